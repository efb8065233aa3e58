"""What a server's requests come to: the mock as CJ, or the mock as itself.

    /                   ──┐             ┌── the reference     (pages)
    /_mock, /_mock/...  ──┴─> for us? ──┼── the live page     (pages)
                              no: 403   └── what controls it  (control)
    else  ────────────────────────────────> Mock.handle

No web page of another origin gets to what is ours: a browser lets it read no answer, as none allows
it to; a page whose name was made to lead here, by a server of names that lies, asks for a host that
we do not have; and what it sends on its own says where it came from.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from ipaddress import ip_address
from typing import TYPE_CHECKING, TypeAlias

from cjdropshipping.testing.control import Shelf, control
from cjdropshipping.testing.pages import pages
from cjdropshipping.testing.protocol.wire import Request, Response

if TYPE_CHECKING:
    from cjdropshipping.testing.mock import Mock

Answer: TypeAlias = Callable[[Request], Response | None]
"""Answers a request, or gives None for a path that is none of its own."""

OURS = "/_mock/"

#: A host as requests name it: an address or a name, and a port.
_HOST = re.compile(r"(?:\[([0-9a-f:.]+)\]|([a-z0-9._-]+))(?::[0-9]+)?")

_NAME = re.compile(r"[A-Za-z0-9._-]+")


def is_name(text: str) -> bool:
    """Whether a request can name a host so: no scheme, no port."""
    return _NAME.fullmatch(text) is not None


class Front:
    """Tells requests for the mock itself from those for CJ.

    Args:
        mock: what answers as CJ.
        ours: what answers for the mock itself, each asked in turn.
        hosts: names that the server is called by, besides those of loopback and addresses.
        begin: called before each request.
    """

    def __init__(
        self,
        mock: Mock,
        ours: Iterable[Answer],
        hosts: Iterable[str] = (),
        begin: Callable[[], None] = lambda: None,
    ) -> None:
        self._handle = mock.handle
        self._ours = tuple(ours)
        self._hosts = frozenset(host.lower() for host in hosts)
        self._begin = begin

    def answer(self, request: Request) -> Response:
        """Answers one request; never raises."""
        self._begin()
        path = request.path
        if path not in ("/", OURS.rstrip("/")) and not path.startswith(OURS):
            return self._handle(request)
        if (objection := self._objection(request)) is not None:
            return _told(403, objection)
        for answer in self._ours:
            if (response := answer(request)) is not None:
                return response
        return _told(404, f"The mock has nothing at {ascii(path)[1:-1]}.")

    def _objection(self, request: Request) -> str | None:
        """Why the request may not be answered; None where it may."""
        host = request.headers.get("host", "").lower()
        if not self._is_ours(host):
            return "This server is not called so; ask for localhost, or for its address."
        origin = request.headers.get("origin", "").lower()
        if origin and origin.partition("://")[2] != host:
            return "Only pages of this server may ask for this."
        return None

    def _is_ours(self, host: str) -> bool:
        """Whether nobody else can have made this name lead here."""
        named = _HOST.fullmatch(host)
        if named is None:
            return False
        name = named[1] or named[2]
        return (
            name == "localhost"
            or name.endswith(".localhost")
            or name in self._hosts
            or _is_address(name)
        )


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def front(mock: Mock, hosts: Iterable[str] = ()) -> Front:
    """The front of a mock, with all that it has."""
    shelf = Shelf(mock)
    return Front(mock, (pages(mock), control(mock, shelf)), hosts, shelf.begin)


def _told(status: int, text: str) -> Response:
    """A plain sentence."""
    headers = (
        ("content-type", "text/plain; charset=utf-8"),
        ("x-content-type-options", "nosniff"),
        ("cache-control", "no-store"),
        ("cross-origin-resource-policy", "same-origin"),
    )
    return Response(status, headers, f"{text}\n".encode())
