"""The way to the network: httpx, imported when the first request is sent.

    SyncTransport ──> httpx.Client        one a CJ client
    AsyncTransport ─> httpx.AsyncClient   one a CJ client and event loop; with the extra, on aiohttp
                          │
                          ├── connections   one pool, HTTP/1.1, kept alive
                          ├── TLS context   one a process
                          └── proxies       from the environment

A client neither follows redirects, which could place an order twice, nor keeps cookies, which could
carry something from one account to another.
"""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

from ._version import __version__
from .errors import ConfigurationError

if TYPE_CHECKING:
    import ssl
    from asyncio import AbstractEventLoop

    import httpx

    from .clock import Clock
    from .effects import Send

T = TypeVar("T")

USER_AGENT = f"cjdropshipping-client/{__version__}"

CONNECTIONS = 100
KEPT_CONNECTIONS = 20
KEPT_SECONDS = 12.0
"""How long an idle connection is kept. Gateways close theirs after 15 s, 60 s or later; a request
that meets the closing has an unknown outcome, so this end goes first."""

TRUST = ("SSL_CERT_FILE", "SSL_CERT_DIR", "SSLKEYLOGFILE")
PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")

_contexts: dict[tuple[str | None, str | None], ssl.SSLContext] = {}
_making_context = Lock()


def tls() -> ssl.SSLContext:
    """The TLS context of this process; another one if other authorities are to be trusted.

    Those are httpx's, unless SSL_CERT_FILE or SSL_CERT_DIR names others. A context takes about
    20 ms to make. Raises ConfigurationError where it cannot be made.
    """
    import httpx

    trusted = os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR")
    with _making_context:
        if trusted not in _contexts:
            _contexts[trusted] = _set_up(httpx.create_ssl_context, "TLS", TRUST)
        return _contexts[trusted]


def _set_up(make: Callable[[], T], what: str, variables: tuple[str, ...]) -> T:
    """What ``make`` makes of these variables of the environment."""
    from httpx import InvalidURL

    try:
        return make()
    except (ImportError, OSError, ValueError, InvalidURL) as trouble:
        why = _why(trouble)
    # Outside of the block, for the trouble would come along: its text may hold a proxy's password.
    given = [name for name in os.environ if name.upper() in variables and os.environ[name]]
    source = ", ".join(sorted(given)) or "the settings of this machine"
    raise ConfigurationError(f"{what} cannot be set up as {source} would have it: {why}")


def _why(trouble: Exception) -> str:
    if isinstance(trouble, ImportError):
        return str(trouble)  # says which package is missing
    if isinstance(trouble, OSError):
        return trouble.strerror or type(trouble).__name__
    return "a proxy is http://, https:// or socks5:// and a host, NO_PROXY is a list of hosts"


def _limits() -> httpx.Limits:
    import httpx

    return httpx.Limits(
        max_connections=CONNECTIONS,
        max_keepalive_connections=KEPT_CONNECTIONS,
        keepalive_expiry=KEPT_SECONDS,
    )


def _options(transport: Any) -> dict[str, Any]:
    from http.cookiejar import CookieJar, DefaultCookiePolicy

    from .timeouts import Timeout

    options = {
        "transport": transport,
        "follow_redirects": False,
        "timeout": Timeout().as_httpx(),
        "headers": {"Accept": "application/json", "User-Agent": USER_AGENT},
        "cookies": CookieJar(DefaultCookiePolicy(allowed_domains=())),
    }
    if transport is None:
        options |= {"verify": tls(), "limits": _limits(), "http2": False}
    return options


class SyncTransport:
    """Builds the httpx client on first use, once for all threads.

    After a fork the child has connections of its own: both would read each other's replies.
    """

    def __init__(self, given: httpx.BaseTransport | None = None) -> None:
        self._given = given
        self._client: httpx.Client | None = None
        self._process = os.getpid()
        self._parents: list[httpx.Client | None] = []
        """Kept, for to close one would end the parent's connections."""
        self._closed = False
        self._lock = Lock()

    @property
    def client(self) -> httpx.Client:
        """Raises RuntimeError once this has been closed; ConfigurationError if it cannot be had."""
        client = self._client
        return client if client is not None and self._process == os.getpid() else self._open()

    def _open(self) -> httpx.Client:
        import httpx

        with self._lock:
            if self._closed:
                raise RuntimeError("this client has been closed")
            if self._process != os.getpid():
                self._parents.append(self._client)
                self._client, self._process = None, os.getpid()
            if self._client is None:
                make = partial(httpx.Client, **_options(self._given))
                self._client = _set_up(make, "the connection", PROXIES)
            return self._client

    def close(self) -> None:
        """Closes the connections; again is harmless.

        A call under way in another thread fails, at the latest when its timeout is over.
        """
        with self._lock:
            closed, self._closed = self._closed, True
            client, self._client = self._client, None
        if client is not None:
            client.close()
        elif self._given is not None and not closed:
            self._given.close()


