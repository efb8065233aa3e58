"""Paths into the data of a reply, in the names of Python.

content[].productList[]   ──> ("content", "product_list"), and the schema at the end
"""

from __future__ import annotations

from .annotations import name_of, resolve
from .document import Json, SpecError
from .models import Attributes


def attribute_path(
    path: str, schema: Json, attributes: Attributes, schemas: Json
) -> tuple[tuple[str, ...], Json]:
    """The attributes that a path inside the data leads over, and the schema at its end.

    Lists on the way may be marked by ``[]`` or not; null beside an object does not matter.
    """
    steps: list[str] = []
    for part in path.split("."):
        name = part.removesuffix("[]")
        model = object_of(schema)
        if model is None or name not in attributes.get(model, {}):
            raise SpecError(f"{path} leads to nothing: {name}")
        steps.append(attributes[model][name])
        schema = schemas[model]["properties"][name]
    return tuple(steps), schema


def object_of(schema: Json) -> str | None:
    """The model that a schema, or each of its items, is; None where it is none."""
    for choice in _choices(schema):
        if "$ref" in choice:
            return name_of(choice)
        if "items" in choice and (found := object_of(choice["items"])):
            return found
    return None


def is_list(schema: Json, schemas: Json) -> bool:
    """Whether it is a list, or null."""
    return any("items" in resolve(choice, schemas) for choice in _choices(schema))


def _choices(schema: Json) -> list[Json]:
    for keyword in ("anyOf", "oneOf"):
        if keyword in schema:
            return list(schema[keyword])
    return [schema]
