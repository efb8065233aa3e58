"""Reads what is compared: the spec, the facts, the decisions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from codegen.document import SPEC, Json, SpecError, bundle, is_list, is_object, read_yaml
from facts.model import Facts
from facts.store import load

from .decisions import Entry, entries_of

FACTS = SPEC / "facts"


def read_document(source: Path = SPEC) -> Json:
    """The bundled document: of a folder of spec files, or a file that holds it as JSON."""
    if source.is_dir():
        return bundle(source)
    document: Any = json.loads(source.read_text("utf-8"))
    if not is_object(document) or not is_object(document.get("paths")):
        raise SpecError(f"{source}: no OpenAPI document")
    return document


def read_facts(folder: Path = FACTS) -> list[Facts]:
    """What each document says, in the order of their keys."""
    files = sorted(folder.glob("*.json"))
    if not files:
        raise SpecError(f"{folder}: no facts")
    return [load(file) for file in files]


def read_decisions(file: Path = SPEC / "decisions.yaml") -> list[Entry]:
    """The entries of decisions.yaml."""
    content: Any = read_yaml(file) or []
    if not is_list(content) or not all(map(is_object, content)):
        raise SpecError(f"{file}: no list of entries")
    return entries_of(content)
