"""A pair of tokens, as it is kept.

    reply  {"accessToken": …, "accessTokenExpiryDate": "2021-08-18T09:16:33+08:00", …}
      │ received
    Tokens(access, access_expires, refresh, refresh_expires, obtained_at)    seconds since 1970
      │ stored ↓↑ restored
    store  {"access": …, "access_expires": 1629249393.0, …}

    obtained ├─────────── fresh ────────────┤ due ├── still alive ──┤ expires
                                            └ 10 % of its life, 5 minutes to a day,
                                              never more than half of it

A date that no clock of ours can be brought to agree with says nothing: the tokens are then good
until the service refuses them.
"""

from __future__ import annotations

import logging
import math
from typing import Any

import msgspec

from cjdropshipping_runtime.errors import ConfigurationError, MissingData
from cjdropshipping_runtime.scalars import NOTATIONS
from cjdropshipping_runtime.secrets import HIDDEN, AccessToken

log = logging.getLogger("cjdropshipping")

SHORTEST_LIFE = 60.0
"""Seconds. The service gives tokens for days: with less left than this, a date, or a clock, is
wrong."""

_SHARE, _LEAST, _MOST = 0.1, 300.0, 86_400.0


class Tokens(msgspec.Struct, frozen=True, omit_defaults=True):
    """An access token and what renews it; all times in seconds since 1970, None where unknown."""

    access: str
    obtained_at: float
    """When the service handed it out, on the clock of whoever asked."""
    access_expires: float | None = None
    refresh: str | None = None
    refresh_expires: float | None = None

    def __repr__(self) -> str:
        return f"Tokens({HIDDEN}, access_expires={self.access_expires})"

    @property
    def due(self) -> float:
        """When it is time for another access token, though this one is still alive."""
        if self.access_expires is None:
            return math.inf
        life = max(self.access_expires - self.obtained_at, 0.0)
        return self.access_expires - min(max(life * _SHARE, _LEAST), _MOST, life / 2)

    @property
    def secrets(self) -> tuple[str, ...]:
        return (self.access, self.refresh) if self.refresh else (self.access,)

    def can_refresh(self, now: float) -> bool:
        """Whether there is a refresh token, and no date that speaks against it."""
        return self.refresh is not None and (
            self.refresh_expires is None or now < self.refresh_expires
        )


def received(data: Any, now: float, operation: str, before: Tokens | None = None) -> Tokens:
    """The tokens in the data of a reply to ``operation``, received now.

    ``before``: the tokens whose refresh token was used; it stays where the reply has no other.

    Raises:
        MissingData: there is no access token in it that could be sent.
    """
    try:
        access = AccessToken(data.access_token or "").value
    except ConfigurationError:
        reason = "success without an access token that can be sent"
        missing = MissingData(reason, operation=operation)
        # The call that needed the token was not made.
        missing.outcome, missing.safe_to_retry = "not done", True
        raise missing from None
    refresh, refresh_expires = data.refresh_token, _expiry(data.refresh_token_expiry_date, now)
    if not refresh and before is not None:
        refresh, refresh_expires = before.refresh, before.refresh_expires
    expires = _expiry(data.access_token_expiry_date, now)
    return Tokens(access, now, expires, refresh or None, refresh_expires)


def stored(tokens: Tokens) -> bytes:
    """The tokens as a store keeps them: JSON, with the secrets in the clear."""
    return msgspec.json.encode(tokens)


def restored(content: bytes | str, where: str) -> Tokens | None:
    """The tokens that a store kept; None, and a warning, where they cannot be read."""
    try:
        tokens = msgspec.json.decode(content, type=Tokens)
        AccessToken(tokens.access)
    except (msgspec.MsgspecError, UnicodeError, RecursionError, ConfigurationError):
        log.warning("the tokens kept in %s cannot be read: others will be obtained", where)
        return None
    return tokens


def _expiry(value: Any, now: float) -> float | None:
    """A date of the reply, if it can be true of a token that was handed out just now."""
    time = NOTATIONS["Time"]
    try:
        moment = time.parse(value)
    except (ValueError, TypeError, ArithmeticError):
        moment = time.parse(time.mended(value))
    if moment is None or moment.timestamp() - now < SHORTEST_LIFE:
        return None
    expires: float = moment.timestamp()
    return expires
