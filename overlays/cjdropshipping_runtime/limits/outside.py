"""What stores outside of the process have in common.

One thread at a time uses a store, and it alone waits for a server that does not answer: those who
stood behind it meanwhile are told what it found out.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from threading import Lock

from .store import StoreTrouble


class Until:
    """The moment at which patience ends."""

    __slots__ = ("_end", "_monotonic", "patience")

    def __init__(self, patience: float, monotonic: Callable[[], float] = time.monotonic) -> None:
        self.patience, self._monotonic = patience, monotonic
        self._end = monotonic() + patience

    @property
    def left(self) -> float:
        """Seconds; 0 when it is over."""
        return max(0.0, self._end - self._monotonic())


class Entrance:
    """One thread at a time; trouble is shared with those who waited. ``lock`` is for the rest."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        # How long threads really stand here, whatever clock the calls go by.
        self._monotonic = monotonic
        self.lock = Lock()
        self._trouble: StoreTrouble | None = None
        self._since = self._patience = 0.0

    @contextmanager
    def passed(self, patience: float) -> Generator[Until, None, None]:
        """Holds others back while the block runs; raises the trouble that one of them has met.

        Trouble that another had with less patience is not shared: it may be no more than that.
        """
        until = Until(patience, self._monotonic)
        came = self._monotonic()
        if not self.lock.acquire(timeout=patience):
            raise StoreTrouble(f"another call has been waiting for the limits for {patience:.1f} s")
        try:
            known = self._trouble
            if known is not None and self._since > came and self._patience >= patience:
                raise StoreTrouble(*known.args)
            try:
                yield until
            except StoreTrouble as trouble:
                self._trouble, self._since = trouble, self._monotonic()
                self._patience = patience
                raise
        finally:
            self.lock.release()


def unique_name() -> str:
    """Of a call; no other process has the same."""
    from os import urandom

    return urandom(8).hex()
