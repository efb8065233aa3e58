"""A small service that answers any paged operation, and remembers what it was asked.

Catalogue(operation, rows=25)          rows "row-0" ... "row-24"
  .handle(request)                     for httpx.MockTransport
  .asked                               the page numbers that were asked for, in order
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any, Literal

import httpx
import msgspec

from cjdropshipping_runtime.operation import PagedOperation

from .replies import reply_of
from .shapes import ALL_OPERATIONS, SHAPES, Leaf, ListOf, ObjectOf, Shape

PAGED: tuple[PagedOperation[Any], ...] = tuple(
    op for op in ALL_OPERATIONS if isinstance(op, PagedOperation)
)
WITH_PAGES = tuple(op for op in PAGED if op.pagination.page)
Totals = Literal["numbers", "text", "null", "absent"]


def counts_pages(operation: PagedOperation[Any]) -> bool:
    """Whether the number of pages can be known: it is told, or follows from a size of pages."""
    found = operation.pagination
    return bool(found.pages or found.echo or found.size or found.default_size)


COUNTED = tuple(op for op in WITH_PAGES if counts_pages(op))
UNCOUNTED = tuple(op for op in WITH_PAGES if not counts_pages(op))
"""Of these, only a number of rows is known, if that: an empty page is the end."""


@dataclass
class Catalogue:
    """Rows in pages; ``size`` is used where a request names none, and ``most`` cuts larger ones."""

    operation: PagedOperation[Any]
    rows: int
    size: int = 10
    most: int | None = None
    totals: Totals = "numbers"
    echo: bool = True
    asked: list[int] = field(default_factory=list)

    def handle(self, request: httpx.Request) -> httpx.Response:
        number = self.note(request)
        return self.reply(self.page(number, self.size_of(request)))

    def reply(self, data: Any) -> httpx.Response:
        """A reply of the operation, with its envelope."""
        return httpx.Response(200, content=reply_of(self.operation, data))

    def note(self, request: httpx.Request) -> int:
        """The page that is asked for; it is written down."""
        number = self._asked(request, self.operation.pagination.page) or 1
        self.asked.append(number)
        return number

    def size_of(self, request: httpx.Request) -> int:
        size = self._asked(request, self.operation.pagination.size) or self.size
        return min(size, self.most or size)

    def _asked(self, request: httpx.Request, name: str | None) -> int | None:
        """A number out of the query or the body, whichever the operation has it in."""
        pagination = self.operation.pagination
        fields: Any = request.url.params
        if pagination.in_body:
            fields = json.loads(request.content or b"{}")
        value = fields.get(name)
        if pagination.in_body and value is not None:
            assert isinstance(value, str if pagination.as_text else int)
        return None if value is None else int(value)

    def page(self, number: int, size: int) -> dict[str, Any]:
        """``data`` of a page."""
        first = (number - 1) * size
        return self.data(range(first, min(first + size, self.rows)), size)

    def data(self, rows: Any, size: int) -> dict[str, Any]:
        """``data`` with these rows."""
        pagination = self.operation.pagination
        told = {
            pagination.total: self.rows,
            pagination.pages: -(-self.rows // size),
            pagination.echo: size if self.echo else None,
        }
        data = page_data(self.operation, [f"row-{row}" for row in rows])
        for steps, value in told.items():
            if steps is not None and self.totals != "absent":
                *way, last = wire_names(self.operation.data, steps)
                holder = data
                for name in way:
                    holder = holder.setdefault(name, {})
                holder[last] = self.told(value)
        return data

    def told(self, value: int | None) -> Any:
        if value is None or self.totals == "null":
            return None
        return str(value) if self.totals == "text" else value


def wire_names(model: type[msgspec.Struct], steps: tuple[str, ...]) -> list[str]:
    """The names of attributes inside each other."""
    names: list[str] = []
    at: Shape = ObjectOf(model)
    for step in steps:
        assert isinstance(at, ObjectOf)
        name, at = next((k, f.shape) for k, f in at.fields.items() if f.attribute == step)
        names.append(name)
    return names


def page_data(operation: PagedOperation[Any], names: list[str]) -> dict[str, Any]:
    """``data`` with rows of these names: lists and objects as the operation has them."""
    data: Any = None
    for key, shape in reversed(_way(operation)):
        if data is None:
            data = [{_name_field(shape)[0]: name} for name in names]
        elif isinstance(shape, ListOf):
            data = [data]
        data = {key: data}
    assert isinstance(data, dict)
    return data


def name_of(operation: PagedOperation[Any], row: Any) -> str:
    """The name of a row, as ``page_data`` gave it."""
    return str(getattr(row, _name_field(_way(operation)[-1][1])[1]))


def _way(operation: PagedOperation[Any]) -> list[tuple[str, Shape]]:
    """Wire name and shape of each step from the data to the rows."""
    way: list[tuple[str, Shape]] = []
    at: Shape = SHAPES[operation.id]
    for step in operation.pagination.items:
        at = at.item if isinstance(at, ListOf) else at
        assert isinstance(at, ObjectOf)
        key, found = next((k, f) for k, f in at.fields.items() if f.attribute == step)
        way.append((key, found.shape))
        at = found.shape
    return way


def _name_field(rows: Shape) -> tuple[str, str]:
    """Wire name and attribute of a row's first field that is a text."""
    assert isinstance(rows, ListOf)
    assert isinstance(rows.item, ObjectOf)
    fields = rows.item.fields.items()
    return next((k, f.attribute) for k, f in fields if f.shape == Leaf("str"))
