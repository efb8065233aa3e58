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
from .collecting import Collector, Compared, pointers
from .operations import PAYLOAD, Spoken
from .placing import Hung
from .rows import Rows
from .shown import Shown
from .words import agree

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
    _body(found)
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
    for sent in section.headers:
        name, _, value = sent.partition(": ")
        path = f"header.{name}"
        if name == CONTENT_HEADER:
            if "requestBody" in content:  # says nothing where no body is sent
                _media(found, path, value, place)
            continue
        if name == TOKEN_HEADER:
            there, pointer = found.spoken.secured_by(name), f"{found.spoken.pointer}/security"
        else:
            nodes = found.spoken.resolve(path)
            there = bool(nodes)
            pointer = nodes[0].pointer if nodes else found.spoken.pointer
            for node in nodes:
                found.out.rows.setdefault(node.pointer, {}).setdefault(place, set())
                agrees = agree("string", node.kind)  # there is nothing else in a header
                where = pointers([node])
                found.claim(path, "type", where, place, "string", node.shown, agrees=agrees)
        found.claim(
            path,
            "parameter",
            (pointer, found.spoken.pointer),
            place,
            path,
            path if there else None,
            agrees=there,
        )


def _media(found: Collector, path: str, value: str, place: Place) -> None:
    """The media type that is sent, against those of the body."""
    body = f"{found.spoken.pointer}/requestBody"
    kinds = ", ".join(found.spoken.content["requestBody"].get("content", {}))
    agrees = kinds == value or not value
    where = (body, found.spoken.pointer)
    found.claim(path, "parameter", where, place, value or path, kinds, agrees=agrees)


def _body(found: Collector) -> None:
    """A body with a field that is always needed is needed itself."""
    body = found.spoken.body
    needed = (
        claim.place
        for claim in found.out.claims
        if claim.aspect == "required" and claim.says is True and claim.path.startswith("body.")
        if claim.path.count(".") == 1
    )
    if body is not None and (place := next(needed, None)):
        where = (body.pointer, f"{found.spoken.pointer}/requestBody")
        agrees = body.required
        found.claim("body", "required", where, place, True, body.required, agrees=agrees)
