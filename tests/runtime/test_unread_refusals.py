"""Refusals in another form than any document shows are found, in every field that may hold one.

None of them may be taken for "nothing was refused": the decoder drops what does not fit its type.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from tests.support.methods import BY_ID
from tests.support.oddforms import SAID, in_forms, nothing, odd
from tests.testing.asked import DOCUMENT

from cjdropshipping import Refusal
from cjdropshipping_runtime.decode import Reader
from cjdropshipping_runtime.envelope import Received
from cjdropshipping_runtime.outcome import refusals
from cjdropshipping_runtime.wire import json_body


def signs() -> Iterator[tuple[str, str, str]]:
    """Every field that the document says to hold refusals, and when."""
    for path in DOCUMENT.tree["paths"].values():
        for raw in path.values():
            for row in raw.get("x-outcome", ()) if isinstance(raw, dict) else ():
                yield raw["operationId"], row["field"], row["when"]


def at(*whens: str) -> pytest.MarkDecorator:
    """Each field that refuses by being like one of these."""
    fields = [(name, field) for name, field, when in signs() if when in whens]
    return pytest.mark.parametrize(("operation_id", "field"), fields)


def found(operation_id: str, field: str, said: Any) -> list[Refusal]:
    """What a reply refuses that has just this in one field."""
    data = said
    for name in reversed(field.split(".")):
        data = {name: data}
    operation = BY_ID[operation_id]
    content = json_body({"code": 200, "result": True, "data": data})
    return [*refusals(operation, Reader().read(operation, Received(200, {}, content)))]


@odd
@at("each", "true", "false", "count")
def test_whatever_form_it_has_it_is_found(operation_id: str, field: str, said: Any) -> None:
    beside = found(operation_id, field, None)
    assert [refusal for refusal in found(operation_id, field, said) if refusal not in beside]


@in_forms("object", "texts", "objects")
@at("empty")
def test_what_is_no_id_names_nothing(operation_id: str, field: str, said: Any) -> None:
    assert found(operation_id, field, said) == found(operation_id, field, None) != []


@nothing
@at("each", "true", "count")
def test_nothing_in_any_form_is_none(operation_id: str, field: str, said: Any) -> None:
    assert found(operation_id, field, said) == found(operation_id, field, None)


@pytest.mark.parametrize("said", [{"success": False}, {"locked": 0}, 1, True], ids=repr)
@at("each")
def test_what_is_no_by_name_may_be_one(operation_id: str, field: str, said: Any) -> None:
    assert found(operation_id, field, said) != found(operation_id, field, None)


@pytest.mark.parametrize("said", [0, "0", False, "FALSE"], ids=repr)
@at("false")
def test_a_flag_that_is_no_in_any_form_is_one(operation_id: str, field: str, said: Any) -> None:
    assert found(operation_id, field, said) == found(operation_id, field, False) != []


@pytest.mark.parametrize("said", [None, [], {}, "", " ", "NULL", {"a": None}], ids=repr)
@at("false")
def test_a_flag_that_is_not_there_is_none(operation_id: str, field: str, said: Any) -> None:
    assert found(operation_id, field, said) == []


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("unMatchOrderCodes", {"orderCode": SAID}),
        ("unMatchOrderCodes", [{"orderCode": SAID}]),
        ("unMatchOrderCodes", SAID),
        ("interceptOrders", [{"other": SAID}]),
        ("submitSuccess", {"why": SAID}),
    ],
)
def test_what_came_is_told(field: str, said: Any) -> None:
    (refusal,) = found("orders_create_parent", field, said)
    assert refusal.id is None
    assert SAID in refusal.reason


def test_no_more_is_told_than_people_read() -> None:
    (refusal,) = found("orders_create_parent", "unMatchOrderCodes", {"why": "x" * 10_000})
    assert len(refusal.reason) < 1000


def test_each_item_is_told_once() -> None:
    told = found("orders_confirm_cart", "interceptOrders", ["1", {"id": 2}, None, {"id": 3}])
    assert [(refusal.id, refusal.reason[-8:]) for refusal in told[1:]] == [
        (None, '{"id":2}'),
        (None, '{"id":3}'),
    ]
    assert told[0].id == "1"


def test_what_stands_for_several_fields_is_told_once() -> None:
    (refusal,) = found("private_inventory_create_order", "checkPlaceOrderInfo", SAID)
    assert SAID in refusal.reason


@pytest.mark.parametrize(("code", "told"), [(11004, [("SD1", "11004")]), (200, [])])
def test_one_object_is_read_like_those_of_a_list(code: int, told: list[Any]) -> None:
    said = {"errorCode": code, "orderCodes": ["SD1"]}
    refused = found("merge_submit_result", "mergeFailOrderGroupList", said)
    assert [(refusal.id, refusal.code) for refusal in refused] == told
