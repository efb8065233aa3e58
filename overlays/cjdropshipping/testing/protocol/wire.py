"""What goes into the mock and what comes out, free of any HTTP library.

    Request   method, path, query pairs, headers (names in lower case), body bytes
    Response  status, header pairs, body bytes; or how it fails to arrive

Both the ASGI application and the in-process transport turn their own objects into these two, so the
rest of the mock never sees a socket. Text that is not valid UTF-8 survives as lone surrogates, to
be refused later as a bad parameter instead of breaking the reader.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias
from urllib.parse import parse_qsl, unquote

import attrs
import msgspec

from cjdropshipping.testing.protocol.forms import write_form

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

#: A request whose body is longer than this many bytes is refused, whatever it holds.
MAX_BODY = 1 << 20

#: Query strings with more pairs than this are refused as a whole.
MAX_PAIRS = 1_000

JSON_TYPE = "application/json;charset=UTF-8"

Headers: TypeAlias = tuple[tuple[str, str], ...]

#: Why no answer arrives: no connection comes about, it is reset, it is closed without a word, or it
#: stays open and nothing is said.
Broken = Literal["not-sent", "reset", "closed", "silence"]


@attrs.frozen
class Request:
    """One request as the mock reads it.

    ``query`` is None when the query string could not be read at all. ``too_large`` says that the
    body was longer than ``MAX_BODY`` and is therefore not kept.
    """

    method: str
    path: str
    query: tuple[tuple[str, str], ...] | None = ()
    headers: Mapping[str, str] = attrs.field(factory=dict[str, str])
    body: bytes = b""
    too_large: bool = False

    @classmethod
    def received(
        cls,
        method: str,
        path: str,
        query_string: bytes,
        headers: Iterable[tuple[bytes, bytes]],
        body: bytes,
        *,
        too_large: bool = False,
    ) -> Request:
        """From the parts a server or a client library has at hand; ``path`` is already unquoted."""
        return cls(
            method=method.upper(),
            path=path,
            query=_pairs(query_string),
            headers={
                name.decode("latin-1").lower(): value.decode("latin-1") for name, value in headers
            },
            body=b"" if len(body) > MAX_BODY else body,
            too_large=too_large or len(body) > MAX_BODY,
        )

    @classmethod
    def to(
        cls,
        method: str,
        target: str,
        *,
        headers: Mapping[str, str] | None = None,
        json: Any = None,
        form: Mapping[str, str | bytes] | None = None,
        body: bytes | None = None,
    ) -> Request:
        """Written by hand, for tests: ``Request.to("GET", "/path?page=1", headers=...)``.

        ``json`` and ``form``, whose fields of bytes are files, are encoded and get their content
        types; ``body`` is sent as it is.
        """
        path, _, query_string = target.partition("?")
        sent = {name.lower(): value for name, value in (headers or {}).items()}
        if json is not None:
            body = msgspec.json.encode(json)
            sent.setdefault("content-type", "application/json")
        elif form is not None:
            content_type, body = write_form(form)
            sent.setdefault("content-type", content_type)
        return cls.received(
            method,
            unquote(path),
            query_string.encode(),
            ((name.encode("latin-1"), value.encode("latin-1")) for name, value in sent.items()),
            body or b"",
        )


@attrs.frozen
class Response:
    """One reply: HTTP status, header pairs, body. None of it arrives where it is ``broken``.

    ``delay`` is how many seconds it takes to come, or to break.
    """

    status: int
    headers: Headers
    body: bytes
    broken: Broken | None = None
    delay: float = 0.0

    def json(self) -> Any:
        """The body, decoded.

        Raises:
            msgspec.DecodeError: the body is not JSON (a gateway page, a truncated reply).
        """
        return msgspec.json.decode(self.body)


def _pairs(query_string: bytes) -> tuple[tuple[str, str], ...] | None:
    if not query_string:
        return ()
    try:
        return tuple(
            parse_qsl(
                query_string.decode("latin-1"),
                keep_blank_values=True,
                errors="surrogateescape",
                max_num_fields=MAX_PAIRS,
            )
        )
    except ValueError:
        return None
