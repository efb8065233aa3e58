"""OpenTelemetry: a span for each call, where the program that makes the calls uses it.

    span  orders_create_v3, CLIENT             from before the token to the result
      ├── spans of what is called below        of httpx, redis; of a call that gets a token
      ├── event  cj.retry                      for each retry
      └── attributes at its end                status, code, request id, attempts, error

The span is the current one for as long as the flow lasts. A flow is a generator that runs in its
caller's context: what the engine does between two steps is below the span, too.
"""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar, Token
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from ._version import __version__
from .errors import CJError
from .hooks import tell

if TYPE_CHECKING:
    from opentelemetry.context import Context
    from opentelemetry.trace import Span, Tracer

    from .effects import Flow
    from .events import Retry
    from .operation import Operation

D = TypeVar("D")

_HERE: ContextVar[None] = ContextVar("cjdropshipping_span")
"""Set where a span is made current: it can be reset in that very context, and in no other."""


def tracing_to(base_url: str) -> Tracing:
    """Spans by the program's own provider, be it set before or after this."""
    from opentelemetry.trace import get_tracer

    return Tracing(get_tracer("cjdropshipping", __version__), base_url)


class Tracing:
    """Makes the spans of one client. ``base_url`` is where the service is."""

    __slots__ = ("_begin", "_path", "_server")

    def __init__(self, tracer: Tracer, base_url: str) -> None:
        from urllib.parse import urlsplit

        from opentelemetry.trace import SpanKind

        url = urlsplit(base_url)
        port = url.port or (443 if url.scheme.lower() == "https" else 80)
        self._begin = partial(tracer.start_span, kind=SpanKind.CLIENT)
        self._path = url.path.rstrip("/")
        self._server = {"server.address": url.hostname or "", "server.port": port}

    def span(self, operation: Operation[Any], redact: Callable[[str], str]) -> CallSpan:
        """A span for one call, which begins with its flow."""
        return CallSpan(self, operation, redact)

    def start(self, operation: Operation[Any], redact: Callable[[str], str]) -> Span | None:
        """A span that has begun; None where nobody takes spans."""
        if operation.source:  # what a document describes holds nothing of the caller's
            redact = str
        attributes: dict[str, Any] = {
            "http.request.method": operation.method,
            "url.path": redact(self._path + operation.path),
            **self._server,
        }
        span = self._begin(redact(operation.id), attributes=attributes)
        # Without an SDK a span is of no trace; made current, it would hide one that is.
        return span if span.get_span_context().is_valid else None


class CallSpan:
    """The span of one call."""

    __slots__ = ("_attempts", "_last", "_operation", "_redact", "_span", "_tracing")

    def __init__(
        self, tracing: Tracing, operation: Operation[Any], redact: Callable[[str], str]
    ) -> None:
        self._tracing, self._operation, self._redact = tracing, operation, redact
        self._span: Span | None = None
        self._attempts = 0
        self._last: tuple[int | None, int | None, str | None] = (None, None, None)

    @property
    def taken(self) -> bool:
        """Whether the span has begun, and somebody takes it."""
        return self._span is not None and self._span.is_recording()

    def over(self, flow: Flow[D]) -> Flow[D]:
        """The same flow, with the span as the current one as long as it lasts."""
        tell("the tracer", self._start, None, self._redact)
        span = self._span
        if span is None:
            return (yield from flow)
        inside = _Inside(span)
        try:
            result = yield from flow
        except BaseException as trouble:
            inside.leave()
            tell("the tracer", self._end, (span, trouble), self._redact)
            raise
        inside.leave()
        tell("the tracer", self._end, (span, None), self._redact)
        return result

    def attempt(
        self, number: int, status: int | None, code: int | None, request_id: str | None
    ) -> None:
        """What came of a request; the last one's is what the span tells."""
        self._attempts, self._last = number, (status, code, request_id)

    def retry(self, event: Retry) -> None:
        """An event between two attempts."""
        if self._span is not None:
            told: dict[str, Any] = {
                "error.type": event.error,
                "cj.attempt": event.attempt,
                "cj.reason": event.reason,
                "cj.pause": event.pause,
                "cj.looked_up": event.looked_up,
            }
            self._span.add_event("cj.retry", told)

    def _start(self, _: None) -> None:
        self._span = self._tracing.start(self._operation, self._redact)

    def _end(self, ending: tuple[Span, BaseException | None]) -> None:
        span, trouble = ending
        try:
            if span.is_recording():
                span.set_attributes(self._results())
                if trouble is not None:
                    self._blame(span, trouble)
        finally:
            span.end()

    def _results(self) -> dict[str, Any]:
        status, code, request_id = self._last
        found = {
            "cj.attempts": self._attempts,
            # By the conventions, absent where nothing was sent twice.
            "http.request.resend_count": self._attempts - 1 if self._attempts > 1 else None,
            "http.response.status_code": status,
            "cj.code": code,
            "cj.request_id": request_id and self._redact(request_id),
        }
        return {name: value for name, value in found.items() if value is not None}

    def _blame(self, span: Span, trouble: BaseException) -> None:
        from opentelemetry.trace import Status, StatusCode

        kind = "cancelled" if isinstance(trouble, GeneratorExit) else type(trouble).__name__
        span.set_attribute("error.type", kind)
        # No record_exception: it would print the chain, and with it texts of the HTTP library.
        # The texts of others' errors may hold anything.
        text = self._redact(str(trouble)) if isinstance(trouble, CJError) else kind
        span.set_status(Status(StatusCode.ERROR, text))


class _Inside:
    """A span made the current one, until it is left.

    A flow that was abandoned may be closed by whoever collects it, in another thread or task. There
    the span never was the current one, and OpenTelemetry would complain of being told to end it.
    """

    __slots__ = ("_attached", "_mark")

    def __init__(self, span: Span) -> None:
        from opentelemetry.context import attach
        from opentelemetry.trace import set_span_in_context

        self._mark = _HERE.set(None)
        self._attached: Token[Context] = attach(set_span_in_context(span))

    def leave(self) -> None:
        from opentelemetry.context import detach

        try:
            _HERE.reset(self._mark)
        except ValueError:
            return
        detach(self._attached)
