"""The document, copies of the spec, and what is made of one that has grown."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from tests.codegen.copies import SpecCopy

from codegen.document import SPEC, Json, bundle, read_yaml
from codegen.generate import generate
from codegen.models import Attributes, write_models

GROWN = Path(__file__).parent / "grown"


@pytest.fixture(scope="session")
def document() -> Json:
    """The bundled document: to be looked at only."""
    return bundle()


@pytest.fixture(scope="session")
def text(document: Json) -> str:
    """The same as JSON: reading it is the fastest way to a copy."""
    return json.dumps(document)


@pytest.fixture
def damaged(text: str) -> Json:
    """The bundled document, of one's own, to be damaged."""
    found: Json = json.loads(text)
    return found


@pytest.fixture(scope="session")
def modelled(document: Json, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Attributes]:
    """The models of the document: the folder that they are in, and their fields."""
    folder = tmp_path_factory.mktemp("modelled")
    return folder, write_models(document, folder)


@pytest.fixture
def spec(tmp_path: Path) -> SpecCopy:
    """A copy of spec/ of one's own."""
    return SpecCopy(shutil.copytree(SPEC, tmp_path / "spec"))


@pytest.fixture(scope="session")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is generated when the chapter parcels.yaml has been added to the spec, and use.py."""
    folder = tmp_path_factory.mktemp("grown")
    spec = SpecCopy(shutil.copytree(SPEC, folder / "spec"))
    shutil.copy(GROWN / "parcels.yaml", spec.folder)
    with spec.edit("openapi.yaml") as root:
        root["tags"].append({"name": "parcels", "description": 'Boxes, or "bags"'})
        root["x-documents"]["parcels"] = {"title": "Parcels & boxes", "file": "none"}
    spec.refer("parcels.yaml", *read_yaml(GROWN / "parcels.yaml")["paths"])
    generate(folder / "generated", spec.folder)
    shutil.copy(GROWN / "use.py.txt", folder / "generated" / "use.py")
    return folder / "generated"
