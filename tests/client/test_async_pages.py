"""Async walks: the same rows in the same order, however many pages are under way."""

from __future__ import annotations

import gc
import tracemalloc
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.busy import Busy, expected, name, paging, read_into
from tests.support.catalogue import COUNTED, WITH_PAGES
from tests.support.clients import async_client, run, settle
from tests.support.replies import enveloped

from cjdropshipping import (
    AsyncPage,
    PageLimitReached,
    PageRepeated,
)
from cjdropshipping_api.operations import MY_PRODUCTS_LIST, PRODUCTS_LIST, REVIEWS_LIST
from cjdropshipping_runtime.operation import PagedOperation

each_prefetch = pytest.mark.parametrize("prefetch", [0, 1, 3, 20])
each_counted = pytest.mark.parametrize("operation", COUNTED, ids=lambda o: str(o.id))
Paged = PagedOperation[Any]


@each_counted
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
        operation,
        rows=rows,
        size=size,
        totals=totals,
        turns=lambda number: turns[number % len(turns)],
    )

    async def main() -> None:
        walk = paging(catalogue, size).walk(max_items=limit, prefetch=prefetch)
        read: list[str] = []
        async for row in walk:
            read.append(name(catalogue, row))
            here = (len(read) - 1) // size + 1
            assert max(catalogue.asked) <= here + max(prefetch, 0)
        assert read == expected(rows)[:limit]
        assert walk.exhausted or (limit is not None and limit <= rows)

    run(main, collect=False)
    assert catalogue.most_under_way <= max(prefetch, 1)
    assert sorted(set(catalogue.asked)) == sorted(catalogue.asked)
    if totals != "null" and operation in COUNTED:  # else nobody knows how many pages there are
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
@pytest.mark.parametrize(("limit", "pages"), [(1, 1), (10, 1), (11, 2), (20, 2), (25, 3), (99, 4)])
def test_no_page_is_fetched_that_is_not_needed(prefetch: int, limit: int, pages: int) -> None:
    catalogue = Busy(REVIEWS_LIST, rows=35)

    async def main() -> None:
        read: list[str] = []
        async for row in paging(catalogue).walk(max_items=limit, prefetch=prefetch):
            read.append(name(catalogue, row))
            await settle()
        assert read == expected(35)[:limit]

    run(main, collect=False)
    assert catalogue.asked == [*range(1, pages + 1)]


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


@pytest.mark.parametrize(
    ("limits", "words"),
    [({"max_items": -1}, "max_items must be rows"), ({"prefetch": -1}, "prefetch must be pages")],
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
