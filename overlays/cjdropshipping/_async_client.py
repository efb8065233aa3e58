"""The client for asyncio: CJ (_client.py) once more, awaited."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Self

from cjdropshipping_runtime.transport import AsyncTransport

from ._calling import call
from ._configuration import RETRIES, TIMEOUT, Configuration
from ._resources import AsyncFlowResources

if TYPE_CHECKING:
    from types import TracebackType

    import httpx

    from cjdropshipping_runtime.deviation import Deviation
    from cjdropshipping_runtime.engine import AsyncEngine
    from cjdropshipping_runtime.events import Attempt, Retry
    from cjdropshipping_runtime.jobs import AsyncJob, Until
    from cjdropshipping_runtime.retry import Retries
    from cjdropshipping_runtime.timeouts import Timeout

    from ._configuration import LimitsArgument, StoreArgument


class AsyncCJ(AsyncFlowResources):
    """The CJ Dropshipping API, for asyncio. Use and close it in one event loop.

    The arguments are those of CJ; ``transport`` is an asynchronous one. Every call is awaited, also
    those of procedures (``cj.orders.checkout``), whose examples are written for CJ.
    """

    def __init__(
        self,
        access_token: str | None = None,
        *,
        api_key: str | None = None,
        platform_token: str | None = None,
        token_store: StoreArgument = None,
        base_url: str | None = None,
        timeout: float | Timeout | None = TIMEOUT,
        retries: int | Retries = RETRIES,
        deadline: float | None = None,
        limits: LimitsArgument = "default",
        transport: httpx.AsyncBaseTransport | None = None,
        on_request: Callable[[Attempt], object] | None = None,
        on_retry: Callable[[Retry], object] | None = None,
        on_deviation: Callable[[Deviation], object] | None = None,
        strict: bool = False,
    ) -> None:
        self._configuration = Configuration(
            access_token=access_token,
            api_key=api_key,
            platform_token=platform_token,
            token_store=token_store,
            base_url=base_url,
            timeout=timeout,
            retries=retries,
            deadline=deadline,
            limits=limits,
            on_request=on_request,
            on_retry=on_retry,
            on_deviation=on_deviation,
            strict=strict,
        )
        self._transport, self._lent = AsyncTransport(transport), False
        super().__init__(self._connect)

    def _connect(self) -> AsyncEngine:
        from cjdropshipping_runtime.engine import AsyncEngine

        return AsyncEngine(self._configuration.service, self._transport)

    def with_options(
        self,
        *,
        timeout: float | Timeout | None = None,
        retries: int | Retries | None = None,
        deadline: float | None = None,
    ) -> Self:
        """The same client with other patience; what is left out stays as it is.

        Connections, tokens, limits and the budget for retries are shared, so this costs next to
        nothing. Closing the copy closes nothing.
        (None is "as it is", too; ``Timeout`` takes None for steps without a limit.)

        Args:
            timeout: seconds that an attempt may wait for the network, or a ``Timeout``.
            retries: how often a call that may be repeated is repeated, or a ``Retries``.
            deadline: seconds that a call may take with all its attempts and pauses.

        Returns:
            A client to call with, and to throw away.

        Raises:
            ConfigurationError: one of these cannot be.

        Example:
            >>> patient = cj.with_options(timeout=120, retries=0)
        """
        other = self.__new__(type(self))
        other._configuration = self._configuration.with_options(timeout, retries, deadline)
        other._transport, other._lent = self._transport, True
        AsyncFlowResources.__init__(other, other._connect)
        return other

    def call(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        body: Any = None,
        cursor: str | None = None,
    ) -> Any:
        """Calls an operation by method and path, with parameters by their wire names.

        Where the spec has that operation, this is the same call as its method: pages, types,
        errors and safety. Where it has none, the reply's data comes back as plain JSON values
        (numbers with a fraction as Decimal), error envelopes raise ApiError all the same, and
        nothing is sent twice.

        Args:
            method: HTTP method.
            path: from the host on, as in /api2.0/v1/product/query.
            query: parameters behind it.
            headers: those that the operation documents (platformToken).
            body: JSON values, or a model.
            cursor: where an earlier walk stood, for an operation that has pages.

        Returns:
            What the operation's method returns; plain JSON values without one.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            CallError: the call failed.
            TypeError: the operation takes no such part, or an argument is of a wrong type.
            ValueError: that is no method or no path.

        Example:
            >>> wallet = await cj.call("GET", "/api2.0/v1/shopping/pay/getBalance")
            >>> print(wallet.amount)
            100000.00
        """
        return call(self._engine, method, path, query, headers, body, cursor)

    async def resume(self, token: str, *, until: Until | None = None) -> AsyncJob[Any, Any]:
        """Takes up a job by its token, from this process or another; nothing is called yet.

        Args:
            token: of ``Job.token()``, or the ``resume_token`` of an error that ended a job.
            until: what ends the job, where its caller says so; by default what was said before. A
                function is not in the token, and has to be given again.

        Returns:
            The job, as far as the token tells.

        Raises:
            TokenError: it is no token of a job. (Those of flows go to their ``resume=``.)
            ValueError: nothing can end the job so; or its end was a function, and is not given.

        Example:
            >>> token = '{"job":"orders.watch","key":{"orderId":"1"},"until":["SHIPPED"]}'
            >>> job = await cj.resume(token)
            >>> job.name
            'orders.watch'
        """
        from cjdropshipping_api.operations._jobs import JOBS

        return await self._engine.follow(JOBS, token, until)

    async def close(self) -> None:
        """Closes the connections; again is harmless. A closed client stays closed.

        Example:
            >>> await cj.close()
        """
        if not self._lent:
            await self._transport.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    def __repr__(self) -> str:
        return f"AsyncCJ(base_url={self._configuration.base_url!r})"
