"""Which differences are settled by entries of decisions.yaml, and which entries settle nothing.

    claims that differ ── same pointer, aspect and values ──> one difference, maybe on several lines
    entry settles it   ── its pointer is one of the claim's (or a keyword below it),
                          `aspects` names the aspect, its line is one of those lines,
                          and `differs: {aspect: [document, spec]}` has the same two values

The values make sure that a place that was decided once is noticed when either side changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any

import attrs

from codegen.document import Json, is_list, is_object

from .claims import NOT_COMPARED, SAME_ASPECT, Claim

_KEYWORDS = frozenset(
    {"schema", "items", "type", "enum", "maxLength", "required", "oneOf", "anyOf", "content"}
)
"""Steps below a place that are still that place, for an entry."""


@attrs.frozen(eq=False, slots=False)
class Entry:
    """An entry of decisions.yaml, with its position in the file."""

    index: int
    content: Json

    @cached_property
    def pointer(self) -> str:
        """Where in the spec."""
        return str(self.content.get("pointer", ""))

    @cached_property
    def document(self) -> str:
        """The key of the document."""
        return str(self._where.get("document", ""))

    @cached_property
    def section(self) -> str:
        """The number of the section; "" in a document without numbers."""
        return str(self._where.get("section", ""))

    @cached_property
    def line(self) -> int | None:
        """The line of the document, where one is given."""
        line = self._where.get("line")
        return line if isinstance(line, int) else None

    @cached_property
    def aspects(self) -> tuple[str, ...]:
        """What differs there."""
        given = self.content.get("aspects", ())
        return tuple(map(str, given)) if is_list(given) else ()

    @cached_property
    def differs(self) -> Json:
        """By aspect: what the document says and what the spec says."""
        given = self.content.get("differs", {})
        return given if is_object(given) else {}

    @cached_property
    def _where(self) -> Json:
        given = self.content.get("document", {})
        return given if is_object(given) else {}


@attrs.define(eq=False)
class Difference:
    """Claims that differ alike in one place; `entry` settles them, `near` would with new values.

    `silent` is about the place, but does not name the aspect.
    """

    claims: list[Claim]
    entry: Entry | None = None
    near: Entry | None = None
    silent: Entry | None = None

    @property
    def first(self) -> Claim:
        """The claim that stands for all."""
        return self.claims[0]

    @property
    def values(self) -> list[Any]:
        """What the document says and what the spec says, as an entry writes it."""
        return [self.first.says, self.first.spec]


@attrs.frozen
class Settled:
    """All differences, and what is wrong with entries."""

    differences: list[Difference]
    stale: list[tuple[Entry, str]]
    """Entries with values for an aspect that does not differ so any more."""
    idle: list[tuple[Entry, str]]
    """Entries that settle nothing: their aspects differ nowhere, or are not compared there."""

    @property
    def open(self) -> list[Difference]:
        """Differences that nothing settles."""
        return [difference for difference in self.differences if difference.entry is None]

    @property
    def clean(self) -> bool:
        """Whether nothing is open, and every pinned value is still that of a difference."""
        return not self.open and not self.stale


def entries_of(content: Any) -> list[Entry]:
    """The entries of the file."""
    found = content if is_list(content) else []
    return [Entry(index, one) for index, one in enumerate(found) if is_object(one)]


@attrs.frozen
class Index:
    """Entries by every place that they may be about; made once for many comparisons."""

    entries: Sequence[Entry]
    by_pointer: dict[str, list[Entry]]

    @classmethod
    def of(cls, entries: Sequence[Entry]) -> Index:
        """Sorts entries by pointer."""
        by_pointer: dict[str, list[Entry]] = {}
        for entry in entries:
            for pointer in _places(entry.pointer):
                by_pointer.setdefault(pointer, []).append(entry)
        return cls(entries, by_pointer)


def settle(claims: Iterable[Claim], index: Index) -> Settled:
    """Finds the entry for each difference."""
    differences = _differences(claim for claim in claims if not claim.agrees)
    used: set[tuple[int, str]] = set()
    for difference in differences:
        claim = difference.first
        for entry, aspect in fitting(difference, index):
            if entry.differs.get(claim.aspect) == difference.values:
                difference.entry = entry
                used |= {(entry.index, aspect), (entry.index, claim.aspect)}
                break
            difference.near = difference.near or entry
        else:
            difference.silent = _silent(difference, index)
    stale = [
        (entry, aspect)
        for entry in index.entries
        for aspect in entry.differs
        if (entry.index, aspect) not in used
    ]
    return Settled(differences, stale, list(_idle(index.entries, used)))


def _silent(difference: Difference, index: Index) -> Entry | None:
    about = (entry for p in difference.first.pointers for entry in index.by_pointer.get(p, ()))
    return next((entry for entry in about if _on_line(entry, difference.claims)), None)


def _differences(claims: Iterable[Claim]) -> list[Difference]:
    found: dict[tuple[str, str, str, str], Difference] = {}
    for claim in claims:
        key = (claim.pointer, claim.aspect, repr(claim.says), repr(claim.spec))
        if key in found:
            found[key].claims.append(claim)
        else:
            found[key] = Difference([claim])
    return list(found.values())


def fitting(difference: Difference, index: Index) -> Iterator[tuple[Entry, str]]:
    """Entries about this place and aspect, nearest pointer first, and the aspect they name."""
    claims = difference.claims
    names = SAME_ASPECT.get(claims[0].aspect, (claims[0].aspect,))
    tried: set[int] = set()
    for pointer in dict.fromkeys(pointer for claim in claims for pointer in claim.pointers):
        for entry in index.by_pointer.get(pointer, ()):
            aspect = next((name for name in names if name in entry.aspects), None)
            if aspect is None or entry.index in tried or not _on_line(entry, claims):
                continue
            tried.add(entry.index)
            yield entry, aspect


def _on_line(entry: Entry, claims: Iterable[Claim]) -> bool:
    """Whether an entry names one of the lines; any will do where the documents have none."""
    return any(
        not claim.places or any(one.holds(entry.document, entry.line) for one in claim.places)
        for claim in claims
    )


def _places(pointer: str) -> Iterator[str]:
    """The pointer, and those that it is a keyword of."""
    while True:
        yield pointer
        pointer, _, step = pointer.rpartition("/")
        if not pointer or (step not in _KEYWORDS and not step.isdigit()):
            return


def _idle(entries: Iterable[Entry], used: set[tuple[int, str]]) -> Iterator[tuple[Entry, str]]:
    for entry in entries:
        compared = [name for name in entry.aspects if name not in NOT_COMPARED]
        names = {*compared, *entry.differs}
        if compared and all((entry.index, name) not in used for name in names):
            yield entry, ", ".join(compared)
