"""Verifies the scalars of a decoded reply, a column at a time.

The decoder leaves a scalar as it was sent, so that decoding stays in C. Where somebody listens for
deviations, all values of one field over all rows are checked together before a reply is given out:

    ProductSearchPage ──content──> [Block] ──product_list──> [Product x 200]
                                                             sell_price   [...200 values...]  Price
                                                             create_at    [...200 values...]  Time

A reply that fails goes to the tolerant path (tolerant.py), which finds the values and reports them.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, Union, get_args, get_origin

import msgspec

from .model import ScalarField, attribute_of
from .scalars import Notation


class Plan(msgspec.Struct, eq=False):
    """What to verify in objects of one class."""

    scalars: list[tuple[Callable[[Any], Any], Notation[Any]]] = msgspec.field(default_factory=list)
    children: list[tuple[Callable[[Any], Any], type]] = msgspec.field(default_factory=list)

    def accepts(self, rows: list[Any]) -> bool:
        """Whether every scalar in these objects, and in those inside them, is well written."""
        for read, notation in self.scalars:
            if not notation.accepts([*map(read, rows)]):
                return False
        return all(
            not (inner := flatten(map(read, rows))) or plan_of(model).accepts(inner)
            for read, model in self.children
        )


def flatten(values: Iterable[Any]) -> list[Any]:
    """The objects among values that are objects, null, or lists and maps of those."""
    flat: list[Any] = []
    for value in values:
        if value.__class__ is list:
            some = [v for v in value if v is not None]
            nested = some and some[0].__class__ in (list, dict)
            flat += flatten(some) if nested else some
        elif value.__class__ is dict:
            flat += flatten(value.values())
        elif isinstance(value, msgspec.Struct):
            flat.append(value)
    return flat


@cache
def model_in(annotation: Any) -> type[msgspec.Struct] | None:
    """The one model class that a field's type holds, however nested."""
    if isinstance(annotation, type) and issubclass(annotation, msgspec.Struct):
        return annotation
    if get_origin(annotation) in (Union, types.UnionType, list, dict):
        return next((m for a in get_args(annotation) if (m := model_in(a)) is not None), None)
    return None


@cache
def plan_of(model: Any) -> Plan:
    """The plan of a class. Children without any scalar below them are left out."""
    plan = Plan()
    for info in msgspec.structs.fields(model):
        attribute = attribute_of(model, info.name)
        if isinstance(attribute, ScalarField):
            plan.scalars.append((attribute.slot.__get__, attribute.notation))
        elif (child := model_in(info.type)) is not None and _has_scalars(child, frozenset()):
            plan.children.append((attribute.__get__, child))
    return plan


def _has_scalars(model: Any, above: frozenset[type]) -> bool:
    if model in above:
        return False
    return any(
        isinstance(attribute_of(model, info.name), ScalarField)
        or ((child := model_in(info.type)) is not None and _has_scalars(child, above | {model}))
        for info in msgspec.structs.fields(model)
    )
