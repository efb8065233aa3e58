"""Async walks: the same rows in the same order, however many pages are under way."""

from __future__ import annotations

import asyncio
import gc
import tracemalloc
from collections import Counter
from collections.abc import AsyncIterable, Callable
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.catalogue import WITH_PAGES, Catalogue, name_of
from tests.support.clients import async_client, run, settle
from tests.support.methods import arguments, method_of
from tests.support.replies import enveloped

from cjdropshipping import (
    ApiError,
    AsyncPage,
    AsyncPaging,
    PageLimitReached,
    PageRepeated,
    TransportError,
)
from cjdropshipping_api.operations import MY_PRODUCTS_LIST, PRODUCTS_LIST, REVIEWS_LIST
from cjdropshipping_runtime.operation import PagedOperation

each_with_pages = pytest.mark.parametrize("operation", WITH_PAGES, ids=lambda o: str(o.id))
each_prefetch = pytest.mark.parametrize("prefetch", [0, 1, 3, 20])
Paged = PagedOperation[Any]


@dataclass
class Busy(Catalogue):
    """A catalogue that takes its time, and counts what is under way."""

    turns: Callable[[int], int] = lambda number: 1
    """How many turns of the loop a page takes."""
    stuck: frozenset[int] = frozenset()
    """Pages that never come."""
    failing: frozenset[int] = frozenset()
    under_way: Counter[int] = field(default_factory=Counter)
    most_under_way: int = 0
    cancelled: list[int] = field(default_factory=list)

    async def answer(self, request: httpx.Request) -> httpx.Response:
        number = self.note(request)
        self.under_way[number] += 1
        self.most_under_way = max(self.most_under_way, self.under_way.total())
        try:
            for _ in range(self.turns(number)):
                await asyncio.sleep(0)
            if number in self.stuck:
                await asyncio.Event().wait()
        except asyncio.CancelledError:
            self.cancelled.append(number)
            raise
        finally:
            self.under_way[number] -= 1
        if number in self.failing:
            return httpx.Response(503, json={"code": 1600000, "message": f"page {number}"})
        return httpx.Response(200, content=enveloped(self.page(number, self.size_of(request))))


def paging(catalogue: Busy, size: int | None = 10, cursor: str | None = None) -> AsyncPaging[Any]:
    operation = catalogue.operation
    method = method_of(async_client(catalogue.answer), operation.id)
    given = arguments(operation.id, method)
    if operation.pagination.size and size:
        given["size" if operation.pagination.size == "size" else "page_size"] = size
    found = method(**given, cursor=cursor)
    assert isinstance(found, AsyncPaging)
    return found


async def read_into(read: list[str], catalogue: Busy, rows: AsyncIterable[Any]) -> None:
    async for row in rows:
        read.append(name(catalogue, row))  # noqa: PERF401 - what comes before an error counts


def name(catalogue: Busy, row: Any) -> str:
    return name_of(catalogue.operation, row)


def expected(count: int, start: int = 0) -> list[str]:
    return [f"row-{number}" for number in range(start, count)]


@each_with_pages
def test_awaited_it_is_a_page_and_iterated_all_rows(operation: Paged) -> None:
    catalogue = Busy(operation, rows=25)

    async def main() -> None:
        page = await paging(catalogue)
        assert isinstance(page, AsyncPage)
        assert (page.number, page.size, page.total, page.pages) == (1, 10, 25, 3)
        assert repr(page) == "<AsyncPage 1 of 3: 10 of 25 rows>"
        assert [name(catalogue, row) for row in page.items] == expected(10)
        second = await page.next()
        assert second
        third = await second.next()
        assert third
        assert await third.next() is None
        assert catalogue.asked == [1, 2, 3]
        assert [name(catalogue, row) async for row in page] == expected(25)
        assert [name(catalogue, row) async for row in second] == expected(25, start=10)
        assert [name(catalogue, row) async for row in paging(catalogue)] == expected(25)

    run(main)


def test_nothing_is_sent_before_it_is_asked_for() -> None:
    catalogue = Busy(REVIEWS_LIST, rows=25)

    async def main() -> None:
        walk = paging(catalogue).walk(prefetch=3)
        await settle()
        assert walk.cursor
        await walk.aclose()
        assert [row async for row in paging(catalogue).walk(max_items=0, prefetch=3)] == []
        assert catalogue.asked == []

    run(main)


