"""Changes of rows: one cell, or the whole row."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from random import Random

from tests.drift.paper import (
    Expected,
    Lines,
    Mutator,
    Paper,
    Site,
    cell,
    expect,
    layout_of,
    misspelt,
    notes,
    once,
    reworded,
)

from facts.model import Row, Section, Table

TYPES = ("string", "integer", "boolean", "number", "object", "Date")
FLAGS = {"Y": "N", "N": "Y", "required": "optional", "optional": "required", "Yes": "No"}
FIELDS = frozenset({"request", "response", "envelope", "error", "shared"})

Change = Callable[[Random], Lines | None]


def _site(table: Table, expected: Expected, make: Change) -> Site:
    return Site(layout_of(table), expected, make)


def _rows(paper: Paper, kinds: frozenset[str] = FIELDS) -> Iterator[tuple[Section, Table, Row]]:
    for section, table in paper.tables():
        if table.kind in kinds:
            for row in table.rows:
                yield section, table, row


def _put(line: str, value: str, new: str) -> str | None:
    return cell(line, value, new) if "|" in line else once(line, value, new)


def renamed(paper: Paper) -> Iterator[Site]:
    """Another name; of a code in a list of codes too."""
    every = FIELDS | {"values", "codes", "operations"}
    for _, table, row in _rows(paper, every):
        if row.name:

            def make(random: Random, table: Table = table, row: Row = row) -> Lines | None:
                new = misspelt(random, row.name)
                if table.kind == "codes":
                    new = str(int(row.name) + 5003)
                line = paper.line(row.line)
                if "|" in line or row.name not in line.split(":")[0]:
                    return paper.replaced(row.line, cell(line, row.name, new))
                return paper.replaced(row.line, line.replace(row.name, new, 1))

            yield _site(table, expect("row renamed"), make)


def rewired(paper: Paper) -> Iterator[Site]:
    """Another name on the wire, where a column of its own has it."""
    for _, table, row in _rows(paper):
        if "JSON Field" in table.columns and row.names:

            def make(random: Random, row: Row = row) -> Lines | None:
                return paper.replaced(
                    row.line, cell(paper.line(row.line), row.names[0], row.names[0] + "z")
                )

            yield _site(table, expect("row renamed"), make)


def retyped(paper: Paper) -> Iterator[Site]:
    """Another type."""
    for _, table, row in _rows(paper):
        word = re.sub(r"\(\d+\)$", "", row.type)
        if word:

            def make(random: Random, row: Row = row, word: str = word) -> Lines | None:
                new = random.choice([kind for kind in TYPES if kind.lower() != word.lower()])
                line = paper.line(row.line)
                if "|" not in line:
                    head = line.find(row.type, line.find(" ", len(row.name)))
                    return paper.replaced(row.line, line[:head] + line[head:].replace(word, new, 1))
                return paper.replaced(row.line, cell(line, row.type, new))

            yield _site(table, expect("row retyped"), make)


def flagged(paper: Paper) -> Iterator[Site]:
    """Required made optional, optional made required, either made a condition."""
    for _, table, row in _rows(paper):
        if row.required in FLAGS:
            new = FLAGS[row.required]
            kind = "required" if new in ("Y", "required") else "optional"

            def make(random: Random, row: Row = row, new: str = new) -> Lines | None:
                return paper.replaced(row.line, _put(paper.line(row.line), row.required, new))

            yield _site(table, expect(f"row {kind}"), make)


def conditional(paper: Paper) -> Iterator[Site]:
    """A flag that becomes a condition."""
    for _, table, row in _rows(paper):
        if row.required in FLAGS and "|" in paper.line(row.line):

            def make(random: Random, row: Row = row) -> Lines | None:
                line = cell(paper.line(row.line), row.required, "Conditional")
                return paper.replaced(row.line, line)

            yield _site(table, expect("row conditional"), make)


def relengthened(paper: Paper) -> Iterator[Site]:
    """Another length."""
    for _, table, row in _rows(paper):
        if row.length.isdigit():

            def make(random: Random, row: Row = row) -> Lines | None:
                new = str(int(row.length) + random.randint(1, 90))
                line = paper.line(row.line)
                if "|" not in line:
                    line = line.replace(f"({row.length})", f"({new})", 1)
                    return paper.replaced(row.line, line)
                return paper.replaced(row.line, cell(line, row.length, new))

            yield _site(table, expect("row relengthened"), make)


def revalued(paper: Paper) -> Iterator[Site]:
    """Another code among those that a note enumerates."""
    for _, table, row in _rows(paper):
        codes = [code for code in row.values if code.isdigit() or code.isupper()]
        if codes and "|" in paper.line(row.line):

            def make(random: Random, row: Row = row, codes: list[str] = codes) -> Lines | None:
                code = random.choice(codes)
                new = str(int(code) + 50) if code.isdigit() else code + "X"
                return paper.replaced(row.line, _code(paper.line(row.line), row, code, new))

            yield _site(table, expect("row revalued"), make)


def _code(line: str, row: Row, code: str, new: str) -> str | None:
    """The line with another code, if that is in its text just once."""
    places = [
        found.span()
        for start, end in notes(row, line)
        for found in re.compile(rf"(?<![\w.]){code}(?![\w.])").finditer(line, start, end)
    ]
    if len(places) != 1 or new in row.values:
        return None
    return line[: places[0][0]] + new + line[places[0][1] :]


def noted(paper: Paper) -> Iterator[Site]:
    """Another word in the text of a row."""
    every = FIELDS | {"values", "codes", "operations", "text"}
    for _, table, row in _rows(paper, every):

        def make(random: Random, row: Row = row) -> Lines | None:
            line = paper.line(row.line)
            return paper.replaced(row.line, reworded(random, line, notes(row, line)))

        yield _site(table, expect("row reworded"), make)


def dropped(paper: Paper) -> Iterator[Site]:
    """A row less."""
    for _, table, row in _rows(paper, FIELDS | {"values", "codes", "operations", "text"}):
        alone = sum(line.line == row.line for line in table.rows) == 1
        if len(table.rows) > 1 and alone:

            def make(random: Random, row: Row = row) -> Lines | None:
                return paper.without(row.line, row.line)

            yield _site(table, expect("row removed"), make)


def added(paper: Paper) -> Iterator[Site]:
    """A row more: like another one, under a name of its own."""
    for _, table, row in _rows(paper, FIELDS | {"values", "codes", "operations"}):
        if row.name and (len(row.names) == 1 or "JSON Field" in table.columns):

            def make(random: Random, table: Table = table, row: Row = row) -> Lines | None:
                line = paper.line(row.line)
                bare = row.name.lstrip("- ")
                new = "4711" if table.kind == "codes" else f"extra{bare.split('.')[-1].title()}"
                if bare.startswith("/"):  # a path that is none would not be a row more
                    new = f"{bare}Extra"
                new = new.replace("[]", "").replace("{}", "")
                copied = line.replace(bare, new, 1)
                if "JSON Field" in table.columns:
                    copied = cell(copied, row.names[0], "zz") or copied
                before = random.choice(table.rows).line
                return paper.inserted(before, [copied])

            yield _site(table, expect("row added"), make)


def relocated(paper: Paper) -> Iterator[Site]:
    """A row elsewhere in its table."""
    for _, table, row in _rows(paper, FIELDS | {"values", "codes", "operations", "text"}):
        if len({paper.line(other.line) for other in table.rows}) > 2:

            def make(random: Random, table: Table = table, row: Row = row) -> Lines | None:
                text = paper.line(row.line)
                others = [
                    other.line
                    for other in table.rows
                    if other.line not in (row.line, row.line + 1) and paper.line(other.line) != text
                ]
                if not others:
                    return None
                target = random.choice(others)
                lines = paper.without(row.line, row.line)
                lines.insert(target - 1 - (target > row.line), text)
                return lines if _texts(lines) != _texts(paper.lines) else None

            yield _site(table, expect("row moved"), make)


def _texts(lines: Lines) -> Lines:
    return [line for line in lines if line.strip()]


ROWS: dict[str, Mutator] = {
    "name of a row": renamed,
    "wire name of a row": rewired,
    "type of a row": retyped,
    "required flag": flagged,
    "required flag, condition": conditional,
    "length": relengthened,
    "enumerated value": revalued,
    "note of a row": noted,
    "row removed": dropped,
    "row added": added,
    "row moved": relocated,
}
