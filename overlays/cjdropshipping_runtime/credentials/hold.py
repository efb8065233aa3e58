"""One renewal at a time.

    enter ──> among the flows of one client, in memory      one of 50 threads goes on, 49 look at
      │                                                     the memory until it is done
    take ───> among all who share the store                 one process goes on
      │
    end ────> keeps what there is to be kept, then lets both go

``end`` may come at any moment: from the flow, or because its caller was cancelled while ``take``,
or ``end`` itself, is still at work in another thread. It then waits for that, for as long as one
touch of the store takes, and never leaves a turn behind. In a process that was forked off in the
middle it does nothing: the turn is the parent's.

Ctrl-C may come between any two steps. So a turn is never held by a variable that has yet to be
assigned: it is taken in the holder's name, or noted before it is tried.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .stores import Turn


class LocalTurn:
    """The turn among the flows of one process; a forked child has one of its own."""

    __slots__ = ("_holders",)

    def __init__(self) -> None:
        self._holders: dict[int, object] = {}
        """Of each process; one step of the interpreter both asks and takes."""

    def try_acquire(self, holder: object) -> bool:
        """Whether it is this holder's now; does not wait."""
        return self._holders.setdefault(os.getpid(), holder) is holder

    def release(self, holder: object) -> None:
        """Lets the next one have it, if it is this holder's."""
        if self._holders.get(os.getpid()) is holder:
            del self._holders[os.getpid()]


class Hold:
    """One flow's way to its turn and back; threads may share it."""

    __slots__ = ("_guard", "_local", "_over", "_pid", "_taken", "_trying", "_turn", "last")

    def __init__(self, local: LocalTurn, turn: Turn) -> None:
        self._local, self._turn = local, turn
        self._taken = self._trying = self._over = False
        self._guard, self._pid = Lock(), os.getpid()
        self.last: Callable[[], object] | None = None
        """To be done before the turn is let go."""

    def enter(self) -> bool:
        """Whether no other flow of this client is on its way; does not wait, nor block."""
        return self._local.try_acquire(self)

    def take(self) -> bool:
        """Whether it is this flow's turn; does not wait, but may block."""
        with self._guard:
            if not self._over and not self._taken:
                self._trying = True
                try:
                    self._taken = self._turn.try_acquire()
                except Exception:
                    self._trying = False
                    raise
                self._trying = False
            return self._taken and not self._over

    def extend(self) -> None:
        """The holder is still at it: a turn that would end by itself begins anew; may block."""
        with self._guard:
            extend: Callable[[], object] | None = getattr(self._turn, "extend", None)
            if self._taken and not self._over and extend is not None:
                extend()

    def end(self) -> None:
        """Lets everything go; once, be it called again."""
        if os.getpid() != self._pid:
            return
        with self._guard:
            if self._over:
                return
            self._over = True
            try:
                if self.last is not None:
                    self.last()
            finally:
                self._let_go()

    def _let_go(self) -> None:
        try:
            if self._taken or self._trying:
                self._turn.release()
        finally:
            self._local.release(self)
