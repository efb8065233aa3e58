"""Where things stand in the document: JSON pointers, and walks over schemas."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from codegen.annotations import payload_key, reply_data
from codegen.document import Json, escaped, is_list, is_object, operations

Problems: TypeAlias = Iterator[str]

JSON = "application/json"
FORM = "multipart/form-data"
SUCCESS = ("responses", "200", "content", JSON, "schema", "oneOf", "0")
"""From an operation to the schema of a success reply."""


def at(*steps: object) -> str:
    """A pointer to the end of these steps."""
    return "#" + "".join(f"/{escaped(str(step))}" for step in steps)


def place(method: str, path: str, *steps: object) -> str:
    """A pointer into an operation."""
    return at("paths", path, method, *steps)


def data_place(method: str, path: str, operation: Json) -> str:
    """A pointer to the schema of an operation's data."""
    key = payload_key(operation)
    inside = () if key is None else ("allOf", "1", "properties", key)
    return place(method, path, *SUCCESS, *inside)


def schemas(document: Json) -> Iterator[tuple[str, Json]]:
    """Every schema of components, parameters, bodies and data, with where it stands."""
    for name, schema in document["components"]["schemas"].items():
        yield from within(at("components", "schemas", name), schema)
    for method, path, operation in operations(document):
        for index, parameter in enumerate(operation.get("parameters", [])):
            where = place(method, path, "parameters", index, "schema")
            yield from within(where, parameter["schema"])
        for kind, media in operation.get("requestBody", {}).get("content", {}).items():
            where = place(method, path, "requestBody", "content", kind, "schema")
            yield from within(where, media["schema"])
        yield from within(data_place(method, path, operation), reply_data(operation))


def within(where: str, node: Any) -> Iterator[tuple[str, Json]]:
    """A schema and all inside it; not what ``not`` forbids."""
    if is_list(node):
        for index, item in enumerate(node):
            yield from within(f"{where}/{index}", item)
    elif is_object(node):
        yield where, node
        for keyword in ("allOf", "anyOf", "oneOf", "items", "additionalProperties"):
            yield from within(f"{where}/{keyword}", node.get(keyword))
        for name, field in node.get("properties", {}).items():
            yield from within(f"{where}/properties/{escaped(name)}", field)


def kinds(schema: Json) -> list[str]:
    """The JSON types that a schema names."""
    given: Any = schema.get("type", [])
    return [given] if isinstance(given, str) else list(given)
