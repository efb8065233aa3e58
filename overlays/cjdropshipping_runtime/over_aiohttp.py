"""Requests over aiohttp, for asynchronous clients where the ``aiohttp`` extra is installed.

    httpx ──> Transport ──> httpx-aiohttp ──> aiohttp ──> once ──> network
                  ·                                         ·
                  └── the reply is read, errors get         └── errors get their right names,
                      their right names                         and nothing is sent a second time

Left alone, httpx-aiohttp calls every trouble with a connection ConnectTimeout, even one that comes
long after the request went out, and aiohttp sends GET, PUT and DELETE again by itself. A caller who
must know whether an order may have arrived can live with neither.

Importing this fails where the extra is not installed, and with an aiohttp before 3.12.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from functools import partial
from typing import TYPE_CHECKING, cast

import aiohttp
import httpx
from aiohttp import ClientHandlerType, ClientRequest, ClientResponse, ClientSession
from httpx_aiohttp import AiohttpTransport

if TYPE_CHECKING:
    import ssl

_IN_BUFFERS = 65_536
"""So many bytes of a body aiohttp writes without waiting for the network."""

_NAMES: tuple[tuple[type[Exception], type[httpx.TransportError]], ...] = (
    # The first that fits counts.
    (aiohttp.ConnectionTimeoutError, httpx.ConnectTimeout),
    (aiohttp.ClientConnectorError, httpx.ConnectError),
    (aiohttp.ServerTimeoutError, httpx.ReadTimeout),
    (aiohttp.ServerDisconnectedError, httpx.RemoteProtocolError),
    (aiohttp.ClientResponseError, httpx.RemoteProtocolError),
    (aiohttp.ClientError, httpx.ReadError),
)


def _named(error: Exception) -> Exception:
    """What httpx itself would have raised for this trouble of aiohttp's."""
    said = error if isinstance(error, aiohttp.ClientError) else error.__cause__
    for kind, name in _NAMES:
        if isinstance(said, kind):
            return name(str(said))
    return error


async def _once(request: ClientRequest, handler: ClientHandlerType) -> ClientResponse:
    """Sends a request once: aiohttp repeats it only after errors of its own kind."""
    try:
        return await handler(request)
    except aiohttp.ClientError as trouble:
        raise _named(trouble) from None


def _session(verify: ssl.SSLContext, limits: httpx.Limits) -> ClientSession:
    connector = aiohttp.TCPConnector(
        ssl=verify,
        limit=limits.max_connections or 0,  # aiohttp's word for no limit
        keepalive_timeout=limits.keepalive_expiry,
    )
    return ClientSession(
        connector=connector,
        cookie_jar=aiohttp.DummyCookieJar(),
        middlewares=(_once,),
    )


class Transport(AiohttpTransport):
    """Carries the requests of one event loop. Raises what httpx's own transport would raise.

    It knows no proxies.
    """

    def __init__(self, verify: ssl.SSLContext, limits: httpx.Limits) -> None:
        # As a function: a session belongs to the event loop that it is made in.
        super().__init__(verify=verify, client=partial(_session, verify, limits))

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        given: dict[str, float | None] = request.extensions.get("timeout", {})
        pool, connect, write = (given.get(step) for step in ("pool", "connect", "write"))
        # What aiohttp calls the connection's timeout begins with the wait for a free one.
        both = None if pool is None or connect is None else pool + connect
        request.extensions = {**request.extensions, "timeout": {**given, "pool": both}}
        try:
            async with asyncio.timeout(None) as limit:
                reply = await super().handle_async_request(_in_parts(request, limit, write))
                try:
                    content = b"".join([part async for part in reply.aiter_raw()])
                finally:
                    await reply.aclose()
        except (aiohttp.ClientError, httpx.TransportError) as trouble:
            raise _named(trouble) from None
        except TimeoutError:
            raise httpx.WriteTimeout("the service does not take the request") from None
        return httpx.Response(
            reply.status_code,
            headers=reply.headers,
            stream=httpx.ByteStream(content),
            extensions=reply.extensions,
        )


def _in_parts(
    request: httpx.Request, limit: asyncio.Timeout, seconds: float | None
) -> httpx.Request:
    """The same request; a body that does not fit into the buffers goes part by part.

    Each part has its time: aiohttp knows no timeout for writing. It warns, too, of long bytes.
    """
    if int(request.headers.get("Content-Length", 0)) <= _IN_BUFFERS:
        return request
    stream = cast(httpx.AsyncByteStream, request.stream)

    async def parts() -> AsyncIterator[bytes]:
        loop = asyncio.get_running_loop()
        async for whole in stream:
            for at in range(0, len(whole), _IN_BUFFERS):
                if seconds is not None:
                    limit.reschedule(loop.time() + seconds)
                yield whole[at : at + _IN_BUFFERS]
        limit.reschedule(None)

    return httpx.Request(
        request.method,
        request.url,
        headers=request.headers,
        content=parts(),
        extensions=request.extensions,
    )
