"""Keeps a file up to date while the mock goes on.

    requests ──> the mock, in memory        Keeper, every half second or so: has anything changed?
                       │                                  └── take (the mock waits) ── save
                       └── close ──> once more, and the file is free

A process that is killed loses what happened since the last time, and never half of something. With
much to remember the times are further apart: no more than a fifth of all time goes into saving.
"""

from __future__ import annotations

import atexit
import logging
from threading import Event, Thread
from time import monotonic
from typing import TYPE_CHECKING

from cjdropshipping.testing.keeping.file import KeptFile

if TYPE_CHECKING:
    import os

    from cjdropshipping.testing.keeping.memory import Memory
    from cjdropshipping.testing.world.clock import Clock
    from cjdropshipping.testing.world.turns import Turns

_LOG = logging.getLogger(__name__)

#: Seconds from one time to the next, at least; and how much longer it rests than it has worked.
PAUSE = 0.5
REST = 4


class Keeper:
    """Remembers what is in the file, if there is one, and keeps that up to date.

    Args:
        path: of the file.
        memory: what is kept.
        turns: the lock of the mock, which is held whenever that is changed.
        clock: of the mock, which needs no lock.

    Raises:
        ValueError: the file is not one of such a mock.
        OSError: it cannot be opened, or another mock keeps it.
    """

    def __init__(
        self, path: str | os.PathLike[str], memory: Memory, turns: Turns, clock: Clock
    ) -> None:
        self._memory, self._turns, self._clock = memory, turns, clock
        self._file = KeptFile(path)
        try:
            kept = self._file.load()
            if kept is not None:
                memory.put(kept)
            self._seen = (-1, -1)
            self.save()
        except BaseException:
            self._file.close()
            raise
        self._done = Event()
        self._thread = Thread(target=self._run, name=f"keeping {self._file.path}", daemon=True)
        self._thread.start()
        atexit.register(self.close)

    def save(self) -> None:
        """Saves what has changed. Not safe for threads.

        Raises:
            OSError: the file cannot be written.
            ValueError: a test has put something there that cannot be written.
        """
        with self._turns:
            snapshot = self._memory.take()
            seen = self._now()
        self._file.save(snapshot)
        self._seen = seen

    def close(self) -> None:
        """Saves once more and lets others have the file; the mock goes on without it.

        Raises:
            OSError: the file cannot be written.
            ValueError: a test has put something there that cannot be written.
        """
        if self._done.is_set():
            return
        self._done.set()
        self._thread.join()
        atexit.unregister(self.close)
        try:
            self.save()
        finally:
            self._file.close()

    def _run(self) -> None:
        pause = PAUSE
        while not self._done.wait(pause):
            if self._seen == self._now():
                continue
            began = monotonic()
            try:
                self.save()
            except (OSError, ValueError) as error:
                _LOG.warning("nothing is kept: %s", error)
            pause = max(PAUSE, REST * (monotonic() - began))

    def _now(self) -> tuple[int, int]:
        return self._turns.taken, self._clock.millis
