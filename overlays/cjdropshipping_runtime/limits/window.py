"""So many calls in so long.

             ├──────────────── interval ────────────────┤
    ──•──•───•────────•──•─────────────────────────•─────•──> time
             └ the oldest that counts                     └ one more fits when less than
                                                            ``limit`` are in the interval

The service counts what arrives, a client what it sends, and no two requests take equally long on
their way: if one is held up by 10 ms and one a second later is not, the service sees them 990 ms
apart. So the interval is ``SLACK`` longer than a second. That covers a difference of 15 ms, and
leaves 98.4 % of the rate in the long run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from pyrate_limiter import AbstractBucket

SLACK = 1.015


class Slot(msgspec.Struct, eq=False):
    """A turn that was given: one call in the window."""

    name: str
    """Of this call alone, in all processes that share the window."""
    moment: int
    """When, in milliseconds on the clock of the store."""
    at: float
    """When, in seconds on the monotonic clock of this process."""
    cost: int = 0
    """The points that were taken off for it; 0 where it is not known how many there are."""


class Window(msgspec.Struct, frozen=True):
    """At most ``limit`` calls in any ``interval`` milliseconds."""

    limit: int
    interval: int

    @classmethod
    def at_rate(cls, calls_per_second: float) -> Window:
        """A whole number of calls may come at once; 2.5 a second is one in every 0.4 seconds."""
        limit = int(calls_per_second) if calls_per_second % 1 == 0 else 1
        return cls(limit, round(limit / calls_per_second * 1000 * SLACK))

    @property
    def seconds(self) -> float:
        return self.interval / 1000

    def rates(self) -> list[Any]:
        """The same in pyrate-limiter's words."""
        from pyrate_limiter import Rate

        return [Rate(self.limit, self.interval)]


def milliseconds(seconds: float) -> int:
    """A moment as the buckets have it.

    A microsecond is added: who was told to come at a moment, and comes then, is not early because
    a float is a little less.
    """
    return int(seconds * 1000 + 1e-3)


def enter(bucket: AbstractBucket, slot: Slot, place: int) -> int:
    """Puts a call into the window: 0 if it is in, else for how many milliseconds it is not.

    ``place`` calls came earlier and wait too: there must be room for them as well.
    """
    from pyrate_limiter import RateItem

    rate = bucket.rates[0]
    if place:
        # What counts is peeked at from the newest: this one has to leave before all can enter.
        last = bucket.peek(rate.limit - 1 - place)
        if isinstance(last, RateItem):
            wait = last.timestamp + rate.interval + 1 - slot.moment
            if wait > 0:
                return wait
    item = RateItem(slot.name, slot.moment)
    if bucket.put(item):
        return 0
    left = bucket.waiting(item)
    # At the very edge some versions say 0, and would refuse it all the same.
    return max(1, left) if isinstance(left, int) else 1
