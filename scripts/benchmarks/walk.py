"""Memory over a walk of 100,000 products."""

from __future__ import annotations

from . import bench
from .report import Row, Section

TARGET = 5.0


def run() -> Section:
    """One process, two walks."""
    got = bench.measure("measurer", "walk")
    rows = [
        Row("peak resident memory", got["resident"], "{:.1f} MB", "", TARGET),
        Row("peak of traced allocations", got["traced"], "{:.1f} MB", "", TARGET),
    ]
    text = (
        f"{got['products']:,} products, iterated in one loop over pages of 100. The figures are "
        "how much the peak grows after the second page: of the process, and in a second walk of "
        "what Python allocates (`tracemalloc`)."
    )
    return Section("Walking", text, "growth", rows)
