"""What the documents ask of requests: read off the schemas and the rules, as data."""

from __future__ import annotations

import ast
from typing import Any

import pytest

from cjdropshipping_runtime import checks as runtime
from codegen.checks import KINDS, Made, checks_of, fields_at
from codegen.document import Json, operations
from codegen.rules.checks import input_rules

LINE: Json = {
    "type": "object",
    "required": ["quantity"],
    "properties": {
        "quantity": {"type": "integer", "minimum": 1, "maximum": 9},
        "sku": {"type": "string", "minLength": 1, "maxLength": 5},
        "design": {"type": "string", "contentMediaType": "application/json"},
        "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Line"}},
    },
}
SCHEMAS: Json = {
    "Line": LINE,
    "Kind": {"enum": ["a", "b"]},
    "Number": {"type": ["number", "string", "null"], "pattern": "^[0-9]+$"},
}


def made(schema: Json, **more: Any) -> list[Made]:
    """The checks of an operation with this body."""
    body = {"content": {"application/json": {"schema": schema}}}
    return checks_of({"requestBody": body, **more}, SCHEMAS, lambda source: source["title"])


def of(properties: Json, *required: str) -> list[Made]:
    return made({"type": "object", "required": [*required], "properties": properties})


def test_what_a_schema_says_by_itself() -> None:
    assert of({"a": {"type": "string", "maxLength": 5}, "b": {"type": "string"}}, "b") == [
        Made("required", ("b",)),
        Made("maxLength", {"a": 5}),
    ]
    assert of({"a": {"type": "array", "minItems": 1, "maxItems": 2, "items": {}}}) == [
        Made("minItems", {"a": 1}),
        Made("maxItems", {"a": 2}),
    ]
    assert of({"a": {"$ref": "#/components/schemas/Number"}}) == []


def test_values_are_asked_for_only_where_there_are_no_others() -> None:
    code = {"type": "integer", "enum": [1, 2]}
    blank = {"type": "string", "enum": [""]}
    assert of({"a": code, "b": {"$ref": "#/components/schemas/Kind"}}) == [
        Made("enum", {"a": (1, 2), "b": ("a", "b")})
    ]
    assert of({"a": {"anyOf": [code, blank]}}) == [Made("enum", {"a": (1, 2, "")})]
    assert of({"a": {"anyOf": [code, {"type": "string"}]}}) == []


def test_objects_inside() -> None:
    line = {"$ref": "#/components/schemas/Line"}
    expected = [
        Made("required", ("quantity",)),
        Made("minimum", {"quantity": 1}),
        Made("maximum", {"quantity": 9}),
        Made("minLength", {"sku": 1}),
        Made("maxLength", {"sku": 5}),
        Made("json", ("design",)),
    ]

    def at(path: str, found: list[Made]) -> list[Made]:
        return [Made(c.kind, c.given) for c in found if c.path == path]

    assert at("one", of({"one": line})) == expected
    assert at("lines[]", of({"lines": {"type": "array", "items": line}})) == expected
    assert at("[]", made({"type": "array", "items": line})) == expected
    assert at("a.b", of({"a": {"type": "object", "properties": {"b": line}}})) == expected
    assert {c.path for c in of({"one": line})} == {"one"}, "lines in lines are not looked into"


def test_elements_of_lists() -> None:
    texts = {"type": "array", "items": {"type": "string", "maxLength": 3}}
    assert of({"ids": texts}) == [Made("maxLength", {"": 3}, "ids[]")]
    assert made(texts) == [Made("maxLength", {"": 3}, "[]")]


def test_parameters_of_the_query() -> None:
    parameters = [
        {"name": "pid", "in": "query", "required": True, "schema": {"type": "string"}},
        {"name": "size", "in": "query", "schema": {"type": "integer", "maximum": 5}},
        {"name": "token", "in": "header", "schema": {"type": "string", "maxLength": 3}},
    ]
    assert checks_of({"parameters": parameters}, {}, str) == [
        Made("required", ("pid",)),
        Made("maximum", {"size": 5}),
    ]


def test_rules() -> None:
    rules = [
        {"atLeastOne": ["a", "b"], "path": "rows[]", "why": "so"},
        {"enum": {"a": [1, ""]}, "where": {"b": [2, None]}, "why": "so", "source": {"title": "8"}},
        {"count": {"a": 1}, "why": "so", "code": 1600100, "message": "no"},
    ]
    assert made({"type": "object"}, **{"x-rules": rules, "x-require-one": ["c", "d"]}) == [
        Made("exactlyOne", ("c", "d")),
        Made("atLeastOne", ("a", "b"), "rows[]", why="so"),
        Made("enum", {"a": (1, "")}, where={"b": (2, None)}, why="so", source="8"),
        Made("count", {"a": 1}, why="so"),
    ]


def test_a_check_is_written_as_python() -> None:
    one = Made("enum", {"a": (1, "")}, "rows[]", {"b": (2, None)}, why="it's so")
    call = ast.parse(one.code, mode="eval").body
    assert isinstance(call, ast.Call)
    assert [ast.literal_eval(argument) for argument in call.args] == ["enum", one.given, one.path]
    given = {keyword.arg: ast.literal_eval(keyword.value) for keyword in call.keywords}
    assert given == {"where": one.where, "why": one.why}


def test_every_check_of_the_spec_is_of_a_kind_that_the_runtime_knows(document: Json) -> None:
    assert set(KINDS) <= set(runtime.KINDS)
    schemas = document["components"]["schemas"]
    kinds: set[str] = set()
    for _, _, operation in operations(document):
        for one in checks_of(operation, schemas, lambda source: str(source["title"])):
            kinds.add(one.kind)
            if "#" not in one.path:
                fields = fields_at(operation, schemas, one.path) or {}
                assert (one.kind == "forbids") is fields.keys().isdisjoint(one.given), one
    assert kinds == set(runtime.KINDS)


@pytest.mark.parametrize(
    ("rule", "problem"),
    [
        ({"requires": ["storage"], "why": "?"}, "storage is no field there"),
        ({"forbids": ["storageId"], "why": "?"}, "storageId is a field there"),
        (
            {"requires": ["storageId"], "where": {"iossType": [4]}, "why": "?"},
            "iossType is never 4",
        ),
        ({"maximum": {"quantity": 5}, "path": "lines[]", "why": "?"}, "leads to no object"),
    ],
)
def test_a_wrong_rule_is_found(damaged: Json, rule: Json, problem: str) -> None:
    operation = damaged["paths"]["/api2.0/v1/shopping/order/createOrderV3"]["post"]
    operation["x-rules"] = [rule]
    (found,) = input_rules(damaged)
    assert problem in found
