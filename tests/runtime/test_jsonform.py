"""What JSON cannot say is found with its place; the encoder would change it in silence."""

from __future__ import annotations

import json
import math
from decimal import Decimal
from types import MappingProxyType
from typing import Any

import pytest

from cjdropshipping_api.models import SourcingRequest
from cjdropshipping_runtime.jsonform import unsayable
from cjdropshipping_runtime.wire import json_body


class Text(str):
    """As other libraries have them."""

    __slots__ = ()


class Octets(bytes):
    """The same of bytes."""


@pytest.mark.parametrize(
    ("value", "rule"),
    [
        (math.inf, "must be a finite number"),
        (math.nan, "must be a finite number"),
        (Decimal("NaN"), "must be a finite number"),
        (Decimal("sNaN"), "must be a finite number"),
        (Decimal("-Infinity"), "must be a finite number"),
        (b"Dayton", "must be a text, not bytes"),
        (bytearray(b"Dayton"), "must be a text, not bytes"),
        (memoryview(b"Dayton"), "must be a text, not bytes"),
        (Octets(b"Dayton"), "has no JSON form: it is of type Octets"),
        ("Ada \ud83d", "must not hold half a character"),
        (Text("Ada \ud83d"), "must not hold half a character"),
        (object(), "has no JSON form: it is of type object"),
        ({None: 1}, "must have texts for names, not NoneType"),
        ({"\ud83d": 1}, "must not have a name that holds half a character"),
    ],
    ids=repr,
)
def test_what_json_cannot_say_is_found_with_its_place(value: Any, rule: str) -> None:
    (alone,) = unsayable(value)
    within = unsayable({"a": 1, "lines": [{"b": "x"}, {"c": value}], "d": (value,)})
    assert (alone.field, alone.rule) == ("", rule)
    assert [(each.field, each.rule) for each in within] == [("lines[1].c", rule), ("d[0]", rule)]


def test_no_value_stands_in_what_is_told() -> None:
    (problem,) = unsayable({"city": b"Dayton"})
    assert "Dayton" not in str(problem)


def test_a_model_is_looked_through_by_its_names_on_the_wire() -> None:
    body = SourcingRequest(product_name="x", product_image="", price=Decimal("NaN"))
    body.product_name = "\ud83d"
    assert {problem.field for problem in unsayable(body)} == {"productName", "price"}


def test_a_list_that_holds_itself_is_refused() -> None:
    endless: list[Any] = []
    endless.append(endless)
    (problem,) = unsayable({"a": endless})
    assert problem.rule == "must not be nested so deep, or hold itself"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Text("a"), '"a"'),
        (MappingProxyType({"a": 1}), '{"a":1}'),
        (Decimal("1e999"), "1E+999"),
        (10**30, "1" + "0" * 30),
        ({1: "é", Text("ü"): None}, '{"1":"é","ü":null}'),
        (range(2), "[0,1]"),
        (True, "true"),
        (None, "null"),
    ],
    ids=repr,
)
def test_everything_else_is_said(value: Any, text: str) -> None:
    assert unsayable(value) == []
    assert json_body(value).decode() == text
    json.loads(text)
