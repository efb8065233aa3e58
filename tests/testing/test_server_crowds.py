"""Many clients at once, and clients that want too much: the others are served all the same.

With ``--full`` the crowds have their full size.
"""

from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from pathlib import Path
from threading import Event, Thread
from typing import NamedTuple

import pytest
from tests.testing.raw import (
    SEARCH,
    Process,
    bodies,
    connect,
    exchange,
    head,
    is_well,
    process,
    statuses,
)

from cjdropshipping.testing import Document, Mock
from cjdropshipping.testing.doors.connection import Connection
from cjdropshipping.testing.doors.server import serving

ADD = "/api2.0/v1/product/addToMyProduct"
MB = 1_000_000

resident_is_known = pytest.mark.skipif(
    not Path("/proc/self/status").exists(), reason="this system does not tell what a process holds"
)


class Sizes(NamedTuple):
    """How large the crowds are."""

    clients: int
    seconds: float


@pytest.fixture
def sizes(request: pytest.FixtureRequest) -> Sizes:
    return Sizes(200, 10) if request.config.getoption("--full") else Sizes(40, 1)


@pytest.fixture
def server() -> Generator[Process]:
    with process() as running:
        yield running


class Impatient(Connection):
    """Waits for little more than half a second."""

    patience = 0.6


class Crowded(Connection):
    """Has room for ten."""

    most_connections = 10


@pytest.fixture
def url() -> Generator[str]:
    with serving(Mock(products=50)) as url:
        yield url


@pytest.fixture
def impatient() -> Generator[str]:
    with serving(Mock(products=50), connections=Impatient) as url:
        yield url


@resident_is_known
def test_many_huge_bodies(server: Process, sizes: Sizes) -> None:
    kind = ("Content-Type", "application/json")
    said = {
        True: [kind, ("Content-Length", str(10 * MB))],
        False: [kind, ("Transfer-Encoding", "chunked")],
    }
    piece = b"x" * 100_000
    peak = 0

    async def client(number: int) -> int:
        with_length = bool(number % 2)
        reader, writer = await asyncio.open_connection(*address(server.url))
        headers = [("CJ-Access-Token", server.token), *said[with_length]]
        writer.write(head("POST", ADD, headers))
        for _ in range(100):
            writer.write(piece if with_length else b"%x\r\n%s\r\n" % (len(piece), piece))
            await writer.drain()
        if not with_length:
            writer.write(b"0\r\n\r\n")
        got = await reader.read()
        writer.close()
        return int(bodies(got)[0]["code"])

    async def watch() -> None:
        nonlocal peak
        while True:
            peak = max(peak, server.resident)
            await asyncio.sleep(0.02)

    async def crowd() -> list[int]:
        watching = asyncio.create_task(watch())
        codes = await asyncio.gather(*(client(number) for number in range(sizes.clients)))
        watching.cancel()
        return codes

    assert is_well(server.url)
    before = server.resident
    assert set(asyncio.run(crowd())) == {1600100}
    # Of each client what is read at once, and of those without a length all that is allowed.
    assert peak - before < sizes.clients * 1.5 * MB + 20 * MB
    assert is_well(server.url)


@resident_is_known
def test_requests_sent_ahead_without_end_are_not_all_read(server: Process, sizes: Sizes) -> None:
    """A client that reads its answers, too: it is served one request after the other."""
    sent = head("GET", "/nowhere", close=False) * 4_000
    got = 0
    with connect(server.url) as connection:

        def read() -> None:
            nonlocal got
            with suppress(OSError):
                while piece := connection.recv(1 << 16):
                    got += len(piece)

        def send() -> None:
            with suppress(OSError):
                while True:
                    connection.sendall(sent)

        for work in (read, send):
            Thread(target=work, daemon=True).start()
        before = server.resident
        until = time.monotonic() + sizes.seconds
        # Until enough has been read to tell, however slow this machine is.
        while (now := time.monotonic()) < until or (got <= 100_000 and now < until + 60):
            assert is_well(server.url)
        assert server.resident - before < 60 * MB
        assert got > 100_000


@resident_is_known
def test_a_head_without_end_is_not_kept(server: Process) -> None:
    before = server.resident
    for start in (b"GET /", b"GET / HTTP/1.1\r\nX: ", b"GET / HTTP/1.1\r\n"):
        endless = b"x: y\r\n" * 10_000 if start.endswith(b"\n") else b"x" * 60_000
        with connect(server.url) as connection:
            connection.sendall(start)
            assert sent_until_closed(connection, endless, times=1_000) < 100
    assert server.resident - before < 20 * MB
    assert is_well(server.url)


def test_those_who_say_nothing_do_not_stop_others(url: str, sizes: Sizes) -> None:
    whole = head("POST", ADD, [("Content-Length", "10")], close=False)
    with ExitStack() as stack:
        for number in range(sizes.clients):
            silent = stack.enter_context(connect(url))
            silent.sendall(whole[: number % (len(whole) + 1)])
        for _ in range(20):
            assert is_well(url)


