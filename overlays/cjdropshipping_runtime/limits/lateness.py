"""When the service may have counted a request that was sent at a known moment.

    began ├── usual ──┼────────── excess ──────────┤ reply
          └ sent      └ as fast as others: counted   └ or it was held up on its way,
                        soon after it was sent         and counted this much later

A reply that takes longer than others may mean that its request arrived late; then the call that
takes its place a second later would come too early. So the call is counted as later by the excess.
Mostly, though, the service only took longer to answer, and counting late costs rate. Hence the
allowance: all excess together may cost ``SHARE`` of the rate. Outliers are covered in full, and a
service that is always uneven costs no more than that.
"""

from __future__ import annotations

SHARE = 0.01
TOLERATED = 0.005
"""Seconds of excess that the slack of the window covers anyway."""
LARGEST = 0.5
"""Seconds of allowance that can be saved up."""
DRIFT = 0.02
"""How much of a difference a slower reply moves what is usual."""


class Lateness:
    """What is usual for one account, and the allowance that is left. Races lose little."""

    __slots__ = ("_left", "_usual")

    def __init__(self) -> None:
        self._usual: float | None = None
        self._left = LARGEST

    def of(self, latency: float, window: float) -> float:
        """By how many seconds a call may have arrived late whose reply took ``latency`` seconds.

        ``window`` is its length in seconds.
        """
        usual = latency if self._usual is None else self._usual
        excess = latency - usual
        self._usual = usual + max(0.0, excess) * DRIFT + min(0.0, excess)
        self._left = min(LARGEST, self._left + SHARE * window)
        if excess <= TOLERATED:
            return 0.0
        late = min(excess, self._left)
        self._left -= late
        return late
