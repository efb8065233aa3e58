"""One checkout of the older API: what was asked for, and what is known so far.

Whatever the service refuses before money has moved ends it as FlowStopped; with ``allow_partial``
orders that cannot go on are left out instead, as long as others can. Where an earlier run may have
paid, that is found out first: a payment that is made is told of in any case.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypedDict

from cjdropshipping.flows.refused import NO, refusal_of
from cjdropshipping_runtime.outcome import Refusal

from .standing import Standing

if TYPE_CHECKING:
    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.journal import Journal
    from cjdropshipping_runtime.operation import Operation

STEPS = (
    "LOOK",
    "SET_LOGISTICS",
    "ADD_CART",
    "BULK_ORDER",
    "CHECK_PAY",
    "DEDUCT",
    "PAY",
    "VERIFY",
)

ONCE = ("BULK_ORDER", "DEDUCT", "PAY")
"""Those that may take a moment to show, and only a run with a token looks for longer."""


class Facts(TypedDict, total=False):
    """What a journal knows; amounts in USD."""

    bulk_order_id: str
    bundled: list[str]
    before: Decimal
    deducted: bool
    amount: Decimal
    balance: str | None
    paying: bool
    paid: bool


class Trip:
    """One checkout."""

    steps = STEPS

    def __init__(
        self,
        calls: Calls,
        journal: Journal,
        uids: Sequence[str],
        logistic: str,
        *,
        pay: bool,
        expected_total: Decimal | None,
        use_service_products: bool,
        allow_partial: bool,
    ) -> None:
        self.calls, self.journal = calls, journal
        self.uids, self.logistic = list(uids), logistic
        self.pay, self.expected_total = pay, expected_total
        self.use_service_products, self.allow_partial = use_service_products, allow_partial
        self.standing = Standing(self.uids, ())
        self.rejected: list[Refusal] = []

    def passed(self, step: str) -> None:
        """A step is done, or there is nothing to do in it."""
        if not self.journal.done(step):
            self.journal.did(step)

    def leave_out(self, operation: Operation[Any], reasons: Mapping[str, str]) -> list[Refusal]:
        """Leaves orders out, by uid with the reason."""
        refused = [
            Refusal(operation=operation.id, id=uid, reason=reason)
            for uid, reason in reasons.items()
        ]
        self.rejected += refused
        return refused

    def reject(self, step: str, operation: Operation[Any], reasons: Mapping[str, str]) -> None:
        """Leaves orders out before they are paid.

        Raises:
            FlowStopped: there are some, all have to go together, and nothing can be paid by now.
        """
        refused = self.leave_out(operation, reasons)
        facts = self.journal.facts
        if not (facts.get("paying") or facts.get("paid")):
            self._stop_without(step, refused)

    def agree(self) -> None:
        """Before anything is paid, or deducted: also where a payment was in doubt so far.

        Raises:
            FlowStopped: orders are not in it, and all have to go together.
        """
        self._stop_without("PAY", self.rejected)

    def _stop_without(self, step: str, refused: Sequence[Refusal]) -> None:
        if refused and not self.allow_partial:
            reason = f"{len(refused)} of {len(self.uids)} orders cannot go on"
            raise self.journal.stopped(step, reason, refused)

    @contextmanager
    def stopping(self, step: str) -> Generator[None]:
        """A refusal in here ends the flow at this step."""
        try:
            yield
        except NO as error:
            raise self.journal.stopped(step, "refused", [refusal_of(error)]) from error
