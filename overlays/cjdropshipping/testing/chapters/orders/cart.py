"""The cart: orders are put into it, and confirmed out of it.

    CREATED ── add_to_cart ──> IN_CART ── confirm_cart ──> UNPAID, under one parent order
       │          └── held back: stays, in interceptOrders ──┘
       └────────────────── confirm ──────────────────────> UNPAID, under a parent order of its own

Orders that are confirmed together get the parent order of the first of them, which its creation
has named. The documents do not say where that id comes from, but that it can be missing from the
reply to the confirmation.

An unknown order refuses the whole call. For the rest the documents let the cart succeed in part, so
orders that are beyond it are left out here and only a call that is about nothing else is refused;
a confirmation is refused as a whole where one order is not in the cart. That sandbox orders and
others must not share a parent order is documented, but not with which call it comes out; here it is
the confirmation.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cjdropshipping.testing.accounts.account import Account
from cjdropshipping.testing.accounts.books import Bill
from cjdropshipping.testing.accounts.ledger import CREATED, IN_CART, UNPAID, Order, Orders
from cjdropshipping.testing.chapters.chapter import Call, Chapter
from cjdropshipping.testing.chapters.orders import billing, lifecycle
from cjdropshipping.testing.chapters.orders.holding import held_back, is_arranged
from cjdropshipping.testing.protocol.envelope import (
    ORDER_NOT_CONFIRMED,
    ORDER_NOT_FOUND,
    RULE_BROKEN,
    Refuse,
)

chapter = Chapter()


@chapter.answers("orders_add_to_cart")
def orders_add_to_cart(call: Call) -> Any:
    """Puts orders into the cart; those that are there stay there."""
    orders = _named(call)
    if orders is None:
        return call.operation.example
    intercepted: list[dict[str, Any]] = []
    added: list[str] = []
    for order in orders:
        if order.status == CREATED:
            reason = held_back(call.account, "cart intercepts", order)
            if reason is not None:
                intercepted.append({"orderId": order.id, **reason})
                continue
            lifecycle.move(call.account, order, IN_CART, call.now)
        if order.status == IN_CART:
            added.append(order.id)
    if not added and not intercepted:
        raise Refuse(ORDER_NOT_CONFIRMED, reason="no order is CREATED or IN_CART")
    return {
        "successCount": len(added),
        "addSuccessOrders": added,
        "unInterceptAddressCount": 0,
        "interceptOrders": intercepted,
    }


@chapter.answers("orders_confirm_cart")
def orders_confirm_cart(call: Call) -> Any:
    """Confirms orders that are in the cart, and names their parent order."""
    orders = _named(call)
    if orders is None:
        return call.operation.example
    for order in orders:
        if order.status != IN_CART:
            raise Refuse(ORDER_NOT_CONFIRMED, reason=f"order {order.id} is {order.status}")
    if len({order.is_sandbox for order in orders}) > 1:
        raise Refuse(ORDER_NOT_CONFIRMED, reason="sandbox orders and others are mixed")
    if is_arranged(call.account, "confirmation fails", *orders):
        return _confirmation("", [], [])
    held = [order for order in orders if not _can_be_confirmed(call.account, order)]
    good = [order for order in orders if order not in held]
    parent = confirmed_together(call.account, good, call.now).key if good else ""
    if is_arranged(call.account, "confirmation without parent", *good):
        parent = ""
    return _confirmation(parent, good, held)


@chapter.answers("orders_confirm")
def orders_confirm(call: Call) -> Any:
    """Confirms one order, wherever it is before that."""
    order = call.account.state(Orders).of_code(call.body["orderId"])
    if order is None:
        if call.is_documented:
            return call.operation.example
        raise Refuse(ORDER_NOT_FOUND)
    if order.is_confirmed:
        raise Refuse(ORDER_NOT_CONFIRMED, reason=f"the order is {order.status}")
    if not _can_be_confirmed(call.account, order):
        raise Refuse(ORDER_NOT_CONFIRMED, reason="the order is held back")
    confirmed_together(call.account, [order], call.now)
    return order.id


def confirmed_together(account: Account, orders: Sequence[Order], now: int) -> Bill:
    """Confirms orders under the parent order of the first; gives what is to be paid for them."""
    parent = orders[0].parent
    account.state(Orders).gather(orders, parent)
    for order in orders:
        lifecycle.move(account, order, UNPAID, now)
    return billing.present(account, parent, orders, now)


def _can_be_confirmed(account: Account, order: Order) -> bool:
    """Not where it is held back, nor without a shipping method: then it gets no parent order."""
    return bool(order.parent) and not is_arranged(account, "confirmation intercepts", order)


def _confirmation(parent: str, good: list[Order], held: list[Order]) -> dict[str, Any]:
    return {
        "successCount": len(good),
        "submitSuccess": bool(good),
        "shipmentsId": parent,
        "result": 0,
        "interceptOrders": [order.id for order in held],
    }


def _named(call: Call) -> list[Order] | None:
    """The orders that the request names, each once; None for that of the documents."""
    ids: list[str] = call.body["cjOrderIdList"]
    if not ids:
        raise Refuse(RULE_BROKEN, "cjOrderIdList must be not empty")
    ledger = call.account.state(Orders)
    orders: list[Order] = []
    for order_id in ids:
        order = ledger.of_code(order_id)
        if order is None:
            if call.is_documented:
                return None
            raise Refuse(ORDER_NOT_FOUND, reason=f"there is no order {order_id}")
        if order not in orders:
            orders.append(order)
    return orders
