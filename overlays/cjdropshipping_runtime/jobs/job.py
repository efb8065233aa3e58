"""Jobs, as users hold them: sync and async, with the same flows.

job = cj.merge.match(True, 100)     AsyncJob: await cj.merge.match(…)
job.status()                        one look; await
for event in job.events(): ...      looks, until it is over; async for
job.result(timeout=300)             what came of it; await
job.token()                         for ``cj.resume``, in this process or another
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from typing import TYPE_CHECKING, Generic, TypeVar

from cjdropshipping_runtime.outcome import Refusal

from .looks import Looks
from .watched import JobEvent, Watched

if TYPE_CHECKING:
    from cjdropshipping_runtime.engine import AsyncEngine, Engine

S = TypeVar("S")
R = TypeVar("R")


class _Job(Generic[S, R]):
    """What both kinds have in common."""

    _watched: Watched[S, R]

    @property
    def name(self) -> str:
        """What kind of job it is, as in ``merge.match``."""
        return self._watched.plan.id

    @property
    def progress(self) -> float:
        """From 0 to 1, as of the last look; it never goes back."""
        return self._watched.progress

    @property
    def over(self) -> bool:
        """Whether it has ended, well or not, as of the last look."""
        return self._watched.over is not None

    @property
    def refused(self) -> tuple[Refusal, ...]:
        """What was refused although the job succeeded; complete after ``result``."""
        return self._watched.refused

    def token(self) -> str:
        """Plain text from which ``cj.resume`` follows the job, in this process or another.

        Returns:
            JSON, without anything secret.

        Example:
            >>> job = cj.orders.watch("SANDBOX-1", until="SHIPPED")
            >>> token = job.token()
        """
        return self._watched.token

    def forget(self) -> None:
        """Lets another job of its kind be started, although this one may run on.

        Example:
            >>> job = cj.merge.match(True, 100)
            >>> job.forget()
            >>> job.over
            False
        """
        self._watched.forget()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.name} {self.progress:.0%}>"


class Job(_Job[S, R]):
    """A job that the service runs in the background."""

    def __init__(self, engine: Engine, watched: Watched[S, R]) -> None:
        self._engine, self._watched = engine, watched

    def status(self) -> JobEvent[S]:
        """Looks at the job once, now.

        Returns:
            Its progress, and what the service says of it.

        Raises:
            CallError: the look failed.

        Example:
            >>> job = cj.orders.watch("SANDBOX-1", until="SHIPPED")
            >>> event = job.status()
            >>> event.progress, event.status.order_status
            (0.0, 'CREATED')
        """
        return self._engine.run(self._watched.look)

    def result(
        self,
        timeout: float | None = None,
        on_progress: Callable[[JobEvent[S]], object] | None = None,
    ) -> R:
        """Waits until the job is over, and fetches what came of it.

        Looks are frequent at first, and seldom later. They keep the limits of the client as any
        call does. Asking again gives the same result, without another call.

        Args:
            timeout: seconds to wait, apart from the timeouts of each request; by default ten
                minutes, or what its kind says. 0 is one look; ``math.inf`` waits for ever.
            on_progress: called after each look.

        Returns:
            What came of it.

        Raises:
            JobFailed: the service ended it without success.
            JobTimeout: it is not over yet; ``resume_token`` goes on with it.
            CallError: looking failed for good; ``resume_token`` goes on with it.
            ValueError: the timeout is no number of seconds.

        Example:
            >>> job = cj.merge.match(True, 100)
            >>> groups = job.result(timeout=300)
            >>> job.progress
            1.0
        """
        watched = self._watched
        return self._engine.run(lambda calls: watched.follow(calls, timeout, on_progress))

    def events(self, timeout: float | None = None) -> Iterator[JobEvent[S]]:
        """Looks at the job until it is over, and gives each look; after its end, none.

        Leave it when you like, and begin again: it goes on where the job is then.

        Args:
            timeout: seconds; by default as for ``result``.

        Returns:
            Looks, each with progress from 0 to 1 and what the service says.

        Raises:
            JobTimeout: the time is over; ``resume_token`` goes on with the job.
            CallError: looking failed for good; ``resume_token`` goes on with it.

        Example:
            >>> job = cj.merge.match(True, 100)
            >>> for event in job.events():
            ...     line = f"{event.progress:.0%}"
            >>> line
            '100%'
        """
        looks = Looks(self._watched, timeout)
        while (event := self._engine.run(looks.next)) is not None:
            yield event


class AsyncJob(_Job[S, R]):
    """A job that the service runs in the background, for asyncio.

    In the examples of ``token`` and ``forget``, ``cj`` is a ``CJ``; an ``AsyncCJ`` is awaited.
    """

    def __init__(self, engine: AsyncEngine, watched: Watched[S, R]) -> None:
        self._engine, self._watched = engine, watched

    async def status(self) -> JobEvent[S]:
        """Looks at the job once, now.

        Returns:
            Its progress, and what the service says of it.

        Raises:
            CallError: the look failed.

        Example:
            >>> job = await cj.orders.watch("SANDBOX-1", until="SHIPPED")
            >>> event = await job.status()
            >>> event.progress, event.status.order_status
            (0.0, 'CREATED')
        """
        return await self._engine.run(self._watched.look)

    async def result(
        self,
        timeout: float | None = None,  # noqa: ASYNC109 (of the job, which goes on after it)
        on_progress: Callable[[JobEvent[S]], object] | None = None,
    ) -> R:
        """Waits until the job is over, and fetches what came of it.

        Looks are frequent at first, and seldom later. They keep the limits of the client as any
        call does. Asking again gives the same result, without another call.

        Args:
            timeout: seconds to wait, apart from the timeouts of each request; by default ten
                minutes, or what its kind says. 0 is one look; ``math.inf`` waits for ever.
            on_progress: called after each look.

        Returns:
            What came of it.

        Raises:
            JobFailed: the service ended it without success.
            JobTimeout: it is not over yet; ``resume_token`` goes on with it.
            CallError: looking failed for good; ``resume_token`` goes on with it.
            ValueError: the timeout is no number of seconds.

        Example:
            >>> job = await cj.merge.match(True, 100)
            >>> groups = await job.result(timeout=300)
            >>> job.progress
            1.0
        """
        watched = self._watched
        return await self._engine.run(lambda calls: watched.follow(calls, timeout, on_progress))

    async def events(
        self,
        timeout: float | None = None,  # noqa: ASYNC109 (of the job, which goes on after it)
    ) -> AsyncIterator[JobEvent[S]]:
        """Looks at the job until it is over, and gives each look; after its end, none.

        Leave it when you like, and begin again: it goes on where the job is then.

        Args:
            timeout: seconds; by default as for ``result``.

        Returns:
            Looks, each with progress from 0 to 1 and what the service says.

        Raises:
            JobTimeout: the time is over; ``resume_token`` goes on with the job.
            CallError: looking failed for good; ``resume_token`` goes on with it.

        Example:
            >>> job = await cj.merge.match(True, 100)
            >>> async for event in job.events():
            ...     line = f"{event.progress:.0%}"
            >>> line
            '100%'
        """
        looks = Looks(self._watched, timeout)
        while (event := await self._engine.run(looks.next)) is not None:
            yield event
