"""What a caller catches: the class says what to do, the attributes say of what."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import httpx
import pytest
from tests.support.clients import async_client, client, run

from cjdropshipping_runtime import errors
from cjdropshipping_runtime.envelope import PointsInfo

SPENT = "Insufficient API points. Used today: 50000, Remaining: 0, Required: 10"
FIGURES = {"total": 50000, "usedToday": "50000", "remaining": 0}

REPLIES: dict[str, tuple[int, Any, type[errors.ApiError]]] = {
    "quota": (
        200,
        {"code": 16900500, "result": False, "message": SPENT, "pointsInfo": FIGURES},
        errors.QuotaExhausted,
    ),
    "too fast": (200, {"code": 1600200, "result": False}, errors.RateLimited),
    "too fast by status": (429, "<html>slow down</html>", errors.RateLimited),
    "gateway": (502, "<html>502 Bad Gateway</html>", errors.ServerTrouble),
    "busy": (200, {"code": 1600000, "result": False}, errors.ServerTrouble),
    "gone": (200, {"code": 1602001, "result": False}, errors.NotFound),
    "off shelves": (200, {"code": 1602002, "result": False}, errors.Refused),
    "wrong": (200, {"code": 1600300, "result": False}, errors.InvalidRequest),
    "unheard of": (200, {"code": 7, "result": False}, errors.ApiError),
}
each_reply = pytest.mark.parametrize("name", REPLIES)


def handler(name: str) -> Any:
    status, body, _ = REPLIES[name]
    given: dict[str, Any] = {"text": body} if isinstance(body, str) else {"json": body}
    return lambda request: httpx.Response(status, **given)


@each_reply
def test_a_caller_catches_the_class(name: str) -> None:
    with pytest.raises(errors.ApiError) as caught:
        client(handler(name), retries=0).products.get(pid="7")
    error = caught.value
    assert type(error) is REPLIES[name][2]
    assert (error.operation, error.status) == ("products_get", REPLIES[name][0])


@each_reply
def test_an_async_caller_alike(name: str) -> None:
    async def main() -> None:
        async with async_client(handler(name), retries=0) as cj:
            await cj.products.get(pid="7")

    with pytest.raises(errors.ApiError) as caught:
        run(main)
    assert type(caught.value) is REPLIES[name][2]


@each_reply
def test_a_call_by_path_alike(name: str) -> None:
    cj = client(handler(name), retries=0)
    with pytest.raises(errors.ApiError) as caught:
        cj.call("GET", "/api2.0/v1/product/query", query={"pid": "7"})
    assert type(caught.value) is REPLIES[name][2]


UNCERTAIN = ["too fast by status", "gateway", "busy", "unheard of"]


@pytest.mark.parametrize("name", sorted(REPLIES.keys() - UNCERTAIN))
def test_an_operation_that_nobody_knows_is_refused_alike(name: str) -> None:
    with pytest.raises(errors.ApiError) as caught:
        client(handler(name), retries=0).call("GET", "/api2.0/v1/product/aNewOne")
    assert type(caught.value) is REPLIES[name][2]


@pytest.mark.parametrize("name", UNCERTAIN)
def test_what_nobody_knows_may_be_a_write_and_done(name: str) -> None:
    with pytest.raises(errors.OutcomeUnknown) as caught:
        client(handler(name), retries=0).call("GET", "/api2.0/v1/product/aNewOne")
    assert type(caught.value.__cause__) is REPLIES[name][2]


NO_WORD: dict[str, tuple[int, Any]] = {
    "moved": (302, {}),
    "moved, in words": (307, {"message": "moved"}),
    "a proxy": (200, {"error": "upstream connect error", "status": 503}),
    "an unknown code": (200, {"code": 4711, "result": False, "message": "never heard of"}),
    "a failure": (200, {"code": 500, "result": False}),
    "a failure without a word": (200, {"code": -1, "success": False}),
}


@pytest.mark.parametrize("name", NO_WORD)
def test_a_payment_of_which_nothing_is_known_is_neither_done_nor_refused(name: str) -> None:
    status, body = NO_WORD[name]
    with pytest.raises(errors.OutcomeUnknown) as caught:
        client(lambda request: httpx.Response(status, json=body)).payments.pay(order_id="7")
    assert (caught.value.attempts, caught.value.safe_to_retry) == (1, False)


@pytest.mark.parametrize(
    "body", [{"code": 200, "result": 0}, {"success": 0}, {"code": "0", "result": "no"}]
)
def test_a_payment_that_was_refused_in_other_words_is_no_success(body: Any) -> None:
    with pytest.raises(errors.CallError):
        client(lambda request: httpx.Response(200, json=body)).payments.pay(order_id="7")


def test_spent_points_are_told() -> None:
    with pytest.raises(errors.QuotaExhausted) as caught:
        client(handler("quota"), retries=0).products.get(pid="7")
    assert caught.value.points == PointsInfo(50000, 50000, 0)
    assert caught.value.message == SPENT


QUIET = """
import sys, httpx
from cjdropshipping import CJ
reply = httpx.Response(200, json={"code": 200, "data": {"pid": "7"}})
cj = CJ("token", base_url="https://cj.test", transport=httpx.MockTransport(lambda _: reply))
assert cj.products.get(pid="7").pid == "7"
late = ("cjdropshipping_api.refusals", "cjdropshipping_runtime.rules")
print([name for name in late if name in sys.modules])
"""


def test_rules_are_not_loaded_without_a_refusal() -> None:
    done = subprocess.run(
        [sys.executable, "-c", QUIET], capture_output=True, text=True, check=False
    )
    assert (done.stdout.strip(), done.stderr) == ("[]", "")
