"""Every operation by the client against the mock; what was covered is printed at the end."""

from __future__ import annotations

import pytest
from tests.operations.coverage import Ledger

LEDGER = pytest.StashKey[Ledger]()


@pytest.fixture(scope="session")
def ledger(pytestconfig: pytest.Config) -> Ledger:
    """What was called in this run."""
    return pytestconfig.stash.setdefault(LEDGER, Ledger())


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, exitstatus: int, config: pytest.Config
) -> None:
    ledger = config.stash.get(LEDGER, Ledger())
    if ledger:
        terminalreporter.section("operations: client against mock")
        for line in ledger.table():
            terminalreporter.write_line(line)
