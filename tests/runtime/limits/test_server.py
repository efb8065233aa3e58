"""Limits on a Redis server: machines of a fleet count together, whatever their clocks say."""

from __future__ import annotations

import itertools
import signal
from collections.abc import Iterator
from threading import Barrier, Thread

import pytest
import redis
from pyrate_limiter import Rate, RateItem
from tests.runtime.limits.driving import really
from tests.support.redisserver import RedisServer

from cjdropshipping_runtime.clock import CLOCK, Clock
from cjdropshipping_runtime.envelope import PointsInfo
from cjdropshipping_runtime.errors import NotSent, QuotaExhausted, RateLimited
from cjdropshipping_runtime.limits import AccountLimits, Limits, close_all
from cjdropshipping_runtime.limits.fleetbucket import FleetBucket
from cjdropshipping_runtime.limits.redisstore import RedisStore
from cjdropshipping_runtime.limits.shared import share
from cjdropshipping_runtime.limits.window import Window

PASSWORD = "hunter2-hunter2"
ACCOUNTS = map(str, itertools.count())
SELDOM = 0.01
"""Calls a second: after one, the account is full for longer than any test takes."""
SOON = 30.0
"""Seconds in which the server answers, and in which an account that is full stays so."""
LONG = 60.0
"""Seconds of patience, that nobody may have taken who had less."""


def later(seconds: float) -> Clock:
    """Of a machine whose clocks are wrong, and that was started at another time."""
    return Clock(time=lambda: CLOCK.time() + seconds, monotonic=lambda: CLOCK.monotonic() + seconds)


def hold(
    share: str | redis.Redis,
    account: str,
    clock: Clock = CLOCK,
    reserve: int = 0,
    rate: float = 2,
) -> AccountLimits:
    limits = Limits(calls_per_second=rate, reserve=reserve, share=share, clock=clock)
    return limits.of(account)


def patient(url: str) -> AccountLimits:
    """Of account "a", with a store that would wait long."""

    def make(window: Window) -> RedisStore:
        return RedisStore(url, "there", "a", window, CLOCK, LONG)

    share((url, "a"), 2, make)
    return hold(url, "a")


def full(hold: AccountLimits, clock: Clock = CLOCK) -> bool:
    try:
        really(hold.admit(until=clock.monotonic() + SOON))
    except RateLimited:
        return True
    return False


@pytest.fixture(params=[False, True], ids=["bytes", "text"])
def client(redis_server: RedisServer, request: pytest.FixtureRequest) -> Iterator[redis.Redis]:
    with redis.Redis.from_url(redis_server.url, decode_responses=request.param) as client:
        yield client


def test_machines_with_other_clocks_share_a_rate(redis_server: RedisServer) -> None:
    account, ahead = next(ACCOUNTS), later(600)
    assert not full(hold(redis_server.url, account, rate=SELDOM))
    close_all()
    assert full(hold(redis_server.url, account, ahead, rate=SELDOM), ahead)
    close_all()
    assert full(hold(redis_server.url, account, rate=SELDOM))


def test_a_client_of_ones_own_is_used_and_left_open(client: redis.Redis) -> None:
    account = next(ACCOUNTS)
    mine = hold(client, account, rate=SELDOM)
    slot = really(mine.admit(10))
    assert full(mine)
    really(mine.settle(slot, slot.at + 0.5, PointsInfo(50_000, 49_995, 5)))
    assert full(mine)
    with pytest.raises(QuotaExhausted) as caught:
        really(mine.admit(10))
    assert caught.value.points == PointsInfo(50_000, 49_995, 5)
    mine.close()
    assert client.ping()


def test_keys_have_a_name_of_their_own_and_expire(
    redis_server: RedisServer, client: redis.Redis
) -> None:
    redis_server.flush()
    mine = hold(client, "shop")
    slot = really(mine.admit(10))
    really(mine.settle(slot, slot.at + 0.5, PointsInfo(50_000, 0, 50_000)))
    really(mine.admit(10))
    keys = [key if isinstance(key, str) else key.decode() for key in client.scan_iter()]
    assert len(keys) == 2
    for key in keys:
        assert key.startswith("cjdropshipping:limits:")
        assert "shop" not in key
        assert 0 < client.ttl(key) <= 2 * 86400


