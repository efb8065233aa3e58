"""What stops a checkout before money moves, and what goes on with ``allow_partial``."""

from __future__ import annotations

from typing import Any

import pytest
from tests.flows.shop import LIST, Shop
from tests.support.flows import KINDS

from cjdropshipping import FlowStopped, Refused
from cjdropshipping.flows.orders import Rejection

PARENT = "/saveGenerateParentOrder"

pytestmark = pytest.mark.parametrize("kind", KINDS)


@pytest.fixture
def shop() -> Shop:
    return Shop(3)


def stopped(shop: Shop, kind: str, step: str, **options: Any) -> FlowStopped:
    """The error by which it stops at this step; nothing may have been paid."""
    before = shop.mock.books.balance, shop.debited()
    with pytest.raises(FlowStopped) as caught:
        shop.checkout(kind, **options)
    assert (shop.mock.books.balance, shop.debited()) == before
    assert caught.value.step == step
    return caught.value


HELD = [
    ("cart intercepts", "ADD_CART", "No such street.", "1007"),
    ("confirmation intercepts", "CONFIRM", "the order was not confirmed", None),
    ("parent order unmatched", "PARENT_ORDER", "the order does not belong to it", None),
    ("parent intercepts", "PARENT_ORDER", "the order is held back", None),
]


def hold_back(shop: Shop, arrangement: str) -> None:
    """The second order, with a reason where one can be given."""
    says_why: dict[str, Any] = {"code": 1007, "reason": "No such street."}
    takes_none = arrangement == "parent order unmatched"
    shop.mock.arrange(arrangement, "2", **({} if takes_none else says_why))


@pytest.mark.parametrize(("arrangement", "step", "reason", "code"), HELD)
def test_an_order_that_is_held_back_stops_it(
    shop: Shop, kind: str, arrangement: str, step: str, reason: str, code: str | None
) -> None:
    hold_back(shop, arrangement)
    stop = stopped(shop, kind, step)
    [refusal] = stop.refused
    assert (refusal.id, refusal.reason, refusal.code) == (shop.ids[1], reason, code)
    assert isinstance(refusal, Rejection)
    assert refusal.step == step
    assert shop.ids[1] in str(stop)


@pytest.mark.parametrize(("arrangement", "step", "reason", "code"), HELD)
def test_the_rest_is_paid_where_that_is_allowed(
    shop: Shop, kind: str, arrangement: str, step: str, reason: str, code: str | None
) -> None:
    hold_back(shop, arrangement)
    done = shop.checkout(kind, allow_partial=True)
    one, two, three = shop.ids
    assert done.paid == (one, three)
    [rejection] = done.rejected
    assert (rejection.id, rejection.step) == (two, step)
    assert (rejection.reason, rejection.code) == (reason, code)
    assert shop.debited() == [shop.total(one, three)]


@pytest.mark.parametrize(("arrangement", "step", "reason", "code"), HELD)
def test_it_goes_on_when_nothing_holds_the_order_back_any_more(
    shop: Shop, kind: str, arrangement: str, step: str, reason: str, code: str | None
) -> None:
    shop.mock.arrange(arrangement, "2")
    token = stopped(shop, kind, step).resume_token
    shop.mock.lift(arrangement, "2")
    if step == "CONFIRM":  # the others have a parent order without it by then
        apart = stopped(shop, kind, step, resume=token)
        assert [refusal.id for refusal in apart.refused] == [shop.ids[1]]
        done = shop.checkout(kind, resume=token, allow_partial=True)
        assert shop.checkout(kind, [shop.ids[1]]).paid == (shop.ids[1],)
        assert done.paid == (shop.ids[0], shop.ids[2])
    else:
        assert shop.checkout(kind, resume=token).paid == tuple(shop.ids)
    assert sum(shop.debited()) == shop.total(*shop.ids)


@pytest.mark.parametrize("arrangement", [held[0] for held in HELD])
def test_nothing_left_stops_it_in_any_case(kind: str, arrangement: str) -> None:
    shop = Shop(1)
    shop.mock.arrange(arrangement)
    with pytest.raises(FlowStopped):
        shop.checkout(kind, allow_partial=True)
    assert shop.debited() == []


@pytest.mark.parametrize("arrangement", [held[0] for held in HELD])
def test_where_others_were_paid_before_nothing_left_is_a_result(
    shop: Shop, kind: str, arrangement: str
) -> None:
    shop.checkout(kind, shop.ids[:2])
    books = shop.mock.books.balance, shop.debited()
    shop.mock.arrange(arrangement, "3")
    if arrangement.startswith("parent"):
        with pytest.raises(FlowStopped, match="nothing to pay it by"):
            shop.checkout(kind, allow_partial=True)
    else:
        done = shop.checkout(kind, allow_partial=True)
        assert done.paid == tuple(shop.ids[:2])
        assert shop.ids[2] in [rejection.id for rejection in done.rejected]
    assert (shop.mock.books.balance, shop.debited()) == books


