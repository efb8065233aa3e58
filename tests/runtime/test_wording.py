"""How wrong arguments are named: a number by itself, what may be a key by its type."""

from __future__ import annotations

from typing import Any

import pytest

from cjdropshipping_runtime.wording import LONGEST_WORD, said, shown


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (-1, "-1"),
        (True, "True"),
        (None, "None"),
        (float("nan"), "nan"),
        (10**5000, "a value of type int"),
        ("CJ7654321@api@0123456789abcdef", "a value of type str"),
        (b"CJ7654321", "a value of type bytes"),
        (["CJ7654321"], "a value of type list"),
    ],
    ids=lambda given: "" if isinstance(given, int) else None,  # one has too many digits to be named
)
def test_a_wrong_argument_may_be_a_key_and_is_not_shown(value: Any, text: str) -> None:
    assert shown(value) == text
    assert said(value) == text


def test_a_word_is_said_unless_it_is_as_long_as_a_key() -> None:
    assert said("fast") == "'fast'"
    assert said("x" * LONGEST_WORD) == repr("x" * LONGEST_WORD)
    assert said("x" * (LONGEST_WORD + 1)) == "a value of type str"
    assert shown("fast") == "a value of type str"
