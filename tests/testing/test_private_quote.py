"""Quotes for private stock: three passes, logistics and costs one by one, and what is missing."""

from __future__ import annotations

from typing import Any

import pytest
from tests.testing.asked import DOCUMENT
from tests.testing.private import (
    HOME,
    LOGISTICS,
    cents,
    data,
    info,
    passes,
    products,
    reply,
    selected,
    stocked,
    warehouses,
)

from cjdropshipping.testing import Mock
from cjdropshipping.testing.world.variants import Variant

WITH_COST = "get_confirmation_with_cost"


@pytest.fixture
def variants(mock: Mock) -> list[Variant]:
    return stocked(mock)


def ids(quoted: Any) -> list[str]:
    return [w["storageId"] for w in quoted["availableStorehouseList"]]


def lines_of(confirmation: Any) -> tuple[list[Any], list[Any]]:
    """Lines beside the groups, and in them."""
    orders = confirmation["orders"]
    beside = [p for o in orders for p in o["products"]]
    inside = [p for o in orders for g in o["confirmGroupOrderVOList"] for p in g["products"]]
    return beside, inside


def test_variants_alone_lead_to_warehouses(mock: Mock, variants: list[Variant]) -> None:
    quoted = passes(mock, variants)
    holders = [{w.area for w in warehouses(v)} for v in variants]
    assert {w["areaId"] for w in quoted["availableStorehouseList"]} == holders[0] & holders[1]
    assert HOME in ids(quoted)
    assert not any(w["selected"] for w in quoted["availableStorehouseList"])
    assert (quoted["selectedStorageId"], quoted["selectedStorehouse"]) == ("", None)
    assert "costInfo" not in quoted
    assert "storageId" in quoted["costInfoMessage"]
    amounts = quoted["amountDetail"]
    assert cents(amounts["productAmount"]) == sum(v.cents * 10 for v in variants)
    assert amounts["missingAmountItems"] == ["serviceFee", "selectedFreight"]
    assert amounts["totalAmountCalculated"] is False
    assert "totalAmount" not in amounts


def test_a_warehouse_leads_to_costs_and_freights(mock: Mock, variants: list[Variant]) -> None:
    quoted = passes(mock, variants, storageId=HOME)
    assert quoted["selectedStorageId"] == quoted["selectedStorehouse"]["storageId"] == HOME
    assert [w["storageId"] for w in quoted["availableStorehouseList"] if w["selected"]] == [HOME]
    assert quoted["costInfoMessage"] == ""
    rows = quoted["costInfo"]["freightTrialList"]
    assert LOGISTICS in [row["logisticName"] for row in rows]
    assert [row["selected"] for row in rows] == [True, False]
    amounts = quoted["amountDetail"]
    assert amounts["missingAmountItems"] == ["selectedFreight"]
    assert (amounts["selectedFreight"], amounts["requestedLogisticName"]) == (None, "")
    assert "totalAmount" not in amounts


def test_logistics_lead_to_the_total(mock: Mock, variants: list[Variant]) -> None:
    quoted = passes(mock, variants, storageId=HOME, logisticName=LOGISTICS)
    amounts = quoted["amountDetail"]
    assert (amounts["totalAmountCalculated"], amounts["missingAmountItems"]) == (True, [])
    assert amounts["selectedFreight"]["logisticName"] == LOGISTICS
    assert [row["productAmount"] for row in amounts["productAmountList"]] == [
        pytest.approx(v.cents / 10) for v in variants
    ]
    parts = (amounts["productAmount"], amounts["serviceFee"], amounts["shippingCost"])
    assert cents(amounts["totalAmount"]) == sum(cents(part) for part in parts)
    assert amounts["serviceFee"] == quoted["costInfo"]["serviceFee"]
    assert amounts["shippingCost"] == quoted["costInfo"]["shippingCost"]


