"""Orders for private stock: how they are paid and how they move."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from tests.testing.private import (
    HOME,
    PAY,
    buy,
    cents,
    pay,
    pieces,
    reply,
    row,
    settle,
    stocked,
)

from cjdropshipping.testing import Mock
from cjdropshipping.testing.accounts.account import Account
from cjdropshipping.testing.accounts.books import FIRST_BALANCE
from cjdropshipping.testing.accounts.privatestock import PrivateStock
from cjdropshipping.testing.chapters.private_inventory import desk
from cjdropshipping.testing.chapters.private_inventory.desk import PrivateOrders
from cjdropshipping.testing.world.variants import Variant


@pytest.fixture
def variants(mock: Mock) -> list[Variant]:
    return stocked(mock)


def moves(mock: Mock) -> list[str]:
    return [move.after for move in mock.books.moves if move.kind == "private order"]


def advance(mock: Mock, code: str, status: str) -> None:
    desk.advance(mock.account.data, code, status, mock.clock.millis)


def test_payment_from_the_balance_brings_the_goods(mock: Mock, variants: list[Variant]) -> None:
    made = buy(mock, *variants, payType=2)
    code = made["orderId"]
    assert list(mock.account.state(PrivateStock)) == []
    assert settle(mock, code, payId=made["payId"]) == code
    assert mock.books.balance == FIRST_BALANCE - cents(made["price"])
    lots = [
        (lot.storage_id, lot.private_order_id, lot.vid, lot.sku, lot.available)
        for lot in mock.account.state(PrivateStock)
    ]
    assert lots == [(HOME, code, v.vid, v.sku, 10) for v in variants]
    listed = row(mock, code)
    assert (listed["status"], listed["paymentType"]) == ("10", "Balance")
    assert (listed["inventoryReserved"], listed["paymentExpirationTime"]) == (False, None)
    assert listed["paymentDateTime"] > listed["createDateTime"]
    assert moves(mock) == ["3", "11", "10"]


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"orderType": None}, 1600100),
        ({"orderType": 24}, 1600100),
        ({"payId": "PAY-OF-ANOTHER"}, 1600100),
        ({"shipmentOrderId": "SY0000000000"}, 1603100),
    ],
)
def test_refused_payments(
    mock: Mock, variants: list[Variant], more: dict[str, Any], code: int
) -> None:
    made = buy(mock, variants[0])
    body = {"shipmentOrderId": made["orderId"], "orderType": 9, **more}
    body = {key: value for key, value in body.items() if value is not None}
    assert reply(mock, PAY, body)["code"] == code
    assert (row(mock, made["orderId"])["status"], mock.books.entries) == ("3", [])


def test_an_order_is_paid_once(mock: Mock, variants: list[Variant]) -> None:
    code = buy(mock, variants[0])["orderId"]
    assert [pay(mock, code)["code"] for _ in range(2)] == [200, 1603101]
    assert (len(mock.books.entries), len(list(mock.account.state(PrivateStock)))) == (1, 1)


def test_a_balance_that_does_not_suffice(mock: Mock, variants: list[Variant]) -> None:
    made = buy(mock, variants[0])
    mock.books.balance = cents(made["price"]) - 1
    assert pay(mock, made["orderId"])["code"] == 1604000
    mock.books.balance += 1
    assert (pay(mock, made["orderId"])["code"], mock.books.balance) == (200, 0)


def test_a_payment_can_be_on_its_way_for_some_looks(mock: Mock, variants: list[Variant]) -> None:
    mock.arrange("private payment incoming", variants[0].sku, looks=2)
    code = buy(mock, variants[0])["orderId"]
    settle(mock, code)
    assert len(list(mock.account.state(PrivateStock))) == 1
    looks = [row(mock, code) for _ in range(4)]
    assert [look["status"] for look in looks] == ["11", "11", "10", "10"]
    assert [look["paymentSign"] for look in looks] == ["1", "1", "0", "0"]
    assert moves(mock) == ["3", "11", "10"]


def test_an_order_that_nobody_pays_is_closed(mock: Mock, variants: list[Variant]) -> None:
    code = buy(mock, variants[0])["orderId"]
    mock.clock.advance(86_390)
    assert row(mock, code)["status"] == "3"
    mock.clock.advance(10)
    assert pay(mock, code)["code"] == 1603101
    listed = row(mock, code)
    assert (listed["status"], listed["inventoryReserved"]) == ("13", False)
    assert listed["paymentExpirationTime"] is None
    assert moves(mock) == ["3", "13"]


def test_unpaid_and_paid_orders_hold_goods_back(mock: Mock, variants: list[Variant]) -> None:
    variant, there = variants[0], pieces(variants[0])
    mock.books.balance = 10**9
    first = buy(mock, variant, quantity=there)["orderId"]
    assert buy(mock, variant, quantity=1)["checkPlaceOrderInfo"]["confirmStatus"] is False
    mock.clock.advance(86_400)
    second = buy(mock, variant, quantity=there)["orderId"]
    settle(mock, second)
    mock.clock.advance(86_400)
    assert buy(mock, variant, quantity=1)["checkPlaceOrderInfo"]["confirmStatus"] is False
    assert (row(mock, first)["status"], row(mock, second)["status"]) == ("13", "10")


def test_a_cancelled_order_gives_its_goods_back(mock: Mock, variants: list[Variant]) -> None:
    there = pieces(variants[0])
    code = buy(mock, variants[0], quantity=there)["orderId"]
    advance(mock, code, desk.CANCELLED)
    assert row(mock, code)["status"] == "8"
    assert pay(mock, code)["code"] == 1603100
    assert buy(mock, variants[0], quantity=there)["orderId"] != code


def test_every_arrow_in_turn(mock: Mock, variants: list[Variant]) -> None:
    code = buy(mock, variants[0])["orderId"]
    for status in ("11", "10", "6", "12", "7"):
        advance(mock, code, status)
        listed = row(mock, code)
        assert listed["status"] == status
        assert bool(listed["trackingNumber"]) is (status in ("12", "7"))
    assert moves(mock) == ["3", "11", "10", "6", "12", "7"]


def test_a_payment_on_the_page_takes_nothing_from_the_balance(
    mock: Mock, variants: list[Variant]
) -> None:
    code = buy(mock, variants[0])["orderId"]
    advance(mock, code, "11")
    assert [row(mock, code)["status"] for _ in range(2)] == ["11", "10"]
    assert row(mock, code)["paymentType"] == "PayPal"
    assert (mock.books.balance, mock.books.entries) == (FIRST_BALANCE, [])
    assert len(list(mock.account.state(PrivateStock))) == 1
    assert pay(mock, code)["code"] == 1603101


@pytest.mark.parametrize("end", ["7", "13", "8"])
def test_an_order_that_has_ended_goes_nowhere(
    mock: Mock, variants: list[Variant], end: str
) -> None:
    code = buy(mock, variants[0])["orderId"]
    advance(mock, code, end)
    for status in ("3", "11", "10", "6", "12", "7", "13", "8"):
        with pytest.raises(ValueError, match=f"does not go from {end} to {status}"):
            advance(mock, code, status)
    assert row(mock, code)["status"] == end


@pytest.mark.parametrize("status", ["3", "13", "8", "4"])
def test_a_paid_order_does_not_go_back(mock: Mock, variants: list[Variant], status: str) -> None:
    code = buy(mock, variants[0])["orderId"]
    settle(mock, code)
    with pytest.raises(ValueError, match=f"from 10 to {status}"):
        advance(mock, code, status)


def test_only_what_is_there_and_can_be_paid_advances(mock: Mock, variants: list[Variant]) -> None:
    with pytest.raises(ValueError, match="no private order SY1"):
        advance(mock, "SY1", "10")
    code = buy(mock, variants[0])["orderId"]
    mock.clock.advance(86_400)
    with pytest.raises(ValueError, match="from 13 to 10"):
        advance(mock, code, "10")


def test_every_move_follows_an_arrow(mock: Mock, variants: list[Variant]) -> None:
    for end in ("7", "13", "8"):
        advance(mock, buy(mock, variants[0])["orderId"], end)
    settle(mock, buy(mock, variants[0])["orderId"])
    assert all(move.after in desk.ARROWS[move.before] for move in mock.books.moves)
    placed = mock.account.state(PrivateOrders).placed()
    assert [order.status for order in placed] == ["7", "13", "8", "10"]


def test_accounts_do_not_see_each_other(mock: Mock, variants: list[Variant]) -> None:
    code = buy(mock, variants[0])["orderId"]
    with pytest.raises(ValueError, match=code):
        desk.advance(Account(2), code, "10", mock.clock.millis)


def test_what_is_kept_can_be_copied(mock: Mock, variants: list[Variant]) -> None:
    code = buy(mock, variants[0])["orderId"]
    kept = copy.deepcopy(mock.account.state(PrivateOrders))
    settle(mock, code)
    assert [order.status for order in kept.placed()] == ["3"]
