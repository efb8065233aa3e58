"""The two operations that hand out tokens, and in which order they are tried.

    refresh token alive ──refresh──> another pair ───────────────────────────> done
        │ no, or refused                │ its token was refused before
        └──────────┬────────────────────┘
                obtain ──> a pair ───────────────────────────────────────────> done
                   │         │ its token was refused before: the service hands out
                   │         │ the same pair for a day
                   │         └──refresh──> another pair ─────────────────────> done
                   │                         │ no, or refused before
                   └── the key is refused    └──────────────────────> NotAuthorised

Each is asked once. That a key is refused is remembered for half a minute: fifty threads with a
wrong key are one request.
"""

from __future__ import annotations

import logging
from collections.abc import Container
from copy import copy
from typing import TYPE_CHECKING, Any

from cjdropshipping_runtime.errors import CallError, NotAuthorised

from .tokens import Tokens, received

if TYPE_CHECKING:
    from cjdropshipping_runtime.clock import Clock
    from cjdropshipping_runtime.effects import Flow
    from cjdropshipping_runtime.operation import Operation
    from cjdropshipping_runtime.secrets import ApiKey

    from . import Ask

log = logging.getLogger("cjdropshipping")

REFUSED_SECONDS = 30.0
"""So long a key that was refused is not tried again."""


class Asking:
    """Gets tokens for one API key.

    Args:
        refused: access tokens that the service is known to refuse.
    """

    __slots__ = ("_api_key", "_clock", "_key_refused", "_obtain", "_refresh", "_refused")

    def __init__(
        self,
        api_key: ApiKey,
        obtain: Operation[Any],
        refresh: Operation[Any],
        clock: Clock,
        refused: Container[str],
    ) -> None:
        self._api_key, self._clock, self._refused = api_key, clock, refused
        self._obtain, self._refresh = obtain, refresh
        self._key_refused: tuple[float, NotAuthorised] | None = None

    def next(self, known: Tokens | None) -> Operation[Any]:
        """What is asked first."""
        refreshable = known is not None and known.can_refresh(self._clock.time())
        return self._refresh if refreshable else self._obtain

    def fresh(self, known: Tokens | None, ask: Ask) -> Flow[Tokens]:
        """Tokens other than those that were refused; ``known`` are the last that there were.

        Raises CallError: NotAuthorised where the service gives none, else what prevented it.
        """
        if known is not None and self.next(known) is self._refresh:
            tokens = yield from self._refreshed(known, ask)
            if tokens is not None:
                return tokens
        tokens = yield from self._obtained(ask)
        if tokens.access not in self._refused:
            return tokens
        if tokens.refresh is not None and (known is None or tokens.refresh != known.refresh):
            again = yield from self._refreshed(tokens, ask)
            if again is not None:
                return again
        message = "the service hands out the access token that it refuses, and no other one"
        refusal = NotAuthorised(message, code=None, operation=self._obtain.id)
        refusal.safe_to_retry = True
        raise refusal

    def _refreshed(self, before: Tokens, ask: Ask) -> Flow[Tokens | None]:
        """None where the service gives nothing for this refresh token; raises where it is busy."""
        now = self._clock.time()
        try:
            data = yield from ask(self._refresh, {"refreshToken": before.refresh or ""})
            tokens = received(data, now, self._refresh.id, before)
        except CallError as refusal:
            if refusal.passing:
                raise
            log.debug("the refresh token gave no other token: %s", type(refusal).__name__)
            return None
        return tokens if tokens.access not in self._refused else None

    def _obtained(self, ask: Ask) -> Flow[Tokens]:
        if self._key_refused is not None:
            until, refusal = self._key_refused
            if self._clock.monotonic() < until:
                raise copy(refusal)
            self._key_refused = None
        now = self._clock.time()
        try:
            data = yield from ask(self._obtain, {"apiKey": self._api_key.value})
        except NotAuthorised as refusal:
            self._key_refused = self._clock.monotonic() + REFUSED_SECONDS, copy(refusal)
            raise
        return received(data, now, self._obtain.id)
