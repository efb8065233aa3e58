"""The chapter of orders, as far as their creation, look-up, list and deletion.

    create V3, or V2 with payType 3 ──> CREATED    ──delete──> (gone, its number is free again)
    create V2, payType 1 or none    ──> UNPAID     cjPayUrl says where to pay
    create V2, payType 2            ──> UNSHIPPED  the balance always suffices
    create with a number in use     ──> refused with 1603003

A variant that the catalogue does not know is taken at no price, as is the one in the documents. The
documented ids, which belong to nobody's order, are answered with the documented examples.
"""

from __future__ import annotations

from typing import Any

from cjdropshipping.testing import notations
from cjdropshipping.testing.chapter import Call, Chapter, World
from cjdropshipping.testing.envelope import (
    ORDER_EXISTS,
    ORDER_NOT_DELETED,
    ORDER_NOT_FOUND,
    RULE_BROKEN,
    Refuse,
)
from cjdropshipping.testing.ledger import CREATED, IN_CART, UNPAID, UNSHIPPED, Line, Order, Orders

chapter = Chapter()

_STATUS_OF_PAY_TYPE = {1: UNPAID, 2: UNSHIPPED, 3: CREATED}

#: US cents; what sending an order costs, wherever it goes.
_POSTAGE = 368


@chapter.answers("orders_create_v2")
def orders_create_v2(call: Call) -> Any:
    """Creates an order, and has it paid as ``payType`` says."""
    return _create(call, _STATUS_OF_PAY_TYPE[call.body.get("payType") or 1])


@chapter.answers("orders_create_v3")
def orders_create_v3(call: Call) -> Any:
    """Creates an order."""
    return _create(call, CREATED)


@chapter.answers("orders_get")
def orders_get(call: Call) -> Any:
    """One order, by its id or by the account's own number."""
    asked = call.query["orderId"]
    if not asked:
        raise Refuse(RULE_BROKEN, "orderId must be not empty")
    order = call.account.state(Orders).find(asked)
    if order is not None:
        return _detail(order, timeliness=bool(call.query.get("features")))
    if call.is_documented:
        return call.operation.example
    raise Refuse(RULE_BROKEN, call.operation.refusals.get(RULE_BROKEN))


@chapter.answers("orders_list")
def orders_list(call: Call) -> Any:
    """Orders, latest first; all of them where nothing else is asked for."""
    query, window = call.query, call.window
    orders = call.account.state(Orders)
    ids = query.get("orderIds")
    rows = list(reversed(orders)) if ids is None else [o for i in ids if (o := orders.of_id(i))]
    if "status" in query:
        rows = [order for order in rows if order.status == query["status"]]
    if parent := query.get("shipmentOrderId"):
        rows = [order for order in rows if _parent(order) == parent]
    return {
        "pageNum": window.number,
        "pageSize": window.size,
        "total": len(rows),
        "list": [_row(order) for order in window.cut(rows)],
    }


@chapter.answers("orders_delete")
def orders_delete(call: Call) -> Any:
    """Deletes an order that is not confirmed."""
    orders = call.account.state(Orders)
    order = orders.of_id(call.query["orderId"])
    if order is None:
        if call.is_documented:
            return call.operation.example
        raise Refuse(ORDER_NOT_FOUND)
    if order.status not in (CREATED, IN_CART):
        raise Refuse(ORDER_NOT_DELETED, reason=f"the order is {order.status}")
    orders.remove(order)
    return order.id


def _create(call: Call, status: str) -> Any:
    asked, orders = call.body, call.account.state(Orders)
    number = asked["orderNumber"]
    if not number:
        raise Refuse(RULE_BROKEN, "orderNumber must be not empty")
    lines = tuple(_line(call.world, line) for line in asked["products"])
    there = orders.of_number(number)
    if there is not None:
        there.creations += 1
        if call.world.repeated_orders == "refuse":
            raise Refuse(ORDER_EXISTS)
    order = Order(
        id=orders.next_id(call.account.number, call.now),
        number=number,
        created=call.now,
        status=status,
        asked=asked,
        lines=lines,
    )
    orders.add(order)
    return _created(order)


