"""Nothing that was counted in one test is left for the next."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.support.redisserver import redis_server

from cjdropshipping_runtime.limits import close_all

__all__ = ["redis_server"]


@pytest.fixture(autouse=True)
def nothing_counted() -> Iterator[None]:
    yield
    close_all()
