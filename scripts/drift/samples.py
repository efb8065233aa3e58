"""Compares the JSON examples of a section by key paths and JSON types.

key gone, and another one new beside it with the same inside   renamed
a key with all that is below it                                one change
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from facts.model import Example, Section

from .alignment import ALONE, Pair, align, common
from .changes import Change, Kind
from .contents import example_content
from .fields import Scope


def compare_examples(document: str, old: Section, new: Section) -> Iterator[Change]:
    """Examples added, removed, moved or relabelled, and all about their keys."""
    scope = Scope(document, old, new)
    for pair in align(old.examples, new.examples, lambda one: one.digest, _alike):
        for change in _about(pair):
            yield scope.change(change)
        if pair.old and pair.new and pair.old.digest != pair.new.digest:
            keys = list(_keys(pair.old, pair.new))
            codes = _codes_differ(pair.old, pair.new, old, new)
            for change in keys:
                yield scope.change(change)
            if not keys and not codes:
                yield scope.change(_change(pair.old, pair.new, "reworded"))


def _change(old: Example | None, new: Example | None, kind: Kind) -> Change:
    example = old or new
    return Change(
        what="example",
        kind=kind,
        name=example.role if example else "",
        old=old.line if old else None,
        new=new.line if new else None,
    )


def _about(pair: Pair[Example]) -> Iterator[Change]:
    old, new = pair.old, pair.new
    if old is None or new is None:
        example = old or new
        if example:
            told = f"{len(example.keys)} keys"
            yield attrs.evolve(
                _change(old, new, "removed" if old else "added"),
                was=told if old else None,
                now=told if new else None,
                content=("example", example_content(example)),
            )
        return
    if pair.moved:
        yield _change(old, new, "moved")
    if (old.role, old.label) != (new.role, new.label):
        yield attrs.evolve(_change(old, new, "relabelled"), was=old.role, now=new.role)


def _alike(old: Example, new: Example, near: int) -> float:
    shared = common(list(old.keys), list(new.keys))
    score = 5 * shared + (old.role == new.role) + (old.label == new.label) + near / 2
    return score if score >= 3 or near == ALONE else 0


def _codes_differ(one: Example, other: Example, old: Section, new: Section) -> bool:
    was = [code.code for code in old.codes if one.line <= code.line <= one.end]
    now = [code.code for code in new.codes if other.line <= code.line <= other.end]
    return was != now


def _keys(old: Example, new: Example) -> Iterator[Change]:
    gone = _tops([path for path in old.keys if path not in new.keys])
    come = _tops([path for path in new.keys if path not in old.keys])
    renamed: dict[str, str] = {}
    for path in gone:
        for other in come:
            if other not in renamed.values() and _same_shape(old, path, new, other):
                renamed[path] = other
                break
    for path, types in old.keys.items():
        about = Change(what="key", kind="removed", name=path, paths=(path,))
        about = attrs.evolve(about, old=old.line, new=new.line)
        if path in renamed:
            now = renamed[path]
            yield attrs.evolve(about, kind="renamed", was=path, now=now, paths_now=(now,))
        elif path in gone:
            yield attrs.evolve(about, was=_types(types))
        elif path in new.keys and new.keys[path] != types:
            now = _types(new.keys[path])
            yield attrs.evolve(about, kind="retyped", was=_types(types), now=now, paths_now=(path,))
    for path in come:
        if path not in renamed.values():
            yield Change(
                what="key",
                kind="added",
                name=path,
                now=_types(new.keys[path]),
                old=old.line,
                new=new.line,
                paths_now=(path,),
            )


def _types(types: tuple[str, ...]) -> str:
    return "/".join(types)


def _tops(paths: list[str]) -> list[str]:
    """Those of the paths that are below none of the others."""
    found: list[str] = []
    for path in sorted(paths):
        if not any(path.startswith((f"{top}.", f"{top}[", f"{top}{{")) for top in found):
            found.append(path)
    return found


def _same_shape(old: Example, path: str, new: Example, other: str) -> bool:
    if path.rpartition(".")[0] != other.rpartition(".")[0]:
        return False
    return _below(old, path) == _below(new, other)


def _below(example: Example, path: str) -> dict[str, tuple[str, ...]]:
    return {
        key.removeprefix(path): types
        for key, types in example.keys.items()
        if key == path or key.startswith((f"{path}.", f"{path}[", f"{path}{{"))
    }
