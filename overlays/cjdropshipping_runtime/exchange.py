"""One call, from the asking to the data, written once for sync and async.

    ┌─> token ──> turn ──> send ──> read ──> data
    │   (auth)   (limits)     └───────┴────> error
    │                                          │
    ├── a new token <───────── the token is dead
    ├── a pause (retry.py) <── waiting can help, and it may be made again
    └── a pause, a look-up <── guarded, and the outcome is unknown (guard.py)
          └── there ──> data
                               else raise: the error, or OutcomeUnknown

Before all of that files are read, once (multipart.py): a missing one costs no turn.

A write of which nobody knows whether it was carried out is never sent again blindly. All that
happens to the outside is an effect (effects.py): this module does no I/O.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Generic, NoReturn, TypeVar

from .attempt import attempt
from .effects import Flow, Pause, until
from .errors import (
    AlreadyExists,
    CallError,
    InvalidRequest,
    NotAuthorised,
    NotFound,
    NotSent,
    QuotaExhausted,
    RateLimited,
    Refused,
)
from .multipart import read_in
from .retry import http_date, retry_after
from .standing import Standing, unsent
from .wire import Input

if TYPE_CHECKING:
    import httpx

    from .clock import Clock
    from .envelope import Received
    from .limits import AccountLimits, Slot
    from .operation import Operation
    from .secrets import AccessToken
    from .service import Service

D = TypeVar("D")
R = TypeVar("R")

MOST_RENEWALS = 2
"""A new token may have bad luck, too; but a call that no token helps is not the token's fault."""

MOST_DOUBTS = 4
"""So many parameters in a row may be wrong, before it is taken for the token's fault."""

PAST_THE_TOKEN = (NotFound, Refused, QuotaExhausted)
"""Refusals that nobody gets without a good token."""

PARAMETER_OR_TOKEN = 1600100
"""A wrong parameter, says its message; but dead tokens have been refused with it, too."""


