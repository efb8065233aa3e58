"""Tokens of sending goods out: of one order, and worth nothing when they are cut short."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.support.flows import KINDS
from tests.support.sendingout import Warehouse

from cjdropshipping import FlowStep, FlowStopped, OutcomeUnknown, TokenError

pytestmark = pytest.mark.parametrize("kind", KINDS)


@pytest.fixture
def warehouse() -> Warehouse:
    return Warehouse()


def without_facts(token: str) -> str:
    return json.dumps({**json.loads(token), "facts": {}})


def test_a_token_is_of_one_order(kind: str, warehouse: Warehouse) -> None:
    steps: list[FlowStep] = []
    warehouse.run(kind, on_step=steps.append)
    with pytest.raises(TokenError, match="other arguments"):
        warehouse.run(kind, warehouse.form(5), resume=steps[-1].token)
    with pytest.raises(TokenError, match="a token of order"):
        warehouse.run(kind, resume=steps[-1].token, order_id="SD0")


def test_a_token_without_its_facts_creates_no_second_order(kind: str, warehouse: Warehouse) -> None:
    steps: list[FlowStep] = []
    warehouse.run(kind, on_step=steps.append)
    for step in steps:
        with pytest.raises(TokenError, match="a token without"):
            warehouse.run(kind, resume=without_facts(step.token))
    assert warehouse.accepted("create") == 1


@pytest.mark.parametrize(
    "facts",
    [
        {"order_id": ""},
        {"order_id": None},
        {"order_id": ["x"]},
        {"sent": None},
        {"available": None},
        {"available": {"PO-1-V": None}},
    ],
    ids=str,
)
def test_facts_that_cannot_be_are_refused_before_anything_is_sent(
    kind: str, warehouse: Warehouse, facts: dict[str, Any]
) -> None:
    steps: list[FlowStep] = []
    warehouse.run(kind, on_step=steps.append)
    token, before = json.loads(steps[1].token), len(warehouse.mock.requests)
    token["facts"] |= facts
    with pytest.raises(TokenError):
        warehouse.run(kind, resume=json.dumps(token))
    assert len(warehouse.mock.requests) == before


def test_a_token_of_a_changed_order_is_of_that_order(kind: str, warehouse: Warehouse) -> None:
    ready, steps = warehouse.run(kind, submit=False), list[FlowStep]()
    given = warehouse.form(2, 3, orderId=ready.order_id)
    warehouse.run(kind, given, on_step=steps.append)
    token = json.loads(steps[1].token)
    token["facts"]["order_id"] = "SD0"
    with pytest.raises(TokenError, match="a token of order SD0"):
        warehouse.run(kind, given, resume=json.dumps(token))


def test_an_order_has_to_be_named(kind: str, warehouse: Warehouse) -> None:
    with pytest.raises(ValueError, match="order_id must name"):
        warehouse.run(kind, order_id="")
    assert warehouse.mock.requests == ()


def test_a_doubt_that_is_cut_off_a_token_creates_no_second_order(
    kind: str, warehouse: Warehouse
) -> None:
    warehouse.mock.fail_next("reset-after", operation="outbound_create")
    with pytest.raises(OutcomeUnknown) as lost:
        warehouse.run(kind)
    with pytest.raises(FlowStopped) as stop:
        warehouse.run(kind, resume=lost.value.resume_token)
    for token in (lost.value.resume_token, stop.value.resume_token):
        with pytest.raises(TokenError, match="a token without sent"):
            warehouse.run(kind, resume=without_facts(token or ""))
    assert warehouse.accepted("create") == 1
