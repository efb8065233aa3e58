"""Renewals that do not help, and when to leave off.

    refused, thrice in a row, though   the account is shut     a rest that doubles from 2 seconds
    never accepted before                                      to 5 minutes each time
    so again and again, though         an operation forbids    a minute between two renewals,
    accepted in between                what others may do      and the token stays with the others

A token that was good for some minutes, and then is refused, has died: that starts all anew.
"""

from __future__ import annotations

import math

from cjdropshipping_runtime.clock import Clock

LONGEST_REST = 300.0

_CHANCES = 2
"""So many tokens in a row may be refused at once: each may have had bad luck."""
_WASTED = 5.0
_WASTED_REST = 60.0
_HELPED = 1 / 3
"""How much of a wasted renewal is made good by one that brought a token that was accepted."""


class Vain:
    """What came of the last renewals of one client."""

    __slots__ = ("_asked_at", "_clock", "_in_a_row", "_wasted")

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._asked_at = -math.inf
        self._in_a_row, self._wasted = 0, 0.0

    def renewed(self) -> None:
        """There is another token."""
        self._asked_at = self._clock.monotonic()

    def refused(self, accepted: bool) -> None:
        """It is refused; ``accepted``: it was not, before."""
        if self._passed > LONGEST_REST:
            self._in_a_row, self._wasted = 0, 0.0
        elif accepted:
            self._in_a_row, self._wasted = 0, max(0.0, self._wasted - _HELPED)
        else:
            self._in_a_row, self._wasted = self._in_a_row + 1, self._wasted + 1

    def resting(self) -> bool:
        """Whether the account seems to be shut, and it is too early to look again."""
        if self._in_a_row <= _CHANCES:
            return False
        return self._passed < min(2.0 ** min(self._in_a_row - _CHANCES, 10), LONGEST_REST)

    def wasteful(self) -> bool:
        """Whether a refusal seems to be the operation's: the token may stay as it is for now."""
        return self._wasted > _WASTED and self._passed < _WASTED_REST

    @property
    def _passed(self) -> float:
        return self._clock.monotonic() - self._asked_at
