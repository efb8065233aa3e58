"""Goods cannot be locked: the order is adjusted as its caller says, and locked anew."""

from __future__ import annotations

from typing import Any

import pytest
from tests.support.flows import KINDS, drive
from tests.support.rewriting import Rewritten
from tests.support.sendingout import Warehouse, pieces
from tests.testing.outbound import Outbound, line

from cjdropshipping import FlowStopped
from cjdropshipping.flows.outbound import Adjustment, LockFailed, LockFailure

pytestmark = pytest.mark.parametrize("kind", KINDS)

EARLY, LATE = "outbound stock shrinks", "outbound stock shrinks late"


@pytest.fixture
def warehouse() -> Warehouse:
    return Warehouse()


def shrinks(warehouse: Warehouse, name: str = EARLY, **details: Any) -> None:
    """Somebody takes pieces of the mint ones."""
    warehouse.mock.arrange(name, warehouse.mint.sku, **details)


def fewer(warehouse: Warehouse, ships: int, asked: int = 9) -> tuple[Adjustment, ...]:
    lot = warehouse.mint
    return (
        Adjustment(
            sku=lot.sku,
            private_order_id=lot.private_order_id,
            stan_product_id=lot.vid,
            asked=asked,
            ships=ships,
        ),
    )


def failed(kind: str, warehouse: Warehouse, asked: Any, **how: Any) -> LockFailed:
    with pytest.raises(LockFailed) as stop:
        warehouse.run(kind, asked, **how)
    assert warehouse.mint.shipped == 0
    return stop.value


@pytest.mark.parametrize("name", [EARLY, LATE])
def test_a_line_is_lowered_to_what_is_locked(kind: str, warehouse: Warehouse, name: str) -> None:
    shrinks(warehouse, name, pieces=3)
    sent = warehouse.run(kind, warehouse.form(9, 2), on_lock_fail="reduce")
    ships = 7 if name == EARLY else 6
    assert (sent.next_action, sent.adjustments) == ("FINISHED", fewer(warehouse, ships))
    [failure] = sent.lock_fails
    assert (failure.sku, failure.quantity, failure.locked) == (warehouse.mint.sku, 9, ships)
    assert (warehouse.mint.shipped, warehouse.plum.shipped) == (ships, 2)
    assert warehouse.accepted("create") == 2
    assert len({row.id for row in warehouse.order.lines}) == 2


def test_a_line_of_which_nothing_is_locked_goes(kind: str, warehouse: Warehouse) -> None:
    shrinks(warehouse, pieces=10)
    sent = warehouse.run(kind, warehouse.form(9, 2), on_lock_fail="reduce")
    assert sent.adjustments == fewer(warehouse, 0)
    assert [row.sku for row in warehouse.order.lines] == [warehouse.plum.sku]


@pytest.mark.parametrize("name", [EARLY, LATE])
def test_a_line_can_be_removed(kind: str, warehouse: Warehouse, name: str) -> None:
    shrinks(warehouse, name, pieces=3)
    sent = warehouse.run(kind, warehouse.form(9, 2), on_lock_fail="remove")
    assert (sent.next_action, sent.adjustments) == ("FINISHED", fewer(warehouse, 0))
    assert (warehouse.mint.shipped, warehouse.plum.shipped) == (0, 2)


def test_the_caller_can_choose_the_pieces(kind: str, warehouse: Warehouse) -> None:
    shrinks(warehouse, pieces=3)
    met: list[Any] = []

    def choose(failures: tuple[LockFailure, ...], order: Any) -> dict[str, int]:
        met.append((len(failures), order.order_id))
        return {failures[0].line_id or "": 5}

    sent = warehouse.run(kind, warehouse.form(9, 2), on_lock_fail=choose)
    assert sent.adjustments == fewer(warehouse, 5)
    assert met == [(1, sent.order_id)]


