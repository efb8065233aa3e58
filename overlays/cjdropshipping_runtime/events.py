"""What a client shows of a call: each request with what came of it, and each retry.

    call ── Attempt 1 ── Retry ── Attempt 2 ── Retry ── Attempt 3 ── result or error

Both hold nothing that is confidential: headers by allow-list, the names of query parameters without
their values (which may be a customer's), and texts without credentials.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import msgspec

from .secrets import HIDDEN

if TYPE_CHECKING:
    import httpx

    from .envelope import Received
    from .errors import CallError

SHOWN_HEADERS = frozenset(
    {
        # of requests
        "accept",
        "accept-encoding",
        "content-length",
        "content-type",
        "host",
        "user-agent",
        # of replies
        "age",
        "cf-ray",
        "connection",
        "content-encoding",
        "date",
        "request-id",
        "retry-after",
        "server",
        "transfer-encoding",
        "via",
        "x-mock-reason",
        "x-mock-refused-by",
        "x-request-id",
        "x-trace-id",
    }
)
"""Headers whose values are shown; of all others it is shown that they were there."""


class Attempt(msgspec.Struct, frozen=True, kw_only=True):
    """One request, and what came of it."""

    operation: str
    """Id of the operation (``orders_create_v3``); method and path of one that is not known."""
    number: int
    """Of the requests for this call, from 1."""
    method: str
    path: str
    query: tuple[str, ...]
    """Names of the query parameters, in order; not their values."""
    status: int | None
    """HTTP status; None without a reply."""
    code: int | None
    """The vendor's; None where none is known."""
    request_id: str | None
    seconds: float
    """From handing the request over to having read the reply."""
    error: str | None
    """Class name of the error (``RateLimited``); None for a success."""
    request_headers: Mapping[str, str]
    """By lower-case name; ``***`` for a value that is not shown."""
    response_headers: Mapping[str, str]

    def __str__(self) -> str:
        asked = f" with {', '.join(self.query)}" if self.query else ""
        came = ["no reply" if self.status is None else f"HTTP {self.status}"]
        came += [] if self.code is None else [f"code {self.code}"]
        came += [] if self.error is None else [self.error]
        came += [] if self.request_id is None else [f"request id {self.request_id}"]
        return one_line(
            f"{self.operation}: attempt {self.number}: {self.method} {self.path}{asked}: "
            f"{', '.join(came)}, {self.seconds:.3f} s; "
            f"sent {_listed(self.request_headers)}; received {_listed(self.response_headers)}"
        )


class Retry(msgspec.Struct, frozen=True, kw_only=True):
    """A request that failed and is about to be sent again."""

    operation: str
    attempt: int
    """Number of the attempt that failed."""
    error: str
    """Class name of its error."""
    reason: str
    """Text of its error."""
    pause: float
    """Seconds until the next attempt."""
    looked_up: bool
    """Before that, the service is asked whether the write has been carried out after all."""

    def __str__(self) -> str:
        looked_up = ", if looking it up does not find it done" if self.looked_up else ""
        return one_line(
            f"{self.operation}: attempt {self.attempt} failed ({self.error}: {self.reason})"
            f"; again in {self.pause:.3f} s{looked_up}"
        )


def attempt_of(
    operation: str,
    number: int,
    request: httpx.Request,
    received: Received | None,
    seconds: float,
    error: CallError | None,
    code: int | None,
    request_id: str | None,
    redact: Callable[[str], str],
) -> Attempt:
    """The event of one request."""
    url = request.url
    return Attempt(
        operation=redact(operation),
        number=number,
        method=request.method,
        path=redact(url.path),
        query=tuple(redact(name) for name in url.params),
        status=received.status if received else None,
        code=code,
        request_id=request_id and redact(request_id),
        seconds=seconds,
        error=type(error).__name__ if error else None,
        request_headers=shown(request.headers, redact),
        response_headers=shown(received.headers, redact) if received else {},
    )


def shown(headers: Mapping[str, str], redact: Callable[[str], str]) -> dict[str, str]:
    """Headers as people may see them: by lower-case name, values by allow-list."""
    return {
        name: redact(value) if name in SHOWN_HEADERS else HIDDEN
        for name, value in ((name.lower(), value) for name, value in headers.items())
    }


def one_line(text: str) -> str:
    """The text with line breaks and control characters escaped: a reply cannot forge a log line."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def _listed(headers: Mapping[str, str]) -> str:
    return ", ".join(f"{name}: {value}" for name, value in headers.items()) or "none"
