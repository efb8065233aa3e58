"""Bills are gathered into one payment order, and that is paid from the balance, once.

    LIST ──nothing due──> end          a bill is not listed, or the total too high: it stops
      │
    GATHER ──> payment order           its amount is not the sum of the bills: it stops
      │  └──via="page"──> end, with the URL
    CHECK_BALANCE                      it does not cover the amount: it stops
      │
    PAY ──> VERIFY ──> end             refused, and the bills are not paid otherwise: it stops

Taken up again:

    GATHER in doubt   nobody has the number of that payment order, so nobody pays it: gather again
    PAY in doubt      the bills are paid                               VERIFY
                      they are unpaid, and the balance is as before    PAY, with the same payment id
                      else                                             OutcomeUnknown
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, TypedDict

from cjdropshipping.flows import wallet
from cjdropshipping.flows.doubt import in_doubt
from cjdropshipping.flows.refused import NO, refusal_of
from cjdropshipping_api import operations as ops
from cjdropshipping_runtime.errors import CallError, OutcomeUnknown
from cjdropshipping_runtime.outcome import Refusal
from cjdropshipping_runtime.settling import LAGGING, look_until

from .bills import ENDED, OPEN, TO_SUBMIT, UNPAID, Bills, listed
from .results import MakeupPaid, outcome

if TYPE_CHECKING:
    from cjdropshipping_api import models as m
    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.effects import Flow
    from cjdropshipping_runtime.journal import Journal
    from cjdropshipping_runtime.stops import FlowStopped

    from .bills import Kind

Via = Literal["balance", "page"]

STEPS: dict[Via, tuple[str, ...]] = {
    "balance": ("LIST", "GATHER", "CHECK_BALANCE", "PAY", "VERIFY"),
    "page": ("LIST", "GATHER"),
}

ORDER_TYPE = 24
"""Of the payment of makeup bills."""

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
        bills = yield from self._list()
        resumed = journal.done("GATHER")
        if resumed:
            _ = journal.facts["asked"]  # of a token that lacks it nothing could be told in the end
        else:
            codes = self._due(bills, named)
            if not codes:
                return outcome(journal.facts, bills)
            yield from self._gather(bills, codes)
        self._agree()
        if via == "page":
            return outcome(journal.facts, bills if resumed else (yield from self._list()))
        if not journal.done("PAY"):
            yield from self._pay(bills if resumed else None)
        bills = yield from self._verify()
        journal.did("VERIFY")
        return outcome(journal.facts, bills)

    def _list(self) -> Flow[Bills]:
        return listed(self._calls, self._kind)

    def _in_doubt(self, step: str) -> bool:
        """Whether an earlier run may have carried a step out, and nobody knows."""
        return self._journal.facts.get("doubt") == step

    @property
    def _codes(self) -> list[str]:
        """The bills that the payment order is over."""
        codes: list[str] = self._journal.facts["bills"]
        return codes

    # ── LIST ─────────────────────────────────────────────────────────────────────────────────────

    def _due(self, bills: Bills, named: Sequence[str] | None) -> list[str]:
        """The bills to gather; stops where they are not what the caller takes them for."""
        journal = self._journal
        if self._in_doubt("GATHER"):
            codes = bills.of_status(self._codes, *UNPAID)
        else:
            ended = bills.of_status(bills, *ENDED)
            left = [code for code in bills if code not in ended]
            asked = left if named is None else list(dict.fromkeys(named))
            if not journal.done("LIST"):
                self._all_listed(bills, asked)
                journal.did("LIST", asked=asked)
            codes = bills.of_status(journal.facts["asked"], TO_SUBMIT)
        total = bills.total(codes)
        if total is None:
            raise journal.stopped("LIST", "the amount of a bill is not known")
        if self._limit is not None and total > self._limit:
            raise journal.stopped("LIST", f"the bills come to {total} USD, above {self._limit}")
        return codes

    def _all_listed(self, bills: Bills, asked: Sequence[str]) -> None:
        unknown = [
            self._refusal(code, "no such bill is listed") for code in asked if code not in bills
        ]
        if unknown:
            reason = f"{len(unknown)} of {len(asked)} bills are not listed"
            raise self._journal.stopped("LIST", reason, unknown)

    # ── GATHER ───────────────────────────────────────────────────────────────────────────────────

    def _gather(self, bills: Bills, codes: list[str]) -> Flow[None]:
        journal = self._journal
        total = bills.total(codes)
        journal.begins("GATHER", bills=codes, doubt="GATHER")
        try:
            payment = yield from self._create(codes)
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

    def _create(self, codes: list[str], *, again: bool = False) -> Flow[m.MakeupPayment]:
        body = {"orderCodes": codes, **self._kind.asked}
        try:
            return (yield from self._calls(ops.MAKEUP_CREATE_PAYMENT, body=body))
        except CallError as error:
            refused = isinstance(error, NO)
            if refused or (error.outcome == "not done" and not again):
                self._journal.note(doubt=None)
            if not refused:
                raise
            raise self._stopped("GATHER", "the bills cannot be gathered", error) from error

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
        journal, doubt = self._journal, self._in_doubt("PAY")
        if bills is not None and (yield from self._found_paid(bills)):
            journal.did("PAY", doubt=None)
            return
        yield from self._check_balance()
        journal.begins("PAY", doubt="PAY")
        facts = journal.facts
        body = {
            "shipmentOrderId": facts["pay_order_code"],
            "payId": facts["pay_id"],
            "orderType": ORDER_TYPE,
        }
        try:
            yield from self._calls(ops.PAYMENTS_PAY_V2, body=body)
        except CallError as error:
            certain = error.outcome == "not done" and not doubt
            with in_doubt(_unknown, not certain):
                bills = yield from (self._list() if certain else self._verify())
            if not bills.are_paid(self._codes):
                if certain:
                    journal.note(doubt=None)
                if certain and isinstance(error, NO):
                    raise self._stopped("PAY", "the payment was refused", error, bills) from error
                if doubt:
                    raise _unknown(f"to pay again failed: {error.reason}") from error
                raise
        journal.did("PAY", doubt=None)

    def _found_paid(self, bills: Bills) -> Flow[bool]:
        """Whether an earlier run has paid, or somebody else; raises where that cannot be told."""
        codes, doubt = self._codes, self._in_doubt("PAY")
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

    def _check_balance(self) -> Flow[None]:
        journal = self._journal
        balance = yield from wallet.balance(self._calls)
        amount = Decimal(journal.facts["amount"])
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

    # ── stops ────────────────────────────────────────────────────────────────────────────────────

    def _stopped(
        self, step: str, reason: str, error: CallError, bills: Bills | None = None
    ) -> FlowStopped:
        changed = [] if bills is None else self._changed(bills)
        return self._journal.stopped(step, reason, [refusal_of(error), *changed])

    def _changed(self, bills: Bills) -> list[Refusal]:
        """What is not, or not any more, as it is before a payment."""
        unpaid = bills.of_status(self._codes, *UNPAID)
        return [
            self._refusal(code, f"its status is {bills[code].status}" if code in bills else "gone")
            for code in self._codes
            if code not in unpaid
        ]

    def _refusal(self, code: str, reason: str) -> Refusal:
        return Refusal(operation=ops.MAKEUP_LIST.id, id=code, reason=reason)


def _unknown(reason: str) -> OutcomeUnknown:
    text = f"an earlier payment may be made, and {reason}; look again"
    return OutcomeUnknown(text, operation=ops.PAYMENTS_PAY_V2.id)
