"""The demonstration runs to its end, on a terminal that knows ASCII alone too."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

DEMO = Path(__file__).parents[2] / "scripts" / "demo.py"


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_demo(encoding: str) -> None:
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(sys.path),
        "PYTHONIOENCODING": encoding,
    }
    done = subprocess.run(
        [sys.executable, str(DEMO)], env=environment, capture_output=True, check=True, timeout=60
    )
    text = done.stdout.decode(encoding)
    assert done.stderr == b""
    assert max(map(len, text.splitlines())) <= 78
    assert "8 top-level categories" in text
    assert "Indonesia" not in text
    stock = text.partition("\nStock\n")[2].partition("\n\n")[0]
    assert len(stock.splitlines()) >= 2
    assert "  status 2 (" in text
    assert "8 orders exist, 8 different ones" in text
    assert "Done. 0 values deviated" in text
