"""The whole of the contract: no operation is only refused."""

from __future__ import annotations

from collections.abc import Mapping

from tests.contract.following import Follower
from tests.contract.phases import Findings
from tests.contract.subject import DOCUMENT
from tests.contract.tally import Tally
from tests.contract.walking import Walked


def test_every_operation_succeeds(
    findings: Findings, followed: Follower, walks: Mapping[str, Walked], tally: Tally
) -> None:
    """Each was called, and a success of it was checked."""
    succeeded = {operation for operation, times in tally.succeeded.items() if times}
    assert set(DOCUMENT.operations) - succeeded == set()
    assert findings.tally.called
    assert followed.tally.called
    assert all(walked.tally.called for walked in walks.values())
