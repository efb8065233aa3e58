"""What a client is given besides its token: checked when it is made, and what copies share."""

from __future__ import annotations

import logging
import traceback
from pathlib import Path
from typing import Any

import httpx
import pytest
from tests.client.test_retries import ORDER
from tests.support.clients import TOKEN, async_client, client, run

from cjdropshipping import CJ, AsyncCJ, ConfigurationError, Limits, Retries, Timeout
from cjdropshipping_runtime.limits import AccountLimits
from cjdropshipping_runtime.secrets import AccessToken

both = pytest.mark.parametrize("kind", [CJ, AsyncCJ])
KEY = "CJ7654321@api@0123456789abcdef"


async def later(attempt: object) -> None:
    """A hook that nobody would await."""


WRONG: list[tuple[dict[str, Any], str]] = [
    ({"access_token": ""}, "the access token is empty"),
    ({"access_token": None, "api_key": ""}, "the API key is empty"),
    ({"api_key": KEY}, "not both"),
    ({"token_store": "memory"}, "api_key"),
    ({"access_token": None, "api_key": KEY, "token_store": "floppy"}, "token_store must be"),
    ({"access_token": None, "api_key": KEY, "token_store": Path(__file__)}, "a folder"),
    ({"platform_token": " "}, "the platform token is empty"),
    ({"access_token": None, "api_key": KEY, "token_store": "./tokens"}, "a folder .a pathlib"),
    ({"base_url": "developers.cjdropshipping.com"}, "base URL must be http"),
    ({"base_url": "https://cj.test/api2.0/v1"}, "leave out /api2.0/v1: paths are added"),
    ({"base_url": "https://cj.test:80/cj/API2.0/"}, "leave out /api2.0/v1"),
    ({"timeout": -1}, "timeout must be seconds"),
    ({"timeout": 0}, "timeout must be seconds"),
    ({"timeout": float("nan")}, "timeout must be seconds"),
    ({"timeout": "30"}, "timeout must be seconds"),
    ({"timeout": True}, "timeout must be seconds"),
    ({"retries": -1}, "times must be a whole number of 0 or more, not -1"),
    ({"retries": 1.5}, "times must be a whole number"),
    ({"retries": True}, "times must be a whole number"),
    ({"deadline": 0}, "deadline must be seconds"),
    ({"deadline": -3}, "deadline must be seconds"),
    ({"deadline": "soon"}, "deadline must be seconds"),
    ({"limits": "platinum"}, "'free', 'plus', 'prime', 'advanced', not 'platinum'"),
    ({"limits": KEY}, "not a value of type str"),
    ({"limits": -6}, "calls_per_second must be"),
    ({"limits": 0}, "calls_per_second must be"),
    ({"on_request": "print"}, "on_request must be a function"),
    ({"on_retry": later}, "on_retry must be a plain function"),
    ({"on_deviation": 7}, "on_deviation must be a function"),
]


@pytest.mark.parametrize(("given", "said"), WRONG)
@both
def test_what_cannot_be_is_refused_at_once(kind: Any, given: dict[str, Any], said: str) -> None:
    with pytest.raises(ConfigurationError, match=said) as caught:
        kind(**{"access_token": TOKEN, **given})
    assert KEY[:8] not in str(caught.value)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: Timeout(connect=-1), "the connect timeout must be seconds"),
        (lambda: Retries(first=-0.1), "first must be a number of 0 or more, not -0.1"),
        (lambda: Retries(longest=float("inf")), "longest must be a number"),
        (lambda: Limits("plus", calls_per_second=2), "not both"),
        (lambda: Limits(reserve=-1), "reserve must be"),
        (lambda: Limits(share="http://localhost"), "share must be"),
    ],
)
def test_so_is_what_it_is_made_of(make: Any, said: str) -> None:
    with pytest.raises(ConfigurationError, match=said):
        make()


