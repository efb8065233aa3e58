# Generated from spec/ by scripts/regenerate; edit that instead.
"""What the calls of `cj.authentication` alone take and give."""

from __future__ import annotations

from msgspec import field

from cjdropshipping_runtime.model import Model
from cjdropshipping_runtime.scalars import (
    Id,
    Secret,
    Time,
)


class TokenPair(Model, kw_only=True):
    """An access token and the refresh token that renews it. Both are secrets, and several hundred characters long."""

    open_id: Id | None = field(name="openId", default=None)
    """Id of the account. Absent in the reply to a refresh."""
    access_token: Secret | None = field(name="accessToken", default=None)
    """The token for the header CJ-Access-Token."""
    access_token_expiry_date: Time | None = field(name="accessTokenExpiryDate", default=None)
    """When the access token expires; with an offset."""
    refresh_token: Secret | None = field(name="refreshToken", default=None)
    """The token for `cj.authentication.refresh_access_token`."""
    refresh_token_expiry_date: Time | None = field(name="refreshTokenExpiryDate", default=None)
    """When the refresh token expires; with an offset."""
    create_date: Time | None = field(name="createDate", default=None)
    """When the pair was made."""
