"""One call, from the asking to the data, written once for sync and async.

    ┌─> token ──> turn ──> send ──> read ──> data
    │   (auth)   (limits)     └───────┴────> error
    │                                          │
    ├── a new token <───────── the token is dead
    ├── a pause (retry.py) <── waiting can help, and it may be made again
    │                          guarded, and the outcome unknown: look it up (guard.py)
    └── a pause <───────────── not there                there ──> data
                               else raise: the error, or OutcomeUnknown

A write of which nobody knows whether it was carried out is never sent again blindly. All that
happens to the outside is an effect (effects.py): this module does no I/O.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Generic, NoReturn, TypeVar

from .effects import Failed, Flow, Pause, Send, Step
from .envelope import Received
from .errors import (
    AlreadyExists,
    CallError,
    InvalidRequest,
    NotAuthorised,
    NotFound,
    NotSent,
    OutcomeUnknown,
    QuotaExhausted,
    RateLimited,
    Refused,
    ReplyError,
    TransportError,
)
from .retry import http_date, retry_after
from .transport import certainly_not_sent
from .wire import Input

if TYPE_CHECKING:
    import httpx

    from .limits import AccountLimits, Slot
    from .operation import Operation
    from .secrets import AccessToken
    from .service import Service

D = TypeVar("D")
R = TypeVar("R")

HARMLESS = ("read", "idempotent")
"""Safety of what may be done twice."""

MOST_RENEWALS = 2
"""A new token may have bad luck, too; but a call that no token helps is not the token's fault."""

PAST_THE_TOKEN = (NotFound, Refused, QuotaExhausted)
"""Refusals that nobody gets without a good token."""

PARAMETER_OR_TOKEN = 1600100
"""A wrong parameter, says its message; but dead tokens have been refused with it, too."""


