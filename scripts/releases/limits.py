"""Limits of what may be sent: lengths, ranges, counts, forms and defaults.

    maxLength  200 -> 50      ⚠️ Limit argument `x` of … to at most 50 characters (200 before)
    maxLength  50 -> 200      Let argument `x` of … have at most 200 characters (50 before)
    maxLength  50 -> none     Lift the limit of argument `x` of …: at most 50 characters

The client sends what it is given; the service is what refuses. So a limit that tightens breaks
calls that worked, and one that loosens is a feature.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from codegen.document import Json

from .change import Impact

LIMITS = {
    "maxLength": "at most {} characters",
    "minLength": "at least {} characters",
    "maximum": "at most {}",
    "exclusiveMaximum": "less than {}",
    "minimum": "at least {}",
    "exclusiveMinimum": "more than {}",
    "multipleOf": "multiples of {}",
    "maxItems": "at most {} entries",
    "minItems": "at least {} entries",
    "pattern": "the form `{}`",
}
_UPPER = ("maxLength", "maximum", "exclusiveMaximum", "maxItems")
_LOWER = ("minLength", "minimum", "exclusiveMinimum", "minItems")

DEFAULT = "default"


def changes(old: Json, new: Json, place: str) -> Iterator[tuple[Impact, str, Any, Any]]:
    """Impact, line, limit before and now, for what is said to be at ``place``."""
    for inner, each in (("", place), ("items", f"entries of {place}")):
        before: Json = (old.get(inner) or {}) if inner else old
        after: Json = (new.get(inner) or {}) if inner else new
        for key, words in LIMITS.items():
            was, now = before.get(key), after.get(key)
            if was == now:
                continue
            told = words.replace("{}", str(was if now is None else now))
            earlier = "" if was is None else f" ({was} before)"
            if now is None:
                yield Impact.FEATURE, f"Lift the limit of {each}: {told}", was, now
            elif _tighter(key, was, now):
                yield Impact.BREAKING, f"Limit {each} to {told}{earlier}", was, now
            else:
                yield Impact.FEATURE, f"Let {each} have {told}{earlier}", was, now
        was, now = before.get(DEFAULT), after.get(DEFAULT)
        if was != now:
            line = f"Change the default of {each} from `{was}` to `{now}`"
            yield Impact.NOTE, line, was, now


def without(schema: Json) -> Json:
    """A schema without its limits."""
    kept = {key: value for key, value in schema.items() if key not in LIMITS and key != DEFAULT}
    items = kept.get("items")
    return {**kept, "items": without(items)} if isinstance(items, dict) else kept


def _tighter(key: str, was: Any, now: Any) -> bool:
    if was is None:
        return True
    if key in _UPPER:
        return bool(now < was)
    return bool(now > was) if key in _LOWER else True
