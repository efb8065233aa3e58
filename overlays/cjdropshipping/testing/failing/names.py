"""Names that nobody knows: which ones may be meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def unknown(kind: str, name: str, names: Iterable[str]) -> ValueError:
    """The error for a name; it tells the nearest of those that there are, or all of them."""
    there = list(names)
    near = get_close_matches(name, there)
    hint = f"did you mean {' or '.join(near)}?" if near else f"known: {', '.join(there)}"
    return ValueError(f"unknown {kind} {name}; {hint}")
