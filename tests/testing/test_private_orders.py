"""Orders for private stock: what they cost, and why there are none."""

from __future__ import annotations

from typing import Any

import pytest
from tests.testing.asked import DOCUMENT
from tests.testing.private import (
    HOME,
    LOGISTICS,
    buy,
    cents,
    codes,
    data,
    order,
    ordered,
    reply,
    row,
    selected,
    stocked,
)

from cjdropshipping.testing import Mock
from cjdropshipping.testing.accounts.books import FIRST_BALANCE
from cjdropshipping.testing.chapters.private_inventory.desk import PrivateOrders
from cjdropshipping.testing.world.catalogue import DAY_MILLIS
from cjdropshipping.testing.world.variants import Variant


@pytest.fixture
def variants(mock: Mock) -> list[Variant]:
    return stocked(mock)


def test_an_order_costs_the_total_of_the_quote(mock: Mock, variants: list[Variant]) -> None:
    asked = {
        "variants": [selected(v) for v in variants],
        "storageId": HOME,
        "logisticName": LOGISTICS,
    }
    amounts = data(mock, "get_confirmation_with_cost", asked)["amountDetail"]
    made = buy(mock, *variants)
    assert made["price"] == amounts["totalAmount"]
    bill = mock.books.bill(made["orderId"])
    assert bill
    assert (bill.kind, bill.cents) == ("private", cents(amounts["totalAmount"]))
    listed = row(mock, made["orderId"])
    assert listed["amount"] == amounts["totalAmount"]
    assert listed["orderAmount"] == amounts["productAmount"]
    assert (listed["postage"], listed["serviceFee"]) == (
        amounts["shippingCost"],
        amounts["serviceFee"],
    )


def test_a_price_in_the_request_plays_no_part(mock: Mock, variants: list[Variant]) -> None:
    plain = buy(mock, variants[0])["price"]
    priced = order(ordered(variants[0], price=0.01))
    assert data(mock, "create_order", priced)["price"] == plain


@pytest.mark.parametrize(
    ("pay_type", "page"), [({"payType": 1}, True), ({"payType": 2}, False), ({}, True)]
)
def test_a_new_order_awaits_payment(
    mock: Mock, variants: list[Variant], pay_type: dict[str, int], page: bool
) -> None:
    made = buy(mock, variants[0], **pay_type)
    code = made["orderId"]
    assert code.startswith("SY")
    assert bool(made["cjPayUrl"]) is page
    assert not page or made["payId"] in made["cjPayUrl"]
    listed = row(mock, code)
    assert (listed["status"], listed["statusDesc"]) == ("3", "Awaiting Payment")
    assert listed["inventoryReserved"] is True
    assert listed["paymentExpirationTime"] == listed["createDateTime"] + DAY_MILLIS
    assert (listed["paymentDate"], listed["paymentType"]) == (None, None)
    assert mock.books.balance == FIRST_BALANCE


def test_a_warehouse_that_is_not_on_offer_is_in_the_way(
    mock: Mock, variants: list[Variant]
) -> None:
    answer = buy(mock, *variants, storageId="WAREHOUSE-HZ-001")
    check = answer["checkPlaceOrderInfo"]
    assert check["confirmStatus"] is False
    rows = [(p["variantId"], p["sku"]) for p in check["productInfoVOList"]]
    assert rows == [(v.vid, v.sku) for v in variants]
    assert "WAREHOUSE-HZ-001" in check["productInfoVOList"][0]["reason"]
    assert "orderId" not in answer
    assert codes(mock) == []


def test_logistics_that_are_not_on_offer_bring_those_that_are(
    mock: Mock, variants: list[Variant]
) -> None:
    answer = buy(mock, variants[0], logisticName="CJ Packet")
    assert answer["requestedLogisticName"] == "CJ Packet"
    asked = {"storageId": HOME, "variantInfoList": [{"id": variants[0].vid, "quantity": 10}]}
    listed = data(mock, "list_logistics", asked)
    assert answer["availableLogisticList"] == listed["availableLogisticList"]
    assert ("orderId" in answer, codes(mock)) == (False, [])


