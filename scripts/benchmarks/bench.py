"""Runs Python in .venv-bench, with this package and the client importable there."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from time import perf_counter
from typing import Any

from .sample import ROOT

PYTHON = ROOT / ".venv-bench" / "bin" / "python"
SOURCES = [ROOT / "scripts", ROOT / "overlays", ROOT / "generated"]


def environment(*more: Path) -> dict[str, str]:
    """This process's environment, less what would make a child differ from a user's process."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "CJ_"))}
    return {**kept, "PYTHONPATH": os.pathsep.join(map(str, [*SOURCES, *more]))}


def measure(module: str, *arguments: object, beside: Path | None = None) -> Any:
    """What a module of this package prints as JSON, run in a process of its own."""
    command = [str(PYTHON), "-m", f"benchmarks.{module}", *map(str, arguments)]
    run = subprocess.run(
        command,
        env=environment(*([beside] if beside else [])),
        stdout=subprocess.PIPE,
        check=True,
    )
    return json.loads(run.stdout)


def wall(program: str) -> float:
    """Seconds from the start to the end of a process that runs this text."""
    start = perf_counter()
    subprocess.run([PYTHON, "-c", program], env=environment(), check=True)
    return perf_counter() - start


def version(distribution: str) -> str:
    """The installed version."""
    program = f"from importlib.metadata import version; print(version({distribution!r}))"
    run = subprocess.run([PYTHON, "-c", program], capture_output=True, text=True, check=True)
    return run.stdout.strip()
