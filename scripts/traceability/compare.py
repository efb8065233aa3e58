"""Compares one operation with the sections that document it.

    headers of the curl example ─┐
    rows of tables (rows)        ├──> claims, and what the documents have spoken of (collecting)
    keys of examples (shown)     │
    examples as wholes           ┘

The result depends on nothing but the operation, the components that it reaches and its sections.
"""

from __future__ import annotations

from collections.abc import Iterable

from facts.model import Section

from . import examples
from .claims import Place
from .collecting import Collector, Compared
from .operations import PAYLOAD, Spoken
from .placing import Hung
from .rows import Rows
from .shown import Shown

TOKEN_HEADER = "CJ-Access-Token"  # noqa: S105 - the name of a header
CONTENT_HEADER = "Content-Type"


def compare(
    spoken: Spoken, sections: Iterable[tuple[str, Section]], tables: Iterable[Hung]
) -> Compared:
    """All claims about an operation: of its sections, and of tables of other sections too."""
    found = Collector(spoken)
    sections = list(sections)
    for document, section in sections:
        _headers(found, document, section)
    rows = Rows(found)
    for hung in tables:
        rows.table(hung)
    rows.above()
    shown = Shown(found)
    for document, section in sections:
        for example in section.examples:
            shown.example(document, section, example)
    shown.roots()
    found.out.claims += examples.compare(spoken, sections)
    found.out.own = list(spoken.places)
    if spoken.framed:
        found.out.own += ((PAYLOAD, node) for node in spoken.payloads)
    return found.out


def _headers(found: Collector, document: str, section: Section) -> None:
    """The headers of the curl example, against header parameters, security and media type."""
    line = section.operation.line if section.operation else section.line
    place = Place(document, section.number, line, section.end)
    content = found.spoken.content
    for name in section.headers:
        path = f"header.{name}"
        if name == TOKEN_HEADER:
            there, pointer = bool(content.get("security")), f"{found.spoken.pointer}/security"
        elif name == CONTENT_HEADER:
            if "requestBody" not in content:  # says nothing where no body is sent
                continue
            there, pointer = True, f"{found.spoken.pointer}/requestBody"
        else:
            nodes = found.spoken.resolve(path)
            there = bool(nodes)
            pointer = nodes[0].pointer if nodes else found.spoken.pointer
            for node in nodes:
                found.out.rows.setdefault(node.pointer, {}).setdefault(place, set())
        found.claim(
            path,
            "parameter",
            (pointer, found.spoken.pointer),
            place,
            path,
            path if there else None,
            agrees=there,
        )
