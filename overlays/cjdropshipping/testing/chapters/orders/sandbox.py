"""The sandbox: orders that are paid with play money and move as the account says.

    simulate_pay            any unpaid status ──> UNPAID ──> UNSHIPPED
    update_status   300 UNPAID ─ 400 UNSHIPPED ─ 500 SHIPPED ─ 600 DELIVERED ─ 700 CANCELLED

The documents have the codes and the rule that no step is left out or taken back; that they stand
for these statuses is read from their names. Nor do they say what is refused how: here 1600300 is
for an unknown order and 1600100 for what is not allowed. An order that is paid stays as it is when
its payment is simulated again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cjdropshipping.testing.accounts.books import Books
from cjdropshipping.testing.accounts.ledger import (
    CANCELLED,
    DELIVERED,
    SHIPPED,
    UNPAID,
    UNSHIPPED,
    Order,
    Orders,
)
from cjdropshipping.testing.chapters.chapter import Call, Chapter
from cjdropshipping.testing.chapters.orders import billing, lifecycle
from cjdropshipping.testing.chapters.orders.cart import confirmed_together
from cjdropshipping.testing.chapters.payment import settle
from cjdropshipping.testing.protocol.envelope import PARAM_ERROR, RULE_BROKEN, Refuse

chapter = Chapter()

#: The codes that an order can be moved to: each with its status and the one before.
STEPS: Mapping[int, tuple[str, str]] = {
    400: (UNPAID, UNSHIPPED),
    500: (UNSHIPPED, SHIPPED),
    600: (SHIPPED, DELIVERED),
    700: (DELIVERED, CANCELLED),
}


@chapter.answers("sandbox_simulate_pay")
def sandbox_simulate_pay(call: Call) -> Any:
    """Takes orders for paid; ``shipmentOrderId`` counts where both are given."""
    ledger = call.account.state(Orders)
    parent, order_id = call.body.get("shipmentOrderId"), call.body.get("orderId", "")
    order = None if parent else ledger.of_code(order_id)
    orders = ledger.of_parent(parent) if parent else (order,) if order else ()
    if not orders:
        return _unknown(call)
    _only_sandbox(orders)
    if order is not None:
        _only_one(call, order)
    if call.world.repeated_payments == "accept":
        _pay_again(call, [order for order in orders if order.paid is not None])
    _pay(call, [order for order in orders if order.paid is None])
    return True


@chapter.answers("sandbox_update_status")
def sandbox_update_status(call: Call) -> Any:
    """Moves an order on by one step."""
    order = call.account.state(Orders).of_code(call.body["orderId"])
    if order is None:
        return _unknown(call)
    _only_sandbox([order])
    before, after = STEPS[call.body["targetStatus"]]
    if order.status != before:
        raise Refuse(PARAM_ERROR, reason=f"the order is {order.status}, not {before}")
    if after == UNSHIPPED and order.paid is None:
        _only_one(call, order)
        _pay(call, [order])
    else:
        lifecycle.move(call.account, order, after, call.now)
    return True


def _pay(call: Call, orders: Sequence[Order]) -> None:
    for order in orders:
        if not order.is_confirmed:
            if not order.parent:
                raise Refuse(PARAM_ERROR, reason="without a shipping method it is not confirmed")
            confirmed_together(call.account, [order], call.now)
    for parent in dict.fromkeys(order.parent for order in orders):
        # A new bill, for play money is good however old the one of the parent order is.
        unpaid = billing.payable(call.account, parent)
        settle(call, billing.present(call.account, parent, unpaid, call.now))


def _pay_again(call: Call, orders: Sequence[Order]) -> None:
    """Books a payment of what is paid, which moves nothing."""
    books = call.account.state(Books)
    for parent in dict.fromkeys(order.parent for order in orders):
        bill = books.bill(parent)
        if bill is not None:
            books.settle(bill, call.now)


def _unknown(call: Call) -> Any:
    if call.is_documented:
        return call.operation.example
    raise Refuse(RULE_BROKEN, "order not found")


def _only_sandbox(orders: Sequence[Order]) -> None:
    if not all(order.is_sandbox for order in orders):
        raise Refuse(PARAM_ERROR, reason="the order is no sandbox order")


def _only_one(call: Call, order: Order) -> None:
    """Refuses an order that is paid together with others: only all of them can be."""
    if len(call.account.state(Orders).of_parent(order.parent)) > 1:
        raise Refuse(PARAM_ERROR, reason="its parent order has others; pay by shipmentOrderId")
