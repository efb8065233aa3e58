"""The mock's time: no move of it is lost, and its end is no trouble."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from cjdropshipping.testing import Mock
from cjdropshipping.testing.world.clock import LAST_MILLIS

CATEGORIES = "/api2.0/v1/product/getCategory"


@pytest.fixture
def hurried() -> Iterator[None]:
    """Threads that take turns as often as they can."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.usefixtures("hurried")
def test_moves_of_several_threads_add_up(mock: Mock) -> None:
    before, times = mock.clock.millis, 20_000

    def advance(seconds: float) -> None:
        for _ in range(times):
            mock.clock.advance(seconds)

    with ThreadPoolExecutor() as threads:
        list(threads.map(advance, [0.001, 0.002, 0.003, 0.004]))
    assert mock.clock.millis - before == times * 10


def test_at_the_end_of_time_calls_are_answered_still(mock: Mock) -> None:
    mock.clock.advance((LAST_MILLIS - mock.clock.millis) / 1000 - 1.5)
    assert [mock.ask("GET", CATEGORIES).status for _ in range(3)] == [200] * 3
    assert [request.at for request in mock.requests] == [LAST_MILLIS - 500, *[LAST_MILLIS] * 2]
    with pytest.raises(ValueError, match="year 9000"):
        mock.clock.advance(1)
