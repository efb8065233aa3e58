"""The document is OpenAPI that other tools understand, joined and in files."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator, validate

from codegen.document import ROOT, ROOT_FILE, SPEC, Json, operations, pointer, read_yaml
from codegen.generate import GENERATED
from facts import load_all

FILES = sorted(path for path in SPEC.glob("*.yaml") if path.name != "decisions.yaml")
DATA = {"errors.yaml"}
"""Files that refer to nothing."""


def references(node: Any) -> list[str]:
    return re.findall(r'"\$ref": "(.*?)"', json.dumps(node))


def test_the_bundle_is_valid(document: Json) -> None:
    validate(document, cls=OpenAPIV31SpecValidator)


def test_the_bundle_that_users_get_is_valid() -> None:
    shipped = json.loads((GENERATED / "openapi.json").read_text("utf-8"))
    validate(shipped, cls=OpenAPIV31SpecValidator)


def test_the_files_are_valid_without_being_joined() -> None:
    """A tool that follows references into other files needs no bundle."""
    root = SPEC / ROOT_FILE
    validate(read_yaml(root), base_uri=root.as_uri(), cls=OpenAPIV31SpecValidator)


def test_files_are_plain_yaml() -> None:
    """No reader of YAML sees anything else in them: what ours refuses or keeps is not used."""
    import yaml

    for file in FILES:
        plain = yaml.safe_load(file.read_text("utf-8"))
        assert plain == read_yaml(file), file.name


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_references_are_relative_and_lead_somewhere(file: Path) -> None:
    targets = references(read_yaml(file))
    assert bool(targets) is (file.name not in DATA)
    for target in targets:
        name, _, fragment = target.partition("#")
        assert re.fullmatch(r"([a-z_]+\.yaml)?", name), target
        assert fragment.startswith(("/components/", "/paths/", "/x-")), target
        pointer(read_yaml_once(SPEC / name if name else file), fragment)


_READ: dict[Path, Any] = {}


def read_yaml_once(path: Path) -> Any:
    if path not in _READ:
        _READ[path] = read_yaml(path)
    return _READ[path]


def test_references_of_the_bundle_stay_inside_it(document: Json) -> None:
    for target in references(document):
        assert target.startswith("#/components/")
        pointer(document, target.removeprefix("#"))


def test_nothing_names_this_machine(document: Json) -> None:
    text = json.dumps(document)
    assert "file:" not in text
    assert str(ROOT) not in text
    assert str(Path.home()) + "/" not in text
    for file in SPEC.glob("*.yaml"):
        assert str(ROOT) not in file.read_text("utf-8")


def test_one_document_serves_every_api_of_the_vendor(document: Json) -> None:
    """The server is the bare host, paths are whole, and each operation has its own security."""
    (server,) = document["servers"]
    assert re.fullmatch(r"https://[a-z.]+", server["url"])
    assert all(path.startswith(("/api2.0/v1/", "/api/")) for path in document["paths"])
    assert "security" not in document
    open_to_all = {o["operationId"] for _, _, o in operations(document) if not o["security"]}
    assert open_to_all == {
        "authentication_get_access_token",
        "authentication_refresh_access_token",
    }
    for _, _, operation in operations(document):
        assert operation["security"] in ([{"CJAccessToken": []}], [])


def test_every_extension_is_explained_to_readers(document: Json) -> None:
    used = {key for _, _, operation in operations(document) for key in operation if key[:2] == "x-"}
    assert used
    used.add("x-errors")
    assert all(f"`{name}`" in document["info"]["description"] for name in used)


def test_there_is_the_whole_contract(document: Json) -> None:
    """Every call of every document, and besides only what comes from the vendor's public pages."""
    documents = document["x-documents"]
    described = {
        path
        for _, path, operation in operations(document)
        if "public" not in documents[operation["x-source"]["document"]]
    }
    sections = [section for facts in load_all().values() for section in facts.sections]
    assert described == {section.operation.path for section in sections if section.operation}
    assert len(described) > 70
