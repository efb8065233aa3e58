"""The mock as an httpx transport: no socket, no thread, no server.

    CJ(access_token=mock.token, transport=mock.transport())
    AsyncCJ(access_token=mock.token, transport=mock.transport())

One transport serves clients of both kinds, and several of them. A reply that does not arrive is the
error that httpx raises over a socket; nobody waits for it, unless the fault says how long it takes.
"""

from __future__ import annotations

import asyncio
import math
import time
from typing import TYPE_CHECKING

import httpx

from cjdropshipping.testing.protocol.wire import Request

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cjdropshipping.testing.mock import Mock
    from cjdropshipping.testing.protocol.wire import Broken, Response
    from cjdropshipping.testing.world.clock import Clock

_TROUBLES: Mapping[Broken, tuple[type[httpx.RequestError], str]] = {
    "not-sent": (httpx.ConnectError, "[Errno 111] Connection refused"),
    "reset": (httpx.ReadError, "[Errno 104] Connection reset by peer"),
    "closed": (httpx.RemoteProtocolError, "Server disconnected without sending a response."),
    "silence": (httpx.ReadTimeout, "The read operation timed out"),
}


class MockTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Answers requests of any host from one mock.

    Args:
        mock: what answers.
        clock: what a delayed reply moves on, instead of taking its time.
    """

    def __init__(self, mock: Mock, clock: Clock | None = None) -> None:
        self._mock = mock
        self._clock = clock

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answers a synchronous client."""
        response = self._answer(request, request.read())
        if seconds := self._wait(request, response):
            time.sleep(seconds)
        return _delivered(request, response)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Answers an asynchronous client."""
        response = self._answer(request, await request.aread())
        if seconds := self._wait(request, response):
            await asyncio.sleep(seconds)
        return _delivered(request, response)

    def _answer(self, request: httpx.Request, body: bytes) -> Response:
        url = request.url
        return self._mock.handle(
            Request.received(request.method, url.path, url.query, request.headers.raw, body)
        )

    def _wait(self, request: httpx.Request, response: Response) -> float:
        """Seconds of real time until the reply is there, or the client is tired of waiting."""
        if not response.delay:
            return 0
        seconds = min(response.delay, _patience(request))
        if self._clock is None:
            return seconds
        self._clock.advance(seconds)
        return 0


def _patience(request: httpx.Request) -> float:
    """For how many seconds the client waits for a reply."""
    seconds: float | None = request.extensions.get("timeout", {}).get("read")
    return math.inf if seconds is None else seconds


def _delivered(request: httpx.Request, response: Response) -> httpx.Response:
    broken = "silence" if response.delay > _patience(request) else response.broken
    if broken is not None:
        trouble, text = _TROUBLES[broken]
        raise trouble(text, request=request)
    return httpx.Response(
        response.status, headers=list(response.headers), content=response.body, request=request
    )
