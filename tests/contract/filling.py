"""Bodies of links made whole: what a link leaves to the caller is as in a documented example.

    example   {orderNumber: "1234", payId: "12", products: [{vid: A, quantity: 1}]}
    link      {products: [{vid: $response.body#/data/vid}]}
    filled    {orderNumber: "1234", products: [{vid: $response.body#/data/vid, quantity: 1}]}

Of several examples, and of several rows of one, that with most fields of the link is taken, and of
these the one with fewest others. A field that need not be there, and that another link to the same
operation fills (payId), is left out: the example's would belong to something else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, TypeGuard

import attrs


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


@attrs.frozen
class Filling:
    """How bodies of links to one operation are made whole."""

    examples: Sequence[Any]
    left_out: AbstractSet[str]

    @classmethod
    def of(
        cls, operation: Mapping[str, Any], schemas: Mapping[str, Any], bodies: Iterable[Any]
    ) -> Filling:
        """From an operation with a body, and the bodies of all links to it."""
        (media,) = operation["requestBody"]["content"].values()
        required = set(_required(media["schema"], schemas))
        linked = {name for body in bodies for name in _names(body)}
        return cls([e["value"] for e in media["examples"].values()], linked - required)

    def whole(self, body: Any) -> Any:
        """The body with what it leaves open."""
        return self._over(_nearest(self.examples, body), body)

    def _over(self, example: Any, body: Any) -> Any:
        if is_object(body):
            base = example if is_object(example) else {}
            kept = {name: value for name, value in base.items() if name not in self.left_out}
            own = {name: self._over(base.get(name), value) for name, value in body.items()}
            return {**kept, **own}
        if is_array(body):
            rows = example if is_array(example) else []
            return [self._over(_nearest(rows, row), row) for row in body]
        return body


def _nearest(examples: Sequence[Any], body: Any) -> Any:
    given = _fields(body)

    def likeness(example: Any) -> tuple[int, int]:
        fields = _fields(example)
        return len(fields & given), -len(fields)

    return max(examples, key=likeness, default=None)


def _fields(value: Any) -> set[str]:
    if is_array(value):
        return {name for row in value for name in _fields(row)}
    return set(value) if is_object(value) else set()


def _names(value: Any) -> Iterator[str]:
    """The fields of a value at any depth."""
    if is_object(value):
        for name, inner in value.items():
            yield name
            yield from _names(inner)
    elif is_array(value):
        for inner in value:
            yield from _names(inner)


def _required(schema: Mapping[str, Any], schemas: Mapping[str, Any]) -> Iterator[str]:
    """The fields that have to be there, at any depth."""
    if "$ref" in schema:
        schema = schemas[schema["$ref"].rsplit("/", 1)[-1]]
    yield from schema.get("required", ())
    if "items" in schema:
        yield from _required(schema["items"], schemas)
    for inner in schema.get("properties", {}).values():
        yield from _required(inner, schemas)