@given(
    operation=st.sampled_from(WITH_PAGES),
    rows=st.integers(0, 40),
    size=st.integers(1, 9),
    prefetch=st.integers(0, 6),
    limit=st.none() | st.integers(0, 45),
    totals=st.sampled_from(["numbers", "text", "null"]),
    turns=st.lists(st.integers(0, 12), min_size=1),
)
@settings(max_examples=80)
def test_rows_in_order_whatever_comes_first(
    operation: Paged,
    rows: int,
    size: int,
    prefetch: int,
    limit: int | None,
    totals: Any,
    turns: list[int],
) -> None:
    catalogue = Busy(
        operation, rows=rows, totals=totals, turns=lambda number: turns[number % len(turns)]
    )

    async def main() -> None:
        walk = paging(catalogue, size).walk(max_items=limit, prefetch=prefetch)
        read: list[str] = []
        async for row in walk:
            read.append(name(catalogue, row))
            here = (len(read) - 1) // size + 1
            assert max(catalogue.asked) <= here + max(prefetch, 0)
        assert read == expected(rows)[:limit]
        assert (walk.cursor is None) or (limit is not None and limit <= rows)

    run(main, collect=False)
    assert catalogue.most_under_way <= max(prefetch, 1)
    assert sorted(set(catalogue.asked)) == sorted(catalogue.asked)
    if totals != "null":
        needed = -(-min(rows, rows if limit is None else limit) // size)
        first = 0 if limit == 0 else 1
        assert catalogue.asked == [*range(1, max(needed, first) + 1)]


@pytest.mark.parametrize("prefetch", [1, 3, 5])
def test_as_many_pages_are_under_way_as_were_asked_for(prefetch: int) -> None:
    catalogue = Busy(REVIEWS_LIST, rows=200)

    async def main() -> None:
        walk = paging(catalogue).walk(prefetch=prefetch)
        for turn in range(1, 4):
            for _ in range(10):
                await anext(walk)
            await settle()
            assert catalogue.asked == [*range(1, turn + prefetch + 1)]
        await walk.aclose()

    run(main)
    assert catalogue.most_under_way == prefetch


@each_prefetch
def test_nothing_is_asked_for_behind_a_cap(prefetch: int) -> None:
    catalogue = Busy(PRODUCTS_LIST, rows=6500)

    async def main() -> None:
        read: list[str] = []
        with pytest.raises(PageLimitReached, match="6500 rows"):
            await read_into(read, catalogue, paging(catalogue, 200).walk(prefetch=prefetch))
        assert read == expected(6000)

    run(main)
    assert max(catalogue.asked) == 30


@each_prefetch
def test_pages_in_a_circle_are_noticed(prefetch: int) -> None:
    catalogue = Busy(REVIEWS_LIST, rows=200)

    async def circle(request: httpx.Request) -> httpx.Response:
        number = (catalogue.note(request) - 1) % 2 + 1
        return httpx.Response(200, content=enveloped(catalogue.page(number, 10)))

    async def main() -> None:
        read: list[str] = []
        cj = async_client(circle)
        with pytest.raises(PageRepeated, match="page 3 repeats"):
            await read_into(
                read, catalogue, cj.reviews.list(pid="7", page_size=10).walk(prefetch=prefetch)
            )
        assert read == expected(20)
        page = await cj.reviews.list(pid="7", page_size=10)
        assert await page.next()

    run(main)


def test_an_operation_without_pages() -> None:
    catalogue = Busy(MY_PRODUCTS_LIST, rows=11)

    async def main() -> None:
        with pytest.raises(PageLimitReached, match="no page parameter"):
            [row async for row in paging(catalogue).walk(prefetch=3)]

    run(main)
    assert catalogue.asked == [1]


# ── leaving early ────────────────────────────────────────────────────────────────────────────────


def test_break_cancels_what_is_under_way() -> None:
    catalogue = Busy(REVIEWS_LIST, rows=100, stuck=frozenset({3, 4}))

    async def main() -> None:
        async for row in paging(catalogue).walk(prefetch=3):
            if name(catalogue, row) == "row-5":
                await settle()
                break
        assert catalogue.asked == [1, 2, 3, 4]
        await settle()
        assert sorted(catalogue.cancelled) == [3, 4]
        assert asyncio.all_tasks() == {asyncio.current_task()}

    run(main)


def test_break_as_the_last_thing_of_a_program() -> None:
    catalogue = Busy(REVIEWS_LIST, rows=100, stuck=frozenset({2, 3}))

    async def main() -> None:
        async for _ in paging(catalogue).walk(prefetch=2):
            await settle()
            break

    run(main)
    assert sorted(catalogue.cancelled) == [2, 3]


def test_break_before_anything_has_been_sent_ahead() -> None:
    catalogue = Busy(REVIEWS_LIST, rows=100)

    async def main() -> None:
        async for _ in paging(catalogue).walk(prefetch=2):
            break

    run(main)
    assert catalogue.under_way.total() == 0


@pytest.mark.parametrize("read", [0, 1, 10])
def test_closing_cancels_at_once_and_again_is_harmless(read: int) -> None:
    catalogue = Busy(REVIEWS_LIST, rows=100, stuck=frozenset({3, 4}))

    async def main() -> None:
        walk = paging(catalogue).walk(prefetch=3)
        for _ in range(read):
            await anext(walk)
        await settle()
        cursor = walk.cursor
        await walk.aclose()
        assert asyncio.all_tasks() == {asyncio.current_task()}
        assert sorted(catalogue.cancelled) == ([3, 4] if read else [])
        await walk.aclose()
        assert [row async for row in walk] == []
        assert walk.cursor == cursor
        catalogue.stuck = frozenset()
        rest = paging(catalogue, None, cursor)
        assert [name(catalogue, row) async for row in rest] == expected(100, start=read)

    run(main)


def test_cancelling_the_reader_cancels_what_is_under_way() -> None:
    catalogue = Busy(REVIEWS_LIST, rows=100, stuck=frozenset({2, 3, 4}))

    async def main() -> None:
        async def reader() -> None:
            async for _ in paging(catalogue).walk(prefetch=3):
                pass

        task = asyncio.create_task(reader())
        await settle()
        assert catalogue.asked == [1, 2, 3, 4]
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await settle()
        assert sorted(catalogue.cancelled) == [2, 3, 4]

    run(main)


# ── errors ahead ─────────────────────────────────────────────────────────────────────────────────


@each_prefetch
def test_an_error_comes_at_its_turn(prefetch: int) -> None:
    catalogue = Busy(
        REVIEWS_LIST,
        rows=100,
        failing=frozenset({3, 4, 6}),
        turns=lambda number: 0 if number > 2 else 15,
    )

    async def main() -> None:
        read: list[str] = []
        walk = paging(catalogue).walk(prefetch=prefetch)
        with pytest.raises(ApiError, match="page 3"):
            await read_into(read, catalogue, walk)
        assert read == expected(20)
        await settle()
        assert asyncio.all_tasks() == {asyncio.current_task()}
        catalogue.failing = frozenset()
        rest = paging(catalogue, None, walk.cursor).walk(prefetch=prefetch)
        assert [name(catalogue, row) async for row in rest] == expected(100, start=20)

    run(main)


def test_errors_ahead_that_nobody_waits_for_are_no_trouble() -> None:
    catalogue = Busy(REVIEWS_LIST, rows=100, failing=frozenset({2, 3, 4}))

    async def main() -> None:
        async for _ in paging(catalogue).walk(prefetch=3):
            await settle()
            break

    run(main)
    assert catalogue.asked == [1, 2, 3, 4]


def test_a_lost_connection_is_a_transport_error_of_its_page() -> None:
    async def lost(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused")

    async def main() -> None:
        with pytest.raises(TransportError, match="reviews_list: ConnectError: refused"):
            await async_client(lost).reviews.list(pid="7")

    run(main)


@pytest.mark.parametrize(
    ("limits", "words"),
    [({"max_items": -1}, "max_items must not be"), ({"prefetch": -1}, "prefetch must not be")],
)
def test_negative_limits_are_mistakes(limits: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        paging(Busy(REVIEWS_LIST, rows=1)).walk(**limits)


# ── memory ───────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("prefetch", [0, 2])
def test_pages_that_are_done_with_are_let_go(prefetch: int) -> None:
    catalogue = Busy(PRODUCTS_LIST, rows=60)
    filler = "x" * 200_000

    async def handle(request: httpx.Request) -> httpx.Response:
        data = {**catalogue.page(catalogue.note(request), 1), "filler": filler}
        return httpx.Response(200, content=enveloped(data))

    async def main() -> None:
        walk = async_client(handle).products.list(page_size=1).walk(prefetch=prefetch)
        await anext(walk)
        gc.disable()
        tracemalloc.start()
        try:
            assert len([1 async for _ in walk]) == 59
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
            gc.enable()
        assert peak < (12 + 4 * prefetch) * len(filler)

    run(main)
