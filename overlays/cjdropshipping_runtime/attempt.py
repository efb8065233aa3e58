"""One request, and what came of it.

request ──Send──> response ──> reader ──> data
                     │            └─────> CallError      refused, or cannot be read
                     └─ none ───────────> NotSent        it certainly never left
                                          TransportError it may have been carried out
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import msgspec

from .effects import Failed, Flow, Send
from .envelope import Received
from .errors import CallError, NotSent, ReplyError, TransportError
from .transport import certainly_not_sent

if TYPE_CHECKING:
    import httpx

    from .operation import Operation
    from .service import Service


class Outcome(msgspec.Struct, frozen=True, eq=False):
    """The data, or the error, and what else is known."""

    data: Any
    error: CallError | None
    received: Received | None
    """None without a reply."""
    began: float | None
    """When its first byte was handed to the network, on the monotonic clock, if that is known."""
    seconds: float
    """From handing the request over to having read the reply."""

    def __repr__(self) -> str:
        return f"<Outcome: {self.received or self.error!r}>"


def attempt(
    service: Service,
    operation: Operation[Any],
    request: httpx.Request,
    redact: Callable[[str], str],
) -> Flow[Outcome]:
    """Sends one request; what goes wrong with it is in the result."""
    send = Send(request)
    data: Any = None
    error: CallError | None = None
    received: Received | None = None
    started = service.clock.monotonic()
    answer: httpx.Response | Failed = yield send
    if isinstance(answer, Failed):
        error = _no_reply(answer.trouble, operation.id, redact)
    else:
        received = _received(answer)
        try:
            data = service.reader_with(redact).read(operation, received)
        except CallError as refusal:
            error = _without_frames(refusal)
    seconds = service.clock.monotonic() - started
    return Outcome(data, error, received, send.began, seconds)


def _no_reply(trouble: Exception, operation: str, redact: Callable[[str], str]) -> CallError:
    """The error for what the transport raised; without its cause, which holds the request."""
    from httpx import DecodingError

    reason = redact(f"{type(trouble).__name__}: {trouble}")
    if isinstance(trouble, DecodingError):  # there was a reply, badly compressed
        return ReplyError(reason, operation=operation)
    kind = NotSent if certainly_not_sent(trouble) else TransportError
    return kind(reason, operation=operation)


def _received(response: httpx.Response) -> Received:
    from httpx import ByteStream

    received = Received(response.status_code, response.headers, response.content)
    # httpx lets a response and its stream refer to each other: without this, the pages of a walk
    # would pile up until the garbage collector comes by.
    response.stream = ByteStream(received.content)
    return received


def _without_frames(error: CallError) -> CallError:
    """The error as if it had been raised here.

    The variables of the frames below hold the reply, in which the service may have repeated a
    credential; programs that report errors collect such variables.
    """
    error.__context__ = None
    return error.with_traceback(None)
