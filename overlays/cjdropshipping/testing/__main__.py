"""The mock as a server: ``python -m cjdropshipping.testing --port 0``.

    export CJ_BASE_URL=http://127.0.0.1:41235
    export CJ_ACCESS_TOKEN=API@CJ1000001@CJ:eyJhbGciOiJIUzI1NiJ9.eyJqdGkiOiI2...
    # or, instead of the token: export CJ_API_KEY=CJ1000001@api@4bd1...
    export CJ_PLAN=none

These four lines, to copy into another shell, are all it prints on standard output. The plan is what
``--calls-per-second`` says. With ``--json`` it is one object,
``{"base_url": ..., "token": ..., "api_key": ...}``. Where its pages are is told beside that, on
standard error. Then it serves until SIGTERM or SIGINT (Ctrl-C), and exits with status 0; a signal
may come as soon as the first line is there.
"""

from __future__ import annotations

import argparse
import math
import signal
import sys
from typing import TYPE_CHECKING

import msgspec

from cjdropshipping.testing.doors.front import is_name
from cjdropshipping.testing.doors.server import address, is_everywhere, listen, server
from cjdropshipping.testing.failing.deviations import DEVIATIONS
from cjdropshipping.testing.failing.failures import Failures
from cjdropshipping.testing.failing.faults import FAULTS
from cjdropshipping.testing.mock import Mock
from cjdropshipping.testing.pages import LIVE, REFERENCE
from cjdropshipping.testing.world.catalogue import MOST_PRODUCTS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType


def main(arguments: Sequence[str] | None = None) -> int:
    """Parses the command line and serves; returns the exit status."""
    options = _parser().parse_args(arguments)
    try:
        mock = Mock(
            seed=options.seed,
            accounts=options.accounts,
            deviations=options.deviations,
            faults=options.faults,
            calls_per_second=options.calls_per_second,
            points=options.points,
            unknown_parameters=options.unknown_parameters,
            products=options.products,
            keep=options.keep,
        )
        served = server(mock, hosts=[options.host, *options.name])
    except ModuleNotFoundError:
        sys.exit('the server needs the extra "mock": pip install "cjdropshipping-client[mock]"')
    except (OSError, ValueError) as error:
        sys.exit(f"cannot keep {options.keep}: {error}")
    try:
        listening = listen(options.host, options.port)
    except OSError as error:
        sys.exit(f"cannot listen on {options.host}:{options.port}: {error}")

    def end(number: int, frame: FrameType | None) -> None:
        served.should_exit = True

    # The server has handlers of its own only while it runs. A signal that comes before ends it as
    # soon as it starts; what it hands on when it is done would else be the default action, and a
    # clean end would look like a crash.
    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGINT, end)
    url = address(listening)
    # One of each account, for the pages to show.
    token, *_ = [account.token for account in mock.accounts]
    if options.json:
        login = {"base_url": url, "token": token, "api_key": mock.api_key}
        print(msgspec.json.encode(login).decode(), flush=True)
    else:
        plan = "none" if options.calls_per_second is None else options.calls_per_second
        print(f"export CJ_BASE_URL={url}\nexport CJ_ACCESS_TOKEN={token}")
        print(f"# or, instead of the token: export CJ_API_KEY={mock.api_key}")
        print(f"export CJ_PLAN={plan}", flush=True)
        told = f"Try it out: {url}{REFERENCE}\nLook on: {url}{LIVE}\nCtrl-C stops it."
        print(told, file=sys.stderr, flush=True)
    if is_everywhere(listening):
        print("It listens on every address of this machine.", file=sys.stderr, flush=True)
    served.run(sockets=[listening])
    try:
        mock.close()
    except (OSError, ValueError) as error:
        sys.exit(f"cannot keep {options.keep}: {error}")
    return 0


def _parser() -> argparse.ArgumentParser:
    deviations, faults = (
        "\n".join(f"  {named.name:<22} {named.summary}" for named in all_of_them.values())
        for all_of_them in (DEVIATIONS, FAULTS)
    )
    parser = argparse.ArgumentParser(
        prog="python -m cjdropshipping.testing",
        description="A mock of the CJ Dropshipping service.",
        epilog=f"deviations:\n{deviations}\n\nfaults:\n{faults}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (127.0.0.1)")
    parser.add_argument("--port", type=_port, default=0, help="port to listen on; 0 is a free one")
    parser.add_argument(
        "--name",
        type=_name,
        action="append",
        default=[],
        metavar="HOST",
        help="a name that the server is called by, for its own pages; may be given again",
    )
    parser.add_argument("--accounts", type=_accounts, default=1, help="how many accounts (1)")
    parser.add_argument("--seed", type=_seed, default=0, help="decides all data (0)")
    parser.add_argument(
        "--deviations",
        type=_deviations,
        default=(),
        metavar="A,B",
        help='deviations to switch on, joined by commas, or "all"',
    )
    parser.add_argument(
        "--faults",
        type=_faults,
        default={},
        metavar="A=0.02,B=0.01",
        help="how many of all calls fail, and how: shares from 0 to 1, joined by commas",
    )
    parser.add_argument(
        "--calls-per-second",
        type=_rate,
        metavar="N",
        help="how many calls a second the account may make (any number)",
    )
    parser.add_argument(
        "--points", type=_points, metavar="N", help="points of the account for a day (any number)"
    )
    parser.add_argument(
        "--products",
        type=_products,
        default=5_000,
        metavar="N",
        help="size of the catalogue (5000)",
    )
    parser.add_argument(
        "--unknown-parameters",
        choices=("ignore", "refuse"),
        default="ignore",
        help="what to do with query parameters that no document names (ignore)",
    )
    parser.add_argument(
        "--keep",
        metavar="FILE",
        help="SQLite file in which everything is kept, for the next time (nothing is kept)",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    return parser


def _port(text: str) -> int:
    return _whole(text, "a port is a number from 0 to 65535", most=65_535)


def _name(text: str) -> str:
    if not is_name(text):
        raise argparse.ArgumentTypeError(
            f"a name is as in cj-mock, without scheme and port, not {text!r}"
        )
    return text


def _seed(text: str) -> int:
    return _whole(text, "a seed is a whole number that is not negative")


def _accounts(text: str) -> int:
    return _whole(text, "the number of accounts is 1 to 1000", least=1, most=1_000)


def _rate(text: str) -> int:
    return _whole(text, "a rate is a whole number from 1", least=1)


def _points(text: str) -> int:
    return _whole(text, "points are a whole number that is not negative")


def _products(text: str) -> int:
    rule = f"the number of products is 1 to {MOST_PRODUCTS}"
    return _whole(text, rule, least=1, most=MOST_PRODUCTS)


def _whole(text: str, rule: str, *, least: int = 0, most: float = math.inf) -> int:
    try:
        number = int(text)
    except ValueError:
        number = -1
    if not least <= number <= most:
        raise argparse.ArgumentTypeError(f"{rule}, not {text!r}")
    return number


def _faults(text: str) -> dict[str, float]:
    shares: dict[str, float] = {}
    for part in filter(None, text.split(",")):
        name, _, share = part.partition("=")
        try:
            shares[name] = float(share)
        except ValueError as error:
            raise argparse.ArgumentTypeError(f"{part!r} is no fault=share") from error
    try:
        Failures(shares, 0)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
    return shares


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
