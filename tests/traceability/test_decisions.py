"""An entry settles what it is about, with the values that it has, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from tests.traceability.small import DECISIONS, HERE, THING, compared, decision, opened, spec

from codegen.document import Json, pointer
from traceability.decisions import Index, entries_of
from traceability.pin import pinned, pins
from traceability.report import as_json, lines, told

KIND = f"{HERE}/parameters/0"
VALUES = {"aspects": ["length"], "differs": {"length": [20, 30]}}


@pytest.fixture
def longer() -> Json:
    document = spec()
    pointer(document, f"{KIND}/schema")["maxLength"] = 30
    return document


@pytest.mark.parametrize("place", [KIND, f"{KIND}/schema", f"{KIND}/schema/maxLength"])
def test_an_entry_settles_a_difference(longer: Json, place: str) -> None:
    result = compared(longer, decision(place, 11, **VALUES))
    assert result.settled.clean
    assert result.total()["length"]["decision"] == 2


@pytest.mark.parametrize(
    "entry",
    [
        decision(f"{HERE}/parameters/1", 11, **VALUES),
        decision(HERE, 11, **VALUES),
        decision(KIND, 12, **VALUES),
        decision(KIND, 11, aspects=["type"], differs={"length": [20, 30]}),
        decision(KIND, 11, aspects=["length"], differs={"length": [20, 31]}),
        decision(KIND, 11, aspects=["length"], differs={"length": [21, 30]}),
        decision(KIND, 11, aspects=["length"]),
        decision(KIND, 11),
    ],
    ids=["place", "above", "line", "aspect", "spec", "document", "no values", "no aspects"],
)
def test_an_entry_about_something_else_does_not(longer: Json, entry: Json) -> None:
    result = compared(longer, entry)
    assert opened(result) == [("length", KIND, 20, 30)]
    assert not result.settled.clean


def test_an_entry_without_a_line_is_about_all_lines(longer: Json) -> None:
    assert compared(longer, decision(KIND, None, **VALUES)).settled.clean


def test_values_that_no_longer_differ_are_stale() -> None:
    """The spec was changed back to what the document says, and the decision was left behind."""
    result = compared(spec(), decision(KIND, 11, **VALUES))
    assert [aspect for _, aspect in result.settled.stale] == ["length"]
    assert not result.settled.clean


@pytest.mark.parametrize(
    ("more", "idle"),
    [
        ({"aspects": ["type"]}, ["type"]),
        ({"aspects": ["type", "other"]}, ["type"]),
        ({"aspects": ["other"]}, []),
        ({"aspects": ["safety", "paging"]}, []),
        ({}, []),
    ],
)
def test_entries_that_settle_nothing_are_told(more: dict[str, Any], idle: list[str]) -> None:
    result = compared(spec(), decision(KIND, 11, **more))
    assert [aspect for _, aspect in result.settled.idle] == idle
    assert result.settled.clean


def test_an_entry_that_does_not_name_the_aspect_is_pointed_at(longer: Json) -> None:
    """Else nobody would know why what was written down has no effect."""
    result = compared(longer, decision(KIND, 11, aspects=["other"]))
    (difference,) = result.settled.open
    (line,) = [line for line in told(difference) if "decisions.yaml" in line]
    assert "its aspects do not name 'length'" in line


def test_a_length_that_measures_nothing_is_not_compared() -> None:
    """Of a reply, or of what is no text; three rows have one, and two are texts of a request."""
    assert sum(compared(spec()).total()["length"].values()) == 2


# ── pinning ───────────────────────────────────────────────────────────────────────────────────────

BEFORE = f"""\
# Decisions.

# ── a chapter ──
- pointer: {KIND}
  document: {{document: things, section: "1.1", line: 11}}
  says: "20"
  decision: >-
    Folded
    text.
  reason: Because.  # a remark
  aspects: [length]

# ── another ──
- pointer: {THING}/properties/price
  document: {{document: things, section: "1.1", line: 32}}
  says: BigDecimal
  decision: integer
  reason: Because.
  aspects: [type, example]
  differs: {{type: ["BigDecimal", "boolean"]}}
# the end
"""

AFTER = BEFORE.replace(
    "  aspects: [length]\n", "  aspects: [length]\n  differs: {length: [20, 30]}\n"
).replace(
    '  differs: {type: ["BigDecimal", "boolean"]}\n',
    '  differs: {type: ["BigDecimal", "integer"]}\n',
)


def pin(document: Json, text: str) -> str:
    content = [*DECISIONS, *yaml.safe_load(text)]
    index = Index.of(entries_of(content))
    found = pins(compared(document, *content[len(DECISIONS) :]).settled, index)
    return pinned(text, {at - len(DECISIONS): values for at, values in found.items()})


def test_pinning_writes_values_and_leaves_the_rest(longer: Json) -> None:
    pointer(longer, THING)["properties"]["price"] = {"type": ["integer", "string", "null"]}
    once = pin(longer, BEFORE)
    assert once == AFTER.replace('"integer"', '"integer | string"')
    assert pin(longer, once) == once
    assert compared(longer, *yaml.safe_load(once)).settled.clean


def test_pinning_creates_no_entry(longer: Json) -> None:
    assert pin(longer, "[]\n") == "[]\n"
    assert opened(compared(longer)) == [("length", KIND, 20, 30)]


def test_two_entries_for_two_lines_of_one_place_each_get_theirs(longer: Json) -> None:
    """The second entry is about another row: it takes nothing."""
    other = BEFORE.partition("# ── another")[0].replace("line: 11", "line: 12")
    text = BEFORE.partition("# ── another")[0] + other.partition("# ── a chapter ──\n")[2]
    done = pin(longer, text)
    assert done.count("differs") == 1
    assert done.index("differs") < done.index("line: 12")


@pytest.mark.parametrize(
    ("place", "where", "fault"),
    [
        (f"{HERE}/parameters/7", {}, "no such pointer"),
        (KIND, {"document": "nothing"}, "no document nothing"),
        (KIND, {"section": "1.2"}, "line 11 is in section 1.1"),
        (KIND, {"line": 99}, "no line 99"),
    ],
)
def test_an_entry_about_a_place_that_is_not_there_is_told(
    place: str, where: Json, fault: str
) -> None:
    entry = decision(place, 11)
    entry["document"] |= where
    result = compared(spec(), entry)
    assert [said for _, said in result.astray] == [fault]
    assert not result.clean
    assert as_json(result)["complete"] is False
    assert any(fault in line for line in lines(result))


def test_an_entry_from_public_pages_has_no_section() -> None:
    entry = decision(KIND, None) | {"document": {"document": "public"}}
    assert compared(spec(), entry).clean
