"""What replies consist of. The service promises little, so their schemas must promise no more."""

from __future__ import annotations

from typing import Any

from codegen.annotations import (
    MOMENTS,
    REPLY_SCALARS,
    SECRET,
    name_of,
    reply_data,
    resolve,
)
from codegen.document import Json, operations
from codegen.models import reached

from .places import Problems, at, kinds, within

TAKEN = {"raw", "reply"}
"""Attributes that every model has."""

FORMATS = {"int32", "int64"}
"""Others would choose a Python type that nothing else expects."""


def models(document: Json) -> Problems:
    """Every model can be read exactly, and models of replies promise nothing."""
    schemas = document["components"]["schemas"]
    described = [operation for _, _, operation in operations(document)]
    replies = reached([reply_data(o) for o in described], schemas)
    bodies = reached([o["requestBody"] for o in described if "requestBody" in o], schemas)
    for name in {**replies, **bodies}:
        schema = schemas[name]
        if schema.get("type") == "object":
            yield from _exact(at("components", "schemas", name), schema)
        if name in replies and name not in REPLY_SCALARS:
            yield from _open(at("components", "schemas", name), schema, schemas)


def _exact(where: str, model: Json) -> Problems:
    """No float, no class without a name, no field that hides an attribute of all models."""
    for name in model.get("properties", {}):
        if name.lower() in TAKEN:
            yield f"{where}/properties{at(name)[1:]}: every model has an attribute of that name"
    for here, schema in within(where, model):
        if "number" in kinds(schema):
            yield f"{here}: a float would lose digits: Number, Price or Weight"
        if here != where and "properties" in schema:
            yield f"{here}: an object inside an object is a component"
        if "object" in kinds(schema) and len(kinds(schema)) > 1:
            yield f"{here}: an object that may be null is anyOf the object and null"
        if schema.get("format", "int64") not in FORMATS:
            yield f"{here}/format: it would choose another type"
        for keyword in ("allOf", "oneOf"):
            if keyword in schema:
                yield f"{here}/{keyword}: a model is flat, and a choice is anyOf"
        for keyword in ("items", "additionalProperties"):
            if _holds_scalar(schema.get(keyword)):
                yield f"{here}/{keyword}: a scalar is read as a field of a model only"


def _holds_scalar(schema: Any) -> bool:
    if not isinstance(schema, dict):
        return False
    if "$ref" in schema:
        return name_of(schema) in (*REPLY_SCALARS, SECRET)
    return any(map(_holds_scalar, schema.get("anyOf", ())))


def _open(where: str, model: Json, schemas: Json) -> Problems:
    """Nothing required, nothing filled in, null everywhere, and codes that are not listed yet."""
    for here, schema in within(where, model):
        if "required" in schema:
            yield f"{here}/required: no field of a reply can be relied on, so none is required"
        if "default" in schema:
            yield f"{here}/default: what is absent was not sent"
        for name, field in schema.get("properties", {}).items():
            if not _allows_null(field, schemas):
                yield f"{here}/properties{at(name)[1:]}: the service sends null for any field"
        choices = [schema, *schema.get("anyOf", [])]
        listed = {kind for s in choices if "enum" in s for kind in kinds(s) or ["of no type"]}
        plain = {kind for s in choices if "enum" not in s for kind in kinds(s)}
        if listed - plain and not here.rpartition("/")[0].endswith("/anyOf"):
            yield f"{here}: a list of codes is open: anyOf the enum and its plain type"


def _allows_null(schema: Json, schemas: Json) -> bool:
    schema = resolve(schema, schemas)
    if "anyOf" in schema:
        return any(_allows_null(choice, schemas) for choice in schema["anyOf"])
    return not kinds(schema) or "null" in kinds(schema)


def scalars(document: Json) -> Problems:
    """Every component that is neither object nor code table is a scalar that the runtime knows."""
    known = {*REPLY_SCALARS, *MOMENTS, SECRET}
    for name, schema in document["components"]["schemas"].items():
        plain = "anyOf" not in schema and "enum" not in schema and schema.get("type") != "object"
        if plain and name not in known:
            where = at("components", "schemas", name)
            yield f"{where}: no scalar of that name in the runtime"
