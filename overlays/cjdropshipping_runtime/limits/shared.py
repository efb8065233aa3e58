"""What the clients of one account share: one for each place and account in a process.

A child that was forked starts with nothing: the locks of its parent may be held by threads that it
does not have, and the parent's connections are not its own. They are kept, for SQLite must not even
close in a child what its parent has opened.
"""

from __future__ import annotations

import atexit
import os
from collections.abc import Callable, Hashable
from itertools import count
from typing import TYPE_CHECKING

from cjdropshipping_runtime.forks import LocalLock

from .lateness import Lateness
from .line import Line
from .window import Window

if TYPE_CHECKING:
    from .store import Store

MakeStore = Callable[[Window], "Store"]


class Shared:
    """The rate, the line and the store of an account."""

    __slots__ = (
        "_refusals",
        "_warned",
        "held_until",
        "lateness",
        "line",
        "pid",
        "rate",
        "store",
        "window",
    )

    def __init__(self, rate: float, make: MakeStore) -> None:
        self.rate = rate
        self.window = Window.at_rate(rate)
        self.store = make(self.window)
        self.line = Line()
        self.lateness = Lateness()
        self.pid = os.getpid()
        self.held_until = -float("inf")
        """Before this moment on the monotonic clock nobody goes."""
        self._warned = False
        self._refusals = count()

    def refused(self) -> None:
        """The service finds the account too fast; that is told once."""
        if next(self._refusals):
            return
        from logging import getLogger

        getLogger("cjdropshipping").warning(
            "the service refuses calls as too fast although no more than %g a second are made: is "
            "the plan right, and do all programs of the account share the count (share=)?",
            self.rate,
        )

    def agree(self, rate: float) -> None:
        """Another client of the account: the lower rate holds for all of them."""
        if rate == self.rate:
            return
        if not self._warned:
            from logging import getLogger

            self._warned = True
            getLogger("cjdropshipping").warning(
                "clients of one account have different limits: %g and %g calls a second; "
                "the lower one holds",
                self.rate,
                rate,
            )
        if rate < self.rate:
            self.rate, self.window = rate, Window.at_rate(rate)
            self.store.narrow(self.window)


class _Registry:
    def __init__(self) -> None:
        self.lock = LocalLock()
        self.entries: dict[Hashable, Shared] = {}
        self.inherited: list[dict[Hashable, Shared]] = []

    def after_fork(self) -> None:
        self.inherited.append(self.entries)
        self.entries = {}


_REGISTRY = _Registry()
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_REGISTRY.after_fork)


def share(key: Hashable, rate: float, make: MakeStore) -> Shared:
    """The one of this place and account; made by the first who asks."""
    with _REGISTRY.lock.here:
        found = _REGISTRY.entries.get(key)
        if found is None:
            found = _REGISTRY.entries[key] = Shared(rate, make)
        else:
            found.agree(rate)
        return found


def close_all() -> None:
    """Closes every store and forgets all that was counted; the service does not."""
    with _REGISTRY.lock.here:
        entries, _REGISTRY.entries = _REGISTRY.entries, {}
    for entry in entries.values():
        entry.store.close()


atexit.register(close_all)
