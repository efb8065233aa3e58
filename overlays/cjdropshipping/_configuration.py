"""What a client was given, checked at once; the service is made of it when the first call is made.

What is left at its default cannot be wrong: it is imported and made with the service, for a program
that only makes a client need not wait for it.

arguments ── else environment ── else default

access_token   CJ_ACCESS_TOKEN        one of the two; the argument, then the token
api_key        CJ_API_KEY
base_url       CJ_BASE_URL            the public service
limits         CJ_PLAN                "free"

The variable holds a plan or a number of calls a second, in any case; "none" switches limits off.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from copy import copy
from functools import partial
from typing import TYPE_CHECKING, Literal, TypeAlias, TypeVar

from cjdropshipping_runtime.errors import ConfigurationError
from cjdropshipping_runtime.forks import LocalLock
from cjdropshipping_runtime.hooks import check_hook
from cjdropshipping_runtime.secrets import AccessToken, ApiKey, PlatformToken, hiding

if TYPE_CHECKING:
    from cjdropshipping_runtime.credentials import Credentials
    from cjdropshipping_runtime.credentials.stores import TokenStore, TokenStoreArgument
    from cjdropshipping_runtime.deviation import Deviation
    from cjdropshipping_runtime.events import Attempt, Retry
    from cjdropshipping_runtime.limits import Limits
    from cjdropshipping_runtime.options import Options
    from cjdropshipping_runtime.retry import Retries
    from cjdropshipping_runtime.rules import Rules
    from cjdropshipping_runtime.service import Service
    from cjdropshipping_runtime.timeouts import Timeout

T = TypeVar("T")

BASE_URL = "https://developers.cjdropshipping.com"

Plan = Literal["free", "plus", "prime", "advanced"]
StoreArgument: TypeAlias = "TokenStoreArgument"
LimitsArgument: TypeAlias = "Limits | Plan | Literal['default'] | float | None"

TIMEOUT, RETRIES = 30.0, 3

_ADDRESS = re.compile(
    r"https?://(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?"
    r"(?P<path>/[^\s?#]*)?",
    re.IGNORECASE | re.ASCII,
)
"""No user, no query, no fragment: a path is put behind it, and repr shows it."""


class Configuration:
    """What one client, and its copies with other options, were given.

    Raises:
        ConfigurationError: anything of it cannot be.
    """

    def __init__(
        self,
        *,
        access_token: str | None,
        api_key: str | None,
        platform_token: str | None,
        base_url: str | None,
        timeout: float | Timeout | None,
        retries: int | Retries,
        deadline: float | None,
        limits: LimitsArgument,
        token_store: StoreArgument,
        on_request: Callable[[Attempt], object] | None,
        on_retry: Callable[[Retry], object] | None,
        on_deviation: Callable[[Deviation], object] | None,
        strict: bool,
    ) -> None:
        texts = {
            "access_token": access_token,
            "api_key": api_key,
            "platform_token": platform_token,
            "base_url": base_url,
        }
        for name, text in texts.items():
            _check_text(name, text)
        secret = _secret(access_token, api_key)
        self.base_url = (base_url or os.environ.get("CJ_BASE_URL") or BASE_URL).rstrip("/")
        _check_address(self.base_url)
        self._identity = _identity(secret, token_store, self.base_url)
        self._platform_token = None if platform_token is None else PlatformToken(platform_token)
        self._options = _options(timeout, retries, deadline)
        self._limits = _limits(limits)
        hooks = {"on_request": on_request, "on_retry": on_retry, "on_deviation": on_deviation}
        for name, hook in hooks.items():
            check_hook(name, hook)
        self._on_request, self._on_retry, self._on_deviation = on_request, on_retry, on_deviation
        self._strict = strict
        self._service: Service | None = None
        self._lock = LocalLock()

    @property
    def service(self) -> Service:
        """The service, made on first use."""
        with self._lock.here:
            if self._service is None:
                self._service = self._make()
            return self._service

    def with_options(
        self,
        timeout: float | Timeout | None,
        retries: int | Retries | None,
        deadline: float | None,
    ) -> Configuration:
        """The same, with what is given here in place of what was given first."""
        from msgspec.structs import replace

        service = self.service
        given = service.options
        options = _made(
            given.timeout if timeout is None else timeout,
            given.retries if retries is None else retries,
            given.deadline if deadline is None else deadline,
        )
        other = copy(self)
        other._service = replace(service, options=options)
        return other

    def _make(self) -> Service:
        from cjdropshipping_runtime.decode import Reader
        from cjdropshipping_runtime.observe import Observer
        from cjdropshipping_runtime.retry import Budget
        from cjdropshipping_runtime.service import Service

        credentials, platform = self._credentials(), self._platform_token
        options = self._options()
        redact = credentials.redact
        if platform is not None:
            redact = hiding(redact, [platform.value])
        return Service(
            base_url=self.base_url,
            credentials=credentials,
            reader=Reader(self._on_deviation, self._strict, redact, _refusal_rules),
            options=options,
            budget=Budget(options.retries),
            observer=Observer(self.base_url, self._on_request, self._on_retry),
            limits=self._limits(),
            platform_token=platform,
        )

    def _credentials(self) -> Credentials:
        if isinstance(self._identity, AccessToken):
            from cjdropshipping_runtime.credentials.fixed import FixedToken

            return FixedToken(self._identity)
        from cjdropshipping_api import operations
        from cjdropshipping_runtime.credentials.keyed import KeyedTokens

        api_key, store = self._identity
        return KeyedTokens(
            api_key,
            store,
            obtain=operations.AUTHENTICATION_GET_ACCESS_TOKEN,
            refresh=operations.AUTHENTICATION_REFRESH_ACCESS_TOKEN,
        )


def _refusal_rules() -> Rules:
    from cjdropshipping_api.refusals import RULES

    return RULES


def _check_text(name: str, given: object) -> None:
    if given is not None and not isinstance(given, str):
        raise ConfigurationError(f"{name} must be a text, not of type {type(given).__name__}")


def _check_address(url: str) -> None:
    found = _ADDRESS.fullmatch(url)
    # It is not shown: it may hold a password, or be a token in the wrong place.
    if found is None:
        raise ConfigurationError(
            "the base URL must be http:// or https://, a host, and a port and a path at most"
        )
    if "api2.0" in (found["path"] or "").lower().split("/"):
        raise ConfigurationError("the base URL must leave out /api2.0/v1: paths are added to it")


def _secret(access_token: str | None, api_key: str | None) -> AccessToken | ApiKey:
    if access_token is not None and api_key is not None:
        raise ConfigurationError("pass access_token= or api_key=, not both")
    if access_token is None and api_key is None:
        access_token = os.environ.get("CJ_ACCESS_TOKEN") or None
        if access_token is None:
            api_key = os.environ.get("CJ_API_KEY") or None
    if access_token is not None:
        return AccessToken(access_token)
    if api_key is not None:
        return ApiKey(api_key)
    raise ConfigurationError(
        "no credentials: pass api_key= or access_token=, or set CJ_API_KEY or CJ_ACCESS_TOKEN"
    )


def _identity(
    secret: AccessToken | ApiKey, store: StoreArgument, url: str
) -> AccessToken | tuple[ApiKey, TokenStore]:
    """A token, or a key and where its tokens are kept."""
    if isinstance(secret, AccessToken):
        if store is not None:
            raise ConfigurationError("token_store= is for clients with an api_key")
        return secret
    from cjdropshipping_runtime.credentials.stores import token_store

    return secret, token_store(store, secret, url)


def _options(
    timeout: float | Timeout | None, retries: int | Retries, deadline: float | None
) -> Callable[[], Options]:
    make = partial(_made, timeout, retries, deadline)
    if timeout is TIMEOUT and retries is RETRIES and deadline is None:
        return make
    return _kept(make())


def _made(
    timeout: float | Timeout | None, retries: int | Retries, deadline: float | None
) -> Options:
    from cjdropshipping_runtime.options import Options
    from cjdropshipping_runtime.retry import Retries
    from cjdropshipping_runtime.timeouts import Timeout

    return Options(Timeout.of(timeout), Retries.of(retries), deadline)


def _limits(given: LimitsArgument) -> Callable[[], Limits | None]:
    if given is None:
        return _kept(None)
    if given == "default":
        plan = os.environ.get("CJ_PLAN", "").strip()
        return _kept(_planned(plan)) if plan else _assumed
    from cjdropshipping_runtime.limits import Limits

    if isinstance(given, Limits):
        return _kept(given)
    return _kept(Limits(given) if isinstance(given, str) else Limits(calls_per_second=given))


def _assumed() -> Limits:
    from cjdropshipping_runtime.limits import Limits

    return Limits.assumed()


def _planned(text: str) -> Limits | None:
    from cjdropshipping_runtime.limits import PLANS, Limits
    from cjdropshipping_runtime.wording import said

    plan = text.lower()
    if plan == "none":
        return None
    try:
        return Limits(plan) if plan in PLANS else Limits(calls_per_second=float(plan))
    except (ValueError, ConfigurationError):
        known = ", ".join(PLANS)
        raise ConfigurationError(
            f"CJ_PLAN must be {known}, a number of calls a second (from 0.001 to 100,000) or none, "
            f"not {said(text)}"
        ) from None


def _kept(value: T) -> Callable[[], T]:
    return lambda: value
