"""Looks that are frequent at first, and seldom later."""

from __future__ import annotations

from itertools import islice

from hypothesis import given
from hypothesis import strategies as st

from cjdropshipping_runtime.pace import Pace


def test_pauses_grow_by_a_factor_up_to_the_longest() -> None:
    pauses = Pace(first=1, longest=5, factor=2, jitter=0).pauses(lambda: 0.3)
    assert [*islice(pauses, 6)] == [1, 2, 4, 5, 5, 5]


def test_a_pause_is_longer_or_shorter_by_chance() -> None:
    drawn = iter([0.0, 1.0, 0.5])
    pauses = Pace(first=10, longest=20, factor=2, jitter=0.5).pauses(lambda: next(drawn))
    assert [*islice(pauses, 3)] == [5, 30, 20]


@given(
    st.floats(0.01, 100),
    st.floats(1, 1000),
    st.floats(1, 10),
    st.floats(0, 0.99),
    st.lists(st.floats(0, 1, exclude_max=True), min_size=30, max_size=30),
)
def test_a_pause_is_never_nothing_and_never_endless(
    first: float, more: float, factor: float, jitter: float, drawn: list[float]
) -> None:
    longest = first * more
    pace = Pace(first=first, longest=longest, factor=factor, jitter=jitter)
    for pause in islice(pace.pauses(iter(drawn).__next__), len(drawn)):
        assert 0 < pause <= longest * (1 + jitter) * 1.000001
