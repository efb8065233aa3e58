"""Failures on demand: the next replies are replaced, whatever was asked.

    mock.fail_next("html-502", operation="products_get", times=2)

Most faults keep the call from its handler (gateway, rate, quota, token). Three carry it out and
only spoil its reply (truncated, empty, array): to the caller, both look alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from cjdropshipping.testing.envelope import (
    PARAM_ERROR,
    POINTS_EXHAUSTED,
    QUOTA_EXHAUSTED,
    SYSTEM_BUSY,
    TOKEN_INVALID,
    TOO_MANY_REQUESTS,
    Refuse,
)
from cjdropshipping.testing.wire import Response

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_GATEWAY_PAGE = (
    b"<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n"
    b"<body><center><h1>502 Bad Gateway</h1></center></body>\r\n</html>\r\n"
)
_GATEWAY = Response(502, (("content-type", "text/html"),), _GATEWAY_PAGE)
_TOO_FAST = Refuse(TOO_MANY_REQUESTS)


@attrs.frozen
class Fault:
    """A named failure.

    Exactly one of the three is set: ``refusal`` (with HTTP ``status``) instead of acting, ``page``
    instead of acting, or ``spoil``, which gets the reply after acting.
    """

    name: str
    summary: str
    status: int = 200
    refusal: Refuse | None = None
    page: Response | None = None
    spoil: Callable[[Response], Response] | None = None


def _quota(code: int) -> Refuse:
    return Refuse(code, "Insufficient API points. Used today: 50000, Remaining: 0, Required: 10")


def _cut(reply: Response) -> Response:
    return attrs.evolve(reply, body=reply.body[: len(reply.body) // 2])


def _emptied(reply: Response) -> Response:
    return attrs.evolve(reply, body=b"")


def _in_array(reply: Response) -> Response:
    return attrs.evolve(reply, body=b"[" + reply.body + b"]")


_ALL = (
    Fault("html-502", "HTTP 502 with the HTML page of a gateway", page=_GATEWAY),
    Fault("rate-limit-429", "code 1600200 with HTTP 429", status=429, refusal=_TOO_FAST),
    Fault("rate-limit-200", "code 1600200 with HTTP 200", refusal=_TOO_FAST),
    Fault("quota-429", "points spent: code 429 with HTTP 429", status=429, refusal=_quota(429)),
    Fault("quota-200", "points spent: 16900500 with HTTP 200", refusal=_quota(POINTS_EXHAUSTED)),
    Fault(
        "quota-1600201", "the older quota: 1600201 with HTTP 200", refusal=Refuse(QUOTA_EXHAUSTED)
    ),
    Fault("dead-token", "token refused with code 1600001", refusal=Refuse(TOKEN_INVALID)),
    Fault("dead-token-1600100", "token refused with 1600100", refusal=Refuse(PARAM_ERROR)),
    Fault("system-busy", "code 1600000", refusal=Refuse(SYSTEM_BUSY)),
    Fault("truncated", "the call is carried out, its reply cut in the middle", spoil=_cut),
    Fault("empty", "the call is carried out, its reply has no body", spoil=_emptied),
    Fault("array", "the call is carried out, its reply is inside an array", spoil=_in_array),
)

#: Every fault by name.
FAULTS: Mapping[str, Fault] = {fault.name: fault for fault in _ALL}


@attrs.define
class _Pending:
    fault: Fault
    operation: str | None
    times: int


class Faults:
    """The failures that are still to come, in the order in which they were asked for."""

    def __init__(self) -> None:
        self._pending: list[_Pending] = []

    def add(self, name: str, operation: str | None, times: int) -> None:
        """Adds a failure for the next ``times`` calls, of ``operation`` or of any.

        Raises:
            ValueError: there is no such fault, or ``times`` is less than 1.
        """
        if name not in FAULTS:
            raise ValueError(f"unknown fault {name}; known: {', '.join(FAULTS)}")
        if times < 1:
            raise ValueError("times must be at least 1")
        self._pending.append(_Pending(FAULTS[name], operation, times))

    def take(self, operation: str) -> Fault | None:
        """The failure that this call of ``operation`` must show, if any."""
        for pending in self._pending:
            if pending.operation in (None, operation):
                pending.times -= 1
                if not pending.times:
                    self._pending.remove(pending)
                return pending.fault
        return None
