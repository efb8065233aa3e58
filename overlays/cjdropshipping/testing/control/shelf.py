"""Snapshots that stay where the mock is, by name: for tests that all begin from the same state.

    take("shop with 20 orders") ──> kept ──> put_back("shop with 20 orders"), as often as you like

A snapshot is soon longer than a request may be; these never leave the process, and end with it.
"""

from __future__ import annotations

from threading import Lock

from cjdropshipping.testing.mock import Mock


class Shelf:
    """The snapshots of one mock; may be called from several threads."""

    def __init__(self, mock: Mock) -> None:
        self._mock = mock
        self._kept: dict[str, str] = {}
        self._lock = Lock()

    @property
    def names(self) -> list[str]:
        """What there is, oldest first."""
        with self._lock:
            return list(self._kept)

    def take(self, name: str) -> None:
        """Keeps what the mock remembers now, in place of what had this name.

        Raises:
            ValueError: it cannot be written (``Mock.snapshot``).
        """
        text = self._mock.snapshot()
        with self._lock:
            self._kept[name] = text

    def put_back(self, name: str) -> None:
        """Lets the mock go on from what was kept under this name, which stays.

        Raises:
            ValueError: nothing was kept under it.
        """
        with self._lock:
            text = self._kept.get(name)
            names = ", ".join(self._kept) or "none"
        if text is None:
            raise ValueError(f"there is no snapshot {name}; there are: {names}")
        self._mock.restore(text)
