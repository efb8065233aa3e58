"""What is broken HTTP, or odd: refused with 4xx or answered as usual, and the next call is well."""

from __future__ import annotations

from collections.abc import Generator

import pytest
from tests.testing.raw import SEARCH, bodies, exchange, head, is_well, statuses

from cjdropshipping.testing import Mock

ADD = "/api2.0/v1/product/addToMyProduct"
CHUNKED = [("Transfer-Encoding", "chunked"), ("Content-Type", "application/json")]

BROKEN = {
    "nothing but bytes": bytes(range(256)) * 8,
    "TLS": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 500,
    "no method": b" / HTTP/1.1\r\n\r\n",
    "method nobody knows": head("FROB", "/"),
    "method in lower case": head("get", "/"),
    "method without end": b"G" * 100_000,
    "no path": head("GET", "http://mock"),
    "path without a slash": head("GET", "api"),
    "tunnel": head("CONNECT", "mock:443"),
    "byte in the path": b"GET /\xff HTTP/1.1\r\nHost: mock\r\n\r\n",
    "NUL in the path": b"GET /\x00 HTTP/1.1\r\nHost: mock\r\n\r\n",
    "blank in the path": b"GET /a b HTTP/1.1\r\nHost: mock\r\n\r\n",
    "version nobody knows": b"GET / HTTP/9.9\r\nHost: mock\r\n\r\n",
    "NUL in a header": b"GET / HTTP/1.1\r\nHost: mock\r\nX: a\x00b\r\n\r\n",
    "header without a colon": b"GET / HTTP/1.1\r\nHost: mock\r\nNonsense\r\n\r\n",
    "header without a name": b"GET / HTTP/1.1\r\nHost: mock\r\n: x\r\n\r\n",
    "blank before a colon": b"GET / HTTP/1.1\r\nHost : mock\r\n\r\n",
    "two lengths": head("POST", ADD, [("Content-Length", "2"), ("Content-Length", "3")]) + b"{}",
    "a length twice": head("POST", ADD, [("Content-Length", "2"), ("Content-Length", "2")]) + b"{}",
    "negative length": head("POST", ADD, [("Content-Length", "-2")]) + b"{}",
    "length that is no number": head("POST", ADD, [("Content-Length", "two")]) + b"{}",
    "length beyond all bounds": head("POST", ADD, [("Content-Length", "9" * 30)]) + b"{}",
    "length and chunks": head("POST", ADD, [("Content-Length", "2"), *CHUNKED]) + b"2\r\n{}\r\n",
    "chunk size that is no number": head("POST", ADD, CHUNKED) + b"x\r\n{}\r\n0\r\n\r\n",
    "negative chunk size": head("POST", ADD, CHUNKED) + b"-2\r\n{}\r\n0\r\n\r\n",
    "chunk size beyond all bounds": head("POST", ADD, CHUNKED) + b"F" * 20 + b"\r\n{}",
    "chunk size without end": head("POST", ADD, CHUNKED) + b"0" * 200_000,
    "chunk longer than it says": head("POST", ADD, CHUNKED) + b"1\r\n{}\r\n0\r\n\r\n",
    "chunk extension without end": head("POST", ADD, CHUNKED) + b"2;x=" + b"y" * 200_000,
    "trailers without end": head("POST", ADD, CHUNKED) + b"0\r\n" + b"x: y\r\n" * 40_000,
    "header without end": b"GET / HTTP/1.1\r\nX: " + b"y" * 200_000,
    "headers without end": b"GET / HTTP/1.1\r\n" + b"x: y\r\n" * 40_000,
    "large headers": head("GET", SEARCH, [(f"x-{n}", "y" * 1_000) for n in range(70)]),
    "long query": head("GET", f"{SEARCH}?{'a' * 100_000}"),
}


@pytest.fixture(scope="module")
def url() -> Generator[str]:
    with Mock(products=50).serve() as url:
        yield url


