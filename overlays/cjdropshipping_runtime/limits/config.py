"""What a client asks of the limits, checked when it is written down."""

from __future__ import annotations

import math
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TypeAlias

from cjdropshipping_runtime.clock import CLOCK, Clock
from cjdropshipping_runtime.errors import ConfigurationError
from cjdropshipping_runtime.wording import said

from .account import AccountLimits
from .memory import MemoryStore
from .shared import Shared, share

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from redis import Redis

    from .store import Store
    from .window import Window

    Share: TypeAlias = Path | str | Redis | None

PLANS: Mapping[str, int] = {"free": 1, "plus": 2, "prime": 4, "advanced": 6}
"""Calls a second."""

SCHEMES = ("redis", "rediss")


class Limits:
    """How fast an account may call, and where that is counted.

    Args:
        plan: "free" (1 call a second), "plus" (2), "prime" (4) or "advanced" (6).
        calls_per_second: a number instead of a plan.
        reserve: points of the day that this client leaves to others, such as a shop's own calls
            while a job runs at night.
        share: who counts together. None: this process. A ``pathlib.Path``: all processes of this
            machine that name the same file. A "redis://" or "rediss://" URL, or a ``redis.Redis``:
            all that use that server.
        clock: for tests.

    Raises ConfigurationError for what cannot be.
    """

    __slots__ = (
        "_assumed",
        "_holds",
        "_waits",
        "calls_per_second",
        "clock",
        "plan",
        "reserve",
        "share",
    )

    def __init__(
        self,
        plan: str | None = None,
        *,
        calls_per_second: float | None = None,
        reserve: int = 0,
        share: Share = None,
        clock: Clock = CLOCK,
    ) -> None:
        if plan is not None and calls_per_second is not None:
            raise ConfigurationError("give a plan or calls_per_second, not both")
        if calls_per_second is None:
            plan = "free" if plan is None else plan
            if plan not in tuple(PLANS):
                known = ", ".join(map(repr, PLANS))
                raise ConfigurationError(f"plan must be one of {known}, not {said(plan)}")
            calls_per_second = PLANS[plan]
        elif not _is_number(calls_per_second) or not 0.001 <= calls_per_second <= 100_000:
            raise ConfigurationError(
                "calls_per_second must be a number from 0.001 to 100,000, "
                f"not {said(calls_per_second)}"
            )
        if type(reserve) is not int or reserve < 0:
            raise ConfigurationError(
                f"reserve must be a whole number, 0 or more, not {said(reserve)}"
            )
        self.plan, self.calls_per_second = plan, float(calls_per_second)
        self.reserve, self.clock = reserve, clock
        self.share = _checked(share)
        self._holds: dict[str, AccountLimits] = {}
        self._assumed = False
        self._waits = count()

    @classmethod
    def assumed(cls, clock: Clock = CLOCK) -> Self:
        """Those of a client to which nobody said what plan its account is on."""
        limits = cls(clock=clock)
        limits._assumed = True
        return limits

    def __repr__(self) -> str:
        rate = f"{self.plan!r}" if self.plan else f"calls_per_second={self.calls_per_second:g}"
        reserve = f", reserve={self.reserve}" if self.reserve else ""
        share = f", share={place(self.share)}" if self.share is not None else ""
        return f"Limits({rate}{reserve}{share})"

    def of(self, account: str) -> AccountLimits:
        """The limits that this account has in common with all others who share it."""
        hold = self._holds.get(account)
        if hold is None:
            hold = self._holds.setdefault(account, AccountLimits(self, account))
        return hold

    def waiting(self, rate: float) -> None:
        """A call has to wait, for the account may make no more than ``rate`` a second.

        That is told once: it may be why a program is slow.
        """
        if next(self._waits):
            return
        from logging import getLogger

        plan = f" (plan {self.plan!r})" if self.plan and rate == self.calls_per_second else ""
        hint = "; if the account has another plan, say so with limits= or CJ_PLAN"
        getLogger("cjdropshipping").info(
            "calls wait for their turn: %g a second%s%s", rate, plan, hint if self._assumed else ""
        )

    def share_of(self, account: str) -> Shared:
        """What is behind ``of``, in this process."""

        def make(window: Window) -> Store:
            return _store(self.share, account, window, self.clock)

        return share((_key(self.share), account), self.calls_per_second, make)


def _is_number(value: Any) -> bool:
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return number and math.isfinite(value)


def _checked(share: Any) -> Any:
    if share is None or isinstance(share, Path):
        return share
    if isinstance(share, str):
        from urllib.parse import urlsplit

        if urlsplit(share).scheme in SCHEMES:
            _require_redis()
            return share
    elif _is_redis(share):
        return share
    wrap = "; wrap the path of a file in pathlib.Path(...)" if isinstance(share, str) else ""
    raise ConfigurationError(
        "share must be None, a pathlib.Path, a redis:// or rediss:// URL or a redis.Redis, "
        f"not {place(share)}{wrap}"
    )


def _require_redis() -> None:
    from importlib.util import find_spec

    if find_spec("redis") is None:
        raise ConfigurationError(
            "limits on a Redis server need the package redis: "
            'pip install "cjdropshipping-client[redis]"'
        )


def _is_redis(share: Any) -> bool:
    """Whoever has such a client has imported its package."""
    import sys

    module = sys.modules.get("redis")
    return module is not None and isinstance(share, module.Redis)


def place(share: Any) -> str:
    """Where that is, for people to read: a URL without its password."""
    if isinstance(share, Path):
        return repr(str(share))
    if isinstance(share, str):
        from urllib.parse import urlsplit

        url = urlsplit(share)
        host = url.netloc.rpartition("@")[2]
        return f"'{url.scheme}://{host}{url.path}'" if url.scheme in SCHEMES else "another text"
    return f"a {type(share).__module__}.{type(share).__qualname__}"


def _key(share: Any) -> Hashable:
    return share.absolute() if isinstance(share, Path) else share


def _store(share: Any, account: str, window: Window, clock: Clock) -> Store:
    if share is None:
        return MemoryStore(window, clock)
    if isinstance(share, Path):
        from .sqlitestore import SQLiteStore

        return SQLiteStore(share, account, window, clock)
    from .redisstore import RedisStore

    return RedisStore(share, place(share), account, window, clock)
