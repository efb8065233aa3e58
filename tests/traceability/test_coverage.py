"""The spec says what the documents say, or decisions.yaml says why not."""

from __future__ import annotations

import json
import subprocess
import sys

from codegen.document import ROOT
from facts.model import Facts
from traceability.outcome import Outcome
from traceability.report import told


def test_nothing_is_open(result: Outcome) -> None:
    assert [line for one in result.settled.open for line in told(one)] == []


def test_no_decision_has_values_that_are_none(result: Outcome) -> None:
    assert [(entry.index, aspect) for entry, aspect in result.settled.stale] == []


def test_no_decision_is_about_a_place_that_is_not_there(result: Outcome) -> None:
    assert [(entry.index, fault) for entry, fault in result.astray] == []


def test_every_operation_and_row_of_the_documents_is_compared(result: Outcome) -> None:
    """No table is passed over: each row of fields is a claim somewhere."""
    seen = {
        (claim.place.document, line)
        for claim in result.claims
        if claim.place is not None
        for line in range(claim.place.line, claim.place.end + 1)
        if claim.aspect in ("parameter", "field", "values", "operation")
    }
    missing = [
        (facts.document, line)
        for facts in result.known.facts
        for line in _rows(facts)
        if (facts.document, line) not in seen
    ]
    assert missing == []


def _rows(facts: Facts) -> list[int]:
    return [
        row.line
        for section in facts.sections
        for table in section.tables
        if table.kind not in ("codes", "text")
        for row in table.rows
    ]


def test_the_command_agrees(result: Outcome) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "traceability", "--json"],
        cwd=ROOT / "scripts",
        capture_output=True,
        text=True,
        check=False,
    )
    told = json.loads(done.stdout)
    assert done.returncode == (0 if told["complete"] else 1)
    assert told["complete"] == result.clean
    assert len(told["open"]) == len(result.settled.open)
