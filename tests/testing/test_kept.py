"""A mock with a file goes on where the last one was, however that ended."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Thread
from time import monotonic, sleep
from typing import Any

import pytest
from tests.testing.merchant import Merchant

from cjdropshipping.testing import Mock
from cjdropshipping.testing.keeping.file import KeptFile
from cjdropshipping.testing.keeping.snapshot import Snapshot

BALANCE = "/api2.0/v1/shopping/pay/getBalance"
CREATE = "/api2.0/v1/shopping/order/createOrderV3"

#: Seconds after which what should have happened by itself has not.
PATIENCE = 10


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mock.db"


def a_mock(keep: Any = None) -> Mock:
    return Mock(products=50, keep=keep)


def order(mock: Mock, number: int) -> None:
    """A request that makes one."""
    body = Merchant(mock).body(f"n-{number}")
    assert mock.ask("POST", CREATE, json=body).json()["code"] == 200


def rows(path: Path) -> dict[tuple[str, str], int]:
    """The parts in a file, each with a number that changes when it is written."""
    with closing(sqlite3.connect(path)) as sqlite:
        found = sqlite.execute("SELECT owner, part, rowid FROM parts")
        return {(owner, part): rowid for owner, part, rowid in found}


def wait_for(happened: Callable[[], bool]) -> None:
    end = monotonic() + PATIENCE
    while not happened():
        assert monotonic() < end
        sleep(0.02)


def test_what_was_kept_is_there_again(path: Path) -> None:
    with a_mock(path) as mock:
        order(mock, 1)
        mock.fail("late", operation="orders_*")
        before = mock.snapshot()
    with a_mock(path) as mock:
        assert mock.snapshot() == before
        order(mock, 2)
    with a_mock(str(path)) as mock:
        assert [placed.number for placed in mock.orders] == ["n-1", "n-2"]


def test_it_is_written_by_itself(path: Path) -> None:
    with a_mock(path) as mock:
        order(mock, 1)
        wait_for(lambda: ("CJ1000001", "accounts.ledger:Orders") in rows(path))
        mock.clock.advance(5)
        seen = rows(path)
        wait_for(lambda: rows(path)["mock", "clock"] != seen["mock", "clock"])


def test_only_what_has_changed_is_written(path: Path) -> None:
    with a_mock(path) as mock:
        order(mock, 1)
    before = rows(path)
    with a_mock(path) as mock:
        mock.ask("GET", BALANCE)
    after = rows(path)
    changed = {part for (owner, part), rowid in after.items() if before[owner, part] != rowid}
    assert changed == {"clock", "observed"}


def test_what_is_gone_is_gone_from_the_file_too(path: Path) -> None:
    with a_mock(path) as mock:
        empty = mock.snapshot()
        order(mock, 1)
    many = len(rows(path))
    with a_mock(path) as mock:
        mock.restore(empty)
    assert len(rows(path)) < many
    with a_mock(path) as mock:
        assert mock.snapshot() == empty


def test_it_can_be_read_with_any_tool(path: Path) -> None:
    with a_mock(path) as mock:
        order(mock, 1)
        wait_for(lambda: len(rows(path)) > 6)
        with closing(sqlite3.connect(path)) as sqlite:
            query = "SELECT json_extract(json, '$._made') FROM parts WHERE part LIKE '%:Orders'"
            assert sqlite.execute(query).fetchall() == [(1,)]
            query = "SELECT value FROM origin WHERE name = 'products'"
            assert sqlite.execute(query).fetchall() == [("50",)]


def test_after_the_end_it_goes_on_without_the_file(path: Path) -> None:
    mock = a_mock(path)
    order(mock, 1)
    mock.close()
    kept = path.read_bytes()
    mock.close()
    order(mock, 2)
    mock.close()
    assert path.read_bytes() == kept
    with a_mock(path) as other:
        assert len(other.orders) == 1
    a_mock().close()


def test_a_file_of_another_mock_is_refused(path: Path) -> None:
    with a_mock(path) as mock:
        order(mock, 1)
    kept = path.read_bytes()
    for seed, products, accounts in ((1, 50, 1), (0, 51, 1), (0, 50, 2)):
        with pytest.raises(ValueError, match="of another mock"):
            Mock(seed=seed, products=products, accounts=accounts, keep=path)
        assert path.read_bytes() == kept
    a_mock(path).close()


def test_other_files_are_refused(path: Path) -> None:
    path.write_text("This is no database, but something that somebody has written.\n" * 99)
    with pytest.raises(ValueError, match="is not the file of a mock"):
        a_mock(path)
    path.unlink()
    with closing(sqlite3.connect(path)) as sqlite:
        sqlite.execute("CREATE TABLE parts (owner TEXT)")
    with pytest.raises(ValueError, match="is not the file of a mock"):
        a_mock(path)
    with pytest.raises(OSError, match="there is no folder"):
        a_mock(path.parent / "nowhere" / "mock.db")
    path.unlink()
    a_mock(path).close()


def test_a_file_that_was_changed_is_taken_whole_or_refused(path: Path) -> None:
    with a_mock(path) as mock:
        order(mock, 1)
    for change in (
        "UPDATE parts SET json = '{}' WHERE part = 'clock'",
        "UPDATE parts SET json = '{' WHERE part = 'clock'",
        "UPDATE parts SET json = x'80' WHERE part = 'clock'",
        "DELETE FROM parts WHERE part = 'tokens'",
        "DELETE FROM parts",
        "DELETE FROM origin",
        "UPDATE origin SET value = 'x'",
    ):
        with closing(sqlite3.connect(path)) as sqlite:
            before = "\n".join(sqlite.iterdump())
            sqlite.execute(change)
            sqlite.commit()
        with pytest.raises(ValueError, match="mock"):
            a_mock(path)
        path.unlink()
        with closing(sqlite3.connect(path)) as sqlite:
            sqlite.executescript(before)
    with a_mock(path) as mock:
        assert len(mock.orders) == 1


def test_one_mock_at_a_time(path: Path) -> None:
    with a_mock(path), pytest.raises(BlockingIOError, match="another mock keeps"):
        a_mock(path)
    a_mock(path).close()


def test_one_mock_at_a_time_by_whatever_name(path: Path) -> None:
    (link := path.with_name("link.db")).symlink_to(path.name)
    for one, other in ((path, link), (link, path)):
        with a_mock(one), pytest.raises(BlockingIOError, match="another mock keeps"):
            a_mock(other)
    a_mock(link).close()


def test_who_reads_it_does_not_keep_it_from_being_written(path: Path) -> None:
    mock = a_mock(path)
    with closing(sqlite3.connect(path)) as reader:
        reader.execute("BEGIN")
        (before,) = reader.execute("SELECT count(*) FROM parts").fetchone()
        order(mock, 1)
        mock.close()
        assert reader.execute("SELECT count(*) FROM parts").fetchone() == (before,)
    with a_mock(path) as other:
        assert len(other.orders) == 1


def test_at_the_end_the_file_is_whole_by_itself(path: Path) -> None:
    with a_mock(path) as mock:
        order(mock, 1)
    assert {each.name for each in path.parent.iterdir()} <= {path.name, f"{path.name}.lock"}
    moved = path.rename(path.with_name("moved.db"))
    with closing(sqlite3.connect(moved)) as sqlite:
        assert sqlite.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    with a_mock(moved) as other:
        assert len(other.orders) == 1


def test_a_file_that_is_gone_is_not_written_in_silence(path: Path) -> None:
    mock = a_mock(path)
    path.unlink()
    order(mock, 1)
    with pytest.raises(FileNotFoundError, match="is not there any more"):
        mock.close()


def test_a_folder_is_no_file_to_keep(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        a_mock(tmp_path)
    assert not tmp_path.with_name(f"{tmp_path.name}.lock").exists()


def test_threads_do_not_disturb_it(path: Path) -> None:
    def orders(first: int) -> None:
        for number in range(first, first + 50):
            order(mock, number)

    with a_mock(path) as mock:
        threads = [Thread(target=orders, args=[100 * number]) for number in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        snapshot = mock.snapshot()
    with a_mock(path) as mock:
        assert len(mock.orders) == 200
        assert mock.snapshot() == snapshot


def test_a_file_that_cannot_be_written_is_tried_again(path: Path) -> None:
    mock = a_mock()
    kept = KeptFile(path)
    kept.save(Snapshot.of_text(mock.snapshot()))
    order(mock, 1)
    with closing(sqlite3.connect(path)) as sqlite:
        sqlite.execute("BEGIN EXCLUSIVE")
        with pytest.raises(OSError, match="locked"):
            kept.save(Snapshot.of_text(mock.snapshot()))
    kept.save(Snapshot.of_text(mock.snapshot()))
    kept.close()
    with a_mock(path) as other:
        assert other.snapshot() == mock.snapshot()


def test_half_of_a_change_is_never_there(path: Path) -> None:
    with a_mock(path) as mock:
        order(mock, 1)
    kept = KeptFile(path)
    before = kept.load()
    order(mock, 2)
    with closing(sqlite3.connect(path)) as sqlite:
        sqlite.execute(
            "CREATE TRIGGER no BEFORE INSERT ON parts WHEN new.part LIKE '%:Orders'"
            " BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"
        )
        with pytest.raises(ValueError, match="the disk is full"):
            kept.save(Snapshot.of_text(mock.snapshot()))
        sqlite.execute("DROP TRIGGER no")
    after = kept.load()
    assert before
    assert after
    assert after.text == before.text
    kept.close()


def test_what_cannot_be_kept_is_told(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    mock = a_mock(path)
    mock.account.state(object)
    mock.ask("GET", BALANCE)
    wait_for(lambda: "nothing is kept: a snapshot cannot hold" in caplog.text)
    with pytest.raises(ValueError, match="a snapshot cannot hold"):
        mock.close()
    a_mock(path).close()
