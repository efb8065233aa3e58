"""Changes of tables: all of one, or what stands above its rows."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from tests.drift.paper import (
    UNREADABLE,
    Lines,
    Mutator,
    Paper,
    Site,
    cell,
    expect,
    layout_of,
    reworded,
)

from facts.model import Table


def table_dropped(paper: Paper) -> Iterator[Site]:
    """A table less."""
    for _, table in paper.tables():
        if "|" in paper.line(table.line):

            def make(random: Random, table: Table = table) -> Lines | None:
                return paper.without(table.line, table.rows[-1].line)

            yield Site(layout_of(table), expect("table removed"), make)


def table_doubled(paper: Paper) -> Iterator[Site]:
    """A table twice."""
    for _, table in paper.tables():
        if "|" in paper.line(table.line):

            def make(random: Random, table: Table = table) -> Lines | None:
                last = table.rows[-1].line
                copied = paper.lines[table.line - 1 : last]
                return paper.inserted(last + 1, ["", *copied])

            yield Site(layout_of(table), expect("table added"), make)


def relaid(paper: Paper) -> Iterator[Site]:
    """Another column heading: one that is known, or one that nobody has seen."""
    for _, table in paper.tables():
        if "|" in paper.line(table.line):

            def make(random: Random, table: Table = table) -> Lines | None:
                column = random.choice(table.columns)
                known = {"Note": "Remark", "Definition": "Description", "remark": "note"}
                new = known.get(column, column) if random.random() < 0.5 else f"New {column}"
                return paper.replaced(table.line, cell(paper.line(table.line), column, new))

            expected = expect("table relaid") | {UNREADABLE}
            yield Site(layout_of(table), expected, make)


def relabelled(paper: Paper) -> Iterator[Site]:
    """Another heading above a table, of no meaning to the reader."""
    for _, table in paper.tables():
        above = table.line - 1
        if above > 0 and table.label and paper.line(above).strip() == table.label:

            def make(random: Random, above: int = above) -> Lines | None:
                return paper.replaced(above, reworded(random, paper.line(above)))

            yield Site(layout_of(table), expect("table relabelled"), make)


TABLES: dict[str, Mutator] = {
    "table removed": table_dropped,
    "table doubled": table_doubled,
    "column heading": relaid,
    "heading above a table": relabelled,
}
