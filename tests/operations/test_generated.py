"""Requests made of the schemas: each arrives as it was made, and is answered or refused rightly."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.operations.asking import asked
from tests.operations.coverage import Ledger
from tests.operations.described import Described, Given, described
from tests.operations.drawn import requests
from tests.operations.known import busy, known, new
from tests.operations.reasons import Names, refusal_of
from tests.operations.ways import WAYS, Outcome


@pytest.fixture(scope="module")
def names() -> Names:
    """What a busy mock knows; each of them knows the same."""
    return busy(new())


@pytest.fixture
def examples(request: pytest.FixtureRequest) -> int:
    return 50 if request.config.getoption("--full") else 6


@pytest.mark.parametrize("operation", described().values(), ids=str)
def test_what_is_given_arrives(
    operation: Described, names: Names, examples: int, ledger: Ledger
) -> None:
    """The four ways take turns in being the first, to which an order is not yet paid or deleted."""

    @settings(max_examples=examples)
    @given(given=requests(operation, lambda field: known(names, operation, field)), turn=TURNS)
    def ask(given: Given, turn: int) -> None:
        mock = new()
        busy(mock)
        for way in WAYS[turn:] + WAYS[:turn]:
            outcome = asked(way, operation, given, mock, ledger, "generated")
            assert outcome.succeeded or is_allowed(outcome), outcome.error

    ask()


TURNS = st.integers(0, len(WAYS) - 1)


def is_allowed(outcome: Outcome) -> bool:
    """Whether it is about what is named or how things stand, and not about the form."""
    by_schema = "x-mock-refused-by" in outcome.response.headers
    return not by_schema and refusal_of(outcome.response.json()) is not None
