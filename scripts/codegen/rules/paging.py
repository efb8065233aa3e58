"""x-pagination against the parameters and the fields that it names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from codegen.annotations import body_media, is_inline, name_of, reply_data, walk
from codegen.document import Json, operations

from .places import JSON, Problems, kinds, place

PARAMETERS = {
    "page": {"maxPage": "maximum"},
    "size": {"maxSize": "maximum", "defaultSize": "default"},
}
"""Roles of parameters or fields of the body, and the keyword that each cap repeats."""

FIELDS = ("total", "pages", "echo")
"""Roles of integer fields inside the data."""

KNOWN = {
    *("in", "items", "maxOffset", *FIELDS, *PARAMETERS),
    *(cap for caps in PARAMETERS.values() for cap in caps),
}


def pagination(document: Json) -> Problems:
    """x-pagination names real parameters and fields, and its caps are the schema's."""
    for method, path, operation in operations(document):
        if "x-pagination" not in operation:
            continue
        for key, trouble in _problems(operation, document["components"]["schemas"]):
            yield f"{place(method, path, 'x-pagination', key)}: {trouble}"


def _problems(operation: Json, schemas: Json) -> Iterator[tuple[str, str]]:
    given: Json = operation["x-pagination"]
    yield from ((key, "nothing reads it") for key in given if key not in KNOWN)
    kind, content = body_media(operation) or (JSON, {"schema": {}})
    if given.get("in", "body") != "body" or ("in" in given) != ("requestBody" in operation):
        yield "in", "pages are asked for in the query, or in the body where there is one"
        return
    beside = operation.get("parameters", [])
    parameters: Json = {p["name"]: p["schema"] for p in beside if p["in"] == "query"}
    required = {p["name"] for p in beside if p.get("required")}
    if len(parameters) < len(beside) or ("in" in given and beside):
        yield "in", "a paged call sends nothing beside what its pages are asked for in"
    if "in" in given:
        if kind != JSON or not is_inline(content["schema"]):
            yield "in", "the body is not made of keyword arguments"
        parameters = content["schema"].get("properties", {})
        required = set(content["schema"].get("required", ()))
    yield from _unsent(given, required)
    for role, caps in PARAMETERS.items():
        schema = parameters.get(given[role]) if role in given else {"type": "integer"}
        countable = [["integer"], ["string"]] if role == "page" and "in" in given else [["integer"]]
        if schema is None or kinds(schema) not in countable:
            yield role, f"{given[role]} is no integer parameter"
            continue
        for cap, keyword in caps.items():
            if given.get(cap) != schema.get(keyword):
                yield cap, f"not the {keyword} of {given.get(role, f'a {role} parameter')}"
    offset = given.get("maxOffset", 1)
    if type(offset) is not int or offset < 1 or ("maxOffset" in given and "page" not in given):
        yield "maxOffset", "not the largest page x size"
    data = reply_data(operation)
    row = walk(data, given.get("items", ""), schemas)
    if row is None or "$ref" not in row or schemas[name_of(row)].get("type") != "object":
        yield "items", f"{given.get('items')} does not lead to objects"
    for role in FIELDS:
        name: Any = given.get(role)
        field = None if name is None else walk(data, name, schemas)
        if name is not None and (field is None or not _is_whole(field)):
            yield role, f"{name} does not lead to an integer inside the data"


def _unsent(given: Json, required: set[str]) -> Iterator[tuple[str, str]]:
    """What the service insists on, and the engine would leave out where the caller does."""
    if given.get("page") in required and "in" not in given:
        yield "page", f"{given['page']} is required, which only a field of a body may be"
    if given.get("size") in required:
        if "in" not in given or given.get("page") not in required:
            yield "size", f"{given['size']} is required, which it may be beside the page in a body"
        elif not {"defaultSize", "maxSize"} & given.keys():
            yield "size", f"{given['size']} is required, and there is no size to begin with"


def _is_whole(field: Json) -> bool:
    if "$ref" in field:
        return name_of(field) == "Integer"
    return set(kinds(field)) <= {"integer", "null"}
