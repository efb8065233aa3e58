"""Waiting until an order for private stock has come as far as is wanted.

as wanted, or further on the way          the order
closed, cancelled, or beyond all wanted   JobFailed
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from cjdropshipping_runtime.jobs import JobEvent
from cjdropshipping_runtime.pace import Pace
from cjdropshipping_runtime.stops import JobFailed, JobTimeout

from .listed import LOOKS, order_of
from .states import GONE, WAY, OrderState, read_state, state_of

if TYPE_CHECKING:
    from cjdropshipping_api import models as m
    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.effects import Flow

NAME = "private_inventory.wait_for"

PACE = Pace(first=2, longest=60)


def wait_for(
    calls: Calls,
    code: str,
    wanted: Sequence[str],
    timeout: float,
    on_progress: Callable[[JobEvent[m.PrivateInventoryOrder | None]], object] | None,
) -> Flow[m.PrivateInventoryOrder]:
    """Looks until the order is in one of these states, or further."""
    reached = _reaching([read_state(each) for each in wanted])
    clock, pauses = calls.service.clock, PACE.pauses(calls.service.random)
    begun, progress, looks = clock.monotonic(), 0.0, 0
    while True:
        order = yield from order_of(calls, code)
        looks += 1
        state = "" if order is None else state_of(order.status)
        if state in WAY:
            progress = max(progress, (WAY.index(state) + 1) / len(WAY))
        if state in reached:
            progress = 1.0
        seconds = clock.monotonic() - begun
        if on_progress is not None:
            on_progress(JobEvent(progress=progress, status=order, seconds=seconds))
        if order is not None and state in reached:
            return order
        if state in (*GONE, WAY[-1]):
            raise JobFailed(f"{code} is {state}", status=order, progress=progress, flow=NAME)
        if order is None and looks >= LOOKS:
            raise JobFailed(f"no order {code} is listed", status=None, progress=0.0, flow=NAME)
        if seconds >= timeout:
            reason = f"{code} is {state or 'not listed'} after {timeout:g} s"
            raise JobTimeout(reason, status=order, progress=progress, flow=NAME)
        yield from calls.sleep(min(next(pauses), timeout - seconds))


def _reaching(wanted: Sequence[OrderState]) -> frozenset[str]:
    """The states in which the wait is over: those, and what lies behind the earliest of them."""
    if not wanted:
        raise ValueError("there is no state to wait for")
    places = [WAY.index(state) for state in wanted if state in WAY]
    return frozenset([*wanted, *(WAY[min(places) :] if places else ())])
