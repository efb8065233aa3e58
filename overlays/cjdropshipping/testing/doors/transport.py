"""The mock as an httpx transport: no socket, no thread, no server.

    CJ(access_token=mock.token, transport=mock.transport())
    AsyncCJ(access_token=mock.token, transport=mock.transport())

One transport serves clients of both kinds, and several of them. A reply that does not arrive is the
error that httpx raises over a socket; nobody waits for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx

from cjdropshipping.testing.protocol.wire import Request

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cjdropshipping.testing.mock import Mock
    from cjdropshipping.testing.protocol.wire import Broken

_TROUBLES: Mapping[Broken, tuple[type[httpx.RequestError], str]] = {
    "not-sent": (httpx.ConnectError, "[Errno 111] Connection refused"),
    "reset": (httpx.ReadError, "[Errno 104] Connection reset by peer"),
    "closed": (httpx.RemoteProtocolError, "Server disconnected without sending a response."),
    "silence": (httpx.ReadTimeout, "The read operation timed out"),
}


class MockTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Answers requests of any host from one mock."""

    def __init__(self, mock: Mock) -> None:
        self._mock = mock

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answers a synchronous client."""
        return self._answer(request, request.read())

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Answers an asynchronous client."""
        return self._answer(request, await request.aread())

    def _answer(self, request: httpx.Request, body: bytes) -> httpx.Response:
        url = request.url
        response = self._mock.handle(
            Request.received(request.method, url.path, url.query, request.headers.raw, body)
        )
        if response.broken is not None:
            trouble, text = _TROUBLES[response.broken]
            raise trouble(text, request=request)
        return httpx.Response(
            response.status, headers=list(response.headers), content=response.body, request=request
        )
