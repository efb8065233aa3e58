"""Python types of parameters, bodies and data, from their schemas.

    to send      {type: integer, enum: [0, 1]}                Literal[0, 1]
                 {type: array, items: {type: string}}         Many[str]
                 {type: array, items: {$ref: …/NewOrder}}     Sequence[m.NewOrder | i.NewOrderDict]
                 {type: number}                               Decimal | float
                 {$ref: …/EpochMillis}                        datetime | int
                 {$ref: …/NewOrder}                           m.NewOrder | i.NewOrderDict
                 {type: string, format: binary}               Upload
    to receive   {$ref: …/Variant}                            m.Variant
                 {type: array, items: {$ref: …/Variant}}      Rows[m.Variant]
                 {oneOf: [that object, that array]}           Rows[m.Variant]
                 {oneOf: [{type: boolean}, that object]}      bool | m.Variant
                 {type: object, additionalProperties: true}   dict[str, Any]
                 {type: "null"}                               None
                 {description: …}                             Any: the documents leave it open

openapi-python-client's own type strings are for its own models; references to scalars are lost in
them. A schema of an unknown form is an error, not Any.
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


SECRET = "Secret"  # noqa: S105 - the name of a component
"""A text in replies that no repr shows."""


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
    if schema.get("format") == "binary":
        return "Upload"
    if schema.get("type") == "array":
        item = _sent_inside(schema["items"], schemas)
        # A list of objects alone, or of dicts alone, has to pass; no text passes for either.
        return f"Sequence[{item}]" if item.startswith("m.") else f"Many[{item}]"
    return _either(schema, lambda choice: _sent_inside(choice, schemas))


def _sent_inside(schema: Json, schemas: Json) -> str:
    if moment_of(schema):
        raise SpecError("a moment inside a list or a choice cannot be sent: nothing encodes it")
    return sent(schema, schemas)


@frozen
class Payload:
    """What the data of a reply is read as, and what a call gives."""

    decoded: str
    """The type for the decoder."""
    returned: str
    many: bool
    """One object or a list of them; callers always get rows."""


def received(schema: Json, schemas: Json) -> Payload:
    """What ``data`` is decoded as; SpecError where a decoder could not tell its forms apart."""
    if not set(schema) - {"description"}:
        return Payload("Any", "Any", many=False)
    forms: list[Json] = schema.get("oneOf", [schema])
    single = [_received(form, schemas) for form in forms if "items" not in form]
    listed = [_received(form["items"], schemas) for form in forms if "items" in form]
    if any("items" in form and "null" in form.get("type", ()) for form in forms):
        single.append("None")
    kinds = [kind for form in single for kind in form.split(" | ") if kind != "None"]
    objects = [kind for kind in kinds if kind.startswith(("m.", "dict["))]
    mixed = len(kinds) > 1 and any(kind.startswith("Literal[") for kind in kinds)
    if len({*kinds}) < len(kinds) or max(len(objects), len(listed)) > 1 or mixed:
        raise SpecError("a decoder cannot tell these forms of data apart")
    decoded = " | ".join([*single, *(f"list[{item}]" for item in listed)])
    if single == listed:
        return Payload(decoded, f"Rows[{single[0]}]", many=True)
    returned = " | ".join([*single, *(f"Rows[{item}]" for item in listed)])
    return Payload(decoded, returned, many=False)


def _received(schema: Json, schemas: Json) -> str:
    if schema.get("type") == "object" and schema.get("additionalProperties") is True:
        return "dict[str, Any]"
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


PAYLOADS = {"Envelope": "data", "LegacyEnvelope": "response"}
"""Envelopes, and the key that holds the data."""


def success(operation: Json) -> Json:
    """The schema of a success reply, beside that of a refusal."""
    schema: Json = operation["responses"]["200"]["content"]["application/json"]["schema"]
    form: Json = schema["oneOf"][0]
    return form


def payload_key(operation: Json) -> str | None:
    """The key of the envelope that holds the data; None where there is no envelope."""
    form = success(operation)
    return PAYLOADS[name_of(form["allOf"][0])] if "allOf" in form else None


def reply_data(operation: Json) -> Json:
    """The schema of the data in the success reply of an operation."""
    form = success(operation)
    key = payload_key(operation)
    data: Json = form if key is None else form["allOf"][1]["properties"][key]
    return data


def body_media(operation: Json) -> tuple[str, Json] | None:
    """Media type and content of the request's body; None where there is no body."""
    content: Json = operation.get("requestBody", {}).get("content", {})
    return next(iter(content.items()), None)


def is_inline(schema: Json) -> bool:
    """Whether the fields of a body become keyword arguments."""
    return "$ref" not in schema and schema.get("type") == "object"


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
