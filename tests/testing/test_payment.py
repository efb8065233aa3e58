"""Paying orders: once, in time, with enough money, and what the books say of it."""

from __future__ import annotations

import pytest
from tests.testing.merchant import Merchant

from cjdropshipping.testing import Mock
from cjdropshipping.testing.accounts.books import Bill
from cjdropshipping.testing.chapters.orders.billing import LIFE


@pytest.fixture
def us(mock: Mock) -> Merchant:
    return Merchant(mock)


def paid_parts(us: Merchant) -> list[int]:
    return [entry.cents for entry in us.mock.books.entries]


def test_a_parent_order_is_paid_with_all_that_is_in_it(us: Merchant) -> None:
    orders = [us.order(number) for number in "abc"]
    parent = us.confirmed(*orders)
    opened = us.done("orders_create_parent", {"shipmentOrderId": parent})
    total = sum(us.kept(order).total for order in orders)
    assert total > 3 * 368
    assert round(opened["orderMoney"] * 100) == total
    assert round(opened["paymentInformation"]["actualPayment"] * 100) == total
    before = us.mock.books.balance
    us.done("payments_pay_v2", {"shipmentOrderId": parent, "payId": opened["payId"]})
    assert before - us.mock.books.balance == total
    assert paid_parts(us) == [total]
    for order in orders:
        detail = us.done("orders_get", orderId=order)
        assert detail["orderStatus"] == "UNSHIPPED"
        assert detail["paymentDate"]
    balance = us.done("payments_get_balance")["amount"]
    assert round(balance * 100) == us.mock.books.balance


def test_nothing_is_paid_twice(us: Merchant) -> None:
    order = us.order("a")
    parent = us.confirmed(order)
    us.done("payments_pay_v2", {"shipmentOrderId": parent})
    assert us.refused("payments_pay_v2", {"shipmentOrderId": parent}) == 1603101
    assert us.refused("payments_pay", {"orderId": order}) == 1603101
    alone = us.order("b", "UNSHIPPED")
    assert us.refused("payments_pay", {"orderId": alone}) == 1603101
    asked = {"shipmentOrderId": us.kept(alone).parent}
    assert us.refused("payments_pay_v2", asked) == 1603101
    assert len(paid_parts(us)) == 2


def test_one_of_several_is_not_paid_alone(us: Merchant) -> None:
    one, two = us.order("a"), us.order("b")
    parent = us.confirmed(one, two)
    assert us.refused("payments_pay", {"orderId": one}) == 1603101
    us.done("payments_pay_v2", {"shipmentOrderId": parent})
    assert us.refused("payments_pay", {"orderId": two}) == 1603101
    assert len(paid_parts(us)) == 1


@pytest.mark.parametrize("status", ["CREATED", "IN_CART"])
def test_what_is_not_confirmed_is_not_paid(us: Merchant, status: str) -> None:
    order = us.order("a", status)
    assert us.refused("payments_pay", {"orderId": order}) == 1603101
    assert us.refused("payments_pay_v2", {"shipmentOrderId": us.kept(order).parent}) == 1603101
    assert paid_parts(us) == []


def test_what_is_not_there_is_not_paid(us: Merchant) -> None:
    assert us.refused("payments_pay", {"orderId": "nothing"}) == 1603100
    assert us.refused("payments_pay_v2", {"shipmentOrderId": "nothing"}) == 1603100
    assert us.done("payments_pay", {"orderId": "12"}) is None


def test_a_payment_names_the_payment_id_or_none(us: Merchant) -> None:
    parent = us.confirmed(us.order("a"))
    wrong = {"shipmentOrderId": parent, "payId": "PAY1"}
    assert us.refused("payments_pay_v2", wrong) == 1600100
    assert us.refused("payments_pay_v2", {"shipmentOrderId": parent, "orderType": 9}) == 1600100
    us.done("payments_pay_v2", {"shipmentOrderId": parent})


def test_an_open_parent_order_is_answered_again(us: Merchant) -> None:
    asked = {"shipmentOrderId": us.confirmed(us.order("a"), us.order("b"))}
    first = us.done("orders_create_parent", asked)
    us.mock.clock.advance(60)
    assert us.done("orders_create_parent", asked) == first


def test_a_parent_order_can_be_paid_for_a_time(us: Merchant) -> None:
    parent = us.confirmed(us.order("a"), us.order("b"))
    asked = {"shipmentOrderId": parent}
    first = us.done("orders_create_parent", asked)
    us.mock.clock.advance(LIFE / 1000)
    assert us.refused("payments_pay_v2", {**asked, "payId": first["payId"]}) == 1603101
    second = us.done("orders_create_parent", asked)
    assert second["payId"] != first["payId"]
    assert second["payExpireTime"] > first["payExpireTime"]
    assert us.refused("payments_pay_v2", {**asked, "payId": first["payId"]}) == 1600100
    us.mock.clock.advance(LIFE / 1000 - 5)
    us.done("payments_pay_v2", {**asked, "payId": second["payId"]})
    assert len(paid_parts(us)) == 1


