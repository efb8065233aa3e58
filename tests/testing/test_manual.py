"""Every example of the mock's manual runs as it stands, and no path is left out."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from cjdropshipping.testing import Mock, Request
from cjdropshipping.testing.control import control
from cjdropshipping.testing.control.routes import ROUTES

MANUAL = (Path(__file__).parents[2] / "docs" / "mock.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", MANUAL, re.MULTILINE | re.DOTALL)


PROGRAMS = [block for block in blocks("python") if "def test_" not in block]
TESTS = [block for block in blocks("python") if "def test_" in block]
ASKED = [line for block in blocks("sh") for line in block.splitlines()]


def run(*arguments: str, folder: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-W", "error", *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("program", PROGRAMS, ids=range(len(PROGRAMS)))
def test_a_program_runs(program: str, tmp_path: Path) -> None:
    run("-c", program, folder=tmp_path)


def test_the_tests_pass(tmp_path: Path) -> None:
    for number, block in enumerate(TESTS):
        (tmp_path / f"test_block{number}.py").write_text(block, encoding="utf-8")
    run("-m", "pytest", "-p", "no:schemathesis", "-p", "no:cacheprovider", folder=tmp_path)


def test_what_is_asked_for_by_curl_is_answered() -> None:
    mock = Mock()
    answer = control(mock)
    for line in ASKED:
        program, *options, url = shlex.split(line)
        assert program == "curl"
        path = url.removeprefix("$CJ_BASE_URL")
        if options:
            flag, body = options
            assert flag == "--json"
            sent = {"content-type": "application/json"}
            response = answer(Request.to("POST", path, headers=sent, body=body.encode()))
        else:
            response = answer(Request.to("GET", path))
        assert response is not None
        assert response.status == 200, response.body


def test_every_path_is_in_it() -> None:
    assert {path for path in ROUTES if f"`{path}`" not in MANUAL} == set()


def test_there_are_examples() -> None:
    assert min(len(PROGRAMS), len(ASKED)) >= 5
    assert len(TESTS) == 2
