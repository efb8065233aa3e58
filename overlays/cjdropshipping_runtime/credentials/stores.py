"""Where tokens are kept between runs, and by whose turn they are renewed.

    token_store=    None             FileStore in the user's state folder
                    a Path           FileStore in that folder
                    "memory"         MemoryStore, one for all clients of the process with this key
                    "redis://…"      RedisStore; a redis client likewise
                    a TokenStore     the user's own

A store in trouble (a read-only container, a server that is away) costs no call: a warning is
logged once, and the process keeps the tokens in its memory. Every half minute it tries the store
again.
"""

from __future__ import annotations

import logging
import math
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, cast

from cjdropshipping_runtime.clock import CLOCK, Clock
from cjdropshipping_runtime.errors import ConfigurationError

from .names import store_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from cjdropshipping_runtime.secrets import ApiKey

    from .memory import MemoryStore
    from .tokens import Tokens

log = logging.getLogger("cjdropshipping")

CHOICES = (
    'None, "memory", a folder (a pathlib.Path), a redis://, rediss:// or unix:// URL, '
    "a synchronous redis client, or an object with load, save, clear, turn and blocking"
)


REST = 30.0
"""Seconds for which a store in trouble is left alone."""


class Turn(Protocol):
    """One attempt to be the only one who renews. It is held by no process that has died.

    One that ends by itself may have a method ``extend()``, which lets it begin anew.
    """

    def try_acquire(self) -> bool:
        """Whether it is the caller's now; does not wait for another to let it go."""
        ...

    def release(self) -> None:
        """After a ``try_acquire`` that succeeded or was broken off, once; in whatever thread."""
        ...


class TokenStore(Protocol):
    """Keeps the tokens of one API key. Several threads use it at a time."""

    @property
    def blocking(self) -> bool:
        """Whether it reaches a disk or a server: an event loop then calls it in a thread."""
        ...

    def load(self) -> Tokens | None:
        """The tokens that were saved last; None where there are none."""
        ...

    def save(self, tokens: Tokens) -> None:
        """Puts them in the place of those that were there: readers see the old or the new."""
        ...

    def clear(self) -> None:
        """Forgets them."""
        ...

    def turn(self) -> Turn:
        """A turn, not yet acquired, among all who share these tokens."""
        ...


TokenStoreArgument: TypeAlias = "TokenStore | Path | str | Any | None"


def token_store(value: TokenStoreArgument, api_key: ApiKey, base_url: str) -> TokenStore:
    """The store that the public argument stands for.

    Args:
        value: see above.
        api_key, base_url: whose tokens are kept. In names they appear as a digest only.

    Raises:
        ConfigurationError: the argument stands for no store, or for one that cannot be had here.
    """
    from .memory import MemoryStore

    name = store_name(api_key.value, base_url)
    memory = MemoryStore.of(name)
    if isinstance(value, str) and value == "memory":
        return memory
    return Sheltered(_outer(value, name), memory)


def _outer(value: Any, name: str) -> TokenStore:
    if value is None or isinstance(value, PathLike):
        from .files import FileStore

        folder = None if value is None else Path(value).absolute()
        if folder is not None and folder.exists() and not folder.is_dir():
            raise ConfigurationError("token_store must be a folder, where it is a path")
        return FileStore(name, folder)
    if isinstance(value, str) and value.startswith(("redis://", "rediss://", "unix://")):
        from .redisstore import RedisStore

        return RedisStore.at(value, name)
    if _has(value, "load", "save", "clear", "turn") and hasattr(value, "blocking"):
        return cast("TokenStore", value)
    if _has(value, "get", "set", "delete", "lock") and not _asynchronous(value):
        from .redisstore import RedisStore

        return RedisStore(value, name)
    # The value is not shown: it may be a URL with a password, or a key in the wrong place.
    raise ConfigurationError(f"token_store must be {CHOICES}; not this {type(value).__name__}")


def _has(value: Any, *methods: str) -> bool:
    return not isinstance(value, type) and all(
        callable(getattr(value, method, None)) for method in methods
    )


def _asynchronous(client: Any) -> bool:
    return any(kind.__module__.startswith("redis.asyncio") for kind in type(client).__mro__)


class Sheltered:
    """A store whose trouble costs no call: what it cannot do, the process's memory does."""

    __slots__ = ("_clock", "_memory", "_rests_until", "_store", "_warned")

    def __init__(self, store: TokenStore, memory: MemoryStore, clock: Clock = CLOCK) -> None:
        self._store, self._memory, self._clock = store, memory, clock
        self._rests_until = -math.inf
        self._warned = False

    @property
    def blocking(self) -> bool:
        return self._store.blocking

    def load(self) -> Tokens | None:
        """What the store has, or the memory, whichever is newer."""
        outer: Tokens | None = None
        if not self.resting:
            try:
                outer = self._store.load()
            except Exception as trouble:
                self.trouble(trouble)
        inner = self._memory.load()
        if outer is None or inner is None:
            return outer or inner
        return max(outer, inner, key=lambda tokens: tokens.obtained_at)

    def save(self, tokens: Tokens) -> None:
        if not self.resting:
            try:
                self._store.save(tokens)
            except Exception as trouble:
                self.trouble(trouble)
            else:
                self._memory.clear()
                return
        self._memory.save(tokens)

    def clear(self) -> None:
        self._memory.clear()
        try:
            self._store.clear()
        except Exception as trouble:
            self.trouble(trouble)

    def turn(self) -> Turn:
        return _ShelteredTurn(self, self._store, self._memory.turn())

    @property
    def resting(self) -> bool:
        """Whether the store was in trouble a moment ago."""
        return self._clock.monotonic() < self._rests_until

    def trouble(self, trouble: Exception) -> None:
        """The store is in trouble."""
        self._rests_until = self._clock.monotonic() + REST
        if not self._warned:
            self._warned = True
            # No more of it than its kind: what else it says is the server's, or the user's own.
            why = trouble.strerror if isinstance(trouble, OSError) else None
            log.warning(
                "%s: %s%s: the tokens are kept in memory only (logged once)",
                type(self._store).__name__,
                type(trouble).__name__,
                f" ({why})" if why else "",
            )


class _ShelteredTurn:
    """The turn in this process, then the store's; the first alone where the store is in trouble."""

    __slots__ = ("_inner", "_outer", "_shelter", "_store")

    def __init__(self, shelter: Sheltered, store: TokenStore, inner: Turn) -> None:
        self._shelter, self._store, self._inner = shelter, store, inner
        self._outer: Turn | None = None

    def try_acquire(self) -> bool:
        if not self._inner.try_acquire():
            return False
        if self._shelter.resting:
            return True
        try:
            self._outer = self._store.turn()
            if self._outer.try_acquire():
                return True
            self._outer = None
        except Exception as trouble:
            self._outer = None
            self._shelter.trouble(trouble)
            return True
        self._inner.release()
        return False

    def extend(self) -> None:
        extend: Callable[[], object] | None = getattr(self._outer, "extend", None)
        if extend is None or self._shelter.resting:
            return
        try:
            extend()
        except Exception as trouble:
            self._shelter.trouble(trouble)

    def release(self) -> None:
        outer, self._outer = self._outer, None
        try:
            if outer is not None:
                outer.release()
        except Exception as trouble:
            self._shelter.trouble(trouble)
        finally:
            self._inner.release()
