"""A process that renews a token, beside others.

    python -m tests.support.renewer STORE TALLY MODE THREADS

    STORE   a folder, or a redis:// URL; the tokens in it are dead
    TALLY   a file to which each request of any process adds a line
    MODE    token   each thread asks for a token, and reports its number
            renew   each thread was refused the first token, and wants another
            hold    takes the turn, and keeps it until it is killed
            fork    holds the turn while a child of it comes and goes

It says "ready", waits for a line, and prints one word a thread.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from tests.support.renewing import DAY, KEY, access_token, drive, keyed, refresh_token

from cjdropshipping_runtime.clock import CLOCK
from cjdropshipping_runtime.credentials.hold import Hold, LocalTurn
from cjdropshipping_runtime.credentials.stores import TokenStore, token_store
from cjdropshipping_runtime.effects import Flow, Pause
from cjdropshipping_runtime.operation import Operation
from cjdropshipping_runtime.secrets import AccessToken, ApiKey

ADDRESS = "https://cj.test"


def store_at(place: str) -> TokenStore:
    return token_store(place if "://" in place else Path(place), ApiKey(KEY), ADDRESS)


def counting(tally: Path) -> Any:
    """An ``ask`` that takes a while, and hands out tokens by the number of the request."""

    def ask(operation: Operation[Any], body: Mapping[str, str]) -> Flow[Any]:
        with tally.open("a") as lines:
            lines.write(f"{operation.id}\n")
        yield Pause(0.3)
        number = 1 + len(tally.read_text().splitlines())
        expires = datetime.fromtimestamp(time.time() + 15 * DAY, UTC).isoformat()
        return SimpleNamespace(
            access_token=access_token(number),
            access_token_expiry_date=expires,
            refresh_token=refresh_token(number),
            refresh_token_expiry_date=expires,
        )

    return ask


def renew(store: TokenStore, tally: Path, mode: str, threads: int) -> list[str]:
    """What each of the threads got."""
    credentials, ask = keyed(store, CLOCK), counting(tally)

    def one(_: int) -> str:
        if mode == "renew":
            flow = credentials.renew(AccessToken(access_token(1)), ask)
        else:
            flow = credentials.token(ask)
        return drive(flow, time.sleep).value.rpartition("-")[2]

    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(one, range(threads)))


def fork(store: TokenStore) -> list[str]:
    """Whether the turn is still held after a forked child has ended its own copy of it."""
    local = LocalTurn()
    hold = Hold(local, store.turn())
    mine = hold.enter() and hold.take()
    child = os.fork()
    if child == 0:
        hold.end()
        os._exit(0 if local.try_acquire(hold) else 1)
    _, status = os.waitpid(child, 0)
    other = Hold(LocalTurn(), store.turn())
    free_meanwhile = other.take()
    hold.end()
    again = Hold(LocalTurn(), store.turn())
    free_after = again.take()
    again.end()
    return [str(word) for word in (mine, status, free_meanwhile, free_after)]


def main(place: str, tally: str, mode: str, threads: str) -> None:
    store = store_at(place)
    turn = store.turn()
    if mode == "hold" and not turn.try_acquire():
        sys.exit("the turn is another's")
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    words = fork(store) if mode == "fork" else renew(store, Path(tally), mode, int(threads))
    sys.stdout.write(" ".join(words) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
