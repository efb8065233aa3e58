"""Outbound orders submitted, paid, approved, cancelled; and what tests can make happen to them."""

from __future__ import annotations

from typing import Any

import pytest
from tests.testing.asked import refuses
from tests.testing.outbound import Outbound, line

from cjdropshipping.testing import Mock


@pytest.fixture
def outbound(mock: Mock) -> Outbound:
    return Outbound(mock)


def states(look: Any) -> tuple[str, str, str]:
    return look["nextAction"], look["submitStatus"], look["paymentStatus"]


def submitted(outbound: Outbound, quantity: int, **more: Any) -> str:
    """An order for some of ten pieces whose submission was accepted."""
    order = outbound.locked(line(outbound.lot(10), quantity), **more)
    assert outbound.submit(order)["data"] == {
        "orderId": order,
        "submitAccepted": True,
        "nextAction": "POLL_SUBMIT_PROGRESS",
    }
    return order


@pytest.mark.parametrize(
    ("node", "payment"), [(5, "UNPAID"), (6, "NOT_REQUIRED")], ids=["after", "none"]
)
def test_goods_leave_when_nothing_is_to_be_paid_before(
    outbound: Outbound, node: int, payment: str
) -> None:
    order = submitted(outbound, 4, postagePayNode=node, reason="Ours")
    lot = outbound.only_lot
    assert states(outbound.poll(order)) == ("POLL_SUBMIT_PROGRESS", "SUBMITTING", "UNKNOWN")
    assert (lot.quantity, lot.locked) == (10, 4)
    look = outbound.poll(order)
    assert states(look) == ("FINISHED", "SUBMITTED", payment)
    assert (look["createProgress"], look["createStatus"]) == (100, "TASK_COMPLETE")
    assert (lot.quantity, lot.locked, lot.shipped) == (6, 0, 4)
    assert outbound.moves(order)[-2:] == ["SUBMITTED", "FINISHED"]
    found = outbound.get(order)
    assert (found["orderStatus"], found["submitStatus"]) == ("FINISHED", "SUBMITTED")
    assert outbound.poll(order) == look


def test_goods_wait_for_postage_that_is_paid_before(outbound: Outbound) -> None:
    order = submitted(outbound, 4, postagePayNode=4)
    lot = outbound.only_lot
    look = outbound.poll(order, 3)
    assert states(look) == ("PAY", "SUBMITTED", "UNPAID")
    assert look["shipmentOrderId"]
    assert look["paymentOrderId"]
    assert (lot.quantity, lot.locked) == (10, 4)
    outbound.mock.arrange("outbound postage is paid", order)
    assert states(outbound.poll(order)) == ("FINISHED", "SUBMITTED", "PAID")
    assert (lot.quantity, lot.locked) == (6, 0)
    assert outbound.moves(order)[-3:] == ["SUBMITTED", "PAY", "FINISHED"]


@pytest.mark.parametrize(("node", "then"), [(4, "PAY"), (5, "FINISHED")])
def test_an_approval_can_be_waited_for(outbound: Outbound, node: int, then: str) -> None:
    outbound.mock.arrange("outbound waits for approval", "my-1")
    order = submitted(outbound, 4, postagePayNode=node)
    waiting = ("WAIT_APPROVAL", "WAIT_APPROVAL", "UNKNOWN")
    assert states(outbound.poll(order, 2)) == waiting
    assert states(outbound.poll(order)) == waiting
    assert outbound.only_lot.locked == 4
    outbound.mock.lift("outbound waits for approval", "my-1")
    assert outbound.poll(order)["nextAction"] == then
    assert outbound.moves(order)[-3:] == ["SUBMITTED", "WAIT_APPROVAL", then]


def test_the_answer_to_a_submission_can_be_the_end(outbound: Outbound) -> None:
    lot = outbound.lot(10)
    outbound.mock.arrange("outbound is decided at once")
    actions = [
        outbound.submit(outbound.locked(line(lot, 1), postagePayNode=node))["data"]["nextAction"]
        for node in (4, 5)
    ]
    assert actions == ["PAY", "FINISHED"]


def test_submission_by_itself(outbound: Outbound) -> None:
    order = outbound.create(line(outbound.lot(10), 4), submit=True)
    look = outbound.poll(order, 3)
    assert (look["createProgress"], look["nextAction"]) == (100, "POLL_SUBMIT_PROGRESS")
    assert outbound.poll(order, 2)["nextAction"] == "FINISHED"
    assert outbound.moves(order)[-3:] == ["TASK_COMPLETE", "SUBMITTED", "FINISHED"]


