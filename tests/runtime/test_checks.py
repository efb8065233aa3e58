"""What is about to be sent, held against what the documents ask for."""

from __future__ import annotations

import copy
import pickle
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjdropshipping import CJError, InvalidInput, Problem
from cjdropshipping_api import models as m
from cjdropshipping_runtime.checks import KINDS, broken, check
from cjdropshipping_runtime.operation import Check, Operation
from cjdropshipping_runtime.wire import Input, input_of

PRIVATE = "Ada-of-1-Sample-Street"


def breaks(asked: Check, request: Any) -> list[str]:
    """The fields of a request that break a check."""
    return [problem.field for problem in broken([asked], request, "")]


KIND_CASES: list[tuple[Check, list[Any], list[Any]]] = [
    (Check("required", ("a",)), [{"a": 0}, {"a": ""}, {"a": []}], [{}, {"a": None}]),
    (Check("requires", ("a",)), [{"a": 0}, {"a": False}], [{}, {"a": ""}, {"a": []}]),
    (Check("forbids", ("a",)), [{}, {"b": 1}], [{"a": 1}, {"a": None}, {"a": ""}]),
    (
        Check("atLeastOne", ("a", "b")),
        [{"a": "x"}, {"b": "x"}, {"a": "x", "b": "y"}, {"a": "", "b": 0}],
        [{}, {"a": ""}, {"a": None, "b": []}],
    ),
    (Check("exactlyOne", ("b", "a")), [{"b": "x"}, {"a": "x", "b": ""}], [{}, {"a": ""}]),
    (
        Check("enum", {"a": (1, 2, "")}),
        [{}, {"a": None}, {"a": 1}, {"a": "2"}, {"a": ""}],
        [{"a": 3}, {"a": "x"}, {"a": [1]}, {"a": {}}],
    ),
    (
        Check("minimum", {"a": 1}),
        [{}, {"a": 1}, {"a": "1"}, {"a": "x"}],
        [{"a": 0}, {"a": "-3"}],
    ),
    (
        Check("maximum", {"a": 9}),
        [{"a": 9}, {"a": True}, {"a": "9.0"}],
        [{"a": 10}, {"a": "9.5"}],
    ),
    (Check("minLength", {"a": 2}), [{}, {"a": "ab"}, {"a": 5}], [{"a": "a"}, {"a": ""}]),
    (Check("maxLength", {"a": 2}), [{"a": "äö"}, {"a": 555}, {"a": [1, 2, 3]}], [{"a": "abc"}]),
    (Check("minItems", {"a": 1}), [{}, {"a": [0]}, {"a": "x"}], [{"a": []}, {"a": ()}]),
    (Check("maxItems", {"a": 1}), [{"a": []}, {"a": "xyz"}], [{"a": [1, 2]}]),
    (Check("count", {"a": 1}), [{}, {"a": [1]}], [{"a": []}, {"a": [1, 2]}]),
    (Check("json", ("a",)), [{}, {"a": "[]"}, {"a": "null"}, {"a": ""}], [{"a": "[1,"}]),
]
"""A check of each kind, requests that keep it, and requests that break it."""


@pytest.mark.parametrize(
    ("asked", "good", "bad"),
    KIND_CASES,
    ids=lambda value: value.kind if isinstance(value, Check) else "",
)
def test_each_kind(asked: Check, good: list[Any], bad: list[Any]) -> None:
    for request in good:
        assert breaks(asked, request) == [], request
    for request in bad:
        assert breaks(asked, request) == [next(iter(asked.given))], request


def test_no_kind_is_left_out() -> None:
    assert {asked.kind for asked, _, _ in KIND_CASES} == set(KINDS)


def test_one_too_many_is_named() -> None:
    asked = Check("exactlyOne", ("a", "b", "c"))
    assert breaks(asked, {"a": "x", "c": "y"}) == ["c"]


