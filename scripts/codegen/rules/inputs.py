"""What callers pass: bodies, and choices that OpenAPI cannot express."""

from __future__ import annotations

from codegen.annotations import body_media, is_inline, resolve, sent
from codegen.document import Json, SpecError, is_list, operations

from .naming import SNAKE
from .places import FORM, JSON, Problems, place

MAX_KEYWORDS = 12
"""Inline bodies become keyword arguments; larger ones need a class of their own."""


def bodies(document: Json) -> Problems:
    """Every argument has a Python type; a body is keywords, or a component with a name.

    A form is keywords that are texts or files, and nothing but a form has files.
    """
    schemas = document["components"]["schemas"]
    for method, path, operation in operations(document):
        given = {
            place(method, path, "parameters", index, "schema"): parameter["schema"]
            for index, parameter in enumerate(operation.get("parameters", []))
        }
        kind, content = body_media(operation) or (JSON, {"schema": {}})
        body: Json = content["schema"]
        where = place(method, path, "requestBody", "content", kind, "schema")
        if kind == FORM and not (is_inline(body) and body.get("properties")):
            yield f"{where}: a form is made of keyword arguments"
        files = {f"{where}/properties/{name}" for name in _files(body)} if kind == FORM else set()
        if is_inline(body):
            fields = body.get("properties", {})
            if len(fields) > MAX_KEYWORDS:
                yield f"{where}: more than {MAX_KEYWORDS} fields: make it a component"
            given |= {f"{where}/properties/{name}": field for name, field in fields.items()}
        elif body:
            given[where] = body
            name = operation["requestBody"].get("x-name", "body")
            if not SNAKE.fullmatch(name):
                yield f"{place(method, path, 'requestBody', 'x-name')}: not in snake_case"
        for here, schema in given.items():
            try:
                kinds = sent(schema, schemas)
            except SpecError as trouble:
                yield f"{here}: {trouble}"
                continue
            if "Upload" in kinds and here not in files:
                yield f"{here}: a file is a field of a form, by itself"
            if kind == FORM and "m." in kinds:
                yield f"{here}: a form has no place for an object"


def _files(form: Json) -> list[str]:
    """The fields of a form that are files."""
    fields: Json = form.get("properties", {})
    return [name for name, field in fields.items() if field.get("format") == "binary"]


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
