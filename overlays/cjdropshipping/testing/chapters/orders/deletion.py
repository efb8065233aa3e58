"""Deleting orders: only CREATED and IN_CART ones, whose numbers are free again then."""

from __future__ import annotations

from typing import Any

from cjdropshipping.testing.accounts.ledger import Orders
from cjdropshipping.testing.chapters.chapter import Call, Chapter
from cjdropshipping.testing.chapters.orders import lifecycle
from cjdropshipping.testing.protocol.envelope import ORDER_NOT_DELETED, ORDER_NOT_FOUND, Refuse

chapter = Chapter()


@chapter.answers("orders_delete")
def orders_delete(call: Call) -> Any:
    """Deletes an order that is not confirmed."""
    order = call.account.state(Orders).of_code(call.query["orderId"])
    if order is None:
        if call.is_documented:
            return call.operation.example
        raise Refuse(ORDER_NOT_FOUND)
    if order.is_confirmed:
        raise Refuse(ORDER_NOT_DELETED, reason=f"the order is {order.status}")
    lifecycle.drop(call.account, order, call.now)
    return order.id
