"""What the document says of each operation, read straight from its JSON and from nothing else.

openapi.json ──> Described   method, path, parameters, body, security, paging, replies
                  ├── documented   what its examples ask for, by name: Given
                  └── problems(…)  what is wrong with a body that arrived
Given             what a call is given, by wire name: query, headers, body
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

import jsonschema_rs
from tests.support.document import DOCUMENT, examples

JSON, FORM = "application/json", "multipart/form-data"
Schema = Mapping[str, Any]


@dataclass(frozen=True)
class Given:
    """What is asked for. A body of None is no body; a file in a form is text here."""

    query: Mapping[str, Any] = field(default_factory=dict[str, Any])
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    body: Any = None


@dataclass(frozen=True, eq=False)
class Described:
    """One operation."""

    method: str
    path: str
    raw: Mapping[str, Any]

    def __str__(self) -> str:
        return self.id

    @property
    def id(self) -> str:
        return str(self.raw["operationId"])

    @property
    def tag(self) -> str:
        (tag,) = self.raw["tags"]
        return str(tag)

    @property
    def secured(self) -> bool:
        """Whether it wants the access token."""
        return bool(self.raw["security"])

    def parameters(self, place: str) -> dict[str, Schema]:
        """Its parameters in this place ("query", "header"), by name."""
        return {p["name"]: p for p in self.raw.get("parameters", ()) if p["in"] == place}

    @property
    def rules(self) -> list[Mapping[str, Any]]:
        """What OpenAPI cannot say of a request: ``x-rules``, and one of several parameters."""
        one_of = self.raw.get("x-require-one")
        return [*([{"exactlyOne": one_of}] if one_of else []), *self.raw.get("x-rules", ())]

    @property
    def paging(self) -> Mapping[str, Any]:
        found: Mapping[str, Any] = self.raw.get("x-pagination", {})
        return found

    @property
    def media(self) -> str | None:
        """The content type of its body; None where it takes none."""
        content = self.raw.get("requestBody", {}).get("content")
        return next(iter(content)) if content else None

    @property
    def body(self) -> Schema:
        """The schema of its body."""
        schema: Schema = self.raw["requestBody"]["content"][self.media]["schema"]
        return schema

    @property
    def body_name(self) -> str:
        """What a body is called that is not spread over several arguments."""
        return str(self.raw["requestBody"].get("x-name", "body"))

    @property
    def spread(self) -> bool:
        """Whether each field of its body is an argument."""
        return self.media is not None and self.body.get("type") == "object"

    @property
    def files(self) -> frozenset[str]:
        """Fields of its body that are files."""
        fields = self.body.get("properties", {}) if self.media == FORM else {}
        return frozenset(name for name, schema in fields.items() if is_file(schema))

    @cached_property
    def reply(self) -> Schema:
        """The schema of its replies."""
        schema: Schema = self.raw["responses"]["200"]["content"][JSON]["schema"]
        return schema

    @cached_property
    def documented(self) -> dict[str, Given]:
        """What the document shows of its requests, by the name of the example."""
        query = {
            name: parameter["example"]
            for name, parameter in self.parameters("query").items()
            if "example" in parameter
        }
        if self.media is None:
            return {"documented": Given(query)}
        return {
            name: Given(query, body=body)
            for name, body in examples(self.raw["requestBody"]).items()
        }

    @cached_property
    def _closed(self) -> jsonschema_rs.Draft202012Validator:
        return jsonschema_rs.Draft202012Validator(
            {**closed(self.body), "components": closed(DOCUMENT["components"])}
        )

    def problems(self, body: Any) -> list[str]:
        """What the document does not allow in a body, fields that it does not name among it."""
        found = self._closed.iter_errors(body)
        return [f"{'.'.join(map(str, e.instance_path))}: {e.message}" for e in found]


@cache
def described() -> dict[str, Described]:
    """All operations, by operationId."""
    found = [
        Described(method.upper(), path, raw)
        for path, methods in DOCUMENT["paths"].items()
        for method, raw in methods.items()
    ]
    return {one.id: one for one in found}


def resolved(schema: Schema) -> Schema:
    """A schema, or what its ``$ref`` points at with what stands beside it."""
    while "$ref" in schema:
        beside = {key: value for key, value in schema.items() if key != "$ref"}
        target: Any = DOCUMENT
        for key in schema["$ref"].removeprefix("#/").split("/"):
            target = target[key]
        schema = {**target, **beside}
    return schema


def component(schema: Schema) -> str:
    """The name of the component that a schema points at; empty for one that stands by itself."""
    return str(schema.get("$ref", "")).rpartition("/")[2]


def is_file(schema: Schema) -> bool:
    return schema.get("format") == "binary"


def closed(node: Any) -> Any:
    """A copy of schemas in which an object has the fields that are named, and no other."""
    if isinstance(node, list):
        return [closed(item) for item in node]
    if not isinstance(node, dict):
        return node
    schema = {key: closed(value) for key, value in node.items()}
    whole = not schema.keys() & {"allOf", "anyOf", "oneOf", "additionalProperties"}
    return {**schema, "additionalProperties": False} if is_object(schema) and whole else schema


def is_object(schema: Any) -> bool:
    return bool(schema.get("type") == "object")


@cache
def fits(parameter: str, operation_id: str) -> jsonschema_rs.Draft202012Validator:
    """For the value of one parameter."""
    found = described()[operation_id].raw["parameters"]
    (schema,) = (p["schema"] for p in found if p["name"] == parameter)
    return jsonschema_rs.Draft202012Validator({**schema, "components": DOCUMENT["components"]})
