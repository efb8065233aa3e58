"""Calls and points of this process alone.

    nothing ──a call──> first ──another, when its window is over──> first
                          └────another, before that──> bucket

A program that calls once, or seldom, never pays for importing pyrate-limiter.
"""

from __future__ import annotations

import math
from bisect import insort
from itertools import count
from threading import Lock
from typing import TYPE_CHECKING

from .ledger import Ledger
from .window import Slot, enter, milliseconds

if TYPE_CHECKING:
    from pyrate_limiter import InMemoryBucket, RateItem

    from cjdropshipping_runtime.clock import Clock
    from cjdropshipping_runtime.envelope import PointsInfo

    from .store import Taken
    from .window import Window


class MemoryStore:
    """A Store (store.py); moments are milliseconds of the monotonic clock."""

    def __init__(self, window: Window, clock: Clock) -> None:
        self._window, self._clock = window, clock
        self._lock = Lock()
        self._names = count()
        self._ledger = Ledger()
        self._first: Slot | None = None
        self._bucket: InMemoryBucket | None = None

    @property
    def instant(self) -> bool:
        return self._bucket is not None or self._alone(self._clock.monotonic())

    def take(self, place: int, cost: int, reserve: int, patience: float = math.inf) -> Taken:
        with self._lock:
            short = self._ledger.short(cost, reserve, self._clock.time()) if cost else None
            if short is not None:
                return short
            now = self._clock.monotonic()
            slot = Slot(str(next(self._names)), milliseconds(now), now)
            if self._bucket is None and place == 0 and self._alone(now):
                self._first = slot
            else:
                wait = self._enter(slot, place)
                if wait:
                    return (slot.moment + wait) / 1000 - now
            if cost:
                slot.cost = self._ledger.spend(cost, self._clock.time())
            return slot

    def settle(self, slot: Slot, late: float, points: PointsInfo | None) -> None:
        with self._lock:
            if late > 0:
                self._move(slot, milliseconds(slot.at + late))
            if points is not None:
                now = self._clock.time()
                sent = now - (self._clock.monotonic() - slot.at)
                self._ledger.learn(points, sent, now)
            elif slot.cost:
                self._ledger.spend(-slot.cost, self._clock.time())

    def give_back(self, slot: Slot) -> None:
        with self._lock:
            self._remove(slot)
            if slot.cost:
                self._ledger.spend(-slot.cost, self._clock.time())

    def exhausted(self) -> None:
        with self._lock:
            self._ledger.empty(self._clock.time())

    def time(self) -> float:
        return self._clock.time()

    def narrow(self, window: Window) -> None:
        with self._lock:
            self._window = window
            if self._bucket is not None:
                self._bucket.rates = window.rates()

    def close(self) -> None:
        """Nothing is open."""

    def _alone(self, now: float) -> bool:
        """Whether no call but perhaps one is known of, and its window is over."""
        first = self._first
        return first is None or milliseconds(now) - first.moment > self._window.interval

    def _enter(self, slot: Slot, place: int) -> int:
        bucket = self._bucket
        if bucket is None:
            from pyrate_limiter import InMemoryBucket, RateItem

            bucket = self._bucket = InMemoryBucket(self._window.rates())
            if self._first is not None:
                bucket.put(RateItem(self._first.name, self._first.moment))
        if bucket.count() > 2 * self._window.limit:
            bucket.leak(slot.moment)
        return enter(bucket, slot, place)

    def _move(self, slot: Slot, moment: int) -> None:
        slot.moment = moment
        if self._bucket is None:
            return
        from pyrate_limiter import RateItem

        self._remove(slot)
        insort(self._bucket.items, RateItem(slot.name, moment), key=_timestamp)

    def _remove(self, slot: Slot) -> None:
        if self._bucket is not None:
            items = self._bucket.items
            items[:] = [item for item in items if item.name != slot.name]
        elif self._first is slot:
            self._first = None


def _timestamp(item: RateItem) -> int:
    return item.timestamp
