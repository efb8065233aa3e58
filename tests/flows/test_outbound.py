"""Goods are sent out: to the end, or to where the service waits for somebody else."""

from __future__ import annotations

from typing import Any

import pytest
from tests.support.flows import KINDS, drive
from tests.support.rewriting import Rewritten
from tests.support.sendingout import NUMBER, Warehouse, pieces
from tests.testing.outbound import Outbound, line

from cjdropshipping import (
    FlowStep,
    FlowStopped,
    InvalidInput,
    JobEvent,
    JobFailed,
    JobTimeout,
    NotFound,
    models,
)

pytestmark = pytest.mark.parametrize("kind", KINDS)


@pytest.fixture
def warehouse() -> Warehouse:
    return Warehouse()


def test_goods_leave(kind: str, warehouse: Warehouse) -> None:
    sent = warehouse.run(kind, warehouse.form(4, 2))
    assert (sent.order_id, sent.submitted) == (warehouse.order.id, True)
    assert (sent.next_action, sent.adjustments, sent.lock_fails) == ("FINISHED", (), ())
    assert sent.shipment_order_id
    assert [pieces(lot) for lot in (warehouse.mint, warehouse.plum)] == [
        (6, 0, 4, 0),
        (8, 0, 2, 0),
    ]
    assert (warehouse.accepted("create"), warehouse.accepted("submit")) == (1, 1)


def test_a_model_is_a_form_too(kind: str, warehouse: Warehouse) -> None:
    given = warehouse.form()
    address = models.OutboundAddressRequest(
        customer_name="Sam Example",
        shipping_address="1 Example Street",
        city="SPRINGFIELD",
        country_code="US",
    )
    row = given["productList"][0]
    goods = models.OutboundLineRequest(
        sku=row["sku"],
        stan_product_id=row["stanProductId"],
        private_order_id=row["privateOrderId"],
        quantity=3,
    )
    order = models.OutboundOrderRequest(
        order_number=NUMBER,
        storage_id=given["storageId"],
        postage_pay_node=5,
        address=address,
        product_list=[goods],
    )
    assert warehouse.run(kind, order).next_action == "FINISHED"
    assert warehouse.mint.shipped == 3


def test_postage_that_is_due_before_is_handed_over_and_not_paid(
    kind: str, warehouse: Warehouse
) -> None:
    sent = warehouse.run(kind, warehouse.form(postagePayNode=4))
    assert (sent.next_action, sent.submitted) == ("PAY", True)
    assert sent.payment_order_id
    assert warehouse.mock.books.entries == []
    assert pieces(warehouse.mint) == (10, 4, 0, 0)


def test_a_paid_order_goes_on_to_its_end(kind: str, warehouse: Warehouse) -> None:
    given = warehouse.form(postagePayNode=4)
    waits = warehouse.run(kind, given)
    warehouse.mock.arrange("outbound postage is paid")
    assert warehouse.run(kind, given, order_id=waits.order_id).next_action == "FINISHED"
    assert warehouse.accepted("submit") == 1


def test_an_approval_is_waited_for_by_somebody_else(kind: str, warehouse: Warehouse) -> None:
    warehouse.mock.arrange("outbound waits for approval")
    assert warehouse.run(kind).next_action == "WAIT_APPROVAL"


def test_a_submission_can_be_decided_at_once(kind: str, warehouse: Warehouse) -> None:
    warehouse.mock.arrange("outbound is decided at once")
    assert warehouse.run(kind).next_action == "FINISHED"


def test_an_end_shows_without_a_state_of_payment(kind: str, warehouse: Warehouse) -> None:
    warehouse.mock.arrange("outbound payment is unknown")
    sent = warehouse.run(kind)
    assert (sent.next_action, sent.status.payment_status) == ("FINISHED", "UNKNOWN")
    assert (sent.shipment_order_id, sent.payment_order_id) == (None, None)


def test_a_slow_lock_is_waited_for(kind: str, warehouse: Warehouse) -> None:
    warehouse.mock.arrange("outbound locks slowly", polls=6)
    assert warehouse.run(kind).next_action == "FINISHED"


