"""python -m benchmarks [SECTION …]: all of them write docs/benchmarks.md, some are only printed."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence

from . import calls, decode, maintenance, serving, start, walk
from .report import Section, page
from .sample import ROOT

SECTIONS: dict[str, Callable[[], Section]] = {
    "decode": decode.run,
    "start": start.run,
    "calls": calls.run,
    "walk": walk.run,
    "serving": serving.speed,
    "serving-many": serving.endurance,
    "maintenance": maintenance.run,
}
PAGE = ROOT / "docs" / "benchmarks.md"


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs the sections asked for."""
    parser = argparse.ArgumentParser(
        prog="scripts/bench",
        description="Measures the client. All sections in one run write docs/benchmarks.md.",
    )
    known = ", ".join(SECTIONS)
    parser.add_argument("section", nargs="*", help=f"of {known}; without any, all are run")
    chosen: list[str] = parser.parse_args(arguments).section or list(SECTIONS)
    if unknown := [name for name in chosen if name not in SECTIONS]:
        parser.error(f"no such section: {', '.join(unknown)}; there are {known}")
    done: list[Section] = []
    for name in chosen:
        print(f"{name} …", file=sys.stderr, flush=True)
        done.append(SECTIONS[name]())
        print("\n".join(done[-1].lines()), flush=True)
    if len(chosen) == len(SECTIONS):
        PAGE.parent.mkdir(exist_ok=True)
        PAGE.write_text(page(done), encoding="utf-8")
        print(f"Written to {PAGE.relative_to(ROOT)}.", file=sys.stderr)


if __name__ == "__main__":
    main()
