"""Orders placed by eight workers while connections break, replies get lost and tokens die.

However it goes, each order exists once. The mock runs in this process, the merchant's job in
another one, which can be killed.
"""

from __future__ import annotations

import json
import math
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import Future
from pathlib import Path
from typing import IO, Any

import pytest

from cjdropshipping.testing import Mock, Request, Response
from cjdropshipping.testing.world.world import Repeated
from cjdropshipping_runtime.secrets import PART

ROOT = Path(__file__).parents[2]
WORKERS = 8
FAULTS = {
    "reset-before": 0.02,
    "reset-after": 0.02,
    "closed-before": 0.01,
    "closed-after": 0.01,
    "late": 0.01,
    "html-502": 0.02,
    "html-502-after": 0.01,
    "truncated": 0.02,
    "system-busy": 0.01,
    "rate-limit-200": 0.02,
    "rate-limit-429": 0.01,
    "retry-after-429": 0.005,
    "dead-token": 0.01,
}

Lines = list[dict[str, str]]


class Deadly(Mock):
    """Kills the job whose request comes when so many orders have been placed."""

    job: Future[subprocess.Popen[bytes]]
    goal: float

    def handle(self, request: Request) -> Response:
        if self.accepted["orders_create_v3"] >= self.goal:
            self.job.result().kill()
        return super().handle(request)


@pytest.fixture
def amount(request: pytest.FixtureRequest) -> int:
    """How many orders are placed: 10,000 with ``--full``, and 500 otherwise."""
    return 10_000 if request.config.getoption("--full") else 500


def start(mock: Mock, url: str, folder: Path, amount: int, output: IO[str]) -> Any:
    folder.mkdir(exist_ok=True)
    arguments = [url, mock.api_key, str(folder), "0", str(amount), str(WORKERS)]
    command = [sys.executable, "-m", "tests.support.ordering", *arguments]
    return subprocess.Popen(command, cwd=ROOT, stdout=output)


def lines_of(file: Path) -> Lines:
    """What a job wrote; the last line of one that was killed may be cut."""
    read: Lines = []
    for line in file.read_text("utf-8").splitlines():
        try:
            read.append(json.loads(line))
        except ValueError:
            continue
    return read


def assert_each_once(mock: Mock, lines: Lines, amount: int) -> None:
    there = Counter(order.number for order in mock.orders)
    assert there == {f"n-{index}": 1 for index in range(amount)}
    ids = {order.number: order.id for order in mock.orders}
    told = {line["number"]: line["order"] for line in lines if "order" in line}
    assert told.items() <= ids.items()
    ended = {
        line["number"] for line in lines if line.get("error", "AlreadyExists") == "AlreadyExists"
    }
    assert ended == ids.keys()


def tokens_in(folder: Path) -> set[str]:
    """The tokens that a job keeps at the moment."""
    pairs = [json.loads(file.read_text("utf-8")) for file in folder.glob("*.json")]
    return {pair[name] for pair in pairs for name in ("access", "refresh")}


def assert_silent(folder: Path, secrets: set[str]) -> None:
    """No credential is in the log, not 8 characters in a row of one."""
    log = (folder / "log").read_text("utf-8", "replace")
    assert "cj-access-token: ***" in log
    parts = {secret[i : i + PART] for secret in secrets for i in range(len(secret) - PART + 1)}
    assert len(secrets) > 2
    shown = (log[i : i + PART] for i in range(len(log) - PART + 1))
    assert next((part for part in shown if part in parts), None) is None


def figures(mock: Mock, lines: Lines, seed: int, seconds: float) -> str:
    errors = Counter(line["error"] for line in lines if "error" in line)
    return (
        f"\n{len(mock.orders):,} orders, seed {seed}, {seconds:.0f} s; "
        f"creates carried out {mock.accepted['orders_create_v3']:,}, "
        f"look-ups {mock.accepted['orders_get']:,}; "
        f"faults {sum(mock.faults.values()):,}: {dict(mock.faults)}; "
        f"tokens {mock.issued}; typed errors {dict(errors)}"
    )


@pytest.mark.parametrize("repeated", ["accept", "refuse"])
def test_each_order_exists_once(
    tmp_path: Path, amount: int, repeated: Repeated, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where a repeated order is accepted as one more, nothing but the client keeps it single."""
    seed = random.randrange(2**32)
    mock = Mock(seed=seed, faults=FAULTS, repeated_orders=repeated, products=1)
    output = tmp_path / "output"
    began = time.monotonic()
    with mock.serve() as url, output.open("w") as file:
        job = start(mock, url, tmp_path / "job", amount, file)
        secrets = {mock.api_key}
        while job.poll() is None:
            time.sleep(0.5)
            secrets |= tokens_in(tmp_path / "job")
            mock.expire_tokens()
    lines = lines_of(output)
    with capsys.disabled():
        print(figures(mock, lines, seed, time.monotonic() - began))  # noqa: T201
    assert job.returncode == 0
    assert_each_once(mock, lines, amount)
    assert_silent(tmp_path / "job", secrets)
    assert len(mock.faults) > len(FAULTS) / 2


def test_each_order_exists_once_though_the_job_is_killed(
    tmp_path: Path, amount: int, capsys: pytest.CaptureFixture[str]
) -> None:
    seed = random.randrange(2**32)
    mock = Deadly(seed=seed, faults=FAULTS, products=1)
    lines: Lines = []
    began = time.monotonic()
    with mock.serve() as url:
        for goal in (0.3, 0.6, math.inf):
            mock.job, mock.goal = Future(), goal * amount
            output = tmp_path / f"output-{goal}"
            with output.open("w") as file:
                job = start(mock, url, tmp_path / "job", amount, file)
                mock.job.set_result(job)
                job.wait()
            lines += lines_of(output)
            assert job.returncode == (0 if goal == math.inf else -signal.SIGKILL)
    with capsys.disabled():
        print(figures(mock, lines, seed, time.monotonic() - began))  # noqa: T201
    assert_each_once(mock, lines, amount)
