"""Pages: which rows a request asks for, within the caps of ``x-pagination``.

Page and size are asked for in the query or in the body. In the body a number may be a text of
digits, as the older API wants it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from cjdropshipping.testing.protocol.envelope import RULE_BROKEN, Refuse
from cjdropshipping.testing.protocol.jsonvalue import is_object

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cjdropshipping.testing.protocol.document import Operation

Row = TypeVar("Row")

_DIGITS = re.compile(r"[0-9]{1,18}", re.ASCII)


@attrs.frozen
class Window:
    """Page ``number`` (from 1) of ``size`` rows."""

    number: int
    size: int

    @classmethod
    def of(cls, operation: Operation, query: Mapping[str, Any], body: Any) -> Window:
        """The window that a request with this query and this body asks for.

        Raises:
            Refuse: 1600300 for what is no number, or beyond a cap that the schema does not state.
        """
        paging = operation.pagination
        if paging is None:
            raise ValueError(f"{operation.id} has no x-pagination")
        fields = query
        if paging.in_body:
            fields = body if is_object(body) else {}
        number = _whole(fields, paging.page, 1)
        size = _whole(fields, paging.size, paging.default_size)
        if number < 1 or size < 1:
            raise Refuse(RULE_BROKEN, "page and size start at 1")
        if paging.max_size is not None and size > paging.max_size:
            raise Refuse(RULE_BROKEN, f"the max page size is {paging.max_size}")
        if paging.max_page is not None and number > paging.max_page:
            raise Refuse(RULE_BROKEN, f"the max page number is {paging.max_page}")
        if paging.max_offset is not None and number * size > paging.max_offset:
            raise Refuse(RULE_BROKEN, f"the max offset is {paging.max_offset}")
        return cls(number, size)

    def cut(self, rows: Sequence[Row]) -> Sequence[Row]:
        """The rows of this page; none beyond the last one."""
        return rows[(self.number - 1) * self.size : self.number * self.size]

    def pages(self, total: int) -> int:
        """How many pages ``total`` rows fill."""
        return -(-total // self.size)


def _whole(fields: Mapping[str, Any], name: str | None, default: int) -> int:
    """The figure in a field; an empty text is none."""
    value = fields.get(name) if name else None
    if value is None or value == "":
        return default
    if isinstance(value, str):
        if not _DIGITS.fullmatch(value):
            raise Refuse(RULE_BROKEN, f"{name} is not a number")
        value = int(value)
    return int(value)
