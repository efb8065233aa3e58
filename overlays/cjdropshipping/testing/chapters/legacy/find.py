"""Orders of the older API: read by uid, and searched.

    queryOrders            [uid, ...] ─> in full, those that there are; unknown uids are left out
    queryOrdersByCriteria  all criteria at once, pages of 50 at most ─> without status and products

The documents leave open what an unknown uid gives, which of its times an order is searched by, and
in which zone; here: nothing, the time at which CJ took it over, UTC. All orders are made through
the API, so that the name of a shop finds none.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from cjdropshipping.testing.chapters.chapter import Call, Chapter
from cjdropshipping.testing.chapters.legacy.ledger import (
    CANCELLED,
    Legacy,
    LegacyLine,
    LegacyOrder,
)
from cjdropshipping.testing.chapters.legacy.methods import METHODS
from cjdropshipping.testing.protocol.examples import example_page
from cjdropshipping.testing.world import notations

chapter = Chapter()


@chapter.answers("legacy_get_orders")
def legacy_get_orders(call: Call) -> Any:
    """Orders in full."""
    legacy = call.account.state(Legacy)
    found = [order for uid in call.body if (order := legacy.of_uid(uid))]
    if not found and call.is_documented:
        return call.operation.example
    return [_detail(order) for order in found]


@chapter.answers("legacy_search_orders")
def legacy_search_orders(call: Call) -> Any:
    """One page of the orders that fit all criteria; latest first, unless asked otherwise."""
    asked, window = call.body, call.window
    found = [order for order in call.account.state(Legacy).orders if _fits(order, asked)]
    if not found and call.is_documented:
        return example_page(call.operation, call.query, asked)
    if asked.get("orderBy") not in ("asc", "aes"):
        found.reverse()
    return {
        "total": len(found),
        "pageNum": window.number,
        "data": [_row(order) for order in window.cut(found)],
    }


def _fits(order: LegacyOrder, asked: dict[str, Any]) -> bool:
    # Dates of this form have the order of their texts.
    created = notations.plain_time(order.created)
    uids = asked.get("uid")
    return (
        asked.get("id") in (None, "", order.id)
        and asked.get("orderNumber") in (None, "", order.asked["orderNumber"])
        and created >= asked.get("startDate", "")
        and ("endDate" not in asked or created <= asked["endDate"])
        and asked.get("type", "all") in ("", "all", "api")
        and (not uids or order.uid in {u if isinstance(u, str) else str(int(u)) for u in uids})
    )


def _row(order: LegacyOrder) -> dict[str, Any]:
    asked = order.asked
    return {
        "id": order.id,
        "consumerName": asked["customerName"],
        "city": asked["city"],
        "country": asked["country"],
        "countryCode": asked["countryCode"],
        "createDate": notations.plain_time(order.created),
        "createdAt": notations.plain_time(int(asked["createdAt"])),
        "logisticName": order.method,
        "noteAttributes": asked.get("noteAttributes") or "null",
        "orderAmount": notations.dollars(order.goods),
        "orderNumber": asked["orderNumber"],
        "orderQuantity": order.pieces,
        "orderSourceType": "2",
        "orderWeight": order.weight,
        "phone": asked.get("phone", ""),
        "postage": notations.dollars(order.postage),
        "province": asked["province"],
        "shippingAddress1": asked["shippingAddress1"],
        "shippingAddress2": asked.get("shippingAddress2", ""),
        "shopAmount": sum((line.shop_price * line.quantity for line in order.lines), Decimal()),
        "uid": order.uid,
        "zip": asked["zip"],
    }


def _detail(order: LegacyOrder) -> dict[str, Any]:
    return {
        **_row(order),
        "email": order.asked.get("email", ""),
        "products": [_line(order, number, line) for number, line in enumerate(order.lines, 1)],
        "order_status": order.status,
        "logisticInfo": [_option(name, order.weight) for name in METHODS],
        "shipmentsOrderID": order.bulk_id,
        "amount": notations.dollars(order.cents),
        "cancel_status": order.status == CANCELLED,
        "paymentDate": "" if order.paid is None else notations.plain_time(order.paid),
        "status": None,
    }


def _line(order: LegacyOrder, number: int, line: LegacyLine) -> dict[str, Any]:
    return {
        "image": line.asked["image"],
        "quantity": line.quantity,
        "shippingName": line.asked["shippingName"],
        "CJOrderId": order.id,
        "cjProductName": line.name,
        "price": notations.dollars(line.cents),
        "property": "COMMON",
        "id": f"{order.id}{number:02d}",
        "variantId": line.vid,
        "sku": line.sku,
        "grams": line.weight,
        "logisticsType": "",
        "productprice": line.shop_price,
    }


def _option(name: str, weight: int) -> dict[str, Any]:
    price = notations.dollars(METHODS[name].cents(weight))
    return {
        "cast": "0",
        "price": price,
        "logisticName": name,
        "remark": METHODS[name].remark,
        "discountPrice": price,
        "discount": 0,
    }
