"""What each way to the network says when something goes wrong, and what may be read out of it.

The same troubles are met on real sockets by every kind of transport; of each, one question matters:
can the service have got the request?
"""

from __future__ import annotations

import asyncio
import os
import socket
import ssl
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable, Generator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any

import httpcore
import httpx
import pytest
from tests.support.loopback import (
    OK,
    REPLY,
    Behaviour,
    Loopback,
    after_a_request,
    answering,
    deaf,
    reset,
    serving,
    silent,
)

from cjdropshipping_runtime.clock import Clock
from cjdropshipping_runtime.effects import Send
from cjdropshipping_runtime.errors import ConfigurationError
from cjdropshipping_runtime.timeouts import Timeout
from cjdropshipping_runtime.transport import (
    PROXIES,
    TRUST,
    AsyncTransport,
    SyncTransport,
    async_trace,
    certainly_not_sent,
    tls,
    trace,
)

Transport = SyncTransport | AsyncTransport
LARGE = b"x" * 30_000_000
"""More than sockets hold in their buffers."""
BRIEF = Timeout.of(0.3).as_httpx()
"""Where the end of it is what is looked for."""
PATIENT = Timeout.of(60).as_httpx()


def over_aiohttp() -> AsyncTransport:
    pytest.importorskip("httpx_aiohttp", reason="needs the aiohttp extra")
    return AsyncTransport()


def over_bare_aiohttp(limits: httpx.Limits | None = None) -> AsyncTransport:
    """As a user may pass it."""
    given = pytest.importorskip("httpx_aiohttp", reason="needs the aiohttp extra")
    return AsyncTransport(given.AiohttpTransport(**({"limits": limits} if limits else {})))


KINDS: dict[str, Callable[[], Transport]] = {
    "httpx": SyncTransport,
    "httpx, async": lambda: AsyncTransport(httpx.AsyncHTTPTransport()),
    "aiohttp": over_aiohttp,
    "aiohttp, bare": over_bare_aiohttp,
}
OURS = ["httpx", "httpx, async", "aiohttp"]


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=OURS)
def ours(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def send(transport: Transport, method: str, url: str, times: int = 1, **how: Any) -> httpx.Response:
    """Sends one request after the other, and returns the last reply."""
    how = {"timeout": PATIENT, **how}
    if isinstance(transport, SyncTransport):
        with closing(transport):
            replies = [transport.client.request(method, url, **how) for _ in range(times)]
            return replies[-1]

    async def main() -> httpx.Response:
        try:
            replies = [await transport.client.request(method, url, **how) for _ in range(times)]
            return replies[-1]
        finally:
            await transport.close()

    return asyncio.run(main())


def trouble(transport: Transport, method: str, url: str, **how: Any) -> Exception:
    try:
        send(transport, method, url, **how)
    except Exception as error:
        return error
    raise AssertionError("a reply came")


# ── the service cannot have got it ───────────────────────────────────────────────────────────────


@contextmanager
def refused() -> Generator[str]:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
    yield f"http://127.0.0.1:{port}"


@contextmanager
def unknown_host() -> Generator[str]:
    """Whatever the resolver of this machine does, and however long it takes."""

    def unknown(*_: Any, **__: Any) -> Any:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket, "getaddrinfo", unknown)
        yield "http://nowhere.invalid"


@contextmanager
def never_accepted() -> Generator[str]:
    """A listener whose queue is full; on Linux the next connection is not made."""
    if sys.platform != "linux":
        pytest.skip(reason="elsewhere a full queue refuses")
    with ExitStack() as stack:
        listening = stack.enter_context(socket.socket())
        listening.bind(("127.0.0.1", 0))
        listening.listen(0)
        for _ in range(3):
            waiting = stack.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(listening.getsockname())
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"


@contextmanager
def no_handshake(behave: Behaviour = silent) -> Generator[str]:
    with serving(behave) as server:
        yield server.url.replace("http", "https")


@contextmanager
def no_tls() -> Generator[str]:
    with no_handshake(
        lambda server, connection: connection.sendall(b"HTTP/1.1 400\r\n\r\n")
    ) as url:
        yield url


