"""Reading YAML as JSON knows it, and joining the files of the spec into one document."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from tests.codegen.copies import SpecCopy

from codegen.document import (
    ROOT_FILE,
    Json,
    SpecError,
    bundle,
    escaped,
    operations,
    pointer,
    read_yaml,
    to_json,
)


def read(tmp_path: Path, text: str) -> Any:
    path = tmp_path / "some.yaml"
    path.write_text(text, encoding="utf-8")
    return read_yaml(path)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2024-06-01", "2024-06-01"),
        ("2021-03-31 00:46:39", "2021-03-31 00:46:39"),
        ("yes", "yes"),
        ("No", "No"),
        ("on", "on"),
        ("True", "True"),
        ("true", True),
        ("false", False),
        ("true when it is sold", "true when it is sold"),
        ("falsehood", "falsehood"),
        ("null", None),
        ("", None),
        ("~", "~"),
        ("nullable", "nullable"),
        ("0123", "0123"),
        ("0x1F", "0x1F"),
        ("0o17", "0o17"),
        ("1_000", "1_000"),
        ("12:30", "12:30"),
        ("+1", "+1"),
        (".5", ".5"),
        (".inf", ".inf"),
        (".NaN", ".NaN"),
        ("1.5.2", "1.5.2"),
        ("-7", -7),
        ("1536993287524069376", 1536993287524069376),
        ("3.00", 3.0),
        ("1e3", 1000.0),
    ],
)
def test_plain_scalars_are_those_of_json(tmp_path: Path, text: str, value: object) -> None:
    found = read(tmp_path, f"key: {text}")["key"]
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize("text", ["2024-06-01", "true", "null", "7", "1.5"])
def test_a_quoted_scalar_is_text(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, f"key: '{text}'") == {"key": text}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a: 1\nb: 2\na: 3", "a is given twice"),
        ("outer: {in: 1, in: 2}", "in is given twice"),
        ("200: {}", "the key 200 is no text"),
        ("true: {}", "the key true is no text"),
        ("null: {}", "the key null is no text"),
        ("[a, b]: c", "is no text"),
        ("a: {b: [}", "some.yaml cannot be read"),
        ("a: !!python/object:os.system x", "some.yaml cannot be read"),
        ("a: *missing", "some.yaml cannot be read"),
    ],
)
def test_a_slip_is_an_error_that_says_where(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(SpecError, match=reason) as caught:
        read(tmp_path, text)
    assert "line" in str(caught.value)


def test_a_merge_is_no_second_key(tmp_path: Path) -> None:
    text = "base: &base {a: 1, b: 2}\nmade: {<<: *base, b: 3}"
    assert read(tmp_path, text)["made"] == {"a": 1, "b": 3}


def test_a_missing_or_binary_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SpecError, match=r"none\.yaml cannot be read"):
        read_yaml(tmp_path / "none.yaml")
    (tmp_path / "bytes.yaml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SpecError, match=r"bytes\.yaml cannot be read"):
        read_yaml(tmp_path / "bytes.yaml")


@pytest.mark.parametrize(
    ("fragment", "value"),
    [("", {"a/b": {"~": [1, 2]}}), ("/a~1b", {"~": [1, 2]}), ("/a~1b/~0/1", 2)],
)
def test_a_pointer_reaches(fragment: str, value: object) -> None:
    assert pointer({"a/b": {"~": [1, 2]}}, fragment) == value


@pytest.mark.parametrize("fragment", ["/c", "/a~1b/~0/2", "/a~1b/~0/x", "/a~1b/~0/1/0"])
def test_a_pointer_that_reaches_nothing_is_an_error(fragment: str) -> None:
    with pytest.raises(SpecError, match="points at nothing"):
        pointer({"a/b": {"~": [1, 2]}}, fragment)


@pytest.mark.parametrize("key", ["plain", "/api2.0/v1", "a~b", "~1", "/~/"])
def test_an_escaped_key_is_found_again(key: str) -> None:
    assert pointer({key: "here"}, f"/{escaped(key)}") == "here"


def test_the_bundle_stands_alone(document: Json) -> None:
    found = re.findall(r'"\$ref": "(.*)"', to_json(document))
    assert len(found) > 100
    for target in set(found):
        assert target.startswith("#/components/")
        pointer(document, target.removeprefix("#"))


def test_the_bundle_is_json_and_the_same_each_time(document: Json) -> None:
    assert json.loads(to_json(document)) == document
    assert to_json(bundle()) == to_json(document)
    json.dumps(document, allow_nan=False)


# ── joining, with a spec of three small files ─────────────────────────────────────────────────────

ROOT_TEXT = """
openapi: 3.1.0
paths:
  /v1/box: {$ref: "chapter.yaml#/paths/~1v1~1box"}
  /v1/bag: {$ref: "chapter.yaml#/paths/~1v1~1bag"}
