"""Asynchronous clients over aiohttp: the same results and the same errors as over httpx alone."""

from __future__ import annotations

import asyncio
import gzip
import socket
from typing import Any

import pytest
from tests.support.clients import TOKEN, run
from tests.support.loopback import (
    OK,
    REPLY,
    Behaviour,
    after_a_request,
    answering,
    deaf,
    reset,
    serving,
)

from cjdropshipping import AsyncCJ, CallError, NotSent, OutcomeUnknown, TransportError

pytest.importorskip("httpx_aiohttp", reason="needs the aiohttp extra")

WRITE = ("POST", "/api2.0/v1/none/that/is/known")


def client(url: str, **options: Any) -> AsyncCJ:
    return AsyncCJ(TOKEN, base_url=url, limits=None, **options)


def failure(behave: Behaviour, **options: Any) -> tuple[CallError, int]:
    """How a write ends, and how many requests came of it."""

    async def main(url: str) -> CallError:
        async with client(url, **options) as cj:
            with pytest.raises(CallError) as caught:
                await cj.call(*WRITE, body={"orderNumber": "1"})
            return caught.value

    with serving(behave) as server:
        error = run(lambda: main(server.url))
    return error, len(server.requests)


def close(connection: socket.socket) -> None:
    connection.close()


@pytest.mark.parametrize("end", [reset, close])
@pytest.mark.parametrize("first", [b"", OK[:20], OK + REPLY[:3], b"SPAM\r\n\r\n"])
def test_a_write_whose_reply_is_lost_is_sent_once(end: Any, first: bytes) -> None:
    error, requests = failure(after_a_request(end, first))
    assert requests == 1
    assert isinstance(error, OutcomeUnknown)
    assert not error.safe_to_retry


def test_a_write_that_found_nobody_was_not_sent() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        url = f"http://127.0.0.1:{listening.getsockname()[1]}"

    async def main() -> None:
        async with client(url, retries=0) as cj:
            with pytest.raises(NotSent, match="ConnectError") as caught:
                await cj.call(*WRITE, body={})
            assert caught.value.safe_to_retry

    run(main)


def test_a_service_that_takes_nothing_is_given_up() -> None:
    async def main() -> None:
        with serving(deaf) as server:
            async with client(server.url, retries=0) as cj:
                slow = cj.with_options(timeout=0.2).call(*WRITE, body={"file": "x" * 30_000_000})
                with pytest.raises(OutcomeUnknown, match="WriteTimeout"):
                    await slow
            server.close()
            await asyncio.sleep(0.01)  # what was left to write is dropped when the service goes

    run(main)


def test_a_large_body_arrives_whole() -> None:
    body = {"file": "x" * 3_000_000}

    async def main(url: str) -> None:
        async with client(url) as cj:
            await cj.call(*WRITE, body=body)

    with serving(answering()) as server:
        run(lambda: main(server.url))
    assert server.requests[0].endswith(b'"' + b"x" * 3_000_000 + b'"}')


def test_a_compressed_reply_is_read() -> None:
    packed = gzip.compress(b'{"code": 200, "data": {"name": "caf\xc3\xa9"}}')
    head = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(packed)

    async def main(url: str) -> Any:
        async with client(url) as cj:
            return await cj.call(*WRITE)

    with serving(answering(head + packed)) as server:
        assert run(lambda: main(server.url)) == {"name": "café"}


def test_many_calls_at_once_each_get_their_reply() -> None:
    def echo(server: Any, connection: socket.socket) -> None:
        while request := server.request(connection):
            body = b'{"code": 200, "data": %s}' % request.rpartition(b"\r\n\r\n")[2]
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)

    async def main(url: str) -> list[Any]:
        async with client(url) as cj:
            return await asyncio.gather(*(cj.call(*WRITE, body=number) for number in range(50)))

    with serving(echo) as server:
        assert run(lambda: main(server.url)) == [*range(50)]


def test_a_read_is_repeated_by_the_client_and_by_nobody_else() -> None:
    async def main(url: str) -> None:
        async with client(url, retries=0) as cj:
            with pytest.raises(TransportError):
                await cj.warehouses.list()

    with serving(after_a_request(reset)) as server:
        run(lambda: main(server.url))
    assert len(server.requests) == 1