NOT_SENT = [
    (refused, "ConnectError"),
    (unknown_host, "ConnectError"),
    (never_accepted, "ConnectTimeout"),
    (no_handshake, "ConnectTimeout"),
]


@pytest.mark.parametrize(("place", "name"), NOT_SENT)
def test_what_never_left_is_known_as_that(kind: str, place: Any, name: str) -> None:
    timeout = BRIEF if name == "ConnectTimeout" else PATIENT
    with place() as url:
        error = trouble(KINDS[kind](), "POST", url, content=b"{}", timeout=timeout)
    assert certainly_not_sent(error)
    if kind in OURS:
        assert type(error).__name__ == name


def test_a_handshake_that_fails_comes_before_the_request(kind: str) -> None:
    with no_tls() as url:
        error = trouble(KINDS[kind](), "POST", url, content=b"{}")
    # Asynchronous httpcore before 1.0 lets the error of ssl through, whenever it comes: no telling.
    raw = kind == "httpx, async" and httpcore.__version__.startswith("0.")
    assert isinstance(error, ssl.SSLError) is raw
    assert certainly_not_sent(error) is not raw


NARROW = httpx.Limits(max_connections=1)


def test_what_waits_for_a_free_connection_was_not_sent() -> None:
    with serving(silent) as server, httpx.Client(limits=NARROW, timeout=0.2) as client:

        def occupy() -> None:
            with pytest.raises(httpx.RemoteProtocolError):  # when the server goes
                client.post(server.url, timeout=20)

        first = threading.Thread(target=occupy)
        first.start()
        server.arrived.acquire()
        with pytest.raises(httpx.PoolTimeout) as caught:
            client.post(server.url)
        server.close()
        first.join()
    assert len(server.requests) == 1
    assert certainly_not_sent(caught.value)


def ours_over_aiohttp(limits: httpx.Limits) -> httpx.AsyncBaseTransport:
    pytest.importorskip("httpx_aiohttp", reason="needs the aiohttp extra")
    from cjdropshipping_runtime.over_aiohttp import Transport

    return Transport(tls(), limits)


def bare_aiohttp(limits: httpx.Limits) -> Any:
    given = pytest.importorskip("httpx_aiohttp", reason="needs the aiohttp extra")
    return given.AiohttpTransport(limits=limits)


@pytest.mark.parametrize("made", [httpx.AsyncHTTPTransport, ours_over_aiohttp, bare_aiohttp])
def test_what_waits_for_a_free_connection_was_not_sent_async(made: Any) -> None:
    async def main(url: str) -> None:
        async with httpx.AsyncClient(transport=made(limits=NARROW), timeout=0.2) as client:
            first = asyncio.ensure_future(client.post(url, timeout=20))
            await asyncio.to_thread(server.arrived.acquire)
            with pytest.raises(httpx.TransportError) as caught:
                await client.post(url)
            assert certainly_not_sent(caught.value)
            first.cancel()
            await asyncio.wait([first])

    with serving(silent) as server:
        asyncio.run(main(server.url))
    assert len(server.requests) == 1


# ── the service may have got it ──────────────────────────────────────────────────────────────────


def close(connection: socket.socket) -> None:
    connection.close()


def wait(connection: socket.socket) -> None:
    connection.recv(1)


CUT = OK + REPLY[:-5]
BROKEN = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nno length\r\n"

PERHAPS: list[tuple[str, Behaviour, str]] = [
    ("reset before the reply", after_a_request(reset), "ReadError"),
    ("closed before the reply", after_a_request(close), "RemoteProtocolError"),
    ("reset in the head", after_a_request(reset, OK[:20]), "ReadError"),
    ("closed in the head", after_a_request(close, OK[:20]), "RemoteProtocolError"),
    ("reset in the body", after_a_request(reset, CUT), "ReadError"),
    ("closed in the body", after_a_request(close, CUT), "RemoteProtocolError ReadError"),
    ("no reply", silent, "ReadTimeout"),
    ("no more of the body", after_a_request(wait, CUT), "ReadTimeout"),
    ("not HTTP", after_a_request(close, b"SPAM and more\r\n\r\n"), "RemoteProtocolError"),
    ("broken chunks", after_a_request(close, BROKEN), "RemoteProtocolError ReadError"),
    ("an endless header", after_a_request(close, OK[:-2] + b"X: " + LARGE[:200_000]), ""),
]