@pytest.fixture(autouse=True)
def well_afterwards(url: str) -> Generator[None]:
    yield
    assert is_well(url)


@pytest.mark.parametrize("name", BROKEN)
def test_broken_http(url: str, name: str) -> None:
    answered = statuses(exchange(url, BROKEN[name], ends=True))
    # A reset can overtake the answer to a client that is still sending.
    assert answered in ([400], [431]) or (not answered and len(BROKEN[name]) > 65_536)


@pytest.mark.parametrize(
    "data",
    [
        head("GET", f"http://elsewhere{SEARCH}"),
        head("GET", f"{SEARCH}#part"),
        head("GET", SEARCH, [("Expect", "nothing")]),
        head("GET", SEARCH, [(f"x-{n}", "y" * 100) for n in range(500)]),
        head("GET", f"{SEARCH}?{'a' * 60_000}=1"),
        head("GET", SEARCH, [("Connection", "Upgrade"), ("Upgrade", "h2c")], close=False),
        head("GET", SEARCH, [("Connection", "Upgrade"), ("Upgrade", "websocket")], close=False),
        head("GET", SEARCH, [("Content-Length", "2")]) + b"{}",
        head("GET", SEARCH, CHUNKED) + b"2;x=y\r\n{}\r\n0\r\nTrailer: x\r\n\r\n",
        b"GET " + SEARCH.encode() + b" HTTP/1.0\r\n\r\n",
        b"\r\n\r\n" + head("GET", SEARCH),
        head("GET", SEARCH).replace(b"Host: mock", b"Host: mock\r\nHost: other"),
        head("GET", SEARCH).replace(b"Host: mock\r\n", b""),
        head("GET", SEARCH, [("X", "\xff\xfe")]),
    ],
)
def test_odd_http(url: str, data: bytes) -> None:
    got = exchange(url, data)
    assert statuses(got) == [200]
    assert bodies(got)[0]["code"] == 1600002


def test_a_request_without_a_version(url: str) -> None:
    got = exchange(url, b"GET " + SEARCH.encode() + b"\r\n\r\n", ends=True)
    assert statuses(got) in ([200], [400])


@pytest.mark.parametrize("method", ["HEAD", "OPTIONS", "TRACE", "PATCH", "PUT", "PROPFIND"])
def test_methods_that_no_operation_has(url: str, method: str) -> None:
    got = exchange(url, head(method, SEARCH))
    assert statuses(got) == [200]
    if method == "HEAD":
        assert got.endswith(b"\r\n\r\n")
    else:
        assert bodies(got)[0]["code"] == 16900202


def test_all_of_the_server_as_a_target(url: str) -> None:
    assert bodies(exchange(url, head("OPTIONS", "*")))[0]["code"] == 1600101


def test_requests_sent_ahead_are_answered_in_turn(url: str) -> None:
    targets = [SEARCH, "/nowhere", SEARCH] * 400
    sent = b"".join(head("GET", target, close=False) for target in targets)
    got = exchange(url, sent, head("GET", "/nowhere"))
    codes = [body["code"] for body in bodies(got)]
    assert codes == [1600002, 1600101, 1600002] * 400 + [1600101]


def test_what_follows_a_broken_request_is_not_read(url: str) -> None:
    assert statuses(exchange(url, b"?\r\n\r\n" + head("GET", SEARCH))) == [400]


def test_an_expectation_is_met(url: str) -> None:
    sent = head("POST", ADD, [("Expect", "100-continue"), ("Content-Length", "2")])
    got = exchange(url, sent, b"{}")
    assert statuses(got) == [100, 200]


@pytest.mark.parametrize("end", range(1, 132, 10))
def test_half_a_request(url: str, end: int) -> None:
    body = b'{"productId":"1"}'
    headers = [("Content-Type", "application/json"), ("Content-Length", str(len(body)))]
    whole = head("POST", ADD, headers, close=False) + body
    assert end < len(whole)
    assert exchange(url, whole[:end], ends=True) == b""
