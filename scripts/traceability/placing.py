"""Which operation a section speaks of, and where the rows of its tables hang.

    section with an operation  ── path and method ──> that operation; several sections may share one
    table with `at`            ── as it says
    table without              ── anchors.yaml, if it names the table
                               └─ the one object of the operation whose field names fit best
    shared table               ── anchors.yaml: each operation and place that it names
                               └─ every operation of the document that has such an object

A table that fits nowhere, or two places alike, has no place: that is a difference of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import attrs

from codegen.document import SPEC, is_list, is_object, read_yaml
from facts.model import Facts, Section, Table

from .operations import REQUEST_ROOTS, Spoken

ANCHORS = SPEC / "facts" / "anchors.yaml"

ENOUGH = 0.6
"""Part of the rows of a table that have to be fields of an object, for the table to be of it."""

Anchors = dict[tuple[str, int], list[str]]
"""By document and line of a table: ``data.list[]``, or ``legacy_get_orders data[].products[]``."""


@attrs.frozen
class Hung:
    """A table and where its rows hang; None where nobody knows.

    `rehung`: not where the facts have it, so that the paths of its rows do not count.
    """

    document: str
    section: Section
    table: Table
    at: str | None
    rehung: bool = False


def read_anchors(path: Path = ANCHORS) -> Anchors:
    """The hand-written list: ``{document, section, line, at, why}`` for each table, `at` may be a
    list. Empty where there is no file."""
    entries: Any = read_yaml(path) if path.exists() else []
    return {
        (entry["document"], entry["line"]): entry["at"] if is_list(entry["at"]) else [entry["at"]]
        for entry in entries or []
        if is_object(entry)
    }


def sections_of(every: Iterable[Facts]) -> dict[str, list[tuple[str, Section]]]:
    """By path: the sections that document it, each with its document."""
    found: dict[str, list[tuple[str, Section]]] = {}
    for facts in every:
        for section in facts.sections:
            if section.operation:
                found.setdefault(section.operation.path, []).append((facts.document, section))
    return found


def hang(spoken: Spoken, document: str, section: Section, anchors: Anchors) -> Iterator[Hung]:
    """The tables of a section of this operation, with their places."""
    for table in section.tables:
        if is_shared(document, table, anchors):
            yield from _shared(spoken, document, section, table, anchors)
        elif named := _anchored(spoken, anchors.get((document, table.line), []), own=True):
            yield from (Hung(document, section, table, at, rehung=True) for at in named)
        elif table.at is not None or _placed(table):
            yield Hung(document, section, table, table.at)
        else:
            yield Hung(document, section, table, best(spoken, table), rehung=True)


def is_shared(document: str, table: Table, anchors: Anchors) -> bool:
    """Whether a table may hang at operations of other sections."""
    listed = anchors.get((document, table.line), [])
    return table.kind == "shared" or any(" " in entry for entry in listed)


def _shared(
    spoken: Spoken, document: str, section: Section, table: Table, anchors: Anchors
) -> Iterator[Hung]:
    listed = anchors.get((document, table.line))
    if listed is not None:
        named = _anchored(spoken, listed, own=False)
        yield from (Hung(document, section, table, at, rehung=True) for at in named)
        return
    known = {path for path, _ in spoken.places}
    paths = [path for row in table.rows for path in row.paths if path is not None]
    if paths and len(known.intersection(paths)) >= ENOUGH * len(paths):
        yield Hung(document, section, table, table.at)
    elif (at := best(spoken, table)) is not None:
        yield Hung(document, section, table, at, rehung=True)


def _anchored(spoken: Spoken, listed: list[str], *, own: bool) -> list[str]:
    found: list[str] = []
    for entry in listed:
        operation, _, at = entry.rpartition(" ")
        if operation == spoken.id or (own and not operation):
            found.append(at)
    return found


def _placed(table: Table) -> bool:
    return bool(table.rows) and all(
        path is not None for row in table.rows for path in row.paths or (None,)
    )


def best(spoken: Spoken, table: Table) -> str | None:
    """The object of the operation whose fields are most of the table's rows, if there is one."""
    if table.kind == "values":
        return _enumeration(spoken, {row.name for row in table.rows})
    names = {name.rpartition(".")[2] for row in table.rows for name in row.names}
    wanted = table.kind == "request" or (table.at or "").startswith(REQUEST_ROOTS)
    holders: dict[str, dict[str, str]] = {}
    for path, node in spoken.places:
        above, _, name = path.rpartition(".")
        request = above.partition(".")[0].removesuffix("[]") in REQUEST_ROOTS
        if request == wanted:
            holders.setdefault(above, {})[name] = node.pointer
    scores = {path: len(names & set(fields)) for path, fields in holders.items()}
    top = max(scores.values(), default=0)
    if not names or top < ENOUGH * len(names):
        return None
    winners = [path for path, score in scores.items() if score == top]
    objects = {tuple(sorted(holders[path].items())) for path in winners}
    return min(winners, key=len) if len(objects) == 1 else None


def _enumeration(spoken: Spoken, names: set[str]) -> str | None:
    scores: dict[str, tuple[int, str]] = {}
    for path, node in spoken.places:
        for place, values in node.enums:
            common = len(names & {str(value) for value in values})
            if common and place not in scores:
                scores[place] = (common, path)
    top = max((score for score, _ in scores.values()), default=0)
    winners = [path for score, path in scores.values() if score == top]
    return winners[0] if len(winners) == 1 else None