@pytest.mark.parametrize(("behave", "names"), [p[1:] for p in PERHAPS], ids=[p[0] for p in PERHAPS])
@pytest.mark.parametrize("method", ["POST", "DELETE"])
def test_what_left_is_never_taken_for_unsent(
    kind: str, method: str, behave: Behaviour, names: str
) -> None:
    with serving(behave) as server:
        timeout = BRIEF if names == "ReadTimeout" else PATIENT
        error = trouble(KINDS[kind](), method, server.url, timeout=timeout)
        assert server.arrived.acquire(timeout=10)
    assert not certainly_not_sent(error)
    if kind in OURS:
        assert type(error).__name__ in (names.split() or ["RemoteProtocolError", "ReadError"])
        assert len(server.requests) == 1


def unread(end: Callable[[socket.socket], object]) -> Behaviour:
    def behave(server: Loopback, connection: socket.socket) -> None:
        connection.recv(1, socket.MSG_PEEK)  # earlier than that, nothing would have been sent
        end(connection)

    return behave


def reset_in_the_request(server: Loopback, connection: socket.socket) -> None:
    connection.recv(9)
    reset(connection)


UNREAD: list[tuple[str, Behaviour]] = [
    ("reset before anything is read", unread(reset)),
    ("closed before anything is read", unread(close)),
    ("reset in the request", reset_in_the_request),
]


@pytest.mark.parametrize("behave", [u[1] for u in UNREAD], ids=[u[0] for u in UNREAD])
def test_a_request_that_was_cut_off_may_have_arrived(kind: str, behave: Behaviour) -> None:
    with serving(behave) as server:
        error = trouble(KINDS[kind](), "POST", server.url, content=LARGE)
    assert not certainly_not_sent(error)


@pytest.mark.parametrize("name", ["httpx", "httpx, async"])
def test_a_service_that_takes_nothing_runs_into_a_timeout(name: str) -> None:
    with serving(deaf) as server:
        error = trouble(KINDS[name](), "POST", server.url, content=LARGE, timeout=BRIEF)
    assert type(error) is httpx.WriteTimeout
    assert not certainly_not_sent(error)


@pytest.mark.parametrize("end", [reset, close])
@pytest.mark.parametrize("method", ["POST", "PATCH", "PUT", "DELETE", "GET"])
def test_a_request_on_a_kept_connection_that_dies_is_not_repeated(
    ours: str, method: str, end: Callable[[socket.socket], object]
) -> None:
    with serving(after_a_request(end, good=1)) as server:
        error = trouble(KINDS[ours](), method, server.url, times=2)
    assert len(server.requests) == 2
    assert not certainly_not_sent(error)


def test_a_refusal_after_a_repetition_of_aiohttps_own_says_nothing() -> None:
    """Bare aiohttp sends a DELETE that was reset again, and is refused: the first had arrived."""

    def once(server: Loopback, connection: socket.socket) -> None:
        server.request(connection)
        server.stop_listening()
        reset(connection)

    with serving(once) as server:
        error = trouble(over_bare_aiohttp(), "DELETE", server.url)
    assert len(server.requests) == 1
    assert type(error.__cause__).__name__ == "ClientConnectorError"
    assert not certainly_not_sent(error)


@pytest.mark.parametrize("name", ["ConnectError", "ConnectTimeout", "PoolTimeout"])
def test_a_mock_is_believed_and_a_stranger_is_not(name: str) -> None:
    error: Exception = getattr(httpx, name)("made up")
    assert certainly_not_sent(error)
    error.__cause__ = OSError("a library of somebody's")
    assert not certainly_not_sent(error)


@pytest.mark.parametrize("error", [ValueError("?"), httpx.ReadError("?"), httpx.WriteError("?")])
def test_other_errors_say_nothing(error: Exception) -> None:
    assert not certainly_not_sent(error)


# ── what goes over the wire ──────────────────────────────────────────────────────────────────────


