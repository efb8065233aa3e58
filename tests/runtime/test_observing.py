"""What is shown of a call, and to whom: events, log lines, hooks."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjdropshipping_runtime.envelope import Received
from cjdropshipping_runtime.errors import ConfigurationError, RateLimited
from cjdropshipping_runtime.events import SHOWN_HEADERS, Attempt, Retry, shown
from cjdropshipping_runtime.hooks import check_hook, tell
from cjdropshipping_runtime.observe import Observer, Watch
from cjdropshipping_runtime.operation import Operation
from cjdropshipping_runtime.secrets import AccessToken

TOKEN = "API@CJ7654321@CJ:eyJhbGciOiJIUzI1NiJ9.c2lnbmF0dXJl"
LIST: Operation[Any] = Operation("orders_list", "GET", "/api2.0/v1/orders", data=Any)

REQUEST = httpx.Request(
    "GET",
    "https://cj.test/api2.0/v1/orders",
    params=[("customer", "Ada Example"), ("page", "1"), ("page", "2")],
    headers={
        "CJ-Access-Token": TOKEN,
        "platformToken": "shpat_4f9ad0c7",
        "Authorization": "Bearer abcdefgh",
        "Cookie": "session=abcdefgh",
        "X-New": "abcdefgh",
        "Accept": "application/json",
    },
)
REPLY = Received(
    429,
    httpx.Headers({"Set-Cookie": "s=abcdefgh", "Retry-After": "2", "X-Request-Id": f"{TOKEN}#1"}),
    b"",
)


def too_fast(request_id: str = "r-1") -> RateLimited:
    return RateLimited(
        "slow down", code=1600200, operation="orders_list", status=429, request_id=request_id
    )


def watch(
    on_request: Callable[[Attempt], object] | None = None,
    on_retry: Callable[[Retry], object] | None = None,
) -> Watch:
    observer = Observer("https://cj.test", on_request, on_retry)
    return observer.watch(LIST, AccessToken(TOKEN).redact)


def attempted(error: RateLimited | None = None) -> Attempt:
    seen: list[Attempt] = []
    watch(on_request=seen.append).attempt(1, REQUEST, REPLY, 0.25, error=error)
    return seen[0]


# ── what an event holds ──────────────────────────────────────────────────────────────────────────


def test_headers_that_nobody_named_are_hidden() -> None:
    assert attempted().request_headers == {
        "host": "cj.test",
        "cj-access-token": "***",
        "platformtoken": "***",
        "authorization": "***",
        "cookie": "***",
        "x-new": "***",
        "accept": "application/json",
    }


def test_headers_of_a_reply_are_shown_by_the_same_list() -> None:
    assert attempted().response_headers == {
        "set-cookie": "***",
        "retry-after": "2",
        "x-request-id": "***#1",
    }


@given(st.text().filter(lambda name: name.lower() not in SHOWN_HEADERS), st.text())
def test_no_value_of_any_other_header_is_shown(name: str, value: str) -> None:
    assert shown({name: value}, str) == {name.lower(): "***"}


@given(st.sampled_from(sorted(SHOWN_HEADERS)), st.text())
def test_a_header_is_shown_by_any_spelling_of_its_name(name: str, value: str) -> None:
    assert shown({name.title(): value}, str) == {name: value}


@pytest.mark.parametrize("name", ["cj-access-token", "platformtoken", "authorization"])
def test_no_credential_is_on_the_list(name: str) -> None:
    assert name not in SHOWN_HEADERS


@pytest.mark.parametrize("name", ["cookie", "set-cookie", "proxy-authorization"])
def test_no_session_is_on_the_list(name: str) -> None:
    assert name not in SHOWN_HEADERS


def test_of_the_query_only_the_names() -> None:
    event = attempted()
    assert (event.method, event.path) == ("GET", "/api2.0/v1/orders")
    assert event.query == ("customer", "page")
    assert "Ada" not in f"{event} {event!r}"


def test_code_and_request_id_are_those_of_the_error() -> None:
    event = attempted(too_fast(f"{TOKEN}#2"))
    assert (event.status, event.code, event.error) == (429, 1600200, "RateLimited")
    assert event.request_id == "***#2"


def test_without_a_reply() -> None:
    seen: list[Attempt] = []
    watch(on_request=seen.append).attempt(2, REQUEST, None, 0.25)
    assert seen[0].status is None
    assert seen[0].response_headers == {}
    assert "no reply, 0.250 s" in str(seen[0])


# ── the log ──────────────────────────────────────────────────────────────────────────────────────


def test_one_line_an_attempt(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, "cjdropshipping"):
        watching = watch()
        watching.attempt(1, REQUEST, REPLY, 0.25, error=too_fast())
        watching.attempt(2, REQUEST, Received(200, {}, b"{}"), 0.5, code=200, request_id="r-2")
    assert [(record.name, record.levelname) for record in caplog.records] == [
        ("cjdropshipping", "DEBUG")
    ] * 2
    sent = (
        "sent host: cj.test, cj-access-token: ***, platformtoken: ***, authorization: ***, "
        "cookie: ***, x-new: ***, accept: application/json"
    )
    received = "received set-cookie: ***, retry-after: 2, x-request-id: ***#1"
    first, second = caplog.messages
    assert first == (
        "orders_list: attempt 1: GET /api2.0/v1/orders with customer, page: HTTP 429, "
        f"code 1600200, RateLimited, request id r-1, 0.250 s; {sent}; {received}"
    )
    assert second == (
        "orders_list: attempt 2: GET /api2.0/v1/orders with customer, page: HTTP 200, "
        f"code 200, request id r-2, 0.500 s; {sent}; received none"
    )


def test_a_record_carries_its_event(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, "cjdropshipping"):
        watch().attempt(1, REQUEST, REPLY, 0.25)
    arguments = caplog.records[0].args
    assert isinstance(arguments, tuple)
    (event,) = arguments
    assert isinstance(event, Attempt)
    assert event.number == 1


def test_a_retry_is_information(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "cjdropshipping"):
        watching = watch()
        watching.attempt(1, REQUEST, REPLY, 0.25)
        watching.retry(1, too_fast(), 2.0)
        watching.retry(2, too_fast(), 4.0, looked_up=True)
    assert [record.levelname for record in caplog.records] == ["INFO", "INFO"]
    reason = "failed (RateLimited: code 1600200: slow down)"
    unless = "if looking it up does not find it done"
    assert caplog.messages == [
        f"orders_list: attempt 1 {reason}; again in 2.000 s",
        f"orders_list: attempt 2 {reason}; again in 4.000 s, {unless}",
    ]


def test_an_unknown_outcome_is_a_warning(caplog: pytest.LogCaptureFixture) -> None:
    watch().unknown(f"orders_list: lost {TOKEN}")
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert caplog.messages == ["orders_list: lost ***"]


def test_a_reply_cannot_forge_a_line(caplog: pytest.LogCaptureFixture) -> None:
    forged = "r\nWARNING order placed\x1b[2J\u2028"
    error = RateLimited(forged, code=1, operation="orders_list", request_id=forged)
    with caplog.at_level(logging.DEBUG, "cjdropshipping"):
        watching = watch()
        watching.attempt(1, REQUEST, None, 0.25, error=error)
        watching.retry(1, error, 0.0)
        watching.found(error)
        watching.unknown(forged)
    assert len(caplog.messages) == 4
    for line in caplog.messages:
        assert line.isprintable()
        assert "r\\nWARNING order placed\\x1b[2J\\u2028" in line


def test_nobody_listens(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "cjdropshipping"):
        assert watch().wanted is False


def test_somebody_listens(caplog: pytest.LogCaptureFixture) -> None:
    assert watch(on_request=print).wanted is True
    with caplog.at_level(logging.DEBUG, "cjdropshipping"):
        assert watch().wanted is True


# ── hooks ────────────────────────────────────────────────────────────────────────────────────────


def test_hooks_hear_of_everything_in_order() -> None:
    seen: list[Any] = []
    watching = watch(on_request=seen.append, on_retry=seen.append)
    watching.attempt(1, REQUEST, REPLY, 0.25, error=too_fast())
    watching.retry(1, too_fast(), 2.0)
    watching.attempt(2, REQUEST, REPLY, 0.25)
    assert [type(event) for event in seen] == [Attempt, Retry, Attempt]
    assert (seen[0].number, seen[1].attempt, seen[2].number) == (1, 1, 2)
    assert seen[1] == Retry(
        operation="orders_list",
        attempt=1,
        error="RateLimited",
        reason="code 1600200: slow down",
        pause=2.0,
        looked_up=False,
    )


def test_a_failing_hook_is_called_once_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    calls: list[Any] = []

    def failing(event: Any) -> None:
        calls.append(event)
        raise ValueError(f"cannot store {TOKEN}")

    watching = watch(on_request=failing, on_retry=failing)
    watching.attempt(1, REQUEST, REPLY, 0.25)
    watching.retry(1, too_fast(), 2.0)
    assert len(calls) == 2
    assert [record.levelname for record in caplog.records] == ["ERROR", "ERROR"]
    assert "on_request failed, and the call goes on" in caplog.messages[0]
    assert "on_retry failed, and the call goes on" in caplog.messages[1]
    assert 'in failing\n    raise ValueError(f"cannot store {TOKEN}")' in caplog.messages[0]
    assert TOKEN[:8] not in caplog.text


def test_the_log_of_a_failing_hook_does_not_tell_what_was_being_handled(
    caplog: pytest.LogCaptureFixture,
) -> None:
    def failing(event: object) -> None:
        raise ValueError("no disk")

    try:
        raise OSError(f"half of it: {TOKEN[:20]}")
    except OSError:
        tell("on_request", failing, None, str)
    (record,) = caplog.records
    assert "no disk" in record.getMessage()
    assert TOKEN[:8] not in caplog.text
    assert record.exc_info is None


def test_a_hook_may_stop_the_program() -> None:
    def stopping(event: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        watch(on_request=stopping).attempt(1, REQUEST, REPLY, 0.25)


async def _asynchronous(event: object) -> None: ...


def _generating(event: object) -> Iterator[None]:
    yield


@pytest.mark.parametrize(
    ("hook", "complaint"),
    [
        ("print", "on_request must be a function"),
        (_asynchronous, "on_request must be a plain"),
        (_generating, "on_request must be a plain"),
    ],
)
def test_a_hook_that_nothing_could_call(hook: object, complaint: str) -> None:
    with pytest.raises(ConfigurationError, match=complaint):
        check_hook("on_request", hook)


@pytest.mark.parametrize("hook", [None, print, [].append, lambda event: None])
def test_a_hook_that_can_be_called(hook: object) -> None:
    check_hook("on_request", hook)
