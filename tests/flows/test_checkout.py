"""Checking out orders that nothing is wrong with, wherever they stand."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from tests.flows.shop import LIST, Shop
from tests.support.flows import KINDS

from cjdropshipping import FlowStep, FlowStopped

STEPS = ["ADD_CART", "CONFIRM", "PARENT_ORDER", "CHECK_BALANCE", "PAY", "VERIFY"]

pytestmark = pytest.mark.parametrize("kind", KINDS)


@pytest.fixture
def shop() -> Shop:
    return Shop()


def test_orders_are_paid_together(shop: Shop, kind: str) -> None:
    done = shop.checkout(kind)
    assert shop.statuses() == ["UNSHIPPED"] * 2
    assert shop.debited() == [shop.total(*shop.ids)]
    [entry] = shop.mock.books.entries
    assert (done.shipment_order_id, done.pay_id) == (entry.key, entry.pay_id)
    assert done.amount == Decimal(entry.cents) / 100
    assert (done.paid, done.unpaid, done.rejected) == (tuple(shop.ids), (), ())
    assert not done.is_sandbox


def test_it_tells_its_steps(shop: Shop, kind: str) -> None:
    steps: list[FlowStep] = []
    shop.checkout(kind, on_step=steps.append)
    assert [step.name for step in steps if step.state == "begins"] == STEPS
    assert [step.name for step in steps if step.state == "done"] == STEPS
    assert steps[-1].progress == 1
    assert {step.flow for step in steps} == {"orders.checkout"}


def test_whatever_the_caller_raises_in_a_step_ends_it_with_a_token(shop: Shop, kind: str) -> None:
    def refuse(step: FlowStep) -> None:
        if step.name == "PAY":
            raise RuntimeError("not today")

    with pytest.raises(RuntimeError) as caught:
        shop.checkout(kind, on_step=refuse)
    assert any("can be resumed" in note for note in caught.value.__notes__)
    assert shop.debited() == []


@pytest.mark.parametrize("status", ["CREATED", "IN_CART", "UNPAID"])
def test_it_goes_on_where_an_order_stands(kind: str, status: str) -> None:
    shop = Shop(0)
    shop.ids = [shop.order("1", status)]
    done = shop.checkout(kind)
    assert done.paid == tuple(shop.ids)
    assert shop.debited() == [shop.total(*shop.ids)]
    assert shop.sent("orders_add_to_cart") == 1
    assert shop.sent("orders_confirm_cart") == 1


def test_what_is_in_the_cart_may_be_reported_as_created(kind: str) -> None:
    shop = Shop(0)
    shop.ids = [shop.order("1", "IN_CART")]
    shop.mock.arrange("cart reported as created", "1")
    assert shop.checkout(kind).paid == tuple(shop.ids)


def test_a_cart_that_does_not_take_an_order_twice_leaves_it_to_the_confirmation(kind: str) -> None:
    shop = Shop(0)
    shop.ids = [shop.order("1", "IN_CART")]
    shop.mock.arrange("cart reported as created", "1")
    assert shop.rebuffed(kind, "/addCart").paid == tuple(shop.ids)


@pytest.mark.parametrize("status", ["UNSHIPPED", "SHIPPED", "DELIVERED"])
def test_paid_orders_are_left_alone(kind: str, status: str) -> None:
    shop = Shop(0)
    shop.ids = [shop.order("1", status)]
    books = shop.books()
    done = shop.checkout(kind)
    assert shop.books() == books
    assert done.paid == tuple(shop.ids)
    assert (done.shipment_order_id, done.pay_id, done.amount) == (None, None, None)


def test_paid_orders_do_not_keep_others_from_being_paid(shop: Shop, kind: str) -> None:
    paid = shop.order("paid", "SHIPPED")
    before = shop.total(paid)
    done = shop.checkout(kind, [paid, *shop.ids])
    assert set(done.paid) == {paid, *shop.ids}
    assert shop.debited() == [before, shop.total(*shop.ids)]


def test_checking_out_twice_pays_once(shop: Shop, kind: str) -> None:
    shop.checkout(kind)
    books = shop.books()
    assert shop.checkout(kind).paid == tuple(shop.ids)
    assert shop.books() == books


def test_an_order_may_be_named_by_its_number_and_named_twice(shop: Shop, kind: str) -> None:
    done = shop.checkout(kind, ["1", shop.ids[0], "2", "1"])
    assert done.paid == tuple(shop.ids)
    assert shop.debited() == [shop.total(*shop.ids)]


def test_without_payment_it_ends_with_a_payment_that_waits(shop: Shop, kind: str) -> None:
    waits = shop.checkout(kind, pay="none")
    assert (waits.paid, waits.unpaid) == ((), tuple(shop.ids))
    assert waits.amount == Decimal(shop.total(*shop.ids)) / 100
    assert waits.pay_until.timestamp() * 1000 > shop.mock.clock.millis
    assert shop.debited() == []
    assert shop.statuses() == ["UNPAID"] * 2
    paid = shop.checkout(kind, shipment_order_id=waits.shipment_order_id)
    assert (paid.pay_id, paid.paid) == (waits.pay_id, tuple(shop.ids))


@pytest.mark.parametrize("expected", ["60.54", 60.54, Decimal("60.540")])
def test_the_expected_total_is_compared_exactly(kind: str, expected: Any) -> None:
    shop = Shop(1)
    assert shop.checkout(kind, expected_total=expected).amount == Decimal("60.54")


def test_sandbox_orders_are_paid_with_play_money(kind: str) -> None:
    shop = Shop(2, isSandbox=1)
    shop.mock.books.balance = 0
    done = shop.checkout(kind)
    assert (done.is_sandbox, done.paid) == (True, tuple(shop.ids))
    assert shop.mock.books.balance == 0
    assert shop.sent("payments_get_balance") == 0


def test_a_parent_order_that_the_confirmation_does_not_name_is_found(shop: Shop, kind: str) -> None:
    shop.mock.arrange("confirmation without parent", "1")
    assert shop.checkout(kind).paid == tuple(shop.ids)


def test_a_parent_order_that_no_order_names_has_to_be_passed(shop: Shop, kind: str) -> None:
    parent = shop.confirmed(*shop.ids)

    def silent(data: Any, _: int) -> Any:
        return {**data, "cjOrderId": None, "cjOrderCode": None}

    with pytest.raises(FlowStopped, match="pass shipment_order_id=") as caught:
        shop.disguised(kind, "/getOrderDetail", silent, lambda cj: cj.orders.checkout(shop.ids))
    token = caught.value.resume_token
    done = shop.checkout(kind, shipment_order_id=parent, resume=token)
    assert (done.shipment_order_id, done.paid) == (parent, tuple(shop.ids))


def test_a_list_that_is_empty_leaves_it_to_the_parent_order(shop: Shop, kind: str) -> None:
    def empty(data: Any, _: int) -> Any:
        return {**data, "list": [], "total": 0}

    done = shop.disguised(kind, LIST, empty, lambda cj: cj.orders.checkout(shop.ids))
    assert done.paid == tuple(shop.ids)


@pytest.mark.parametrize(
    ("ids", "options", "message"),
    [
        ([], {}, "order_ids"),
        ("abc", {}, "order_ids"),
        ([""], {}, "order_ids"),
        (["1"], {"pay": "later"}, "pay has to be"),
        (["1"], {"expected_total": "much"}, "expected_total"),
        (["1"], {"expected_total": "nan"}, "expected_total"),
    ],
)
def test_wrong_arguments_are_told_before_anything_is_sent(
    shop: Shop, kind: str, ids: Any, options: Any, message: str
) -> None:
    before = len(shop.mock.requests)
    with pytest.raises(ValueError, match=message):
        shop.run(kind, lambda cj: cj.orders.checkout(ids, **options))
    assert len(shop.mock.requests) == before
