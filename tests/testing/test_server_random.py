"""Documented requests with some of their bytes changed: nothing that comes of it is a failure.

request ──cut, doubled, overwritten, filled in──> bytes ──┬── parts of it ──> Mock.handle
                                                          └── all of it ────> a socket
"""

from __future__ import annotations

from collections.abc import Callable, Generator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.testing.asked import DOCUMENT, documented
from tests.testing.raw import exchange, is_well, statuses

from cjdropshipping.testing import Mock, Request

EXAMPLES = 250

REQUESTS = [
    Request.to(asked.method, asked.target, json=asked.json, form=asked.form)
    for operation in DOCUMENT.operations.values()
    for asked in documented(operation)
]
TARGETS = [
    asked.target for operation in DOCUMENT.operations.values() for asked in documented(operation)
]

Change = Callable[[bytes], bytes]

NASTY = [
    *(b"\x00", b"\xff", b"\xc3", b"\xef\xbb\xbf", b"\r\n", b"\r\n\r\n", b" ", b":", b"&", b"="),
    *(b"%", b"%ff", b'"', b"\\", b"\\ud800", b"null", b"NaN", b"-1", b"1e999", b"9" * 500),
    *(b"[" * 2_000, b"{" * 2_000, b"x" * 70_000, b"0\r\n\r\n", b"HTTP/1.1", b"chunked"),
    b"Content-Length: 5\r\n",
    b"Transfer-Encoding: chunked\r\n",
    b"Upgrade: h2c\r\nConnection: upgrade\r\n",
]


@st.composite
def changes(draw: st.DrawFn) -> Change:
    """What happens at one place, which is a share of the length."""
    place = draw(st.floats(0, 1))
    length = draw(st.integers(0, 30))
    bytes_ = draw(st.sampled_from(NASTY) | st.binary(max_size=8))
    kind = draw(st.sampled_from(["cut", "double", "overwrite", "fill in", "end"]))

    def change(data: bytes) -> bytes:
        at = int(place * len(data))
        before, struck, after = data[:at], data[at : at + length], data[at + length :]
        return {
            "cut": before + after,
            "double": before + struck * 2 + after,
            "overwrite": before + bytes_ + after,
            "fill in": before + bytes_ + struck + after,
            "end": before,
        }[kind]

    return change


def changed(data: bytes, some: list[Change]) -> bytes:
    for change in some:
        data = change(data)
    return data


def raw(number: int, token: str) -> bytes:
    """One of the requests as it goes over a socket."""
    request = REQUESTS[number]
    lines = [
        f"{request.method} {TARGETS[number]} HTTP/1.1",
        "Host: mock",
        f"CJ-Access-Token: {token}",
        f"Content-Type: {request.headers.get('content-type', 'text/plain')}",
        f"Content-Length: {len(request.body)}",
    ]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + request.body


@pytest.fixture(scope="module")
def served() -> Mock:
    return Mock(products=50)


@pytest.fixture(scope="module")
def url(served: Mock) -> Generator[str]:
    with served.serve() as url:
        yield url


@settings(max_examples=EXAMPLES)
@given(st.sampled_from(range(len(REQUESTS))), st.lists(changes(), min_size=1, max_size=3))
def test_over_a_socket(served: Mock, url: str, number: int, some: list[Change]) -> None:
    got = exchange(url, changed(raw(number, served.token), some), ends=True)
    assert all(status < 500 for status in statuses(got))
    assert is_well(url)


@settings(max_examples=EXAMPLES)
@given(
    st.sampled_from(range(len(REQUESTS))),
    st.sampled_from(["method", "path", "query", "header", "type", "body"]),
    st.lists(changes(), min_size=1, max_size=3),
)
def test_in_process(served: Mock, number: int, which: str, some: list[Change]) -> None:
    request = REQUESTS[number]
    path, _, query = TARGETS[number].partition("?")
    parts = {
        "method": request.method.encode(),
        "path": path.encode(),
        "query": query.encode(),
        "header": served.token.encode(),
        "type": request.headers.get("content-type", "").encode(),
        "body": request.body,
    }
    parts[which] = changed(parts[which], some)
    reply = served.handle(
        Request.received(
            parts["method"].decode("latin-1"),
            parts["path"].decode("utf-8", "surrogateescape"),
            parts["query"],
            [(b"cj-access-token", parts["header"]), (b"content-type", parts["type"])],
            parts["body"],
        )
    )
    assert reply.status == 200
    reply.json()
