"""What is told of the fields of replies, of enumerations, and of the document at large."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from tests.releases.conftest import Tell
from tests.releases.small import TEXT, Call, Part, Small

ID = Part("id", "id", text="Its id.")
NAME = Part("thingName", "thing_name", text="Its name.")
PRICE = Part("price", "price", "Price", {"$ref": "#/components/schemas/Price"}, text="In USD.")
KIND = Part("kind", "kind", "Kind", {"$ref": "#/components/schemas/Kind"}, text="Its kind.")


def thing(*fields: Part, **more: Any) -> Small:
    return Small(models={"Thing": (ID, *fields)}, **more)


def kinds(*values: str, name: str = "Kind") -> Small:
    hint = f"Literal[{', '.join(map(repr, values))}] | str | None"
    choices = [{"type": "string", "enum": [*values]}, {"type": ["string", "null"]}]
    field = evolve(KIND, hint=name, schema={"$ref": f"#/components/schemas/{name}"})
    return thing(field, enumerations={name: (hint, {"anyOf": choices})})


def nested(inner: str, *fields: Part, outer: str = "Thing") -> Small:
    schema = {"anyOf": [{"$ref": f"#/components/schemas/{inner}"}, {"type": "null"}]}
    part = Part("inner", "inner", inner, schema)
    call = Call("get", data={"$ref": f"#/components/schemas/{outer}"}, returns=f"m.{outer}")
    return Small((call,), {outer: (ID, part), inner: fields})


CASES: dict[str, tuple[Small, Small, list[str]]] = {
    "new": (
        thing(),
        thing(NAME, PRICE),
        [
            "Replies: Add field `thing_name` (`str`) to `Thing`",
            "Replies: Add field `price` (`DecimalRange`) to `Thing`",
        ],
    ),
    "one module of models, and then a package": (
        thing(NAME, in_one=True),
        thing(NAME, PRICE),
        ["Replies: Add field `price` (`DecimalRange`) to `Thing`"],
    ),
    "gone": (thing(NAME), thing(), ["Replies: ⚠️ Remove field `thing_name` from `Thing`"]),
    "renamed in Python alone": (
        thing(NAME),
        thing(evolve(NAME, name="name")),
        ["Replies: ⚠️ Rename field `thing_name` of `Thing` to `name`"],
    ),
    "renamed in both": (
        thing(NAME),
        thing(evolve(NAME, wire="title", name="title")),
        ["Replies: ⚠️ Rename field `thing_name` of `Thing` to `title`"],
    ),
    "renamed on the wire alone": (
        thing(NAME),
        thing(evolve(NAME, wire="nameOfThing")),
        ["Replies: Read field `thing_name` of `Thing` as `nameOfThing` (`thingName` before)"],
    ),
    "retyped": (
        thing(NAME),
        thing(evolve(NAME, hint="list[str]", schema={"type": "array", "items": TEXT})),
        ["Replies: ⚠️ Change the type of field `thing_name` of `Thing` from `str` to `list[str]`"],
    ),
    "can be more": (
        thing(NAME),
        thing(evolve(NAME, hint="str | int", schema={"type": ["string", "integer"]})),
        ["Replies: ⚠️ Change the type of field `thing_name` of `Thing` from `str` to `str | int`"],
    ),
    "can be less": (
        thing(evolve(NAME, hint="str | int", schema={"type": ["string", "integer"]})),
        thing(NAME),
        ["Replies: Change the type of field `thing_name` of `Thing` from `str | int` to `str`"],
    ),
    "the same in Python, in more notations": (
        thing(NAME),
        thing(evolve(NAME, hint="Id", schema={"$ref": "#/components/schemas/Id"})),
        ["Replies: Change how field `thing_name` of `Thing` is read"],
    ),
    "in another order": (thing(NAME, PRICE), thing(PRICE, NAME), []),
    "deprecated": (
        thing(NAME),
        thing(evolve(NAME, more={"deprecated": True})),
        ["Deprecations: Deprecate field `thing_name` of `Thing`"],
    ),
    "a new value": (
        kinds("A"),
        kinds("A", "B"),
        ['Enumerations: Add value `"B"` to `Kind`'],
    ),
    "a value that is gone: others may come all the same": (
        kinds("A", "B"),
        kinds("A"),
        ['Enumerations: Remove value `"B"` from `Kind`'],
    ),
    "another name of an enumeration": (
        kinds("A", "B"),
        kinds("A", "B", name="Sort"),
        ["Replies: ⚠️ Rename `Kind` to `Sort`"],
    ),
    "values where there was a plain type": (
        thing(NAME),
        thing(evolve(NAME, hint="Literal['A'] | str", schema={"type": ["string"]})),
        ['Enumerations: Add value `"A"` to field `thing_name` of `Thing`'],
    ),
    "a model below": (
        nested("Part", NAME),
        nested("Part", NAME, PRICE),
        ["Replies: Add field `price` (`DecimalRange`) to `Part`"],
    ),
    "a model below is renamed": (
        nested("Part", NAME, PRICE),
        nested("Piece", NAME, PRICE),
        ["Replies: ⚠️ Rename `Part` to `Piece`"],
    ),
    "the model of a call is renamed, and has a new field": (
        Small(models={"Thing": (ID, NAME, PRICE, KIND)}),
        Small(
            (Call("get", data={"$ref": "#/components/schemas/Item"}, returns="m.Item"),),
            {"Item": (ID, NAME, PRICE, KIND, Part("new", "new"))},
        ),
        [
            "Replies: ⚠️ Rename `Thing` to `Item`",
            "Replies: Add field `new` (`str`) to `Item`",
        ],
    ),
    "a field with a new model brings it": (
        thing(),
        Small(models=nested("Part", NAME).models),
        ["Replies: Add field `inner` (`Part`) to `Thing`"],
    ),
    "a field takes its model along": (
        Small(models=nested("Part", NAME).models),
        thing(),
        ["Replies: ⚠️ Remove field `inner` from `Thing`"],
    ),
    "words about a field and about the model": (
        thing(NAME),
        thing(evolve(NAME, text="Other words."), texts={"Thing": "A thing."}),
        ["Documentation: Reword `Thing`"],
    ),
    "words about an enumeration": (
        kinds("A"),
        evolve(kinds("A"), texts={"Kind": "Kinds."}),
        ["Documentation: Reword `Kind`"],
    ),
    "a scalar of the document": (
        thing(schemas={"Price": {"type": "number"}}),
        thing(schemas={"Price": {"type": ["number", "string"]}}),
        ["OpenAPI document: Change `Price` of the document"],
    ),
    "another server": (
        thing(document={"servers": [{"url": "https://a.example"}]}),
        thing(document={"servers": [{"url": "https://b.example"}]}),
        ["OpenAPI document: Change `servers` of the document"],
    ),
    "words about a scalar, another example": (
        thing(schemas={"Price": {"type": "number", "description": "A."}}),
        thing(schemas={"Price": {"type": "number", "description": "B.", "examples": [1]}}),
        [],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_change_is_told_once(name: str, tell: Tell) -> None:
    before, after, expected = CASES[name]
    assert tell(before, after) == expected
    assert tell(after, after) == []


def test_an_enumeration_that_is_sent_and_loses_a_value_breaks(tell: Tell) -> None:
    def both(*values: str) -> Small:
        small = kinds(*values)
        return evolve(small, calls=(*small.calls, Call("add", body="Thing")))

    assert tell(both("A", "B"), both("A")) == ['Enumerations: ⚠️ Remove value `"B"` from `Kind`']


def test_a_model_that_is_sent_and_received_breaks_either_way(tell: Tell) -> None:
    def both(*fields: Part) -> Small:
        return Small((Call("add", body="Thing"),), {"Thing": (ID, *fields)})

    number = evolve(NAME, hint="str | int", schema={"type": ["string", "integer"]})
    line = "Arguments: ⚠️ Change the type of field `thing_name` of `Thing` from"
    assert tell(both(NAME), both(number)) == [f"{line} `str` to `str | int`"]
    assert tell(both(number), both(NAME)) == [f"{line} `str | int` to `str`"]


def test_the_same_field_of_two_models_is_one_line(tell: Tell) -> None:
    before, after = nested("Part", ID), nested("Part", ID)
    after.models["Part"] = (ID, NAME)
    after.models["Thing"] = (*after.models["Thing"], NAME)
    assert tell(before, after) == [
        "Replies: Add field `thing_name` (`str`) to `Thing` and `Part`",
    ]
