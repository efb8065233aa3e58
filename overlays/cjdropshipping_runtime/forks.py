"""Locks of a program that forks while its threads are at work.

    fork ──> parent: waits until no thread holds a brief lock ──> goes on
                └──> child: has new locks, for who held the old ones is not there to let go

The wait is for what is imported behind a lock: no other lock can mend a module that would stay half
imported in the child. It is asked for (``wait_from_now_on``), and has an end: what a lock guards
must be of use at each step of a change.
"""

from __future__ import annotations

import os
from importlib import import_module
from threading import Lock
from time import monotonic, sleep
from weakref import ref

PATIENCE = 5.0
"""Seconds that a fork waits at most; a signal handler may have interrupted the holder to fork."""

LOOK = 0.001
"""Seconds between two looks at a lock that is held."""


class LocalLock:
    """A lock that a forked child has of its own, for ``with lock.here:``.

    Args:
        brief: it is held for work of this process alone, which a fork may wait for.
    """

    __slots__ = ("__weakref__", "brief", "here")

    def __init__(self, *, brief: bool = True) -> None:
        self.brief = brief
        self.here = Lock()
        """That of this process. Who holds it when it forks lets go of the one that it took."""
        _KNOWN.add(ref(self, _KNOWN.discard))


_KNOWN: set[ref[LocalLock]] = set()
"""Not a WeakSet: another thread may add to it while it is gone through."""


def _locks() -> list[LocalLock]:
    return [lock for known in _KNOWN.copy() if (lock := known()) is not None]


def _wait() -> None:
    end = monotonic() + PATIENCE
    for lock in _locks():
        # Looked at, not taken: Ctrl-C could come before it is let go.
        while lock.brief and lock.here.locked() and monotonic() < end:
            sleep(LOOK)


def _renew() -> None:
    for lock in _locks():
        lock.here = Lock()


def wait_from_now_on() -> None:
    """A fork waits for brief locks; to be called before any of them is held for an import."""
    # The last hook that was registered goes first. That of logging takes a lock which modules need
    # while they are imported: were it before this one, each would wait for the other.
    import_module("logging")
    if not _WAITING and hasattr(os, "register_at_fork"):
        _WAITING.append(True)
        os.register_at_fork(before=_wait)


_WAITING: list[bool] = []
"""Empty until forks wait."""

if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_renew)
