"""Python types of parameters, bodies and data, from their schemas.

    to send      {type: integer, enum: [0, 1]}                Literal[0, 1]
                 {type: array, items: {type: string}}         Many[str]
                 {type: number}                               Decimal | float
                 {$ref: …/EpochMillis}                        datetime | int
                 {$ref: …/NewOrder}                           m.NewOrder | i.NewOrderDict
    to receive   {$ref: …/Variant}                            m.Variant
                 {type: array, items: {$ref: …/Variant}}      Rows[m.Variant]
                 {oneOf: [that object, that array]}           Rows[m.Variant]

openapi-python-client's own type strings are for its own models; references to scalars are lost in
them. An unknown schema is an error, not Any.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import frozen

from .document import Json, SpecError, is_list

PLAIN = {"string": "str", "integer": "int", "boolean": "bool", "null": "None"}

MOMENTS = {"EpochMillis": "epoch_millis", "DateTimeText": "date_time_text"}
"""Scalars of requests, and the encoder in cjdropshipping_runtime.wire."""

REPLY_SCALARS = ("Number", "Price", "Weight", "Integer", "Time", "TextList", "Id")
"""Scalars of replies; each has a notation in cjdropshipping_runtime.scalars."""


def class_of(tag: str) -> str:
    """The class of a resource: ``my_products`` is ``MyProducts``."""
    return "".join(word.capitalize() for word in tag.split("_"))


def name_of(schema: Json) -> str:
    """The component that a reference names."""
    return str(schema["$ref"]).rsplit("/", 1)[-1]


def resolve(schema: Json, schemas: Json) -> Json:
    """The schema itself, or the component that it refers to."""
    return schemas[name_of(schema)] if "$ref" in schema else schema


def moment_of(schema: Json) -> str | None:
    """The encoder of a moment; None for anything else."""
    return MOMENTS.get(name_of(schema)) if "$ref" in schema else None


def sent(schema: Json, schemas: Json) -> str:
    """What a caller may pass."""
    if "$ref" in schema:
        name = name_of(schema)
        if name in MOMENTS:
            return f"datetime | {PLAIN[schemas[name]['type']]}"
        if name == "Number":
            return "Decimal | float | str"
        if schemas[name].get("type") == "object":
            return f"m.{name} | i.{name}Dict"
        return sent(schemas[name], schemas)
    if schema.get("type") == "number":
        return "Decimal | float"
    if schema.get("type") == "array":
        return f"Many[{_sent_inside(schema['items'], schemas)}]"
    return _either(schema, lambda choice: _sent_inside(choice, schemas))


def _sent_inside(schema: Json, schemas: Json) -> str:
    if moment_of(schema):
        raise SpecError("a moment inside a list or a choice cannot be sent: nothing encodes it")
    return sent(schema, schemas)


@frozen
class Payload:
    """What ``data`` consists of: one thing, a list of it, or either."""

    item: str
    single: bool
    listed: bool

    @property
    def decoded(self) -> str:
        """The type for the decoder."""
        return " | ".join(
            kind
            for kind, there in ((self.item, self.single), (f"list[{self.item}]", self.listed))
            if there
        )

    @property
    def returned(self) -> str:
        """What a call gives."""
        return f"Rows[{self.item}]" if self.listed else self.item


def received(schema: Json, schemas: Json) -> Payload:
    """What ``data`` is decoded as; SpecError where a decoder could not tell its forms apart."""
    forms: list[Json] = schema.get("oneOf", [schema])
    items = [_received(form.get("items", form), schemas) for form in forms]
    listed = ["items" in form for form in forms]
    if len(set(items)) != 1 or len(set(listed)) != len(forms):
        raise SpecError("data has to be one thing, a list of it, or oneOf the two")
    return Payload(items[0], single=False in listed, listed=True in listed)


def _received(schema: Json, schemas: Json) -> str:
    if "$ref" not in schema:
        return _either(schema, lambda choice: _received(choice, schemas))
    name = name_of(schema)
    if schemas[name].get("type") != "object":
        raise SpecError(f"data may not be the scalar {name}: nothing would read it")
    return f"m.{name}"


def _either(schema: Json, of: Callable[[Json], str]) -> str:
    if "enum" in schema:
        return f"Literal[{', '.join(repr(value) for value in schema['enum'])}]"
    for keyword in ("oneOf", "anyOf"):
        if keyword in schema:
            return " | ".join(dict.fromkeys(of(choice) for choice in schema[keyword]))
    given: Any = schema.get("type")
    kinds = given if is_list(given) else [given]
    if not set(kinds) <= set(PLAIN) or "properties" in schema:
        raise SpecError(f"no Python type for {', '.join(schema) or 'an empty schema'} here")
    return " | ".join(PLAIN[kind] for kind in kinds)


def envelope_data(operation: Json) -> Json:
    """The schema of ``data`` in the success reply of an operation."""
    schema = operation["responses"]["200"]["content"]["application/json"]["schema"]
    data: Json = schema["oneOf"][0]["allOf"][1]["properties"]["data"]
    return data


def step(schema: Json, name: str, schemas: Json) -> Json | None:
    """The field of an object, or of a reference to one that may be null."""
    for choice in schema.get("anyOf", [schema]):
        properties: Json = resolve(choice, schemas).get("properties", {})
        if name in properties:
            field: Json = properties[name]
            return field
    return None


def walk(schema: Json, path: str, schemas: Json) -> Json | None:
    """What a path like ``content[].productList[]`` leads to; None where it leads nowhere."""
    for part in path.split("."):
        name, many = part.removesuffix("[]"), part.endswith("[]")
        field = step(schema, name, schemas)
        if field is None or many != ("items" in field):
            return None
        schema = field["items"] if many else field
    return schema
