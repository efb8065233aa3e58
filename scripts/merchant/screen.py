"""What the day looks like on a terminal of 78 columns."""

from __future__ import annotations

import sys
from typing import Any

from cjdropshipping import FlowStep, JobEvent

WIDTH = 78
BAR = 30


def heading(text: str) -> None:
    """One step of the day."""
    print(f"\n{text}\n{'─' * WIDTH}")


def row(*cells: tuple[Any, int]) -> None:
    """One line of a table; a negative width aligns to the right."""
    shown = (str("-" if value is None else value)[: abs(width)] for value, width in cells)
    widths = (width for _, width in cells)
    columns = zip(shown, widths, strict=True)
    print("  ".join(s.rjust(-w) if w < 0 else s.ljust(w) for s, w in columns).rstrip())


def progress(event: JobEvent[Any], text: str = "") -> None:
    """A line that grows in place; where there is no terminal, only the full one is printed."""
    full = event.progress >= 1
    done = round(event.progress * BAR)
    line = f"  [{'#' * done}{'.' * (BAR - done)}] {event.progress:4.0%} {text}"
    if sys.stdout.isatty():
        print(f"\r{line:<{WIDTH - 1}}", end="\n" if full else "", flush=True)
    elif full:
        print(line.rstrip())


def step(told: FlowStep) -> None:
    """A step of a flow that is done."""
    if told.state == "done":
        print(f"  {told.name.lower().replace('_', ' '):<16}{told.progress:4.0%}")
