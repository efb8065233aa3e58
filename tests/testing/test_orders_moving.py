"""Every arrow between statuses, and every forbidden one; orders that move on by themselves."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping

import pytest
from tests.testing.merchant import Merchant

from cjdropshipping.testing import Mock
from cjdropshipping.testing.chapters.orders import ARROWS
from cjdropshipping.testing.chapters.orders.lifecycle import Kind

STATUSES = ("CREATED", "IN_CART", "UNPAID", "UNSHIPPED", "SHIPPED", "DELIVERED", "CANCELLED")

#: What an order can be asked to do: the operation, its body, and what becomes of each status.
ASKED: Mapping[str, tuple[Callable[[Merchant, str], object], Mapping[str, str]]] = {
    "cart": (
        lambda us, order: us.ask("orders_add_to_cart", {"cjOrderIdList": [order]}),
        {"CREATED": "IN_CART"},
    ),
    "confirm cart": (
        lambda us, order: us.ask("orders_confirm_cart", {"cjOrderIdList": [order]}),
        {"IN_CART": "UNPAID"},
    ),
    "confirm": (
        lambda us, order: us.ask("orders_confirm", {"orderId": order}),
        {"CREATED": "UNPAID", "IN_CART": "UNPAID"},
    ),
    "pay": (
        lambda us, order: us.ask("payments_pay", {"orderId": order}),
        {"UNPAID": "UNSHIPPED"},
    ),
    "pay parent": (
        lambda us, order: us.ask("payments_pay_v2", {"shipmentOrderId": us.kept(order).parent}),
        {"UNPAID": "UNSHIPPED"},
    ),
    "simulate": (
        lambda us, order: us.ask("sandbox_simulate_pay", {"orderId": order}),
        {},
    ),
}


@pytest.fixture
def us(mock: Mock) -> Merchant:
    return Merchant(mock)


def brought(us: Merchant, status: str, **more: int) -> str:
    """An order in any status."""
    if status != "CANCELLED":
        return us.order("a", status, **more)
    order = us.order("a", "DELIVERED" if more else "CREATED", **more)
    us.advance(order, "CANCELLED")
    return order


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("asked", ASKED)
def test_what_can_be_asked_for_in_which_status(us: Merchant, asked: str, status: str) -> None:
    order = brought(us, status)
    paid = len(us.mock.books.entries)
    ask, arrows = ASKED[asked]
    ask(us, order)
    assert us.status(order) == arrows.get(status, status)
    gone_on = status in arrows and asked.startswith("pay")
    assert len(us.mock.books.entries) == paid + gone_on


@pytest.mark.parametrize("status", STATUSES)
def test_what_is_refused_in_which_status(us: Merchant, status: str) -> None:
    order = brought(us, status)
    before = copy.deepcopy(us.mock.books.moves)
    listed = {"cjOrderIdList": [order]}
    if status not in ("CREATED", "IN_CART"):
        assert us.refused("orders_add_to_cart", listed) == 1603001
        assert us.refused("orders_confirm", {"orderId": order}) == 1603001
        assert us.refused("orders_delete", orderId=order) == 1603002
    if status != "IN_CART":
        assert us.refused("orders_confirm_cart", listed) == 1603001
    if status != "UNPAID":
        assert us.refused("payments_pay", {"orderId": order}) == 1603101
    assert us.mock.books.moves == before


@pytest.mark.parametrize("sandbox", [0, 1])
@pytest.mark.parametrize("after", STATUSES)
@pytest.mark.parametrize("before", STATUSES)
def test_cj_moves_orders_along_arrows_only(
    us: Merchant, before: str, after: str, sandbox: int
) -> None:
    order = brought(us, before, **({"isSandbox": 1} if sandbox else {}))
    later = ("UNSHIPPED", "SHIPPED", "DELIVERED", "CANCELLED")
    kind: Kind = "sandbox order" if sandbox else "order"
    if (before, after) in ARROWS[kind] and after in later:
        us.advance(order, after)
        move = us.mock.books.moves[-1]
        assert (move.kind, move.id, move.before, move.after) == (kind, order, before, after)
        assert us.status(order) == after
    else:
        with pytest.raises(ValueError, match=f"from {before} to {after}"):
            us.advance(order, after)
        assert us.status(order) == before


def test_an_unknown_order_does_not_move(us: Merchant) -> None:
    with pytest.raises(ValueError, match="no order x"):
        us.advance("x", "SHIPPED")


def test_all_that_moves_is_noted(us: Merchant) -> None:
    us.order("a", "DELIVERED")
    us.done("orders_delete", orderId=us.order("b"))
    made = us.done("orders_create_v2", us.body("c", payType=2, isSandbox=1))["orderId"]
    moves = us.mock.books.moves
    assert [(m.before, m.after) for m in moves if m.id.endswith("1")] == [
        ("", "CREATED"),
        ("CREATED", "IN_CART"),
        ("IN_CART", "UNPAID"),
        ("UNPAID", "UNSHIPPED"),
        ("UNSHIPPED", "SHIPPED"),
        ("SHIPPED", "DELIVERED"),
    ]
    assert [(m.before, m.after) for m in moves if m.id.endswith("2")] == [
        ("", "CREATED"),
        ("CREATED", ""),
    ]
    assert {m.kind for m in moves if m.id == made} == {"sandbox order"}
    assert all((m.before, m.after) in ARROWS["order"] for m in moves)


def test_a_tracking_number_comes_with_the_shipment(us: Merchant) -> None:
    order = us.order("a", "UNSHIPPED")
    waiting = us.done("orders_get", orderId=order)
    assert waiting["paymentDate"]
    assert waiting["trackNumber"] is waiting["outWarehouseTime"] is None
    us.advance(order, "SHIPPED")
    shipped = us.done("orders_get", orderId=order)
    assert shipped["trackNumber"] in shipped["trackingUrl"]
    assert shipped["outWarehouseTime"] > shipped["paymentDate"]


def test_a_page_takes_payment_without_the_balance(us: Merchant) -> None:
    one, two = us.order("a"), us.order("b")
    parent = us.confirmed(one, two)
    us.advance(one, "UNSHIPPED")
    assert [us.status(order) for order in (one, two)] == ["UNSHIPPED"] * 2
    assert us.mock.books.entries == []
    assert us.refused("payments_pay_v2", {"shipmentOrderId": parent}) == 1603101


@pytest.mark.parametrize("opened", ["before", "after", "never"])
def test_a_cancelled_order_is_not_paid_for(us: Merchant, opened: str) -> None:
    one, two = us.order("a"), us.order("b")
    asked = {"shipmentOrderId": us.confirmed(one, two)}
    if opened == "before":
        us.done("orders_create_parent", asked)
    us.advance(one, "CANCELLED")
    if opened == "after":
        assert us.done("orders_create_parent", asked)["successOrders"] == [two]
    us.done("payments_pay_v2", asked)
    assert us.mock.books.entries[-1].cents == us.kept(two).total
    assert [us.status(order) for order in (one, two)] == ["CANCELLED", "UNSHIPPED"]
    alone = us.order("c", "UNPAID")
    us.advance(alone, "CANCELLED")
    assert us.refused("payments_pay", {"orderId": alone}) == 1603101


@pytest.mark.parametrize(
    ("details", "shown"),
    [
        ({}, ["UNSHIPPED", "SHIPPED", "DELIVERED", "DELIVERED"]),
        ({"to": "SHIPPED"}, ["UNSHIPPED", "SHIPPED", "SHIPPED", "SHIPPED"]),
        ({"to": "CANCELLED"}, ["UNSHIPPED", "CANCELLED", "CANCELLED", "CANCELLED"]),
        ({"looks": 2}, ["UNSHIPPED", "UNSHIPPED", "SHIPPED", "SHIPPED"]),
    ],
)
def test_an_order_goes_on_by_itself(
    us: Merchant, details: dict[str, object], shown: list[str]
) -> None:
    order = us.order("a", "UNSHIPPED")
    us.mock.arrange("order goes on", "a", **details)
    assert [us.status(order) for _ in range(4)] == shown


def test_an_order_that_waits_for_us_does_not_go_on(us: Merchant) -> None:
    us.mock.arrange("order goes on", "a")
    order = us.order("a", "UNPAID")
    assert [us.status(order) for _ in range(3)] == ["UNPAID"] * 3


def test_the_orders_of_an_account_can_be_copied(us: Merchant) -> None:
    order = us.order("a", "UNPAID")
    copied = copy.deepcopy(us.mock.account.data)
    us.done("payments_pay", {"orderId": order})
    us.mock.account.data.__dict__.update(copied.__dict__)
    assert us.status(order) == "UNPAID"
    us.done("payments_pay", {"orderId": order})
