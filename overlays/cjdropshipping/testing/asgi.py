"""The mock as an ASGI application: it runs under uvicorn, or inside a test client.

    http.request ... ──collected──> Request ──> Response ──> http.response

Of a body, no more than ``MAX_BODY`` bytes are kept at any time.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from typing import TYPE_CHECKING, Any

from cjdropshipping.testing.wire import MAX_BODY, Request

if TYPE_CHECKING:
    from cjdropshipping.testing.mock import Mock

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]


class Application:
    """An ASGI 3 application around one mock."""

    def __init__(self, mock: Mock) -> None:
        self._mock = mock

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Serves one HTTP request, or the life of the server."""
        if scope["type"] == "lifespan":
            await _live(receive, send)
        elif scope["type"] == "http":
            await self._serve(scope, receive, send)

    async def _serve(self, scope: Message, receive: Receive, send: Send) -> None:
        body = bytearray()
        too_large = False
        more = True
        while more:
            message = await receive()
            if message["type"] == "http.disconnect":
                return
            # What is too much is read all the same: a client that is still sending would not see
            # the answer.
            too_large = too_large or len(body) + len(message.get("body", b"")) > MAX_BODY
            if not too_large:
                body += message.get("body", b"")
            more = message.get("more_body", False)
        response = self._mock.handle(
            Request.received(
                scope["method"],
                scope["path"],
                scope.get("query_string", b""),
                scope["headers"],
                bytes(body),
                too_large=too_large,
            )
        )
        headers = [(name.encode(), value.encode()) for name, value in response.headers]
        headers.append((b"content-length", str(len(response.body)).encode()))
        await send({"type": "http.response.start", "status": response.status, "headers": headers})
        await send({"type": "http.response.body", "body": response.body})


async def _live(receive: Receive, send: Send) -> None:
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return
