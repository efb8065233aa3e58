"""Looking at an outbound order until it has come as far as it comes by itself.

creation     PROCESSING ──> CREATE_SUB_ORDER_SUCCESS ──> ready | short of goods | cancelled
submission   POLL_SUBMIT_PROGRESS ──> FINISHED | PAY | WAIT_APPROVAL | short | cancelled

What tells of missing goods in no form that can be read makes an order short as long as it can be
stopped: once it shows as submitted, plainer signs decide.

progress of the whole    0 ── creation ── 0.5 ── submission ── 1     without submission 0 ── 1
                         it stays where it is while an order is adjusted and locked anew
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice
from typing import TYPE_CHECKING, TypeAlias, cast

from msgspec.structs import replace

from cjdropshipping_api import operations as ops
from cjdropshipping_api.operations._jobs import OUTBOUND_CREATION, OUTBOUND_SUBMISSION
from cjdropshipping_runtime import jobs
from cjdropshipping_runtime.hooks import heard
from cjdropshipping_runtime.pace import Pace
from cjdropshipping_runtime.stops import JobTimeout

from .creating import FLOW
from .stops import unread

if TYPE_CHECKING:
    from cjdropshipping_api import models as m
    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.effects import Flow

Plan: TypeAlias = "jobs.JobPlan[m.OutboundProgress, m.OutboundProgress]"

OnProgress: TypeAlias = "Callable[[jobs.JobEvent[m.OutboundProgress]], object]"
"""What the run tells its caller after each look; the progress is that of the whole run."""

_CREATION: Plan = replace(OUTBOUND_CREATION, start=None)
_SUBMISSION: Plan = replace(OUTBOUND_SUBMISSION, start=None)
"""Watched here, and started elsewhere: an order may be there already."""

_LOCKS = ("lock_fails",)
_PLAINLY: Plan = replace(
    _SUBMISSION, failed=tuple(signs for signs in _SUBMISSION.failed if _LOCKS not in signs)
)
"""The same by its plainer signs."""

DEFAULT_TIMEOUT = 600.0

CREATION_SHARE = 0.5

_MOVING = "POLL_SUBMIT_PROGRESS"
_SUBMITTED = (_MOVING, "WAIT_APPROVAL", "PAY", "FINISHED")
_SHORT = "ADJUST_LOCK_FAIL_PRODUCTS"

_LAGGING_LOOKS = 5
_LAGGING = Pace(first=1, longest=8, factor=2)
"""What was asked of the service may take a moment to show."""


def is_submitted(at: m.OutboundProgress) -> bool:
    """Whether it was submitted."""
    return at.next_action in _SUBMITTED


def is_short(at: m.OutboundProgress | m.OutboundSubmission) -> bool:
    """Whether goods could not be locked: each of three signs is enough, even if one is odd."""
    told = at.create_status == "LOCK_FAIL" or at.next_action == _SHORT or bool(at.lock_fails)
    return told or (at.next_action not in _SUBMITTED and bool(unread(at)))


def is_cancelled(at: m.OutboundProgress) -> bool:
    """Whether it was given up."""
    return at.submit_status == "CANCELLED"


class Watch:
    """Looks at one order, within the time that the caller gives."""

    def __init__(
        self,
        calls: Calls,
        timeout: float | None,
        on_progress: OnProgress | None,
        *,
        submits: bool,
    ) -> None:
        self._calls, self._on_progress = calls, on_progress
        self._share = CREATION_SHARE if submits else 1.0
        self._began = calls.service.clock.monotonic()
        self._timeout = DEFAULT_TIMEOUT if timeout is None else timeout
        self._deadline = self._began + self._timeout
        self._progress = 0.0

    def look(self, order_id: str) -> Flow[m.OutboundProgress]:
        """How far it is now."""
        return (yield from self._calls(ops.OUTBOUND_PROGRESS, body={"orderId": order_id}))

    def creation(
        self, order_id: str, before: Sequence[m.OutboundLockFail] | None = None
    ) -> Flow[m.OutboundProgress]:
        """What came of the creation, or of a change.

        ``before`` is what could not be locked before the change: as long as just that shows, the
        change has perhaps not begun.
        """
        pauses = islice(_LAGGING.pauses(self._calls.service.random), _LAGGING_LOOKS)
        while True:
            at = yield from self._follow(_CREATION, order_id, 0.0, self._share)
            pause = next(pauses, None)
            lags = before is not None and is_short(at) and (at.lock_fails or []) == before
            if pause is None or not lags:
                return at
            yield from self._calls.sleep(pause)

    def moving(self, order_id: str) -> Flow[m.OutboundProgress]:
        """How far it is, after a submission of which nobody knows whether it arrived."""
        for pause in islice(_LAGGING.pauses(self._calls.service.random), _LAGGING_LOOKS):
            at = yield from self.look(order_id)
            if at.next_action != "SUBMIT_ORDER":
                return at
            yield from self._calls.sleep(pause)
        return (yield from self.look(order_id))

    def submission(self, order_id: str) -> Flow[m.OutboundProgress]:
        """What came of the submission."""
        at = yield from self._follow(_SUBMISSION, order_id, self._share, 1.0)
        if at.next_action == _MOVING and not is_short(at) and not is_cancelled(at):
            at = yield from self._follow(_PLAINLY, order_id, self._share, 1.0)
        return at

    def _follow(
        self, plan: Plan, order_id: str, start: float, end: float
    ) -> Flow[m.OutboundProgress]:
        clock = self._calls.service.clock
        job = yield from jobs.start(self._calls, plan, body={"orderId": order_id})
        looks = jobs.Looks(job, max(self._deadline - clock.monotonic(), 0.0))
        while (event := (yield from self._next(looks))) is not None:
            self._progress = max(self._progress, start + (end - start) * event.progress)
            if self._on_progress is not None:
                seconds = clock.monotonic() - self._began
                told = jobs.JobEvent(progress=self._progress, status=event.status, seconds=seconds)
                heard("on_progress", self._on_progress(told))
        return cast("m.OutboundProgress", job.status)

    def _next(
        self, looks: jobs.Looks[m.OutboundProgress, m.OutboundProgress]
    ) -> Flow[jobs.JobEvent[m.OutboundProgress] | None]:
        """The next look; where the time is over, the error is that of the whole run."""
        try:
            return (yield from looks.next(self._calls))
        except JobTimeout as late:
            raise JobTimeout(
                f"not over after {self._timeout:g} s, at {self._progress:.0%}",
                status=late.status,
                progress=self._progress,
                flow=FLOW,
                resume_token=late.resume_token,
            ) from None
