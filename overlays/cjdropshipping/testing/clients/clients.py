"""Clients of a mock, in process.

MockAccount.client() ── CJ over the mock's transport, with a base URL and a living token
MockAccount.limits() ── limits whose day is the mock's
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from time import monotonic
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cjdropshipping import CJ, AsyncCJ, Limits
    from cjdropshipping.testing.clients.transport import MockTransport
    from cjdropshipping.testing.world.clock import Clock


class Clients(ABC):
    """How an account of a mock makes clients of itself."""

    @property
    @abstractmethod
    def base_url(self) -> str:
        """Of its clients; no host has this name."""

    @property
    @abstractmethod
    def clock(self) -> Clock:
        """The mock's time."""

    @property
    @abstractmethod
    def token(self) -> str:
        """An access token that is alive."""

    @abstractmethod
    def transport(self, clock: Clock | None = None) -> MockTransport:
        """The mock as an httpx transport."""

    def client(self, *, instant: bool = False, **options: Any) -> CJ:
        """A client of this account, in process; without limits, unless ``options`` have some.

        An ``instant`` one never waits: its pauses, as between looks at a job, move ``clock`` on.

        With ``api_key`` among them it starts with no token, and keeps tokens in memory. Each mock
        has a base URL of its own: tokens and limits of two mocks in one process never mix.
        """
        from cjdropshipping import CJ
        from cjdropshipping.testing.clients.instant import instant_client

        given = self._client(options, instant)
        return instant_client(self.clock, given) if instant else CJ(**given)

    def async_client(self, *, instant: bool = False, **options: Any) -> AsyncCJ:
        """The same for asyncio."""
        from cjdropshipping import AsyncCJ
        from cjdropshipping.testing.clients.instant import instant_async_client

        given = self._client(options, instant)
        return instant_async_client(self.clock, given) if instant else AsyncCJ(**given)

    def limits(
        self, plan: str | None = None, *, calls_per_second: float | None = None, reserve: int = 0
    ) -> Limits:
        """Limits for ``client`` whose points are those of the mock's day.

        The arguments are those of ``cjdropshipping.Limits``. Calls a second are counted as the mock
        does, in real time and in what its clock skips: an instant client waits by that. They cannot
        be shared with other processes, which do not know the mock's day.
        """
        from cjdropshipping import Limits
        from cjdropshipping_runtime.clock import Clock as ClientClock

        clock = ClientClock(
            time=lambda: self.clock.millis / 1000, monotonic=self.clock.beside(monotonic)
        )
        return Limits(plan, calls_per_second=calls_per_second, reserve=reserve, clock=clock)

    def _client(self, options: dict[str, Any], instant: bool) -> dict[str, Any]:
        transport = self.transport(self.clock if instant else None)
        own = {"base_url": self.base_url, "transport": transport, "limits": None}
        given = {**own, **options}
        if "api_key" in given:
            given.setdefault("token_store", "memory")
        else:
            given.setdefault("access_token", self.token)
        return given
