"""Who waits for a turn in this process, in the order in which they came.

A place is the number of those before one. Whoever is at place 2 goes when there is room for three:
nobody is overtaken for good, and nobody has to be woken by another.
"""

from __future__ import annotations

from cjdropshipping_runtime.forks import LocalLock


class Line:
    """A line of waiting calls; safe for threads, and never blocks for more than a moment.

    A ticket is any object of the caller's own: so it is in hand before it is in the line, and can
    be taken out whatever interrupts the caller.
    """

    __slots__ = ("_lock", "_tickets")

    def __init__(self) -> None:
        self._lock = LocalLock()
        self._tickets: list[object] = []

    def place(self, ticket: object) -> int:
        """How many are before the holder of this ticket, who lines up now or has already."""
        with self._lock.here:
            tickets = self._tickets
            return tickets.index(ticket) if ticket in tickets else len(tickets)

    def join(self, ticket: object) -> None:
        """Lines up, unless the ticket is in the line."""
        with self._lock.here:
            if ticket not in self._tickets:
                self._tickets.append(ticket)

    def leave(self, ticket: object) -> None:
        """Was served, or waits no longer, if it ever did."""
        with self._lock.here:
            if ticket in self._tickets:
                self._tickets.remove(ticket)
