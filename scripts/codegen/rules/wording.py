"""Descriptions, and the keywords that schemas may use."""

from __future__ import annotations

import re
from collections.abc import Iterator

from codegen.annotations import PAYLOADS, is_inline
from codegen.document import Json, operations

from .places import Problems, at, place, schemas

KEYWORDS = {
    *("$ref", "type", "properties", "required", "items", "additionalProperties", "enum"),
    *("anyOf", "oneOf", "allOf", "not", "description", "deprecated", "default", "examples"),
    *("pattern", "format", "contentMediaType", "minimum", "maximum", "minLength", "maxLength"),
    *("minItems", "maxItems", "x-name"),
}
"""What the generators, the mock and the rules were tried with."""

_QUOTED = re.compile(r"`([^`]*)`")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def keywords(document: Json) -> Problems:
    """No keyword is misspelt: a validator would take it for an extension."""
    for where, schema in schemas(document):
        if "title" in schema:
            yield f"{where}/title: a title would replace the class name"
        for key in schema:
            if key not in KEYWORDS and key != "title":
                yield f"{where}{at(key)[1:]}: not a keyword that the generators are known to read"


def texts(document: Json) -> Problems:
    """Every operation, parameter, component and property says what it is."""
    for method, path, operation in operations(document):
        if not operation.get("summary", "").endswith("."):
            yield f"{place(method, path, 'summary')}: missing, or not a sentence"
        if not operation.get("description"):
            yield f"{place(method, path)}: has no description"
        for index, parameter in enumerate(operation.get("parameters", [])):
            if not parameter.get("description"):
                where = place(method, path, "parameters", index)
                yield f"{where}: {parameter['name']} has no description"
        for kind, media in operation.get("requestBody", {}).get("content", {}).items():
            schema = media["schema"]
            if not is_inline(schema) and not (schema.get("description") or _named(schema)):
                yield f"{place(method, path, 'requestBody', 'content', kind)}: has no description"
    for name, schema in document["components"]["schemas"].items():
        if not schema.get("description"):
            yield f"{at('components', 'schemas', name)}: has no description"
    for where, schema in schemas(document):
        for name, field in schema.get("properties", {}).items():
            if not field.get("description"):
                yield f"{where}/properties{at(name)[1:]}: has no description"


def _named(schema: Json) -> bool:
    """Whether a component describes a body, or the elements of it."""
    return "$ref" in schema or "$ref" in schema.get("items", {})


def quotations(document: Json) -> Problems:
    """A name in backticks is one of the spec, or the end of one: it becomes its Python name."""
    known = {*PAYLOADS.values(), *document["components"]["schemas"]}
    known |= {tag["name"] for tag in document["tags"]}
    for _, _, operation in operations(document):
        known.add(operation["operationId"])
        known |= {parameter["name"] for parameter in operation.get("parameters", [])}
    for _, schema in schemas(document):
        known |= set(schema.get("properties", {}))
    # One text to look in: a name with a line's end behind it is the end of some name.
    ends = "".join(f"{name}\n" for name in known)
    for where, text in _descriptions(document):
        if text.count("`") % 2:
            yield f"{where}: a backtick without its partner"
        for name in _QUOTED.findall(text):
            if _NAME.fullmatch(name) and f"{name}\n" not in ends:
                yield f"{where}: nothing is called `{name}`"


def _descriptions(document: Json) -> Iterator[tuple[str, str]]:
    for index, tag in enumerate(document["tags"]):
        yield at("tags", index, "description"), tag["description"]
    for method, path, operation in operations(document):
        for key in ("summary", "description"):
            yield place(method, path, key), operation.get(key, "")
        for index, parameter in enumerate(operation.get("parameters", [])):
            where = place(method, path, "parameters", index, "description")
            yield where, parameter.get("description", "")
        where = place(method, path, "responses", "200", "description")
        yield where, operation["responses"]["200"]["description"]
    for where, schema in schemas(document):
        yield f"{where}/description", schema.get("description", "")
