"""What goes on in a client, for people: log, hooks and spans, each only where somebody listens.

    Observer   one client         DEBUG enabled? hooks? a tracer?
      └─ watch(operation) ──> Watch   one call
                                ├── over(flow)    the flow, in a span
                                ├── attempt(…)    DEBUG   on_request   attributes of the span
                                ├── retry(…)      INFO    on_retry     an event of the span
                                ├── found(…)      INFO
                                └── unknown(…)    WARNING

Everything goes to the logger ``cjdropshipping``; the arguments of a record are the event itself. As
in httpx, the library adds no handler: what nobody configured shows warnings on stderr, as Python
does by default.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from .hooks import tell

if TYPE_CHECKING:
    import httpx

    from .effects import Flow
    from .envelope import Received
    from .errors import CallError
    from .events import Attempt, Retry
    from .operation import Operation
    from .tracing import CallSpan, Tracing

D = TypeVar("D")

log = logging.getLogger("cjdropshipping")


class Observer:
    """Who wants to hear of the calls of one client.

    Args:
        base_url: where the service is, for spans.
        on_request: called after each request with what came of it.
        on_retry: called before each pause that precedes another request.
        tracing: where spans go; found out by itself where it is not given.
    """

    __slots__ = ("_base_url", "_tracing", "on_request", "on_retry")

    def __init__(
        self,
        base_url: str,
        on_request: Callable[[Attempt], object] | None = None,
        on_retry: Callable[[Retry], object] | None = None,
        tracing: Tracing | None = None,
    ) -> None:
        self._base_url, self._tracing = base_url, tracing
        self.on_request, self.on_retry = on_request, on_retry

    def watch(self, operation: Operation[Any], redact: Callable[[str], str]) -> Watch:
        """Begins to watch one call; ``redact`` hides what is confidential in it."""
        tracing = self._tracing or self._find_tracing()
        span = tracing.span(operation, redact) if tracing else None
        return Watch(self, operation.id, redact, span)

    def _find_tracing(self) -> Tracing | None:
        # Who has not imported OpenTelemetry cannot have said where spans go: for a program that
        # merely has it installed, the import would be a waste of time.
        if sys.modules.get("opentelemetry.trace") is None:
            return None
        from .tracing import tracing_to

        self._tracing = tracing_to(self._base_url)
        return self._tracing


class Watch:
    """What is shown of one call."""

    __slots__ = ("_observer", "_operation", "_redact", "_span", "_told")

    def __init__(
        self,
        observer: Observer,
        operation: str,
        redact: Callable[[str], str],
        span: CallSpan | None,
    ) -> None:
        self._observer, self._operation = observer, operation
        self._redact, self._span = redact, span
        self._told = observer.on_request is not None or log.isEnabledFor(logging.DEBUG)

    @property
    def wanted(self) -> bool:
        """Whether ``attempt`` has to be called at all."""
        return self._told or (self._span is not None and self._span.taken)

    def over(self, flow: Flow[D]) -> Flow[D]:
        """The flow of the call, in a span where spans are taken."""
        return flow if self._span is None else self._span.over(flow)

    def attempt(
        self,
        number: int,
        request: httpx.Request,
        received: Received | None,
        seconds: float,
        *,
        error: CallError | None = None,
        code: int | None = None,
        request_id: str | None = None,
    ) -> None:
        """A request was sent, and the reply was read, or none came.

        Args:
            number: of the requests for this call, from 1.
            seconds: from handing the request over to having read the reply.
            error: what the attempt ended in; code and request id are taken from it.
        """
        if error is not None:
            code, request_id = error.code, error.request_id
        if self._span is not None:
            self._span.attempt(number, received.status if received else None, code, request_id)
        if not self._told:
            return
        from .events import attempt_of

        event = attempt_of(
            self._operation,
            number,
            request,
            received,
            seconds,
            error,
            code,
            request_id,
            self._redact,
        )
        log.debug("%s", event)
        if self._observer.on_request is not None:
            tell("on_request", self._observer.on_request, event, self._redact)

    def retry(
        self, attempt: int, error: CallError, pause: float, *, looked_up: bool = False
    ) -> None:
        """An attempt failed, and another one follows after ``pause`` seconds.

        ``looked_up``: before that, the service is asked whether the write has been carried out.
        """
        from .events import Retry

        event = Retry(
            operation=self._redact(self._operation),
            attempt=attempt,
            error=type(error).__name__,
            reason=self._redact(error.reason),
            pause=pause,
            looked_up=looked_up,
        )
        log.info("%s", event)
        if self._observer.on_retry is not None:
            tell("on_retry", self._observer.on_retry, event, self._redact)
        if self._span is not None:
            tell("the tracer", self._span.retry, event, self._redact)

    def found(self, error: CallError) -> None:
        """The reply to a write was lost, and what was written has been found."""
        from .events import one_line

        reason = one_line(self._redact(error.reason))
        log.info("%s: no reply (%s); looked up, and it is done", self._operation, reason)

    def unknown(self, what: str) -> None:
        """A write was sent, and the call ends without knowing what became of it."""
        from .events import one_line

        log.warning("%s", one_line(self._redact(what)))
