"""Replies made from shapes (shapes.py), as trees that know what they must read as (replies.py).

shape ──drawn()──> Node      a reply of chance, for hypothesis
      ──full()───> Node      each field present
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from hypothesis import strategies as st

from .notations import good_of
from .replies import Entries, Node, Row, Rows, Value
from .shapes import Leaf, ListOf, MapOf, ObjectOf, OneOf, Shape

T = TypeVar("T")

# ── whole replies, each field present ────────────────────────────────────────────────────────────


def full(shape: Shape, rows: int = 2, turn: int = 0, *, deep: bool = True) -> Node:
    """Every field with a good value, others at each ``turn``; lists have ``rows`` elements.

    Unless ``deep``, the objects inside the first ones have one field only.
    """
    match shape:
        case ListOf(item=item):
            return Rows(shape, [full(item, rows, turn + i, deep=deep) for i in range(rows)])
        case MapOf(item=item):
            entries = {f"key-{i}": full(item, rows, turn + i, deep=deep) for i in range(rows)}
            return Entries(shape, entries)
        case OneOf(choices=choices):
            return full(choices[-1], rows, turn, deep=deep)
        case ObjectOf():
            row = Row(shape)
            for number, (key, inner) in enumerate(shape.fields.items()):
                if not deep:
                    row.fields[key] = _outline(inner.shape, rows, turn + number)
                elif _holds(inner.shape, shape):
                    row.fields[key] = Rows(ListOf(shape, nulls=False), [_leaves(shape, turn + 3)])
                else:
                    row.fields[key] = full(inner.shape, rows, turn + number)
            return row
        case Leaf(kind=kind):
            values = [good for good in good_of(kind) if good.wire is not None] or good_of(kind)
            good = values[turn % len(values)]
            return Value(good.wire, good.reads)


def _outline(shape: Shape, rows: int, turn: int) -> Node:
    """The same with objects of one field."""
    match shape:
        case ObjectOf():
            return _leaves(shape, turn, most=1)
        case ListOf(item=item):
            return Rows(shape, [_outline(item, rows, turn + i) for i in range(rows)])
        case MapOf(item=item):
            return Entries(shape, {f"key-{i}": _outline(item, rows, turn + i) for i in range(rows)})
        case _:
            return full(shape, rows, turn)


def _leaves(shape: ObjectOf, turn: int, most: int | None = None) -> Row:
    """An object with nothing inside."""
    leaves = [key for key, inner in shape.fields.items() if isinstance(inner.shape, Leaf)]
    return Row(shape, {key: full(shape.fields[key].shape, 1, turn) for key in leaves[:most]})


def _holds(shape: Shape, item: Shape) -> bool:
    return isinstance(shape, ListOf) and shape.item == item


# ── random replies ───────────────────────────────────────────────────────────────────────────────

_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_PRESENCE = st.sampled_from(["there", "absent", "null", "there", "there", "there"])
_LONGEST = (3, 3, 2, 2, 2, 1, 0)
"""Of lists, by depth."""
_EXTRAS: tuple[dict[str, Any], ...] = (
    {},
    {},
    {"aNewField": "soon documented"},
    {"aNewField": None, "another": [{"x": 10**30}], "é\n": {}, "": 1},
    {"id ": 1, "Id": "not the id", "reply": 1, "raw": [1], "model": "x", "__dict__": {}},
)
_KEYS = ("2", "CJ-1", "a b", "\u00e9\n", "")
"""Of maps."""


@st.composite
def drawn(draw: st.DrawFn, shape: Shape, least: int = 0) -> Node:
    """A valid reply: good values in all notations, null, absence, unknown enum values and fields.

    Lists at the top hold ``least`` elements or more.
    """
    texts = draw(st.lists(_TEXT, max_size=2))
    numbers = draw(st.lists(st.integers(), max_size=2))
    return _Drawing(draw, {"str": texts, "int": numbers}, least).node(shape, 0, nulls=False)


@dataclass(frozen=True)
class _Drawing:
    """One choice a value, out of the known notations and a few values of chance."""

    draw: st.DrawFn
    more: dict[str, Any]
    least: int

    def node(self, shape: Shape, depth: int, *, nulls: bool) -> Node:
        match shape:
            case ListOf(item=item, nulls=holes):
                least = self.least if depth < 2 else 0
                count = self.draw(_range(least, max(least, _LONGEST[min(depth, 6)])))
                items = [self.node(item, depth + 1, nulls=holes) for _ in range(count)]
                return Rows(shape, items)
            case MapOf(item=item):
                keys = _KEYS[: self.draw(_range(0, _LONGEST[min(depth, 6)]))]
                return Entries(shape, {k: self.node(item, depth + 1, nulls=False) for k in keys})
            case OneOf(choices=choices):
                return self.node(self.draw(st.sampled_from(choices)), depth, nulls=nulls)
            case ObjectOf(fields=fields):
                row = Row(shape, extras=dict(_EXTRAS[self.draw(_range(0, len(_EXTRAS) - 1))]))
                for key, inner in fields.items():
                    if (node := self.field(inner.shape, depth + 1)) is not None:
                        row.fields[key] = node
                return row
            case Leaf():
                values = self.values(shape)
                good = values if nulls else [v for v in values if v.wire is not None]
                return self.pick(good or values)

    def field(self, shape: Shape, depth: int) -> Node | None:
        """A field of an object: perhaps absent, perhaps null."""
        if isinstance(shape, Leaf):
            return self.pick([None, *self.values(shape)])
        presence = self.draw(_PRESENCE)
        if presence == "there":
            return self.node(shape, depth, nulls=True)
        return Value(None, None) if presence == "null" else None

    def values(self, shape: Leaf) -> list[Value]:
        more = (value for kind in shape.kind.split(" | ") for value in self.more.get(kind, ()))
        chance = [*shape.listed, *more]
        known = (Value(good.wire, good.reads) for good in good_of(shape.kind))
        return [*known, *(Value(value, value) for value in chance)]

    def pick(self, values: list[T]) -> T:
        return values[self.draw(_range(0, len(values) - 1))]


@cache
def _range(least: int, most: int) -> st.SearchStrategy[int]:
    return st.integers(least, most)
