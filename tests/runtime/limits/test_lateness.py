"""Requests that were held up on their way, and what it may cost to be careful with them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.runtime.limits.driving import Time, run

from cjdropshipping_runtime.limits import Limits
from cjdropshipping_runtime.limits.lateness import LARGEST, SHARE, Lateness


def test_a_reply_that_takes_longer_than_others_moves_its_call() -> None:
    time = Time()
    hold = Limits("free", clock=time.clock).of("a")
    for latency in (0.05, 0.05, 0.25):
        slot = run(hold.admit(), time)
        time.pass_(latency)
        run(hold.settle(slot, slot.at, None), time)
    assert run(hold.admit(), time).at - slot.at == pytest.approx(1.216)


def test_what_is_usual_follows_the_service() -> None:
    lateness = Lateness()
    first = [lateness.of(0.3, 1) for _ in range(20)]
    slower = [lateness.of(0.4, 1) for _ in range(2000)]
    faster = [lateness.of(0.2, 1) for _ in range(20)]
    assert set(first) == set(faster) == {0}
    assert slower[0] == pytest.approx(0.1)
    assert slower[-1] == 0


@given(st.lists(st.floats(0, 30), min_size=1, max_size=300), st.sampled_from([0.4, 1.015, 2.03]))
def test_all_care_together_costs_a_small_share(latencies: list[float], window: float) -> None:
    lateness = Lateness()
    late = [lateness.of(latency, window) for latency in latencies]
    assert all(0 <= one <= latency for one, latency in zip(late, latencies, strict=True))
    assert sum(late) <= LARGEST + SHARE * window * len(latencies) + 1e-9


def test_a_service_that_is_always_uneven_costs_no_more_than_that() -> None:
    time = Time()
    hold = Limits("free", clock=time.clock).of("a")
    began, calls = time.now, 400
    for number in range(calls):
        slot = run(hold.admit(), time)
        time.pass_(0.1 if number % 2 else 0.6)
        run(hold.settle(slot, slot.at, None), time)
    used = calls / (time.now - began)
    print(f"{used:.2%} of the rate used though replies take 0.1 to 0.6 s")  # noqa: T201
    assert used >= 0.97
