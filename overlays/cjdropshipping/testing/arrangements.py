"""What a test wants to happen to a certain thing: branches that no request can bring about.

    mock.arrange("cart intercepts", "order-17", code=1001, reason="...")
         └──> a handler asks take("cart intercepts", number or id of the order) ──> the details

Faults (faults.py) befall calls, whatever they are about; an arrangement is about a thing, and is
part of an answer that succeeds or refuses as the documents say.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

#: Every arrangement: its name, what the key names, and what happens.
ARRANGEMENTS: Mapping[str, str] = {
    # orders
    # merge
    # private inventory
    # outbound
    # makeup
    # the older API
}

ANY = "*"


class Arrangements:
    """What has been arranged for one account."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, str], Mapping[str, Any]] = {}

    def add(self, name: str, key: str, details: Mapping[str, Any]) -> None:
        """From now on, until it is lifted.

        Raises:
            ValueError: there is no arrangement of this name.
        """
        if name not in ARRANGEMENTS:
            raise ValueError(f"unknown arrangement {name}; there are {', '.join(ARRANGEMENTS)}")
        self._made[name, key] = details

    def lift(self, name: str, key: str) -> None:
        """Not any more."""
        self._made.pop((name, key), None)

    def take(self, name: str, *keys: str) -> Mapping[str, Any] | None:
        """The details of what is arranged for one of these keys, or for any; None without."""
        for key in (*keys, ANY):
            if (details := self._made.get((name, key))) is not None:
                return details
        return None
