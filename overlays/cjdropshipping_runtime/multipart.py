"""Files in a request, as multipart/form-data.

    upload(order_id="…", waybill=Path("label.pdf"))
        -> Content-Disposition: form-data; name="orderId"                        one part a field
           Content-Disposition: form-data; name="waybill"; filename="label.pdf"

A file is read when the request is built: bytes can be sent again, a file object only once.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, BinaryIO, TypeAlias

from .wire import text_of

Content: TypeAlias = bytes | bytearray | BinaryIO
Upload: TypeAlias = Content | os.PathLike[str] | tuple[str, Content]
"""A file: its path, its content, or its name and its content."""

Part: TypeAlias = tuple[str, tuple[str | None, bytes]]


def form_parts(values: Mapping[str, Any], files: Collection[str]) -> list[Part]:
    """Name, file name and content of every field that is set; a list repeats its name."""
    parts: list[Part] = []
    for name, value in values.items():
        if value is None:
            continue
        if name in files:
            parts.append((name, _file(value, name)))
        else:
            several = value if isinstance(value, (list, tuple)) else [value]
            parts += [(name, (None, text_of(item).encode())) for item in several]
    return parts


def _file(value: Upload, default: str) -> tuple[str, bytes]:
    if isinstance(value, tuple):
        name, content = value
        return name, _content(content, default)
    if isinstance(value, os.PathLike):
        path = Path(value)
        return path.name, path.read_bytes()
    opened: object = getattr(value, "name", None)  # a number, for a file without a path
    return Path(opened).name if isinstance(opened, str) else default, _content(value, default)


def _content(value: Content, field: str) -> bytes:
    reads = getattr(value, "read", None)
    content: object = value if reads is None else reads()
    if isinstance(content, (bytes, bytearray)):
        return bytes(content)
    # A text might be the name of a file, or what is in it: whoever calls has to say.
    found = type(content).__name__
    raise TypeError(f"{field}: a file is a Path, bytes, or opened in binary mode, not {found}")
