"""Orders for private stock: what they cost, why there are none, payment, states, the list."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from tests.testing.asked import DOCUMENT
from tests.testing.private import (
    HOME,
    LOGISTICS,
    cents,
    data,
    order,
    ordered,
    pieces,
    reply,
    selected,
    stocked,
)

from cjdropshipping.testing import Mock
from cjdropshipping.testing.account import Account
from cjdropshipping.testing.books import FIRST_BALANCE
from cjdropshipping.testing.catalogue import DAY_MILLIS
from cjdropshipping.testing.chapters.private_inventory import desk
from cjdropshipping.testing.chapters.private_inventory.desk import PrivateOrders
from cjdropshipping.testing.privatestock import PrivateStock
from cjdropshipping.testing.variants import Variant

PAY = "payments_pay_v2"


@pytest.fixture
def variants(mock: Mock) -> list[Variant]:
    return stocked(mock)


def buy(mock: Mock, *variants: Variant, quantity: int = 10, **more: Any) -> Any:
    return data(mock, "create_order", order(*(ordered(v, quantity) for v in variants), **more))


def pay(mock: Mock, code: str, **more: Any) -> Any:
    return reply(mock, PAY, {"shipmentOrderId": code, "orderType": 9, **more})


def settle(mock: Mock, code: str, **more: Any) -> Any:
    return data(mock, PAY, {"shipmentOrderId": code, "orderType": 9, **more})


def codes(mock: Mock, **asked: Any) -> list[str]:
    return [row["orderCode"] for row in data(mock, "list_orders", asked)["content"]]


def row(mock: Mock, code: str) -> Any:
    (found,) = data(mock, "list_orders", {"orderContent": code})["content"]
    return found


def moves(mock: Mock) -> list[str]:
    return [move.after for move in mock.books.moves if move.kind == "private order"]


def advance(mock: Mock, code: str, status: str) -> None:
    desk.advance(mock.account, code, status, mock.clock.millis)


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
    assert pay(mock, code)["code"] == 1603100


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


def test_the_documented_requests_are_answered_as_documented(mock: Mock) -> None:
    for name in ("create_order", "list_orders"):
        operation = DOCUMENT.operations[f"private_inventory_{name}"]
        assert operation.body
        assert data(mock, name, operation.body.example) == operation.example
    assert list(mock.account.state(PrivateOrders)) == []


def test_accounts_do_not_see_each_other(mock: Mock, variants: list[Variant]) -> None:
    code = buy(mock, variants[0])["orderId"]
    with pytest.raises(ValueError, match=code):
        desk.advance(Account(2), code, "10", mock.clock.millis)


def test_what_is_kept_can_be_copied(mock: Mock, variants: list[Variant]) -> None:
    code = buy(mock, variants[0])["orderId"]
    kept = copy.deepcopy(mock.account.state(PrivateOrders))
    settle(mock, code)
    assert [order.status for order in kept.placed()] == ["3"]
