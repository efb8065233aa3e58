"""Files in a request, as multipart/form-data.

    upload(order_id="…", waybill=Path("label.pdf"))
        -> Content-Disposition: form-data; name="orderId"                        one part a field
           Content-Disposition: form-data; name="waybill"; filename="label.pdf"

    Path, bytes, open file ──read_in, once a call──> name and bytes ──form_parts, each time──> parts

A request may be made again, and an open file is at its end after the first time.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, BinaryIO, TypeAlias

import msgspec

from .effects import Aside, Flow
from .wire import Input, text_of

Content: TypeAlias = bytes | bytearray | BinaryIO
Upload: TypeAlias = Content | os.PathLike[str] | tuple[str, Content]
"""A file: its path, its content, or its name and its content."""

Part: TypeAlias = tuple[str, tuple[str | None, bytes]]


def read_in(sent: Input, files: Collection[str]) -> Flow[Input]:
    """The same, these fields of its body read; they stand there by name and content.

    Raises OSError for what cannot be read, TypeError for what is no file.
    """
    body: Mapping[str, Any] = sent.body or {}
    given = {name: body[name] for name in files if body.get(name) is not None}
    if not given:
        return sent
    read = yield Aside(lambda: {name: named_bytes(file, name) for name, file in given.items()})
    return msgspec.structs.replace(sent, body={**body, **read})


def form_parts(values: Mapping[str, Any], files: Collection[str]) -> list[Part]:
    """Name, file name and content of every field that is set; a list repeats its name.

    The files have been read: name and bytes.
    """
    parts: list[Part] = []
    for name, value in values.items():
        if value is None:
            continue
        if name in files:
            parts.append((name, value))
        else:
            several = value if isinstance(value, (list, tuple)) else [value]
            parts += [(name, (None, text_of(item).encode())) for item in several]
    return parts


def named_bytes(value: Upload, field: str) -> tuple[str, bytes]:
    """Name and content of a file; it has the name of the field where it has none of its own."""
    if isinstance(value, tuple):
        name, content = value
        return name, _content(content, field)
    if isinstance(value, os.PathLike):
        path = Path(value)
        return path.name, path.read_bytes()
    opened: object = getattr(value, "name", None)  # a number, for a file without a path
    return Path(opened).name if isinstance(opened, str) else field, _content(value, field)


def _content(value: Content, field: str) -> bytes:
    reads = getattr(value, "read", None)
    content: object = value if reads is None else reads()
    if isinstance(content, (bytes, bytearray)):
        return bytes(content)
    # A text might be the name of a file, or what is in it: whoever calls has to say.
    found = type(content).__name__
    raise TypeError(f"{field}: a file is a Path, bytes, or opened in binary mode, not {found}")
