"""Who waits, for how long, and who does not even begin to."""

from __future__ import annotations

import logging
import subprocess
import sys

import pytest
from tests.runtime.limits.driving import Time, run, together, until_pause

from cjdropshipping_runtime.errors import RateLimited
from cjdropshipping_runtime.limits import Limits
from cjdropshipping_runtime.limits.line import Line


def test_a_turn_after_the_deadline_is_refused_at_once() -> None:
    time = Time()
    hold = Limits("free", clock=time.clock).of("a")
    run(hold.admit(until=time.now + 0.5), time)
    with pytest.raises(RateLimited, match=r"orders_get: not sent: .* in 1\.0 s") as caught:
        run(hold.admit(until=time.now + 0.5, operation="orders_get"), time)
    error = caught.value
    assert (error.code, error.attempts, error.outcome) == (None, 0, "not done")
    assert error.safe_to_retry
    assert error.retry_after == pytest.approx(1.016, abs=0.002)
    assert time.pauses == []


def test_a_turn_that_is_refused_is_left_to_others() -> None:
    time = Time()
    hold = Limits("free", clock=time.clock).of("a")
    run(hold.admit(), time)
    with pytest.raises(RateLimited):
        run(hold.admit(until=time.now), time)
    assert run(hold.admit(), time).at == pytest.approx(1001.016)


def test_the_deadline_counts_those_who_wait_already() -> None:
    time = Time()
    hold = Limits("free", clock=time.clock).of("a")
    waiting = [hold.admit() for _ in range(5)]
    run(hold.admit(), time)
    for flow in waiting:
        until_pause(flow)
    with pytest.raises(RateLimited):
        run(hold.admit(until=time.now + 4), time)
    for flow in waiting:
        flow.close()


def test_who_gives_up_leaves_its_place_to_the_next() -> None:
    time = Time()
    hold = Limits("free", clock=time.clock).of("a")
    run(hold.admit(), time)
    waiting = [hold.admit() for _ in range(20)]
    for flow in waiting:
        until_pause(flow)
    for flow in waiting:
        flow.close()
    assert run(hold.admit(), time).at == pytest.approx(1001.016)


def test_a_ticket_is_in_the_line_once_and_leaves_it_whether_it_joined_or_not() -> None:
    line, first, second = Line(), object(), object()
    line.leave(first)
    for _ in range(2):
        line.join(first)
    assert (line.place(first), line.place(second)) == (0, 1)
    line.leave(first)
    assert line.place(second) == 0


class Interrupted(Line):
    """Ctrl-C comes when the caller is in the line, before it knows."""

    def join(self, ticket: object) -> None:
        super().join(ticket)
        raise KeyboardInterrupt


def test_who_is_interrupted_while_lining_up_leaves_no_ticket_behind() -> None:
    time = Time()
    limits = Limits("free", clock=time.clock)
    run(limits.of("a").admit(), time)
    limits.share_of("a").line = Interrupted()
    with pytest.raises(KeyboardInterrupt):
        run(limits.of("a").admit(), time)
    assert limits.share_of("a").line.place(object()) == 0


def test_who_comes_when_a_turn_is_free_goes_after_those_who_wait() -> None:
    time = Time()
    hold = Limits("plus", clock=time.clock).of("a")
    run(hold.admit(), time)
    time.pass_(0.5)
    run(hold.admit(), time)
    waiting = hold.admit()
    assert until_pause(waiting) == pytest.approx(0.516, abs=0.002)
    time.pass_(0.516)
    newcomer = hold.admit()
    assert until_pause(newcomer) == pytest.approx(0.5)
    assert run(waiting, time).at == pytest.approx(1001.016)
    assert run(newcomer, time).at == pytest.approx(1001.516)


def test_after_too_fast_nobody_of_the_account_goes_before_that() -> None:
    time = Time()
    limits = Limits("advanced", clock=time.clock)
    limits.of("a").refused(3)
    limits.of("a").refused(1)
    later = Limits("advanced", clock=time.clock)
    assert run(limits.of("b").admit(), time).at == 1000
    ended = together(time, [(1000, later.of("a").admit()) for _ in range(8)])
    assert [at - 1000 for at, _ in ended] == pytest.approx([3] * 6 + [4.016] * 2)


