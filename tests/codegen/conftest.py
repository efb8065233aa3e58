"""Copies of the spec that a test may change, and what is made of them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest
from attrs import frozen

from codegen.document import SPEC, Json, bundle, escaped, read_yaml
from codegen.generate import generate

GROWN = Path(__file__).parent / "grown"


@frozen
class SpecCopy:
    """A folder like spec/."""

    folder: Path

    @contextmanager
    def edit(self, name: str) -> Generator[Json]:
        """A file of it, to change; JSON is YAML, too."""
        path = self.folder / name
        content: Json = read_yaml(path)
        yield content
        path.write_text(json.dumps(content), encoding="utf-8")

    def refer(self, chapter: str, *paths: str) -> None:
        """Lists paths of a chapter in the root."""
        with self.edit("openapi.yaml") as root:
            for path in paths:
                root["paths"][path] = {"$ref": f"{chapter}#/paths/{escaped(path)}"}


@pytest.fixture(scope="session")
def document() -> Json:
    """The bundled document: to be looked at only."""
    return bundle()


@pytest.fixture
def spec(tmp_path: Path) -> SpecCopy:
    """A copy of spec/ of one's own."""
    return SpecCopy(shutil.copytree(SPEC, tmp_path / "spec"))


@pytest.fixture(scope="session")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is generated when the chapter parcels.yaml has been added to the spec."""
    folder = tmp_path_factory.mktemp("grown")
    spec = SpecCopy(shutil.copytree(SPEC, folder / "spec"))
    shutil.copy(GROWN / "parcels.yaml", spec.folder)
    with spec.edit("openapi.yaml") as root:
        root["tags"].append({"name": "parcels", "description": 'Boxes, or "bags"'})
        root["x-documents"]["parcels"] = {"title": "Parcels & boxes", "file": "none"}
    spec.refer("parcels.yaml", *read_yaml(GROWN / "parcels.yaml")["paths"])
    generate(folder / "generated", spec.folder)
    return folder / "generated"
