"""Changes with what they concern, as text and as JSON.

product · 1.2 Product List V2
  breaking  row renamed: keyWord
            keyWord -> keyword, query.keyWord, line 79 -> 80
    spec    /paths/~1api2.0~1v1~1product~1listV2/get/parameters/0
    python  cj.products.search(key_word=)
    tests   tests/client/test_pages.py::test_walk
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import attrs

from .changes import Change, Severity
from .concerned import Suite
from .places import Spec, Spot
from .symbols import Package

ORDER: tuple[Severity, ...] = ("breaking", "notable", "wording")
SHOWN = 6
"""Lines of each kind that a person is shown; JSON has all."""


@attrs.frozen
class Finding:
    """A change, and what it concerns: JSON pointers into the bundled document, Python names, tests;
    `missing` are pointers of the nearest place above something that the spec does not have."""

    change: Change
    spec: tuple[str, ...]
    missing: tuple[str, ...]
    symbols: tuple[str, ...]
    tests: tuple[str, ...]


def concerning(
    changes: Iterable[Change], spec: Spec, package: Package, tests: Suite
) -> list[Finding]:
    """Findings in the order of their changes."""
    found: list[Finding] = []
    for change in changes:
        spots = spec.spots(change)
        found.append(
            Finding(
                change,
                _once(spot.pointer for spot in spots if spot.there),
                _once(spot.pointer for spot in spots if not spot.there),
                _once(symbol for spot in spots for symbol in package.symbols(spot)),
                _once(test for spot in spots for test in _tests(spot, package, tests)),
            )
        )
    return found


def _tests(spot: Spot, package: Package, tests: Suite) -> list[str]:
    operation = spot.operation
    return tests.concerning(operation.id, package.method(spot), operation.path)


def _once(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(items))


def as_json(findings: Sequence[Finding]) -> dict[str, Any]:
    """The whole report."""
    return {
        "findings": [_object(finding) for finding in findings],
        "counts": _counts(findings),
    }


def _counts(findings: Sequence[Finding]) -> dict[Severity, int]:
    counted = Counter(finding.change.severity for finding in findings)
    return {severity: counted[severity] for severity in ORDER}


def _object(finding: Finding) -> dict[str, Any]:
    change = finding.change
    return {
        "kind": change.kind,
        "what": change.what,
        "severity": change.severity,
        "document": change.document,
        "section": change.heading,
        "line": {"old": change.old, "new": change.new},
        "name": change.name,
        "was": change.was,
        "now": change.now,
        "path": {"old": list(change.paths), "new": list(change.paths_now)},
        "spec": list(finding.spec),
        "missing_in_spec": list(finding.missing),
        "symbols": list(finding.symbols),
        "tests": list(finding.tests),
    }


def as_text(findings: Sequence[Finding]) -> Iterator[str]:
    """Lines: the changes of each section, the worst first; a summary at the end."""
    sections: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        key = (finding.change.document, finding.change.heading)
        sections.setdefault(key, []).append(finding)
    for (document, heading), inside in sections.items():
        yield " · ".join(filter(None, (document, heading)))
        for finding in sorted(inside, key=lambda one: ORDER.index(one.change.severity)):
            yield from _lines(finding)
        yield from _listed("tests", _once(test for finding in inside for test in finding.tests), 2)
        yield ""
    counts = ", ".join(f"{count} {severity}" for severity, count in _counts(findings).items())
    yield f"{len(findings)} changes: {counts}." if findings else "The documents say what they said."


def _lines(finding: Finding) -> Iterator[str]:
    change = finding.change
    name = f": {change.name}" if change.name else ""
    yield f"  {change.severity:<9} {change.what} {change.kind}{name}"
    yield f"            {', '.join(_details(change))}"
    yield from _listed("spec", finding.spec, 4)
    yield from _listed("add at", finding.missing, 4)
    yield from _listed("python", finding.symbols, 4)


def _listed(title: str, items: Sequence[str], indent: int) -> Iterator[str]:
    for index, item in enumerate(items[:SHOWN]):
        yield f"{' ' * indent}{'' if index else title:<7} {item}"
    if len(items) > SHOWN:
        yield f"{' ' * (indent + 8)}… {len(items) - SHOWN} more"


def _details(change: Change) -> Iterator[str]:
    if change.was is not None and change.now is not None:
        yield f"{change.was or 'nothing'} -> {change.now or 'nothing'}"
    elif change.was or change.now:
        yield f"was {change.was}" if change.was else f"is {change.now}"
    old, new = " / ".join(change.paths), " / ".join(change.paths_now)
    if (old, new) == (change.was, change.now):
        pass
    elif old and new and old != new:
        yield f"{old} -> {new}"
    elif (old or new) and (old or new) != change.name:
        yield old or new
    if change.old and change.new and change.old != change.new:
        yield f"line {change.old} -> {change.new}"
    elif change.old or change.new:
        yield f"line {change.new}" if change.new else f"line {change.old} before"
