"""The documents' own rows and examples, where they lie beside the checkout."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from codegen.document import ROOT, Json, bundle, operations

STUDY = ROOT.parent / "shared" / "study"


def beside(name: str) -> Path:
    path = STUDY / name
    if not path.exists():
        pytest.skip(reason=f"{name} is not beside this checkout (../shared/study)")
    return path


@pytest.fixture(scope="session")
def document() -> Json:
    return bundle()


@pytest.fixture(scope="session")
def by_path(document: Json) -> dict[str, tuple[str, Json]]:
    """Method and operation of each path; no path has two."""
    return {path: (method, operation) for method, path, operation in operations(document)}


@pytest.fixture(scope="session")
def rows() -> list[dict[str, str]]:
    """Rows of the documents' tables."""
    with beside("fields.csv").open(encoding="utf-8", newline="") as file:
        return [*csv.DictReader(file)]


@pytest.fixture(scope="session")
def blocks() -> list[dict[str, Any]]:
    """JSON examples of the documents, repaired where they were no JSON."""
    found: list[dict[str, Any]] = json.loads(beside("examples.json").read_text("utf-8"))
    return found


@pytest.fixture(scope="session")
def headings() -> list[dict[str, str]]:
    """Section, title, method, path and first line of each operation, as often as documented."""
    with beside("inventory.csv").open(encoding="utf-8", newline="") as file:
        return [*csv.DictReader(file)]
