"""Sending goods out of private inventory, from the form to where it is finished or waits for money.

    CREATE ──> look ──> ready ── submit=True ──> SUBMIT ──> look ──> FINISHED | PAY | WAIT_APPROVAL
                ^  │                                │         │            SETTLE
                │  └─ short of goods <──────────────┴─────────┘
                └── ADJUST <──┘    so often as max_rounds, then LockFailed

What the service says decides on the next step, and not what was done before. So the flow can be
taken up anywhere once there is an order: an order that is ready is submitted, one that is short is
adjusted, one that is submitted is followed. The creation is the exception (creating.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from cjdropshipping_api import models as m
from cjdropshipping_api import operations as ops
from cjdropshipping_runtime.errors import OutcomeUnknown, Refused
from cjdropshipping_runtime.outcome import refusals
from cjdropshipping_runtime.tolerant import repair

from .adjusting import (
    Adjustment,
    CannotAdjust,
    LockFailure,
    OnLockFail,
    adjusted,
    differences,
    failures_of,
)
from .creating import FLOW, Maker
from .stops import LockFailed, unread
from .watching import Watch, is_cancelled, is_short, is_submitted

if TYPE_CHECKING:
    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.effects import Flow
    from cjdropshipping_runtime.journal import Journal

STEPS = ("CREATE", "ADJUST", "SUBMIT", "SETTLE")


class OutboundRun(msgspec.Struct, frozen=True, kw_only=True):
    """An outbound order whose goods are locked, or that is on its way."""

    order_id: str
    """Number of the outbound order."""
    submitted: bool
    """False where it is ready, and was not to be submitted."""
    next_action: m.OutboundNextAction
    """FINISHED; PAY: postage is to be paid, on the website; WAIT_APPROVAL: somebody at the service
    has to approve of it; SUBMIT_ORDER where it was not to be submitted."""
    status: m.OutboundProgress
    """All that the service said of it last."""
    adjustments: tuple[Adjustment, ...] = ()
    """Goods of which it ships another quantity than the form asked for."""
    lock_fails: tuple[LockFailure, ...] = ()
    """What could not be locked on the way, in order; what an earlier run met is not repeated."""

    @property
    def shipment_order_id(self) -> str | None:
        """Presumably the number of the parent order; None where the service does not tell."""
        return self.status.shipment_order_id

    @property
    def payment_order_id(self) -> str | None:
        """Presumably the number of the payment order; None where the service does not tell."""
        return self.status.payment_order_id


class Sending:
    """One run."""

    def __init__(
        self,
        calls: Calls,
        journal: Journal,
        watch: Watch,
        asked: Mapping[str, Any],
        *,
        on_lock_fail: OnLockFail,
        max_rounds: int,
        submit: bool,
    ) -> None:
        self._calls, self._journal, self._watch, self._asked = calls, journal, watch, asked
        self._rule: OnLockFail = on_lock_fail
        self._max_rounds, self._submits = max_rounds, submit
        self._met: list[LockFailure] = []
        self._order_id = ""

    def run(self, *, create_again: bool) -> Flow[OutboundRun]:
        """From the form to the end."""
        maker = Maker(self._calls, self._journal, self._asked, self._rule == "fail")
        self._order_id = yield from maker.order(create_again=create_again)
        return (yield from self._to_the_end())

    def _to_the_end(self) -> Flow[OutboundRun]:
        before: list[m.OutboundLockFail] | None = None
        rounds = 0
        while True:
            at = yield from self._watch.creation(self._order_id, before)
            if self._submits and not is_short(at) and not is_cancelled(at):
                at = yield from self._handed_over(at)
            if not is_short(at):
                return (yield from self._made(at))
            yield from self._adjust(at, last=rounds == self._max_rounds)
            before = at.lock_fails or []
            rounds += 1

    # ── when goods are missing ───────────────────────────────────────────────────────────────────

    def _adjust(self, short: m.OutboundProgress, *, last: bool) -> Flow[None]:
        """Changes the order so that its goods can be locked."""
        journal, order_id = self._journal, self._order_id
        journal.undo("SUBMIT")
        order = yield from self._calls(ops.OUTBOUND_GET, body={"orderId": order_id})
        failures: tuple[LockFailure, ...] = ()
        try:
            failures = failures_of(short.lock_fails or (), order)
            self._met += failures
            if last and self._rule != "fail":
                raise CannotAdjust(f"it was adjusted {self._max_rounds} times already")
            lines = adjusted(order, failures, self._rule)
        except CannotAdjust as why:
            raise LockFailed(
                f"order {order_id}: {why}",
                order_id=order_id,
                lock_fails=failures,
                unread=unread(short),
                flow=FLOW,
                step="ADJUST",
            ) from None
        journal.begins("ADJUST")
        try:
            changed = yield from self._calls(
                ops.OUTBOUND_CREATE,
                body={**self._asked, "orderId": order_id, "productList": lines},
            )
        except OutcomeUnknown:
            return  # the next look shows whether it was changed; to change it twice is no harm
        if refused := refusals(ops.OUTBOUND_CREATE, changed):
            raise journal.stopped("ADJUST", f"order {order_id} was not changed", refused)
        journal.did("ADJUST")

    # ── submission ───────────────────────────────────────────────────────────────────────────────

    def _handed_over(self, at: m.OutboundProgress) -> Flow[m.OutboundProgress]:
        """How it is after its submission, which may be over already."""
        if not is_submitted(at):
            short = yield from self._submit()
            if short is not None:
                return short
        self._journal.did("SUBMIT")
        at = yield from self._watch.submission(self._order_id)
        if is_submitted(at):
            self._journal.did("SETTLE")
        return at

    def _submit(self) -> Flow[m.OutboundProgress | None]:
        """Submits the order; what is missing for that, or None.

        An order is submitted once, and refused from then on. So it may be sent again if it still
        shows as ready some time after a submission of which nobody knows whether it arrived.
        """
        journal, order_id = self._journal, self._order_id
        in_doubt = journal.doubtful == "SUBMIT"
        while True:
            if in_doubt:
                at = yield from self._watch.moving(order_id)
                if at.next_action != "SUBMIT_ORDER":
                    return at if is_short(at) else None
            journal.begins("SUBMIT")
            try:
                answer = yield from self._calls(ops.OUTBOUND_SUBMIT, body={"orderId": order_id})
                break
            except OutcomeUnknown:
                if in_doubt:
                    raise
                in_doubt = True
            except Refused as refusal:
                return (yield from self._refused(refusal))
        short = m.OutboundProgress(
            order_id=order_id,
            next_action=answer.next_action,
            create_status=answer.create_status,
            lock_fails=answer.lock_fails,
        )
        if is_short(short):
            return short
        refused = [*refusals(ops.OUTBOUND_SUBMIT, answer), *unread(answer)]
        if refused and answer.submit_accepted is not False:
            # Nobody knows what that means: the order itself shows whether it has left.
            at = yield from self._watch.moving(order_id)
            if at.next_action != "SUBMIT_ORDER":
                return at if is_short(at) else None
        if refused:
            raise journal.stopped("SUBMIT", f"order {order_id} was not submitted", refused)
        return None

    def _refused(self, refusal: Refused) -> Flow[m.OutboundProgress | None]:
        """One code is for all refusals: what they carry tells the shortage from the others."""
        if isinstance(refusal.data, dict):
            told: m.OutboundProgress = repair(
                refusal.data, m.OutboundProgress, "data", lambda *_: None
            )
            if is_short(told):
                return told
        at = yield from self._watch.look(self._order_id)
        if not is_submitted(at):
            raise refusal
        return None

    # ── the end ──────────────────────────────────────────────────────────────────────────────────

    def _made(self, at: m.OutboundProgress) -> Flow[OutboundRun]:
        if is_cancelled(at):
            step = "SETTLE" if self._journal.done("SUBMIT") else "SUBMIT"
            raise self._journal.stopped(step, f"order {self._order_id} was cancelled")
        order = yield from self._calls(ops.OUTBOUND_GET, body={"orderId": self._order_id})
        return OutboundRun(
            order_id=self._order_id,
            submitted=is_submitted(at),
            next_action=at.next_action,
            status=at,
            adjustments=differences(self._asked["productList"], order),
            lock_fails=tuple(self._met),
        )
