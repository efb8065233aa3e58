"""Replies as trees that know what they are on the wire and what they must read as.

    shape ──drawn()──> Node ┬─ wire(node)                   the JSON value
          ──full()───>      ├─ differences(node, decoded)   what a client got wrong
                            └─ places(node)                 every value, to be replaced by a bad one

A place that is absent from its object is a place, too: its node is None.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final, TypeAlias, TypeVar

import msgspec
from hypothesis import strategies as st

from .notations import GOOD, Bad
from .shapes import Leaf, ListOf, ObjectOf, OneOf, Shape

Node: TypeAlias = "Value | Row | Rows"
T = TypeVar("T")


@dataclass(frozen=True)
class Value:
    """A single value, or a bad one in the place of anything."""

    wire: Any
    reads: Any


@dataclass
class Row:
    """An object: its documented fields as nodes, the others as they are."""

    shape: ObjectOf
    fields: dict[str, Node] = field(default_factory=dict)
    extras: dict[str, Any] = field(default_factory=dict)


@dataclass
class Rows:
    """A list."""

    shape: ListOf
    items: list[Node] = field(default_factory=list)


class _Gone:
    """What a list element reads as that nothing could be made of: it is not there."""


GONE: Final = _Gone()


@dataclass(frozen=True)
class Place:
    """A value of a reply: where it is, what belongs there, and how to put something else there."""

    path: str
    pattern: str
    """The path without indexes: the same for the same field of every row."""
    shape: Shape
    node: Node | None
    holder: Any
    """The fields or the items that it is among, by ``key``."""
    key: Any
    in_list: bool = False

    def damage(self, bad: Bad) -> None:
        """Replaces the value; what is dropped from a list leaves no gap."""
        gone = self.in_list and bad.action == "dropped"
        self.put(bad.wire, GONE if gone else bad.reads)

    def put(self, wire: Any, reads: Any) -> None:
        self.holder[self.key] = Value(wire, reads)

    def restore(self) -> None:
        """Puts back what was here when the place was found."""
        if self.node is None:
            del self.holder[self.key]
        else:
            self.holder[self.key] = self.node


_JSON = msgspec.json.Encoder(decimal_format="number")


def json_bytes(value: Any) -> bytes:
    """Plain values as JSON; a Decimal keeps its digits."""
    return _JSON.encode(value)


def wire(node: Node) -> Any:
    match node:
        case Row():
            return {**{key: wire(inner) for key, inner in node.fields.items()}, **node.extras}
        case Rows():
            return [wire(item) for item in node.items]
        case Value():
            return node.wire


def differences(node: Node | None, got: Any, path: str = "data") -> Iterator[str]:
    """What is not as it must be. Figures must have the very digits, moments the very offset."""
    match node:
        case None if got is not None:
            yield f"{path} is absent but reads as {got!r}"
        case Value() if type(got) is not type(node.reads) or repr(got) != repr(node.reads):
            yield f"{path} is {node.wire!r:.80} but reads as {got!r:.80}, not {node.reads!r:.80}"
        case Rows():
            items = [n for n in node.items if not isinstance(n, Value) or n.reads is not GONE]
            if not isinstance(got, list) or len(got) != len(items):
                yield f"{path} has {len(items)} elements but reads as {got!r:.80}"
            else:
                for index, (item, value) in enumerate(zip(items, got, strict=True)):
                    yield from differences(item, value, f"{path}[{index}]")
        case Row():
            if type(got) is not node.shape.model:
                yield f"{path} is an object but reads as {got!r:.80}"
            else:
                for key, inner in node.shape.fields.items():
                    value = getattr(got, inner.attribute)
                    yield from differences(node.fields.get(key), value, f"{path}.{key}")
        case _:
            pass


def places(
    node: Node, path: str = "data", pattern: str = "data", towards: str = ""
) -> Iterator[Place]:
    """Every field of every object, and every element of every list.

    Or those alone whose pattern begins ``towards``: a way to one field that is quick to go.
    """
    match node:
        case Row():
            for key, inner in node.shape.fields.items():
                at, like = f"{path}.{key}", f"{pattern}.{key}"
                if towards and not towards.startswith(like):
                    continue
                child = node.fields.get(key)
                yield Place(at, like, inner.shape, child, node.fields, key)
                if child is not None:
                    yield from places(child, at, like, towards)
        case Rows():
            for index, item in enumerate(node.items):
                at, like = f"{path}[{index}]", f"{pattern}[]"
                yield Place(at, like, node.shape.item, item, node.items, index, in_list=True)
                yield from places(item, at, like, towards)
        case Value():
            pass


# ── whole replies, each field present ────────────────────────────────────────────────────────────


def full(shape: Shape, rows: int = 2, turn: int = 0) -> Node:
    """Every field with a good value, others at each ``turn``; lists have ``rows`` elements."""
    match shape:
        case ListOf(item=item):
            return Rows(shape, [full(item, rows, turn + index) for index in range(rows)])
        case OneOf(choices=choices):
            return full(choices[-1], rows, turn)
        case ObjectOf():
            row = Row(shape)
            for number, (key, inner) in enumerate(shape.fields.items()):
                if _holds(inner.shape, shape):
                    leaves = {
                        k: full(f.shape, rows, turn + 3)
                        for k, f in shape.fields.items()
                        if isinstance(f.shape, Leaf)
                    }
                    row.fields[key] = Rows(ListOf(shape, nulls=False), [Row(shape, leaves)])
                else:
                    row.fields[key] = full(inner.shape, rows, turn + number)
            return row
        case Leaf(kind=kind):
            values = [good for good in GOOD[kind] if good.wire is not None]
            good = values[turn % len(values)]
            return Value(good.wire, good.reads)


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
            case OneOf(choices=choices):
                return self.node(self.draw(st.sampled_from(choices)), depth, nulls=nulls)
            case ObjectOf(fields=fields):
                row = Row(shape, extras=dict(_EXTRAS[self.draw(_range(0, len(_EXTRAS) - 1))]))
                for key, inner in fields.items():
                    if (node := self.field(inner.shape, depth + 1)) is not None:
                        row.fields[key] = node
                return row
            case Leaf():
                return self.pick([v for v in self.values(shape) if nulls or v.wire is not None])

    def field(self, shape: Shape, depth: int) -> Node | None:
        """A field of an object: perhaps absent, perhaps null."""
        if isinstance(shape, Leaf):
            return self.pick([None, *self.values(shape)])
        presence = self.draw(_PRESENCE)
        if presence == "there":
            return self.node(shape, depth, nulls=True)
        return Value(None, None) if presence == "null" else None

    def values(self, shape: Leaf) -> list[Value]:
        chance = [*shape.listed, *self.more.get(shape.kind, ())]
        known = (Value(good.wire, good.reads) for good in GOOD[shape.kind])
        return [*known, *(Value(value, value) for value in chance)]

    def pick(self, values: list[T]) -> T:
        return values[self.draw(_range(0, len(values) - 1))]


@cache
def _range(least: int, most: int) -> st.SearchStrategy[int]:
    return st.integers(least, most)


# ── envelopes ────────────────────────────────────────────────────────────────────────────────────

ENVELOPES: tuple[dict[str, Any], ...] = (
    {"code": 200, "result": True, "message": "Success", "requestId": "r-1"},
    {"code": 200, "result": True, "message": "Success", "success": True, "requestId": "r-1"},
    {"success": True, "code": 0, "message": None, "requestId": "r-1"},
    {"success": True, "code": 200, "message": "", "requestId": "r-1"},
    {"result": True, "requestId": "r-1"},
    {"code": "200", "requestId": "r-1", "pointsInfo": {"total": 50000, "usedToday": 1}},
)


def enveloped(data: Any, envelope: dict[str, Any] = ENVELOPES[0]) -> bytes:
    """A whole reply."""
    return json_bytes({**envelope, "data": data})
