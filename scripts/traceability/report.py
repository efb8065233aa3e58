"""The outcome for people (lines of text) and for machines (JSON)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from codegen.document import Json

from .claims import ASPECTS
from .decisions import Difference, Entry
from .outcome import PLURAL, STATES, Outcome, State

_NARROW = 9
"""Width of a column of numbers."""


def lines(result: Outcome, most: int | None = 40) -> Iterator[str]:
    """Counts by chapter, then what is open, at most so many of each; None for all."""
    counts = result.counts()
    width = max((len(result.title(chapter)) for chapter in counts), default=8) + 2
    head = "".join(f"{PLURAL[aspect]:>{_NARROW + 2}}" for aspect in ASPECTS)
    yield f"{'covered + by decision, of all':<{width}}{head}"
    for chapter, numbers in counts.items():
        cells = "".join(f"{_cell(numbers[aspect]):>{_NARROW + 2}}" for aspect in ASPECTS)
        yield f"{result.title(chapter):<{width}}{cells}"
    yield ""
    states: Counter[State] = Counter()
    for total in result.total().values():
        states.update(total)
    yield " · ".join(f"{states[state]} {_WORDS[state]}" for state in STATES if states[state])
    still = result.settled.open
    for difference in still[:most]:
        yield from told(difference)
    if most is not None and len(still) > most:
        yield f"… and {len(still) - most} more (--all)"
    for entry, aspect in result.settled.stale:
        yield f"decisions.yaml/{entry.index} no longer fits: {aspect} {entry.differs[aspect]}"
        yield f"  {entry.pointer}"
    for entry, fault in result.astray:
        yield f"decisions.yaml/{entry.index} is astray: {fault}\n  {entry.pointer}"
    if idle := result.settled.idle:
        yield f"{len(idle)} entries of decisions.yaml settle nothing that is compared (--all)"
    for entry, aspect in idle if most is None else ():
        yield f"decisions.yaml/{entry.index} settles nothing: {aspect}\n  {entry.pointer}"


_WORDS: dict[State, str] = {
    "covered": "covered",
    "decision": "by decision",
    "open": "OPEN",
    "public": "from public pages",
}


def _cell(numbers: Counter[State]) -> str:
    every = numbers.total()
    if not every:
        return "·"
    settled = numbers["decision"]
    good = numbers["covered"] + numbers["public"]
    text = f"{good}+{settled}"
    return text if good + settled == every else f"!{text}/{every}"


def told(difference: Difference) -> Iterator[str]:
    """A difference in a few lines."""
    claim = difference.first
    where = ", ".join(
        f"{place.document} {place.section}:{place.line}".replace(" :", ":")
        for place in dict.fromkeys(place for one in difference.claims for place in one.places)
    )
    yield f"{claim.aspect} of {claim.operation or '?'} {claim.path} ({where or 'in no document'})"
    yield f"  document {_short(claim.says)}, spec {_short(claim.spec)}"
    yield f"  {claim.pointer}"
    if difference.near is not None:
        yield f"  decisions.yaml/{difference.near.index} {_pinned(difference.near, difference)}"
    elif difference.silent is not None:
        named = f"is about this place; its aspects do not name {claim.aspect!r}"
        yield f"  decisions.yaml/{difference.silent.index} {named}"


def _pinned(entry: Entry, difference: Difference) -> str:
    pinned = entry.differs.get(difference.first.aspect)
    if pinned is None:
        return "speaks of it, without the values (--pin)"
    return f"decided something else: {_short(pinned)}"


def _short(value: Any) -> str:
    text = "nothing" if value is None else str(value)
    return text if len(text) <= 200 else f"{text[:199]}…"


def as_json(result: Outcome) -> Json:
    """Counts, differences and idle entries."""
    return {
        "chapters": [
            {
                "document": chapter[0],
                "group": chapter[1],
                "title": result.title(chapter),
                "counts": {PLURAL[aspect]: dict(found) for aspect, found in numbers.items()},
            }
            for chapter, numbers in result.counts().items()
        ],
        "total": {PLURAL[aspect]: dict(found) for aspect, found in result.total().items()},
        "open": [_difference(one) for one in result.settled.open],
        "decided": [
            {**_difference(one), "entry": one.entry.index}
            for one in result.settled.differences
            if one.entry is not None
        ],
        "stale": [
            {"entry": entry.index, "pointer": entry.pointer, "aspect": aspect}
            for entry, aspect in result.settled.stale
        ],
        "idle": [
            {"entry": entry.index, "pointer": entry.pointer, "aspect": aspect}
            for entry, aspect in result.settled.idle
        ],
        "astray": [
            {"entry": entry.index, "pointer": entry.pointer, "fault": fault}
            for entry, fault in result.astray
        ],
        "complete": result.clean,
    }


def _difference(difference: Difference) -> Json:
    claim = difference.first
    return {
        "aspect": claim.aspect,
        "operation": claim.operation,
        "path": claim.path,
        "pointers": list(claim.pointers),
        "document": [
            {"document": place.document, "section": place.section, "line": place.line}
            for place in dict.fromkeys(place for one in difference.claims for place in one.places)
        ],
        "says": claim.says,
        "spec": claim.spec,
    }
