"""Which member of the old version is which of the new one.

1. the same wire name        the attribute may have been renamed
2. the same Python name      the wire name may have been
3. alike                     likely renamed altogether: the same type, and the same words or
                             nearly the same name (keyWord, keyword; video, productVideo)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from attrs import field, frozen

from .hints import Scope, members
from .member import Member

LIKE = 0.7
"""Share of fields that two models must have in common to be taken for one, renamed."""

T = TypeVar("T")


@frozen
class Paired:
    """Old and new members, matched."""

    kept: list[tuple[Member, Member]] = field(factory=list)
    removed: list[Member] = field(factory=list)
    added: list[Member] = field(factory=list)


def pair(old: Iterable[Member], new: Iterable[Member], scope: Scope) -> Paired:
    """Matches members; each is in one place of the result, in the order of its version."""

    def alike(a: Member, b: Member) -> bool:
        same_type = members(a.hint, scope.old) == members(b.hint, scope.new)
        words = _words(a.name), _words(b.name)
        related = _squashed(a.name) == _squashed(b.name) or (
            min(map(len, words)) > 0 and (words[0] <= words[1] or words[1] <= words[0])
        )
        return same_type and (related or (a.text != "" and a.text == b.text))

    left, right = list(old), list(new)
    found: dict[int, Member] = {}
    rules: tuple[Callable[[Member, Member], bool], ...] = (
        lambda a, b: a.wire is not None and a.wire == b.wire,
        lambda a, b: a.name == b.name,
        alike,
    )
    for fits in rules:
        for index, a in enumerate(left):
            match = next((b for b in right if fits(a, b)), None) if index not in found else None
            if match is not None:
                found[index] = match
                right.remove(match)
    kept = [(a, found[index]) for index, a in enumerate(left) if index in found]
    return Paired(kept, [a for index, a in enumerate(left) if index not in found], right)


def renamed(old: Mapping[str, frozenset[str]], new: Mapping[str, frozenset[str]]) -> dict[str, str]:
    """New name by old name, of things that are gone and things that hold nearly the same."""
    found: dict[str, str] = {}
    for name in (name for name in old if name not in new):
        likely = {
            other: len(old[name] & new[other]) / len(old[name] | new[other])
            for other in new
            if other not in old and other not in found.values() and old[name] | new[other]
        }
        if likely and max(likely.values()) >= LIKE:
            found[name] = max(likely, key=lambda other: likely[other])
    return found


def _words(name: str) -> frozenset[str]:
    return frozenset(filter(None, name.lower().split("_")))


def _squashed(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())
