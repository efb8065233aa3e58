"""Compares the tables of a section, and the rows of a table.

    tables   likest first: same names of rows, heading above, columns, place
    rows     same name; or another name and the same text; or the same shape in the same place

A row under another name is `renamed` where it keeps its text, or its shape and its place. Where
rows hang elsewhere although their own text is the same, that is one change for all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from facts.model import Row, Section, Table

from .alignment import ALONE, BETWEEN, PLACE, align, common
from .changes import Change, Kind
from .contents import row_content, table_content

REQUIRED = {
    **dict.fromkeys(("y", "yes", "true", "required"), "required"),
    **dict.fromkeys(("", "n", "no", "false", "optional"), "optional"),
}
"""What a cell of the column Required says; any other word is a condition."""

_BRACKETS = re.compile(r"\(\d+\)$")
_MARKS = re.compile(r"^[-\s]+")


@attrs.frozen
class Scope:
    """The sections and tables that are compared."""

    document: str
    old: Section
    new: Section
    table: Table | None = None
    table_now: Table | None = None

    def change(self, change: Change) -> Change:
        """A change of something in here."""
        return attrs.evolve(
            change,
            document=self.document,
            section=self.old,
            section_now=self.new,
            table=change.table or self.table or self.table_now,
        )


def compare_tables(document: str, old: Section, new: Section) -> Iterator[Change]:
    """Tables added, removed, moved, relaid or relabelled, and all about their rows."""
    scope = Scope(document, old, new)
    for pair in align(old.tables, new.tables, table_content, _alike_tables):
        table = pair.old or pair.new
        if pair.old is None or pair.new is None:
            if table:
                yield scope.change(_whole_table(pair.old, pair.new, table))
            continue
        inner = attrs.evolve(scope, table=pair.old, table_now=pair.new)
        about = Change(
            what="table",
            kind="moved",
            name=pair.new.label or pair.new.kind,
            old=pair.old.line,
            new=pair.new.line,
        )
        if pair.moved:
            yield inner.change(about)
        if pair.old.columns != pair.new.columns:
            was, now = " | ".join(pair.old.columns), " | ".join(pair.new.columns)
            yield inner.change(attrs.evolve(about, kind="relaid", was=was, now=now))
        if pair.old.label != pair.new.label:
            # A label can be a sentence: the kinds of table that it leads to are all that is told.
            was, now = pair.old.kind, pair.new.kind
            named = attrs.evolve(about, kind="relabelled", was=was, now=now, name=pair.old.kind)
            yield inner.change(named)
        yield from _compare_rows(inner)


def _whole_table(old: Table | None, new: Table | None, table: Table) -> Change:
    names = ", ".join(row.name for row in table.rows if row.name)
    text = names if table.kind != "text" else f"{len(table.rows)} rows"
    return Change(
        what="table",
        kind="removed" if old else "added",
        name=table.at or table.kind,
        was=text if old else None,
        now=text if new else None,
        old=old.line if old else None,
        new=new.line if new else None,
        table=table,
        content=("table", table_content(table)),
    )


def _alike_tables(old: Table, new: Table, near: int) -> float:
    shared = max(
        common([row.name for row in old.rows], [row.name for row in new.rows]),
        common([row_content(row)[2:] for row in old.rows], [row_content(r)[2:] for r in new.rows]),
    )
    score = 6 * shared + near / 2
    score += (old.columns == new.columns) + (old.label == new.label) + (old.kind == new.kind)
    return score if score >= (3 if near == ALONE else 4) and (shared or near == ALONE) else 0


def _compare_rows(scope: Scope) -> Iterator[Change]:
    old, new = scope.table, scope.table_now
    if old is None or new is None:
        return
    texts = [row.digest for table in (old, new) for row in table.rows]
    telling = {text for text in texts if texts.count(text) <= 2}

    def alike(one: Row, other: Row, near: int) -> float:
        shape = (one.type, one.required, one.length) == (other.type, other.required, other.length)
        text = one.digest == other.digest and one.digest in telling
        score = 3.0 * text + shape + near / 2
        if one.name and _bare(one) == _bare(other):
            return score + 4
        likely = text or (shape and near >= PLACE) or near == ALONE
        return score if (likely and near >= BETWEEN) or (text and shape) else 0

    found = False
    for pair in align(old.rows, new.rows, row_content, alike):
        if pair.old is None or pair.new is None:
            found = True
            for row, gone in ((pair.old, True), (pair.new, False)):
                if row:
                    yield scope.change(whole_row(row, gone=gone))
            continue
        for change in _changed(pair.old, pair.new, moved=pair.moved):
            found = True
            yield scope.change(change)
    if not found:
        yield from _elsewhere(scope, old, new)


def whole_row(row: Row, *, gone: bool) -> Change:
    """A row that was removed or added."""
    required = REQUIRED.get(row.required.lower(), row.required)
    shape = ", ".join(filter(None, (row.type, required if row.required else "", row.length)))
    paths = _paths(row)
    return Change(
        what="row",
        kind="removed" if gone else "added",
        name=row.name,
        was=shape if gone else None,
        now=None if gone else shape,
        old=row.line if gone else None,
        new=None if gone else row.line,
        paths=paths if gone else (),
        paths_now=() if gone else paths,
        demanded=required != "optional",
        content=("row", row_content(row)) if row.name else None,
    )


def _changed(old: Row, new: Row, *, moved: bool) -> Iterator[Change]:
    about = Change(
        what="row",
        kind="moved",
        name=old.name or next(iter(old.names), ""),
        old=old.line,
        new=new.line,
        paths=_paths(old),
        paths_now=_paths(new),
    )

    def change(kind: Kind, was: str | None = None, now: str | None = None) -> Change:
        return attrs.evolve(about, kind=kind, was=was, now=now)

    here = attrs.evolve(about, paths_now=about.paths)
    if _bare(old) != _bare(new) or (new.name and old.name and old.names != new.names):
        was, now = old.name, new.name
        if was == now:
            was, now = " / ".join(old.names), " / ".join(new.names)
        yield change("renamed", was, now)
    elif old.name != new.name:
        yield change("moved", old.path or old.name, new.path or new.name)
    if moved:
        yield here
    if _type(old) != _type(new):
        yield change("retyped", old.type, new.type)
    was, now = (REQUIRED.get(row.required.lower(), row.required.lower()) for row in (old, new))
    if was != now:
        kind: Kind = "conditional"
        if now in ("required", "optional"):
            kind = "required" if now == "required" else "optional"
        yield change(kind, old.required, new.required)
    if old.length != new.length:
        yield change("relengthened", old.length, new.length)
    if set(old.values) != set(new.values):
        yield change("revalued", ", ".join(old.values), ", ".join(new.values))
    elif old.figures != new.figures:
        yield change("refigured", ", ".join(old.figures), ", ".join(new.figures))
    elif (old.digest, old.values) != (new.digest, new.values) or _only_notation(old, new):
        yield change("reworded")


def _only_notation(old: Row, new: Row) -> bool:
    """Whether a type or flag is the same in another notation, such as `String` and `string`."""
    kinds = old.type != new.type and old.type.lower() == new.type.lower()
    flags = [REQUIRED.get(row.required.lower()) for row in (old, new)]
    return kinds or (old.required != new.required and flags[0] == flags[1])


def _bare(row: Row) -> str:
    return _MARKS.sub("", row.name)


def _type(row: Row) -> str:
    """The type without the length that the legacy documents write behind it."""
    return _BRACKETS.sub("", row.type.lower())


def _paths(row: Row) -> tuple[str, ...]:
    return tuple(path for path in row.paths if path)


def _elsewhere(scope: Scope, old: Table, new: Table) -> Iterator[Change]:
    """Rows that say the same and hang at another path. Not where a path is unknown, nor where
    the examples differ: then it follows from what was found there."""
    if [e.digest for e in scope.old.examples] != [e.digest for e in scope.new.examples]:
        return
    found: dict[tuple[str, str], list[tuple[Row, Row]]] = {}
    for one, other in zip(old.rows, new.rows, strict=True):
        for was, now in zip(one.paths, other.paths, strict=False):
            if was and now and was != now:
                place = was.rpartition(".")[0], now.rpartition(".")[0]
                found.setdefault(place, []).append((one, other))
    for (was, now), rows in found.items():
        one, other = rows[0]
        yield scope.change(
            Change(
                what="table",
                kind="moved",
                name=", ".join(row.name for row, _ in rows),
                was=was,
                now=now,
                old=one.line,
                new=other.line,
                paths=_paths(one),
                paths_now=_paths(other),
            )
        )
