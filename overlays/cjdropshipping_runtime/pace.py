"""How often something is looked at while it changes: often at first, then more and more seldom.

first, first x factor, first x factor^2, ... longest, longest, ...   each +- jitter
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec


class Pace(msgspec.Struct, frozen=True, kw_only=True):
    """Pauses between looks; seconds."""

    first: float = 1.0
    longest: float = 15.0
    factor: float = 1.5
    jitter: float = 0.2
    """The share of itself by which a pause is longer or shorter, so that many do not go in step."""

    def pauses(self, random: Callable[[], float]) -> Iterator[float]:
        """Without an end."""
        pause = self.first
        while True:
            yield pause * (1 + self.jitter * (2 * random() - 1))
            pause = min(pause * self.factor, self.longest)
