"""A client's ear for deviations, and what there is to deviate."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cjdropshipping_runtime.decode import Reader
from cjdropshipping_runtime.deviation import Deviation
from cjdropshipping_runtime.envelope import Received
from cjdropshipping_runtime.operation import Operation

from .notations import BAD, Bad, dropped
from .replies import Node, Place, Rows, differences, enveloped, full, places, wire
from .shapes import SHAPES, Leaf, ListOf, ObjectOf, Shape

Found = list[tuple[str, str, str]]


class Listener:
    """A client's reader that keeps what it is told."""

    def __init__(self, *, listening: bool = True) -> None:
        self.told: list[Deviation] = []
        self._reader = Reader(self.told.append if listening else None)

    def read(self, operation: Operation[Any], node: Node, **envelope: Any) -> Any:
        received = Received(200, {}, enveloped(wire(node), **envelope))
        return self._reader.read(operation, received)

    @property
    def found(self) -> Found:
        return sorted((d.path, repr(d.got), d.action) for d in self.told)


def wrong(operation: Operation[Any], node: Node, got: Any) -> list[str]:
    """The differences; an operation that answers with one object or many always gives rows."""
    if operation.many and not isinstance(node, Rows):
        node = Rows(ListOf(SHAPES[operation.id], nulls=False), [node])
    return list(differences(node, got))


def bad_values(shape: Shape, *, in_list: bool) -> tuple[Bad, ...]:
    """What can go wrong in a place. An element of a list of objects can be no object at all."""
    match shape:
        case Leaf():
            return BAD[shape.kind]
        case ObjectOf() if in_list:
            return (*BAD["list"][:-2], *dropped([], [{}]))
        case ListOf():
            return BAD["list"]
        case _:
            return ()


def damages(operation: Operation[Any]) -> Iterator[tuple[str, Bad]]:
    """Every field of an operation's reply with every bad value of its kind."""
    seen = {
        p.pattern: bad_values(p.shape, in_list=p.in_list)
        for p in places(full(SHAPES[operation.id]))
    }
    for pattern, bads in seen.items():
        for bad in bads:
            yield pattern, bad


def alike(node: Node, pattern: str) -> list[Place]:
    return [place for place in places(node) if place.pattern == pattern]
