"""Cuts a document into blocks, each with the lines that it covers.

    # 1.1 Title               Title
    POST api/x, https://…/x   Address
    curl … \\                  CurlLine, and JsonBlock for what follows --data '
    { … }                     JsonBlock
    | a | b |                 PipeTable, from its headings to its last row
    Name Data Type …          PlainTable (legacy documents, module plain)
    • a : …                   PlainTable without headings (legacy documents)
    anything else             Text

Whitespace is collapsed, so that tabs, non-breaking and double spaces change nothing. Every
non-blank line is in exactly one block. A block that has no end, or a line that can only be a
part of a block but is in none, is UnreadableDocument.
"""

from __future__ import annotations

import re

import attrs

from facts.model import UnreadableDocument
from facts.plain import PLAIN_HEADS, PlainTable, bullet, read_bullets, read_plain


@attrs.frozen
class Title:
    """A heading."""

    line: int
    text: str


@attrs.frozen
class Address:
    """The address of an operation; `method` is "" where the line does not name it."""

    line: int
    method: str
    path: str
    text: str


@attrs.frozen
class CurlLine:
    """A line of a curl example outside its JSON block."""

    line: int
    text: str


@attrs.frozen
class JsonBlock:
    """An example, as printed; `curl` tells whether it is what a curl example sends."""

    line: int
    end: int
    text: str
    curl: bool = False


@attrs.frozen
class PipeTable:
    """Column headings, and line and cells of each row."""

    line: int
    columns: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]


@attrs.frozen
class Text:
    """Any other line."""

    line: int
    text: str


Block = Title | Address | CurlLine | JsonBlock | PipeTable | PlainTable | Text

_URL = re.compile(r"^(?:URL:\s*)?https?://[^/\s]+(/api[^\s?]*)(?:\?\S*)?$")
_CALL = re.compile(r"^(GET|POST|PUT|PATCH|DELETE)\s+/?(api/[\w/.-]+)$")
_JSON = re.compile(r'^(?:[{\[]|"\w+"\s*:\s*[{\[])')
_INSIDE = re.compile(r"""^(?:["'\d{}\[\],/-]|true\b|false\b|null\b)""")
_STRAY = re.compile(r'^(?:[}\]]|"\w+"\s*:)')
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_DATA = re.compile(r"^--data(?:-raw|-binary)?\s+'")
_CELLS = re.compile(r"\s\|\s")
_MARKUP = re.compile(r"</?t(?:able|head|body|r|h|d)\b", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s,;/]+")
_HEADS = frozenset(
    {
        *("name", "parameter", "field", "attribute", "key", "data", "type", "value", "description"),
        *("definition", "required", "mandatory", "length", "size", "default", "example", "note"),
        *("remark", "instruction"),
    }
)
"""Words of column headings: a line of nothing else heads a table in no layout that is read."""
_RULE = re.compile(r"^\|(?:\s*:?-+:?\s*\|)+$")


def scan(document: str, text: str) -> list[Block]:
    """The blocks of a document, in order."""
    raw = text.removeprefix("\ufeff").split("\n")
    lines = [" ".join(line.split()) for line in raw]
    blocks: list[Block] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        if not line:
            at += 1
        elif line.startswith("|"):
            at = _table(document, lines, at, blocks)
        elif line.startswith("#"):
            blocks.append(Title(at + 1, line.lstrip("#").strip()))
            at += 1
        elif line.startswith("curl "):
            at = _curl(document, lines, at, blocks)
        elif _JSON.match(line):
            at = _json(document, lines, at, blocks)
        elif line in PLAIN_HEADS:
            table, at = read_plain(document, lines, at)
            blocks.append(table)
        elif bullet(line):
            table, at = read_bullets(lines, at)
            blocks.append(table)
        else:
            if raw[at].strip().count("\t") > 1:
                raise UnreadableDocument(document, at + 1, "a row of a table with tabs")
            blocks.append(_single(document, line, at + 1))
            at += 1
    return blocks


