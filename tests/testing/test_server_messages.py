"""Bad messages in good HTTP: the same refusal by each way in, in process, over ASGI, over a socket.

Message ──┬── Mock.handle
          ├── Application(scope, receive, send)      ──> the same envelopes
          └── a socket, with a length or in chunks
"""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import Callable, Collection, Generator
from typing import Any, NamedTuple
from urllib.parse import unquote

import msgspec
import pytest
from tests.testing.raw import bodies, exchange, head, is_well, statuses

from cjdropshipping.testing import Mock, Request
from cjdropshipping.testing.protocol.forms import write_form
from cjdropshipping.testing.protocol.wire import MAX_PAIRS

API = "/api2.0/v1/product/"
UPLOAD = "/api2.0/v1/shopping/order/uploadWaybillInfo"
BOUNDARY = "cjdropshipping-mock-form"

MISSING = 16900204
NOT_JSON = 16900205
OF_ANOTHER_TYPE = 16900203
PARAM = 1600100
NOWHERE = 1600101
DONE = 0, 200, None
"""What stands for a code in a success."""

FIELDS: dict[str, str | bytes] = {
    "orderId": "2511111146000642900",
    "cjOrderId": "DP2511111145580643400",
    "cjShippingCompanyName": "USPS",
    "trackNumber": "123123",
    "waybillFile": b"%PDF",
}


class Message(NamedTuple):
    """A request with a good token, and the codes that may answer it."""

    codes: Collection[int | None]
    method: str
    target: str
    body: bytes = b""
    kind: str = ""
    headers: tuple[tuple[str, str], ...] = ()


def sourcing(body: bytes, *codes: int, kind: str = "application/json", **more: Any) -> Message:
    return Message(codes or (NOT_JSON,), "POST", f"{API}sourcing/create", body, kind, **more)


def named(name: bytes) -> Message:
    text = b'{"productName":' + name + b',"productImage":"y"}'
    return sourcing(text, PARAM, NOT_JSON)


def form(body: bytes, *codes: int | None, boundary: str = BOUNDARY) -> Message:
    kind = f"multipart/form-data; boundary={boundary}"
    return Message(codes or (PARAM,), "POST", UPLOAD, body, kind)


def part(name: bytes, content: bytes, more: bytes = b"") -> bytes:
    start = b"--" + BOUNDARY.encode() + b"\r\nContent-Disposition: form-data; "
    return start + b'name="' + name + b'"' + more + b"\r\n\r\n" + content + b"\r\n"


def search(query: str, *codes: int) -> Message:
    return Message(codes or (PARAM,), "GET", f"{API}listV2?{query}")


def deep(opening: bytes, closing: bytes, depth: int) -> bytes:
    return opening * depth + b"1" + closing * depth


FORM = write_form(FIELDS)[1]
CUT = write_form({name: FIELDS[name] for name in FIELDS if name != "trackNumber"})[1]
OTHERS = CUT[: CUT.rindex(b"--cj")]
END = b"--" + BOUNDARY.encode() + b"--\r\n"
GOOD = b'{"productName":"x","productImage":"y"}'

