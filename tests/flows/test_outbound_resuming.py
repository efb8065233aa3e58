"""Sending goods out is cut off and taken up: nothing is created, locked or submitted twice."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from tests.support.flows import KINDS, Kill, Killed, kills
from tests.support.rewriting import Rewritten
from tests.support.sendingout import Warehouse, pieces
from tests.testing.outbound import Outbound, line

from cjdropshipping import FlowStep, FlowStopped, NotSent, OutcomeUnknown, Refused
from cjdropshipping.flows.outbound import OutboundRun

pytestmark = pytest.mark.parametrize("kind", KINDS)

BEFORE, AFTER = "reset-before", "reset-after"
"""The connection breaks before the service acts on a request, or after it."""


@pytest.fixture
def warehouse() -> Warehouse:
    return Warehouse()


# ── killed at any request ─────────────────────────────────────────────────────────────────────────

COURSES = ("plain", "postage", "reduced", "late")


def course(name: str) -> tuple[Warehouse, dict[str, Any]]:
    """A stock, and what to do with it."""
    warehouse = Warehouse()
    if name in ("reduced", "late"):
        late = " late" if name == "late" else ""
        warehouse.mock.arrange(f"outbound stock shrinks{late}", warehouse.mint.sku, pieces=3)
    return warehouse, warehouse.form(9, 2, postagePayNode=4 if name == "postage" else 5)


@cache
def undisturbed(name: str) -> tuple[Any, int]:
    """How it ends without a kill, and how many requests that takes."""
    warehouse, given = course(name)
    warehouse.run("sync", given, on_lock_fail="reduce")
    return warehouse.state(), len(warehouse.mock.requests)


def killed(kind: str, warehouse: Warehouse, given: Any, kill: Kill) -> str | None:
    """The last token before the kill."""
    tokens: list[str] = []

    def keep(step: FlowStep) -> None:
        tokens.append(step.token)

    with pytest.raises(Killed):
        warehouse.run(kind, given, kill=kill, on_step=keep, on_lock_fail="reduce")
    return tokens[-1] if tokens else None


def gone_on(kind: str, warehouse: Warehouse, given: Any, token: str | None) -> OutboundRun:
    """What comes of a token; whoever is told that nobody knows of an order looks for it."""
    how: dict[str, Any] = {"on_lock_fail": "reduce", "resume": token}
    try:
        return warehouse.run(kind, given, **how)
    except FlowStopped as stop:
        there = warehouse.orders
        found = {"order_id": there[0].id} if there else {"create_again": True}
        how |= {"resume": stop.resume_token, **found}
    return warehouse.run(kind, given, **how)


@pytest.mark.parametrize("name", COURSES)
def test_whoever_is_killed_goes_on_with_the_token(kind: str, name: str) -> None:
    expected, requests = undisturbed(name)
    for kill in kills(requests):
        warehouse, given = course(name)
        token = killed(kind, warehouse, given, kill)
        sent = gone_on(kind, warehouse, given, token)
        assert sent.next_action == ("PAY" if name == "postage" else "FINISHED"), kill
        assert [a.ships for a in sent.adjustments] == {"reduced": [7], "late": [6]}.get(name, [])
        assert warehouse.state() == expected, kill


@pytest.mark.parametrize("name", COURSES)
def test_whoever_knows_the_order_needs_no_token(kind: str, name: str) -> None:
    expected, requests = undisturbed(name)
    for kill in kills(requests):
        warehouse, given = course(name)
        killed(kind, warehouse, given, kill)
        order_id = warehouse.order.id if warehouse.orders else None
        warehouse.run(kind, given, on_lock_fail="reduce", order_id=order_id)
        assert warehouse.state() == expected, kill


def test_a_run_that_is_over_changes_nothing_when_it_is_resumed(
    kind: str, warehouse: Warehouse
) -> None:
    steps: list[FlowStep] = []
    first = warehouse.run(kind, on_step=steps.append)
    state = warehouse.state()
    for step in steps[1:]:
        assert warehouse.run(kind, resume=step.token) == first
    assert warehouse.state() == state


# ── replies that do not come ──────────────────────────────────────────────────────────────────────


def lost_creation(kind: str, warehouse: Warehouse, fault: str) -> str:
    """The token of a run that does not know whether its order was created."""
    warehouse.mock.fail_next(fault, operation="outbound_create")
    with pytest.raises(OutcomeUnknown) as lost:
        warehouse.run(kind)
    assert lost.value.operation == "outbound_create"
    assert lost.value.resume_token
    return lost.value.resume_token


@pytest.mark.parametrize("fault", [BEFORE, AFTER])
def test_an_order_that_may_exist_is_not_created_again(
    kind: str, warehouse: Warehouse, fault: str
) -> None:
    token = lost_creation(kind, warehouse, fault)
    made = len(warehouse.orders)
    for _ in range(2):
        with pytest.raises(FlowStopped, match="nobody can tell whether order my-1") as stop:
            warehouse.run(kind, resume=token)
        assert stop.value.resume_token
        token = stop.value.resume_token
    assert len(warehouse.orders) == made == (fault == AFTER)


def test_an_order_that_was_found_is_gone_on_with(kind: str, warehouse: Warehouse) -> None:
    token = lost_creation(kind, warehouse, AFTER)
    sent = warehouse.run(kind, resume=token, order_id=warehouse.order.id)
    assert (sent.next_action, pieces(warehouse.mint)) == ("FINISHED", (6, 0, 4, 0))


def test_an_order_that_is_not_there_is_created_when_its_caller_says_so(
    kind: str, warehouse: Warehouse
) -> None:
    token = lost_creation(kind, warehouse, BEFORE)
    sent = warehouse.run(kind, resume=token, create_again=True)
    assert (sent.order_id, sent.next_action) == (warehouse.order.id, "FINISHED")


@pytest.mark.parametrize(
    ("taken", "says"), [(0, "does not prove"), (2, "fewer pieces")], ids=["as many", "fewer"]
)
def test_pieces_that_are_gone_are_a_hint(
    kind: str, warehouse: Warehouse, taken: int, says: str
) -> None:
    token = lost_creation(kind, warehouse, BEFORE)
    if taken:
        Outbound(warehouse.mock).locked(line(warehouse.mint, taken))
    with pytest.raises(FlowStopped, match=says):
        warehouse.run(kind, resume=token)


def test_an_order_that_was_certainly_not_created_is_created_later(
    kind: str, warehouse: Warehouse
) -> None:
    warehouse.mock.fail_next("not-sent", operation="outbound_create")
    with pytest.raises(NotSent) as unsent:
        warehouse.run(kind, client={"retries": 0})
    sent = warehouse.run(kind, resume=unsent.value.resume_token)
    assert (sent.order_id, sent.next_action) == (warehouse.order.id, "FINISHED")


@pytest.mark.parametrize("fault", [BEFORE, AFTER])
def test_a_change_of_which_nobody_knows_is_looked_at(
    kind: str, warehouse: Warehouse, fault: str
) -> None:
    warehouse.mock.arrange("outbound stock shrinks", pieces=3)

    def choose(failures: Any, _: Any) -> dict[str, int]:
        if warehouse.accepted("create") == 1 and not warehouse.mock.faults:
            warehouse.mock.fail_next(fault, operation="outbound_create")
        return {failures[0].line_id: 7}

    sent = warehouse.run(kind, warehouse.form(9), on_lock_fail=choose)
    assert (sent.next_action, warehouse.mock.faults[fault]) == ("FINISHED", 1)
    assert pieces(warehouse.mint) == (0, 0, 7, 3)
    assert warehouse.accepted("create") == 2


@pytest.mark.parametrize("fault", [BEFORE, AFTER])
def test_a_submission_of_which_nobody_knows_is_looked_at(
    kind: str, warehouse: Warehouse, fault: str
) -> None:
    warehouse.mock.fail_next(fault, operation="outbound_submit")
    assert warehouse.run(kind).next_action == "FINISHED"
    assert warehouse.accepted("submit") == 1
    assert warehouse.statuses.count("SUBMITTED") == 1


def lagging(warehouse: Warehouse) -> Rewritten:
    """A transport whose looks show a submission only after three that do not."""
    ready: list[Any] = []

    def old(data: Any, _: int) -> Any:
        if data["nextAction"] == "SUBMIT_ORDER":
            ready[:] = [data] * 4
        return ready.pop() if len(ready) > 1 else data

    return Rewritten(warehouse.mock.transport(), "/outbound/progress", old)


def test_a_submission_that_shows_late_is_not_sent_again(kind: str, warehouse: Warehouse) -> None:
    warehouse.mock.fail_next(AFTER, operation="outbound_submit")
    sent = warehouse.run(kind, client={"transport": lagging(warehouse)})
    assert sent.next_action == "FINISHED"
    assert (warehouse.accepted("submit"), warehouse.mock.refusals) == (1, {})


def test_a_submission_before_a_kill_is_not_sent_again_either(
    kind: str, warehouse: Warehouse
) -> None:
    steps: list[FlowStep] = []
    client = {"transport": lagging(warehouse)}

    def killing(step: FlowStep) -> None:
        steps.append(step)
        if (step.name, step.state) == ("SUBMIT", "begins"):
            assert Outbound(warehouse.mock).submit(warehouse.order.id)["code"] == 200
            raise Killed

    with pytest.raises(Killed):
        warehouse.run(kind, client=client, on_step=killing)
    sent = warehouse.run(kind, client=client, resume=steps[-1].token)
    assert sent.next_action == "FINISHED"
    assert (warehouse.accepted("submit"), warehouse.mock.refusals) == (1, {})


def test_a_submission_that_is_lost_again_and_again_is_its_caller_s(
    kind: str, warehouse: Warehouse
) -> None:
    warehouse.mock.fail_next(BEFORE, operation="outbound_submit", times=2)
    with pytest.raises(OutcomeUnknown) as lost:
        warehouse.run(kind)
    assert lost.value.operation == "outbound_submit"
    assert warehouse.run(kind, resume=lost.value.resume_token).next_action == "FINISHED"


def test_an_order_that_somebody_else_has_submitted_is_followed(
    kind: str, warehouse: Warehouse
) -> None:
    def meanwhile(step: FlowStep) -> None:
        if (step.name, step.state) == ("SUBMIT", "begins"):
            assert Outbound(warehouse.mock).submit(warehouse.order.id)["code"] == 200

    assert warehouse.run(kind, on_step=meanwhile).next_action == "FINISHED"


def test_a_refusal_that_is_no_shortage_is_raised(kind: str, warehouse: Warehouse) -> None:
    def meanwhile(step: FlowStep) -> None:
        if (step.name, step.state) == ("SUBMIT", "begins"):
            assert Outbound(warehouse.mock).cancel(warehouse.order.id)["code"] == 200

    with pytest.raises(Refused):
        warehouse.run(kind, on_step=meanwhile, on_lock_fail="reduce")
    assert warehouse.accepted("create") == 1


@pytest.mark.parametrize("fault", [BEFORE, AFTER])
def test_a_change_by_the_form_can_be_sent_again(
    kind: str, warehouse: Warehouse, fault: str
) -> None:
    ready = warehouse.run(kind, submit=False)
    given = warehouse.form(2, 3, orderId=ready.order_id)
    warehouse.mock.fail_next(fault, operation="outbound_create")
    with pytest.raises(OutcomeUnknown) as lost:
        warehouse.run(kind, given)
    sent = warehouse.run(kind, given, resume=lost.value.resume_token)
    assert (sent.order_id, sent.adjustments) == (ready.order_id, ())
    assert (pieces(warehouse.mint), pieces(warehouse.plum)) == ((8, 0, 2, 0), (7, 0, 3, 0))
