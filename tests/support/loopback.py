"""Servers on loopback that misbehave on the wire, where no handler in memory can."""

from __future__ import annotations

import socket
import struct
import sys
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

Behaviour = Callable[["Loopback", socket.socket], object]

REPLY = b'{"code": 200, "data": []}'
OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(REPLY)


class Loopback:
    """Listens until it is closed; each connection has a thread, which behaves as told."""

    def __init__(self, behave: Behaviour) -> None:
        self.requests: list[bytes] = []
        self.connections = 0
        self.arrived = threading.Semaphore(0)
        """Released for every request that has come."""
        self.gone = threading.Semaphore(0)
        self.over = threading.Event()
        self._behave = behave
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self._open: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._accept)]
        self._threads[0].start()

    def request(self, connection: socket.socket) -> bytes:
        """The next request of a connection, head and body; b"" where no more comes."""
        head = b""
        while b"\r\n\r\n" not in head:
            if not (part := connection.recv(65_536)):
                return b""
            head += part
        head, body = head.split(b"\r\n\r\n", 1)
        lengths = [
            int(line.split(b":")[1])
            for line in head.lower().split(b"\r\n")
            if line.startswith(b"content-length:")
        ]
        while len(body) < sum(lengths):
            if not (part := connection.recv(65_536)):
                return b""
            body += part
        self.requests.append(head + b"\r\n\r\n" + body)
        self.arrived.release()
        return self.requests[-1]

    def stop_listening(self) -> None:
        with suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)  # wakes accept
        self._listening.close()
        self._threads[0].join()

    def close(self) -> None:
        self.over.set()
        self.stop_listening()
        for connection in self._open:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)  # wakes recv
        for thread in self._threads:
            thread.join()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return
            self.connections += 1
            self._open.append(connection)
            thread = threading.Thread(target=self._serve, args=[connection])
            self._threads.append(thread)
            thread.start()

    def _serve(self, connection: socket.socket) -> None:
        with suppress(OSError):
            self._behave(self, connection)
        connection.close()


@contextmanager
def serving(behave: Behaviour) -> Generator[Loopback]:
    server = Loopback(behave)
    try:
        yield server
    finally:
        server.close()


def reset(connection: socket.socket) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def answering(reply: bytes = OK + REPLY) -> Behaviour:
    """Answers every request, on connections that are kept."""

    def behave(server: Loopback, connection: socket.socket) -> None:
        while server.request(connection):
            connection.sendall(reply)

    return behave


def after_a_request(
    end: Callable[[socket.socket], object], first: bytes = b"", good: int = 0
) -> Behaviour:
    """Answers the first ``good`` requests, sends ``first`` for the next one, and ends."""

    def behave(server: Loopback, connection: socket.socket) -> None:
        for _ in range(good):
            server.request(connection)
            connection.sendall(OK + REPLY)
        if server.request(connection):
            connection.sendall(first)
            if first:
                server.over.wait(0.05)  # what comes with a reset may be lost
            end(connection)

    return behave


def silent(server: Loopback, connection: socket.socket) -> None:
    """Reads a request and says nothing."""
    server.request(connection)
    server.over.wait()


def deaf(server: Loopback, connection: socket.socket) -> None:
    """Never reads."""
    server.over.wait()


def sockets() -> int:
    """How many sockets this process has open."""
    if sys.platform != "linux":
        pytest.skip(reason="only Linux tells which of a process's files are sockets")
    found = 0
    for entry in Path("/proc/self/fd").iterdir():
        with suppress(FileNotFoundError):  # the one that lists the directory
            found += str(entry.readlink()).startswith("socket:")
    return found
