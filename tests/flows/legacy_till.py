"""The older API's way to payment, as its tests go it: PostNL, orders of one piece."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import httpx
import pytest
from tests.support.flows import Kind, drive
from tests.testing.legacy_desk import Desk

from cjdropshipping import FlowStopped
from cjdropshipping.testing import Mock
from cjdropshipping.testing.chapters.legacy.methods import METHODS


def new_desk(**options: Any) -> Desk:
    """A mock with no orders yet."""
    return Desk(Mock(products=20, **options))


def check_out(kind: Kind, desk: Desk, *uids: str, **more: Any) -> Any:
    options = {"logistic": "PostNL", **more}
    return drive(kind, desk.mock, lambda cj: cj.legacy.checkout(list(uids), **options))


def stopped(kind: Kind, desk: Desk, *uids: str, **more: Any) -> FlowStopped:
    """The error of a checkout that stops; fails where money has moved by then."""
    with pytest.raises(FlowStopped) as caught:
        check_out(kind, desk, *uids, **more)
    assert desk.mock.books.entries == []
    return caught.value


def price(desk: Desk, orders: int = 1) -> Decimal:
    """What so many orders of one piece cost, sent by PostNL; USD."""
    return Decimal(orders * (desk.variant.cents + postage(desk))) / 100


def postage(desk: Desk) -> int:
    return METHODS["PostNL"].cents(desk.variant.weight)


def paid(desk: Desk) -> list[int]:
    return [entry.cents for entry in desk.mock.books.entries]


class Telling(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """The mock, whose replies are other than they are."""

    def __init__(self, mock: Mock) -> None:
        self.inner = mock.transport()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response = self.inner.handle_request(self.asked(request))
        return httpx.Response(200, content=self.told(request, response.read()))

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        response = await self.inner.handle_async_request(self.asked(request))
        return httpx.Response(200, content=self.told(request, await response.aread()))

    def asked(self, request: httpx.Request) -> httpx.Request:
        return request

    def told(self, request: httpx.Request, content: bytes) -> bytes:
        raise NotImplementedError
