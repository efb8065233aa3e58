"""scripts/_env: when an environment counts as ready, and what a cut-off or moved one leads to."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

FAKE_PYTHON = """#!/bin/sh
# Stands for the Python on PATH and, copied by "-m venv", for the one of the environment.
case "$1 $2" in
  "--version ") echo "Python $(cat "$FAKE_VERSION")" ;;
  "-m venv") mkdir -p "$3/bin" && cp "$0" "$3/bin/python" && echo venv >>"$FAKE_LOG" ;;
  "-m pip") echo "pip ${*##*/}" >>"$FAKE_LOG" && test ! -e "$FAKE_LOG.fail" ;;
esac
"""


class Project:
    """A copy of scripts/_env beside a Python that only writes down what it is asked."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "project"
        self.log, self.version = folder / "log", folder / "version"
        self.venv, self.stamp = self.root / ".venv", self.root / ".venv" / "stamp"
        self.bin = folder / "bin"
        (self.root / "scripts" / "requirements").mkdir(parents=True)
        self.bin.mkdir()
        shutil.copy(ROOT / "scripts" / "_env", self.root / "scripts" / "_env")
        (self.root / "scripts" / "requirements" / "dev.txt").write_text("one\n", encoding="utf-8")
        (self.root / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
        self.version.write_text("3.11.7", encoding="utf-8")
        python = self.bin / "python3"
        python.write_text(FAKE_PYTHON, encoding="utf-8")
        python.chmod(0o755)

    def run(self, *, expect: int = 0) -> list[str]:
        """Sources scripts/_env; what Python was asked meanwhile."""
        self.log.write_text("", encoding="utf-8")
        environment = {
            "PATH": f"{self.bin}:{os.environ['PATH']}",
            "FAKE_LOG": str(self.log),
            "FAKE_VERSION": str(self.version),
        }
        run = subprocess.run(
            ["bash", "-c", "source scripts/_env"],
            cwd=self.root,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.returncode == expect, run.stderr
        return [line.split()[0] for line in self.log.read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


ANEW = ["venv", "pip", "pip"]
OVER_IT = ["pip", "pip"]


def test_made_once(project: Project) -> None:
    assert project.run() == ANEW
    assert project.run() == []


@pytest.mark.parametrize("name", ["pyproject.toml", "scripts/requirements/dev.txt"])
def test_changed_requirements_are_installed_over_it(project: Project, name: str) -> None:
    project.run()
    (project.root / name).write_text("changed\n", encoding="utf-8")
    assert project.run() == OVER_IT
    assert project.run() == []


def test_one_that_was_made_by_hand_is_kept(project: Project) -> None:
    project.run()
    project.stamp.unlink()
    assert project.run() == OVER_IT


def test_one_that_was_cut_off_is_made_anew(project: Project) -> None:
    failing = Path(f"{project.log}.fail")
    failing.touch()
    project.run(expect=1)
    assert project.stamp.read_bytes() == b""
    failing.unlink()
    assert project.run() == ANEW


def test_one_that_was_moved_is_made_anew(project: Project) -> None:
    project.run()
    project.root.rename(project.root.with_name("elsewhere"))
    project.root = project.root.with_name("elsewhere")
    assert project.run() == ANEW


def test_one_whose_python_was_replaced_is_made_anew(project: Project) -> None:
    project.run()
    project.version.write_text("3.13.0", encoding="utf-8")
    assert project.run() == ANEW


def test_one_whose_python_is_gone_is_made_anew(project: Project) -> None:
    project.run()
    (project.venv / "bin" / "python").unlink()
    assert project.run() == ANEW


def test_it_says_so_when_there_is_no_python(tmp_path: Path) -> None:
    tools = tmp_path / "bin"
    tools.mkdir()
    for name in ("bash", "cat", "cmp", "dirname", "flock"):
        if (found := shutil.which(name)) is not None:
            (tools / name).symlink_to(found)
    project = Project(tmp_path / "no_python")
    (project.bin / "python3").unlink()
    run = subprocess.run(
        ["bash", "-c", "source scripts/_env"],
        cwd=project.root,
        env={"PATH": str(tools)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 1
    assert "No Python >= 3.11" in run.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="the scripts are for POSIX shells")
def test_scripts_can_be_run() -> None:
    scripts = [p for p in (ROOT / "scripts").iterdir() if p.is_file() and not p.suffix]
    assert scripts
    assert all(os.access(script, os.X_OK) for script in [*scripts, ROOT / ".ci" / "run"])
