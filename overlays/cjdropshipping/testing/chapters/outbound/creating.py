"""Making an outbound order, and changing one that is not submitted.

    no orderId ──> a new order; ids of lines have no effect
    orderId ─────> the order with just these lines: one with an id is that line, with what is asked
                   for now; one without is new; one that is left out is gone

Everything is checked before anything changes. More than is available is no mistake here: it comes
out when stock is locked. The documents do not say what becomes of goods that the account does not
have, or of a line whose id is missing or wrong; here they are refused, with 1600300. A number may
be used again: nothing says that it may not.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from cjdropshipping.testing.accounts.privatestock import LotKey, PrivateStock
from cjdropshipping.testing.chapters.chapter import Call, Chapter
from cjdropshipping.testing.chapters.outbound import machine
from cjdropshipping.testing.chapters.outbound.orders import (
    CHANGEABLE,
    OutboundLine,
    OutboundOrder,
    OutboundOrders,
    named_order,
)
from cjdropshipping.testing.chapters.plausible import MOST_PIECES, faults, is_quantity
from cjdropshipping.testing.protocol.envelope import ORDER_NOT_CONFIRMED, RULE_BROKEN, Refuse

chapter = Chapter()

_ADDRESS = ("customerName", "shippingAddress", "city")


@chapter.answers("outbound_create")
def outbound_create(call: Call) -> Any:
    """Starts the creation, or starts it anew with what is asked for now."""
    asked, stock = call.body, call.account.state(PrivateStock)
    order = named_order(call)
    wanted = [
        (LotKey(asked["storageId"], line["privateOrderId"], line["stanProductId"]), line)
        for line in asked["productList"]
    ]
    is_unknown = "orderId" in asked and order is None
    if call.is_documented and (is_unknown or not any(stock.get(key) for key, _ in wanted)):
        return call.operation.example
    _check_form(asked)
    for key, line in wanted:
        lot = stock.get(key)
        if lot is None or lot.sku != line["sku"]:
            raise Refuse(RULE_BROKEN, f"The account has no such private inventory: {line['sku']}")
    if order is None:
        order = _new(call)
    else:
        _check_change(order, wanted)
        order.asked = asked
    known = {line.id for line in order.lines}
    lines = [
        OutboundLine(
            id=line["id"] if line.get("id") in known else order.next_line_id(),
            lot=key,
            sku=line["sku"],
            quantity=line["quantity"],
        )
        for key, line in wanted
    ]
    machine.start(call, order, lines)
    return {
        "orderId": order.id,
        "createTaskStarted": True,
        "submitRequested": asked.get("submit", False),
        "nextAction": "POLL_CREATE_PROGRESS",
    }


def _new(call: Call) -> OutboundOrder:
    orders = call.account.state(OutboundOrders)
    order = OutboundOrder(orders.next_id(call.account.number, call.now), call.body)
    orders.add(order)
    return order


def _check_form(asked: Mapping[str, Any]) -> None:
    """What the document lets pass: texts that are there, and empty; more than anybody has."""
    found = [
        *faults(asked, texts=("orderNumber", "storageId")),
        *faults(asked["address"], texts=_ADDRESS, countries=("countryCode",)),
    ]
    if found:
        raise Refuse(RULE_BROKEN, found[0])
    if not all(is_quantity(line["quantity"]) for line in asked["productList"]):
        raise Refuse(RULE_BROKEN, f"quantity must be from 1 to {MOST_PIECES}")


def _check_change(order: OutboundOrder, wanted: Iterable[tuple[LotKey, Any]]) -> None:
    """Whether the order can be changed, and its lines are named by their ids."""
    if order.status not in CHANGEABLE:
        raise Refuse(ORDER_NOT_CONFIRMED, f"The order is {order.status} and cannot be changed")
    unnamed = {line.id: line.lot for line in order.lines}
    without_id: list[LotKey] = []
    for key, line in wanted:
        if "id" not in line:
            without_id.append(key)
        elif unnamed.pop(line["id"], None) is None:
            raise Refuse(RULE_BROKEN, f"The order has no line {line['id']}, or it is named twice")
    if any(key in unnamed.values() for key in without_id):
        raise Refuse(RULE_BROKEN, "The id of a line that exists is required")
