"""The envelope around every reply of API 2.0, and what says that a reply is a success.

    {"code": 200, "result": true, "success": true, "message": "...", "requestId": "...", "data": …,
     "pointsInfo": {"total": 50000, "usedToday": 60, "remaining": 49940}}
    {"code": true, "response": …}                        two operations of the older API
    [ … ]                                                others of them: no envelope at all

No key of it is always there. A reply is a success when one of ``code``, ``result`` and ``success``
is there, ``result`` and ``success`` do not say no, and ``code`` is absent, true, 0 or 200: the
documents have operations with each of these forms. An object with none of the three is anybody's,
a gateway's for instance.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Generic, TypeVar

import msgspec

from .errors import ReplyError
from .jsontext import UNREADABLE
from .redact import cleaned_bytes

T = TypeVar("T")

_DIGITS = re.compile(r"-?[0-9]{1,18}")
_LIMIT = 10**18
_NO = frozenset({"0", "false", "no", "fail", "failed"})
_REQUEST_ID = re.compile(rb'"requestId"\s*:\s*"([^"\\]{1,200})"')
_TRACE_HEADERS = ("x-request-id", "request-id", "x-trace-id", "cf-ray")


class PointsInfo(msgspec.Struct, frozen=True):
    """The account's points for the day; None for a figure that the reply does not tell."""

    total: int | None = None
    used_today: int | None = None
    remaining: int | None = None


class _Points(msgspec.Struct, rename="camel"):
    """The same on the wire, where anything may stand for a figure."""

    total: Any = None
    used_today: Any = None
    remaining: Any = None


_POINTS = msgspec.json.Decoder(_Points)
_SILENT = msgspec.Raw(b"null")


class Frame(msgspec.Struct):
    """All but ``data``. Untyped: a vendor who nulls or quotes any of it must not cost the data."""

    code: Any = None
    result: Any = None
    success: Any = None
    message: Any = None
    request_id: Any = msgspec.field(name="requestId", default=None)
    points_info: msgspec.Raw = msgspec.field(name="pointsInfo", default=_SILENT)

    @property
    def number(self) -> int | None:
        """The code, be it a number or digits in a string."""
        return _whole(self.code)

    @property
    def points(self) -> PointsInfo | None:
        """What can be read of the account's points; None where that is nothing."""
        if self.points_info is _SILENT:
            return None
        try:
            told = _POINTS.decode(self.points_info)
        except UNREADABLE:
            return None
        found = PointsInfo(_whole(told.total), _whole(told.used_today), _whole(told.remaining))
        return None if found == PointsInfo() else found

    @property
    def ok(self) -> bool:
        """Whether it says that the call was a success; silence says nothing."""
        if _says_no(self.result) or _says_no(self.success):
            return False
        if self.code is None:
            return self.recognisable
        return self.code is True or self.number in (0, 200)

    @property
    def recognisable(self) -> bool:
        """Whether anything of an envelope is there at all."""
        return not (self.code is None and self.result is None and self.success is None)


def _whole(value: Any) -> int | None:
    """An integer, be it in digits or with a fraction of nought."""
    if isinstance(value, str):
        return int(value) if _DIGITS.fullmatch(value) else None
    if isinstance(value, (Decimal, float)):
        return int(value) if -_LIMIT < value < _LIMIT and value == int(value) else None
    return value if type(value) is int else None


def _says_no(flag: Any) -> bool:
    if flag is True or flag is None:
        return False
    return flag.strip().lower() in _NO if isinstance(flag, str) else bool(flag == 0)


class Envelope(Frame, Generic[T]):
    """With the data as its type says."""

    data: T | None = None


class ResponseEnvelope(Frame, Generic[T]):
    """The same, of the older API."""

    data: T | None = msgspec.field(name="response", default=None)


ENVELOPES: Mapping[str | None, Any] = {"data": Envelope, "response": ResponseEnvelope}
"""By the key that holds the data."""


class RawEnvelope(Frame):
    """With the data as it was sent, under either key."""

    data: msgspec.Raw = msgspec.Raw(b"null")
    response: msgspec.Raw = msgspec.Raw(b"null")

    def payload(self, key: str | None) -> msgspec.Raw:
        """The data of an operation that has it under this key."""
        return self.response if key == "response" else self.data

    @property
    def key(self) -> str:
        """The key that holds something, where no document says which holds the data."""
        return "response" if _is_null(self.data) and not _is_null(self.response) else "data"


def _is_null(raw: msgspec.Raw) -> bool:
    return bytes(raw) == b"null"


_RAW = msgspec.json.Decoder(RawEnvelope)


class Received(msgspec.Struct, eq=False):
    """One HTTP response, without the HTTP library."""

    status: int
    headers: Mapping[str, str]
    content: bytes
    points: PointsInfo | None = None
    """What the envelope says of the account's points; set by the reader."""

    def __repr__(self) -> str:
        return f"Received(status={self.status})"

    def with_content(self, content: bytes) -> Received:
        """The same response with other bytes."""
        return Received(self.status, self.headers, content)

    def request_id(self) -> str | None:
        """The request id of a reply whose envelope cannot be read: from its text or a header."""
        if match := _REQUEST_ID.search(self.content):
            return match[1].decode("utf-8", "replace")
        return next((self.headers[h] for h in _TRACE_HEADERS if h in self.headers), None)


def open_envelope(operation: str, received: Received, redact: Callable[[str], str]) -> RawEnvelope:
    """The envelope with ``data`` as raw bytes; ReplyError for whatever is not one."""
    try:
        return _RAW.decode(received.content)
    except UNREADABLE as trouble:
        trace = received.request_id()
        raise ReplyError(
            _complaint(received, trouble),
            content=cleaned_bytes(received.content, redact),
            operation=operation,
            status=received.status,
            request_id=trace and redact(trace),
        ) from None


def _complaint(received: Received, trouble: Exception) -> str:
    start = received.content.lstrip()[:1]
    if not start:
        return "an empty body instead of JSON"
    if start == b"<" or "html" in received.headers.get("content-type", ""):
        return "HTML instead of JSON"
    if isinstance(trouble, msgspec.ValidationError):
        kind = "array" if start == b"[" else "value"
        return f"a JSON {kind} where an envelope belongs"
    return f"broken or truncated JSON ({trouble})" if start in b"{[" else "not JSON"
