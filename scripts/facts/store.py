"""Facts in files: spec/facts/<document key>.json, and which documents there are.

    {"document": "product", "file": "002_…", "sections": [
     {"number": "1.1", "title": "…", "level": 2, "line": 3, "end": 56, "operation": {…},
      "tables": [
       {"kind": "response", "line": 34, "columns": […], "at": "data[]", "rows": [
        {"line": 36, "name": "…", "names": […], "paths": […], …},
        …

One row a line, so that a diff of the file reads as a diff of the document. Empty members are left
out. The same facts give the same bytes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import msgspec

from facts.model import Facts

ROOT = Path(__file__).resolve().parents[2]
FACTS = ROOT / "spec" / "facts"
SPEC_ROOT = ROOT / "spec" / "openapi.yaml"

_OPEN = frozenset(
    {
        "sections",
        "headings",
        "tables",
        "rows",
        "examples",
        "keys",
        "codes",
        "curl",
        "prose",
        "deprecated",
    }
)
"""Members whose elements stand on lines of their own."""
_EMPTY: tuple[object, ...] = ("", (), {}, None)
_DOCUMENTS = re.compile(r"^x-documents:[^\n]*\n((?:[ \t][^\n]*\n|[ \t]*\n)*)", re.MULTILINE)
_DOCUMENT = re.compile(r"^[ \t]+([\w-]+):[ \t]*\{[^}\n]*\bfile:[ \t]*\"?([\w.-]+)\"?", re.MULTILINE)


def documents(spec: Path = SPEC_ROOT) -> dict[str, str]:
    """Key and file stem of each document in `x-documents`, those that are public pages left out."""
    found = _DOCUMENTS.search(spec.read_text("utf-8"))
    return dict(_DOCUMENT.findall(found[1])) if found else {}


def load(path: Path) -> Facts:
    """Facts from a file; msgspec.ValidationError where it holds none."""
    return msgspec.json.decode(path.read_bytes(), type=Facts)


def load_all(directory: Path = FACTS) -> dict[str, Facts]:
    """The committed facts by document key, in the order of `x-documents`."""
    return {key: load(directory / f"{key}.json") for key in documents()}


def dump(facts: Facts) -> str:
    """The text of a file."""
    return "".join(_lines(_plain(facts), 0)) + "\n"


def _plain(value: Any) -> Any:
    if attrs.has(type(value)):
        return {
            field.name: _plain(getattr(value, field.name))
            for field in attrs.fields(type(value))
            if field.default is attrs.NOTHING or getattr(value, field.name) not in _EMPTY
        }
    if isinstance(value, tuple):
        return [_plain(element) for element in value]
    return value


def _lines(value: dict[str, Any], depth: int) -> Iterator[str]:
    """An object; its open members are broken into lines, one level deeper each."""
    yield "{"
    before = ""
    for key, member in value.items():
        is_open = key in _OPEN
        if before:
            yield ",\n" + " " * (depth + 1) if is_open or before in _OPEN else ", "
        before = key
        if not is_open:
            yield f"{_text(key)}: {_text(member)}"
            continue
        inner = "\n" + " " * (depth + 2)
        yield f"{_text(key)}: "
        yield "{" if isinstance(member, dict) else "["
        for number, element in enumerate(member):
            yield ("," if number else "") + inner
            if isinstance(member, dict):
                yield f"{_text(element)}: {_text(member[element])}"
            elif isinstance(element, dict):
                yield from _lines(element, depth + 2)
            else:
                yield _text(element)
        yield "}" if isinstance(member, dict) else "]"
    yield "}"


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
