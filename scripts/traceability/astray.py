"""Entries of decisions.yaml that name a place which is not there.

pointer              leads to something in the bundled document
document             one that has facts, or public pages
section and line     the line is in the section of that number
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from codegen.document import Json, SpecError, pointer
from facts.model import Facts, Section

from .decisions import Entry


def astray(
    document: Json, facts: Iterable[Facts], entries: Iterable[Entry]
) -> Iterator[tuple[Entry, str]]:
    """These entries, and what is wrong with each."""
    sections = {one.document: one.sections for one in facts}
    for entry in entries:
        if not _leads(document, entry.pointer):
            yield entry, "no such pointer"
        elif fault := _misplaced(document, sections, entry):
            yield entry, fault


def _leads(document: Json, place: str) -> bool:
    try:
        pointer(document, place)
    except SpecError:
        return False
    return True


def _misplaced(
    document: Json, sections: Mapping[str, tuple[Section, ...]], entry: Entry
) -> str | None:
    if entry.document not in sections:
        given: Json = document.get("x-documents", {}).get(entry.document, {})
        public = given.get("public") or entry.document == "public"
        return None if public else f"no document {entry.document}"
    line = entry.line
    if line is None:
        return None
    for section in sections[entry.document]:
        if section.line <= line <= section.end:
            right = section.number == entry.section
            return None if right else f"line {line} is in section {section.number or 'none'}"
    return f"no line {line}"
