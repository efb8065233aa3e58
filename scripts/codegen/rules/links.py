"""links of a success: which calls it leads to, and with which of its values.

links:
  orders_get                         the operation, or several links to one: orders_get_<which>
    operationId: orders_get
    description: The new order.
    parameters: {orderId: "$response.body#/data/orderId"}
    requestBody: {…}                 the fields of the body that are known here; or a list of rows

Values are as they stand, or expressions that name a field of the reply, of the request's body, or a
parameter of its query. A body need not be whole: what is left out is for the caller to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from codegen.annotations import body_media, resolve, success
from codegen.document import Json, is_list, is_object, operations

from .places import Problems, kinds, place

KEYS = {"operationId", "description", "parameters", "requestBody"}

_EXPRESSION = re.compile(r"\$(response\.body|request\.body)#((?:/[^/]+)+)|\$request\.query\.(\w+)")


def chained(document: Json) -> Problems:
    """Links lead to operations that exist, by names and fields that exist on either side."""
    every = {operation["operationId"]: operation for _, _, operation in operations(document)}
    schemas: Json = document["components"]["schemas"]
    for method, path, operation in operations(document):
        for status, response in operation["responses"].items():
            for name, link in response.get("links", {}).items():
                where = place(method, path, "responses", status, "links", name)
                if status != "200" or not is_object(link) or set(link) - KEYS:
                    yield f"{where}: not a link of a success, of {', '.join(sorted(KEYS))}"
                elif link.get("operationId") not in every:
                    yield f"{where}: leads to no operation"
                else:
                    target = every[link["operationId"]]
                    for problem in _link(name, link, operation, target, schemas):
                        yield f"{where}: {problem}"


def _link(name: str, link: Json, source: Json, target: Json, schemas: Json) -> Iterator[str]:
    target_id = target["operationId"]
    if name != target_id and not name.startswith(f"{target_id}_"):
        yield f"is not named after {target_id}"
    if not str(link.get("description", "")).endswith("."):
        yield "its description is missing, or not a sentence"
    parameters = {p["name"]: p for p in target.get("parameters", []) if p["in"] == "query"}
    for key, value in link.get("parameters", {}).items():
        if key not in parameters:
            yield f"{target_id} has no parameter {key}"
        else:
            yield from _value(key, value, parameters[key]["schema"], source, schemas)
    if "requestBody" in link:
        body = body_media(target)
        if body is None:
            yield f"{target_id} has no body"
        else:
            yield from _value("body", link["requestBody"], body[1]["schema"], source, schemas)


def _value(where: str, value: Any, wanted: Json, source: Json, schemas: Json) -> Iterator[str]:
    """A value against the schema that takes it, in which every field has to exist."""
    if is_object(value):
        for name, inner in value.items():
            field = _step(wanted, name, schemas)
            if field is None:
                yield f"{where}: there is no field {name}"
            else:
                yield from _value(f"{where}.{name}", inner, field, source, schemas)
    elif is_list(value):
        items = _step(wanted, "0", schemas)
        for index, inner in enumerate(value):
            if items is None:
                yield f"{where}: is no list"
            else:
                yield from _value(f"{where}.{index}", inner, items, source, schemas)
    elif isinstance(value, str) and value.startswith("$"):
        yield from _expression(where, value, wanted, source, schemas)


def _expression(where: str, text: str, wanted: Json, source: Json, schemas: Json) -> Iterator[str]:
    found = _EXPRESSION.fullmatch(text)
    if found is None:
        yield f"{where}: {text} is no expression that is known here"
        return
    given: Json | None
    if parameter := found[3]:
        asked = {p["name"]: p["schema"] for p in source.get("parameters", []) if p["in"] == "query"}
        given = asked.get(parameter)
    elif found[1] == "request.body":
        body = body_media(source)
        given = body[1]["schema"] if body else None
    else:
        given = success(source)
    for key in (found[2] or "").split("/")[1:]:
        given = _step(given, key, schemas) if given is not None else None
    if given is None:
        yield f"{where}: {text} leads to no field"
    elif not _types(given, schemas) & _types(wanted, schemas):
        yield f"{where}: {text} is of another type"


def _step(schema: Json, key: str, schemas: Json) -> Json | None:
    """What a key or an index leads to in any form of a schema; None where it leads to nothing."""
    schema = resolve(schema, schemas)
    fields: Json = schema.get("properties", {})
    if key in fields:
        found: Json = fields[key]
        return found
    if key.isdigit() and "items" in schema:
        items: Json = schema["items"]
        return items
    for keyword in ("allOf", "anyOf", "oneOf"):
        for form in schema.get(keyword, ()):
            if (inside := _step(form, key, schemas)) is not None:
                return inside
    return None


def _types(schema: Json, schemas: Json) -> set[str]:
    """The JSON types of a schema but null; integers are numbers."""
    schema = resolve(schema, schemas)
    types = {"number" if kind == "integer" else kind for kind in kinds(schema)}
    for keyword in ("anyOf", "oneOf"):
        for form in schema.get(keyword, ()):
            types |= _types(form, schemas)
    return types - {"null"}
