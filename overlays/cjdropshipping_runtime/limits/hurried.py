"""Connections to a Redis server whose patience changes from use to use.

redis-py fixes how long a connection waits when it is opened. Here the wait is a call's own: it may
have tenths of a second left, or seconds, and all use the same connection.

    answer in time ──> read            none ──> TimeoutError, and the connection is closed
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from redis import ConnectionPool, Redis
from redis.backoff import NoBackoff
from redis.exceptions import ConnectionError as Disconnected
from redis.exceptions import TimeoutError as TooLate
from redis.retry import Retry

LEAST = 0.001
"""Seconds; to a socket 0 has another meaning."""


def hurried(url: str, left: Callable[[], float]) -> Redis:
    """A client for one thread at a time; ``left()`` tells how many seconds it may take now."""
    pool: Any = ConnectionPool.from_url(
        url,
        # A connection that was idle may be dead; a new one is tried, once.
        retry=Retry(NoBackoff(), 1, supported_errors=(Disconnected,)),
    )
    kind: Any = pool.connection_class

    class Hurried(kind):  # type: ignore[misc]
        """Of whatever kind the URL asks for."""

        def connect(self, *args: Any, **options: Any) -> Any:
            self.socket_connect_timeout = self.socket_timeout = max(LEAST, left())
            return super().connect(*args, **options)

        def read_response(self, *args: Any, **options: Any) -> Any:
            if not self.can_read(max(LEAST, left())):
                self.disconnect()
                raise TooLate("no answer in time")
            return super().read_response(*args, **options)

    pool.connection_class = Hurried
    return Redis(connection_pool=pool)
