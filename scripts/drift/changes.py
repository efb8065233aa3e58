"""What can differ between two versions of a document.

Change     one difference, by names, types, codes and lengths; never by sentences
  what       the kind of thing: document, section, operation, row, key, …
  kind       what happened to it
  severity   breaking   calls, arguments or fields of the client may fail or be wrong
             notable    something to add or to check
             wording    the client is not concerned, its descriptions may be
"""

from __future__ import annotations

import re
from collections.abc import Hashable
from typing import Literal

import attrs

from facts.model import Section, Table

What = Literal[
    "document",
    "section",
    "operation",
    "heading",
    "header",
    "table",
    "row",
    "example",
    "key",
    "code",
    "curl",
    "line",
    "deprecation",
]
"""row: of a table; key: of an example; curl: a line of a curl example; line: of prose; deprecation:
a line of any kind that says that something is on its way out."""

Kind = Literal[
    "missing",
    "unknown",
    "added",
    "removed",
    "renamed",
    "moved",
    "retyped",
    "required",
    "optional",
    "conditional",
    "relengthened",
    "revalued",
    "refigured",
    "reworded",
    "relaid",
    "relabelled",
    "readdressed",
]
"""missing, unknown: documents; renamed: likely, for it is in the same place or says the same;
moved: elsewhere, in another order, under another number, or hanging at another path; required,
optional, conditional: what the column Required says now; revalued: other enumerated codes;
refigured: other numbers in the text, such as a limit or a default;
reworded: only its text or the values of an example; relaid: other columns; relabelled: another
heading above a table, or another role of an example; readdressed: another path or method, or
another line for the same, such as one with another host."""

Severity = Literal["breaking", "notable", "wording"]


@attrs.frozen(kw_only=True)
class Change:
    """One difference. `old` and `new` are lines, None where the thing is not.

    `section` is the committed section, `section_now` that of the document read; None where there is
    none, and alike for `paths`, those of a field. `demanded` is a new row that has to be sent.
    `content` is equal for things that are equal, wherever they stand.
    """

    what: What
    kind: Kind
    document: str = ""
    name: str = ""
    was: str | None = None
    now: str | None = None
    old: int | None = None
    new: int | None = None
    section: Section | None = None
    section_now: Section | None = None
    table: Table | None = None
    paths: tuple[str, ...] = ()
    paths_now: tuple[str, ...] = ()
    demanded: bool = False
    content: Hashable = None

    @property
    def severity(self) -> Severity:
        """How much it matters."""
        return severity(self)

    @property
    def heading(self) -> str:
        """Number and title of its section."""
        section = self.section or self.section_now
        return f"{section.number} {section.title}".strip() if section else ""


METHOD = re.compile(r"\s*\((GET|POST|PUT|PATCH|DEL(?:ETE)?)\)\s*$", re.IGNORECASE)
"""The method at the end of a title."""
_WORDING = frozenset({"reworded", "relabelled"})
_BREAKING = frozenset({"removed", "renamed", "retyped", "required", "conditional", "readdressed"})
_FIELDS = frozenset({"request", "response", "envelope", "error", "shared", "operations"})


def severity(change: Change) -> Severity:
    """How much a change matters to who uses the client."""
    if change.kind == "missing":
        return "breaking"
    if change.what == "document" and change.kind == "renamed":
        return "notable"
    if change.what == "deprecation":
        return "notable"
    if change.kind in _WORDING or change.what in ("line", "curl", "heading"):
        return "wording"
    if change.what == "row":
        return _of_row(change)
    if change.kind == "readdressed" and change.was is None:
        return "notable"
    if change.what in ("key", "operation", "table") and change.kind in _BREAKING:
        fields = change.table is None or change.table.kind in _FIELDS
        return "breaking" if fields else "notable"
    if change.what == "section" and change.kind == "renamed":
        return "notable" if _method(change.was) != _method(change.now) else "wording"
    if change.kind == "moved":
        return "breaking" if change.paths != change.paths_now else "wording"
    return "notable"


def _of_row(change: Change) -> Severity:
    kind = change.table.kind if change.table else "request"
    if kind == "text":
        return "wording"
    sent = kind in ("request", "shared")
    if change.kind == "moved":
        return "breaking" if change.paths != change.paths_now else "wording"
    if change.kind == "added":
        return "breaking" if sent and change.demanded else "notable"
    if change.kind == "revalued":
        gone = set(_codes(change.was)) - set(_codes(change.now))
        return "breaking" if gone else "notable"
    if change.kind == "relengthened":
        return "breaking" if sent and _shorter(change.was, change.now) else "notable"
    if change.kind in ("required", "conditional") and not sent:
        return "notable"
    if kind == "codes":
        return "notable"
    return "breaking" if change.kind in _BREAKING else "notable"


def _method(title: str | None) -> str:
    found = METHOD.search(title or "")
    return found[1].upper() if found else ""


def _codes(text: str | None) -> list[str]:
    return text.split(", ") if text else []


def _shorter(was: str | None, now: str | None) -> bool:
    return bool(now and now.isdigit() and (not was or not was.isdigit() or int(now) < int(was)))
