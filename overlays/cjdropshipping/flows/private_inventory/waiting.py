"""Waiting until an order for private stock has come as far as is wanted.

as wanted, or further on the way          the order
closed, cancelled, or beyond all wanted   JobFailed
not listed, so many times in a row        JobFailed
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from cjdropshipping_runtime.hooks import check_hook, heard
from cjdropshipping_runtime.jobs import JobEvent
from cjdropshipping_runtime.pace import Pace
from cjdropshipping_runtime.patience import Patience
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
    check_hook("on_progress", on_progress)
    patience = Patience(PACE, timeout)
    watched = _Watched(calls, code, _reaching([read_state(each) for each in wanted]))
    while (yield from patience.wait(calls)):
        event = yield from patience.seen(watched.look())
        if event is None:
            continue
        if on_progress is not None:
            heard("on_progress", on_progress(event))
        if event.status is not None and watched.has_arrived:
            return event.status
        if (reason := watched.hopeless()) is not None:
            raise JobFailed(reason, status=event.status, progress=event.progress, flow=NAME)
    reason = f"{code} is {watched.state or 'not listed'} after {timeout:g} s"
    raise JobTimeout(reason, status=watched.order, progress=watched.progress, flow=NAME)


class _Watched:
    """The order, as of the last look."""

    def __init__(self, calls: Calls, code: str, reached: frozenset[str]) -> None:
        self._calls, self._code, self._reached = calls, code, reached
        self._begun = calls.service.clock.monotonic()
        self._unlisted = 0
        self.order: m.PrivateInventoryOrder | None = None
        self.state, self.progress = "", 0.0

    @property
    def has_arrived(self) -> bool:
        """Whether it is where it is wanted."""
        return self.state in self._reached

    def look(self) -> Flow[JobEvent[m.PrivateInventoryOrder | None]]:
        """Looks once."""
        order = yield from order_of(self._calls, self._code)
        self._unlisted = self._unlisted + 1 if order is None else 0
        self.order, self.state = order, "" if order is None else state_of(order.status)
        if self.state in WAY:
            self.progress = max(self.progress, (WAY.index(self.state) + 1) / len(WAY))
        if self.has_arrived:
            self.progress = 1.0
        seconds = self._calls.service.clock.monotonic() - self._begun
        return JobEvent(progress=self.progress, status=order, seconds=seconds)

    def hopeless(self) -> str | None:
        """Why there is nothing to wait for any more; None as long as there is."""
        if self.state in (*GONE, WAY[-1]):
            return f"{self._code} is {self.state}"
        return f"no order {self._code} is listed" if self._unlisted >= LOOKS else None


def _reaching(wanted: Sequence[OrderState]) -> frozenset[str]:
    """The states in which the wait is over: those, and what lies behind the earliest of them."""
    if not wanted:
        raise ValueError("there is no state to wait for")
    places = [WAY.index(state) for state in wanted if state in WAY]
    return frozenset([*wanted, *(WAY[min(places) :] if places else ())])
