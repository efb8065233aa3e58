"""The tolerant path: what to make of a reply that does not fit its documented type.

    repair(value, type)
      list, map ── each row: fits? keep · otherwise field by field
      object ───── each field: fits? keep · another JSON type for the same value? convert
                                          · neither? None, and the raw value is reported
      scalars ──── verified over all rows together; looked at one by one only where that fails

Every good field of every row is kept; each bad value becomes one Deviation. A fitting row costs
one C call; only rows with a fault are taken apart in Python.
"""

from __future__ import annotations

import re
import types
from decimal import Decimal
from functools import cache
from typing import Any, Final, Literal, Union, get_args, get_origin

import msgspec
from msgspec import ValidationError, convert

from .mend import Report, at_key, mend_all_scalars, mend_scalars
from .model import ScalarField, attribute_of, secrets_of
from .secrets import HIDDEN
from .typed import build
from .verify import model_in, plan_of


class _Dropped:
    """Nothing could be made of a value."""


DROPPED: Final = _Dropped()

_BOOLEANS = {"1": True, "true": True, "0": False, "false": False}


def repair(value: Any, annotation: Any, path: str, report: Report) -> Any:
    """The closest value of the annotated type, or DROPPED; every difference is reported."""
    build(annotation)
    if model_in(annotation) is None or value.__class__ not in _CONTAINERS:
        try:
            return convert(value, annotation)
        except ValidationError:
            pass
    return _misfit(value, annotation, path, report)


def _misfit(value: Any, annotation: Any, path: str, report: Report) -> Any:
    """The same for a value that is known not to fit, or that holds scalars."""
    if isinstance(value, dict):
        if (model := _direct_model(annotation)) is not None:
            repaired = _object(value, model, path, report)
            mend_scalars(model, [(repaired, path)], report)
            return repaired
        if (item := _item_type(annotation, dict)) is not None:
            fits = _rows(list(value.values()), item, [at_key(path, key) for key in value], report)
            return {k: v for k, v in zip(value, fits, strict=True) if v is not DROPPED}
    if isinstance(value, list) and (item := _item_type(annotation, list)) is not None:
        paths = [f"{path}[{index}]" for index in range(len(value))]
        return [v for v in _rows(value, item, paths, report) if v is not DROPPED]
    return _leaf(value, annotation, path, report)


def _rows(values: list[Any], item: Any, paths: list[str], report: Report) -> list[Any]:
    """Each value whole where it fits, else repaired; their scalars are verified together."""
    model = _direct_model(item)
    if model is None and model_in(item) is not None:
        return [_misfit(v, item, path, report) for v, path in zip(values, paths, strict=True)]
    fits: list[Any] = []
    for value, path in zip(values, paths, strict=True):
        try:
            fits.append(convert(value, item))
        except ValidationError:
            if value is None:
                fits.append(DROPPED)  # null is no deviation, and no row
            elif model is not None and isinstance(value, dict):
                fits.append(_object(value, model, path, report))
            else:
                fits.append(_misfit(value, item, path, report))
    found = [(fit, path) for fit, path in zip(fits, paths, strict=True) if fit.__class__ is model]
    if found and not plan_of(model).accepts([row for row, _ in found]):
        mend_all_scalars(model, found, report)
    return fits


def _object(value: dict[str, Any], model: Any, path: str, report: Report) -> Any:
    """A model: what fits in one go, the rest mended. Its own scalars are left as they were sent."""
    fields, fitting_types = _fields(model)
    secrets = secrets_of(model)
    fitting = dict(value)
    mended: list[tuple[str, Any]] = []
    for wire, raw in value.items():
        if raw.__class__ in fitting_types.get(wire, _JSON):
            continue
        name, annotation = fields[wire]
        if raw.__class__ in _CONTAINERS and _fits(raw, annotation):
            continue
        tell = _discreet(report) if wire in secrets else report
        fit = _misfit(raw, annotation, f"{path}.{wire}", tell)
        del fitting[wire]
        if fit is not DROPPED:
            mended.append((name, fit))
    repaired = convert(fitting, model)
    for name, fit in mended:
        setattr(repaired, name, fit)
    return repaired


