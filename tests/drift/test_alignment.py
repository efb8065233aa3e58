"""Pairs of parts: none is lost, none taken twice, and as few as possible have moved."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drift.alignment import ALONE, BETWEEN, ELSEWHERE, PLACE, Pair, align, common, rising

words = st.lists(st.sampled_from("abcdef"), max_size=9)


def paired(old: str, new: str) -> list[Pair[str]]:
    """Letters are alike where only their case differs."""
    return align(old, new, str, lambda one, other, near: float(one.lower() == other.lower()))


@given(words, words)
def test_each_part_is_in_one_pair(old: list[str], new: list[str]) -> None:
    pairs = align(old, new, str, lambda one, other, near: 0)
    assert [pair.new for pair in pairs if pair.new is not None] == new
    assert sorted(pair.old for pair in pairs if pair.old is not None) == sorted(old)
    assert all(pair.old == pair.new for pair in pairs if pair.old and pair.new)


@given(words)
def test_nothing_differs_from_itself(parts: list[str]) -> None:
    assert align(parts, parts, str, lambda one, other, near: 1) == [Pair(p, p) for p in parts]


def test_a_part_may_be_removed_added_moved_or_altered() -> None:
    assert paired("abc", "ac") == [Pair("a", "a"), Pair("b", None), Pair("c", "c")]
    assert paired("ac", "abc") == [Pair("a", "a"), Pair(None, "b"), Pair("c", "c")]
    assert paired("abc", "aBc") == [Pair("a", "a"), Pair("b", "B"), Pair("c", "c")]
    assert paired("abcd", "bcda")[-1] == Pair("a", "a", moved=True)
    assert paired("abcd", "bcdA")[-1] == Pair("a", "A", moved=True)


def test_likeness_is_told_how_near_parts_are() -> None:
    seen: dict[tuple[str, str], int] = {}

    def likeness(one: str, other: str, near: int) -> float:
        seen[one, other] = near
        return 0

    align("a-bc-d", "A-BCE-D", str, likeness)
    assert seen["a", "A"] == seen["d", "D"] == ALONE
    assert seen["b", "B"] == PLACE
    assert seen["b", "E"] == BETWEEN
    assert seen["a", "D"] == ELSEWHERE


@given(st.permutations(range(7)))
def test_a_rising_path_is_as_long_as_possible(numbers: list[int]) -> None:
    found = rising(numbers)
    path = [number for number in numbers if number in found]
    assert path == sorted(path)
    best = [1] * len(numbers)
    for index, number in enumerate(numbers):
        for before in range(index):
            if numbers[before] < number:
                best[index] = max(best[index], best[before] + 1)
    assert len(found) == max(best)


def test_what_two_collections_share() -> None:
    assert common("ab", "ab") == 1
    assert common("ab", "bc") == 1 / 3
    assert common("aab", "ab") == 2 / 3
    assert common("", "a") == common("", "") == 0
