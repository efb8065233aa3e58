"""Who waits for a turn in this process, in the order in which they came.

A place is the number of those before one. Whoever is at place 2 goes when there is room for three:
nobody is overtaken for good, and nobody has to be woken by another.
"""

from __future__ import annotations

from threading import Lock


class Line:
    """A line of waiting calls; safe for threads, and never blocks for more than a moment."""

    __slots__ = ("_lock", "_tickets")

    def __init__(self) -> None:
        self._lock = Lock()
        self._tickets: list[object] = []

    def place(self, ticket: object | None) -> int:
        """How many are before the holder of this ticket, or before one who comes now."""
        with self._lock:
            return len(self._tickets) if ticket is None else self._tickets.index(ticket)

    def join(self) -> object:
        """Lines up; returns the ticket."""
        ticket = object()
        with self._lock:
            self._tickets.append(ticket)
        return ticket

    def leave(self, ticket: object) -> None:
        """Was served, or waits no longer."""
        with self._lock:
            self._tickets.remove(ticket)
