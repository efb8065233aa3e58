"""What a call leaves in the log and tells the hooks, by either client."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from tests.support.clients import TOKEN, async_client, client, run

from cjdropshipping import AsyncCJ, CJError, ConfigurationError, TransportError
from cjdropshipping_runtime.errors import OutcomeUnknown
from cjdropshipping_runtime.events import Attempt, Retry
from cjdropshipping_runtime.retry import Retries

Handler = Callable[[httpx.Request], httpx.Response]
Ask = Callable[..., Any]

PATH = "/api2.0/v1/product/query"
PAY = "/api2.0/v1/shopping/pay/payBalance"
AT_ONCE = Retries(first=0.0)


def ask(handler: Handler, method: str = "GET", path: str = PATH, **options: Any) -> Any:
    query = {"pid": "Ada-Example"} if method == "GET" else None
    body = {"orderId": "Ada-Example"} if method == "POST" else None
    options = {"retries": AT_ONCE, "limits": None, **options}
    with client(handler, **options) as cj:
        return cj.call(method, path, query=query, body=body)


def ask_async(handler: Handler, method: str = "GET", path: str = PATH, **options: Any) -> Any:
    query = {"pid": "Ada-Example"} if method == "GET" else None
    body = {"orderId": "Ada-Example"} if method == "POST" else None
    options = {"retries": AT_ONCE, "limits": None, **options}

    async def main() -> Any:
        async with async_client(handler, **options) as cj:
            return await cj.call(method, path, query=query, body=body)

    return run(main)


both = pytest.mark.parametrize("ask", [ask, ask_async])


def good(request: httpx.Request) -> httpx.Response:
    content = {"code": 200, "result": True, "requestId": "r-2", "data": {"pid": "Ada-Example"}}
    return httpx.Response(200, json=content)


def failing(times: int) -> Handler:
    """Answers with a gateway's page, some times."""
    left = [httpx.Response(502, text=f"<html>{TOKEN}</html>") for _ in range(times)]

    def handler(request: httpx.Request) -> httpx.Response:
        return left.pop() if left else good(request)

    return handler


def reset(request: httpx.Request) -> httpx.Response:
    raise httpx.ReadError(f"reset, {TOKEN}")


def own(caplog: pytest.LogCaptureFixture) -> list[logging.LogRecord]:
    return [r for r in caplog.records if r.name.split(".")[0] == "cjdropshipping"]


# ── the log ──────────────────────────────────────────────────────────────────────────────────────


@both
def test_nothing_is_logged_of_a_call_unless_asked_for(
    ask: Ask, caplog: pytest.LogCaptureFixture
) -> None:
    ask(failing(2))
    assert own(caplog) == []


@both
def test_one_line_an_attempt_and_one_a_retry(ask: Ask, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, "cjdropshipping"):
        ask(failing(2))
    levels = [record.levelname for record in own(caplog)]
    assert levels == ["DEBUG", "INFO", "DEBUG", "INFO", "DEBUG"]
    lines = [record.getMessage() for record in own(caplog)]
    for number, line in enumerate(lines[::2], 1):
        start = f"products_get: attempt {number}: GET {PATH} with pid: HTTP "
        assert line.startswith(start + ("200" if number == 3 else "502"))
        assert "cj-access-token: ***" in line
        assert line.isprintable()
    assert "request id r-2" in lines[4]


@both
def test_no_credential_and_no_value_of_a_customer(
    ask: Ask, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG, "cjdropshipping"):
        ask(failing(2))
        with pytest.raises(TransportError):
            ask(reset)
    lines = "\n".join(record.getMessage() for record in own(caplog))
    assert lines.count("attempt") > 6
    assert TOKEN[:12] not in lines
    assert TOKEN[-8:] not in lines
    assert "Ada" not in lines


@both
def test_a_write_that_may_have_been_carried_out_is_a_warning(
    ask: Ask, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(OutcomeUnknown):
        ask(reset, "POST", PAY)
    (record,) = own(caplog)
    assert record.levelname == "WARNING"
    assert "look before you repeat it" in record.getMessage()
    assert TOKEN[:12] not in record.getMessage()


# ── hooks ────────────────────────────────────────────────────────────────────────────────────────


@both
def test_the_hooks_hear_of_a_call_in_order(ask: Ask) -> None:
    seen: list[Any] = []
    ask(failing(1), on_request=seen.append, on_retry=seen.append)
    first, retry, second = seen
    assert isinstance(first, Attempt)
    assert (first.number, first.status) == (1, 502)
    assert isinstance(retry, Retry)
    assert (retry.operation, retry.attempt, retry.error) == ("products_get", 1, first.error)
    assert isinstance(second, Attempt)
    assert (second.number, second.status, second.error) == (2, 200, None)
    assert second.request_id == "r-2"
    assert second.seconds >= 0
    assert json.loads(second.response_headers["content-length"]) > 0


@both
def test_a_hook_hears_of_a_request_without_a_reply(ask: Ask) -> None:
    seen: list[Attempt] = []
    with pytest.raises(TransportError):
        ask(reset, retries=0, on_request=seen.append)
    (attempt,) = seen
    assert (attempt.status, attempt.error) == (None, "TransportError")
    assert attempt.response_headers == {}


@both
def test_failing_hooks_cost_nothing(ask: Ask, caplog: pytest.LogCaptureFixture) -> None:
    calls: list[object] = []

    def hook(event: object) -> None:
        calls.append(event)
        raise OSError(f"no disk for {TOKEN}")

    data = ask(failing(1), on_request=hook, on_retry=hook)
    assert data.pid == "Ada-Example"
    assert len(calls) == 3
    assert [record.levelname for record in own(caplog)] == ["ERROR"] * 3
    assert "no disk for ***" in caplog.text
    assert TOKEN[:12] not in caplog.text


@both
def test_a_failing_hook_hides_no_error(ask: Ask) -> None:
    def hook(event: object) -> None:
        raise OSError("no disk")

    with pytest.raises(CJError, match="reset"):
        ask(reset, on_request=hook, on_retry=hook)


@pytest.mark.parametrize("name", ["on_request", "on_retry", "on_deviation"])
@pytest.mark.parametrize("make", [client, async_client])
def test_a_hook_that_nothing_could_call(make: Callable[..., Any], name: str) -> None:
    async def hook(event: object) -> None: ...

    for wrong in ("print", hook):
        with pytest.raises(ConfigurationError, match=f"{name} must be a"):
            make(good, **{name: wrong})


def test_tasks_side_by_side_keep_their_numbers() -> None:
    import asyncio

    seen: list[Attempt] = []

    async def handler(request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(0)
        tried[request.url.params["pid"]] = tried.get(request.url.params["pid"], 0) + 1
        if tried[request.url.params["pid"]] < 3:
            return httpx.Response(502)
        return good(request)

    tried: dict[str, int] = {}

    async def main() -> None:
        retries = Retries(first=0.0, burst=1000)
        cj: AsyncCJ = async_client(handler, retries=retries, limits=None, on_request=seen.append)
        async with cj:
            await asyncio.gather(*(cj.products.get(pid=f"p{number}") for number in range(10)))

    run(main)
    assert sorted(attempt.number for attempt in seen) == [1] * 10 + [2] * 10 + [3] * 10
