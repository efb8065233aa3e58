"""A client's hold on the limits of its account: the flows around each request.

    admit ──> held back by the service? ──> place in line ──> store ──> Slot
      ^               │                          │              │
      └──── Pause ────┴──────────────────────────┴── too early ─┤
                                                                └── too few points:
    settle: when it went out, what its reply said                   QuotaExhausted
    give_back: it was not sent at all

Nothing waits inside a lock. A wait that would end after the call's deadline is not begun.
"""

from __future__ import annotations

import math
import os
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from cjdropshipping_runtime.effects import Aside, Pause
from cjdropshipping_runtime.envelope import PointsInfo
from cjdropshipping_runtime.errors import NotSent, QuotaExhausted, RateLimited

from .ledger import next_reset
from .store import StoreTrouble
from .window import Slot

if TYPE_CHECKING:
    from cjdropshipping_runtime.clock import Clock
    from cjdropshipping_runtime.effects import Flow

    from .config import Limits
    from .shared import Shared
    from .store import Store, Taken

NOTICEABLE = 0.003
"""Seconds. A request that goes out later than this after its slot is counted from then on."""

WORTH_TELLING = 0.05
"""Seconds of waiting."""

STRAY = 0.003
"""Seconds. Processes that wait for the same moment wake up to so much apart."""

LEAST_PATIENCE = 0.05
"""Seconds for a store to answer, be the call's deadline over: it may have a turn at once."""


class AccountLimits:
    """Made by ``Limits.of``; safe for threads, and to be used again after a fork."""

    __slots__ = ("_account", "_limits", "_now")

    def __init__(self, limits: Limits, account: str) -> None:
        self._limits, self._account = limits, account
        self._now = limits.share_of(account)

    def __repr__(self) -> str:
        return f"<AccountLimits of {self._limits!r}>"

    @property
    def _shared(self) -> Shared:
        if self._now.pid != os.getpid():
            self._now = self._limits.share_of(self._account)
        return self._now

    @property
    def _clock(self) -> Clock:
        return self._limits.clock

    def admit(
        self, points: int | None = None, until: float | None = None, operation: str = "a call"
    ) -> Flow[Slot]:
        """Waits for the turn of a request that costs these points.

        Raises RateLimited at once where the turn would come after ``until`` (monotonic seconds),
        QuotaExhausted where the points do not suffice, NotSent where the store cannot be used.
        """
        shared, clock = self._shared, self._clock
        line, store = shared.line, shared.store
        cost = points or 0
        ticket = object()
        try:
            while True:
                wait = held = shared.held_until - clock.monotonic()
                if held <= 0:
                    place = line.place(ticket)
                    # Those far behind do not even ask.
                    wait = place // shared.window.limit * shared.window.seconds
                    if not wait:
                        taken = yield from self._take(store, place, cost, until, operation)
                        if isinstance(taken, Slot):
                            return taken
                        if isinstance(taken, PointsInfo):
                            raise self._quota(taken, store, cost, operation)
                        wait = taken if store.instant else taken + _stray()
                if until is not None and clock.monotonic() + wait > until:
                    raise _too_late(wait, operation)
                if held <= 0 and wait > WORTH_TELLING:
                    self._limits.waiting(shared.rate)
                line.join(ticket)
                # Those before one may go away: it is worth looking again after a while.
                yield Pause(max(held, min(wait, shared.window.seconds)))
        finally:
            line.leave(ticket)

    def settle(self, slot: Slot, began: float | None, points: PointsInfo | None) -> Flow[None]:
        """After the reply: when its request went out, if known, and what the reply says of points.

        Never raises: what the call has brought is not lost for the sake of the counting.
        """
        shared = self._shared
        sent = slot.at if began is None else began
        late = sent - slot.at if sent - slot.at >= NOTICEABLE else 0.0
        late += shared.lateness.of(self._clock.monotonic() - sent, shared.window.seconds)
        if not late and points is None and not slot.cost:
            return
        store = shared.store
        yield from _quietly(store, partial(store.settle, slot, late, points))

    def give_back(self, slot: Slot) -> Flow[None]:
        """Instead of ``settle``, where no request was sent: the turn and its points are free.

        Never raises.
        """
        store = self._shared.store
        yield from _quietly(store, partial(store.give_back, slot))

    def exhausted(self) -> Flow[None]:
        """The service refused for want of points, and did not say how many are left."""
        store = self._shared.store
        yield from _quietly(store, store.exhausted)

    def refused(self, seconds: float) -> None:
        """The service said "too fast": no call of the account in this process goes before that."""
        shared = self._shared
        shared.held_until = max(shared.held_until, self._clock.monotonic() + seconds)
        shared.refused()

    def close(self) -> None:
        """Closes the file or the connections; who calls after that opens them again."""
        self._shared.store.close()

    def _take(
        self, store: Store, place: int, cost: int, until: float | None, operation: str
    ) -> Flow[Taken]:
        reserve = self._limits.reserve
        try:
            if store.instant:
                return store.take(place, cost, reserve)
            left = math.inf if until is None else until - self._clock.monotonic()
            patience = max(LEAST_PATIENCE, left)
            taken: Taken = yield Aside(partial(store.take, place, cost, reserve, patience))
        except StoreTrouble as trouble:
            raise NotSent(f"not sent: {trouble}", operation=operation) from None
        return taken

    def _quota(self, points: PointsInfo, store: Store, cost: int, operation: str) -> QuotaExhausted:
        reserve = self._limits.reserve
        kept = f" and {reserve} are to be left" if reserve else ""
        text = f"not sent: {points.remaining} points remain, the call costs {cost}{kept}"
        error = QuotaExhausted(text, code=None, points=points, reason=text, operation=operation)
        error.resets_at = next_reset(store.time())
        error.safe_to_retry = True
        return error


def _quietly(store: Store, tell: Callable[[], None]) -> Flow[None]:
    try:
        if store.instant:
            tell()
        else:
            yield Aside(tell)
    except Exception as trouble:
        from logging import getLogger

        # Its type only: the text of a stranger's error may hold anything.
        reason = str(trouble) if isinstance(trouble, StoreTrouble) else type(trouble).__name__
        getLogger("cjdropshipping").warning("a call could not be settled: %s", reason)


def _too_late(wait: float, operation: str) -> RateLimited:
    text = f"not sent: its turn would come in {wait:.1f} s, after the call's deadline"
    error = RateLimited(text, code=None, reason=text, operation=operation)
    error.retry_after = wait
    error.safe_to_retry = True
    return error


def _stray() -> float:
    from random import random

    return random() * STRAY  # noqa: S311 - no secret is made of it
