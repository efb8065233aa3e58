"""Wall time of scripts/regenerate, into a folder of its own."""

from __future__ import annotations

import subprocess
import tempfile
from statistics import median
from time import perf_counter

from .report import Row, Section
from .sample import ROOT

TARGET = 20.0
ROUNDS = 3


def run() -> Section:
    """Three times; nothing in the tree is changed."""
    writing = [_seconds("--into") for _ in range(ROUNDS)]
    checking = [_seconds("--check") for _ in range(ROUNDS)]
    rows = [
        Row("`scripts/regenerate`", median(writing), "{:.1f} s", "", TARGET),
        Row("`scripts/regenerate --check`", median(checking), "{:.1f} s"),
    ]
    text = "From spec/ to generated/. With `--check` everything is made twice, side by side."
    return Section("Regenerating", text, "wall time", rows)


def _seconds(flag: str) -> float:
    with tempfile.TemporaryDirectory() as folder:
        arguments = [flag, folder] if flag == "--into" else [flag]
        start = perf_counter()
        subprocess.run(
            [ROOT / "scripts" / "regenerate", *arguments],
            stdout=subprocess.DEVNULL,
            check=flag == "--into",
        )
        return perf_counter() - start
