"""The mock as an httpx transport: no socket, no thread, no server.

    CJ(access_token=mock.token, transport=mock.transport())
    AsyncCJ(access_token=mock.token, transport=mock.transport())

One transport serves clients of both kinds, and several of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx

from cjdropshipping.testing.wire import Request

if TYPE_CHECKING:
    from cjdropshipping.testing.mock import Mock


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
        return httpx.Response(
            response.status, headers=list(response.headers), content=response.body, request=request
        )
