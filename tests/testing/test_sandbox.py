"""The sandbox: play money, and statuses that move step by step."""

from __future__ import annotations

import pytest
from tests.testing.merchant import Merchant

from cjdropshipping.testing import Mock

STATUSES = ("CREATED", "IN_CART", "UNPAID", "UNSHIPPED", "SHIPPED", "DELIVERED", "CANCELLED")
STEPS = {
    400: ("UNPAID", "UNSHIPPED"),
    500: ("UNSHIPPED", "SHIPPED"),
    600: ("SHIPPED", "DELIVERED"),
    700: ("DELIVERED", "CANCELLED"),
}


@pytest.fixture
def us(mock: Mock) -> Merchant:
    merchant = Merchant(mock)
    mock.books.balance = 0
    return merchant


def brought(us: Merchant, status: str) -> str:
    if status != "CANCELLED":
        return us.order("a", status, isSandbox=1)
    order = us.order("a", "DELIVERED", isSandbox=1)
    us.done("sandbox_update_status", {"orderId": order, "targetStatus": 700})
    return order


@pytest.mark.parametrize("target", STEPS)
@pytest.mark.parametrize("status", STATUSES)
def test_a_sandbox_order_moves_step_by_step(us: Merchant, status: str, target: int) -> None:
    order = brought(us, status)
    asked = {"orderId": order, "targetStatus": target}
    before, after = STEPS[target]
    if status == before:
        assert us.done("sandbox_update_status", asked) is True
        assert us.status(order) == after
    else:
        assert us.refused("sandbox_update_status", asked) == 1600100
        assert us.status(order) == status


@pytest.mark.parametrize("status", STATUSES)
def test_payment_is_simulated_from_any_status(us: Merchant, status: str) -> None:
    order = brought(us, status)
    assert us.done("sandbox_simulate_pay", {"orderId": order}) is True
    unpaid = status in ("CREATED", "IN_CART", "UNPAID")
    assert us.status(order) == ("UNSHIPPED" if unpaid else status)
    assert [entry.cents for entry in us.mock.books.entries] == [0]
    assert us.done("orders_get", orderId=order)["paymentDate"]


def test_several_are_paid_by_their_parent_order(us: Merchant) -> None:
    orders = [us.order(number, isSandbox=1) for number in "ab"]
    parent = us.confirmed(*orders)
    assert us.refused("sandbox_simulate_pay", {"orderId": orders[0]}) == 1600100
    step = {"orderId": orders[0], "targetStatus": 400}
    assert us.refused("sandbox_update_status", step) == 1600100
    both = {"orderId": orders[0], "shipmentOrderId": parent}
    assert us.done("sandbox_simulate_pay", both) is True
    assert [us.status(order) for order in orders] == ["UNSHIPPED"] * 2
    assert len(us.mock.books.entries) == 1


@pytest.mark.parametrize("operation", ["payments_pay", "payments_pay_v2"])
def test_the_balance_pays_with_play_money_too(us: Merchant, operation: str) -> None:
    order = us.order("a", "UNPAID", isSandbox=1)
    parent = us.kept(order).parent
    opened = us.done("orders_create_parent", {"shipmentOrderId": parent})
    assert opened["orderMoney"] > 0
    asked = {"payments_pay": {"orderId": order}, "payments_pay_v2": {"shipmentOrderId": parent}}
    us.done(operation, asked[operation])
    assert us.status(order) == "UNSHIPPED"
    assert us.mock.books.balance == 0


def test_play_money_is_good_after_the_time_is_over(us: Merchant) -> None:
    order = us.order("a", "UNPAID", isSandbox=1)
    us.done("orders_create_parent", {"shipmentOrderId": us.kept(order).parent})
    us.mock.clock.advance(86_400)
    assert us.refused("payments_pay", {"orderId": order}) == 1603101
    assert us.done("sandbox_simulate_pay", {"orderId": order}) is True


def test_the_sandbox_is_not_for_others(us: Merchant) -> None:
    order = us.order("a", "UNPAID")
    parent = us.kept(order).parent
    assert us.refused("sandbox_simulate_pay", {"orderId": order}) == 1600100
    assert us.refused("sandbox_simulate_pay", {"shipmentOrderId": parent}) == 1600100
    step = {"orderId": order, "targetStatus": 400}
    assert us.refused("sandbox_update_status", step) == 1600100
    assert us.status(order) == "UNPAID"


def test_sandbox_orders_that_are_not_there(us: Merchant) -> None:
    assert us.refused("sandbox_simulate_pay", {"orderId": "x"}) == 1600300
    assert us.refused("sandbox_simulate_pay", {"shipmentOrderId": "x"}) == 1600300
    assert us.refused("sandbox_update_status", {"orderId": "x", "targetStatus": 400}) == 1600300
    assert us.refused("sandbox_simulate_pay", {}) in (1600100, 1600300)
    assert us.done("sandbox_simulate_pay", {"orderId": "210711100018655344"}) is True


def test_without_a_shipping_method_nothing_is_simulated(us: Merchant) -> None:
    us.mock.arrange("creation misses logistics", "a")
    order = us.order("a", isSandbox=1)
    assert us.refused("sandbox_simulate_pay", {"orderId": order}) == 1600100


def test_a_payment_that_shows_late_can_be_stepped_over(us: Merchant) -> None:
    us.mock.arrange("payment shows late", "a", looks=9)
    order = us.order("a", "UNPAID", isSandbox=1)
    us.done("sandbox_simulate_pay", {"orderId": order})
    assert us.status(order) == "UNPAID"
    us.done("sandbox_update_status", {"orderId": order, "targetStatus": 400})
    assert us.status(order) == "UNSHIPPED"
