"""Points: what the replies say, what is spent meanwhile, and when the service counts anew."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.runtime.limits.driving import NOON, Time, run

from cjdropshipping_runtime.envelope import PointsInfo
from cjdropshipping_runtime.errors import QuotaExhausted
from cjdropshipping_runtime.limits import AccountLimits, Limits, next_reset
from cjdropshipping_runtime.limits.ledger import DAY, TRIAL, Ledger

MIDNIGHT = NOON + DAY / 2


@pytest.fixture
def time() -> Time:
    return Time()


def hold(time: Time, reserve: int = 0) -> AccountLimits:
    return Limits(calls_per_second=100, reserve=reserve, clock=time.clock).of("a")


def call(hold: AccountLimits, time: Time, cost: int | None, points: PointsInfo | None) -> None:
    slot = run(hold.admit(cost), time)
    time.pass_(0.1)
    run(hold.settle(slot, slot.at, points), time)


def refused(hold: AccountLimits, time: Time, cost: int) -> QuotaExhausted:
    with pytest.raises(QuotaExhausted) as caught:
        run(hold.admit(cost), time)
    return caught.value


def test_as_long_as_nothing_is_known_every_call_goes(time: Time) -> None:
    for _ in range(10):
        run(hold(time).admit(50_000), time)


def test_a_call_that_costs_more_than_remains_is_not_sent(time: Time) -> None:
    call(hold(time), time, 10, PointsInfo(50_000, 49_960, 40))
    error = refused(hold(time), time, 50)
    assert str(error) == (
        "a call: not sent: 40 points remain, the call costs 50; "
        f"points are counted anew at {error.resets_at:%Y-%m-%d} 00:00 UTC"
    )
    assert (error.code, error.attempts, error.outcome) == (None, 0, "not done")
    assert error.points == PointsInfo(50_000, 49_960, 40)
    assert error.resets_at == datetime.fromtimestamp(MIDNIGHT, UTC)
    assert error.safe_to_retry


def test_a_refused_call_takes_no_turn(time: Time) -> None:
    slow = Limits("free", clock=time.clock).of("a")
    call(slow, time, 10, PointsInfo(50_000, 49_990, 10))
    time.pass_(2)
    refused(slow, time, 50)
    run(slow.admit(0), time)
    assert time.pauses == []


def test_calls_without_a_cost_go_when_nothing_is_left(time: Time) -> None:
    call(hold(time), time, 10, PointsInfo(50_000, 50_000, 0))
    run(hold(time).admit(0), time)
    run(hold(time).admit(None), time)


def test_calls_under_way_are_taken_off(time: Time) -> None:
    call(hold(time), time, 10, PointsInfo(50_000, 49_900, 100))
    run(hold(time).admit(50), time)
    run(hold(time).admit(50), time)
    assert refused(hold(time), time, 50).points == PointsInfo(50_000, 50_000, 0)


def test_what_was_not_charged_is_given_back(time: Time) -> None:
    call(hold(time), time, 10, PointsInfo(50_000, 49_950, 50))
    for _ in range(20):
        call(hold(time), time, 50, None)


def test_a_reserve_is_left_to_others(time: Time) -> None:
    night, day = hold(time, reserve=1000), hold(time)
    call(day, time, 10, PointsInfo(50_000, 48_980, 1020))
    assert "and 1000 are to be left" in str(refused(night, time, 50))
    run(night.admit(10), time)
    run(day.admit(50), time)


def test_points_come_back_by_the_minute(time: Time) -> None:
    call(hold(time), time, 10, PointsInfo(144_000, 144_000, 0))
    refused(hold(time), time, 50)
    time.pass_(29)
    refused(hold(time), time, 50)
    time.pass_(1)
    run(hold(time).admit(50), time)
    refused(hold(time), time, 50)


def test_at_midnight_the_service_counts_anew(time: Time) -> None:
    time.set_calendar(MIDNIGHT - 2)
    call(hold(time), time, 10, PointsInfo(1440, 1440, 0))
    refused(hold(time), time, 50)
    time.pass_(2)
    for _ in range(14):
        run(hold(time).admit(100), time)
    refused(hold(time), time, 100)


def test_a_reply_from_before_midnight_says_nothing_of_the_new_day(time: Time) -> None:
    time.set_calendar(MIDNIGHT - 1)
    slot = run(hold(time).admit(50), time)
    time.pass_(2)
    run(hold(time).settle(slot, slot.at, PointsInfo(50_000, 50_000, 0)), time)
    run(hold(time).admit(50), time)


def test_after_a_refusal_without_figures_nothing_is_left(time: Time) -> None:
    call(hold(time), time, 10, PointsInfo(50_000, 10_000, 40_000))
    run(hold(time).exhausted(), time)
    assert refused(hold(time), time, 10).points == PointsInfo(50_000, 50_000, 0)


def test_without_a_total_a_figure_is_good_for_a_minute(time: Time) -> None:
    run(hold(time).exhausted(), time)
    assert refused(hold(time), time, 10).points == PointsInfo(None, None, 0)
    time.pass_(61)
    run(hold(time).admit(10), time)


def test_a_total_that_allows_no_call_is_not_believed(time: Time) -> None:
    call(hold(time), time, 10, PointsInfo(0, 0, 0))
    assert refused(hold(time), time, 10).points == PointsInfo(0, 0, 0)
    time.pass_(61)
    call(hold(time), time, 10, PointsInfo(0, 0, 0))
    time.set_calendar(MIDNIGHT)
    call(hold(time), time, 10, PointsInfo(50_000, 10, 49_990))
    run(hold(time).admit(10), time)


def test_a_figure_that_forbids_is_put_to_the_test_now_and_then(time: Time) -> None:
    call(hold(time), time, 10, PointsInfo(50, 10**9, -(10**9)))
    for _ in range(3):
        refused(hold(time), time, 50)
        time.pass_(TRIAL)
        call(hold(time), time, 50, None)
        refused(hold(time), time, 50)
    time.pass_(TRIAL)
    call(hold(time), time, 50, PointsInfo(50_000, 0, 50_000))
    run(hold(time).admit(50), time)


def test_a_reserve_is_not_put_to_the_test(time: Time) -> None:
    night = hold(time, reserve=60_000)
    call(night, time, 0, PointsInfo(50_000, 0, 50_000))
    time.pass_(TRIAL)
    refused(night, time, 10)


@pytest.mark.parametrize("back", [3600, DAY])
def test_a_figure_from_the_future_says_nothing(time: Time, back: float) -> None:
    call(hold(time), time, 10, PointsInfo(50_000, 50_000, 0))
    refused(hold(time), time, 10)
    time.set_calendar(time.clock.time() - back)
    call(hold(time), time, 10, PointsInfo(50_000, 49_900, 100))
    run(hold(time).admit(100), time)
    refused(hold(time), time, 10)
    time.pass_(1)
    call(hold(time), time, 0, PointsInfo(50_000, 49_000, 1000))
    run(hold(time).admit(1000), time)


def test_a_figure_can_be_worked_out_of_the_two_others(time: Time) -> None:
    call(hold(time), time, 10, PointsInfo(50_000, 49_999, None))
    refused(hold(time), time, 10)


def test_a_reply_without_figures_changes_nothing(time: Time) -> None:
    call(hold(time), time, 10, PointsInfo(50_000, 49_999, 1))
    call(hold(time), time, 0, PointsInfo())
    refused(hold(time), time, 10)


def test_of_replies_that_overtook_each_other_the_lowest_holds() -> None:
    ledger = Ledger()
    figures = [(0, 1, 500), (2, 5, 300), (3, 6, 400), (4, 7, 200), (4.5, 8, 250)]
    for sent, came, left in figures:
        ledger.learn(PointsInfo(None, None, left), NOON + sent, NOON + came)
    assert ledger.remaining == 200


def test_a_request_sent_after_the_last_figure_came_brings_a_better_one() -> None:
    ledger = Ledger()
    for sent, came, left in [(0, 1, 500), (2, 5, 300), (5.5, 6, 9000)]:
        ledger.learn(PointsInfo(None, None, left), NOON + sent, NOON + came)
    assert ledger.remaining == 9000


@given(
    st.integers(0, 100_000),
    st.floats(0, 1),
    st.lists(st.tuples(st.floats(0, 7200), st.integers(0, 5000)), max_size=20),
)
def test_never_is_less_expected_than_the_service_has(
    total: int, used: float, calls: list[tuple[float, int]]
) -> None:
    """A service that counts as documented, and one reply of it at the beginning."""
    has = float(total - int(total * used))
    ledger, now = Ledger(), NOON
    ledger.learn(PointsInfo(total, None, int(has)), now, now)
    for passed, cost in calls:
        new_day = (now + passed) // DAY != now // DAY
        has = total if new_day else min(total, has + total * int(passed // 60) / 1440)
        now += passed
        if cost <= has:
            assert ledger.short(cost, 0, now) is None
            ledger.spend(cost, now)
            has -= cost


@pytest.mark.parametrize(
    ("now", "reset"),
    [
        ("2026-07-01T00:00:00+00:00", "2026-07-02T00:00:00+00:00"),
        ("2026-07-01T23:59:59+00:00", "2026-07-02T00:00:00+00:00"),
        ("2026-07-02T01:00:00+08:00", "2026-07-02T00:00:00+00:00"),
        ("2026-12-31T12:00:00+00:00", "2027-01-01T00:00:00+00:00"),
    ],
)
def test_the_next_reset_is_the_next_midnight_in_utc(now: str, reset: str) -> None:
    found = next_reset(datetime.fromisoformat(now).timestamp())
    assert found == datetime.fromisoformat(reset)
    assert found.tzinfo is UTC
