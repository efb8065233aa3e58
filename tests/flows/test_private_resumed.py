"""A purchase that is killed or gets no answer: gone on with, one order is made and paid once."""

from __future__ import annotations

from typing import Any

import pytest
from tests.flows.private_buyer import CN, CREATE, LIST, ORDINARY, PAY, US, Buyer
from tests.support.flows import KINDS, Kill, Killed, drive, killed_and_resumed, kills, requests_of
from tests.support.rewriting import Rewritten
from tests.testing.private import buy as bought_by_hand

from cjdropshipping import FlowStep, FlowStopped, OutcomeUnknown, TokenError

REQUESTS = 9
"""Three quotes, the logistics, the list, the order, the balance, the payment, the list."""

CREATING, PAYING = 6, 8

LOST = ("reset-after", "late", "truncated", "empty", "html-502-after", "system-busy-after")
UNDONE = ("reset-before", "silent", "html-502", "timeout-1600301")

pytestmark = pytest.mark.parametrize("kind", KINDS)


@pytest.fixture
def buyer() -> Buyer:
    return Buyer()


def act(buyer: Buyer, pay: str = "balance") -> Any:
    def purchase(cj: Any, keep: Any, token: str | None) -> Any:
        return cj.private_inventory.purchase(buyer.lines, pay=pay, on_step=keep, resume=token)

    return purchase


def token_of(buyer: Buyer, kind: str, kill: Kill, token: str | None = None) -> str | None:
    """The last token before the kill."""
    steps: list[FlowStep] = []
    with pytest.raises(Killed):
        buyer.buy(kind, kill=kill, pay="balance", on_step=steps.append, resume=token)
    return steps[-1].token if steps else token


# ── killed ───────────────────────────────────────────────────────────────────────────────────────


def test_it_takes_nine_requests(kind: str, buyer: Buyer) -> None:
    whole = act(buyer)
    assert requests_of(kind, buyer.mock, lambda cj: whole(cj, None, None)) == REQUESTS


@pytest.mark.parametrize("kill", [*kills(REQUESTS)], ids=str)
def test_killed_anywhere_and_resumed_it_ends_as_if_nobody_had(
    kind: str, buyer: Buyer, kill: Kill
) -> None:
    whole = Buyer()
    whole.buy(kind, pay="balance")
    bought = killed_and_resumed(kind, buyer.mock, act(buyer), kill)
    assert (bought.paid, bought.status) == (True, "PENDING")
    assert bought.order_code == buyer.orders()[0].code
    assert buyer.books() == whole.books()
    assert (buyer.mock.accepted[CREATE], buyer.mock.accepted[PAY]) == (1, 1)


@pytest.mark.parametrize("pay", ["page", "none"])
@pytest.mark.parametrize("kill", [*kills(CREATING + 1)], ids=str)
def test_killed_without_a_payment_it_makes_one_order(
    kind: str, buyer: Buyer, kill: Kill, pay: str
) -> None:
    bought = killed_and_resumed(kind, buyer.mock, act(buyer, pay), kill)
    assert (bought.paid, bought.status) == (False, "AWAITING_PAYMENT")
    assert [order.code for order in buyer.orders()] == [bought.order_code]


@pytest.mark.parametrize("first", [Kill(CREATING, "after"), Kill(PAYING, "after")], ids=str)
@pytest.mark.parametrize("second", [*kills(4)], ids=str)
def test_killed_twice_and_resumed_it_ends_the_same(
    kind: str, buyer: Buyer, first: Kill, second: Kill
) -> None:
    token = token_of(buyer, kind, first)
    try:
        bought = buyer.buy(kind, kill=second, pay="balance", resume=token)
    except Killed:
        bought = buyer.buy(kind, pay="balance", resume=token)
    assert (bought.paid, len(buyer.orders()), len(buyer.debited())) == (True, 1, 1)


@pytest.mark.parametrize("kill", [*kills(REQUESTS)], ids=str)
def test_killed_and_begun_anew_without_the_token_it_leaves_no_second_unpaid_order(
    kind: str, buyer: Buyer, kill: Kill
) -> None:
    token_of(buyer, kind, kill)
    left = [order.code for order in buyer.orders() if order.status == "3"]
    if left:
        with pytest.raises(FlowStopped, match=left[0]):
            buyer.buy(kind, pay="balance")
    else:
        buyer.buy(kind, pay="balance")
    assert len(buyer.orders()) == len(buyer.debited()) + len(left)


def test_a_token_that_ran_to_its_end_buys_nothing_more(kind: str, buyer: Buyer) -> None:
    steps: list[FlowStep] = []
    first = buyer.buy(kind, pay="balance", on_step=steps.append)
    assert buyer.buy(kind, pay="balance", resume=steps[-1].token) == first
    assert (len(buyer.orders()), len(buyer.debited())) == (1, 1)