def test_no_submission_by_itself_without_all_locks(outbound: Outbound) -> None:
    lot = outbound.lot(3)
    order = outbound.create(line(lot, 4), submit=True)
    assert outbound.poll(order, 5)["nextAction"] == "ADJUST_LOCK_FAIL_PRODUCTS"
    line_id = outbound.get(order)["productList"][0]["id"]
    outbound.create(line(lot, 3, line_id), orderId=order)
    assert outbound.poll(order, 5)["nextAction"] == "SUBMIT_ORDER"


def test_a_submission_that_lacks_stock_tells_the_way_out(outbound: Outbound) -> None:
    lot = outbound.lot(6)
    order = outbound.locked(line(lot, 10))
    refused = outbound.submit(order)
    assert (refused["code"], refused["result"]) == (1603001, False)
    data = refused["data"]
    assert data.pop("suggestedSteps")
    assert data == {
        "orderId": order,
        "createStatus": "LOCK_FAIL",
        "submitAccepted": False,
        "nextAction": "ADJUST_LOCK_FAIL_PRODUCTS",
        "actionRequired": "ADJUST_QUANTITY_AND_RESUBMIT",
        "lockFails": outbound.poll(order)["lockFails"],
    }
    assert lot.locked == 6


@pytest.mark.parametrize(
    ("looks", "action"), [(0, "WAIT_CREATE"), (1, "WAIT_CREATE"), (2, "WAIT_LOCK_ARRIVE")]
)
def test_a_submission_before_the_order_is_ready(
    outbound: Outbound, looks: int, action: str
) -> None:
    order = outbound.create(line(outbound.lot(6), 1))
    for _ in range(looks):
        outbound.poll(order)
    refused = outbound.submit(order)
    assert (refused["code"], refused["result"]) == (1603001, False)
    data = refused["data"]
    assert (data["submitAccepted"], data["lockFails"]) == (False, [])
    assert (data["nextAction"], data["actionRequired"]) == (action, None)


def test_an_order_is_submitted_once(outbound: Outbound) -> None:
    order = submitted(outbound, 4)
    again = outbound.submit(order)
    assert (again["code"], again["data"]["nextAction"]) == (1603001, "POLL_SUBMIT_PROGRESS")
    outbound.poll(order, 2)
    assert outbound.submit(order)["data"]["nextAction"] == "FINISHED"
    assert outbound.only_lot.quantity == 6


def test_the_detail_shows_locks(outbound: Outbound) -> None:
    lot = outbound.lot(10)
    order = outbound.locked(line(lot, 4))
    outbound.locked(line(lot, 1))
    found = outbound.get(order)
    (row,) = found["productList"]
    assert (row["quantity"], row["lockQuantity"], row["availableQuantity"]) == (4, 4, 5)
    assert (row["sku"], row["privateOrderId"]) == (lot.sku, "PO-1")
    assert (found["orderStatus"], found["submitStatus"]) == ("TASK_COMPLETE", "UNKNOWN")


@pytest.mark.parametrize("looks", [0, 1, 2, 3])
def test_cancelling_releases_the_locks(outbound: Outbound, looks: int) -> None:
    lot = outbound.lot(6)
    order = outbound.create(line(lot, 10))
    for _ in range(looks):
        outbound.poll(order)
    assert outbound.cancel(order)["data"] == {"orderId": order, "cancelled": True}
    assert (lot.quantity, lot.locked) == (6, 0)
    look = outbound.poll(order)
    assert (look["nextAction"], look["submitStatus"]) == (None, "CANCELLED")
    assert look["lockFails"] == []
    assert outbound.get(order)["orderStatus"] == "CANCELLED"
    assert outbound.moves(order)[-1] == "CANCELLED"


@pytest.mark.parametrize("looks", [1, 2])
def test_what_waits_after_its_submission_can_be_cancelled(outbound: Outbound, looks: int) -> None:
    order = submitted(outbound, 4, postagePayNode=4)
    outbound.poll(order, looks)
    assert outbound.cancel(order)["data"]["cancelled"] is True
    assert (outbound.only_lot.quantity, outbound.only_lot.locked) == (10, 0)


def test_what_is_over_cannot_be_cancelled(outbound: Outbound) -> None:
    finished = submitted(outbound, 4)
    outbound.poll(finished, 2)
    cancelled = outbound.create(line(outbound.only_lot, 4))
    outbound.cancel(cancelled)
    for order in (finished, cancelled):
        reply = outbound.cancel(order)
        refuses("outbound_cancel", reply)
        assert reply["code"] == 1603001
    assert outbound.only_lot.quantity == 6


@pytest.mark.parametrize(
    ("details", "answer", "stands"),
    [
        ({"bare": True}, True, False),
        ({"bare": True, "cancelled": False}, False, True),
        ({"cancelled": False}, {"cancelled": False}, True),
    ],
)
def test_a_cancellation_that_is_answered_otherwise(
    outbound: Outbound, details: dict[str, bool], answer: Any, stands: bool
) -> None:
    order = outbound.locked(line(outbound.lot(10), 4))
    outbound.mock.arrange("outbound cancellation is answered", order, **details)
    expected = answer if isinstance(answer, bool) else {"orderId": order, **answer}
    assert outbound.cancel(order)["data"] == expected
    assert outbound.only_lot.locked == (4 if stands else 0)