"""
CHAPTER_TEXT = """
paths:
  /v1/box: {get: {data: {$ref: "#/components/schemas/Box"}}}
  /v1/bag: {get: {data: {$ref: "common.yaml#/components/schemas/Price"}}}
components:
  schemas:
    Box:
      properties:
        price: {$ref: "common.yaml#/components/schemas/Price", description: What it costs.}
        boxes: {items: {$ref: "#/components/schemas/Box"}}
"""
COMMON_TEXT = """
components:
  schemas:
    Price: {type: number}
"""


@pytest.fixture
def small(tmp_path: Path) -> SpecCopy:
    texts = {ROOT_FILE: ROOT_TEXT, "chapter.yaml": CHAPTER_TEXT, "common.yaml": COMMON_TEXT}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return SpecCopy(tmp_path)


BOX = {
    "properties": {
        "price": {"$ref": "#/components/schemas/Price", "description": "What it costs."},
        "boxes": {"items": {"$ref": "#/components/schemas/Box"}},
    }
}


def test_joining_is_renaming(small: SpecCopy) -> None:
    """References into other files lose the file; a component that holds itself is joined once."""
    assert bundle(small.folder) == {
        "openapi": "3.1.0",
        "paths": {
            "/v1/box": {"get": {"data": {"$ref": "#/components/schemas/Box"}}},
            "/v1/bag": {"get": {"data": {"$ref": "#/components/schemas/Price"}}},
        },
        "components": {"schemas": {"Box": BOX, "Price": {"type": "number"}}, "responses": {}},
    }


def test_components_stand_in_the_order_of_first_use(small: SpecCopy) -> None:
    with small.edit(ROOT_FILE) as root:
        root["paths"] = dict(reversed(root["paths"].items()))
    assert [*bundle(small.folder)["components"]["schemas"]] == ["Price", "Box"]


def test_files_refer_to_each_other_in_any_direction(small: SpecCopy) -> None:
    with small.edit("common.yaml") as common:
        in_box = {"$ref": "chapter.yaml#/components/schemas/Box"}
        common["components"]["schemas"]["Price"]["properties"] = {"of": in_box}
    joined = bundle(small.folder)["components"]["schemas"]
    assert joined["Price"]["properties"]["of"] == {"$ref": "#/components/schemas/Box"}
    assert joined["Box"] == BOX


def test_a_name_in_two_files_is_refused(small: SpecCopy) -> None:
    with small.edit("common.yaml") as common:
        schemas = common["components"]["schemas"]
        schemas["Box"] = {"type": "object"}
        schemas["Price"]["properties"] = {"of": {"$ref": "#/components/schemas/Box"}}
    with pytest.raises(SpecError, match=r"two components are called Box: in .* and in "):
        bundle(small.folder)


def copying(small: SpecCopy, **beside: Any) -> None:
    """A parameter that common.yaml shares."""
    shared = {"name": "platformToken", "in": "header", "schema": {"type": "string"}}
    with small.edit("common.yaml") as common:
        common["components"].setdefault("parameters", {})["Token"] = shared
    reference = {"$ref": "common.yaml#/components/parameters/Token", **beside}
    with small.edit("chapter.yaml") as chapter:
        chapter["paths"]["/v1/box"]["get"]["parameters"] = [reference]


def test_a_shared_parameter_is_copied(small: SpecCopy) -> None:
    copying(small)
    document = bundle(small.folder)
    assert "parameters" not in document["components"]
    _, _, operation = operations(document)[0]
    assert operation["parameters"][0]["name"] == "platformToken"


def test_a_copy_of_a_parameter_says_nothing_else(small: SpecCopy) -> None:
    copying(small, description="Other words, which nobody would read.")
    with pytest.raises(SpecError, match="parameters/Token: a copy says what the parameter says"):
        bundle(small.folder)


def test_a_copied_parameter_does_not_make_a_schema_of_its_name_used(small: SpecCopy) -> None:
    copying(small)
    with small.edit("common.yaml") as common:
        common["components"].setdefault("schemas", {})["Token"] = {"type": "string"}
    with pytest.raises(SpecError, match=r"common\.yaml: schemas/Token"):
        bundle(small.folder)


def test_an_unused_component_is_refused(small: SpecCopy) -> None:
    with small.edit("chapter.yaml") as chapter:
        chapter["components"]["schemas"]["Forgotten"] = {"type": "object"}
    with pytest.raises(
        SpecError, match=r"nothing refers to these.*\n  chapter\.yaml: schemas/Forgotten"
    ):
        bundle(small.folder)


def test_a_path_that_the_root_does_not_list_is_refused(small: SpecCopy) -> None:
    with small.edit(ROOT_FILE) as root:
        del root["paths"]["/v1/bag"]
    with pytest.raises(SpecError, match=r"nothing refers to these.*\n  chapter\.yaml: /v1/bag"):
        bundle(small.folder)


def test_a_path_that_leads_to_another_one_is_refused(small: SpecCopy) -> None:
    with small.edit(ROOT_FILE) as root:
        root["paths"]["/v1/bag"] = root["paths"]["/v1/box"]
    with pytest.raises(SpecError, match=r"/v1/bag: .*the same path"):
        bundle(small.folder)


def test_a_path_has_nothing_beside_its_reference(small: SpecCopy) -> None:
    with small.edit(ROOT_FILE) as root:
        root["paths"]["/v1/bag"]["summary"] = "It would be lost."
    with pytest.raises(SpecError, match=r"/v1/bag: its \$ref has to be alone"):
        bundle(small.folder)


def test_an_extension_may_have_a_file_of_its_own(small: SpecCopy) -> None:
    (small.folder / "errors.yaml").write_text("x-errors: [{code: 7}]", encoding="utf-8")
    with small.edit(ROOT_FILE) as root:
        root["x-errors"] = {"$ref": "errors.yaml#/x-errors"}
        root["x-here"] = {"a": [1]}
    joined = bundle(small.folder)
    assert joined["x-errors"] == [{"code": 7}]
    assert joined["x-here"] == {"a": [1]}


@pytest.mark.parametrize(
    "reference",
    [
        {"$ref": "errors.yaml#/x-others"},
        {"$ref": "#/x-errors"},
        {"$ref": "errors.yaml"},
        {"$ref": "errors.yaml#/x-errors", "more": 1},
    ],
)
def test_an_extension_keeps_its_name_and_is_all_of_it(
    small: SpecCopy, reference: dict[str, Any]
) -> None:
    (small.folder / "errors.yaml").write_text("{x-errors: [], x-others: []}", encoding="utf-8")
    with small.edit(ROOT_FILE) as root:
        root["x-errors"] = reference
    with pytest.raises(SpecError, match=r"^x-errors: its \$ref has to be alone, and lead to x-err"):
        bundle(small.folder)


def test_a_path_may_stand_in_the_root_itself(small: SpecCopy) -> None:
    before = bundle(small.folder)
    with small.edit("chapter.yaml") as chapter:
        item = chapter["paths"].pop("/v1/bag")
    with small.edit(ROOT_FILE) as root:
        root["paths"]["/v1/bag"] = item
    assert bundle(small.folder) == before


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("#/components/schemas/Nowhere", r"Nowhere.* points at nothing"),
        ("common.yaml#/components/schemas/Nowhere", r"common\.yaml#.*Nowhere"),
        ("none.yaml#/components/schemas/Cost", r"none\.yaml cannot be read"),
        ("../spec/common.yaml#/components/schemas/Cost", "only files beside"),
        ("/etc/passwd#/components/schemas/Cost", "only files beside"),
        ("https://example.com/s.yaml#/components/schemas/Cost", "only files beside"),
        ("common.yaml", "not a component"),
        ("common.yaml#/components/schemas/Price/type", "not a component"),
        ("#/paths/~1v1~1box", "not a component"),
        ("#/components/examples/page", "not a component of schemas or responses"),
    ],
)
def test_a_bad_reference_is_refused(small: SpecCopy, target: str, reason: str) -> None:
    with small.edit("chapter.yaml") as chapter:
        chapter["components"]["schemas"]["Box"]["properties"]["price"] = {"$ref": target}
    with pytest.raises(SpecError, match=reason):
        bundle(small.folder)


def test_a_file_that_is_no_mapping_is_refused(small: SpecCopy) -> None:
    (small.folder / "common.yaml").write_text("- a list", encoding="utf-8")
    with pytest.raises(SpecError, match=r"common\.yaml: not a mapping"):
        bundle(small.folder)