class Exchange(Generic[D]):
    """One call, and what is known of it so far."""

    __slots__ = (
        "_account",
        "_attempts",
        "_client",
        "_deadline",
        "_lost",
        "_operation",
        "_redact",
        "_renewals",
        "_retries",
        "_sent",
        "_service",
        "_token",
        "_watch",
    )

    def __init__(
        self,
        service: Service,
        client: httpx.Client | httpx.AsyncClient,
        operation: Operation[D],
        sent: Input,
        deadline: float | None = None,
    ) -> None:
        self._service, self._client = service, client
        self._operation, self._sent = operation, sent
        self._deadline = deadline if deadline is not None else service.deadline()
        self._redact = service.redactor(operation, sent)
        self._watch = service.observer.watch(operation, self._redact)
        self._token: AccessToken | None = None
        self._account: AccountLimits | None = None
        self._attempts = self._retries = 0
        self._renewals = 0
        self._lost = False
        """Whether a write was sent, and nobody knows whether it was carried out."""

    def run(self) -> Flow[D]:
        """Makes the call; raises CallError."""
        self._service.budget.earn()
        return self._watch.over(self._run())

    def _run(self) -> Flow[D]:
        while True:
            try:
                slot = yield from self._turn()
            except CallError as trouble:
                self._end(trouble)
            data, error = yield from self._send(slot)
            if error is None:
                result: D = data
                return result
            found = yield from self._after(error)
            if found is not None:
                return found

    def _turn(self) -> Flow[Slot | None]:
        """A token, and the moment at which the account may send."""
        if self._operation.public:
            return None
        self._token = yield from self._timely(self._service.credentials.token(self._ask))
        self._account = self._service.account(self._token)
        if self._account is None:
            return None
        operation = self._operation
        return (yield from self._account.admit(operation.points, self._deadline, operation.id))

    def _timely(self, flow: Flow[R]) -> Flow[R]:
        """The same flow; NotSent when it would pause beyond the deadline."""
        return flow if self._deadline is None else self._until(self._deadline, flow)

    def _until(self, deadline: float, flow: Flow[R]) -> Flow[R]:
        step = Step.first(flow)
        try:
            while step.effect is not None:
                pause = step.effect.seconds if isinstance(step.effect, Pause) else 0.0
                if self._service.clock.monotonic() + pause > deadline:
                    reason = "no token before the call's deadline: others are renewing it"
                    raise NotSent(reason, operation=self._operation.id)
                try:
                    result = yield step.effect
                except Exception as trouble:
                    step = Step.after(flow.throw, trouble)
                else:
                    step = Step.after(flow.send, result)
        finally:
            flow.close()
        made: R = step.result
        return made

    def _send(self, slot: Slot | None) -> Flow[tuple[Any, CallError | None]]:
        """One request: the data, or what went wrong."""
        service, operation = self._service, self._operation
        request = service.request(self._client, operation, self._sent, self._token, self._deadline)
        send = Send(request)
        data: Any = None
        error: CallError | None = None
        received: Received | None = None
        self._attempts += 1
        began = service.clock.monotonic()
        answer: httpx.Response | Failed = yield send
        if isinstance(answer, Failed):
            error = self._no_reply(answer.trouble)
        else:
            received = _received(answer)
            try:
                data = service.reader_with(self._redact).read(operation, received)
            except CallError as refusal:
                error = _without_frames(refusal)
        if self._watch.wanted:
            seconds = service.clock.monotonic() - began
            trace = received.request_id() if received is not None else None
            self._watch.attempt(
                self._attempts, request, received, seconds, error=error, request_id=trace
            )
        if self._account is not None and slot is not None:
            points = None if received is None else received.points
            yield from self._account.settle(slot, send.began, points)
        if self._token is not None and (error is None or isinstance(error, PAST_THE_TOKEN)):
            self._token.accepted = True
        if error is not None:
            yield from self._learn(error, received)
        return data, error

    def _no_reply(self, trouble: Exception) -> CallError:
        """The error for what the transport raised; without its cause, which holds the request."""
        from httpx import DecodingError

        operation = self._operation.id
        reason = self._redact(f"{type(trouble).__name__}: {trouble}")
        if isinstance(trouble, DecodingError):  # there was a reply, badly compressed
            return ReplyError(reason, operation=operation)
        kind = NotSent if certainly_not_sent(trouble) else TransportError
        return kind(reason, operation=operation)

    def _learn(self, error: CallError, received: Received | None) -> Flow[None]:
        """What a refusal says of the time to come, for this call and for all of the account."""
        service, account = self._service, self._account
        if isinstance(error, RateLimited) and received is not None:
            date = http_date(received.headers.get("date"))
            now = service.clock.time() if date is None else date
            error.retry_after = retry_after(received.headers.get("retry-after"), now)
            if account is not None:
                retries = service.options.retries
                account.refused(min(error.retry_after or retries.throttled, retries.longest_wait))
        elif isinstance(error, QuotaExhausted):
            from .limits import next_reset

            error.resets_at = next_reset(service.clock.time())
            if account is not None and error.points is None:
                yield from account.exhausted()

    def _after(self, error: CallError) -> Flow[D | None]:
        """None when the call is to be made again; its data, where a look-up found it; or raises."""
        token = self._token
        if token is not None and self._renewals < MOST_RENEWALS and self._dead(token, error):
            yield from self._renew(token, error)
            return None
        unknown = error.outcome == "unknown" and self._operation.safety not in HARMLESS
        self._lost = self._lost or unknown
        if unknown or (self._lost and isinstance(error, AlreadyExists)):
            found = yield from self._look_up(error)
            if found is not None:
                return found
        if error.passing and (yield from self._wait(error, looked_up=unknown)):
            return None
        self._end(error, definite=not error.passing)

    def _dead(self, token: AccessToken, error: CallError) -> bool:
        """Whether the service refused the token, as far as anybody can tell."""
        if isinstance(error, InvalidRequest) and error.code == PARAMETER_OR_TOKEN:
            return self._service.credentials.stale(token)
        return isinstance(error, NotAuthorised)

    def _renew(self, token: AccessToken, error: CallError) -> Flow[None]:
        """Another token for the one that was refused; without one, the refusal is the end."""
        self._renewals += 1
        try:
            yield from self._timely(self._service.credentials.renew(token, self._ask))
        except NotAuthorised as refusal:
            self._end(error, because=refusal)
        except CallError as trouble:
            self._end(trouble)
        self._watch.retry(self._attempts, error, 0.0)

    def _look_up(self, error: CallError) -> Flow[D | None]:
        """What was written, if it is there; raises OutcomeUnknown where that cannot be told."""
        look_up = self._operation.look_up
        asking = None if look_up is None else look_up.asking(self._sent)
        if look_up is None or asking is None:
            raise self._unknown(error) from error
        try:
            found = yield from self._inner(look_up.operation(), asking)
            return look_up.result_of(found, self._operation)
        except NotFound:
            return None
        except CallError as trouble:
            raise self._unknown(error) from trouble

    def _wait(self, error: CallError, looked_up: bool) -> Flow[bool]:
        """Pauses before another attempt; False where there is to be none."""
        service, retries = self._service, self._service.options.retries
        if self._retries >= retries.times:
            return False
        pause = retries.pause(self._retries + 1, error, service.random)
        limit = math.inf if self._deadline is None else self._deadline
        if service.clock.monotonic() + pause >= limit:
            return False
        if not isinstance(error, RateLimited) and not service.budget.spend():
            return False
        self._retries += 1
        self._watch.retry(self._attempts, error, pause, looked_up=looked_up)
        yield Pause(pause)
        return True

    def _ask(self, operation: Operation[Any], body: Mapping[str, str]) -> Flow[Any]:
        """Calls an operation that hands out tokens."""
        return self._inner(operation, Input(body=body))

    def _inner(self, operation: Operation[Any], sent: Input) -> Flow[Any]:
        """Another call within this one, and within its time."""
        return Exchange(self._service, self._client, operation, sent, self._deadline).run()

    def _end(
        self, error: CallError, *, definite: bool = False, because: CallError | None = None
    ) -> NoReturn:
        """Raises what ends the call; ``definite``: the service refused this very write."""
        if self._lost and not definite:
            raise self._unknown(error) from error
        if error.operation == self._operation.id:
            self._mark(error)
        raise error from because or error.__cause__

    def _unknown(self, error: CallError) -> OutcomeUnknown:
        unknown = OutcomeUnknown(
            f"the outcome is unknown after {error.reason}",
            operation=self._operation.id,
            status=error.status,
            request_id=error.request_id,
            code=error.code,
            message=error.message,
            data=error.data,
        )
        self._mark(unknown)
        self._watch.unknown(unknown)
        return unknown

    def _mark(self, error: CallError) -> None:
        operation = self._operation
        error.attempts, error.source = self._attempts, operation.source
        harmless = operation.safety in HARMLESS or operation.look_up is not None
        undone = error.outcome == "not done" and not self._lost
        error.safe_to_retry = error.outcome != "done" and (harmless or undone)


def _without_frames(error: CallError) -> CallError:
    """The error as if it had been raised here.

    The variables of the frames below hold the reply, in which the service may have repeated a
    credential; programs that report errors collect such variables.
    """
    error.__context__ = None
    return error.with_traceback(None)


def _received(response: httpx.Response) -> Received:
    from httpx import ByteStream

    received = Received(response.status_code, response.headers, response.content)
    # httpx lets a response and its stream refer to each other: without this, the pages of a walk
    # would pile up until the garbage collector comes by.
    response.stream = ByteStream(received.content)
    return received
