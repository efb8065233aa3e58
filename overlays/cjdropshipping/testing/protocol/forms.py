"""Forms with files: multipart/form-data (RFC 7578), both ways.

    --<boundary>\\r\\n
    Content-Disposition: form-data; name="waybillFile"; filename="label.pdf"\\r\\n
    Content-Type: application/pdf\\r\\n
    \\r\\n
    <content>\\r\\n
    --<boundary>--\\r\\n

The boundary stands in the content type of the request. The content of a part is bytes; what it
means is the document's to say.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

import attrs

from cjdropshipping.testing.protocol.envelope import PARAM_ERROR, Refuse

if TYPE_CHECKING:
    from collections.abc import Mapping

FORM_TYPE = "multipart/form-data"

#: Forms with more parts than this are refused as a whole.
MAX_PARTS = 1_000

_BOUNDARY = "cjdropshipping-mock-form"
_VALUE = r'(?:"((?:[^"\\]|\\.)*)"|([^\s;"]+))'
_BOUNDARY_OF = re.compile(rf";\s*boundary={_VALUE}", re.ASCII | re.IGNORECASE)
# What stands before the name is passed over whole, so that a file name cannot pass for it.
_BEFORE = r'(?:[^";\r\n]|"(?:[^"\\]|\\.)*"|;(?![ \t]*name=))*'
_NAME_OF = re.compile(
    rf"^content-disposition:[ \t]*form-data\b{_BEFORE};[ \t]*name={_VALUE}".encode(),
    re.IGNORECASE | re.MULTILINE,
)
_TYPE_OF = re.compile(rb"^content-type:[ \t]*([^\s;]+)", re.IGNORECASE | re.MULTILINE)
_DELIMITER_END = re.compile(rb"[ \t]*\r\n")


@attrs.frozen
class Part:
    """One field of a form; ``media_type`` is what the part says that it is, mostly nothing."""

    name: str
    content: bytes
    media_type: str = ""


def read_form(content_type: str, body: bytes) -> list[Part]:
    """The parts of a form, in their order.

    Args:
        content_type: header of the request, with the boundary.
        body: of the request.

    Raises:
        Refuse: 1600100 for what is no form, breaks off, or has parts without a name.
    """
    found = _BOUNDARY_OF.search(content_type)
    boundary = (found[1] or found[2] or "") if found else ""
    if not 1 <= len(boundary) <= 70:
        raise _broken("no boundary")
    # A delimiter begins with the line break before it, which the first one need not have.
    first, *pieces = (b"\r\n" + body).split(b"\r\n--" + boundary.encode("latin-1"))
    if first.strip() or not pieces or not pieces[-1].startswith(b"--"):
        raise _broken("it does not end with its boundary")
    if len(pieces) > MAX_PARTS:
        raise _broken("too many parts")
    return [_part(piece) for piece in pieces[:-1]]


def write_form(fields: Mapping[str, str | bytes]) -> tuple[str, bytes]:
    """Content type and body of a form; fields of bytes become files."""
    lines: list[bytes] = []
    for name, value in fields.items():
        named = f'Content-Disposition: form-data; name="{name}"'
        is_file = isinstance(value, bytes)
        lines += [
            f"--{_BOUNDARY}".encode(),
            (f'{named}; filename="{name}"' if is_file else named).encode(),
            b"",
            value if isinstance(value, bytes) else value.encode(),
        ]
    return f"{FORM_TYPE}; boundary={_BOUNDARY}", b"\r\n".join(
        [*lines, f"--{_BOUNDARY}--".encode(), b""]
    )


def _part(piece: bytes) -> Part:
    head, blank, content = piece.partition(b"\r\n\r\n")
    named = _NAME_OF.search(head) if blank and _DELIMITER_END.match(head) else None
    if named is None:
        raise _broken("a part without a name")
    # Browsers and most libraries write quotes and line breaks of a name as %22, %0D and %0A.
    name = unquote_to_bytes(named[1] if named[1] is not None else named[2])
    typed = _TYPE_OF.search(head)
    return Part(
        name.decode("utf-8", "surrogateescape"),
        content,
        typed[1].decode("latin-1").lower() if typed else "",
    )


def _broken(why: str) -> Refuse:
    return Refuse(PARAM_ERROR, reason=f"the form cannot be read: {why}")
