"""What becomes of groups of orders that are submitted: a new order, or a reason."""

from __future__ import annotations

import pytest
from tests.testing.asked import DOCUMENT
from tests.testing.merchant import Merchant
from tests.testing.merging import (
    ORDER,
    ask,
    follow,
    group,
    into_cart,
    is_idle,
    matched,
    order,
    orders,
    reason,
    result,
    start,
    submitted,
)

from cjdropshipping.testing import Mock
from cjdropshipping.testing.accounts.ledger import Orders
from cjdropshipping.testing.chapters.merge.jobs import POLLS


def test_a_group_becomes_one_new_order(mock: Mock) -> None:
    first, second = order(mock, "a"), order(mock, "bb")
    sources = list(mock.account.state(Orders))
    outcome = submitted(mock, group(first, second, logisticName="CJPacket Ordinary"))
    (new,) = outcome["newOrderCodeList"]
    assert outcome == {
        "failGroupCount": 0,
        "failOrderCount": 0,
        "mergeFailOrderGroupList": [],
        "newOrderCodeList": [new],
        "successGroupCount": 1,
        "successOrderCount": 2,
    }
    assert orders(mock) == {new: "CREATED"}
    found = mock.ask("GET", f"{ORDER}getOrderDetail?orderId={new}").json()["data"]
    assert found["orderNum"] == "merged"
    assert found["logisticName"] == "CJPacket Ordinary"
    assert [line["vid"] for line in found["productList"]] == [
        line.vid for source in sources for line in source.lines
    ]
    made = mock.account.state(Orders).of_id(new)
    assert made
    assert made.cents == sum(source.cents for source in sources)


def test_the_books_note_what_went_and_what_came(mock: Mock) -> None:
    first, second = order(mock, "a"), order(mock, "b")
    into_cart(mock, first, second)
    (new,) = submitted(mock, group(first, second, orderStatus=101))["newOrderCodeList"]
    moves = [(m.id, m.before, m.after) for m in mock.books.moves if m.kind == "order"][-4:]
    assert moves == [
        (first, "IN_CART", ""),
        (second, "IN_CART", ""),
        (new, "", "CREATED"),
        (new, "CREATED", "IN_CART"),
    ]
    assert orders(mock) == {new: "IN_CART"}


def test_the_postage_of_the_new_order_is_that_of_its_way(mock: Mock) -> None:
    first, second = order(mock, "a"), order(mock, "b")
    start(mock, "match")
    follow(mock, "match")
    ways = result(mock, "match")[0]["mergeShopOrderVOList"][0]["logisticsInfoList"]
    way = ways[-1]
    outcome = submitted(mock, group(first, second, logisticName=way["logisticsName"]))
    made = mock.account.state(Orders).of_id(outcome["newOrderCodeList"][0])
    assert made
    assert made.postage == round(way["postage"] * 100)


def test_the_new_order_is_put_into_the_cart_and_paid(mock: Mock) -> None:
    first, second = order(mock, "a"), order(mock, "b")
    (new,) = submitted(mock, group(first, second))["newOrderCodeList"]
    merchant = Merchant(mock)
    parent = merchant.confirmed(new)
    merchant.done("payments_pay_v2", {"shipmentOrderId": parent})
    assert orders(mock) == {new: "UNSHIPPED"}
    assert [entry.cents for entry in mock.books.entries] == [merchant.kept(new).total]


def test_the_new_order_may_have_the_number_of_a_merged_one(mock: Mock) -> None:
    first, second = order(mock, "a"), order(mock, "b")
    (new,) = submitted(mock, group(first, second, number="a"))["newOrderCodeList"]
    (made,) = mock.orders
    assert (made.id, made.number) == (new, "a")


def test_merged_orders_match_and_merge_again(mock: Mock) -> None:
    ids = [order(mock, number) for number in ("a", "b", "c")]
    (new,) = submitted(mock, group(*ids[:2]))["newOrderCodeList"]
    assert matched(mock) == [[ids[2], new]]
    (last,) = submitted(mock, group(ids[2], new, number="all"))["newOrderCodeList"]
    assert orders(mock) == {last: "CREATED"}


def test_nothing_is_merged_before_the_job_is_through(mock: Mock) -> None:
    first, second = order(mock, "a"), order(mock, "b")
    ask(mock, "merge_start_submit", [group(first, second)])
    for _ in range(POLLS - 1):
        ask(mock, "merge_submit_progress")
        assert list(orders(mock)) == [first, second]
    ask(mock, "merge_submit_progress")
    assert first not in orders(mock)


def test_an_order_that_changes_meanwhile_is_not_merged(mock: Mock) -> None:
    first, second = order(mock, "a"), order(mock, "b")
    ask(mock, "merge_start_submit", [group(first, second)])
    into_cart(mock, second)
    follow(mock, "submit")
    failure = result(mock, "submit")["mergeFailOrderGroupList"]
    assert failure == [{"errorCode": 11007, "orderCodes": [first, second]}]
    assert orders(mock) == {first: "CREATED", second: "IN_CART"}


