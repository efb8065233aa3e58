"""Bills are gathered into one payment order, and that is paid from the balance, once.

    LIST ──nothing due──> end          a bill is not listed, or those that are named are all in
      │                                another payment order, or the total is too high: it stops
    CHECK_BALANCE                      it does not cover the total: it stops
      │
    GATHER ──> payment order           its amount is not the sum of the bills: it stops
      │  └──via="page"──> end, with the URL
    PAY ──> VERIFY ──> end             refused, and the bills are not paid otherwise: it stops

Bills that are gathered can be paid by their payment order only, so that nothing is gathered which
could not be paid.

Taken up again:

    GATHER in doubt   nobody has the number of that payment order, so nobody pays it: gather again,
                      in doubt until that is done; refused, it stops and names the bills
    GATHER done       the bills are paid                               VERIFY
                      they are unpaid                                  CHECK_BALANCE, PAY
    PAY in doubt      the bills are paid                               VERIFY
                      they are unpaid, and the balance is as before    PAY, with the same payment id
                      else                                             OutcomeUnknown

What this run is told to pay at most holds for what is to be paid yet.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, TypedDict

from cjdropshipping.flows import denied, wallet
from cjdropshipping.flows.doubt import in_doubt, when_paid
from cjdropshipping.flows.refused import NO, refusal_of
from cjdropshipping_api import operations as ops
from cjdropshipping_runtime.errors import CallError, OutcomeUnknown
from cjdropshipping_runtime.outcome import Refusal
from cjdropshipping_runtime.settling import LAGGING, look_until

from .bills import OPEN, UNPAID, Bills, listed
from .due import due, in_doubt_about, refusal
from .results import MakeupPaid, outcome

if TYPE_CHECKING:
    from cjdropshipping_api import models as m
    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.effects import Flow
    from cjdropshipping_runtime.journal import Journal

    from .bills import Kind

Via = Literal["balance", "page"]

STEPS: dict[Via, tuple[str, ...]] = {
    "balance": ("LIST", "CHECK_BALANCE", "GATHER", "PAY", "VERIFY"),
    "page": ("LIST", "GATHER"),
}

ONCE = ("GATHER", "PAY")
"""A run without the token leaves alone what an earlier one has gathered."""

ORDER_TYPE = 24
"""Of the payment of makeup bills."""

_HELD = "it may be in a payment order whose number is lost; look on the website"

LOOKS = 5
"""At the list after a payment, until it shows what became of the bills."""


class Facts(TypedDict, total=False):
    """What a journal knows; amounts in USD."""

    asked: list[str]
    bills: list[str]
    doubt: str | None
    pay_order_code: str
    pay_id: str
    cj_pay_url: str | None
    amount: Decimal | None
    total: Decimal
    balance: str | None


class Paying:
    """One run, or one that goes on where an earlier one ended."""

    def __init__(self, calls: Calls, journal: Journal, kind: Kind, limit: Decimal | None) -> None:
        self._calls, self._journal = calls, journal
        self._kind, self._limit = kind, limit

    def run(self, named: Sequence[str] | None, via: Via) -> Flow[MakeupPaid]:
        """Pays the bills that are named, or all."""
        journal = self._journal
        with in_doubt(_unknown, self._doubt), self._when_paid():
            bills = yield from self._list()
        resumed = journal.done("GATHER")
        if journal.done("LIST"):
            _ = journal.facts["asked"]  # of a token that lacks it nothing could be told in the end
        if not resumed:
            codes, total = due(journal, bills, named, self._limit)
            if not codes:
                return outcome(journal.facts, bills)
            if via == "balance":
                yield from self._check_balance(total)
            yield from self._gather(codes, total)
        if via == "page":
            return (yield from self._to_be_paid_there(bills if resumed else None))
        if not journal.done("PAY"):
            yield from self._pay(bills if resumed else None)
        with self._when_paid():
            bills = yield from self._verify()
        journal.did("VERIFY")
        return outcome(journal.facts, bills)

    def _list(self) -> Flow[Bills]:
        return listed(self._calls, self._kind)

    def _when_paid(self) -> AbstractContextManager[None]:
        return when_paid("makeup.pay_all", self._journal.done("PAY"))

    def _to_be_paid_there(self, bills: Bills | None) -> Flow[MakeupPaid]:
        """What to pay on the page; ``bills`` as they are, when taken up again."""
        if bills is None or not bills.are_paid(self._codes):
            self._agree()
        if bills is None:
            bills = yield from self._list()
        return outcome(self._journal.facts, bills)

    @property
    def _doubt(self) -> bool:
        """Whether an earlier run may have paid, and nobody knows."""
        return in_doubt_about(self._journal, "PAY")

    @property
    def _codes(self) -> list[str]:
        """The bills that the payment order is over."""
        codes: list[str] = self._journal.facts["bills"]
        return codes

    # ── GATHER ───────────────────────────────────────────────────────────────────────────────────

    def _gather(self, codes: list[str], total: Decimal) -> Flow[None]:
        journal = self._journal
        again = in_doubt_about(journal, "GATHER")
        journal.begins("GATHER", bills=codes, doubt="GATHER")
        try:
            payment = yield from self._create(codes, again=again)
        except OutcomeUnknown:
            # Whatever payment order it made has a number that nobody has: it is never paid.
            bills = yield from self._list()
            if bills.of_status(codes, *UNPAID) != codes:
                raise
            payment = yield from self._create(codes, again=True)
        if not (payment.pay_order_code and payment.pay_id):
            raise journal.stopped("GATHER", "the payment order has no number, or no payment id")
        journal.did(
            "GATHER",
            doubt=None,
            pay_order_code=payment.pay_order_code,
            pay_id=payment.pay_id,
            cj_pay_url=payment.cj_pay_url,
            amount=None if payment.amount is None else str(payment.amount),
            total=str(total),
        )

    def _create(self, codes: list[str], *, again: bool) -> Flow[m.MakeupPayment]:
        """The payment order; ``again`` where an earlier one, which is lost, may hold the bills."""
        body = {"orderCodes": codes, **self._kind.asked}
        try:
            return (yield from self._calls(ops.MAKEUP_CREATE_PAYMENT, body=body))
        except CallError as error:
            if error.outcome == "not done" and not again:
                self._journal.note(doubt=None)
            if not isinstance(error, NO):
                raise
            held = [refusal(code, _HELD) for code in codes] if again else []
            reasons = [refusal_of(error), *held]
            reason = "the bills cannot be gathered"
            raise self._journal.stopped("GATHER", reason, reasons) from error

    def _agree(self) -> None:
        """Stops where the payment order is not over the sum of its bills, or over too much."""
        facts = self._journal.facts
        amount, total = facts["amount"], Decimal(facts["total"])
        reason = f"payment order {facts['pay_order_code']} is of {amount or '?'} USD"
        if amount is None or Decimal(amount) != total:
            raise self._journal.stopped("GATHER", f"{reason}, its bills come to {total}")
        if self._limit is not None and total > self._limit:
            raise self._journal.stopped("GATHER", f"{reason}, above {self._limit}")

    # ── CHECK_BALANCE, PAY ───────────────────────────────────────────────────────────────────────

    def _pay(self, bills: Bills | None) -> Flow[None]:
        """Pays, unless it is found to be paid; ``bills`` as they are, when taken up again."""
        journal, doubt = self._journal, self._doubt
        if bills is not None and (yield from self._found_paid(bills)):
            journal.did("PAY", doubt=None)
            return
        self._agree()
        if bills is not None and not doubt:
            yield from self._check_balance(Decimal(journal.facts["amount"]))
        journal.begins("PAY", doubt="PAY")
        facts = journal.facts
        body = {
            "shipmentOrderId": facts["pay_order_code"],
            "payId": facts["pay_id"],
            "orderType": ORDER_TYPE,
        }
        try:
            yield from denied.pay(self._calls, body)
        except CallError as error:
            certain = error.outcome == "not done" and not doubt
            if certain:
                journal.note(doubt=None)
                if not isinstance(error, NO):
                    raise
            with in_doubt(_unknown, not certain):
                bills = yield from (self._list() if certain else self._verify())
            if not bills.are_paid(self._codes):
                if certain:
                    reasons = [refusal_of(error), *self._changed(bills)]
                    raise journal.stopped("PAY", "the payment was refused", reasons) from error
                if doubt:
                    raise _unknown(f"to pay again failed: {error.reason}") from error
                raise
        journal.did("PAY", doubt=None)

    def _found_paid(self, bills: Bills) -> Flow[bool]:
        """Whether an earlier run has paid, or somebody else; raises where that cannot be told."""
        codes, doubt = self._codes, self._doubt
        with in_doubt(_unknown, doubt):
            if doubt:
                bills = yield from self._verify(bills)
            if bills.are_paid(codes):
                return True
            unpaid = bills.of_status(codes, *UNPAID) == codes
            is_unspent = not doubt or (unpaid and (yield from self._is_unspent()))
        if not is_unspent:
            raise _unknown("neither its bills nor the balance tell")
        if not unpaid:
            raise self._journal.stopped("PAY", "the bills have changed", self._changed(bills))
        if (total := bills.total(codes)) != Decimal(self._journal.facts["total"]):
            raise self._journal.stopped("PAY", f"the bills come to {total} USD by now")
        return False

    def _is_unspent(self) -> Flow[bool]:
        return wallet.is_as_before(self._calls, self._journal.facts.get("balance"))

    def _check_balance(self, amount: Decimal) -> Flow[None]:
        journal = self._journal
        balance = yield from wallet.balance(self._calls)
        if balance is not None and balance < amount:
            reason = f"the balance of {balance} USD does not cover {amount} USD"
            raise journal.stopped("CHECK_BALANCE", reason)
        journal.did("CHECK_BALANCE", balance=wallet.noted(balance))

    # ── VERIFY ───────────────────────────────────────────────────────────────────────────────────

    def _verify(self, bills: Bills | None = None) -> Flow[Bills]:
        """The bills when none of them is open any more, or it takes too long."""
        if bills is not None:
            if not bills.of_status(self._codes, *OPEN):
                return bills
            yield from self._calls.sleep(LAGGING.first)
        return (
            yield from look_until(
                self._calls,
                self._list,
                lambda bills: not bills.of_status(self._codes, *OPEN),
                looks=LOOKS,
            )
        )

    def _changed(self, bills: Bills) -> list[Refusal]:
        """What is not, or not any more, as it is before a payment."""
        unpaid = bills.of_status(self._codes, *UNPAID)
        return [
            refusal(code, f"its status is {bills[code].status}" if code in bills else "gone")
            for code in self._codes
            if code not in unpaid
        ]


def _unknown(reason: str) -> OutcomeUnknown:
    text = f"an earlier payment may be made, and {reason}; look again"
    return OutcomeUnknown(text, operation=ops.PAYMENTS_PAY_V2.id)
