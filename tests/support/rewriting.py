"""The mock's transport, with the data of some answers rewritten on the way.

Rewritten(mock.transport(), "/makeup/list", rewrite) ── rewrite(data, n-th answer) ──> data
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import httpx

Rewrite = Callable[[Any, int], Any]
"""From the data of an answer, and how many of its kind there were, counted from 1."""


class Rewritten(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Rewrites what succeeds on paths with this end."""

    def __init__(self, inner: Any, path: str, rewrite: Rewrite) -> None:
        self.inner, self.path, self.rewrite, self.answers = inner, path, rewrite, 0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response: httpx.Response = self.inner.handle_request(request)
        return self._rewritten(request, response.read())

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        response: httpx.Response = await self.inner.handle_async_request(request)
        return self._rewritten(request, await response.aread())

    def _rewritten(self, request: httpx.Request, content: bytes) -> httpx.Response:
        if not request.url.path.endswith(self.path):
            return httpx.Response(200, content=content)
        self.answers += 1
        answer = json.loads(content)
        answer["data"] = self.rewrite(answer["data"], self.answers)
        return httpx.Response(200, json=answer)
