"""Purchases out of the cart for private stock: what is bought is taken out, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest
from tests.flows.private_buyer import CREATE, PAY, Buyer
from tests.support.flows import KINDS, Kill, Killed, killed_and_resumed, kills, requests_of
from tests.testing.private import data

from cjdropshipping import FlowStep, FlowStopped, OutcomeUnknown
from cjdropshipping.testing.chapters.private_inventory.cart import Cart

GET, REMOVE = "/getCart", "private_inventory_remove_from_cart"

REQUESTS = 12
"""Two pages of the cart, the nine of a purchase, and the removal."""

pytestmark = pytest.mark.parametrize("kind", KINDS)


@pytest.fixture
def buyer() -> Buyer:
    buyer = Buyer()
    buyer.into_cart()
    return buyer


def act(cj: Any, keep: Any, token: str | None) -> Any:
    return cj.private_inventory.purchase_cart(pay="balance", on_step=keep, resume=token)


def stopped(buyer: Buyer, kind: str, *variants: str, **terms: Any) -> FlowStopped:
    with pytest.raises(FlowStopped) as stop:
        buyer.buy_cart(kind, *variants, **terms)
    return stop.value


def test_all_of_the_cart_is_bought_and_taken_out(kind: str, buyer: Buyer) -> None:
    bought = buyer.buy_cart(kind, pay="balance")
    assert (bought.paid, bought.left_in_cart, bought.not_orderable) == (True, (), ())
    (order,) = buyer.orders()
    assert [(line.vid, line.quantity) for line in order.lines] == [
        (variant.vid, 10) for variant in buyer.variants
    ]
    assert (buyer.in_cart(), buyer.debited()) == ([], [order.total])


def test_a_part_of_the_cart_is_bought_and_the_rest_stays(kind: str, buyer: Buyer) -> None:
    bought = buyer.buy_cart(kind, buyer.vid)
    assert [line.variant_id for line in bought.lines] == [buyer.vid]
    assert buyer.in_cart() == [buyer.variants[1].vid]


def test_each_step_is_told_in_order(kind: str, buyer: Buyer) -> None:
    steps: list[FlowStep] = []
    buyer.buy_cart(kind, pay="balance", on_step=steps.append)
    done = [step.name for step in steps if step.state == "done"]
    assert (done[0], done[-1], len(done)) == ("READ_CART", "CLEAN_UP", 9)
    assert steps[-1].progress == 1


def test_an_empty_cart_stops_it(kind: str) -> None:
    stop = stopped(Buyer(), kind)
    assert (stop.step, "empty" in stop.reason) == ("READ_CART", True)


def test_what_is_not_in_the_cart_stops_it(kind: str, buyer: Buyer) -> None:
    stop = stopped(buyer, kind, buyer.vid, "V-ELSEWHERE")
    assert (stop.step, "V-ELSEWHERE" in stop.reason) == ("READ_CART", True)
    assert buyer.orders() == []


def test_what_cannot_be_ordered_any_more_is_told_and_stays(kind: str, buyer: Buyer) -> None:
    buyer.mock.arrange("private not orderable", buyer.vid)
    bought = buyer.buy_cart(kind)
    assert [line.variant_id for line in bought.lines] == [buyer.variants[1].vid]
    assert [row["productId"] for row in bought.not_orderable] == [buyer.variants[0].product.pid]
    assert buyer.in_cart() == [buyer.vid]


@pytest.mark.parametrize("name", ["quantity", "count"])
def test_pieces_are_read_by_either_name(kind: str, buyer: Buyer, name: str) -> None:
    buyer.mock.arrange("private other spelling", "private_inventory_get_cart", count=name)
    assert [line.quantity for line in buyer.buy_cart(kind).lines] == [10, 10]


def test_a_row_without_pieces_stops_it(kind: str, buyer: Buyer) -> None:
    def uncounted(page: Any, _: int) -> Any:
        for product in page["productList"]:
            product["variants"][0] |= {"quantity": None, "count": None}
        return page

    with pytest.raises(FlowStopped, match="pieces"):
        buyer.disguised(kind, GET, uncounted, lambda cj: cj.private_inventory.purchase_cart())


def test_every_page_of_the_cart_is_read(kind: str, buyer: Buyer) -> None:
    whole = _plain(buyer)
    bought = buyer.disguised(
        kind,
        GET,
        lambda page, answer: {**page, "productList": whole[answer - 1 : answer]},
        lambda cj: cj.private_inventory.purchase_cart(),
    )
    assert [line.variant_id for line in bought.lines] == [v.vid for v in buyer.variants]


def _plain(buyer: Buyer) -> list[Any]:
    rows: list[Any] = data(buyer.mock, "get_cart", {})["productList"]
    return rows


def test_a_cart_that_knows_no_pages_is_read_once_more_and_no_further(
    kind: str, buyer: Buyer
) -> None:
    whole = _plain(buyer)
    bought = buyer.disguised(
        kind,
        GET,
        lambda page, _: {**page, "productList": whole},
        lambda cj: cj.private_inventory.purchase_cart(),
    )
    assert (len(bought.lines), buyer.sent("private_inventory_get_cart")) == (2, 3)


@pytest.mark.parametrize("fault", ["rate-limit-200", "html-502", "late"])
def test_a_cart_that_cannot_be_cleaned_up_does_not_lose_the_purchase(
    kind: str, buyer: Buyer, fault: str
) -> None:
    buyer.mock.fail_next(fault, operation=REMOVE, times=20)
    bought = buyer.buy_cart(kind, pay="balance")
    assert bought.paid
    assert bought.left_in_cart == tuple(variant.vid for variant in buyer.variants)


@pytest.mark.parametrize("answer", [False, {"success": False}])
def test_a_removal_that_says_no_is_told(kind: str, buyer: Buyer, answer: Any) -> None:
    bought = buyer.disguised(
        kind,
        "/removeFromCart",
        lambda _, __: answer,
        lambda cj: cj.private_inventory.purchase_cart(),
    )
    assert len(bought.left_in_cart) == 2


@pytest.mark.parametrize("answer", [True, {"success": True}, {"deletedCount": 2}])
def test_a_removal_that_says_anything_else_is_one(kind: str, buyer: Buyer, answer: Any) -> None:
    bought = buyer.disguised(
        kind,
        "/removeFromCart",
        lambda _, __: answer,
        lambda cj: cj.private_inventory.purchase_cart(),
    )
    assert bought.left_in_cart == ()


def test_the_cart_stays_as_it_is_when_nothing_is_bought(kind: str, buyer: Buyer) -> None:
    buyer.mock.arrange("private risk", buyer.vid)
    assert stopped(buyer, kind).step == "CREATE"
    assert (len(buyer.in_cart()), buyer.sent(REMOVE)) == (2, 0)


def test_it_takes_twelve_requests(kind: str, buyer: Buyer) -> None:
    assert requests_of(kind, buyer.mock, lambda cj: act(cj, None, None)) == REQUESTS


@pytest.mark.parametrize("kill", [*kills(REQUESTS)], ids=str)
def test_killed_anywhere_and_resumed_it_ends_as_if_nobody_had(
    kind: str, buyer: Buyer, kill: Kill
) -> None:
    whole = Buyer()
    whole.into_cart()
    whole.buy_cart(kind, pay="balance")
    bought = killed_and_resumed(kind, buyer.mock, act, kill)
    assert (bought.paid, bought.left_in_cart) == (True, ())
    assert buyer.books() == whole.books()
    assert (buyer.mock.accepted[CREATE], buyer.mock.accepted[PAY]) == (1, 1)


def test_what_is_put_in_again_meanwhile_stays(kind: str, buyer: Buyer) -> None:
    steps: list[FlowStep] = []
    with pytest.raises(Killed):
        buyer.run(kind, lambda cj: act(cj, steps.append, None), Kill(REQUESTS, "after"))
    buyer.into_cart(quantity=7)
    bought = buyer.buy_cart(kind, pay="balance", resume=steps[-1].token)
    assert (bought.paid, len(buyer.in_cart()), len(buyer.orders())) == (True, 2, 1)


def test_an_order_that_is_lost_keeps_the_cart_until_it_is_resumed(kind: str, buyer: Buyer) -> None:
    buyer.mock.fail_next("silent", operation=CREATE)
    with pytest.raises(OutcomeUnknown) as unknown:
        buyer.buy_cart(kind, pay="balance")
    assert len(buyer.in_cart()) == 2
    buyer.mock.account.state(Cart).remove(frozenset(buyer.in_cart()))
    bought = buyer.buy_cart(kind, pay="balance", resume=unknown.value.resume_token)
    assert ([line.quantity for line in bought.lines], bought.paid) == ([10, 10], True)
