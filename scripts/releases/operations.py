"""Compares the operations: which there are, what they take and give, and how they behave.

The same operation: the same id; else the same method and path, under a new name.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from codegen.document import Json

from . import demands, jobs, outcomes
from .change import Change, Impact, Section
from .contract import Contract, Operation
from .hints import Scope
from .limits import DEFAULT
from .member import Member
from .members import Comparison, reworded

SAFETY = {
    "read": "sent again when its outcome is unknown",
    "idempotent": "sent again when its outcome is unknown",
    "guarded": "sent again after a look-up only",
    "unsafe": "never sent twice",
}
"""Classes of x-safety, from the safest on."""

CAPS = {
    "maxSize": ("the largest page", "rows"),
    "maxPage": ("the last page", ""),
    "maxOffset": ("the last row", ""),
}
COUNTS = {"total": "total", "pages": "pages"}
"""Keys of x-pagination, and the attribute of a page that they fill."""


def changes(old: Contract, new: Contract) -> Iterator[Change]:
    """All changes of operations."""
    pairs, scope = _pairs(old, new), new.scope(old)
    matched = {id(before) for before, _ in pairs.values()}
    for operation in new.operations.values():
        if operation.id not in pairs:
            line = f"Add {{}}: {_clause(operation.summary)}" if operation.summary else "Add {}"
            yield _told(operation, Section.OPERATIONS, Impact.FEATURE, "operation-added", line)
            yield from jobs.changes(None, operation.job, scope)
    for operation in old.operations.values():
        if id(operation) not in matched:
            line = "Remove {}, which was deprecated" if operation.deprecated else "Remove {}"
            yield _told(operation, Section.OPERATIONS, Impact.BREAKING, "operation-removed", line)
            yield from jobs.changes(operation.job, None, scope)
    for before, after in pairs.values():
        yield from _renamed(before, after)
        compared = Comparison(after.call, "argument", Section.ARGUMENTS, scope)
        pagings = before.paging, after.paging
        yield from compared.changes(_without_caps(before, *pagings), _without_caps(after, *pagings))
        yield from _one_of(before, after, compared)
        yield from compared.rules(before.rules, after.rules)
        yield from demands.changes(before.demands, after.demands, after.call)
        yield from _returns(before, after, scope)
        yield from outcomes.changes(before.outcome, after.outcome, after.call)
        yield from jobs.changes(before.job, after.job, scope)
        yield from _paging(before, after)
        yield from _sending(before, after)
        yield from _deprecation(before, after)
        if before.rest != after.rest:
            keys = sorted({*before.rest, *after.rest})
            differ = [key for key in keys if before.rest.get(key) != after.rest.get(key)]
            line = f"Change {', '.join(f'`{key}`' for key in differ)} of {{}}"
            yield _told(after, Section.DOCUMENT, Impact.NOTE, "operation-other", line)
        if before.text != after.text:
            yield reworded(after.call)


def _pairs(old: Contract, new: Contract) -> dict[str, tuple[Operation, Operation]]:
    """Before and after by the id after."""
    gone = {o.request: o for o in old.operations.values() if o.id not in new.operations}
    found: dict[str, tuple[Operation, Operation]] = {}
    for operation in new.operations.values():
        before = old.operations.get(operation.id) or gone.get(operation.request)
        if before is not None:
            found[operation.id] = before, operation
    return found


def _without_caps(operation: Operation, *pagings: Json) -> tuple[Member, ...]:
    """Arguments without those limits that are caps of paging: they are told as such."""
    caps = {key for paging in pagings for key in paging}
    pages, sizes = ({p.get(key) for p in pagings} - {None} for key in ("page", "size"))

    def told(member: Member) -> Member:
        apart: set[str] = set()
        if member.wire in pages:
            apart = {"minimum", DEFAULT, *(["maximum"] if "maxPage" in caps else [])}
        elif member.wire in sizes:
            apart = {"minimum", *(["maximum"] if "maxSize" in caps else [])}
            apart |= {DEFAULT} if "defaultSize" in caps else set()
        return evolve(member, schema={k: v for k, v in member.schema.items() if k not in apart})

    return tuple(map(told, operation.arguments))


def _told(
    operation: Operation,
    section: Section,
    impact: Impact,
    kind: str,
    line: str,
    before: object = None,
    after: object = None,
) -> Change:
    return Change(section, impact, kind, line, (operation.call,), before, after)


def _clause(summary: str) -> str:
    """A sentence as the end of another one; a word in capitals stays so."""
    text = summary.rstrip(".")
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def _renamed(before: Operation, after: Operation) -> Iterator[Change]:
    if before.call != after.call:
        line = f"Rename `{before.call}` to {{}}"
        yield _told(after, Section.OPERATIONS, Impact.BREAKING, "operation-renamed", line)
    elif before.request != after.request:
        line = f"Call `{after.request}` for {{}} (`{before.request}` before)"
        yield _told(after, Section.OPERATIONS, Impact.NOTE, "operation-moved", line)
    if before.public != after.public:
        line = "Call {} without a token" if after.public else "Ask for a token in {}"
        impact = Impact.FEATURE if after.public else Impact.BREAKING
        yield _told(after, Section.OPERATIONS, impact, "operation-access", line)
    if before.asynchronous != after.asynchronous:
        line = "Await {}" if after.asynchronous else "No longer await {}"
        yield _told(after, Section.OPERATIONS, Impact.BREAKING, "operation-await", line)


def _one_of(before: Operation, after: Operation, compared: Comparison) -> Iterator[Change]:
    paired = compared.pair(before.arguments, after.arguments).kept
    wires = {old.wire: new.wire for old, new in paired if old.wire and new.wire}
    was = frozenset(wires.get(wire, wire) for wire in before.one_of)
    if was == after.one_of:
        return
    names = [f"`{a.name}`" for a in after.arguments if a.wire in after.one_of]
    if not names:
        line, impact = "No longer expect exactly one of several arguments in {}", Impact.FEATURE
    else:
        line = f"Expect exactly one of {', '.join(names)} in {{}}"
        impact = Impact.FEATURE if was and was < after.one_of else Impact.BREAKING
    yield _told(after, Section.ARGUMENTS, impact, "argument-one-of", line)


def _returns(before: Operation, after: Operation, scope: Scope) -> Iterator[Change]:
    change = scope.difference(before.returns, after.returns)
    if change is not None:
        was, now = scope.shown(before.returns, after.returns)
        impact = Impact.FEATURE if change.narrower else Impact.BREAKING
        line = f"Return `{now}` from {{}} (`{was}` before)"
        yield _told(after, Section.REPLIES, impact, "returns", line, was, now)


def _paging(before: Operation, after: Operation) -> Iterator[Change]:
    old, new = before.paging, after.paging
    if not old or not new:
        return  # what the call returns is then another type, which is told
    for key, (what, unit) in CAPS.items():
        was, now = old.get(key), new.get(key)
        if was == now:
            continue
        tighter = now is not None and (was is None or now < was)
        rows = f" {unit}" if unit else ""
        if now is None:
            line = f"Lift the limit on {what} of {{}}: {was}{rows}"
        elif was is None:
            line = f"Limit {what} of {{}} to {now}{rows}"
        else:
            line = f"{'Lower' if tighter else 'Raise'} {what} of {{}} from {was} to {now}{rows}"
        impact = Impact.BREAKING if tighter else Impact.FEATURE
        yield _told(after, Section.PAGING, impact, "paging-cap", line, was, now)
    was, now = old.get("defaultSize"), new.get("defaultSize")
    if was != now:
        line = f"Change the usual page of {{}} from {was or 'unknown'} to {now or 'unknown'} rows"
        yield _told(after, Section.PAGING, Impact.NOTE, "paging-default", line, was, now)
    for key, attribute in COUNTS.items():
        if (key in old) != (key in new):
            known = key in new
            line = f"{'Fill' if known else 'Leave'} `{attribute}` of the pages of {{}}"
            line += "" if known else " empty"
            impact = Impact.FEATURE if known else Impact.BREAKING
            yield _told(after, Section.PAGING, impact, "paging-count", line)
    told = {*CAPS, *COUNTS, "defaultSize"}
    if any(old.get(key) != new.get(key) for key in {*old, *new} - told) or any(
        old[key] != new[key] for key in COUNTS if key in old and key in new
    ):
        line = "Change how the pages of {} are asked for and read"
        yield _told(after, Section.PAGING, Impact.NOTE, "paging-form", line)


def _sending(before: Operation, after: Operation) -> Iterator[Change]:
    if before.safety != after.safety:
        order = list(SAFETY)
        weaker = order.index(after.safety) > order.index(before.safety)
        words = SAFETY[after.safety]
        line = f"Treat {{}} as `{after.safety}` (`{before.safety}` before): {words}"
        impact = Impact.BREAKING if weaker else Impact.FEATURE
        yield _told(after, Section.SENDING, impact, "safety", line, before.safety, after.safety)
    if before.points != after.points:
        was = "" if before.points is None else f" ({before.points} before)"
        line = f"Count {after.points} points for a call of {{}}{was}"
        if after.points is None:
            line = f"No longer count points for a call of {{}}{was}"
        yield _told(
            after, Section.SENDING, Impact.NOTE, "points", line, before.points, after.points
        )


def _deprecation(before: Operation, after: Operation) -> Iterator[Change]:
    until = f", which may be gone after {after.sunset}" if after.sunset else ""
    if before.deprecated != after.deprecated:
        line = f"Deprecate {{}}{until}" if after.deprecated else "No longer deprecate {}"
        kind = "deprecated" if after.deprecated else "revived"
        yield _told(after, Section.DEPRECATIONS, Impact.FEATURE, kind, line)
    elif before.sunset != after.sunset:
        line = f"Move the end of {{}} to {after.sunset} ({before.sunset or 'open'} before)"
        if after.sunset is None:
            line = f"Take back the end of {{}} on {before.sunset}"
        yield _told(
            after, Section.DEPRECATIONS, Impact.NOTE, "sunset", line, before.sunset, after.sunset
        )
