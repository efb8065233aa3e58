"""What an operation asks of its requests, as data for the runtime and the mock.

schemas of parameters and body     what a schema says by itself, object by object
  required: [vid]                    Check("required", ("vid",), "products[]")
  {maxLength: 50}                    Check("maxLength", {"vid": 50}, "products[]")
  {enum: [0, 1]}, anyOf of such      Check("enum", {"isSandbox": (0, 1)})
x-require-one: [pid, sku]          Check("exactlyOne", ("pid", "sku"))
x-rules:                           what no schema says
  - requires: [storageId]            Check("requires", ("storageId",), where={…: (1,)}, …)
    where: {shopLogisticsType: [1]}
    path: "products[]"               the objects that it is about; not the request as a whole
    why: …                           the reason, in a few words
    source: {document, section, …}   where it stands, if not where the operation does
    code: 1600100                    what the mock refuses it with, if not with 1600300
        message: …                       and in which words, where they are documented
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from attrs import field, frozen

from .annotations import body_media, name_of, resolve
from .document import Json

LIMITS = ("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems")
"""Keywords of schemas that are checks as they stand."""

NAMES = ("requires", "forbids", "atLeastOne", "exactlyOne")
"""Kinds of rules that list fields."""

FIGURES = ("enum", "maximum", "count")
"""Kinds of rules that say something of each field."""

KINDS = (*NAMES, *FIGURES)

Make: TypeAlias = Callable[[str, str, Any], None]


@frozen
class Made:
    """One check, as the generated module writes it."""

    kind: str
    given: Any
    path: str = ""
    where: dict[str, tuple[Any, ...]] = field(factory=dict[str, tuple[Any, ...]])
    why: str = ""
    source: str = ""

    @property
    def code(self) -> str:
        """The call that makes it."""
        parts = [repr(self.kind), repr(self.given)]
        parts += [repr(self.path)] if self.path else []
        for name in ("where", "why", "source"):
            if value := getattr(self, name):
                parts.append(f"{name}={value!r}")
        return f"Check({', '.join(parts)})"


def checks_of(operation: Json, schemas: Json, place_of: Callable[[Json], str]) -> list[Made]:
    """All checks of an operation; ``place_of`` puts the source of a rule into words."""
    made = [*_of_schemas(operation, schemas)]
    if "x-require-one" in operation:
        made.append(Made("exactlyOne", tuple(operation["x-require-one"])))
    return [*made, *(_of_rule(rule, place_of) for rule in operation.get("x-rules", []))]


def kind_of(rule: Json) -> str | None:
    """The kind of a rule; None where it has none, or several."""
    kinds = [kind for kind in KINDS if kind in rule]
    return kinds[0] if len(kinds) == 1 else None


def _of_rule(rule: Json, place_of: Callable[[Json], str]) -> Made:
    kind = kind_of(rule) or ""
    return Made(
        kind,
        tuple(rule[kind]) if kind in NAMES else _frozen(rule[kind]),
        rule.get("path", ""),
        _frozen(rule.get("where", {})),
        rule["why"],
        place_of(rule["source"]) if "source" in rule else "",
    )


def _frozen(fields: Json) -> Json:
    return {k: tuple(v) if isinstance(v, list) else v for k, v in fields.items()}


def fields_at(operation: Json, schemas: Json, path: str) -> Json | None:
    """The fields of the objects that a path leads to; None where it leads to none."""
    return {at: found for at, _, found in _objects(operation, schemas)}.get(path)


def _of_schemas(operation: Json, schemas: Json) -> Iterator[Made]:
    size = operation.get("x-pagination", {}).get("size")
    for path, required, fields in _objects(operation, schemas):
        if required:
            yield Made("required", tuple(required), path)
        by_keyword: dict[str, Json] = {}
        for name, given in fields.items():
            for keyword, value in _asked(resolve(given, schemas), schemas):
                if not path and (name, keyword) == (size, "maximum"):
                    continue  # a larger page may be cut to size, which costs no row
                by_keyword.setdefault(keyword, {})[name] = value
        for keyword, asked in by_keyword.items():
            yield Made(keyword, tuple(asked) if keyword == "json" else asked, path)


def _asked(schema: Json, schemas: Json) -> Iterator[tuple[str, Any]]:
    """What a schema asks of a value."""
    if (values := _values(schema, schemas)) is not None:
        yield "enum", values
    yield from ((keyword, schema[keyword]) for keyword in LIMITS if keyword in schema)
    if schema.get("contentMediaType") == "application/json":
        yield "json", True


def _values(schema: Json, schemas: Json) -> tuple[Any, ...] | None:
    """The values that are allowed; None where others are, too."""
    if "enum" in schema:
        return tuple(schema["enum"])
    choices = [_values(resolve(c, schemas), schemas) for c in schema.get("anyOf", [])]
    closed = [values for values in choices if values is not None]
    if not choices or len(closed) < len(choices):
        return None
    return tuple(value for values in closed for value in values)


def _objects(operation: Json, schemas: Json) -> Iterator[tuple[str, list[str], Json]]:
    """Path, required fields and all fields of every object in a request, the outer ones first.

    The elements of a list of plain values are an object with one field, whose name is empty; so is
    a body that is a list.
    """
    asked = [p for p in operation.get("parameters", []) if p["in"] == "query"]
    required = [p["name"] for p in asked if p.get("required")]
    fields: Json = {p["name"]: p["schema"] for p in asked}
    body = body_media(operation)
    schema: Json = resolve(body[1]["schema"], schemas) if body else {}
    if "items" in schema:
        yield "", [], {"": {key: asked for key, asked in schema.items() if key in LIMITS}}
        yield from _below("", schema, schemas, ())
        return
    required += schema.get("required", ())
    fields |= schema.get("properties", {})
    yield "", required, fields
    for name, given in fields.items():
        yield from _below(name, given, schemas, ())


def _below(
    path: str, schema: Json, schemas: Json, parents: tuple[str, ...]
) -> Iterator[tuple[str, list[str], Json]]:
    if "$ref" in schema:
        if name_of(schema) in parents:
            return
        parents = (*parents, name_of(schema))
        schema = resolve(schema, schemas)
    if "items" in schema:
        path, schema = f"{path}[]", schema["items"]
        inner = resolve(schema, schemas)
        if "properties" not in inner:
            yield path, [], {"": schema}
        else:
            yield from _below(path, schema, schemas, parents)
    elif "properties" in schema:
        yield path, list(schema.get("required", ())), schema["properties"]
        for name, given in schema["properties"].items():
            yield from _below(f"{path}.{name}", given, schemas, parents)
