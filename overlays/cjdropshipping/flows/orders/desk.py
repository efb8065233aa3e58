"""What the steps of one checkout share: the calls, the journal, and what was refused on the way.

a step ── reject(what it refuses) ──> allow_partial, and it is known what it is of: noted, the
                                  │   rest goes on
                                  └─> else: FlowStopped, before money moves
a payment ── agree ──> whatever this run was told of it holds
                  └─> else: FlowStopped, also for one that an earlier run has opened
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NoReturn

from cjdropshipping.flows.refused import refusal_of
from cjdropshipping_runtime.outcome import Refusal, refusals

from .results import Rejection, Step
from .stands import Stand, Stands, named

if TYPE_CHECKING:
    from decimal import Decimal

    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.errors import ApiError
    from cjdropshipping_runtime.journal import Journal
    from cjdropshipping_runtime.operation import Operation

    from .parents import Payment


class Desk:
    """Of one checkout."""

    __slots__ = (
        *("allow_partial", "calls", "expected", "given"),
        *("journal", "rejected", "some_paid"),
    )

    def __init__(
        self,
        calls: Calls,
        journal: Journal,
        *,
        allow_partial: bool,
        expected: Decimal | None,
        given: str | None,
    ) -> None:
        self.calls, self.journal, self.allow_partial = calls, journal, allow_partial
        self.expected = expected
        """What the caller expects to pay, USD."""
        self.given = given
        """The parent order, where the caller says which."""
        self.some_paid = False
        """Whether orders were paid before, so that there is something to tell of in any case."""
        self.rejected: list[Rejection] = []

    def reject(self, step: Step, found: Sequence[Rejection], left: Stands) -> None:
        """Notes what was refused; stops unless the rest may go on, and there is some.

        Where only orders that were paid before are left, it returns, too, with none that go on. It
        stops in any case where a refusal does not say what it is of, for it may be of all.

        Args:
            step: at which step.
            found: what was refused.
            left: the orders that go on.
        """
        self.rejected += found
        unnamed = bool(left) and any(rejection.id is None for rejection in found)
        if not found or (self.allow_partial and not unnamed and (left or self.some_paid)):
            return
        rest = f"{len(left)} could go on" if left else "nothing is left to pay"
        if unnamed:
            rest = "which orders are left cannot be told"
        self.stop(step, f"{_counted(len(found))} refused, and {rest}", found)

    def agree(self, step: Step, payment: Payment) -> None:
        """Stops where a payment is not as this run was told that it should be."""
        if self.rejected and not self.allow_partial:
            self.stop(step, f"{_counted(len(self.rejected))} left out of it", self.rejected)
        if self.given and self.given != payment.shipment:
            reason = f"the payment is of parent order {payment.shipment}, not of {self.given}"
            self.stop(step, reason)
        if self.expected is not None and self.expected != payment.amount:
            reason = f"{payment.amount} USD are to be paid, not {self.expected} USD as expected"
            self.stop(step, reason)

    def stop(
        self,
        step: Step,
        reason: str,
        found: Sequence[Refusal] = (),
        because: Exception | None = None,
    ) -> NoReturn:
        """Ends the checkout; nothing has been paid by it."""
        raise self.journal.stopped(step, reason, found) from because

    def refuse(self, step: Step, error: ApiError) -> NoReturn:
        """Ends the checkout, for the service refused a step as a whole."""
        said = refusal_of(error)
        found = Rejection(operation=said.operation, code=said.code, reason=said.reason, step=step)
        self.stop(step, "it was refused", [found], error)


def hidden(step: Step, operation: Operation[Any], data: Any, stands: Stands) -> list[Rejection]:
    """What a successful reply refuses; orders by their ids, where it says which they are."""
    return [
        Rejection(
            operation=refusal.operation,
            id=order.id if (order := named(stands, refusal.id)) else refusal.id,
            code=refusal.code,
            reason=refusal.reason,
            field=refusal.field,
            step=step,
        )
        for refusal in refusals(operation, data)
    ]


def left_behind(
    step: Step, operation: Operation[Any], orders: Iterable[Stand], reason: str
) -> list[Rejection]:
    """The same rejection of several orders."""
    return [
        Rejection(operation=operation.id, id=order.id, reason=reason, step=step) for order in orders
    ]


def without(stands: Stands, rejected: Iterable[Rejection]) -> list[Stand]:
    """The orders that are not among the rejected."""
    ids = {rejection.id for rejection in rejected}
    return [stand for stand in stands if stand.id not in ids]


def _counted(number: int) -> str:
    return "one was" if number == 1 else f"{number} were"
