"""A client's ear for deviations, and what there is to deviate."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import cycle
from typing import Any

from cjdropshipping_runtime.decode import Reader
from cjdropshipping_runtime.deviation import Deviation
from cjdropshipping_runtime.envelope import Received
from cjdropshipping_runtime.operation import Operation

from .notations import BAD, Bad, dropped
from .replies import Node, Place, Rows, differences, enveloped, full, places, wire
from .shapes import SHAPES, Leaf, ListOf, ObjectOf, Shape

Found = list[tuple[str, str, str]]
TURNS = 20
"""So many whole replies hold every good value of every kind."""


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


def damages(
    operation: Operation[Any], choose: Callable[[list[Place]], list[Place]]
) -> Iterator[tuple[Node, list[Place], Bad]]:
    """Every field of an operation's reply with every bad value of its kind, in the chosen rows.

    The replies are put right again as soon as the next one is wanted.
    """
    shape = SHAPES[operation.id]
    bads = {p.pattern: bad_values(p.shape, in_list=p.in_list) for p in places(full(shape))}
    cases = [(pattern, bad) for pattern, values in bads.items() for bad in values]
    replies = [full(shape, turn=turn) for turn in range(TURNS)]
    for (pattern, bad), node in zip(cases, cycle(replies), strict=False):
        hit = choose(alike(node, pattern))
        for place in hit:
            place.damage(bad)
        yield node, hit, bad
        for place in hit:
            place.restore()


def alike(node: Node, pattern: str) -> list[Place]:
    return [p for p in places(node, towards=pattern) if p.pattern == pattern]
