"""The two clients.

CJ                           AsyncCJ
 ├── products, variants, …    ├── products, variants, …    resources, generated from the spec
 ├── call(method, path)       ├── call(method, path)       any operation, known or not
 └── close()                  └── close()
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from threading import Lock
from typing import TYPE_CHECKING, Any, Self

from cjdropshipping_api.client import AsyncResources, Resources
from cjdropshipping_runtime.errors import ConfigurationError
from cjdropshipping_runtime.secrets import AccessToken
from cjdropshipping_runtime.transport import AsyncTransport, SyncTransport

if TYPE_CHECKING:
    from types import TracebackType

    import httpx

    from cjdropshipping_runtime.deviation import Deviation
    from cjdropshipping_runtime.engine import AsyncEngine, Engine, Service
    from cjdropshipping_runtime.operation import Operation

BASE_URL = "https://developers.cjdropshipping.com"

_ADDRESS = re.compile(
    r"https?://(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?(?:/[^\s?#]*)?",
    re.IGNORECASE | re.ASCII,
)
"""No user, no query, no fragment: a path is put behind it, and repr shows it."""


class _Configuration:
    """What a client was given, checked. The service is built with the engine, on first use."""

    def __init__(
        self,
        access_token: str | None,
        base_url: str | None,
        on_deviation: Callable[[Deviation], object] | None,
        strict: bool,
    ) -> None:
        token = os.environ.get("CJ_ACCESS_TOKEN") if access_token is None else access_token
        if not token:
            raise ConfigurationError("no access token: pass access_token= or set CJ_ACCESS_TOKEN")
        self.base_url = (base_url or os.environ.get("CJ_BASE_URL") or BASE_URL).rstrip("/")
        if not _ADDRESS.fullmatch(self.base_url):
            raise ConfigurationError(
                "the base URL must be http:// or https://, a host, and a port and a path at most"
            )
        self._token = AccessToken(token)
        self._on_deviation, self._strict = on_deviation, strict

    def service(self) -> Service:
        from cjdropshipping_runtime.decode import Reader
        from cjdropshipping_runtime.engine import Service

        reader = Reader(self._on_deviation, self._strict, self._token.redact)
        return Service(self.base_url, self._token, reader)


def _call(
    engine: Engine | AsyncEngine,
    method: str,
    path: str,
    query: Mapping[str, Any] | None,
    headers: Mapping[str, str] | None,
    body: Any,
    cursor: str | None,
) -> Any:
    """One call by method and path, for both clients: what comes back is the engine's to say."""
    from cjdropshipping_runtime.operation import PagedOperation

    operation = _operation(method, path)
    if isinstance(operation, PagedOperation):
        asked, idle = (body, query) if operation.pagination.in_body else (query, body)
        if idle is not None:
            place = "query" if operation.pagination.in_body else "body"
            raise TypeError(f"{operation.id} takes no {place}")
        if headers:
            raise TypeError(f"{operation.id} takes no headers")
        return engine.page(operation, asked, cursor)
    if cursor is not None:
        raise TypeError(f"{operation.id} takes no cursor")
    return engine.call(operation, query=query, headers=headers, body=body)


def _operation(method: str, path: str) -> Operation[Any]:
    """What the spec knows of a method and path; else an unknown operation: plain data, unsafe."""
    from cjdropshipping_api.operations import OPERATIONS
    from cjdropshipping_runtime.operation import Operation

    if "?" in path or "#" in path:
        raise ValueError("parameters go into query=, not into the path")
    if not path.isprintable() or " " in path:
        raise ValueError("the path holds a character that no path can hold")
    if not path.startswith("/"):  # behind the host it would make another host, which got the token
        raise ValueError("the path must begin with /, as in /api2.0/v1/product/list")
    method = method.upper()
    known = OPERATIONS.get((method, path))
    name = f"{method} {path}"
    return known or Operation(id=name, method=method, path=path, data=Any, payload=None)


class CJ(Resources):
    """The CJ Dropshipping API, for synchronous code. Threads may share one client.

    Args:
        access_token: the account's token; ``CJ_ACCESS_TOKEN`` where it is not given.
        base_url: the service; ``CJ_BASE_URL``, else the public one.
        transport: an ``httpx`` transport to send through instead of the network: for tests, or
            for a proxy.
        on_deviation: called with every value of a reply that is not what the documents promise.
        strict: raise DeviationError for the first reply that deviates, instead of repairing it.

    Raises:
        ConfigurationError: no token, or a base URL that is none.
    """

    def __init__(
        self,
        access_token: str | None = None,
        *,
        base_url: str | None = None,
        transport: httpx.BaseTransport | None = None,
        on_deviation: Callable[[Deviation], object] | None = None,
        strict: bool = False,
    ) -> None:
        self._configuration = _Configuration(access_token, base_url, on_deviation, strict)
        self._transport = SyncTransport(transport)
        self._connecting = Lock()
        self._connected: Engine | None = None
        super().__init__(self._connect)

    def _connect(self) -> Engine:
        from cjdropshipping_runtime.engine import Engine

        with self._connecting:
            if self._connected is None:
                self._connected = Engine(self._configuration.service(), self._transport)
            return self._connected

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

        ``headers`` are those that the operation documents (platformToken).

        Where the spec has that operation, this is the same call as its method: pages, types,
        errors and safety. Where it has none, the reply's data comes back as plain JSON values
        (numbers with a fraction as Decimal), and error envelopes raise ApiError all the same.
        """
        return _call(self._engine, method, path, query, headers, body, cursor)

    def close(self) -> None:
        """Closes the connections; again is harmless. A closed client stays closed."""
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"CJ(base_url={self._configuration.base_url!r})"


class AsyncCJ(AsyncResources):
    """The CJ Dropshipping API, for asyncio. One client belongs to one event loop.

    The arguments are those of CJ; ``transport`` is an asynchronous one.
    """

    def __init__(
        self,
        access_token: str | None = None,
        *,
        base_url: str | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
        on_deviation: Callable[[Deviation], object] | None = None,
        strict: bool = False,
    ) -> None:
        self._configuration = _Configuration(access_token, base_url, on_deviation, strict)
        self._transport = AsyncTransport(transport)
        super().__init__(self._connect)

    def _connect(self) -> AsyncEngine:
        from cjdropshipping_runtime.engine import AsyncEngine

        return AsyncEngine(self._configuration.service(), self._transport)

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

        ``headers`` are those that the operation documents (platformToken).

        Where the spec has that operation, this is the same call as its method: pages, types,
        errors and safety. Where it has none, the reply's data comes back as plain JSON values
        (numbers with a fraction as Decimal), and error envelopes raise ApiError all the same.
        """
        return _call(self._engine, method, path, query, headers, body, cursor)

    async def close(self) -> None:
        """Closes the connections; again is harmless. A closed client stays closed."""
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