def test_a_deadline_before_the_end_of_being_held_back_is_refused_at_once() -> None:
    time = Time()
    hold = Limits("advanced", clock=time.clock).of("a")
    hold.refused(3)
    with pytest.raises(RateLimited) as caught:
        run(hold.admit(until=time.now + 2), time)
    assert caught.value.retry_after == pytest.approx(3)


def test_a_burst_over_cold_connections_holds_back_the_next_one() -> None:
    time = Time()
    hold = Limits("advanced", clock=time.clock).of("a")
    slots = [run(hold.admit(), time) for _ in range(6)]
    time.pass_(0.4)
    for slot in slots:
        run(hold.settle(slot, slot.at + 0.3, None), time)
    assert run(hold.admit(), time).at == pytest.approx(1001.316)


def test_a_call_that_was_moved_counts_once() -> None:
    time = Time()
    hold = Limits(calls_per_second=3, clock=time.clock).of("a")
    slots = [run(hold.admit(), time) for _ in range(2)]
    time.pass_(0.6)
    run(hold.settle(slots[1], slots[1].at + 0.5, None), time)
    assert run(hold.admit(), time).at == pytest.approx(1000.6)
    assert run(hold.admit(), time).at == pytest.approx(1001.016)
    assert run(hold.admit(), time).at == pytest.approx(1001.516)


def test_the_first_call_over_a_cold_connection_counts_from_when_it_went_out() -> None:
    time = Time()
    hold = Limits("free", clock=time.clock).of("a")
    slot = run(hold.admit(), time)
    time.pass_(2)
    run(hold.settle(slot, slot.at + 1.9, None), time)
    assert run(hold.admit(), time).at == pytest.approx(1002.916)


def test_who_waits_already_waits_for_what_went_out_late() -> None:
    time = Time()
    hold = Limits("free", clock=time.clock).of("a")
    slot = run(hold.admit(), time)
    waiting = hold.admit()
    time.pass_(until_pause(waiting))
    run(hold.settle(slot, slot.at + 0.5, None), time)
    assert run(waiting, time).at == pytest.approx(1001.516)


def test_a_moment_between_the_turn_and_the_sending_moves_nothing() -> None:
    time = Time()
    hold = Limits("free", clock=time.clock).of("a")
    slot = run(hold.admit(), time)
    run(hold.settle(slot, slot.at + 0.001, None), time)
    run(hold.settle(slot, None, None), time)
    assert run(hold.admit(), time).at == pytest.approx(1001.016)


def test_clients_of_one_account_share_the_lower_of_their_rates(
    caplog: pytest.LogCaptureFixture,
) -> None:
    time = Time()
    fast = Limits("advanced", clock=time.clock).of("a")
    began = [run(fast.admit(), time).at]
    with caplog.at_level(logging.WARNING, "cjdropshipping"):
        slow = Limits("free", clock=time.clock).of("a")
        Limits("prime", clock=time.clock).of("a")
    began += [run(hold.admit(), time).at for hold in (fast, slow, fast)]
    assert began == pytest.approx([1000, 1001.016, 1002.032, 1003.048])
    assert [record.getMessage() for record in caplog.records] == [
        "clients of one account have different limits: 6 and 1 calls a second; the lower one holds"
    ]


def test_accounts_do_not_wait_for_each_other() -> None:
    time = Time()
    limits = Limits("free", clock=time.clock)
    for account in "abc":
        run(limits.of(account).admit(), time)
    assert time.pauses == []


def test_a_program_that_calls_seldom_never_imports_what_holds_the_rate() -> None:
    program = """
import sys
from cjdropshipping_runtime.clock import Clock
from cjdropshipping_runtime.limits import Limits
now = 0.0
hold = Limits("free", clock=Clock(lambda: now, lambda: now)).of("a")
def call():
    try:
        next(hold.admit(50))
    except StopIteration as end:
        next(hold.settle(end.value, now, None), None)
for _ in range(3):
    call()
    now += 1.1
heavy = {"pyrate_limiter", "sqlite3", "redis", "filelock", "asyncio", "logging"}
print(sorted(heavy & sys.modules.keys()))
now -= 1
next(hold.admit(50)).function()
print("pyrate_limiter" in sys.modules)
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == ["[]", "True"]
