"""scripts/docs-diff DIR [--json]: what the documents in a directory say otherwise than the facts.

Exit 0: nothing. 1: changes, printed with what they concern. 2: a document cannot be read; document
and line are said.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from facts.model import UnreadableDocument
from facts.store import ROOT, documents, load

from .concerned import Suite
from .documents import compare_directory
from .places import Spec
from .report import as_json, as_text, concerning
from .symbols import Package


def main(arguments: list[str] | None = None) -> int:
    """Runs the command."""
    parser = argparse.ArgumentParser(prog="docs-diff", description="Finds changed documents.")
    parser.add_argument("directory", type=Path, help="where the documents are, as text files")
    parser.add_argument("--json", action="store_true", help="for machines")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    root: Path = asked.root
    try:
        facts = {
            key: load(root / "spec" / "facts" / f"{key}.json")
            for key in documents(root / "spec" / "openapi.yaml")
        }
        changes = list(compare_directory(asked.directory, facts.values()))
    except UnreadableDocument as unreadable:
        return _unreadable(
            unreadable.document, unreadable.line, unreadable.reason, as_json=asked.json
        )
    except OSError as fault:
        return _unreadable(str(fault.filename), 0, str(fault.strerror), as_json=asked.json)
    generated = root / "generated"
    findings = concerning(
        changes,
        Spec.read(generated / "openapi.json", facts, root / "spec" / "facts" / "anchors.yaml"),
        Package(generated / "cjdropshipping_api"),
        Suite(root / "tests"),
    )
    if asked.json:
        print(json.dumps(as_json(findings), ensure_ascii=False, indent=2))
    else:
        print("\n".join(as_text(findings)))
    return 1 if findings else 0


def _unreadable(document: str, line: int, reason: str, *, as_json: bool) -> int:
    if as_json:
        print(json.dumps({"unreadable": {"document": document, "line": line, "reason": reason}}))
    print(f"{document}:{line}: {reason}" if line else f"{document}: {reason}", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
