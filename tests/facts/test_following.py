"""Line numbers in the spec go where their lines go."""

from __future__ import annotations

from pathlib import Path
from random import Random

import attrs
import pytest

from facts import load_all, read_text
from facts.following import follow, follow_in, moves
from facts.model import Facts

DOCUMENT = """\
# 1 Things
# 1.1 Thing List(GET)
Lists things.
# URL
https://shop.test/api/things
| Parameter | Definition | Type | Required | Length | Note |
|---|---|---|---|---|---|
| kind | Kind | string | Y | 20 | |
| size | Size of a page | int | N | 20 | |
| from | From the first | string | N | 20 | |
# Return
success
{
"code": 200,
"data": {"id": "1"}
}
# 1.2 Thing Query(GET)
# URL
https://shop.test/api/thing
| Parameter | Definition | Type | Required | Length | Note |
|---|---|---|---|---|---|
| id | Id | string | Y | 20 | |
"""
FROM, SECOND, ID, INSIDE = 10, 17, 22, 15
"""Lines: a row, a section, a row of it, and one inside the example."""


def read(text: str) -> Facts:
    return read_text(text, document="things", file="000_things")


def edited(old: str, new: str) -> dict[int, int | None]:
    assert DOCUMENT.count(old) == 1
    return moves(read(DOCUMENT), read(DOCUMENT.replace(old, new)))


def test_nothing_moves_in_an_unchanged_document() -> None:
    found = moves(read(DOCUMENT), read(DOCUMENT))
    assert {FROM, SECOND, ID, INSIDE} <= set(found)
    assert all(old == new for old, new in found.items())


def test_all_below_an_inserted_row_moves() -> None:
    row = "| size | Size of a page | int | N | 20 | |\n"
    found = edited(row, row + "| sort | Order | string | N | 4 | |\n")
    assert [found[line] for line in (9, FROM, INSIDE, SECOND, ID)] == [9, 11, 16, 18, 23]


def test_a_changed_line_stays_the_same_line() -> None:
    found = edited("| from | From the first | string |", "| start | From the start | int |")
    assert found[FROM] == FROM
    found = edited('"data": {"id": "1"}', '"data": {"id": 1}')
    assert found[INSIDE] == INSIDE


def test_a_removed_line_is_gone_and_what_is_below_moves_up() -> None:
    found = edited("| from | From the first | string | N | 20 | |\n", "")
    assert found[FROM] is None
    assert found[ID] == ID - 1


SPEC = """\
x-source: {document: things, section: "1.2", title: "A: thing", line: 17}
other:
  document: things
  section: "1.1"
  line: 10
also:
  - document: {document: elsewhere, line: 22}
  - document: {document: things, section: "1.2", line: 22}
    says: no line: 22 here
"""


def test_every_place_that_names_a_line_follows() -> None:
    text, moved, gone = follow(SPEC, {"things": {17: 18, 10: None, 22: 23}})
    expected = SPEC.replace("line: 17}", "line: 18}").replace('"1.2", line: 22', '"1.2", line: 23')
    assert (text, moved, gone) == (expected, 2, [("things", 10)])


def test_files_are_rewritten_and_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "facts").mkdir()
    for name in ("chapter.yaml", "facts/anchors.yaml", "untouched.yaml"):
        (tmp_path / name).write_text("x: 1\n" if "un" in name else SPEC, "utf-8")
    said = [*follow_in(tmp_path, {"things": {17: 18, 10: None}})]
    assert said == [
        "chapter.yaml: 1 line numbers follow their lines",
        "chapter.yaml: line 10 of things is gone; look at what is said of it",
        "anchors.yaml: 1 line numbers follow their lines",
        "anchors.yaml: line 10 of things is gone; look at what is said of it",
    ]
    assert "line: 18" in (tmp_path / "chapter.yaml").read_text("utf-8")


@pytest.mark.parametrize("document", load_all())
def test_every_line_of_the_committed_facts_can_follow(
    document: str, pytestconfig: pytest.Config
) -> None:
    """A row is taken out at random: all other lines are found again, one further up."""
    facts = load_all()[document]
    rows = [row.line for s in facts.sections for table in s.tables for row in table.rows]
    random = Random(f"{pytestconfig.getoption('hypothesis_seed')} {document}")
    for gone in random.sample(rows, 20):
        found = moves(facts, without(facts, gone))
        wrong = {
            line: now for line, now in found.items() if line != gone and now != line - (line > gone)
        }
        assert len(wrong) <= 1, (gone, wrong)  # a row like its neighbour can be either of the two


def without(facts: Facts, gone: int) -> Facts:
    """The facts of a document that lacks one row."""

    def up(line: int) -> int:
        return line - (line > gone)

    return attrs.evolve(
        facts,
        sections=tuple(
            attrs.evolve(
                section,
                line=up(section.line),
                end=up(section.end),
                operation=section.operation
                and attrs.evolve(section.operation, line=up(section.operation.line)),
                headings=tuple(attrs.evolve(h, line=up(h.line)) for h in section.headings),
                curl=tuple(attrs.evolve(line, line=up(line.line)) for line in section.curl),
                prose=tuple(attrs.evolve(line, line=up(line.line)) for line in section.prose),
                examples=tuple(
                    attrs.evolve(e, line=up(e.line), end=up(e.end)) for e in section.examples
                ),
                tables=tuple(
                    attrs.evolve(
                        table,
                        line=up(table.line),
                        rows=tuple(
                            attrs.evolve(row, line=up(row.line))
                            for row in table.rows
                            if row.line != gone
                        ),
                    )
                    for table in section.tables
                ),
            )
            for section in facts.sections
        ),
    )
