"""Which orders a match finds, and how it shows them."""

from __future__ import annotations

import pytest
from tests.testing.asked import DOCUMENT
from tests.testing.merging import (
    COMPLETE,
    IN_CART,
    ask,
    follow,
    into_cart,
    is_idle,
    matched,
    order,
    orders,
    result,
    start,
)

from cjdropshipping.testing import Mock
from cjdropshipping.testing.accounts.ledger import Orders


def test_orders_for_one_recipient_are_a_group(mock: Mock) -> None:
    first, other = order(mock, "a"), order(mock, "b", shippingAddress="Elsewhere 1")
    second, alone = order(mock, "c"), order(mock, "d", shippingCustomerName="Somebody Else")
    third = order(mock, "e", shippingAddress="Elsewhere 1")
    assert matched(mock) == [[first, second], [other, third]]
    assert alone in orders(mock)


def test_what_is_left_out_of_an_address_is_empty(mock: Mock) -> None:
    first = order(mock, "a", shippingAddress2="")
    second = order(mock, "b", shippingAddress2="Floor 2")
    third = order(mock, "c", shippingAddress2="")
    assert matched(mock) == [[first, third]]
    assert second in orders(mock)


def test_only_orders_in_the_stated_status_match(mock: Mock) -> None:
    ids = [order(mock, number) for number in ("a", "b", "c", "d")]
    into_cart(mock, ids[0], ids[2])
    assert matched(mock, COMPLETE) == [[ids[1], ids[3]]]
    assert matched(mock, IN_CART) == [[ids[0], ids[2]]]


def test_sandbox_orders_match_each_other_only(mock: Mock) -> None:
    real = [order(mock, "a"), order(mock, "b")]
    sandbox = [order(mock, "c", isSandbox=1), order(mock, "d", isSandbox=1)]
    assert matched(mock) == [real, sandbox]


def test_a_group_shows_address_orders_and_ways(mock: Mock) -> None:
    order(mock, "a", platform="etsy", logisticName="Fast Line")
    order(mock, "b", logisticName="Slow Line")
    start(mock, "match")
    follow(mock, "match")
    (found,) = result(mock, "match")
    assert found["haveMoreShopOrder"] is True
    (row,) = found["mergeShopOrderVOList"]
    asked = next(iter(mock.account.state(Orders))).asked
    assert row["customerName"] == asked["shippingCustomerName"]
    assert row["shippingAddress"] == asked["shippingAddress"]
    assert [(i["orderNumber"], i["platform"]) for i in row["mergeOrderInfoList"]] == [
        ("a", "etsy"),
        ("b", "shopify"),
    ]
    ways = row["logisticsInfoList"]
    assert [way["logisticsName"] for way in ways][:2] == ["Fast Line", "Slow Line"]
    assert [way["isChecked"] for way in ways] == [True, False, False, False]
    for way in ways:
        parts = way["basePostage"] + way["packPrice"] + way["remoteAmount"]
        assert way["postage"] == pytest.approx(parts)


def test_orders_of_one_store_are_not_of_more(mock: Mock) -> None:
    order(mock, "a")
    order(mock, "b")
    start(mock, "match")
    follow(mock, "match")
    assert result(mock, "match")[0]["haveMoreShopOrder"] is False


def test_the_filter_leaves_out_what_was_taken_out_by_hand(mock: Mock) -> None:
    first, second, third = (order(mock, number) for number in ("a", "b", "c"))
    mock.arrange("taken out of merges", "b")
    assert matched(mock) == [[first, third]]
    assert matched(mock, {**COMPLETE, "filterOrder": False}) == [[first, second, third]]
    mock.arrange("taken out of merges", third)
    assert matched(mock) == []


def test_a_match_sees_the_orders_as_they_are_when_it_is_through(mock: Mock) -> None:
    first = order(mock, "a")
    start(mock, "match")
    second = order(mock, "b")
    follow(mock, "match")
    rows = result(mock, "match")[0]["mergeShopOrderVOList"]
    assert [i["orderCode"] for i in rows[0]["mergeOrderInfoList"]] == [first, second]


def test_by_arrangement_a_match_answers_at_once_without_orders(mock: Mock) -> None:
    first, second = order(mock, "a"), order(mock, "b")
    mock.arrange("merge answers at once", "match")
    (found,) = ask(mock, "merge_start_match", COMPLETE)["data"]
    documented = DOCUMENT.operations["merge_start_match"].example[0]["mergeShopOrderVOList"][0]
    assert set(found["mergeShopOrderVOList"][0]) == set(documented)
    assert is_idle(mock, "match")
    (row,) = result(mock, "match")[0]["mergeShopOrderVOList"]
    assert [i["orderCode"] for i in row["mergeOrderInfoList"]] == [first, second]
    assert start(mock, "match")["code"] == 200
