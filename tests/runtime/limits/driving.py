"""Flows without a client: time that passes only where a flow lets it, and calls that come together.

time = Time()
run(limits.of("a").admit(), time)          one flow; its pauses move the time
admitted(time, {0.0: hold, 0.5: hold})     many at once, each from its moment on
really(flow)                               real pauses
"""

from __future__ import annotations

import heapq
import time as real_time
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from cjdropshipping_runtime.clock import Clock
from cjdropshipping_runtime.effects import Aside, Effect, Flow, Pause, Step

T = TypeVar("T")

NOON = 1_800_000_000.0 - 1_800_000_000.0 % 86400 + 43200
"""Seconds since 1970."""


class Time:
    """A clock that stands still; both of its hands move together, from noon on."""

    def __init__(self, calendar: float = NOON, monotonic: float = 1000.0) -> None:
        self._calendar, self.now = calendar - monotonic, monotonic
        self.pauses: list[float] = []

    @property
    def clock(self) -> Clock:
        return Clock(time=lambda: self._calendar + self.now, monotonic=lambda: self.now)

    def set_calendar(self, moment: float) -> None:
        self._calendar = moment - self.now

    def pass_(self, seconds: float) -> None:
        self.now += seconds


def _resume(step: Step, flow: Flow[Any]) -> Step:
    assert isinstance(step.effect, Aside)
    try:
        found = step.effect.function()
    except Exception as trouble:
        return Step.after(flow.throw, trouble)
    return Step.after(flow.send, found)


def _drive(flow: Flow[T], pause: Callable[[float], None]) -> T:
    step = Step.first(flow)
    while step.effect is not None:
        if isinstance(step.effect, Pause):
            pause(step.effect.seconds)
            step = Step.after(flow.send, None)
        else:
            step = _resume(step, flow)
    result: T = step.result
    return result


def run(flow: Flow[T], time: Time) -> T:
    """Drives a flow to its end; nothing else happens meanwhile."""

    def pause(seconds: float) -> None:
        time.pauses.append(seconds)
        time.pass_(seconds)

    return _drive(flow, pause)


def really(flow: Flow[T]) -> T:
    """The same in real time."""
    return _drive(flow, real_time.sleep)


def until_pause(flow: Flow[Any]) -> float:
    """Drives a flow to its first pause, and leaves it there; for how long it wants to wait."""
    step = Step.first(flow)
    while not isinstance(step.effect, Pause):
        step = _resume(step, flow)
    return step.effect.seconds


def together(time: Time, arrivals: Iterable[tuple[float, Flow[Any]]]) -> list[tuple[float, int]]:
    """Drives flows that come at these moments; returns when which of them ended, in order."""
    pending: list[tuple[float, int, Flow[Any], Effect | None]] = [
        (at, number, flow, None) for number, (at, flow) in enumerate(arrivals)
    ]
    heapq.heapify(pending)
    ended: list[tuple[float, int]] = []
    while pending:
        at, number, flow, effect = heapq.heappop(pending)
        time.now = max(time.now, at)
        step = Step.first(flow) if effect is None else Step.after(flow.send, None)
        while isinstance(step.effect, Aside):
            step = _resume(step, flow)
        if isinstance(step.effect, Pause):
            later = time.now + step.effect.seconds
            heapq.heappush(pending, (later, number, flow, step.effect))
        else:
            ended.append((time.now, number))
    return ended


def most_within(seconds: float, moments: Iterable[float]) -> int:
    """How many of these moments fall into one span of less than so long, at most."""
    ordered = sorted(moments)
    first = most = 0
    for number, moment in enumerate(ordered):
        while moment - ordered[first] >= seconds:
            first += 1
        most = max(most, number - first + 1)
    return most