@pytest.mark.parametrize("name", ["CJ Packet", "cj packet ordinary", f"{LOGISTICS} ", "CJPO"])
def test_an_unmatched_name_is_not_replaced(mock: Mock, variants: list[Variant], name: str) -> None:
    quoted = passes(mock, variants, storageId=HOME, logisticName=name)
    amounts = quoted["amountDetail"]
    assert (amounts["selectedFreight"], amounts["shippingCost"]) == (None, None)
    assert amounts["requestedLogisticName"] == name
    assert amounts["missingAmountItems"] == ["selectedFreight"]
    assert quoted["costInfo"]["shippingCost"] is None
    assert [row["selected"] for row in quoted["costInfo"]["freightTrialList"]] == [True, False]


@pytest.mark.parametrize("storage", ["nowhere", "WAREHOUSE-ID-010", "warehouse-cn-001"])
def test_an_unknown_warehouse_is_not_selected(
    mock: Mock, variants: list[Variant], storage: str
) -> None:
    quoted = passes(mock, variants, storageId=storage, logisticName=LOGISTICS)
    assert (quoted["selectedStorageId"], quoted["selectedStorehouse"]) == ("", None)
    assert "costInfo" not in quoted
    assert storage in quoted["costInfoMessage"]
    assert quoted["amountDetail"]["totalAmountCalculated"] is False


def test_a_warehouse_that_lacks_a_line_is_not_on_offer(mock: Mock) -> None:
    overseas = stocked(mock, 1, area=2, least=10)[0]
    at_home = next(v for v in stocked(mock, 200) if "US" not in {w.code for w in warehouses(v)})
    assert "WAREHOUSE-US-002" in ids(passes(mock, [overseas]))
    assert "WAREHOUSE-US-002" not in ids(passes(mock, [overseas, at_home]))


def test_no_warehouse_for_what_is_nowhere(mock: Mock) -> None:
    variants = (v for p in products(mock) for v in mock.world.variants.of(p))
    variant = next(v for v in variants if not v.stock)
    quoted = passes(mock, [variant], storageId=HOME)
    assert (ids(quoted), quoted["selectedStorageId"]) == ([], "")
    assert "No warehouse" in quoted["costInfoMessage"]
    confirmed = data(mock, "get_confirmation", {"variants": [selected(variant)]})
    assert (ids(confirmed), confirmed["orders"][0]["logisticList"]) == ([], [])


def test_a_missing_price_leaves_out_the_amount(mock: Mock, variants: list[Variant]) -> None:
    mock.arrange("private price missing", variants[0].vid)
    amounts = passes(mock, variants, storageId=HOME, logisticName=LOGISTICS)["amountDetail"]
    assert [row["unitPrice"] is None for row in amounts["productAmountList"]] == [True, False]
    assert (amounts["productAmount"], amounts["missingAmountItems"]) == (None, ["productAmount"])
    assert "totalAmount" not in amounts


def test_the_confirmation_shows_the_lines(mock: Mock, variants: list[Variant]) -> None:
    lines = [selected(v) for v in variants]
    confirmed = data(mock, "get_confirmation", {"variants": lines})
    (beside,), (inside,) = lines_of(confirmed)
    assert beside["id"] == beside["variantId"] == variants[0].vid
    assert beside["quantity"] == beside["count"] == beside["itemCount"] == 10
    assert cents(beside["price"]) == cents(beside["nowPrice"]) == variants[0].cents
    assert (inside["id"], inside["quantity"], "count" in inside) == (variants[1].vid, 10, False)
    assert ids(confirmed) == ids(passes(mock, variants))
    assert cents(confirmed["totalProductPrice"]) == sum(v.cents * 10 for v in variants)
    assert [len(part) for part in lines_of(passes(mock, variants)["confirmation"])] == [0, 2]


