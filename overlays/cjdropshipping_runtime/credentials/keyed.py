"""Tokens for an API key: obtained when first needed, kept, renewed one at a time.

    token() ──> in memory, and not due ────────────────────────────────────────> it
                  │ no
    renew() ──────┤  (what was refused is never taken again)
                  │
                  │ enter                 others are on it: pause, look into the memory ──> theirs
                  │                       (they were refused: the same error, not another request)
                  ├── in the store, and not due ───────────────────────────────> it
                  │ take                  others are on it: pause, look into the store ───> theirs
                  ├── in the store by now, and not due ────────────────────────> it
                  │
                  └── ask the service (asking.py), save, let go ───────────────> another one
                      (before each request the turn is made to last; who lost it all the same, and
                      finds another pair in the store that is newer than when it began, leaves it)

    due, but alive      whoever would have to wait, or fails to get another, uses the old one
    refused, though     NotAuthorised for a while (vain.py)
    just renewed

The memory is read without a lock: ``_held`` is replaced as a whole.
"""

from __future__ import annotations

import logging
import math
import random as standard_random
from collections import deque
from collections.abc import Callable
from copy import copy
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from cjdropshipping_runtime.clock import CLOCK, Clock
from cjdropshipping_runtime.effects import Aside, Effect, Flow, Pause, Send, noticed
from cjdropshipping_runtime.errors import CallError, NotAuthorised, NotSent
from cjdropshipping_runtime.secrets import AccessToken, ApiKey, Redactor

from .asking import Asking
from .hold import Hold, LocalTurn
from .names import account_name
from .tokens import Tokens
from .vain import Vain

if TYPE_CHECKING:
    from cjdropshipping_runtime.operation import Operation

    from . import Ask
    from .stores import TokenStore

log = logging.getLogger("cjdropshipping")

R = TypeVar("R")

PATIENCE = 60.0
"""Seconds that a call waits for others to renew the token."""

_POSTPONED = 60.0
"""Seconds until a token that is due, but alive, is renewed after that failed."""
_LOOKED_AFTER = 5.0
"""Seconds until it is looked at again, when somebody else is renewing it."""
_UNDATED = 3600.0
"""Seconds for which a token without a date counts as alive."""
_REMEMBERED = 32


class _Held:
    """The token in hand."""

    __slots__ = ("due", "token", "tokens", "until")

    def __init__(self, tokens: Tokens, token: AccessToken) -> None:
        self.tokens, self.token = tokens, token
        self.due = tokens.due
        self.until = math.inf if tokens.access_expires is None else tokens.access_expires
        """When it is of no more use; both are put off, or brought forward, by what happens."""


