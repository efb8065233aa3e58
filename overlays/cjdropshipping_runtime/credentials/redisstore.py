"""Tokens in Redis, for a fleet.

    cjdropshipping:tokens:<digest>    the tokens, as JSON
    cjdropshipping:turn:<digest>      who renews; goes 30 seconds after its holder's last request

The digest is of the API key and the service's address (names.py). Given a URL, each touch has a
connection of its own: months lie between them, and none is left open.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from cjdropshipping_runtime.errors import ConfigurationError

from .tokens import restored, stored

if TYPE_CHECKING:
    from .stores import Turn
    from .tokens import Tokens

TURN_SECONDS = 30.0
"""After so long without a request a turn is free again, whatever has become of its holder."""

SOCKET_SECONDS = 1.0
"""For a connection, and for an answer: a server that is silent is not waited for."""


class RedisStore:
    """Keeps tokens in Redis.

    Args:
        client: a synchronous client of redis-py, whatever it decodes. It is left open.
        name: the last part of the names of the keys.

    Every method raises redis.RedisError where the server cannot be used.
    """

    __slots__ = ("_given", "_name", "_url")

    blocking = True

    def __init__(self, client: Any, name: str) -> None:
        self._given, self._name = client, name
        self._url = ""

    @classmethod
    def at(cls, url: str, name: str) -> RedisStore:
        """The store on the server with this URL; raises ConfigurationError."""
        try:
            from redis import connection
        except ImportError:
            extra = "pip install 'cjdropshipping-client[redis]'"
            raise ConfigurationError(f"token_store at a Redis URL needs redis: {extra}") from None
        try:
            parse: Callable[[str], object] = connection.parse_url
            parse(url)
        except ValueError:  # without its text: a URL may hold a password
            raise ConfigurationError("token_store is not a URL that redis understands") from None
        store = cls(None, name)
        store._url = url
        return store

    def load(self) -> Tokens | None:
        with self._connected() as client:
            content = client.get(self._key("tokens"))
        return None if content is None else restored(content, "Redis")

    def save(self, tokens: Tokens) -> None:
        with self._connected() as client:
            client.set(self._key("tokens"), stored(tokens))

    def clear(self) -> None:
        with self._connected() as client:
            client.delete(self._key("tokens"))

    def turn(self) -> Turn:
        return _RedisTurn(self)

    def connect(self) -> Any:
        """The client to use; a further one where none was given."""
        if self._given is not None:
            return self._given
        from redis import Redis
        from redis.backoff import NoBackoff
        from redis.retry import Retry

        limits = {"socket_timeout": SOCKET_SECONDS, "socket_connect_timeout": SOCKET_SECONDS}
        return Redis.from_url(self._url, retry=Retry(NoBackoff(), 0), **limits)

    def let_go(self, client: Any) -> None:
        """Closes the connections of a client that was made here."""
        if client is not self._given:
            client.connection_pool.disconnect()

    def lock(self, client: Any) -> Any:
        """The lock behind a turn, free again after 30 seconds unless it is extended."""
        return client.lock(self._key("turn"), timeout=TURN_SECONDS, thread_local=False)

    @contextmanager
    def _connected(self) -> Generator[Any, None, None]:
        client = self.connect()
        try:
            yield client
        finally:
            self.let_go(client)

    def _key(self, kind: str) -> str:
        return f"cjdropshipping:{kind}:{self._name}"

    def __repr__(self) -> str:
        return f"RedisStore({self._name!r})"


class _RedisTurn:
    __slots__ = ("_client", "_lock", "_store")

    def __init__(self, store: RedisStore) -> None:
        self._store = store
        self._client: Any = None
        self._lock: Any = None

    def try_acquire(self) -> bool:
        client = self._store.connect()
        lock = self._store.lock(client)
        taken: bool = False
        try:
            taken = lock.acquire(blocking=False)
        finally:
            if not taken:
                self._store.let_go(client)
        if taken:
            self._client, self._lock = client, lock
        return taken

    def extend(self) -> None:
        from redis.exceptions import LockError

        if self._lock is not None:
            with suppress(LockError):  # it is another's by now
                self._lock.extend(TURN_SECONDS, replace_ttl=True)

    def release(self) -> None:
        from redis.exceptions import LockError

        client, lock, self._client, self._lock = self._client, self._lock, None, None
        if lock is None:
            return
        try:
            lock.release()
        except LockError:  # its 30 seconds were over
            pass
        finally:
            self._store.let_go(client)
