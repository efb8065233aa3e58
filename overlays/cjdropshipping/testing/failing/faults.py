"""Failures by name: what becomes of a call instead of its reply.

    call ──┬─ page      another reply, or none, instead of acting       html-502, reset-before
           ├─ refusal   an envelope with a code instead of acting       rate-limit-429, dead-token
           ├─ expires   the tokens of the account die first             expired-token
           └─ acted ─┬─ refusal   in spite of it                        system-busy-after
                     ├─ spoil     the reply, changed or withheld        truncated, reset-after, late
                     └─ slow      the reply, unchanged, after a time    slow

To the caller, a call that was carried out and one that was not often look alike. What is said of a
call that is carried out holds for one that is refused, too: its refusal is spoilt.
"""

from __future__ import annotations

import math
from email.utils import formatdate
from typing import TYPE_CHECKING

import attrs

from cjdropshipping.testing.protocol.envelope import (
    PARAM_ERROR,
    POINTS_EXHAUSTED,
    QUOTA_EXHAUSTED,
    READ_TIMED_OUT,
    SYSTEM_BUSY,
    TOKEN_INVALID,
    TOO_MANY_REQUESTS,
    Refuse,
)
from cjdropshipping.testing.protocol.wire import Response

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from cjdropshipping.testing.protocol.wire import Broken, Headers

_GATEWAY_PAGE = (
    b"<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n"
    b"<body><center><h1>502 Bad Gateway</h1></center></body>\r\n</html>\r\n"
)
_GATEWAY = Response(502, (("content-type", "text/html"),), _GATEWAY_PAGE)
_TOO_FAST = Refuse(TOO_MANY_REQUESTS)
_TOO_FAST_429 = Refuse(TOO_MANY_REQUESTS, status=429)


@attrs.frozen
class Fault:
    """A named failure.

    Exactly one of these is set: ``page`` instead of acting; ``refusal`` instead of acting or, where
    ``acted``, after it; ``spoil``, which gets the reply after acting; ``slow``, which leaves it as
    it is; ``expires``, by which the access tokens of the account die before the call. ``headers``
    are those of a refusal, at that time (seconds since 1970). ``of_token`` says that only a call
    which needs a token can fail so.
    """

    name: str
    summary: str
    refusal: Refuse | None = None
    page: Response | None = None
    spoil: Callable[[Response], Response] | None = None
    headers: Callable[[float], Headers] | None = None
    acted: bool = False
    slow: bool = False
    expires: bool = False
    of_token: bool = False


def _quota(code: int, status: int = 200) -> Refuse:
    message = "Insufficient API points. Used today: 50000, Remaining: 0, Required: 10"
    return Refuse(code, message, status=status)


def _cut(reply: Response) -> Response:
    return attrs.evolve(reply, body=reply.body[: len(reply.body) // 2])


def _emptied(reply: Response) -> Response:
    return attrs.evolve(reply, body=b"")


def _in_array(reply: Response) -> Response:
    return attrs.evolve(reply, body=b"[" + reply.body + b"]")


def _replaced(reply: Response) -> Response:
    return _GATEWAY


def _no_reply(how: Broken) -> Response:
    return Response(0, (), b"", broken=how)


def _lost(how: Broken) -> Callable[[Response], Response]:
    return lambda reply: attrs.evolve(reply, broken=how)


def _in_a_second(now: float) -> Headers:
    return (("retry-after", "1"),)


def _on_a_date(now: float) -> Headers:
    """A date has no fraction of a second: it is the first one that is a second away or more."""
    return (("retry-after", formatdate(math.ceil(now) + 1, usegmt=True)),)


_ALL = (
    Fault("html-502", "HTTP 502 with the HTML page of a gateway; nothing was done", page=_GATEWAY),
    Fault(
        "html-502-after",
        "HTTP 502 with an HTML page, though the call is carried out",
        spoil=_replaced,
    ),
    Fault("rate-limit-429", "code 1600200 with HTTP 429", refusal=_TOO_FAST_429),
    Fault("rate-limit-200", "code 1600200 with HTTP 200", refusal=_TOO_FAST),
    Fault(
        "retry-after-429",
        "code 1600200 with HTTP 429 and Retry-After: 1",
        refusal=_TOO_FAST_429,
        headers=_in_a_second,
    ),
    Fault(
        "retry-after-date",
        "code 1600200 with HTTP 429 and Retry-After: a date one to two seconds away",
        refusal=_TOO_FAST_429,
        headers=_on_a_date,
    ),
    Fault("quota-429", "points spent: code 429 with HTTP 429", refusal=_quota(429, status=429)),
    Fault("quota-200", "points spent: 16900500 with HTTP 200", refusal=_quota(POINTS_EXHAUSTED)),
    Fault(
        "quota-1600201", "the older quota: 1600201 with HTTP 200", refusal=Refuse(QUOTA_EXHAUSTED)
    ),
    Fault(
        "dead-token",
        "token refused with code 1600001",
        refusal=Refuse(TOKEN_INVALID),
        of_token=True,
    ),
    Fault(
        "dead-token-1600100",
        "token refused with 1600100",
        refusal=Refuse(PARAM_ERROR),
        of_token=True,
    ),
    Fault(
        "expired-token",
        "the access tokens of the account die: 1600001, until there is a new one",
        expires=True,
        of_token=True,
    ),
    Fault("system-busy", "code 1600000; nothing was done", refusal=Refuse(SYSTEM_BUSY)),
    Fault(
        "system-busy-after",
        "code 1600000, though the call is carried out",
        refusal=Refuse(SYSTEM_BUSY),
        acted=True,
    ),
    Fault(
        "timeout-1600301",
        "code 1600301, read timed out; nothing was done",
        refusal=Refuse(READ_TIMED_OUT),
    ),
    Fault(
        "timeout-1600301-after",
        "code 1600301, though the call is carried out",
        refusal=Refuse(READ_TIMED_OUT),
        acted=True,
    ),
    Fault("truncated", "the call is carried out, its reply cut in the middle", spoil=_cut),
    Fault("empty", "the call is carried out, its reply has no body", spoil=_emptied),
    Fault("array", "the call is carried out, its reply is inside an array", spoil=_in_array),
    Fault(
        "not-sent",
        "no connection comes about (in process; a server resets it)",
        page=_no_reply("not-sent"),
    ),
    Fault("reset-before", "the connection is reset, nothing was done", page=_no_reply("reset")),
    Fault("reset-after", "the call is carried out, the connection reset", spoil=_lost("reset")),
    Fault("closed-before", "the connection is closed, nothing was done", page=_no_reply("closed")),
    Fault("closed-after", "the call is carried out, the connection closed", spoil=_lost("closed")),
    Fault("slow", "the call is carried out, and answered a second or so later", slow=True),
    Fault("silent", "nothing is done and nothing answered", page=_no_reply("silence")),
    Fault("late", "the call is carried out, no answer comes in time", spoil=_lost("silence")),
)

#: Every fault by name.
FAULTS: Mapping[str, Fault] = {fault.name: fault for fault in _ALL}
