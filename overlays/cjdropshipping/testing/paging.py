"""Pages: which rows a request asks for, within the caps of ``x-pagination``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from cjdropshipping.testing.envelope import RULE_BROKEN, Refuse

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cjdropshipping.testing.document import Operation

Row = TypeVar("Row")


@attrs.frozen
class Window:
    """Page ``number`` (from 1) of ``size`` rows."""

    number: int
    size: int

    @classmethod
    def of(cls, operation: Operation, query: Mapping[str, Any]) -> Window:
        """The window that ``query`` asks for.

        Raises:
            Refuse: 1600300 beyond a cap that the schema does not state.
        """
        paging = operation.pagination
        if paging is None:
            raise ValueError(f"{operation.id} has no x-pagination")
        number = query.get(paging.page, 1) if paging.page else 1
        size = query.get(paging.size, paging.default_size) if paging.size else paging.default_size
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
