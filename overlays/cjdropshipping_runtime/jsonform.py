"""What JSON cannot say, found before anything is sent: the encoder would change it in silence.

    inf, NaN                    null, or no JSON at all
    b"Dayton"                   base64
    "Ada \\ud83d"                an error that does not say where: half of a character
    object()                    the same
                                            ──> Problem("products[0].quantity", …)

Values are plain, or models, or whatever else has a JSON form: moments, sequences, texts and
mappings of another class.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from typing import Any

import msgspec

from .decimalrange import DecimalRange
from .problems import Problem


class _Formless:
    """Stands for a value without a JSON form."""

    __slots__ = ("kind",)

    def __init__(self, kind: str) -> None:
        self.kind = kind


_BYTES = (bytes, bytearray, memoryview)
_KEPT = (*_BYTES, Decimal, _Formless)
"""What becomes no other value before it is looked at."""

_Found = list[tuple[str, str]]
"""Places, seen from the value that they are in, and what is wrong there."""


def json_form(value: Any) -> Any:
    """What stands in JSON for a value that the encoder does not know.

    Raises:
        TypeError: nothing does.
    """
    if isinstance(value, str | DecimalRange):
        return str(value)
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, Sequence) and not isinstance(value, _BYTES):
        return list(value)
    raise TypeError(f"no JSON form for {type(value).__name__}")


def unsayable(body: Any, besides: Collection[str] = ()) -> list[Problem]:
    """All of a body that JSON cannot say, by wire name; but for its fields ``besides``: files."""
    if body is None:
        return []
    if besides and isinstance(body, Mapping):
        body = {name: value for name, value in body.items() if name not in besides}
    try:
        plain = msgspec.to_builtins(body, builtin_types=_KEPT, enc_hook=_form_or_none)
        found = _wrong(plain)
    except RecursionError:
        return [Problem("", "must not be nested so deep, or hold itself", "")]
    return [Problem(place.removeprefix("."), rule, "") for place, rule in found]


def _form_or_none(value: Any) -> Any:
    try:
        return json_form(value)
    except TypeError:
        return _Formless(type(value).__name__)


def _wrong(value: Any) -> _Found:
    """Places are put together on the way back only: mostly there is none."""
    found: _Found = []
    if isinstance(value, dict):
        for name, inner in value.items():
            if not isinstance(name, str | int):
                found.append(("", f"must have texts for names, not {type(name).__name__}"))
            elif not (_is_plain(name) or _is_whole(str(name))):
                found.append(("", "must not have a name that holds half a character"))
            elif not _is_plain(inner):
                found += [(f".{name}{place}", rule) for place, rule in _wrong(inner)]
    elif isinstance(value, list | tuple):
        for index, inner in enumerate(value):
            if not _is_plain(inner):
                found += [(f"[{index}]{place}", rule) for place, rule in _wrong(inner)]
    elif rule := _rule_against(value):
        found.append(("", rule))
    return found


def _is_plain(value: Any) -> bool:
    """Whether there is nothing to look for."""
    kind = type(value)
    return kind is int or (kind is str and (value.isascii() or _is_whole(value)))


def _rule_against(value: Any) -> str | None:
    if isinstance(value, float | Decimal):
        finite = math.isfinite(value) if isinstance(value, float) else value.is_finite()
        return None if finite else "must be a finite number"
    if isinstance(value, str):
        return None if _is_whole(value) else "must not hold half a character"
    if isinstance(value, _BYTES):
        return "must be a text, not bytes"
    return f"has no JSON form: it is of type {value.kind}" if isinstance(value, _Formless) else None


def _is_whole(text: str) -> bool:
    """Whether every character of it is one that UTF-8 has."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
