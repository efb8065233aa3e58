"""Writes the two values of a difference into the entry of decisions.yaml that speaks of it.

    - pointer: /components/schemas/Product/properties/sellPrice
      aspects: [type]
      …
      differs: {type: ["string", "Price"]}        <- this line; the rest of the file stays as it is

An entry gets the values of each aspect that it names, where a difference is about its
pointer, its line and that aspect; what a decision for the whole document settles may still be taken
by an entry of the place itself. No entry is created. Where several differences compete for one
aspect of an entry, the nearest pointer wins, then the first; the others stay open.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import yaml

from .decisions import Difference, Entry, Index, Settled, fitting

Values = dict[str, list[Any]]

_WIDE = 120
"""Longest line before `differs` is written with a line for each aspect."""


def pins(settled: Settled, index: Index) -> dict[int, Values]:
    """By position of the entry: the values to write, for entries that change."""
    kept: dict[int, Values] = {}
    for difference in settled.differences:
        if difference.entry is not None:
            aspect = difference.first.aspect
            kept.setdefault(difference.entry.index, {})[aspect] = difference.values
    found = {index: dict(values) for index, values in kept.items()}
    loose = [one for one in settled.differences if one.entry is None]
    for _, entry, difference in sorted(_offers(loose, index), key=lambda offer: offer[0]):
        aspect = difference.first.aspect
        taken = any(
            values.get(aspect) == difference.values
            for values in (found.get(one.index, {}) for one, _ in fitting(difference, index))
        )
        if not taken:
            found.setdefault(entry.index, {}).setdefault(aspect, difference.values)
    return {
        position: values
        for position, values in found.items()
        if values != index.entries[position].differs
    }


def _offers(
    differences: Iterable[Difference], index: Index
) -> Iterable[tuple[int, Entry, Difference]]:
    """Every entry that could take a difference, with how far its pointer is off."""
    for difference in differences:
        for rank, (entry, _) in enumerate(fitting(difference, index)):
            exact = entry.pointer in difference.first.pointers
            yield rank + (0 if exact else 10), entry, difference


def pinned(text: str, values: dict[int, Values]) -> str:
    """The text of decisions.yaml with these values; every other character as it was."""
    node = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    lines = text.splitlines(keepends=True)
    if not isinstance(node, yaml.SequenceNode):
        return text
    for position in sorted(values, reverse=True):
        entry = node.value[position]
        old: tuple[int, int] | None = None
        last = entry.start_mark.line
        for key, value in entry.value:
            end = _end(lines, key.start_mark.line, value.end_mark)
            last = max(last, end)
            if key.value == "differs":
                old = (key.start_mark.line, end)
        new = _written(values[position], entry.start_mark.column)
        if old:
            lines[old[0] : old[1] + 1] = new
        else:
            if not lines[last].endswith("\n"):
                lines[last] += "\n"
            lines[last + 1 : last + 1] = new
    return "".join(lines)


def _end(lines: list[str], start: int, mark: Any) -> int:
    """The last line of a value: its end mark may stand at whatever comes after it."""
    line: int = mark.line - 1 if mark.column == 0 else mark.line
    line = min(line, len(lines) - 1)
    while line > start and (not lines[line].strip() or lines[line].lstrip().startswith("#")):
        line -= 1
    return line


def _written(values: Values, indent: int) -> list[str]:
    space = " " * indent
    cells = {key: json.dumps(pair, ensure_ascii=False) for key, pair in values.items()}
    flow = ", ".join(f"{key}: {cell}" for key, cell in cells.items())
    line = f"{space}differs: {{{flow}}}\n"
    if len(line) <= _WIDE:
        return [line]
    return [f"{space}differs:\n", *(f"{space}  {key}: {cell}\n" for key, cell in cells.items())]
