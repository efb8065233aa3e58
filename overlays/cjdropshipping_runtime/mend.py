"""Finds the scalars that are in no known notation, and makes of them what can be made.

    objects of one class ── a column good as a whole? next
                         └─ a part of it good as a whole? next
                         └─ value by value: mended without loss, or None; each is reported
                         └─ the same for the objects inside

verify.py tells quickly that something is bad; this tells what.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from json.encoder import encode_basestring
from typing import Any, TypeAlias

import msgspec

from .deviation import Action
from .model import ScalarField, attribute_of
from .scalars import Notation
from .verify import model_in

Report: TypeAlias = Callable[[str, str, Any, Action], None]
"""Called with path, expected type, raw value and what was done."""

Found: TypeAlias = list[tuple[Any, str]]
"""Objects of one class, each with its path."""

_FEW = 16
"""Values that are looked at one by one where one of them is bad."""


def mend_all_scalars(model: Any, found: Found, report: Report) -> None:
    """Mends the bad scalars of objects, and of the objects inside them."""
    mend_scalars(model, found, report)
    for wire, slot, inner in _holders(model):
        below = [
            pair for row, path in found for pair in _objects(slot.__get__(row), f"{path}.{wire}")
        ]
        if below:
            mend_all_scalars(inner, below, report)


def mend_scalars(model: Any, found: Found, report: Report) -> None:
    """Mends the bad scalars of objects themselves."""
    for wire, notation, slot in _scalars(model):
        if notation.accepts([slot.__get__(row) for row, _ in found]):
            continue
        for start in range(0, len(found), _FEW):
            few = found[start : start + _FEW]
            if notation.accepts([slot.__get__(row) for row, _ in few]):
                continue
            for row, path in few:
                raw = slot.__get__(row)
                if raw.__class__ not in notation.plain and not notation.accepts((raw,)):
                    slot.__set__(row, _mended(raw, notation, f"{path}.{wire}", report))


def at_key(path: str, key: str) -> str:
    """The path of an entry of a map: its keys are data, and may hold anything."""
    return f"{path}[{encode_basestring(key)}]"


def _objects(value: Any, path: str) -> Iterator[tuple[Any, str]]:
    """The objects in a value, each with its path."""
    if isinstance(value, msgspec.Struct):
        yield value, path
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _objects(item, f"{path}[{index}]")
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _objects(item, at_key(path, key))


@cache
def _scalars(model: Any) -> tuple[tuple[str, Notation[Any], Any], ...]:
    """Wire name, notation and slot of the fields that are scalars."""
    fields = ((i.encode_name, attribute_of(model, i.name)) for i in msgspec.structs.fields(model))
    return tuple((w, f.notation, f.slot) for w, f in fields if isinstance(f, ScalarField))


@cache
def _holders(model: Any) -> tuple[tuple[str, Any, type[Any]], ...]:
    """Wire name, slot and class of the fields that hold models."""
    return tuple(
        (info.encode_name, attribute_of(model, info.name), inner)
        for info in msgspec.structs.fields(model)
        if (inner := model_in(info.type)) is not None
    )


def _mended(raw: Any, notation: Notation[Any], path: str, report: Report) -> Any:
    mended = notation.mended(raw)
    report(path, notation.name, raw, "dropped" if mended is None else "coerced")
    return mended
