"""Tables without pipes, in the legacy documents.

    Name Data Type Description            name [required|optional ,] type description
    uid required , string(40) the id      further lines belong to the row above them
    uid or orderNum required , string …   two names

    • image : the picture. required string(300)      one row, in a list without headings

    Type Value Instruction                code, and what it means
    3 Pending

A list of single words that follows "… values are allowed" gives the values of the row above it.
"""

from __future__ import annotations

import re

import attrs

from facts.model import UnreadableDocument

FIELDS = "Name Data Type Description"
VALUES = "Type Value Instruction"
PLAIN_HEADS = {FIELDS: ("Name", "Data Type", "Description"), VALUES: ("Type Value", "Instruction")}


@attrs.frozen
class PlainRow:
    """A row; `note` is what is in none of the other cells, `values` what it lists line by line."""

    line: int
    name: str
    type: str
    required: str
    note: str
    values: tuple[str, ...] = ()


@attrs.frozen
class PlainTable:
    """A table; `columns` is empty for a list of bullets."""

    line: int
    columns: tuple[str, ...]
    rows: tuple[PlainRow, ...]


_NAME = r"(?P<name>[A-Za-z_]\w*(?: or [A-Za-z_]\w*)*)"
_TYPE = (
    r"(?P<type>(?:string|number|int|integer|long|short|byte|double|float|decimal|bigdecimal|boolean"
    r"|bool|object|array|list|map|date|datetime|file)(?:\(\d+\)|\[\])?)"
)
_STRICT = re.compile(
    _NAME + r" (?P<required>required|optional) , (?P<type>\w+(?:\(\d+\)|\[\])?)(?: (?P<note>.*))?$"
)
_LOOSE = re.compile(_NAME + " " + _TYPE + r"(?: (?P<note>.*))?$", re.IGNORECASE)
_VALUE = re.compile(r"^(?P<name>[\w-]+) (?P<note>.+)$")
_BULLET = re.compile(r"^[•*-]\s+(?P<name>\w+) : (?P<note>.*)$")
_TAIL = re.compile(
    r"^(?P<note>.*?)\s*\b(?P<required>required|optional)(?:\s+" + _TYPE + r")?$", re.IGNORECASE
)
_END = re.compile(
    r"^(?:#|•|\||[{\[]|curl |(?:request|response) parameter|HTTP/|(?:GET|POST) )", re.IGNORECASE
)
_LISTS = re.compile(r"values are allowed", re.IGNORECASE)
_WORD = re.compile(r"^\w+$")


def bullet(line: str) -> bool:
    """Whether a line is a row in a list of bullets."""
    return bool(_BULLET.match(line))


def read_bullets(lines: list[str], at: int) -> tuple[PlainTable, int]:
    """The list that starts at an index, and the index behind it."""
    rows: list[PlainRow] = []
    start = end = at
    while at < len(lines):
        if not lines[at]:
            at += 1
            continue
        found = _BULLET.match(lines[at])
        if not found:
            break
        note, kind, required = found["note"], "", ""
        if tail := _TAIL.match(note):
            note, kind, required = tail["note"], tail["type"] or "", tail["required"]
        at = end = at + 1
        rows.append(PlainRow(at, found["name"], kind, required, note))
    return PlainTable(start + 1, (), tuple(rows)), end


def read_plain(document: str, lines: list[str], at: int) -> tuple[PlainTable, int]:
    """The table whose headings are at an index, and the index behind it."""
    start, fields = at, lines[at] == FIELDS
    rows: list[PlainRow] = []
    at += 1
    while at < len(lines) and not _END.match(lines[at]):
        line = lines[at]
        at += 1
        if not line:
            if not _goes_on(lines, at, rows):
                break
            continue
        row = _row(line, at, fields=fields)
        if row:
            rows.append(row)
        elif rows and (not lines[at - 2] or rows[-1].note.endswith(":")):
            rows[-1] = _longer(rows[-1], line)
        else:
            raise UnreadableDocument(document, at, "no row of name, type and description")
    if not rows:
        raise UnreadableDocument(document, start + 1, "a table without rows")
    return PlainTable(start + 1, PLAIN_HEADS[lines[start]], tuple(rows)), at


def _row(line: str, number: int, *, fields: bool) -> PlainRow | None:
    if not fields:
        found = _VALUE.match(line)
        return PlainRow(number, found["name"], "", "", found["note"]) if found else None
    found = _STRICT.match(line) or _LOOSE.match(line)
    if not found:
        return None
    cells = found.groupdict(default="")
    return PlainRow(number, cells["name"], cells["type"], cells.get("required", ""), cells["note"])


def _longer(row: PlainRow, line: str) -> PlainRow:
    listed = row.values
    if _LISTS.search(row.note) and _WORD.match(line):
        listed = (*listed, line)
    return attrs.evolve(row, note=f"{row.note} {line}", values=listed)


def _goes_on(lines: list[str], at: int, rows: list[PlainRow]) -> bool:
    """Whether what follows a blank line is still in the table: it does if a row lists its values
    there, or if another row with required or optional comes before anything else does."""
    for index in range(at, len(lines)):
        if _END.match(lines[index]) or lines[index] in PLAIN_HEADS:
            return False
        if _STRICT.match(lines[index]):
            return True
    return bool(rows) and bool(_LISTS.search(rows[-1].note))
