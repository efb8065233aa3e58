"""Waiting until an order has come as far as is wanted.

CREATED ── IN_CART ── UNPAID ── UNSHIPPED ── SHIPPED ── DELIVERED     as wanted, or later: reached
                                        CANCELLED                     JobFailed
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal

from cjdropshipping_api.operations._jobs import ORDERS_WATCH
from cjdropshipping_runtime import jobs
from cjdropshipping_runtime.wire import several

if TYPE_CHECKING:
    from cjdropshipping_api import models as m
    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.effects import Flow
    from cjdropshipping_runtime.wire import Many

Awaited = Literal["CREATED", "IN_CART", "UNPAID", "UNSHIPPED", "SHIPPED", "DELIVERED"]

WAY: tuple[Awaited, ...] = ("CREATED", "IN_CART", "UNPAID", "UNSHIPPED", "SHIPPED", "DELIVERED")


def wait_for(
    calls: Calls,
    order_id: str,
    status: Awaited | Many[Awaited],
    timeout: float,
    on_progress: Callable[[jobs.JobEvent[m.OrderDetail]], object] | None,
) -> Flow[m.OrderDetail]:
    """Follows the order until it has one of these statuses, or a later one."""
    wanted: list[Any] = [status] if isinstance(status, str) else several(status, "status")
    unknown = [each for each in wanted if each not in WAY]
    if unknown or not wanted:
        raise ValueError(f"an order is waited for until it is {', '.join(WAY)}; not {unknown}")
    reached = WAY[min(map(WAY.index, wanted)) :]
    watched = yield from jobs.start(calls, ORDERS_WATCH, {"orderId": order_id}, until=reached)
    return (yield from watched.follow(calls, timeout, on_progress))