def _discreet(report: Report) -> Report:
    """The same report, without the value."""
    return lambda path, expected, got, action: report(path, expected, HIDDEN, action)


_JSON: frozenset[type] = frozenset({type(None), str, int, bool, Decimal, list, dict})
_CONTAINERS: frozenset[type] = frozenset({list, dict})


def _fits(value: Any, annotation: Any) -> bool:
    """Whether a list or a map without models is as it should be."""
    if model_in(annotation) is None:
        try:
            convert(value, annotation)
        except ValidationError:
            return False
        return True
    return False


@cache
def _fields(
    model: Any,
) -> tuple[dict[str, tuple[str, Any]], dict[str, frozenset[type]]]:
    """By wire name: attribute and type; the JSON types that fit whatever the value is.

    Scalars are taken as they come; so is what no document names, which the model leaves out.
    """
    fields: dict[str, tuple[str, Any]] = {}
    fitting: dict[str, frozenset[type]] = {}
    for info in msgspec.structs.fields(model):
        fields[info.encode_name] = (info.name, info.type)
        if not isinstance(attribute_of(model, info.name), ScalarField) and info.type is not Any:
            plain = {str, int, bool}.intersection(_union(info.type))
            fitting[info.encode_name] = frozenset({type(None), *plain})
    return fields, fitting


def _leaf(value: Any, annotation: Any, path: str, report: Report) -> Any:
    """A single value that does not fit: converted without loss, or dropped."""
    choices, expected = _choices(annotation)
    for choice in choices:
        flipped = _flip(value, choice)
        if flipped is not DROPPED:
            report(path, expected, value, "coerced")
            return flipped
    report(path, expected, value, "dropped")
    return DROPPED


@cache
def _choices(annotation: Any) -> tuple[tuple[Any, ...], str]:
    """The types that a value may have, and the same in words. An open enum is just its type."""
    parts = tuple(a for a in _union(annotation) if a is not type(None))
    choices = tuple(a for a in parts if get_origin(a) is not Literal) or parts
    return choices, " | ".join(_name(choice) for choice in choices) or "null"


def _flip(value: Any, kind: Any) -> Any:
    """The same value in another JSON type; never a guess."""
    if kind is str:
        if isinstance(value, bool):
            return "true" if value else "false"
        return str(value) if isinstance(value, (int, Decimal)) else DROPPED
    if kind is bool and isinstance(value, (str, int)):
        return _BOOLEANS.get(str(value).strip().lower(), DROPPED)
    if kind is int and isinstance(value, (str, Decimal, bool)):
        return _whole(value)
    return DROPPED


def _whole(value: str | Decimal | bool) -> Any:
    if isinstance(value, bool):
        return int(value)
    text = str(value).strip()
    return int(Decimal(text)) if _WHOLE.fullmatch(text) else DROPPED


_WHOLE = re.compile(r"[+-]?[0-9]{1,40}(?:\.0*)?", re.ASCII)
"""No exponents: one must not make us spell out a number of a million digits."""


def _union(annotation: Any) -> tuple[Any, ...]:
    if get_origin(annotation) in (Union, types.UnionType):
        return tuple(x for a in get_args(annotation) for x in _union(a))
    return (annotation,)


@cache
def _direct_model(annotation: Any) -> Any:
    """The model that a value itself may be, rather than something inside it."""
    models = [
        a for a in _union(annotation) if isinstance(a, type) and issubclass(a, msgspec.Struct)
    ]
    return models[0] if models else None


@cache
def _item_type(annotation: Any, container: type) -> Any:
    for choice in _union(annotation):
        if get_origin(choice) is container:
            return get_args(choice)[-1]
    return None


def _name(annotation: Any) -> str:
    if (origin := get_origin(annotation)) in (list, dict):
        return f"{origin.__name__}[{', '.join(_choices(a)[1] for a in get_args(annotation))}]"
    return getattr(annotation, "__name__", None) or str(annotation)
