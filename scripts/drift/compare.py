"""Compares two versions of a document.

    sections   by content, then by operation, title and what they have in common
      in each    heading, operation, tables, examples, lines
    at last    what was removed in one place and added in another has moved

Every section that differs has at least one change: what no comparison names is `reworded`.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from facts.model import Facts, Operation, Section

from .alignment import ALONE, PLACE, Pair, align, common, rising
from .changes import METHOD, Change
from .contents import Content, atoms, inside, parts, section_content
from .fields import Scope, compare_tables
from .lines import compare_lines
from .moves import with_moves
from .samples import compare_examples


def compare(old: Facts, new: Facts) -> list[Change]:
    """All changes, in the order of the new document."""
    found: list[Change] = []
    known = {_address(section.operation) for section in old.sections if section.operation}
    for pair in align(old.sections, new.sections, section_content, _alike):
        if pair.old and pair.new:
            found += _both(old.document, pair)
        else:
            found += _whole(old.document, pair, known)
    return with_moves(found)


def _alike(old: Section, new: Section, near: int) -> float:
    """What they have in common weighs most, then path, title, place and number. An address is what
    a section is about: with another one it is another section, unless much is the same."""
    bodies = inside(old) == inside(new)
    shared = 1.0 if bodies else common(list(atoms(old)), list(atoms(new)))
    score = 5 * shared + near + 2 * (old.number == new.number)
    score += 3 * (_title(old) == _title(new))
    if old.operation and new.operation:
        same = old.operation.path == new.operation.path
        score += 4 * same + (old.operation.method == new.operation.method) * same
        if not same and shared < 0.3:
            return 0
    elif old.operation or new.operation:
        score -= 2
    likely = score >= 4 and (shared > 0 or near >= PLACE)
    return score if likely or (near == ALONE and score >= ALONE + 2) else 0


def _title(section: Section) -> str:
    return METHOD.sub("", section.title).lower()


def _address(operation: Operation | None) -> str:
    return f"{operation.method or '?'} {operation.path}" if operation else ""


def _whole(document: str, pair: Pair[Section], known: set[str]) -> Iterator[Change]:
    """A section that is in one of the documents only; by its operation, where it has one."""
    section = pair.old or pair.new
    if section is None:
        return
    address = _address(section.operation)
    alone = bool(address) and (pair.new is None or address not in known)
    told = address or f"{len(parts(section))} parts"
    yield Change(
        what="operation" if alone else "section",
        kind="removed" if pair.old else "added",
        document=document,
        name=address if alone else section.title,
        was=told if pair.old else None,
        now=told if pair.new else None,
        old=pair.old.line if pair.old else None,
        new=pair.new.line if pair.new else None,
        section=pair.old,
        section_now=pair.new,
        content=("section", section_content(section)),
    )


def _both(document: str, pair: Pair[Section]) -> list[Change]:
    old, new = pair.old, pair.new
    if old is None or new is None:
        return []
    scope = Scope(document, old, new)
    found = [scope.change(change) for change in _heading(old, new, moved=pair.moved)]
    one, other = inside(old), inside(new)
    if one != other:
        inner = [
            *(scope.change(change) for change in _operation(old, new)),
            *compare_tables(document, old, new),
            *compare_examples(document, old, new),
            *compare_lines(document, old, new),
        ]
        found += inner or [scope.change(_order(old, new))]
    return found


def _heading(old: Section, new: Section, *, moved: bool) -> Iterator[Change]:
    about = Change(what="section", kind="moved", name=old.title, old=old.line, new=new.line)
    if moved:
        yield about
    if old.number != new.number:
        yield attrs.evolve(about, was=old.number, now=new.number)
    elif old.level != new.level:
        yield attrs.evolve(about, was=f"level {old.level}", now=f"level {new.level}")
    if old.title != new.title and not (_title(old) == _title(new) and _remethoded(old, new)):
        yield attrs.evolve(about, kind="renamed", was=old.title, now=new.title)


def _remethoded(old: Section, new: Section) -> bool:
    if old.operation is None or new.operation is None:
        return False
    return old.operation.method != new.operation.method


def _operation(old: Section, new: Section) -> Iterator[Change]:
    was, now = _address(old.operation), _address(new.operation)
    if was == now:
        yield from _elsewhere(old, new)
        yield from _called(old, new)
        return
    yield Change(
        what="operation",
        kind="readdressed" if was and now else "removed" if was else "added",
        name=was or now,
        was=was or None,
        now=now or None,
        old=old.operation.line if old.operation else old.line,
        new=new.operation.line if new.operation else new.line,
    )


def _elsewhere(old: Section, new: Section) -> Iterator[Change]:
    """The same path and method in another line, such as one with another host. Where the address is
    that of the curl example, the line is compared with the other lines of it."""
    one, other = old.operation, new.operation
    if one is None or other is None or one.digest == other.digest:
        return
    if any(line.line == one.line for line in old.curl):
        return
    yield Change(
        what="operation",
        kind="readdressed",
        name=_address(one),
        old=one.line,
        new=other.line,
    )


def _called(old: Section, new: Section) -> Iterator[Change]:
    """The curl example calls another path than it did, the address stands."""
    one, other = old.operation, new.operation
    if one and other and one.path == other.path and one.called != other.called:
        now = other.called or other.path
        yield Change(
            what="operation",
            kind="readdressed",
            name=_address(one),
            now=f"curl {now}",
            old=one.line,
            new=other.line,
        )


def _order(old: Section, new: Section) -> Change:
    """All parts are there, in another order; or a difference that nothing else names."""
    before, after = parts(old), parts(new)
    places: dict[tuple[str, Content], list[int]] = {}
    for index, (_, kind, content) in enumerate(after):
        places.setdefault((kind, content), []).append(index)
    numbers = [
        places[key].pop(0) for _, kind, content in before if places.get(key := (kind, content))
    ]
    steady = rising(numbers)
    for index, (line, kind, _) in enumerate(after):
        if index in numbers and index not in steady:
            return Change(what="section", kind="moved", name=kind, old=old.line, new=line)
    return Change(what="section", kind="reworded", name=old.title, old=old.line, new=new.line)
