"""Calls and points of a fleet, on a Redis server.

    cjdropshipping:limits:{ACCOUNT}:calls     sorted set   name of the call -> milliseconds
    cjdropshipping:limits:{ACCOUNT}:points    hash         the fields of the Ledger

ACCOUNT is a digest. Both expire. All moments are on the server's clock: those of the machines may
be minutes apart, and each of them asks how far its own is from the server's.

Given a URL, nobody waits longer than a call has time (hurried.py); a client of the user's own waits
as it was told to.
"""

from __future__ import annotations

import math
from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import msgspec

from cjdropshipping_runtime.credentials.names import digest
from cjdropshipping_runtime.typed import convert

from .ledger import DAY, Ledger
from .outside import Entrance, Until, unique_name
from .store import PATIENCE, SETTLING, StoreTrouble
from .window import Slot, enter, milliseconds

if TYPE_CHECKING:
    from redis import Redis

    from cjdropshipping_runtime.clock import Clock
    from cjdropshipping_runtime.envelope import PointsInfo

    from .fleetbucket import FleetBucket
    from .store import Taken
    from .window import Window

SYNCHRONISE = 10.0
"""Seconds after which the server is asked for its time again."""


class RedisStore:
    """A Store (store.py). ``share`` is a URL or a client; ``name`` is what people may see of it.

    ``patience``: seconds that a call waits at most.
    """

    instant = False

    def __init__(
        self,
        share: str | Redis,
        name: str,
        account: str,
        window: Window,
        clock: Clock,
        patience: float = PATIENCE,
    ) -> None:
        self._share, self._name = share, name
        self._window, self._clock, self._patience = window, clock, patience
        self._entrance, self._until = Entrance(), Until(0.0)
        self._key = f"cjdropshipping:limits:{{{digest(account, 12)}}}"
        self._client: Any = None
        self._bucket: FleetBucket | None = None
        self._ahead: float | None = None
        self._synchronised = 0.0

    def take(self, place: int, cost: int, reserve: int, patience: float = math.inf) -> Taken:
        with self._session(min(patience, self._patience)) as bucket:
            ledger = self._points() if cost else Ledger()
            at = self._clock.monotonic()
            now = at + (self._ahead or 0.0)
            short = ledger.short(cost, reserve, now)
            if short is not None:
                return short
            slot = Slot(unique_name(), milliseconds(now), at)
            wait = enter(bucket, slot, place)
            if wait:
                return (slot.moment + wait) / 1000 - now
            slot.cost = self._spend(ledger, cost, now)
            return slot

    def settle(self, slot: Slot, late: float, points: PointsInfo | None) -> None:
        with self._session(SETTLING) as bucket:
            if late > 0:
                moment = slot.moment + milliseconds(late)
                bucket.move(slot.name, slot.moment, moment)
                slot.moment = moment
            if points is not None:
                ledger, now = self._points(), self.time()
                ledger.learn(points, now - (self._clock.monotonic() - slot.at), now)
                self._keep(ledger)
            elif slot.cost:
                self._spend(self._points(), -slot.cost, self.time())

    def give_back(self, slot: Slot) -> None:
        with self._session(SETTLING) as bucket:
            bucket.take_out(slot.name, slot.moment)
            if slot.cost:
                self._spend(self._points(), -slot.cost, self.time())

    def exhausted(self) -> None:
        with self._session(SETTLING):
            ledger = self._points()
            ledger.empty(self.time())
            self._keep(ledger)

    def time(self) -> float:
        ahead = self._ahead
        return self._clock.time() if ahead is None else self._clock.monotonic() + ahead

    def narrow(self, window: Window) -> None:
        with self._entrance.lock:
            self._window = window
            if self._bucket is not None:
                self._bucket.rates = window.rates()

    def close(self) -> None:
        with self._entrance.lock:
            client, self._client, self._bucket = self._client, None, None
            if client is not None and client is not self._share:
                client.close()
                client.connection_pool.disconnect()

    @contextmanager
    def _session(self, patience: float) -> Generator[FleetBucket, None, None]:
        """The server, for this thread of this process alone."""
        from redis.exceptions import RedisError

        with self._entrance.passed(patience) as self._until:
            try:
                if self._bucket is None:
                    self._bucket = self._open()
                self._synchronise()
                yield self._bucket
            except (RedisError, OSError) as trouble:
                # Its type only: the texts of such errors are others', and the URL has a password.
                kind = type(trouble).__name__
                raise StoreTrouble(f"the limits are kept at {self._name}: {kind}") from None

    def _open(self) -> FleetBucket:
        from .fleetbucket import FleetBucket

        if isinstance(self._share, str):
            from .hurried import hurried

            self._client = hurried(self._share, lambda: self._until.left)
        else:
            self._client = self._share
        self._ahead = None
        return FleetBucket(self._window.rates(), self._client, f"{self._key}:calls")

    def _synchronise(self) -> None:
        asked = self._clock.monotonic()
        if self._ahead is not None and asked - self._synchronised < SYNCHRONISE:
            return
        seconds, microseconds = self._client.time()
        answered = self._clock.monotonic()
        self._ahead = seconds + microseconds / 1e6 - (asked + answered) / 2
        self._synchronised = answered

    def _points(self) -> Ledger:
        found = self._client.hgetall(f"{self._key}:points")
        return convert({_text(k): _text(v) for k, v in found.items()}, Ledger, strict=False)

    def _keep(self, ledger: Ledger) -> None:
        known = {k: v for k, v in msgspec.structs.asdict(ledger).items() if v is not None}
        with self._client.pipeline(transaction=True) as together:
            together.hset(f"{self._key}:points", mapping=known)
            together.expire(f"{self._key}:points", 2 * DAY)
            together.execute()

    def _spend(self, ledger: Ledger, cost: int, now: float) -> int:
        as_before = (now // DAY == ledger.seen // DAY, ledger.tried)
        spent = ledger.spend(cost, now)
        if spent and as_before == (True, ledger.tried):
            # Two who spend at once both count.
            self._client.hincrbyfloat(f"{self._key}:points", "remaining", -spent)
        elif spent:
            self._keep(ledger)
        return spent


def _text(value: bytes | str) -> str:
    return value.decode() if isinstance(value, bytes) else value