@pytest.mark.parametrize("allow_partial", [False, True])
@pytest.mark.parametrize(
    ("arrangement", "step", "reason"),
    [
        ("confirmation fails", "CONFIRM", "the cart was not confirmed"),
        ("parent fails", "PARENT_ORDER", "the parent order was not made ready for payment"),
    ],
)
def test_a_step_that_fails_by_a_flag_stops_it(
    shop: Shop, kind: str, arrangement: str, step: str, reason: str, allow_partial: bool
) -> None:
    shop.mock.arrange(arrangement, "1")
    stop = stopped(shop, kind, step, allow_partial=allow_partial)
    assert [refusal.reason for refusal in stop.refused] == [reason]
    shop.mock.lift(arrangement, "1")
    assert shop.checkout(kind, resume=stop.resume_token).paid == tuple(shop.ids)


def test_a_product_that_does_not_match_stops_it(shop: Shop, kind: str) -> None:
    shop.mock.arrange("parent product unmatched", "2", codes=["CJ-1"])
    [refusal] = stopped(shop, kind, "PARENT_ORDER").refused
    assert (refusal.id, refusal.reason) == ("CJ-1", "the product is not known")
    done = shop.checkout(kind, allow_partial=True)
    assert [rejection.id for rejection in done.rejected] == ["CJ-1"]
    assert done.paid == tuple(shop.ids)


def test_an_order_that_the_cart_passes_over_in_silence_stops_it(shop: Shop, kind: str) -> None:
    def silent(data: Any, _: int) -> Any:
        return {**data, "successCount": 2, "addSuccessOrders": data["addSuccessOrders"][:2]}

    with pytest.raises(FlowStopped) as caught:
        shop.disguised(kind, "/addCart", silent, lambda cj: cj.orders.checkout(shop.ids))
    [refusal] = caught.value.refused
    assert (refusal.id, refusal.reason) == (shop.ids[2], "the cart did not take it")


def test_an_order_that_the_parent_order_leaves_out_in_silence_stops_it(
    shop: Shop, kind: str
) -> None:
    def silent(data: Any, _: int) -> Any:
        return {**data, "successOrders": data["successOrders"][:2]}

    with pytest.raises(FlowStopped) as caught:
        shop.disguised(kind, PARENT, silent, lambda cj: cj.orders.checkout(shop.ids))
    [refusal] = caught.value.refused
    assert (refusal.id, refusal.reason) == (shop.ids[2], "it is not in the parent order")


def test_a_confirmation_that_confirms_nothing_stops_it(shop: Shop, kind: str) -> None:
    def never(data: Any, _: int) -> Any:
        return {**data, "orderStatus": "CREATED"}

    act = lambda cj: cj.orders.checkout(shop.ids)  # noqa: E731
    with pytest.raises(FlowStopped, match="is not reported so") as caught:
        shop.disguised(kind, "/getOrderDetail", never, act)
    assert (caught.value.step, len(caught.value.refused)) == ("CONFIRM", 3)


@pytest.mark.parametrize("status", ["CREATED", "UNPAID", "UNSHIPPED"])
def test_a_cancelled_order_stops_it_before_anything_is_done(
    shop: Shop, kind: str, status: str
) -> None:
    gone = shop.order("gone", status)
    shop.advance(gone, "CANCELLED")
    books = shop.books()
    ids = [*shop.ids, gone]
    [refusal] = stopped(shop, kind, "ADD_CART", ids=ids).refused
    assert (refusal.id, refusal.reason) == (gone, "it is CANCELLED")
    assert shop.books() == books
    done = shop.checkout(kind, ids, allow_partial=True)
    assert (done.paid, [each.id for each in done.rejected]) == (tuple(shop.ids), [gone])


def test_an_order_that_is_not_there_stops_it(shop: Shop, kind: str) -> None:
    books = shop.books()
    [refusal] = stopped(shop, kind, "ADD_CART", ids=[*shop.ids, "nobody"]).refused
    assert (refusal.id, refusal.reason) == ("nobody", "there is no such order")
    assert shop.books() == books


def test_sandbox_orders_and_others_are_not_mixed(shop: Shop, kind: str) -> None:
    sandbox = shop.order("sandbox", isSandbox=1)
    books = shop.books()
    stop = stopped(shop, kind, "ADD_CART", ids=[*shop.ids, sandbox], allow_partial=True)
    assert "sandbox" in stop.reason
    assert shop.books() == books


