"""The committed facts, and the documents in a directory as they are now.

known document, file there        compared
known document, no file           renamed, if a stranger has most of what it had, and compared;
                                  missing otherwise
another text file                 unknown, compared with nothing
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from pathlib import Path

import attrs

from facts.model import Facts, UnreadableDocument
from facts.reader import read_document

from .alignment import common
from .changes import Change
from .compare import compare
from .contents import atoms

SAME = 0.5
"""What two documents have in common, from 0 to 1, if they are the same under two names."""


Unreadable = list[UnreadableDocument]


def compare_directory(directory: Path, known: Iterable[Facts]) -> tuple[list[Change], Unreadable]:
    """Changes of all documents, and what stopped the reader in those that it cannot read.

    Raises OSError for a file.
    """
    if not directory.is_dir():
        raise NotADirectoryError(20, "no directory", str(directory))
    changes: list[Change] = []
    unreadable: Unreadable = []
    committed = {facts.file: facts for facts in known}
    strangers: dict[str, Facts] = {}
    for path in sorted(directory.iterdir()):
        if path.is_file() and not path.name.startswith("."):
            facts = committed.get(path.stem) if path.suffix == ".txt" else None
            try:
                now = _read(path, facts.document if facts else path.stem)
            except UnreadableDocument as fault:
                unreadable.append(fault)
                continue
            if facts:
                changes += compare(facts, now)
            else:
                strangers[path.name] = now
    for stem, facts in committed.items():
        if not (directory / f"{stem}.txt").exists():
            changes += _missing(facts, strangers)
    changes += (_unknown(name, facts) for name, facts in strangers.items())
    return changes, unreadable


def _missing(facts: Facts, strangers: dict[str, Facts]) -> Iterator[Change]:
    """A document without a file: one under another name, which is no stranger then, or none."""
    about = Change(
        what="document", kind="missing", document=facts.document, name=f"{facts.file}.txt"
    )
    own = [*_atoms(facts)]
    found = max(strangers, key=lambda name: common(own, [*_atoms(strangers[name])]), default="")
    if not found or common(own, [*_atoms(strangers[found])]) < SAME:
        yield about
        return
    yield attrs.evolve(about, kind="renamed", was=about.name, now=found)
    yield from compare(facts, strangers.pop(found))


def _atoms(facts: Facts) -> Iterator[Hashable]:
    return (atom for section in facts.sections for atom in atoms(section))


def _unknown(name: str, facts: Facts) -> Change:
    operations = sum(1 for section in facts.sections if section.operation)
    return Change(
        what="document",
        kind="unknown",
        document=facts.document,
        name=name,
        now=f"{len(facts.sections)} sections, {operations} operations",
    )


def _read(path: Path, key: str) -> Facts:
    try:
        return read_document(path, key)
    except UnicodeDecodeError as fault:
        line = fault.object[: fault.start].count(b"\n") + 1
        raise UnreadableDocument(path.stem, line, f"no {fault.encoding} text") from None