MESSAGES = {
    "10 MB of text": sourcing(b'"' + b"x" * 10_000_000 + b'"', PARAM),
    "10 MB of a list": sourcing(b"[" + b"1," * 5_000_000 + b"1]", PARAM),
    "10 MB of a form": form(part(b"waybillFile", b"x" * 10_000_000) + END),
    "10 MB of nothing": sourcing(b" " * 10_000_000, PARAM),
    "arrays 10,000 deep": sourcing(deep(b"[", b"]", 10_000), PARAM),
    "arrays 100,000 deep": sourcing(deep(b"[", b"]", 100_000), PARAM),
    "objects 10,000 deep": sourcing(deep(b'{"a":', b"}", 10_000), PARAM),
    "objects 100,000 deep": sourcing(deep(b'{"a":', b"}", 100_000), PARAM),
    "arrays without end": sourcing(b"[" * 100_000, PARAM, NOT_JSON),
    "arrays deep in a field": named(deep(b"[", b"]", 100_000)),
    "no body": sourcing(b"", MISSING),
    "blanks": sourcing(b" \r\n"),
    "broken UTF-8": named(b'"\xc3\x28"'),
    "overlong UTF-8": named(b'"\xc0\xaf"'),
    "surrogates in UTF-8": named(b'"\xed\xa0\x80"'),
    "lone surrogate": named(b'"\\ud800"'),
    "surrogates the wrong way round": named(b'"\\udc00\\ud800"'),
    "NUL in text": named(b'"\x00"'),
    "byte order mark": sourcing(b"\xef\xbb\xbf" + GOOD),
    "UTF-16": sourcing(GOOD.decode().encode("utf-16")),
    "UTF-32": sourcing(GOOD.decode().encode("utf-32-le")),
    "packed": sourcing(gzip.compress(GOOD), headers=(("Content-Encoding", "gzip"),)),
    "a bomb": sourcing(gzip.compress(b"0" * 50_000_000), headers=(("Content-Encoding", "gzip"),)),
    "not a number": named(b"NaN"),
    "infinity": named(b"-Infinity"),
    "number beyond all bounds": named(b"1e999"),
    "integer of 5,000 digits": named(b"9" * 5_000),
    "integer of 100,000 digits": named(b"9" * 100_000),
    "number of 100,000 digits": named(b"0." + b"9" * 100_000),
    "key twice": sourcing(GOOD[:-1] + b',"productName":7}', PARAM),
    "90,000 keys": sourcing(b"{%s}" % b",".join(b'"%d":1' % n for n in range(90_000)), PARAM),
    "half of JSON": sourcing(GOOD[:-1]),
    "more than JSON": sourcing(GOOD + b"}"),
    "JSON said to be a form": sourcing(GOOD, OF_ANOTHER_TYPE, kind="multipart/form-data"),
    "JSON said to be nothing": sourcing(GOOD, OF_ANOTHER_TYPE, kind=""),
    "a type that is none": sourcing(GOOD, OF_ANOTHER_TYPE, kind="\xff/\xff;;;=;"),
    "form without end": form(FORM[: -len(END)]),
    "form without a boundary": form(FORM, boundary=""),
    "form with a long boundary": form(FORM, boundary="b" * 71),
    "form with a strange boundary": form(FORM, boundary='"\xff\\"'),
    "form of 10,000 parts": form(part(b"x", b"y") * 10_000 + END),
    "form of nothing but boundaries": form(END[:-4] * 10_000 + END),
    "form with a field of broken UTF-8": form(OTHERS + part(b"trackNumber", b"\xff\xfe") + END),
    "form with a field twice": form(OTHERS + part(b"trackNumber", b"1") * 2 + END),
    "form with a name of 100,000 bytes": form(OTHERS + part(b"n" * 100_000, b"1") + END),
    "form with a name that is open": form(part(b'a\\"; x="' * 20_000, b"1") + END),
    "form with JSON 100,000 deep": form(
        OTHERS + part(b"trackNumber", deep(b"[", b"]", 100_000)) + END
    ),
    "form with a type that it cannot have": form(
        OTHERS + part(b"trackNumber", b"{}", b"\r\nContent-Type: application/json") + END
    ),
    "form in a form": form(OTHERS + part(b"trackNumber", FORM) + END),
    "form with strange file names": form(
        OTHERS
        + part(b"trackNumber", b"1", b'; filename="../../etc/passwd\\";\x00\xff%0D%0A%s"')
        + part(b"x", b"1", b"; filename*=UTF-8''%ff%00" + b"; x" * 10_000)
        + END,
        *DONE,
    ),
    "query broken in UTF-8": search("keyWord=%ff"),
    "query with surrogates": search("keyWord=%ed%a0%80"),
    "query of broken codes": search("keyWord=%&page=%zz&size=%1"),
    "query with many pairs": search("&".join("a=1" for _ in range(MAX_PAIRS + 1))),
    "query of nothing but &": search("&" * 50_000),
    "query of 60,000 bytes": search("page=" + "9" * 60_000),
    "query with a number beyond all bounds": search("size=1e999"),
    "query with a long fraction": search("startSellPrice=0." + "9" * 50_000),
    "query that is no number": search("page=NaN"),
    "query with another script's digits": search("page=%D9%A1"),
    "query with a name twice": search("page=1&page=2"),
    "query with NUL": search("page=%00"),
    "path of broken UTF-8": Message([NOWHERE], "GET", "/%ff%fe"),
    "path with NUL": Message([NOWHERE], "GET", f"{API}list%00"),
    "path of broken codes": Message([NOWHERE], "GET", "/%%%zz%"),
    "path that climbs": Message([NOWHERE], "GET", "/../../%2e%2e/etc/passwd"),
    "path with a line break": Message([NOWHERE], "GET", f"{API}list%0d%0aX:%20y"),
    "path of 60,000 bytes": Message([NOWHERE], "GET", "/" * 60_000),
}


