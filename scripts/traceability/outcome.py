"""The outcome of a comparison, counted by chapter.

    Outcome ── chapters ── aspect ── state ── number of claims

    covered    document and spec say the same
    decision   they differ as an entry of decisions.yaml says
    open       they differ, and nothing says why
    public     from the vendor's public pages, which have no facts

A chapter is a group of sections of one document: all that start with the same number, or all of a
document without numbers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Literal

import attrs

from codegen.document import Json, operations
from facts.model import Facts

from .astray import astray
from .claims import ASPECTS, Aspect, Claim
from .collecting import Compared
from .decisions import Difference, Entry, Index, Settled, settle
from .unspoken import Key
from .whole import Known, claims_of, compare_all

State = Literal["covered", "decision", "open", "public"]
STATES: tuple[State, ...] = ("covered", "decision", "open", "public")

PLURAL: dict[Aspect, str] = {
    "operation": "operations",
    "parameter": "parameters",
    "field": "fields",
    "type": "types",
    "required": "required",
    "values": "values",
    "length": "lengths",
    "range": "ranges",
    "example": "examples",
}

Chapter = tuple[str, str]
"""Document and number of the group; "" for all of a document."""


@attrs.frozen(eq=False, slots=False)
class Outcome:
    """Everything that was compared, and what came out."""

    document: Json
    known: Known
    compared: Mapping[Key, Compared]
    claims: list[Claim]
    settled: Settled
    differences: dict[int, Difference]
    """By the identity of each claim that differs."""
    index: Index
    astray: list[tuple[Entry, str]]
    """Entries of decisions.yaml about a place that is not there."""

    @property
    def clean(self) -> bool:
        """Whether nothing is open, no entry has outlived its difference, and none is astray."""
        return self.settled.clean and not self.astray

    def state(self, claim: Claim) -> State:
        """What became of a claim."""
        if claim.public:
            return "public"
        if claim.agrees:
            return "covered"
        return "open" if self.differences[id(claim)].entry is None else "decision"

    def chapter(self, claim: Claim) -> Chapter:
        """Where a claim is counted: where its document says so, else where its operation is."""
        if claim.place is not None:
            return claim.place.document, group(claim.place.section)
        return self.homes.get(claim.operation, ("", ""))

    @property
    def homes(self) -> dict[str, Chapter]:
        """The chapter of each operation, by its id."""
        return {
            content.get("operationId", ""): home(content)
            for _, _, content in operations(self.document)
        }

    def counts(self) -> dict[Chapter, dict[Aspect, Counter[State]]]:
        """Numbers of claims, in the order of the documents."""
        homes = self.homes
        found: dict[Chapter, dict[Aspect, Counter[State]]] = {}
        for claim in self.claims:
            if claim.place is not None:
                chapter = claim.place.document, group(claim.place.section)
            else:
                chapter = homes.get(claim.operation, ("", ""))
            counts = found.setdefault(chapter, {aspect: Counter() for aspect in ASPECTS})
            counts[claim.aspect][self.state(claim)] += 1
        order = list(self.document.get("x-documents", {}))
        return dict(
            sorted(
                found.items(),
                key=lambda item: (
                    order.index(item[0][0]) if item[0][0] in order else len(order),
                    item[0][1].zfill(3),
                ),
            )
        )

    def total(self) -> dict[Aspect, Counter[State]]:
        """Numbers of all chapters together."""
        total: dict[Aspect, Counter[State]] = {aspect: Counter() for aspect in ASPECTS}
        for counts in self.counts().values():
            for aspect, numbers in counts.items():
                total[aspect].update(numbers)
        return total

    def title(self, chapter: Chapter) -> str:
        """What a chapter is called."""
        document, number = chapter
        named = self.document.get("x-documents", {}).get(document, {}).get("title", document)
        heading = _heading(self.known.facts, document, number) if number else ""
        return f"{named} · {number} {heading}".rstrip() if number else str(named)


def home(content: Json) -> Chapter:
    """The chapter of an operation, by its x-source."""
    source = content.get("x-source", {})
    return str(source.get("document", "")), group(str(source.get("section", "")))


def group(section: str) -> str:
    """The first number of a section."""
    return section.partition(".")[0]


def _heading(facts: tuple[Facts, ...], document: str, number: str) -> str:
    return next(
        (
            section.title
            for one in facts
            if one.document == document
            for section in one.sections
            if section.number == number
        ),
        "",
    )


def outcome(document: Json, known: Known, index: Index) -> Outcome:
    """Compares everything."""
    compared = compare_all(document, known)
    claims = claims_of(document, known, compared)
    settled = settle(claims, index)
    differences = {
        id(claim): difference for difference in settled.differences for claim in difference.claims
    }
    lost = list(astray(document, known.facts, index.entries))
    return Outcome(document, known, compared, claims, settled, differences, index, lost)
