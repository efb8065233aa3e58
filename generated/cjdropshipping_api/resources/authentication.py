# Generated from spec/ by scripts/regenerate; edit that instead.
"""Get, renew and end the tokens that every other call needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..operations import authentication as ops

if TYPE_CHECKING:
    from cjdropshipping_runtime.engine import AsyncEngine, Engine

    from .. import models as m


class Authentication:
    """Get, renew and end the tokens that every other call needs."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def get_access_token(
        self,
        api_key: str,
    ) -> m.TokenPair:
        """Exchange the API key for tokens.

        Returns an access token, which every other call carries in the header CJ-Access-Token, and a
        refresh token, with which `cj.authentication.refresh_access_token` gets the next pair. Keep
        both across restarts: this call is limited hard (once a second, in older texts once in five
        minutes), and for 24 hours it serves the same pair again, so repeating it does no harm.
        Documented lives are 15 days for the access token and 180 days for the refresh token, but
        other ones have been seen: trust only the dates in the reply. The older form with e-mail
        address and password is being refused. A wrong API key is refused with code 1600005 or
        1600001.

        Args:
            api_key: The API key of the account. A secret.

        Returns:
            A pair of tokens.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.authentication.get_access_token("example-api-key")

        Source: Authentication of the public pages (Get Access Token).
        """
        return self._engine.call(
            ops.AUTHENTICATION_GET_ACCESS_TOKEN,
            body={
                "apiKey": api_key,
            },
        )

    def refresh_access_token(
        self,
        refresh_token: str,
    ) -> m.TokenPair:
        """Get the next pair of tokens.

        Returns a new access token for a refresh token, before or after the old access token has
        expired. Whether the old pair stays valid is not documented, so use and keep the new pair at
        once and let one process refresh for all. A call whose answer was lost can be repeated: at
        worst it is refused with code 1600003, the code for a bad refresh token; then begin again
        with `cj.authentication.get_access_token`.

        Args:
            refresh_token: The refresh token of the latest pair. A secret.

        Returns:
            A pair of tokens.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.authentication.refresh_access_token("example-refresh-token")

        Source: Authentication of the public pages (Refresh Access Token).
        """
        return self._engine.call(
            ops.AUTHENTICATION_REFRESH_ACCESS_TOKEN,
            body={
                "refreshToken": refresh_token,
            },
        )

    def log_out(
        self,
    ) -> bool:
        """Invalidate both tokens.

        Ends the life of the access token that the call carries and of its refresh token, everywhere
        the account uses them. Repeating it does no harm: the tokens are dead then, and the call is
        refused. Begin again with `cj.authentication.get_access_token`.

        Returns:
            True when the tokens are dead.

        Raises:
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.authentication.log_out()

        Source: Authentication of the public pages (Logout).
        """
        return self._engine.call(
            ops.AUTHENTICATION_LOG_OUT,
        )


class AsyncAuthentication:
    """Get, renew and end the tokens that every other call needs."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def get_access_token(
        self,
        api_key: str,
    ) -> m.TokenPair:
        """Exchange the API key for tokens.

        Returns an access token, which every other call carries in the header CJ-Access-Token, and a
        refresh token, with which `cj.authentication.refresh_access_token` gets the next pair. Keep
        both across restarts: this call is limited hard (once a second, in older texts once in five
        minutes), and for 24 hours it serves the same pair again, so repeating it does no harm.
        Documented lives are 15 days for the access token and 180 days for the refresh token, but
        other ones have been seen: trust only the dates in the reply. The older form with e-mail
        address and password is being refused. A wrong API key is refused with code 1600005 or
        1600001.

        Args:
            api_key: The API key of the account. A secret.

        Returns:
            A pair of tokens.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.authentication.get_access_token("example-api-key")

        Source: Authentication of the public pages (Get Access Token).
        """
        return await self._engine.call(
            ops.AUTHENTICATION_GET_ACCESS_TOKEN,
            body={
                "apiKey": api_key,
            },
        )

    async def refresh_access_token(
        self,
        refresh_token: str,
    ) -> m.TokenPair:
        """Get the next pair of tokens.

        Returns a new access token for a refresh token, before or after the old access token has
        expired. Whether the old pair stays valid is not documented, so use and keep the new pair at
        once and let one process refresh for all. A call whose answer was lost can be repeated: at
        worst it is refused with code 1600003, the code for a bad refresh token; then begin again
        with `cj.authentication.get_access_token`.

        Args:
            refresh_token: The refresh token of the latest pair. A secret.

        Returns:
            A pair of tokens.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.authentication.refresh_access_token("example-refresh-token")

        Source: Authentication of the public pages (Refresh Access Token).
        """
        return await self._engine.call(
            ops.AUTHENTICATION_REFRESH_ACCESS_TOKEN,
            body={
                "refreshToken": refresh_token,
            },
        )

    async def log_out(
        self,
    ) -> bool:
        """Invalidate both tokens.

        Ends the life of the access token that the call carries and of its refresh token, everywhere
        the account uses them. Repeating it does no harm: the tokens are dead then, and the call is
        refused. Begin again with `cj.authentication.get_access_token`.

        Returns:
            True when the tokens are dead.

        Raises:
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.authentication.log_out()

        Source: Authentication of the public pages (Logout).
        """
        return await self._engine.call(
            ops.AUTHENTICATION_LOG_OUT,
        )
