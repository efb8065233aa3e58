"""When a call is made again, and after how long. Decisions only; exchange.py acts on them.

    error             waiting can help?   may the call be made again?
    passing       ──> no  ──> raise       safety read, idempotent            ─┐
                      yes ─────────────>  certainly not carried out           ├─> backoff, again
                                          guarded, and not found (guard.py)  ─┘
                                          else ──> OutcomeUnknown

    backoff     a random part of  first x 2^n, at most longest          ("full jitter")
    too fast    Retry-After, or between throttled and twice that
    no retry    attempts spent · deadline before the pause is over · budget empty

The budget keeps an outage from being amplified: in the long run a client sends only a share of its
calls again. Refusals for speed are free of it, for they are no outage.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import msgspec

from .errors import CallError, ConfigurationError, RateLimited
from .forks import LocalLock
from .timeouts import LONGEST
from .wording import shown

WHOLE = ("times", "burst")
MOST = 1_000_000
"""So many of what is not seconds; anything more is a mistake."""


class Retries(msgspec.Struct, frozen=True, kw_only=True):
    """How a client repeats calls that may be repeated.

    Args:
        times: how often a call is made again at most; 0 switches retries off.
        first: seconds; the first pause is a random part of it, each further one of twice as much.
        longest: seconds; the most that a pause is a part of.
        throttled: seconds; after a refusal for speed without a Retry-After the pause is a random
            one between this and twice this.
        longest_wait: seconds; a Retry-After beyond it ends the call with RateLimited.
        share: retries per call that a client may make in the long run.
        burst: retries that it may make at once beyond that share; of the share, as many can be
            saved up, and one at least.

    Raises:
        ConfigurationError: one of these is negative, or no number, or of the seconds more than a
            day.
    """

    times: int = 3
    first: float = 0.5
    longest: float = 8.0
    throttled: float = 1.0
    longest_wait: float = 60.0
    share: float = 0.2
    burst: int = 20

    def __post_init__(self) -> None:
        for name in self.__struct_fields__:
            value = getattr(self, name)
            whole = name in WHOLE
            number = isinstance(value, int if whole else (int, float))
            if not number or isinstance(value, bool) or not 0 <= value < math.inf:
                kind = "a whole number" if whole else "a number"
                raise ConfigurationError(
                    f"retries: {name} must be {kind} of 0 or more, not {shown(value)}"
                )
            most = MOST if whole or name == "share" else LONGEST
            if value > most:
                raise ConfigurationError(
                    f"retries: {name} must be {most:,.0f} at most, not {shown(value)}"
                )

    @classmethod
    def of(cls, given: Retries | int) -> Retries:
        """From what a client was given: all of it, or how often."""
        return given if isinstance(given, Retries) else cls(times=given)

    def pause(self, number: int, error: CallError, random: Callable[[], float]) -> float:
        """Seconds to wait before the ``number``-th retry of a call; math.inf where none helps."""
        if isinstance(error, RateLimited):
            wait = error.retry_after
            if wait is None:
                return self.throttled * (1 + random())
            # Everybody was told the same moment: a little later each, not all at once.
            return math.inf if wait > self.longest_wait else wait + self.first * random()
        most: float = min(self.longest, self.first * 2.0 ** min(number - 1, 60))
        return most * random()


class Budget:
    """What a client, with all its threads and copies, may still spend on retries."""

    __slots__ = ("_left", "_lock", "_most", "_share")

    def __init__(self, retries: Retries) -> None:
        self._share, self._left = retries.share, float(retries.burst)
        self._most = max(self._left, 1.0)
        self._lock = LocalLock()

    def earn(self) -> None:
        """A call begins."""
        with self._lock.here:
            left = self._left + self._share
            self._left = min(self._most, left)

    def spend(self) -> bool:
        """Whether another retry is within the budget; then it is taken from it."""
        with self._lock.here:
            if self._left < 1:
                return False
            self._left -= 1
            return True


def retry_after(text: str | None, now: float) -> float | None:
    """Seconds to wait by a Retry-After header: seconds, or a date of HTTP; None for anything else.

    ``now`` is the time by the reply's own Date where it has one, so a wrong clock does no harm.
    """
    if not text:
        return None
    text = text.strip()
    if text.isascii() and text.replace(".", "", 1).isdigit():
        return float(text)
    moment = http_date(text)
    return None if moment is None else max(0.0, moment - now)


def http_date(text: str | None) -> float | None:
    """A date of HTTP as seconds since 1970, in UTC if it names no zone; None where it is none."""
    from datetime import UTC
    from email.utils import parsedate_to_datetime

    try:
        moment = parsedate_to_datetime(text or "")
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
