"""Clients whose time passes only when they pause, over a transport in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import httpx
import msgspec
from tests.support.clients import BASE_URL, TOKEN, Handler, run

from cjdropshipping._configuration import Configuration
from cjdropshipping_api.client import AsyncResources, Resources
from cjdropshipping_runtime.clock import Clock
from cjdropshipping_runtime.engine import AsyncEngine, Engine
from cjdropshipping_runtime.observe import Observer
from cjdropshipping_runtime.service import Service
from cjdropshipping_runtime.transport import AsyncTransport, SyncTransport

T = TypeVar("T")

ARGUMENTS: dict[str, Any] = {
    "access_token": TOKEN,
    "api_key": None,
    "platform_token": None,
    "token_store": None,
    "base_url": BASE_URL,
    "timeout": 30.0,
    "retries": 3,
    "deadline": None,
    "limits": None,
    "on_request": None,
    "on_retry": None,
    "on_deviation": None,
    "strict": False,
}

START = 1_800_000_000.0
"""When time begins, in seconds since 1970."""


class Time:
    """A clock that pauses move on; random numbers are all the same."""

    def __init__(self, random: float = 1.0) -> None:
        self.passed = 0.0
        self.pauses: list[float] = []
        self.random = random
        self.clock = Clock(time=lambda: START + self.passed, monotonic=lambda: self.passed)

    def sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.passed += seconds

    async def async_sleep(self, seconds: float) -> None:
        self.sleep(seconds)


class Scene:
    """A client of either kind, its time, and the requests that it sent.

    ``handler`` answers a request, or raises what the transport would.
    """

    def __init__(self, handler: Handler, *, random: float = 1.0, **arguments: Any) -> None:
        self.time = Time(random)
        self.requests: list[httpx.Request] = []
        self.observer: Observer | None = None

        def answer(request: httpx.Request) -> httpx.Response:
            self.requests.append(request)
            return handler(request)

        self._transport = httpx.MockTransport(answer)
        self._configuration = Configuration(**{**ARGUMENTS, **arguments})

    @property
    def service(self) -> Service:
        time, given = self.time, self._configuration.service
        return msgspec.structs.replace(
            given,
            clock=time.clock,
            random=lambda: time.random,
            observer=self.observer or given.observer,
        )

    @property
    def engine(self) -> Engine:
        return Engine(self.service, SyncTransport(self._transport), self.time.sleep)

    def call(self, use: Callable[[Any], Any], *, asynchronous: bool = False) -> Any:
        """What ``use`` gets from a client: a value, or with ``asynchronous`` an awaitable."""
        if not asynchronous:
            engine = self.engine
            return use(Resources(lambda: engine))

        async def main() -> Any:
            transport = AsyncTransport(self._transport)
            engine = AsyncEngine(self.service, transport, self.time.async_sleep)
            return await use(AsyncResources(lambda: engine))

        return run(main)


def answers(*given: httpx.Response | Exception) -> Handler:
    """One after another; the last of them for all that follows."""
    left: Iterable[httpx.Response | Exception] = iter(given)
    last = given[-1]

    def answer(request: httpx.Request) -> httpx.Response:
        now = next(iter(left), last)
        if isinstance(now, Exception):
            raise now
        # a response object belongs to one request
        return httpx.Response(now.status_code, headers=now.headers, content=now.content)

    return answer


def refusal(code: int, message: str = "no", status: int = 200, **headers: str) -> httpx.Response:
    body = {"code": code, "result": False, "message": message, "data": None, "requestId": "r-1"}
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    return httpx.Response(status, json=body, headers=given)


def success(data: Any) -> httpx.Response:
    body = {"code": 200, "result": True, "message": "Success", "data": data, "requestId": "r-2"}
    return httpx.Response(200, json=body)
