"""An account: the points of its day, and whatever the chapters keep for it.

    Account ── state(MyProducts) ── state(SourcingDesk) ── state(Orders) ── ...

A chapter owns the class of its state and asks the account for the one instance of it, so accounts
never see each other's data and a new chapter needs no change here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from cjdropshipping.testing.world.catalogue import DAY_MILLIS

State = TypeVar("State")


class Account:
    """One account of the mock.

    Args:
        number: of the account, from 1.
    """

    def __init__(self, number: int) -> None:
        self.number = number
        self.open_id = 1_000_000 + number
        self.name = f"CJ{self.open_id}"
        self.points = 0
        """Points that its calls have cost on the last day on which any did."""
        self._day = 0
        self._states: dict[type[Any], Any] = {}

    def spent(self, now: int) -> int:
        """Points that its calls have cost on this day, in UTC (``now``: epoch milliseconds)."""
        return self.points if now // DAY_MILLIS == self._day else 0

    def spend(self, cost: int, now: int) -> None:
        """Takes the points of a call."""
        self._day, self.points = now // DAY_MILLIS, self.spent(now) + cost

    @property
    def states(self) -> Mapping[type[Any], Any]:
        """What all chapters keep for this account, by its class; the very objects."""
        return self._states

    def put_states(self, states: Mapping[type[Any], Any]) -> None:
        """Has the chapters keep that instead."""
        self._states = dict(states)

    def state(self, kind: type[State]) -> State:
        """What a chapter keeps for this account; made empty when first asked for."""
        state = self._states.get(kind)
        if state is None:
            # The pages of the mock look on from other threads.
            state = self._states.setdefault(kind, kind())
        kept: State = state
        return kept