@pytest.mark.parametrize(
    ("plan", "rate"),
    [
        ("", 1),
        (" ", 1),
        ("plus", 2),
        (" Plus\n", 2),
        ("advanced", 6),
        ("2.5", 2.5),
        (" 2.5 ", 2.5),
        ("none", None),
        ("NONE ", None),
    ],
)
def test_the_plan_comes_from_the_environment(
    plan: str, rate: float | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CJ_PLAN", plan)
    limits = CJ(TOKEN)._configuration.service.limits  # pyright: ignore[reportPrivateUsage]
    assert (limits and limits.calls_per_second) == rate


@pytest.mark.parametrize("plan", ["Gold", "-6", "0", "nan", "1e9", "plus, free"])
def test_a_wrong_plan_in_the_environment_is_told(
    plan: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CJ_PLAN", plan)
    with pytest.raises(ConfigurationError) as caught:
        CJ(TOKEN)
    assert str(caught.value) == (
        "CJ_PLAN must be free, plus, prime, advanced, a number of calls a second (from 0.001 to "
        f"100,000) or none, not {plan!r}"
    )


def test_a_key_in_place_of_the_plan_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CJ_PLAN", KEY)
    with pytest.raises(ConfigurationError, match="CJ_PLAN") as caught:
        CJ(TOKEN)
    assert KEY[:8] not in "".join(traceback.format_exception(caught.value))


@pytest.mark.parametrize(("plan", "assumed"), [("", True), ("free", False)])
def test_who_waits_without_having_named_a_plan_is_told_how(
    plan: str,
    assumed: bool,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setenv("CJ_PLAN", plan)
    limits = CJ(TOKEN)._configuration.service.limits  # pyright: ignore[reportPrivateUsage]
    assert limits is not None
    with caplog.at_level(logging.INFO, "cjdropshipping"):
        limits.waiting(1)
    assert ("limits= or CJ_PLAN" in caplog.text) is assumed


def test_limits_are_counted_for_each_account_at_each_service() -> None:
    limits = Limits("free")

    def held(token: str, url: str) -> AccountLimits | None:
        cj = CJ(token, base_url=url, limits=limits)
        service = cj._configuration.service  # pyright: ignore[reportPrivateUsage]
        return service.account(AccessToken(token))

    here = held(TOKEN, "https://cj.test")
    assert here is held(TOKEN.replace(".", "_"), "HTTPS://CJ.test/") is not None
    others = [held(TOKEN, "https://cj.test:81"), held("API@CJ1@CJ:eyJh", "https://cj.test")]
    assert len({id(one) for one in [here, *others]}) == 3


# ── copies ───────────────────────────────────────────────────────────────────────────────────────


def waiting(request: httpx.Request) -> httpx.Response:
    """Tells how long the request would have waited for its reply."""
    read = request.extensions["timeout"]["read"]
    return httpx.Response(200, json={"code": 200, "data": {"vid": str(read)}})


def test_a_copy_has_other_patience_and_shares_the_rest() -> None:
    with client(waiting, timeout=20) as cj:
        patient = cj.with_options(timeout=90)
        assert patient.variants.get(vid="1").vid == "90"
        assert cj.variants.get(vid="1").vid == "20"
        hasty = patient.with_options(timeout=Timeout(read=5), deadline=60)
        assert hasty.variants.get(vid="1").vid == "5"
        hasty.close()
        patient.close()
        assert cj.variants.get(vid="1").vid == "20"
    with pytest.raises(RuntimeError, match="has been closed"):
        patient.variants.get(vid="1")


def test_an_asynchronous_copy_does_too() -> None:
    async def main() -> None:
        async with async_client(waiting, timeout=20) as cj:
            async with cj.with_options(timeout=90) as patient:
                assert (await patient.variants.get(vid="1")).vid == "90"
            assert (await cj.variants.get(vid="1")).vid == "20"

    run(main)


def test_no_step_may_outlast_the_deadline() -> None:
    with client(waiting, timeout=20, deadline=3) as cj:
        assert 0 < float(cj.variants.get(vid="1").vid or 0) <= 3


def test_a_copy_is_checked_like_a_client() -> None:
    with pytest.raises(ConfigurationError, match="timeout"):
        client(waiting).with_options(timeout=-1)


# ── the token of a platform ──────────────────────────────────────────────────────────────────────


PICTURES: dict[str, list[str]] = {"podPicturesEditParams": []}


def test_the_platform_token_is_sent_where_the_documents_have_a_place_for_it() -> None:
    seen: dict[str, str | None] = {}

    def handler(request: httpx.Request) -> httpx.Response:
        seen[request.url.path.rpartition("/")[2]] = request.headers.get("platformToken")
        return httpx.Response(200, json={"code": 200, "data": {}})

    with client(handler, platform_token="platform-token") as cj:
        cj.orders.create_v3(ORDER)  # type: ignore[arg-type]
        cj.orders.create_v2(ORDER, platform_token="another")  # type: ignore[arg-type]
        cj.variants.get(vid="1")
        cj.call("POST", "/api2.0/v1/shopping/order/podProductCustomPicturesEdit", body=PICTURES)
        cj.call("GET", "/api2.0/v1/brand/new")
    assert seen == {
        "createOrderV3": "platform-token",
        "createOrderV2": "another",
        "queryByVid": None,
        "podProductCustomPicturesEdit": "platform-token",
        "new": None,
    }
