"""Waybills: the shipping label of an order that ships by the logistics of the sales platform.

    paid ── upload ──> waybill ── update ──> another waybill
      ├── no platform logistics       804
      ├── carrier not at the warehouse 806
      ├── unpaid, a second upload, an update of none: 1603001
      └── the cjOrderId of another order, no number, an empty file: 1600100

The documents have the two short codes and that the order must be paid. How the rest is refused, and
that there is a rest, is assumed. ``trackNumber`` of the order is that of the waybill once it ships.
"""

from __future__ import annotations

from typing import Any

from cjdropshipping.testing.accounts.ledger import CANCELLED, Order, Orders, Waybill
from cjdropshipping.testing.chapters.chapter import Call, Chapter
from cjdropshipping.testing.chapters.orders import storages
from cjdropshipping.testing.chapters.plausible import faults
from cjdropshipping.testing.protocol.envelope import (
    ORDER_NOT_CONFIRMED,
    ORDER_NOT_FOUND,
    PARAM_ERROR,
    Refuse,
)

chapter = Chapter()

NO_PLATFORM_LOGISTICS = 804
CARRIER_NOT_SUPPORTED = 806


@chapter.answers("waybills_upload")
def waybills_upload(call: Call) -> Any:
    """Takes the first waybill of an order."""
    order = _order(call)
    if order is None:
        return call.operation.example
    if order.waybill is not None:
        raise Refuse(ORDER_NOT_CONFIRMED, "The order has a waybill.")
    order.waybill = _waybill(call, order)
    return True


@chapter.answers("waybills_update")
def waybills_update(call: Call) -> Any:
    """Replaces the waybill of an order."""
    order = _order(call)
    if order is None:
        return call.operation.example
    if order.waybill is None:
        raise Refuse(ORDER_NOT_CONFIRMED, "The order has no waybill.")
    order.waybill = _waybill(call, order)
    return True


def _order(call: Call) -> Order | None:
    """The order, which may have a waybill; None for that of the documents."""
    order = call.account.state(Orders).of_id(call.body["orderId"])
    if order is None:
        if _is_documented(call):
            return None
        raise Refuse(ORDER_NOT_FOUND)
    if not order.by_platform:
        raise Refuse(NO_PLATFORM_LOGISTICS, "The order has no platform logistics.")
    if order.paid is None or order.status == CANCELLED:
        raise Refuse(ORDER_NOT_CONFIRMED, "The order is not paid.")
    if call.body["cjOrderId"] != order.code:
        raise Refuse(PARAM_ERROR, reason=f"the cjOrderId of the order is {order.code}")
    return order


def _is_documented(call: Call) -> bool:
    """Whether it names the order of the documents, with whatever file: theirs is no real one."""
    body = call.operation.body
    names = ("orderId", "cjOrderId")
    return body is not None and all(call.body[name] == body.example[name] for name in names)


def _waybill(call: Call, order: Order) -> Waybill:
    asked = call.body
    carrier = asked["cjShippingCompanyName"]
    storage = storages.of_id(order.storage)
    if storage is None or carrier not in storage.carriers:
        message = f"The warehouse does not support the carrier {carrier}."
        raise Refuse(CARRIER_NOT_SUPPORTED, message)
    for fault in faults(asked, texts=("trackNumber",)):
        raise Refuse(PARAM_ERROR, reason=fault)
    content = asked["waybillFile"].encode("latin-1")
    if not content:
        raise Refuse(PARAM_ERROR, reason="the file is empty")
    return Waybill(carrier, asked["trackNumber"], content)
