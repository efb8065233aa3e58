"""Looking at an outbound order until it has come as far as it comes by itself.

creation     PROCESSING ──> CREATE_SUB_ORDER_SUCCESS ──> ready | short of goods | cancelled
submission   POLL_SUBMIT_PROGRESS ──> FINISHED | PAY | WAIT_APPROVAL | short | cancelled

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
from cjdropshipping_runtime.pace import Pace

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

DEFAULT_TIMEOUT = 600.0

CREATION_SHARE = 0.5

_SUBMITTED = ("POLL_SUBMIT_PROGRESS", "WAIT_APPROVAL", "PAY", "FINISHED")
_SHORT = "ADJUST_LOCK_FAIL_PRODUCTS"

_LAGGING_LOOKS = 5
_LAGGING = Pace(first=1, longest=8, factor=2)
"""What was asked of the service may take a moment to show."""


def is_submitted(at: m.OutboundProgress) -> bool:
    """Whether it was submitted."""
    return at.next_action in _SUBMITTED


def is_short(at: m.OutboundProgress | m.OutboundSubmission) -> bool:
    """Whether goods could not be locked: each of three signs is enough."""
    return at.create_status == "LOCK_FAIL" or at.next_action == _SHORT or bool(at.lock_fails)


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
        self._deadline = self._began + (DEFAULT_TIMEOUT if timeout is None else timeout)
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
        return (yield from self._follow(_SUBMISSION, order_id, self._share, 1.0))

    def _follow(
        self, plan: Plan, order_id: str, start: float, end: float
    ) -> Flow[m.OutboundProgress]:
        clock = self._calls.service.clock
        job = yield from jobs.start(self._calls, plan, body={"orderId": order_id})
        looks = jobs.Looks(job, max(self._deadline - clock.monotonic(), 0.0))
        while (event := (yield from looks.next(self._calls))) is not None:
            self._progress = max(self._progress, start + (end - start) * event.progress)
            if self._on_progress is not None:
                seconds = clock.monotonic() - self._began
                self._on_progress(
                    jobs.JobEvent(progress=self._progress, status=event.status, seconds=seconds)
                )
        return cast("m.OutboundProgress", job.status)
