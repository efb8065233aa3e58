"""The documents' examples against the spec's: the same keys, with the same JSON types.

An example of a document belongs to the one of ours, of the same role, that is most like it. What
differs is one difference for each example: the key paths with their types, on either side; of an
error its code, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from codegen.document import escaped, is_object
from facts.keys import reply_keys, request_keys
from facts.model import Example, Section

from .claims import Claim, Place
from .operations import Spoken, is_public

DOCUMENTED = "documented"
"""Names that start like this promise an example of a document."""

Keys = dict[str, tuple[str, ...]]


def compare(spoken: Spoken, sections: Iterable[tuple[str, Section]]) -> Iterator[Claim]:
    """A claim for each documented example, and for each of ours that promises to be one."""
    for role, media in (
        ("request", spoken.request_media),
        ("success", spoken.reply_media),
        ("error", spoken.reply_media),
    ):
        theirs = [
            (
                Place(document, section.number, example.line, example.end),
                _coded(example.keys, _code(section, example)),
            )
            for document, section in sections
            for example in section.examples
            if example.role == role
        ]
        ours = {
            name: _own(example.get("value"), role)
            for name, example in spoken.examples(role).items()
        }
        where = media[0] if media else spoken.pointer
        yield from _paired(spoken, role, where, theirs, ours)


def _paired(
    spoken: Spoken,
    role: str,
    where: str,
    theirs: list[tuple[Place, dict[str, tuple[str, ...]]]],
    ours: dict[str, Keys],
) -> Iterator[Claim]:
    used: set[str] = set()
    for place, keys in theirs:
        wanted = {path: tuple(sorted(types)) for path, types in keys.items()}
        best: tuple[int, bool, str, list[str], list[str]] | None = None
        for name, own in ours.items():
            says, spec = _apart(wanted, own)
            offer = (len(says) + len(spec), name in used, name, says, spec)
            if best is None or offer[:2] < best[:2]:
                best = offer
        if best is None:
            yield Claim(spoken.id, role, "example", (where, spoken.pointer), place, "shown", None)
            continue
        count, _, name, says, spec = best
        used.add(name)
        pointer = f"{where}/examples/{escaped(name)}"
        yield Claim(
            spoken.id,
            role,
            "example",
            (pointer, where, spoken.pointer),
            place,
            says if count else "shown",
            spec if count else "shown",
            agrees=not count,
        )
    public = is_public(spoken.document, spoken.content)
    for name, own in ours.items():
        if name not in used and name.startswith(DOCUMENTED) and not public:
            pointer = f"{where}/examples/{escaped(name)}"
            yield Claim(spoken.id, role, "example", (pointer,), None, None, _lines(own, own))


def _apart(theirs: Keys, ours: Keys) -> tuple[list[str], list[str]]:
    paths = [path for path in sorted({*theirs, *ours}) if theirs.get(path) != ours.get(path)]
    return _lines(theirs, paths), _lines(ours, paths)


def _lines(keys: Keys, paths: Iterable[str]) -> list[str]:
    return [f"{path}: {'|'.join(keys[path])}" for path in paths if path in keys]


def _own(value: Any, role: str) -> Keys:
    code = value.get("code") if role == "error" and is_object(value) else None
    return _coded(keys_of(value, role), None if code is None else str(code))


def _code(section: Section, example: Example) -> str | None:
    """The error code that an example of an error shows."""
    inside = (code.code for code in section.codes if example.line <= code.line <= example.end)
    return next(inside, None) if example.role == "error" else None


def _coded(keys: Keys, code: str | None) -> Keys:
    """The keys, with the code itself beside its type: a refusal is known by it."""
    types = keys.get("envelope.code")
    return keys | {"envelope.code": tuple(sorted((*types, code)))} if types and code else keys


def keys_of(value: Any, role: str) -> Keys:
    """Key paths and JSON types of one of our examples, read as the documents' examples are."""
    return request_keys(value) if role == "request" else reply_keys(value)
