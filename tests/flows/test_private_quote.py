"""Quotes for private stock: three passes, what is missing, and one reading of all notations."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from tests.flows.private_buyer import CN, EXPRESS, ORDINARY, QUOTE, US, Buyer
from tests.support.flows import KINDS

from cjdropshipping import InvalidInput

WITH_COST = "private_inventory_get_confirmation_with_cost"

pytestmark = pytest.mark.parametrize("kind", KINDS)


@pytest.fixture
def buyer() -> Buyer:
    return Buyer()


def usd(cents: int) -> Decimal:
    return Decimal(cents) / 100


def test_lines_alone_lead_to_warehouses(kind: str, buyer: Buyer) -> None:
    quote = buyer.quote(kind)
    assert [w.storage_id for w in quote.warehouses] == [CN]
    assert (quote.warehouses[0].country_code, quote.warehouses[0].name) == ("CN", "China Warehouse")
    assert (quote.storage_id, quote.logistics, quote.total) == (None, (), None)
    assert quote.missing == ("serviceFee", "selectedFreight")
    assert quote.refused == ()
    assert "storageId" in quote.messages[0]


def test_a_warehouse_leads_to_logistics_with_fees_and_days(kind: str, buyer: Buyer) -> None:
    quote = buyer.quote(kind, storage_id=CN)
    assert [(row.name, row.days) for row in quote.logistics] == [
        (ORDINARY, "7-12"),
        (EXPRESS, "3-5"),
    ]
    assert all(row.freight and row.freight > 0 for row in quote.logistics)
    assert (quote.storage_id, quote.logistic_name, quote.freight) == (CN, None, None)
    assert (quote.missing, quote.total) == (("selectedFreight",), None)
    assert quote.service_fee == Decimal("1.20")


def test_logistics_lead_to_the_total(kind: str, buyer: Buyer) -> None:
    quote = buyer.quote(kind, storage_id=CN, logistic_name=ORDINARY)
    goods = sum(variant.cents * 10 for variant in buyer.variants)
    assert quote.goods == usd(goods)
    assert quote.total == quote.goods + quote.freight + quote.service_fee
    assert [(line.price, line.amount) for line in quote.lines] == [
        (usd(v.cents), usd(v.cents * 10)) for v in buyer.variants
    ]
    assert [line.sku for line in quote.lines] == [v.sku for v in buyer.variants]
    assert (quote.missing, quote.messages, quote.refused) == ((), (), ())


def test_an_unmatched_name_is_refused_and_not_replaced(kind: str, buyer: Buyer) -> None:
    quote = buyer.quote(kind, storage_id=CN, logistic_name="CJ Packet")
    assert (quote.logistic_name, quote.freight, quote.total) == (None, None, None)
    (refused,) = quote.refused
    assert refused.id == "CJ Packet"
    assert ORDINARY in refused.reason


@pytest.mark.parametrize("logistic_name", [None, ORDINARY])
def test_a_warehouse_not_on_offer_is_refused_and_not_replaced(
    kind: str, buyer: Buyer, logistic_name: str | None
) -> None:
    quote = buyer.quote(kind, storage_id=US, logistic_name=logistic_name)
    assert (quote.storage_id, quote.total) == (None, None)
    (refused,) = quote.refused
    assert (refused.id, refused.field) == (US, "selected_storage_id")
    assert CN in refused.reason


def test_a_service_that_falls_back_is_not_followed(kind: str, buyer: Buyer) -> None:
    def other_warehouse(data: Any, _: int) -> Any:
        return {**data, "selectedStorageId": US}

    def act(cj: Any) -> Any:
        return cj.private_inventory.quote(buyer.lines, storage_id=CN, logistic_name=ORDINARY)

    quote = buyer.disguised(kind, QUOTE, other_warehouse, act)
    assert (quote.total, quote.refused[0].id) == (None, CN)


def test_a_line_without_price_leaves_no_total(kind: str, buyer: Buyer) -> None:
    buyer.mock.arrange("private price missing", buyer.vid)
    quote = buyer.quote(kind, storage_id=CN, logistic_name=ORDINARY)
    assert (quote.total, quote.missing) == (None, ("productAmount",))
    assert quote.lines[0].price is None


def test_a_shortage_is_refused_with_the_way_out(kind: str, buyer: Buyer) -> None:
    buyer.mock.arrange("private shortage", buyer.vid, quantity=3)
    quote = buyer.quote(kind, storage_id=CN)
    (refused,) = quote.refused
    assert "insufficient: 3 of 10" in refused.reason
    assert "Reduce the quantity" in refused.reason
    assert quote.logistics == ()


def test_errors_without_a_suggestion_for_each_stand_alone(kind: str, buyer: Buyer) -> None:
    def spoilt(data: Any, _: int) -> Any:
        data["costInfo"]["errorEnList"] = ["Too heavy", {"code": 7}]
        data["costInfo"]["errorSuggestionList"] = ["Send less"]
        return data

    def act(cj: Any) -> Any:
        return cj.private_inventory.quote(buyer.lines, storage_id=CN)

    quote = buyer.disguised(kind, QUOTE, spoilt, act)
    assert [refusal.reason for refusal in quote.refused] == ["Too heavy", '{"code":7}']


def test_lines_in_two_places_count_once(kind: str, buyer: Buyer) -> None:
    plain = buyer.quote(kind, storage_id=CN, logistic_name=ORDINARY)
    buyer.mock.arrange("private lines twice", WITH_COST)
    assert buyer.quote(kind, storage_id=CN, logistic_name=ORDINARY) == plain


@pytest.mark.parametrize(
    "names",
    [
        {},
        {"id": "id", "count": "count", "price": "price"},
        {"id": "variantId", "count": "quantity", "logistics": "enName"},
        {"fee": "freightAmount", "storage": "warehouseFee", "logistics": "logisticName"},
    ],
)
def test_other_names_mean_the_same(kind: str, buyer: Buyer, names: dict[str, str]) -> None:
    plain = buyer.quote(kind, storage_id=CN, logistic_name=ORDINARY)
    buyer.mock.arrange("private other spelling", WITH_COST, **names)
    assert buyer.quote(kind, storage_id=CN, logistic_name=ORDINARY) == plain


@pytest.mark.parametrize("other_spelling", [False, True])
def test_lines_are_read_where_no_amounts_are_told(
    kind: str, buyer: Buyer, other_spelling: bool
) -> None:
    def without_amounts(data: Any, _: int) -> Any:
        data["amountDetail"]["productAmountList"] = None
        return data

    if other_spelling:
        buyer.mock.arrange("private other spelling", WITH_COST)
    lines = [{"vid": v.vid, "pid": v.product.pid, "quantity": 10} for v in buyer.variants]
    quote = buyer.disguised(
        kind, QUOTE, without_amounts, lambda cj: cj.private_inventory.quote(lines)
    )
    assert [(line.price, line.sku) for line in quote.lines] == [
        (usd(v.cents), v.sku) for v in buyer.variants
    ]
    assert quote.refused == ()


@pytest.mark.parametrize("name", ["quantity", "count", "itemCount"])
def test_pieces_are_read_by_any_name(kind: str, buyer: Buyer, name: str) -> None:
    def fewer(data: Any, _: int) -> Any:
        data["amountDetail"]["productAmountList"] = None
        data["confirmation"]["orders"][0]["products"][0][name] = 4
        return data

    buyer.mock.arrange("private other spelling", WITH_COST, count=name)
    quote = buyer.disguised(kind, QUOTE, fewer, lambda cj: cj.private_inventory.quote(buyer.lines))
    assert [(refusal.id, refusal.field) for refusal in quote.refused] == [(buyer.vid, "lines")]


def test_an_answer_about_fewer_pieces_gives_no_total(kind: str, buyer: Buyer) -> None:
    def fewer(data: Any, _: int) -> Any:
        data["amountDetail"]["productAmountList"][0]["quantity"] = 4
        return data

    def act(cj: Any) -> Any:
        return cj.private_inventory.quote(buyer.lines, storage_id=CN, logistic_name=ORDINARY)

    quote = buyer.disguised(kind, QUOTE, fewer, act)
    assert quote.total is None
    assert (quote.refused[0].id, "about 4" in quote.refused[0].reason) == (buyer.vid, True)


def test_an_answer_that_lacks_a_line_gives_no_total(kind: str, buyer: Buyer) -> None:
    def shorter(data: Any, _: int) -> Any:
        data["amountDetail"]["productAmountList"].pop()
        data["confirmation"]["orders"] = []
        return data

    def act(cj: Any) -> Any:
        return cj.private_inventory.quote(buyer.lines, storage_id=CN, logistic_name=ORDINARY)

    quote = buyer.disguised(kind, QUOTE, shorter, act)
    assert (quote.total, quote.refused[0].id) == (None, buyer.variants[1].vid)


def test_products_are_looked_up_and_prices_never_sent(kind: str, buyer: Buyer) -> None:
    lines = [{"vid": v.vid, "quantity": 10, "price": 0.01} for v in buyer.variants]
    quote = buyer.quote(kind, lines)
    assert [line.product_id for line in quote.lines] == [v.product.pid for v in buyer.variants]
    assert buyer.sent("variants_get") == 2
    assert not any(b"price" in request.body for request in buyer.mock.requests)


def test_a_variant_named_twice_is_one_line(kind: str, buyer: Buyer) -> None:
    quote = buyer.quote(kind, [buyer.lines[0], {**buyer.lines[0], "quantity": 5}])
    assert [line.quantity for line in quote.lines] == [15]
    assert quote.refused == ()


def test_the_lines_of_a_quote_can_be_quoted_again(kind: str, buyer: Buyer) -> None:
    quote = buyer.quote(kind)
    assert buyer.quote(kind, quote.lines) == quote


@pytest.mark.parametrize(
    ("lines", "fields"),
    [
        ([], ["variants"]),
        ([{"vid": "V"}], ["variants[0].quantity"]),
        ([{"vid": "V", "quantity": 0}, {"quantity": "3"}], None),
        ([{"vid": "V", "quantity": True}], ["variants[0].quantity"]),
    ],
)
def test_all_that_is_wrong_with_the_lines_is_told_before_anything_is_sent(
    kind: str, buyer: Buyer, lines: Any, fields: list[str] | None
) -> None:
    with pytest.raises(InvalidInput) as invalid:
        buyer.quote(kind, lines)
    expected = fields or [
        "variants[0].quantity",
        "variants[1].variantId",
        "variants[1].quantity",
    ]
    assert [problem.field for problem in invalid.value.problems] == expected
    assert buyer.mock.requests == ()


def test_logistics_without_a_warehouse_are_a_mistake(kind: str, buyer: Buyer) -> None:
    with pytest.raises(ValueError, match="storage_id"):
        buyer.quote(kind, logistic_name=ORDINARY)
    assert buyer.mock.requests == ()
