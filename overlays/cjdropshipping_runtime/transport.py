"""The way to the network: httpx, imported when the first request is sent.

    SyncTransport ──> httpx.Client        one a CJ client
    AsyncTransport ─> httpx.AsyncClient   one a CJ client and event loop; with the extra, on aiohttp
                          │
                          ├── connections   one pool, HTTP/1.1, kept alive
                          ├── TLS context   one a process
                          └── proxies       from the environment

After a fork the child has clients of its own: both would read each other's replies. Its
parent's are kept: to close one would end the parent's connections, or wait for a lock of it.

A client neither follows redirects, which could place an order twice, nor keeps cookies, which could
carry something from one account to another.
"""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar

from ._version import __version__
from .errors import ConfigurationError
from .forks import LocalLock, wait_from_now_on

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
_making_context = LocalLock()


def tls() -> ssl.SSLContext:
    """The TLS context of this process; another one if other authorities are to be trusted.

    Those are httpx's, unless SSL_CERT_FILE or SSL_CERT_DIR names others. A context takes about
    20 ms to make. Raises ConfigurationError where it cannot be made.
    """
    import httpx

    trusted = os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR")
    with _making_context.here:
        if trusted not in _contexts:
            _contexts[trusted] = _set_up(httpx.create_ssl_context, "TLS", TRUST)
        return _contexts[trusted]


def _load() -> None:
    """Imports httpx, and what it needs to look a name up: behind a lock, for a fork to wait."""
    for module in ("httpx", "encodings.idna"):
        import_module(module)


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


def _check_transport(given: object, method: str) -> None:
    """By its method: to compare it with httpx's class would import all of httpx."""
    if given is not None and not callable(getattr(given, method, None)):
        found = type(given).__name__
        raise ConfigurationError(f"transport must have {method}, as httpx has it; {found} has not")


class SyncTransport:
    """Builds the httpx client on first use, once for all threads of a process."""

    def __init__(self, given: httpx.BaseTransport | None = None) -> None:
        """Raises ConfigurationError for what httpx cannot send through."""
        _check_transport(given, "handle_request")
        self._given = given
        self._clients: dict[int, httpx.Client] = {}
        """Of each process."""
        self._closed = False
        self._lock = LocalLock()

    @property
    def client(self) -> httpx.Client:
        """Raises RuntimeError once this has been closed; ConfigurationError if it cannot be had."""
        return self._clients.get(os.getpid()) or self._open(os.getpid())

    def _open(self, process: int) -> httpx.Client:
        wait_from_now_on()
        with self._lock.here:
            _load()
            import httpx

            if self._closed:
                raise RuntimeError("this client has been closed")
            if process not in self._clients:
                make = partial(httpx.Client, **_options(self._given))
                self._clients[process] = _set_up(make, "the connection", PROXIES)
            return self._clients[process]

    def close(self) -> None:
        """Closes the connections of this process; again is harmless.

        A call under way in another thread fails, at the latest when its timeout is over.
        """
        with self._lock.here:
            closed, self._closed = self._closed, True
            client = self._clients.pop(os.getpid(), None)
        if client is not None:
            client.close()
        elif self._given is not None and not closed and not self._clients:
            self._given.close()


class AsyncTransport:
    """Builds the httpx client on first use, one for each event loop: connections belong to a loop.

    A transport that was given is used as it is, with whatever loop it can be used.
    """

    def __init__(self, given: httpx.AsyncBaseTransport | None = None) -> None:
        """Raises ConfigurationError for what httpx cannot send through."""
        _check_transport(given, "handle_async_request")
        self._given = given
        self._clients: dict[tuple[int, AbstractEventLoop], httpx.AsyncClient] = {}
        """Of each process and loop."""
        self._closed = False
        self._lock = LocalLock()

    @property
    def client(self) -> httpx.AsyncClient:
        """Raises RuntimeError once this has been closed; ConfigurationError if it cannot be had."""
        from asyncio import get_running_loop

        place = os.getpid(), get_running_loop()
        return self._clients.get(place) or self._open(place)

    def _open(self, place: tuple[int, AbstractEventLoop]) -> httpx.AsyncClient:
        wait_from_now_on()
        with self._lock.here:
            _load()
            import httpx

            if self._closed:
                raise RuntimeError("this client has been closed")
            for process, loop in [*self._clients]:
                if process == place[0] and loop.is_closed():
                    del self._clients[process, loop]
            transport = _over_aiohttp() if self._given is None else self._given
            make = partial(httpx.AsyncClient, **_options(transport))
            client = _set_up(make, "the connection", PROXIES)
            self._clients[place] = client
            return client

    async def close(self) -> None:
        """Closes the connections of this process, in other running loops too; again is harmless.

        Those of a loop that is over have gone with it. Calls under way fail.
        """
        from asyncio import get_running_loop, run_coroutine_threadsafe, wrap_future

        here = os.getpid()
        with self._lock.here:
            closed, self._closed = self._closed, True
            own = [place for place in self._clients if place[0] == here]
            clients = {loop: self._clients.pop((here, loop)) for _, loop in own}
        for loop, client in clients.items():
            if loop is get_running_loop():
                await client.aclose()
            elif loop.is_running():
                await wrap_future(run_coroutine_threadsafe(client.aclose(), loop))
        given = self._given if not closed and not self._clients else None
        if given is not None and get_running_loop() not in clients:
            await given.aclose()


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