def test_a_token_of_other_lines_or_another_way_to_pay_is_none(kind: str, buyer: Buyer) -> None:
    token = token_of(buyer, kind, Kill(CREATING, "before"))
    with pytest.raises(TokenError):
        buyer.buy(kind, pay="page", resume=token)
    with pytest.raises(TokenError):
        buyer.buy(kind, buyer.lines[:1], pay="balance", resume=token)


# ── which order is ours ──────────────────────────────────────────────────────────────────────────


def test_a_new_purchase_does_not_take_an_unpaid_order_of_the_same_goods(
    kind: str, buyer: Buyer
) -> None:
    older = buyer.buy(kind)
    with pytest.raises(FlowStopped) as stop:
        buyer.buy(kind, pay="balance")
    assert (stop.value.step, older.order_code in stop.value.reason) == ("CREATE", True)
    bought = buyer.buy(kind, pay="balance", again=True)
    assert bought.order_code != older.order_code
    assert [order.status for order in buyer.orders()] == ["3", "10"]


def test_nor_one_whose_payment_is_on_its_way(kind: str, buyer: Buyer) -> None:
    buyer.advance(buyer.buy(kind).order_code, "11")
    with pytest.raises(FlowStopped, match="not paid yet"):
        buyer.buy(kind, pay="balance")


@pytest.mark.parametrize("status", ["10", "6", "7", "13", "8"])
def test_an_older_order_of_the_same_goods_is_not_in_the_way(
    kind: str, buyer: Buyer, status: str
) -> None:
    older = buyer.buy(kind)
    buyer.advance(older.order_code, status)
    assert buyer.buy(kind, pay="balance").order_code != older.order_code


@pytest.mark.parametrize("when", ["before", "after"])
def test_an_older_order_of_the_same_goods_is_never_adopted(
    kind: str, buyer: Buyer, when: Any
) -> None:
    older = buyer.buy(kind)
    buyer.advance(older.order_code, "10")
    token = token_of(buyer, kind, Kill(CREATING, when))
    bought = buyer.buy(kind, pay="balance", resume=token)
    assert bought.order_code == buyer.orders()[1].code
    assert len(buyer.orders()) == 2


def test_an_order_of_other_goods_or_other_logistics_is_not_taken_for_ours(
    kind: str, buyer: Buyer
) -> None:
    token = token_of(buyer, kind, Kill(CREATING, "before"))
    bought_by_hand(buyer.mock, buyer.variants[0])
    bought_by_hand(buyer.mock, *buyer.variants, quantity=9)
    bought_by_hand(buyer.mock, *buyer.variants, logisticName="CJ Packet Express")
    bought = buyer.buy(kind, pay="balance", resume=token)
    assert bought.order_code == buyer.orders()[3].code


def test_an_order_into_another_warehouse_is_not_taken_for_ours(kind: str) -> None:
    buyer = Buyer((1, 2))
    steps: list[FlowStep] = []
    with pytest.raises(Killed):
        buyer.buy(kind, kill=Kill(CREATING, "before"), choose_warehouse=CN, on_step=steps.append)
    bought_by_hand(buyer.mock, *buyer.variants, storageId=US)
    bought = buyer.buy(kind, choose_warehouse=CN, resume=steps[-1].token)
    assert (bought.order_code, bought.storage_id) == (buyer.orders()[1].code, CN)


def test_an_order_of_more_goods_is_not_taken_for_ours(kind: str, buyer: Buyer) -> None:
    buyer.lines = buyer.lines[:1]
    token = token_of(buyer, kind, Kill(CREATING, "before"))
    bought_by_hand(buyer.mock, *buyer.variants)
    bought = buyer.buy(kind, pay="balance", resume=token)
    assert bought.order_code == buyer.orders()[1].code


def test_of_two_new_orders_of_the_same_goods_none_is_taken_until_one_is_gone(
    kind: str, buyer: Buyer
) -> None:
    token = token_of(buyer, kind, Kill(CREATING, "after"))
    bought_by_hand(buyer.mock, *buyer.variants, storageId=CN, logisticName=ORDINARY)
    with pytest.raises(FlowStopped) as stop:
        buyer.buy(kind, pay="balance", resume=token)
    codes = [order.code for order in buyer.orders()]
    assert all(code in stop.value.reason for code in codes)
    assert (len(codes), buyer.debited()) == (2, [])
    buyer.advance(codes[1], "8")
    bought = buyer.buy(kind, pay="balance", resume=stop.value.resume_token)
    assert (bought.order_code, len(buyer.orders())) == (codes[0], 2)