@pytest.mark.parametrize("expected", ["0.01", 181.61, "181.6200001"])
def test_another_total_stops_it(shop: Shop, kind: str, expected: Any) -> None:
    stop = stopped(shop, kind, "PARENT_ORDER", expected_total=expected)
    assert f"181.62 USD are to be paid, not {expected} USD" in stop.reason
    token = stop.resume_token
    assert shop.checkout(kind, expected_total="181.62", resume=token).paid == tuple(shop.ids)
    assert shop.sent("orders_create_parent") == 2


def test_an_amount_that_nobody_tells_stops_it(shop: Shop, kind: str) -> None:
    def silent(data: Any, _: int) -> Any:
        return {**data, "paymentInformation": None}

    with pytest.raises(FlowStopped, match="does not say what is to be paid"):
        shop.disguised(kind, PARENT, silent, lambda cj: cj.orders.checkout(shop.ids))


def test_too_little_money_stops_it(shop: Shop, kind: str) -> None:
    shop.mock.books.balance = 181_61
    stop = stopped(shop, kind, "CHECK_BALANCE")
    assert "181.62 USD are to be paid, and the balance is 181.61 USD" in stop.reason
    shop.mock.books.balance = 181_62
    assert shop.checkout(kind, resume=stop.resume_token).paid == tuple(shop.ids)
    assert shop.mock.books.balance == 0


@pytest.mark.parametrize("teller", ["the list", "the parent order"])
def test_other_orders_in_the_parent_order_stop_it(shop: Shop, kind: str, teller: str) -> None:
    parent = shop.confirmed(*shop.ids)

    def rows(data: Any, _: int) -> Any:
        return data if teller == "the list" else {**data, "list": [], "total": 0}

    def act(cj: Any) -> Any:
        return cj.orders.checkout(shop.ids[:2], shipment_order_id=parent, allow_partial=True)

    with pytest.raises(FlowStopped, match="has other orders, too") as caught:
        shop.disguised(kind, LIST, rows, act)
    assert shop.ids[2] in caught.value.reason
    assert caught.value.step == "PARENT_ORDER"
    assert shop.debited() == []
    assert shop.sent("orders_create_parent") == (teller != "the list")


def test_a_parent_order_of_other_orders_alone_stops_it(shop: Shop, kind: str) -> None:
    parent = shop.confirmed(*shop.ids)
    elsewhere = [shop.order("elsewhere", "UNPAID")]
    stop = stopped(shop, kind, "PARENT_ORDER", ids=elsewhere, shipment_order_id=parent)
    assert "has other orders, too" in stop.reason


def test_orders_under_two_parent_orders_are_not_paid_together(shop: Shop, kind: str) -> None:
    first = shop.confirmed(*shop.ids[:2])
    shop.confirmed(shop.ids[2])
    [refusal] = stopped(shop, kind, "PARENT_ORDER").refused
    assert (refusal.id, refusal.reason) == (shop.ids[2], "it is not in the parent order")
    done = shop.checkout(kind, allow_partial=True)
    assert (done.shipment_order_id, done.paid) == (first, tuple(shop.ids[:2]))


@pytest.mark.parametrize(
    ("path", "operation", "step"),
    [
        ("/addCartConfirm", "orders_confirm_cart", "CONFIRM"),
        (PARENT, "orders_create_parent", "PARENT_ORDER"),
    ],
)
def test_a_refusal_of_a_whole_step_stops_it(
    shop: Shop, kind: str, path: str, operation: str, step: str
) -> None:
    with pytest.raises(FlowStopped) as caught:
        shop.rebuffed(kind, path)
    [refusal] = caught.value.refused
    assert caught.value.step == step
    assert (refusal.operation, refusal.code, refusal.id) == (operation, "1603001", None)
    assert shop.checkout(kind, resume=caught.value.resume_token).paid == tuple(shop.ids)


def test_a_refusal_of_cart_and_confirmation_is_told_as_that_of_the_cart(
    shop: Shop, kind: str
) -> None:
    with pytest.raises(FlowStopped) as caught:
        shop.rebuffed(kind, "/addCart")  # nothing is in the cart, so the confirmation is refused
    [refusal] = caught.value.refused
    assert (caught.value.step, refusal.operation) == ("ADD_CART", "orders_add_to_cart")
    assert shop.statuses() == ["CREATED"] * 3


def test_a_payment_that_is_refused_stops_it(shop: Shop, kind: str) -> None:
    shop.mock.arrange("payment restricted", "1")
    stop = stopped(shop, kind, "PAY")
    [refusal] = stop.refused
    assert (refusal.operation, refusal.code) == ("payments_pay_v2", "1604001")
    assert isinstance(stop.__cause__, Refused)
    shop.mock.lift("payment restricted", "1")
    assert shop.checkout(kind, resume=stop.resume_token).paid == tuple(shop.ids)
    assert shop.debited() == [shop.total(*shop.ids)]
