"""Flows against the mock, by both kinds of client, whole or killed on the way.

for kill in kills(4): ──> Kill(1, "before"), Kill(1, "after"), Kill(2, "before"), ...
drive(kind, mock, act, kill) ── the n-th request ──> Killed, before or after the mock acts on it
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Literal, NamedTuple

import httpx
from tests.support.clients import run

from cjdropshipping.testing import Mock

KINDS = ("sync", "async")

Kind = str
Act = Callable[[Any], Any]
"""What to do with a client; what it returns is awaited, if the client is asynchronous."""


class Killed(BaseException):
    """The process is gone: nothing in the client may survive by catching it."""


class Kill(NamedTuple):
    """At which request, counted from 1, and whether the service has acted on it by then."""

    request: int
    when: Literal["before", "after"]


class Lethal(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """The mock's transport, until the time has come."""

    def __init__(self, inner: Any, kill: Kill | None) -> None:
        self.inner, self.kill, self.sent = inner, kill, 0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self._maybe("before", count=1)
        response: httpx.Response = self.inner.handle_request(request)
        self._maybe("after")
        return response

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self._maybe("before", count=1)
        response: httpx.Response = await self.inner.handle_async_request(request)
        self._maybe("after")
        return response

    def _maybe(self, when: str, count: int = 0) -> None:
        self.sent += count
        if self.kill is not None and self.kill == (self.sent, when):
            raise Killed


def drive(kind: Kind, mock: Mock, act: Act, kill: Kill | None = None, **options: Any) -> Any:
    """What ``act`` gets from a client of this kind, whose pauses only move the mock's clock."""
    transport = Lethal(mock.transport(), kill)
    options = {"transport": transport, **options}
    if kind == "sync":
        with mock.client(instant=True, **options) as cj:
            return act(cj)

    async def main() -> Any:
        async with mock.async_client(instant=True, **options) as cj:
            return await act(cj)

    return run(main, collect=False)


def requests_of(kind: Kind, mock: Mock, act: Act) -> int:
    """How many requests it takes."""
    before = len(mock.requests)
    drive(kind, mock, act)
    return len(mock.requests) - before


def kills(requests: int) -> Iterator[Kill]:
    """Every way to be killed in a run of so many requests."""
    for number in range(1, requests + 1):
        yield Kill(number, "before")
        yield Kill(number, "after")


def killed_and_resumed(
    kind: Kind, mock: Mock, act: Callable[[Any, Callable[[Any], None], str | None], Any], kill: Kill
) -> Any:
    """What the second run makes of it, after the first was killed.

    ``act`` takes the client, an ``on_step`` and a token to resume from: the last that ``on_step``
    was given before the kill, or None where it came before the first.
    """
    tokens: list[str] = []

    def keep(step: Any) -> None:
        tokens.append(step.token)

    try:
        return drive(kind, mock, lambda cj: act(cj, keep, None), kill)
    except Killed:
        pass
    token = tokens[-1] if tokens else None
    return drive(kind, mock, lambda cj: act(cj, keep, token))
