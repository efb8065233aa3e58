"""Looks that lag behind: what was asked before a payment is answered as it was then.

a look ──> remembered     payment ──> the same look ──> what is remembered, for so many looks
"""

from __future__ import annotations

from collections import Counter
from typing import Any

import httpx

LOOKS = (
    "/getOrderDetail",
    "/order/list",
    "/makeup/list",
    "/queryOrders",
    "/getOrdersCollection",
    "/checkPay",
)

PAYMENTS = ("/payBalanceV2", "/balancePayment", "/simulatePay")


class Memory:
    """What was seen before the payment; it outlives the client that saw it."""

    def __init__(self, looks: int, *, balance: bool = False) -> None:
        """``looks``: so many of each are out of date; ``balance``: that of the balance, too."""
        self.looks, self.paid = looks, False
        self.paths = (*LOOKS, "/getBalance") if balance else LOOKS
        self.seen: dict[tuple[str, bytes], bytes] = {}
        self.told = Counter[tuple[str, bytes]]()


class Stale(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """The mock's transport, behind such a memory."""

    def __init__(self, inner: Any, memory: Memory) -> None:
        self.inner, self.memory = inner, memory

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self._notice(request)
        response: httpx.Response = self.inner.handle_request(request)
        return self._told(request, response.read())

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self._notice(request)
        response: httpx.Response = await self.inner.handle_async_request(request)
        return self._told(request, await response.aread())

    def _notice(self, request: httpx.Request) -> None:
        if request.url.path.endswith(PAYMENTS):
            self.memory.paid = True

    def _told(self, request: httpx.Request, content: bytes) -> httpx.Response:
        memory = self.memory
        if request.url.path.endswith(memory.paths):
            key = (str(request.url), request.content)
            if not memory.paid:
                memory.seen[key] = content
            elif key in memory.seen and memory.told[key] < memory.looks:
                memory.told[key] += 1
                content = memory.seen[key]
        return httpx.Response(200, content=content)
