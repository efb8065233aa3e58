"""Integers that were sent as floats: ``2.0`` is one to a JSON schema, and ``2`` to the chapters.

value ──schema: integer──────────────> 2.0 is 2
      ├─schema: number, or anything──> as it was sent
      └─schema: object, array, one of several ──> the same for all that is inside
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cjdropshipping.testing.protocol.jsonvalue import is_array, is_object

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cjdropshipping.testing.protocol.document import Document

_CHOICES = ("allOf", "anyOf", "oneOf")


def with_integers(document: Document, schema: Mapping[str, Any], value: Any) -> Any:
    """A value, which need not fit the schema, with an int wherever that wants an integer."""
    schema = document.resolve(schema)
    if isinstance(value, float):
        return int(value) if value.is_integer() and _is_integer(document, schema) else value
    for choice in _CHOICES:
        for part in schema.get(choice, ()):
            value = with_integers(document, part, value)
    if is_array(value) and (items := schema.get("items")):
        return [with_integers(document, items, item) for item in value]
    if is_object(value) and (fields := schema.get("properties")):
        return {
            name: with_integers(document, fields[name], inner) if name in fields else inner
            for name, inner in value.items()
        }
    return value


def _is_integer(document: Document, schema: Mapping[str, Any]) -> bool:
    """Whether it wants an integer, by itself or as one of several."""
    schema = document.resolve(schema)
    kinds = schema.get("type", ())
    return "integer" in ([kinds] if isinstance(kinds, str) else kinds) or any(
        _is_integer(document, part) for choice in _CHOICES for part in schema.get(choice, ())
    )
