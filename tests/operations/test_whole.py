"""No operation is missing from what was covered."""

from __future__ import annotations

import pytest
from tests.operations.coverage import Ledger
from tests.operations.described import described
from tests.support.methods import BY_ID

NEEDED = {"test_documented.py", "test_generated.py"}


def test_the_document_and_the_client_have_the_same_operations() -> None:
    assert described().keys() == BY_ID.keys()
    assert len(described()) == 79


def test_every_operation_was_called_in_every_way(
    request: pytest.FixtureRequest, ledger: Ledger
) -> None:
    """With data of every source; what is documented succeeded in each."""
    options = request.config.option
    ran = {item.path.name for item in request.session.items}
    if options.keyword or any("::" in arg for arg in request.config.args) or not ran >= NEEDED:
        pytest.skip(reason="only a part of the tests of operations runs")
    assert ledger.silent("documented", succeeded=True) == []
    assert ledger.silent("known", succeeded=True) == []
    assert ledger.silent("generated") == []
