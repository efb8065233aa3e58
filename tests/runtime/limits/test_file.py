"""Limits in a file: who names the same one counts together."""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack, closing
from pathlib import Path
from time import monotonic

import pytest
from filelock import FileLock
from tests.runtime.limits.driving import Time, run

from cjdropshipping_runtime.envelope import PointsInfo
from cjdropshipping_runtime.errors import ConfigurationError, NotSent, QuotaExhausted, RateLimited
from cjdropshipping_runtime.limits import AccountLimits, Limits, close_all
from cjdropshipping_runtime.limits.ledger import TRIAL
from cjdropshipping_runtime.limits.shared import share
from cjdropshipping_runtime.limits.sqlitestore import SQLiteStore
from cjdropshipping_runtime.limits.window import Window

LONG = 60.0
"""Seconds of patience, that nobody may have taken who had less."""


@pytest.fixture
def time() -> Time:
    return Time()


def hold(path: Path, time: Time, account: str = "a") -> AccountLimits:
    return Limits("plus", share=path, clock=time.clock).of(account)


def patient(path: Path, time: Time) -> AccountLimits:
    """The same with a store that would wait long."""

    def make(window: Window) -> SQLiteStore:
        return SQLiteStore(path, "a", window, time.clock, LONG)

    share((path, "a"), 2, make)
    return hold(path, time)


def full(hold: AccountLimits, time: Time) -> bool:
    """Whether a call would have to wait; it goes where it has not."""
    try:
        run(hold.admit(until=time.now), time)
    except RateLimited:
        return True
    return False


def test_calls_are_counted_in_a_folder_that_is_made(tmp_path: Path, time: Time) -> None:
    path = tmp_path / "a" / "b" / "limits.sqlite"
    began = [run(hold(path, time).admit(), time).at - 1000 for _ in range(5)]
    assert began == pytest.approx([0, 0, 1.016, 1.016, 2.032], abs=0.01)


def test_calls_and_points_outlive_who_made_them(tmp_path: Path, time: Time) -> None:
    path = tmp_path / "limits.sqlite"
    for _ in range(2):
        slot = run(hold(path, time).admit(10), time)
        run(hold(path, time).settle(slot, slot.at, PointsInfo(50_000, 49_960, 40)), time)
    close_all()
    assert full(hold(path, time), time)
    time.pass_(2)
    with pytest.raises(QuotaExhausted):
        run(hold(path, time).admit(50), time)
    run(hold(path, time).exhausted(), time)
    with pytest.raises(QuotaExhausted):
        run(hold(path, time).admit(10), time)


def test_a_trial_is_one_for_all(tmp_path: Path, time: Time) -> None:
    path = tmp_path / "limits.sqlite"
    slot = run(hold(path, time).admit(10), time)
    run(hold(path, time).settle(slot, slot.at, PointsInfo(50, 10**9, -(10**9))), time)
    time.pass_(TRIAL)
    run(hold(path, time).admit(10), time)
    close_all()
    with pytest.raises(QuotaExhausted):
        run(hold(path, time).admit(10), time)


@pytest.mark.parametrize("opened", [False, True])
@pytest.mark.parametrize("by", ["its lock", "another program"])
def test_nobody_waits_for_the_file_longer_than_the_call_has_time(
    tmp_path: Path, time: Time, opened: bool, by: str, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "limits.sqlite"
    slot = run(patient(path, time).admit(10), time)
    if not opened:
        close_all()
    with ExitStack() as leaving:
        if by == "its lock":
            leaving.enter_context(FileLock(f"{path}.lock"))
        else:
            other = leaving.enter_context(closing(sqlite3.connect(path)))
            other.execute("BEGIN EXCLUSIVE")
        began = monotonic()
        with pytest.raises(NotSent, match="not sent: the file of the limits"):
            run(patient(path, time).admit(10, until=time.now + 0.2), time)
        assert monotonic() - began < LONG / 2
        run(patient(path, time).settle(slot, slot.at, PointsInfo(1, 1, 0)), time)
        assert monotonic() - began < LONG / 2
    assert "could not be settled" in caplog.text
    run(hold(path, time).admit(), time)


def test_what_is_closed_opens_again(tmp_path: Path, time: Time) -> None:
    path = tmp_path / "limits.sqlite"
    run(hold(path, time).admit(), time)
    hold(path, time).close()
    hold(path, time).close()
    run(hold(path, time).admit(), time)
    assert full(hold(path, time), time)


def test_accounts_in_one_file_do_not_wait_for_each_other(tmp_path: Path, time: Time) -> None:
    for account in ("a", "b", "'; DROP TABLE points; --"):
        for _ in range(2):
            run(hold(tmp_path / "limits.sqlite", time, account).admit(10), time)
    assert time.pauses == []


def test_what_went_out_late_is_moved_for_all(tmp_path: Path, time: Time) -> None:
    path = tmp_path / "limits.sqlite"
    slots = [run(hold(path, time).admit(), time) for _ in range(2)]
    time.pass_(0.5)
    for slot in slots:
        run(hold(path, time).settle(slot, slot.at + 0.4, None), time)
    close_all()
    assert run(hold(path, time).admit(), time).at == pytest.approx(1001.416, abs=0.01)


def test_a_calendar_that_is_set_back_holds_nobody_up(tmp_path: Path, time: Time) -> None:
    path = tmp_path / "limits.sqlite"
    for _ in range(2):
        run(hold(path, time).admit(), time)
    time.set_calendar(time.clock.time() - 3600)
    assert not full(hold(path, time), time)


def test_a_lower_rate_holds_for_a_file_that_is_open(tmp_path: Path, time: Time) -> None:
    path = tmp_path / "limits.sqlite"
    run(hold(path, time).admit(), time)
    Limits("free", share=path, clock=time.clock).of("a")
    assert full(hold(path, time), time)


def test_a_file_that_is_none_is_named(tmp_path: Path, time: Time) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("This is no database, whatever it is called. " * 50)
    with pytest.raises(ConfigurationError, match=r"cannot be kept in '.*notes\.txt': "):
        run(hold(path, time).admit(), time)


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path, time: Time) -> None:
    (tmp_path / "taken").write_text("")
    with pytest.raises(ConfigurationError, match=r"cannot be kept in '.*limits\.sqlite': "):
        run(hold(tmp_path / "taken" / "limits.sqlite", time).admit(), time)


def test_a_file_that_fails_later_stops_the_call_before_it_is_sent(
    tmp_path: Path, time: Time, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "limits.sqlite"
    slot = run(hold(path, time).admit(10), time)
    with sqlite3.connect(path) as other, FileLock(f"{path}.lock"):
        other.execute("DROP TABLE points")
    other.close()
    run(hold(path, time).settle(slot, slot.at, PointsInfo(1, 1, 0)), time)
    assert "a call could not be settled: the file of the limits" in caplog.text
    run(hold(path, time).admit(10), time)
    with sqlite3.connect(path) as other:
        other.execute("DROP TABLE points")
    other.close()
    with pytest.raises(NotSent, match=r"not sent: the file of the limits, .* no such table"):
        run(hold(path, time).admit(10), time)
