"""Reads what is compared: the spec, the facts, the decisions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from codegen.document import SPEC, Json, bundle, read_yaml
from facts.model import Facts
from facts.store import load

from .decisions import Entry, entries_of

FACTS = SPEC / "facts"


def read_document(source: Path = SPEC) -> Json:
    """The bundled document: of a folder of spec files, or a file that holds it as JSON."""
    if source.is_dir():
        return bundle(source)
    document: Json = json.loads(source.read_text("utf-8"))
    return document


def read_facts(folder: Path = FACTS) -> list[Facts]:
    """What each document says, in the order of their keys."""
    return [load(file) for file in sorted(folder.glob("*.json"))]


def read_decisions(file: Path = SPEC / "decisions.yaml") -> list[Entry]:
    """The entries of decisions.yaml."""
    content: Any = read_yaml(file)
    return entries_of(content)
