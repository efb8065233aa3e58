"""Sandbox orders on their way: paid with play money, and moved on one status at a time.

UNPAID (300) ──simulate_pay──> UNSHIPPED (400) ──> SHIPPED (500) ──> DELIVERED (600)
                                    update_status, one step each ──> CANCELLED (700)

An order that shares its parent order with others can only be paid with all of them. A look does not
tell which parent order that is. In the documents' examples one has the code of an order, so the
list is asked whether this one is in a parent order of its own code; else its id has to be passed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal, NoReturn

from cjdropshipping.flows.refused import NO, refusal_of
from cjdropshipping_api import operations as ops
from cjdropshipping_api.resources import sandbox as generated
from cjdropshipping_runtime.errors import CallError
from cjdropshipping_runtime.hooks import check_hook, heard
from cjdropshipping_runtime.methods import Awaiting, Blocking, flow_method
from cjdropshipping_runtime.pace import Pace
from cjdropshipping_runtime.settling import look_until
from cjdropshipping_runtime.stops import FlowStopped

if TYPE_CHECKING:
    from cjdropshipping_api import models as m
    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.effects import Flow
    from cjdropshipping_runtime.operation import Operation

Target = Literal["UNSHIPPED", "SHIPPED", "DELIVERED", "CANCELLED"]
OnStatus = Callable[[str], object]

WAY = ("UNPAID", "UNSHIPPED", "SHIPPED", "DELIVERED", "CANCELLED")
CODES = {"UNSHIPPED": 400, "SHIPPED": 500, "DELIVERED": 600, "CANCELLED": 700}
EARLY = ("CREATED", "IN_CART")
"""Reported of an order that is not confirmed; for practice, paying takes it along."""

LOOKS = 5
_PACE = Pace(first=0.5, longest=4)
"""A status that was reached may show a moment later."""


class _SandboxFlows:
    @flow_method
    def advance(
        self,
        calls: Calls,
        order_id: str,
        to: Target,
        *,
        shipment_order_id: str | None = None,
        on_status: OnStatus | None = None,
    ) -> Flow[m.OrderDetail]:
        """Takes a sandbox order to a status, through all that lie between.

        It looks where the order is, pays it with play money if it is not paid, and moves it on step
        by step: none can be left out, and none taken back. Other sandbox orders of its parent order
        are paid with it, for the service pays such orders only together. Calling again goes on
        where an earlier call ended; an order that is there already is left alone.

        Args:
            order_id: id of the order, or your own order number.
            to: the status in which it is to be; CANCELLED follows DELIVERED.
            shipment_order_id: its parent order; only needed if an error says so.
            on_status: called with each status that it has reached.

        Returns:
            The order as it is then.

        Raises:
            FlowStopped: the order is beyond that status, or no sandbox order, or was refused.
            NotFound: there is no such order.
            CallError: a call failed otherwise; calling again goes on.
            ValueError: no order can be taken to such a status.

        Example:
            >>> seen = []
            >>> order = cj.sandbox.advance("SANDBOX-1", to="DELIVERED", on_status=seen.append)
            >>> seen, order.order_status
            (['UNSHIPPED', 'SHIPPED', 'DELIVERED'], 'DELIVERED')

        Source: 5 Shopping, sections 1.11 (Sandbox Simulate Pay) and 1.12 (Sandbox Update Status).
        """
        check_hook("on_status", on_status)
        if to not in tuple(CODES):  # not by hash: a user may err
            raise ValueError(f"a sandbox order is taken to {', '.join(CODES)}, not to {to!r}")
        order = yield from _look(calls, order_id)
        if order.is_sandbox == 0:
            _stop(order.order_status, "it is no sandbox order")
        if _place(order) > WAY.index(to):
            _stop(order.order_status, f"it cannot be taken back to {to}")
        while _place(order) < WAY.index(to):
            order = yield from _step(calls, order, order_id, shipment_order_id)
            if on_status is not None:
                heard("on_status", on_status(order.order_status or ""))
        return order


class Sandbox(_SandboxFlows, generated.Sandbox, Blocking):
    """Orders that exist for practice only; pay and advance them without money or goods."""


class AsyncSandbox(_SandboxFlows, generated.AsyncSandbox, Awaiting):
    """Orders that exist for practice only; pay and advance them without money or goods."""


def _step(calls: Calls, order: m.OrderDetail, asked: str, shipment: str | None) -> Flow[Any]:
    """One status further; the order as it is then."""
    own, after = order.order_id or asked, max(_place(order), 0) + 1
    if after > 1:
        body = {"orderId": own, "targetStatus": CODES[WAY[after]]}
        return (yield from _sent(calls, ops.SANDBOX_UPDATE_STATUS, body, own, after))
    body = {"orderId": own} if shipment is None else {"shipmentOrderId": shipment}
    try:
        return (yield from _sent(calls, ops.SANDBOX_SIMULATE_PAY, body, own, after))
    except FlowStopped as stop:
        if shipment is not None:
            raise
        parent = yield from _parent(calls, order)
        if parent is None:
            stop.add_note("if its parent order has other orders, pass shipment_order_id=")
            raise
    body = {"shipmentOrderId": parent}
    return (yield from _sent(calls, ops.SANDBOX_SIMULATE_PAY, body, own, after))


def _sent(
    calls: Calls, operation: Operation[bool], body: dict[str, Any], own: str, after: int
) -> Flow[m.OrderDetail]:
    """Sends one step, and looks whether it was taken: a refusal may mean that it was before."""
    trouble: CallError | None = None
    try:
        yield from calls(operation, body=body)
    except CallError as error:
        trouble = error
    certain = isinstance(trouble, NO) and trouble.attempts == 1
    order = yield from look_until(
        calls,
        lambda: _look(calls, own),
        lambda order: certain or _place(order) >= after,
        looks=LOOKS,
        pace=_PACE,
    )
    if _place(order) >= after:
        return order
    if isinstance(trouble, NO):
        _stop(order.order_status, f"{WAY[after]} was refused", trouble)
    if trouble is not None:
        raise trouble
    _stop(order.order_status, f"{WAY[after]} was accepted, and does not show")


def _parent(calls: Calls, order: m.OrderDetail) -> Flow[str | None]:
    """The id of the order's parent order; None where nothing tells it."""
    for code in dict.fromkeys((order.cj_order_id, order.cj_order_code)):
        if code:
            asked = {"shipmentOrderId": code, "status": order.order_status}
            rows = yield from calls.rows(ops.ORDERS_LIST, asked)
            if order.order_id in [row.order_id for row in rows]:
                return code
    return None


def _look(calls: Calls, order_id: str) -> Flow[m.OrderDetail]:
    return (yield from calls(ops.ORDERS_GET, query={"orderId": order_id}))


def _place(order: m.OrderDetail) -> int:
    """How far it is on its way; -1 before that."""
    status = order.order_status or ""
    if status not in WAY and status not in EARLY:
        _stop(status, "nothing is known of this status")
    return WAY.index(status) if status in WAY else -1


def _stop(status: str | None, reason: str, error: CallError | None = None) -> NoReturn:
    refused = () if error is None else (refusal_of(error),)
    where = status or "unknown"
    raise FlowStopped(reason, flow="sandbox.advance", step=where, refused=refused) from error