def test_the_other_spelling(mock: Mock, variants: list[Variant]) -> None:
    mock.arrange("private other spelling")
    lines = [selected(v) for v in variants]
    confirmed = data(mock, "get_confirmation", {"variants": lines})
    beside, inside = lines_of(confirmed)
    assert (beside, [row["variantId"] for row in inside]) == ([], [v.vid for v in variants])
    assert not inside[0].keys() & {"id", "quantity", "count", "price"}
    assert (inside[0]["itemCount"], cents(inside[0]["nowPrice"])) == (10, variants[0].cents)
    row = confirmed["orders"][0]["logisticList"][0]
    assert {"enName", "freightAmount", "minDeliveryDay", "maxDeliveryDay"} <= row.keys()
    assert not row.keys() & {"logisticName", "shippingCost", "estimateDays"}
    asked = {"storageId": HOME, "variantInfoList": [info(variants[0])]}
    cost = data(mock, "get_cost", asked)
    assert not cost.keys() & {"shippingCost", "freightAmount", "warehouseFee"}
    assert cents(cost["logisticsCost"]) > 0
    assert cost["storehouseCost"] == 0
    assert cost["freightTrialList"][0]["enName"] == LOGISTICS
    assert [len(part) for part in lines_of(passes(mock, variants)["confirmation"])] == [2, 0]


def test_the_other_spelling_can_be_chosen(mock: Mock, variants: list[Variant]) -> None:
    operation = f"private_inventory_{WITH_COST}"
    mock.arrange("private other spelling", operation, count="count", fee="freightAmount")
    quoted = passes(mock, variants, storageId=HOME)
    beside, _ = lines_of(quoted["confirmation"])
    assert (beside[0]["count"], "itemCount" in beside[0]) == (10, False)
    assert "freightAmount" in quoted["costInfo"]


@pytest.mark.parametrize("name", ["get_confirmation", WITH_COST])
def test_lines_that_stand_in_both_places(mock: Mock, variants: list[Variant], name: str) -> None:
    mock.arrange("private lines twice")
    confirmed = data(mock, name, {"variants": [selected(v) for v in variants]})
    beside, inside = lines_of(confirmed.get("confirmation", confirmed))
    vids = [v.vid for v in variants]
    assert ([p["id"] for p in beside], [p["id"] for p in inside]) == (vids, vids)


@pytest.mark.parametrize("body", [{}, {"variants": []}])
def test_without_variants_it_is_the_cart(
    mock: Mock, variants: list[Variant], body: dict[str, Any]
) -> None:
    empty = data(mock, WITH_COST, body)
    assert (empty["confirmation"]["orders"], ids(empty)) == ([], [])
    assert "variants" in empty["costInfoMessage"]
    for variant in variants:
        row = {"variantId": variant.vid, "quantity": 10}
        data(mock, "add_to_cart", {"productId": variant.product.pid, "variants": [row]})
    assert data(mock, WITH_COST, body) == passes(mock, variants)


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"variantId": "no-such-variant"}, 1602000),
        ({"productId": "no-such-product"}, 1600300),
        ({"quantity": 0}, 1600300),
        ({"quantity": -1}, 1600300),
        ({"quantity": 2**40}, 1600300),
        ({"quantity": "1"}, 1600100),
    ],
)
@pytest.mark.parametrize("name", ["get_confirmation", WITH_COST])
def test_refused_lines(
    mock: Mock, variants: list[Variant], name: str, more: dict[str, Any], code: int
) -> None:
    body = {"variants": [{**selected(variants[0]), **more}]}
    assert reply(mock, name, body)["code"] == code


def test_the_documented_requests_are_answered_as_documented(mock: Mock) -> None:
    for name in ("get_confirmation", "list_logistics", "get_cost"):
        operation = DOCUMENT.operations[f"private_inventory_{name}"]
        assert operation.body
        assert data(mock, name, operation.body.example) == operation.example
    operation = DOCUMENT.operations[f"private_inventory_{WITH_COST}"]
    assert operation.body
    third, first = (data(mock, WITH_COST, body) for body in operation.body.examples)
    assert third == operation.example
    assert (first["selectedStorageId"], "costInfo" in first) == ("", False)
    assert first["confirmation"] == third["confirmation"]
    assert first["amountDetail"]["missingAmountItems"] == ["selectedFreight"]
