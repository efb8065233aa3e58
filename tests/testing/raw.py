"""Bytes over a socket, for tests of the mock as a server: no library between them and it.

exchange(url, bytes) ──> all bytes that come back, until the server closes or says no more
statuses(bytes)      ──> [200, 400]
bodies(bytes)        ──> the JSON in them
"""

from __future__ import annotations

import re
import socket
from collections.abc import Generator, Iterable
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import msgspec
from tests.support.command import command

SEARCH = "/api2.0/v1/product/list"

_STATUS = re.compile(rb"^HTTP/1\.1 (\d{3}) ", re.MULTILINE)
_LENGTH = re.compile(rb"^content-length: *(\d+)\r$", re.IGNORECASE | re.MULTILINE)


def connect(url: str, timeout: float = 10.0) -> socket.socket:
    """A connection to the server, whose operations take no longer than this."""
    parts = urlsplit(url)
    return socket.create_connection((parts.hostname or "", parts.port or 0), timeout)


def head(
    method: str, target: str, headers: Iterable[tuple[str, str]] = (), *, close: bool = True
) -> bytes:
    """Request line and headers; the server closes the connection after its answer."""
    lines = [f"{method} {target} HTTP/1.1", "Host: mock"]
    lines += [f"{name}: {value}" for name, value in headers]
    if close:
        lines.append("Connection: close")
    return "\r\n".join([*lines, "", ""]).encode("latin-1")


def exchange(url: str, *pieces: bytes, ends: bool = False, timeout: float = 10.0) -> bytes:
    """What comes back, until the server closes; what was read until then, if it resets.

    Args:
        url: of the server.
        *pieces: are sent one after the other.
        ends: whether to say that nothing more is sent.
        timeout: for each operation, in seconds.

    Raises:
        TimeoutError: the server neither answers nor closes.
    """
    got = bytearray()
    with connect(url, timeout) as connection:
        with suppress(ConnectionError):
            for piece in pieces:
                connection.sendall(piece)
        # Not connected any more where the server has closed.
        with suppress(OSError):
            if ends:
                connection.shutdown(socket.SHUT_WR)
        with suppress(ConnectionError):
            while piece := connection.recv(1 << 16):
                got += piece
    return bytes(got)


def statuses(got: bytes) -> list[int]:
    """The HTTP status of each answer."""
    return [int(status) for status in _STATUS.findall(got)]


def bodies(got: bytes) -> list[Any]:
    """The JSON in each answer."""
    found: list[Any] = []
    while b"\r\n\r\n" in got:
        lines, _, rest = got.partition(b"\r\n\r\n")
        length = _LENGTH.search(lines + b"\r\n")
        assert length is not None
        found.append(msgspec.json.decode(rest[: int(length[1])]))
        got = rest[int(length[1]) :]
    return found


def is_well(url: str) -> bool:
    """Whether an ordinary call is answered as always."""
    got = exchange(url, head("GET", SEARCH))
    return statuses(got) == [200] and bodies(got)[0]["code"] == 1600002


class Process(NamedTuple):
    """A server in a process of its own."""

    url: str
    token: str
    number: int

    @property
    def resident(self) -> int:
        """The memory that it holds, in bytes."""
        status = Path(f"/proc/{self.number}/status").read_text("ascii")
        line = next(x for x in status.splitlines() if x.startswith("VmRSS"))
        return int(line.split()[1]) * 1024


@contextmanager
def process() -> Generator[Process]:
    """``python -m cjdropshipping.testing``, as long as the block runs."""
    with command("--json") as (running, lines):
        assert lines[0]
        told = msgspec.json.decode(lines[0])
        yield Process(told["base_url"], told["token"], running.pid)
