"""The stateful phase of schemathesis: walks along the links, with random detours, all checks on.

start ──> root ──link──> call ──link──> call ...      most values from replies, some made up
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import attrs
import hypothesis
from tests.contract import ends
from tests.contract.flows import START, members
from tests.contract.subject import DOCUMENT, TOKEN, Subject, operation_id_of
from tests.contract.tally import Tally

assert ends.ENDINGS, "the module is here for its check"

HEALTH: tuple[hypothesis.HealthCheck, ...] = (
    hypothesis.HealthCheck.data_too_large,
    hypothesis.HealthCheck.filter_too_much,
    hypothesis.HealthCheck.large_base_example,
    hypothesis.HealthCheck.too_slow,
)
"""What is no fault of a walk: bodies are large, and not every step is possible."""


@attrs.define
class Walked:
    """What walks have seen."""

    tally: Tally = attrs.field(factory=Tally)
    taken: Counter[str] = attrs.field(factory=Counter[str])
    """How often a link led to a success, by source and name."""
    longest: int = 0
    """Successes in a row, each by a link from the one before."""

    def lines(self, flow: str) -> Iterator[str]:
        """What is to be told of them."""
        yield f"walks through {flow}: {self.longest} successes in a row at most"
        yield from (f"    {times:>4} x {link}" for link, times in sorted(self.taken.items()))


def walk(subject: Subject, *, seed: int, walks: int, steps: int) -> Walked:
    """Walks through the operations of the subject.

    Raises:
        FailureGroup: a check failed.
    """
    walked = Walked()
    machine: Any = subject.schema.as_state_machine()

    class Walk(machine):  # type: ignore[misc]
        def setup(self) -> None:
            subject.renew()

        def get_call_kwargs(self, case: Any) -> dict[str, Any]:
            return {"headers": {TOKEN: subject.mock.token}}

        def teardown(self) -> None:
            _take(self.recorder, walked)
            super().teardown()

    start = DOCUMENT.operations[START].path.rsplit("/", 1)[-1]
    for rule in machine.root_rules:
        if start not in rule:
            setattr(Walk, rule, None)
    hypothesis.seed(seed)(Walk)
    Walk.run(
        settings=hypothesis.settings(
            max_examples=walks,
            stateful_step_count=steps,
            phases=[hypothesis.Phase.generate],
            suppress_health_check=[*HEALTH],
            deadline=None,
            database=None,
        )
    )
    return walked


def flow_subject(flow: str, *, seed: int) -> Subject:
    """A subject whose operations are those of a flow."""
    only = members(flow, DOCUMENT.operations)
    return Subject.create(seed=seed, only=only, phases=("stateful",))


def _take(recorder: Any, walked: Walked) -> None:
    depths: dict[str, int] = {}
    for case_id, node in recorder.cases.items():
        response = recorder.find_response(case_id=case_id)
        if response is None or (node.parent_id is not None and node.transition is None):
            continue  # a check's own call
        target = operation_id_of(node.value)
        walked.tally.count(target, "stateful", response.status_code)
        if response.status_code >= 300:
            continue
        depths[case_id] = 0
        if node.transition is not None and node.is_transition_applied:
            parent_id: str = node.transition.parent_id
            source = operation_id_of(recorder.cases[parent_id].value)
            name = node.transition.id.split("] ", 1)[1].split(" -> ")[0]
            walked.taken[f"{source} -> {name}"] += 1
            depths[case_id] = depths.get(parent_id, 0) + 1
            walked.longest = max(walked.longest, depths[case_id])
