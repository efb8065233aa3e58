"""The spec's own rules: what the generators, the client and the mock rely on.

Each rule is a function that yields problems as ``pointer: what is wrong``; ``check`` runs them all.
Validity as OpenAPI comes first, then names, then behaviour extensions against the schemas that
they name, then the shape of replies, and last that every example fits its schema.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, cast

import jsonschema_rs
from openapi_spec_validator import OpenAPIV31SpecValidator

from .annotations import MOMENTS, REPLY_SCALARS, envelope_data, name_of, resolve
from .document import SPEC, Json, operations, pointer, read_yaml
from .models import reached

Problems = Iterator[str]

SNAKE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
PASCAL = re.compile(r"[A-Z][A-Za-z0-9]*")
SAFETY = ("read", "idempotent", "guarded", "unsafe")
TAKEN = {"raw", "reply"}
"""Attributes that every model has."""


def check(document: Json) -> list[str]:
    """All problems of a bundled document, in the order of the rules."""
    problems = [f"#: {error.message}" for error in OpenAPIV31SpecValidator(document).iter_errors()]
    if problems:
        return problems
    for rule in RULES:
        problems += rule(document)
    return problems


def _at(method: str, path: str, rest: str = "") -> str:
    return f"#/paths/{path.replace('/', '~1')}/{method}{rest}"


def names(document: Json) -> Problems:
    """Tags are resources, operation ids are tag and method; components are classes."""
    declared = [tag["name"] for tag in document["tags"]]
    used: set[str] = set()
    seen: set[str] = set()
    for method, path, operation in operations(document):
        at = _at(method, path)
        tags, name = operation.get("tags", []), operation.get("operationId", "")
        if len(tags) != 1 or tags[0] not in declared:
            yield f"{at}: needs exactly one tag, of those that the root declares"
            continue
        used.add(tags[0])
        if not SNAKE.fullmatch(name) or not name.startswith(f"{tags[0]}_"):
            yield f"{at}/operationId: {name!r} is not {tags[0]}_<method> in snake_case"
        if name in seen:
            yield f"{at}/operationId: {name} is taken"
        seen.add(name)
    yield from (f"#/tags: no operation has the tag {tag}" for tag in declared if tag not in used)
    for name in document["components"]["schemas"]:
        if not PASCAL.fullmatch(name):
            yield f"#/components/schemas/{name}: not in PascalCase"


def texts(document: Json) -> Problems:
    """Every operation, parameter and property says what it is; nothing has a title."""
    for method, path, operation in operations(document):
        at = _at(method, path)
        if not operation.get("summary", "").endswith("."):
            yield f"{at}/summary: missing, or not a sentence"
        if not operation.get("description"):
            yield f"{at}: has no description"
        for index, parameter in enumerate(operation.get("parameters", [])):
            if not parameter.get("description"):
                yield f"{at}/parameters/{index}: {parameter.get('name')} has no description"
    for at, schema in _schemas(document):
        if "title" in schema:
            yield f"{at}: a title would replace the class name"
        for name, field in schema.get("properties", {}).items():
            if not field.get("description") and not at.endswith("/allOf/1"):
                yield f"{at}/properties/{name}: has no description"


def sources(document: Json) -> Problems:
    """Every operation names document, section, heading and line, its safety and its security."""
    for method, path, operation in operations(document):
        at = _at(method, path)
        source = operation.get("x-source", {})
        if set(source) != {"document", "section", "title", "line"}:
            yield f"{at}/x-source: needs document, section, title and line"
        elif source["document"] not in document["x-documents"]:
            yield f"{at}/x-source: the root knows no document {source['document']}"
        if operation.get("x-safety", {}).get("class") not in SAFETY:
            yield f"{at}/x-safety: class is not one of {', '.join(SAFETY)}"
        if not operation.get("security"):
            yield f"{at}: has no security of its own; generators ignore the global one"
        points = operation.get("x-points", 1)
        if not isinstance(points, int) or points < 0:
            yield f"{at}/x-points: not a number of points"


def rules_on_inputs(document: Json) -> Problems:
    """x-require-one names parameters or fields of the body, none of them required anyway."""
    for method, path, operation in operations(document):
        optional = {p["name"] for p in operation.get("parameters", []) if not p.get("required")}
        for media in operation.get("requestBody", {}).get("content", {}).values():
            body = resolve(media["schema"], document["components"]["schemas"])
            optional |= set(body.get("properties", {})) - set(body.get("required", ()))
        for name in operation.get("x-require-one", []):
            if name not in optional:
                yield f"{_at(method, path)}/x-require-one: {name} is no optional input"


def pagination(document: Json) -> Problems:
    """x-pagination names real parameters and fields, and its caps are the schema's."""
    schemas = document["components"]["schemas"]
    caps = {
        "page": {"maxPage": "maximum"},
        "size": {"maxSize": "maximum", "defaultSize": "default"},
    }
    for method, path, operation in operations(document):
        given = operation.get("x-pagination")
        if given is None:
            continue
        at = _at(method, path, "/x-pagination")
        parameters = {p["name"]: p["schema"] for p in operation.get("parameters", [])}
        for role, limits in caps.items():
            schema = parameters.get(given.get(role))
            if role in given and (schema is None or schema.get("type") != "integer"):
                yield f"{at}/{role}: {given[role]} is no integer parameter"
                continue
            for cap, keyword in limits.items():
                if schema is not None and given.get(cap) != schema.get(keyword):
                    yield f"{at}/{cap}: not the {keyword} of {given[role]}"
        data = envelope_data(operation)
        row = _walk(data, given["items"], schemas)
        if row is None or resolve(row, schemas).get("type") != "object":
            yield f"{at}/items: {given['items']} does not lead to objects"
        for role in ("total", "pages", "echo"):
            field = _walk(data, given[role], schemas) if role in given else {"type": "integer"}
            if field is None or not _is_whole(field):
                yield f"{at}/{role}: {given[role]} does not lead to an integer"


