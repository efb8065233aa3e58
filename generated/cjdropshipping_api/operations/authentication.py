# Generated from spec/ by scripts/regenerate; edit that instead.
"""The operations of `cj.authentication`, as data."""

from __future__ import annotations

from cjdropshipping_runtime.operation import Check, Operation

from .. import models as m

AUTHENTICATION_GET_ACCESS_TOKEN: Operation[m.TokenPair] = Operation(
    id="authentication_get_access_token",
    method="POST",
    path="/api2.0/v1/authentication/getAccessToken",
    data=m.TokenPair,
    safety="idempotent",
    source="Authentication of the public pages (Get Access Token)",
    public=True,
    checks=(Check("required", ("apiKey",)),),
)
AUTHENTICATION_REFRESH_ACCESS_TOKEN: Operation[m.TokenPair] = Operation(
    id="authentication_refresh_access_token",
    method="POST",
    path="/api2.0/v1/authentication/refreshAccessToken",
    data=m.TokenPair,
    safety="idempotent",
    source="Authentication of the public pages (Refresh Access Token)",
    public=True,
    checks=(Check("required", ("refreshToken",)),),
)
AUTHENTICATION_LOG_OUT: Operation[bool] = Operation(
    id="authentication_log_out",
    method="POST",
    path="/api2.0/v1/authentication/logout",
    data=bool,
    safety="idempotent",
    source="Authentication of the public pages (Logout)",
)
