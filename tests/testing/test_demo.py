"""The demonstration runs to its end, on a terminal that knows ASCII alone too."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parents[2] / "scripts"


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_demo(encoding: str) -> None:
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([*sys.path, str(SCRIPTS)]),
        "PYTHONIOENCODING": encoding,
    }
    done = subprocess.run(
        [sys.executable, "-m", "merchant"],
        env=environment,
        capture_output=True,
        check=True,
        timeout=60,
    )
    text = done.stdout.decode(encoding)
    assert done.stderr == b""
    assert max(map(len, text.splitlines())) <= 78
    assert "8 top-level categories" in text
    assert "Indonesia" not in text
    stock = text.partition("\nStock\n")[2].partition("\n\n")[0]
    assert len(stock.splitlines()) >= 2
    assert "  status 2 (" in text
    assert "2026-0002   260601000100000002    CREATED     timed out; looked up and found" in text
    assert "3 orders at CJ, 3 different ones" in text
    assert "3 orders paid as " in text
    assert "refused: 0 groups" in text
    assert "100% DELIVERED" in text
    assert "10 wanted, 7 sent" in text
    assert "3 bills paid with " in text
    day = text.partition("by the books of the other side")[2]
    assert "1 DELIVERED, 2 UNSHIPPED, 2 merged, 1 CREATED" in day
    assert "Done. 0 values deviated" in text
