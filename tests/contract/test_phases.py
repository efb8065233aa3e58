"""schemathesis against the mock, in process: the document and the mock hold each other to account.

All operations, all checks. What the checks let pass is in ``exceptions.py``, and nowhere else.
"""

from __future__ import annotations

import pytest
from schemathesis.checks import CHECKS
from tests.contract.phases import Findings
from tests.contract.subject import DOCUMENT, Subject


@pytest.mark.parametrize("operation_id", list(DOCUMENT.operations))
def test_an_operation_keeps_to_the_document(operation_id: str, findings: Findings) -> None:
    assert findings.of(operation_id) == []


def test_no_failure_is_left_over(findings: Findings) -> None:
    """None of something that is no operation."""
    assert {found.operation for found in findings.failures} <= set(DOCUMENT.operations)


@pytest.mark.parametrize("phase", ["examples", "coverage", "fuzzing"])
def test_a_phase_calls_every_operation(phase: str, findings: Findings) -> None:
    assert {operation for operation, name in findings.tally.called if name == phase} == set(
        DOCUMENT.operations
    )


def test_all_checks_are_on(subject: Subject) -> None:
    names = set(CHECKS.get_all_names())
    checks = subject.schema.config.checks_config_for()
    assert {name for name in names if checks.get_by_name(name=name).enabled} == names
    assert {"use_after_end", "ignored_auth", "negative_data_rejection"} <= names
