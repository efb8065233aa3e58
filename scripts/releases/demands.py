"""Rules that a request has to keep beyond its schemas (x-rules).

    one more       ⚠️ Check the input of …: `storageId` is required where `shopLogisticsType` is 1
    one less       No longer check the input of …: …
    another code   Have the mock refuse with 1600100 what breaks a rule of … (1600300 before): …

The client refuses what breaks a rule, before it sends anything: so one more breaks calls that
worked. Names are those of the wire, as in the errors that tell of a broken rule.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from codegen.document import Json

from .change import Change, Impact, Section
from .members import reworded

WORDS = ("why", "message", "source")
USUAL_CODE = 1600300

NAMES = {
    "requires": "{} {be} required",
    "forbids": "{} {be} forbidden",
    "atLeastOne": "at least one of {} required",
    "exactlyOne": "exactly one of {} required",
}
"""Kinds of rules that list fields."""

FIGURES = {"enum": "{}", "maximum": "at most {}", "count": "a list of {}"}
"""Kinds of rules that say something of each field."""


def changes(old: list[Json], new: list[Json], call: str) -> Iterator[Change]:
    """Rules that came and went; in another order they are the same."""
    before, after = _by_form(old), _by_form(new)
    for form in [form for form in after if form not in before]:
        line = f"Check the input of {{}}: {told(after[form])}"
        yield _change(Impact.BREAKING, "rule-added", line, call)
    for form in [form for form in before if form not in after]:
        line = f"No longer check the input of {{}}: {told(before[form])}"
        yield _change(Impact.FEATURE, "rule-removed", line, call)
    kept = [(before[form], after[form]) for form in after if form in before]
    for rule, now in kept:
        codes = [each.get("code", USUAL_CODE) for each in (rule, now)]
        if codes[0] != codes[1]:
            line = (
                f"Have the mock refuse with {codes[1]} what breaks a rule of {{}} "
                f"({codes[0]} before): {told(now)}"
            )
            yield _change(Impact.NOTE, "rule-code", line, call)
    if any(rule.get(word) != now.get(word) for rule, now in kept for word in ("why", "message")):
        yield reworded(call)


def told(rule: Json) -> str:
    """What a rule asks for, in a few words."""
    kind = next(kind for kind in (*NAMES, *FIGURES) if kind in rule)
    if kind in NAMES:
        names = ", ".join(f"`{name}`" for name in rule[kind])
        asked = NAMES[kind].format(names, be="is" if len(rule[kind]) == 1 else "are")
    else:
        figures = rule[kind].items()
        asked = ", ".join(f"`{name}` is {FIGURES[kind].format(_values(v))}" for name, v in figures)
    path = f" in `{rule['path']}`" if rule.get("path") else ""
    where = [f"`{name}` is {_values(values)}" for name, values in rule.get("where", {}).items()]
    only = f" where {' and '.join(where)}" if where else ""
    return f"{asked}{path}{only}"


def _by_form(rules: list[Json]) -> dict[str, Json]:
    """Rules by what a request has to be like."""
    apart = {*WORDS, "code"}
    return {
        json.dumps({k: v for k, v in rule.items() if k not in apart}, sort_keys=True): rule
        for rule in rules
    }


def _values(values: Any) -> str:
    if not isinstance(values, list):
        return str(values)
    return " or ".join("left out" if value is None else str(value) for value in values)


def _change(impact: Impact, kind: str, line: str, call: str) -> Change:
    return Change(Section.ARGUMENTS, impact, kind, line, (call,))
