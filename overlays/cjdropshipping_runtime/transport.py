"""The way to the network: httpx, imported when the first request is sent.

One client object a CJ client: its connections and TLS context are shared by all calls and threads.
"""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Any

from ._version import __version__

if TYPE_CHECKING:
    import httpx

CONNECT_SECONDS = 10.0
REPLY_SECONDS = 30.0
USER_AGENT = f"cjdropshipping-client/{__version__}"


def _options(transport: Any) -> dict[str, Any]:
    import httpx

    return {
        "transport": transport,
        "timeout": httpx.Timeout(REPLY_SECONDS, connect=CONNECT_SECONDS),
        "headers": {"Accept": "application/json", "User-Agent": USER_AGENT},
    }


class SyncTransport:
    """Builds the httpx client on first use, once for all threads."""

    def __init__(self, given: httpx.BaseTransport | None = None) -> None:
        self._given = given
        self._client: httpx.Client | None = None
        self._closed = False
        self._lock = Lock()

    @property
    def client(self) -> httpx.Client:
        return self._client or self._open()

    def _open(self) -> httpx.Client:
        import httpx

        with self._lock:
            if self._closed:
                raise RuntimeError("this client has been closed")
            if self._client is None:
                self._client = httpx.Client(**_options(self._given))
            return self._client

    def close(self) -> None:
        """Closes the connections; again is harmless."""
        with self._lock:
            self._closed = True
            client, self._client = self._client, None
        if client is not None:
            client.close()
        elif self._given is not None:
            self._given.close()


class AsyncTransport:
    """Builds the httpx client on first use; an event loop runs one task at a time."""

    def __init__(self, given: httpx.AsyncBaseTransport | None = None) -> None:
        self._given = given
        self._client: httpx.AsyncClient | None = None
        self._closed = False

    @property
    def client(self) -> httpx.AsyncClient:
        return self._client or self._open()

    def _open(self) -> httpx.AsyncClient:
        import httpx

        if self._closed:
            raise RuntimeError("this client has been closed")
        self._client = httpx.AsyncClient(**_options(self._given))
        return self._client

    async def close(self) -> None:
        """Closes the connections; again is harmless."""
        self._closed = True
        client, self._client = self._client, None
        if client is not None:
            await client.aclose()
        elif self._given is not None:
            await self._given.aclose()
