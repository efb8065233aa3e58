"""Compares what is written by hand: clients, pages, errors, the mock.

Members of a class are told with the class; those that several classes inherit are one line.
"""

from __future__ import annotations

from collections.abc import Iterator

from .change import Change, Impact, Section
from .contract import Contract
from .members import Comparison
from .surface import Symbol

KINDS = {"function": "method", "async function": "coroutine", "attribute": "attribute"}


def changes(old: Contract, new: Contract) -> Iterator[Change]:
    """All changes of the names that ``cjdropshipping`` exports, and of what they hold."""
    before, after = old.handwritten, new.handwritten
    for name, symbol in after.items():
        section = _section(symbol)
        if name in before:
            yield from _symbol(name, before[name], symbol, None, section, old, new)
        else:
            yield _added(name, symbol, None, section, new)
    for name, symbol in before.items():
        if name not in after:
            yield Change(_section(symbol), Impact.BREAKING, "name-removed", "Remove {}", (name,))


def _section(symbol: Symbol) -> Section:
    return Section.ERRORS if symbol.is_error else Section.CLIENT


def _added(name: str, symbol: Symbol, owner: str | None, section: Section, new: Contract) -> Change:
    if owner:
        line = f"Add {KINDS.get(symbol.kind, 'class')} `{name}` to {{}}"
    else:
        known = [base for base in symbol.bases if base in new.handwritten]
        kind = f", {_article(known[0])} `{known[0]}`" if symbol.is_error and known else ""
        words = symbol.summary.rstrip(".:").replace("``", "`")
        line = f"Add {{}}{kind}{f': {words}' if words else ''}"
    return Change(section, Impact.FEATURE, "name-added", line, (owner or name,))


def _symbol(
    name: str,
    before: Symbol,
    after: Symbol,
    owner: str | None,
    section: Section,
    old: Contract,
    new: Contract,
) -> Iterator[Change]:
    subject = owner or name
    what = f"`{name}` of {{}}" if owner else "{}"
    if before.kind != after.kind and not _still_awaited(before, after):
        was, now = KINDS.get(before.kind, "class"), KINDS.get(after.kind, "class")
        line = f"Turn {what} from {was} into {now}"
        yield Change(section, Impact.BREAKING, "name-kind", line, (subject,), was, now)
        return
    for base in _bases(before, after, old):
        line = f"Make {{}} {_article(base)} `{base}` no longer"
        yield Change(section, Impact.BREAKING, "base-removed", line, (name,))
    for base in _bases(after, before, new):
        yield Change(
            section, Impact.FEATURE, "base-added", f"Make {{}} {_article(base)} `{base}`", (name,)
        )
    path = f"{owner}.{name}" if owner else name
    compared = Comparison(path, "argument", section, new.scope(old))
    yield from compared.changes(before.parameters, after.parameters)
    change = None
    if before.hint and after.hint:
        change = new.scope(old).difference(before.hint, after.hint)
    if change is not None:
        was, now = new.scope(old).shown(before.hint, after.hint)
        impact = Impact.FEATURE if change.narrower else Impact.BREAKING
        verb = "the type of" if after.kind == "attribute" else "what is returned by"
        line = f"Change {verb} {what} from `{was}` to `{now}`"
        yield Change(section, impact, "name-type", line, (subject,), was, now)
    if after.kind == "class" and owner is None:
        yield from _members(name, before, after, section, old, new)


def _article(name: str) -> str:
    return "an" if name[0] in "AEIO" else "a"


def _bases(symbol: Symbol, other: Symbol, contract: Contract) -> list[str]:
    """Bases that the other one has not; of what is no error, only those that users have names for.

    An ``except`` or an ``isinstance`` may name them.
    """
    return [
        base
        for base in symbol.bases
        if base not in other.bases
        and (base in contract.handwritten or (symbol.is_error and base[0] != "_"))
    ]


def _still_awaited(before: Symbol, after: Symbol) -> bool:
    """A coroutine that has become a function which returns something to await, as far as told."""
    returned = after.hint.partition("[")[0]
    coroutine = before.kind == "async function" and after.kind == "function"
    return coroutine and returned in ("Any", "Awaitable", "Coroutine")


def _members(
    name: str, before: Symbol, after: Symbol, section: Section, old: Contract, new: Contract
) -> Iterator[Change]:
    for member, symbol in after.members.items():
        if member not in before.members:
            yield _added(member, symbol, name, section, new)
        else:
            yield from _symbol(member, before.members[member], symbol, name, section, old, new)
    for member in (member for member in before.members if member not in after.members):
        line = f"Remove `{member}` from {{}}"
        yield Change(section, Impact.BREAKING, "name-removed", line, (name,))
