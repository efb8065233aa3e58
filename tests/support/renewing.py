"""A service that hands out tokens, and what drives flows without a client.

drive(flow, time)     performs the effects of a flow; pauses move the time on
adrive(flow)          the same within an event loop, in real time
Bank.ask              answers the two operations, and writes down that they were asked
Bank.call(...)        a call as an exchange makes it: refused once, it renews, then gives up
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta, timezone
from types import SimpleNamespace
from typing import Any, TypeVar

from cjdropshipping_runtime.clock import Clock
from cjdropshipping_runtime.credentials import Credentials
from cjdropshipping_runtime.credentials.keyed import KeyedTokens
from cjdropshipping_runtime.credentials.memory import MemoryStore
from cjdropshipping_runtime.credentials.stores import TokenStore
from cjdropshipping_runtime.credentials.tokens import Tokens
from cjdropshipping_runtime.effects import Aside, Flow, Pause, Step
from cjdropshipping_runtime.errors import CallError, NotAuthorised
from cjdropshipping_runtime.operation import Operation
from cjdropshipping_runtime.secrets import AccessToken, ApiKey

T = TypeVar("T")

KEY = "CJ7654321@api@4f9ad0c7b1e84d0f9d6a5b7c8e2f1a3b"
DAY = 86_400.0
NOW = datetime(2026, 3, 1, tzinfo=UTC).timestamp()

OBTAIN = Operation[Any](id="obtain", method="POST", path="/obtain", data=Any, public=True)
REFRESH = Operation[Any](id="refresh", method="POST", path="/refresh", data=Any, public=True)


class Time:
    """What the calendar says, which may be wrong by ``skew``, and what has really passed."""

    def __init__(self, skew: float = 0.0) -> None:
        self.passed, self.skew = 0.0, skew
        self.clock = Clock(lambda: NOW + self.passed + self.skew, lambda: self.passed)

    @property
    def true(self) -> float:
        return NOW + self.passed

    def sleep(self, seconds: float) -> None:
        self.passed += seconds


def drive(flow: Flow[T], sleep: Callable[[float], object]) -> T:
    """What a flow returns, its effects performed."""
    step = Step.first(flow)
    while step.effect is not None:
        effect = step.effect
        done: Any = None
        if isinstance(effect, Pause):
            sleep(effect.seconds)
        else:
            assert isinstance(effect, Aside)
            done = effect.function()
        step = Step.after(flow.send, done)
    result: T = step.result
    return result


async def adrive(flow: Flow[T]) -> T:
    """The same beside others; as in an engine, who cancels it closes the flow."""
    try:
        step = Step.first(flow)
        while step.effect is not None:
            effect = step.effect
            done: Any = None
            if isinstance(effect, Pause):
                await asyncio.sleep(effect.seconds)
            else:
                assert isinstance(effect, Aside)
                done = await asyncio.to_thread(effect.function)
            step = Step.after(flow.send, done)
    finally:
        flow.close()
    result: T = step.result
    return result


def refused(message: str = "Invalid API key or access token") -> NotAuthorised:
    return NotAuthorised(message, code=1600001, operation="obtain", status=401)


def dated(moment: float) -> str:
    """A date as the service writes it."""
    return datetime.fromtimestamp(moment, timezone(timedelta(hours=8))).isoformat()


class Bank:
    """Hands out tokens: another pair each time, of which only the last is good."""

    def __init__(self, time: Time, life: float = 15 * DAY) -> None:
        self.time, self.life = time, life
        self.asked: list[str] = []
        self.number = 0
        self.dies_at = -1.0
        self.trouble: list[CallError] = []
        """What the next ones are answered with."""
        self.fields: dict[str, Any] = {}
        """What the reply says instead."""
        self.serves: int | None = None
        """The pair that is obtained over and over."""
        self.takes = 0.1
        """Seconds."""
        self.key = KEY

    def ask(self, operation: Operation[Any], body: Mapping[str, str]) -> Flow[Any]:
        self.asked.append(operation.id)
        yield Pause(self.takes)
        if self.trouble:
            raise self.trouble.pop(0)
        if operation.id == "refresh":
            if body != {"refreshToken": refresh_token(self.number)}:
                raise NotAuthorised("Invalid refresh token", code=1600003, operation="refresh")
        elif body != {"apiKey": self.key}:
            raise refused("API key wrong")
        elif self.serves is not None:
            return self.pair(self.serves)
        return self.issue()

    def issue(self) -> SimpleNamespace:
        self.number += 1
        self.dies_at = self.time.true + self.life
        return self.pair(self.number)

    def pair(self, number: int) -> SimpleNamespace:
        fields = {
            "access_token": access_token(number),
            "access_token_expiry_date": dated(self.dies_at),
            "refresh_token": refresh_token(number),
            "refresh_token_expiry_date": dated(self.time.true + 180 * DAY),
        }
        return SimpleNamespace(**{**fields, **self.fields})

    def kill(self) -> None:
        self.dies_at = -1.0

    def accepts(self, token: AccessToken) -> bool:
        good = token.value == access_token(self.number) and self.time.true < self.dies_at
        token.accepted = token.accepted or good
        return good

    def call(self, credentials: Credentials) -> AccessToken:
        return drive(self.calling(credentials), self.time.sleep)

    def calling(self, credentials: Credentials) -> Flow[AccessToken]:
        token = yield from credentials.token(self.ask)
        if not self.accepts(token):
            token = yield from credentials.renew(token, self.ask)
            if not self.accepts(token):
                raise refused()
        return token

    def keyed(self, store: TokenStore | None = None, key: str = KEY) -> KeyedTokens:
        return keyed(store or MemoryStore(), self.time.clock, key)


def keyed(store: TokenStore, clock: Clock, key: str = KEY) -> KeyedTokens:
    return KeyedTokens(ApiKey(key), store, OBTAIN, REFRESH, clock=clock, random=lambda: 0.5)


def access_token(number: int) -> str:
    return f"API@CJ7654321@CJ:eyJhbGciOiJIUzI1NiJ9.access-{number}"


def refresh_token(number: int) -> str:
    return f"API@CJ7654321@CJ:eyJhbGciOiJIUzI1NiJ9.refresh-{number}"


def kept(number: int = 1, *, expires: float | None = NOW + 15 * DAY, at: float = NOW) -> Tokens:
    """Tokens as a store has them."""
    return Tokens(access_token(number), at, expires, refresh_token(number), NOW + 180 * DAY)


def undated(number: int = 1) -> Tokens:
    """The same, without a date that any clock could speak of."""
    return Tokens(access_token(number), NOW, None, refresh_token(number), None)
