"""What becomes of an outbound order: its progress, submission, detail and cancellation.

progress   lets the order move on, and tells how far it is
submit     accepted for a ready order; any other is refused with 1603001, and ``data`` says why
get        the order as it is
cancel     accepted until the order is finished or cancelled, then refused with 1603001
"""

from __future__ import annotations

from typing import Any

from cjdropshipping.testing.accounts.privatestock import PrivateStock
from cjdropshipping.testing.chapters.chapter import Call, Chapter
from cjdropshipping.testing.chapters.outbound import forms, machine
from cjdropshipping.testing.chapters.outbound.orders import (
    CHANGEABLE,
    COMPLETE,
    LOCK_FAIL,
    named_order,
)
from cjdropshipping.testing.protocol.envelope import ORDER_NOT_CONFIRMED, Refuse

chapter = Chapter()


@chapter.answers("outbound_progress")
def outbound_progress(call: Call) -> Any:
    """How far the order is, which has come a step further by it."""
    order = named_order(call)
    if order is None:
        return call.operation.example
    machine.poll(call, order)
    tells = machine.arranged(call, "outbound payment is unknown", order) is None
    return forms.progress(order, call.account.state(PrivateStock), tells=tells)


@chapter.answers("outbound_submit")
def outbound_submit(call: Call) -> Any:
    """Hands a ready order over."""
    order = named_order(call)
    if order is None:
        return call.operation.example
    if order.status == COMPLETE:
        machine.submit(call, order)
        if order.status not in CHANGEABLE:
            return forms.accepted(order)
    raise Refuse(
        ORDER_NOT_CONFIRMED,
        call.operation.refusals.get(ORDER_NOT_CONFIRMED)
        if order.status == LOCK_FAIL
        else f"The order is {order.status} and cannot be submitted",
        data=forms.not_accepted(order, call.account.state(PrivateStock)),
    )


@chapter.answers("outbound_get")
def outbound_get(call: Call) -> Any:
    """One order."""
    order = named_order(call)
    if order is None:
        return call.operation.example
    return forms.detail(order, call.account.state(PrivateStock), call.world)


@chapter.answers("outbound_cancel")
def outbound_cancel(call: Call) -> Any:
    """Gives an order up; an arrangement has it answered as other versions of the service do."""
    order = named_order(call)
    if order is None:
        return call.operation.example
    if not order.is_open:
        raise Refuse(ORDER_NOT_CONFIRMED, f"The order is {order.status} and cannot be cancelled")
    other = machine.arranged(call, "outbound cancellation is answered", order) or {}
    cancelled = other.get("cancelled", True)
    if cancelled:
        machine.cancel(call, order)
    return cancelled if other.get("bare") else {"orderId": order.id, "cancelled": cancelled}
