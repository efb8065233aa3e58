"""The small project, made anew for each test."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.drift.workshop import Project


@pytest.fixture
def project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Project:
    return Project(tmp_path, capsys)