def test_connections_are_kept(kind: str) -> None:
    with serving(answering()) as server:
        assert send(KINDS[kind](), "POST", server.url, times=20, content=b"{}").content == REPLY
    assert (len(server.requests), server.connections) == (20, 1)


def test_no_cookie_is_kept(ours: str) -> None:
    cookie = OK.replace(b"\r\n\r\n", b"\r\nSet-Cookie: session=1; Path=/\r\n\r\n") + REPLY
    with serving(answering(cookie)) as server:
        named = server.url.replace("127.0.0.1", "localhost")  # addresses get no cookies anyway
        send(KINDS[ours](), "GET", named, times=2)
    assert len(server.requests) == 2
    assert not any(b"cookie" in request.lower() for request in server.requests)


def test_no_redirect_is_followed(ours: str) -> None:
    moved = b"HTTP/1.1 307 Moved\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n"
    with serving(answering(moved)) as server:
        assert send(KINDS[ours](), "POST", server.url, content=b"{}").status_code == 307
    assert len(server.requests) == 1


def test_a_query_arrives_as_it_was_meant(ours: str) -> None:
    asked = {"word": "a+b c/ä&=?%;:,'\"[]{}%2F", "empty": ""}
    with serving(answering()) as server:
        send(KINDS[ours](), "GET", server.url, params=asked)
    target = server.requests[0].split(b" ")[1].decode()
    assert dict(httpx.URL(target).params) == asked


def test_files_arrive_whole(ours: str) -> None:
    with serving(answering()) as server:
        send(KINDS[ours](), "POST", server.url, files={"file": ("a.pdf", LARGE[:300_000])})
    assert LARGE[:300_000] in server.requests[0]


def test_an_own_name_is_given(ours: str) -> None:
    with serving(answering()) as server:
        send(KINDS[ours](), "GET", server.url)
    assert b"user-agent: cjdropshipping-client/" in server.requests[0].lower()


# ── what the environment would have, and cannot be ───────────────────────────────────────────────


@pytest.fixture
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in [name for name in os.environ if name.upper() in (*PROXIES, *TRUST)]:
        monkeypatch.delenv(name)
    return monkeypatch


def refusal(transport: Transport) -> str:
    with pytest.raises(ConfigurationError) as caught:
        send(transport, "GET", "http://127.0.0.1:9")
    told = "".join(traceback.format_exception(caught.value))
    assert "hunter2" not in told
    assert "somebody" not in told
    assert caught.value.__context__ is None
    return str(caught.value)


PROXY = "a proxy is http://, https:// or socks5:// and a host"
STRICT = pytest.mark.skipif(
    [int(part) for part in httpx.__version__.split(".")[:2]] < [0, 28],
    reason="an older httpx does not look, or goes on without",
)


@pytest.mark.parametrize("made", [SyncTransport, AsyncTransport])
@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("HTTPS_PROXY", "ftp://somebody:hunter2@proxy.test", PROXY),
        ("http_proxy", "gopher:///", PROXY),
        pytest.param("HTTPS_PROXY", "http://somebody:hunter2@p.test:port", PROXY, marks=STRICT),
        ("ALL_PROXY", "socks5://somebody:hunter2@proxy.test", "socksio"),
        pytest.param("SSL_CERT_FILE", "/there/is/none", "No such file", marks=STRICT),
        ("SSL_CERT_FILE", __file__, "no certificate"),
    ],
)
def test_what_the_environment_gets_wrong_is_named(
    made: Any, name: str, value: str, said: str, bare_environment: pytest.MonkeyPatch
) -> None:
    if said == "socksio":
        bare_environment.setitem(sys.modules, "socksio", None)
    bare_environment.setenv(name, value)
    told = refusal(made())
    assert f" as {name} would have it: " in told
    assert said in told


def test_all_that_it_may_be_is_named(bare_environment: pytest.MonkeyPatch) -> None:
    bare_environment.setenv("NO_PROXY", "cj.test")
    bare_environment.setenv("HTTPS_PROXY", "ftp://proxy.test")
    assert " as HTTPS_PROXY, NO_PROXY would have it: " in refusal(SyncTransport())


