"""How outbound orders, their progress and the goods for them look in replies.

    lockFails[]        quantity (asked for), lockQuantity (locked), availableQuantity (to be had:
                       what is locked, and what is still free; an order can be lowered to either)
    productList[], product/query    availableQuantity without, lockQuantity the order's own locks

``submitStatus`` and ``paymentStatus`` are UNKNOWN until the order is submitted; the documents name
no other values, and here they are words of the mock.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cjdropshipping.testing.accounts.privatestock import Lot, PrivateStock
from cjdropshipping.testing.chapters.outbound.orders import (
    CANCELLED,
    COMPLETE,
    CREATED,
    FINISHED,
    LOCK_FAIL,
    PAY,
    PROCESSING,
    SUBMITTED,
    WAIT_APPROVAL,
    OutboundLine,
    OutboundOrder,
    uid,
)
from cjdropshipping.testing.world import notations
from cjdropshipping.testing.world.world import World

UNKNOWN = "UNKNOWN"

#: What to do next with an order of each status. A cancelled one has nothing documented.
NEXT_ACTIONS: Mapping[str, str | None] = {
    PROCESSING: "WAIT_CREATE",
    CREATED: "WAIT_LOCK_ARRIVE",
    COMPLETE: "SUBMIT_ORDER",
    LOCK_FAIL: "ADJUST_LOCK_FAIL_PRODUCTS",
    SUBMITTED: "POLL_SUBMIT_PROGRESS",
    WAIT_APPROVAL: "WAIT_APPROVAL",
    PAY: "PAY",
    FINISHED: "FINISHED",
    CANCELLED: None,
}

_PERCENT = {PROCESSING: 0, CREATED: 60, LOCK_FAIL: 60, CANCELLED: None}
_CREATION = (PROCESSING, CREATED, LOCK_FAIL)
_SUBMIT_STATUS = {
    SUBMITTED: "SUBMITTING",
    WAIT_APPROVAL: "WAIT_APPROVAL",
    PAY: "SUBMITTED",
    FINISHED: "SUBMITTED",
    CANCELLED: "CANCELLED",
}
_PAID_AT_THE_END = {4: "PAID", 5: "UNPAID", 6: "NOT_REQUIRED"}

_ADDRESS = (
    "customerName",
    "shippingAddress",
    "shippingAddress2",
    "city",
    "province",
    "town",
    "countryCode",
    "country",
    "zipCode",
    "phone",
    "email",
    "taxId",
    "consigneeId",
)

_AFTER_LOCK_FAIL = (
    "Read the lines of the order.",
    "Lower the lines that failed to what is locked or available, or leave them out.",
    "Create again with the same orderId.",
    "Look at the progress until nothing fails and nextAction is SUBMIT_ORDER, then submit again.",
)
_BEFORE_LOCKS = ("Look at the progress until nextAction is SUBMIT_ORDER, then submit.",)


def progress(order: OutboundOrder, stock: PrivateStock, *, tells: bool) -> dict[str, Any]:
    """How far it is; ``tells`` is whether the state of submission and payment shows."""
    submitted = tells and order.status in (SUBMITTED, WAIT_APPROVAL, PAY, FINISHED)
    return {
        "orderId": order.id,
        "createProgress": _PERCENT.get(order.status, 100),
        "createStatus": _create_status(order),
        "nextAction": NEXT_ACTIONS[order.status],
        "lockFails": _lock_fails(order, stock),
        "submitStatus": _SUBMIT_STATUS.get(order.status, UNKNOWN) if tells else UNKNOWN,
        "paymentStatus": _payment_status(order) if submitted else UNKNOWN,
        "shipmentOrderId": f"OUT{order.id}" if submitted else None,
        "paymentOrderId": f"PAY{order.id}" if submitted and order.status == PAY else None,
    }


def accepted(order: OutboundOrder) -> dict[str, Any]:
    """The answer to a submission."""
    return {
        "orderId": order.id,
        "submitAccepted": True,
        "nextAction": NEXT_ACTIONS[order.status],
    }


def not_accepted(order: OutboundOrder, stock: PrivateStock) -> dict[str, Any]:
    """What the refusal of a submission carries: why, and the way out."""
    short = order.status == LOCK_FAIL
    waits = order.status in (PROCESSING, CREATED)
    return {
        "orderId": order.id,
        "createStatus": _create_status(order),
        "submitAccepted": False,
        "nextAction": NEXT_ACTIONS[order.status],
        "actionRequired": "ADJUST_QUANTITY_AND_RESUBMIT" if short else None,
        "lockFails": _lock_fails(order, stock),
        "suggestedSteps": _AFTER_LOCK_FAIL if short else _BEFORE_LOCKS if waits else (),
    }


def detail(order: OutboundOrder, stock: PrivateStock, world: World) -> dict[str, Any]:
    """The order as it was entered, and what has become of it."""
    asked, address = order.asked, order.asked["address"]
    return {
        "orderId": order.id,
        "orderNumber": order.number,
        "storageId": asked["storageId"],
        "platform": asked.get("platform", "API"),
        "storeName": asked.get("storeName"),
        "postagePayNode": asked["postagePayNode"],
        "address": {name: address.get(name) for name in _ADDRESS},
        "productList": [_line(line, stock[line.lot], world) for line in order.lines],
        "orderStatus": order.status,
        "submitStatus": _SUBMIT_STATUS.get(order.status, UNKNOWN),
    }


def product(lot: Lot, world: World, order: OutboundOrder | None) -> dict[str, Any]:
    """A lot as goods to choose; with an order, its line of it and what that has locked."""
    variant = world.variants.by_vid(lot.vid)
    line = order.line_of(lot.key) if order else None
    return {
        "id": line.id if line else None,
        "uid": uid(lot.key),
        "productId": variant.product.pid if variant else None,
        "spu": variant.product.sku if variant else lot.sku.partition("-")[0],
        "sku": lot.sku,
        "stanProductId": lot.vid,
        **_display(lot, world),
        "value1": variant.option if variant else None,
        "value2": None,
        "value3": None,
        "privateOrderId": lot.private_order_id,
        "availableQuantity": lot.available,
        "lockQuantity": order.locked_of(lot.key) if order else 0,
    }


def _line(line: OutboundLine, lot: Lot, world: World) -> dict[str, Any]:
    return {
        "id": line.id,
        "uid": line.uid,
        "sku": line.sku,
        "stanProductId": lot.vid,
        "privateOrderId": lot.private_order_id,
        "quantity": line.quantity,
        "availableQuantity": lot.available,
        "lockQuantity": line.locked,
        **_display(lot, world),
    }


def _display(lot: Lot, world: World) -> dict[str, Any]:
    variant = world.variants.by_vid(lot.vid)
    return {
        "productName": variant.name if variant else None,
        "productImg": f"https://img.example.com/mock/{lot.sku}.jpg",
        "price": notations.dollars(variant.cents) if variant else None,
    }


def _create_status(order: OutboundOrder) -> str | None:
    if order.status == CANCELLED:
        return None
    return order.status if order.status in _CREATION else COMPLETE


def _lock_fails(order: OutboundOrder, stock: PrivateStock) -> list[dict[str, Any]]:
    if order.status != LOCK_FAIL:
        return []
    return [
        {
            "sku": line.sku,
            "privateOrderId": line.lot.private_order_id,
            "quantity": line.quantity,
            "lockQuantity": line.locked,
            "availableQuantity": line.locked + stock[line.lot].available,
        }
        for line in order.unlocked
    ]


def _payment_status(order: OutboundOrder) -> str:
    if order.status == FINISHED:
        return _PAID_AT_THE_END[order.asked["postagePayNode"]]
    return "UNPAID" if order.status == PAY else UNKNOWN
