"""Where the calls of the last window and the points are kept.

take ──> Slot          go now
    ──> seconds        ask again then
    ──> PointsInfo     too few points, nothing was taken
"""

from __future__ import annotations

import math
from typing import Protocol, TypeAlias

from cjdropshipping_runtime.envelope import PointsInfo

from .window import Slot, Window

PATIENCE = 5.0
"""Seconds that a call waits at most for a lock, an answer or a connection; stores are given it."""

SETTLING = 1.0
"""The same for what is told after the call: its result waits meanwhile."""

Taken: TypeAlias = Slot | float | PointsInfo


class StoreTrouble(Exception):
    """The store cannot be reached, or cannot be used now. The text holds no password."""


class Store(Protocol):
    """Safe for threads. Raises StoreTrouble; ConfigurationError where it can never be used."""

    @property
    def instant(self) -> bool:
        """Whether the next call of it does nothing that could block."""
        ...

    def take(self, place: int, cost: int, reserve: int, patience: float = math.inf) -> Taken:
        """A turn for a call, if there is room for it and the ``place`` calls before it.

        StoreTrouble when it cannot be said within ``patience`` seconds, or those of the store.
        """
        ...

    def settle(self, slot: Slot, late: float, points: PointsInfo | None) -> None:
        """A call is over: it went out ``late`` seconds after its slot; its reply told these points.

        Without any, the cost of the call is given back: it may not have been charged.
        """
        ...

    def give_back(self, slot: Slot) -> None:
        """The call of this turn is not made: as if it had never been given."""
        ...

    def exhausted(self) -> None:
        """The service says that no points are left."""
        ...

    def time(self) -> float:
        """Seconds since 1970, on the clock by which the points are kept."""
        ...

    def narrow(self, window: Window) -> None:
        """Another window from now on."""
        ...

    def close(self) -> None:
        """Gives back what is open; the next call opens it again."""
        ...
