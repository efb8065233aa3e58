"""Tables with pipes: which column is what, and rows whose cells are shifted.

    | Parameter | Definition | Type | Required | Length | Note |      request
    | Field | Definition | Type | Length | Note |                     reply; any order, some missing
    | Attribute | Type | JSON Field | Definition |                    reply, name on the wire apart
    | Error Code | Message |                                          codes
    | API | Method | Description |                                    operations
    | Order Status | remark |                                         values

Where a page leaves a cell out, all that follow stand too far to the left:

    | string | N | 50 | |||        type, required, length: neither name nor definition
    | size | Size | string | Y | 200 |    under Field … Length: a required flag of its own

`fields` finds the cells that are missing by what the others can be: a type is one word, a length is
a number. A row that fits in no way is unreadable.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from typing import Literal

import attrs

from facts.model import LINES, UnreadableDocument

Group = Literal["request", "reply", "codes", "operations", "values", "text"]

_ROLES = {
    "parameter": "name",
    "field": "name",
    "response field": "name",
    "attribute": "name",
    "json field": "wire",
    "type": "type",
    "required": "required",
    "length": "length",
    "definition": "definition",
    "description": "definition",
    "note": "note",
    "remark": "note",
}
_TEXT = {
    ("integration step", "purpose", "what to call in openapi"),
    ("result", "website page", "notes"),
    ("create field / helper item", "source", "used by", "note"),
}
_MEANINGS = {"description", "remark", "note", "status"}

_SEGMENTS = r"[A-Za-z_$][\w$]*(?:\[\])?(?:\.[A-Za-z_$][\w$]*(?:\[\])?)*"
_WORD = r"[A-Za-z][\w.]*(?:<[\w<>, ]+>)?(?:\[\])*"
_FITS = {
    "name": re.compile(rf"-*\s*{_SEGMENTS}(?:\s*/\s*{_SEGMENTS})*"),
    "wire": re.compile(r"[A-Za-z_]\w*"),
    "type": re.compile(rf"(?!(?:[YN]|yes|no)$)(?:{_WORD}(?:/{_WORD})*)?", re.IGNORECASE),
    "required": re.compile(
        r"|[YN]|yes|no|true|false|-|optional|mandatory|conditional(?:ly)?"
        r"|(?=.*(?:required|choose)).*",
        re.IGNORECASE,
    ),
    "length": re.compile(r"|-|\d[\d,]*|\(\d+,\s*\d+\)|\d+\s*[-~]\s*\d+"),
}
_MAY_LACK = ("length", "required", "wire", "definition", "name")
_WORDS = 6
"""A longer heading or condition is a sentence."""
_VALUE = re.compile(r"[\w.\-]+")
_CODE = re.compile(r"\d+")
_METHOD = re.compile(r"[A-Z]+")
_PATH = re.compile(r"/[\w/.{}-]+")


@attrs.frozen
class Cells:
    """A row whose cells are known: as written, "" where there is none.

    `rest` is the definition and whatever else has no place of its own. `wire` is None without a
    column for it.
    """

    line: int
    name: str
    type: str = ""
    required: str = ""
    length: str = ""
    rest: str = ""
    wire: str | None = None
    values: tuple[str, ...] = ()


def group(columns: Sequence[str]) -> Group | None:
    """What a table with these columns holds; None where that is unknown."""
    heads = tuple(column.lower() for column in columns)
    roles = [_ROLES.get(head) for head in heads]
    if None not in roles and len(set(roles)) == len(roles) and {"name", "type"} <= set(roles):
        return "request" if heads[roles.index("name")] == "parameter" else "reply"
    if heads == ("error code", "message"):
        return "codes"
    if heads == ("api", "method", "description"):
        return "operations"
    if heads in _TEXT:
        return "text"
    if len(heads[0].split()) > _WORDS:
        return None
    if len(heads) > 1 and heads[0] not in _ROLES and set(heads[1:]) <= _MEANINGS:
        return "values"
    return None


def fields(
    document: str, columns: Sequence[str], rows: Sequence[tuple[int, tuple[str, ...]]]
) -> list[Cells]:
    """The rows of a table of parameters or fields."""
    roles = tuple(_ROLES[column.lower()] for column in columns)
    found: list[Cells] = []
    for line, cells in rows:
        placed = _placed(roles, cells)
        if placed is None:
            raise UnreadableDocument(document, line, "the cells of a row do not fit its columns")
        rest = [placed.get("definition", ""), placed.get("note", "")]
        required = placed.get("required", "")
        if len(required.split()) > _WORDS:
            rest.append(required)
            required = "conditional"
        found.append(
            Cells(
                line,
                placed.get("name", ""),
                placed.get("type", ""),
                required,
                placed.get("length", ""),
                " | ".join(text for text in rest if text),
                placed.get("wire", "") if "wire" in roles else None,
            )
        )
    return found


def lists(
    document: str, kind: Group, columns: Sequence[str], rows: Sequence[tuple[int, tuple[str, ...]]]
) -> list[Cells]:
    """The rows of any other table."""
    found: list[Cells] = []
    for line, cells in rows:
        first, *rest = _trimmed(cells) or [""]
        if len(rest) >= len(columns):
            raise UnreadableDocument(document, line, "a row has more cells than its table columns")
        fits = {"codes": _CODE, "values": _VALUE, "operations": _PATH}.get(kind)
        called = kind != "operations" or (len(rest) > 1 and _METHOD.fullmatch(rest[0]))
        if (fits and not fits.fullmatch(first)) or not called:
            raise UnreadableDocument(document, line, "the cells of a row do not fit its columns")
        if kind == "text":
            found.append(Cells(line, "", rest=" | ".join([first, *rest])))
        elif kind == "operations":
            found.append(Cells(line, first, type=rest[0], rest=" | ".join(rest[1:])))
        else:
            found.append(Cells(line, first, rest=" | ".join(rest)))
    return found


def _trimmed(cells: Sequence[str]) -> list[str]:
    found = list(cells)
    while found and not found[-1]:
        found.pop()
    return found


@lru_cache(maxsize=LINES)
def _placed(roles: tuple[str, ...], cells: tuple[str, ...]) -> Mapping[str, str] | None:
    """Each cell under its role: the reading with the fewest missing cells that fits."""
    known = _trimmed(cells)
    if not known:
        return None
    for reading in _readings(roles):
        if len(known) <= len(reading):
            placed = dict(zip(reading, known, strict=False))
            if all(_fits(role, placed.get(role, "")) for role in reading):
                return placed
    return None


def _fits(role: str, cell: str) -> bool:
    pattern = _FITS.get(role)
    return pattern is None or bool(pattern.fullmatch(cell))


def _readings(roles: Sequence[str]) -> Iterator[list[str]]:
    """The roles, without one of them, without two …; a required flag may be there unannounced."""
    wider: list[list[str]] = [[*roles]]
    if "required" not in roles:
        behind = roles.index("type") + 1
        wider.append([*roles[:behind], "required", *roles[behind:]])
    lacking = [role for role in _MAY_LACK if role in roles]
    for missing in range(len(lacking) + 1):
        for base in wider:
            for gone in combinations(lacking, missing):
                # A page that gives no name gives no definition either.
                if "name" not in gone or "definition" in gone:
                    yield [role for role in base if role not in gone]