class AsyncTransport:
    """Builds the httpx client on first use, one for each event loop: connections belong to a loop.

    A transport that was given is used as it is, with whatever loop it can be used.
    """

    def __init__(self, given: httpx.AsyncBaseTransport | None = None) -> None:
        self._given = given
        self._clients: dict[AbstractEventLoop, httpx.AsyncClient] = {}
        self._closed = False
        self._lock = Lock()

    @property
    def client(self) -> httpx.AsyncClient:
        """Raises RuntimeError once this has been closed; ConfigurationError if it cannot be had."""
        from asyncio import get_running_loop

        loop = get_running_loop()
        return self._clients.get(loop) or self._open(loop)

    def _open(self, loop: AbstractEventLoop) -> httpx.AsyncClient:
        import httpx

        with self._lock:
            if self._closed:
                raise RuntimeError("this client has been closed")
            for other in [*self._clients]:
                if other.is_closed():
                    del self._clients[other]
            transport = _over_aiohttp() if self._given is None else self._given
            make = partial(httpx.AsyncClient, **_options(transport))
            client = _set_up(make, "the connection", PROXIES)
            self._clients[loop] = client
            return client

    async def close(self) -> None:
        """Closes the connections, those in other running loops too; again is harmless.

        Those of a loop that is over have gone with it. Calls under way fail.
        """
        from asyncio import get_running_loop, run_coroutine_threadsafe, wrap_future

        with self._lock:
            closed, self._closed = self._closed, True
            clients, self._clients = self._clients, {}
        for loop, client in clients.items():
            if loop is get_running_loop():
                await client.aclose()
            elif loop.is_running():
                await wrap_future(run_coroutine_threadsafe(client.aclose(), loop))
        if self._given is not None and not closed and get_running_loop() not in clients:
            await self._given.aclose()


def _over_aiohttp() -> httpx.AsyncBaseTransport | None:
    """None where the ``aiohttp`` extra is not installed, does not work, or there is a proxy.

    With a proxy in the environment httpx's own transports are used: they know the exceptions too.
    """
    from urllib.request import getproxies

    if not getproxies().keys().isdisjoint(("http", "https", "all")):
        return None
    try:
        from .over_aiohttp import Transport
    except Exception as trouble:
        absent = trouble.name if isinstance(trouble, ModuleNotFoundError) else None
        if absent not in ("aiohttp", "httpx_aiohttp"):
            import logging

            logging.getLogger("cjdropshipping.transport").warning(
                "aiohttp is not used, for it cannot be imported: %r", trouble
            )
        return None
    return Transport(tls(), _limits())


def certainly_not_sent(error: Exception) -> bool:
    """Whether a request that ended in this error cannot have reached the service, not in part.

    Right for the transports of httpx and for httpx-aiohttp, which calls almost everything
    ConnectTimeout. Of an error that another library caused nothing is known: False.
    """
    import httpx

    cause = error.__cause__
    if cause is None or _comes_from(cause, "httpcore"):
        return isinstance(
            error,
            httpx.ConnectError
            | httpx.ConnectTimeout
            | httpx.PoolTimeout
            | httpx.ProxyError  # the tunnel was refused, before there was a request in it
            | httpx.UnsupportedProtocol,
        )
    if isinstance(error, httpx.TransportError) and _comes_from(cause, "aiohttp"):
        # Other requests aiohttp repeats by itself: this may be the trouble of the second attempt.
        once = error.request.method in ("POST", "PATCH")
        kinds = {kind.__name__ for kind in type(cause).__mro__}
        return once and not kinds.isdisjoint(("ClientConnectorError", "ConnectionTimeoutError"))
    return False


def _comes_from(cause: BaseException, package: str) -> bool:
    return type(cause).__module__.partition(".")[0] == package


_BEGINS = "http11.send_request_headers.started"


def trace(sent: Send, clock: Clock) -> Callable[[str, Any], None]:
    """For ``request.extensions["trace"]`` of a synchronous client: notes when the request began.

    Transports that trace nothing leave ``began`` as it is; aiohttp's is one of them.
    """

    def note(event: str, info: Any) -> None:
        if event == _BEGINS and info["request"].method != b"CONNECT":  # that makes a tunnel only
            sent.began = clock.monotonic()
            sent.request.extensions.pop("trace", None)  # the other events only cost time

    return note


def async_trace(sent: Send, clock: Clock) -> Callable[[str, Any], Awaitable[None]]:
    """The same for an asynchronous client."""
    inner = trace(sent, clock)

    async def note(event: str, info: Any) -> None:
        inner(event, info)

    return note
