"""Examples: each fits its schema, and the ones that the tests and the mock rely on are there."""

from __future__ import annotations

from typing import Any

import jsonschema_rs

from codegen.annotations import body_media
from codegen.document import Json, operations
from codegen.models import reached

from .places import JSON, Problems, at, place

MAIN = ("documented", "constructed")
"""The example that tests and mock begin with: the document's own, or one made where it has none."""


def examples(document: Json) -> Problems:
    """Every operation shows a documented reply and a refusal; every example fits its schema."""
    for method, path, operation in operations(document):
        for index, parameter in enumerate(operation.get("parameters", [])):
            if parameter.get("required") and "example" not in parameter:
                where = place(method, path, "parameters", index)
                yield f"{where}: is required, so it needs an example: tests and mock begin with it"
            if "example" in parameter:
                where = place(method, path, "parameters", index, "example")
                yield from _fits(where, parameter["example"], parameter["schema"], document)
        if "requestBody" in operation:
            kind, media = body_media(operation) or (JSON, {})
            where = place(method, path, "requestBody", "content", kind)
            yield from _shown(where, media, document, (MAIN,))
        where = place(method, path, "responses", "200", "content", JSON)
        media = operation["responses"]["200"]["content"][JSON]
        yield from _shown(where, media, document, (MAIN, ("refused",)))
    for name, schema in document["components"]["schemas"].items():
        for index, example in enumerate(schema.get("examples", [])):
            where = at("components", "schemas", name, "examples", index)
            yield from _fits(where, example, schema, document)
    for name, response in document["components"].get("responses", {}).items():
        where = at("components", "responses", name, "content", JSON)
        yield from _shown(where, response.get("content", {}).get(JSON, {}), document, ())


def _shown(
    where: str, media: Json, document: Json, wanted: tuple[tuple[str, ...], ...]
) -> Problems:
    given = media.get("examples", {})
    for names in wanted:
        if not given.keys() & set(names):
            yield f"{where}: no example called {' or '.join(names)}"
    for name, example in given.items():
        here = f"{where}/examples{at(name)[1:]}"
        if "value" in example:
            yield from _fits(f"{here}/value", example["value"], media["schema"], document)
        else:
            yield f"{here}: has no value"


def _fits(where: str, value: Any, schema: Json, document: Json) -> Problems:
    components = document["components"]["schemas"]
    needed = {name: components[name] for name in reached(schema, components)}
    validator = jsonschema_rs.Draft202012Validator({**schema, "components": {"schemas": needed}})
    yield from (f"{where}: {error.message}" for error in validator.iter_errors(value))
