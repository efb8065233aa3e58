"""scripts/docs-diff DIR [--json]: what the documents in a directory say otherwise than the facts.

Exit 0: nothing. 1: changes, printed with what they concern. 2: a document cannot be read, or the
project's own files; document and line are said. Changes of the other documents are printed then,
too.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from msgspec import MsgspecError

from facts.model import UnreadableDocument
from facts.store import ROOT, documents, load

from .concerned import Suite
from .documents import compare_directory
from .places import Spec
from .report import Finding, as_json, as_text, concerning
from .symbols import Package


def main(arguments: list[str] | None = None) -> int:
    """Runs the command."""
    parser = argparse.ArgumentParser(prog="docs-diff", description="Finds changed documents.")
    parser.add_argument("directory", type=Path, help="where the documents are, as text files")
    parser.add_argument("--json", action="store_true", help="for machines")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    root: Path = asked.root
    findings: list[Finding] = []
    try:
        findings, unreadable = _compared(asked.directory, root)
    except OSError as fault:
        unreadable = [UnreadableDocument(str(fault.filename), 0, str(fault.strerror))]
    except (ValueError, MsgspecError) as fault:  # the project's own files: facts, spec, package
        unreadable = [UnreadableDocument(str(root), 0, str(fault))]
    if asked.json:
        told = [
            {"document": one.document, "line": one.line, "reason": one.reason} for one in unreadable
        ]
        report = as_json(findings) | ({"unreadable": told} if told else {})
        print(json.dumps(report, ensure_ascii=False, indent=2))
    elif findings or not unreadable:
        print("\n".join(as_text(findings)))
    for one in unreadable:
        print(one if one.line else f"{one.document}: {one.reason}", file=sys.stderr)
    return 2 if unreadable else 1 if findings else 0


def _compared(directory: Path, root: Path) -> tuple[list[Finding], list[UnreadableDocument]]:
    facts = {
        key: load(root / "spec" / "facts" / f"{key}.json")
        for key in documents(root / "spec" / "openapi.yaml")
    }
    changes, unreadable = compare_directory(directory, facts.values())
    generated = root / "generated"
    findings = concerning(
        changes,
        Spec.read(generated / "openapi.json", facts, root / "spec" / "facts" / "anchors.yaml"),
        Package(generated / "cjdropshipping_api"),
        Suite(root / "tests"),
    )
    return findings, unreadable


if __name__ == "__main__":
    sys.exit(main())