def test_those_who_say_nothing_are_let_go(impatient: str) -> None:
    unfinished = [
        b"",
        b"GET",
        head("GET", SEARCH)[:-2],
        head("POST", ADD, [("Content-Length", "10")]),
        head("POST", ADD, [("Content-Length", "10")]) + b"12345",
        head("POST", ADD, [("Transfer-Encoding", "chunked")]) + b"5\r\n12345\r\n",
    ]
    answered = head("GET", SEARCH, close=False)
    with ThreadPoolExecutor(10) as pool:
        silent = [pool.submit(exchange, impatient, sent) for sent in unfinished]
        idle = [pool.submit(exchange, impatient, answered + more) for more in (b"", b"GET")]
        assert [waiting.result() for waiting in silent] == [b""] * len(unfinished)
        assert [statuses(waiting.result()) for waiting in idle] == [[200], [200]]


def test_a_head_in_drops_is_let_go(impatient: str) -> None:
    with connect(impatient) as slow:
        slow.sendall(b"GET / HTTP/1.1\r\nX: ")
        began = time.monotonic()
        assert sent_until_closed(slow, b"x", times=600, pause=0.05) < 600
        assert time.monotonic() - began > Impatient.patience / 2


class Slowly:
    """A client that does something, pauses, and does it again."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.monotonic()

    def pause(self, seconds: float) -> None:
        time.sleep(seconds)
        before, self._last = self._last, time.monotonic()
        self.longest = max(self.longest, self._last - before)


def tries() -> Iterator[Slowly]:
    """One; more as long as this machine stands still, and makes the client slower than may be."""
    for _ in range(5):
        client = Slowly()
        yield client
        if client.longest < Impatient.patience / 2:
            return


def test_a_body_in_drops_is_waited_for(impatient: str) -> None:
    got = b""
    for client in tries():
        with connect(impatient) as slow, suppress(ConnectionError):
            slow.sendall(head("POST", "/nowhere", [("Content-Length", "15")]))
            for _ in range(15):
                slow.sendall(b"x")
                client.pause(0.06)
            got = slow.recv(1 << 16)
        if got:
            break
    assert statuses(got) == [200]


def test_a_call_that_takes_long_is_not_let_go() -> None:
    mock = Mock(products=50)
    mock.fail("slow", times=1, seconds=1.5)
    with serving(mock, connections=Impatient) as url:
        assert statuses(exchange(url, head("GET", SEARCH))) == [200]


def huge() -> Document:
    """A document whose one operation answers with 20 MB."""
    example = {"code": 200, "result": True, "message": "", "data": "x" * 20 * MB}
    reply = {"content": {"application/json": {"examples": {"all": {"value": example}}}}}
    operation = {"operationId": "x", "responses": {"200": reply}}
    return Document.of({"paths": {"/x": {"get": operation}}})


def test_those_who_read_slowly_are_waited_for() -> None:
    with serving(Mock(products=50, document=huge()), connections=Impatient) as url:
        got = 0
        for client in tries():
            got = 0
            with connect(url) as slow, suppress(ConnectionError):
                slow.sendall(head("GET", "/x"))
                while piece := slow.recv(1 << 16):
                    got += len(piece)
                    client.pause(0.008)
            if got > 20 * MB:
                break
    assert got > 20 * MB


def test_those_who_do_not_read_are_let_go() -> None:
    gone = Event()

    class Watched(Impatient):
        def connection_lost(self, exc: Exception | None) -> None:
            super().connection_lost(exc)
            gone.set()

    with (
        serving(Mock(products=50, document=huge()), connections=Watched) as url,
        connect(url) as silent,
    ):
        silent.sendall(head("GET", "/x"))
        assert gone.wait(30)
        got = 0
        with suppress(ConnectionError):
            while piece := silent.recv(1 << 16):
                got += len(piece)
        assert 0 < got < 20 * MB


def test_where_there_is_no_room_the_longest_silent_one_goes() -> None:
    with serving(Mock(products=50), connections=Crowded) as url, ExitStack() as stack:
        silent = [stack.enter_context(connect(url))]
        assert is_well(url)
        time.sleep(0.05)
        silent += [stack.enter_context(connect(url)) for _ in range(9)]
        assert is_well(url)
        assert silent[0].recv(1) == b""
        silent[9].sendall(head("GET", SEARCH))
        assert statuses(silent[9].recv(1 << 16)) == [200]


def test_a_body_without_end_is_not_read_for_ever(url: str) -> None:
    headers = [("Transfer-Encoding", "chunked")]
    chunk = b"%x\r\n%s\r\n" % (MB, b"x" * MB)
    with connect(url) as connection:
        connection.sendall(head("POST", ADD, headers, close=False))
        assert sent_until_closed(connection, chunk, times=200) < 100
    assert is_well(url)


def sent_until_closed(
    connection: socket.socket, piece: bytes, *, times: int, pause: float = 0
) -> int:
    """How often the piece was sent before the server closed the connection.

    The pause is real, for so is the server.
    """
    for number in range(times):
        try:
            connection.sendall(piece)
        except ConnectionError:
            return number
        time.sleep(pause)
    return times


def address(url: str) -> tuple[str, int]:
    host, _, port = url.removeprefix("http://").rpartition(":")
    return host, int(port)
