"""Looking at orders: one in full, or a list of rows, latest first.

    orders_get, orders_list ──> rows as they are ──> seen(): what waits for looks may move on

The status is the one reported: IN_CART can look like CREATED. The documents call CANCELLED the
default of the filter and list a CREATED order without one; here no filter means all orders. OTHER
finds none, for nothing here is in an unnamed status.
"""

from __future__ import annotations

from typing import Any

from cjdropshipping.testing.accounts.account import Account
from cjdropshipping.testing.accounts.ledger import CREATED, IN_CART, Order, Orders
from cjdropshipping.testing.chapters.chapter import Call, Chapter
from cjdropshipping.testing.chapters.orders import pod, storages
from cjdropshipping.testing.chapters.orders.holding import is_arranged
from cjdropshipping.testing.chapters.orders.passing import seen
from cjdropshipping.testing.protocol.envelope import RULE_BROKEN, Refuse
from cjdropshipping.testing.world import notations

chapter = Chapter()


@chapter.answers("orders_get")
def orders_get(call: Call) -> Any:
    """One order, by its id, by its code at CJ, or by the account's own number."""
    asked = call.query["orderId"]
    order = call.account.state(Orders).find(asked)
    if order is not None:
        detail = _detail(call.account, order, timeliness=bool(call.query.get("features")))
        pod.seen(order)
        seen(call.account, order, call.now)
        return detail
    if call.is_documented:
        return call.operation.example
    raise Refuse(RULE_BROKEN, call.operation.refusals.get(RULE_BROKEN))


@chapter.answers("orders_list")
def orders_list(call: Call) -> Any:
    """Orders, latest first; all of them where nothing else is asked for."""
    query, window, account = call.query, call.window, call.account
    orders = account.state(Orders)
    ids, parent = query.get("orderIds"), query.get("shipmentOrderId")
    found = list(reversed(orders.of_parent(parent) if parent else orders))
    if ids is not None:
        named = dict.fromkeys(order for i in ids if (order := orders.of_code(i)))
        found = [order for order in named if not parent or order.parent == parent]
    if "status" in query:
        found = [order for order in found if _reported(account, order) == query["status"]]
    page = window.cut(found)
    rows = [_row(account, order) for order in page]
    for order in page:
        seen(account, order, call.now)
    return {
        "pageNum": window.number,
        "pageSize": window.size,
        "total": len(found),
        "list": rows,
    }


def _reported(account: Account, order: Order) -> str:
    hidden = order.status == IN_CART and is_arranged(account, "cart reported as created", order)
    return CREATED if hidden else order.status


def _row(account: Account, order: Order) -> dict[str, Any]:
    asked = order.asked
    storage = storages.of_id(order.storage)
    placed = asked.get("storeOrderTime")
    shipped = order.shipped is not None
    return {
        "orderId": order.id,
        "orderNum": order.number,
        "cjOrderId": order.code if order.is_confirmed else None,
        "shippingCountryCode": asked["shippingCountryCode"],
        "shippingProvince": asked["shippingProvince"],
        "shippingCity": asked["shippingCity"],
        "shippingPhone": asked.get("shippingPhone", ""),
        "shippingAddress": asked["shippingAddress"],
        "shippingCustomerName": asked["shippingCustomerName"],
        "remark": asked.get("remark", ""),
        "orderWeight": order.weight,
        "orderStatus": _reported(account, order),
        "orderAmount": notations.dollars(order.total),
        "productAmount": notations.dollars(order.cents),
        "postageAmount": notations.dollars(order.postage),
        "logisticName": asked["logisticName"],
        "trackNumber": _track(order) if shipped else None,
        "trackingUrl": f"https://www.example.com/track/{_track(order)}" if shipped else None,
        "createDate": notations.plain_time(order.created),
        "paymentDate": None if order.paid is None else notations.plain_time(order.paid),
        "storeCreateDate": notations.plain_time(placed * 1000) if placed else None,
        "isSandbox": int(order.is_sandbox),
        "privateOutboundOrder": False,
        "productList": None,
        "storageId": order.storage or None,
        "storageName": storage.name if storage else None,
    }


def _track(order: Order) -> str:
    return order.waybill.track if order.waybill else f"CJ{order.id}YQ"


def _detail(account: Account, order: Order, *, timeliness: bool) -> dict[str, Any]:
    lines = [
        {
            "vid": line.vid,
            "quantity": line.quantity,
            "sellPrice": notations.dollars(line.cents),
            "lineItemId": line_id,
            "storeLineItemId": line.store_line,
            **pod.shown(account, order, line_id, line),
        }
        for line_id, line in order.numbered
    ]
    detail = {
        **_row(account, order),
        "platformOrderId": order.number,
        "cjOrderCode": order.code if order.is_confirmed else None,
        "isComplete": 1,
        "fromCountryCode": order.asked["fromCountryCode"],
        "outWarehouseTime": None if order.shipped is None else notations.plain_time(order.shipped),
        "productList": lines,
    }
    return {**detail, "logisticsTimeliness": {"logisticsModes": []}} if timeliness else detail
