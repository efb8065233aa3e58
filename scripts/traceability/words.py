"""What the documents' words for types and flags mean in the spec.

A word of the table agrees with the kinds beside it and with nothing else: any other pair is a
difference, for decisions.yaml to settle. `kind[]` and `List<kind>` are lists of it, `a/b` is
either; a word in front of ``[]`` that is none of these is the name of an object.
"""

from __future__ import annotations

import re
from functools import cache

TYPES: dict[str, frozenset[str]] = {
    "string": frozenset({"string", "Id"}),
    "int": frozenset({"integer"}),
    "integer": frozenset({"integer"}),
    "byte": frozenset({"integer"}),
    "long": frozenset({"integer", "EpochMillis"}),
    "bigint": frozenset({"integer"}),
    "number": frozenset({"number", "Number"}),
    "decimal": frozenset({"number", "Number"}),
    "bigdecimal": frozenset({"number", "Number"}),
    "double": frozenset({"number", "Number"}),
    "float": frozenset({"number", "Number"}),
    "boolean": frozenset({"boolean"}),
    "bool": frozenset({"boolean"}),
    "object": frozenset({"object"}),
    "date": frozenset({"Time", "DateTimeText"}),
    "datetime": frozenset({"Time", "DateTimeText"}),
    "localdatetime": frozenset({"Time", "DateTimeText"}),
    "multipartfile": frozenset({"file"}),
    "file": frozenset({"file"}),
    "null": frozenset({"null"}),
}
"""Kinds that say the same as a type word, in small letters."""

LISTS = frozenset({"list", "array", "array format"})
"""Words for a list of whatever."""

REQUIRED: dict[str, bool] = {
    "y": True,
    "yes": True,
    "true": True,
    "required": True,
    "required for create/update": True,
    "required for update": True,
    "n": False,
    "no": False,
    "false": False,
    "optional": False,
}
"""Words in the column Required."""

_LIST = re.compile(r"(?:list|array)\s*<\s*(.+?)\s*>|(.+?)\s*\[\]")
_SIZED = re.compile(r"(\w+)\s*\((\d+)\)")
_ONE_OF = re.compile(r"(?i)(choose )?(any |either )?one of\b")


def required(word: str) -> bool | None:
    """Whether a cell says required; None where it says nothing, or something else."""
    return REQUIRED.get(word.strip().lower())


def one_of_several(word: str) -> bool:
    """Whether a cell says that one of several parameters has to be given."""
    return _ONE_OF.match(word.strip()) is not None


def shows(kind: str, spec: str) -> bool:
    """Whether a value of a JSON type can be of a kind of the spec: whole numbers are numbers."""
    return agree(kind, spec) or (kind == "integer" and agree("number", spec))


def sized(word: str) -> tuple[str, str]:
    """A type and the length that is written into it.

    >>> sized("string(40)"), sized("int")
    (('string', '40'), ('int', ''))
    """
    match = _SIZED.fullmatch(word.strip())
    return (match[1], match[2]) if match else (word, "")


@cache
def agree(word: str, kind: str) -> bool:
    """Whether a type word of a document says the same as a kind of the spec.

    >>> agree("List<String>", "array<string>"), agree("Long", "integer"), agree("int", "string")
    (True, True, False)
    """
    word = word.strip().lower()
    if "/" in word or "|" in word:
        words = [part for part in re.split(r"\s*[/|]\s*", word) if part]
        kinds = kind.split(" | ")
        return all(any(agree(one, other) for other in kinds) for one in words) and all(
            any(agree(one, other) for one in words) for other in kinds
        )
    if word == "map":
        return kind.startswith("map<")
    if word in LISTS:
        return kind.startswith("array<") and kind.endswith(">")
    if match := _LIST.fullmatch(word):
        inside = match[1] or match[2]
        known = inside in TYPES or inside in LISTS
        return kind.startswith("array<") and agree(
            inside if known else "object", kind.removeprefix("array<").removesuffix(">")
        )
    return kind in TYPES.get(word, ())
