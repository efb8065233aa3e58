"""One connection to the server, which no client can flood or hold for ever.

    opened ──> head ──> body ──> being answered ──> answered ──┐
                ↑                                              │
                └──────────────────────────────────────────────┘

It is the client's turn in all states but "being answered". What uvicorn leaves open has bounds:

    400, closed   what is no HTTP
    431, closed   a head, or trailers, of more than ``MOST_HEAD`` bytes
    aborted       the client has let the server wait for ``PATIENCE``, and neither sent more of a
                  body nor read more of an answer; or there are more than ``MOST_CONNECTIONS``, and
                  this client is the slowest of all
    not read      requests that are sent ahead, as long as others wait for their turn
"""

from __future__ import annotations

import asyncio
from collections import deque
from typing import TYPE_CHECKING, Any

from uvicorn.protocols.http.flow_control import FlowControl
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Bytes from the start of a request to the end of its headers.
MOST_HEAD = 1 << 16

#: Open connections: fewer than the files that a process may mostly have open, which is 1,024.
MOST_CONNECTIONS = 800

#: Seconds for which a client may say nothing: longer than one of httpx keeps a connection (5 s), or
#: it would now and then send on one that is just being closed.
PATIENCE = 30

_TOO_LONG = (
    b"HTTP/1.1 431 Request Header Fields Too Large\r\n"
    b"content-length: 0\r\nconnection: close\r\n\r\n"
)


class Connection(HttpToolsProtocol):
    """The protocol of a connection, for uvicorn to make."""

    patience: float = PATIENCE
    most_connections: int = MOST_CONNECTIONS

    def connection_made(  # type: ignore[override]
        self, transport: asyncio.Transport
    ) -> None:
        """Makes room for itself where there are too many."""
        super().connection_made(transport)
        self.flow = _InTurn(transport, self.pipeline)
        self._since = self.loop.time()
        self._unanswered = 0
        self._unread = 0
        self._uncounted = 0
        self._too_long = False
        self._watch = self.loop.call_later(self.patience, self._look)
        if len(self.connections) > self.most_connections:
            _let_go(self.connections)

    def connection_lost(self, exc: Exception | None) -> None:
        """Ends the watch."""
        self._watch.cancel()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Counts what belongs to no body: the parser would keep a head of any length."""
        self._uncounted += len(data)
        super().data_received(data)
        if self._uncounted > MOST_HEAD and not self.transport.is_closing():
            self._too_long = True
            self.send_400_response("")

    def on_headers_complete(self) -> None:
        """Refuses a long head that came at once, too."""
        self._uncounted = 0
        self._since = self.loop.time()
        head = len(self.url) + sum(len(name) + len(value) for name, value in self.headers)
        if head > MOST_HEAD:
            self._too_long = True
            raise ValueError("the head is too long")
        super().on_headers_complete()
        parser: Any = self.parser
        if parser.should_upgrade():
            # Nothing that follows would be read as a request.
            self.cycle.keep_alive = False

    def on_body(self, body: bytes) -> None:
        """Takes a piece of the body, by which the client has used its turn."""
        self._uncounted = 0
        self._since = self.loop.time()
        super().on_body(body)

    def on_message_complete(self) -> None:
        """Takes the turn, unless the answer did not wait for the end of the request."""
        self._uncounted = 0
        if not self.cycle.response_complete:
            self._unanswered += 1
        super().on_message_complete()

    def on_response_complete(self) -> None:
        """Hands the turn back to the client, unless it has sent requests ahead."""
        self._since = self.loop.time()
        self._unanswered = max(0, self._unanswered - 1)
        super().on_response_complete()

    def send_400_response(self, msg: str) -> None:
        """Refuses what cannot be read, and closes the connection."""
        if self._too_long:
            self.transport.write(_TOO_LONG)
            self.transport.close()
        else:
            super().send_400_response(msg)

    @property
    def waits_since(self) -> float | None:
        """When the client's turn began, by the loop's clock; None while it is the server's."""
        return None if self._unanswered and not self.flow.write_paused else self._since

    def _look(self) -> None:
        unread, before = self.transport.get_write_buffer_size(), self._unread
        self._unread = unread
        if 0 < unread < before:
            self._since = self.loop.time()
        since = self.waits_since
        if since is not None and self.loop.time() - since >= self.patience:
            self.transport.abort()
        else:
            self._watch = self.loop.call_later(self.patience, self._look)


class _InTurn(FlowControl):
    """Reads no further as long as there are requests that wait for their turn."""

    def __init__(self, transport: asyncio.Transport, waiting: deque[Any]) -> None:
        super().__init__(transport)
        self._waiting = waiting

    def resume_reading(self) -> None:
        if not self._waiting:
            super().resume_reading()


def _let_go(connections: Iterable[object]) -> None:
    """Ends the connection whose client has let the server wait longest."""
    waiting = [
        (since, connection)
        for connection in connections
        if isinstance(connection, Connection) and (since := connection.waits_since) is not None
    ]
    _, longest = min(waiting, key=lambda pair: pair[0])
    longest.transport.abort()
