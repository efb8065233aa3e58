"""A document to be changed: its lines, and what the reader makes of them.

    Paper ── mutators (rows, sections, samples, words) ──> Site ── random ──> other lines

A site is a place where one kind of change can be made. It knows the layout it is in, and what a
report of the change has to say: pairs of what and kind, any of which is right. A change that would
be none (equal text, equal meaning) is no site, or gives None.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from random import Random

import attrs

from facts.model import Example, Facts, Row, Section, Table
from facts.reader import read_text

Lines = list[str]
Expected = frozenset[tuple[str, str]]
Mutator = Callable[["Paper"], Iterator["Site"]]

UNREADABLE = ("document", "unreadable")
"""Expected besides: that the reader refuses the document."""

SPECIAL = frozenset(
    [
        "values",
        "value",
        "options",
        "option",
        "optional",
        "such",
        "format",
        "example",
        "required",
        "choose",
        "means",
        "and",
        "allowed",
        "success",
        "error",
        "return",
        "request",
        "response",
        "parameter",
        "parameters",
        "field",
        "fields",
        "data",
        "body",
        "above",
        "with",
        "true",
        "false",
        "null",
        "desc",
    ]
)
"""Words that the reader knows: another word there is more than another wording."""

_WORD = re.compile(r"(?<![\w./\[-])[a-z]{4,}(?![\w./\[:-])")


@attrs.frozen
class Site:
    """A place for a change; `make` gives the changed lines, None where it cannot. Where nothing is
    expected, any report is right."""

    layout: str
    expected: Expected
    make: Callable[[Random], Lines | None]


@attrs.frozen
class Paper:
    """Lines (from 0; facts count from 1) and facts of a document."""

    lines: Lines
    facts: Facts

    @classmethod
    def of(cls, text: str, key: str) -> Paper:
        """Reads a document."""
        return cls(text.split("\n"), read_text(text, document=key, file=key))

    def line(self, number: int) -> str:
        """A line by the number that facts use."""
        return self.lines[number - 1]

    def replaced(self, number: int, text: str | None) -> Lines | None:
        """The document with another line; None without one, or where it says the same."""
        if text is None or text.split() == self.line(number).split():
            return None
        return [*self.lines[: number - 1], text, *self.lines[number:]]

    def without(self, first: int, last: int) -> Lines:
        """The document without some lines."""
        return [*self.lines[: first - 1], *self.lines[last:]]

    def inserted(self, number: int, lines: Lines) -> Lines:
        """The document with more lines in front of a line."""
        return [*self.lines[: number - 1], *lines, *self.lines[number - 1 :]]

    def tables(self) -> Iterator[tuple[Section, Table]]:
        """All tables."""
        for section in self.facts.sections:
            for table in section.tables:
                yield section, table

    def examples(self) -> Iterator[tuple[Section, Example]]:
        """All examples."""
        for section in self.facts.sections:
            for example in section.examples:
                yield section, example


def expect(*pairs: str) -> Expected:
    """``expect("row renamed", "row moved")``."""
    return frozenset((what, kind) for what, kind in (pair.split() for pair in pairs))


def layout_of(table: Table) -> str:
    """The columns; what kind of list it is where it has none."""
    return " | ".join(table.columns) or "list"


def cell(line: str, value: str, new: str) -> str | None:
    """A row of pipes with another cell; None where the value is not in just one of them."""
    parts = line.split("|")
    hits = [index for index, part in enumerate(parts) if part.strip() == value]
    if len(hits) != 1 or not value:
        return None
    parts[hits[0]] = f" {new} "
    return "|".join(parts)


def once(line: str, word: str, new: str) -> str | None:
    """A line with another word; None where the word is not there just once."""
    found = list(re.finditer(rf"(?<![\w-]){re.escape(word)}(?![\w-])", line))
    if len(found) != 1 or not word:
        return None
    return line[: found[0].start()] + new + line[found[0].end() :]


def notes(row: Row, line: str) -> list[tuple[int, int]]:
    """Where in a line of a table its text is, as opposed to name, type, flag and length."""
    if "|" not in line:
        start = line.find(":") + 1 if line.lstrip().startswith(("•", "-")) else 0
        if not start:
            head = " , " if row.required else " "
            start = line.find(row.type, line.find(head)) + len(row.type) if row.type else 0
            start = start or line.find(" ")
        return [(start, len(line))]
    known = {row.name, row.type, row.required, row.length, *row.names}
    found: list[tuple[int, int]] = []
    at = 0
    for part in line.split("|"):
        if part.strip() and part.strip() not in known:
            found.append((at, at + len(part)))
        at += len(part) + 1
    return found


def reworded(random: Random, line: str, spans: list[tuple[int, int]] | None = None) -> str | None:
    """A line with one ordinary word made another, in one of the spans."""
    words = [
        word
        for start, end in (spans if spans is not None else [(0, len(line))])
        for word in _WORD.finditer(line, start, end)
        if word[0] not in SPECIAL
    ]
    if not words:
        return None
    word = random.choice(words)
    return line[: word.start()] + word[0][::-1] + "q" + line[word.end() :]


def misspelt(random: Random, name: str) -> str:
    """A name that is not this one."""
    last = re.search(r"\w+(?=\W*$)", name)
    if last is None:
        return name + "X"
    new = random.choice([f"{last[0]}New", f"old{last[0]}", last[0] + last[0][-1]])
    return name[: last.start()] + new + name[last.end() :]