def test_an_order_is_found_by_what_little_the_list_tells(kind: str, buyer: Buyer) -> None:
    token = token_of(buyer, kind, Kill(CREATING, "after"))

    def bare(data: Any, _: int) -> Any:
        keep = ("orderCode", "status", "amount", "orderQuantity")
        return {**data, "content": [{k: row[k] for k in keep} for row in data["content"]]}

    bought = buyer.disguised(
        kind,
        LIST,
        bare,
        lambda cj: cj.private_inventory.purchase(buyer.lines, pay="balance", resume=token),
    )
    assert (bought.order_code, len(buyer.orders())) == (buyer.orders()[0].code, 1)


# ── no answer ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("fault", LOST)
@pytest.mark.parametrize("operation", [CREATE, PAY])
def test_what_was_done_without_an_answer_is_found(
    kind: str, buyer: Buyer, operation: str, fault: str
) -> None:
    buyer.mock.fail_next(fault, operation=operation)
    bought = buyer.buy(kind, pay="balance")
    assert (bought.paid, len(buyer.orders()), len(buyer.debited())) == (True, 1, 1)


@pytest.mark.parametrize("fault", UNDONE)
@pytest.mark.parametrize("operation", [CREATE, PAY])
def test_what_shows_nowhere_is_unknown_and_done_when_resumed(
    kind: str, buyer: Buyer, operation: str, fault: str
) -> None:
    buyer.mock.fail_next(fault, operation=operation)
    with pytest.raises(OutcomeUnknown) as unknown:
        buyer.buy(kind, pay="balance")
    assert (unknown.value.operation, buyer.mock.accepted[operation]) == (operation, 0)
    bought = buyer.buy(kind, pay="balance", resume=unknown.value.resume_token)
    assert (bought.paid, len(buyer.orders()), len(buyer.debited())) == (True, 1, 1)


def test_an_order_that_the_list_shows_late_is_found(kind: str, buyer: Buyer) -> None:
    def late(data: Any, answer: int) -> Any:
        return {**data, "content": []} if answer in (2, 3, 4) else data

    buyer.mock.fail_next("late", operation=CREATE)
    bought = buyer.disguised(
        kind, LIST, late, lambda cj: cj.private_inventory.purchase(buyer.lines, pay="balance")
    )
    assert (bought.paid, len(buyer.orders())) == (True, 1)


@pytest.mark.parametrize("made", [True, False])
def test_a_reply_that_names_neither_order_nor_reason(kind: str, buyer: Buyer, made: bool) -> None:
    def empty(_: Any, __: int) -> Any:
        return {}

    def unlisted(data: Any, _: int) -> Any:
        return data if made else {**data, "content": []}

    created = Rewritten(buyer.mock.transport(), "/createOrder", empty)
    transport = Rewritten(created, LIST, unlisted)
    if made:
        assert buyer.buy(kind, pay="balance", transport=transport).paid
        return
    with pytest.raises(OutcomeUnknown) as unknown:
        buyer.buy(kind, pay="balance", transport=transport)
    assert buyer.buy(kind, pay="balance", resume=unknown.value.resume_token).paid
    assert len(buyer.orders()) == 1


@pytest.mark.parametrize("balance", [lambda old: old - 5000, lambda old: old + 1])
def test_a_payment_in_doubt_is_not_repeated_while_the_balance_has_changed(
    kind: str, buyer: Buyer, balance: Any
) -> None:
    token = token_of(buyer, kind, Kill(PAYING, "before"))
    before = buyer.mock.books.balance
    buyer.mock.books.balance = balance(before)
    with pytest.raises(OutcomeUnknown) as unknown:
        buyer.buy(kind, pay="balance", resume=token)
    assert buyer.debited() == []
    buyer.advance(buyer.orders()[0].code, "10")
    bought = buyer.buy(kind, pay="balance", resume=unknown.value.resume_token)
    assert (bought.paid, buyer.debited()) == (True, [])


def test_a_payment_in_doubt_that_the_list_does_not_show_is_not_repeated(
    kind: str, buyer: Buyer
) -> None:
    token = token_of(buyer, kind, Kill(PAYING, "after"))

    def stale(data: Any, _: int) -> Any:
        return {**data, "content": [{**row, "status": "3"} for row in data["content"]]}

    with pytest.raises(OutcomeUnknown):
        drive(
            kind,
            buyer.mock,
            lambda cj: cj.private_inventory.purchase(buyer.lines, pay="balance", resume=token),
            transport=Rewritten(buyer.mock.transport(), LIST, stale),
        )
    assert (buyer.sent(PAY), len(buyer.debited())) == (1, 1)
