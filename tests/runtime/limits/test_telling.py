"""What limits tell in the log, each once."""

from __future__ import annotations

import logging
from collections.abc import Callable

import pytest
from tests.runtime.limits.driving import Time, run

from cjdropshipping_runtime.clock import Clock
from cjdropshipping_runtime.limits import Limits

HINT = "; if the account has another plan, say so with limits= or CJ_PLAN"
TOO_FAST = (
    "the service refuses calls as too fast although no more than 6 a second are made: is the plan "
    "right, and do all programs of the account share the count (share=)?"
)


Make = Callable[[Clock], Limits]
Told = Callable[[], list[tuple[str, str]]]


@pytest.fixture
def told(caplog: pytest.LogCaptureFixture) -> Told:
    caplog.set_level(logging.INFO, "cjdropshipping")
    return lambda: [(record.levelname, record.getMessage()) for record in caplog.records]


def call(limits: Limits, time: Time, times: int, account: str = "a") -> None:
    for _ in range(times):
        run(limits.of(account).admit(), time)


MADE: list[tuple[Make, str]] = [
    (lambda clock: Limits(clock=clock), "1 a second (plan 'free')"),
    (lambda clock: Limits("plus", clock=clock), "2 a second (plan 'plus')"),
    (lambda clock: Limits(calls_per_second=2.5, clock=clock), "2.5 a second"),
    (Limits.assumed, f"1 a second (plan 'free'){HINT}"),
]


@pytest.mark.parametrize(("make", "text"), MADE)
def test_the_first_wait_is_told(make: Make, text: str, told: Told) -> None:
    time = Time()
    limits = make(time.clock)
    call(limits, time, 1)
    assert told() == []
    for account in "ab":
        call(limits, time, 5, account)
    assert told() == [("INFO", f"calls wait for their turn: {text}")]


def test_the_rate_that_holds_is_told(told: Told) -> None:
    time = Time()
    limits = Limits("advanced", clock=time.clock)
    limits.of("a")
    Limits("free", clock=time.clock).of("a")
    call(limits, time, 2)
    assert told()[-1] == ("INFO", "calls wait for their turn: 1 a second")


def test_a_short_wait_is_not_worth_a_line(told: Told) -> None:
    time = Time()
    call(Limits(calls_per_second=25, clock=time.clock), time, 26)
    call(Limits(calls_per_second=62.5, clock=time.clock), time, 3, "b")
    assert max(time.pauses) > 0.05
    assert len(told()) == 1
    assert "25 a second" in told()[0][1]


def test_to_be_held_back_by_the_service_is_another_matter(told: Told) -> None:
    time = Time()
    limits = Limits("advanced", clock=time.clock)
    for account in "aab":
        limits.of(account).refused(3)
    Limits("advanced", clock=time.clock).of("a").refused(3)
    call(limits, time, 1)
    assert time.pauses == [3]
    assert told() == [("WARNING", TOO_FAST)] * 2  # one of each account
