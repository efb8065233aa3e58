"""python -m traceability [--json] [--html FILE] [--pin] [--all]"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from codegen.document import SPEC, SpecError

from .decisions import Index
from .outcome import Outcome, outcome
from .pin import pinned, pins
from .placing import read_anchors
from .reading import FACTS, read_decisions, read_document, read_facts
from .report import as_json, lines
from .whole import Known


def main(given: Sequence[str] | None = None) -> int:
    """Exit 0 when nothing is open, 1 when something is, 2 when the input cannot be read."""
    parser = argparse.ArgumentParser(
        prog="coverage", description="Compares the vendor's documents (spec/facts) with the spec."
    )
    parser.add_argument("--json", action="store_true", help="counts and differences as JSON")
    parser.add_argument("--html", type=Path, metavar="FILE", help="write everything as one page")
    parser.add_argument("--all", action="store_true", help="list everything that is open")
    parser.add_argument(
        "--pin", action="store_true", help="write the values that differ into decisions.yaml"
    )
    parser.add_argument("--spec", type=Path, default=SPEC, help="folder, or a bundled document")
    parser.add_argument("--facts", type=Path, default=FACTS, help="folder of facts")
    parser.add_argument(
        "--decisions", type=Path, default=SPEC / "decisions.yaml", help="what is decided"
    )
    arguments = parser.parse_args(given)
    try:
        result, index = _compared(arguments.spec, arguments.facts, arguments.decisions)
        if arguments.pin:
            values = pins(result.settled, index)
            text = arguments.decisions.read_text("utf-8")
            arguments.decisions.write_text(pinned(text, values), "utf-8")
            print(f"{len(values)} entries have new values.", file=sys.stderr)
            result, index = _compared(arguments.spec, arguments.facts, arguments.decisions)
        if arguments.html:
            from .page import page

            arguments.html.write_text(page(result), "utf-8")
    except (SpecError, OSError, ValueError) as trouble:
        print(trouble, file=sys.stderr)
        return 2
    if arguments.json:
        print(json.dumps(as_json(result), indent=1, ensure_ascii=False))
    else:
        print("\n".join(lines(result, None if arguments.all else 40)))
    return 0 if result.clean else 1


def _compared(spec: Path, facts: Path, decisions: Path) -> tuple[Outcome, Index]:
    known = Known.of(read_facts(facts), read_anchors(facts / "anchors.yaml"))
    index = Index.of(read_decisions(decisions))
    return outcome(read_document(spec), known, index), index


if __name__ == "__main__":
    sys.exit(main())
