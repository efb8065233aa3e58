"""The runs of the contract, each made once, and what they came to.

Another seed: ``CJ_TEST_SEED=7``. More random cases: ``CJ_TEST_EXAMPLES=500``, or ``--full``. With
``-v``, ``-s`` or ``--full`` the summary tells of each operation and each link.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

import pytest
from tests.contract.exceptions import Exempted
from tests.contract.flows import FLOWS
from tests.contract.following import Follower
from tests.contract.phases import Findings, go_through
from tests.contract.subject import Subject
from tests.contract.tally import Tally
from tests.contract.walking import Walked, flow_subject, walk

STEPS = 40

TALLY = pytest.StashKey[Tally]()
LINKS = pytest.StashKey[list[str]]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[TALLY] = Tally()
    config.stash[LINKS] = []


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, exitstatus: int, config: pytest.Config
) -> None:
    tally = config.stash.get(TALLY, Tally())
    if not tally.called:
        return
    terminalreporter.section("contract")
    terminalreporter.write_line(tally.summary)
    option = config.option
    if option.verbose > 0 or option.capture == "no" or option.full:
        for line in (*tally.lines(), *config.stash[LINKS]):
            terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def is_full(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.option.full)


@pytest.fixture(scope="session")
def seed() -> int:
    return int(os.environ.get("CJ_TEST_SEED", "20260601"))


@pytest.fixture(scope="session")
def examples(is_full: bool) -> int:
    """How many random cases each operation gets."""
    return int(os.environ.get("CJ_TEST_EXAMPLES", "50" if is_full else "8"))


@pytest.fixture(autouse=True)
def repeatable(seed: int, examples: int) -> None:
    """Prints what repeats the run; pytest shows it with a failure."""
    sys.stdout.write(f"CJ_TEST_SEED={seed} CJ_TEST_EXAMPLES={examples}\n")


@pytest.fixture(scope="session")
def exempted() -> Exempted:
    """What was let pass in all runs."""
    return Exempted()


@pytest.fixture(scope="session")
def subject(seed: int, examples: int) -> Subject:
    """All operations, called one at a time."""
    return Subject.create(seed=seed, examples=examples)


@pytest.fixture(scope="session")
def findings(subject: Subject, exempted: Exempted, tally: Tally) -> Findings:
    """What came of the phases for single operations."""
    findings = go_through(subject)
    exempted.used.update(subject.exempted.used)
    tally.add(findings.tally)
    return findings


@pytest.fixture(scope="session")
def followed(seed: int, tally: Tally, request: pytest.FixtureRequest) -> Follower:
    """Every link that was followed on purpose."""
    follower = Follower(Subject.create(seed=seed))
    follower.follow()
    tally.add(follower.tally)
    request.config.stash[LINKS] += follower.lines()
    return follower


@pytest.fixture(scope="session")
def walks(
    seed: int, is_full: bool, exempted: Exempted, tally: Tally, request: pytest.FixtureRequest
) -> Mapping[str, Walked]:
    """What came of the walks through each flow.

    Raises:
        FailureGroup: a check failed.
    """
    found: dict[str, Walked] = {}
    for flow in FLOWS:
        subject = flow_subject(flow, seed=seed)
        walked = walk(subject, seed=seed, walks=12 if is_full else 4, steps=STEPS)
        exempted.used.update(subject.exempted.used)
        tally.add(walked.tally)
        request.config.stash[LINKS] += walked.lines(flow)
        found[flow] = walked
    return found


@pytest.fixture(scope="session")
def tally(request: pytest.FixtureRequest) -> Tally:
    """All calls of the session."""
    return request.config.stash[TALLY]
