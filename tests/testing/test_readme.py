"""Every Python block of the README runs as it stands, against a mock server on loopback."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.support.command import command

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```python\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    with command("--json", limit=600) as (_, lines):
        told = json.loads(lines[0])
        state = str(tmp_path_factory.mktemp("state"))
        yield {
            "CJ_BASE_URL": told["base_url"],
            "CJ_ACCESS_TOKEN": told["token"],
            "CJ_API_KEY": told["api_key"],
            "CJ_PLAN": "none",
            "XDG_STATE_HOME": state,
            "TMPDIR": state,
        }


@pytest.mark.parametrize("number", range(len(BLOCKS)))
def test_block(number: int, service: dict[str, str]) -> None:
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", BLOCKS[number]],
        env={**os.environ, **service},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert run.returncode == 0, run.stderr


def test_there_are_blocks() -> None:
    assert len(BLOCKS) >= 6
