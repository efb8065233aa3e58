"""Takes line numbers along when a document grows or shrinks.

    old facts ──┐  lines with the same content, in order, are the same line;
    new facts ──┘  between two of these, as many lines as before are the same lines, too
                     │
                     v
    {36: 36, 37: 39, 38: None, …} ──> every `document: …, line: …` in spec/

The spec and its decisions name lines. A row that the vendor inserts would otherwise put all below
it at odds with the facts, and hide the one thing that has changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from pathlib import Path

from facts.model import Facts, Section

Moves = Mapping[int, int | None]
"""Old line to new line; None where it is gone."""

_NAMED = re.compile(r"(\bdocument: ([\w-]+)\b(?:(?!\bdocument:).){0,200}?\bline: )(\d+)", re.DOTALL)


def moves(old: Facts, new: Facts) -> dict[int, int | None]:
    """Where each line of a document is now."""
    before, after = sorted(_contents(old)), sorted(_contents(new))
    matcher = SequenceMatcher(None, [c for _, c in before], [c for _, c in after], autojunk=False)
    found: dict[int, int | None] = {}
    for kind, a, b, c, d in matcher.get_opcodes():
        same = kind == "equal" or b - a == d - c
        for offset, (line, _) in enumerate(before[a:b]):
            found[line] = after[c + offset][0] if same else None
    return found


def _contents(facts: Facts) -> Iterator[tuple[int, str]]:
    """Line and content of everything that stands on a line of its own."""
    for section in facts.sections:
        yield section.line, f"section {section.number} {section.title}"
        yield from _inside(section)


def _inside(section: Section) -> Iterator[tuple[int, str]]:
    for heading in section.headings:
        yield heading.line, f"heading {heading.title}"
    if section.operation:
        yield section.operation.line, f"operation {section.operation.digest}"
    for line in (*section.curl, *section.prose):
        yield line.line, line.digest
    for table in section.tables:
        first = min((row.line for row in table.rows), default=0)
        if table.line != first:  # else it has no headings
            yield table.line, f"table {table.columns} {table.label}"
        for row in table.rows:
            yield row.line, f"row {row.name} {row.type} {row.required} {row.length} {row.digest}"
    for example in section.examples:
        for offset in range(example.end - example.line + 1):
            yield example.line + offset, f"example {example.digest} {offset}"


def follow(text: str, by_document: Mapping[str, Moves]) -> tuple[str, int, list[tuple[str, int]]]:
    """A file of the spec with its lines moved; how many moved, and which are gone."""
    moved, gone = 0, list[tuple[str, int]]()

    def place(match: re.Match[str]) -> str:
        nonlocal moved
        before, document, line = match[1], match[2], int(match[3])
        now = by_document.get(document, {}).get(line, line)
        if now is None:
            gone.append((document, line))
            return match[0]
        moved += now != line
        return f"{before}{now}"

    return _NAMED.sub(place, text), moved, gone


def follow_in(folder: Path, by_document: Mapping[str, Moves]) -> Iterator[str]:
    """Moves the lines in every YAML file of the spec; says what it did."""
    for path in sorted([*folder.glob("*.yaml"), *folder.glob("facts/*.yaml")]):
        text = path.read_text("utf-8")
        new, moved, gone = follow(text, by_document)
        if new != text:
            path.write_text(new, "utf-8")
            yield f"{path.name}: {moved} line numbers follow their lines"
        for document, line in dict.fromkeys(gone):
            yield f"{path.name}: line {line} of {document} is gone; look at what is said of it"
