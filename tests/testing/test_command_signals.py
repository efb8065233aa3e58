"""The command ends cleanly by a signal, however early that comes."""

from __future__ import annotations

import signal

import pytest
from tests.support.command import command

TIMES = 5


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize("printed", ["", "--json"])
def test_a_signal_on_the_last_line_that_is_printed_ends_it(
    printed: str, end: signal.Signals
) -> None:
    for _ in range(TIMES):
        with command("--products=50", *filter(None, [printed])) as (process, lines):
            process.send_signal(end)
            _, errors = process.communicate(timeout=10)
            assert lines[-1], errors
            assert process.returncode == 0, errors
            assert "Traceback" not in errors
