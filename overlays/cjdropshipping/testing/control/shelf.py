"""Snapshots that stay where the mock is, by name: for tests that all begin from the same state.

    begin() ─────────────────────> kept ──> reset()
    take("shop with 20 orders") ──> kept ──> put_back("shop with 20 orders"), as often as you like

A snapshot is soon longer than a request may be; these never leave the process, and end with it.
"""

from __future__ import annotations

from threading import Lock

import attrs

from cjdropshipping.testing.mock import Mock


@attrs.frozen
class _Beginning:
    """The snapshot that a reset restores, or why there is none."""

    text: str
    trouble: str = ""


class Shelf:
    """The snapshots of one mock; may be called from several threads."""

    def __init__(self, mock: Mock) -> None:
        self._mock = mock
        self._kept: dict[str, str] = {}
        self._lock = Lock()
        self._beginning: _Beginning | None = None

    def begin(self) -> None:
        """Keeps what the mock remembers now as its beginning, unless there is one already.

        To be called before each request that may change something; only the first takes time.
        """
        self._began()

    def reset(self) -> None:
        """Lets the mock go on from before the first request to this server; the shelf stays.

        Raises:
            ValueError: what it then remembered could not be written (``Mock.snapshot``).
        """
        beginning = self._began()
        if beginning.trouble:
            raise ValueError(beginning.trouble)
        self._mock.restore(beginning.text)

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

    def _began(self) -> _Beginning:
        if self._beginning is not None:
            return self._beginning
        try:
            beginning = _Beginning(self._mock.snapshot())
        except ValueError as error:
            beginning = _Beginning("", f"it could not be kept how this began: {error}")
        with self._lock:
            # Of several first requests, none has been carried out before one has come to here.
            if self._beginning is None:
                self._beginning = beginning
            return self._beginning
