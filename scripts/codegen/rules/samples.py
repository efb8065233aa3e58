"""Examples: each fits its schema, and the ones that the tests and the mock rely on are there."""

from __future__ import annotations

from typing import Any

import jsonschema_rs

from codegen.document import Json, operations

from .places import JSON, Problems, at, place


def examples(document: Json) -> Problems:
    """Every operation shows a documented reply and a refusal; every example fits its schema."""
    for method, path, operation in operations(document):
        for index, parameter in enumerate(operation.get("parameters", [])):
            if "example" in parameter:
                where = place(method, path, "parameters", index, "example")
                yield from _fits(where, parameter["example"], parameter["schema"], document)
        if "requestBody" in operation:
            where = place(method, path, "requestBody", "content", JSON)
            media = operation["requestBody"]["content"][JSON]
            yield from _shown(where, media, document, ("documented",))
        where = place(method, path, "responses", "200", "content", JSON)
        media = operation["responses"]["200"]["content"][JSON]
        yield from _shown(where, media, document, ("documented", "refused"))
    for name, schema in document["components"]["schemas"].items():
        for index, example in enumerate(schema.get("examples", [])):
            where = at("components", "schemas", name, "examples", index)
            yield from _fits(where, example, schema, document)
    for name, response in document["components"].get("responses", {}).items():
        where = at("components", "responses", name, "content", JSON)
        yield from _shown(where, response.get("content", {}).get(JSON, {}), document, ())


def _shown(where: str, media: Json, document: Json, wanted: tuple[str, ...]) -> Problems:
    given = media.get("examples", {})
    yield from (f"{where}: no example called {name}" for name in wanted if name not in given)
    for name, example in given.items():
        here = f"{where}/examples{at(name)[1:]}"
        if "value" in example:
            yield from _fits(f"{here}/value", example["value"], media["schema"], document)
        else:
            yield f"{here}: has no value"


def _fits(where: str, value: Any, schema: Json, document: Json) -> Problems:
    validator = jsonschema_rs.Draft202012Validator({**schema, "components": document["components"]})
    yield from (f"{where}: {error.message}" for error in validator.iter_errors(value))