@pytest.fixture(scope="module")
def served() -> Mock:
    return Mock(products=50)


@pytest.fixture(scope="module")
def url(served: Mock) -> Generator[str]:
    with served.serve() as url:
        yield url


def headers(message: Message, token: str) -> list[tuple[str, str]]:
    kind = [("Content-Type", message.kind)] if message.kind else []
    return [("CJ-Access-Token", token), *kind, *message.headers]


def in_process(mock: Mock, message: Message, url: str) -> Any:
    sent = dict(headers(message, mock.token))
    reply = mock.handle(Request.to(message.method, message.target, headers=sent, body=message.body))
    assert reply.status == 200
    return reply.json()


def over_asgi(mock: Mock, message: Message, url: str) -> Any:
    pieces = [message.body[n : n + 65_536] for n in range(0, len(message.body), 65_536)] or [b""]
    sent: list[Any] = []

    async def receive() -> Any:
        piece = pieces.pop(0)
        return {"type": "http.request", "body": piece, "more_body": bool(pieces)}

    async def send(told: Any) -> None:
        sent.append(told)

    path, _, query = message.target.partition("?")
    raw = [(n.lower().encode(), v.encode("latin-1")) for n, v in headers(message, mock.token)]
    scope = {
        "type": "http",
        "method": message.method,
        "path": unquote(path),
        "query_string": query.encode("latin-1"),
        "headers": raw,
    }
    asyncio.run(mock.app(scope, receive, send))
    assert sent[0]["status"] == 200
    return msgspec.json.decode(sent[1]["body"])


def with_a_length(mock: Mock, message: Message, url: str) -> Any:
    length = [("Content-Length", str(len(message.body)))] if message.body else []
    lines = head(message.method, message.target, [*headers(message, mock.token), *length])
    return only(exchange(url, lines, message.body))


def in_chunks(mock: Mock, message: Message, url: str) -> Any:
    said = [*headers(message, mock.token), ("Transfer-Encoding", "chunked")]
    pieces = [message.body[n : n + 50_000] for n in range(0, len(message.body), 50_000)]
    chunks = b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces)
    return only(exchange(url, head(message.method, message.target, said), chunks + b"0\r\n\r\n"))


def only(got: bytes) -> Any:
    assert statuses(got) == [200]
    (body,) = bodies(got)
    return body


@pytest.mark.parametrize("way", [in_process, over_asgi, with_a_length, in_chunks])
@pytest.mark.parametrize("name", MESSAGES)
def test_bad_messages(
    served: Mock, url: str, name: str, way: Callable[[Mock, Message, str], Any]
) -> None:
    message = MESSAGES[name]
    assert way(served, message, url).get("code") in message.codes
    assert is_well(url)


def test_a_token_twice_or_broken_is_none(served: Mock, url: str) -> None:
    for tokens in (["\xff\xfe"], ["x" * 60_000], [served.token, "x"], ["", ""]):
        lines = head("GET", f"{API}list", [("CJ-Access-Token", token) for token in tokens])
        assert only(exchange(url, lines))["code"] in (1600001, 1600002)
