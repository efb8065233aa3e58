"""The shape of every reply, read off the generated operations and models.

Leaf("Price")                       a value of one kind (notations.py)
Leaf("str | int")                   of one of several kinds; Leaf("null"): nothing at all
ListOf(Leaf("str"))
MapOf(ObjectOf(X))                  an object whose keys are data
ObjectOf(Product)  .fields          wire name -> Field(attribute, shape)
OneOf(ObjectOf(X), ListOf(...))     `data` in two forms
"""

from __future__ import annotations

import types
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, TypeAlias, Union, get_args, get_origin

import msgspec

from cjdropshipping_api.operations import OPERATIONS
from cjdropshipping_runtime.operation import Operation

from .notations import GOOD

Shape: TypeAlias = "Leaf | ListOf | MapOf | ObjectOf | OneOf"


@dataclass(frozen=True)
class Leaf:
    """A single value; ``listed`` are the documented values of an open enum."""

    kind: str
    listed: tuple[Any, ...] = ()
    secret: bool = False
    """Whether a report of it keeps the value to itself."""


@dataclass(frozen=True)
class ListOf:
    """A list; its elements may be null only where ``nulls`` says so."""

    item: Shape
    nulls: bool


@dataclass(frozen=True)
class MapOf:
    """An object with any keys."""

    item: Shape


@dataclass(frozen=True)
class OneOf:
    """Alternatives."""

    choices: tuple[Shape, ...]


@dataclass(frozen=True)
class Field:
    """A field of a model: its attribute in Python and its shape."""

    attribute: str
    shape: Shape


@dataclass(frozen=True)
class ObjectOf:
    """An object of one model. Models may hold themselves, so the fields are looked up late."""

    model: type[msgspec.Struct]

    @property
    def fields(self) -> dict[str, Field]:
        return _fields(self.model)


@cache
def _fields(model: type[msgspec.Struct]) -> dict[str, Field]:
    return {
        info.encode_name: Field(info.name, _field_shape(model, info))
        for info in msgspec.structs.fields(model)
    }


def _field_shape(model: type[msgspec.Struct], info: Any) -> Shape:
    written = str(model.__annotations__[info.name]).removesuffix(" | None")
    if written in GOOD and written[0].isupper() and written != "Any":
        return Leaf(written)
    return Leaf("str", secret=True) if written == "Secret" else shape_of(info.type)


def shape_of(annotation: Any) -> Shape:
    """The shape of a type that is no scalar."""
    parts = [part for part in _union(annotation) if part not in (None, type(None))]
    listed = tuple(v for part in parts if get_origin(part) is Literal for v in get_args(part))
    shapes = [_part(part, listed) for part in parts if get_origin(part) is not Literal]
    leaves = [shape for shape in shapes if isinstance(shape, Leaf)]
    if len(leaves) == len(shapes):
        return Leaf(" | ".join(leaf.kind for leaf in leaves) or "null", listed)
    return shapes[0] if len(shapes) == 1 else OneOf(tuple(shapes))


def _part(part: Any, listed: tuple[Any, ...]) -> Shape:
    if get_origin(part) is list:
        (item,) = get_args(part)
        return ListOf(shape_of(item), type(None) in _union(item) or item is Any)
    if get_origin(part) is dict:
        return MapOf(shape_of(get_args(part)[1]))
    if isinstance(part, type) and issubclass(part, msgspec.Struct):
        return ObjectOf(part)
    return Leaf("Any" if part is Any else part.__name__, listed)


def kind_of(shape: Shape) -> str:
    """The word of notations.py for it."""
    match shape:
        case Leaf():
            return shape.kind
        case ListOf():
            return "list"
        case MapOf():
            return "map"
        case ObjectOf():
            return "object"
        case OneOf():
            return " | ".join(map(kind_of, shape.choices))


def _union(annotation: Any) -> tuple[Any, ...]:
    if get_origin(annotation) in (Union, types.UnionType):
        return tuple(x for a in get_args(annotation) for x in _union(a))
    return (annotation,)


@cache
def models_below(shape: Shape) -> frozenset[type[msgspec.Struct]]:
    """Every model that a reply of this shape can hold."""
    found: set[type[msgspec.Struct]] = set()
    todo = [shape]
    while todo:
        match todo.pop():
            case ListOf(item=item) | MapOf(item=item):
                todo.append(item)
            case OneOf(choices=choices):
                todo += choices
            case ObjectOf(model=model) as inner if model not in found:
                found.add(model)
                todo += [field.shape for field in inner.fields.values()]
            case _:
                pass
    return frozenset(found)


ALL_OPERATIONS: tuple[Operation[Any], ...] = tuple(OPERATIONS.values())
SHAPES: dict[str, Shape] = {op.id: shape_of(op.data) for op in ALL_OPERATIONS}
ALL_MODELS: tuple[type[msgspec.Struct], ...] = tuple(
    sorted(
        {model for shape in SHAPES.values() for model in models_below(shape)},
        key=lambda model: model.__name__,
    )
)
"""Every model that a reply can hold."""
