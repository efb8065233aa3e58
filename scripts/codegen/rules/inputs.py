"""What callers pass: bodies, and choices that OpenAPI cannot express."""

from __future__ import annotations

from codegen.annotations import resolve, sent
from codegen.document import Json, SpecError, is_list, operations

from .places import JSON, Problems, kinds, place

MAX_KEYWORDS = 2
"""Inline bodies of so few fields become keyword arguments; others need a class of their own."""


def bodies(document: Json) -> Problems:
    """Every argument has a Python type; a large body is a component."""
    schemas = document["components"]["schemas"]
    for method, path, operation in operations(document):
        given = {
            place(method, path, "parameters", index, "schema"): parameter["schema"]
            for index, parameter in enumerate(operation.get("parameters", []))
        }
        body = operation.get("requestBody", {}).get("content", {}).get(JSON, {}).get("schema", {})
        where = place(method, path, "requestBody", "content", JSON, "schema")
        if "object" in kinds(body):
            fields = body.get("properties", {})
            if not 1 <= len(fields) <= MAX_KEYWORDS:
                yield f"{where}: not one or two fields: make it a component"
            given |= {f"{where}/properties/{name}": field for name, field in fields.items()}
        elif body:
            given[where] = body
        for here, schema in given.items():
            try:
                sent(schema, schemas)
            except SpecError as trouble:
                yield f"{here}: {trouble}"


def alternatives(document: Json) -> Problems:
    """x-require-one names parameters or fields of the body, none of them required anyway."""
    for method, path, operation in operations(document):
        if "x-require-one" not in operation:
            continue
        where, given = place(method, path, "x-require-one"), operation["x-require-one"]
        if not is_list(given) or len(set(given)) < 2 or len(set(given)) != len(given):
            yield f"{where}: not two names or more"
            continue
        optional = {p["name"] for p in operation.get("parameters", []) if not p.get("required")}
        for media in operation.get("requestBody", {}).get("content", {}).values():
            body = resolve(media["schema"], document["components"]["schemas"])
            optional |= set(body.get("properties", {})) - set(body.get("required", ()))
        for name in given:
            if name not in optional:
                yield f"{where}: {name} is no optional input"
