"""The two jobs of an account, one of each kind, which only being asked about moves on.

    start ──> RUNNING ──every poll a tenth──> DONE ──result──> DONE, and noTask
                 ├── start again: refused            └── start again: the result is forgotten
                 └── result: null

The work is done when the last tenth is reached: it sees the orders as they are then. A job that is
through shows its last step at 10000 until its result was fetched. From then on, and where there
was no job, the progress is noTask and nulls. The result can be fetched until the next job starts:
a reply that got lost does no harm. The documents leave all of this open; they show one progress and
one result of each kind.

By arrangement a start answers with the result at once, as in the documented examples; a job never
comes to its end; or one that is through is noTask before anybody has seen its last step.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any, Literal

import attrs

from cjdropshipping.testing.accounts.arrangements import Arrangements
from cjdropshipping.testing.accounts.books import Books
from cjdropshipping.testing.chapters.chapter import Call
from cjdropshipping.testing.protocol.envelope import PARAM_ERROR, Refuse

JobKind = Literal["match", "submit"]

Work = Callable[[Call, Any], Any]
"""Makes the result of a job from what its start asked for."""

#: The documented weights of the steps.
WEIGHTS = (10, 20, 30, 10, 30)

#: A job is through when its progress was asked for so many times.
POLLS = 10

_WHOLE_STEP = 10_000

_NO_TASK = {"noTask": True, "step": None, "stepCount": None, "stepPercent": None}


@attrs.define(eq=False)
class Job:
    """One job: what it was started with, how far it is, and what came out."""

    id: str
    asked: Any
    polls: int = 0
    done: bool = False
    fetched: bool = False
    result: Any = None


class MergeJobs:
    """The latest job of each kind."""

    def __init__(self) -> None:
        self.latest: dict[JobKind, Job] = {}
        self._made = 0

    def begin(self, kind: JobKind, asked: Any) -> Job:
        """A new job in place of the latest of its kind."""
        self._made += 1
        job = self.latest[kind] = Job(f"{kind}-{self._made}", asked)
        return job


@attrs.frozen
class Desk:
    """What the operations on jobs of one kind have in common."""

    kind: JobKind
    work: Work

    def start(self, call: Call, known: Any = None) -> Any:
        """Starts a job; None, or the result where it is ``known`` or arranged to be there at once.

        Raises:
            Refuse: 1600100 while a job of this kind runs.
        """
        jobs = call.account.state(MergeJobs)
        latest = jobs.latest.get(self.kind)
        if latest is not None and not latest.done:
            raise Refuse(PARAM_ERROR, reason=f"a {self.kind} job is running")
        job = jobs.begin(self.kind, call.body)
        call.account.state(Books).moved("merge", job.id, "", "RUNNING", call.now)
        if known is None and self._arranged(call, "merge answers at once"):
            known = self.work(call, job.asked)
        if known is None:
            return None
        self._end(call, job, deepcopy(known))  # an account keeps nothing that another has too
        job.fetched = True
        return known

    def progress(self, call: Call) -> dict[str, Any]:
        """How far the job is, after a tenth more."""
        job = call.account.state(MergeJobs).latest.get(self.kind)
        if job is None or job.fetched:
            return _NO_TASK
        if not job.done and not self._arranged(call, "merge stalls"):
            job.polls += 1
            if job.polls == POLLS:
                self._end(call, job, self.work(call, job.asked))
        if job.done and self._arranged(call, "merge ends unseen"):
            return _NO_TASK
        return progress(job.polls)

    def result(self, call: Call) -> Any:
        """What came out; None without a job that is through."""
        job = call.account.state(MergeJobs).latest.get(self.kind)
        if job is None or not job.done:
            return None
        job.fetched = True
        return job.result

    def _end(self, call: Call, job: Job, result: Any) -> None:
        job.done, job.result = True, result
        call.account.state(Books).moved("merge", job.id, "RUNNING", "DONE", call.now)

    def _arranged(self, call: Call, name: str) -> bool:
        return call.account.state(Arrangements).take(name, self.kind) is not None


def progress(polls: int) -> dict[str, Any]:
    """The progress after so many polls: the steps count from 1."""
    left = sum(WEIGHTS) * polls // POLLS
    step, weight = 1, WEIGHTS[0]
    while left > weight:
        left -= weight
        step, weight = step + 1, WEIGHTS[step]
    return {
        "noTask": False,
        "step": step,
        "stepCount": WEIGHTS,
        "stepPercent": left * _WHOLE_STEP // weight,
    }
