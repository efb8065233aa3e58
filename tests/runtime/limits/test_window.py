"""At most so many calls in any window, whenever they come, and nearly that many in the long run."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.runtime.limits.driving import Time, most_within, run, together

from cjdropshipping_runtime.limits import Limits
from cjdropshipping_runtime.limits.window import Window

ACCOUNTS = map(str, itertools.count())
rates = st.sampled_from([0.5, 1, 2, 2.5, 4, 6, 20])


@pytest.mark.parametrize(
    ("rate", "window"),
    [
        (1, Window(1, 1015)),
        (6, Window(6, 1015)),
        (0.5, Window(1, 2030)),
        (2.5, Window(1, 406)),
        (0.001, Window(1, 1_015_000)),
    ],
)
def test_a_rate_is_so_many_calls_in_so_long(rate: float, window: Window) -> None:
    assert Window.at_rate(rate) == window


@given(rates, st.lists(st.floats(0, 5), min_size=1, max_size=60))
def test_no_window_ever_holds_more_than_the_limit(rate: float, arrivals: list[float]) -> None:
    time = Time()
    limits = Limits(calls_per_second=rate, clock=time.clock)
    hold, window = limits.of(next(ACCOUNTS)), Window.at_rate(rate)
    moments = together(time, [(time.now + at, hold.admit()) for at in arrivals])
    assert len(moments) == len(arrivals)
    assert most_within(window.seconds, [at for at, _ in moments]) <= window.limit
    assert most_within(1, [at for at, _ in moments]) <= max(1, -(-rate // 1))


@given(rates, st.lists(st.floats(0, 2), min_size=1, max_size=60))
def test_nobody_is_overtaken_by_more_than_one_window(rate: float, arrivals: list[float]) -> None:
    time = Time()
    limits = Limits(calls_per_second=rate, clock=time.clock)
    hold = limits.of(next(ACCOUNTS))
    arrivals.sort()
    order = [number for _, number in together(time, [(1000 + at, hold.admit()) for at in arrivals])]
    overtaken = [
        sum(later > number for later in order[: order.index(number)])
        for number in range(len(order))
    ]
    assert max(overtaken) < Window.at_rate(rate).limit


@pytest.mark.parametrize("plan", ["free", "plus", "prime", "advanced"])
def test_in_the_long_run_nearly_all_of_the_rate_can_be_used(plan: str) -> None:
    time = Time()
    limits = Limits(plan, clock=time.clock)
    hold, began, calls = limits.of("a"), time.now, int(100 * limits.calls_per_second)
    for _ in range(calls + 1):
        run(hold.admit(), time)
    used = calls / limits.calls_per_second / (time.now - began)
    print(f"{plan}: {used:.2%} of the rate used")  # noqa: T201
    assert used >= 0.98


def test_a_call_goes_as_soon_as_the_oldest_has_left_the_window() -> None:
    time = Time()
    hold = Limits("plus", clock=time.clock).of("a")
    began = [run(hold.admit(), time).at - 1000 for _ in range(5)]
    assert began == pytest.approx([0, 0, 1.016, 1.016, 2.032])


def test_a_call_after_a_pause_goes_at_once() -> None:
    time = Time()
    hold = Limits("free", clock=time.clock).of("a")
    for _ in range(5):
        run(hold.admit(), time)
        time.pass_(1.02)
    assert time.pauses == []
