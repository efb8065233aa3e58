"""Telling what has changed between two small versions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.releases.small import Small, told

Tell = Callable[[Small, Small], list[str]]


@pytest.fixture
def tell(tmp_path: Path) -> Tell:
    """The lines for a change from the first version to the second."""
    return lambda before, after: told(tmp_path, before, after)
