"""Replies as trees that know what they are on the wire and what they must read as.

    Node ┬─ wire(node)                   the JSON value
         ├─ differences(node, decoded)   what a client got wrong
         └─ places(node)                 every value, to be replaced by a bad one

samples.py makes them from shapes.

A place that is absent from its object is a place, too: its node is None.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

import msgspec

from cjdropshipping_runtime.operation import Operation

from .notations import Bad
from .shapes import Leaf, ListOf, MapOf, ObjectOf, Shape

Node: TypeAlias = "Value | Row | Rows | Entries"


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


@dataclass
class Entries:
    """A map."""

    shape: MapOf
    items: dict[str, Node] = field(default_factory=dict)


class _Gone:
    """What an element reads as that nothing could be made of: its list or map has none there."""


GONE: Final = _Gone()


@dataclass(frozen=True)
class Place:
    """A value of a reply: where it is, what belongs there, and how to put something else there."""

    path: str
    pattern: str
    """The path without indexes and keys: the same for the same field of every row."""
    shape: Shape
    node: Node | None
    holder: Any
    """The fields or the items that it is among, by ``key``."""
    key: Any
    element: bool = False
    """Of a list or a map."""

    def damage(self, bad: Bad) -> None:
        """Replaces the value; what is dropped from a list or a map leaves no gap."""
        gone = self.element and bad.action == "dropped"
        self.put(bad.wire, GONE if gone else bad.reads)

    def told(self, bad: Bad) -> tuple[str, str, str]:
        """What a listener hears of it: path, value and what was done."""
        secret = isinstance(self.shape, Leaf) and self.shape.secret
        return (self.path, repr("***" if secret else bad.wire), bad.action)

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
        case Entries():
            return {key: wire(item) for key, item in node.items.items()}
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
            items = [item for item in node.items if not _gone(item)]
            if not isinstance(got, list) or len(got) != len(items):
                yield f"{path} has {len(items)} elements but reads as {got!r:.80}"
            else:
                for index, (item, value) in enumerate(zip(items, got, strict=True)):
                    yield from differences(item, value, f"{path}[{index}]")
        case Entries():
            entries = {key: item for key, item in node.items.items() if not _gone(item)}
            if not isinstance(got, dict) or got.keys() != entries.keys():
                yield f"{path} has the keys {[*entries]} but reads as {got!r:.80}"
            else:
                for key, item in entries.items():
                    yield from differences(item, got[key], f'{path}["{key}"]')
        case Row():
            if type(got) is not node.shape.model:
                yield f"{path} is an object but reads as {got!r:.80}"
            else:
                for key, inner in node.shape.fields.items():
                    value = getattr(got, inner.attribute)
                    yield from differences(node.fields.get(key), value, f"{path}.{key}")
        case _:
            pass


def _gone(node: Node) -> bool:
    return isinstance(node, Value) and node.reads is GONE


def places(
    node: Node, path: str = "data", pattern: str = "data", towards: str = ""
) -> Iterator[Place]:
    """Every field of every object, and every element of every list and map.

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
                yield Place(at, like, node.shape.item, item, node.items, index, element=True)
                yield from places(item, at, like, towards)
        case Entries():
            for key, item in node.items.items():
                at, like = f'{path}["{key}"]', f"{pattern}.*"
                yield Place(at, like, node.shape.item, item, node.items, key, element=True)
                yield from places(item, at, like, towards)
        case Value():
            pass


# ── envelopes ────────────────────────────────────────────────────────────────────────────────────

ENVELOPES: tuple[dict[str, Any], ...] = (
    {"code": 200, "result": True, "message": "Success", "requestId": "r-1"},
    {"code": 200, "result": True, "message": "Success", "success": True, "requestId": "r-1"},
    {"success": True, "code": 0, "message": None, "requestId": "r-1"},
    {"success": True, "code": 200, "message": "", "requestId": "r-1"},
    {"result": True, "requestId": "r-1"},
    {"code": True, "message": None, "requestId": "r-1"},
    {"code": "200", "requestId": "r-1", "pointsInfo": {"total": 50000, "usedToday": 1}},
)


def enveloped(data: Any, envelope: dict[str, Any] = ENVELOPES[0], key: str = "data") -> bytes:
    """A whole reply."""
    return json_bytes({**envelope, key: data})


def reply_of(operation: Operation[Any], data: Any, envelope: dict[str, Any] | None = None) -> bytes:
    """A reply of an operation, which may put its data elsewhere, or nothing around it."""
    if operation.payload is None and envelope is None:
        return json_bytes(data)
    return enveloped(data, envelope or ENVELOPES[0], operation.payload or "data")
