"""Where a walk over pages stands, and where it goes next: decisions only, no I/O.

    Position(number, skip) ── fetch ──> Sheet(rows, total) ── Trail.following() ┬─> Position
         │                                                                      ├─> None, the end
         v                                                                      ├─> PageRepeated
    cursor: {"operation": …, "query": {…}, "page": 3, "skip": 17}               └─> PageLimitReached
            with "body": {…} where the page is asked for in the request's body

pages.py drives this for sync and async clients.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import msgspec

from .errors import CursorError, PageLimitReached, PageRepeated
from .jsontext import UNREADABLE, decode_plain
from .operation import PagedOperation, Pagination
from .wire import Input, Query, json_body, query_pairs


class Position(msgspec.Struct, frozen=True):
    """A page, and how many of its rows are done with."""

    number: int = 1
    skip: int = 0


class Search(msgspec.Struct, frozen=True, eq=False):
    """A paged call without its page: the operation and the rest of what is sent."""

    operation: PagedOperation[Any]
    query: Query = []
    body: dict[str, Any] | None = None
    first_named: bool = False
    """Whether the caller asked for page 1 in so many words."""

    @property
    def size(self) -> int | None:
        """The page size asked for, up to the documented maximum; the default where none was."""
        pagination = self.operation.pagination
        fields: dict[str, Any] = dict(self.query) if self.body is None else self.body
        asked = str(fields.get(pagination.size or "", ""))
        if not asked.isdecimal():
            return pagination.default_size
        return min(int(asked), pagination.max_size or int(asked))

    def at(self, number: int) -> Input:
        """What asks for one page. Page 1 is named only where the caller or the service does."""
        pagination = self.operation.pagination
        name = pagination.page
        if name is None or (number == 1 and not (self.first_named or pagination.always)):
            return Input(self.query, body=self.body)
        if self.body is None:
            return Input([*self.query, (name, str(number))])
        return Input(body={**self.body, name: str(number) if pagination.as_text else number})

    def cursor(self, position: Position | None) -> str:
        """Plain text from which another process goes on; None is the end.

        The end is a text, too: an absent cursor would start the call anew, unfiltered.
        """
        page, skip = (position.number, position.skip) if position else (None, 0)
        state = _Cursor(self.operation.id, _grouped(self.query), page, skip, self.body)
        return json_body(state).decode()


class _Cursor(msgspec.Struct, omit_defaults=True):
    operation: str
    query: dict[str, list[str]]
    page: int | None
    skip: int = 0
    body: dict[str, Any] | None = None


_CURSOR = msgspec.json.Decoder(_Cursor, float_hook=Decimal)


def begin(
    operation: PagedOperation[Any], asked: Mapping[str, Any], cursor: str | None
) -> tuple[Search, Position]:
    """Where a call starts: at the page asked for, or where its cursor says.

    A cursor brings its parameters along; one that is given besides must agree with it.
    """
    name = operation.pagination.page
    page = asked.get(name) if name else None
    search = _search(operation, {k: v for k, v in asked.items() if k != name and v is not None})
    if cursor is None:
        number = 1 if page is None else int(page)
        if number < 1:
            raise ValueError(f"pages are counted from 1, not {page}")
        search = msgspec.structs.replace(search, first_named=page is not None)
        return _sized(search), Position(number)
    try:
        state = _CURSOR.decode(cursor)
    except (*UNREADABLE, UnicodeError, TypeError):
        raise CursorError("this text is no cursor", operation=operation.id) from None
    if state.operation != operation.id:
        raise CursorError(f"a cursor of {state.operation}", operation=operation.id)
    if state.page is None:
        raise CursorError("nothing is left behind this cursor", operation=operation.id)
    if state.page < 1 or state.skip < 0 or (state.body is None) != (search.body is None):
        raise CursorError("this text is no cursor", operation=operation.id)
    query, body = _grouped(search.query), search.body or {}
    agrees = _part_of(query, state.query) and _part_of(body, state.body or {})
    if page is not None or not agrees:
        raise CursorError("other parameters than the cursor's", operation=operation.id)
    pairs = [(key, text) for key, texts in state.query.items() for text in texts]
    return Search(operation, pairs, state.body), Position(state.page, state.skip)


def _search(operation: PagedOperation[Any], asked: Mapping[str, Any]) -> Search:
    """A body is kept as plain JSON values, so that it is the same before and after a cursor."""
    if not operation.pagination.in_body:
        return Search(operation, query_pairs(asked, operation.encoders))
    encoders = operation.encoders
    encoded = {k: encoders[k](v) if k in encoders else v for k, v in asked.items()}
    return Search(operation, body=decode_plain(json_body(encoded, operation.id)))


def _sized(search: Search) -> Search:
    """With a page size, where the service insists on one and the caller named none."""
    pagination = search.operation.pagination
    size = pagination.default_size or pagination.max_size
    if search.body is None or not pagination.always or not (pagination.size and size):
        return search
    return msgspec.structs.replace(search, body={pagination.size: size, **search.body})


def _part_of(some: Mapping[str, Any], whole: Mapping[str, Any]) -> bool:
    return all(key in whole and whole[key] == value for key, value in some.items())


def _grouped(pairs: Query) -> dict[str, list[str]]:
    grouped: dict[str, list[str]] = {}
    for name, text in pairs:
        grouped.setdefault(name, []).append(text)
    return grouped


class Sheet(msgspec.Struct, frozen=True, eq=False):
    """What a page says of itself and of the whole."""

    number: int
    rows: list[Any]
    total: int | None
    pages: int | None
    size: int | None
    derived: bool = False
    """Whether the number of pages is our own sum, from the total and the size."""

    @classmethod
    def of(cls, search: Search, number: int, data: Any) -> Sheet:
        pagination = search.operation.pagination

        def told(steps: tuple[str, ...] | None) -> int | None:
            value = data if steps else None
            for step in steps or ():
                value = getattr(value, step, None)
            return value

        rows, total = rows_of(data, pagination), told(pagination.total)
        echo, pages = told(pagination.echo), told(pagination.pages)
        size = echo if echo and echo > 0 else search.size
        if size and pagination.max_size:
            size = min(size, pagination.max_size)
        derived = pages is None or pages < number
        if derived:
            pages = -(-total // size) if total is not None and size else None
        if rows and pages is not None and pages < number:
            pages = None  # rows beyond the last page: such totals tell nothing
        return cls(number, rows, total, pages, size, derived)

    @property
    def is_last(self) -> bool:
        """A page without rows is the last; else the totals tell, where there are any."""
        return not self.rows or (self.pages is not None and self.number >= self.pages)


def rows_of(data: Any, pagination: Pagination) -> list[Any]:
    """The rows of a page: lists on the way down are joined; null is no row."""
    found = [data]
    for step in pagination.items:
        found = [value for parent in found if (value := getattr(parent, step, None)) is not None]
        if any(value.__class__ is list for value in found):
            found = [row for rows in found for row in rows]
    return found


class Trail:
    """The way of one walk: decides what comes next, and notices a page that it has seen."""

    def __init__(self, search: Search, *, from_first: bool = False) -> None:
        self.search = search
        self._seen: set[int] = set()
        self._entered: int | None = None
        self._rows = 0 if from_first else None

    def enter(self, sheet: Sheet) -> None:
        """Notes a page before its rows are given out; raises PageRepeated for one that is known."""
        if sheet.number == self._entered:
            return  # taken up again after an error
        mark = hash(msgspec.json.encode(sheet.rows))
        if sheet.rows and mark in self._seen:
            raise PageRepeated(
                f"page {sheet.number} repeats an earlier page of this walk",
                operation=self.search.operation.id,
            )
        self._seen.add(mark)
        self._entered = sheet.number
        if self._rows is not None:
            self._rows += len(sheet.rows)

    def following(self, sheet: Sheet) -> Position | None:
        """The next position; None at the end. Raises where rows are left but out of reach."""
        if self._ends(sheet):
            return None
        if limit := self.limit(sheet.number + 1, sheet.size):
            left = "more rows" if sheet.total is None else f"{sheet.total} rows"
            raise PageLimitReached(
                f"there are {left}, but {limit}: narrow the search to reach the others",
                operation=self.search.operation.id,
            )
        return Position(sheet.number + 1)

    def _ends(self, sheet: Sheet) -> bool:
        """Where the service does not number its pages, rows are counted: it may cut their size.

        Not where nobody knows that size: such a total may be that of the page alone.
        """
        if not sheet.rows or (self.search.operation.pagination.page is None and _complete(sheet)):
            return True
        if sheet.derived and sheet.total and sheet.size and self._rows is not None:
            return self._rows >= sheet.total
        return sheet.is_last

    def limit(self, number: int, size: int | None) -> str | None:
        """The documented cap that a page lies beyond, in words."""
        pagination = self.search.operation.pagination
        if pagination.page is None:
            return "the documents give this operation no page parameter"
        if pagination.max_page is not None and number > pagination.max_page:
            return f"page {pagination.max_page} is the last that is answered"
        if pagination.max_offset is not None and size and number * size > pagination.max_offset:
            return f"page x size may not exceed {pagination.max_offset}"
        return None

    def ahead(self, sheet: Sheet, count: int) -> range:
        """Pages after this one that are worth fetching before their turn."""
        last = sheet.number + count
        if sheet.pages is not None:
            last = min(last, sheet.pages)
        while last > sheet.number and self.limit(last, sheet.size):
            last -= 1
        return range(sheet.number + 1, (sheet.number if sheet.is_last else last) + 1)


def _complete(sheet: Sheet) -> bool:
    """Whether a page that has no successor by name holds all there is, or nobody says otherwise."""
    return sheet.pages is None and (sheet.total is None or sheet.total <= len(sheet.rows))