@pytest.mark.parametrize(
    ("path", "request_", "fields"),
    [
        ("", {}, ["x"]),
        ("", "text", ["x"]),
        ("a", {"a": {}}, ["a.x"]),
        ("a", {}, []),
        ("a", {"a": None}, []),
        ("a.b", {"a": {"b": {}}}, ["a.b.x"]),
        ("a[]", {"a": [{"x": 1}, {}, {}]}, ["a[1].x", "a[2].x"]),
        ("a[]", {"a": [7]}, ["a[0].x"]),
        ("a[].b[]", {"a": [{}, {"b": [{}]}, {"b": []}]}, ["a[1].b[0].x"]),
        ("[]", [{}, {"x": 1}], ["[0].x"]),
        ("[].a[]", [{"a": [{"x": 1}, {}]}], ["[0].a[1].x"]),
        ("a#[]", {"a": '[{"x": 1}, {}]'}, ["a[1].x"]),
        ("a#[]", {"a": "no JSON"}, []),
        ("a#[]", {"a": 5}, []),
        ("b[].a#", {"b": [{"a": "{}"}]}, ["b[0].a.x"]),
    ],
)
def test_paths(path: str, request_: Any, fields: list[str]) -> None:
    assert breaks(Check("required", ("x",), path), request_) == fields


def test_elements_without_fields() -> None:
    asked = Check("maxLength", {"": 2}, "ids[]")
    assert breaks(asked, {"ids": ["ab", "abc"]}) == ["ids[1]"]
    assert breaks(Check("maxLength", {"": 2}, "[]"), ["abc"]) == ["[0]"]


@pytest.mark.parametrize(
    ("values", "kept"),
    [({"kind": 1}, True), ({"kind": 2}, False), ({}, False), ({"kind": ""}, False)],
)
def test_a_condition(values: dict[str, Any], kept: bool) -> None:
    asked = Check("requires", ("x",), where={"kind": (2, None)})
    assert (breaks(asked, values) == []) is kept


def test_a_condition_is_that_of_the_same_object() -> None:
    asked = Check("requires", ("x",), "rows[]", where={"kind": (2,)})
    assert breaks(asked, {"kind": 2, "rows": [{"kind": 1}, {"kind": 2}]}) == ["rows[1].x"]


# ── what is sent ──────────────────────────────────────────────────────────────────────────────────

ASKED = (
    Check("required", ("orderNumber", "logisticName")),
    Check("maxLength", {"orderNumber": 5, "shippingZip": 4}),
    Check("required", ("quantity",), "products[]"),
    Check("atLeastOne", ("vid", "sku"), "products[]", why="a line names a variant", source="2"),
    Check("enum", {"isSandbox": (0, 1)}, where={"orderFlow": (1, None)}),
)
ORDER: Operation[Any] = Operation(
    id="orders_create", method="POST", path="/order", data=Any, source="1", checks=ASKED
)
WRONG = {
    "orderNumber": PRIVATE,
    "shippingZip": "06103",
    "isSandbox": 7,
    "products": [{"vid": "1", "quantity": 1}, {"sku": ""}],
}


def problems_of(operation: Operation[Any], sent: Input) -> tuple[Problem, ...]:
    with pytest.raises(InvalidInput) as caught:
        check(operation, sent)
    return caught.value.problems


def test_all_problems_at_once() -> None:
    assert problems_of(ORDER, Input(body=WRONG)) == (
        Problem("logisticName", "is required", "1"),
        Problem("orderNumber", "must have at most 5 characters", "1"),
        Problem("shippingZip", "must have at most 4 characters", "1"),
        Problem("products[1].quantity", "is required", "1"),
        Problem(
            "products[1].vid",
            "at least one of vid and sku is required: a line names a variant",
            "2",
        ),
        Problem("isSandbox", "must be 0 or 1 where orderFlow is 1 or left out", "1"),
    )


def test_models_dicts_and_mixtures_of_them_are_alike() -> None:
    lines = [m.OrderProductRequest(quantity=1, vid="1"), m.OrderProductRequest(quantity=2, sku="")]
    model = m.OrderV3Request(
        order_number=PRIVATE,
        shipping_country_code="US",
        shipping_country="",
        shipping_province="",
        shipping_city="",
        shipping_customer_name="",
        shipping_address="",
        shipping_zip="06103",
        logistic_name="",
        from_country_code="CN",
        products=lines,
    )
    plain = msgspec.to_builtins(model)
    for body in (model, plain, {**plain, "products": lines}, {**plain, "products": (*lines,)}):
        found = [problem.field for problem in problems_of(ORDER, Input(body=body))]
        assert found == ["orderNumber", "shippingZip", "products[1].vid"]


def test_a_good_request_passes() -> None:
    good = {"orderNumber": "1", "logisticName": "", "products": [{"sku": "x", "quantity": 1}]}
    check(ORDER, Input(body=good))
    check(ORDER, Input(body={**good, "more": Decimal("1.5"), "when": datetime.now(UTC)}))


