"""Refusals that hide in a success."""

from __future__ import annotations

from typing import Any

import pytest
from tests.support.following import says

from cjdropshipping import Refusal, models
from cjdropshipping_api import operations as ops
from cjdropshipping_runtime.operation import Operation
from cjdropshipping_runtime.outcome import Sign, refusals


def found(sign: Sign, data: Any) -> list[tuple[str | None, str | None, str]]:
    operation: Operation[Any] = Operation("some", "GET", "/some", data=Any, outcome=(sign,))
    return [(r.id, r.code, r.reason) for r in refusals(operation, data)]


FAILS = Sign(
    field=("fails",),
    id=("order_id", "codes"),
    code="code",
    reason=("message", "why"),
    says="not done",
    meanings={"7": "it is late"},
    ignore=("200",),
)


@pytest.mark.parametrize("nothing", [None, [], "", {}, [None, "", {}, []]])
def test_what_is_empty_refuses_nothing(nothing: Any) -> None:
    assert found(FAILS, says(fails=nothing)) == []
    assert found(FAILS, None) == []


@pytest.mark.parametrize(
    ("item", "refusal"),
    [
        (says(order_id="1", message="no stock", code=7), ("1", "7", "no stock")),
        (says(order_id="", codes=["1", "2"], code=7), ("1,2", "7", "it is late")),
        (says(order_id="1", message="", why="closed"), ("1", None, "closed")),
        (says(code=9), (None, "9", "not done")),
        ({"order_id": 5, "message": "plain"}, ("5", None, "plain")),
        ("SD1", ("SD1", None, "not done")),
        (7, ("7", None, "not done")),
    ],
)
def test_each_item_is_a_refusal(item: Any, refusal: Any) -> None:
    assert found(FAILS, says(fails=[item])) == [refusal]
    assert found(FAILS, says(fails=item)) == [refusal]


@pytest.mark.parametrize("code", ["200", 200])
def test_a_code_may_say_that_it_is_none(code: Any) -> None:
    assert found(FAILS, says(fails=[says(code=code), says(code=7)])) == [(None, "7", "it is late")]


def test_without_a_code_nothing_is_ignored() -> None:
    sign = Sign(field=("fails",), says="not done")
    assert found(sign, says(fails=[says(code=200)])) == [(None, None, "not done")]


@pytest.mark.parametrize(
    ("when", "refused", "not_refused"),
    [
        ("true", [True], [False, None, 1, "true"]),
        ("false", [False], [True, None, 0, ""]),
        ("empty", [None, "", [], {}], ["x", ["x"], 0, False]),
    ],
)
def test_a_flag_or_a_gap_is_a_refusal(
    when: Any, refused: list[Any], not_refused: list[Any]
) -> None:
    sign = Sign(field=("flag",), when=when, says="no")
    assert all(found(sign, says(flag=value)) == [(None, None, "no")] for value in refused)
    assert not any(found(sign, says(flag=value)) for value in not_refused)


def test_a_count_is_a_refusal_where_nothing_else_tells_of_one() -> None:
    failed = Sign(field=("failed",), when="count", says="some were not done")
    operation: Operation[Any] = Operation("some", "GET", "/some", data=Any, outcome=(FAILS, failed))

    def told(**data: Any) -> list[str]:
        return [refusal.reason for refusal in refusals(operation, says(**data))]

    for none in (0, None, "", "2", True, -1):
        assert told(fails=[], failed=none) == []
    assert told(fails=[], failed=2) == ["some were not done"]
    assert told(fails=[says(code=200)], failed=1) == ["some were not done"]
    assert told(fails=[says(code=7)], failed=2) == ["it is late"]


def test_lists_on_the_way_are_joined() -> None:
    sign = Sign(field=("groups", "fails"), id=("order_id",), says="no")
    one, two = says(fails=[says(order_id="1")]), says(fails=[says(order_id="2")])
    assert [r[0] for r in found(sign, [says(groups=[one, two]), says(groups=None)])] == ["1", "2"]


def test_a_documented_outcome_of_a_merge_names_groups_and_reasons() -> None:
    outcome = models.MergeOutcome(
        merge_fail_order_group_list=[
            models.MergeFailure(error_code=11004, order_codes=["CJ1", "CJ2"]),
            models.MergeFailure(error_code=200, order_codes=["CJ3"]),
            models.MergeFailure(error_code=12, order_codes=None),
        ]
    )
    field = "merge_fail_order_group_list"
    name = "merge_submit_result"
    assert refusals(ops.MERGE_SUBMIT_RESULT, outcome) == (
        Refusal(
            operation=name, id="CJ1,CJ2", code="11004", reason="the addresses differ", field=field
        ),
        Refusal(operation=name, code="12", reason="the group was not merged", field=field),
    )


@pytest.mark.parametrize(
    ("refusal", "text"),
    [
        (Refusal(operation="o", id="1", code="7", reason="late"), "1: late (7)"),
        (Refusal(operation="o", reason="late"), "late"),
        (Refusal(operation="o", field="fails"), "fails"),
    ],
)
def test_a_refusal_is_a_line_for_people(refusal: Refusal, text: str) -> None:
    assert str(refusal) == text
