"""Hypothesis for all tests: other examples in each run, and the seed to get them again.

``CJ_TEST_SEED=7`` is that seed for whatever is random here, as is ``--hypothesis-seed=7``. The runs
that decide over a commit have it set, so that the same commit passes or fails each time.

With ``--full`` the long runs (faults, rates) have their full length. No test is limited to the
calls of a plan unless it says so.
"""

from __future__ import annotations

import gc
import os
import random

import hypothesis
import pytest

hypothesis.settings.register_profile(
    "project",
    derandomize=False,
    print_blob=True,
    deadline=None,
    max_examples=60,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],  # it measures the machine
)
hypothesis.settings.load_profile("project")

os.environ["CJ_PLAN"] = "none"

SEED = pytest.StashKey[str]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--full", action="store_true", help="long runs in their full length")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Chooses a seed where none was given, before hypothesis looks for one."""
    if config.option.hypothesis_seed is None:
        chosen = os.environ.get("CJ_TEST_SEED") or str(random.randrange(2**32))
        config.option.hypothesis_seed = chosen
    config.stash[SEED] = config.option.hypothesis_seed


def pytest_collection_finish() -> None:
    """What is imported by now stays: collections in tests need not look through it again."""
    gc.collect()
    gc.freeze()


def pytest_report_header(config: pytest.Config) -> str:
    return f"seed: --hypothesis-seed={config.stash[SEED]}"


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, exitstatus: int, config: pytest.Config
) -> None:
    if exitstatus:
        terminalreporter.write_line(f"again with --hypothesis-seed={config.stash[SEED]}")