def test_progress_and_steps_are_told(kind: str, warehouse: Warehouse) -> None:
    events: list[JobEvent[Any]] = []
    steps: list[FlowStep] = []
    warehouse.run(kind, on_progress=events.append, on_step=steps.append)
    assert [event.progress for event in events] == [0.0, 0.3, 0.5, 0.5, 1.0]
    assert [(step.name, step.state) for step in steps] == [
        ("CREATE", "begins"),
        ("CREATE", "done"),
        ("SUBMIT", "begins"),
        ("SUBMIT", "done"),
        ("SETTLE", "done"),
    ]
    assert "Sam" not in steps[-1].token


def test_an_order_may_be_left_ready(kind: str, warehouse: Warehouse) -> None:
    events: list[JobEvent[Any]] = []
    ready = warehouse.run(kind, submit=False, on_progress=events.append)
    assert (ready.submitted, ready.next_action) == (False, "SUBMIT_ORDER")
    assert (warehouse.accepted("submit"), events[-1].progress) == (0, 1.0)
    assert pieces(warehouse.mint) == (10, 4, 0, 0)
    sent = warehouse.run(kind, order_id=ready.order_id)
    assert (sent.order_id, sent.next_action) == (ready.order_id, "FINISHED")
    assert warehouse.accepted("create") == 1


def test_an_order_that_is_submitted_is_only_shown_without_submit(
    kind: str, warehouse: Warehouse
) -> None:
    sent = warehouse.run(kind)
    again = warehouse.run(kind, order_id=sent.order_id, submit=False)
    assert (again.submitted, again.next_action) == (True, "FINISHED")


def test_the_service_is_never_left_to_submit_by_itself(kind: str, warehouse: Warehouse) -> None:
    ready = warehouse.run(kind, warehouse.form(submit=True), submit=False)
    assert ready.next_action == "SUBMIT_ORDER"
    assert warehouse.order.asked["submit"] is False


def test_an_order_that_exists_is_changed_first(kind: str, warehouse: Warehouse) -> None:
    ready = warehouse.run(kind, submit=False)
    sent = warehouse.run(kind, warehouse.form(2, 3, orderId=ready.order_id))
    assert (sent.order_id, sent.adjustments) == (ready.order_id, ())
    assert (warehouse.mint.shipped, warehouse.plum.shipped) == (2, 3)


@pytest.mark.parametrize("name", ["after", "before"])
def test_a_cancelled_order_stops_it(kind: str, warehouse: Warehouse, name: str) -> None:
    order_id = None
    if name == "after":
        order_id = warehouse.run(kind, warehouse.form(postagePayNode=4)).order_id
    warehouse.mock.arrange("outbound is cancelled")
    with pytest.raises(FlowStopped, match="was cancelled"):
        warehouse.run(kind, warehouse.form(postagePayNode=4), order_id=order_id)
    assert pieces(warehouse.mint) == (10, 0, 0, 0)


def test_an_order_that_is_not_begun_stops_it(kind: str, warehouse: Warehouse) -> None:
    def not_started(data: Any, _: int) -> Any:
        return {**data, "createTaskStarted": False}

    transport = Rewritten(warehouse.mock.transport(), "/outbound/create", not_started)
    with pytest.raises(FlowStopped, match="was not begun") as stop:
        warehouse.run(kind, client={"transport": transport})
    assert stop.value.refused
    assert warehouse.run(kind, resume=stop.value.resume_token).next_action == "FINISHED"
    assert warehouse.accepted("create") == 1


def test_a_submission_that_is_not_accepted_stops_it(kind: str, warehouse: Warehouse) -> None:
    def not_accepted(data: Any, _: int) -> Any:
        return {**data, "submitAccepted": False, "nextAction": None}

    transport = Rewritten(warehouse.mock.transport(), "/outbound/submit", not_accepted)
    with pytest.raises(FlowStopped, match="was not submitted") as stop:
        warehouse.run(kind, client={"transport": transport})
    assert stop.value.step == "SUBMIT"
    assert stop.value.refused[0].operation == "outbound_submit"


def test_a_reply_without_a_number_is_never_followed_by_a_second_order(
    kind: str, warehouse: Warehouse
) -> None:
    def unnamed(data: Any, _: int) -> Any:
        return {**data, "orderId": None}

    transport = Rewritten(warehouse.mock.transport(), "/outbound/create", unnamed)
    with pytest.raises(FlowStopped, match="does not say which") as stop:
        warehouse.run(kind, client={"transport": transport})
    with pytest.raises(FlowStopped, match="nobody can tell"):
        warehouse.run(kind, resume=stop.value.resume_token)
    assert warehouse.accepted("create") == 1


