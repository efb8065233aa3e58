"""How long one attempt of a call may take, step by step.

    wait for a free connection ── pool
    TCP and TLS                ── connect
    each part of the request   ── write
    each part of the reply     ── read

A step that takes longer ends the attempt. What a call with all its attempts may take is another
matter: its deadline.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import msgspec

from .errors import ConfigurationError
from .wording import shown

if TYPE_CHECKING:
    import httpx

CONNECT_SECONDS = 10.0
REPLY_SECONDS = 30.0
LONGEST = 86_400.0
"""A day. Some weeks are more than a socket takes; "for ever" is None."""
SHORTEST = 0.001
"""0 would mean something else to a socket."""


class Timeout(msgspec.Struct, frozen=True, kw_only=True):
    """The longest that each step of one attempt may take, in seconds; None where there is no limit.

    Raises:
        ConfigurationError: a value that is no positive number of seconds, or more than a day.
    """

    connect: float | None = CONNECT_SECONDS
    """To reach the service, the TLS handshake included."""
    read: float | None = REPLY_SECONDS
    """Until the reply begins, and between two parts of it."""
    write: float | None = REPLY_SECONDS
    """Until the network takes a part of the request."""
    pool: float | None = REPLY_SECONDS
    """Until one of the client's connections is free."""

    def __post_init__(self) -> None:
        for name in self.__struct_fields__:
            _check(f"the {name} timeout", getattr(self, name))

    @classmethod
    def of(cls, value: float | Timeout | None) -> Timeout:
        """A number is for reading, writing and the pool; connecting may take 10 s of it at most."""
        if isinstance(value, Timeout):
            return value
        if value is None:
            return cls(connect=None, read=None, write=None, pool=None)
        _check("the timeout", value)
        connect = min(value, CONNECT_SECONDS)
        return cls(connect=connect, read=value, write=value, pool=value)

    def as_httpx(self, left: float | None = None) -> httpx.Timeout:
        """The same for ``client.build_request(timeout=…)``; no step outlasts the seconds left."""
        return _as_httpx(self) if left is None else _limited(self, max(left, SHORTEST))


def _check(what: str, value: Any) -> None:
    if value is None:
        return
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if not number or not 0 < value <= LONGEST:
        raise ConfigurationError(
            f"{what} must be seconds, more than 0 and a day at most, or None: not {shown(value)}"
        )


def _limited(timeout: Timeout, most: float) -> httpx.Timeout:
    import httpx

    connect, read, write, pool = (
        most if step is None else min(step, most)
        for step in (timeout.connect, timeout.read, timeout.write, timeout.pool)
    )
    return httpx.Timeout(connect=connect, read=read, write=write, pool=pool)


@lru_cache(maxsize=64)
def _as_httpx(timeout: Timeout) -> httpx.Timeout:
    import httpx

    return httpx.Timeout(
        connect=timeout.connect, read=timeout.read, write=timeout.write, pool=timeout.pool
    )