def test_without_a_pay_id_a_parent_order_is_paid_after_that_time(us: Merchant) -> None:
    orders = [us.order(number) for number in "ab"]
    asked = {"shipmentOrderId": us.confirmed(*orders)}
    late = us.done("orders_create_parent", asked)["payId"]
    us.mock.clock.advance(LIFE / 1000)
    us.done("payments_pay_v2", asked)
    assert [us.status(order) for order in orders] == ["UNSHIPPED"] * 2
    (entry,) = us.mock.books.entries
    assert entry.cents == sum(us.kept(order).total for order in orders)
    assert entry.pay_id not in ("", late)
    us.mock.clock.advance(LIFE / 1000)
    assert us.refused("payments_pay_v2", asked) == 1603101
    assert us.refused("payments_pay_v2", {**asked, "payId": late}) == 1600100
    assert len(paid_parts(us)) == 1


def test_what_was_paid_in_time_is_not_paid_anew_when_that_time_is_over(us: Merchant) -> None:
    asked = {"shipmentOrderId": us.confirmed(us.order("a"))}
    us.done("orders_create_parent", asked)
    us.done("payments_pay_v2", asked)
    us.mock.clock.advance(LIFE / 1000)
    assert us.refused("payments_pay_v2", asked) == 1603101
    assert len(paid_parts(us)) == 1


def test_no_payment_brings_money(us: Merchant) -> None:
    books = us.mock.books
    before = books.balance
    bill = books.present(Bill("order", "SD1", "PAY1", -1))
    with pytest.raises(ValueError, match="-1 cents"):
        books.settle(bill, us.mock.clock.millis)
    assert (books.balance, books.entries, bill.paid) == (before, [], False)


def test_the_balance_must_suffice(us: Merchant) -> None:
    order = us.order("a", "UNPAID")
    us.mock.books.balance = us.kept(order).total - 1
    assert us.refused("payments_pay", {"orderId": order}) == 1604000
    assert us.status(order) == "UNPAID"
    us.mock.books.balance += 1
    us.done("payments_pay", {"orderId": order})
    assert us.mock.books.balance == 0


@pytest.mark.parametrize("key", ["number", "id", "parent"])
def test_paying_can_be_restricted(us: Merchant, key: str) -> None:
    order = us.order("a", "UNPAID")
    name: str = getattr(us.kept(order), key)
    us.mock.arrange("payment restricted", name)
    assert us.refused("payments_pay", {"orderId": order}) == 1604001
    assert us.refused("payments_pay_v2", {"shipmentOrderId": us.kept(order).parent}) == 1604001
    assert (us.status(order), paid_parts(us)) == ("UNPAID", [])
    us.mock.lift("payment restricted", name)
    us.done("payments_pay", {"orderId": order})


def test_a_payment_may_show_late(us: Merchant) -> None:
    us.mock.arrange("payment shows late", "a", looks=2)
    order = us.order("a", "UNPAID")
    for _ in range(3):
        assert us.status(order) == "UNPAID"
    us.done("payments_pay", {"orderId": order})
    assert [us.status(order) for _ in range(4)] == ["UNPAID"] * 2 + ["UNSHIPPED"] * 2
    assert len(paid_parts(us)) == 1


def test_while_a_payment_does_not_show_it_is_not_made_again(us: Merchant) -> None:
    us.mock.arrange("payment shows late", "a", looks=9)
    order = us.order("a", "UNPAID")
    parent = {"shipmentOrderId": us.kept(order).parent}
    us.done("payments_pay_v2", parent)
    assert us.refused("payments_pay_v2", parent) == 1603101
    assert us.refused("payments_pay", {"orderId": order}) == 1603101
    assert us.refused("orders_create_parent", parent) == 1603001
    assert len(paid_parts(us)) == 1


def test_rows_of_a_list_are_looks(us: Merchant) -> None:
    us.mock.arrange("payment shows late", "a")
    order = us.order("a", "UNPAID")
    us.done("payments_pay", {"orderId": order})
    us.order("b")
    for _ in range(3):
        us.done("orders_list", pageSize=1)
    rows = [us.done("orders_list", orderIds=[order])["list"][0] for _ in range(2)]
    assert [row["orderStatus"] for row in rows] == ["UNPAID", "UNSHIPPED"]
