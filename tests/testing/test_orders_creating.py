"""What creation refuses, pays at once, and hides in an answer that succeeds."""

from __future__ import annotations

from typing import Any

import pytest
from tests.testing.merchant import CRANBURY, GERMANY, Merchant

from cjdropshipping.testing import Mock


@pytest.fixture
def us(mock: Mock) -> Merchant:
    return Merchant(mock)


def made(us: Merchant, number: str = "a", version: int = 2, **more: Any) -> Any:
    return us.done(f"orders_create_v{version}", us.body(number, **more))


def test_the_balance_pays_at_once(us: Merchant) -> None:
    order = made(us, payType=2)
    (entry,) = us.mock.books.entries
    assert (entry.key, entry.cents) == (order["shipmentOrderId"], us.kept(order["orderId"]).total)
    assert f"{entry.cents / 100:.2f}" == order["actualPayment"]
    assert us.refused("payments_pay", {"orderId": order["orderId"]}) == 1603101


def test_an_order_whose_payment_fails_is_there(us: Merchant) -> None:
    us.mock.books.balance = 100
    assert us.refused("orders_create_v2", us.body("a", payType=2)) == 1604000
    order = us.done("orders_get", orderId="a")
    assert (order["orderStatus"], us.mock.books.balance) == ("UNPAID", 100)
    assert us.refused("orders_create_v2", us.body("a", payType=2)) == 1603003
    us.mock.books.balance = 100_00
    us.mock.arrange("payment restricted", "b")
    assert us.refused("orders_create_v2", us.body("b", payType=2)) == 1604001
    us.done("payments_pay", {"orderId": order["orderId"]})


@pytest.mark.parametrize(("pay_type", "status"), [(1, "UNPAID"), (2, "UNSHIPPED"), (3, "CREATED")])
def test_a_sandbox_order_costs_nothing(us: Merchant, pay_type: int, status: str) -> None:
    us.mock.books.balance = 0
    assert made(us, payType=pay_type, isSandbox=1)["orderStatus"] == status
    assert [entry.cents for entry in us.mock.books.entries] == [0] * (pay_type == 2)


@pytest.mark.parametrize("pay_type", [1, 2, 3])
def test_creation_holds_back(us: Merchant, pay_type: int) -> None:
    us.mock.arrange("creation intercepts", "a", code=1002, reason="Not to this country.")
    order = made(us, payType=pay_type)
    assert order["interceptOrderReasons"] == [{"code": 1002, "message": "Not to this country."}]
    assert (order["orderStatus"], order["cjPayUrl"]) == ("CREATED", "")
    assert us.mock.books.entries == []


@pytest.mark.parametrize(
    ("arrangement", "status"),
    [("cart intercepts", "CREATED"), ("confirmation intercepts", "IN_CART")],
)
def test_what_holds_back_later_holds_back_a_payment_at_once(
    us: Merchant, arrangement: str, status: str
) -> None:
    us.mock.arrange(arrangement, "a")
    order = made(us, payType=2)
    assert order["orderStatus"] == us.status(order["orderId"]) == status
    assert [reason["code"] for reason in order["interceptOrderReasons"]] == [1001]
    assert us.mock.books.entries == []


@pytest.mark.parametrize("pay_type", [1, 2, 3])
def test_without_a_shipping_method_there_is_no_parent_order(us: Merchant, pay_type: int) -> None:
    us.mock.arrange("creation misses logistics", "a")
    order = made(us, payType=pay_type)
    assert (order["logisticsMiss"], order["shipmentOrderId"]) == (True, "")
    order_id = order["orderId"]
    assert us.status(order_id) == "CREATED"
    us.done("orders_add_to_cart", {"cjOrderIdList": [order_id]})
    confirmed = us.done("orders_confirm_cart", {"cjOrderIdList": [order_id]})
    assert (confirmed["submitSuccess"], confirmed["interceptOrders"]) == (False, [order_id])
    assert us.refused("orders_confirm", {"orderId": order_id}) == 1603001
    assert us.refused("payments_pay", {"orderId": order_id}) == 1603101
    assert us.refused("orders_create_parent", {"shipmentOrderId": ""}) == 1603100
    us.done("orders_delete", orderId=order_id)


