"""The body of a request: from bytes to a value, before any schema is asked.

    none ──required?──> refused with 16900204, or UNSET
    bytes ──other content type──> 16900203
          ──application/json────> decoded, or 16900205
          ──multipart/form-data─> {field: text as its type, file: its bytes as a binary string}

A binary string has one character, U+0000 to U+00FF, for each byte: JSON schema knows no bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from cjdropshipping.testing.protocol.coercion import coerced
from cjdropshipping.testing.protocol.envelope import (
    BODY_MISSING,
    BODY_NOT_JSON,
    CONTENT_TYPE_NOT_SUPPORTED,
    PARAM_ERROR,
    Refuse,
)
from cjdropshipping.testing.protocol.forms import FORM_TYPE, Part, read_form

if TYPE_CHECKING:
    from cjdropshipping.testing.protocol.document import Body, Operation, Parameter
    from cjdropshipping.testing.protocol.wire import Request


def read_body(operation: Operation, request: Request) -> Any:
    """The decoded body; UNSET where there is none, which null is not.

    Raises:
        Refuse: 16900203 to 16900205 for the body as such, 1600100 for a broken form, for one that
            does not have the types of its fields, and for what is nested too deeply.
    """
    body = operation.body
    if body is None:
        return msgspec.UNSET
    content_type = request.headers.get("content-type", "")
    kind = content_type.partition(";")[0].strip().lower()
    if kind != body.media_type and (request.body or kind):
        raise Refuse(CONTENT_TYPE_NOT_SUPPORTED, reason=f"content type {kind!r}")
    if not request.body:
        if body.required:
            raise Refuse(BODY_MISSING)
        return msgspec.UNSET
    if body.media_type == FORM_TYPE:
        return _form(body, content_type, request.body)
    return _json(request.body)


def _json(content: bytes) -> Any:
    try:
        return msgspec.json.decode(content)
    except (msgspec.DecodeError, ValueError) as error:
        raise Refuse(BODY_NOT_JSON, reason=str(error)) from error
    except RecursionError as error:
        raise Refuse(PARAM_ERROR, reason="the body is nested too deeply") from error


def _form(body: Body, content_type: str, content: bytes) -> dict[str, Any]:
    """The fields that the document names; others are ignored, as in a query."""
    sent: dict[str, list[Part]] = {}
    for part in read_form(content_type, content):
        sent.setdefault(part.name, []).append(part)
    return {
        field.name: coerced(field, [_text(field, part) for part in sent[field.name]])
        for field in body.fields
        if field.name in sent
    }


def _text(field: Parameter, part: Part) -> str:
    if field.is_file:
        return part.content.decode("latin-1")
    if part.media_type not in ("", "text/plain"):
        raise Refuse(PARAM_ERROR, reason=f"{field.name} is {part.media_type}, not text")
    # Broken text is kept as lone surrogates, which are refused like those of a query.
    return part.content.decode("utf-8", "surrogateescape")
