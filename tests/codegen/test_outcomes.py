"""x-outcome: what the rule finds, and what is written of it."""

from __future__ import annotations

from typing import Any

import pytest
from tests.codegen.slips import GONE, MERGE, ORDER, SHOPPING, put

from cjdropshipping_api import operations as ops
from cjdropshipping_runtime.outcome import Sign
from codegen.document import Json, operations
from codegen.rules.outcomes import hidden

ROW = f"{MERGE}/x-outcome/0"
HELD = f"{ORDER}/x-outcome/0"
MISSED = f"{ORDER}/x-outcome/1"
CART = f"{SHOPPING}~1order~1addCart/post/x-outcome/0"
PARENT = f"{SHOPPING}~1order~1saveGenerateParentOrder/post/x-outcome"

SLIPS: list[tuple[dict[str, Any], str]] = [
    ({f"{MERGE}/x-outcome": []}, "x-outcome: not a list of rows"),
    ({f"{MERGE}/x-outcome": {}}, "x-outcome: not a list of rows"),
    ({ROW: "text"}, "when is none of each, empty, true, false, count"),
    ({f"{ROW}/when": GONE}, "when is none of"),
    ({f"{ROW}/when": "sometimes"}, "when is none of"),
    ({f"{MISSED}/when": True}, "when is none of"),
    ({f"{ROW}/mean": {}}, "nothing reads mean"),
    ({f"{ROW}/says": ""}, "does not say what it means"),
    ({f"{ROW}/says": GONE}, "does not say what it means"),
    ({f"{ROW}/field": GONE}, "names no field"),
    ({f"{ROW}/field": "fails"}, "fails leads to nothing"),
    ({f"{ROW}/field": "mergeFailOrderGroupList.codes"}, "codes leads to nothing"),
    ({f"{MISSED}/field": "orderId"}, "orderId is no flag"),
    ({f"{MERGE}/x-outcome/1/field": "newOrderCodeList"}, "newOrderCodeList is no number"),
    ({f"{MISSED}/code": "code"}, "code: there are no items"),
    ({f"{MISSED}/id": ["a"], f"{MISSED}/reason": ["b"]}, "id, reason: there are no items"),
    ({f"{ROW}/id": "orderCodes"}, "id: not a list of names"),
    ({f"{ROW}/id": []}, "id: not a list of names"),
    ({f"{ROW}/id": ["codes"]}, "codes is no field of an item"),
    ({f"{ROW}/id": ["orderCodes.x"]}, "orderCodes.x is no field of an item"),
    ({f"{ROW}/code": "errorKode"}, "errorKode is no field of an item"),
    ({f"{ROW}/code": ["errorCode"]}, "code: not a name"),
    ({f"{ROW}/code": GONE}, "meanings and codes to ignore are those of a code"),
    ({f"{HELD}/reason": ["why"]}, "why is no field of an item"),
    ({f"{ROW}/meanings": ["11001"]}, "meanings: not a text by code"),
    ({f"{ROW}/meanings": {"11001": 5}}, "meanings: not a text by code"),
    ({f"{ROW}/meanings": {11001: "one order"}}, "meanings: not a text by code"),
    ({f"{ROW}/meanings/11999": "?"}, "11999 is no documented code"),
    ({f"{ROW}/ignore": [200]}, "ignore: not a list of codes, as texts"),
    ({f"{ROW}/ignore": "200"}, "ignore: not a list of codes, as texts"),
    ({f"{ROW}/ignore": ["201"]}, "201 is no documented code"),
    ({f"{PARENT}/1/id": ["code"]}, "an item is a text, without fields"),
]


@pytest.mark.parametrize(("edits", "problem"), SLIPS, ids=[problem for _, problem in SLIPS])
def test_a_slip_in_an_outcome_is_found(damaged: Json, edits: dict[str, Any], problem: str) -> None:
    for where, value in edits.items():
        put(damaged, where, value)
    problems = list(hidden(damaged))
    assert [p for p in problems if "/x-outcome" in p and problem in p], problems


def test_items_of_which_no_document_tells_the_form_may_have_any_fields(damaged: Json) -> None:
    put(damaged, f"{CART}/id", ["whatever"])
    assert list(hidden(damaged)) == []


def test_the_real_outcomes_have_no_slip(document: Json) -> None:
    assert list(hidden(document)) == []


def test_every_outcome_of_the_spec_is_a_sign_of_its_operation(document: Json) -> None:
    for _, _, operation in operations(document):
        name: str = operation["operationId"].upper()
        assert len(getattr(ops, name).outcome) == len(operation.get("x-outcome", []))


def test_a_sign_has_the_names_of_python() -> None:
    sign, *counts = ops.MERGE_SUBMIT_RESULT.outcome
    assert (sign.field, sign.id) == (("merge_fail_order_group_list",), ("order_codes",))
    assert (sign.code, sign.ignore) == ("error_code", ("200",))
    assert sign.meanings["11004"] == "the addresses differ"
    assert [count.field for count in counts] == [("fail_group_count",), ("fail_order_count",)]
    missed = Sign(field=("logistics_miss",), when="true", says="nothing ships the order")
    assert missed in ops.ORDERS_CREATE_V3.outcome
