"""The account's points, as far as anybody here knows.

    nothing known ──a reply's pointsInfo──> remaining, at the moment ``seen``
                                              │  less the cost of each call that is let through
                                              │  more by total / 1440 a minute, up to total
                                              └──midnight UTC──> total

The service decides, this only foresees: where in doubt it expects more than there may be, so that
no call is held back that the service would have served. Figures may be wrong, too. Only another
reply can correct them, so now and then a call is let through on trial, however low they are; and a
total that no call of this cost could ever be made with counts as unknown.

Replies overtake each other. A figure holds if its request was sent after the last one that held
had come; of those that were under way together the lowest holds.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import msgspec

from cjdropshipping_runtime.envelope import PointsInfo

if TYPE_CHECKING:
    from datetime import datetime

DAY = 86400
"""Seconds. The days of UTC begin at its multiples."""

FRESH = 60.0
"""Seconds for which a figure says something where the total, and so the refill, is not known; and
by which the clocks of those who share it may differ."""

TRIAL = 300.0
"""Seconds after which a figure that forbids a call is put to the test."""


def next_reset(now: float) -> datetime:
    """The next midnight in UTC after a moment in seconds since 1970: points are counted anew."""
    from datetime import UTC, datetime

    return datetime.fromtimestamp((now // DAY + 1) * DAY, UTC)


class Ledger(msgspec.Struct):
    """What is known. All moments are seconds since 1970."""

    total: int | None = None
    remaining: float | None = None
    seen: float = 0.0
    """When ``remaining`` was right."""
    since: float = 0.0
    """When the figure came that ``remaining`` started from."""
    tried: float = 0.0
    """When a call was let through last though the figures forbade it."""

    def available(self, now: float, cost: int = 0) -> float | None:
        """How many points there should be for a call of this cost; None where nothing is known."""
        if self.remaining is None or self.seen > now + FRESH:  # a clock that was set back
            return None
        total = self.total if self.total is not None and self.total >= cost else None
        if now // DAY != self.seen // DAY:
            return total
        passed = max(0.0, now - self.seen)
        if total is None:
            return self.remaining if passed < FRESH else None
        return max(self.remaining, min(total, self.remaining + total * passed / DAY))

    def short(self, cost: int, reserve: int, now: float) -> PointsInfo | None:
        """What there is, if a call of this cost would leave less than the reserve."""
        have = self.available(now, cost)
        if cost <= 0 or have is None or math.ceil(have) - reserve >= cost:
            return None
        if math.ceil(have) < cost and abs(now - max(self.since, self.tried)) >= TRIAL:
            return None
        left = max(0, math.floor(have))
        used = None if self.total is None else max(0, self.total - left)
        return PointsInfo(self.total, used, left)

    def spend(self, cost: int, now: float) -> int:
        """Takes off what a call costs; a negative cost gives it back. How much that was."""
        have = self.available(now, cost)
        if have is None:
            return 0
        if math.ceil(have) < cost:
            self.tried = now
        self.remaining, self.seen = have - cost, now
        return cost

    def learn(self, points: PointsInfo, sent: float, now: float) -> None:
        """What a reply says that has come now; its request was sent at ``sent``."""
        if sent // DAY != now // DAY:  # maybe from before midnight
            return
        have = self.available(now)
        if points.total is not None:
            self.total = points.total
        left = points.remaining
        if left is None and points.total is not None and points.used_today is not None:
            left = points.total - points.used_today
        if left is None:
            return
        if have is None or sent > self.since or self.since // DAY != now // DAY:
            self.remaining, self.since = left, now
        else:
            self.remaining = min(have, left)
        self.seen = now

    def empty(self, now: float) -> None:
        """The service says that nothing is left."""
        self.remaining, self.seen, self.since = 0.0, now, now
