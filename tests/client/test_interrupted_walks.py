"""A walk that an error interrupts goes on where it stood, and never passes for complete."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest

from cjdropshipping import CJ, AsyncCJ, TransportError

SIZE, TOTAL = 10, 35


def page(request: httpx.Request) -> httpx.Response:
    number = int(request.url.params.get("pageNum", 1))
    rows = [{"pid": str(i)} for i in range((number - 1) * SIZE, min(number * SIZE, TOTAL))]
    data = {"pageNum": number, "pageSize": SIZE, "total": TOTAL, "list": rows}
    return httpx.Response(200, json={"code": 200, "result": True, "data": data})


class Shaky:
    """Fails the first time that a page is asked for."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        number = int(request.url.params.get("pageNum", 1))
        self.asked.append(number)
        if number in (2, 4) and self.asked.count(number) == 1:
            raise httpx.ReadTimeout("late")
        return page(request)


def test_sync() -> None:
    shaky, read, errors = Shaky(), [], 0
    cj = CJ("t", transport=httpx.MockTransport(shaky), retries=0)
    walk = cj.products.list(page_size=SIZE).walk()
    while True:
        try:
            read.append(next(walk).pid)
        except TransportError:
            errors += 1
        except StopIteration:
            break
    assert read == [str(i) for i in range(TOTAL)]
    assert (errors, shaky.asked) == (2, [1, 2, 2, 3, 4, 4])


@pytest.mark.parametrize("prefetch", [0, 2])
def test_async(prefetch: int) -> None:
    async def main() -> tuple[list[Any], int]:
        shaky, read, errors = Shaky(), list[Any](), 0
        cj = AsyncCJ("t", transport=httpx.MockTransport(shaky), retries=0)
        async with cj, cj.products.list(page_size=SIZE).walk(prefetch=prefetch) as walk:
            while True:
                try:
                    read.append((await anext(walk)).pid)
                except TransportError:
                    errors += 1
                except StopAsyncIteration:
                    return read, errors

    read, errors = asyncio.run(main())
    assert read == [str(i) for i in range(TOTAL)]
    assert errors >= 2


def test_a_transport_that_stops_iterating_is_no_success() -> None:
    replies = iter([httpx.Response(200, json={"code": 200, "data": {"vid": "1"}})])
    cj = CJ("t", transport=httpx.MockTransport(lambda _: next(replies)))
    assert cj.variants.get("1").vid == "1"
    with pytest.raises(StopIteration):
        cj.variants.get("1")
