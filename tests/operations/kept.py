"""The rules beside the schemas (``x-rules``), kept: what breaks one is changed until it does not.

exactlyOne   [a, b]       of these fields one; the others are taken out
atLeastOne   [a, b]       of these fields one or more; the first is put in
requires     [a]          these fields, with something in them
enum         {a: […]}     a field, where it is there, with one of these values
maximum      {a: 9}       a field, where it is there, no larger
forbids      [a]          none of these fields; no schema names them, so that none is drawn
count        {a: 1}       in the JSON inside a text; what is drawn for it is as it has to be

path         "", "[]", "products[]", "[].products[]"     where the fields are
where        {a: [1, None]}                              only if they have one of these values
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from hypothesis import strategies as st

SOMETHING = "x"


def keep(rules: Iterable[Mapping[str, Any]], request: Any, draw: st.DrawFn) -> None:
    """Changes a request (query and body as one object, or the list that its body is)."""
    for rule in rules:
        if "#" in rule.get("path", ""):
            continue
        for fields in objects(request, rule.get("path", "")):
            where = rule.get("where", {})
            if all(fields.get(name) in values for name, values in where.items()):
                keep_one(rule, fields, draw)


def objects(value: Any, path: str) -> Iterator[dict[str, Any]]:
    """The objects at a path."""
    first, _, rest = path.partition(".")
    if not first:
        yield value
        return
    inside = value.get(first.removesuffix("[]"), []) if first != "[]" else value
    for item in inside if first.endswith("[]") else [inside]:
        yield from objects(item, rest)


def keep_one(rule: Mapping[str, Any], fields: dict[str, Any], draw: st.DrawFn) -> None:
    match rule:
        case {"exactlyOne": names}:
            chosen = draw(st.sampled_from(sorted(set(names) & fields.keys()) or names))
            kept = fields.get(chosen) or SOMETHING
            for name in names:
                fields.pop(name, None)
            fields[chosen] = kept
        case {"atLeastOne": names}:
            if not any(fields.get(name) for name in names):
                fields[draw(st.sampled_from(names))] = SOMETHING
        case {"requires": names}:
            for name in names:
                fields[name] = fields.get(name) or SOMETHING
        case {"enum": allowed}:
            for name, values in allowed.items():
                if name in fields and fields[name] not in values:
                    fields[name] = draw(st.sampled_from(values))
        case {"maximum": largest}:
            for name, most in largest.items():
                if name in fields:
                    fields[name] = min(fields[name], most)
        case {"forbids": names}:
            assert not fields.keys() & set(names)
        case _:
            raise AssertionError(f"nothing keeps the rule {rule}")
