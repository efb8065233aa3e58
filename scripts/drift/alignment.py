"""Pairs the parts of two versions of a list.

    old  a b c d e          1. runs that are equal on both sides, in order, are the anchors
    new  a c B x e          2. equal parts elsewhere
         │   │   │          3. the likest of what is left, best pairs first; between the same
         a   c   e             anchors, parts are likelier to be the same

What is left after that was removed or added. Pairs that are not on the longest rising path have
moved: as few as possible.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Hashable, Sequence
from difflib import SequenceMatcher
from typing import Generic, TypeVar

import attrs

T = TypeVar("T")

ELSEWHERE, BETWEEN, PLACE, ALONE = 0, 1, 2, 3
"""How near two parts are: not between the same anchors; between the same anchors; there in the same
place; there alone on both sides."""


@attrs.frozen
class Pair(Generic[T]):
    """A part in both versions, or in one of them."""

    old: T | None
    new: T | None
    moved: bool = False


def align(
    old: Sequence[T],
    new: Sequence[T],
    content: Callable[[T], Hashable],
    likeness: Callable[[T, T, int], float],
) -> list[Pair[T]]:
    """All pairs, in the order of the new list; what was removed comes where it was.

    `likeness` gets two parts and how near they are; it is above 0 where they may be the same.
    """
    before, after = [content(part) for part in old], [content(part) for part in new]
    if before == after:
        return [Pair(one, other) for one, other in zip(old, new, strict=True)]
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    pairs = {block.a + offset: block.b + offset for block in blocks for offset in range(block.size)}
    taken = set(pairs.values())
    gaps = _gaps([(block.a, block.b, block.size) for block in blocks])
    rest: dict[Hashable, list[int]] = {}
    for index, key in enumerate(after):
        if index not in taken:
            rest.setdefault(key, []).append(index)
    for index, key in enumerate(before):
        if index not in pairs and rest.get(key):
            pairs[index] = rest[key].pop(0)
            taken.add(pairs[index])
    _pair_likest(old, new, pairs, taken, gaps, likeness)
    return _listed(old, new, pairs)


@attrs.frozen
class _Gap:
    """What is between two anchors: ranges in both versions."""

    a: range
    b: range

    def nearness(self, one: int, other: int) -> int:
        if one not in self.a or other not in self.b:
            return ELSEWHERE
        if len(self.a) == len(self.b) == 1:
            return ALONE
        same = (
            one - self.a.start == other - self.b.start or one - self.a.stop == other - self.b.stop
        )
        return PLACE if same else BETWEEN


def _gaps(blocks: list[tuple[int, int, int]]) -> list[_Gap]:
    found: list[_Gap] = []
    a = b = 0
    for start_a, start_b, size in blocks:
        if start_a > a or start_b > b:
            found.append(_Gap(range(a, start_a), range(b, start_b)))
        a, b = start_a + size, start_b + size
    return found


def _pair_likest(
    old: Sequence[T],
    new: Sequence[T],
    pairs: dict[int, int],
    taken: set[int],
    gaps: list[_Gap],
    likeness: Callable[[T, T, int], float],
) -> None:
    free = [index for index in range(len(new)) if index not in taken]
    candidates: list[tuple[float, int, int]] = []
    for one in range(len(old)):
        if one in pairs:
            continue
        gap = next((gap for gap in gaps if one in gap.a), None)
        for other in free:
            near = gap.nearness(one, other) if gap else ELSEWHERE
            like = likeness(old[one], new[other], near)
            if like > 0:
                candidates.append((-like, one, other))
    for _, one, other in sorted(candidates):
        if one not in pairs and other not in taken:
            pairs[one] = other
            taken.add(other)


def _listed(old: Sequence[T], new: Sequence[T], pairs: dict[int, int]) -> list[Pair[T]]:
    steady = rising([pairs[index] for index in sorted(pairs)])
    back = {other: one for one, other in pairs.items()}
    found: list[Pair[T]] = []
    at = 0

    def removed_until(stop: int) -> None:
        nonlocal at
        while at < stop:
            if at not in pairs:
                found.append(Pair(old[at], None))
            at += 1

    for index, part in enumerate(new):
        one = back.get(index)
        if one is None:
            found.append(Pair(None, part))
            continue
        if index in steady:
            removed_until(one)
        found.append(Pair(old[one], part, index not in steady))
    removed_until(len(old))
    return found


def rising(numbers: Sequence[int]) -> set[int]:
    """A longest rising path through distinct numbers.

    >>> sorted(rising([0, 3, 1, 2]))
    [0, 1, 2]
    """
    ends: list[int] = []
    previous: dict[int, int | None] = {}
    for number in numbers:
        place = bisect_left(ends, number)
        previous[number] = ends[place - 1] if place else None
        ends[place : place + 1] = [number]
    found: set[int] = set()
    at = ends[-1] if ends else None
    while at is not None:
        found.add(at)
        at = previous[at]
    return found


def common(old: Sequence[Hashable], new: Sequence[Hashable]) -> float:
    """What two collections share, from 0 to 1, repetitions counted."""
    if not old or not new:
        return 0.0
    counts: dict[Hashable, int] = {}
    for item in old:
        counts[item] = counts.get(item, 0) + 1
    shared = 0
    for item in new:
        if counts.get(item, 0):
            counts[item] -= 1
            shared += 1
    return shared / (len(old) + len(new) - shared)
