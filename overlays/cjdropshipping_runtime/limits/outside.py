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

PATIENCE = 5.0
"""Seconds to wait for a lock, an answer or a connection."""


class Entrance:
    """One thread at a time; trouble is shared with those who waited. ``lock`` is for the rest."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        # How long threads really stand here, whatever clock the calls go by.
        self._monotonic = monotonic
        self.lock = Lock()
        self._trouble: StoreTrouble | None = None
        self._since = 0.0

    @contextmanager
    def passed(self) -> Generator[None, None, None]:
        """Holds others back while the block runs; raises the trouble that one of them has met."""
        came = self._monotonic()
        with self.lock:
            if self._trouble is not None and self._since > came:
                raise StoreTrouble(*self._trouble.args)
            try:
                yield
            except StoreTrouble as trouble:
                self._trouble, self._since = trouble, self._monotonic()
                raise


def digest(account: str) -> str:
    """A name for an account of which a table or a key can be named, whatever is in it."""
    from hashlib import sha256

    return sha256(account.encode()).hexdigest()[:24]


def unique_name() -> str:
    """Of a call; no other process has the same."""
    from os import urandom

    return urandom(8).hex()
