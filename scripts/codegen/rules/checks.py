"""x-rules against the parameters and the fields that they name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import jsonschema_rs

from codegen.annotations import body_media, resolve
from codegen.checks import KINDS, NAMES, fields_at, kind_of
from codegen.document import Json, is_list, is_object, operations
from codegen.models import reached

from .evidence import is_source
from .places import Problems, place

BESIDE = {"path", "where", "why", "source", "code", "message"}
"""What a rule says besides what it asks."""

CODES = (1600100, 1600300)
"""What the mock can refuse a request with that breaks a rule."""


def input_rules(document: Json) -> Problems:
    """Every rule asks one thing, of fields that exist, and says why.

    What it forbids is no field; the inside of JSON in a text is known to nobody.
    """
    for method, path, operation in operations(document):
        given: Any = operation.get("x-rules", [])
        if not is_list(given) or ("x-rules" in operation and not given):
            yield f"{place(method, path, 'x-rules')}: not a list of rules"
            continue
        for index, rule in enumerate(given):
            where = place(method, path, "x-rules", index)
            for trouble in _problems(rule, operation, document):
                yield f"{where}: {trouble}"
        if given or "x-require-one" in operation:
            for name in _twice(operation, document["components"]["schemas"]):
                yield f"{place(method, path)}: {name} is in the query and in the body"


def _problems(rule: Any, operation: Json, document: Json) -> Iterator[str]:
    kind = kind_of(rule) if is_object(rule) else None
    if kind is None:
        yield f"asks nothing, or more than one of {', '.join(KINDS)}"
        return
    yield from (f"nothing reads {key}" for key in rule if key not in {kind, *BESIDE})
    if not isinstance(rule.get("why"), str) or not rule["why"]:
        yield "does not say why"
    if rule.get("code", CODES[0]) not in CODES:
        yield f"code is none of {', '.join(map(str, CODES))}"
    if not isinstance(rule.get("message", ""), str):
        yield "message is no text"
    if not is_object(rule.get("where", {})):
        yield "where: not values by field"
    if "source" in rule and not is_source(rule["source"], document):
        yield "source: needs document, section, title and line"
    schemas = document["components"]["schemas"]
    path = str(rule.get("path", ""))
    outside, inside, _ = path.partition("#")
    holder, _, text = outside.rpartition(".")
    fields = fields_at(operation, schemas, holder if inside else path)
    if fields is None or (inside and not _is_json(fields.get(text, {}))):
        yield f"path: {path} leads to no object"
        return
    asked: Any = rule[kind]
    yield from _wrong_form(kind, asked)
    known = None if inside else fields
    for name in asked if is_list(asked) or is_object(asked) else ():
        if known is not None and (name in known) is (kind == "forbids"):
            yield f"{name} is {'a field' if name in known else 'no field'} there"
    values: Any = [asked] if kind == "enum" else []
    for allowed in [*values, rule.get("where", {})]:
        yield from _wrong_values(allowed, known or {}, schemas, empty=allowed is not asked)


def _wrong_form(kind: str, asked: Any) -> Iterator[str]:
    if kind in NAMES:
        few = 2 if kind in ("atLeastOne", "exactlyOne") else 1
        texts = is_list(asked) and all(isinstance(name, str) for name in asked)
        if not texts or len(set(asked)) < few or len(set(asked)) != len(asked):
            yield f"{kind}: not {few} {'name' if few == 1 else 'names'} or more"
    elif not is_object(asked) or not asked:
        yield f"{kind}: says nothing of any field"
    elif kind != "enum" and any(type(value) is not int for value in asked.values()):
        yield f"{kind}: not a number for each field"


def _wrong_values(allowed: Any, fields: Json, schemas: Json, *, empty: bool) -> Iterator[str]:
    """Values that a field cannot have; null stands for none at all, where there may be none."""
    for name, values in allowed.items() if is_object(allowed) else ():
        if not is_list(values) or not values:
            yield f"{name}: not a list of values"
        elif name not in fields:
            yield f"{name} is no field there"
        else:
            needed = {key: schemas[key] for key in reached(fields[name], schemas)}
            schema = {**fields[name], "components": {"schemas": needed}}
            fits = jsonschema_rs.Draft202012Validator(schema).is_valid
            for value in values:
                if not fits(value) and not (empty and value is None):
                    yield f"{name} is never {value}"


def _is_json(schema: Json) -> bool:
    return schema.get("contentMediaType") == "application/json"


def _twice(operation: Json, schemas: Json) -> Iterator[str]:
    """Names that a request as one object cannot keep apart."""
    body = body_media(operation)
    fields: Json = resolve(body[1]["schema"], schemas).get("properties", {}) if body else {}
    yield from (p["name"] for p in operation.get("parameters", []) if p["name"] in fields)
