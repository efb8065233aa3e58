"""Threads, tasks and processes that meet one dead token: one renewal, whatever happens to whom."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from threading import Barrier, Event, Timer
from typing import Any, Self

import httpx
import pytest
from msgspec.structs import replace
from redis import Redis
from tests.support.clients import run
from tests.support.redisserver import RedisServer, redis_server
from tests.support.renewer import counting, store_at
from tests.support.renewing import (
    NOW,
    Bank,
    Time,
    access_token,
    adrive,
    drive,
    kept,
    keyed,
    undated,
)

from cjdropshipping_runtime.clock import CLOCK
from cjdropshipping_runtime.credentials.hold import Hold, LocalTurn
from cjdropshipping_runtime.credentials.memory import MemoryStore
from cjdropshipping_runtime.credentials.stores import TokenStore, Turn
from cjdropshipping_runtime.effects import Aside, Flow, Send, Step
from cjdropshipping_runtime.operation import Operation
from cjdropshipping_runtime.secrets import AccessToken

__all__ = ["redis_server"]

ROOT = Path(__file__).parents[2]
DEAD = AccessToken(access_token(1))


@pytest.fixture(params=["file", "redis"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where processes keep tokens together."""
    if request.param == "file":
        return str(tmp_path / "state")
    server: RedisServer = request.getfixturevalue("redis_server")
    server.flush()
    return server.url


