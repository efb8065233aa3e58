"""The spec against the vendor's documents: every heading, every example, no sentence.

Rows of tables are compared by scripts/coverage (tests/traceability). What differs here has to be
on record in decisions.yaml, with the line of the example.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import jsonschema_rs
import pytest

from codegen.annotations import body_media
from codegen.document import ROOT, SPEC, Json, is_list, is_object, read_yaml

JSON = "application/json"
METHOD = re.compile(r"\s*\((GET|POST|DEL|DELETE|PATCH)\)$")
FRAGMENTS = {"fragment-request": "LegacyOrderRequest", "fragment-response": "LegacyOrder"}
"""Blocks that show one field, the lines, of what several operations take or give."""


def test_every_heading_is_a_source(
    document: Json, by_path: dict[str, tuple[str, Json]], headings: list[dict[str, str]]
) -> None:
    """78 places; two operations are described twice. Public pages have no heading here."""
    documents: Json = document["x-documents"]
    by_file = {known["file"]: name for name, known in documents.items() if "file" in known}
    expected = {
        (
            by_file[heading["seed_file"].removesuffix(".txt")],
            heading["section"].replace("(none)", ""),
            METHOD.sub("", heading["title_as_written"]),
            int(heading["lines"].partition("-")[0]),
            heading["path"],
            heading["method"],
        )
        for heading in headings
    }
    found = {
        (*(place[key] for key in ("document", "section", "title", "line")), path, method.upper())
        for path, (method, operation) in by_path.items()
        for place in [operation["x-source"], *operation["x-source"].get("also", [])]
        if "file" in documents[place["document"]]
    }
    assert found == expected
    assert len(found) == 78


# ── examples ──────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def decided(document: Json) -> set[tuple[str, int]]:
    """File and line of examples that are on record."""
    files = {name: known.get("file") for name, known in document["x-documents"].items()}
    return {
        (files[entry["document"]["document"]], entry["document"]["line"])
        for entry in read_yaml(SPEC / "decisions.yaml")
        if "example" in entry.get("aspects", ())
    }


def is_decided(block: dict[str, Any], decided: set[tuple[str, int]]) -> bool:
    file = block["seed_file"].removesuffix(".txt")
    return any((file, line) in decided for line in range(block["from_line"], block["to_line"] + 1))


def medium(block: dict[str, Any], by_path: dict[str, tuple[str, Json]]) -> Json:
    """The schema and the examples of ours that a block belongs to."""
    if block["role"] in FRAGMENTS:
        component = FRAGMENTS[block["role"]]
        return {"schema": {"$ref": f"#/components/schemas/{component}"}, "examples": {}}
    _, operation = by_path[block["path"]]
    if block["role"] == "request":
        _, content = body_media(operation) or ("", {})
        return content
    media: Json = operation["responses"]["200"]["content"][JSON]
    return media


def key_paths(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every path with the JSON type of what is there; whole and broken numbers are two."""
    yield (
        path,
        {True: "true", False: "false"}.get(value, "")
        if isinstance(value, bool)
        else type(value).__name__,
    )
    if is_object(value):
        for key, item in value.items():
            yield from key_paths(item, f"{path}.{key}")
    elif is_list(value):
        for item in value:
            yield from key_paths(item, f"{path}[]")


def test_every_example_of_the_documents_fits_the_schema(
    document: Json,
    by_path: dict[str, tuple[str, Json]],
    blocks: list[dict[str, Any]],
    decided: set[tuple[str, int]],
) -> None:
    assert len(blocks) == 150
    odd: list[Any] = []
    for block in blocks:
        schema = {**medium(block, by_path)["schema"], "components": document["components"]}
        validator = jsonschema_rs.Draft202012Validator(schema)
        problems = [
            error.message
            for error in validator.iter_errors(block["value"])
            if block["role"] not in FRAGMENTS or "is a required property" not in error.message
        ]
        if problems and not is_decided(block, decided):
            odd.append((block["path"], block["role"], block["from_line"], problems))
    assert not odd


def test_our_examples_have_the_keys_and_types_of_the_documents(
    by_path: dict[str, tuple[str, Json]],
    blocks: list[dict[str, Any]],
    decided: set[tuple[str, int]],
) -> None:
    """Each block is one of our examples in other words, or its difference is on record."""
    odd: list[Any] = []
    for block in (block for block in blocks if block["role"] not in FRAGMENTS):
        wanted = set(key_paths(block["value"]))
        ours = [
            set(key_paths(example["value"]))
            for example in medium(block, by_path)["examples"].values()
        ]
        if wanted not in ours and not is_decided(block, decided):
            nearest = min(ours, key=lambda some: len(some ^ wanted))
            odd.append((block["path"], block["role"], block["from_line"], nearest ^ wanted))
    assert not odd


def test_every_documented_example_is_of_a_block(
    by_path: dict[str, tuple[str, Json]], blocks: list[dict[str, Any]]
) -> None:
    """What we made ourselves is called something else."""
    shown = {(block["path"], block["role"]) for block in blocks}
    for path, (_, operation) in by_path.items():
        kind, content = body_media(operation) or ("", {})
        if "documented" in content.get("examples", {}) and kind == JSON:
            assert (path, "request") in shown, path
        if "documented" in operation["responses"]["200"]["content"][JSON]["examples"]:
            assert (path, "response-success") in shown, path


def test_no_sentence_of_the_documents_is_repeated(rows: list[dict[str, str]]) -> None:
    """Facts are the documents', words are ours: no definition or note is taken over as it is."""
    sentences = {
        cell.strip().lower().rstrip(".")
        for row in rows
        for cell in row["cells"].split("|")
        if len(cell.split()) > 6
    }
    assert len(sentences) > 100
    files = [*SPEC.rglob("*.yaml"), *SPEC.rglob("*.json"), *(ROOT / "docs").glob("*")]
    for file in files:
        text = " ".join(file.read_text("utf-8").lower().split())
        assert not [sentence for sentence in sentences if sentence in text], file.name
