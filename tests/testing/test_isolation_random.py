"""Whatever one account does between the calls of another, the other is told the same.

    one mock       B ─ A ─ B ─ A A ─ B ...     A does things of chance before each call of B
    another one    B ───── B ─────── B ...     A does nothing, but as much time passes

What B asks for are things of its own, and whatever A has by then.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import suppress
from random import Random
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.support.arranging import NEEDED
from tests.support.deeds import DEEDS, FEW, Diary, Wish
from tests.support.deeds.strangers import prying, told
from tests.testing.test_isolation import state

from cjdropshipping.testing import ARRANGEMENTS, Mock

Step = str | int
"""A deed of B, or a number by which one of its many ways to ask for what is A's is chosen."""

PRYING = 5
"""So many of them are asked at once."""

steps = st.lists(st.sampled_from([*DEEDS]) | st.integers(0, 10**6), min_size=3, max_size=12)


@pytest.fixture(autouse=True, scope="module")
def quiet() -> Iterator[None]:
    """The mock gives the reason of each refusal, of which there are thousands here."""
    logger = logging.getLogger("cjdropshipping.testing")
    before = logger.level
    logger.setLevel(logging.ERROR)
    yield
    logger.setLevel(before)


class Interrupted(Diary):
    """B's: before each of its calls something else happens."""

    meanwhile: Callable[[], None]

    def ask(self, wish: Wish) -> Any:
        self.meanwhile()
        return super().ask(wish)


class Run(NamedTuple):
    """What is needed to do the same without A: when B asked, and for what of A's."""

    times: list[int]
    wishes: list[list[Wish]]
    diary: Interrupted


def do(diary: Diary, name: str) -> None:
    """Does a deed, unless what was done or arranged before keeps the account from it."""
    with suppress(AssertionError, LookupError, TypeError):
        diary.ask(DEEDS[name](diary))


def busy(diary: Diary, random: Random) -> None:
    """A does something, or something befalls it."""
    account = diary.account
    match random.randrange(10):
        case 0:
            account.expire_tokens()
        case 1:
            name = random.choice([*ARRANGEMENTS])
            account.arrange(name, **NEEDED.get(name, {}))
        case 2:
            account.clock.advance(random.randrange(60_000) / 1000)
        case 3:
            account.back_office.owe(1 + random.randrange(10_000))
        case 4:
            account.books.balance = random.randrange(10_000_00)
        case _:
            do(diary, random.choice([*DEEDS]))


def together(a: int, todo: list[Step], seed: int) -> Run:
    """Both accounts at work."""
    mock, random = Mock(products=FEW, accounts=2), Random(seed)
    one, other = Diary.of(mock, a, "a"), Interrupted.of(mock, 3 - a, "b")
    run = Run([], [], other)

    def meanwhile() -> None:
        for _ in range(random.randrange(3)):
            busy(one, random)
        run.times.append(mock.clock.millis)

    other.meanwhile = meanwhile
    for step in todo:
        if isinstance(step, str):
            do(other, step)
            continue
        ways = [*prying(one.entries)]
        run.wishes.append([ways[(step + n) % len(ways)] for n in range(PRYING) if ways])
        for wish in run.wishes[-1]:
            meanwhile()
            kept = state(one.account)
            Diary.ask(other, wish)
            assert state(one.account) == kept, wish
    return run


def alone(b: int, todo: list[Step], run: Run) -> Diary:
    """The same without A."""
    mock = Mock(products=FEW, accounts=2)
    diary = Interrupted.of(mock, b, "b")
    times, wishes = iter(run.times), iter(run.wishes)
    diary.meanwhile = lambda: mock.clock.advance((next(times) - mock.clock.millis) / 1000)
    for step in todo:
        if isinstance(step, str):
            do(diary, step)
            continue
        for wish in next(wishes):
            diary.ask(wish)
    return diary


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(a=st.sampled_from([1, 2]), todo=steps, seed=st.integers(0, 2**32))
@example(a=1, todo=["makeup_create_payment", 1, "addresses_update", 2, "sourcing_query"], seed=3)
def test_one_cannot_tell_whether_there_is_another(a: int, todo: list[Step], seed: int) -> None:
    run = together(a, todo, seed)
    other = alone(3 - a, todo, run)
    for entry, same in zip(run.diary.entries, other.entries, strict=True):
        assert told(entry) == told(same), entry.wish
    one, two = run.diary.account, other.account
    assert (one.orders, one.points) == (two.orders, two.points)
    assert (one.books.balance, one.books.entries) == (two.books.balance, two.books.entries)
    assert one.books.moves == two.books.moves
