"""Two hundred threads in four processes meet an expired token: one of them renews it, for all."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from tests.support.redisserver import RedisServer

from cjdropshipping import CJ, NotAuthorised
from cjdropshipping.testing import Mock

ROOT = Path(__file__).parents[2]
PROCESSES, THREADS = 4, 50


@pytest.fixture(params=["file", "redis"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "file":
        yield str(tmp_path)
        return
    with RedisServer.running() as server:
        yield server.url


def test_one_of_many_renews_the_token(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    mock = Mock(products=1)
    with mock.serve() as url, ExitStack() as leaving:
        command = [sys.executable, "-m", "tests.support.crowd", url, mock.api_key, store]
        crowd: list[subprocess.Popen[str]] = []
        for _ in range(PROCESSES):
            process = subprocess.Popen(
                [*command, str(THREADS)],
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            crowd.append(leaving.enter_context(process))
            leaving.callback(process.kill)
        for process in crowd:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
        assert (mock.issued.obtained, mock.issued.refreshed) == (1, 0)
        mock.expire_tokens()
        outputs: list[str] = []
        for process in crowd:
            assert process.stdin is not None
            process.stdin.write("go\n")
            process.stdin.flush()
        outputs = [process.communicate()[0].strip() for process in crowd]
    with capsys.disabled():
        print(f"\n{PROCESSES} processes of {THREADS} threads: {mock.issued}, {mock.refusals}")  # noqa: T201
    assert outputs == [str(THREADS)] * PROCESSES
    assert (mock.issued.obtained, mock.issued.refreshed) == (1, 1)


def test_a_token_that_stays_dead_is_no_loop() -> None:
    mock = Mock(products=1)
    with mock.client(api_key=mock.api_key, token_store="memory") as cj:
        mock.fail_next("dead-token", times=1000)
        for _ in range(20):
            with pytest.raises(NotAuthorised):
                cj.warehouses.list()
        assert mock.issued.obtained + mock.issued.refreshed <= 4
        assert mock.refusals.total() <= 40


def test_a_token_that_was_given_is_not_renewed() -> None:
    mock = Mock(products=1)
    with mock.client() as cj:
        assert cj.warehouses.list()
        mock.expire_tokens()
        with pytest.raises(NotAuthorised) as refused:
            cj.warehouses.list()
    assert (refused.value.code, refused.value.attempts) == (1600001, 1)
    assert (mock.issued.obtained, mock.issued.refreshed) == (0, 0)


def test_a_key_from_the_environment_will_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    mock = Mock(seed=41, products=1)  # a key that no other test keeps tokens of in this process
    monkeypatch.delenv("CJ_ACCESS_TOKEN", raising=False)
    monkeypatch.setenv("CJ_API_KEY", mock.api_key)
    with CJ(token_store=tmp_path, transport=mock.transport()) as cj:
        assert cj.warehouses.list()
    assert mock.issued.obtained == 1
    with CJ(token_store=tmp_path, transport=mock.transport()) as cj:
        assert cj.warehouses.list()
    assert mock.issued.obtained == 1  # kept for the next program
