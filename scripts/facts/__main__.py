"""scripts/docs-facts DIR [--check]: reads the documents in a directory, writes spec/facts/.

The lines that the spec and its decisions name follow their content to where it stands now.

Exit 0: written, or equal to what is there. 1: --check, and they differ. 2: a document is missing or
cannot be read; nothing is written then.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from facts.following import Moves, follow_in, moves
from facts.model import Facts, UnreadableDocument
from facts.reader import read_document
from facts.store import FACTS, documents, dump, load


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; the exit code."""
    parser = argparse.ArgumentParser(prog="docs-facts", description="Writes spec/facts/.")
    parser.add_argument("directory", type=Path, help="where the documents are, as text files")
    parser.add_argument("--check", action="store_true", help="compare only")
    asked = parser.parse_args(arguments)
    try:
        read = [
            read_document(asked.directory / f"{stem}.txt", key) for key, stem in documents().items()
        ]
    except UnreadableDocument as unreadable:
        print(unreadable, file=sys.stderr)
        return 2
    except (OSError, UnicodeDecodeError) as fault:
        print(f"No document: {fault}", file=sys.stderr)
        return 2
    return _compare(read) if asked.check else _write(read)


def _write(read: list[Facts]) -> int:
    FACTS.mkdir(exist_ok=True)
    moved: dict[str, Moves] = {}
    for facts in read:
        path = FACTS / f"{facts.document}.json"
        if path.exists():
            moved[facts.document] = moves(load(path), facts)
        path.write_text(dump(facts), "utf-8")
        rows = sum(len(table.rows) for section in facts.sections for table in section.tables)
        examples = sum(len(section.examples) for section in facts.sections)
        print(f"{path.name}: {len(facts.sections)} sections, {rows} rows, {examples} examples")
    for said in follow_in(FACTS.parent, moved):
        print(said)
    return 0


def _compare(read: list[Facts]) -> int:
    stale = [
        facts.document
        for facts in read
        if not (path := FACTS / f"{facts.document}.json").exists()
        or path.read_text("utf-8") != dump(facts)
    ]
    for key in stale:
        print(f"spec/facts/{key}.json is not what the document says", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
