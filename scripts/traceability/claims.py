"""What is compared: one claim for each thing that a document says of a place, or the spec alone.

    Claim      operation, path, aspect, place in the document, places in the spec
               says, spec    what either has there; `agrees` where they say the same
       public        whether the operation comes from public pages, which have no facts
       more          further places in the documents that say the same

A claim that does not agree is a difference; only an entry of decisions.yaml settles it. Not
compared: lengths of what is no text in a request, since the column measures nothing there; and
figures of a row that the spec takes for no limit, since nothing tells what they are about.
"""

from __future__ import annotations

from typing import Any, Literal, get_args

import attrs

Aspect = Literal[
    "operation", "parameter", "field", "type", "required", "values", "length", "range", "example"
]
"""What is compared. Entries of decisions.yaml name these in `aspects` and `differs`."""

ASPECTS: tuple[Aspect, ...] = get_args(Aspect)

NOT_COMPARED = frozenset({"name", "paging", "place", "safety", "other"})
"""Aspects of entries about what no document states in a form that could be compared."""

SAME_ASPECT: dict[Aspect, tuple[str, ...]] = {
    "operation": ("operation", "method", "name"),
    "parameter": ("parameter", "field", "example", "place", "name"),
    "field": ("field", "parameter", "example", "place", "name"),
}
"""Aspects under which an entry may speak of a difference, where that is not the aspect alone."""


@attrs.frozen
class Place:
    """Lines of a document; `label` more above them are what they are called."""

    document: str
    section: str
    line: int
    end: int
    label: int = 0

    def holds(self, document: str, line: int | None) -> bool:
        """Whether a place of decisions.yaml lies here."""
        return document == self.document and (
            line is None or self.line - self.label <= line <= self.end
        )


@attrs.frozen
class Claim:
    """One thing that is compared; see the module."""

    operation: str
    path: str
    aspect: Aspect
    pointers: tuple[str, ...]
    place: Place | None
    says: Any = None
    spec: Any = None
    agrees: bool = False
    public: bool = False
    more: tuple[Place, ...] = ()

    @property
    def places(self) -> tuple[Place, ...]:
        """All places in the documents that say it."""
        return (self.place, *self.more) if self.place else ()

    @property
    def pointer(self) -> str:
        """Where in the spec."""
        return self.pointers[0]
