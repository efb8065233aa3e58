"""The form of what a success holds as the document describes it, for walking over a reply.

    object   fields          Product, Variant, ... and objects of which nothing is documented
    map      item            documented values under keys that no document names
    list     item
    choice   options         an object or a list, told apart by the value
    scalar   name            Price, Time, TextList, ... or a JSON type

Only what is needed to find out what a value is meant to be; conformance is checked elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from cjdropshipping.testing.protocol.jsonvalue import is_object

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cjdropshipping.testing.protocol.document import Document, Operation

_COMPONENT = "#/components/schemas/"


@attrs.define(eq=False)
class Shape:
    """One node; recursive schemas give recursive shapes."""

    kind: str
    name: str = ""
    fields: dict[str, Shape] = attrs.field(factory=dict[str, "Shape"])
    item: Shape | None = None
    options: list[Shape] = attrs.field(factory=list["Shape"])


class Shapes:
    """The shapes of one document, each built once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._components: dict[str, Shape] = {}
        self._data: dict[str, Shape] = {}

    def of(self, operation: Operation) -> Shape:
        """The shape of what a success of ``operation`` holds."""
        shape = self._data.get(operation.id)
        if shape is None:
            shape = self._data[operation.id] = self._shape(operation.data_schema)
        return shape

    def _shape(self, schema: Mapping[str, Any]) -> Shape:
        name = str(schema.get("$ref", "")).removeprefix(_COMPONENT)
        if name in self._components:
            return self._components[name]
        shape = Shape("scalar")
        if name:
            self._components[name] = shape
        self._fill(shape, self._document.resolve(schema), name)
        return shape

    def _fill(self, shape: Shape, schema: Mapping[str, Any], name: str) -> None:
        options = [s for s in _options(schema) if s.get("type") != "null"]
        kinds = schema.get("type", ())
        kinds = [kinds] if isinstance(kinds, str) else list(kinds)
        structured = [s for s in options if self._is_structured(s)]
        if "properties" in schema:
            shape.kind = "object"
            shape.fields.update((k, self._shape(v)) for k, v in schema["properties"].items())
        elif "array" in kinds and not {"string", "number"} & set(kinds):
            shape.kind = "list"
            shape.item = self._shape(schema.get("items", {}))
        elif is_object(schema.get("additionalProperties")):
            shape.kind = "map"
            shape.item = self._shape(schema["additionalProperties"])
        elif kinds == ["object"]:
            shape.kind = "object"
        elif structured:
            shape.kind = "choice"
            shape.options.extend(map(self._shape, structured))
        else:
            shape.name = name or next((k for k in kinds if k != "null"), "any")

    def _is_structured(self, schema: Mapping[str, Any]) -> bool:
        resolved = self._document.resolve(schema)
        kinds = str(resolved.get("type", ""))
        return "properties" in resolved or "array" in kinds or "object" in kinds


def _options(schema: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [*schema.get("oneOf", ()), *schema.get("anyOf", ())]
