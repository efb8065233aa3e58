"""What the engine knows of an operation: data, written by the generator from the spec.

Operation          id, method, path, type of `data`, safety, points, source, checks
Check              one thing that the documents ask of its requests
PagedOperation     the same, and how its pages are asked for and read
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Generic, Literal, TypeVar, get_args

import msgspec

from .guard import LookUp
from .outcome import Sign
from .wire import Encoder

D = TypeVar("D")
T = TypeVar("T")

Safety = Literal["read", "idempotent", "guarded", "unsafe"]


class Pagination(msgspec.Struct, frozen=True, eq=False):
    """Where paging lives: parameters, attributes inside the data, documented caps."""

    items: tuple[str, ...]
    """Attributes from the data down to the rows; lists on the way are flattened."""
    page: str | None = None
    size: str | None = None
    in_body: bool = False
    """Page and size are fields of the request's body, not of its query."""
    always: bool = False
    """Page and size have to be sent, be it for the first page."""
    as_text: bool = False
    """The number of the page is sent as digits in a string."""
    total: tuple[str, ...] | None = None
    """Attributes from the data down to the number of rows over all pages."""
    pages: tuple[str, ...] | None = None
    echo: tuple[str, ...] | None = None
    """Attributes down to the page size that the reply says it used."""
    default_size: int | None = None
    max_size: int | None = None
    max_page: int | None = None
    max_offset: int | None = None
    """The largest page x size that is answered."""


class Check(msgspec.Struct, frozen=True, eq=False):
    """What the documents ask of some fields of a request; checks.py holds a request against it."""

    kind: str
    given: Any
    """Names of fields, or by field what is asked of it; which of the two, the kind says."""
    path: str = ""
    """From the request to the objects that have the fields."""
    where: Mapping[str, tuple[Any, ...]] | None = None
    """Only for objects with one of these values in each of these fields; None is no value."""
    why: str = ""
    source: str = ""
    """Document and section; that of the operation where it is empty."""


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
    """Moments in the query, or in the body of a paged call, by wire name."""
    many: bool = False
    """The data is one object or a list of them; callers always get rows."""
    payload: str | None = "data"
    """The key of the envelope that holds the data; None where there may be no envelope."""
    public: bool = False
    """Called without an access token."""
    files: tuple[str, ...] | None = None
    """The body is a multipart form, in which these fields are files."""
    platform: bool = False
    """Takes the token of a platform account in a header of its own."""
    look_up: LookUp | None = None
    """How to find out whether a guarded write was carried out."""
    outcome: tuple[Sign, ...] = ()
    """Where a successful reply says that something was not done."""
    checks: tuple[Check, ...] = ()
    """What the documents ask of a request."""

    @property
    def nullable(self) -> bool:
        """Whether a success may come without data."""
        return self.data in (None, Any) or type(None) in get_args(self.data)


class PagedOperation(Operation[Any], Generic[T], frozen=True, eq=False):
    """An operation that answers in pages of ``T``."""

    pagination: Pagination = Pagination(items=())
