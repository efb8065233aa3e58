"""Which calls fail, and how: as asked for, or by chance.

    fail_next("html-502", operation="products_get", times=2)     the next calls, in this order
    faults={"reset-after": 0.02, "late": 0.01}                   two of a hundred, one of a hundred

What was asked for comes first. Chance is drawn once for each call, so that the same seed and the
same calls fail alike.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

import attrs

from cjdropshipping.testing.failing.faults import FAULTS, Fault
from cjdropshipping.testing.world.seeded import seeded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cjdropshipping.testing.protocol.document import Operation


@attrs.define
class _Pending:
    fault: Fault
    operation: str | None
    times: int


class Failures:
    """The failures that are still to come, and how many there were.

    Args:
        shares: name of a fault -> how many of all calls have it, from 0 to 1.
        seed: decides which calls these are.

    Raises:
        ValueError: there is no such fault, or the shares are negative or more than 1 together.
    """

    def __init__(self, shares: Mapping[str, float], seed: int) -> None:
        for name, share in shares.items():
            _known(name)
            if not 0 <= share <= 1:
                raise ValueError(f"the share of {name} must be 0 to 1, but is {share}")
        if math.fsum(shares.values()) > 1:
            raise ValueError("the shares of all faults are more than 1 together")
        self.shown: Counter[str] = Counter()
        self._shares = [(FAULTS[name], share) for name, share in shares.items()]
        self._random = seeded(seed, "faults")
        self._pending: list[_Pending] = []

    def add(self, name: str, operation: str | None, times: int) -> None:
        """Adds a failure for the next ``times`` calls, of ``operation`` or of any.

        Raises:
            ValueError: there is no such fault, or ``times`` is less than 1.
        """
        fault = _known(name)
        if times < 1:
            raise ValueError("times must be at least 1")
        self._pending.append(_Pending(fault, operation, times))

    def take(self, operation: Operation) -> Fault | None:
        """The failure that this call must show, if any."""
        drawn = self._drawn()
        fault = self._asked_for(operation) or drawn
        if fault is None or not _can_hit(fault, operation):
            return None
        self.shown[fault.name] += 1
        return fault

    def _drawn(self) -> Fault | None:
        if not self._shares:
            return None
        left = self._random.random()
        for fault, share in self._shares:
            left -= share
            if left < 0:
                return fault
        return None

    def _asked_for(self, operation: Operation) -> Fault | None:
        for pending in self._pending:
            if pending.operation in (None, operation.id) and _can_hit(pending.fault, operation):
                pending.times -= 1
                if not pending.times:
                    self._pending.remove(pending)
                return pending.fault
        return None


def _known(name: str) -> Fault:
    if name not in FAULTS:
        raise ValueError(f"unknown fault {name}; known: {', '.join(FAULTS)}")
    return FAULTS[name]


def _can_hit(fault: Fault, operation: Operation) -> bool:
    return operation.secured or not fault.of_token
