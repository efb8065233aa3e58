"""The mock as an ASGI application: it runs under uvicorn, or inside a test client.

    http.request ... ──collected──> Request ──> Response ──> http.response
                                                  └─ broken ──> reset, closed, or silence

Of a body, no more than ``MAX_BODY`` bytes are kept at any time, and nothing of one that is longer.
"""

from __future__ import annotations

import asyncio
import socket
import struct
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from cjdropshipping.testing.doors.front import front
from cjdropshipping.testing.protocol.wire import MAX_BODY, Request

if TYPE_CHECKING:
    from cjdropshipping.testing.mock import Mock
    from cjdropshipping.testing.protocol.wire import Broken

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

#: Bytes of a body after which no more of it is read.
MOST_READ = 1 << 26

#: For so many seconds a connection stays open on which nothing is said.
PATIENCE = 120.0

#: To close a socket with these is to reset the connection (SO_LINGER: on, 0 seconds).
_AT_ONCE = struct.pack("ii", 1, 0)


class Application:
    """An ASGI 3 application around one mock.

    Args:
        mock: what answers.
        hosts: names that its server is called by, besides those of loopback and addresses.
    """

    def __init__(self, mock: Mock, hosts: Iterable[str] = ()) -> None:
        self._answer = front(mock, hosts).answer

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Serves one HTTP request, or the life of the server.

        Raises:
            ConnectionError: the reply is not to arrive, and this server gives no way to break its
                connection.
        """
        if scope["type"] == "lifespan":
            await _live(receive, send)
        elif scope["type"] == "http":
            try:
                await self._serve(scope, receive, send)
            except asyncio.CancelledError:
                # The server ends; to a call that has no answer it would give one of its own.
                if _connection(send) is None:
                    raise
                await _break("closed", receive, send)

    async def _serve(self, scope: Message, receive: Receive, send: Send) -> None:
        body = bytearray()
        length = 0
        more = True
        # What is too much is read all the same: a client that is still sending would not see the
        # answer. Only what may never end is cut.
        while more and length <= MOST_READ:
            message = await receive()
            if message["type"] == "http.disconnect":
                return
            piece = message.get("body", b"")
            length += len(piece)
            if length > MAX_BODY:
                body.clear()
            else:
                body += piece
            more = message.get("more_body", False)
        response = self._answer(
            Request.received(
                scope["method"],
                scope["path"],
                scope.get("query_string", b""),
                scope["headers"],
                bytes(body),
                too_large=length > MAX_BODY,
            )
        )
        if response.delay:
            await asyncio.sleep(response.delay)
        if response.broken is not None:
            await _break(response.broken, receive, send)
            return
        headers = [(name.encode(), value.encode()) for name, value in response.headers]
        if response.status != HTTPStatus.NOT_MODIFIED:  # else it would be that of the whole answer
            headers.append((b"content-length", b"%d" % len(response.body)))
        if more:
            headers.append((b"connection", b"close"))
        await send({"type": "http.response.start", "status": response.status, "headers": headers})
        await send({"type": "http.response.body", "body": response.body})


async def _break(how: Broken, receive: Receive, send: Send) -> None:
    """Lets no reply arrive, and returns when the connection is gone.

    A server that heard the application return before that would send a reply of its own.
    """
    if how == "silence" and await _gone(receive, PATIENCE):
        return
    connection = _connection(send)
    if connection is None:
        raise ConnectionError(f"the reply is lost ({how}): no connection to break")
    if how != "closed" and (raw := connection.get_extra_info("socket")) is not None:
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
    connection.abort()
    await _gone(receive, PATIENCE)


def _connection(send: Send) -> Any:
    """What uvicorn writes to: ``send`` is a method of an object that has it. Else None.

    ASGI itself has no way to break a connection.
    """
    connection = getattr(getattr(send, "__self__", None), "transport", None)
    return connection if callable(getattr(connection, "abort", None)) else None


async def _gone(receive: Receive, seconds: float) -> bool:
    """Waits for the connection to end; whether it did, in so many seconds."""
    try:
        async with asyncio.timeout(seconds):
            while (await receive())["type"] != "http.disconnect":
                pass
    except TimeoutError:
        return False
    return True


async def _live(receive: Receive, send: Send) -> None:
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return
