"""The spec against the vendor's document: every row, every example, every heading.

What differs has to be on record in decisions.yaml.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import jsonschema_rs
import pytest

from codegen.annotations import envelope_data, name_of
from codegen.document import SPEC, Json, escaped, is_list, is_object, pointer, read_yaml
from codegen.models import reached

JSON = "application/json"
TYPES = {
    "string": {"string"},
    "int": {"integer"},
    "integer": {"integer"},
    "long": {"integer", "EpochMillis"},
    "decimal": {"number"},
    "number": {"number"},
    "boolean": {"boolean"},
    "array": {"array"},
}
"""What the tables call a type of a request, and what it is in the spec."""


@pytest.fixture(scope="module")
def decided() -> set[str]:
    return {entry["pointer"] for entry in read_yaml(SPEC / "decisions.yaml")}


def inputs(document: Json, path: str, method: str, operation: Json) -> dict[str, tuple[str, Json]]:
    """Pointer and node of every parameter and every field of the body."""
    here = f"/paths/{escaped(path)}/{method}"
    found = {
        parameter["name"]: (f"{here}/parameters/{index}", parameter)
        for index, parameter in enumerate(operation.get("parameters", []))
    }
    if "requestBody" in operation:
        where = f"{here}/requestBody/content/{escaped(JSON)}/schema"
        if "$ref" in pointer(document, where):
            where = f"/components/schemas/{name_of(pointer(document, where))}"
        schema = pointer(document, where)
        for name, field in schema["properties"].items():
            required = name in schema.get("required", ())
            node = {"required": required, "schema": field}
            found[name] = (f"{where}/properties/{name}", node)
    return found


def outputs(document: Json, operation: Json) -> set[str]:
    """Names of all fields that the data of a reply can have."""
    schemas = document["components"]["schemas"]
    found = reached(envelope_data(operation), schemas)
    return {field for name in found for field in schemas[name].get("properties", {})}


def test_every_input_of_the_document_is_there_and_no_other(
    document: Json, by_path: dict[str, tuple[str, Json]], rows: list[dict[str, str]]
) -> None:
    documented: dict[str, set[str]] = {path: set() for path in by_path}
    for row in rows:
        if row["kind"] == "req":
            documented[row["path"]].add(row["name"])
    assert sum(map(len, documented.values())) > 90
    for path, (method, operation) in by_path.items():
        assert set(inputs(document, path, method, operation)) == documented[path], path


def test_inputs_are_as_documented_or_decided(
    document: Json,
    by_path: dict[str, tuple[str, Json]],
    rows: list[dict[str, str]],
    decided: set[str],
) -> None:
    """Type, whether it is required, and the length of strings."""
    compared: Counter[str] = Counter()
    for row in (row for row in rows if row["kind"] == "req"):
        where, node = inputs(document, row["path"], *by_path[row["path"]])[row["name"]]
        cells = [cell.strip() for cell in row["cells"].split("|")]
        schema = node["schema"]
        kind = schema.get("type") or name_of(schema)
        flags = [cell for cell in cells if cell in ("Y", "N")]
        lengths = [int(cell) for cell in cells if re.fullmatch(r"\d+", cell)]
        if flags:
            compared["required"] += 1
            assert node.get("required", False) == (flags[0] == "Y"), (where, row["cells"])
        if kind == "string" and "enum" not in schema and lengths:
            compared["length"] += 1
            assert schema["maxLength"] == lengths[0], (where, row["cells"])
        if where not in decided:
            compared["type"] += 1
            assert kind in TYPES[cells[2].lower()], (where, row["cells"])
    assert compared["required"] > 80
    assert compared["length"] > 30
    assert compared["type"] > 60


def test_every_output_of_the_document_is_there(
    document: Json, by_path: dict[str, tuple[str, Json]], rows: list[dict[str, str]]
) -> None:
    checked = 0
    for row in (row for row in rows if row["kind"] == "resp"):
        _, operation = by_path[row["path"]]
        name = row["name"].lstrip("- ")  # hyphens tell how deep a field is
        assert name in outputs(document, operation), (row["path"], name, row["line"])
        checked += 1
    assert checked > 250


def test_every_field_of_the_envelope_is_there(document: Json, rows: list[dict[str, str]]) -> None:
    names = {row["name"] for row in rows if row["kind"] in ("resp-env", "resp-error-env")}
    assert len(names) >= 5
    schemas = document["components"]["schemas"]
    assert names <= {*schemas["Envelope"]["properties"], "data"}
    assert names <= set(schemas["Refusal"]["properties"])


def test_every_operation_is_the_one_of_its_heading(
    by_path: dict[str, tuple[str, Json]], headings: dict[str, dict[str, str]]
) -> None:
    assert set(by_path) == set(headings)
    for path, (method, operation) in by_path.items():
        heading, source = headings[path], operation["x-source"]
        title = re.sub(r"\s*\((GET|POST)\)$", "", heading["title_as_written"])
        first = int(heading["lines"].partition("-")[0])
        assert (source["section"], source["title"]) == (heading["section"], title)
        assert (source["line"], method.upper()) == (first, heading["method"])


# ── examples ──────────────────────────────────────────────────────────────────────────────────────


def medium(block: Json, by_path: dict[str, tuple[str, Json]]) -> tuple[Json, str]:
    """Where our example of the same thing stands, and its name."""
    _, operation = by_path[block["path"]]
    if block["role"] == "request":
        return operation["requestBody"]["content"][JSON], "documented"
    name = {"response-success": "documented", "response-error": "refused"}[block["role"]]
    return operation["responses"]["200"]["content"][JSON], name


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


def test_every_example_of_the_document_fits_the_schema(
    document: Json, by_path: dict[str, tuple[str, Json]], blocks: list[dict[str, Any]]
) -> None:
    assert len(blocks) == 34
    for block in blocks:
        media, _ = medium(block, by_path)
        schema = {**media["schema"], "components": document["components"]}
        problems = [
            error.message
            for error in jsonschema_rs.Draft202012Validator(schema).iter_errors(block["value"])
        ]
        assert not problems, (block["path"], block["role"], block["from_line"])


def test_our_examples_have_the_keys_and_types_of_the_documents(
    by_path: dict[str, tuple[str, Json]], blocks: list[dict[str, Any]]
) -> None:
    for block in blocks:
        media, name = medium(block, by_path)
        ours = media["examples"][name]["value"]
        assert set(key_paths(ours)) == set(key_paths(block["value"])), (
            block["path"],
            block["role"],
        )


def test_every_documented_example_is_of_a_block(
    by_path: dict[str, tuple[str, Json]], blocks: list[dict[str, Any]]
) -> None:
    shown = {(block["path"], block["role"]) for block in blocks}
    for path, (_, operation) in by_path.items():
        if "requestBody" in operation:
            assert (path, "request") in shown
        assert (path, "response-success") in shown


def test_no_sentence_of_the_document_is_repeated(rows: list[dict[str, str]]) -> None:
    """Facts are the documents', words are ours: no definition or note is taken over as it is."""
    sentences = {
        cell.strip().lower().rstrip(".")
        for row in rows
        for cell in row["cells"].split("|")
        if len(cell.split()) > 6
    }
    assert len(sentences) > 10
    for file in SPEC.glob("*.yaml"):
        text = " ".join(file.read_text("utf-8").lower().split())
        assert not [sentence for sentence in sentences if sentence in text], file.name
