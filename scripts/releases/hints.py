"""Type hints as sets of what they let through, so that two of them can be compared.

    Literal[0, 1] | None                  Literal[0], Literal[1], None
    Many[Literal["a"]] | None             Many[Literal['a']], None
    ProductType | None  (an alias)        the members of what it stands for, None
    Price | None        (a scalar)        DecimalRange, None

A hint covers another when each member of that one is among its own: a caller may go on passing
what an argument took when the new hint covers the old, and may go on reading a field when the old
hint covers the new.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from attrs import frozen

SCALARS = {
    "Number": "Decimal",
    "Price": "DecimalRange",
    "Weight": "DecimalRange",
    "Integer": "int",
    "Time": "datetime",
    "TextList": "list[str]",
    "Id": "str",
}
"""What the scalars of cjdropshipping_runtime.scalars read as."""

SHOWN_AT_MOST = 4
"""Values of an enumeration within a type; changed values are all told, apart."""

Aliases = Mapping[str, str]
"""Hint by name, of type aliases."""

_LITERAL = re.compile(r"Literal\[(.+?)\](?=\]*$)")


@frozen
class HintChange:
    """How two hints differ. At most one of values and type is worth telling."""

    added: tuple[str, ...] = ()
    """Values of an enumeration, as Python writes them; empty where more than values differ."""
    removed: tuple[str, ...] = ()
    wider: bool = False
    """The new hint covers the old one."""
    narrower: bool = False
    """The old hint covers the new one."""

    @property
    def values_only(self) -> bool:
        """Whether the hints differ in nothing but the values of an enumeration."""
        return bool(self.added or self.removed)


def members(hint: str, aliases: Aliases) -> frozenset[str]:
    """The members of a hint. What is in no known form is a member as it is written."""
    return frozenset(_expanded(_parsed(hint), {**SCALARS, **aliases}, ()))


def shown(hint: str) -> str:
    """A hint as an entry shows it: scalars as what they read as, and without None."""
    tree = _Shown().visit(_parsed(hint))
    choices = [ast.unparse(choice) for choice in _choices(tree)]
    return " | ".join(dict.fromkeys(c for c in choices if c != "None")) or "None"


@frozen
class Scope:
    """What names of types stand for, in the old version and in the new one."""

    old: Aliases
    new: Aliases
    apart: AbstractSet[str] = frozenset()
    """Names in both whose own change is told apart from the hints that use them."""

    def difference(self, old: str, new: str) -> HintChange | None:
        """How two hints differ, None aside; None where a caller sees no difference."""
        hidden = self.apart if old == new else frozenset[str]()
        before = members(old, _without(self.old, hidden)) - {"None"}
        after = members(new, _without(self.new, hidden)) - {"None"}
        if before == after:
            return None
        wider, narrower = _covers(after, before), _covers(before, after)
        literal = {m for m in before | after if _LITERAL.search(m)}
        same_kind = {_base(m) for m in before & literal} == {_base(m) for m in after & literal}
        if literal and before - literal == after - literal and (same_kind or (wider and narrower)):
            added, removed = (after - before) & literal, (before - after) & literal
            return HintChange(_values(added), _values(removed), wider, narrower)
        return HintChange(wider=wider, narrower=narrower)

    def shown(self, old: str, new: str) -> tuple[str, str]:
        """Both hints as an entry shows them, and so that they differ."""
        pair = shown(old), shown(new)
        if pair[0] != pair[1]:
            return pair
        spelt = (members(old, self.old), members(new, self.new))
        return " | ".join(sorted(spelt[0] - {"None"})), " | ".join(sorted(spelt[1] - {"None"}))


def _without(aliases: Aliases, names: AbstractSet[str]) -> Aliases:
    return {name: hint for name, hint in aliases.items() if name not in names}


def _values(literals: AbstractSet[str]) -> tuple[str, ...]:
    found = [_value(match[1]) for m in literals if (match := _LITERAL.search(m))]
    texts = [json.dumps(v, ensure_ascii=False) if isinstance(v, str) else repr(v) for v in found]
    return tuple(sorted(texts, key=lambda text: (len(text) if text.isdigit() else 0, text)))


def _covers(wide: frozenset[str], narrow: frozenset[str]) -> bool:
    return "Any" in wide or all(
        member in wide or _base(member) in wide or (member == "int" and "float" in wide)
        for member in narrow
    )


def _base(member: str) -> str:
    """``Many[Literal['a']]`` as ``Many[str]``."""
    return _LITERAL.sub(lambda match: type(_value(match[1])).__name__, member)


def _value(text: str) -> object:
    """The value of a literal; a member of an Enum is the text that names it."""
    try:
        return ast.literal_eval(text)
    except ValueError:
        return text


def _parsed(hint: str) -> ast.expr:
    return ast.parse(hint.strip() or "Any", mode="eval").body


def _choices(tree: ast.expr) -> Iterator[ast.expr]:
    """The sides of all `|` at the top."""
    if isinstance(tree, ast.BinOp) and isinstance(tree.op, ast.BitOr):
        yield from _choices(tree.left)
        yield from _choices(tree.right)
    else:
        yield tree


def _expanded(tree: ast.expr, aliases: Aliases, within: tuple[str, ...]) -> Iterator[str]:
    for choice in _choices(tree):
        match choice:
            case ast.Name(id=name) if name in aliases and name not in within:
                yield from _expanded(_parsed(aliases[name]), aliases, (*within, name))
            case ast.Subscript(value=ast.Name(id="Literal"), slice=values):
                each = values.elts if isinstance(values, ast.Tuple) else [values]
                yield from (f"Literal[{ast.unparse(value)}]" for value in each)
            case ast.Subscript(value=ast.Name(id="Annotated"), slice=ast.Tuple(elts=[inner, *_])):
                yield from _expanded(inner, aliases, within)
            case ast.Subscript(value=outer, slice=inner) if not isinstance(inner, ast.Tuple):
                for member in _expanded(inner, aliases, within):
                    yield f"{ast.unparse(outer)}[{member}]"
            case _:
                yield ast.unparse(choice)


class _Shown(ast.NodeTransformer):
    """Scalars as what they read as, and no more than a few values of an enumeration."""

    def visit_Name(self, node: ast.Name) -> ast.expr:
        return _parsed(SCALARS[node.id]) if node.id in SCALARS else node

    def visit_Tuple(self, node: ast.Tuple) -> ast.expr:
        given = [self.visit(inner) for inner in node.elts]
        if len(given) > SHOWN_AT_MOST and all(isinstance(each, ast.Constant) for each in given):
            given[SHOWN_AT_MOST - 1 :] = [ast.Constant(...)]
        return ast.Tuple(given)
