"""pyrate-limiter's bucket on Redis, for senders whose clocks are a little apart.

    put ──> its own script: room among the calls up to this moment? ──> in
              └─ unknown after a restart of the server: loaded again     │
                                                                         v
            and among those that others have put a moment later? ── no ──> out again

Its script counts up to the sender's own moment. Of two senders who are 2 ms apart, the one who is
behind would not see what the other has just put.
"""

from __future__ import annotations

from typing import Any

from pyrate_limiter import Rate, RateItem, RedisBucket
from pyrate_limiter.buckets.redis_bucket import LuaScript
from redis import Redis
from redis.exceptions import NoScriptError

KEEP = 60_000
"""Milliseconds for which a window is kept at least when nobody calls."""


class FleetBucket(RedisBucket):
    """For a synchronous client; not for two threads at once."""

    def __init__(self, rates: list[Rate], redis: Redis, key: str) -> None:
        super().__init__(rates, redis, key, _load(redis))
        self._server: Any = redis

    def put(self, item: RateItem) -> bool:
        """Whether it fitted, and is in."""
        self._forget(item.timestamp)
        try:
            entered = super().put(item)
        except NoScriptError:
            self.script_hash = _load(self._server)
            entered = super().put(item)
        rate = self.rates[0]
        if not entered:
            return False
        with self._server.pipeline(transaction=True) as together:
            together.zcount(self.bucket_key, item.timestamp - rate.interval, "+inf")
            together.pexpire(self.bucket_key, max(KEEP, 2 * rate.interval))
            count, _ = together.execute()
        if count <= rate.limit:
            return True
        self.take_out(item.name, item.timestamp)
        self.failing_rate = rate
        self._last_wait = None
        return False

    def take_out(self, name: str, moment: int) -> None:
        """A call that is not made."""
        self._server.zrem(self.bucket_key, self._member(name, moment))

    def move(self, name: str, was: int, moment: int) -> None:
        """A call that went out later than it was put for."""
        member = self._member(name, was)
        self._server.zadd(self.bucket_key, {member: moment})
        self._server.pexpire(self.bucket_key, max(KEEP, 2 * self.rates[0].interval))

    def _member(self, name: str, moment: int) -> Any:
        """What pyrate-limiter calls it in the set: the name and something random."""
        for member in self._server.zrangebyscore(self.bucket_key, moment, moment):
            text = member.decode() if isinstance(member, bytes) else member
            if text.startswith(f"{name}:"):
                return member
        return name

    def _forget(self, now: int) -> None:
        """Calls whose window is over, and those that a clock set back has put into the future."""
        interval = self.rates[0].interval
        with self._server.pipeline(transaction=True) as together:
            together.zremrangebyscore(self.bucket_key, "-inf", f"({now - interval}")
            together.zremrangebyscore(self.bucket_key, f"({now + interval}", "+inf")
            together.execute()


def _load(redis: Any) -> str:
    script_hash: str = redis.script_load(LuaScript.PUT_ITEM)
    return script_hash
