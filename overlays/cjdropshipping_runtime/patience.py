"""How long somebody looks again and again, and how much trouble it takes to stop that.

wait ── the first time at once, then after a pause ──> seen(a look) ──> what it sees
 │  ^                                                   └─ a passing error ──> None, look again
 │  └───────────────────────────────────────────────────┘      └─ MOST_MISSES in a row: raised
 └── the deadline has been looked at ──> False

A pause ends at the deadline at the latest. That has nothing to do with the timeouts of a request: a
look that is under way then is not broken off.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeVar

from .errors import CallError
from .wire import not_negative

if TYPE_CHECKING:
    from .calls import Calls
    from .effects import Flow
    from .pace import Pace

T = TypeVar("T")

MOST_MISSES = 5
"""So many looks in a row may fail for a passing reason."""

INSTANT = 0.001
"""Seconds; clocks are not finer than that, and a rest of time that is less is none."""


class Patience:
    """Of one wait; its time begins with the first look."""

    def __init__(self, pace: Pace, timeout: float) -> None:
        """Seconds; ``math.inf`` for ever.

        Raises:
            ValueError: that is no number of seconds.
        """
        not_negative(timeout, "timeout", "seconds")
        self.timeout = timeout
        self._pace, self._deadline = pace, math.inf
        self._pauses: Iterator[float] | None = None
        self._misses = 0

    def wait(self, calls: Calls) -> Flow[bool]:
        """Lets time pass until the next look; False where the time is over."""
        clock = calls.service.clock
        if self._pauses is None:
            self._deadline = clock.monotonic() + self.timeout
            self._pauses = self._pace.pauses(calls.service.random)
            return True
        pause, left = next(self._pauses), self._deadline - clock.monotonic()
        if left < INSTANT:
            return False
        yield from calls.sleep(min(pause, left))
        return True

    def seen(self, look: Flow[T]) -> Flow[T | None]:
        """What the look sees; None where it fails for a passing reason.

        Raises:
            CallError: it fails for good, or is one too many that failed.
        """
        try:
            sight = yield from look
        except CallError as error:
            self._misses += 1
            if not error.passing or self._misses >= MOST_MISSES:
                raise
            return None
        self._misses = 0
        return sight
