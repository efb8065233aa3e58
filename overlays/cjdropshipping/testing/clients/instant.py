"""Clients of a mock whose pauses take no time: they move the mock's clock on instead.

    job.result() ── Pause(8 s) ──> mock.clock.advance(8)      and the next look comes at once

Deadlines and timeouts of such a client are counted by the mock's clock, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from cjdropshipping import CJ, AsyncCJ
from cjdropshipping_runtime.clock import Clock as ClientClock
from cjdropshipping_runtime.engine import AsyncEngine, Engine

if TYPE_CHECKING:
    from cjdropshipping.testing.world.clock import Clock
    from cjdropshipping_runtime.service import Service


def instant_client(clock: Clock, options: dict[str, Any]) -> CJ:
    """A synchronous client that lives by this clock."""

    class InstantCJ(CJ):
        def _connect(self) -> Engine:
            return Engine(_by(clock, self._configuration.service), self._transport, clock.advance)

    return InstantCJ(**options)


def instant_async_client(clock: Clock, options: dict[str, Any]) -> AsyncCJ:
    """The same for asyncio."""

    async def sleep(seconds: float) -> None:
        clock.advance(seconds)

    class InstantAsyncCJ(AsyncCJ):
        def _connect(self) -> AsyncEngine:
            return AsyncEngine(_by(clock, self._configuration.service), self._transport, sleep)

    return InstantAsyncCJ(**options)


def _by(clock: Clock, service: Service) -> Service:
    def now() -> float:
        return clock.millis / 1000

    return msgspec.structs.replace(service, clock=ClientClock(time=now, monotonic=now))
