"""Bulk orders of the older API: made of what is in the cart, and listed by status.

    createOrdersCollection  IN_CART, with a shipping method ─> UNPAID, and a bulk order that awaits
                            payment; all orders or none
    getOrdersCollection     unpaid, paid  ─> STATUS as a word, the fields of the first description
                            3, 2, 5, 6, 7 ─> the code, the fields of the second one, as texts

The code 1, which occurs without a meaning, finds none, and no word finds what is closed. An account
that has never made an order gets the documented page for what the documents ask for.
"""

from __future__ import annotations

from typing import Any

from cjdropshipping.testing.accounts.books import Books
from cjdropshipping.testing.chapters.chapter import Call, Chapter
from cjdropshipping.testing.chapters.legacy.ledger import (
    AWAITING_PAYMENT,
    AWAITING_SHIPMENT,
    CANCELLED,
    COMPLETED,
    IN_CART,
    PROCESSED,
    SHIPPED,
    UNSHIPPED,
    BulkOrder,
    Legacy,
)
from cjdropshipping.testing.chapters.legacy.references import references
from cjdropshipping.testing.protocol.envelope import (
    ORDER_NOT_CONFIRMED,
    ORDER_NOT_FOUND,
    RULE_BROKEN,
    Refuse,
)
from cjdropshipping.testing.protocol.examples import example_page
from cjdropshipping.testing.world import notations

chapter = Chapter()

_WORDS = {
    "unpaid": (AWAITING_PAYMENT,),
    "paid": (AWAITING_SHIPMENT, PROCESSED, COMPLETED),
}

#: What the documented requests ask for.
_DOCUMENTED = ("paid", "1")


@chapter.answers("legacy_create_bulk_order")
def legacy_create_bulk_order(call: Call) -> Any:
    """Makes one bulk order, and returns its id."""
    legacy = call.account.state(Legacy)
    named = references(legacy, call.body)
    orders = tuple(reference.order for reference in named if reference.order)
    if not orders and call.is_documented:
        return call.operation.example
    if len(orders) < len(named):
        raise Refuse(ORDER_NOT_FOUND)
    if len({order.id for order in orders}) < len(orders):
        raise Refuse(RULE_BROKEN, "an order is named twice")
    for order in orders:
        if order.status != IN_CART:
            raise Refuse(ORDER_NOT_CONFIRMED, reason=f"{order.id} is {order.status}")
        if not order.method:
            raise Refuse(ORDER_NOT_CONFIRMED, reason=f"{order.id} has no shipping method")
    return legacy.bundle(call.account.number, orders, call.account.state(Books), call.now).id


@chapter.answers("legacy_list_bulk_orders")
def legacy_list_bulk_orders(call: Call) -> Any:
    """Bulk orders of a status, latest first."""
    legacy, window, asked = call.account.state(Legacy), call.window, call.body["status"]
    if legacy.is_untouched and asked in _DOCUMENTED:
        return example_page(call.operation, call.query, call.body)
    statuses = _WORDS.get(asked, (asked,))
    found = [bulk for bulk in legacy.bulks if bulk.status in statuses][::-1]
    row = _in_words if asked in _WORDS else _in_codes
    return {
        "countNumber": len(found),
        "orderList": [row(call.account.name, bulk) for bulk in window.cut(found)],
    }


def _in_words(merchant: str, bulk: BulkOrder) -> dict[str, Any]:
    row = {
        "date": notations.plain_time(bulk.created),
        "MERCHANT_NAME": merchant,
        "ORDERMONEY": notations.dollars(bulk.cents),
        "STATUS": "CAN_HANDLE_ORDER",
        "ORDERNUMBER": len(bulk.orders),
        "ORDERMONEYReality": notations.dollars(bulk.original),
        "TOTAL_WEIGHT": str(bulk.weight),
        "ID": bulk.id,
    }
    if bulk.paid is None:
        return row
    return {
        **row,
        "ORDERMONEY": str(notations.dollars(bulk.cents)),
        "STATUS": "SUBMITTED_ORDER",
        "dispatched": bulk.count(SHIPPED),
        "pending": bulk.count(UNSHIPPED),
        "fulfilling": 0,
        "paymentDate": notations.plain_time(bulk.paid),
    }


def _in_codes(merchant: str, bulk: BulkOrder) -> dict[str, Any]:
    return {
        "ID": bulk.id,
        "date": notations.plain_time(bulk.created),
        "STATUS": bulk.status,
        "ORDERNUMBER": str(len(bulk.orders)),
        "ORDERMONEY": str(notations.dollars(bulk.cents)),
        "ORDERMONEYReality": str(notations.dollars(bulk.original)),
        "TOTAL_WEIGHT": str(bulk.weight),
        "inProgress": str(bulk.count(SHIPPED)),
        "resolve": str(bulk.count(SHIPPED) if bulk.status == COMPLETED else 0),
        "closeOrder": str(bulk.count(CANCELLED)),
        "MERCHANT_NAME": merchant,
        "paymentDate": "" if bulk.paid is None else notations.plain_time(bulk.paid),
    }
