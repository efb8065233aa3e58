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

Content: TypeAlias = bytes | BinaryIO
Upload: TypeAlias = Content | os.PathLike[str] | tuple[str, Content]
"""A file: its path, its content, or its name and its content."""

Part: TypeAlias = tuple[str, tuple[str | None, bytes | str]]


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
            parts += [(name, (None, text_of(item))) for item in several]
    return parts


def _file(value: Upload, default: str) -> tuple[str, bytes]:
    if isinstance(value, tuple):
        name, content = value
        return name, _content(content)
    if isinstance(value, os.PathLike):
        path = Path(value)
        return path.name, path.read_bytes()
    opened: object = getattr(value, "name", None)  # a number, for a file without a path
    return Path(opened).name if isinstance(opened, str) else default, _content(value)


def _content(value: Content) -> bytes:
    content: Any = value if isinstance(value, bytes) else value.read()
    if not isinstance(content, bytes):
        raise TypeError(f"a file is bytes or opened in binary mode, not {type(content).__name__}")
    return content
