"""The time of the mock: it starts where the catalogue ends, and only requests move it on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from threading import Lock

from cjdropshipping.testing.world.catalogue import EPOCH_MILLIS

#: The time that the service mostly writes: that of China.
CHINA = timezone(timedelta(hours=8))


#: Where the time ends: what follows from a later one, such as the end of a token, has no date.
LAST_MILLIS = int(datetime(9000, 1, 1, tzinfo=UTC).timestamp() * 1000)


class Clock:
    """Milliseconds since 1970 in UTC, repeatable because no real time is read.

    It may be moved on from several threads; a request that is under way then keeps its time.
    """

    def __init__(self) -> None:
        self.millis = EPOCH_MILLIS
        self.skipped = 0
        """Milliseconds that were skipped by ``advance``: what counts real time counts them, too."""
        self._lock = Lock()

    def beside(self, monotonic: Callable[[], float]) -> Callable[[], float]:
        """Real time in seconds, as if what was skipped had passed."""
        return lambda: monotonic() + self.skipped / 1000

    def tick(self) -> int:
        """Lets the second of a request pass, unless the time is at its end; returns ``millis``."""
        with self._lock:
            self.millis = min(self.millis + 1000, LAST_MILLIS)
            return self.millis

    def advance(self, seconds: float) -> None:
        """Moves the time on.

        Raises:
            ValueError: ``seconds`` is negative, or leads beyond the year 9000.
        """
        if seconds < 0:
            raise ValueError("time does not run backwards")
        with self._lock:
            millis = self.millis + seconds * 1000
            if not millis <= LAST_MILLIS:
                raise ValueError("the time of the mock ends in the year 9000")
            self.skipped += round(millis) - self.millis
            self.millis = round(millis)