def _single(document: str, line: str, number: int) -> Block:
    if found := _URL.match(line):
        return Address(number, "", found[1], line)
    if found := _CALL.match(line):
        return Address(number, found[1], "/" + found[2], line)
    if line.startswith("--"):
        raise UnreadableDocument(document, number, "a line of a curl example outside of one")
    if _STRAY.match(line):
        raise UnreadableDocument(document, number, "a line of a JSON block outside of one")
    if line.count("|") > 1 or _CELLS.search(line):
        raise UnreadableDocument(document, number, "a row of a table that does not start with |")
    if _MARKUP.search(line):
        raise UnreadableDocument(document, number, "a table in HTML")
    words = [word for word in _BETWEEN.split(line.lower()) if word]
    if len(words) > 2 and _HEADS.issuperset(words):
        raise UnreadableDocument(document, number, "column headings of an unknown table")
    return Text(number, line)


def _table(document: str, lines: list[str], at: int, blocks: list[Block]) -> int:
    rows: list[tuple[int, tuple[str, ...]]] = []
    start, bars = at, lines[at].count("|")
    while at < len(lines):
        line = lines[at]
        if at > start + 1 and at + 1 < len(lines) and _RULE.match(lines[at + 1]):
            break  # the headings of the next table
        if not line.startswith("|"):
            # A row may lack its first bar, but nothing else.
            if not line.endswith("|") or line.count("|") != bars - 1:
                break
            line = "|" + line
        if not line.endswith("|") or len(line) < 3:
            raise UnreadableDocument(document, at + 1, "a row of a table that does not end with |")
        if at == start + 1:
            if not _RULE.match(line):
                raise UnreadableDocument(document, at + 1, "no rule below the column headings")
        else:
            rows.append((at + 1, tuple(cell.strip() for cell in line[1:-1].split("|"))))
        at += 1
    if at == start + 1:
        raise UnreadableDocument(document, start + 1, "a row of a table on its own")
    if len(rows) == 1:
        raise UnreadableDocument(document, start + 1, "a table without rows")
    blocks.append(PipeTable(start + 1, rows[0][1], tuple(rows[1:])))
    return at


def _curl(document: str, lines: list[str], at: int, blocks: list[Block]) -> int:
    blocks.append(CurlLine(at + 1, lines[at]))
    while True:
        goes_on = lines[at].endswith("\\")
        at += 1
        if at == len(lines) or not lines[at].startswith("--"):
            if goes_on:
                raise UnreadableDocument(document, at, "a curl example that breaks off")
            return at
        data = _DATA.match(lines[at])
        if not data:
            blocks.append(CurlLine(at + 1, lines[at]))
            continue
        start, text = at, lines[at][data.end() :]
        while not text.rstrip(" \\").endswith("'"):
            at += 1
            if at == len(lines) or lines[at].startswith(("#", "|", "curl ")):
                raise UnreadableDocument(document, start + 1, "data of a curl example has no end")
            text += "\n" + lines[at]
        body = text.rstrip(" \\")[:-1]
        blocks.append(JsonBlock(start + 1, at + 1, body, curl=True))


def _json(document: str, lines: list[str], at: int, blocks: list[Block]) -> int:
    """Up to where brackets balance; a block that lacks one ends where no JSON follows."""
    start, end, depth = at, at, 0
    while at < len(lines):
        line = lines[at]
        if line and not _INSIDE.match(line):
            break
        bare = _STRING.sub("", line)
        depth += bare.count("{") + bare.count("[") - bare.count("}") - bare.count("]")
        at += 1
        if line:
            end = at
        if depth < 0:
            raise UnreadableDocument(document, at, "a bracket closes what no bracket opened")
        if depth == 0:
            break
    if depth and lines[end - 1] not in {"}", "]"}:
        raise UnreadableDocument(document, start + 1, "a JSON block has no end")
    blocks.append(JsonBlock(start + 1, end, "\n".join(lines[start:end])))
    return end
