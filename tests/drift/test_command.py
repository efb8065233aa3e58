"""scripts/docs-diff: exit codes, what is printed, and what of the project a change concerns."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys

import pytest
from tests.drift.workshop import LIST, QUERY, RETURN, Project

from facts.store import ROOT

VENDOR = ROOT.parent / "shared" / "vendor-docs"


def pointer(path: str, method: str, *rest: str) -> str:
    return "/".join(["/paths", path.replace("/", "~1"), method, *rest])


def test_without_drift_it_says_so(project: Project) -> None:
    assert project.run() == (0, "The documents say what they said.\n", "")
    code, printed, _ = project.run("--json")
    counts = {"breaking": 0, "notable": 0, "wording": 0}
    assert (code, json.loads(printed)) == (0, {"findings": [], "counts": counts})


def test_a_finding_has_all_that_is_needed_to_answer_it(project: Project) -> None:
    project.write("Rows of each page | int", "Rows of each page | long")
    assert project.finding() == {
        "kind": "retyped",
        "what": "row",
        "severity": "breaking",
        "document": "parcels",
        "section": "1.2 Find Parcels(GET)",
        "line": {"old": 91, "new": 91},
        "name": "size",
        "was": "int",
        "now": "long",
        "path": {"old": ["query.size"], "new": ["query.size"]},
        "spec": [pointer(LIST, "get", "parameters", "1")],
        "missing_in_spec": [],
        "symbols": ["cj.parcels.search(page_size=)"],
        "tests": [
            "tests/test_parcels.py::test_search",
            "tests/test_each.py -k parcels_search",
        ],
    }


def test_a_field_of_a_body_leads_to_its_model(project: Project) -> None:
    project.write("| Desired speed | int |", "| Desired speed | string |")
    found = project.finding()
    assert found["spec"] == ["/components/schemas/ParcelRequest/properties/speed"]
    assert found["symbols"] == ["cj.parcels.send", "ParcelRequest.gross"]
    assert found["tests"] == [
        "tests/test_parcels.py::test_sending",
        "tests/test_parcels.py::test_address",
        "tests/test_each.py -k parcels_send",
    ]


def test_a_field_of_a_reply_leads_to_its_attribute(project: Project) -> None:
    project.write("Parcel number | string | 20", "Parcel number | string | 30")
    assert project.finding()["symbols"] == ["cj.parcels.send", "Sent.parcel_id"]


def test_a_field_of_an_inline_body_leads_to_an_argument(project: Project) -> None:
    project.write("Parcel number | string | Y | |", "Parcel number | long | Y | |")
    found = project.finding()
    assert found["symbols"] == ["cj.parcels.give_back(parcel_id=)"]
    assert found["spec"][0].endswith("/schema/properties/parcelId")
    assert found["spec"][0].startswith(pointer(RETURN, "post", "requestBody"))


def test_what_is_new_leads_to_where_it_belongs(project: Project) -> None:
    project.write("| speed | Des", "| haste | How soon | int | N | 1 | |\n| speed | Des")
    found = project.finding()
    assert found["spec"] == []
    assert found["missing_in_spec"] == ["/components/schemas/ParcelRequest"]
    assert found["path"] == {"old": [], "new": ["body.haste"]}


def test_a_table_without_an_operation_leads_to_those_that_have_its_fields(
    project: Project,
) -> None:
    project.write("\ntown string", "\ntown number", "depots")
    found = project.finding()
    assert found["spec"] == ["/components/schemas/Depot/properties/town"]
    assert found["symbols"] == ["cj.depots.list", "Depot.town_name"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("# 1.2 Find", "# 1.2 Search", pointer(LIST, "get", "x-source")),
        ("Lists parcels, newest", "Lists parcels, oldest", pointer(LIST, "get")),
        ('"code": 1700200', '"code": 1700209', pointer(LIST, "get", "responses")),
        ("v1/parcel/list\n", "v1/parcel/search\n", pointer(LIST, "get")),
    ],
)
def test_what_is_no_field_leads_to_the_operation(
    project: Project, old: str, new: str, expected: str
) -> None:
    project.write(old, new)
    assert project.finding()["spec"] == [expected]


def test_a_new_operation_leads_nowhere(project: Project) -> None:
    section = "# 3 More\n# 3.1 Burn Parcel(POST)\nhttps://parcels.example.com/api2.0/v1/burn\n"
    path = project.documents / "parcels.txt"
    path.write_text(path.read_text("utf-8") + section, "utf-8")
    found = [finding for finding in project.findings() if finding["what"] == "operation"]
    assert [(one["kind"], one["now"]) for one in found] == [("added", "POST /api2.0/v1/burn")]
    assert [(one["spec"], one["symbols"]) for one in found] == [([], [])]


def test_a_document_that_is_gone_concerns_all_its_operations(project: Project) -> None:
    (project.documents / "depots.txt").unlink()
    found = project.finding()
    assert (found["kind"], found["severity"], found["name"]) == (
        "missing",
        "breaking",
        "depots.txt",
    )
    assert found["spec"] == [pointer(QUERY, "post")]


def test_a_document_that_nobody_knows_is_told(project: Project) -> None:
    text = (project.documents / "depots.txt").read_text("utf-8")
    (project.documents / "news.txt").write_text(text, "utf-8")
    found = project.finding()
    assert (found["kind"], found["name"], found["now"]) == (
        "unknown",
        "news.txt",
        "5 sections, 3 operations",
    )


def test_a_document_under_another_name_is_compared(project: Project) -> None:
    project.write("Rows of each page | int", "Rows of each page | long")
    (project.documents / "parcels.txt").rename(project.documents / "006_new.txt")
    found = project.findings()
    assert [(one["what"], one["kind"], one["severity"]) for one in found] == [
        ("document", "renamed", "notable"),
        ("row", "retyped", "breaking"),
    ]
    assert (found[0]["was"], found[0]["now"]) == ("parcels.txt", "006_new.txt")


def test_text_reads_as_a_list_of_what_to_edit(project: Project) -> None:
    project.write("Rows of each page | int | N |", "Rows of each page | long | Y |")
    project.write("Lists parcels, newest", "Lists parcels, oldest")
    code, printed, _ = project.run()
    assert code == 1
    assert (
        printed
        == f"""\
parcels · 1.2 Find Parcels(GET)
  breaking  row retyped: size
            int -> long, query.size, line 91
    spec    {pointer(LIST, "get", "parameters", "1")}
    python  cj.parcels.search(page_size=)
  breaking  row required: size
            N -> Y, query.size, line 91
    spec    {pointer(LIST, "get", "parameters", "1")}
    python  cj.parcels.search(page_size=)
  wording   line reworded
            line 82
    spec    {pointer(LIST, "get")}
    python  cj.parcels.search
  tests   tests/test_parcels.py::test_search
          tests/test_each.py -k parcels_search

3 changes: 2 breaking, 0 notable, 1 wording.
"""
    )


@pytest.mark.skipif(
    not VENDOR.is_dir(), reason="the vendor's documents are not beside the checkout"
)
def test_the_documents_are_compared_in_less_than_two_seconds() -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "scripts")}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, "-m", "drift", str(VENDOR)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    # By the time that it works: others may be at work beside it.
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 2


def test_the_script_runs_the_command() -> None:
    script = ROOT / "scripts" / "docs-diff"
    assert os.access(script, os.X_OK)
    assert "python -m drift" in script.read_text("utf-8")