def _walk(schema: Json, path: str, schemas: Json) -> Json | None:
    for step in path.split("."):
        name, many = step.removesuffix("[]"), step.endswith("[]")
        found = resolve(schema, schemas).get("properties", {}).get(name)
        if found is None or (many and "items" not in found):
            return None
        schema = found["items"] if many else found
    return schema


def _is_whole(field: Json) -> bool:
    if "$ref" in field:
        return name_of(field) == "Integer"
    return "integer" in field.get("type", ())


def replies(document: Json) -> Problems:
    """A 200 is the envelope around typed data, or a refusal; whatever it holds may be null."""
    schemas = document["components"]["schemas"]
    for method, path, operation in operations(document):
        at = _at(method, path, "/responses/200")
        try:
            data = envelope_data(operation)
            success, refusal = operation["responses"]["200"]["content"]["application/json"][
                "schema"
            ]["oneOf"]
        except (KeyError, IndexError, ValueError):
            yield f"{at}: not oneOf a success (Envelope and data) and a Refusal"
            continue
        if name_of(success["allOf"][0]) != "Envelope" or name_of(refusal) != "Refusal":
            yield f"{at}: not oneOf a success (Envelope and data) and a Refusal"
        if name_of(operation["responses"].get("default", {"$ref": ""})) != "Refusal":
            yield f"{_at(method, path, '/responses')}: the default is no Refusal"
        for name in reached(data, schemas):
            yield from _reply_schema(f"#/components/schemas/{name}", schemas[name], schemas)


def _reply_schema(at: str, schema: Json, schemas: Json) -> Problems:
    if "required" in schema:
        yield f"{at}: no field of a reply can be relied on, so none is required"
    for name, field in schema.get("properties", {}).items():
        here = f"{at}/properties/{name}"
        if name in TAKEN:
            yield f"{here}: every model has an attribute of that name"
        if not _allows_null(field, schemas):
            yield f"{here}: the service sends null for any field"
        items = field.get("items", {})
        if "$ref" in items and name_of(items) in REPLY_SCALARS:
            yield f"{here}/items: a scalar is read as a field of a model only"


