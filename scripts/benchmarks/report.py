"""The page: sections with a table each, a target beside every figure that has one."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from . import bench

PEERS = ["attrs", "httpx", "msgspec", "openai", "orjson", "pydantic", "stripe"]


@dataclass(frozen=True)
class Row:
    """One figure."""

    what: str
    figure: float
    form: str = "{:.2f}"
    """How the figure is written, with its unit."""
    beside: str = ""
    """The same in another unit."""
    target: float | None = None
    """The most it may be."""

    def cells(self) -> list[str]:
        figure = self.form.format(self.figure)
        if self.target is None:
            return [self.what, figure, self.beside, "", ""]
        verdict = "met" if self.figure <= self.target else "**missed**"
        return [self.what, figure, self.beside, "≤ " + self.form.format(self.target), verdict]


@dataclass(frozen=True)
class Section:
    """One table."""

    title: str
    text: str
    measure: str
    """What the figures are."""
    rows: list[Row] = field(default_factory=list[Row])

    def lines(self) -> list[str]:
        head = ["", self.measure, "", "target", ""]
        table = [head, ["---", "---:", "---:", "---:", "---"], *(row.cells() for row in self.rows)]
        rows = [f"| {' | '.join(cells)} |" for cells in table]
        return [f"## {self.title}", "", self.text, "", *rows, ""]


def page(sections: list[Section]) -> str:
    """The whole page in Markdown."""
    versions = ", ".join(f"{name} {bench.version(name)}" for name in PEERS)
    rows = [row for section in sections for row in section.rows if row.target is not None]
    missed = [row.what for row in rows if row.figure > (row.target or 0)]
    verdict = f"{len(rows) - len(missed)} of {len(rows)} targets are met"
    head = [
        "# Benchmarks",
        "",
        "Written by `scripts/bench`; run it to measure your own machine. All figures are from one",
        "run, medians of interleaved rounds. Ratios carry over to other machines, times less so.",
        "",
        f"{datetime.now(UTC):%Y-%m-%d}, {machine()}. {versions}.",
        "",
        f"{verdict}." if not missed else f"{verdict}; missed: {'; '.join(missed)}.",
        "",
    ]
    return "\n".join([*head, *(line for section in sections for line in section.lines())])


def machine() -> str:
    """Processor, cores, Python."""
    model = platform.machine()
    info = Path("/proc/cpuinfo")
    if info.is_file():
        names = [line for line in info.read_text("utf-8").splitlines() if "model name" in line]
        model = names[0].partition(": ")[2].strip() if names else model
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{model}, {os.cpu_count()} cores, {platform.system()}, {python}"
