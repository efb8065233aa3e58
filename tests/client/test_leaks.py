"""What a client leaves behind when it is closed: no socket, no thread, no task."""

from __future__ import annotations

import asyncio
import gc
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest
from tests.support.catalogue import Catalogue
from tests.support.clients import TOKEN, run, settle
from tests.support.loopback import (
    OK,
    REPLY,
    Behaviour,
    Loopback,
    after_a_request,
    answering,
    reset,
    serving,
    silent,
    sockets,
)

from cjdropshipping import CJ, AsyncCJ, Timeout, TransportError
from cjdropshipping_api.operations import REVIEWS_LIST

PLAIN: dict[str, Any] = {"limits": None, "retries": 0}


@contextmanager
def nothing_left() -> Generator[None]:
    gc.collect()
    before = sockets(), threading.enumerate()
    yield
    gc.collect()
    assert (sockets(), threading.enumerate()) == before


def client(url: str, **options: Any) -> CJ:
    return CJ(TOKEN, base_url=url, **PLAIN, **options)


def over_httpx(url: str, **options: Any) -> AsyncCJ:
    transport = httpx.AsyncHTTPTransport()
    return AsyncCJ(TOKEN, base_url=url, transport=transport, **PLAIN, **options)


def over_aiohttp(url: str, **options: Any) -> AsyncCJ:
    pytest.importorskip("httpx_aiohttp", reason="needs the aiohttp extra")
    return AsyncCJ(TOKEN, base_url=url, **PLAIN, **options)


each_async = pytest.mark.parametrize("make", [over_httpx, over_aiohttp])
MakeAsync = Callable[..., AsyncCJ]

FAILURES: dict[str, Behaviour] = {
    "reset": after_a_request(reset),
    "cut": after_a_request(reset, OK + REPLY[:5]),
    "not HTTP": after_a_request(lambda connection: connection.close(), b"SPAM\r\n\r\n"),
    "timeout": silent,
}
each_failure = pytest.mark.parametrize("behave", FAILURES.values(), ids=FAILURES)


def until_gone(server: Loopback, connection: socket.socket) -> None:
    """Says nothing, and tells when the client has closed the connection."""
    server.request(connection)
    connection.recv(1)
    server.gone.release()


# ── calls ────────────────────────────────────────────────────────────────────────────────────────


def test_200_calls_share_one_connection_and_leave_nothing() -> None:
    with nothing_left(), serving(answering()) as server:
        with client(server.url) as cj:
            for _ in range(200):
                cj.warehouses.list()
        assert (len(server.requests), server.connections) == (200, 1)


