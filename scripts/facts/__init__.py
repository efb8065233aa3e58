"""The vendor's documents as data: `read_document` reads one, `load` and `dump` keep it in files."""

from __future__ import annotations

from facts.model import (
    Code,
    Example,
    Facts,
    Heading,
    Line,
    Operation,
    Row,
    Section,
    Table,
    UnreadableDocument,
    digest,
)
from facts.reader import read_document, read_text
from facts.store import FACTS, documents, dump, load, load_all

__all__ = [
    "FACTS",
    "Code",
    "Example",
    "Facts",
    "Heading",
    "Line",
    "Operation",
    "Row",
    "Section",
    "Table",
    "UnreadableDocument",
    "digest",
    "documents",
    "dump",
    "load",
    "load_all",
    "read_document",
    "read_text",
]
