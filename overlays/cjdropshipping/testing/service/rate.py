"""Calls a second: no second, wherever it begins, holds more than so many.

    ──x──x─────x──x─x────?──>  real time
            └─ 1 s ──────┘     with 4 a second, the call at ? is one too many

What is refused does not count.
"""

from __future__ import annotations

from collections import deque

_SPAN = 1.0


class Window:
    """The calls of the last second.

    Args:
        calls: how many a second may hold.
    """

    def __init__(self, calls: int) -> None:
        self._calls: deque[float] = deque(maxlen=calls)

    def admits(self, now: float) -> bool:
        """Whether a call at ``now`` (in seconds) fits in; if so it is counted."""
        calls = self._calls
        if calls and now < calls[-1]:
            calls.clear()  # the mock was put back to an earlier time
        if len(calls) == calls.maxlen and now - calls[0] < _SPAN:
            return False
        calls.append(now)
        return True
