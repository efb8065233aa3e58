"""The chapter of tokens: any API key and any refresh token get those of the account.

    API key ──getAccessToken──> access token + refresh token <──refreshAccessToken── refresh token

The tokens never change and never die here, whatever the dates of the reply say.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from cjdropshipping.testing.chapter import Call, Chapter
from cjdropshipping.testing.clock import CHINA

#: Documented lives of the two tokens.
ACCESS_LIFE = timedelta(days=15)
REFRESH_LIFE = timedelta(days=180)

chapter = Chapter()


@chapter.answers("authentication_get_access_token")
def get_access_token(call: Call) -> Any:
    """The tokens, and the id of the account that they belong to."""
    return {"openId": call.account.open_id, **_pair(call)}


@chapter.answers("authentication_refresh_access_token")
def refresh_access_token(call: Call) -> Any:
    """The tokens again."""
    return _pair(call)


@chapter.answers("authentication_log_out")
def log_out(call: Call) -> Any:
    """Done, it says."""
    return True


def _pair(call: Call) -> dict[str, Any]:
    now = datetime.fromtimestamp(call.now // 1000, tz=CHINA)
    return {
        "accessToken": call.account.token,
        "accessTokenExpiryDate": (now + ACCESS_LIFE).isoformat(),
        "refreshToken": call.account.refresh_token,
        "refreshTokenExpiryDate": (now + REFRESH_LIFE).isoformat(),
        "createDate": now.isoformat(),
    }
