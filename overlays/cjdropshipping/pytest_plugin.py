"""The pytest plugin of the mock: every project that has the package installed has the fixtures.

    cj_mock ──> Mock()
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from cjdropshipping.testing import Mock


@pytest.fixture
def cj_mock() -> Mock:
    """A mock of its own for each test."""
    from cjdropshipping.testing import Mock

    return Mock()
