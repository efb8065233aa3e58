"""Each documented example of each operation, by method and by path, sync and async."""

from __future__ import annotations

import pytest
from tests.operations.asking import asked
from tests.operations.coverage import Ledger
from tests.operations.described import Described, described
from tests.operations.known import busy, filled, new
from tests.operations.ways import WAYS

each_example = pytest.mark.parametrize(
    ("operation", "example"),
    [
        pytest.param(operation, example, id=f"{operation}-{example}")
        for operation in described().values()
        for example in operation.documented
    ],
)


@each_example
def test_a_documented_example_succeeds(operation: Described, example: str, ledger: Ledger) -> None:
    given = operation.documented[example]
    for way in WAYS:
        outcome = asked(way, operation, given, new(), ledger, "documented")
        assert outcome.succeeded, outcome.error


@each_example
def test_an_example_succeeds_with_ids_of_what_exists(
    operation: Described, example: str, ledger: Ledger
) -> None:
    """Then it is a handler that answers, where a documented id would get the documented answer."""
    for way in WAYS:
        mock = new()
        given = filled(busy(mock), operation, operation.documented[example], example)
        outcome = asked(way, operation, given, mock, ledger, "known")
        assert outcome.succeeded, outcome.error
