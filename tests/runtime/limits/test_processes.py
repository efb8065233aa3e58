"""Four processes of one account, through a file and through a Redis server, in real time."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

from tests.runtime.limits.driving import most_within
from tests.support.document import ROOT
from tests.support.redisserver import RedisServer

RATE, PROCESSES, SECONDS = 10, 4, 3.0


def moments(share: str) -> list[float]:
    """When each of the calls of all processes went, counted from their common beginning."""
    told = {"share": share, "rate": RATE, "threads": 3, "seconds": SECONDS}
    command = [sys.executable, "-W", "error", "-m", "tests.runtime.limits.worker"]
    workers = [
        subprocess.Popen(
            command, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        for _ in range(PROCESSES)
    ]
    for worker in workers:
        assert worker.stdin is not None
        worker.stdin.write(json.dumps(told) + "\n")
        worker.stdin.flush()
    for worker in workers:
        assert worker.stdout is not None
        assert worker.stdout.readline() == "ready\n"
    time.sleep(1.1)  # until the calls are forgotten that opened everything
    began = time.time()
    found: list[float] = []
    for worker in workers:
        assert worker.stdin is not None
        worker.stdin.write("go\n")
        worker.stdin.flush()
    for worker in workers:
        out, _ = worker.communicate(timeout=60)
        assert worker.returncode == 0
        found += json.loads(out)
    return [moment - began for moment in found]


def is_used(share: str, name: str) -> bool:
    """Whether little of the rate was wasted; never was there more than it."""
    found = moments(share)
    most = most_within(1, found)
    # How many fit depends on when the first went: windows that were begun count as a whole.
    allowed = RATE * (int((SECONDS - min(found)) / 1.016) + 1)
    print(f"{name}: {len(found)} of {allowed} calls, at most {most} in a second")  # noqa: T201
    assert most <= RATE
    return len(found) >= 0.9 * allowed


def check(share: str, name: str) -> None:
    # A machine that stands still wastes some of the rate: once in three times it does not.
    assert any(is_used(share, name) for _ in range(3))


def test_processes_share_a_rate_through_a_file(tmp_path: Path) -> None:
    check(str(tmp_path / "made" / "limits.sqlite"), "SQLite")


def test_processes_share_a_rate_through_a_server(redis_server: RedisServer) -> None:
    check(redis_server.url, "Redis")
