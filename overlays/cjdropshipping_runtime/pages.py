"""Pages and walks over them, as callers hold them.

    cj.products.search(size=100)              Page       the first page, fetched
      for product in page                     Walk       every row of every page
      page.walk(max_items=500)                Walk       with a limit; .cursor tells where it stands
      page.next()                             Page       one page on; None at the end
    await cj.products.search(size=100)        AsyncPage
      async for product in cj.products.search(size=100)
      cj.products.search(size=100).walk(prefetch=3)      pages fetched ahead, rows in order

What comes next is decided in paging.py, for both alike; walks.py does the walking.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import msgspec

from .paging import Position, Search, Sheet, Trail

if TYPE_CHECKING:
    from .reply import Reply
    from .walks import AsyncWalk, Walk

T = TypeVar("T")


class _BasePage(msgspec.Struct, Generic[T], frozen=True, eq=False):
    """One page of a paged operation."""

    search: Search
    """The call that the page belongs to."""
    sheet: Sheet
    """What the page says of itself; better read through the properties below."""
    data: Any
    """The whole decoded ``data`` of the reply, with what stands beside the rows."""
    start: Position
    """Where a walk begins: behind the rows that a cursor has done with."""

    @property
    def items(self) -> list[T]:
        """The rows of this page alone."""
        return self.sheet.rows

    @property
    def number(self) -> int:
        """Of this page; the first is 1."""
        return self.sheet.number

    @property
    def size(self) -> int | None:
        """Rows a full page holds."""
        return self.sheet.size

    @property
    def total(self) -> int | None:
        """Rows over all pages, as the service counts them; None where it does not."""
        return self.sheet.total

    @property
    def pages(self) -> int | None:
        """How many pages there are; None where that cannot be told."""
        return self.sheet.pages

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
    def cursor(self) -> str:
        """Plain text from which another process reads the next page.

        Raises:
            PageLimitReached: rows are left beyond the last page that is answered.
        """
        following = Trail(self.search).following(self.sheet)
        return self.search.cursor(following)

    def _leave(self) -> tuple[Trail, Position | None]:
        """A trail that has seen this page, and where it leads."""
        trail = Trail(self.search)
        trail.enter(self.sheet)
        return trail, trail.following(self.sheet)

    def __repr__(self) -> str:
        return (
            f"<{type(self).__name__} {self.number} of {self.pages or '?'}: "
            f"{len(self.items)} of {'?' if self.total is None else self.total} rows>"
        )


class Page(_BasePage[T], frozen=True, eq=False):
    """One page, and the way to the others. Iterating walks all rows from here to the last page."""

    _fetch: Callable[[Search, int], Page[T]]

    def next(self) -> Page[T] | None:
        """Fetches the next page; None on the last one.

        Raises PageLimitReached where rows are left beyond the last page that is answered, and
        PageRepeated where the next page is this one again.
        """
        trail, following = self._leave()
        if following is None:
            return None
        page = self._fetch(self.search, following.number)
        trail.enter(page.sheet)
        return page

    def walk(self, *, max_items: int | None = None) -> Walk[T]:
        """All rows from here to the last page, or the first ``max_items`` of them."""
        from .walks import Walk

        return Walk(self.search, self.start, max_items, self, self._fetch)

    def __iter__(self) -> Iterator[T]:
        return self.walk()


class AsyncPage(_BasePage[T], frozen=True, eq=False):
    """One page, and the way to the others. Iterating walks all rows from here to the last page."""

    _fetch: Callable[[Search, int], Awaitable[AsyncPage[T]]]

    async def next(self) -> AsyncPage[T] | None:
        """Fetches the next page; None on the last one.

        Raises PageLimitReached where rows are left beyond the last page that is answered, and
        PageRepeated where the next page is this one again.
        """
        trail, following = self._leave()
        if following is None:
            return None
        page = await self._fetch(self.search, following.number)
        trail.enter(page.sheet)
        return page

    def walk(self, *, max_items: int | None = None, prefetch: int = 0) -> AsyncWalk[T]:
        """All rows from here to the last page, or the first ``max_items`` of them.

        Up to ``prefetch`` pages are fetched ahead of their turn, side by side.
        """
        from .walks import AsyncWalk

        return AsyncWalk(self.search, self.start, max_items, self, self._fetch, prefetch)

    def __aiter__(self) -> AsyncIterator[T]:
        return self.walk()


class AsyncPaging(Generic[T]):
    """A paged call: await it for its first page, or iterate it for all rows.

    Nothing is sent before one of the two.
    """

    def __init__(
        self,
        search: Search,
        start: Position,
        fetch: Callable[[Search, int], Awaitable[AsyncPage[T]]],
    ) -> None:
        self._search, self._start, self._fetch = search, start, fetch

    def __await__(self) -> Generator[Any, None, AsyncPage[T]]:
        return self._first().__await__()

    async def _first(self) -> AsyncPage[T]:
        page = await self._fetch(self._search, self._start.number)
        return msgspec.structs.replace(page, start=self._start)

    def walk(self, *, max_items: int | None = None, prefetch: int = 0) -> AsyncWalk[T]:
        """All rows to the last page, or the first ``max_items`` of them.

        Up to ``prefetch`` pages are fetched ahead of their turn, side by side.
        """
        from .walks import AsyncWalk

        return AsyncWalk(self._search, self._start, max_items, None, self._fetch, prefetch)

    def __aiter__(self) -> AsyncIterator[T]:
        return self.walk()