def test_an_order_of_nobody_is_not_found(kind: str, warehouse: Warehouse) -> None:
    with pytest.raises(NotFound):
        warehouse.run(kind, order_id="SD0")
    assert warehouse.orders == []


def test_time_is_up_and_the_flow_goes_on_later(kind: str, warehouse: Warehouse) -> None:
    warehouse.mock.arrange("outbound locks slowly")
    seen: list[JobEvent[models.OutboundProgress]] = []
    with pytest.raises(JobTimeout, match="not over after 30 s") as late:
        warehouse.run(kind, timeout=30, on_progress=seen.append)
    assert (late.value.flow, late.value.progress) == ("outbound.run", seen[-1].progress)
    assert f"at {seen[-1].progress:.0%}" in late.value.reason
    assert late.value.status == seen[-1].status
    warehouse.mock.lift("outbound locks slowly")
    assert warehouse.run(kind, resume=late.value.resume_token).next_action == "FINISHED"
    assert warehouse.accepted("create") == 1


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"postagePayNode": 6}, "reason"),
        ({"userId": "7"}, "userId"),
        ({"productList": []}, "productList"),
        ({"postagePayNode": 7}, "postagePayNode"),
        ({"remark": b"soon"}, "remark"),
    ],
    ids=["no reason", "an identity", "no goods", "another node", "no text"],
)
def test_a_wrong_form_is_not_sent(
    kind: str, warehouse: Warehouse, more: dict[str, Any], field: str
) -> None:
    with pytest.raises(InvalidInput) as wrong:
        warehouse.run(kind, warehouse.form(**more))
    assert [problem.field for problem in wrong.value.problems] == [field]
    assert wrong.value.operation == "outbound_create"
    assert warehouse.mock.requests == ()


@pytest.mark.parametrize(
    "how",
    [{"on_lock_fail": "shrink"}, {"max_rounds": -1}, {"timeout": -1.0}],
    ids=["a rule", "rounds", "time"],
)
def test_arguments_that_make_no_sense_are_refused(
    kind: str, warehouse: Warehouse, how: dict[str, Any]
) -> None:
    with pytest.raises(ValueError, match=next(iter(how))):
        warehouse.run(kind, **how)
    assert warehouse.orders == []


def test_one_order_is_named_and_not_two(kind: str, warehouse: Warehouse) -> None:
    with pytest.raises(ValueError, match="orderId"):
        warehouse.run(kind, warehouse.form(orderId="SD1"), order_id="SD2")


# ── the jobs that it consists of ──────────────────────────────────────────────────────────────────


def job_result(kind: str, transport: Any, warehouse: Warehouse, asked: Any) -> Any:
    def act(cj: Any) -> Any:
        job = cj.outbound.creation(asked)
        if kind == "sync":
            return job.result(timeout=60)

        async def finished() -> Any:
            return await (await job).result(timeout=60)

        return finished()

    return drive(kind, warehouse.mock, act, transport=transport)


def test_creation_is_over_when_the_next_action_is_to_submit(
    kind: str, warehouse: Warehouse
) -> None:
    def waits(data: Any, look: int) -> Any:
        return {**data, "nextAction": "WAIT_LOCK_ARRIVE"} if look < 6 else data

    transport = Rewritten(warehouse.mock.transport(), "/outbound/progress", waits)
    status = job_result(kind, transport, warehouse, warehouse.form())
    assert (status.next_action, transport.answers) == ("SUBMIT_ORDER", 6)


def test_one_failed_lock_is_enough_for_the_creation_to_fail(
    kind: str, warehouse: Warehouse
) -> None:
    def silent(data: Any, _: int) -> Any:
        return {**data, "createStatus": None, "nextAction": None}

    transport = Rewritten(warehouse.mock.transport(), "/outbound/progress", silent)
    with pytest.raises(JobFailed):
        job_result(kind, transport, warehouse, warehouse.form(11))


def test_stock_is_the_order_s_alone_where_it_shares_a_lot(kind: str, warehouse: Warehouse) -> None:
    other = Outbound(warehouse.mock).locked(line(warehouse.mint, 3))
    assert warehouse.run(kind, warehouse.form(7)).next_action == "FINISHED"
    assert pieces(warehouse.mint) == (3, 3, 7, 0)
    assert {order.id for order in warehouse.orders} > {other}
