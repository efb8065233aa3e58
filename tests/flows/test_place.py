"""Placing an order: once, however often, and with what hides in a success."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from tests.flows.shop import Refusing, Shop
from tests.support.flows import KINDS, Kill, Killed, drive, kills

from cjdropshipping import AlreadyExists, InvalidInput, OutcomeUnknown

pytestmark = pytest.mark.parametrize("kind", KINDS)


@pytest.fixture
def shop() -> Shop:
    return Shop(0)


def place(shop: Shop, kind: str, number: str = "a", kill: Kill | None = None, **more: Any) -> Any:
    order = shop.body(number, **more)
    return shop.run(kind, lambda cj: cj.orders.place(order), kill)


def test_an_order_is_placed(shop: Shop, kind: str) -> None:
    placed = place(shop, kind)
    [order] = shop.mock.orders
    assert (placed.order_id, placed.order_number) == (order.id, "a")
    assert placed.shipment_order_id == shop.kept(order.id).parent
    assert (placed.status, placed.refused) == ("CREATED", ())
    assert placed.amount == Decimal(shop.total(order.id)) / 100


def test_placing_it_again_finds_the_same(shop: Shop, kind: str) -> None:
    first, second = place(shop, kind), place(shop, kind)
    assert len(shop.mock.orders) == 1
    assert second.order_id == first.order_id
    assert (second.status, second.amount) == ("CREATED", first.amount)
    assert (second.shipment_order_id, second.refused) == (None, ())


def test_the_number_of_another_order_is_refused(shop: Shop, kind: str) -> None:
    place(shop, kind)
    with pytest.raises(AlreadyExists):
        place(shop, kind, shippingCustomerName="Somebody Else")
    assert len(shop.mock.orders) == 1


def test_an_order_that_cannot_be_looked_up_is_not_taken_for_the_same(shop: Shop, kind: str) -> None:
    place(shop, kind)
    order = shop.body("a")

    def another(data: Any, _: int) -> Any:
        return {**data, "orderNum": "b"}

    with pytest.raises(AlreadyExists):
        shop.disguised(kind, "/getOrderDetail", another, lambda cj: cj.orders.place(order))


def test_an_order_that_is_gone_when_it_is_looked_up_is_not_made_up(shop: Shop, kind: str) -> None:
    place(shop, kind)
    order, path = shop.body("a"), "/getOrderDetail"
    transport = Refusing(shop.mock.transport(), path, 1600300, "order not found")
    with pytest.raises(AlreadyExists):
        drive(kind, shop.mock, lambda cj: cj.orders.place(order), transport=transport)


@pytest.mark.parametrize("fault", ["late", "reset-after", "truncated"])
def test_a_lost_reply_is_made_up_for(shop: Shop, kind: str, fault: str) -> None:
    shop.mock.fail_next(fault, operation="orders_create_v3")
    placed = place(shop, kind)
    [order] = shop.mock.orders
    assert (placed.order_id, order.creations) == (order.id, 1)


def test_where_nobody_can_tell_it_says_so(shop: Shop, kind: str) -> None:
    shop.mock.fail_next("reset-after", operation="orders_create_v3")
    shop.mock.fail_next("reset-before", operation="orders_get", times=99)
    with pytest.raises(OutcomeUnknown) as caught:
        place(shop, kind)
    assert caught.value.safe_to_retry


@pytest.mark.parametrize(
    ("arrangement", "reason", "code"),
    [
        ("creation intercepts", "No such street.", "1007"),
        ("creation misses logistics", "nothing ships the order", None),
        ("creation without id", "the order has no id; a product of it may not be CJ's", None),
    ],
)
def test_what_a_success_hides_is_found(
    shop: Shop, kind: str, arrangement: str, reason: str, code: str | None
) -> None:
    details = {"code": 1007, "reason": "No such street."} if code else {}
    shop.mock.arrange(arrangement, "a", **details)
    placed = place(shop, kind)
    [refusal] = placed.refused
    assert (refusal.reason, refusal.code) == (reason, code)
    [order] = shop.mock.orders
    without_id = arrangement == "creation without id"
    assert placed.order_id == (None if without_id else order.id)
    assert (placed.shipment_order_id is None) == (arrangement == "creation misses logistics")


def test_wrong_input_is_not_sent(shop: Shop, kind: str) -> None:
    order = {**shop.body("a"), "products": [{"quantity": 1}]}
    with pytest.raises(InvalidInput, match="vid"):
        shop.run(kind, lambda cj: cj.orders.place(order))
    assert shop.mock.requests == ()


@pytest.mark.parametrize("kill", [*kills(1)], ids=str)
def test_killed_and_placed_again_it_is_there_once(shop: Shop, kind: str, kill: Kill) -> None:
    with pytest.raises(Killed):
        place(shop, kind, kill=kill)
    placed = place(shop, kind)
    assert [order.id for order in shop.mock.orders] == [placed.order_id]