def test_points_are_known_to_all(redis_server: RedisServer) -> None:
    account = next(ACCOUNTS)
    first = hold(redis_server.url, account)
    slot = really(first.admit(10))
    really(first.settle(slot, slot.at, PointsInfo(50_000, 49_000, 1000)))
    close_all()
    night = hold(redis_server.url, account, reserve=950)
    with pytest.raises(QuotaExhausted):
        really(night.admit(60))
    really(night.admit(50))
    with pytest.raises(QuotaExhausted):
        really(night.admit(10))
    really(night.exhausted())
    with pytest.raises(QuotaExhausted):
        really(hold(redis_server.url, account).admit(10))


def test_calls_that_were_not_charged_are_given_back(redis_server: RedisServer) -> None:
    mine = Limits(calls_per_second=100, share=redis_server.url).of(next(ACCOUNTS))
    slot = really(mine.admit(10))
    really(mine.settle(slot, slot.at, PointsInfo(50_000, 49_950, 50)))
    for _ in range(5):
        slot = really(mine.admit(50))
        really(mine.settle(slot, slot.at, None))


def test_what_others_have_put_a_moment_later_counts(client: redis.Redis) -> None:
    key = next(ACCOUNTS)
    bucket = FleetBucket([Rate(2, 1000)], client, key)
    assert bucket.put(RateItem("ahead", 5005))
    assert bucket.put(RateItem("behind", 5000))
    assert not bucket.put(RateItem("further behind", 4999))
    assert client.zcard(key) == 2


def test_a_server_whose_clock_was_set_back_holds_nobody_up(client: redis.Redis) -> None:
    bucket = FleetBucket([Rate(1, 1000)], client, next(ACCOUNTS))
    assert bucket.put(RateItem("before", 3_600_000))
    assert bucket.put(RateItem("after", 5000))


def test_of_many_who_come_at_once_no_more_than_the_limit_go(redis_server: RedisServer) -> None:
    """As so many machines: each with a connection and a clock of its own."""
    account, went = next(ACCOUNTS), list[bool]()
    holds = [
        # Of another URL each, so that they are not one.
        hold(
            f"{redis_server.url}?health_check_interval={100 + number}",
            account,
            later(number),
            rate=SELDOM,
        )
        for number in range(8)
    ]
    barrier = Barrier(len(holds))

    def one(number: int) -> None:
        barrier.wait()
        went.append(not full(holds[number], later(number)))

    threads = [Thread(target=one, args=(number,)) for number in range(len(holds))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert went.count(True) == 1


def test_a_server_that_was_restarted_is_told_everything_again() -> None:
    with RedisServer.running() as server:
        mine = hold(server.url, "a", rate=SELDOM)
        really(mine.admit(10))
        server.restart()
        really(mine.admit(10))
        assert full(mine)


def test_a_server_that_is_gone_stops_calls_before_they_are_sent(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with RedisServer.running(PASSWORD) as server:
        mine = hold(server.url, "a")
        slot = really(mine.admit(10))
    with pytest.raises(NotSent, match=f"not sent: .*127.0.0.1:{server.port}") as caught:
        really(mine.admit(10))
    assert caught.value.outcome == "not done"
    really(mine.settle(slot, slot.at, PointsInfo(1, 1, 0)))
    assert "a call could not be settled: the limits are kept at" in caplog.text
    assert PASSWORD not in str(caught.value) + caplog.text


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="no stopping on this platform")
@pytest.mark.parametrize("opened", [False, True])
def test_nobody_waits_for_a_silent_server_longer_than_the_call_has_time(opened: bool) -> None:
    with RedisServer.running() as server:
        slot = really(patient(server.url).admit(10))
        if not opened:
            close_all()
        mine = patient(server.url)
        began = CLOCK.monotonic()
        with server.silent():
            with pytest.raises(NotSent, match="TimeoutError"):
                really(mine.admit(10, until=began + 0.2))
            assert CLOCK.monotonic() - began < LONG / 2
            really(mine.settle(slot, slot.at, PointsInfo(50_000, 40_000, 10_000)))
            assert CLOCK.monotonic() - began < LONG / 2
        really(mine.admit(10))


def test_a_wrong_password_is_trouble_and_is_not_shown() -> None:
    with RedisServer.running(PASSWORD) as server:
        url = server.url.replace(PASSWORD, "wrong-and-secret")
        with pytest.raises(NotSent, match="AuthenticationError") as caught:
            really(hold(url, "a").admit())
        assert "wrong-and-secret" not in str(caught.value)
