"""python -m benchmarks [SECTION …]: all of them write docs/benchmarks.md, some are only printed."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

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


def main() -> None:
    """Runs the sections asked for."""
    parser = argparse.ArgumentParser(prog="scripts/bench", description="Measures the client.")
    parser.add_argument("section", nargs="*", choices=[*SECTIONS, []], help="default: all")
    chosen: list[str] = parser.parse_args().section or list(SECTIONS)
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
