"""From an order to the cart, in the older API.

    setLogistics  "a,b" ─> the method of all of them, or refused: 1603100 unknown order, 1605000
                           unknown method, 1603001 not CREATED any more
    addToCart     CREATED ─> IN_CART; refused with 1603001 where some cannot; ``data`` has their
                           names, as they were sent

The documents do not say whether the others are in the cart then; here they are. Nor do they say
which shipping method prevails; here that of addToCart, and an empty one leaves what was set before.
"""

from __future__ import annotations

from typing import Any

from cjdropshipping.testing.accounts.arrangements import Arrangements
from cjdropshipping.testing.accounts.books import Books
from cjdropshipping.testing.chapters.chapter import Call, Chapter
from cjdropshipping.testing.chapters.legacy.ledger import (
    CREATED,
    IN_CART,
    Legacy,
    LegacyOrder,
    move,
)
from cjdropshipping.testing.chapters.legacy.methods import METHODS
from cjdropshipping.testing.chapters.legacy.references import Reference, references
from cjdropshipping.testing.protocol.envelope import (
    ORDER_NOT_CONFIRMED,
    ORDER_NOT_FOUND,
    RULE_BROKEN,
    Refuse,
)

chapter = Chapter()

METHOD_NOT_FOUND = 1605000


@chapter.answers("legacy_set_logistics")
def legacy_set_logistics(call: Call) -> Any:
    """Sets the shipping method of all orders or of none; CJ order ids, with commas between them."""
    legacy, method = call.account.state(Legacy), call.body["logisic"]
    ids = [order_id for part in call.body["orderNum"].split(",") if (order_id := part.strip())]
    if not ids:
        raise Refuse(RULE_BROKEN, "orderNum must be not empty")
    orders = [order for order_id in ids if (order := legacy.order(order_id))]
    if not orders and call.is_documented:
        return call.operation.example
    if len(orders) < len(ids):
        raise Refuse(ORDER_NOT_FOUND)
    if method not in METHODS:
        raise Refuse(METHOD_NOT_FOUND, "there is no such shipping method", reason=method)
    for order in orders:
        if order.status != CREATED:
            raise Refuse(ORDER_NOT_CONFIRMED, reason=f"{order.id} is {order.status}")
    for order in orders:
        order.method = method
    return ""


@chapter.answers("legacy_add_to_cart")
def legacy_add_to_cart(call: Call) -> Any:
    """Puts those orders into the cart that may go there."""
    named = references(call.account.state(Legacy), call.body)
    if call.is_documented and not any(reference.order for reference in named):
        return call.operation.example
    rejected = [reference.text for reference in named if not _added(call, reference)]
    if rejected:
        message = "some orders cannot be put into the cart"
        raise Refuse(ORDER_NOT_CONFIRMED, message, data=rejected)
    return ""


def _added(call: Call, reference: Reference) -> bool:
    order, method = reference.order, reference.row["logistic"]
    if order is None or not _may_go(call, order) or (method and method not in METHODS):
        return False
    order.method = method or order.method
    move(order, IN_CART, call.account.state(Books), call.now)
    return True


def _may_go(call: Call, order: LegacyOrder) -> bool:
    arranged = call.account.state(Arrangements).take("legacy cart refuses", order.uid, order.id)
    return order.status == CREATED and arranged is None
