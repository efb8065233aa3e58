"""The time, as everything below a client reads it; tests put one of their own in its place."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic, time

import msgspec


class Clock(msgspec.Struct, frozen=True, eq=False):
    """Two clocks: the calendar's, which may be wrong or set anew, and one that only goes on."""

    time: Callable[[], float] = time
    """Seconds since 1970."""
    monotonic: Callable[[], float] = monotonic
    """Seconds since some moment."""


CLOCK = Clock()
