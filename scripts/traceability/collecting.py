"""What is gathered while an operation is compared.

Compared    claims        what is said of it, and whether the spec says the same
            rows          places that a row of a table speaks of, with the type words there
            shown         places that an example shows, with the JSON types there
            enums         enumerations that were compared
            own           everything that the spec has, for the way back
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import attrs

from .claims import Aspect, Claim, Place
from .operations import Spoken
from .schemas import Node

Seen = dict[str, dict[Place, set[str]]]
"""By pointer and place in a document: what is said of the type there."""


@attrs.define
class Compared:
    """What comes out for one operation; see the module."""

    claims: list[Claim] = attrs.field(factory=list[Claim])
    rows: Seen = attrs.field(factory=dict[str, dict[Place, set[str]]])
    shown: Seen = attrs.field(factory=dict[str, dict[Place, set[str]]])
    enums: set[str] = attrs.field(factory=set[str])
    own: list[tuple[str, Node]] = attrs.field(factory=list[tuple[str, Node]])


class Collector:
    """Gathers for one operation; rows, values and examples are compared by others."""

    def __init__(self, spoken: Spoken) -> None:
        self.spoken = spoken
        self.out = Compared()
        self.missing: set[str] = set()
        """Paths that the spec does not have."""
        self.payload_rows: list[Place] = []
        """Rows about `data` as a whole."""

    def claim(
        self,
        path: str,
        aspect: Aspect,
        pointers: Iterable[str],
        place: Place | None,
        says: Any,
        spec: Any,
        *,
        agrees: bool,
        more: Iterable[Place] = (),
    ) -> None:
        """Takes a claim about this operation."""
        where = tuple(pointers)
        self.out.claims.append(
            Claim(
                operation=self.spoken.id,
                path=path,
                aspect=aspect,
                pointers=where,
                place=place,
                says=says,
                spec=spec,
                agrees=agrees,
                more=tuple(more),
            )
        )


def pointers(nodes: Iterable[Node]) -> tuple[str, ...]:
    """Where nodes are, and the components that they refer to."""
    nodes = list(nodes)
    components = (node.component for node in nodes)
    return tuple(
        dict.fromkeys([*(node.pointer for node in nodes), *(name for name in components if name)])
    )


def refused(path: str) -> str:
    """A path of an error example or table, as one of the refusal."""
    if path.startswith("envelope"):
        return f"refusal{path.removeprefix('envelope')}"
    return f"refusal.{path}" if path.startswith("data") else path