def test_the_caller_can_take_the_rest_from_another_lot(kind: str, warehouse: Warehouse) -> None:
    shrinks(warehouse, pieces=3)
    other = Outbound(warehouse.mock).lot(10, private_order="PO-2")

    def choose(failures: tuple[LockFailure, ...], order: Any) -> list[Any]:
        [failure] = failures
        assert failure.possible == 7
        return [line(warehouse.mint, 7, failure.line_id), line(other, 2)]

    sent = warehouse.run(kind, warehouse.form(9), on_lock_fail=choose)
    assert sent.next_action == "FINISHED"
    assert (warehouse.mint.shipped, other.shipped) == (7, 2)
    assert [(a.asked, a.ships) for a in sent.adjustments] == [(9, 7), (0, 2)]


@pytest.mark.parametrize(
    ("pieces_of", "says"),
    [({"SD-other": 1}, "no line SD-other"), (-1, "negative")],
    ids=["another line", "less than nothing"],
)
def test_a_choice_that_makes_no_sense_is_refused(
    kind: str, warehouse: Warehouse, pieces_of: Any, says: str
) -> None:
    shrinks(warehouse, pieces=3)

    def choose(failures: tuple[LockFailure, ...], order: Any) -> Any:
        return pieces_of if isinstance(pieces_of, dict) else {failures[0].line_id: pieces_of}

    with pytest.raises(ValueError, match=says) as wrong:
        warehouse.run(kind, warehouse.form(9), on_lock_fail=choose)
    assert any("can be resumed" in note for note in wrong.value.__notes__)
    assert warehouse.accepted("create") == 1


def test_the_caller_can_stop(kind: str, warehouse: Warehouse) -> None:
    shrinks(warehouse, pieces=3)
    stop = failed(kind, warehouse, warehouse.form(9), on_lock_fail=lambda *_: None)
    assert stop.order_id == warehouse.order.id


def test_it_stops_where_all_or_nothing_is_wanted(kind: str, warehouse: Warehouse) -> None:
    shrinks(warehouse, pieces=3)
    stop = failed(kind, warehouse, warehouse.form(9, 2))
    assert (stop.order_id, stop.step) == (warehouse.order.id, "ADJUST")
    assert [(fail.locked, fail.quantity) for fail in stop.lock_fails] == [(7, 9)]
    assert "7 of 9 pieces could be locked" in str(stop)
    assert (warehouse.accepted("submit"), warehouse.accepted("create")) == (0, 1)
    assert (warehouse.mint.locked, warehouse.plum.locked) == (7, 2)
    sent = warehouse.run(
        kind, warehouse.form(9, 2), on_lock_fail="reduce", resume=stop.resume_token
    )
    assert (sent.order_id, sent.adjustments) == (stop.order_id, fewer(warehouse, 7))


def test_no_order_is_created_that_would_be_no_use(kind: str, warehouse: Warehouse) -> None:
    stop = failed(kind, warehouse, warehouse.form(11))
    assert (stop.order_id, warehouse.orders) == (None, [])
    assert [(fail.available, fail.quantity) for fail in stop.lock_fails] == [(10, 11)]
    Outbound(warehouse.mock).lot(1)
    assert warehouse.run(kind, warehouse.form(11), resume=stop.resume_token).submitted


@pytest.mark.parametrize("rule", ["reduce", "remove"])
def test_an_order_of_which_nothing_would_be_left_stays(
    kind: str, warehouse: Warehouse, rule: str
) -> None:
    shrinks(warehouse, pieces=10)
    stop = failed(kind, warehouse, warehouse.form(9), on_lock_fail=rule)
    assert "nothing would be left" in str(stop)
    assert warehouse.order.status == "LOCK_FAIL"
    drive(kind, warehouse.mock, lambda cj: cj.outbound.cancel(stop.order_id))
    assert warehouse.order.status == "CANCELLED"


def test_a_change_that_is_not_begun_stops_it(kind: str, warehouse: Warehouse) -> None:
    shrinks(warehouse, pieces=3)

    def not_started(data: Any, answer: int) -> Any:
        return data if answer == 1 else {**data, "createTaskStarted": False}

    transport = Rewritten(warehouse.mock.transport(), "/outbound/create", not_started)
    with pytest.raises(FlowStopped, match="was not changed") as stop:
        warehouse.run(
            kind, warehouse.form(9), on_lock_fail="reduce", client={"transport": transport}
        )
    assert (stop.value.step, transport.answers) == ("ADJUST", 2)
    assert [refusal.operation for refusal in stop.value.refused] == ["outbound_create"]
    token = stop.value.resume_token
    sent = warehouse.run(kind, warehouse.form(9), on_lock_fail="reduce", resume=token)
    assert sent.adjustments == fewer(warehouse, 7)


