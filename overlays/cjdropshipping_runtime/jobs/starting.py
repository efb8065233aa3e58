"""How a job begins: it is started, or taken up by its token.

start   claim its place (running.py) ──> the operation that starts it ──> Watched
           └─ refused, so that nothing runs: the place is free again
resume  token ──> Watched; nothing is called
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec

from cjdropshipping_runtime.calls import Calls
from cjdropshipping_runtime.effects import Flow
from cjdropshipping_runtime.errors import CallError
from cjdropshipping_runtime.jsontext import UNREADABLE
from cjdropshipping_runtime.stops import FlowError, TokenError

from .plan import JobPlan, key_of
from .running import RUNNING
from .watched import JobToken, Until, Watched

S = TypeVar("S")
R = TypeVar("R")

_TOKEN = msgspec.json.Decoder(JobToken)


def start(
    calls: Calls,
    plan: JobPlan[S, R],
    query: Mapping[str, Any] | None = None,
    body: Any = None,
    until: Until | None = None,
) -> Flow[Watched[S, R]]:
    """Starts a job, or takes up what is there.

    Raises:
        JobRunning: the account has one of this kind under way, which may be only one.
    """
    if plan.start is None:
        return Watched(plan, query or {}, "", until)
    account = (yield from calls.account()) if plan.single else ""
    if plan.single:
        RUNNING.claim(account, plan.id)
        RUNNING.name(account, plan.id, Watched(plan, {}, account, until).token)
    try:
        data = yield from calls(plan.start, query=query, body=body)
    except CallError as error:
        if plan.single and error.outcome == "not done":
            RUNNING.free(account, plan.id)
        raise
    key = key_of(plan.key, data, body or query)
    if None in key.values():
        reason = "it is started, and the reply does not say what to follow it by"
        raise FlowError(reason, flow=plan.id)
    job = Watched(plan, key, account, until)
    if plan.result is not None and not plan.key and data:
        job.early = data
    return job


def resume(
    calls: Calls, plans: Mapping[str, JobPlan[Any, Any]], token: str, until: Until | None = None
) -> Flow[Watched[Any, Any]]:
    """The job that a token is of.

    Raises:
        TokenError: it is no token of a job.
    """
    try:
        state = _TOKEN.decode(token)
    except (*UNREADABLE, UnicodeError):
        raise TokenError("this text is no token of a job", flow="resume") from None
    plan = plans.get(state.job)
    if plan is None:
        raise TokenError(f"there is no job {state.job}", flow="resume")
    account = (yield from calls.account()) if plan.single else ""
    job = Watched(plan, state.key, account, until or state.until or None)
    job.progress = state.progress
    return job
