"""Facts in files, the command, and the committed facts against the vendor's documents."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from facts import FACTS, Facts, documents, dump, load, load_all, read_document
from facts.__main__ import main
from facts.store import ROOT

TEXT = """
# 2 Things
# 2.1 List Things(GET)
Some words.
# URL
https://example.com/api2.0/v1/things?page=1
# CURL
curl --location --request GET 'https://example.com/api2.0/v1/things' \\
--header 'CJ-Access-Token: x'
| Parameter | Definition | Type | Required | Length | Note |
|---|---|---|---|---|---|
| page | the page | int | N | 20 | 0-all, 1-first |
# Return
success
{"code": 200, "data": [{"id": "x"}]}
| Field | Definition | Type | Length | Note |
|---|---|---|---|---|
| id | its id | string | 20 | |
error
{"code": 1600100, "result": false}
"""


def test_round_trip(read: Callable[[str], Facts], tmp_path: Path) -> None:
    facts = read(TEXT)
    path = tmp_path / "invented.json"
    path.write_text(dump(facts), "utf-8")
    assert load(path) == facts
    assert dump(read(TEXT)) == dump(facts)


def test_a_row_is_a_line(read: Callable[[str], Facts]) -> None:
    lines = [line.strip().rstrip(",") for line in dump(read(TEXT)).splitlines()]
    (row,) = [line for line in lines if '"page"' in line]
    assert json.loads(row.removesuffix("]}]").removesuffix("]}"))["paths"] == ["query.page"]


def test_documents_of_the_root(tmp_path: Path) -> None:
    spec = tmp_path / "openapi.yaml"
    spec.write_text(
        "openapi: 3.1.0\nx-documents:\n"
        '  one: {title: "1 One", file: "000_aa"}\n'
        "  two: {title: Two, public: true}\n\n"
        "  three: {file: 001_bb, title: Three}\npaths:\n"
        '  four: {title: Four, file: "002_cc"}\n'
    )
    assert documents(spec) == {"one": "000_aa", "three": "001_bb"}
    assert len(documents()) == 4


def test_command_refuses_what_it_cannot_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path), "--check"]) == 2
    for stem in documents().values():
        (tmp_path / f"{stem}.txt").write_text("# 1 Things\n| a | b |\n")
    assert main([str(tmp_path), "--check"]) == 2
    assert f"{next(iter(documents().values()))}:2: " in capsys.readouterr().err
    for stem in documents().values():
        (tmp_path / f"{stem}.txt").write_text("# 1 Things\n")
    assert main([str(tmp_path), "--check"]) == 1


@pytest.mark.parametrize("key", documents())
def test_committed_facts_are_those_of_the_documents(key: str, documents: Path) -> None:
    facts = load_all()[key]
    fresh = read_document(documents / f"{facts.file}.txt", key)
    assert dump(fresh) == (FACTS / f"{key}.json").read_text("utf-8")
    assert load(FACTS / f"{key}.json") == fresh


def test_the_command_finds_nothing_to_change(documents: Path) -> None:
    assert main([str(documents), "--check"]) == 0


STUDY = ROOT.parent / "shared" / "study"


@pytest.mark.skipif(
    not STUDY.is_dir(), reason="a reading of the documents by hand is not beside this checkout"
)
def test_it_is_what_a_reading_by_hand_found() -> None:
    """Calls, rows and examples with their lines; `expanded` counts the names of `a / b`."""
    facts = load_all()
    sections = [section for document in facts.values() for section in document.sections]
    tables = [table for section in sections for table in section.tables]
    with (STUDY / "inventory.csv").open(encoding="utf-8", newline="") as file:
        assert len([s for s in sections if s.operation]) == len([*csv.DictReader(file)])
    examples = json.loads((STUDY / "examples.json").read_text("utf-8"))
    assert sum(len(section.examples) for section in sections) == len(examples)
    with (STUDY / "fields.csv").open(encoding="utf-8", newline="") as file:
        expected = {(row["seed_file"], int(row["line"])) for row in csv.DictReader(file)}
    files = {key: f"{document.file}.txt" for key, document in facts.items()}
    found = {
        (files[key], row.line)
        for key, document in facts.items()
        for section in document.sections
        for table in section.tables
        for row in table.rows
    }
    assert expected <= found
    rows = [row for table in tables if table.kind in FIELDS for row in table.rows]
    assert len([row for row in rows if None in row.paths]) == 2, "rows that hang nowhere"


FIELDS = {"request", "response", "shared"}


def test_no_sentence_is_kept() -> None:
    for path in FACTS.glob("*.json"):
        for text in _texts(json.loads(path.read_text("utf-8"))):
            assert len(text.split()) <= 8, text


SENTENCE = "The number that the carrier gives to a parcel once it has been weighed"


def test_a_title_that_is_a_sentence_is_not_kept(read: Callable[[str], Facts]) -> None:
    (section,) = read(f"# 1.1 {SENTENCE}\n").sections
    assert (section.number, section.title) == ("1.1", "The number that the …")
    (other,) = read(f"# 1.1 {SENTENCE} twice\n").sections
    assert section.prose != other.prose


def test_a_condition_that_is_a_sentence_is_not_kept(read: Callable[[str], Facts]) -> None:
    row = TEXT.replace("| N | 20 |", f"| required: {SENTENCE} | 20 |")
    table = read(row).sections[1].tables[0]
    assert table.rows[0].required == "conditional"
    assert table.rows[0].digest != read(TEXT).sections[1].tables[0].rows[0].digest
    assert SENTENCE not in dump(read(row))


@pytest.mark.parametrize("space", ["\N{NO-BREAK SPACE}", "\t", "  "])
def test_whitespace_means_nothing(read: Callable[[str], Facts], space: str) -> None:
    assert dump(read(TEXT.strip().replace(" ", space))) == dump(read(TEXT.strip()))


def test_what_a_curl_example_sends_and_where(read: Callable[[str], Facts]) -> None:
    call = "GET 'https://example.com/api2.0/v1/"
    sends = "'CJ-Access-Token: x' \\\n--header 'content-type: Text/CSV; charset=utf-8'"
    text = TEXT.replace(call + "things", call + "others").replace("'CJ-Access-Token: x'", sends)
    section = read(text).sections[1]
    assert section.operation is not None
    assert section.operation.called == "/api2.0/v1/others"
    assert section.headers == ("CJ-Access-Token", "content-type: text/csv")
    same = read(TEXT).sections[1].operation
    assert same is not None
    assert same.called == ""


def test_what_is_on_its_way_out_and_codes_in_prose(read: Callable[[str], Facts]) -> None:
    text = TEXT.replace("Some words.", "Will be removed in May; answers 1600999 then.")
    section = read(text.replace("| the page |", "| deprecated |")).sections[1]
    assert [line.line for line in section.deprecated] == [3, 11]
    assert [(code.line, code.code) for code in section.codes] == [(3, "1600999"), (19, "1600100")]


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, member in value.items():
            yield str(key)
            yield from _texts(member)
    elif isinstance(value, list):
        for element in value:
            yield from _texts(element)
    elif isinstance(value, str):
        yield value
