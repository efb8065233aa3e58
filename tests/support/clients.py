"""Clients over a transport in memory, and a loop that forgives nothing left behind."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

import httpx

from cjdropshipping import CJ, AsyncCJ

T = TypeVar("T")
Handler = Callable[[httpx.Request], httpx.Response]
AsyncHandler = Callable[[httpx.Request], Awaitable[httpx.Response]]

TOKEN = "API@CJ7654321@CJ:eyJhbGciOiJIUzI1NiJ9.c2lnbmF0dXJl"
BASE_URL = "https://cj.test"


def client(handler: Handler, **options: Any) -> CJ:
    """It sends nothing twice unless told to: what comes of one request is what tests look at."""
    options = {"retries": 0, **options}
    return CJ(TOKEN, base_url=BASE_URL, transport=httpx.MockTransport(handler), **options)


def async_client(handler: Handler | AsyncHandler, **options: Any) -> AsyncCJ:
    transport = httpx.MockTransport(handler)  # type: ignore[arg-type]
    options = {"retries": 0, **options}
    return AsyncCJ(TOKEN, base_url=BASE_URL, transport=transport, **options)


def run(main: Callable[[], Coroutine[Any, Any, T]], *, collect: bool = True) -> T:
    """Runs a coroutine; fails if a task is left behind, or an exception that nobody looked at.

    Without ``collect`` only what goes when its last reference goes is seen; it takes less time.
    """
    complaints: list[dict[str, Any]] = []

    async def watched() -> T:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda _, context: complaints.append(context))
        try:
            result = await main()
        finally:
            if collect:
                gc.collect()
            await settle()
            left = asyncio.all_tasks() - {asyncio.current_task()}
        assert left == set(), "tasks are left behind"
        return result

    result = asyncio.run(watched())
    if collect:
        gc.collect()
    assert complaints == []
    return result


async def settle() -> None:
    """Lets everything run that can run without waiting for time to pass."""
    for _ in range(20):
        await asyncio.sleep(0)
