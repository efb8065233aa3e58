"""Compares the whole document with all facts, both ways.

facts ──> claims of each operation          (compare)
spec  ──> what no row speaks of             (unspoken)
both  ──> operations that only one of them has, or has under another heading
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import attrs

from codegen.document import METHODS, Json, operations
from facts.model import Facts, Section

from .claims import Claim, Place
from .collecting import Compared
from .compare import compare
from .operations import Spoken, is_public
from .placing import Anchors, Hung, hang, is_shared, sections_of
from .unspoken import Key, without_facts

_METHOD = re.compile(r"\s*\((?:GET|POST|PUT|PATCH|DEL(?:ETE)?)\)\s*$", re.IGNORECASE)


@attrs.frozen
class Known:
    """The facts, sorted by operation."""

    facts: tuple[Facts, ...]
    anchors: Anchors
    sections: Mapping[str, list[tuple[str, Section]]]
    shared: tuple[tuple[str, Section], ...]
    """Sections with tables that several operations share."""

    @classmethod
    def of(cls, facts: Iterable[Facts], anchors: Anchors) -> Known:
        """Sorts facts."""
        every = tuple(facts)
        loose = [
            (one.document, section)
            for one in every
            for section in one.sections
            if any(is_shared(one.document, table, anchors) for table in section.tables)
        ]
        return cls(every, anchors, sections_of(every), tuple(loose))


def compare_operation(document: Json, method: str, path: str, known: Known) -> Compared:
    """One operation of the spec with its sections and with the tables that others share."""
    spoken = Spoken(document, method, path)
    sections = sections_for(document, method, path, known)
    tables: list[Hung] = []
    for name, section in sections:
        tables += hang(spoken, name, section, known.anchors)
    chapters = {(name, section.number.partition(".")[0]) for name, section in sections}
    for name, section in known.shared:
        if (name, section.number.partition(".")[0]) in chapters and (name, section) not in sections:
            tables += (
                found
                for found in hang(spoken, name, section, known.anchors)
                if found.at is not None and is_shared(name, found.table, known.anchors)
            )
    result = compare(spoken, sections, tables)
    result.claims += _sources(spoken, sections)
    return result


def sections_for(document: Json, method: str, path: str, known: Known) -> list[tuple[str, Section]]:
    """The sections of an operation: with its method, or any where the path has no other."""
    every = known.sections.get(path, [])
    others = [name for name in METHODS if name in document["paths"][path] and name != method]
    return [
        (name, section)
        for name, section in every
        if section.operation and (section.operation.method.lower() == method or not others)
    ]


def compare_all(document: Json, known: Known) -> dict[Key, Compared]:
    """The comparison of each operation of the spec, in the order of the document."""
    return {
        (method, path): compare_operation(document, method, path, known)
        for method, path, _ in operations(document)
    }


def claims_of(document: Json, known: Known, compared: Mapping[Key, Compared]) -> list[Claim]:
    """All claims: those of the operations, and those of the way back; each thing once."""
    found = list(_once(claim for result in compared.values() for claim in result.claims))
    found += _without_spec(document, known)
    found += _listed(document, known)
    found += without_facts(document, compared)
    return found


def differing(document: Json, known: Known, compared: Mapping[Key, Compared]) -> list[Claim]:
    """Those claims of `claims_of` that do not agree; less work."""
    found = [claim for result in compared.values() for claim in result.claims if not claim.agrees]
    found = list(_once(found))
    for claims in (
        _without_spec(document, known),
        _listed(document, known),
        without_facts(document, compared),
    ):
        found += (claim for claim in claims if not claim.agrees)
    return found


def _once(claims: Iterable[Claim]) -> Iterable[Claim]:
    """A row of a table that several operations share is one claim for each place in the spec."""
    seen: set[tuple[object, ...]] = set()
    for claim in claims:
        key = (claim.aspect, claim.pointer, claim.place, repr(claim.says), repr(claim.spec))
        if claim.place is None or claim.aspect == "example" or key not in seen:
            yield claim
        seen.add(key)


def _without_spec(document: Json, known: Known) -> Iterable[Claim]:
    """Sections whose path the spec does not have, or not with their method."""
    for path, sections in known.sections.items():
        item: Json = document.get("paths", {}).get(path, {})
        methods = [name for name in METHODS if name in item]
        for name, section in sections:
            method = section.operation.method if section.operation else ""
            if method.lower() in methods or (methods and not method):
                continue
            yield Claim(
                str(item[methods[0]].get("operationId", "")) if methods else "",
                path,
                "operation",
                (*(f"{_pointer_of(path)}/{one}" for one in methods), _pointer_of(path), "/paths")
                if methods
                else ("/paths",),
                Place(name, section.number, section.line, section.end),
                f"{method} {path}",
                f"{methods[0].upper()} {path}" if methods else None,
            )


def _listed(document: Json, known: Known) -> Iterable[Claim]:
    """Tables that list operations, against what there is."""
    for one in known.facts:
        for section in one.sections:
            for table in section.tables:
                for row in table.rows if table.kind == "operations" else ():
                    item = document.get("paths", {}).get(row.name, {})
                    there = row.type.lower() in item or (bool(item) and not row.type)
                    yield Claim(
                        "",
                        row.name,
                        "operation",
                        (_pointer_of(row.name) if item else "/paths", "/paths"),
                        Place(one.document, section.number, row.line, row.line),
                        f"{row.type} {row.name}".strip(),
                        f"{row.type} {row.name}".strip() if there else None,
                        agrees=there,
                    )


def _pointer_of(path: str) -> str:
    return f"/paths/{path.replace('~', '~0').replace('/', '~1')}"


def _sources(spoken: Spoken, sections: list[tuple[str, Section]]) -> Iterable[Claim]:
    """x-source, and each place under `also`, against the headings of the sections."""
    source = spoken.content.get("x-source", {})
    given = [source, *source.get("also", ())] if source else []
    pointers = (f"{spoken.pointer}/x-source", spoken.pointer)
    written = {
        (one.get("document"), one.get("section"), one.get("title"), one.get("line")): one
        for one in given
    }
    for name, section in sections:
        key = (name, section.number, _METHOD.sub("", section.title), section.line)
        there = written.pop(key, None)
        yield Claim(
            spoken.id,
            "",
            "operation",
            pointers,
            Place(name, section.number, section.line, section.end),
            _told(key),
            _told(key) if there else None,
            agrees=there is not None,
        )
    if not is_public(spoken.document, spoken.content):
        for key in written:
            yield Claim(spoken.id, "", "operation", pointers, None, None, _told(key))


def _told(key: tuple[object, ...]) -> str:
    document, section, title, line = key
    return f"{document} {section} {title}, line {line}"