def test_stock_shrinks_between_a_look_at_it_and_its_locking(outbound: Outbound) -> None:
    lot = outbound.lot(10)
    outbound.mock.arrange("outbound stock shrinks", "my-1", pieces=4)
    order = outbound.locked(line(lot, 10))
    (fail,) = outbound.poll(order)["lockFails"]
    assert (fail["lockQuantity"], fail["availableQuantity"]) == (6, 6)
    assert (lot.quantity, lot.lost) == (6, 4)
    line_id = outbound.get(order)["productList"][0]["id"]
    outbound.create(line(lot, 6, line_id), orderId=order)
    assert outbound.poll(order, 3)["nextAction"] == "SUBMIT_ORDER"


def test_stock_shrinks_every_time(outbound: Outbound) -> None:
    lot = outbound.lot(3)
    outbound.mock.arrange("outbound stock shrinks", lot.sku, always=True)
    order = outbound.locked(line(lot, 3))
    line_id = outbound.get(order)["productList"][0]["id"]
    locked = [2]
    for _ in range(3):
        outbound.create(line(lot, max(locked[-1], 1), line_id), orderId=order)
        (fail,) = outbound.poll(order, 3)["lockFails"]
        locked.append(fail["lockQuantity"])
    assert locked == [2, 1, 0, 0]
    assert lot.quantity == 0


@pytest.mark.parametrize("by_itself", [False, True])
def test_stock_shrinks_when_a_ready_order_is_submitted(outbound: Outbound, by_itself: bool) -> None:
    lot = outbound.lot(10)
    outbound.mock.arrange("outbound stock shrinks late", "my-1", pieces=4)
    order = outbound.create(line(lot, 8), submit=by_itself)
    assert outbound.poll(order, 3)["nextAction"] == (
        "ADJUST_LOCK_FAIL_PRODUCTS" if by_itself else "SUBMIT_ORDER"
    )
    refused = outbound.submit(order)
    assert (refused["code"], refused["data"]["createStatus"]) == (1603001, "LOCK_FAIL")
    (fail,) = refused["data"]["lockFails"]
    assert (fail["lockQuantity"], fail["availableQuantity"]) == (4, 6)
    assert (lot.quantity, lot.locked, lot.lost) == (6, 4, 4)
    line_id = outbound.get(order)["productList"][0]["id"]
    outbound.create(line(lot, 6, line_id), orderId=order)
    assert outbound.poll(order, 3)["nextAction"] == "SUBMIT_ORDER"
    assert outbound.submit(order)["data"]["submitAccepted"] is True


def test_locking_can_take_longer(outbound: Outbound) -> None:
    lot = outbound.lot(10)
    outbound.mock.arrange("outbound locks slowly", polls=2)
    order = outbound.create(line(lot, 1))
    assert [outbound.poll(order)["createProgress"] for _ in range(5)] == [0, 60, 60, 60, 100]


def test_locking_can_take_as_long_as_a_test_wants(outbound: Outbound) -> None:
    order = outbound.create(line(outbound.lot(10), 1))
    outbound.mock.arrange("outbound locks slowly", order)
    assert outbound.poll(order, 20)["nextAction"] == "WAIT_LOCK_ARRIVE"
    outbound.mock.lift("outbound locks slowly", order)
    assert outbound.poll(order)["nextAction"] == "SUBMIT_ORDER"


def test_the_state_of_payment_can_stay_unknown(outbound: Outbound) -> None:
    outbound.mock.arrange("outbound payment is unknown")
    order = submitted(outbound, 4, postagePayNode=4)
    look = outbound.poll(order, 2)
    assert states(look) == ("PAY", "UNKNOWN", "UNKNOWN")
    assert (look["shipmentOrderId"], look["paymentOrderId"]) == (None, None)


@pytest.mark.parametrize("looks", [0, 2, 3])
def test_somebody_else_can_cancel_an_order(outbound: Outbound, looks: int) -> None:
    order = outbound.create(line(outbound.lot(10), 4))
    for _ in range(looks):
        outbound.poll(order)
    outbound.mock.arrange("outbound is cancelled", order)
    assert outbound.poll(order)["submitStatus"] == "CANCELLED"
    assert outbound.only_lot.locked == 0
    assert outbound.submit(order)["data"]["nextAction"] is None


def test_what_is_finished_is_not_cancelled_any_more(outbound: Outbound) -> None:
    order = submitted(outbound, 4)
    outbound.poll(order, 2)
    outbound.mock.arrange("outbound is cancelled", order)
    assert outbound.poll(order)["nextAction"] == "FINISHED"
