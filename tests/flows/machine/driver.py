"""A client of either kind that keeps living, and what befalls it on the way.

    run(act, trouble) ──> request 1, 2, 3 ... ──> what ``act`` returns, or an error
                              │
                              ├─ Fault(3, "late", 2)     the mock fails at requests 3 and 4
                              └─ Kill(3, "after")        Killed: the process is gone, and with it
                                                         the client; the next run has another

Requests are counted from 1 in each run, retries too.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from http import HTTPStatus
from typing import Any, NamedTuple

import httpx
from hypothesis import strategies as st
from tests.support.flows import Act, Kill, Killed, Kind, Lethal

from cjdropshipping.testing import Mock

LOST = ("reset-after", "late", "truncated", "html-502-after", "system-busy-after", "closed-after")
"""Faults after which the call was carried out, and its caller cannot know."""

UNDONE = ("reset-before", "silent", "not-sent", "html-502", "system-busy", "rate-limit-429")
"""Faults before which nothing was done."""


class Fault(NamedTuple):
    """A fault of the mock: at which requests, and which."""

    request: int
    name: str
    times: int

    def hits(self, request: int) -> bool:
        """Whether it befalls the request of this number."""
        return self.request <= request < self.request + self.times


Trouble = Kill | Fault | None

kills = st.builds(Kill, st.integers(1, 14), st.sampled_from(["before", "after"]))
faults = st.builds(
    Fault, st.integers(1, 14), st.sampled_from([*LOST, *UNDONE]), st.sampled_from([1, 1, 9])
)
troubles: st.SearchStrategy[Trouble] = st.one_of(st.none(), st.none(), kills, faults)
"""Half of all runs have none."""

Watch = Callable[[httpx.Request], httpx.Response | None]
"""Sees each request first, and may answer it in place of the mock."""


class Mortal(Lethal):
    """The mock's transport for all runs; of each it knows the trouble."""

    def __init__(self, mock: Mock, instead: Watch) -> None:
        super().__init__(mock.transport(), None)
        self.mock, self.instead = mock, instead
        self.fault: Fault | None = None
        self.broke_down = 0
        """How many answers of the mock were neither success nor refusal, but a bug of it."""

    def expect(self, trouble: Trouble) -> None:
        """A run begins, with this trouble ahead."""
        self.sent = 0
        self.kill = trouble if isinstance(trouble, Kill) else None
        self.fault = trouble if isinstance(trouble, Fault) else None

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self._maybe_fail()
        return self._seen(self.instead(request) or super().handle_request(request))

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        self._maybe_fail()
        return self._seen(self.instead(request) or await super().handle_async_request(request))

    def _maybe_fail(self) -> None:
        if self.fault is not None and self.fault.hits(self.sent + 1):
            self.mock.fail_next(self.fault.name)

    def _seen(self, response: httpx.Response) -> httpx.Response:
        self.broke_down += response.status_code == HTTPStatus.INTERNAL_SERVER_ERROR
        return response


class Driver:
    """The client of one machine, and the loop that it lives in where it is asynchronous."""

    def __init__(self, kind: Kind, mock: Mock, instead: Watch) -> None:
        self.kind, self.mock = kind, mock
        self.transport = Mortal(mock, instead)
        self.loop = asyncio.Runner() if kind == "async" else None
        self.client = self._born()

    def run(self, act: Act, trouble: Trouble = None) -> Any:
        """What comes of ``act``, which gets the client; awaited where there is a loop."""
        self.transport.expect(trouble)
        try:
            return self._finished(act)
        except Killed:
            self.reborn()
            raise

    def reborn(self) -> None:
        """A new process takes over; of the old one nothing is left."""
        self.close_client()
        self.client = self._born()

    def close(self) -> None:
        """The end of the machine."""
        self.close_client()
        if self.loop is not None:
            self.loop.close()

    def close_client(self) -> None:
        """Closes the connections, of which there are none."""
        self._finished(lambda cj: cj.close())

    def _finished(self, act: Act) -> Any:
        if self.loop is None:
            return act(self.client)

        async def awaited() -> Any:
            return await act(self.client)

        return self.loop.run(awaited())

    def _born(self) -> Any:
        make = self.mock.client if self.loop is None else self.mock.async_client
        return make(instant=True, transport=self.transport)
