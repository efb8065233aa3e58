"""The codes that a note enumerates.

    0=no, 1=yes · 3-approved · 1: verified, 2: not · true-yes    code and meaning
    400(unshipped), 500(shipped)                                 the same
    Optional values: desc (…), asc (…) · values: CREATED,PAID    what an announcement lists
    PROCESSING, TASK_COMPLETE, or LOCK_FAIL                      names in capitals

Examples (`Such as: USD,AUD`) enumerate nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from facts.model import LINES

_CODE = r"(?:\d+|true|false|desc|asc)"
_BEFORE = r"(?<![\w.=:\-\"])"
_EQUAL = re.compile(_BEFORE + rf"({_CODE}|[A-Z]+(?:_[A-Z]+)+)\s*=\s*(?=\S)")
_COLON = re.compile(_BEFORE + rf"({_CODE})\s*:(?:\s+(?=[A-Za-z])|(?=[a-z]))")
_DASH = re.compile(_BEFORE + rf"({_CODE})-(?=[A-Za-z])")
_MEANS = re.compile(_BEFORE + r"(\d+) means ")
_BRACKET = re.compile(_BEFORE + r"(\d+)\s?\((?=[A-Za-z])")
_ANNOUNCED = re.compile(r"\b(?:values|options?|optional)\s*:\s*", re.IGNORECASE)
_ITEM = re.compile(r"(?:or\s+)?([A-Za-z0-9_]+)\s*(?:\([^()]*\))?\s*(?:([,;])\s*|$|[.\-]|and\b)")
_WORD = re.compile(r"\b[A-Z][A-Z_]{2,}\b")
_CAPITALS = re.compile(
    r"\b[A-Z][A-Z_]{2,}(?:(?:\s*,\s*(?:or\s+)?|\s+or\s+)[A-Z][A-Z_]{2,}\b)+"
    r"|\b[A-Z][A-Z_]{2,}(?: [A-Z][A-Z_]{2,}\b){2,}"
)
_FIGURE = re.compile(r"(?<![\w./-])\d+(?:[.,]\d+)*(?![\w/])")
_EXAMPLE = re.compile(r"\b(?:such as|format|example|eg|e\.g\.?)\s*:?\s*$", re.IGNORECASE)


@lru_cache(maxsize=LINES)
def figures(text: str) -> tuple[str, ...]:
    """All numbers, in order; those inside names and addresses are none."""
    return tuple(_FIGURE.findall(text))


@lru_cache(maxsize=LINES)
def enumerated(note: str) -> tuple[str, ...]:
    """Codes in order, each once; none where the note lists none."""
    found: list[tuple[int, str]] = []
    for pattern in (_EQUAL, _COLON, _DASH, _MEANS, _BRACKET):
        found += [(match.start(1), match[1]) for match in pattern.finditer(note)]
    for start in _ANNOUNCED.finditer(note):
        found += _listed(note, start.end())
    for run in _CAPITALS.finditer(note):
        if not _EXAMPLE.search(note[: run.start()]):
            words = [(run.start() + word.start(), word[0]) for word in _WORD.finditer(run[0])]
            if any(len(word) > 3 for _, word in words):  # SKU and SPU are no codes
                found += words
    return tuple(dict.fromkeys(code for _, code in sorted(found)))


def _listed(note: str, at: int) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    while item := _ITEM.match(note, at):
        found.append((item.start(1), item[1]))
        at = item.end()
        if not item[2]:
            return found
    return []
