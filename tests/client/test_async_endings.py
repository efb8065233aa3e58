"""Async walks that end early: left, closed, cancelled or failing, and nothing stays behind."""

from __future__ import annotations

import asyncio

import httpx
import pytest
from tests.support.busy import Busy, expected, name, paging, read_into
from tests.support.clients import async_client, run, settle

from cjdropshipping import ApiError, TransportError
from cjdropshipping_api.operations import REVIEWS_LIST

each_prefetch = pytest.mark.parametrize("prefetch", [0, 1, 3, 20])


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
