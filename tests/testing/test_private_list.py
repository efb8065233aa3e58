"""The list of orders for private stock: its pages, its filters, what it shows."""

from __future__ import annotations

from typing import Any

import pytest
from tests.testing.private import (
    HOME,
    LOGISTICS,
    buy,
    cents,
    codes,
    data,
    reply,
    row,
    settle,
    stocked,
)

from cjdropshipping.testing import Mock
from cjdropshipping.testing.world.variants import Variant


@pytest.fixture
def variants(mock: Mock) -> list[Variant]:
    return stocked(mock)


def test_the_list_shows_the_lines(mock: Mock, variants: list[Variant]) -> None:
    code = buy(mock, *variants)["orderId"]
    listed = row(mock, code)
    lines = [
        line
        for supplier in listed["supplierList"]
        for product in supplier["productList"]
        for line in product["productVariantListList"]
    ]
    assert {line["stanProductId"] for line in lines} == {v.vid for v in variants}
    assert {line["orderCode"] for line in lines} == {code}
    assert cents(listed["orderAmount"]) == sum(
        cents(line["price"]) * line["quantity"] for line in lines
    )
    assert (listed["orderQuantity"], listed["variantTypeSum"]) == (20, 2)
    assert (listed["storageId"], listed["logisticName"]) == (HOME, LOGISTICS)


def test_the_list_comes_in_pages_latest_first(mock: Mock, variants: list[Variant]) -> None:
    made = [buy(mock, variants[0], quantity=1)["orderId"] for _ in range(5)]
    assert codes(mock) == made[::-1]
    pages = [data(mock, "list_orders", {"pageNum": n, "pageSize": 2}) for n in (1, 2, 3, 4)]
    assert [len(page["content"]) for page in pages] == [2, 2, 1, 0]
    assert {(p["totalRecords"], p["totalPages"], p["pageSize"]) for p in pages} == {(5, 3, 2)}
    assert [page["pageNumber"] for page in pages] == [1, 2, 3, 4]
    assert data(mock, "list_orders", {})["pageSize"] == 10


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"pageSize": 200}, 200),
        ({"pageSize": 201}, 1600100),
        ({"pageNum": 0}, 1600100),
        ({"orderStatus": "4"}, 1600100),
        ({"payStatus": 2}, 1600100),
    ],
)
def test_bounds_of_the_list(mock: Mock, asked: dict[str, Any], code: int) -> None:
    assert reply(mock, "list_orders", asked)["code"] == code


def test_states_filter_the_list(mock: Mock, variants: list[Variant]) -> None:
    mock.arrange("private payment incoming", variants[1].vid, looks=100)
    unpaid = buy(mock, variants[0])["orderId"]
    incoming = buy(mock, variants[1])["orderId"]
    paid = buy(mock, variants[0])["orderId"]
    for code in (incoming, paid):
        settle(mock, code)
    assert codes(mock, orderStatus="3") == [incoming, unpaid]
    assert codes(mock, orderStatus="3", payStatus=0) == [unpaid]
    assert codes(mock, orderStatus="3", payStatus=1) == [incoming]
    assert codes(mock, orderStatus="11") == [incoming]
    assert codes(mock, orderStatus="10", payStatus=0) == [paid]
    assert codes(mock, payStatus=0) == [paid, incoming, unpaid]
    assert codes(mock, orderStatus="7") == []


def test_one_word_finds_an_order(mock: Mock, variants: list[Variant]) -> None:
    first, second = (buy(mock, variant) for variant in variants)
    for word in (
        first["orderId"],
        first["payId"],
        variants[0].sku.lower(),
        variants[0].product.name,
    ):
        assert codes(mock, orderContent=word) == [first["orderId"]]
    assert codes(mock, orderContent="") == [second["orderId"], first["orderId"]]
    assert codes(mock, orderContent="nothing of this") == []


def test_the_time_of_creation_filters_the_list(mock: Mock, variants: list[Variant]) -> None:
    first = buy(mock, variants[0])["orderId"]
    mock.clock.advance(60)
    second = buy(mock, variants[0])["orderId"]
    at = {code: row(mock, code)["createDateTime"] for code in (first, second)}
    assert codes(mock, createOrderDateEnd=at[first]) == [first]
    assert codes(mock, createOrderDateStart=at[first] + 1) == [second]
    assert codes(mock, createOrderDateStart=at[first], createOrderDateEnd=at[second]) == [
        second,
        first,
    ]


def test_a_difference_in_the_amount(mock: Mock, variants: list[Variant]) -> None:
    first, second = (buy(mock, variant)["orderId"] for variant in variants)
    mock.arrange("private amount differs", first, cents=250, type=3)
    assert codes(mock, isAmountDifference=1) == [first]
    assert codes(mock, isAmountDifference=0) == [second]
    listed = row(mock, first)
    assert (cents(listed["diffAmount"]), listed["diffType"]) == (250, 3)