def _line(world: World, line: dict[str, Any]) -> Line:
    vid, sku = line.get("vid", ""), line.get("sku", "")
    if not vid and not sku:
        raise Refuse(RULE_BROKEN, "vid and sku must not both be empty")
    by_vid = world.variants.by_vid(vid) if vid else None
    by_sku = world.variants.by_sku(sku) if sku else None
    if vid and sku and by_vid is not by_sku:
        raise Refuse(RULE_BROKEN, "vid and sku must be of the same variant")
    variant = by_vid or by_sku
    return Line(
        vid=variant.vid if variant else vid,
        quantity=line["quantity"],
        cents=variant.cents if variant else 0,
        weight=variant.weight if variant else 0,
        store_line=line.get("storeLineItemId", ""),
    )


def _parent(order: Order) -> str:
    """Id of the shipment order; a confirmed order has one."""
    return "" if order.status in (CREATED, IN_CART) else f"SD{order.id}"


def _numbered(order: Order) -> list[tuple[str, Line]]:
    """The lines, each with its id."""
    return [(f"{order.id}{n:02d}", line) for n, line in enumerate(order.lines, 1)]


def _created(order: Order) -> dict[str, Any]:
    goods, postage = (str(notations.dollars(cents)) for cents in (order.cents, _POSTAGE))
    total = str(notations.dollars(order.cents + _POSTAGE))
    pay_url = f"https://www.example.com/mine/payment?pid={order.id}"
    return {
        "orderNumber": order.number,
        "orderId": order.id,
        "shipmentOrderId": _parent(order),
        "iossAmount": "0.00",
        "iossTaxHandlingFee": "0.00",
        "postageAmount": postage,
        "productAmount": goods,
        "productOriginalAmount": goods,
        "productDiscountAmount": "0.00",
        "postageDiscountAmount": "0.00",
        "postageOriginalAmount": postage,
        "totalDiscountAmount": "0.00",
        "actualPayment": total,
        "orderOriginalAmount": total,
        "cjPayUrl": pay_url if order.status == UNPAID else "",
        "orderAmount": total,
        "logisticsMiss": False,
        "productInfoList": [
            {
                "storeLineItemId": line.store_line,
                "lineItemId": line_id,
                "variantId": line.vid,
                "isGroup": False,
                "quantity": line.quantity,
                "subOrderProducts": [],
            }
            for line_id, line in _numbered(order)
        ],
        "orderStatus": order.status,
        "interceptOrderReasons": [],
    }


def _row(order: Order) -> dict[str, Any]:
    asked = order.asked
    return {
        "orderId": order.id,
        "orderNum": order.number,
        "cjOrderId": _parent(order) or None,
        "shippingCountryCode": asked["shippingCountryCode"],
        "shippingProvince": asked["shippingProvince"],
        "shippingCity": asked["shippingCity"],
        "shippingPhone": asked.get("shippingPhone", ""),
        "shippingAddress": asked["shippingAddress"],
        "shippingCustomerName": asked["shippingCustomerName"],
        "remark": asked.get("remark", ""),
        "orderWeight": order.weight,
        "orderStatus": order.status,
        "orderAmount": notations.dollars(order.cents + _POSTAGE),
        "productAmount": notations.dollars(order.cents),
        "postageAmount": notations.dollars(_POSTAGE),
        "logisticName": asked["logisticName"],
        "trackNumber": None,
        "createDate": notations.plain_time(order.created),
        "paymentDate": notations.plain_time(order.created) if order.status == UNSHIPPED else None,
        "isSandbox": asked.get("isSandbox", 0),
        "productList": None,
        "storageId": asked.get("storageId"),
        "storageName": None,
    }


def _detail(order: Order, *, timeliness: bool) -> dict[str, Any]:
    lines = [
        {
            "vid": line.vid,
            "quantity": line.quantity,
            "sellPrice": notations.dollars(line.cents),
            "podPropertiesInfo": None,
            "lineItemId": line_id,
            "storeLineItemId": line.store_line,
        }
        for line_id, line in _numbered(order)
    ]
    detail = {
        **_row(order),
        "platformOrderId": order.number,
        "isComplete": 1,
        "fromCountryCode": order.asked["fromCountryCode"],
        "productList": lines,
    }
    return {**detail, "logisticsTimeliness": {"logisticsModes": []}} if timeliness else detail
