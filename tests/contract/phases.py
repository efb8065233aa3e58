"""The phases of schemathesis that call one operation at a time, with all checks.

examples  the documented requests       coverage  each constraint kept, and each broken
fuzzing   random requests, right and wrong
"""

from __future__ import annotations

import attrs
from schemathesis.engine import events, from_schema
from tests.contract import ends
from tests.contract.subject import Subject, operation_id_of
from tests.contract.tally import Tally

assert ends.ENDINGS, "the module is here for its check"


@attrs.frozen
class Found:
    """A check that failed."""

    operation: str
    check: str
    text: str


@attrs.frozen
class Findings:
    """What came of a run: failures, and counts of all calls."""

    failures: list[Found] = attrs.field(factory=list[Found])
    tally: Tally = attrs.field(factory=Tally)

    def of(self, operation_id: str) -> list[str]:
        """The failures of one operation, told in full."""
        return [found.text for found in self.failures if found.operation == operation_id]


def go_through(subject: Subject) -> Findings:
    """Runs the phases that the subject has.

    Raises:
        Exception: schemathesis itself could not go on.
    """
    findings = Findings()
    for event in from_schema(subject.schema).execute():
        if isinstance(event, events.NonFatalError):
            raise event.value
        if isinstance(event, events.FatalError):
            raise event.exception
        if isinstance(event, events.ScenarioFinished):
            _take(event, findings)
    return findings


def _take(event: events.ScenarioFinished, findings: Findings) -> None:
    for case_id, node in event.recorder.cases.items():
        operation_id = operation_id_of(node.value)
        response = event.recorder.find_response(case_id=case_id)
        # What has a parent was sent by a check.
        if response is not None and node.parent_id is None:
            findings.tally.count(operation_id, event.phase.value.lower(), response.status_code)
        for check in event.recorder.checks.get(case_id, ()):
            if (info := check.failure_info) is not None:
                text = f"{info.failure.title}\n{info.failure.message}\n{info.code_sample}"
                findings.failures.append(Found(operation_id, check.name, text))
