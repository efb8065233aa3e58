"""A small project around the invented documents: facts, spec, generated package and tests."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.drift.texts import DEPOTS, PARCELS

from drift.__main__ import main
from facts.reader import read_text
from facts.store import dump

SEND = "/api2.0/v1/parcel/send"
LIST = "/api2.0/v1/parcel/list"
RETURN = "/api2.0/v1/parcel/return"
QUERY = "/api/depot/queryDepots"

ROOT_FILE = """openapi: 3.1.0
x-documents:
  parcels: {title: "7 Parcels", file: "parcels"}
  depots: {title: "Depots", file: "depots"}
paths: {}
"""

MODELS = '''"""Models."""


class ParcelRequest(Model, kw_only=True):
    carrier: str
    weight: int | None = None
    gross: str | None = field(name="speed", default=None)


class Sent(Model, kw_only=True):
    parcel_id: str | None = field(name="parcelId", default=None)
    labels: list[Label] | None = field(
        name="labels",
        default=None,
    )


class Depot(Model, kw_only=True):
    town_name: str | None = field(name="town", default=None)
'''

RESOURCE = '''"""Parcels."""


class Parcels:
    def search(self, *, page: int | None = None, page_size: int | None = None) -> Page:
        return self._engine.call(ops.PARCELS_SEARCH, query={"page": page, "size": page_size})

    def give_back(self, parcel_id: str) -> bool:
        return self._engine.call(ops.PARCELS_GIVE_BACK, body={"parcelId": parcel_id})
'''

TESTS = '''"""Tests."""

from things import PARCELS_SEARCH


def test_sending(cj):
    cj.parcels.send({"carrier": "swift"})


def test_address():
    assert "/api2.0/v1/parcel/send" in ADDRESSES


class TestSearch:
    def test_search(self):
        use(PARCELS_SEARCH)


def test_nothing():
    pass
'''

EVERY = """@pytest.mark.parametrize("operation", ALL_OPERATIONS, ids=str)
def test_each(operation):
    pass
"""


def _fields(**fields: Any) -> dict[str, Any]:
    return {"type": "object", "properties": fields}


def _media(schema: dict[str, Any]) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": schema}}}


def _reply(data: dict[str, Any]) -> dict[str, Any]:
    envelope = {"$ref": "#/components/schemas/Envelope"}
    success = {"allOf": [envelope, _fields(data=data)]}
    return {"200": _media({"oneOf": [success, {"$ref": "#/components/schemas/Refusal"}]})}


def _operation(name: str, section: str, line: int, **parts: Any) -> dict[str, Any]:
    document = "depots" if name.startswith("depots") else "parcels"
    source = {"document": document, "section": section, "title": "", "line": line}
    return {
        "operationId": name,
        "tags": [name.split("_", maxsplit=1)[0]],
        "x-source": source,
        **parts,
    }


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


TEXT = {"type": "string"}

DOCUMENT: dict[str, Any] = {
    "paths": {
        SEND: {
            "post": _operation(
                "parcels_send",
                "1.1",
                4,
                requestBody=_media(_ref("ParcelRequest")),
                responses=_reply(_ref("Sent")),
            )
        },
        LIST: {
            "get": _operation(
                "parcels_search",
                "1.2",
                81,
                parameters=[
                    {"name": "page", "in": "query", "schema": {"type": "integer"}},
                    {"name": "size", "in": "query", "schema": {"type": "integer"}},
                ],
                responses=_reply(_fields(list={"type": "array", "items": _fields(a=TEXT)})),
            )
        },
        RETURN: {
            "post": _operation(
                "parcels_give_back",
                "2.1",
                131,
                requestBody=_media(_fields(parcelId=TEXT, reason=TEXT)),
                responses=_reply({"type": "boolean"}),
            )
        },
        QUERY: {
            "post": _operation(
                "depots_list", "", 13, responses=_reply({"type": "array", "items": _ref("Depot")})
            )
        },
    },
    "components": {
        "schemas": {
            "Envelope": _fields(code={"type": "integer"}),
            "Refusal": _fields(code={"type": "integer"}),
            "ParcelRequest": _fields(
                carrier=TEXT, weight={"type": "integer"}, speed={"type": "integer"}
            ),
            "Sent": _fields(
                parcelId=TEXT, labels={"type": "array", "items": _fields(page={"type": "integer"})}
            ),
            "Depot": _fields(id=TEXT, town=TEXT, space={"type": "number"}),
        }
    },
}


def build(root: Path) -> Path:
    """Makes the project; returns the directory of its documents."""
    files = {
        "spec/openapi.yaml": ROOT_FILE,
        "spec/facts/parcels.json": dump(read_text(PARCELS, document="parcels", file="parcels")),
        "spec/facts/depots.json": dump(read_text(DEPOTS, document="depots", file="depots")),
        "generated/openapi.json": json.dumps(DOCUMENT),
        "generated/cjdropshipping_api/models/parcels.py": MODELS,
        "generated/cjdropshipping_api/resources/parcels.py": RESOURCE,
        "tests/test_parcels.py": TESTS,
        "tests/test_each.py": EVERY,
        "documents/parcels.txt": PARCELS,
        "documents/depots.txt": DEPOTS,
    }
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return root / "documents"


class Project:
    """A small project in a directory, with documents that can be changed."""

    def __init__(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.root, self.capsys = root, capsys
        self.documents = build(root)

    def write(self, old: str, new: str, document: str = "parcels") -> None:
        path = self.documents / f"{document}.txt"
        text = path.read_text("utf-8")
        assert text.count(old) == 1
        path.write_text(text.replace(old, new), "utf-8")

    def run(self, *arguments: str) -> tuple[int, str, str]:
        code = main([str(self.documents), "--root", str(self.root), *arguments])
        printed = self.capsys.readouterr()
        return code, printed.out, printed.err

    def findings(self) -> list[dict[str, Any]]:
        code, printed, _ = self.run("--json")
        found: list[dict[str, Any]] = json.loads(printed)["findings"]
        assert code == bool(found)
        return found

    def finding(self) -> dict[str, Any]:
        (found,) = self.findings()
        return found