def _allows_null(schema: Json, schemas: Json) -> bool:
    schema = resolve(schema, schemas)
    choices = schema.get("anyOf")
    if choices:
        return any(_allows_null(choice, schemas) for choice in choices)
    kinds = schema.get("type")
    return kinds is None or "null" in ([kinds] if isinstance(kinds, str) else kinds)


def examples(document: Json) -> Problems:
    """Every operation shows a documented reply and a refusal; every example fits its schema."""
    for method, path, operation in operations(document):
        at = _at(method, path)
        media = operation["responses"]["200"]["content"]["application/json"]
        yield from _fitting(f"{at}/responses/200", media, document, {"documented", "refused"})
        for media in operation.get("requestBody", {}).get("content", {}).values():
            yield from _fitting(f"{at}/requestBody", media, document, {"documented"})


def _fitting(at: str, media: Json, document: Json, wanted: set[str]) -> Problems:
    given = media.get("examples", {})
    yield from (f"{at}/examples: no example called {name}" for name in wanted - set(given))
    schema = {**media["schema"], "components": document["components"]}
    validator = jsonschema_rs.Draft202012Validator(schema)
    for name, example in given.items():
        for error in validator.iter_errors(example["value"]):
            yield f"{at}/examples/{name}: {error.message}"


def scalars(document: Json) -> Problems:
    """Every component that is neither object nor code table is a scalar that the runtime knows."""
    known = {*REPLY_SCALARS, *MOMENTS}
    for name, schema in document["components"]["schemas"].items():
        plain = "anyOf" not in schema and "enum" not in schema and schema.get("type") != "object"
        if plain and name not in known:
            yield f"#/components/schemas/{name}: no scalar of that name in the runtime"


def decisions(document: Json) -> Problems:
    """Every decision points at something, says why, and has its pointer to itself."""
    entries = cast(list[Json], read_yaml(SPEC / "decisions.yaml"))
    seen: set[str] = set()
    for index, entry in enumerate(entries):
        at = f"decisions.yaml/{index}"
        if set(entry) != {"pointer", "document", "says", "decision", "reason"}:
            yield f"{at}: needs pointer, document, says, decision and reason"
            continue
        try:
            pointer(document, entry["pointer"].removeprefix("#"))
        except (KeyError, IndexError, TypeError, ValueError):
            yield f"{at}: {entry['pointer']} points at nothing"
        if entry["pointer"] in seen:
            yield f"{at}: {entry['pointer']} has a decision already"
        seen.add(entry["pointer"])


def _schemas(document: Json) -> Iterator[tuple[str, Json]]:
    """Every schema object, with where it stands."""

    def below(at: str, node: Any) -> Iterator[tuple[str, Json]]:
        if isinstance(node, list):
            for index, item in enumerate(node):
                yield from below(f"{at}/{index}", item)
        elif isinstance(node, dict):
            schema = cast(Json, node)
            yield at, schema
            for keyword in ("allOf", "anyOf", "oneOf", "items"):
                yield from below(f"{at}/{keyword}", schema.get(keyword))
            for name, field in schema.get("properties", {}).items():
                yield from below(f"{at}/properties/{name}", field)

    for name, schema in document["components"]["schemas"].items():
        yield from below(f"#/components/schemas/{name}", schema)
    for method, path, operation in operations(document):
        for index, parameter in enumerate(operation.get("parameters", [])):
            at = _at(method, path, f"/parameters/{index}/schema")
            yield from below(at, parameter["schema"])
        for kind, media in operation.get("requestBody", {}).get("content", {}).items():
            yield from below(_at(method, path, f"/requestBody/{kind}"), media["schema"])


RULES: tuple[Callable[[Json], Problems], ...] = (
    names,
    texts,
    sources,
    rules_on_inputs,
    pagination,
    replies,
    scalars,
    examples,
    decisions,
)
