"""Assertions that say which rule is broken, and by what: pytest explains only those of tests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from typing import Any


def same(rule: str, found: Any, expected: Any) -> None:
    """Fails where the two differ."""
    assert found == expected, f"{rule}: {found!r}, and not {expected!r}"


def within(rule: str, found: Iterable[Hashable], allowed: Iterable[Hashable]) -> None:
    """Fails for what is not among the allowed."""
    others = set(found) - set(allowed)
    assert not others, f"{rule}: {others!r}"


def once(rule: str, names: Iterable[Hashable]) -> None:
    """Fails where a name is there twice."""
    twice = [name for name, times in Counter(names).items() if times > 1]
    assert not twice, f"{rule}: {twice!r}"


def true(rule: str, fact: object) -> None:
    """Fails where it is not so."""
    assert fact, rule
