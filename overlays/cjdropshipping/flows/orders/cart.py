"""The first steps of a checkout: orders go into the cart, and are confirmed out of it.

    ADD_CART   CREATED ── held back, or not taken: rejected
                  └─────> IN_CART, which may be reported as CREATED
    CONFIRM    IN_CART ── held back: rejected
                  └─────> UNPAID, under a parent order, whose id the reply may leave out

No money moves here, and what is in the cart, or confirmed, is not put there a second time. So both
are sent again after a call whose outcome nobody knows: the cart at once, the confirmation where the
orders go on to be reported as not confirmed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cjdropshipping.flows.refused import NO
from cjdropshipping_api import operations as ops
from cjdropshipping_runtime.errors import OutcomeUnknown

from .desk import Desk, hidden, left_behind, without
from .stands import Stand, look_until, named

if TYPE_CHECKING:
    from cjdropshipping_api import models as m
    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.effects import Flow


def confirmed(desk: Desk, orders: list[Stand]) -> Flow[list[Stand]]:
    """Takes early orders through the cart; those that are confirmed.

    The journal then has ``shipment``, the id of their parent order, if the service told it.
    """
    fresh = [order for order in orders if order.status == "CREATED"]
    desk.journal.begins("ADD_CART")
    refusal = None
    if fresh:
        try:
            orders = yield from _add(desk, orders, fresh)
        except NO as error:
            # They may be in the cart and reported as CREATED: the confirmation can tell.
            refusal = error
    desk.journal.did("ADD_CART")
    if not orders:
        return []
    desk.journal.begins("CONFIRM")
    try:
        data = yield from _confirm(desk.calls, orders)
    except NO as error:
        if refusal is not None:
            desk.refuse("ADD_CART", refusal)
        desk.refuse("CONFIRM", error)
    held = [] if data is None else hidden("CONFIRM", ops.ORDERS_CONFIRM_CART, data, orders)
    left = without(orders, held)
    if data is not None and data.submit_success is False:
        left = []
    desk.reject("CONFIRM", held, left)
    desk.journal.did("CONFIRM", shipment=(data and data.shipments_id) or "")
    return left


def _add(desk: Desk, orders: list[Stand], fresh: list[Stand]) -> Flow[list[Stand]]:
    """Puts orders into the cart; those that are in it now."""
    data = yield from _added(desk.calls, {"cjOrderIdList": [order.id for order in fresh]})
    held = hidden("ADD_CART", ops.ORDERS_ADD_TO_CART, data, fresh)
    taken = {order.id for name in data.add_success_orders or () if (order := named(fresh, name))}
    rest = without(fresh, held)
    if data.success_count != len(rest) or taken:
        missed = [order for order in rest if order.id not in taken]
        held += left_behind("ADD_CART", ops.ORDERS_ADD_TO_CART, missed, "the cart did not take it")
    left = without(orders, held)
    desk.reject("ADD_CART", held, left)
    return left


def _added(calls: Calls, body: dict[str, list[str]]) -> Flow[m.OrderCartResult]:
    try:
        return (yield from calls(ops.ORDERS_ADD_TO_CART, body=body))
    except OutcomeUnknown:
        return (yield from calls(ops.ORDERS_ADD_TO_CART, body=body))


def _confirm(calls: Calls, orders: list[Stand]) -> Flow[m.OrderCartConfirmation | None]:
    """Confirms orders; None where they are confirmed, and the reply was lost."""
    ids = [order.id for order in orders]
    doubt = False
    while True:
        try:
            return (yield from calls(ops.ORDERS_CONFIRM_CART, body={"cjOrderIdList": ids}))
        except (OutcomeUnknown, *NO) as error:
            if not doubt and not isinstance(error, OutcomeUnknown):
                raise
            stands = yield from look_until(calls, ids, lambda all: not any(s.is_early for s in all))
            if not any(stand.is_early for stand in stands):
                return None
            if doubt:
                raise
            doubt = True
