"""The service as one client sees it: where it is, who asks, and how calls to it are made."""

from __future__ import annotations

import random as standard_random
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import msgspec

from .clock import CLOCK, Clock
from .decode import Reader
from .errors import ConfigurationError
from .multipart import form_parts
from .secrets import AccessToken, PlatformToken, header_text, hiding
from .wire import Input, json_body

if TYPE_CHECKING:
    import httpx

    from .credentials import Credentials
    from .limits import AccountLimits, Limits
    from .observe import Observer
    from .operation import Operation
    from .options import Options
    from .retry import Budget

PLATFORM_HEADER = "platformToken"


class Service(msgspec.Struct, frozen=True, eq=False, kw_only=True):
    """What the calls of one client have in common."""

    base_url: str
    credentials: Credentials
    reader: Reader
    options: Options
    budget: Budget
    observer: Observer
    limits: Limits | None = None
    platform_token: PlatformToken | None = None
    clock: Clock = CLOCK
    random: Callable[[], float] = standard_random.random

    def deadline(self) -> float | None:
        """When a call that begins now has to be over, on the monotonic clock."""
        limit = self.options.deadline
        return None if limit is None else self.clock.monotonic() + limit

    def account(self, token: AccessToken) -> AccountLimits | None:
        """The limits that calls with this token share with all others of its account here."""
        return None if self.limits is None else self.limits.of(self.name_of(token))

    def name_of(self, token: AccessToken) -> str:
        """A name for the account of a token; an account of a mock or a sandbox has another one."""
        return f"{self.credentials.account(token)}@{_place(self.base_url)}"

    def reader_with(self, redact: Callable[[str], str]) -> Reader:
        """The reader of one call."""
        reader = self.reader
        return reader if redact == reader.redact else msgspec.structs.replace(reader, redact=redact)

    def redactor(
        self, operation: Operation[Any], sent: Input, outer: Callable[[str], str] | None
    ) -> Callable[[str], str]:
        """Hides what a call sends in confidence, should the service repeat it.

        ``outer`` hides what the call has sent within which this one is made.
        """
        others = [value for value in map(str.strip, sent.headers.values()) if value]
        if operation.public and isinstance(sent.body, Mapping):
            given: Iterable[object] = sent.body.values()
            others += [value for value in given if isinstance(value, str) and value]
        redact = outer or self.reader.redact
        return hiding(redact, others) if others else redact

    def request(
        self,
        client: httpx.Client | httpx.AsyncClient,
        operation: Operation[Any],
        sent: Input,
        token: AccessToken | None,
        deadline: float | None,
    ) -> httpx.Request:
        """What goes over the network; raises ConfigurationError for what cannot."""
        from httpx import Headers, InvalidURL

        # By any spelling of its name, a header is sent once: the client's own takes precedence.
        headers = Headers({name: header_text(name, value) for name, value in sent.headers.items()})
        if operation.platform and self.platform_token and PLATFORM_HEADER not in headers:
            headers[PLATFORM_HEADER] = self.platform_token.value
        if token is not None:
            headers["CJ-Access-Token"] = token.value
        content, parts = None, None
        if operation.files is not None:
            parts = form_parts(sent.body or {}, operation.files)
        elif sent.body is not None:
            content = json_body(sent.body)
            headers["Content-Type"] = "application/json"
        left = None if deadline is None else deadline - self.clock.monotonic()
        try:
            return client.build_request(
                operation.method,
                self.base_url + operation.path,
                params=tuple(sent.query) or None,
                headers=headers,
                content=content,
                files=parts,
                timeout=self.options.timeout.as_httpx(left),
            )
        except (InvalidURL, UnicodeError) as trouble:
            raise ConfigurationError(f"no URL can be made of it: {trouble}") from None


@lru_cache(maxsize=64)
def _place(base_url: str) -> str:
    """A short name for where a service is."""
    from hashlib import blake2b

    return blake2b(base_url.lower().encode(), digest_size=6).hexdigest()
