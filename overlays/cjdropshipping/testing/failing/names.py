"""Names that were given: what is meant by them, and which ones may be, where nobody knows them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches


def unknown(kind: str, name: str, names: Iterable[str]) -> ValueError:
    """The error for a name; it tells the nearest of those that there are, or all of them."""
    there = list(names)
    near = get_close_matches(name, there)
    hint = f"did you mean {' or '.join(near)}?" if near else f"known: {', '.join(there)}"
    return ValueError(f"unknown {kind} {name}; {hint}")


def place_of(wanted: int | str, names: Sequence[str]) -> int | None:
    """Which of several is meant by its name, or by its number from 1, which may be a text."""
    for place, name in enumerate(names):
        if str(wanted) in (str(place + 1), name):
            return place
    return None
