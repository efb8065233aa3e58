"""scripts/docs-diff: what cannot be read is said, and is no drift."""

from __future__ import annotations

import json

import pytest
from tests.drift.workshop import Project

from drift.__main__ import main


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("| Attribute | Type | JSON Field | Definition |", "| What | Why | When | How |", 111),
        ("| weight | Weight in grams | int | Y | 10 |", "| weight | int | a | b | c | d | e |", 28),
        ('"carrier": "swift",', '"carrier" "swift"; what,', 15),
    ],
    ids=["columns", "row", "example"],
)
def test_a_line_that_cannot_be_read_is_said(
    project: Project, old: str, new: str, line: int
) -> None:
    project.write(old, new)
    code, printed, told = project.run()
    assert (code, printed) == (2, "")
    assert told.startswith(f"parcels:{line}: "), told
    code, printed, _ = project.run("--json")
    assert code == 2
    assert [one["line"] for one in json.loads(printed)["unreadable"]] == [line]


def test_an_unknown_document_that_cannot_be_read_is_said(project: Project) -> None:
    (project.documents / "news.txt").write_text("Nothing has a heading here.\n", "utf-8")
    code, _, told = project.run()
    assert (code, told.split(":")[:2]) == (2, ["news", "1"])


def test_the_other_documents_are_compared_all_the_same(project: Project) -> None:
    project.write("Rows of each page | int", "Rows of each page | long")
    (project.documents / "depots.txt").write_text("<html>\n", "utf-8")
    (project.documents / "news.txt").write_text("", "utf-8")
    code, printed, told = project.run()
    assert (code, [line.split(":")[0] for line in told.splitlines()]) == (2, ["depots", "news"])
    assert "row retyped: size" in printed
    code, printed, _ = project.run("--json")
    report = json.loads(printed)
    assert (code, len(report["findings"]), len(report["unreadable"])) == (2, 1, 2)


@pytest.mark.parametrize(
    "path", ["spec/openapi.yaml", "spec/facts/parcels.json", "generated/openapi.json"]
)
@pytest.mark.parametrize("text", [None, "{"])
def test_a_project_that_cannot_be_read_is_no_drift(
    project: Project, path: str, text: str | None
) -> None:
    if text is None:
        (project.root / path).unlink()
    elif not path.endswith(".yaml"):
        (project.root / path).write_text(text, "utf-8")
    else:
        return
    code, _, told = project.run()
    assert (code, bool(told)) == (2, True)


def test_bytes_that_are_no_text_are_said(project: Project) -> None:
    (project.documents / "depots.txt").write_bytes(b"# Depots\n\xff\xfe")
    assert project.run() == (2, "", "depots:2: no utf-8 text\n")


def test_a_directory_that_is_not_there_is_said(project: Project) -> None:
    code = main([str(project.root / "nowhere"), "--root", str(project.root)])
    assert code == 2
    assert "nowhere" in project.capsys.readouterr().err
