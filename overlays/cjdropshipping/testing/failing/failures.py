"""Which calls fail, and how: as asked for, or by chance.

    add(Fault, Occasion(operation="products_get", times=2))      as asked for, in this order
    shares={"reset-after": 0.02, "late": 0.01}                   two of a hundred, one of a hundred

What was asked for comes first. Chance is drawn once for each call, so that the same seed and the
same calls fail alike.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

import attrs

from cjdropshipping.testing.failing.faults import FAULTS, Fault
from cjdropshipping.testing.failing.names import unknown
from cjdropshipping.testing.failing.occasions import Circumstance, Occasion
from cjdropshipping.testing.given.forms import number
from cjdropshipping.testing.world.seeded import seeded

if TYPE_CHECKING:
    from cjdropshipping.testing.protocol.document import Operation

#: Seconds that a reply takes which is delayed by chance.
DELAY = 1.0

#: Seconds that a reply takes at most: a day.
LONGEST = 86_400


@attrs.frozen(eq=False)
class AskedFor:
    """A fault that was asked for; ``seconds`` is how long what arrives, or not, takes."""

    fault: Fault
    occasion: Occasion
    seconds: float = 0.0


@attrs.frozen
class Failure:
    """What befalls a call: the fault, and the seconds that it takes."""

    fault: Fault
    seconds: float = 0.0


class Failures:
    """The failures that are still to come, and how many there were.

    Args:
        shares: name of a fault -> how many of all calls have it, from 0 to 1.
        seed: decides which calls these are.

    Raises:
        ValueError: there is no such fault, or the shares are negative or more than 1 together.
    """

    def __init__(self, shares: Mapping[str, float], seed: int) -> None:
        if not hasattr(shares, "items"):
            raise ValueError(f'faults are names with shares, {{"late": 0.01}}, not {shares!r}')
        for name, share in shares.items():
            _known(name)
            number(f"the share of {name}", share, most=1)
        if math.fsum(shares.values()) > 1:
            raise ValueError("the shares of all faults are more than 1 together")
        self.shown: Counter[str] = Counter()
        self.asked_for: list[AskedFor] = []
        self._shares = dict(shares)
        self._random = seeded(seed, "faults")

    @property
    def shares(self) -> Mapping[str, float]:
        """What fails by chance."""
        return self._shares

    def add(self, name: str, occasion: Occasion, seconds: float | None = None) -> None:
        """Adds a fault.

        Raises:
            ValueError: there is no such fault, or ``seconds`` are negative or more than a day.
        """
        fault = _known(name)
        if seconds is None:
            seconds = DELAY if fault.slow else 0.0
        seconds = float(number("seconds", seconds))
        if seconds > LONGEST:
            raise ValueError(f"seconds must be at most {LONGEST:,}, but are {seconds}")
        self.asked_for.append(AskedFor(fault, occasion, seconds))

    def recover(self, name: str | None) -> None:
        """Ends what was asked for, by its name or all of it; chance goes on."""
        if name is not None:
            _known(name)
        self.asked_for = [each for each in self.asked_for if name not in (None, each.fault.name)]

    def take(self, operation: Operation, call: Circumstance) -> Failure | None:
        """The failure that this call must show, if any."""
        drawn = self._drawn()
        failure = self._due(operation, call) or drawn
        if failure is None or not _can_hit(failure.fault, operation):
            return None
        self.shown[failure.fault.name] += 1
        return failure

    def _drawn(self) -> Failure | None:
        if not self._shares:
            return None
        left = self._random.random()
        for name, share in self._shares.items():
            left -= share
            if left < 0:
                return Failure(FAULTS[name], DELAY if FAULTS[name].slow else 0.0)
        return None

    def _due(self, operation: Operation, call: Circumstance) -> Failure | None:
        due = (
            asked
            for asked in self.asked_for
            if _can_hit(asked.fault, operation) and asked.occasion.comes(call, self._random)
        )
        found = next(due, None)
        self.asked_for = [each for each in self.asked_for if not each.occasion.is_over(call.now)]
        return Failure(found.fault, found.seconds) if found else None


def _known(name: str) -> Fault:
    if name not in FAULTS:
        raise unknown("fault", name, FAULTS)
    return FAULTS[name]


def _can_hit(fault: Fault, operation: Operation) -> bool:
    return operation.secured or not fault.of_token