def test_a_body_that_is_missing_lacks_all_fields() -> None:
    fields = [problem.field for problem in problems_of(ORDER, Input())]
    assert fields == ["orderNumber", "logisticName"]


def test_a_query() -> None:
    asked = (
        Check("required", ("pid",)),
        Check("maximum", {"size": 100}),
        Check("maxItems", {"features": 2}),
        Check("enum", {"": ("video", "parts")}, "features[]"),
        Check("enum", {"sort": (0, 1)}),
    )
    search: Operation[Any] = Operation("search", "GET", "/", Any, checks=asked)

    def fields(**query: Any) -> list[str]:
        return [problem.field for problem in problems_of(search, input_of({}, query, None, None))]

    check(search, input_of({}, {"pid": "1", "size": 100, "features": ["video"]}, None, None))
    check(search, input_of({}, {"pid": "1", "sort": 1, "features": ["video", "parts"]}, None, None))
    assert fields(size=101) == ["pid", "size"]
    assert fields(pid="1", features=["video", "x", "parts"]) == ["features", "features[1]"]
    assert fields(pid="1", features="x", sort=2) == ["features[0]", "sort"]


def test_query_and_body_are_one_request() -> None:
    asked = (Check("exactlyOne", ("pid", "sku")),)
    both: Operation[Any] = Operation("both", "POST", "/", Any, checks=asked)
    check(both, Input([("pid", "1")], body={"other": 1}))
    assert problems_of(both, Input([("pid", "1")], body={"sku": "2"}))[0].field == "sku"


def test_a_form_with_a_file(tmp_path: Path) -> None:
    asked = (Check("required", ("orderId", "file")), Check("maxLength", {"orderId": 3}))
    form: Operation[Any] = Operation("up", "POST", "/", Any, files=("file",), checks=asked)
    check(form, Input(body={"orderId": "123", "file": tmp_path / "label.pdf"}))
    with (tmp_path / "label").open("wb") as opened:
        check(form, Input(body={"orderId": "123", "file": ("label", opened)}))
    sent = Input(body={"orderId": "1234", "file": None})
    assert [problem.field for problem in problems_of(form, sent)] == ["file", "orderId"]


def test_what_has_no_json_form_is_refused_with_its_place() -> None:
    odd = {"orderNumber": "1", "logisticName": "", "more": [{"of": object()}]}
    with pytest.raises(InvalidInput, match="has no JSON form: it is of type object") as wrong:
        check(ORDER, Input(body=odd))
    assert [problem.field for problem in wrong.value.problems] == ["more[0].of"]


# ── the error ─────────────────────────────────────────────────────────────────────────────────────


def test_the_error_lists_the_problems_a_line_each() -> None:
    asked = (Check("required", ("a",)), Check("maxLength", {"b": 1}, why="so it is"))
    operation: Operation[Any] = Operation("op", "POST", "/", Any, source="5, 1.2", checks=asked)
    with pytest.raises(InvalidInput) as caught:
        check(operation, Input(body={"b": PRIVATE}))
    assert str(caught.value).splitlines() == [
        "op: nothing was sent, the input is not what is documented",
        "  a: is required [5, 1.2]",
        "  b: must have at most 1 characters: so it is [5, 1.2]",
    ]
    assert caught.value.operation == "op"
    assert isinstance(caught.value, CJError)
    assert isinstance(caught.value, ValueError)


@given(
    st.dictionaries(
        st.sampled_from(["orderNumber", "shippingZip", "logisticName", "products", "isSandbox"]),
        st.sampled_from([PRIVATE, [PRIVATE], {PRIVATE: PRIVATE}, [{"vid": [PRIVATE]}], 77777]),
    )
)
def test_no_value_is_shown(body: dict[str, Any]) -> None:
    try:
        check(ORDER, Input(body=body))
    except InvalidInput as wrong:
        for text in (str(wrong), repr(wrong)):
            assert PRIVATE not in text
            assert "77777" not in text


@pytest.mark.parametrize(
    "trip",
    [copy.copy, copy.deepcopy, lambda error: pickle.loads(pickle.dumps(error))],  # noqa: S301
)
def test_the_error_survives_a_trip(trip: Any) -> None:
    error = InvalidInput("op", (Problem("a[0].b", "is required", "5"),))
    error.add_note("noted")
    again = trip(error)
    assert (str(again), again.operation, again.problems) == (str(error), "op", error.problems)
    assert again.__notes__ == ["noted"]
