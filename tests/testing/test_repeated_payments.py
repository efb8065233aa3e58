"""A mock that accepts payments of what is paid: they cost money again, and nothing else follows."""

from __future__ import annotations

import pytest
from tests.testing.legacy_desk import Desk
from tests.testing.merchant import Merchant
from tests.testing.private import buy, stocked

from cjdropshipping.testing import Mock
from cjdropshipping.testing.chapters.private_inventory import desk as private

BILL = "BK260526000001"


@pytest.fixture
def us() -> Merchant:
    return Merchant(Mock(repeated_payments="accept"))


def debited(us: Merchant) -> list[int]:
    return [entry.cents for entry in us.mock.books.entries]


def test_an_order_is_paid_twice(us: Merchant) -> None:
    order = us.order("1", "UNSHIPPED")
    moves = len(us.mock.books.moves)
    us.done("payments_pay", {"orderId": order})
    us.done("payments_pay_v2", {"shipmentOrderId": us.kept(order).parent})
    assert debited(us) == [us.kept(order).total] * 3
    assert len(us.mock.books.moves) == moves


def test_a_parent_order_that_is_paid_is_put_up_again(us: Merchant) -> None:
    order = us.order("1")
    asked = {"shipmentOrderId": us.confirmed(order)}
    first = us.done("orders_create_parent", asked)
    us.done("payments_pay_v2", {**asked, "payId": first["payId"]})
    again = us.done("orders_create_parent", asked)
    assert again["orderMoney"] == first["orderMoney"]
    assert again["payId"] != first["payId"]
    us.done("payments_pay_v2", {**asked, "payId": again["payId"]})
    assert debited(us) == [us.kept(order).total] * 2


def test_what_is_paid_on_a_page_is_paid_again(us: Merchant) -> None:
    bought = buy(us.mock, *stocked(us.mock))
    private.advance(us.mock.account.data, bought["orderId"], "10", us.mock.clock.millis)
    us.done("payments_pay_v2", {"shipmentOrderId": bought["orderId"], "orderType": 9})
    assert len(debited(us)) == 1


def test_play_money_is_taken_again(us: Merchant) -> None:
    order = us.order("1", isSandbox=1)
    for _ in range(2):
        us.done("sandbox_simulate_pay", {"orderId": order})
    assert debited(us) == [0, 0]
    assert us.status(order) == "UNSHIPPED"


def test_a_bulk_order_of_the_older_api_is_paid_twice(us: Merchant) -> None:
    desk = Desk(us.mock)
    bulk = desk.bulk("u-1")
    for _ in range(2):
        assert desk.pay(bulk)["result"] is True
    assert len(debited(us)) == 2
    assert desk.moves("legacy bulk order") == [("", "3"), ("3", "2")]


def test_a_makeup_bill_is_paid_by_two_payment_orders_and_by_a_third(us: Merchant) -> None:
    gathered = [us.done("makeup_create_payment", {"orderCodes": [BILL]}) for _ in range(2)]
    for payment in gathered:
        us.done("payments_pay_v2", named(payment))
    payment = us.done("makeup_create_payment", {"orderCodes": [BILL]})
    us.done("payments_pay_v2", named(payment))
    assert debited(us) == [1235] * 3


def named(payment: dict[str, str]) -> dict[str, object]:
    """What pays a payment order."""
    number, pay_id = payment["payOrderCode"], payment["payId"]
    return {"shipmentOrderId": number, "payId": pay_id, "orderType": 24}
