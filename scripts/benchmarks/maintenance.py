"""Wall times of what a maintainer runs when the vendor's documents change."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Callable
from statistics import median
from time import perf_counter

from .report import Row, Section
from .sample import ROOT

DOCUMENTS = ROOT.parent / "shared" / "vendor-docs"
"""The vendor's documents, where they lie beside the checkout; they are not part of it."""

ROUNDS = 3


def run() -> Section:
    """Each command three times; nothing in the tree is changed."""
    rows = [
        Row("`scripts/regenerate`", _median(_regenerate), "{:.1f} s", "", 20.0),
        Row(
            "`scripts/regenerate --check`",
            _median(lambda: _run("regenerate", "--check")),
            "{:.1f} s",
        ),
        Row("`scripts/coverage`", _median(lambda: _run("coverage")), "{:.2f} s", "", 3.0),
    ]
    if DOCUMENTS.is_dir():
        took = _median(lambda: _run("docs-diff", str(DOCUMENTS)))
        rows.append(Row("`scripts/docs-diff`, four documents", took, "{:.2f} s", "", 2.0))
    text = (
        "The commands of README.md, start-up included. `regenerate` goes from spec/ to generated/; "
        "with `--check` everything is made twice, side by side. Without the vendor's documents "
        "beside the checkout, docs-diff has nothing to read and is left out."
    )
    return Section("Maintaining", text, "wall time", rows)


def _median(command: Callable[[], None]) -> float:
    return median(_seconds(command) for _ in range(ROUNDS))


def _seconds(command: Callable[[], None]) -> float:
    start = perf_counter()
    command()
    return perf_counter() - start


def _regenerate() -> None:
    with tempfile.TemporaryDirectory() as folder:
        _run("regenerate", "--into", folder)


def _run(name: str, *arguments: str) -> None:
    subprocess.run([ROOT / "scripts" / name, *arguments], stdout=subprocess.DEVNULL, check=True)
