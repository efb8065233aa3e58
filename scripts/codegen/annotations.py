"""Python types of parameters, bodies and data, from their schemas.

    {type: integer, enum: [0, 1]}                      Literal[0, 1]
    {type: array, items: {type: string}}               Sequence[str] to send, list[str] to receive
    {type: number}                                     Decimal | float
    {$ref: …/EpochMillis}                              datetime | int
    {$ref: …/SourcingRequest}                          m.SourcingRequest | i.SourcingRequestDict

openapi-python-client's own type strings are for its own models; references to scalars are lost in
them. An unknown schema is an error, not Any.
"""

from __future__ import annotations

from typing import Any

from .document import Json, SpecError

PLAIN = {"string": "str", "integer": "int", "boolean": "bool", "null": "None"}

MOMENTS = {"EpochMillis": "epoch_millis", "DateTimeText": "date_time_text"}
"""Scalars of requests, and the encoder in cjdropshipping_runtime.wire."""

REPLY_SCALARS = ("Number", "Price", "Weight", "Integer", "Time", "TextList", "Id")
"""Scalars of replies; each has a notation in cjdropshipping_runtime.scalars."""


def name_of(schema: Json) -> str:
    """The component that a reference names."""
    return str(schema["$ref"]).rsplit("/", 1)[-1]


def resolve(schema: Json, schemas: Json) -> Json:
    """The schema itself, or the component that it refers to."""
    return schemas[name_of(schema)] if "$ref" in schema else schema


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
        return f"Sequence[{sent(schema['items'], schemas)}]"
    return _either(schema, lambda choice: sent(choice, schemas))


def received(schema: Json, schemas: Json) -> str:
    """What ``data`` is decoded as."""
    if "$ref" in schema:
        name = name_of(schema)
        if schemas[name].get("type") == "object":
            return f"m.{name}"
        raise SpecError(f"data may not be the scalar {name}: nothing would read it")
    if schema.get("type") == "array":
        return f"list[{received(schema['items'], schemas)}]"
    return _either(schema, lambda choice: received(choice, schemas))


def _either(schema: Json, of: Any) -> str:
    if "enum" in schema:
        return f"Literal[{', '.join(repr(value) for value in schema['enum'])}]"
    for keyword in ("oneOf", "anyOf"):
        if keyword in schema:
            return " | ".join(dict.fromkeys(of(choice) for choice in schema[keyword]))
    kinds = schema.get("type")
    if isinstance(kinds, list):
        return " | ".join(PLAIN[kind] for kind in kinds)
    if kinds in PLAIN:
        return PLAIN[kinds]
    raise SpecError(f"no Python type for {schema}")


def envelope_data(operation: Json) -> Json:
    """The schema of ``data`` in the success reply of an operation."""
    schema = operation["responses"]["200"]["content"]["application/json"]["schema"]
    data: Json = schema["oneOf"][0]["allOf"][1]["properties"]["data"]
    return data
