"""Logistics and costs of private stock: fees, shortages, what is in the way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from tests.testing.private import (
    HOME,
    LOGISTICS,
    cents,
    data,
    info,
    passes,
    pieces,
    reply,
    selected,
    stocked,
)

from cjdropshipping.testing import Mock
from cjdropshipping.testing.world.variants import Variant

WITH_COST = "get_confirmation_with_cost"


@pytest.fixture
def variants(mock: Mock) -> list[Variant]:
    return stocked(mock)


def test_logistics_and_costs_agree_with_the_whole(mock: Mock, variants: list[Variant]) -> None:
    asked: dict[str, Any] = {"storageId": HOME, "variantInfoList": [info(v) for v in variants]}
    listed = data(mock, "list_logistics", asked)
    assert (listed["storageId"], listed["selectedLogisticName"]) == (HOME, "")
    for row in listed["availableLogisticList"]:
        name = row["logisticName"]
        cost = data(mock, "get_cost", {**asked, "logisticName": name})
        assert [f["logisticName"] for f in cost["freightTrialList"] if f["selected"]] == [name]
        whole = passes(mock, variants, storageId=HOME, logisticName=name)["amountDetail"]
        assert row["shippingCost"] == cost["freightAmount"] == whole["shippingCost"]
    assert [row["freightIndex"] for row in listed["availableLogisticList"]] == [0, 1]


def test_costs_without_a_name_are_those_of_the_preselected_row(
    mock: Mock, variants: list[Variant]
) -> None:
    asked: dict[str, Any] = {"storageId": HOME, "variantInfoList": [info(v) for v in variants]}
    cost = data(mock, "get_cost", asked)
    (row,) = [f for f in cost["freightTrialList"] if f["selected"]]
    assert cost["shippingCost"] == cost["logisticsCost"] == row["shippingCost"]
    assert data(mock, "get_cost", {**asked, "logisticName": "CJ"})["shippingCost"] is None


@pytest.mark.parametrize("storage", ["", "nowhere"])
def test_logistics_and_costs_without_a_warehouse(
    mock: Mock, variants: list[Variant], storage: str
) -> None:
    asked = {"storageId": storage, "variantInfoList": [info(variants[0])]}
    listed = data(mock, "list_logistics", asked)
    assert (listed["storageId"], listed["availableLogisticList"]) == (storage, [])
    cost = data(mock, "get_cost", asked)
    assert cost["errorEnList"] == [listed["logisticInfoMessage"]]
    assert (cost["serviceFee"], cost["warehouseFee"]) == (None, None)


@pytest.mark.parametrize("key", [lambda v: HOME, lambda v: v.vid, lambda v: "*"])
def test_an_arranged_lack_of_logistics(
    mock: Mock, variants: list[Variant], key: Callable[[Variant], str]
) -> None:
    mock.arrange("private no logistics", key(variants[1]), error="Too heavy", suggestion="Split")
    asked = {"storageId": HOME, "variantInfoList": [info(v) for v in variants]}
    assert data(mock, "list_logistics", asked)["logisticInfoMessage"] == "Too heavy"
    cost = data(mock, "get_cost", asked)
    assert (cost["errorEnList"], cost["errorSuggestionList"]) == (["Too heavy"], ["Split"])


@pytest.mark.parametrize("name", ["list_logistics", "get_cost"])
@pytest.mark.parametrize(
    ("line", "code"),
    [({"id": "no-such-variant", "quantity": 1}, 1602000), ({"quantity": 1}, 1600100)],
)
def test_refused_lines_of_logistics_and_costs(
    mock: Mock, name: str, line: dict[str, Any], code: int
) -> None:
    body = {"storageId": HOME, "variantInfoList": [line]}
    assert reply(mock, name, body)["code"] == code


def test_too_many_pieces_have_no_logistics(mock: Mock, variants: list[Variant]) -> None:
    there = pieces(variants[0])
    enough, short = info(variants[0], there), info(variants[0], there + 1)
    asked = {"storageId": HOME, "variantInfoList": [enough]}
    assert data(mock, "list_logistics", asked)["logisticInfoMessage"] == ""
    assert data(mock, "get_cost", asked)["errorEnList"] == []
    asked["variantInfoList"] = [short]
    listed = data(mock, "list_logistics", asked)
    assert listed["availableLogisticList"] == []
    assert f"insufficient: {there} of {there + 1}" in listed["logisticInfoMessage"]
    cost = data(mock, "get_cost", asked)
    assert (cost["freightTrialList"], cost["shippingCost"]) == ([], None)
    assert cost["errorEnList"] == [listed["logisticInfoMessage"]]
    assert str(there) in cost["errorSuggestionList"][0]
    quoted = passes(mock, variants[:1], there + 1, storageId=HOME, logisticName=LOGISTICS)
    assert quoted["costInfoMessage"] == listed["logisticInfoMessage"]
    assert quoted["costInfo"]["errorEnList"] == cost["errorEnList"]
    assert quoted["amountDetail"]["missingAmountItems"] == ["selectedFreight"]


def test_a_variant_that_is_named_twice_counts_together(mock: Mock, variants: list[Variant]) -> None:
    there = pieces(variants[0])
    twice = [info(variants[0], there), info(variants[0], 1)]
    listed = data(mock, "list_logistics", {"storageId": HOME, "variantInfoList": twice})
    assert listed["availableLogisticList"] == []
    lines = [selected(variants[0], 2), selected(variants[0], 3)]
    quoted = data(mock, WITH_COST, {"variants": lines})
    (amount,) = quoted["amountDetail"]["productAmountList"]
    assert amount["quantity"] == 5


def test_fees_go_by_weight_and_are_never_rounded_down(mock: Mock) -> None:
    for variant in stocked(mock, 20):
        quoted = passes(mock, [variant], 7, storageId=HOME, logisticName=LOGISTICS)
        amounts = quoted["amountDetail"]
        exact = 350 + variant.weight * 7 * 90 / 1000
        assert 0 <= cents(amounts["shippingCost"]) - exact < 1
        assert cents(amounts["serviceFee"]) == 120


def test_the_fee_of_an_overseas_warehouse_is_no_part_of_the_total(mock: Mock) -> None:
    variant = stocked(mock, 1, area=2, least=10)[0]
    quoted = passes(mock, [variant], storageId="WAREHOUSE-US-002", logisticName="CJ Sea Freight")
    amounts, cost = quoted["amountDetail"], quoted["costInfo"]
    assert cost["warehouseFee"] > 0
    parts = (amounts["productAmount"], cost["serviceFee"], cost["shippingCost"])
    assert cents(amounts["totalAmount"]) == sum(cents(part) for part in parts)


def test_an_arranged_shortage(mock: Mock, variants: list[Variant]) -> None:
    mock.arrange("private shortage", variants[0].sku, quantity=9)
    assert "9 of 10" in passes(mock, variants, 10, storageId=HOME)["costInfoMessage"]
    assert passes(mock, variants, 9, storageId=HOME)["costInfoMessage"] == ""
