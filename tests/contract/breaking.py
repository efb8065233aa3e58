"""Mocks with one broken operation, for tests of the tests.

    Lifted ──> Broken(path) ──> mock.app
                  └── what one kind of bug makes of the request, or of the reply

Each stands for a mistake in a handler, or before it. Only the operation that is named is broken.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs
from tests.contract.subject import DOCUMENT, TOKEN, App, known

if TYPE_CHECKING:
    from cjdropshipping.testing import Mock
    from cjdropshipping.testing.doors.asgi import Message, Receive, Send


@attrs.frozen
class Reply:
    """A whole reply."""

    status: int
    headers: list[tuple[bytes, bytes]]
    body: bytes

    def holding(self, data: Any) -> Reply:
        """The same reply about something else."""
        return attrs.evolve(self, body=json.dumps({**json.loads(self.body), "data": data}).encode())


Handle: TypeAlias = "Callable[[Message, bytes], Awaitable[Reply]]"
"""What answers a request, from its scope and body."""

Bug: TypeAlias = "Callable[[Mock, Handle, Message, bytes], Awaitable[Reply]]"
"""What answers instead, given what would."""


def broken(operation_id: str, bug: Bug) -> Callable[[Mock], App]:
    """A mock of which one operation has a bug."""
    operation = DOCUMENT.operations[operation_id]

    def around(mock: Mock) -> App:
        async def app(scope: Message, receive: Receive, send: Send) -> None:
            if (scope.get("path"), scope.get("method")) != (operation.path, operation.method):
                await mock.app(scope, receive, send)
                return
            body, more = b"", True
            while more:
                message = await receive()
                body += message.get("body", b"")
                more = message.get("more_body", False)

            async def handle(scope: Message, body: bytes) -> Reply:
                return await _answer(mock.app, scope, body)

            reply = await bug(mock, handle, scope, body)
            start = {"status": reply.status, "headers": reply.headers}
            await send({"type": "http.response.start", **start})
            await send({"type": "http.response.body", "body": reply.body})

        return app

    return around


async def _answer(app: App, scope: Message, body: bytes) -> Reply:
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    await app(scope, receive, send)
    start, *bodies = sent
    headers = [(name, value) for name, value in start["headers"] if name != b"content-length"]
    return Reply(start["status"], headers, b"".join(message["body"] for message in bodies))


def _succeeds(reply: Reply) -> bool:
    code: Any = json.loads(reply.body).get("code")
    return bool(code == 200)


async def nothing(mock: Mock, handle: Handle, scope: Message, body: bytes) -> Reply:
    """No bug at all."""
    return await handle(scope, body)


async def wrong_type(mock: Mock, handle: Handle, scope: Message, body: bytes) -> Reply:
    """A text is a number."""
    reply = await handle(scope, body)
    if not _succeeds(reply):
        return reply
    data = json.loads(reply.body)["data"]
    return reply.holding({**data, "vid": 12})


async def missing_field(mock: Mock, handle: Handle, scope: Message, body: bytes) -> Reply:
    """The envelope of a success has no data."""
    reply = await handle(scope, body)
    if not _succeeds(reply):
        return reply
    envelope: dict[str, Any] = json.loads(reply.body)
    del envelope["data"]
    return attrs.evolve(reply, body=json.dumps(envelope).encode())


async def undocumented_status(mock: Mock, handle: Handle, scope: Message, body: bytes) -> Reply:
    """A success is 201."""
    reply = await handle(scope, body)
    return attrs.evolve(reply, status=201) if _succeeds(reply) else reply


async def accepts_bad_data(mock: Mock, handle: Handle, scope: Message, body: bytes) -> Reply:
    """The body is never looked at."""
    operation = next(o for o in DOCUMENT.operations.values() if o.path == scope["path"])
    assert operation.body is not None
    values = known(mock)
    good = {name: values.get(name, value) for name, value in operation.body.example.items()}
    headers = [(n, v) for n, v in scope["headers"] if n not in (b"content-type", b"content-length")]
    headers.append((b"content-type", b"application/json"))
    return await handle({**scope, "headers": headers}, json.dumps(good).encode())


async def ignores_token(mock: Mock, handle: Handle, scope: Message, body: bytes) -> Reply:
    """Whoever calls is taken for the owner."""
    name = TOKEN.lower().encode()
    headers = [(n, v) for n, v in scope["headers"] if n.lower() != name]
    return await handle({**scope, "headers": [*headers, (name, mock.token.encode())]}, body)


async def keeps_what_is_deleted(mock: Mock, handle: Handle, scope: Message, body: bytes) -> Reply:
    """A deletion deletes nothing; what is not there is refused all the same."""
    before = mock.snapshot()
    reply = await handle(scope, body)
    if _succeeds(reply):
        mock.restore(before)
    return reply
