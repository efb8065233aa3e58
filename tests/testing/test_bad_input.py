"""Whatever is sent, the answer is an envelope, and never a failure of the mock."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.testing.asked import Asked, documented

from cjdropshipping.testing import Document, Mock, Request, Response
from cjdropshipping.testing.protocol.document import Operation
from cjdropshipping.testing.protocol.wire import MAX_BODY, MAX_PAIRS

OPERATIONS = sorted(Document.shipped().operations.values(), key=lambda o: o.id)
NAMES = sorted({p.name for operation in OPERATIONS for p in operation.parameters})
CREATE = "/api2.0/v1/product/sourcing/create"
SEARCH = "/api2.0/v1/product/listV2"


def post(mock: Mock, body: bytes) -> Response:
    headers = {"CJ-Access-Token": mock.token, "content-type": "application/json"}
    return mock.handle(Request.to("POST", CREATE, headers=headers, body=body))


def test_deep_nesting(mock: Mock) -> None:
    for depth in (100, 400, 900, 10_000, 400_000):
        for body in (b"[" * depth + b"]" * depth, b'{"a":' * depth + b"1" + b"}" * depth):
            assert post(mock, body).json()["code"] in (1600100, 16900205)


def test_deep_nesting_where_anything_is_allowed(mock: Mock) -> None:
    deep = b'{"productName":"x","productImage":"y","more":' + b"[" * 100 + b"]" * 100 + b"}"
    assert post(mock, deep).json()["code"] == 0


def test_huge_bodies(mock: Mock) -> None:
    assert post(mock, b'"' + b"x" * 10_000_000 + b'"').json()["code"] == 1600100
    assert post(mock, b"[" + b"1," * (MAX_BODY // 2 - 1) + b"1]").json()["code"] == 1600100


@pytest.mark.parametrize(
    "body",
    [
        b"\xff\xfe",
        b'{"productName":"\xc3\x28","productImage":"y"}',
        b'{"productName":"\\ud800","productImage":"y"}',
        b"NaN",
        b"1e999",
        b"-",
        b"\x00",
        b"\xef\xbb\xbf{}",
        b'{"productName":1e400}',
        b'{"productName":' + b"9" * 5_000 + b"}",
    ],
)
def test_broken_bodies(mock: Mock, body: bytes) -> None:
    assert post(mock, body).json()["code"] in (1600100, 16900205)


@pytest.mark.parametrize("text", ["%ff", "%ed%a0%80", "%c3%28", "a%00b"])
def test_broken_text_in_the_query(mock: Mock, text: str) -> None:
    reply = mock.ask("GET", f"{SEARCH}?keyWord={text}")
    assert reply.status == 200
    assert reply.json()["code"] == (200 if text == "a%00b" else 1600100)


def test_floods(mock: Mock) -> None:
    pairs = "&".join("a=1" for _ in range(MAX_PAIRS + 1))
    assert mock.ask("GET", f"{SEARCH}?{pairs}").json()["code"] == 1600100
    headers = {f"x-{n}": "y" * 100 for n in range(5_000)}
    assert mock.handle(Request.to("GET", SEARCH, headers=headers)).json()["code"] == 1600002
    digits = "9" * 100_000
    assert mock.ask("GET", f"{SEARCH}?page={digits}").json()["code"] == 1600100
    assert mock.ask("GET", f"{SEARCH}?startSellPrice={'9' * 399}e999").json()["code"] in (
        200,
        1600100,
    )


@settings(
    max_examples=300,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    derandomize=True,
)
@given(
    operation=st.sampled_from(OPERATIONS),
    pairs=st.lists(
        st.tuples(
            st.sampled_from(NAMES) | st.text(max_size=5),
            st.text(max_size=20) | st.integers().map(str) | st.floats().map(str),
        ),
        max_size=6,
    ),
    body=st.binary(max_size=60),
    kind=st.sampled_from(["application/json", "text/plain", "", "multipart/form-data; boundary=b"]),
)
def test_anything_at_all(
    mock: Mock,
    operation: Operation,
    pairs: list[tuple[str, str]],
    body: bytes,
    kind: str,
) -> None:
    headers = {"cj-access-token": mock.token, "content-type": kind}
    reply = mock.handle(Request(operation.method, operation.path, tuple(pairs), headers, body))
    assert reply.status == 200
    envelope = reply.json()
    assert envelope.keys() & {"code", "result", "success"}


@pytest.fixture(scope="module")
def battered() -> Mock:
    """A mock that keeps whatever is done to it."""
    return Mock()


class Place(NamedTuple):
    """A value in the body of a documented request, or a parameter of its query."""

    asked: Asked
    path: tuple[str | int, ...]
    parameter: str | None = None


def places(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    yield path
    inside: Iterable[tuple[str | int, Any]] = ()
    if isinstance(value, dict):
        inside = value.items()
    elif isinstance(value, list):
        inside = enumerate(value)
    for key, held in inside:
        yield from places(held, (*path, key))


def replaced(value: Any, path: tuple[str | int, ...], by: Any) -> Any:
    if not path:
        return by
    copied: Any = dict(value) if isinstance(value, dict) else list(value)
    copied[path[0]] = replaced(value[path[0]], path[1:], by)
    return copied


def all_places() -> Iterator[Place]:
    for operation in OPERATIONS:
        for asked in documented(operation):
            for path in places(asked.json) if asked.json is not None else ():
                yield Place(asked, path)
            for parameter in operation.parameters:
                if parameter.location == "query":
                    yield Place(asked, (), parameter.name)


NUMBERS = [0, -1, 2**31, 2**53, 2**63 - 1, -(2**63), 2**63, 2**64 - 1, 1e308, -1e308, 5e-324, 0.1]
TEXTS = [
    "",
    " ",
    "x" * 100_000,
    "\0",
    "\U0001f600",
    "-1",
    "1e400",
    "9" * 20,
    "[]",
    "{}",
    "NaN",
    ",",
]
DATES = ["9999-12-31 23:59:59", "0000-00-00", "2020-02-30", "2026-01-01T00:00:00Z"]
OTHERS: list[Any] = [None, True, [], {}, [[]], [None], {"": None}, ["x"] * 1_000]


@settings(max_examples=600)
@given(st.sampled_from(list(all_places())), st.sampled_from([*NUMBERS, *TEXTS, *DATES, *OTHERS]))
def test_extremes_in_documented_requests(battered: Mock, place: Place, value: Any) -> None:
    asked = place.asked
    if place.parameter is None:
        asked = asked._replace(json=replaced(asked.json, place.path, value))
    else:
        path, _, query = asked.target.partition("?")
        kept = [(name, text) for name, text in parse_qsl(query) if name != place.parameter]
        asked = asked._replace(target=f"{path}?{urlencode([*kept, (place.parameter, value)])}")
    reply = asked.of(battered)
    assert reply.status == 200
    reply.json()


def test_a_long_reason_is_cut(mock: Mock) -> None:
    assert post(mock, b'"' + b"x" * 900_000 + b'"').json()["code"] == 1600100
    (seen,) = mock.requests
    assert seen.reason is not None
    assert seen.reason.startswith("body: ")
    assert len(seen.reason) < 1_000


def test_a_request_that_is_refused_is_not_held(mock: Mock) -> None:
    request = Request.to("POST", CREATE, headers={"cj-access-token": mock.token}, body=b"x" * 99)
    held = weakref.ref(request)
    gc.disable()
    try:
        assert mock.handle(request).json()["code"] == 16900203
        del request
        assert held() is None
    finally:
        gc.enable()


def test_a_bug_of_the_mock_is_no_answer() -> None:
    def broken() -> float:
        raise RuntimeError("bug")

    mock = Mock(time=broken)
    mock.fail_next("retry-after-date")
    reply = mock.ask("GET", "/api2.0/v1/product/getCategory")
    assert reply.status == 500
    assert reply.json()["code"] == 1600000
    assert mock.ask("GET", "/api2.0/v1/product/getCategory").json()["code"] == 200
