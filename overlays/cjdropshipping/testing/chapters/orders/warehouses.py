"""Having an order shipped from another warehouse: only with platform logistics.

The documents do not say until when. Here it is until the order leaves the warehouse.
"""

from __future__ import annotations

from typing import Any

from cjdropshipping.testing.accounts.ledger import CREATED, IN_CART, UNPAID, UNSHIPPED, Orders
from cjdropshipping.testing.chapters.chapter import Call, Chapter
from cjdropshipping.testing.chapters.orders import storages
from cjdropshipping.testing.protocol.envelope import ORDER_NOT_CONFIRMED, Refuse

chapter = Chapter()


@chapter.answers("orders_change_warehouse")
def orders_change_warehouse(call: Call) -> Any:
    """Sets the warehouse; refusals carry false."""
    asked = call.body
    order = call.account.state(Orders).of_code(asked["orderCode"])
    if order is None:
        if call.is_documented:
            return call.operation.example
        raise _refused("order query fail", f"there is no order {asked['orderCode']}")
    if not order.by_platform:
        raise _refused("order query fail", "the order has no platform logistics")
    if order.status not in (CREATED, IN_CART, UNPAID, UNSHIPPED):
        raise _refused("order query fail", f"the order is {order.status}")
    if storages.of_id(asked["storageId"]) is None:
        raise _refused("storage query fail", f"there is no warehouse {asked['storageId']}")
    order.storage = asked["storageId"]
    return True


def _refused(message: str, reason: str) -> Refuse:
    return Refuse(ORDER_NOT_CONFIRMED, message, data=False, reason=reason)
