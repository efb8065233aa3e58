"""One call of an operation, and all that can be said of it.

given ──> called ──> what arrived is what the document says ──> what came is what the mock answered
                       └── and the mock remembers it so
"""

from __future__ import annotations

from tests.operations.answers import as_answered
from tests.operations.arrived import as_described, pairs
from tests.operations.coverage import Ledger
from tests.operations.described import Described, Given
from tests.operations.ways import Outcome, Way, called

from cjdropshipping.testing import Mock


def asked(
    way: Way, described: Described, given: Given, mock: Mock, ledger: Ledger, source: str
) -> Outcome:
    """Calls an operation of a mock, and puts it down in the ledger.

    Raises:
        AssertionError: something was sent, read or refused otherwise than documented.
        CJError, ValueError: nothing was sent.
    """
    token = mock.token
    try:
        outcome = called(way, described, given, mock)
        as_described(described, given, outcome.request, token)
        as_remembered(described, outcome, mock)
        as_answered(described, outcome)
    except Exception as trouble:
        trouble.add_note(f"{described} by {way}")
        raise
    ledger.note(described.id, source, way, succeeded=outcome.succeeded)
    return outcome


def as_remembered(described: Described, outcome: Outcome, mock: Mock) -> None:
    """Raises AssertionError unless the mock has seen the request as it was sent."""
    request, seen = outcome.request, mock.requests[-1]
    assert seen.operation_id == described.id
    assert (seen.method, seen.path) == (request.method, request.url.path)
    assert seen.body == request.content
    assert list(seen.query) == pairs(request.url.query)
