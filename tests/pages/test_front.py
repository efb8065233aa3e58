"""Who gets to the pages: people at this machine, and no web page of anybody else."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjdropshipping.testing import Mock, Request, Response
from cjdropshipping.testing.doors.front import Front, front
from cjdropshipping.testing.pages import LIVE, REFERENCE

MOCK = Mock(products=50)
FRONT = front(MOCK)

OURS = (
    *(REFERENCE, LIVE, "/_mock/live.json", "/_mock/openapi.json", "/_mock/live/request.json"),
    *("/_mock", "/_mock/", "/_mock/accounts", "/_mock/no"),
)
CATEGORIES = "/api2.0/v1/product/getCategory"

GOOD_HOSTS = (
    "127.0.0.1",
    "127.0.0.1:41235",
    "127.9.9.9:80",
    "[::1]:8000",
    "localhost",
    "LocalHost:8000",
    "mock.localhost:8000",
    "192.168.1.17:8000",
)
BAD_HOSTS = (
    "",
    "example.com",
    "127.0.0.1.example.com:80",
    "localhost.example.com",
    "notlocalhost",
    "127.0.0.1@example.com",
    "example.com@127.0.0.1",
    "127.0.0.1/example.com",
    "127.0.0.1:80:80",
    "127.0.0.1:x",
    "[::1",
    "localhost\n",
)


def status(path: str, method: str = "GET", **headers: str) -> int:
    return FRONT.answer(Request.to(method, path, headers=headers)).status


@pytest.mark.parametrize("path", OURS)
@pytest.mark.parametrize("host", GOOD_HOSTS)
def test_knows_itself_by_addresses_and_names_of_loopback(path: str, host: str) -> None:
    assert status(path, host=host) == (404 if path.endswith("no") else 200)


@pytest.mark.parametrize("path", OURS)
@pytest.mark.parametrize("host", BAD_HOSTS)
def test_is_not_there_under_any_other_name(path: str, host: str) -> None:
    assert status(path, host=host) == 403
    assert status(path) == 403


def test_knows_the_names_that_it_is_given() -> None:
    named = front(MOCK, hosts=["Mock.Example"])
    request = Request.to("GET", LIVE, headers={"host": "mock.example:8000"})
    assert named.answer(request).status == 200


@pytest.mark.parametrize(
    "origin",
    ["null", "http://example.com", "http://localhost:81", "http://localhost", "localhost:80", "x"],
)
def test_answers_no_page_of_another_origin(origin: str) -> None:
    for path in OURS:
        assert status(path, host="localhost:80", origin=origin) == 403
        assert status(path, "POST", host="localhost:80", origin=origin) == 403


def test_answers_its_own_pages() -> None:
    assert status(LIVE, host="localhost:80", origin="http://localhost:80") == 200


def test_lets_nobody_else_read() -> None:
    for path in OURS:
        for headers in ({"host": "localhost"}, {"host": "localhost", "origin": "http://x"}):
            told = dict(FRONT.answer(Request.to("GET", path, headers=headers)).headers)
            assert "access-control-allow-origin" not in told
            assert "x-content-type-options" in told
            assert told["cross-origin-resource-policy"] == "same-origin"


def test_leaves_calls_to_cj_as_they_are() -> None:
    mock = Mock(products=50)
    calls = front(mock)
    headers = {"host": "example.com", "origin": "http://x", "cj-access-token": mock.token}
    for path in (CATEGORIES, "/_mocks", "/_mock2/", "//", ""):
        calls.answer(Request.to("GET", path, headers=headers))
    assert [request.path for request in mock.requests] == [
        CATEGORIES, "/_mocks", "/_mock2/", "//", "",
    ]  # fmt: skip
    assert mock.accepted["categories_list"] == 1


def test_is_no_call_to_cj() -> None:
    mock = Mock(products=50)
    ours, before = front(mock), mock.clock.millis
    for path in OURS:
        ours.answer(Request.to("GET", path, headers={"host": "localhost"}))
    assert mock.requests == ()
    assert mock.clock.millis == before
    assert mock.refusals.total() == 0


def test_is_there_without_the_last_slash_too() -> None:
    with_slash, without = (
        FRONT.answer(Request.to("GET", path, headers={"host": "localhost"}))
        for path in ("/_mock/", "/_mock")
    )
    assert without == with_slash
    assert b"/_mock/fail_next" in without.body


def test_begins_with_what_was_there_before_the_first_request() -> None:
    mock = Mock(products=50)
    ours = front(mock)
    token = mock.token
    mock.fail("html-502", operation="orders_*")
    before = mock.snapshot()

    def ask(method: str, path: str, **parts: Any) -> Response:
        headers = {"host": "localhost", "cj-access-token": token}
        return ours.answer(Request.to(method, path, headers=headers, **parts))

    assert ask("GET", CATEGORIES).status == 200
    mock.back_office.owe(500)
    mock.recover()
    mock.clock.advance(60)
    for _ in range(2):
        assert ask("POST", "/_mock/reset", json={}).json() is None
        assert mock.snapshot() == before
        assert ask("GET", CATEGORIES).status == 200


def test_asks_the_first_that_answers() -> None:
    response = FRONT.answer(Request.to("GET", LIVE, headers={"host": "localhost"}))
    several = Front(MOCK, [lambda _: None, lambda _: response, lambda _: None])
    found = several.answer(Request.to("GET", "/_mock/x", headers={"host": "localhost"}))
    assert found is response
    nobody = Front(MOCK, []).answer(Request.to("GET", "/_mock/x", headers={"host": "localhost"}))
    assert (nobody.status, b"/_mock/x" in nobody.body) == (404, True)


@given(
    path=st.sampled_from([*OURS, "/_mock/\udcff", "/_mock/pages/../live.py"]),
    method=st.sampled_from(["GET", "HEAD", "POST", "x"]),
    host=st.text(st.characters(max_codepoint=255)) | st.just("localhost"),
    origin=st.none() | st.text(st.characters(max_codepoint=255)),
)
def test_answers_whatever_comes(path: str, method: str, host: str, origin: str | None) -> None:
    headers = {"host": host} if origin is None else {"host": host, "origin": origin}
    answer = FRONT.answer(Request(method, path, headers=headers))
    assert answer.status in {200, 403, 404, 405}
