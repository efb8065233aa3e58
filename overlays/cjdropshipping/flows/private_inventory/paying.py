"""An order for private stock is paid from the balance, once, and seen to be paid.

    CHECK_BALANCE ──> PAY ──> VERIFY
      │                ├── refused, and it is not paid otherwise: it stops
      │                └── certainly not carried out for another reason: that error
      └── it does not cover the total: it stops

Taken up again, it looks first:

    the order is paid                                  VERIFY
    a payment was sent, and the balance is another     OutcomeUnknown
    else: it is unpaid                                 CHECK_BALANCE
    it is closed or cancelled                          it stops
    it is in a state that nobody knows, or costs       it stops
    something else
"""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from cjdropshipping.flows import denied, wallet
from cjdropshipping.flows.doubt import in_doubt, when_paid
from cjdropshipping.flows.refused import NO, refusal_of
from cjdropshipping_api import operations as ops
from cjdropshipping_runtime.errors import CallError, OutcomeUnknown
from cjdropshipping_runtime.stops import JobTimeout

from .listed import is_gone, settled
from .states import PAID, WAITING, state_of

if TYPE_CHECKING:
    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.effects import Flow
    from cjdropshipping_runtime.journal import Journal

    from .listed import Order

ORDER_TYPE = 9
"""Of the payment of orders for private stock."""


def is_paid(order: Order | None) -> bool:
    """Whether it is paid, or the payment is on its way."""
    return order is not None and state_of(order.status) in PAID


def found_paid(calls: Calls, journal: Journal, total: Decimal) -> Flow[bool]:
    """Whether an earlier run has paid, or somebody else; raises where that cannot be told."""
    code: str = journal.facts["order_code"]
    doubtful = bool(journal.facts.get("paying"))
    looks = {} if doubtful else {"looks": 1}
    unknown = partial(_unknown, code)
    with in_doubt(unknown, doubtful):
        order = yield from settled(calls, code, lambda row: is_paid(row) or is_gone(row), **looks)
    if is_paid(order):
        return True
    before = journal.facts.get("balance")
    with in_doubt(unknown, doubtful):
        is_unspent = not doubtful or (yield from wallet.is_as_before(calls, before))
    if not is_unspent:
        raise unknown("neither its state nor the balance tells")
    if order is not None and is_gone(order):
        reason = f"{code} is {state_of(order.status)} and cannot be paid any more"
        raise journal.stopped("PAY", reason)
    if order is not None and state_of(order.status) != WAITING:
        reason = f"{code} is {state_of(order.status) or 'in no state'}, and not known to be unpaid"
        raise journal.stopped("PAY", reason)
    if order is not None and order.amount not in (None, total):
        raise journal.stopped("PAY", f"{code} costs {order.amount} USD, and not {total}")
    return False


def pay(calls: Calls, journal: Journal, total: Decimal) -> Flow[None]:
    """Pays the order of the journal."""
    code: str = journal.facts["order_code"]
    doubt = bool(journal.facts.get("paying"))
    balance = yield from wallet.balance(calls)
    if balance is not None and balance < total:
        reason = f"the balance of {balance} USD does not cover the {total} USD of {code}"
        raise journal.stopped("CHECK_BALANCE", reason)
    journal.did("CHECK_BALANCE", balance=wallet.noted(balance))
    journal.begins("PAY", paying=True)
    pay_id: str | None = journal.facts.get("pay_id")
    body = {"shipmentOrderId": code, "orderType": ORDER_TYPE}
    try:
        yield from denied.pay(calls, {**body, **({"payId": pay_id} if pay_id else {})})
    except CallError as error:
        certain = error.outcome == "not done" and not doubt
        if certain:
            journal.note(paying=False)
            if not isinstance(error, NO):
                raise
        looks = {"looks": 1} if certain else {}
        with in_doubt(partial(_unknown, code), not certain):
            order = yield from settled(calls, code, is_paid, **looks)
        if not is_paid(order):
            if certain:
                why = refusal_of(error, code)
                raise journal.stopped("PAY", "the payment was refused", [why]) from error
            if error.outcome == "not done":
                raise _unknown(code, f"to pay again failed: {error.reason}") from error
            raise
    journal.did("PAY")


def verify(calls: Calls, journal: Journal, flow: str) -> Flow[Order]:
    """The order, once the list shows that it is paid.

    Raises:
        JobTimeout: it was paid, and the list does not show it yet, or cannot be had.
    """
    code: str = journal.facts["order_code"]
    with when_paid(flow):
        order = yield from settled(calls, code, is_paid)
    if order is None or not is_paid(order):
        state = "nothing" if order is None else state_of(order.status)
        raise JobTimeout(
            f"{code} was paid, and the list still shows {state}; resume to look again",
            status=order,
            progress=0.9,
            flow=flow,
            resume_token=journal.token,
        )
    return order


def _unknown(code: str, reason: str) -> OutcomeUnknown:
    text = f"{code} may be paid, and {reason}; look again"
    return OutcomeUnknown(text, operation=ops.PAYMENTS_PAY_V2.id)
