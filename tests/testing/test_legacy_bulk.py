"""The older API: shipping method, cart, bulk order, deduction, payment, and what follows."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from tests.testing.legacy_desk import Desk

from cjdropshipping.testing import Mock
from cjdropshipping.testing.accounts.books import FIRST_BALANCE
from cjdropshipping.testing.chapters.legacy import fates
from cjdropshipping.testing.chapters.legacy.methods import METHODS


@pytest.fixture
def desk(mock: Mock) -> Desk:
    return Desk(mock)


def cents(amount: Any) -> int:
    return int(Decimal(str(amount)) * 100)


# ── shipping method and cart ─────────────────────────────────────────────────────────────────────


def test_a_method_is_set_for_several_orders(desk: Desk) -> None:
    ids = desk.made("u-1", "u-2")
    for name in ("DHL", "PostNL", "PostNL"):
        reply = desk.ask("legacy_set_logistics", {"orderNum": ",".join(ids), "logisic": name})
        assert (reply["result"], reply["data"]) == (True, "")
        for uid in ("u-1", "u-2"):
            row = desk.read(uid)
            assert (row["logisticName"], row["order_status"]) == (name, "CREATED")
            assert cents(row["postage"]) == METHODS[name].cents(desk.variant.weight)
            assert cents(row["amount"]) == cents(row["orderAmount"]) + cents(row["postage"])


def test_a_method_is_set_for_all_or_none(desk: Desk) -> None:
    (created,) = desk.made("u-1")
    (in_cart,) = desk.in_cart("u-2")
    refusals = {
        f"{created},9": 1603100,
        f"{created},{in_cart}": 1603001,
        " , ": 1600300,
    }
    for order_num, code in refusals.items():
        asked = {"orderNum": order_num, "logisic": "DHL"}
        assert desk.refused("legacy_set_logistics", asked)[0] == code
    unknown = {"orderNum": created, "logisic": "Pigeon"}
    assert desk.refused("legacy_set_logistics", unknown)[0] == 1605000
    assert [desk.read(uid)["logisticName"] for uid in ("u-1", "u-2")] == ["", "PostNL"]


def test_orders_go_into_the_cart_by_either_name(desk: Desk) -> None:
    _, second = desk.made("u-1", "u-2")
    rows = [{"uid": "u-1", "logistic": "DHL"}, {"orderNum": second, "logistic": "PostNL"}]
    reply = desk.ask("legacy_add_to_cart", rows)
    assert (reply["result"], reply["data"]) == (True, "")
    assert desk.status("u-1", "u-2") == ["IN_CART", "IN_CART"]
    assert [desk.read(uid)["logisticName"] for uid in ("u-1", "u-2")] == ["DHL", "PostNL"]


def test_what_cannot_go_into_the_cart_is_listed_as_it_was_named(desk: Desk) -> None:
    _, arranged, _ = desk.made("u-1", "u-2", "u-3")
    (there,) = desk.in_cart("u-4")
    desk.mock.arrange("legacy cart refuses", "u-2")
    rows = [
        {"uid": "u-1", "logistic": "PostNL"},
        {"orderNum": arranged, "logistic": "PostNL"},
        {"uid": "u-3", "logistic": "Pigeon"},
        {"orderNum": there, "logistic": "PostNL"},
        {"uid": "u-9", "logistic": "PostNL"},
    ]
    refused = desk.refused("legacy_add_to_cart", rows)
    assert refused == (1603001, [arranged, "u-3", there, "u-9"])
    assert desk.status("u-1", "u-2", "u-3", "u-4") == ["IN_CART", "CREATED", "CREATED", "IN_CART"]
    desk.mock.lift("legacy cart refuses", "u-2")
    assert desk.ask("legacy_add_to_cart", rows[1:2])["result"] is True


@pytest.mark.parametrize("operation_id", ["legacy_add_to_cart", "legacy_create_bulk_order"])
@pytest.mark.parametrize("name", [{}, {"uid": "u-1", "orderNum": "1"}, {"uid": ""}])
def test_an_order_has_one_name(desk: Desk, operation_id: str, name: dict[str, str]) -> None:
    desk.made("u-1")
    assert desk.refused(operation_id, [{**name, "logistic": "PostNL"}])[0] == 1600300
    assert desk.status("u-1") == ["CREATED"]


# ── bulk order ───────────────────────────────────────────────────────────────────────────────────


def test_orders_of_the_cart_become_a_bulk_order(desk: Desk) -> None:
    _, second = desk.in_cart("u-1", "u-2")
    reply = desk.ask("legacy_create_bulk_order", [{"uid": "u-1"}, {"orderNum": second}])
    bulk_id = reply["data"]
    assert bulk_id.startswith("CJ")
    for uid in ("u-1", "u-2"):
        row = desk.read(uid)
        assert (row["order_status"], row["shipmentsOrderID"]) == ("UNPAID", bulk_id)
    amount = sum(cents(desk.read(uid)["amount"]) for uid in ("u-1", "u-2"))
    (row,) = desk.listed("unpaid")
    assert (row["ID"], row["STATUS"], row["ORDERNUMBER"]) == (bulk_id, "CAN_HANDLE_ORDER", 2)
    assert cents(row["ORDERMONEY"]) == cents(row["ORDERMONEYReality"]) == amount
    assert row["TOTAL_WEIGHT"] == str(desk.variant.weight * 2)
    (coded,) = desk.listed("3")
    assert (coded["ID"], coded["STATUS"], coded["ORDERNUMBER"]) == (bulk_id, "3", "2")
    assert cents(coded["ORDERMONEY"]) == amount


def test_a_bulk_order_takes_only_what_is_in_the_cart(desk: Desk) -> None:
    desk.made("new")
    desk.in_cart("u-1")
    desk.bulk("bundled")
    for uid in ("new", "bundled"):
        rows = [{"uid": "u-1"}, {"uid": uid}]
        assert desk.refused("legacy_create_bulk_order", rows)[0] == 1603001
    rows = [{"uid": "u-1"}, {"uid": "u-9"}]
    assert desk.refused("legacy_create_bulk_order", rows)[0] == 1603100
    assert desk.refused("legacy_create_bulk_order", [{"uid": "u-1"}] * 2)[0] == 1600300
    assert desk.status("u-1") == ["IN_CART"]
    assert len(list(desk.legacy.bulks)) == 1


def test_a_bulk_order_needs_a_method_for_each_order(desk: Desk) -> None:
    (order_id, _) = desk.made("u-1", "u-2")
    desk.ask("legacy_set_logistics", {"orderNum": order_id, "logisic": "DHL"})
    rows = [{"uid": uid, "logistic": ""} for uid in ("u-1", "u-2")]
    assert desk.ask("legacy_add_to_cart", rows)["result"] is True
    assert desk.refused("legacy_create_bulk_order", [{"uid": "u-2"}])[0] == 1603001
    assert desk.ask("legacy_create_bulk_order", [{"uid": "u-1"}])["result"] is True


def test_bulk_orders_are_listed_by_both_notations(desk: Desk) -> None:
    unpaid = [desk.bulk("u-1"), desk.bulk("u-2")]
    paid = desk.bulk("u-3")
    desk.pay(paid)
    assert [row["ID"] for row in desk.listed("unpaid")] == unpaid[::-1]
    assert [row["ID"] for row in desk.listed("3")] == unpaid[::-1]
    assert [row["ID"] for row in desk.listed("paid")] == [paid]
    assert [row["ID"] for row in desk.listed("2")] == [paid]
    for code in ("1", "5", "6", "7"):
        assert desk.listed(code) == []
    assert desk.refused("legacy_list_bulk_orders", {"status": "4", "page": "1"})[0] == 1600100


def test_bulk_orders_have_pages(desk: Desk) -> None:
    made = [desk.bulk(str(n)) for n in range(12)]
    found: list[str] = []
    for page in ("1", "2", "3"):
        data = desk.ask("legacy_list_bulk_orders", {"status": "unpaid", "page": page})["data"]
        assert data["countNumber"] == 12
        found += [row["ID"] for row in data["orderList"]]
    assert found == made[::-1]


def test_nothing_is_unpaid_before_anything_was_made(desk: Desk) -> None:
    assert desk.listed("unpaid") == desk.listed("3") == []
    assert len(desk.listed("paid")) == 1  # what the documents show
    desk.made("u-1")
    assert desk.listed("paid") == desk.listed("1") == []


# ── deduction ────────────────────────────────────────────────────────────────────────────────────


def deductible(desk: Desk, bulk_id: str) -> Any:
    asked = {"orderId": bulk_id, "money": desk.money(bulk_id)}
    data = desk.ask("legacy_check_deduction", asked)["data"]
    assert (data["orderId"], data["money"]) == (bulk_id, asked["money"])
    return data["data"]


def test_without_service_products_nothing_is_deducted(desk: Desk) -> None:
    bulk_id = desk.bulk("u-1")
    assert deductible(desk, bulk_id) is None
    assert desk.refused("legacy_deduct", {"orderId": bulk_id}) == (1603102, "")
    assert desk.pay(bulk_id)["result"] is True


def test_the_money_of_the_check_is_the_amount(desk: Desk) -> None:
    bulk_id = desk.bulk("u-1")
    for money in ("0.01", "x", "", "NaN", "sNaN", "Infinity"):
        asked = {"orderId": bulk_id, "money": money}
        assert desk.refused("legacy_check_deduction", asked)[0] == 1600300
    exact = {"orderId": bulk_id, "money": f"{desk.money(bulk_id)}0"}
    assert desk.ask("legacy_check_deduction", exact)["result"] is True


@pytest.mark.parametrize("key", ["u-1", "order", "bulk", "*"])
def test_stock_that_covers_everything_is_deducted_once(desk: Desk, key: str) -> None:
    bulk_id = desk.bulk("u-1", quantity=2)
    row = desk.read("u-1")
    keys = {"order": row["id"], "bulk": bulk_id}
    desk.mock.arrange("legacy service products", keys.get(key, key))
    (product,) = deductible(desk, bulk_id)
    assert (product["SKU"], product["quantity"]) == (desk.variant.sku, "2")
    before = cents(desk.money(bulk_id))
    assert desk.ask("legacy_deduct", {"orderId": bulk_id})["data"] == bulk_id
    (listed,) = desk.listed("unpaid")
    assert cents(listed["ORDERMONEY"]) == cents(row["postage"]) < before
    assert cents(listed["ORDERMONEYReality"]) == before
    assert deductible(desk, bulk_id) is None
    assert desk.refused("legacy_deduct", {"orderId": bulk_id})[0] == 1603102
    assert desk.pay(bulk_id)["result"] is True
    assert desk.mock.books.balance == FIRST_BALANCE - cents(row["postage"])


def test_stock_that_covers_a_part_is_not_deducted_and_bars_payment(desk: Desk) -> None:
    bulk_id = desk.bulk("u-1", quantity=3)
    desk.mock.arrange("legacy service products", bulk_id, pieces=2)
    assert [product["quantity"] for product in deductible(desk, bulk_id)] == ["2"]
    before = desk.money(bulk_id)
    assert desk.refused("legacy_deduct", {"orderId": bulk_id}) == (1603102, "")
    assert desk.money(bulk_id) == before
    assert desk.refused("legacy_pay", {"orderId": bulk_id})[0] == 1603101
    assert desk.status("u-1") == ["UNPAID"]
    assert desk.mock.books.balance == FIRST_BALANCE
    desk.mock.arrange("legacy service products", bulk_id, pieces=3)
    assert desk.ask("legacy_deduct", {"orderId": bulk_id})["result"] is True
    assert desk.pay(bulk_id)["result"] is True


def test_stock_for_one_of_two_orders_is_a_part(desk: Desk) -> None:
    bulk_id = desk.bulk("u-1", "u-2")
    desk.mock.arrange("legacy service products", "u-1")
    assert len(deductible(desk, bulk_id)) == 1
    assert desk.refused("legacy_deduct", {"orderId": bulk_id})[0] == 1603102


def test_a_paid_order_is_not_deducted(desk: Desk) -> None:
    bulk_id = desk.bulk("u-1")
    asked = {"orderId": bulk_id, "money": desk.money(bulk_id)}
    desk.mock.arrange("legacy service products")
    desk.pay(bulk_id)
    assert desk.refused("legacy_check_deduction", asked)[0] == 1603001
    assert desk.refused("legacy_deduct", {"orderId": bulk_id})[0] == 1603102


# ── payment, and after ───────────────────────────────────────────────────────────────────────────


def test_payment_takes_the_amount_once(desk: Desk) -> None:
    bulk_id = desk.bulk("u-1", "u-2")
    amount = cents(desk.money(bulk_id))
    reply = desk.pay(bulk_id)
    assert (reply["result"], reply["data"]) == (True, "")
    assert desk.refused("legacy_pay", {"orderId": bulk_id})[0] == 1603101
    (entry,) = desk.mock.books.entries
    assert (entry.kind, entry.key, entry.cents) == ("legacy", bulk_id, amount)
    assert desk.mock.books.balance == FIRST_BALANCE - amount
    assert desk.status("u-1", "u-2") == ["UNSHIPPED", "UNSHIPPED"]
    paid_at = desk.read("u-1")["paymentDate"]
    (row,) = desk.listed("paid")
    assert (row["STATUS"], row["pending"], row["dispatched"]) == ("SUBMITTED_ORDER", 2, 0)
    assert cents(row["ORDERMONEY"]) == amount
    (coded,) = desk.listed("2")
    assert row["paymentDate"] == coded["paymentDate"] == paid_at != ""
    path = [("", "CREATED"), ("CREATED", "IN_CART"), ("IN_CART", "UNPAID"), ("UNPAID", "UNSHIPPED")]
    assert sorted(desk.moves("legacy order")) == sorted(path * 2)
    assert desk.moves("legacy bulk order") == [("", "3"), ("3", "2")]


def test_too_little_money_changes_nothing(desk: Desk) -> None:
    bulk_id = desk.bulk("u-1")
    desk.mock.books.balance = cents(desk.money(bulk_id)) - 1
    assert desk.refused("legacy_pay", {"orderId": bulk_id})[0] == 1604000
    assert desk.status("u-1") == ["UNPAID"]
    desk.mock.books.balance += 1
    assert desk.pay(bulk_id)["result"] is True
    assert desk.mock.books.balance == 0


@pytest.mark.parametrize("operation_id", ["legacy_check_deduction", "legacy_deduct", "legacy_pay"])
def test_an_unknown_bulk_order_is_refused(desk: Desk, operation_id: str) -> None:
    assert desk.refused(operation_id, {"orderId": "CJ9", "money": "1"})[0] == 1603100


def test_the_other_api_cannot_pay_it(desk: Desk) -> None:
    bulk_id = desk.bulk("u-1")
    target = "/api2.0/v1/shopping/pay/payBalanceV2"
    reply = desk.mock.ask("POST", target, json={"shipmentOrderId": bulk_id}).json()
    assert reply["code"] == 1603100
    assert desk.mock.books.entries == []


def test_a_bulk_order_is_processed_and_completed(desk: Desk) -> None:
    bulk_id = desk.bulk("u-1", "u-2")
    desk.pay(bulk_id)
    account, now = desk.mock.account.data, desk.mock.clock.millis
    with pytest.raises(ValueError, match="is 2"):
        fates.complete(account, bulk_id, now)
    fates.ship(account, "u-1", now)
    assert desk.status("u-1", "u-2") == ["SHIPPED", "UNSHIPPED"]
    assert [(row["dispatched"], row["pending"]) for row in desk.listed("paid")] == [(1, 1)]
    fates.ship(account, "u-2", now)
    assert [(row["inProgress"], row["resolve"]) for row in desk.listed("5")] == [("2", "0")]
    fates.complete(account, bulk_id, now)
    assert [row["resolve"] for row in desk.listed("6")] == ["2"]
    assert [row["ID"] for row in desk.listed("paid")] == [bulk_id]
    assert desk.moves("legacy bulk order")[1:] == [("3", "2"), ("2", "5"), ("5", "6")]
    with pytest.raises(ValueError, match="SHIPPED"):
        fates.ship(account, "u-1", now)
    with pytest.raises(ValueError, match="unknown"):
        fates.complete(account, "CJ9", now)


def test_cancellation_makes_a_bulk_order_cheaper_and_closes_it(desk: Desk) -> None:
    bulk_id = desk.bulk("u-1", "u-2")
    both = cents(desk.money(bulk_id))
    account, now = desk.mock.account.data, desk.mock.clock.millis
    fates.cancel(account, "u-1", now)
    assert cents(desk.money(bulk_id)) == both // 2
    fates.cancel(account, "u-2", now)
    assert desk.listed("unpaid") == []
    (row,) = desk.listed("7")
    assert (row["ID"], row["closeOrder"]) == (bulk_id, "2")
    assert desk.refused("legacy_pay", {"orderId": bulk_id})[0] == 1603101
    assert desk.mock.books.balance == FIRST_BALANCE
