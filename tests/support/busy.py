"""A catalogue that takes its time, and async walks over it."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterable, Callable
from dataclasses import dataclass, field
from typing import Any

import httpx

from cjdropshipping import AsyncPaging

from .catalogue import Catalogue, name_of
from .clients import async_client
from .methods import arguments, method_of


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
        return self.reply(self.page(number, self.size_of(request)))


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
