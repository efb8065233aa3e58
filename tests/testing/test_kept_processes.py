"""Processes that keep a file: one at a time, and whatever ends them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from tests.support.command import command
from tests.testing.merchant import Merchant
from tests.testing.test_kept import CREATE, a_mock, order, rows, wait_for

#: Makes orders as ``order`` does, tells of each, and ends without a word.
CHILD = """
import sys
from time import sleep
from tests.testing.test_kept import a_mock, order
path, orders = sys.argv[1], int(sys.argv[2])
mock = a_mock(path)
for number in range(orders):
    order(mock, number)
    print(number, flush=True)
    sleep(0.002)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mock.db"


def child(path: Path, orders: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", CHILD, str(path), str(orders)],
        env={"PYTHONPATH": ":".join([*sys.path, str(Path(__file__).parents[2])])},
        stdout=subprocess.PIPE,
        text=True,
    )


def said(process: subprocess.Popen[str]) -> Iterator[int]:
    assert process.stdout
    return map(int, process.stdout)


def test_one_process_at_a_time(path: Path) -> None:
    other = child(path, 100_000)
    try:
        next(said(other))
        with pytest.raises(BlockingIOError, match="another mock keeps"):
            a_mock(path)
    finally:
        other.kill()
        other.communicate()
    a_mock(path).close()


def test_the_end_of_the_process_is_an_end(path: Path) -> None:
    process = child(path, 3)
    assert process.communicate()[0].split() == ["0", "1", "2"]
    assert process.returncode == 0
    with a_mock(path) as mock:
        assert len(mock.orders) == 3


def test_a_killed_process_loses_the_end_and_nothing_else(path: Path) -> None:
    part = ("CJ1000001", "accounts.ledger:Orders")
    process = child(path, 100_000)
    try:
        next(said(process))
        wait_for(lambda: part in rows(path))
        first = rows(path)[part]
        wait_for(lambda: rows(path)[part] != first)
    finally:
        process.kill()
        process.communicate()
    twin = a_mock()
    with a_mock(path) as mock:
        for number in range(len(mock.orders)):
            order(twin, number)
        assert mock.snapshot() == twin.snapshot()
        order(mock, len(mock.orders))


def test_the_server_keeps_a_file(path: Path) -> None:
    keep = ("--json", "--products=50", f"--keep={path}")
    with command(*keep) as (process, lines):
        told = json.loads(lines[0])
        headers = {"CJ-Access-Token": told["token"]}
        body = Merchant(a_mock()).body("n-1")
        made = httpx.post(told["base_url"] + CREATE, headers=headers, json=body).json()
        assert made["code"] == 200

        with command(*keep) as (other, _):
            assert f"cannot keep {path}: another mock keeps" in other.communicate(timeout=10)[1]
            assert other.returncode == 1

        process.terminate()
        process.communicate(timeout=10)
        assert process.returncode == 0
    with a_mock(path) as mock:
        assert [(placed.number, placed.id) for placed in mock.orders] == [
            ("n-1", made["data"]["orderId"])
        ]
        assert mock.token == told["token"]
