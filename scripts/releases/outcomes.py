"""Where a successful reply says that something was not done after all (x-outcome).

    one more     Find refusals in `interceptOrders` of a successful reply to …
    one less     ⚠️ No longer find refusals in `interceptOrders` of a successful reply to …
    another      Change how refusals in `interceptOrders` of a reply to … are read: `ignore`

A program that goes by the refusals that the client finds goes on without those that it no longer
does. Names are those of the wire.
"""

from __future__ import annotations

from collections.abc import Iterator

from codegen.document import Json

from .change import Change, Impact, Section
from .members import reworded

WORDS = ("says", "meanings")


def changes(old: list[Json], new: list[Json], call: str) -> Iterator[Change]:
    """Places that came, went, and are read in another way; in another order they are the same."""
    before, after = ({row["field"]: row for row in rows} for rows in (old, new))
    for field in [field for field in after if field not in before]:
        line = f"Find refusals in `{field}` of a successful reply to {{}}"
        yield _change(Impact.FEATURE, "outcome-added", line, call)
    for field in [field for field in before if field not in after]:
        line = f"No longer find refusals in `{field}` of a successful reply to {{}}"
        yield _change(Impact.BREAKING, "outcome-removed", line, call)
    kept = [(before[field], after[field]) for field in after if field in before]
    for row, now in kept:
        keys = dict.fromkeys([*row, *now])
        differ = [key for key in keys if key not in WORDS and row.get(key) != now.get(key)]
        if differ:
            named = ", ".join(f"`{key}`" for key in differ)
            line = f"Change how refusals in `{now['field']}` of a reply to {{}} are read: {named}"
            yield _change(Impact.NOTE, "outcome-form", line, call)
    if any(row.get(word) != now.get(word) for row, now in kept for word in WORDS):
        yield reworded(call)


def _change(impact: Impact, kind: str, line: str, call: str) -> Change:
    return Change(Section.REPLIES, impact, kind, line, (call,))