def test_lines_that_are_short_are_named(mock: Mock, variants: list[Variant]) -> None:
    mock.arrange("private shortage", variants[1].vid, quantity=9)
    check = buy(mock, *variants)["checkPlaceOrderInfo"]
    (line,) = check["productInfoVOList"]
    assert (line["variantId"], check["confirmStatus"]) == (variants[1].vid, False)
    assert "9 of 10" in line["reason"]


@pytest.mark.parametrize(
    ("name", "details", "word", "lines"),
    [
        ("private not orderable", {"reason": "Banned"}, "Banned", 1),
        ("private not orderable", {}, "on sale", 1),
        ("private price missing", {}, "price", 1),
        ("private no logistics", {"error": "Too heavy"}, "Too heavy", 2),
    ],
)
def test_arranged_reasons(
    mock: Mock, variants: list[Variant], name: str, details: dict[str, str], word: str, lines: int
) -> None:
    mock.arrange(name, variants[0].vid, **details)
    answer = buy(mock, *variants)
    assert answer["riskInterceptOrderList"] == []
    rows = answer["checkPlaceOrderInfo"]["productInfoVOList"]
    assert len(rows) == lines
    assert word in rows[0]["reason"]
    mock.lift(name, variants[0].vid)
    assert buy(mock, *variants)["orderId"]


def test_risk_control_stops_an_order(mock: Mock, variants: list[Variant]) -> None:
    mock.arrange("private risk", variants[1].sku, reason="Odd address")
    answer = buy(mock, *variants)
    assert [r["reason"] for r in answer["riskInterceptOrderList"]] == ["Odd address"] * 2
    assert ("orderId" in answer, codes(mock)) == (False, [])


@pytest.mark.parametrize(("details", "code"), [({}, 1603001), ({"code": 1600100}, 1600100)])
def test_that_nothing_was_ordered_can_be_a_refusal(
    mock: Mock, variants: list[Variant], details: dict[str, int], code: int
) -> None:
    wrong = order(ordered(variants[0]), logisticName="CJ Packet")
    usual = data(mock, "create_order", wrong)
    mock.arrange("private refusal", **details)
    refused = reply(mock, "create_order", wrong)
    assert (refused["code"], refused["result"], refused["data"]) == (code, False, usual)
    assert buy(mock, variants[0])["orderId"]


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"variantId": "no-such-variant"}, 1602000),
        ({"productId": "no-such-product"}, 1600300),
        ({"sku": "CJ-OF-ANOTHER"}, 1600300),
        ({"quantity": 0}, 1600300),
    ],
)
def test_refused_lines(
    mock: Mock, variants: list[Variant], more: dict[str, Any], code: int
) -> None:
    refused = reply(mock, "create_order", order(ordered(variants[0], **more)))
    assert (refused["code"], codes(mock)) == (code, [])


@pytest.mark.parametrize("more", [{"productList": []}, {"payType": 3}, {"storageId": None}])
def test_refused_orders(mock: Mock, variants: list[Variant], more: dict[str, Any]) -> None:
    body = {**order(ordered(variants[0])), **more}
    assert reply(mock, "create_order", body)["code"] == 1600100


def test_the_other_spelling(mock: Mock, variants: list[Variant]) -> None:
    mock.arrange("private other spelling", "private_inventory_create_order")
    made = buy(mock, variants[0])
    assert "orderId" not in made
    assert row(mock, made["orderCode"])["status"] == "3"


def test_the_documented_requests_are_answered_as_documented(mock: Mock) -> None:
    for name in ("create_order", "list_orders"):
        operation = DOCUMENT.operations[f"private_inventory_{name}"]
        assert operation.body
        assert data(mock, name, operation.body.example) == operation.example
    assert list(mock.account.state(PrivateOrders)) == []