def test_each_group_has_an_outcome_of_its_own(mock: Mock) -> None:
    ids = [order(mock, number) for number in ("a", "b", "c", "d", "e")]
    outcome = submitted(
        mock, group(*ids[:2], number="x"), group(ids[2], number="y"), group(*ids[3:], number="z")
    )
    assert outcome["successGroupCount"] == 2
    assert outcome["successOrderCount"] == 4
    assert (outcome["failGroupCount"], outcome["failOrderCount"]) == (1, 1)
    assert outcome["mergeFailOrderGroupList"] == [{"errorCode": 11001, "orderCodes": [ids[2]]}]
    assert set(orders(mock)) == {ids[2], *outcome["newOrderCodeList"]}


def test_one_order_is_no_group(mock: Mock) -> None:
    only = order(mock, "a")
    assert reason(mock, group(only)) == 11001
    assert reason(mock, group(only, only)) == 11001


def test_an_order_that_nobody_made_cannot_be_merged(mock: Mock) -> None:
    assert reason(mock, group(order(mock, "a"), "CJ123456789")) == 11002


def test_an_empty_group_cannot_be_merged(mock: Mock) -> None:
    assert reason(mock, group()) == 11003


def test_different_addresses_cannot_be_merged(mock: Mock) -> None:
    first, second = order(mock, "a"), order(mock, "b", shippingZip="99999")
    assert reason(mock, group(first, second)) == 11004
    assert set(orders(mock)) == {first, second}


def test_a_way_that_the_group_does_not_have_cannot_be_taken(mock: Mock) -> None:
    first, second = order(mock, "a"), order(mock, "b")
    assert reason(mock, group(first, second, logisticName="By Balloon")) == 11005


def test_an_order_in_another_status_cannot_be_merged(mock: Mock) -> None:
    first, second = order(mock, "a"), order(mock, "b")
    assert reason(mock, group(first, second, orderStatus=101)) == 11007


def test_an_order_cannot_be_merged_twice(mock: Mock) -> None:
    ids = [order(mock, number) for number in ("a", "b", "c")]
    assert reason(mock, group(*ids[:2], number="x"), group(*ids[1:], number="y")) == 11007
    assert reason(mock, group(ids[0], ids[2], number="z")) == 11007


def test_sandbox_and_real_orders_cannot_be_merged(mock: Mock) -> None:
    first, second = order(mock, "a"), order(mock, "b", isSandbox=1)
    assert reason(mock, group(first, second)) == 11100


def test_a_number_in_use_cannot_be_taken(mock: Mock) -> None:
    first, second, _ = (order(mock, number) for number in ("a", "b", "c"))
    assert reason(mock, group(first, second, number="c")) == 11100


@pytest.mark.parametrize("code", [11002, 11003, 11005, 11006, 11100])
def test_by_arrangement_a_group_fails_for_any_reason(mock: Mock, code: int) -> None:
    first, second = order(mock, "a"), order(mock, "b")
    mock.arrange("merge fails", "b", code=code)
    assert reason(mock, group(first, second)) == code
    assert set(orders(mock)) == {first, second}
    mock.lift("merge fails", "b")
    assert submitted(mock, group(first, second))["successGroupCount"] == 1


def test_an_arranged_failure_without_a_code_has_another_reason(mock: Mock) -> None:
    first, second = order(mock, "a"), order(mock, "b")
    mock.arrange("merge fails", first)
    assert reason(mock, group(first, second)) == 11100


def test_by_arrangement_a_success_is_listed_as_a_failure(mock: Mock) -> None:
    first, second = order(mock, "a"), order(mock, "b")
    mock.arrange("merge lists success", first)
    outcome = submitted(mock, group(first, second))
    rows = [{"errorCode": 200, "orderCodes": [first, second]}]
    assert outcome["mergeFailOrderGroupList"] == rows
    assert (outcome["failGroupCount"], outcome["successGroupCount"]) == (0, 1)
    assert orders(mock) == {outcome["newOrderCodeList"][0]: "CREATED"}


def test_by_arrangement_a_submission_answers_at_once(mock: Mock) -> None:
    first, second = order(mock, "a"), order(mock, "b")
    mock.arrange("merge answers at once", "submit")
    outcome = ask(mock, "merge_start_submit", [group(first, second)])["data"]
    assert outcome["successGroupCount"] == 1
    assert first not in orders(mock)
    assert is_idle(mock, "submit")
    assert result(mock, "submit") == outcome


def test_a_group_needs_a_number(mock: Mock) -> None:
    first, second = order(mock, "a"), order(mock, "b")
    reply = ask(mock, "merge_start_submit", [group(first, second, number="")])
    assert reply["code"] == 1600300
    assert is_idle(mock, "submit")


@pytest.mark.parametrize("name", ["logisticName", "orderCodeList", "orderNumber", "packType"])
def test_every_field_of_a_group_is_needed(mock: Mock, name: str) -> None:
    whole = group(order(mock, "a"), order(mock, "b"))
    del whole[name]
    assert ask(mock, "merge_start_submit", [whole])["code"] == 1600100


def test_the_documented_group_has_the_documented_outcome(mock: Mock) -> None:
    operation = DOCUMENT.operations["merge_start_submit"]
    assert operation.body
    assert ask(mock, "merge_start_submit", operation.body.example)["data"] == operation.example
    assert result(mock, "submit") == operation.example
    assert orders(mock) == {}
    assert submitted(mock, group("CJ123456789", "CJ987654321"))["failGroupCount"] == 1
