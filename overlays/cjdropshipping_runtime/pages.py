"""Pages and walks over them, as callers hold them.

    cj.products.search(size=100)              Page       the first page, fetched
      for product in page                     Walk       every row of every page
      page.walk(max_items=500)                Walk       with a limit; .cursor tells where it stands
      page.next()                             Page       one page on; None at the end
    await cj.products.search(size=100)        AsyncPage
      async for product in cj.products.search(size=100)
      cj.products.search(size=100).walk(prefetch=3)      pages fetched ahead, rows in order

What comes next is decided in paging.py, for both alike.
"""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Generator, Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from attrs import define, evolve, field, frozen

from .paging import Position, Search, Sheet, Trail

if TYPE_CHECKING:
    import asyncio

    from .reply import Reply

T = TypeVar("T")


@frozen(eq=False, repr=False)
class _BasePage(Generic[T]):
    """One page of a paged operation."""

    _search: Search = field(repr=False)
    _sheet: Sheet = field(repr=False)
    data: Any = field(repr=False)
    """The whole decoded ``data`` of the reply, with what stands beside the rows."""
    _skip: int = field(repr=False, kw_only=True, default=0)
    """Rows of this page that a cursor has done with."""

    @property
    def items(self) -> list[T]:
        """The rows of this page alone."""
        return self._sheet.rows

    @property
    def number(self) -> int:
        """Of this page; the first is 1."""
        return self._sheet.number

    @property
    def size(self) -> int | None:
        """Rows a full page holds."""
        return self._sheet.size

    @property
    def total(self) -> int | None:
        """Rows over all pages, as the service counts them; None where it does not."""
        return self._sheet.total

    @property
    def pages(self) -> int | None:
        """How many pages there are; None where that cannot be told."""
        return self._sheet.pages

    @property
    def reply(self) -> Reply:
        """The reply that this page came in."""
        reply: Reply = self.data.reply
        return reply

    @property
    def raw(self) -> Any:
        """The JSON of ``data``, with the fields that no document names."""
        return self.reply.raw

    @property
    def cursor(self) -> str | None:
        """Plain text from which another process reads the next page; None on the last one."""
        following = Trail(self._search).following(self._sheet)
        return None if following is None else self._search.cursor(following)

    def _progress(self, max_items: int | None) -> _Progress[T]:
        return _Progress(self._search, Position(self.number, self._skip), max_items)

    def __repr__(self) -> str:
        return (
            f"<{type(self).__name__} {self.number} of {self.pages or '?'}: "
            f"{len(self.items)} of {'?' if self.total is None else self.total} rows>"
        )


@define(eq=False)
class _Progress(Generic[T]):
    """How far a walk has come; gives out the rows of each page that it is fed."""

    search: Search
    position: Position | None
    left: int | None = field()
    trail: Trail = field(init=False)

    @left.validator
    def _not_negative(self, _: object, left: int | None) -> None:
        if left is not None and left < 0:
            raise ValueError("max_items must not be negative")

    def __attrs_post_init__(self) -> None:
        self.trail = Trail(self.search)

    @property
    def cursor(self) -> str | None:
        return None if self.position is None else self.search.cursor(self.position)

    @property
    def due(self) -> int | None:
        """The number of the page that is wanted; None when the walk is over."""
        return None if self.position is None or self.left == 0 else self.position.number

    def rows(self, sheet: Sheet) -> Iterator[T]:
        """The rows of a page that are still due; afterwards the position is the next page's."""
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


@frozen(eq=False, repr=False)
class Page(_BasePage[T]):
    """One page, and the way to the others. Iterating walks all rows from here to the last page."""

    _fetch: Callable[[Search, int], Page[T]] = field(repr=False)

    def next(self) -> Page[T] | None:
        """Fetches the next page; None on the last one.

        Raises PageLimitReached where rows are left beyond the last page that is answered.
        """
        following = Trail(self._search).following(self._sheet)
        return None if following is None else self._fetch(self._search, following.number)

    def walk(self, *, max_items: int | None = None) -> Walk[T]:
        """All rows from here to the last page, or the first ``max_items`` of them."""
        return Walk(self._progress(max_items), self, self._fetch)

    def __iter__(self) -> Iterator[T]:
        return self.walk()


