"""What is known of one reply beside its data, and what was odd about it."""

from __future__ import annotations

from functools import cached_property
from typing import Any, Literal

import msgspec
from attrs import field, frozen

from .jsontext import decode_plain


@frozen
class Deviation:
    """One value that is not what the documents promise.

    ``coerced``: it was another JSON type for the same value and has been converted.
    ``dropped``: nothing could be made of it; the field is None (a list lost the element).
    """

    operation: str
    path: str
    """Where, from the envelope down: ``data.content[0].productList[3].listedNum``."""
    expected: str
    got: Any
    action: Literal["coerced", "dropped"]

    def __str__(self) -> str:
        return f"{self.operation}: {self.path}: expected {self.expected}, got {self.got!r:.80}"


@frozen(slots=False, eq=False)
class Reply:
    """Envelope, HTTP status and bytes of one reply."""

    operation: str
    status: int
    request_id: str | None
    code: int | None
    message: str | None
    content: bytes = field(repr=False)
    enveloped: bool = True
    deviations: tuple[Deviation, ...] = ()

    @cached_property
    def raw(self) -> Any:
        """``data`` as plain JSON (numbers with a fraction as Decimal), read when first asked."""
        if not self.enveloped:
            return decode_plain(self.content)
        return decode_plain(msgspec.json.decode(self.content, type=_DataOnly).data)


class _DataOnly(msgspec.Struct):
    data: msgspec.Raw = msgspec.Raw(b"null")
