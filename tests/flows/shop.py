"""A merchant with orders to check out, and what the mock's books have to say afterwards."""

from __future__ import annotations

from typing import Any

import httpx
from tests.flows.driven import Driven
from tests.support.flows import Kind, drive
from tests.testing.merchant import Merchant

from cjdropshipping.testing import Mock
from cjdropshipping.testing.accounts.ledger import Orders

DETAIL, LIST = "/order/getOrderDetail", "/order/list"


class Shop(Merchant, Driven):
    """Orders "1", "2", ... of a mock of their own, and a client at hand."""

    def __init__(self, orders: int = 2, *, mock: Mock | None = None, **more: Any) -> None:
        super().__init__(mock or Mock(products=20))
        self.ids = [self.order(str(number), **more) for number in range(1, orders + 1)]

    def checkout(self, kind: Kind, ids: list[str] | None = None, **options: Any) -> Any:
        return self.run(kind, lambda cj: cj.orders.checkout(ids or self.ids, **options))

    def rebuffed(self, kind: Kind, path: str, **options: Any) -> Any:
        """A checkout in which the first request to a path is refused."""
        transport = Refusing(self.mock.transport(), path)
        act = lambda cj: cj.orders.checkout(self.ids, **options)  # noqa: E731
        return drive(kind, self.mock, act, transport=transport)

    def statuses(self) -> list[str]:
        return [order.status for order in self.mock.account.state(Orders)]

    def total(self, *order_ids: str) -> int:
        """What these orders cost, in cents."""
        return sum(self.kept(order_id).total for order_id in order_ids)

    def books(self) -> Any:
        """All that may not differ, however often a flow broke off: everything but times."""
        return (
            self.mock.books.balance,
            [(entry.kind, entry.key, entry.cents) for entry in self.mock.books.entries],
            [(move.kind, move.id, move.before, move.after) for move in self.mock.books.moves],
            self.mock.orders,
        )


class Refusing(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """The mock's transport, but the first request to a path is refused, and not carried out."""

    def __init__(
        self, inner: Any, path: str, code: int = 1603001, message: str = "order confirm fail"
    ) -> None:
        self.inner, self.path, self.times = inner, path, 1
        self.refusal = {"code": code, "result": False, "message": message, "data": None}

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        refused = self._refused(request)
        response: httpx.Response = refused or self.inner.handle_request(request)
        return response

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        refused = self._refused(request)
        response: httpx.Response = refused or await self.inner.handle_async_request(request)
        return response

    def _refused(self, request: httpx.Request) -> httpx.Response | None:
        if not request.url.path.endswith(self.path) or self.times <= 0:
            return None
        self.times -= 1
        return httpx.Response(200, json=self.refusal)


def unpaid_for(looks: int) -> Any:
    """Details that show an order as unpaid, this often after it was paid."""
    shown = [0]

    def rewrite(data: Any, _: int) -> Any:
        if data and data["orderStatus"] == "UNSHIPPED" and shown[0] < looks:
            shown[0] += 1
            return {**data, "orderStatus": "UNPAID", "paymentDate": None}
        return data

    return rewrite
