"""Four processes of one account and a service that counts: none is refused, little is wasted."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from tests.support.clients import run
from tests.support.document import ROOT
from tests.support.redisserver import RedisServer

from cjdropshipping import AsyncCJ
from cjdropshipping.testing import Mock
from cjdropshipping_runtime.limits import Limits, close_all

RATE, PROCESSES, THREADS = 6, 4, 3


@pytest.fixture
def seconds(request: pytest.FixtureRequest) -> int:
    return 20 if request.config.getoption("--full", default=False) else 6


def start(url: str, token: str, share: str, seconds: int) -> subprocess.Popen[str]:
    path = os.pathsep.join(["overlays", "generated", "scripts", "."])
    return subprocess.Popen(
        [
            *(sys.executable, "-W", "error", "-m", "tests.support.hurrying"),
            *(url, token, share, str(THREADS), str(seconds)),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": path},
    )


def hurry(share: str, seconds: int) -> tuple[int, list[int]]:
    """The calls that all processes together made, and the codes of refusals."""
    mock = Mock(calls_per_second=RATE, products=1)
    made, refused = 0, list[int]()
    with mock.serve() as url, ExitStack() as leaving:
        workers: list[subprocess.Popen[str]] = []
        for _ in range(PROCESSES):
            worker = start(url, mock.token, share, seconds)
            workers.append(leaving.enter_context(worker))
            leaving.callback(worker.kill)
        for worker in workers:
            assert worker.stdout is not None
            assert worker.stdout.readline() == "ready\n"
        time.sleep(1.1)  # the calls that warmed them up are over
        for worker in workers:
            assert worker.stdin is not None
            worker.stdin.write("go\n")
            worker.stdin.flush()
        for worker in workers:
            output, _ = worker.communicate(timeout=seconds + 60)
            assert worker.returncode == 0
            found = json.loads(output)
            made += found["made"]
            refused += found["refused"]
    assert mock.refusals == {}  # the service's own count
    return made, refused


def is_used(name: str, share: str, seconds: int, capsys: pytest.CaptureFixture[str]) -> bool:
    """Whether little of the rate was wasted; no call was refused."""
    made, refused = hurry(share, seconds)
    allowed = RATE * seconds
    told = f"{name}: {made} of {allowed} calls in {seconds} s, {len(refused)} refused"
    with capsys.disabled():
        print(f"\n{told}")  # noqa: T201
    assert refused == []
    return made >= 0.97 * allowed


def check(name: str, share: str, seconds: int, capsys: pytest.CaptureFixture[str]) -> None:
    # A machine that stands still wastes some of the rate: once in three times it does not.
    assert any(is_used(name, share, seconds, capsys) for _ in range(3))


def test_processes_share_the_rate_through_a_file(
    tmp_path: Path, seconds: int, capsys: pytest.CaptureFixture[str]
) -> None:
    check("SQLite", str(tmp_path / "limits.sqlite"), seconds, capsys)


def test_processes_share_the_rate_through_a_server(
    seconds: int, capsys: pytest.CaptureFixture[str]
) -> None:
    with RedisServer.running() as server:
        check("Redis", server.url, seconds, capsys)


def test_tasks_wait_beside_the_loop_and_may_give_up(tmp_path: Path) -> None:
    mock = Mock(calls_per_second=10, products=1)
    limits = Limits(calls_per_second=10, share=tmp_path / "limits.sqlite")

    async def main() -> list[Any]:
        async with AsyncCJ(mock.token, transport=mock.transport(), limits=limits) as cj:
            tasks = [asyncio.create_task(cj.warehouses.list()) for _ in range(30)]
            await asyncio.sleep(0.3)
            for task in tasks[15:]:
                task.cancel()
            ended = await asyncio.gather(*tasks, return_exceptions=True)
        close_all()
        return ended

    ended = run(main)
    done = [one for one in ended if not isinstance(one, BaseException)]
    others = {type(one) for one in ended if isinstance(one, BaseException)}
    assert len(done) >= 15
    assert others <= {asyncio.CancelledError}
    assert mock.refusals == {}
