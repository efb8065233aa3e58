"""What the engine knows of an operation: data, written by the generator from the spec.

Operation          id, method, path, type of `data`, safety, points, source
PagedOperation     the same, and how its pages are asked for and read
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Generic, Literal, TypeVar

import msgspec

from .wire import Encoder

D = TypeVar("D")
T = TypeVar("T")

Safety = Literal["read", "idempotent", "guarded", "unsafe"]


class Pagination(msgspec.Struct, frozen=True, eq=False):
    """Where paging lives: query parameters, attributes inside the data, documented caps."""

    items: tuple[str, ...]
    """Attributes from the data down to the rows; lists on the way are flattened."""
    page: str | None = None
    size: str | None = None
    total: str | None = None
    pages: str | None = None
    echo: str | None = None
    """The attribute in which the reply tells the page size that it used."""
    default_size: int | None = None
    max_size: int | None = None
    max_page: int | None = None
    max_offset: int | None = None
    """The largest page x size that is answered."""


class Operation(msgspec.Struct, Generic[D], frozen=True, eq=False):
    """One operation of the service; ``D`` is what a call of it returns."""

    id: str
    method: str
    path: str
    data: Any
    """The type of the reply's ``data``, for the decoder."""
    safety: Safety = "unsafe"
    points: int | None = None
    """What a call costs of the day's points; None where that is not known."""
    source: str = ""
    """Document and section."""
    encoders: Mapping[str, Encoder] = {}
    """Query parameters that are moments."""
    many: bool = False
    """The data is one object or a list of them; callers always get rows."""
    enveloped: bool | None = True
    """None: by its look (an operation that the spec does not know)."""


class PagedOperation(Operation[Any], Generic[T], frozen=True, eq=False):
    """An operation that answers in pages of ``T``."""

    pagination: Pagination = Pagination(items=())
