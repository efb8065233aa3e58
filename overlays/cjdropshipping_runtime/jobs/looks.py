"""The looks at a job, at the pace of its kind, until it is over or its caller's time is.

look ── over ──> None from then on
  ^  └─ not over ──> JobEvent ── a pause (patience.py) ──> look
  └── trouble that passes <─────────────────┘ └── the time is over ──> JobTimeout
"""

from __future__ import annotations

from typing import Generic, TypeVar

from cjdropshipping_runtime.calls import Calls
from cjdropshipping_runtime.effects import Flow
from cjdropshipping_runtime.patience import Patience

from .watched import JobEvent, Watched

S = TypeVar("S")
R = TypeVar("R")


class Looks(Generic[S, R]):
    """Of one ``result`` or ``events``; its time begins with the first look."""

    def __init__(self, job: Watched[S, R], timeout: float | None) -> None:
        self._job, plan = job, job.plan
        self._patience = Patience(plan.pace, plan.timeout if timeout is None else timeout)

    def next(self, calls: Calls) -> Flow[JobEvent[S] | None]:
        """The next look; None once the job is over.

        Raises:
            JobTimeout: the time is over, and the job is not.
            CallError: a look failed for good, or too often.
        """
        job, patience = self._job, self._patience
        calls.job = job
        while job.over is None:
            if not (yield from patience.wait(calls)):
                raise job.late(patience.timeout)
            event = yield from patience.seen(job.look(calls))
            if event is not None:
                return event
        return None
