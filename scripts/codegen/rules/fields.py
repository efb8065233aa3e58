"""Fields of replies, and of what is sent, for the rules that name some."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from codegen.annotations import body_media, resolve
from codegen.document import Json

from .places import kinds


def forms(schema: Json, schemas: Json) -> Iterator[Json]:
    """The schema, or each of its choices, with references followed."""
    found = resolve(schema, schemas)
    choices: list[Json] = [c for key in ("anyOf", "oneOf") for c in found.get(key, ())]
    if not choices:
        yield found
    for choice in choices:
        yield from forms(choice, schemas)


def types_of(schema: Json, schemas: Json) -> set[str]:
    """The JSON types that it may have, null left out."""
    found = [kind for form in forms(schema, schemas) for kind in kinds(form)]
    return {*found} - {"null"}


def values_of(schema: Json, schemas: Json) -> list[Any] | None:
    """The documented values of a code table; None of what is none."""
    values = [value for form in forms(schema, schemas) for value in form.get("enum", ())]
    return values or None


def items_of(schema: Json, schemas: Json) -> Json | None:
    """What a list consists of; None of what is none."""
    return next((form["items"] for form in forms(schema, schemas) if "items" in form), None)


def has_fields(schema: Json, schemas: Json) -> bool:
    """Whether any of its forms is an object whose fields are known."""
    return any("properties" in form for form in forms(schema, schemas))


def field_at(schema: Json, path: Any, schemas: Json, *, through_lists: bool = False) -> Json | None:
    """What a path like ``info.status`` leads to; None where it leads nowhere.

    Lists on the way are only followed if they may be; ``[]`` may mark them.
    """
    at: Json | None = schema
    for part in str(path).split("."):
        if through_lists and at is not None and (rows := items_of(at, schemas)) is not None:
            at = rows
        name = part.removesuffix("[]") if through_lists else part
        at = _field(at, name, schemas) if at is not None else None
    return at


def _field(schema: Json, name: str, schemas: Json) -> Json | None:
    for form in forms(schema, schemas):
        if name in form.get("properties", {}):
            found: Json = form["properties"][name]
            return found
    return None


def inputs_of(operation: Json, schemas: Json) -> tuple[Json, set[str]]:
    """What an operation takes, in its body where it has one, else in its query; and what it needs.

    A header or parameter that is needed beside a body is among the needed, and not among the first.
    """
    beside: list[Json] = operation.get("parameters", [])
    needed = {p["name"] for p in beside if p.get("required")}
    body = body_media(operation)
    if body is None:
        return {p["name"]: p["schema"] for p in beside if p["in"] == "query"}, needed
    schema = resolve(body[1]["schema"], schemas)
    return schema.get("properties", {}), needed | {*schema.get("required", ())}
