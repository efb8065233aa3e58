"""Compares what is listed in a section: headings, headers, error codes, curl and prose lines, and
lines that say that something is on its way out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from facts.model import Code, Heading, Line, Section

from .alignment import BETWEEN, align
from .changes import Change, Kind, What
from .fields import Scope

T = TypeVar("T", Code, Heading, Line)


def compare_lines(document: str, old: Section, new: Section) -> Iterator[Change]:
    """All of them."""
    scope = Scope(document, old, new)
    for change in (
        *_listed("heading", "renamed", old.headings, new.headings, lambda part: part.title),
        *_listed("code", "renamed", old.codes, new.codes, lambda part: part.code),
        *_listed("curl", "reworded", old.curl, new.curl, lambda part: part.digest),
        *_listed("line", "reworded", old.prose, new.prose, lambda part: part.digest),
        *(
            change  # what is said otherwise is a reworded row or line, and told as that
            for change in _listed(
                "deprecation", "reworded", old.deprecated, new.deprecated, lambda part: part.digest
            )
            if change.kind in ("added", "removed")
        ),
        *_headers(old, new),
    ):
        yield scope.change(change)


def _listed(
    what: What, altered: Kind, old: Sequence[T], new: Sequence[T], text: Callable[[T], str]
) -> Iterator[Change]:
    for pair in align(old, new, text, lambda one, other, near: near if near >= BETWEEN else 0):
        one, other = pair.old, pair.new
        told = what in ("code", "heading")
        was, now = (text(part) if part and told else None for part in (one, other))
        lines = (one.line if one else None), (other.line if other else None)
        if one is None or other is None:
            part = one or other
            kind: Kind = "removed" if one else "added"
            content = (what, text(part)) if part else None
            yield _change(what, kind, lines, was, now, content)
            continue
        if pair.moved:
            yield _change(what, "moved", lines, None, None, None)
        if text(one) != text(other):
            yield _change(what, altered, lines, was, now, None)


def _change(
    what: What,
    kind: Kind,
    lines: tuple[int | None, int | None],
    was: str | None,
    now: str | None,
    content: tuple[str, str] | None,
) -> Change:
    return Change(
        what=what,
        kind=kind,
        name=was or now or "",
        was=was if kind == "renamed" else None,
        now=now if kind == "renamed" else None,
        old=lines[0],
        new=lines[1],
        content=content,
    )


def _headers(old: Section, new: Section) -> Iterator[Change]:
    gone = [name for name in old.headers if name not in new.headers]
    come = [name for name in new.headers if name not in old.headers]
    if len(gone) == len(come) == 1:
        was, now = gone[0], come[0]
        yield Change(
            what="header",
            kind="renamed",
            name=was,
            was=was,
            now=now,
            old=old.line,
            new=new.line,
            paths=(_path(was),),
        )
        return
    for name in gone:
        yield Change(
            what="header",
            kind="removed",
            name=name,
            was=name,
            old=old.line,
            new=new.line,
            paths=(_path(name),),
        )
    for name in come:
        yield Change(
            what="header",
            kind="added",
            name=name,
            now=name,
            old=old.line,
            new=new.line,
            paths_now=(_path(name),),
        )


def _path(header: str) -> str:
    return f"header.{header.partition(':')[0]}"