def test_an_answer_may_have_no_order_id(us: Merchant) -> None:
    us.mock.arrange("creation without id", "a")
    order = made(us)
    assert "orderId" not in order
    assert us.done("orders_get", orderId=order["orderNumber"])["orderId"]


@pytest.mark.parametrize(
    "more",
    [
        {"shopLogisticsType": 1, "storageId": ""},
        {"shopLogisticsType": 1, "storageId": "nowhere"},
        {"products": []},
        {"shippingCustomerName": " "},
        {"shippingCountryCode": ""},
        {"shippingCountryCode": "USA"},
        {"fromCountryCode": "1!"},
        {"storeName": "Not Mine"},
        {"storeOrderTime": 4_000_000_000},
    ],
)
def test_rules_beside_the_schema(us: Merchant, more: dict[str, Any]) -> None:
    assert us.refused("orders_create_v3", us.body("a", **more)) == 1600300
    assert us.mock.orders == ()


@pytest.mark.parametrize("version", [2, 3])
@pytest.mark.parametrize("quantity", [-1000, 0, 2**31, 2**62])
def test_no_order_is_of_less_than_a_piece_or_of_too_many(
    us: Merchant, version: int, quantity: int
) -> None:
    body = us.body("a", payType=2)
    body["products"].append({**body["products"][0], "quantity": quantity})
    before = us.mock.books.balance
    assert us.refused(f"orders_create_v{version}", body) == 1600300
    assert us.mock.orders == ()
    assert us.mock.books.balance == before


def test_an_order_may_be_of_very_many_pieces(us: Merchant) -> None:
    (line,) = us.body("a")["products"]
    order = us.order("a", products=[{**line, "quantity": 2**31 - 1}])
    detail = us.done("orders_get", orderId=order)
    assert detail["productList"][0]["quantity"] == 2**31 - 1
    assert detail["productAmount"] * 100 == us.kept(order).cents


def test_the_order_of_a_store(us: Merchant) -> None:
    order = us.order("a", storeName="API Store", storeOrderTime=1_700_000_000)
    detail = us.done("orders_get", orderId=order)
    assert detail["storeCreateDate"] == "2023-11-14 22:13:20"


@pytest.mark.parametrize(
    ("kind", "asked", "country", "storage"),
    [
        (1, CRANBURY, "CN", CRANBURY),
        (2, CRANBURY, "CN", None),
        (3, "", "DE", GERMANY),
        (3, "", "BR", "WAREHOUSE-CN-001"),
    ],
)
def test_the_warehouse_of_an_order(
    us: Merchant, kind: int, asked: str, country: str, storage: str | None
) -> None:
    more = {"shopLogisticsType": kind, "storageId": asked, "fromCountryCode": country}
    detail = us.done("orders_get", orderId=us.order("a", **more))
    assert detail["storageId"] == storage
    assert bool(detail["storageName"]) is (storage is not None)


@pytest.mark.parametrize(
    ("status", "moved"),
    [(s, True) for s in ("CREATED", "IN_CART", "UNPAID", "UNSHIPPED")]
    + [(s, False) for s in ("SHIPPED", "DELIVERED")],
)
def test_the_warehouse_changes_until_the_order_has_left(
    us: Merchant, status: str, moved: bool
) -> None:
    order = us.order("a", status)
    asked = {"orderCode": order, "storageId": GERMANY}
    reply = us.ask("orders_change_warehouse", asked)
    assert reply["data"] is moved
    assert reply["code"] == (200 if moved else 1603001)
    assert us.kept(order).storage == (GERMANY if moved else CRANBURY)


def test_warehouses_that_do_not_change(us: Merchant) -> None:
    ours, cjs = us.order("a"), us.order("b", shopLogisticsType=2)
    for asked in (
        {"orderCode": "nothing", "storageId": GERMANY},
        {"orderCode": ours, "storageId": "nowhere"},
        {"orderCode": cjs, "storageId": GERMANY},
    ):
        assert us.refused("orders_change_warehouse", asked) == 1603001
    assert us.done("orders_change_warehouse", {"orderCode": "123", "storageId": "1234"})
