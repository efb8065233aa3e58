"""One job: where it stands, and the flows that look at it, wait for it and fetch what came of it.

    start ──> Watched ── look ──> JobEvent(progress, status) ── over? ──> finish ──> result
                 │         ^                  │ no                  └──> JobFailed
                 │         └──── a pause <────┘
                 └── token ──> resumed, in this process or another ──> Watched

Progress never goes back, whatever the service says. A look that fails for a passing reason is
repeated; after MOST_MISSES in a row the trouble is raised, with the token.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, Generic, Literal, TypeVar

import msgspec

from cjdropshipping_runtime.calls import Calls
from cjdropshipping_runtime.effects import Flow
from cjdropshipping_runtime.errors import CallError
from cjdropshipping_runtime.outcome import Refusal, refusals
from cjdropshipping_runtime.stops import JobFailed, JobTimeout

from .plan import JobPlan, holds
from .running import RUNNING

S = TypeVar("S")
R = TypeVar("R")

MOST_MISSES = 5
"""So many looks in a row may fail for a passing reason."""

IDLE_LOOKS = 2
"""So many looks find nothing running before a job that was never seen to run is over."""

Until = str | Collection[str] | Callable[[Any], bool]
"""Values of the plan's ``until`` attribute that end the job, or what decides on a status."""


class JobEvent(msgspec.Struct, Generic[S], frozen=True, kw_only=True):
    """One look at a job."""

    progress: float
    """From 0 to 1; never less than before."""
    status: S
    """What the service says of it."""
    seconds: float
    """Since the job was started or taken up, by this client."""


class JobToken(msgspec.Struct, omit_defaults=True):
    """What another process has to know of a job; see ``starting.resume``."""

    job: str
    key: dict[str, Any] = {}
    progress: float = 0.0
    until: list[str] = []


class Watched(Generic[S, R]):
    """Where a job stands."""

    def __init__(
        self, plan: JobPlan[S, R], key: Mapping[str, Any], account: str, until: Until | None
    ) -> None:
        self.plan, self.key, self.account = plan, dict(key), account
        self.until = [until] if isinstance(until, str) else until
        self.progress = 0.0
        self.status: S | None = None
        self.over: Literal["done", "failed"] | None = None
        self.early: R | None = None
        """What the start has answered already."""
        self.refused: tuple[Refusal, ...] = ()
        """What the result refuses, although it is one."""
        self._made: list[R] = []
        self._since: float | None = None
        self._idle, self._ran = 0, False

    @property
    def token(self) -> str:
        """Plain text from which another process follows the job."""
        until = [] if self.until is None or callable(self.until) else sorted(self.until)
        state = JobToken(self.plan.id, self.key, self.progress, until)
        return msgspec.json.encode(state).decode()

    def look(self, calls: Calls) -> Flow[JobEvent[S]]:
        """Looks at the job once."""
        plan = self.plan
        data = yield from calls(plan.watch(), **self._asking(plan.key_in, self.key))
        status: Any = (data[0] if data else None) if plan.row else data
        self.status = status
        clock = calls.service.clock
        if self._since is None:
            self._since = clock.monotonic()
        gauge = plan.gauge.read(status) if plan.gauge else None
        if gauge is not None:
            self.progress = max(self.progress, gauge)
        self._judge(status, full=gauge == 1.0 and plan.gauge is not None and plan.gauge.ends)
        if self.over == "done":
            self.progress = 1.0
        if self.over is not None:
            self.forget()
        seconds = clock.monotonic() - self._since
        return JobEvent(progress=self.progress, status=status, seconds=seconds)

    def _judge(self, status: Any, *, full: bool) -> None:
        plan = self.plan
        if any(holds(signs, status) for signs in plan.failed):
            self.over = "failed"
        elif full or self._is_done(status):
            self.over = "done"
        elif plan.idle and holds(plan.idle, status):
            self._idle += 1
            if self._ran or self.early is not None or self._idle >= IDLE_LOOKS:
                self.over = "done"
        else:
            self._ran = True

    def _is_done(self, status: Any) -> bool:
        if callable(self.until):
            return bool(self.until(status))
        if self.until is not None and self.plan.until:
            return getattr(status, self.plan.until, None) in self.until
        return any(holds(signs, status) for signs in self.plan.done)

    def follow(
        self,
        calls: Calls,
        timeout: float | None = None,
        on_progress: Callable[[JobEvent[S]], object] | None = None,
    ) -> Flow[R]:
        """Looks until it is over, and fetches what came of it."""
        looks = Looks(self, timeout)
        while (event := (yield from looks.next(calls))) is not None:
            if on_progress is not None:
                on_progress(event)
        return (yield from self.finish(calls))

    def finish(self, calls: Calls) -> Flow[R]:
        """What came of a job that is over; fetched once."""
        plan = self.plan
        if self.over == "failed":
            reason = "the service ended it without success"
            raise JobFailed(
                reason, status=self.status, progress=self.progress, flow=plan.id, resume_token=None
            )
        if not self._made:
            made: Any = self.status
            if plan.result is not None:
                operation = plan.result()
                key = {name: self.key.get(name) for name in plan.result_key}
                made = yield from calls(operation, **self._asking(plan.result_in, key))
                if made is None:
                    made = self.early
                self.refused = refusals(operation, made)
            self._made.append(made)
        return self._made[0]

    def forget(self) -> None:
        """It does not count as running any more."""
        if self.plan.single:
            RUNNING.free(self.account, self.plan.id)

    def late(self, timeout: float) -> JobTimeout:
        """The error by which its caller stops waiting."""
        return JobTimeout(
            f"not over after {timeout:g} s, at {self.progress:.0%}",
            status=self.status,
            progress=self.progress,
            flow=self.plan.id,
            resume_token=self.token,
        )

    def _asking(self, place: str, key: Mapping[str, Any]) -> dict[str, Any]:
        if not key:
            return {}
        if self.plan.key_as_list:
            key = {name: [value] for name, value in key.items()}
        return {place: key}


class Looks(Generic[S, R]):
    """The looks at a job, at the pace of its kind, until it is over or the time is."""

    def __init__(self, job: Watched[S, R], timeout: float | None) -> None:
        self._job, self._begun = job, math.nan
        self._timeout = job.plan.timeout if timeout is None else timeout
        self._pauses: Iterator[float] | None = None
        self._misses = 0

    def next(self, calls: Calls) -> Flow[JobEvent[S] | None]:
        """The next look; None once the job is over."""
        job = self._job
        while job.over is None:
            if self._pauses is None:
                self._begun = calls.service.clock.monotonic()
                self._pauses = job.plan.pace.pauses(calls.service.random)
            else:
                yield from self._wait(calls, next(self._pauses))
            try:
                event = yield from job.look(calls)
            except CallError as error:
                self._misses += 1
                if not error.passing or self._misses >= MOST_MISSES:
                    error.resume_token = job.token
                    raise
            else:
                self._misses = 0
                return event
        return None

    def _wait(self, calls: Calls, pause: float) -> Flow[None]:
        left = self._begun + self._timeout - calls.service.clock.monotonic()
        if left <= 0:
            raise self._job.late(self._timeout)
        yield from calls.sleep(min(pause, left))
