"""Which lines are meant by a failed lock, and what becomes of them."""

from __future__ import annotations

from typing import Any

import pytest

from cjdropshipping.flows.outbound import LockFailure
from cjdropshipping.flows.outbound.adjusting import (
    CannotAdjust,
    adjusted,
    differences,
    failures_of,
    identified,
)
from cjdropshipping_api import models as m


def row(line_id: str | None, quantity: int, locked: int, sku: str = "MINT") -> m.OutboundLine:
    return m.OutboundLine(
        id=line_id,
        sku=sku,
        stan_product_id=f"V-{sku}",
        private_order_id="PO-1",
        quantity=quantity,
        lock_quantity=locked,
    )


def order(*rows: m.OutboundLine) -> m.OutboundOrder:
    return m.OutboundOrder(order_id="SD1", product_list=list(rows))


def fail(quantity: int, locked: int | None, available: int | None = None) -> m.OutboundLockFail:
    return m.OutboundLockFail(
        sku="MINT",
        private_order_id="PO-1",
        quantity=quantity,
        lock_quantity=locked,
        available_quantity=available,
    )


def wire(line_id: str | None, quantity: int, sku: str = "MINT") -> dict[str, Any]:
    fields = {"sku": sku, "stanProductId": f"V-{sku}", "privateOrderId": "PO-1"}
    return {**({} if line_id is None else {"id": line_id}), **fields, "quantity": quantity}


def reduced(there: m.OutboundOrder, *fails: m.OutboundLockFail) -> list[dict[str, Any]]:
    return adjusted(there, failures_of(fails, there), "reduce")


@pytest.mark.parametrize(
    ("rows", "failing", "expected"),
    [
        ([row("a", 5, 5), row("b", 5, 2)], fail(5, 2), [wire("a", 5), wire("b", 2)]),
        ([row("a", 4, 4), row("b", 5, 0)], fail(5, 2), [wire("a", 4), wire("b", 2)]),
        (
            [row("a", 5, 0, "PLUM"), row("b", 4, 0)],
            fail(5, 2),
            [wire("a", 5, "PLUM"), wire("b", 2)],
        ),
    ],
    ids=["by what is locked", "by what was asked for", "by the goods"],
)
def test_a_failure_is_of_the_line_that_fits_best(
    rows: list[m.OutboundLine], failing: m.OutboundLockFail, expected: Any
) -> None:
    assert reduced(order(*rows), failing) == expected


def test_two_failures_of_the_same_goods_are_of_two_lines() -> None:
    there = order(row("a", 5, 2), row("b", 5, 2))
    assert [f.line_id for f in failures_of([fail(5, 2), fail(5, 2)], there)] == ["a", "b"]


def test_goods_that_the_order_does_not_have_stop_it() -> None:
    with pytest.raises(CannotAdjust, match="no line of the order is of MINT of PO-1"):
        failures_of([fail(5, 2)], order(row("a", 5, 5, "PLUM")))


@pytest.mark.parametrize(
    ("locked", "available", "left"),
    [(3, 9, 3), (None, 2, 2), (0, 2, 0), (7, None, 5)],
    ids=["locked", "available", "nothing", "more than asked for"],
)
def test_locked_pieces_count_before_available_ones(
    locked: int | None, available: int | None, left: int
) -> None:
    there = order(row("a", 5, 0), row("b", 1, 0, "PLUM"))
    failures = failures_of([fail(5, locked, available)], there)
    if left == 5:
        with pytest.raises(CannotAdjust, match="changes nothing"):
            adjusted(there, failures, "reduce")
        return
    lines = adjusted(there, failures, "reduce")
    assert sum(line["quantity"] for line in lines) == left + 1


@pytest.mark.parametrize(
    ("there", "fails", "says"),
    [
        (order(row("a", 5, 5)), [], "does not say which"),
        (order(row("a", 5, 2), row(None, 1, 1, "PLUM")), [fail(5, 2)], "without an id"),
        (order(row("a", 5, 2)), [fail(5, None)], "an unknown number of 5 pieces"),
        (order(row("a", 5, 0)), [fail(5, 0)], "nothing would be left"),
    ],
    ids=["no failure", "no id", "no quantity", "nothing left"],
)
def test_what_cannot_be_told_is_not_guessed(
    there: m.OutboundOrder, fails: list[m.OutboundLockFail], says: str
) -> None:
    with pytest.raises(CannotAdjust, match=says):
        reduced(there, *fails)


NO_QUANTITY = {"id": "a", "sku": "MINT", "stanProductId": "V-MINT", "privateOrderId": "PO-1"}


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ("a", "not str"),
        (b"a", "not bytes"),
        (2, "not int"),
        ({("a", 2)}, "not set"),
        ({"a": "2"}, "'2' pieces of line a"),
        ({"a": None}, "None pieces of line a"),
        ({"a": True}, "True pieces of line a"),
        ({"a": 1.5}, "1.5 pieces of line a"),
        ({"a": -1}, "negative"),
        ({"b": 1}, "no line b"),
        ({1: 1}, "no line 1"),
        ({None: 1}, "no line None"),
        ([NO_QUANTITY], "None pieces of line a"),
        ([{**NO_QUANTITY, "quantity": "2"}], "'2' pieces of line a"),
        ([{**NO_QUANTITY, "quantity": -2}], "negative"),
        ([{"quantity": "2"}], "'2' pieces of a new line"),
        ([wire("b", 2)], "no line b"),
        ([wire("a", 2) | {"id": ["a"]}], "no line"),
        (["a"], "'a' is no line"),
        ([None], "None is no line"),
        ([{**NO_QUANTITY, "quantity": object()}], "object"),
    ],
)
def test_a_rule_of_the_caller_that_answers_nonsense_is_a_mistake(answer: Any, says: str) -> None:
    there = order(row("a", 5, 2))
    with pytest.raises(ValueError, match=f"^on_lock_fail: .*{says}"):
        adjusted(there, failures_of([fail(5, 2)], there), lambda *_: answer)


@pytest.mark.parametrize("answer", [{"a": 2}, [wire("a", 2)], (wire("a", 2),)])
def test_a_rule_of_the_caller_names_pieces_or_lines(answer: Any) -> None:
    there = order(row("a", 5, 2))
    assert adjusted(there, failures_of([fail(5, 2)], there), lambda *_: answer) == [wire("a", 2)]


def test_lines_of_an_order_are_known_by_their_goods() -> None:
    there = order(row("a", 5, 5), row("b", 4, 4), row("c", 1, 1, "PLUM"))
    asked = [wire(None, 3), wire("a", 2), wire(None, 6, "PLUM"), wire(None, 7, "LIME")]
    expected = [wire("b", 3), wire("a", 2), wire("c", 6, "PLUM"), wire(None, 7, "LIME")]
    assert identified(asked, there) == expected


def test_differences_are_counted_by_goods() -> None:
    asked = [wire(None, 3), wire(None, 4), wire(None, 1, "PLUM")]
    there = order(row("a", 6, 6), row("b", 1, 1, "LIME"))
    assert [(d.sku, d.asked, d.ships) for d in differences(asked, there)] == [
        ("MINT", 7, 6),
        ("PLUM", 1, 0),
        ("LIME", 0, 1),
    ]


def test_an_order_whose_lines_are_not_told_says_nothing_of_differences() -> None:
    assert differences([wire(None, 3)], m.OutboundOrder(order_id="SD1")) == ()


def test_a_failure_says_how_many_there_are() -> None:
    failure = LockFailure(sku="MINT", private_order_id="PO-1", quantity=5, locked=2)
    assert str(failure) == "MINT of PO-1: 2 of 5 pieces"
