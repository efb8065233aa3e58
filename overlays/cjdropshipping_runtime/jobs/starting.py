"""How a job begins: it is started, or taken up by its token.

start   claim its place (running.py) ──> the operation that starts it ──> Watched
           ├─ certainly not started: the place is free again
           └─ it may have been: the place is kept, and the error has the token, where what names
              the job is known without the reply
resume  token ──> Watched; the job itself is not called
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from cjdropshipping_runtime.calls import Calls
from cjdropshipping_runtime.effects import Effect, Flow, Send, noticed
from cjdropshipping_runtime.errors import CallError
from cjdropshipping_runtime.outcome import refusals
from cjdropshipping_runtime.stops import FlowError, TokenError

from .ending import Ending, Until
from .plan import JobPlan, key_of
from .running import RUNNING
from .token import read_token
from .watched import Watched

D = TypeVar("D")
S = TypeVar("S")
R = TypeVar("R")


def start(
    calls: Calls,
    plan: JobPlan[S, R],
    query: Mapping[str, Any] | None = None,
    body: Any = None,
    until: Until | None = None,
) -> Flow[Watched[S, R]]:
    """Starts a job, or takes up what is there.

    A job that has no id is recognised by nothing: where it may or may not have been started, what
    is followed afterwards may be an earlier one.

    Raises:
        JobRunning: the account has one of this kind under way, which may be only one.
        FlowError: it is started, and the reply does not name it.
        TypeError, ValueError: ``until`` cannot be; nothing was started.
    """
    ending, sent = Ending.of(plan, until), query if body is None else body
    job = Watched(plan, key_of(plan.key, None, sent), ending, calls.service.clock.monotonic())
    if plan.start is None:
        if not job.named:
            raise ValueError(f"{plan.id}: it is not said which one")
        return job
    if plan.single:
        job.place = RUNNING.claim((yield from calls.account()), plan.id, job.token)
    operation, departure = plan.start(), _Departure(calls, job)
    try:
        data = yield from departure.seen(operation.path, calls(operation, query, body=body))
    except BaseException as stop:
        departure.over(stop)
        raise
    job.key = key_of(plan.key, data, sent)
    if not job.named:
        reason = "it is started, and the reply does not say what to follow it by"
        raise FlowError(reason, flow=plan.id)
    if plan.result is None:
        job.refused = refusals(operation, data)
    elif not plan.key and data:
        job.early = data
    return job


def resume(
    calls: Calls, plans: Mapping[str, JobPlan[Any, Any]], text: str, until: Until | None = None
) -> Flow[Watched[Any, Any]]:
    """The job that a token is of.

    Raises:
        TokenError: it is no token of a job, or does not say when the job is over.
        TypeError, ValueError: ``until`` cannot be.
    """
    token, plan = read_token(text, plans)
    ending = token.ending(plan, until)
    if plan.until and not ending.told:
        raise TokenError("the token does not say what to wait for", flow=plan.id)
    job = Watched(plan, token.key, ending, calls.service.clock.monotonic())
    job.reached(token.progress)
    if plan.single:
        job.place = RUNNING.join((yield from calls.account()), plan.id, job.token)
    return job


class _Departure:
    """Whether the request that starts a job has gone out."""

    def __init__(self, calls: Calls, job: Watched[Any, Any]) -> None:
        self._calls, self._job, self._sent = calls, job, False

    def seen(self, path: str, flow: Flow[D]) -> Flow[D]:
        """The same flow; from the request on, whoever is interrupted can resume the job."""

        def notice(effect: Effect) -> None:
            if isinstance(effect, Send) and effect.request.url.path.endswith(path):
                self._sent = True
                self._calls.job = self._job if self._job.named else None

        return noticed(flow, notice)

    def over(self, stop: BaseException) -> None:
        """It ends by this; what certainly does not run has no place, and nothing to resume."""
        refused = isinstance(stop, CallError) and stop.outcome == "not done"
        if refused or not self._sent:
            self._calls.job = None
            self._job.forget()
