"""Carries out what calls ask for: the one by blocking, the other by awaiting.

    resource method ──> call(operation, …) ──> Exchange.run(), a flow     exchange.py
                        page(operation, …)        │
                        job(plan, …) ───────────> a flow of many calls    calls.py, jobs/
                        run(flow) ──────────────>    │ yields an effect   effects.py
                                                     v
                        Engine / AsyncEngine: send it, pause, run it aside

Everything that decides is in the flow; the two engines differ in how they wait, in nothing else.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from time import sleep
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from .calls import Calls
from .effects import Aside, Effect, Failed, Pause, Send, Step
from .operation import Operation, PagedOperation
from .pages import AsyncPage, AsyncPaging, Page
from .paging import Position, Search, Sheet, begin
from .service import Service
from .transport import AsyncTransport, SyncTransport, async_trace, trace
from .wire import Input, input_of

if TYPE_CHECKING:
    from .effects import Flow
    from .jobs import AsyncJob, Job, JobPlan, Until

D = TypeVar("D")
R = TypeVar("R")
S = TypeVar("S")
T = TypeVar("T")


class Engine(msgspec.Struct, frozen=True, eq=False):
    """Carries the calls and flows of a synchronous client."""

    service: Service
    transport: SyncTransport
    sleep: Callable[[float], object] = sleep

    def call(
        self,
        operation: Operation[D],
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, str | None] | None = None,
        body: Any = None,
    ) -> D:
        """Calls an operation; all by wire name, ``body`` a model or plain JSON values."""
        return self._send(operation, input_of(operation.encoders, query, headers, body))

    def page(
        self,
        operation: PagedOperation[T],
        asked: Mapping[str, Any] | None = None,
        cursor: str | None = None,
    ) -> Page[T]:
        """The first page of a paged operation, or the one that a cursor stands on."""
        search, position = begin(operation, asked or {}, cursor)
        page: Page[T] = self._fetch(search, position.number)
        return msgspec.structs.replace(page, start=position) if position.skip else page

    def job(
        self,
        plan: JobPlan[S, R],
        query: Mapping[str, Any] | None = None,
        body: Any = None,
        until: Until | None = None,
    ) -> Job[S, R]:
        """Starts a job, and returns what it is followed by."""
        from .jobs import Job, start

        return Job(self, self.run(lambda calls: start(calls, plan, query, body, until)))

    def follow(
        self, plans: Mapping[str, JobPlan[Any, Any]], token: str, until: Until | None
    ) -> Job[Any, Any]:
        """Takes up a job by its token."""
        from .jobs import Job, resume

        return Job(self, self.run(lambda calls: resume(calls, plans, token, until)))

    def run(self, flow: Callable[[Calls], Flow[R]]) -> R:
        """Carries a flow of several calls."""
        calls = Calls(self.service, self.transport.client)
        return self._drive(flow(calls), calls)

    def _fetch(self, search: Search, number: int) -> Page[Any]:
        data = self._send(search.operation, search.at(number))
        sheet = Sheet.of(search, number, data)
        return Page(search, sheet, data, Position(number), self._fetch)

    def _send(self, operation: Operation[D], sent: Input) -> D:
        calls = Calls(self.service, self.transport.client)
        return self._drive(calls.send(operation, sent), calls)

    def _drive(self, flow: Flow[R], calls: Calls) -> R:
        try:
            step = Step.first(flow)
            while step.effect is not None:
                try:
                    result = self._perform(step.effect)
                except Exception as trouble:
                    if not isinstance(step.effect, Aside):
                        raise  # a mistake in a transport of the caller's own
                    step = Step.after(flow.throw, trouble)
                else:
                    step = Step.after(flow.send, result)
        except BaseException as stop:
            calls.interrupted(stop)
            raise
        finally:
            flow.close()  # after an interruption: what the flow holds is given back
        made: R = step.result
        return made

    def _perform(self, effect: Effect) -> Any:
        if isinstance(effect, Send):
            if self.service.limits is not None:
                effect.request.extensions["trace"] = trace(effect, self.service.clock)
            try:
                return self.transport.client.send(effect.request)
            except Exception as trouble:
                return _failed(trouble)
        if isinstance(effect, Pause):
            return self.sleep(effect.seconds)
        return effect.function()


class AsyncEngine(msgspec.Struct, frozen=True, eq=False):
    """Carries the calls and flows of an asynchronous client."""

    service: Service
    transport: AsyncTransport
    sleep: Callable[[float], Awaitable[object]] | None = None
    """``asyncio.sleep`` where it is None."""

    async def call(
        self,
        operation: Operation[D],
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, str | None] | None = None,
        body: Any = None,
    ) -> D:
        """Calls an operation; all by wire name, ``body`` a model or plain JSON values."""
        return await self._send(operation, input_of(operation.encoders, query, headers, body))

    def page(
        self,
        operation: PagedOperation[T],
        asked: Mapping[str, Any] | None = None,
        cursor: str | None = None,
    ) -> AsyncPaging[T]:
        """A paged operation, from the first page or from where a cursor stands."""
        search, position = begin(operation, asked or {}, cursor)
        return AsyncPaging(search, position, self._fetch)

    async def job(
        self,
        plan: JobPlan[S, R],
        query: Mapping[str, Any] | None = None,
        body: Any = None,
        until: Until | None = None,
    ) -> AsyncJob[S, R]:
        """Starts a job, and returns what it is followed by."""
        from .jobs import AsyncJob, start

        return AsyncJob(self, await self.run(lambda calls: start(calls, plan, query, body, until)))

    async def follow(
        self, plans: Mapping[str, JobPlan[Any, Any]], token: str, until: Until | None
    ) -> AsyncJob[Any, Any]:
        """Takes up a job by its token."""
        from .jobs import AsyncJob, resume

        return AsyncJob(self, await self.run(lambda calls: resume(calls, plans, token, until)))

    async def run(self, flow: Callable[[Calls], Flow[R]]) -> R:
        """Carries a flow of several calls."""
        calls = Calls(self.service, self.transport.client)
        return await self._drive(flow(calls), calls)

    async def _fetch(self, search: Search, number: int) -> AsyncPage[Any]:
        data = await self._send(search.operation, search.at(number))
        sheet = Sheet.of(search, number, data)
        return AsyncPage(search, sheet, data, Position(number), self._fetch)

    async def _send(self, operation: Operation[D], sent: Input) -> D:
        calls = Calls(self.service, self.transport.client)
        return await self._drive(calls.send(operation, sent), calls)

    async def _drive(self, flow: Flow[R], calls: Calls) -> R:
        try:
            step = Step.first(flow)
            while step.effect is not None:
                try:
                    result = await self._perform(step.effect)
                except Exception as trouble:
                    if not isinstance(step.effect, Aside):
                        raise  # a mistake in a transport of the caller's own
                    step = Step.after(flow.throw, trouble)
                else:
                    step = Step.after(flow.send, result)
        except _CancelledAside as cut:
            # In this order: once told, the flow goes on to what is never done, a request even.
            calls.interrupted(cut.cancellation)
            raise cut.told(flow) from None
        except BaseException as stop:
            calls.interrupted(stop)
            raise
        finally:
            flow.close()  # after a cancellation: what the flow holds is given back
        made: R = step.result
        return made

    async def _perform(self, effect: Effect) -> Any:
        if isinstance(effect, Send):
            if self.service.limits is not None:
                effect.request.extensions["trace"] = async_trace(effect, self.service.clock)
            try:
                return await self.transport.client.send(effect.request)
            except Exception as trouble:
                return _failed(trouble)
        import asyncio

        if isinstance(effect, Pause):
            return await (self.sleep or asyncio.sleep)(effect.seconds)
        return await _aside(effect.function)


def _failed(trouble: Exception) -> Failed:
    """What the flow is told; a mistake in a transport of the caller's own is raised as it is."""
    import httpx

    library = type(trouble).__module__.partition(".")[0]
    if isinstance(trouble, httpx.HTTPError | OSError) or library in ("httpcore", "aiohttp"):
        return Failed(trouble)
    raise trouble


class _CancelledAside(BaseException):
    """A task was cancelled while a function ran aside for it; what came of that function."""

    def __init__(self, cancellation: BaseException, resume: str, outcome: Any) -> None:
        self.cancellation, self.resume, self.outcome = cancellation, resume, outcome

    def told(self, flow: Flow[Any]) -> BaseException:
        """The cancellation, after the flow has heard of the outcome: it may have got a lock."""
        with suppress(Exception):  # nothing comes of the call any more
            Step.after(getattr(flow, self.resume), self.outcome)
        return self.cancellation


async def _aside(function: Callable[[], Any]) -> Any:
    """Runs a function in a thread, to its end even if the task is cancelled meanwhile."""
    import asyncio

    running = asyncio.ensure_future(asyncio.to_thread(function))
    cancellation: BaseException | None = None
    while not running.done():
        try:
            await asyncio.wait([running])
        except asyncio.CancelledError as cancelled:
            cancellation = cancelled
    if cancellation is None:
        return running.result()
    if (trouble := running.exception()) is not None:
        raise _CancelledAside(cancellation, "throw", trouble)
    raise _CancelledAside(cancellation, "send", running.result())
