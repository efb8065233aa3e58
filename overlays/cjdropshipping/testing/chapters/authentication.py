"""The chapter of tokens: how programs get them, renew them and give them up.

    API key ──getAccessToken──> Pair ──refreshAccessToken──> the next Pair
                                  └──logout──> dead

The documented example of a key, and that of a refresh token, belong to nobody: they are answered
with the documented pairs, which open nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cjdropshipping.testing.chapters.chapter import Call, Chapter
from cjdropshipping.testing.world.notations import chinese_time

if TYPE_CHECKING:
    from cjdropshipping.testing.accounts.tokens import Pair

chapter = Chapter()


@chapter.answers("authentication_get_access_token")
def get_access_token(call: Call) -> Any:
    """A pair, and the id of the account that it belongs to."""
    if call.is_documented:
        return call.operation.example
    pair = call.tokens.obtain(call.body["apiKey"], call.now)
    return {"openId": pair.account.open_id, **_shown(pair)}


@chapter.answers("authentication_refresh_access_token")
def refresh_access_token(call: Call) -> Any:
    """The next pair."""
    if call.is_documented:
        return call.operation.example
    return _shown(call.tokens.refresh(call.body["refreshToken"], call.now))


@chapter.answers("authentication_log_out")
def log_out(call: Call) -> Any:
    """The pair is dead."""
    call.tokens.log_out(call.token)
    return True


def _shown(pair: Pair) -> dict[str, Any]:
    return {
        "accessToken": pair.access,
        "accessTokenExpiryDate": chinese_time(pair.access_until),
        "refreshToken": pair.refresh,
        "refreshTokenExpiryDate": chinese_time(pair.refresh_until),
        "createDate": chinese_time(pair.created),
    }
