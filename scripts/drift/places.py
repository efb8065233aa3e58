"""From a change of a document to the places in the spec.

    section ── method and path, or x-source (document and line, `also` too) ──> operations
    row     ── its paths, or where traceability hangs its table ──> parameters and schemas
    table that several operations share ──> each operation of the document at which it hangs

What is new leads to the nearest place above it: there it has to be added.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import attrs

from facts.model import Facts, Section
from traceability.operations import Spoken
from traceability.placing import Anchors, Hung, hang, read_anchors

from .changes import Change

METHODS = frozenset({"get", "put", "post", "delete", "patch"})
SECTION = frozenset({"document", "section", "heading", "operation", "line", "curl"})
"""What concerns an operation as a whole."""


@attrs.frozen
class Spot:
    """A place in the spec: a pointer into the bundled document, and whether the thing is there
    already. `path` is that of the field, empty for the operation itself."""

    operation: Spoken
    pointer: str
    path: str = ""
    there: bool = True


@attrs.frozen(slots=False)
class Spec:
    """The bundled document, the committed facts, and the hand-written places of tables."""

    document: dict[str, Any]
    facts: Mapping[str, Facts]
    anchors_file: Path

    @classmethod
    def read(cls, path: Path, facts: Mapping[str, Facts], anchors: Path) -> Spec:
        """The bundled document from a file."""
        return cls(json.loads(path.read_bytes()), facts, anchors)

    @cached_property
    def anchors(self) -> Anchors:
        """Places of tables; read when the first change of a table asks for them."""
        return read_anchors(self.anchors_file)

    @cached_property
    def operations(self) -> list[Spoken]:
        """All operations."""
        return [
            Spoken(self.document, method, path)
            for path, item in self.document.get("paths", {}).items()
            for method in item
            if method in METHODS
        ]

    def of_section(self, document: str, section: Section) -> list[Spoken]:
        """The operations that a committed section describes."""
        called = section.operation
        return [
            spoken
            for spoken in self.operations
            if (called and spoken.path == called.path and _method(spoken, called.method))
            or any(_inside(source, document, section) for source in _sources(spoken))
        ]

    def of_document(self, document: str) -> list[Spoken]:
        """The operations that a document describes."""
        facts = self.facts.get(document)
        known = {s.operation.path for s in facts.sections if s.operation} if facts else set[str]()
        return [
            spoken
            for spoken in self.operations
            if spoken.path in known
            or any(source.get("document") == document for source in _sources(spoken))
        ]

    def spots(self, change: Change) -> list[Spot]:
        """Where in the spec a change has to be answered; empty where nothing comes from there."""
        if change.what == "document":
            return [Spot(spoken, spoken.pointer) for spoken in self.of_document(change.document)]
        own = self.of_section(change.document, change.section) if change.section else []
        if not own and change.section_now:
            own = self._now(change.section_now)
        if change.table and (change.table.kind == "shared" or not own):
            every = own or self.of_document(change.document)
            spots = [spot for spoken in every for spot in self._fields(spoken, change)]
            return list({spot.pointer: spot for spot in reversed(spots)}.values())[::-1]
        found: list[Spot] = []
        for spoken in own:
            inner = [] if change.what in SECTION else list(self._fields(spoken, change))
            found += inner or [Spot(spoken, self._whole(spoken, change))]
        return found

    def _fields(self, spoken: Spoken, change: Change) -> Iterator[Spot]:
        hung = self._hung(spoken, change)
        if hung is None:
            shared = change.table is not None and change.table.kind == "shared"
            paths = () if shared else change.paths or change.paths_now
        elif hung.rehung:
            paths = _below(hung, change)
        else:
            paths = change.paths or change.paths_now or _below(hung, change)
        for path in paths:
            yield from _resolved(spoken, path)

    def _hung(self, spoken: Spoken, change: Change) -> Hung | None:
        """Where the table hangs at an operation; None where it does not."""
        for section in filter(None, (change.section, change.section_now)):
            if change.table in section.tables:
                for hung in hang(spoken, change.document, section, self.anchors):
                    if hung.table == change.table and hung.at is not None:
                        return hung
        return None

    def _now(self, section: Section) -> list[Spoken]:
        called = section.operation
        return [spoken for spoken in self.operations if called and spoken.path == called.path]

    def _whole(self, spoken: Spoken, change: Change) -> str:
        part = {"section": "x-source", "code": "responses", "header": "parameters"}
        return "/".join(filter(None, (spoken.pointer, part.get(change.what))))


def _method(spoken: Spoken, method: str) -> bool:
    return not method or spoken.method == method.lower()


def _sources(spoken: Spoken) -> Iterator[Mapping[str, Any]]:
    source = spoken.content.get("x-source", {})
    yield source
    yield from source.get("also", ())


def _inside(source: Mapping[str, Any], document: str, section: Section) -> bool:
    line = source.get("line", 0)
    return source.get("document") == document and section.line <= line <= section.end


def _below(hung: Hung, change: Change) -> tuple[str, ...]:
    """The paths of what has changed in a table that hangs somewhere."""
    at = hung.at or ""
    if change.what != "row" or hung.table.kind == "values":
        return (at,)
    names = change.name.lstrip("- ").replace("/", " ").split()
    return tuple(f"{at}.{name}" for name in names)


def _resolved(spoken: Spoken, path: str) -> Iterator[Spot]:
    nodes = spoken.resolve(path)
    for pointer in dict.fromkeys(node.pointer for node in nodes):
        yield Spot(spoken, pointer, path)
    if not nodes:
        yield Spot(spoken, spoken.around(path), path, there=False)
