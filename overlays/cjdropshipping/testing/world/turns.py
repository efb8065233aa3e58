"""A lock that knows how often it was taken, and so whether anything can have changed."""

from __future__ import annotations

from threading import Lock


class Turns:
    """The lock of a mock: whoever changes what that remembers has it meanwhile."""

    def __init__(self) -> None:
        self.taken = 0
        self._lock = Lock()

    def __enter__(self) -> None:
        self._lock.acquire()
        self.taken += 1

    def __exit__(self, *raised: object) -> None:
        self._lock.release()
