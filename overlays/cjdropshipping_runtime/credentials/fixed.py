"""The user's own access token, as it is: nothing here can renew it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cjdropshipping_runtime.secrets import AccessToken, Redactor

if TYPE_CHECKING:
    from cjdropshipping_runtime.effects import Flow

    from . import Ask


class FixedToken:
    """Credentials that consist of one access token.

    Raises:
        ConfigurationError: it is empty, or nothing that a header can carry.
    """

    __slots__ = ("_account", "_token", "redact")

    def __init__(self, access_token: str | AccessToken) -> None:
        text = access_token if isinstance(access_token, str) else access_token.value
        self._token = AccessToken(text)
        self.redact = Redactor(self._token.value)
        self._account: str | None = None

    def token(self, ask: Ask) -> Flow[AccessToken]:
        """The token."""
        yield from ()
        return self._token

    def renew(self, dead: AccessToken, ask: Ask) -> Flow[AccessToken]:
        """Raises NotAuthorised."""
        from cjdropshipping_runtime.errors import NotAuthorised

        message = "the access token was refused, and there is no API key to obtain another with"
        yield from ()
        refusal = NotAuthorised(message, code=None, operation="authentication")
        refusal.safe_to_retry = True
        raise refusal

    def stale(self, token: AccessToken) -> bool:
        """False: whether it is or not, there is no other."""
        return False

    def account(self, token: AccessToken) -> str:
        """The account that the token names; else a name for the token."""
        if self._account is None:
            from .names import account_name

            self._account = account_name(self._token, self._token.value)
        return self._account

    def __repr__(self) -> str:
        return f"FixedToken({self._token!r})"