def test_200_calls_of_8_threads_leave_nothing() -> None:
    def work(cj: CJ) -> None:
        for _ in range(25):
            cj.warehouses.list()

    with nothing_left(), serving(answering()) as server:
        with client(server.url) as cj:
            threads = [threading.Thread(target=work, args=[cj]) for _ in range(8)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
        assert len(server.requests) == 200
        assert server.connections <= 8


@each_async
def test_200_async_calls_leave_nothing(make: MakeAsync) -> None:
    async def main(url: str) -> None:
        async with make(url) as cj:
            for _ in range(20):
                await asyncio.gather(*(cj.warehouses.list() for _ in range(10)))

    with nothing_left(), serving(answering()) as server:
        run(lambda: main(server.url))
        assert len(server.requests) == 200
        assert server.connections <= 20


# ── errors ───────────────────────────────────────────────────────────────────────────────────────


@each_failure
def test_failed_calls_leave_nothing_even_while_the_client_is_open(behave: Behaviour) -> None:
    with nothing_left():
        with serving(behave) as server:
            cj = client(server.url, timeout=0.05)
            before = sockets()
            for _ in range(10):
                with pytest.raises(TransportError):
                    cj.warehouses.list()
        assert sockets() == before - 1  # the server has gone
        cj.close()


@each_async
@each_failure
def test_failed_async_calls_leave_nothing(make: MakeAsync, behave: Behaviour) -> None:
    async def main(url: str) -> None:
        async with make(url, timeout=Timeout(read=0.05)) as cj:
            calls = [cj.warehouses.list() for _ in range(20)]
            ends = await asyncio.gather(*calls, return_exceptions=True)
            assert {type(end) for end in ends} == {TransportError}

    with nothing_left(), serving(behave) as server:
        run(lambda: main(server.url))


# ── calls that are broken off ────────────────────────────────────────────────────────────────────


@each_async
def test_cancelled_calls_give_up_their_connections_at_once(make: MakeAsync) -> None:
    async def main(server: Loopback) -> None:
        async with make(server.url) as cj:
            calls = [asyncio.ensure_future(cj.warehouses.list()) for _ in range(10)]
            for _ in calls:
                await asyncio.to_thread(server.arrived.acquire)
            for call in calls:
                call.cancel()
            await asyncio.wait(calls)
            assert all(call.cancelled() for call in calls)
            for _ in calls:  # while the client is open
                assert await asyncio.to_thread(server.gone.acquire, timeout=10)

    with nothing_left(), serving(until_gone) as server:
        run(lambda: main(server))


def pages(operation: Any, stuck_from: int) -> Behaviour:
    """A catalogue on real sockets; later pages never come."""
    catalogue = Catalogue(operation, rows=200)
    under_way = threading.Event()

    def behave(server: Loopback, connection: socket.socket) -> None:
        while request := server.request(connection):
            head, _, body = request.partition(b"\r\n\r\n")
            method, target, _ = head.decode().split(" ", 2)
            asked = httpx.Request(method, f"http://cj.test{target}", content=body)
            number = catalogue.note(asked)
            if number >= stuck_from:
                under_way.set()
                connection.recv(1)
                return
            # Nobody can leave before what is asked for ahead is under way.
            assert number == 1 or under_way.wait(10)
            response = catalogue.reply(catalogue.page(number, catalogue.size_of(asked)))
            length = len(response.content)
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % length)
            connection.sendall(response.content)

    return behave


Ending = Callable[[Any], Awaitable[None]]


async def leave(rows: Any) -> None:
    read = 0
    async for _ in rows:
        read += 1
        if read == 15:
            break


async def be_cancelled(rows: Any) -> None:
    under_way = asyncio.Event()

    async def walk() -> None:
        read = 0
        async for _ in rows:
            read += 1
            if read == 15:
                under_way.set()

    task = asyncio.ensure_future(walk())
    reached = asyncio.ensure_future(under_way.wait())
    await asyncio.wait([task, reached], return_when=asyncio.FIRST_COMPLETED)
    assert reached.done(), task.exception()
    task.cancel()
    await asyncio.wait([task])


@each_async
@pytest.mark.parametrize("end", [leave, be_cancelled])
def test_a_walk_that_ends_early_leaves_nothing(make: MakeAsync, end: Ending) -> None:
    async def main(url: str) -> None:
        async with make(url) as cj:
            await end(cj.reviews.list("1").walk(prefetch=3))
            await settle()

    with nothing_left(), serving(pages(REVIEWS_LIST, stuck_from=4)) as server:
        run(lambda: main(server.url))
        assert len(server.requests) >= 3


# ── clients that nobody closes ───────────────────────────────────────────────────────────────────

SYNC = """
import sys, threading
from cjdropshipping import CJ

CJ("token").with_options(timeout=5)
cj = CJ("token", base_url=sys.argv[1], limits=None)
cj.warehouses.list()
print(threading.active_count())
"""
ASYNC = """
import asyncio, sys, threading
import httpx
from cjdropshipping import AsyncCJ

async def main():
    transport = httpx.AsyncHTTPTransport()
    cj = AsyncCJ("token", base_url=sys.argv[1], limits=None, transport=transport)
    await cj.warehouses.list()

asyncio.run(main())
print(threading.active_count())
"""


@pytest.mark.parametrize("program", [SYNC, ASYNC], ids=["sync", "async"])
def test_a_client_that_is_never_closed_keeps_no_thread_and_says_nothing(program: str) -> None:
    with serving(answering()) as server:
        env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        command = [sys.executable, "-c", program, server.url]
        done = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("1\n", "")
