"""Outbound orders made and changed: the steps of the task, locks, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest
from tests.testing.asked import DOCUMENT
from tests.testing.outbound import ADDRESS, Outbound, form, line

from cjdropshipping.testing import Mock

IDENTITY = [
    "userNum",
    "userId",
    "customerNo",
    "merchantId",
    "permissionCode",
    "systemInvoke",
    "createUserId",
    "createUserName",
    "thirdStorage",
    "deliveryType",
]


@pytest.fixture
def outbound(mock: Mock) -> Outbound:
    return Outbound(mock)


def steps(outbound: Outbound, order_id: str, times: int) -> list[tuple[int, str, str]]:
    looks = [outbound.poll(order_id) for _ in range(times)]
    return [(look["createProgress"], look["createStatus"], look["nextAction"]) for look in looks]


def line_ids(outbound: Outbound, order_id: str) -> list[str]:
    return [row["id"] for row in outbound.get(order_id)["productList"]]


def test_a_creation_goes_on_with_every_look(outbound: Outbound) -> None:
    lot = outbound.lot(10)
    made = outbound.data("create", form(line(lot, 4)))
    order = made["orderId"]
    assert made == {
        "orderId": order,
        "createTaskStarted": True,
        "submitRequested": False,
        "nextAction": "POLL_CREATE_PROGRESS",
    }
    assert steps(outbound, order, 2) == [
        (0, "PROCESSING", "WAIT_CREATE"),
        (60, "CREATE_SUB_ORDER_SUCCESS", "WAIT_LOCK_ARRIVE"),
    ]
    assert lot.locked == 0
    assert steps(outbound, order, 2) == [(100, "TASK_COMPLETE", "SUBMIT_ORDER")] * 2
    assert (lot.locked, lot.available) == (4, 6)
    assert outbound.poll(order)["lockFails"] == []
    assert outbound.moves(order) == ["PROCESSING", "CREATE_SUB_ORDER_SUCCESS", "TASK_COMPLETE"]


def test_a_lock_that_fails_says_how_many_there_are(outbound: Outbound) -> None:
    lot, enough = outbound.lot(6), outbound.lot(5, product=6)
    order = outbound.create(line(lot, 10), line(enough, 5))
    look = outbound.poll(order, 3)
    assert (look["createProgress"], look["createStatus"]) == (60, "LOCK_FAIL")
    assert look["nextAction"] == "ADJUST_LOCK_FAIL_PRODUCTS"
    assert look["lockFails"] == [
        {
            "sku": lot.sku,
            "privateOrderId": "PO-1",
            "quantity": 10,
            "lockQuantity": 6,
            "availableQuantity": 6,
        }
    ]
    assert (lot.locked, enough.locked) == (6, 5), "what could be locked is locked"
    assert outbound.poll(order) == look


def test_a_line_of_which_nothing_is_left(outbound: Outbound) -> None:
    lot = outbound.lot(6)
    outbound.locked(line(lot, 6))
    (fail,) = outbound.poll(outbound.locked(line(lot, 1)))["lockFails"]
    assert (fail["lockQuantity"], fail["availableQuantity"]) == (0, 0)


def test_pieces_that_come_free_count_as_available(outbound: Outbound) -> None:
    lot = outbound.lot(6)
    other = outbound.locked(line(lot, 5))
    order = outbound.locked(line(lot, 3))
    outbound.cancel(other)
    (fail,) = outbound.poll(order)["lockFails"]
    assert (fail["lockQuantity"], fail["availableQuantity"]) == (1, 6)


def test_two_lines_of_one_lot_share_it(outbound: Outbound) -> None:
    lot = outbound.lot(10)
    look = outbound.poll(outbound.create(line(lot, 6), line(lot, 6)), 3)
    assert [fail["lockQuantity"] for fail in look["lockFails"]] == [4]
    assert lot.locked == 10


def test_a_change_releases_the_locks_and_runs_anew(outbound: Outbound) -> None:
    lot, other = outbound.lot(6), outbound.lot(5, product=6)
    order = outbound.locked(line(lot, 10), line(other, 5))
    first, _ = line_ids(outbound, order)
    assert outbound.create(line(lot, 6, first), orderId=order) == order
    assert (lot.locked, other.locked) == (0, 0)
    assert [action for _, _, action in steps(outbound, order, 3)] == [
        "WAIT_CREATE",
        "WAIT_LOCK_ARRIVE",
        "SUBMIT_ORDER",
    ]
    assert line_ids(outbound, order) == [first]
    assert (lot.locked, other.locked) == (6, 0)


@pytest.mark.parametrize("looks", [0, 1, 2, 3])
def test_an_order_can_be_changed_at_any_step_before_its_submission(
    outbound: Outbound, looks: int
) -> None:
    lot = outbound.lot(6)
    order = outbound.create(line(lot, 2))
    for _ in range(looks):
        outbound.poll(order)
    outbound.create(line(lot, 3, line_ids(outbound, order)[0]), orderId=order)
    assert outbound.poll(order, 3)["nextAction"] == "SUBMIT_ORDER"
    assert lot.locked == 3


def test_a_change_is_of_the_whole_order(outbound: Outbound) -> None:
    lot = outbound.lot(6)
    order = outbound.create(line(lot, 2), storeName="Old", platform="shopify")
    (line_id,) = line_ids(outbound, order)
    address = {**ADDRESS, "city": "DAYTON", "town": "East"}
    outbound.create(
        line(lot, 2, line_id),
        orderId=order,
        orderNumber="my-2",
        address=address,
        postagePayNode=6,
        reason="Collected",
    )
    found = outbound.get(order)
    assert (found["orderNumber"], found["postagePayNode"]) == ("my-2", 6)
    assert (found["platform"], found["storeName"]) == ("API", None)
    assert {k: v for k, v in found["address"].items() if v is not None} == address


def test_a_new_line_comes_in_by_a_change(outbound: Outbound) -> None:
    lot, other = outbound.lot(6), outbound.lot(5, product=6)
    order = outbound.create(line(lot, 2))
    (first,) = line_ids(outbound, order)
    outbound.create(line(lot, 2, first), line(other, 1), orderId=order)
    kept, new = line_ids(outbound, order)
    assert kept == first
    assert new != first


def test_lines_of_an_order_are_named_by_their_ids(outbound: Outbound) -> None:
    lot = outbound.lot(6)
    order = outbound.locked(line(lot, 2))
    (first,) = line_ids(outbound, order)
    for lines in (
        [line(lot, 1)],
        [line(lot, 1, "unknown")],
        [line(lot, 1, first), line(lot, 1, first)],
    ):
        assert outbound.ask("create", form(*lines, orderId=order))["code"] == 1600300
    assert (lot.locked, outbound.order(order).status) == (2, "TASK_COMPLETE")


def test_what_is_over_cannot_be_changed(outbound: Outbound) -> None:
    lot = outbound.lot(6)
    submitted, cancelled = outbound.locked(line(lot, 2)), outbound.locked(line(lot, 2))
    outbound.submit(submitted)
    outbound.cancel(cancelled)
    for order in (submitted, cancelled):
        change = form(line(lot, 1, line_ids(outbound, order)[0]), orderId=order)
        assert outbound.ask("create", change)["code"] == 1603001
    assert lot.locked == 2


def test_a_number_can_be_used_again(outbound: Outbound) -> None:
    lot = outbound.lot(6)
    first, second = outbound.create(line(lot, 2)), outbound.create(line(lot, 2))
    assert first != second
    assert outbound.get(first)["orderNumber"] == outbound.get(second)["orderNumber"]


def test_ids_of_lines_mean_nothing_in_a_new_order(outbound: Outbound) -> None:
    order = outbound.create(line(outbound.lot(6), 2, "LINE001"))
    assert line_ids(outbound, order) == [f"{order}001"]


def test_goods_must_be_those_of_the_account(outbound: Outbound) -> None:
    lot, other = outbound.lot(6), outbound.lot(6, product=6)
    good = line(lot, 1)
    for wrong in (
        form({**good, "privateOrderId": "PO-9"}),
        form({**good, "stanProductId": other.vid}),
        form({**good, "sku": other.sku}),
        form(good, storageId="elsewhere"),
    ):
        assert outbound.ask("create", wrong)["code"] == 1600300
    assert outbound.mock.books.moves == []


@pytest.mark.parametrize("name", ["sku", "stanProductId", "privateOrderId", "quantity"])
def test_a_line_is_complete(outbound: Outbound, name: str) -> None:
    asked = line(outbound.lot(6), 1)
    del asked[name]
    assert outbound.ask("create", form(asked))["code"] == 1600100


@pytest.mark.parametrize(
    "more",
    [
        {"productList": []},
        {"postagePayNode": 3},
        {"address": {**ADDRESS, "countryCode": "USA"}},
        {"address": {"customerName": "Sam"}},
    ],
)
def test_what_the_schema_refuses(outbound: Outbound, more: dict[str, Any]) -> None:
    assert outbound.ask("create", form(line(outbound.lot(6), 1), **more))["code"] == 1600100


@pytest.mark.parametrize(
    "more",
    [
        {"orderNumber": ""},
        {"postagePayNode": 6},
        {"postagePayNode": 6, "reason": ""},
        {"address": {**ADDRESS, "customerName": ""}},
        {"address": {**ADDRESS, "countryCode": "U1"}},
    ],
)
def test_what_must_say_something(outbound: Outbound, more: dict[str, Any]) -> None:
    assert outbound.ask("create", form(line(outbound.lot(6), 1), **more))["code"] == 1600300


@pytest.mark.parametrize("quantity", [0, -1])
def test_a_line_is_of_a_piece_at_least(outbound: Outbound, quantity: int) -> None:
    asked = form(line(outbound.lot(6), quantity))
    assert outbound.ask("create", asked)["code"] == 1600100


@pytest.mark.parametrize("quantity", [2**31, 2**62])
def test_nobody_has_so_many_pieces(outbound: Outbound, quantity: int) -> None:
    asked = form(line(outbound.lot(6), quantity))
    assert outbound.ask("create", asked)["code"] == 1600300


@pytest.mark.parametrize("name", IDENTITY)
def test_nobody_says_who_he_is(outbound: Outbound, name: str) -> None:
    lot = outbound.lot(6)
    order = outbound.create(line(lot, 1))
    product = {"privateOrderId": "PO-1", "stanProductId": lot.vid}
    bodies: dict[str, dict[str, Any]] = {
        "list_addresses": {},
        "list_products": {"storageId": lot.storage_id, "skuOrSpu": lot.sku},
        "refresh_products": {"storageId": lot.storage_id, "products": [product]},
        "create": form(line(lot, 1)),
        **{name: {"orderId": order} for name in ("progress", "submit", "get", "cancel")},
    }
    for operation, body in bodies.items():
        assert outbound.ask(operation, {**body, name: "1"})["code"] == 1600100, operation
    inside = form(line(lot, 1), address={**ADDRESS, name: "1"})
    assert outbound.ask("create", inside)["code"] == 1600100
    assert outbound.ask("create", form(line(lot, 1) | {name: "1"}))["code"] == 1600100


@pytest.mark.parametrize("name", ["progress", "submit", "get", "cancel", "create"])
def test_an_order_of_somebody_else_is_refused(outbound: Outbound, name: str) -> None:
    body = form(line(outbound.lot(6), 1)) if name == "create" else {}
    assert outbound.ask(name, {**body, "orderId": "SD260601000900001"})["code"] == 1603100


@pytest.mark.parametrize(
    "name",
    [
        name.removeprefix("outbound_")
        for name in DOCUMENT.operations
        if name.startswith("outbound_") and name != "outbound_list_addresses"
    ],
)
def test_the_examples_of_the_document_are_answered_with_its_own(
    outbound: Outbound, name: str
) -> None:
    operation = DOCUMENT.operations[f"outbound_{name}"]
    assert operation.body is not None
    for example in operation.body.examples:
        assert outbound.data(name, example) == operation.example
    assert outbound.mock.books.moves == []
