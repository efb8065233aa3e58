"""The mock behind a socket of its own, under uvicorn.

listen(host, port) ──> socket ──> Connection (uvicorn) ──> Application ──> Mock
"""

from __future__ import annotations

import socket
from contextlib import contextmanager
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Mapping

    import uvicorn

    from cjdropshipping.testing.doors.connection import Connection
    from cjdropshipping.testing.mock import Mock

#: What stands for every address, which no request can go to, and the address of loopback.
_LOCAL: Mapping[str, str] = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - to be told apart from others


def listen(host: str, port: int) -> socket.socket:
    """A socket that takes connections at once; they are answered as soon as the loop runs.

    Its protocol is named, for asyncio sends without delay only where it is: with protocol 0 every
    second packet of a reply would wait 40 ms for an acknowledgement.
    """
    family, kind, protocol, _, address = socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP
    )[0]
    listening = socket.socket(family, kind, protocol)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind(address)
    listening.listen(2_048)
    return listening


def is_everywhere(listening: socket.socket) -> bool:
    """Whether it listens on every address of this machine."""
    return listening.getsockname()[0] in _LOCAL


def address(listening: socket.socket) -> str:
    """The base URL of what listens there, for this machine."""
    bound, port = listening.getsockname()[:2]
    host: str = _LOCAL.get(bound, bound)
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def server(
    mock: Mock,
    *,
    patience: int = 2,
    hosts: Iterable[str] = (),
    connections: type[Connection] | None = None,
) -> uvicorn.Server:
    """A server for the mock, not started yet.

    Args:
        mock: what to serve.
        patience: seconds that open calls have when the server ends.
        hosts: names that it is called by, besides those of loopback and addresses.
        connections: what keeps the connections; ``Connection`` when left out.

    Raises:
        ModuleNotFoundError: the extra ``mock`` is not installed.
    """
    import uvicorn

    from cjdropshipping.testing.doors.asgi import Application
    from cjdropshipping.testing.doors.connection import PATIENCE, Connection

    return uvicorn.Server(
        uvicorn.Config(
            Application(mock, hosts),
            http=connections or Connection,
            ws="none",
            timeout_keep_alive=PATIENCE,
            # Logging is the program's to set up, which may be a test.
            log_config=None,
            log_level="warning",
            access_log=False,
            proxy_headers=False,
            server_header=False,
            timeout_graceful_shutdown=patience,
        )
    )


@contextmanager
def serving(mock: Mock, *, connections: type[Connection] | None = None) -> Generator[str]:
    """Serves the mock from a thread, at a free port of loopback, as long as the block runs.

    Yields the base URL. ``connections`` is as for ``server``.
    """
    served = server(mock, patience=1, connections=connections)
    with listen("127.0.0.1", 0) as listening:
        thread = Thread(target=served.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        try:
            yield address(listening)
        finally:
            served.should_exit = True
            thread.join()
