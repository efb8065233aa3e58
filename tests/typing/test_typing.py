"""Both type checkers, strict, over what a user writes: right is right, and every mistake is found.

user_ok.py has no error. In user_bad.py each line marked ``# E`` has one, and no other line has.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.document import ROOT

HERE = Path(__file__).parent
OK, BAD = HERE / "user_ok.py", HERE / "user_bad.py"
SEARCH = [str(ROOT / "overlays"), str(ROOT / "generated")]
MARK = "# E"


def run(*command: str, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", *command],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode in (0, 1), done.stdout + done.stderr
    return done.stdout


def by_mypy(folder: Path) -> str:
    options = ["--strict", "--config-file=", "--no-error-summary", f"--cache-dir={folder}"]
    return run("mypy", *options, str(OK), str(BAD), MYPYPATH=os.pathsep.join(SEARCH))


def by_pyright(folder: Path) -> str:
    """With settings of its own, so that the project's exceptions do not count."""
    settings = folder / "pyrightconfig.json"
    config = {
        "include": [os.path.relpath(file, folder) for file in (OK, BAD)],
        "extraPaths": SEARCH,
        "pythonVersion": "3.11",
        "typeCheckingMode": "strict",
        "reportUnusedExpression": False,  # user_bad.py only reads an attribute here and there
    }
    settings.write_text(json.dumps(config), encoding="utf-8")
    python = f"--pythonpath={sys.executable}"
    said = run(
        *("pyright", python, "--outputjson", "-p", str(settings)),
        PYRIGHT_PYTHON_IGNORE_WARNINGS="1",
    )
    return "\n".join(
        f"{found['file']}:{found['range']['start']['line'] + 1}: error: {found['message']}"
        for found in json.loads(said)["generalDiagnostics"]
        if found["severity"] == "error"
    )


@pytest.fixture(scope="module", params=[by_mypy, by_pyright], ids=["mypy", "pyright"])
def errors(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, dict[int, str]]:
    """Line and text of the errors in each file, by one of the checkers."""
    said: str = request.param(tmp_path_factory.mktemp("typing"))
    found: dict[str, dict[int, str]] = {}
    for file, line, text in re.findall(r"^(.*?):(\d+): error: (.*)$", said, re.MULTILINE):
        found.setdefault(Path(file).name, {}).setdefault(int(line), text)
    return found


def test_what_a_user_writes_is_right(errors: dict[str, dict[int, str]]) -> None:
    assert errors.pop(OK.name, {}) == {}
    assert [*errors] == [BAD.name]


def test_every_mistake_is_found_and_nothing_else(errors: dict[str, dict[int, str]]) -> None:
    lines = BAD.read_text("utf-8").splitlines()
    marked = {number for number, line in enumerate(lines, 1) if line.endswith(MARK)}
    assert len(marked) > 50
    found = errors[BAD.name]
    missed = {number: lines[number - 1] for number in sorted(marked - set(found))}
    wrong = {number: found[number] for number in sorted(set(found) - marked)}
    assert (missed, wrong) == ({}, {})
