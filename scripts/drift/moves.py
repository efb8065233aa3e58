"""What was removed in one place and added in another has moved.

thing removed ──┐ equal in all
thing added   ──┴──────────────> moved

table added,   rows removed ──┐ the rows that are equal in all have moved there: the table was
table removed, rows added   ──┘ split in two, or two were merged
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from facts.model import Table

from .changes import Change
from .contents import row_content
from .fields import whole_row


def with_moves(changes: Iterable[Change]) -> list[Change]:
    """The changes, with what has moved told once."""
    found = _split(list(changes))
    gone: dict[object, list[int]] = {}
    for index, change in enumerate(found):
        if change.kind == "removed" and change.content is not None:
            gone.setdefault(change.content, []).append(index)
    merged: set[int] = set()
    for index, change in enumerate(found):
        if change.kind == "added" and gone.get(change.content):
            other = gone[change.content].pop(0)
            merged.add(other)
            found[index] = _moved(found[other], change)
    return [change for index, change in enumerate(found) if index not in merged]


def _moved(origin: Change, change: Change) -> Change:
    elsewhere = origin.section != change.section
    return attrs.evolve(
        origin,
        kind="moved",
        was=origin.heading if elsewhere else None,
        now=change.heading if elsewhere else None,
        new=change.new,
        section_now=change.section_now,
        paths_now=change.paths_now,
        content=None,
    )


def _split(changes: list[Change]) -> list[Change]:
    """A table that rows of other tables have moved to, or that came from: its rows as changes of
    their own, which meet those of the other tables. That the table is gone is no loss then."""
    loose = {
        kind: {change.content for change in changes if change.what == "row" and change.kind == kind}
        for kind in ("added", "removed")
    }
    found: list[Change] = []
    for change in changes:
        other = "removed" if change.kind == "added" else "added"
        rows = change.table.rows if change.table and change.what == "table" else ()
        apart = change.kind in ("added", "removed") and any(
            row.name and ("row", row_content(row)) in loose[other] for row in rows
        )
        if apart and change.table:
            found.append(attrs.evolve(change, kind="relaid", content=None))
            found += _rows(change, change.table)
        else:
            found.append(change)
    return found


def _rows(change: Change, table: Table) -> Iterator[Change]:
    for row in table.rows:
        yield attrs.evolve(
            whole_row(row, gone=change.kind == "removed"),
            document=change.document,
            section=change.section,
            section_now=change.section_now,
            table=table,
        )
