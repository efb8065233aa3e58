"""The looks at a job, at the pace of its kind, until it is over or its caller's time is.

look ── over ──> None from then on
  ^  └─ not over ──> JobEvent ── a pause, but not beyond the deadline ──> look
  │  └─ a passing error ── MOST_MISSES in a row: raised, with the token
  └── at the deadline for the last time ──> JobTimeout

The time of the caller has nothing to do with the timeouts of a request: a look that is under way at
the deadline is not broken off.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Generic, TypeVar

from cjdropshipping_runtime.calls import Calls
from cjdropshipping_runtime.effects import Flow
from cjdropshipping_runtime.errors import CallError

from .watched import JobEvent, Watched

S = TypeVar("S")
R = TypeVar("R")

MOST_MISSES = 5
"""So many looks in a row may fail for a passing reason."""

INSTANT = 0.001
"""Seconds; clocks are not finer than that, and a rest of time that is less is none."""


class Looks(Generic[S, R]):
    """Of one ``result`` or ``events``; its time begins with the first look."""

    def __init__(self, job: Watched[S, R], timeout: float | None) -> None:
        self._job, self._deadline = job, math.inf
        self._timeout = job.plan.timeout if timeout is None else timeout
        if not self._timeout >= 0:
            raise ValueError("timeout: seconds, 0 or more; None for what is usual")
        self._pauses: Iterator[float] | None = None
        self._misses = 0

    def next(self, calls: Calls) -> Flow[JobEvent[S] | None]:
        """The next look; None once the job is over.

        Raises:
            JobTimeout: the time is over, and the job is not.
            CallError: a look failed for good, or too often.
        """
        job = self._job
        calls.job = job
        while job.over is None:
            if self._pauses is None:
                self._deadline = calls.service.clock.monotonic() + self._timeout
                self._pauses = job.plan.pace.pauses(calls.service.random)
            else:
                yield from self._wait(calls, next(self._pauses))
            try:
                event = yield from job.look(calls)
            except CallError as error:
                self._misses += 1
                if not error.passing or self._misses >= MOST_MISSES:
                    raise
            else:
                self._misses = 0
                return event
        return None

    def _wait(self, calls: Calls, pause: float) -> Flow[None]:
        left = self._deadline - calls.service.clock.monotonic()
        if left < INSTANT:
            raise self._job.late(self._timeout)
        yield from calls.sleep(min(pause, left))