class Walk(Iterator[T]):
    """Rows over pages, fetched as they are needed. ``cursor`` says where it stands."""

    def __init__(
        self, progress: _Progress[T], page: Page[T], fetch: Callable[[Search, int], Page[T]]
    ) -> None:
        self._progress = progress
        self._rows = self._run(page, fetch)

    @property
    def cursor(self) -> str | None:
        """Plain text from which another process reads the next row; None behind the last one."""
        return self._progress.cursor

    def __next__(self) -> T:
        return next(self._rows)

    def _run(self, page: Page[T], fetch: Callable[[Search, int], Page[T]]) -> Iterator[T]:
        while (number := self._progress.due) is not None:
            if number != page.number:
                page = fetch(page._search, number)
            yield from self._progress.rows(page._sheet)


@frozen(eq=False, repr=False)
class AsyncPage(_BasePage[T]):
    """One page, and the way to the others. Iterating walks all rows from here to the last page."""

    _fetch: Callable[[Search, int], Awaitable[AsyncPage[T]]] = field(repr=False)

    async def next(self) -> AsyncPage[T] | None:
        """Fetches the next page; None on the last one.

        Raises PageLimitReached where rows are left beyond the last page that is answered.
        """
        following = Trail(self._search).following(self._sheet)
        return None if following is None else await self._fetch(self._search, following.number)

    def walk(self, *, max_items: int | None = None, prefetch: int = 0) -> AsyncWalk[T]:
        """All rows from here to the last page, or the first ``max_items`` of them.

        Up to ``prefetch`` pages are fetched ahead of their turn, side by side.
        """
        return AsyncWalk(self._progress(max_items), self, self._fetch, prefetch)

    def __aiter__(self) -> AsyncIterator[T]:
        return self.walk()


class AsyncPaging(Generic[T]):
    """A paged call: await it for its first page, or iterate it for all rows.

    Nothing is sent before one of the two.
    """

    def __init__(
        self,
        search: Search,
        position: Position,
        fetch: Callable[[Search, int], Awaitable[AsyncPage[T]]],
    ) -> None:
        self._search, self._position, self._fetch = search, position, fetch

    def __await__(self) -> Generator[Any, None, AsyncPage[T]]:
        return self._first().__await__()

    async def _first(self) -> AsyncPage[T]:
        page = await self._fetch(self._search, self._position.number)
        return evolve(page, skip=self._position.skip)

    def walk(self, *, max_items: int | None = None, prefetch: int = 0) -> AsyncWalk[T]:
        """All rows to the last page, or the first ``max_items`` of them.

        Up to ``prefetch`` pages are fetched ahead of their turn, side by side.
        """
        progress: _Progress[T] = _Progress(self._search, self._position, max_items)
        return AsyncWalk(progress, None, self._fetch, prefetch)

    def __aiter__(self) -> AsyncIterator[T]:
        return self.walk()


class AsyncWalk(AsyncIterator[T]):
    """Rows over pages, in order. ``cursor`` says where it stands.

    Leaving the loop early cancels what was being fetched ahead; ``aclose()`` does so at once.
    """

    def __init__(
        self,
        progress: _Progress[T],
        page: AsyncPage[T] | None,
        fetch: Callable[[Search, int], Awaitable[AsyncPage[T]]],
        prefetch: int,
    ) -> None:
        if prefetch < 0:
            raise ValueError("prefetch must not be negative")
        self._progress = progress
        self._rows = _run_ahead(progress, page, fetch, prefetch)

    @property
    def cursor(self) -> str | None:
        """Plain text from which another process reads the next row; None behind the last one."""
        return self._progress.cursor

    async def __anext__(self) -> T:
        return await anext(self._rows)

    async def aclose(self) -> None:
        """Ends the walk: what was being fetched ahead is cancelled and awaited."""
        await self._rows.aclose()


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
            for other in progress.ahead(page._sheet, prefetch):
                if other > reached:
                    ahead.append(asyncio.ensure_future(fetch(progress.search, other)))
                    reached = other
            for row in progress.rows(page._sheet):
                yield row
    finally:
        for task in ahead:
            task.cancel()
        await asyncio.gather(*ahead, return_exceptions=True)
