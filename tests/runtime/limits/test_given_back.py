"""Turns that nobody used after all: they and their points are there for the next call."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

import pytest
from tests.runtime.limits.driving import really
from tests.support.redisserver import RedisServer

from cjdropshipping_runtime.clock import CLOCK
from cjdropshipping_runtime.envelope import PointsInfo
from cjdropshipping_runtime.errors import QuotaExhausted, RateLimited
from cjdropshipping_runtime.limits import AccountLimits, Limits, Slot

ACCOUNTS = map(str, itertools.count())
MANY = 100
"""Calls a second: nobody has to wait for a second one, nor gets so many."""


@pytest.fixture(params=["memory", "file", "server"])
def share(request: pytest.FixtureRequest, tmp_path: Path, redis_server: RedisServer) -> Any:
    kinds = {"memory": None, "file": tmp_path / "limits.sqlite", "server": redis_server.url}
    return kinds[request.param]


def hold(share: Any, calls_per_second: float) -> AccountLimits:
    return Limits(calls_per_second=calls_per_second, share=share).of(next(ACCOUNTS))


def at_once(hold: AccountLimits, cost: int = 0) -> Slot:
    return really(hold.admit(cost, until=CLOCK.monotonic()))


def test_a_turn_that_is_given_back_is_the_next_ones(share: Any) -> None:
    seldom = hold(share, 0.01)
    for _ in range(3):
        really(seldom.give_back(at_once(seldom)))
    at_once(seldom)
    with pytest.raises(RateLimited):
        at_once(seldom)


def test_one_of_several_turns_is_given_back_though_it_was_moved(share: Any) -> None:
    pair = hold(share, 2)
    first, _ = at_once(pair), at_once(pair)
    really(pair.settle(first, first.at + 0.5, None))
    really(pair.give_back(first))
    at_once(pair)
    with pytest.raises(RateLimited):
        at_once(pair)


def test_a_turn_is_given_back_once(share: Any) -> None:
    seldom = hold(share, 0.01)
    slot = at_once(seldom)
    really(seldom.give_back(slot))
    at_once(seldom)
    really(seldom.give_back(slot))
    with pytest.raises(RateLimited):
        at_once(seldom)


def test_points_are_given_back(share: Any) -> None:
    much = hold(share, MANY)
    slot = at_once(much)
    really(much.settle(slot, slot.at, PointsInfo(50_000, 49_940, 60)))
    for _ in range(3):
        really(much.give_back(at_once(much, cost=50)))
    at_once(much, cost=50)
    with pytest.raises(QuotaExhausted):
        at_once(much, cost=50)
