"""What can be asked of a mock: that calls fail, and that replies deviate.

fail, fail_next ──> Failures      what becomes of a call instead of its reply
deviate ──────────> Deviations    what the live service would make of a reply
recover ends both
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import Counter
from typing import TYPE_CHECKING, Unpack

from cjdropshipping.testing.failing.deviating import ALL
from cjdropshipping.testing.failing.deviations import DEVIATIONS
from cjdropshipping.testing.failing.faults import FAULTS
from cjdropshipping.testing.failing.names import unknown
from cjdropshipping.testing.failing.occasions import Occasion, When

if TYPE_CHECKING:
    from cjdropshipping.testing.failing.deviating import Deviations
    from cjdropshipping.testing.failing.failures import Failures
    from cjdropshipping.testing.mock_account import MockAccount
    from cjdropshipping.testing.protocol.document import Document
    from cjdropshipping.testing.world.clock import Clock
    from cjdropshipping.testing.world.turns import Turns


class Switchboard(ABC):
    """How a mock is made to fail."""

    _failures: Failures
    _deviations: Deviations
    _lock: Turns

    @property
    @abstractmethod
    def accounts(self) -> tuple[MockAccount, ...]:
        """Whose calls may fail."""

    @property
    @abstractmethod
    def clock(self) -> Clock:
        """By which schedules go."""

    @property
    @abstractmethod
    def document(self) -> Document:
        """Whose operations may fail."""

    @property
    def failures(self) -> Failures:
        """What fails, and when; the very object: look at it while no request is under way."""
        return self._failures

    @property
    def deviations(self) -> Deviations:
        """What deviates, and when; the very object."""
        return self._deviations

    @property
    def faults(self) -> Counter[str]:
        """How many calls had a fault, by its name; a copy."""
        with self._lock:
            return Counter(self._failures.shown)

    def fail(self, name: str, *, seconds: float | None = None, **when: Unpack[When]) -> None:
        """Makes calls fail from now on, until ``recover``; what was asked for first comes first.

        ``mock.fail("rate-limit-200", operation="orders_*", since=60, until=90)`` refuses calls
        about orders for half a minute of the mock's clock, a minute from now.

        Args:
            name: the fault (``cjdropshipping.testing.FAULTS``). Faults of a token hit only calls
                that need one.
            seconds: how long the reply takes, or its loss, in seconds of real time (0; 1 for
                "slow"), up to a day. For an instant client the mock's clock moves on instead.
            **when: which calls, and how many of them (``cjdropshipping.testing.When``).

        Raises:
            ValueError: there is no such fault, operation or account, or a number is out of range.
        """
        occasion = self._occasion(when)
        with self._lock:
            self._failures.add(name, occasion, seconds)

    def fail_next(self, name: str, *, operation: str | None = None, times: int = 1) -> None:
        """Makes the next calls fail: ``fail`` for so many ``times``."""
        self.fail(name, operation=operation, times=times)

    def deviate(self, name: str, **when: Unpack[When]) -> None:
        """Makes replies deviate from now on, until ``recover``.

        Only calls that succeed count, and whose replies no fault spoils.

        Args:
            name: the deviation (``cjdropshipping.testing.DEVIATIONS``), or "all".
            **when: which calls, and how many of them (``cjdropshipping.testing.When``).

        Raises:
            ValueError: there is no such deviation, operation or account, or a number is out of
                range.
        """
        occasion = self._occasion(when)
        with self._lock:
            self._deviations.add(name, occasion)

    def recover(self, name: str | None = None) -> None:
        """Ends what ``fail``, ``fail_next`` and ``deviate`` have asked for.

        What the mock was made with goes on.

        Args:
            name: a fault or deviation, or what else was given to these; all of it when left out.

        Raises:
            ValueError: there is nothing of that name.
        """
        if name is not None and name not in (ALL, *FAULTS, *DEVIATIONS):
            raise unknown("fault or deviation", name, [ALL, *FAULTS, *DEVIATIONS])
        with self._lock:
            if name is None or name in FAULTS:
                self._failures.recover(name)
            if name is None or name not in FAULTS:
                self._deviations.recover(name)

    def _occasion(self, when: When) -> Occasion:
        names = [account.name for account in self.accounts]
        return Occasion.of(when, self.clock.millis, self.document.operations, names)
