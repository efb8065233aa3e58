"""Codes that a row or a table of codes lists, against what the spec has.

enumeration   the same codes, no more and no fewer
boolean       true and false need no list
description   in replies, where flags are plain integers: it has to mention every code
"""

from __future__ import annotations

import re
from typing import Any

from .claims import Place
from .collecting import Collector, pointers
from .operations import REQUEST_ROOTS, steps
from .placing import Hung
from .schemas import Node

LABEL_LINES = 2
"""How far above a table of codes its label stands: a line, and a blank one."""


def values(
    found: Collector,
    path: str,
    said: tuple[str, ...],
    nodes: list[Node],
    place: Place,
    *,
    request: bool,
) -> None:
    """Codes of a row or of a table, against an enumeration or, in replies, the description."""
    if not said:
        return
    for node in nodes:
        spec: Any = None
        if enums := node.enums:
            found.out.enums.update(pointer for pointer, _ in enums)
            spec = sorted({text(value) for _, values in enums for value in values})
            agrees = spec == sorted(set(said))
        elif node.kind == "boolean":
            spec = ["false", "true"]
            agrees = {value.lower() for value in said} <= {"true", "false"}
        else:
            agrees = not request and _describes(node, said)
        where = dict.fromkeys((*pointers([node]), *(pointer for pointer, _ in enums)))
        found.claim(path, "values", where, place, sorted(set(said)), spec, agrees=agrees)


def values_table(found: Collector, hung: Hung) -> None:
    """A table of codes, against the enumeration that it is about."""
    rows = hung.table.rows
    if not rows:
        return
    place = Place(hung.document, hung.section.number, hung.table.line, rows[-1].line, LABEL_LINES)
    said = tuple(row.name for row in rows)
    nodes = found.spoken.resolve(hung.at) if hung.at else []
    if nodes:
        request = steps(hung.at or "")[0] in REQUEST_ROOTS
        values(found, hung.at or "", said, nodes, place, request=request)
    else:
        found.claim(
            hung.table.label,
            "values",
            (found.spoken.pointer,),
            place,
            sorted(set(said)),
            None,
            agrees=False,
        )


def text(value: Any) -> str:
    """A member of an enumeration as the documents write it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _describes(node: Node, values: tuple[str, ...]) -> bool:
    words = " ".join(node.described())
    return all(re.search(rf"(?<!\w){re.escape(value)}(?!\w)", words) for value in values)
