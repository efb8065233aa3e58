"""Walks: rows over pages, one by one, with a position that another process can take up.

Walk         sheet ── rows ──> caller
               ^                 │ page done
               └── fetch ────────┘
AsyncWalk    the same, with up to ``prefetch`` pages under way: fetched side by side, read in
             order; leaving the loop cancels them
"""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Iterator
from typing import TYPE_CHECKING, Generic, Self, TypeVar

from attrs import define, field

from .paging import Position, Search, Sheet, Trail
from .wire import not_negative

if TYPE_CHECKING:
    import asyncio

    from .pages import AsyncPage, Page

T = TypeVar("T")


@define(eq=False)
class _Progress(Generic[T]):
    """How far a walk has come; gives out the rows of each page that it is fed."""

    search: Search
    position: Position | None
    left: int | None
    trail: Trail = field(init=False)

    def __attrs_post_init__(self) -> None:
        if self.left is not None:
            not_negative(self.left, "max_items", "rows")
        whole = self.position is not None and self.position.number == 1
        self.trail = Trail(self.search, from_first=whole)

    @property
    def cursor(self) -> str:
        return self.search.cursor(self.position)

    @property
    def due(self) -> int | None:
        """The number of the page that is wanted; None when the walk is over."""
        return None if self.position is None or self.left == 0 else self.position.number

    def rows(self, sheet: Sheet) -> Iterator[T]:
        """The rows of a page that are still due; afterwards the position is the next page's."""
        self.trail.enter(sheet)
        start = self.position.skip if self.position else 0
        for index in range(start, len(sheet.rows)):
            if self.left == 0:
                return
            if self.left is not None:
                self.left -= 1
            self.position = Position(sheet.number, index + 1)
            yield sheet.rows[index]
        if self.left != 0:
            self.position = self.trail.following(sheet)

    def ahead(self, sheet: Sheet, count: int) -> range:
        """Pages to fetch before their turn: no more than the rows still wanted can need."""
        if self.left is not None and sheet.size:
            count = min(count, -(-max(self.left - len(sheet.rows), 0) // sheet.size))
        return self.trail.ahead(sheet, count)


class _BaseWalk(Generic[T]):
    """Where a walk stands, however its pages are fetched."""

    def __init__(self, search: Search, start: Position, max_items: int | None) -> None:
        self._progress: _Progress[T] = _Progress(search, start, max_items)

    @property
    def cursor(self) -> str:
        """Plain text from which another process reads the next row.

        Behind the last row it is a text, too; a call that is given it raises CursorError.
        """
        return self._progress.cursor

    @property
    def exhausted(self) -> bool:
        """Whether the last row of the last page has been given out."""
        return self._progress.position is None


class Walk(_BaseWalk[T], Iterator[T]):
    """Rows over pages, fetched as they are needed. ``cursor`` says where it stands."""

    def __init__(
        self,
        search: Search,
        start: Position,
        max_items: int | None,
        page: Page[T],
        fetch: Callable[[Search, int], Page[T]],
    ) -> None:
        super().__init__(search, start, max_items)
        self._page, self._fetch = page, fetch
        self._rows = self._run()

    def __next__(self) -> T:
        try:
            return next(self._rows)
        except StopIteration:
            if self._progress.due is None:
                raise
        self._rows = self._run()  # an error ended the last one; the caller wants to go on
        return next(self._rows)

    def _run(self) -> Iterator[T]:
        while (number := self._progress.due) is not None:
            if number != self._page.number:
                self._page = self._fetch(self._progress.search, number)
            yield from self._progress.rows(self._page.sheet)


class AsyncWalk(_BaseWalk[T], AsyncIterator[T]):
    """Rows over pages, in order. ``cursor`` says where it stands.

    A walk that nobody holds any longer cancels what it was fetching ahead. One that is kept, for
    its cursor, does so at the end of ``async with walk``, or on ``aclose()``.
    """

    def __init__(
        self,
        search: Search,
        start: Position,
        max_items: int | None,
        page: AsyncPage[T] | None,
        fetch: Callable[[Search, int], Awaitable[AsyncPage[T]]],
        prefetch: int,
    ) -> None:
        not_negative(prefetch, "prefetch", "pages")
        super().__init__(search, start, max_items)
        self._fetch, self._prefetch, self._closed = fetch, prefetch, False
        self._rows = _run_ahead(self._progress, page, fetch, prefetch)

    async def __anext__(self) -> T:
        try:
            return await anext(self._rows)
        except StopAsyncIteration:
            if self._progress.due is None or self._closed:
                raise
        # an error or a cancellation ended the last one; the caller wants to go on
        self._rows = _run_ahead(self._progress, None, self._fetch, self._prefetch)
        return await anext(self._rows)

    async def aclose(self) -> None:
        """Ends the walk: what was being fetched ahead is cancelled and awaited."""
        self._closed = True
        await self._rows.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.aclose()


async def _run_ahead(
    progress: _Progress[T],
    page: AsyncPage[T] | None,
    fetch: Callable[[Search, int], Awaitable[AsyncPage[T]]],
    prefetch: int,
) -> AsyncGenerator[T, None]:
    """Holds no reference to its walk, so that a dropped walk is closed by the event loop."""
    import asyncio

    ahead: deque[asyncio.Future[AsyncPage[T]]] = deque()
    reached = 0
    try:
        while (number := progress.due) is not None:
            if ahead:
                page = await ahead.popleft()
            elif page is None or page.number != number:
                page = await fetch(progress.search, number)
            for other in progress.ahead(page.sheet, prefetch):
                if other > reached:
                    ahead.append(asyncio.ensure_future(fetch(progress.search, other)))
                    reached = other
            for row in progress.rows(page.sheet):
                yield row
    finally:
        for task in ahead:
            task.cancel()
        await asyncio.gather(*ahead, return_exceptions=True)
