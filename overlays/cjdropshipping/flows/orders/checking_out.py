"""A checkout: from created orders to paid ones, by looking where each of them stands.

    look ── CREATED, IN_CART ── ADD_CART ── CONFIRM ──┐            (cart.py)
      │                                               v
      ├──── UNPAID ────────────────────────────> PARENT_ORDER      (parents.py)
      │                                               v
      │                                  CHECK_BALANCE ── PAY ── VERIFY      (paying.py)
      └──── paid already: nothing to do

What is done is told by the orders themselves, so that calling again goes on where they stand. The
journal only adds what no look tells: the id of the parent order, and whether a payment was sent.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

from cjdropshipping.flows.doubt import when_paid
from cjdropshipping_api import operations as ops
from cjdropshipping_runtime.journal import Journal
from cjdropshipping_runtime.wire import exact, listed

from . import paying
from .cart import confirmed
from .desk import Desk, left_behind
from .parents import NOT_IN_IT, Facts, Payment, kept, opened
from .results import STEPS, Checkout, Rejection, Step
from .stands import CANCELLED, Stand, Stands, look, look_until

if TYPE_CHECKING:
    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.effects import Flow
    from cjdropshipping_runtime.journal import OnStep
    from cjdropshipping_runtime.wire import Amount, Many

Pay = Literal["balance", "none"]

ONCE = ("PAY",)
"""All others tell by the orders themselves whether they are done."""

APART = "the others are confirmed without it; check it out apart"


def checkout(
    calls: Calls,
    order_ids: Many[str],
    *,
    pay: Pay,
    expected_total: Amount | None,
    allow_partial: bool,
    shipment_order_id: str | None,
    on_step: OnStep | None,
    resume: str | None,
) -> Flow[Checkout]:
    """See ``Orders.checkout``."""
    ids = _distinct(order_ids)
    expected = exact(expected_total, "expected_total")
    if pay not in ("balance", "none"):
        raise ValueError(f"pay has to be 'balance' or 'none', not {pay!r}")
    about = {"orders": ids, "pay": pay}
    journal = Journal.open(
        calls,
        "orders.checkout",
        STEPS,
        about=about,
        facts=Facts,
        once=ONCE,
        resume=resume,
        on_step=on_step,
    )
    desk = Desk(
        calls, journal, allow_partial=allow_partial, expected=expected, given=shipment_order_id
    )
    with when_paid("orders.checkout", journal.done("PAY")):
        stands = yield from look(calls, ids)
    desk.some_paid = any(stand.is_paid for stand in stands)
    payment = kept(journal, stands)
    if payment is None or not (journal.done("PAY") or paying.is_doubtful(desk)):
        payment, stands = yield from _payment(desk, stands)
        if payment is None:
            return _ended(desk, None, stands)
        desk.agree("PARENT_ORDER", payment)
        if pay == "none":
            return _ended(desk, payment, stands)
        yield from paying.check_balance(desk, payment)
    else:
        desk.rejected += _left_out(stands, payment.orders)
    if not journal.done("PAY"):
        yield from paying.pay(desk, payment)
    seen = yield from paying.verify(desk, payment)
    return _ended(desk, payment, [*stands, *seen])


def _payment(desk: Desk, stands: list[Stand]) -> Flow[tuple[Payment | None, list[Stand]]]:
    """What is to be paid, None where all are paid already; and the orders, as they stand then."""
    out = [stand for stand in stands if not (stand.is_paid or stand.is_early or stand.is_waiting)]
    early = [stand for stand in stands if stand.is_early]
    waiting = [stand for stand in stands if stand.is_waiting]
    desk.reject("ADD_CART", _out(out), [*early, *waiting])
    if len({stand.is_sandbox for stand in (*early, *waiting)}) > 1:
        desk.stop("ADD_CART", "sandbox orders and others cannot be paid together")
    if waiting:
        mixed = left_behind("CONFIRM", ops.ORDERS_CONFIRM_CART, early, APART)
        desk.reject("CONFIRM", mixed, waiting)
    elif early:
        seen = yield from _confirmed(desk, early)
        stands = [*stands, *seen]
        waiting = [stand for stand in seen if stand.is_waiting]
    if not waiting:
        return None, stands
    desk.journal.undo("PARENT_ORDER", "CHECK_BALANCE")
    return (yield from opened(desk, waiting)), stands


def _confirmed(desk: Desk, early: list[Stand]) -> Flow[list[Stand]]:
    """Those that were to be confirmed, as they stand then."""
    taken = yield from confirmed(desk, early)
    ids = [stand.id for stand in taken]
    stands = yield from look_until(
        desk.calls, ids, lambda seen: not any(stand.is_early for stand in seen)
    )
    waiting = [stand for stand in stands if stand.is_waiting]
    missed = [stand for stand in stands if not (stand.is_waiting or stand.is_paid)]
    reason = "it was confirmed, and is not reported so"
    desk.reject("CONFIRM", left_behind("CONFIRM", ops.ORDERS_CONFIRM_CART, missed, reason), waiting)
    return stands


def _out(stands: Iterable[Stand]) -> list[Rejection]:
    """Why nothing can be done with these."""
    return [
        Rejection(
            operation=ops.ORDERS_GET.id,
            id=stand.id,
            reason="there is no such order" if stand.status is None else f"it is {stand.status}",
            step="ADD_CART",
        )
        for stand in stands
    ]


def _left_out(stands: Stands, members: Iterable[str]) -> list[Rejection]:
    """Why these are not in a payment that an earlier run has opened."""
    ids = set(members)
    missing = [stand for stand in stands if stand.id not in ids and not stand.is_paid]
    out = [stand for stand in missing if not (stand.is_early or stand.is_waiting)]
    steps: list[tuple[Step, str, list[Stand]]] = [
        ("CONFIRM", APART, [stand for stand in missing if stand.is_early]),
        ("PARENT_ORDER", NOT_IN_IT, [stand for stand in missing if stand.is_waiting]),
    ]
    late = [left_behind(step, ops.ORDERS_CREATE_PARENT, orders, why) for step, why, orders in steps]
    return [*_out(out), *(each for found in late for each in found)]


def _ended(desk: Desk, payment: Payment | None, stands: Stands) -> Checkout:
    latest = {stand.id: stand for stand in stands}
    orders = () if payment is None else payment.orders
    open_ones = [latest[order] for order in orders if not latest[order].is_paid]
    lost = [stand for stand in open_ones if stand.status == CANCELLED]
    rejected = [
        *desk.rejected,
        *left_behind("VERIFY", ops.ORDERS_GET, lost, "it is cancelled since it was paid"),
    ]
    told = {*orders, *(each.id for each in rejected)}
    left = [stand for stand in latest.values() if not stand.is_paid and stand.id not in told]
    rejected += left_behind("VERIFY", ops.ORDERS_GET, left, "it has changed in the meantime")
    return Checkout(
        shipment_order_id=None if payment is None else payment.shipment,
        pay_id=None if payment is None else payment.pay_id,
        amount=None if payment is None else payment.amount,
        pay_until=None if payment is None else payment.until,
        paid=tuple(stand.id for stand in latest.values() if stand.is_paid),
        unpaid=tuple(stand.id for stand in open_ones if stand not in lost),
        rejected=tuple(rejected),
        is_sandbox=payment is not None and payment.is_sandbox,
    )


def _distinct(order_ids: object) -> list[str]:
    given = listed(order_ids, "order_ids") if isinstance(order_ids, list | tuple) else []
    ids = list(dict.fromkeys(given))
    if not ids or not all(isinstance(each, str) and each for each in ids):
        raise ValueError("order_ids has to be a list of ids, and of one at least")
    return ids