@pytest.mark.parametrize("rounds", [0, 2])
def test_it_is_not_adjusted_without_an_end(kind: str, warehouse: Warehouse, rounds: int) -> None:
    shrinks(warehouse, always=True)
    given = warehouse.form(10)
    stop = failed(kind, warehouse, given, on_lock_fail="reduce", max_rounds=rounds)
    assert f"adjusted {rounds} times" in str(stop)
    assert warehouse.accepted("create") == 1 + rounds
    assert warehouse.mint.locked == 9 - rounds
    warehouse.mock.lift(EARLY, warehouse.mint.sku)
    sent = warehouse.run(kind, given, on_lock_fail="reduce", resume=stop.resume_token)
    assert sent.adjustments == fewer(warehouse, 9 - rounds, asked=10)


def test_a_late_failure_stops_it_where_all_or_nothing_is_wanted(
    kind: str, warehouse: Warehouse
) -> None:
    shrinks(warehouse, LATE, pieces=3)
    stop = failed(kind, warehouse, warehouse.form(9))
    assert [fail.locked for fail in stop.lock_fails] == [6]
    assert warehouse.statuses[-2:] == ["TASK_COMPLETE", "LOCK_FAIL"]


def test_a_shortage_can_come_as_a_success(kind: str, warehouse: Warehouse) -> None:
    """The order itself is not short in the mock, which has submitted it."""
    lot = warehouse.mint
    fail = {"sku": lot.sku, "privateOrderId": lot.private_order_id, "quantity": 9}

    def short(data: Any, _: int) -> Any:
        refused = {"submitAccepted": False, "lockFails": [{**fail, "lockQuantity": 6}]}
        return {**data, **refused, "nextAction": "ADJUST_LOCK_FAIL_PRODUCTS"}

    transport = Rewritten(warehouse.mock.transport(), "/outbound/submit", short)
    stop = failed(kind, warehouse, warehouse.form(9), client={"transport": transport})
    assert [failure.possible for failure in stop.lock_fails] == [6]


def test_a_look_that_still_shows_the_failure_of_before_is_repeated(
    kind: str, warehouse: Warehouse
) -> None:
    shrinks(warehouse, pieces=3)
    seen: list[Any] = []

    def lagging(data: Any, look: int) -> Any:
        seen.append(data)
        return seen[2] if look in (4, 5) else data

    transport = Rewritten(warehouse.mock.transport(), "/outbound/progress", lagging)
    sent = warehouse.run(
        kind, warehouse.form(9), on_lock_fail="reduce", client={"transport": transport}
    )
    assert sent.adjustments == fewer(warehouse, 7)
    assert warehouse.accepted("create") == 2


def test_a_failure_that_names_nothing_is_read_off_the_lines(
    kind: str, warehouse: Warehouse
) -> None:
    shrinks(warehouse, pieces=3)

    def nameless(data: Any, _: int) -> Any:
        return {**data, "lockFails": []}

    transport = Rewritten(warehouse.mock.transport(), "/outbound/progress", nameless)
    sent = warehouse.run(
        kind, warehouse.form(9), on_lock_fail="reduce", client={"transport": transport}
    )
    assert sent.adjustments == fewer(warehouse, 7)


def test_an_order_that_is_cancelled_meanwhile_is_not_adjusted(
    kind: str, warehouse: Warehouse
) -> None:
    shrinks(warehouse, pieces=3)

    def choose(failures: tuple[LockFailure, ...], order: Any) -> dict[str, int]:
        warehouse.mock.arrange("outbound is cancelled")
        return {failures[0].line_id or "": 7}

    with pytest.raises(FlowStopped, match="was cancelled"):
        warehouse.run(kind, warehouse.form(9), on_lock_fail=choose)
    assert pieces(warehouse.mint) == (7, 0, 0, 3)
