"""One job: where it stands, and the flows that look at it and fetch what came of it.

    start ──> Watched ── look ──> JobEvent(progress, status) ── over? ──> finish ──> result
                 │         ^                  │ no                  └──> JobFailed
                 │         └──── a pause <────┘   (looks.py)
                 └── token ──> resumed, in this process or another ──> Watched

Progress never goes back, whatever the service says, and what is over stays over. Threads and tasks
may share a job: its result is fetched once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Generic, Literal, TypeVar

import msgspec

from cjdropshipping_runtime.calls import Calls
from cjdropshipping_runtime.effects import Aside, Flow
from cjdropshipping_runtime.errors import CallError, CJError
from cjdropshipping_runtime.forks import LocalLock
from cjdropshipping_runtime.hooks import check_hook, heard
from cjdropshipping_runtime.outcome import Refusal, refusals
from cjdropshipping_runtime.stops import JobFailed, JobTimeout

from .ending import Ending
from .plan import JobPlan, holds, within
from .running import RUNNING, Place
from .token import JobToken

S = TypeVar("S")
R = TypeVar("R")

IDLE_SECONDS = 0.5
"""Looks that are so far apart find nothing running before a job that was never seen to run is over:
the service may need a moment to begin."""


class JobEvent(msgspec.Struct, Generic[S], frozen=True, kw_only=True):
    """One look at a job."""

    progress: float
    """From 0 to 1; never less than before."""
    status: S
    """What the service says of it."""
    seconds: float
    """Since the job was started or taken up, by this client."""


class Watched(Generic[S, R]):
    """Where a job stands."""

    def __init__(
        self, plan: JobPlan[S, R], key: Mapping[str, Any], ending: Ending, since: float
    ) -> None:
        self.plan, self.key, self._ending, self._since = plan, dict(key), ending, since
        self.place: Place | None = None
        """Of a kind of which an account has only one."""
        self.progress = 0.0
        self.status: Any = None
        """What the service said of it last; once it is over, at its end."""
        self.over: Literal["done", "failed"] | None = None
        self.early: Any = None
        """What the start has answered already."""
        self.refused: tuple[Refusal, ...] = ()
        """What was refused, although it succeeded."""
        self._made: list[R] = []
        self._idle_since: float | None = None
        self._ran = False
        self._judging, self._fetching = LocalLock(), LocalLock(brief=False)

    @property
    def named(self) -> bool:
        """Whether it is known what to follow it by."""
        return all(value not in (None, "") for value in self.key.values())

    @property
    def token(self) -> str:
        """Plain text from which another process follows the job."""
        values, function = self._ending.values, self._ending.function is not None
        return JobToken(self.plan.id, self.key, self.progress, values, function).text()

    def reached(self, progress: float) -> None:
        """It is known to have come so far."""
        self.progress = within(progress)
        self._ran = self.progress > 0

    def look(self, calls: Calls) -> Flow[JobEvent[S]]:
        """Looks at the job once."""
        plan, clock = self.plan, calls.service.clock
        calls.job = self
        data = yield from calls(plan.watch(), **self._asking())
        status: S = self._status_in(data)
        now = clock.monotonic()
        reached = self.over is None and status is not None and self._ending.reached(plan, status)
        with self._judging.here:
            if self.over is None:
                self._learn(status, now, reached)
            return JobEvent(progress=self.progress, status=status, seconds=now - self._since)

    def _status_in(self, data: Any) -> Any:
        """The status, which is None where there is no row."""
        if not self.plan.row:
            return data
        return data[0] if data else None

    def _learn(self, status: Any, now: float, reached: bool) -> None:
        over = "done" if reached else self._judged(status, now)
        self.status = status
        gauge = self.plan.gauge and self.plan.gauge.read(status)
        self.progress = max(self.progress, 1.0 if over == "done" else gauge or 0.0)
        if over is not None:
            self.forget()
        # Last: once it is over nothing is learnt any more, not even by a child forked just here.
        self.over = over

    def _judged(self, status: Any, now: float) -> Literal["done", "failed"] | None:
        """Of a status that its caller does not wait for: that may be what others call a failure."""
        plan = self.plan
        if status is None:
            return None
        if any(holds(signs, status) for signs in plan.failed):
            return "failed"
        if plan.gauge is not None and plan.gauge.ends(status):
            return "done"
        if not self._ending.told and any(holds(signs, status) for signs in plan.done):
            return "done"
        if not plan.idle or not holds(plan.idle, status):
            self._ran, self._idle_since = True, None
            return None
        if self._idle_since is None:
            self._idle_since = now
        idle = self._ran or self.early is not None or now - self._idle_since >= IDLE_SECONDS
        return "done" if idle else None

    def follow(
        self,
        calls: Calls,
        timeout: float | None = None,
        on_progress: Callable[[JobEvent[S]], object] | None = None,
    ) -> Flow[R]:
        """Looks until it is over, and fetches what came of it."""
        from .looks import Looks

        check_hook("on_progress", on_progress)
        looks = Looks(self, timeout)
        while (event := (yield from looks.next(calls))) is not None:
            if on_progress is not None:
                heard("on_progress", on_progress(event))
        return (yield from self.finish(calls))

    def finish(self, calls: Calls) -> Flow[R]:
        """What came of a job that is over; fetched once."""
        if self.over == "failed":
            reason = "the service ended it without success"
            where = {"flow": self.plan.id, "resume_token": None}
            raise JobFailed(reason, status=self.status, progress=self.progress, **where)
        calls.job = self
        fetching = self._fetching.here
        if not fetching.acquire(blocking=False):
            yield Aside(fetching.acquire)
        try:
            if not self._made:
                self._made.append((yield from self._fetch(calls)))
        finally:
            fetching.release()
        return self._made[0]

    def _fetch(self, calls: Calls) -> Flow[R]:
        plan, made = self.plan, self.status
        if plan.result is not None:
            operation = plan.result()
            made = yield from calls(operation)
            if made is None:
                made = self.early
            self.refused = refusals(operation, made)
        return made  # type: ignore[no-any-return]

    def forget(self) -> None:
        """It does not count as running any more."""
        if self.place is not None:
            RUNNING.free(self.place)

    def late(self, timeout: float) -> JobTimeout:
        """The error by which its caller stops waiting."""
        return JobTimeout(
            f"not over after {timeout:g} s, at {self.progress:.0%}",
            status=self.status,
            progress=self.progress,
            flow=self.plan.id,
            resume_token=self.token,
        )

    def leave(self, stop: BaseException) -> None:
        """Writes the token on what breaks the following off."""
        if isinstance(stop, CallError):
            stop.resume_token = self.token
        elif not isinstance(stop, CJError | GeneratorExit):
            stop.add_note(f"{self.plan.id} can be resumed: {self.token}")

    def _asking(self) -> dict[str, Any]:
        if not self.key:
            return {}
        as_list = self.plan.key_as_list
        return {self.plan.key_in: {n: [v] if as_list else v for n, v in self.key.items()}}
