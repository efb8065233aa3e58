"""A chapter added to the spec becomes a resource, with no line written by hand.

grown/parcels.yaml is the chapter, full of names that Python needs for itself; grown/use.py.txt is
what a user writes (no .py, since only the fresh package has what it uses). The fresh package stands
in front of the project's own in a process of its own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.document import ROOT
from codegen.generate import GENERATED

PACKAGE = "cjdropshipping_api"


def run(generated: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Python with a generated package in front of the project's own."""
    return subprocess.run(
        [sys.executable, *command],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(generated), str(ROOT / "overlays")])},
        capture_output=True,
        text=True,
        check=False,
        cwd=generated,
    )


def test_the_new_resource_works_from_the_client_on(grown: Path) -> None:
    done = run(grown, "-W", "error", "use.py")
    assert done.returncode == 0, done.stderr


def test_nothing_else_has_changed(grown: Path) -> None:
    """What was there before stays as it is, but for lines about the new chapter."""
    lists = ("client.py", "models/__init__.py", "operations/__init__.py", "operations/_by_path.py")
    before = {path.relative_to(GENERATED / PACKAGE) for path in (GENERATED / PACKAGE).rglob("*.py")}
    after = {path.relative_to(grown / PACKAGE) for path in (grown / PACKAGE).rglob("*.py")}
    new = {Path(folder, "parcels.py") for folder in ("models", "operations", "resources")}
    assert after == before | new
    for name in before - {Path("inputs.py"), *map(Path, lists)}:
        if name.parent.name != "models":  # a field called int makes int_aliased of every other int
            text = (grown / PACKAGE / name).read_text("utf-8")
            assert text == (GENERATED / PACKAGE / name).read_text("utf-8"), name
    for listing in lists:
        old = (GENERATED / PACKAGE / listing).read_text("utf-8").splitlines()
        lines = (grown / PACKAGE / listing).read_text("utf-8").splitlines()
        rest = iter(lines)
        assert all(line in rest for line in old)
        assert any("arcel" in line.lower() for line in set(lines) - set(old))


def test_the_new_resource_has_its_texts(grown: Path) -> None:
    code = "from cjdropshipping_api.resources.parcels import Parcels as P; help(P)"
    shown = run(grown, "-c", code).stdout
    for text in (
        'Boxes, or "bags"',
        "such as `class_` and `time_from`",
        "quantity_count: Pieces.",
        'Source: Parcels & boxes, section 1.1 (Pack & "Ship"). 5 points a page.',
        r"a path like C:\new and '''quotes''' do no harm",
        "ops_: Id of the parcel.",
    ):
        assert text in shown


def test_the_document_for_users_has_the_new_operations(grown: Path) -> None:
    document = json.loads((grown / "openapi.json").read_text("utf-8"))
    assert "/api2.0/v1/parcel/search" in document["paths"]
    assert document["components"]["schemas"]["Parcel"]["properties"]["quantity/count"]


@pytest.mark.parametrize("tool", ["mypy", "pyright"])
def test_the_new_resource_and_its_use_type_check(tool: str, grown: Path) -> None:
    if tool == "mypy":
        search = os.pathsep.join([str(grown), str(ROOT / "overlays")])
        command = ["-m", "mypy", "--strict", "--config-file=", "--explicit-package-bases"]
        command += [f"--cache-dir={grown / '.mypy_cache'}", "use.py", PACKAGE]
    else:
        settings = {
            "include": [PACKAGE, "use.py"],
            "extraPaths": [str(grown), str(ROOT / "overlays")],
            "typeCheckingMode": "strict",
            "pythonVersion": "3.11",
        }
        (grown / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
        search = ""
        command = ["-m", "pyright", "--pythonpath", sys.executable, "-p", str(grown)]
    done = subprocess.run(
        [sys.executable, *command],
        env={**os.environ, "MYPYPATH": search, "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"},
        capture_output=True,
        text=True,
        check=False,
        cwd=grown,
    )
    assert done.returncode == 0, done.stdout + done.stderr