class Exchange(Generic[D]):
    """One call, and what is known of it so far."""

    __slots__ = (
        "_account",
        "_client",
        "_deadline",
        "_inner",
        "_operation",
        "_redact",
        "_renewals",
        "_retries",
        "_sent",
        "_service",
        "_standing",
        "_token",
        "_watch",
    )

    def __init__(
        self,
        service: Service,
        client: httpx.Client | httpx.AsyncClient,
        operation: Operation[D],
        sent: Input,
        outer: Exchange[Any] | None = None,
    ) -> None:
        self._service, self._client = service, client
        self._operation, self._sent = operation, sent
        self._inner, self._deadline = outer is not None, service.deadline()
        if outer is not None:
            self._deadline = outer._deadline
        hide: Callable[[str], str] | None = None if outer is None else outer._redact
        self._redact: Callable[[str], str] = service.redactor(operation, sent, hide)
        self._watch = service.observer.watch(operation, self._redact)
        self._token: AccessToken | None = None
        self._account: AccountLimits | None = None
        self._standing = Standing(operation, sent)
        self._retries = self._renewals = 0

    def run(self) -> Flow[D]:
        """Makes the call; raises CallError."""
        if not self._inner:
            self._service.budget.earn()
        return self._watch.over(self._run())

    def interrupted(self, stop: BaseException) -> None:
        """The caller breaks the call off: who does so to a write is told what became of it."""
        if warning := self._standing.told(stop):
            self._watch.unknown(warning)

    def _run(self) -> Flow[D]:
        if self._operation.files is not None:
            self._sent = yield from read_in(self._sent, self._operation.files)
        while True:
            try:
                slot = yield from self._turn()
            except CallError as trouble:
                self._end(unsent(trouble))
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
        account = self._account = self._service.account(self._token)
        operation, slot, over = self._operation, None, self._is_over()
        if account is not None and not over:
            slot = yield from account.admit(operation.points, self._deadline, operation.id)
            over = self._is_over()
            if over:
                yield from account.give_back(slot)
        if over:
            raise NotSent("not sent: the call's deadline was over before", operation=operation.id)
        return slot

    def _is_over(self) -> bool:
        """Whether the deadline has passed."""
        return self._deadline is not None and self._service.clock.monotonic() >= self._deadline

    def _timely(self, flow: Flow[R]) -> Flow[R]:
        """The same flow; NotSent when it would pause beyond the deadline."""
        if self._deadline is None:
            return flow
        reason = "no token before the call's deadline"
        late = NotSent(reason, operation=self._operation.id)
        return until(self._deadline, self._service.clock, flow, late)

    def _send(self, slot: Slot | None) -> Flow[tuple[Any, CallError | None]]:
        """One request: the data, or what went wrong; everybody is told who has to know."""
        service, operation, standing = self._service, self._operation, self._standing
        request = service.request(self._client, operation, self._sent, self._token, self._deadline)
        standing.sends()
        made = yield from attempt(service, operation, request, self._redact)
        error, received = made.error, made.received
        standing.answered(error)
        if self._watch.wanted:
            trace = received.request_id() if received is not None else None
            self._watch.attempt(
                standing.attempts,
                request,
                received,
                made.seconds,
                error=error,
                request_id=trace,
            )
        if self._account is not None and slot is not None:
            points = None if received is None else received.points
            yield from self._account.settle(slot, made.began, points)
        if self._token is not None and (error is None or isinstance(error, PAST_THE_TOKEN)):
            self._token.accepted, self._token.doubts = True, 0
        if error is not None:
            yield from self._learn(error, received)
        return made.data, error

    def _learn(self, error: CallError, received: Received | None) -> Flow[None]:
        """What a refusal says of the time to come, for this call and for all of the account."""
        service, account = self._service, self._account
        if isinstance(error, RateLimited) and received is not None:
            now = _time_of(received, service.clock)
            error.retry_after = retry_after(received.headers.get("retry-after"), now)
            if account is not None:
                retries = service.options.retries
                account.refused(min(error.retry_after or retries.throttled, retries.longest_wait))
        elif isinstance(error, QuotaExhausted):
            from .limits import next_reset

            error.resets_at = next_reset(_time_of(received, service.clock))
            if account is not None and error.points is None:
                yield from account.exhausted()

    def _after(self, error: CallError) -> Flow[D | None]:
        """None when the call is to be made again; its data, where a look-up found it; or raises."""
        token = self._token
        # Others get on with a new token, and this call does not: that is not the token's fault.
        most = 1 if token is not None and token.accepted else MOST_RENEWALS
        if token is not None and self._renewals < most and self._dead(token, error):
            yield from self._renew(token, error)
            return None
        standing = self._standing
        doubtful = error.outcome == "unknown" and not standing.harmless
        if doubtful and not standing.checkable:
            self._end(error)
        exists = isinstance(error, AlreadyExists) and standing.attempts > 1 and standing.checkable
        # The pause comes first: the less time between looking and sending again, the better.
        goes_on = error.passing and (yield from self._wait(error, looked_up=doubtful))
        if doubtful or exists:
            found = yield from self._look_up(error)
            if found is not None:
                return found
        if not goes_on:
            self._end(error)
        return None

    def _dead(self, token: AccessToken, error: CallError) -> bool:
        """Whether the service refused the token, as far as anybody can tell."""
        if isinstance(error, InvalidRequest) and error.code == PARAMETER_OR_TOKEN:
            error.add_note("dead tokens have been refused with this code, too")
            token.doubts += 1
            return token.doubts > MOST_DOUBTS or self._service.credentials.stale(token)
        return isinstance(error, NotAuthorised) and error.renewable

    def _renew(self, token: AccessToken, error: CallError) -> Flow[None]:
        """Another token for the one that was refused; without one, the refusal is the end."""
        self._renewals += 1
        try:
            yield from self._timely(self._service.credentials.renew(token, self._ask))
        except NotAuthorised as refusal:
            self._end(error, because=refusal)
        except CallError as trouble:
            self._end(unsent(trouble))
        self._watch.retry(self._standing.attempts, error, 0.0)

    def _look_up(self, error: CallError) -> Flow[D | None]:
        """What was written, if it is there; raises where that cannot be told, or it is another."""
        look_up = self._operation.look_up
        asking = None if look_up is None else look_up.asking(self._sent)
        if look_up is None or asking is None:
            return None
        try:
            found = yield from self._within(look_up.operation(), asking)
            proven = look_up.proves(found, self._sent)
            other = look_up.differing(found, self._sent)
            result = look_up.result_of(found, self._operation)
        except NotFound:
            return None
        except CallError as trouble:
            self._give_up(error, f"; looking it up failed: {trouble.reason}", trouble)
        if not proven:
            self._give_up(error, "; looked up, and the answer is of another one")
        if other is not None:
            raise self._standing.taken(other)
        self._watch.found(error)
        return result

    def _wait(self, error: CallError, looked_up: bool) -> Flow[bool]:
        """Pauses before another attempt; False where there is to be none."""
        service, retries = self._service, self._service.options.retries
        pause = retries.pause(self._retries + 1, error, service.random)
        limit = math.inf if self._deadline is None else self._deadline
        if self._retries >= retries.times:
            why = f"it has been sent {self._standing.attempts} times"
        elif pause == math.inf:
            why = f"the service wants a pause of more than {retries.longest_wait:g} s"
        elif service.clock.monotonic() + pause >= limit:
            why = "the deadline would be over"
        elif _for_speed(error) or service.budget.spend():
            self._retries += 1
            self._watch.retry(self._standing.attempts, error, pause, looked_up=looked_up)
            yield Pause(pause)
            return True
        else:
            why = "too many calls have been sent again lately"
        error.add_note(f"not sent again: {why}")
        return False

    def _ask(self, operation: Operation[Any], body: Mapping[str, str]) -> Flow[Any]:
        """Calls an operation that hands out tokens."""
        return self._within(operation, Input(body=body))

    def _within(self, operation: Operation[Any], sent: Input) -> Flow[Any]:
        """Another call within this one, and within its time."""
        return Exchange(self._service, self._client, operation, sent, self).run()

    def _end(self, error: CallError, because: CallError | None = None) -> NoReturn:
        """Raises what ends the call."""
        standing = self._standing
        if standing.unsettled(error):
            self._give_up(error, "; looked up, and not there" if standing.checkable else "")
        if not error.source:  # one of an inner call has been marked there
            standing.mark(error)
        raise error from because or error.__cause__

    def _give_up(
        self, error: CallError, looked_up: str, because: CallError | None = None
    ) -> NoReturn:
        unknown = self._standing.unknown(error, looked_up)
        self._watch.unknown(str(unknown))
        raise unknown from because or error


def _for_speed(error: CallError) -> bool:
    """Whether the service itself refused for speed; a gateway that does so is overloaded."""
    return isinstance(error, RateLimited) and error.code is not None


def _time_of(received: Received | None, clock: Clock) -> float:
    """When the reply was made, by its own clock where it tells: ours may be wrong."""
    date = None if received is None else http_date(received.headers.get("date"))
    return clock.time() if date is None else date
