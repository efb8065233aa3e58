"""Placing an order, once however often it is asked for.

create ──> Placed, with what the reply refuses of it
   │
   ├── no reply ──> looked up by its number (guard.py of the runtime)
   └── "exists already" ──> looked up: the same ──> Placed
                                       another ──> AlreadyExists
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from cjdropshipping_api import operations as ops
from cjdropshipping_runtime.errors import AlreadyExists, NotFound
from cjdropshipping_runtime.outcome import refusals
from cjdropshipping_runtime.wire import input_of

from .results import Placed

if TYPE_CHECKING:
    from cjdropshipping_api import models as m
    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.effects import Flow

CREATE = ops.ORDERS_CREATE_V3


def place(calls: Calls, order: Any, platform_token: str | None) -> Flow[Placed]:
    """Creates an order, or finds the very same."""
    headers = {"platformToken": platform_token}
    try:
        made = yield from calls(CREATE, headers=headers, body=order)
    except AlreadyExists:
        found = yield from _same(calls, headers, order)
        if found is None:
            raise
        made = found
    amount = made.order_amount if made.actual_payment is None else made.actual_payment
    return Placed(
        order_id=made.order_id or None,
        order_number=made.order_number or "",
        shipment_order_id=made.shipment_order_id or None,
        status=made.order_status or None,
        amount=amount,
        refused=refusals(CREATE, made),
    )


def _same(
    calls: Calls, headers: Mapping[str, str | None], order: Any
) -> Flow[m.OrderCreated | None]:
    """The order of that number, as if it had just been created; None where it is another."""
    look_up, sent = CREATE.look_up, input_of(CREATE.encoders, None, headers, order)
    asking = None if look_up is None else look_up.asking(sent)
    if look_up is None or asking is None:
        return None
    try:
        found = yield from calls.send(look_up.operation(), asking)
    except NotFound:
        return None
    if not look_up.proves(found, sent) or look_up.differing(found, sent) is not None:
        return None
    made: m.OrderCreated = look_up.result_of(found, CREATE)
    return made
