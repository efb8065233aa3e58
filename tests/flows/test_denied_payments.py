"""A payment whose reply is a success and says no all the same is in doubt: nobody can tell.

PAY ── data: false ──> look ──┬── paid: so it is
                              └── unpaid, for as long as it is looked ──> OutcomeUnknown ──> resumed
"""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import httpx
import pytest
from tests.flows.legacy_till import new_desk, paid, price
from tests.flows.private_buyer import Buyer
from tests.flows.shop import Shop
from tests.support.flows import KINDS, Kind, drive

from cjdropshipping import FlowStopped, OutcomeUnknown
from cjdropshipping.testing import Mock

V2, WALLET = "/payBalanceV2", "/balancePayment"

NOES = [False, "false", {"result": False}, {"success": False, "message": "No"}]

pytestmark = pytest.mark.parametrize("kind", KINDS)


class Denying(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """The mock's transport, but the first payment is answered so, whether it is made or not."""

    def __init__(self, mock: Mock, path: str, data: Any, *, makes: bool) -> None:
        self.inner, self.path, self.makes, self.times = mock.transport(), path, makes, 1
        self.reply = {"code": 200, "result": True, "message": "Success", "data": data}

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        denied = self._denies(request)
        if denied and not self.makes:
            return denied
        response: httpx.Response = self.inner.handle_request(request)
        return denied or response

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        denied = self._denies(request)
        if denied and not self.makes:
            return denied
        response: httpx.Response = await self.inner.handle_async_request(request)
        return denied or response

    def _denies(self, request: httpx.Request) -> httpx.Response | None:
        if not request.url.path.endswith(self.path) or self.times <= 0:
            return None
        self.times -= 1
        return httpx.Response(200, json=self.reply)


@pytest.mark.parametrize("no", NOES, ids=json.dumps)
def test_a_checkout_that_is_denied_pays_when_it_is_resumed(kind: Kind, no: Any) -> None:
    shop = Shop()
    transport = Denying(shop.mock, V2, no, makes=False)
    with pytest.raises(OutcomeUnknown) as caught:
        shop.run(kind, lambda cj: cj.orders.checkout(shop.ids), transport=transport)
    assert (caught.value.operation, shop.debited()) == ("payments_pay_v2", [])
    done = shop.checkout(kind, resume=caught.value.resume_token)
    assert (done.paid, shop.debited()) == (tuple(shop.ids), [shop.total(*shop.ids)])


@pytest.mark.parametrize("no", NOES, ids=json.dumps)
def test_a_checkout_that_is_denied_and_made_is_told_as_made(kind: Kind, no: Any) -> None:
    shop = Shop()
    transport = Denying(shop.mock, V2, no, makes=True)
    done = shop.run(kind, lambda cj: cj.orders.checkout(shop.ids), transport=transport)
    assert (done.paid, shop.debited()) == (tuple(shop.ids), [shop.total(*shop.ids)])


@pytest.mark.parametrize("yes", [None, "", "260601000100000001", True, {"result": True}, {}])
def test_anything_else_is_a_payment(kind: Kind, yes: Any) -> None:
    shop = Shop()
    transport = Denying(shop.mock, V2, yes, makes=True)
    assert shop.run(kind, lambda cj: cj.orders.checkout(shop.ids), transport=transport).paid
    assert shop.sent("payments_pay_v2") == 1


@pytest.mark.parametrize("no", NOES, ids=json.dumps)
@pytest.mark.parametrize("makes", [True, False])
def test_the_older_api_is_no_more_sure(kind: Kind, no: Any, makes: bool) -> None:
    desk = new_desk()
    desk.made("u-1")
    tokens: list[str] = []

    def act(cj: Any) -> Any:
        return cj.legacy.checkout(
            ["u-1"],
            logistic="PostNL",
            on_step=lambda step: tokens.append(step.token),
            resume=tokens[-1] if tokens else None,
        )

    transport = Denying(desk.mock, WALLET, no, makes=makes)
    if not makes:
        with pytest.raises(OutcomeUnknown) as caught:
            drive(kind, desk.mock, act, transport=transport)
        assert (caught.value.operation, paid(desk)) == ("legacy_pay", [])
    done = drive(kind, desk.mock, act, transport=transport)
    assert done.paid == ("u-1",)
    assert paid(desk) == [price(desk) * 100]


def resumed(kind: Kind, mock: Mock, act: Callable[[Any, str | None], Any], *, makes: bool) -> Any:
    """What comes of a flow whose first payment is denied, in the end."""
    transport = Denying(mock, V2, False, makes=makes)
    if makes:
        return drive(kind, mock, lambda cj: act(cj, None), transport=transport)
    with pytest.raises(OutcomeUnknown) as caught:
        drive(kind, mock, lambda cj: act(cj, None), transport=transport)
    assert not mock.books.entries
    return drive(kind, mock, lambda cj: act(cj, caught.value.resume_token))


@pytest.mark.parametrize("makes", [True, False])
def test_bills_are_no_more_sure(kind: Kind, makes: bool) -> None:
    mock = Mock()
    done = resumed(kind, mock, lambda cj, token: cj.makeup.pay_all(resume=token), makes=makes)
    assert (len(done.completed), len(mock.books.entries)) == (2, 1)


@pytest.mark.parametrize("makes", [True, False])
def test_an_order_for_private_stock_is_no_more_sure(kind: Kind, makes: bool) -> None:
    buyer = Buyer()

    def act(cj: Any, token: str | None) -> Any:
        return cj.private_inventory.purchase(buyer.lines, pay="balance", resume=token)

    assert resumed(kind, buyer.mock, act, makes=makes).paid
    assert (len(buyer.orders()), len(buyer.mock.books.entries)) == (1, 1)


@pytest.mark.parametrize("amount", [-5, "-0.01"])
def test_nobody_pays_less_than_nothing(kind: Kind, amount: Any) -> None:
    shop = Shop()

    def lower(data: Any, _: int) -> Any:
        return {**data, "paymentInformation": {"actualPayment": amount}}

    act = lambda cj: cj.orders.checkout(shop.ids)  # noqa: E731
    with pytest.raises(FlowStopped, match="is to be paid") as caught:
        shop.disguised(kind, "/saveGenerateParentOrder", lower, act)
    assert (caught.value.step, shop.sent("payments_pay_v2")) == ("PARENT_ORDER", 0)


def test_an_order_that_costs_nothing_is_paid(kind: Kind) -> None:
    shop = Shop()

    def free(data: Any, _: int) -> Any:
        return {**data, "paymentInformation": {"actualPayment": 0}}

    act = lambda cj: cj.orders.checkout(shop.ids, expected_total=0)  # noqa: E731
    done = shop.disguised(kind, "/saveGenerateParentOrder", free, act)
    assert (done.amount, done.paid) == (Decimal(0), tuple(shop.ids))
