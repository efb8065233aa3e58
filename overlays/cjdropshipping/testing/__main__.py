"""The mock as a server: ``python -m cjdropshipping.testing --port 0``.

    export CJ_BASE_URL=http://127.0.0.1:41235
    export CJ_ACCESS_TOKEN=API@CJ1000001@CJ:eyJhbGciOiJIUzI1NiJ9.eyJqdGkiOiI2...

These two lines, to copy into another shell, are all it prints on standard output; with ``--json``
it is one object, ``{"base_url": ..., "token": ...}``. Then it serves until SIGTERM or SIGINT
(Ctrl-C), and exits with status 0.
"""

from __future__ import annotations

import argparse
import math
import signal
import socket
import sys
from typing import TYPE_CHECKING

import msgspec

from cjdropshipping.testing.deviations import DEVIATIONS
from cjdropshipping.testing.mock import Mock

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType


def main(arguments: Sequence[str] | None = None) -> int:
    """Parses the command line and serves; returns the exit status."""
    options = _parser().parse_args(arguments)
    try:
        import uvicorn

        mock = Mock(
            seed=options.seed,
            deviations=options.deviations,
            unknown_parameters=options.unknown_parameters,
        )
    except ModuleNotFoundError:
        sys.exit('the server needs the extra "mock": pip install "cjdropshipping-client[mock]"')
    config = uvicorn.Config(
        mock.app,
        ws="none",
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=2,
    )
    server = uvicorn.Server(config)
    try:
        listening = _listen(options.host, options.port)
    except OSError as error:
        sys.exit(f"cannot listen on {options.host}:{options.port}: {error}")
    # The server hands each signal on when it is done; without handlers of our own that would be the
    # default action, and a clean end would look like a crash.
    signal.signal(signal.SIGTERM, _done)
    signal.signal(signal.SIGINT, _done)
    host, port = listening.getsockname()[:2]
    url = f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
    if options.json:
        print(msgspec.json.encode({"base_url": url, "token": mock.token}).decode(), flush=True)
    else:
        print(f"export CJ_BASE_URL={url}\nexport CJ_ACCESS_TOKEN={mock.token}", flush=True)
        print("Ctrl-C stops it.", file=sys.stderr, flush=True)
    server.run(sockets=[listening])
    return 0


def _listen(host: str, port: int) -> socket.socket:
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


def _done(number: int, frame: FrameType | None) -> None:
    """Nothing is left to do."""


def _parser() -> argparse.ArgumentParser:
    known = "\n".join(f"  {d.name:<16} {d.summary}" for d in DEVIATIONS.values())
    parser = argparse.ArgumentParser(
        prog="python -m cjdropshipping.testing",
        description="A mock of the CJ Dropshipping service.",
        epilog=f"deviations:\n{known}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (127.0.0.1)")
    parser.add_argument("--port", type=_port, default=0, help="port to listen on; 0 is a free one")
    parser.add_argument("--seed", type=_seed, default=0, help="decides all data (0)")
    parser.add_argument(
        "--deviations",
        type=_deviations,
        default=(),
        metavar="A,B",
        help='deviations to switch on, joined by commas, or "all"',
    )
    parser.add_argument(
        "--unknown-parameters",
        choices=("ignore", "refuse"),
        default="ignore",
        help="what to do with query parameters that no document names (ignore)",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    return parser


def _port(text: str) -> int:
    return _whole(text, "a port is a number from 0 to 65535", most=65_535)


def _seed(text: str) -> int:
    return _whole(text, "a seed is a whole number that is not negative")


def _whole(text: str, rule: str, most: float = math.inf) -> int:
    try:
        number = int(text)
    except ValueError:
        number = -1
    if not 0 <= number <= most:
        raise argparse.ArgumentTypeError(f"{rule}, not {text!r}")
    return number


def _deviations(text: str) -> frozenset[str]:
    if text == "all":
        return frozenset(DEVIATIONS)
    names = frozenset(filter(None, text.split(",")))
    unknown = sorted(names - DEVIATIONS.keys())
    if unknown:
        raise argparse.ArgumentTypeError(f"unknown deviation {', '.join(unknown)}")
    return names


if __name__ == "__main__":
    sys.exit(main())