class KeyedTokens:
    """Credentials that consist of an API key; threads and tasks share them.

    Args:
        api_key: the key.
        store: where the tokens are kept (stores.py).
        obtain, refresh: the operations that hand out tokens for a key, and for a refresh token.
        clock: it may be wrong by minutes: dates only tell when to renew early.
        random: a number from 0 to 1, for the pauses of those who wait.
    """

    def __init__(
        self,
        api_key: ApiKey,
        store: TokenStore,
        obtain: Operation[Any],
        refresh: Operation[Any],
        *,
        clock: Clock = CLOCK,
        random: Callable[[], float] = standard_random.random,
    ) -> None:
        self._api_key, self._store = api_key, store
        self._clock, self._random = clock, random
        self._refused: deque[str] = deque(maxlen=_REMEMBERED)
        self._asking = Asking(api_key, obtain, refresh, clock, self._refused)
        self.redact = Redactor(api_key.value)
        self._local = LocalTurn()
        self._held: _Held | None = None
        self._known: Tokens | None = None
        """The last pair that was seen, be its access token refused: its refresh token may live."""
        self._failures: tuple[int, CallError | None] = 0, None
        self._vain = Vain(clock)
        self._account: tuple[AccessToken, str] | None = None

    def token(self, ask: Ask) -> Flow[AccessToken]:
        """The token to send now."""
        held = self._held
        if held is not None and self._clock.time() < held.due:
            return held.token
        return (yield from self._next(ask))

    def renew(self, dead: AccessToken, ask: Ask) -> Flow[AccessToken]:
        """Another token than the one that was refused; NotAuthorised where there is none."""
        held = self._held
        if held is not None and held.token.value == dead.value and self._vain.wasteful():
            message = "the access token was refused, and others just before it, but not by all"
            raise _unasked(NotAuthorised(message, code=None, operation=self._next_operation))
        self._refuse(dead)
        return self._ready() or (yield from self._next(ask))

    def stale(self, token: AccessToken) -> bool:
        """Whether the token may have expired: it is due, or undated and old, or no longer ours."""
        held, now = self._held, self._clock.time()
        if held is None or held.token.value != token.value:
            return True
        tokens = held.tokens
        if tokens.access_expires is None:
            return not 0 <= now - tokens.obtained_at < _UNDATED
        return now >= tokens.due

    def account(self, token: AccessToken) -> str:
        """The account that the token names; else a name for the key."""
        if self._account is None or self._account[0] is not token:
            self._account = token, account_name(token, self._api_key.value)
        return self._account[1]

    def __repr__(self) -> str:
        return f"KeyedTokens({self._api_key!r}, {type(self._store).__name__})"

    # ── what is in hand ──────────────────────────────────────────────────────────────────────────

    def _ready(self) -> AccessToken | None:
        """The token in hand, unless it is time for another one."""
        held = self._held
        return held.token if held is not None and self._clock.time() < held.due else None

    def _alive(self, put_off: float) -> AccessToken | None:
        """The token in hand, if it is good for a while, though it is due; not asked before then."""
        held, now = self._held, self._clock.time()
        if held is None or now >= held.until:
            return None
        held.due = min(now + put_off, held.until)
        return held.token

    def _refuse(self, dead: AccessToken) -> None:
        if dead.value not in self._refused:
            self._refused.append(dead.value)
        held = self._held
        if held is None or held.token.value != dead.value or held.until == -math.inf:
            return
        self._vain.refused(held.token.accepted)
        held.due = held.until = -math.inf

    def _take(self, tokens: Tokens | None) -> None:
        """Takes in hand what the store or the service gave."""
        if tokens is None:
            return
        self._known = tokens
        for secret in tokens.secrets:
            self.redact.add(secret)
        held = self._held
        if tokens.access in self._refused or (held is not None and held.tokens == tokens):
            return
        same = held is not None and held.token.value == tokens.access
        self._held = _Held(tokens, held.token if held and same else AccessToken(tokens.access))

    # ── the way to another one ───────────────────────────────────────────────────────────────────

    def _next(self, ask: Ask) -> Flow[AccessToken]:
        began, failures = self._clock.monotonic(), self._failures[0]
        hold = Hold(self._local, self._store.turn())
        try:
            while True:
                entered = hold.enter()
                token = self._ready()
                if token is None and entered:
                    token = yield from self._under_way(hold, failures, ask)
                token = token or self._alive(_LOOKED_AFTER)
                if token is not None:
                    return token
                self._share(failures)
                if self._clock.monotonic() - began >= PATIENCE:
                    reason = f"others have been renewing the token for {PATIENCE:g} s"
                    raise _unasked(NotSent(reason, operation=self._next_operation))
                yield Pause(0.02 + 0.04 * self._random())
        finally:
            hold.end()

    def _under_way(self, hold: Hold, failures: int, ask: Ask) -> Flow[AccessToken | None]:
        """From the store, or from the service; None while others are on it."""
        self._take((yield from self._aside(self._store.load)))
        if (token := self._ready()) is not None:
            return token
        self._share(failures)
        if not (yield from self._aside(hold.take)):
            return None
        before = yield from self._aside(self._store.load)
        self._take(before)
        if (token := self._ready()) is not None:
            return token
        try:
            tokens = yield from self._asked(hold, ask)
        except CallError as error:
            if (token := self._alive(_POSTPONED)) is not None:
                log.warning("the token is due, and could not be renewed: %s", error)
                return token
            if not error.passing:  # else it may be this call's own: its deadline, its connection
                self._failures = self._failures[0] + 1, copy(error)
            raise
        hold.last = partial(self._save, tokens, before)
        yield from self._aside(hold.end)
        return self._ready() or AccessToken(tokens.access)

    def _asked(self, hold: Hold, ask: Ask) -> Flow[Tokens]:
        if self._vain.resting():
            message = "the access token was refused, though it had only just been renewed"
            raise _unasked(NotAuthorised(message, code=None, operation=self._next_operation))
        tokens = yield from self._lasting(hold, self._asking.fresh(self._known, ask))
        self._vain.renewed()
        self._take(tokens)
        return tokens

    def _lasting(self, hold: Hold, flow: Flow[Tokens]) -> Flow[Tokens]:
        """The same flow; the turn begins anew with each request of it."""

        def notice(effect: Effect) -> Flow[None] | None:
            return self._aside(hold.extend) if isinstance(effect, Send) else None

        return noticed(flow, notice)

    def _save(self, tokens: Tokens, before: Tokens | None) -> None:
        """Unless another has saved since ``before``, for the turn was lost."""
        found = self._store.load()
        if found in (None, before) or (before and found.obtained_at <= before.obtained_at):
            self._store.save(tokens)

    def _share(self, failures: int) -> None:
        """Who waited for another to get a token is refused as that one was."""
        number, error = self._failures
        if number != failures and error is not None:
            raise copy(error)

    @property
    def _next_operation(self) -> str:
        """For errors where nothing was asked."""
        return self._asking.next(self._known).id

    def _aside(self, function: Callable[[], R]) -> Flow[R]:
        result: R = (yield Aside(function)) if self._store.blocking else function()
        return result


def _unasked(error: CallError) -> CallError:
    error.safe_to_retry = True
    return error
