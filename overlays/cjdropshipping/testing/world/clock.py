"""The time of the mock: it starts where the catalogue ends, and only requests move it on."""

from __future__ import annotations

from datetime import timedelta, timezone

from cjdropshipping.testing.world.catalogue import EPOCH_MILLIS

#: The time that the service mostly writes: that of China.
CHINA = timezone(timedelta(hours=8))


class Clock:
    """Milliseconds since 1970 in UTC, repeatable because no real time is read."""

    def __init__(self) -> None:
        self.millis = EPOCH_MILLIS

    def advance(self, seconds: float) -> None:
        """Moves the time on.

        Raises:
            ValueError: ``seconds`` is negative.
        """
        if seconds < 0:
            raise ValueError("time does not run backwards")
        self.millis += round(seconds * 1000)
