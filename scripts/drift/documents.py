"""The committed facts, and the documents in a directory as they are now.

known document, file there        compared
known document, no file           missing
another text file                 unknown, compared with nothing
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from facts.model import Facts, UnreadableDocument
from facts.reader import read_document

from .changes import Change
from .compare import compare


def compare_directory(directory: Path, known: Iterable[Facts]) -> Iterator[Change]:
    """Changes of all documents.

    Raises UnreadableDocument for a document that cannot be read, OSError for a file.
    """
    if not directory.is_dir():
        raise NotADirectoryError(20, "no directory", str(directory))
    committed = {facts.file: facts for facts in known}
    for stem, facts in committed.items():
        path = directory / f"{stem}.txt"
        if path.exists():
            yield from compare(facts, _read(path, facts.document))
        else:
            yield Change(what="document", kind="missing", document=facts.document, name=path.name)
    yield from _unknown(directory, frozenset(f"{stem}.txt" for stem in committed))


def _unknown(directory: Path, known: frozenset[str]) -> Iterator[Change]:
    for path in sorted(directory.iterdir()):
        if path.is_file() and not path.name.startswith(".") and path.name not in known:
            facts = _read(path, path.stem)
            operations = sum(1 for section in facts.sections if section.operation)
            yield Change(
                what="document",
                kind="unknown",
                document=path.stem,
                name=path.name,
                now=f"{len(facts.sections)} sections, {operations} operations",
            )


def _read(path: Path, key: str) -> Facts:
    try:
        return read_document(path, key)
    except UnicodeDecodeError as fault:
        line = fault.object[: fault.start].count(b"\n") + 1
        raise UnreadableDocument(path.stem, line, f"no {fault.encoding} text") from None
