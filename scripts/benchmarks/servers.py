"""Servers to be measured, each in a process of its own that ends with the block.

mock()   python -m cjdropshipping.testing
fixed()  the bytes of one answer, whatever is asked: the bound of what can be measured
prism()  @stoplight/prism-cli, from npm into .bench/; None where there is no Node
"""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

from . import bench
from .sample import DOCUMENT, ROOT

PRISM = "5.14.2"

#: Seconds that a server has to start.
PATIENCE = 60

_FIXED = """
import asyncio, sys, uvloop
answer = sys.stdin.buffer.read()
class Fixed(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
    def data_received(self, data):
        self.transport.write(answer)
async def serve():
    server = await asyncio.get_running_loop().create_server(Fixed, "127.0.0.1", int(sys.argv[1]))
    await server.serve_forever()
uvloop.run(serve())
"""


@dataclass(frozen=True)
class Server:
    """Where it listens, who may call, and its process."""

    url: str
    token: str
    process: int

    def request(self, target: str) -> str:
        """A request with the token, as text."""
        lines = [f"GET {target} HTTP/1.1", f"Host: {urlsplit(self.url).netloc}", "Accept: */*"]
        return "\r\n".join([*lines, f"CJ-Access-Token: {self.token}", "", ""])

    def ask(self, target: str) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body of the answer to one call."""
        connection = HTTPConnection(urlsplit(self.url).netloc, timeout=10)
        try:
            connection.request("GET", target, headers={"CJ-Access-Token": self.token})
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read()
        finally:
            connection.close()

    def resident(self) -> float:
        """The memory that it holds, in MB."""
        status = Path(f"/proc/{self.process}/status").read_text("ascii")
        line = next(x for x in status.splitlines() if x.startswith("VmRSS"))
        return int(line.split()[1]) * 1024 / 1e6


@contextmanager
def mock() -> Generator[Server]:
    """The mock, as its command line starts it."""
    command = [sys.executable, "-m", "cjdropshipping.testing", "--json"]
    with subprocess.Popen(
        command, env=bench.environment(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as running:
        try:
            told = json.loads(_first_line(running))
            yield Server(told["base_url"], told["token"], running.pid)
        finally:
            running.terminate()


@contextmanager
def fixed(answer: bytes) -> Generator[Server]:
    """Sends these bytes for whatever is asked."""
    port = _free_port()
    with subprocess.Popen(
        [sys.executable, "-c", _FIXED, str(port)], stdin=subprocess.PIPE
    ) as running:
        try:
            if running.stdin:
                running.stdin.write(answer)
                running.stdin.close()
            yield Server(_listening(port, running), "any", running.pid)
        finally:
            running.terminate()


@contextmanager
def prism() -> Generator[Server | None]:
    """Prism with the document that the mock serves; it logs nothing, which makes it faster."""
    program = _installed_prism()
    if program is None:
        yield None
        return
    port = _free_port()
    options = ["--host", "127.0.0.1", "--port", str(port), "--verboseLevel", "silent"]
    with subprocess.Popen(
        [program, "mock", *options, DOCUMENT], stdout=subprocess.DEVNULL
    ) as running:
        try:
            yield Server(_listening(port, running), "any", running.pid)
        finally:
            running.terminate()


def _installed_prism() -> Path | None:
    """Installed once; None without Node, npm, or a registry to have it from."""
    folder = ROOT / ".bench" / f"prism-{PRISM}"
    program = folder / "node_modules" / ".bin" / "prism"
    if not (shutil.which("node") and shutil.which("npm")):
        return None
    if not program.exists():
        folder.mkdir(parents=True, exist_ok=True)
        options = ["--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error"]
        done = subprocess.run(
            ["npm", "install", "--prefix", folder, *options, f"@stoplight/prism-cli@{PRISM}"],
            stdout=subprocess.DEVNULL,
            check=False,
        )
        if done.returncode:
            shutil.rmtree(folder)
            return None
    return program


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def _first_line(running: subprocess.Popen[bytes]) -> bytes:
    """What it prints when it is ready."""
    timer = threading.Timer(PATIENCE, running.kill)
    timer.start()
    try:
        line = running.stdout.readline() if running.stdout else b""
    finally:
        timer.cancel()
    if not line:
        raise SystemExit("a server does not start")
    return line


def _listening(port: int, running: subprocess.Popen[bytes]) -> str:
    """The URL, as soon as something listens there."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and running.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except OSError:
            time.sleep(0.05)
        else:
            return f"http://127.0.0.1:{port}"
    raise SystemExit("a server does not start")