def test_with_a_transport_of_ones_own_the_environment_does_not_count(
    bare_environment: pytest.MonkeyPatch,
) -> None:
    bare_environment.setenv("ALL_PROXY", "ftp://proxy.test")
    bare_environment.setenv("SSL_CERT_FILE", "/there/is/none")
    given = httpx.MockTransport(lambda request: httpx.Response(200))
    for made in (SyncTransport, AsyncTransport):
        assert send(made(given), "GET", "http://127.0.0.1:9").status_code == 200


def test_one_tls_context_serves_the_process() -> None:
    made: list[object] = []
    threads = [threading.Thread(target=lambda: made.append(tls())) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 8
    assert len({id(context) for context in made}) == 1


# ── when it began ────────────────────────────────────────────────────────────────────────────────


def test_the_moment_of_the_first_byte_is_noted() -> None:
    clock = Clock(monotonic=lambda: 12.5)
    with serving(answering()) as server:
        sync = Send(httpx.Request("GET", server.url))
        other = Send(httpx.Request("GET", server.url))
        transport = SyncTransport()
        sync.request.extensions["trace"] = trace(sync, clock)
        with closing(transport):
            transport.client.send(sync.request)

        async def main() -> None:
            other.request.extensions["trace"] = async_trace(other, clock)
            async with httpx.AsyncClient() as client:
                await client.send(other.request)

        asyncio.run(main())
    assert (sync.began, other.began) == (12.5, 12.5)


def test_what_makes_a_tunnel_is_not_the_request() -> None:
    sent = Send(httpx.Request("GET", "https://cj.test"))
    note = trace(sent, Clock(monotonic=lambda: 12.5))
    event = "http11.send_request_headers.started"
    note(event, {"request": httpcore.Request("CONNECT", "https://cj.test")})
    assert sent.began is None
    note(event, {"request": httpcore.Request("GET", "https://cj.test")})
    assert sent.began == 12.5


def test_what_was_never_sent_never_began() -> None:
    transport = SyncTransport()
    with refused() as url, closing(transport):
        sent = Send(httpx.Request("GET", url))
        sent.request.extensions["trace"] = trace(sent, Clock())
        with pytest.raises(httpx.ConnectError):
            transport.client.send(sent.request)
    assert sent.began is None


# ── closing ──────────────────────────────────────────────────────────────────────────────────────


def test_a_transport_closes_once_and_stays_closed() -> None:
    transport = SyncTransport()
    assert transport.client is transport.client
    threads = [threading.Thread(target=transport.close) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with pytest.raises(RuntimeError, match="has been closed"):
        _ = transport.client


class Counting(httpx.MockTransport):
    closed = 0

    def close(self) -> None:
        self.closed += 1

    async def aclose(self) -> None:
        self.closed += 1


@pytest.mark.parametrize("used", [False, True])
def test_a_given_transport_is_closed_once(used: bool) -> None:
    given = Counting(lambda request: httpx.Response(200))
    transport = SyncTransport(given)
    if used:
        _ = transport.client
    for _ in range(3):
        transport.close()
    assert given.closed == 1


@pytest.mark.parametrize("used", [False, True])
def test_a_given_async_transport_is_closed_once(used: bool) -> None:
    given = Counting(lambda request: httpx.Response(200))
    transport = AsyncTransport(given)

    async def main() -> None:
        if used:
            _ = transport.client
        for _ in range(3):
            await transport.close()
        with pytest.raises(RuntimeError, match="has been closed"):
            _ = transport.client

    asyncio.run(main())
    assert given.closed == 1


def test_closing_ends_a_call_under_way_in_another_thread() -> None:
    transport, errors = SyncTransport(), list[Exception]()

    def call(url: str) -> None:
        try:
            transport.client.post(url, timeout=BRIEF)
        except httpx.TransportError as error:
            errors.append(error)

    with serving(silent) as server:
        thread = threading.Thread(target=call, args=[server.url])
        thread.start()
        server.arrived.acquire()
        transport.close()
        thread.join()
    assert len(errors) == 1
    assert not certainly_not_sent(errors[0])


@pytest.mark.parametrize("name", ["httpx, async", "aiohttp"])
def test_closing_ends_an_async_call_under_way(name: str) -> None:
    transport = KINDS[name]()
    assert isinstance(transport, AsyncTransport)

    async def main(url: str) -> None:
        call = asyncio.ensure_future(transport.client.post(url, timeout=60))
        await asyncio.to_thread(server.arrived.acquire)
        await transport.close()
        with pytest.raises(httpx.TransportError) as caught:
            await call
        assert not isinstance(caught.value, httpx.TimeoutException)
        assert not certainly_not_sent(caught.value)

    with serving(silent) as server:
        asyncio.run(main(server.url))


@pytest.fixture
def other_loop() -> Generator[asyncio.AbstractEventLoop]:
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    yield loop
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    loop.close()


def test_a_client_serves_several_loops_and_is_closed_from_any(
    other_loop: asyncio.AbstractEventLoop,
) -> None:
    transport = AsyncTransport()

    async def call(url: str) -> httpx.AsyncClient:
        client = transport.client
        assert (await client.get(url)).content == REPLY
        return client

    async def main(url: str) -> None:
        there = asyncio.run_coroutine_threadsafe(call(url), other_loop)
        clients = [await call(url), await asyncio.wrap_future(there)]
        assert clients[0] is not clients[1]
        await transport.close()
        assert [client.is_closed for client in clients] == [True, True]

    with serving(answering()) as server:
        asyncio.run(main(server.url))


def test_a_client_outlives_its_first_loop() -> None:
    moved = b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
    transport = AsyncTransport(httpx.AsyncHTTPTransport())

    async def call(url: str) -> int:
        return (await transport.client.get(url)).status_code

    with serving(after_a_request(close, moved)) as server:
        assert [asyncio.run(call(server.url)) for _ in range(3)] == [200] * 3
        asyncio.run(transport.close())


# ── aiohttp that is not there ────────────────────────────────────────────────────────────────────

ONE_CALL = """
import asyncio, logging, sys
from cjdropshipping_runtime.transport import AsyncTransport

async def main():
    transport = AsyncTransport()
    reply = await transport.client.get(sys.argv[1])
    print(reply.status_code, "httpx" if "network_stream" in reply.extensions else "aiohttp")
    await transport.close()

logging.basicConfig(level="WARNING", format="%(name)s %(message)s")
asyncio.run(main())
"""


def one_call(first_on_path: Path | None = None, environment: Any = ()) -> tuple[str, str]:
    """What a process of its own prints and logs that makes a call."""
    path = [str(first_on_path)] if first_on_path else []
    bare = {name: os.environ[name] for name in os.environ if not name.lower().endswith("_proxy")}
    env = {**bare, "PYTHONPATH": os.pathsep.join([*path, *sys.path]), **dict(environment)}
    with serving(answering()) as server:
        command = [sys.executable, "-W", "error", "-c", ONE_CALL, server.url]
        done = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    return done.stdout.strip(), done.stderr


def test_an_aiohttp_that_cannot_be_imported_is_reported(tmp_path: Path) -> None:
    (tmp_path / "aiohttp.py").write_text("raise ValueError('broken')")
    printed, logged = one_call(tmp_path)
    assert printed == "200 httpx"
    assert logged.startswith("cjdropshipping.transport aiohttp is not used")
    assert "broken" in logged


def test_an_aiohttp_that_is_not_installed_is_not_missed(tmp_path: Path) -> None:
    (tmp_path / "aiohttp.py").write_text("raise ModuleNotFoundError('none', name='aiohttp')")
    assert one_call(tmp_path) == ("200 httpx", "")


def test_an_aiohttp_that_is_installed_is_used() -> None:
    pytest.importorskip("httpx_aiohttp", reason="needs the aiohttp extra")
    assert one_call() == ("200 aiohttp", "")


def test_behind_a_proxy_httpx_is_used_for_it_knows_the_exceptions() -> None:
    proxies = {"HTTP_PROXY": "http://127.0.0.1:9", "NO_PROXY": "127.0.0.1"}
    assert one_call(environment=proxies) == ("200 httpx", "")
