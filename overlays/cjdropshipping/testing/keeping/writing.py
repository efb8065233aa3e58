"""From objects to JSON: every object once, however often it is referred to.

    parts ── count ──> which objects are referred to more than once
          ── write ──> JSON of each part; what is shared has a number, the same in every run

What lies very deep, as a body of a request may, is written beside and referred to, so that neither
writing nor reading ever needs much stack.
"""

from __future__ import annotations

import json
import math
from collections import Counter, deque
from datetime import date, datetime
from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING, Any

from cjdropshipping.testing.keeping.forms import MARK, NUMBER, OF, PLAIN, SCALARS, Plan, plan

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

#: So many levels are written in one piece.
DEEPEST = 50

_TEXTS: dict[Any, str] = {Decimal: "Decimal", date: "date", datetime: "datetime"}
_ATOMS = PLAIN | {float, bytes, *_TEXTS}
_COLLECTIONS: dict[Any, str] = {list: "list", set: "set", deque: "deque"}
_VALUES: dict[Any, str] = {tuple: "tuple", frozenset: "frozenset"}
_PAIRS: dict[Any, str] = {dict: "dict", Counter: "Counter"}


class Writer:
    """Writes all parts of one snapshot.

    Args:
        known: id of an object that every such mock has -> its name.
        parts: everything that is to be written; it must not change meanwhile.

    Raises:
        ValueError: there is something among them that cannot be written.
    """

    def __init__(self, known: Mapping[int, str], parts: Iterable[Any]) -> None:
        self._known = known
        self._shared = self._counted(parts)
        self._numbers: dict[int, int] = {}
        self._deep: list[Any] = []

    @property
    def numbered(self) -> int:
        """How many objects have a number so far."""
        return len(self._numbers)

    def write(self, part: Any) -> Any:
        """JSON of one of the parts."""
        return self._write(part, 0)

    def beside(self) -> list[Any]:
        """JSON of what lies too deep in them; asked for when all parts are written."""
        # This list grows while it is read.
        return [self._node(value, 0, self._numbers[id(value)]) for value in self._deep]

    def _counted(self, parts: Iterable[Any]) -> frozenset[int]:
        once: set[int] = set()
        shared: set[int] = set()
        left = list(parts)
        while left:
            value = left.pop()
            kind = type(value)
            if kind in _ATOMS or id(value) in self._known:
                continue
            if _is_mutable(value):
                if id(value) in once:
                    shared.add(id(value))
                    continue
                once.add(id(value))
            if kind in _PAIRS:
                left.extend(value)
                left.extend(value.values())
            elif kind in _COLLECTIONS or kind in _VALUES:
                left.extend(value)
            elif kind is not Random:
                left.extend(getattr(value, name) for name in _plan(value).fields)
        return frozenset(shared)

    def _write(self, value: Any, depth: int) -> Any:
        kind = type(value)
        if kind in PLAIN or (kind is float and math.isfinite(value)):
            return value
        if (name := self._known.get(id(value))) is not None:
            return {MARK: "the", OF: name}
        if kind in _ATOMS:
            return _atom(value)
        if not _is_mutable(value):
            if depth > 2 * DEEPEST:
                raise ValueError(f"a snapshot cannot hold so many levels of {kind.__name__}")
            return self._node(value, depth, None)
        number = self._numbers.get(id(value))
        if number is not None:
            return {NUMBER: number}
        if depth >= DEEPEST:
            self._deep.append(value)
            return {NUMBER: self._numbered(value)}
        number = self._numbered(value) if id(value) in self._shared else None
        return self._node(value, depth, number)

    def _numbered(self, value: Any) -> int:
        number = self._numbers[id(value)] = len(self._numbers) + 1
        return number

    def _node(self, value: Any, depth: int, number: int | None) -> Any:
        kind, depth = type(value), depth + 1
        label = {} if number is None else {NUMBER: number}
        if kind in _PAIRS:
            is_plain = kind is dict and number is None and not value.keys() & {MARK, NUMBER}
            if is_plain and all(type(key) is str for key in value):
                return {key: self._write(held, depth) for key, held in value.items()}
            pairs = [
                [self._write(key, depth), self._write(held, depth)] for key, held in value.items()
            ]
            return {MARK: _PAIRS[kind], **label, OF: pairs}
        if kind is list and number is None:
            return [self._write(held, depth) for held in value]
        if kind is Random:
            return {MARK: "Random", **label, **_random(value)}
        name = _COLLECTIONS.get(kind) or _VALUES.get(kind)
        if name is None:
            known = _plan(value)
            fields = {name: self._write(getattr(value, name), depth) for name in known.fields}
            return {MARK: known.name, **label, **fields}
        held = [self._write(each, depth) for each in value]
        if kind in (set, frozenset):
            held.sort(key=json.dumps)
        if kind is deque:
            label["most"] = value.maxlen
        return {MARK: name, **label, OF: held}


def _is_mutable(value: Any) -> bool:
    """Whether it matters which of several equal objects this is."""
    kind = type(value)
    if kind in _VALUES:
        return False
    return kind in _PAIRS or kind in _COLLECTIONS or kind is Random or not _plan(value).is_value


def _plan(value: Any) -> Plan:
    known = plan(type(value))
    if known is None:
        raise ValueError(f"a snapshot cannot hold an object of {type(value)!r}")
    return known


def _atom(value: Any) -> dict[str, str]:
    name = _TEXTS.get(type(value), "float")
    if isinstance(value, bytes):
        name = "ascii" if value.isascii() else "bytes"
    return {MARK: name, OF: SCALARS[name].write(value)}


def _random(random: Random) -> dict[str, Any]:
    """The state of a generator: 625 words of 32 bits, and half of a pair of normal numbers."""
    _, words, half = random.getstate()
    return {OF: "".join(f"{word:08x}" for word in words), "half": half}
