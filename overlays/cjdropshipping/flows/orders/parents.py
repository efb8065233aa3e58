"""The third step of a checkout: the parent order, and what is to be paid for it.

    confirmed orders ──> which parent order?   told by the confirmation, or by the caller, or asked
                     ──> whose orders?         only those that are checked out, or it stops
                     ──> opened: Payment       payId, amount, until when

A look at an order does not name its parent order. In the documents' examples that has the code of
an order, so the list is asked for the orders of each such code, and believed. Opening a payment
moves no money: it is sent again where its outcome is unknown, and where ``payExpireTime`` is over.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, TypedDict

import msgspec

from cjdropshipping.flows.refused import NO
from cjdropshipping_api import operations as ops
from cjdropshipping_runtime.errors import OutcomeUnknown
from cjdropshipping_runtime.stops import TokenError
from cjdropshipping_runtime.typed import convert

from .desk import Desk, hidden, left_behind, without
from .stands import Stand, Stands, named

if TYPE_CHECKING:
    from cjdropshipping_api import models as m
    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.effects import Flow
    from cjdropshipping_runtime.journal import Journal

CREATE = ops.ORDERS_CREATE_PARENT
NOT_IN_IT = "it is not in the parent order"


class Payment(msgspec.Struct, frozen=True, kw_only=True):
    """What a parent order costs, and for which orders; the journal keeps it."""

    shipment: str
    pay_id: str
    amount: Decimal
    until: datetime | None
    orders: tuple[str, ...]
    is_sandbox: bool


class Facts(TypedDict, total=False):
    """What a journal knows; USD."""

    shipment: str
    payment: Payment | None
    balance: str | None
    paying: str
    """The payment id of a payment that was sent, and nobody knows what became of it; or ""."""


def kept(journal: Journal, stands: Stands) -> Payment | None:
    """The payment of an earlier run, which is for some of these orders.

    Raises:
        TokenError: it is for others.
    """
    fact = journal.facts.get("payment")
    payment = None if fact is None else convert(fact, Payment)
    found = payment.orders if payment else ()
    known = {name for stand in stands for name in (stand.id, *stand.names)}
    if fact and not (found and (journal.done("PAY") or known.issuperset(found))):
        raise TokenError("a token of another payment", flow="orders.checkout")
    return payment


def opened(desk: Desk, waiting: list[Stand]) -> Flow[Payment | None]:
    """Opens the payment of the orders' parent order; None where it takes none of them."""
    known = desk.given or desk.journal.facts.get("shipment")
    shipment, listed = yield from _shipment(desk, waiting, known)
    desk.journal.begins("PARENT_ORDER", shipment=shipment)
    try:
        data = yield from _parent(desk.calls, shipment)
    except NO as error:
        desk.refuse("PARENT_ORDER", error)
    held = hidden("PARENT_ORDER", CREATE, data, waiting)
    if data.submit_success is False or not data.pay_id:
        desk.stop("PARENT_ORDER", "there is nothing to pay it by", held)
    members = _members(desk, waiting, shipment, data.success_orders or listed)
    left = [order for order in without(waiting, held) if order in members]
    missed = [order for order in without(waiting, held) if order not in members]
    held += left_behind("PARENT_ORDER", CREATE, missed, NOT_IN_IT)
    desk.reject("PARENT_ORDER", held, left)
    if not left:
        return None
    told = data.payment_information
    amount = None if told is None else told.actual_payment
    if amount is None or amount < 0:
        reason = "the service does not say what is to be paid"
        desk.stop("PARENT_ORDER", reason if amount is None else f"{amount} USD is to be paid")
    payment = Payment(
        shipment=shipment,
        pay_id=data.pay_id,
        amount=amount,
        until=data.pay_expire_time,
        orders=tuple(order.id for order in left),
        is_sandbox=left[0].is_sandbox,
    )
    desk.journal.did("PARENT_ORDER", payment=payment)
    return payment


def waiting_in(calls: Calls, shipment: str) -> Flow[list[m.Order]]:
    """The orders of a parent order that wait for payment, as listed."""
    return calls.rows(ops.ORDERS_LIST, {"shipmentOrderId": shipment, "status": "UNPAID"})


def _shipment(
    desk: Desk, waiting: list[Stand], known: str | None
) -> Flow[tuple[str, Sequence[str | None]]]:
    """The id of the parent order that the orders wait under, and the orders that it has."""
    codes = [code for stand in waiting for code in stand.codes]
    for shipment in [known] if known else dict.fromkeys(codes):
        rows = yield from waiting_in(desk.calls, shipment)
        listed = [row.order_id for row in rows]
        if known or any(named(waiting, order_id) for order_id in listed):
            _members(desk, waiting, shipment, listed)
            return shipment, listed
    reason = "nothing tells the parent order of these orders; pass shipment_order_id="
    desk.stop("PARENT_ORDER", reason)


def _members(
    desk: Desk, waiting: list[Stand], shipment: str, names: Sequence[str | None]
) -> list[Stand]:
    """The orders that a parent order has by these names; stops where one is not ours to pay."""
    found = {name: named(waiting, name) for name in names}
    strangers = [str(name) for name, order in found.items() if order is None]
    if strangers:
        others = ", ".join(strangers)
        desk.stop("PARENT_ORDER", f"parent order {shipment} has other orders, too: {others}")
    return [order for order in found.values() if order is not None]


def _parent(calls: Calls, shipment: str) -> Flow[m.OrderParent]:
    body = {"shipmentOrderId": shipment}
    try:
        return (yield from calls(CREATE, body=body))
    except OutcomeUnknown:
        return (yield from calls(CREATE, body=body))
