"""A client's ear for deviations, and what there is to deviate."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import cycle
from typing import Any

import msgspec

from cjdropshipping_runtime.decode import Reader
from cjdropshipping_runtime.deviation import Deviation
from cjdropshipping_runtime.envelope import Received
from cjdropshipping_runtime.model import Rows as RowsRead
from cjdropshipping_runtime.operation import Operation

from .notations import Bad, bad_of
from .replies import Node, Place, Rows, Value, differences, places, reply_of, wire
from .samples import full
from .shapes import SHAPES, ListOf, ObjectOf, Shape, kind_of

Found = list[tuple[str, str, str]]
Case = tuple[Node, list[Place], Bad]
TURNS = 20
"""So many whole replies hold every good value of every kind."""


class Listener:
    """A client's reader that keeps what it is told."""

    def __init__(self, *, listening: bool = True) -> None:
        self.told: list[Deviation] = []
        self._reader = Reader(self.told.append if listening else None)

    def read(
        self, operation: Operation[Any], node: Node, envelope: dict[str, Any] | None = None
    ) -> Any:
        received = Received(200, {}, reply_of(operation, wire(node), envelope))
        return self._reader.read(operation, received)

    @property
    def found(self) -> Found:
        return sorted((d.path, repr(d.got), d.action) for d in self.told)


def wrong(operation: Operation[Any], node: Node, got: Any) -> list[str]:
    """The differences; an operation that answers with one object or many always gives rows."""
    if operation.many and not isinstance(node, Rows):
        one = [] if isinstance(node, Value) and node.wire == "" else [node]
        node = Rows(ListOf(SHAPES[operation.id], nulls=False), [*one])
    if isinstance(node, Value) and isinstance(got, RowsRead):
        got = [*got]  # a list where anything may be
    return list(differences(node, got))


def bad_values(shape: Shape) -> tuple[Bad, ...]:
    """What can go wrong in a place."""
    return bad_of(kind_of(shape))


def rows_of_model(model: type[msgspec.Struct]) -> Operation[Any]:
    """An operation that answers with nothing but rows of a model."""
    return Operation(id=model.__name__, method="GET", path="/rows", data=list[model])  # type: ignore[valid-type]


def of_model(model: type[msgspec.Struct], turn: int = 0) -> Rows:
    """Rows of a model with each field present; the objects inside them have one."""
    return Rows(
        ListOf(ObjectOf(model), nulls=False),
        [full(ObjectOf(model), turn=turn + row, deep=False) for row in range(2)],
    )


def own(node: Rows) -> dict[str, Shape]:
    """The fields of a model's rows themselves, and the elements in them, by pattern."""
    found = {p.pattern: p.shape for p in places(node)}
    return {at: shape for at, shape in found.items() if at.removesuffix(".*").count(".") <= 1}


def model_damages(
    model: type[msgspec.Struct], choose: Callable[[list[Place]], list[Place]]
) -> Iterator[Case]:
    """Every field of a model with every bad value of its kind, in the chosen rows."""
    replies = [of_model(model, turn) for turn in range(TURNS)]
    cases = [
        (pattern, bad) for pattern, shape in own(replies[0]).items() for bad in bad_values(shape)
    ]
    return _damaged(cases, replies, choose)


def operation_damages(
    operation: Operation[Any], choose: Callable[[list[Place]], list[Place]]
) -> Iterator[Case]:
    """Every field of an operation's reply, however deep, with one bad value: each time another."""
    shape = SHAPES[operation.id]
    replies = [full(shape, turn=turn) for turn in range(4)]
    fields = {p.pattern: bad_values(p.shape) for p in places(replies[0])}
    cases = [
        (pattern, values[number % len(values)])
        for number, (pattern, values) in enumerate(fields.items())
        if values
    ]
    return _damaged(cases, replies, choose)


def _damaged(
    cases: list[tuple[str, Bad]], replies: list[Any], choose: Callable[[list[Place]], list[Place]]
) -> Iterator[Case]:
    """The replies are put right again as soon as the next one is wanted."""
    for (pattern, bad), node in zip(cases, cycle(replies), strict=False):
        hit = choose(alike(node, pattern))
        for place in hit:
            place.damage(bad)
        yield node, hit, bad
        for place in hit:
            place.restore()


def alike(node: Node, pattern: str) -> list[Place]:
    return [p for p in places(node, towards=pattern) if p.pattern == pattern]
