"""The last steps of a checkout, in which money moves: once, whatever happens on the way.

    CHECK_BALANCE   too low: stops. Play money is not counted
    PAY             journal: ``paying`` ── one look, for the caller may have taken his time
                                        └─ payBalanceV2 ──> done
                                             ├── refused: certainly not paid; stops
                                             └── nobody knows, or a success that says no:
                                                 the orders are looked at
                                                   one is paid       done, for all are paid as one
                                                   all are UNPAID    OutcomeUnknown, with the token
    VERIFY          looked at until each is paid, or cancelled since

A run that finds ``paying`` in its journal looks at the orders first. It pays only if each of them
is reported UNPAID, again and again, the balance is to the cent what it was before, and with the
same payId; and only what this run, too, has been told to pay, while the doubt stays. Play money
leaves the balance alone, and nobody is the poorer for a second payment by it. A refusal proves
nothing then: it may be that the payment is there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cjdropshipping.flows import denied, wallet
from cjdropshipping.flows.doubt import in_doubt, when_paid
from cjdropshipping.flows.refused import NO
from cjdropshipping_api import operations as ops
from cjdropshipping_runtime.errors import CallError, OutcomeUnknown
from cjdropshipping_runtime.stops import JobTimeout

from .desk import Desk
from .parents import Payment, waiting_in
from .stands import CANCELLED, Stand, Stands, look, look_until, named

if TYPE_CHECKING:
    from cjdropshipping_runtime.effects import Flow


def check_balance(desk: Desk, payment: Payment) -> Flow[None]:
    """Stops where the balance is too low."""
    if not payment.is_sandbox:
        desk.journal.begins("CHECK_BALANCE")
        amount = yield from wallet.balance(desk.calls)
        if amount is not None and amount < payment.amount:
            reason = f"{payment.amount} USD are to be paid, and the balance is {amount} USD"
            desk.stop("CHECK_BALANCE", reason)
        desk.journal.note(balance=wallet.noted(amount))
    desk.journal.did("CHECK_BALANCE")


def is_doubtful(desk: Desk) -> bool:
    """Whether an earlier run may have paid, and nobody knows."""
    return bool(desk.journal.facts.get("paying"))


def pay(desk: Desk, payment: Payment) -> Flow[None]:
    """Pays, unless an earlier run has."""
    journal, doubt = desk.journal, is_doubtful(desk)
    if doubt:
        with in_doubt(_unknown):
            found_paid = yield from _settle_doubt(desk, payment)
        if found_paid:
            journal.did("PAY", paying="")
            return
        desk.agree("PAY", payment)
    journal.begins("PAY", paying=payment.pay_id)
    if not doubt and (yield from _paid_meanwhile(desk, payment)):
        journal.did("PAY", paying="")
        return
    body = {"shipmentOrderId": payment.shipment, "payId": payment.pay_id}
    try:
        yield from denied.pay(desk.calls, body)
    except CallError as error:
        if error.outcome == "not done" and not doubt:
            journal.note(paying="")
            if isinstance(error, NO):
                journal.undo("PARENT_ORDER", "CHECK_BALANCE")  # its payId may be no good any more
                desk.refuse("PAY", error)
            raise
        with in_doubt(_unknown):
            stands = yield from look_until(desk.calls, payment.orders, _any_paid)
        if not _any_paid(stands):
            if error.outcome != "not done":
                raise
            raise _unknown(f"to pay again failed: {error.reason}") from error
    journal.did("PAY", paying="")


def _settle_doubt(desk: Desk, payment: Payment) -> Flow[bool]:
    """Whether the payment of an earlier run is made; raises where that cannot be told."""
    stands = yield from look_until(desk.calls, payment.orders, _any_paid)
    if _any_paid(stands):
        return True
    if not all(stand.is_waiting for stand in stands):
        raise _unknown("not all of its orders wait for payment any more")
    if not (payment.is_sandbox or (yield from _is_unspent(desk))):
        raise _unknown("the balance is not known to be what it was before")
    rows = yield from waiting_in(desk.calls, payment.shipment)
    if any(named(stands, row.order_id) is None for row in rows):
        raise _unknown("the parent order has other orders, too")
    return False


def _paid_meanwhile(desk: Desk, payment: Payment) -> Flow[bool]:
    """Whether somebody else has paid by now; stops where nothing waits for payment any more.

    One order tells it of all, for all are paid as one.
    """
    try:
        [order] = yield from look(desk.calls, payment.orders[:1])
    except CallError:
        desk.journal.note(paying="")
        raise
    if not (order.is_paid or order.is_waiting):
        desk.journal.note(paying="")
        desk.stop("PAY", f"{order.id} is {order.status or 'gone'} by now")
    return order.is_paid


def _is_unspent(desk: Desk) -> Flow[bool]:
    return wallet.is_as_before(desk.calls, desk.journal.facts.get("balance"))


def verify(desk: Desk, payment: Payment) -> Flow[list[Stand]]:
    """Looks at the orders until they show the payment."""
    desk.journal.begins("VERIFY")
    with when_paid("orders.checkout"):
        stands = yield from look_until(desk.calls, payment.orders, _all_settled)
    if not _all_settled(stands):
        raise JobTimeout(
            "it is paid, and orders of it are not reported so yet",
            status=[(stand.id, stand.status) for stand in stands],
            progress=5 / 6,
            flow="orders.checkout",
            resume_token=desk.journal.token,
        )
    desk.journal.did("VERIFY")
    return stands


def _any_paid(stands: Stands) -> bool:
    return any(stand.is_paid for stand in stands)


def _all_settled(stands: Stands) -> bool:
    return all(stand.is_paid or stand.status == CANCELLED for stand in stands)


def _unknown(reason: str) -> OutcomeUnknown:
    return OutcomeUnknown(
        f"an earlier payment may be done, and {reason}", operation=ops.PAYMENTS_PAY_V2.id
    )
