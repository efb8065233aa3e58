"""Type hints: what they let through, how they are shown, and how two of them differ."""

from __future__ import annotations

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.annotations import REPLY_SCALARS
from releases.hints import SCALARS, HintChange, Scope, members, shown

ALIASES = {"Kind": "Literal['A', 'B'] | str | None", "Loop": "Loop | int"}


@pytest.mark.parametrize(
    ("hint", "expected"),
    [
        ("str | None", {"str", "None"}),
        ("Literal[0, 1]", {"Literal[0]", "Literal[1]"}),
        ("Many[Literal['a', 'b']]", {"Many[Literal['a']]", "Many[Literal['b']]"}),
        ("list[Kind]", {"list[Literal['A']]", "list[Literal['B']]", "list[str]", "list[None]"}),
        ("Price | None", {"DecimalRange", "None"}),
        ("TextList", {"list[str]"}),
        ("dict[str, int]", {"dict[str, int]"}),
        ("Annotated[Literal[1], Meta(description='x')] | int", {"Literal[1]", "int"}),
        ("Loop", {"Loop", "int"}),
        ("", {"Any"}),
    ],
)
def test_members(hint: str, expected: set[str]) -> None:
    assert members(hint, ALIASES) == expected


@pytest.mark.parametrize(
    ("hint", "expected"),
    [
        ("Price | None", "DecimalRange"),
        ("list[Id] | None", "list[str]"),
        ("None", "None"),
        ("Literal[1, 2, 3, 4]", "Literal[1, 2, 3, 4]"),
        ("Literal[1, 2, 3, 4, 5, 6]", "Literal[1, 2, 3, ...]"),
        ("dict[str, int] | str", "dict[str, int] | str"),
    ],
)
def test_shown(hint: str, expected: str) -> None:
    assert shown(hint) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("str", "str | None", None),
        ("str", "Id", None),
        ("int", "float", HintChange(wider=True)),
        ("Decimal | float", "float", HintChange(narrower=True)),
        ("str", "Any", HintChange(wider=True)),
        ("Many[Literal['a']]", "Many[str]", HintChange(wider=True)),
        ("Literal['a']", "Literal['a', 1]", HintChange(wider=True)),
        ("Literal[1]", "Literal[1, 2]", HintChange(("2",), (), wider=True)),
        ("Literal['x']", "Literal['y']", HintChange(('"y"',), ('"x"',))),
        ("Kind", "str", HintChange((), ('"A"', '"B"'), wider=True, narrower=True)),
        ("Literal[9, 10]", "Literal[8]", HintChange(("8",), ("9", "10"))),
    ],
)
def test_difference(old: str, new: str, expected: HintChange | None) -> None:
    assert Scope(ALIASES, ALIASES).difference(old, new) == expected


def test_an_enumeration_that_is_told_apart_is_not_told_of_those_that_use_it() -> None:
    old, new = {"Kind": "Literal['A']"}, {"Kind": "Literal['B']"}
    assert Scope(old, new, {"Kind"}).difference("list[Kind]", "list[Kind]") is None
    assert Scope(old, new).difference("list[Kind]", "list[Kind]") is not None
    assert Scope(old, new, {"Kind"}).difference("Literal['B']", "Kind") is None


def test_all_scalars_are_known() -> None:
    assert set(SCALARS) == set(REPLY_SCALARS)


HINTS = st.lists(
    st.sampled_from(["str", "int", "float", "Literal[1, 2]", "Many[str]", "Kind", "None", "Price"]),
    min_size=1,
    max_size=4,
).map(" | ".join)


@given(HINTS, HINTS)
def test_the_way_back_is_the_opposite(old: str, new: str) -> None:
    scope = Scope(ALIASES, ALIASES)
    there, back = scope.difference(old, new), scope.difference(new, old)
    assert (there is None) == (back is None)
    if there and back:
        assert (there.added, there.removed) == (back.removed, back.added)
        assert (there.wider, there.narrower) == (back.narrower, back.wider)
    ast.parse(shown(old), mode="eval")
