"""Calls a server over connections that stay open; a process of its own, which writes JSON.

    python -m benchmarks.load < order        order: {url, requests, connections, seconds}
    {"answers": 41234, "errors": 0, "seconds": 5.0}

Each connection sends one request, reads its answer to the end, and sends the next. An error is a
status but 200, an answer without a length, and a connection that ends.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
from collections.abc import Iterator
from itertools import cycle, islice
from typing import Any
from urllib.parse import urlsplit

import uvloop

_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)\r\n", re.IGNORECASE)
_GOOD = b"HTTP/1.1 200 "


class _Tally:
    def __init__(self) -> None:
        self.answers = 0
        self.errors = 0
        self.is_over = False


class _Caller(asyncio.Protocol):
    """One connection; it is opened again when it ends."""

    def __init__(self, requests: Iterator[bytes], tally: _Tally) -> None:
        self._requests = requests
        self._tally = tally
        self._got = b""
        self.ended = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: Any) -> None:
        self._transport = transport
        transport.write(next(self._requests))

    def data_received(self, data: bytes) -> None:
        got = self._got + data if self._got else data
        end = got.find(b"\r\n\r\n") + 4
        length = _LENGTH.search(got, 0, end) if end > 3 else None
        if end > 3 and (length is None or not got.startswith(_GOOD)):
            self._tally.errors += 1
            self._transport.abort()
        elif length is None or len(got) < end + int(length[1]):
            self._got = got
        else:
            self._got = b""
            self._tally.answers += 1
            if self._tally.is_over:
                self._transport.abort()
            else:
                self._transport.write(next(self._requests))

    def connection_lost(self, exc: Exception | None) -> None:
        self._tally.errors += not self._tally.is_over
        self.ended.set_result(None)


async def _load(order: dict[str, Any]) -> dict[str, float]:
    loop = asyncio.get_running_loop()
    url = urlsplit(order["url"])
    requests = [text.encode("ascii") for text in order["requests"]]
    tally = _Tally()

    async def caller(number: int) -> None:
        turn = islice(cycle(requests), number, None)
        while not tally.is_over:
            try:
                _, protocol = await loop.create_connection(
                    lambda: _Caller(turn, tally), url.hostname, url.port
                )
            except OSError:
                tally.errors += 1
                await asyncio.sleep(0.1)
            else:
                await protocol.ended

    start = loop.time()
    callers = [asyncio.create_task(caller(n)) for n in range(order["connections"])]
    await asyncio.sleep(order["seconds"])
    seconds, answers = loop.time() - start, tally.answers
    tally.is_over = True
    _, unanswered = await asyncio.wait(callers, timeout=10)
    return {"answers": answers, "errors": tally.errors + len(unanswered), "seconds": seconds}


if __name__ == "__main__":
    print(json.dumps(uvloop.run(_load(json.load(sys.stdin)))))