@pytest.fixture(params=["memory", "file", "redis"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> TokenStore:
    """One that has a dead token in it."""
    if request.param == "memory":
        kept_in: TokenStore = MemoryStore()
    elif request.param == "file":
        kept_in = store_at(str(tmp_path / "state"))
    else:
        server: RedisServer = request.getfixturevalue("redis_server")
        server.flush()
        kept_in = store_at(server.url)
    kept_in.save(undated())
    return kept_in


@pytest.fixture
def tally(tmp_path: Path) -> Path:
    path = tmp_path / "tally"
    path.touch()
    return path


class Renewer:
    """A process of tests.support.renewer."""

    def __init__(self, place: str, tally: Path, mode: str, threads: int) -> None:
        command = [sys.executable, "-m", "tests.support.renewer"]
        path = os.pathsep.join(["overlays", "generated", "scripts", "."])
        self.process = subprocess.Popen(
            [*command, place, str(tally), mode, str(threads)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": path},
        )

    def ready(self) -> None:
        assert self.process.stdout is not None
        assert self.process.stdout.readline() == "ready\n"

    def go(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write("go\n")
        self.process.stdin.flush()

    def words(self) -> list[str]:
        output, _ = self.process.communicate(timeout=60)
        assert self.process.returncode == 0
        return output.split()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.communicate()


def is_free(store: TokenStore) -> bool:
    turn = store.turn()
    taken = turn.try_acquire()
    if taken:
        turn.release()
    return taken


# ── threads and processes ────────────────────────────────────────────────────────────────────────


def test_fifty_threads_renew_once(store: TokenStore, tally: Path) -> None:
    credentials = [keyed(store, CLOCK) for _ in range(2)]
    barrier, ask = Barrier(50), counting(tally)

    def one(number: int) -> str:
        barrier.wait()
        return drive(credentials[number % 2].renew(DEAD, ask), time.sleep).value

    with ThreadPoolExecutor(50) as pool:
        got = set(pool.map(one, range(50)))
    assert tally.read_text().split() == ["refresh"]
    assert got == {access_token(2)}
    assert is_free(store)


@pytest.mark.parametrize("mode", ["renew", "token"])
def test_four_processes_of_twelve_threads_renew_once(place: str, tally: Path, mode: str) -> None:
    old = undated()
    if mode == "token":
        old = replace(old, access_expires=old.obtained_at + 900)
    store_at(place).save(old)
    with ExitStack() as stack:
        renewers = [stack.enter_context(Renewer(place, tally, mode, 12)) for _ in range(4)]
        for renewer in renewers:
            renewer.ready()
        for renewer in renewers:
            renewer.go()
        got = [word for renewer in renewers for word in renewer.words()]
    assert tally.read_text().split() == ["refresh"]
    assert got == ["2"] * 48
    assert is_free(store_at(place))


def test_four_processes_without_a_token_obtain_one(place: str, tally: Path) -> None:
    with ExitStack() as stack:
        renewers = [stack.enter_context(Renewer(place, tally, "token", 3)) for _ in range(4)]
        for renewer in renewers:
            renewer.ready()
            renewer.go()
        got = {word for renewer in renewers for word in renewer.words()}
    assert (tally.read_text().split(), got) == (["obtain"], {"2"})


def test_a_process_that_dies_leaves_its_turn_to_others(place: str, tally: Path) -> None:
    store = store_at(place)
    with Renewer(place, tally, "hold", 0) as holder:
        holder.ready()
        assert not is_free(store)
        holder.process.kill()
        holder.process.wait()
    if "://" in place:
        expire_turn(place)
    assert is_free(store)
    token = drive(keyed(store, CLOCK).token(counting(tally)), time.sleep)
    assert token.value == access_token(2)


def expire_turn(url: str) -> None:
    """Lets the 30 seconds of a turn in Redis pass."""
    from redis import Redis

    client = Redis.from_url(url)
    (key,) = client.keys("cjdropshipping:turn:*")
    left = client.pttl(key)
    assert isinstance(left, int)
    assert 0 < left <= 30_000
    client.pexpire(key, 1)
    time.sleep(0.01)
    client.connection_pool.disconnect()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this platform")
def test_a_forked_child_leaves_the_turn_to_its_parent(place: str, tally: Path) -> None:
    with Renewer(place, tally, "fork", 0) as renewer:
        renewer.ready()
        renewer.go()
        assert renewer.words() == ["True", "0", "False", "True"]


# ── tasks ────────────────────────────────────────────────────────────────────────────────────────


def test_fifty_tasks_renew_once(store: TokenStore, tally: Path) -> None:
    credentials, ask = keyed(store, CLOCK), counting(tally)

    async def main() -> set[str]:
        flows = [adrive(credentials.renew(DEAD, ask)) for _ in range(50)]
        return {token.value for token in await asyncio.gather(*flows)}

    assert run(main) == {access_token(2)}
    assert tally.read_text().split() == ["refresh"]


@pytest.mark.parametrize("after", [0.0, 0.05, 0.15, 0.4])
def test_cancelled_tasks_leave_the_turn_to_the_next(
    store: TokenStore, tally: Path, after: float
) -> None:
    credentials, ask = keyed(store, CLOCK), counting(tally)

    async def main() -> str:
        tasks = [asyncio.create_task(adrive(credentials.renew(DEAD, ask))) for _ in range(5)]
        await asyncio.sleep(after)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        return (await adrive(credentials.renew(DEAD, ask))).value

    last = run(main).rpartition("-")[2]
    assert last == str(1 + len(tally.read_text().split()))
    assert is_free(store)


@pytest.mark.parametrize("effects", range(12))
def test_a_flow_given_up_at_any_effect_leaves_the_turn(store: TokenStore, effects: int) -> None:
    bank = Bank(Time())
    bank.issue()
    flow = keyed(store, bank.time.clock).renew(DEAD, bank.ask)
    ended = False
    try:
        effect = next(flow)
        for _ in range(effects):
            effect = flow.send(effect.function() if isinstance(effect, Aside) else None)
    except StopIteration:
        ended = True
    flow.close()
    assert is_free(store)
    tokens = store.load()
    assert tokens is not None
    assert tokens.access == access_token(bank.number), "what was handed out is kept"
    assert ended == (effects >= (5 if store.blocking else 1))


class Slow:
    """A store that stands still at one of its methods, until it is told to go on."""

    blocking = True

    def __init__(self, at: str) -> None:
        self.inner = MemoryStore()
        self.inner.save(undated())
        self._inner_turn = self.inner.turn()
        self.at, self.there, self.go_on = at, Event(), Event()

    def _pass(self, method: str) -> None:
        if method == self.at:
            self.there.set()
            assert self.go_on.wait(10)

    def load(self) -> Any:
        return self.inner.load()

    def save(self, tokens: Any) -> None:
        self._pass("save")
        self.inner.save(tokens)

    def clear(self) -> None:
        self.inner.clear()

    def turn(self) -> Slow:
        return self

    def try_acquire(self) -> bool:
        self._pass("try_acquire")
        return self._inner_turn.try_acquire()

    def release(self) -> None:
        self._inner_turn.release()


@pytest.fixture
def at_the_door(request: pytest.FixtureRequest) -> Iterator[Slow]:
    store = Slow(request.param)
    yield store
    store.go_on.set()


@pytest.mark.parametrize("at_the_door", ["try_acquire", "save"], indirect=True)
def test_a_task_cancelled_while_the_store_is_at_work_leaves_no_turn(
    at_the_door: Slow, tally: Path
) -> None:
    store = at_the_door
    credentials, ask = keyed(store, CLOCK), counting(tally)

    async def main() -> None:
        task = asyncio.create_task(adrive(credentials.renew(DEAD, ask)))
        assert await asyncio.to_thread(store.there.wait, 10)
        Timer(0.05, store.go_on.set).start()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    run(main)
    assert is_free(store.inner)
    tokens = store.load()
    assert tokens is not None
    assert tokens.access == access_token(2 if store.at == "save" else 1)


def test_a_hold_that_ended_takes_nothing_any_more() -> None:
    store = MemoryStore()
    hold = Hold(LocalTurn(), store.turn())
    hold.end()
    assert not hold.take()
    assert is_free(store)
    hold = Hold(LocalTurn(), store.turn())
    assert hold.take()
    hold.end()
    assert not hold.take()
    assert is_free(store)


def test_a_turn_is_let_go_though_the_last_thing_to_do_fails() -> None:
    store, local = MemoryStore(), LocalTurn()
    hold = Hold(local, store.turn())
    assert hold.enter()
    assert hold.take()
    hold.last = lambda: 1 / 0
    with pytest.raises(ZeroDivisionError):
        hold.end()
    hold.end()
    assert is_free(store)
    assert local.try_acquire(store)


class Interrupted:
    """A turn whose holder is interrupted when it has it, before it knows."""

    def __init__(self, turn: Turn) -> None:
        self._turn = turn

    def try_acquire(self) -> bool:
        assert self._turn.try_acquire()
        raise KeyboardInterrupt

    def release(self) -> None:
        self._turn.release()


def test_a_turn_is_let_go_whose_holder_was_interrupted_while_taking_it(store: TokenStore) -> None:
    local = LocalTurn()
    hold = Hold(local, Interrupted(store.turn()))
    assert hold.enter()
    with pytest.raises(KeyboardInterrupt):
        hold.take()
    hold.end()
    assert is_free(store)
    assert local.try_acquire(store)


# ── a turn that ends by itself ───────────────────────────────────────────────────────────────────


def turn_lasts(url: str, milliseconds: int | None = None) -> int:
    """How long the turn still lasts; it may be cut short to so much."""
    with Redis.from_url(url) as client:
        (key,) = client.keys("cjdropshipping:turn:*")
        if milliseconds is not None:
            client.pexpire(key, milliseconds)
        left = client.pttl(key)
    assert isinstance(left, int)
    return left


def test_a_turn_begins_anew_with_each_request(redis_server: RedisServer) -> None:
    redis_server.flush()
    store, bank, left = store_at(redis_server.url), Bank(Time()), list[int]()
    store.save(undated())
    bank.issue()

    def ask(operation: Operation[Any], body: Mapping[str, str]) -> Flow[Any]:
        for _ in range(3):
            left.append(turn_lasts(redis_server.url, 5000))
            yield Send(httpx.Request("POST", "https://cj.test"))
            left.append(turn_lasts(redis_server.url))
        return (yield from bank.ask(operation, body))

    flow = keyed(store, bank.time.clock).renew(DEAD, ask)
    step = Step.first(flow)
    while step.effect is not None:
        done = step.effect.function() if isinstance(step.effect, Aside) else None
        step = Step.after(flow.send, done)
    assert step.result.value == access_token(2)
    assert len(left) == 6
    assert all(milliseconds > 20_000 for milliseconds in left[1::2])
    assert is_free(store)


@pytest.mark.parametrize("newer", [True, False])
def test_who_lost_its_turn_leaves_a_newer_pair_in_the_store(store: TokenStore, newer: bool) -> None:
    """The clock of the other may be minutes behind: newer than what was there will do."""
    bank = Bank(Time())
    bank.issue()
    bank.time.passed = 3600
    others = kept(7, at=NOW + 60 if newer else NOW - 60)

    def ask(operation: Operation[Any], body: Mapping[str, str]) -> Flow[Any]:
        store.save(others)
        return (yield from bank.ask(operation, body))

    token = drive(keyed(store, bank.time.clock).renew(DEAD, ask), bank.time.sleep)
    assert token.value == access_token(2)
    found = store.load()
    assert found is not None
    assert found.access == access_token(7 if newer else 2)
    assert is_free(store)
