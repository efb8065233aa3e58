"""The day's points run out in the middle of a walk; on the next day it goes on where it stood."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from tests.support.clients import run

from cjdropshipping import Limits, QuotaExhausted
from cjdropshipping.testing import Mock

SIZE, PAGES_A_DAY, ROWS = 20, 7, 400
POINTS = 50 * PAGES_A_DAY  # a page of a search costs 50


def limits_of(mock: Mock, guarding: bool) -> Limits | None:
    """Limits in the mock's time, which stop in advance; or none, and the service has to refuse."""
    return mock.limits(calls_per_second=1000) if guarding else None


def next_day(mock: Mock) -> datetime:
    return midnight_after(datetime.fromtimestamp(mock.clock.millis / 1000, tz=UTC))


def midnight_after(now: datetime) -> datetime:
    return now.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)


def sleep_till_reset(mock: Mock) -> None:
    mock.clock.advance(next_day(mock).timestamp() - mock.clock.millis / 1000)


def expected() -> list[str | None]:
    with Mock().client() as cj:
        return [product.id for product in cj.products.search(size=SIZE).walk(max_items=ROWS)]


def assert_told(error: QuotaExhausted, resets_at: datetime) -> None:
    assert error.resets_at == resets_at
    assert error.points is not None
    assert (error.points.total, error.points.remaining) == (POINTS, 0)
    assert (error.outcome, error.safe_to_retry) == ("not done", True)


@pytest.mark.parametrize("guarding", [True, False])
def test_a_walk_goes_on_from_its_cursor_after_the_reset(
    guarding: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    mock = Mock(points=POINTS)
    ids: list[str | None] = []
    cursor: str | None = None
    stops = 0
    with mock.client(limits=limits_of(mock, guarding)) as cj:
        while len(ids) < ROWS:
            page = cj.products.search(cursor=cursor) if cursor else cj.products.search(size=SIZE)
            walk = page.walk(max_items=ROWS - len(ids))
            try:
                for product in walk:
                    ids.append(product.id)  # noqa: PERF401 - what came before an error counts
            except QuotaExhausted as exhausted:
                stops += 1
                now = datetime.now(UTC)  # a client without limits has nothing but its own clock
                assert_told(exhausted, next_day(mock) if guarding else midnight_after(now))
                sleep_till_reset(mock)
            cursor = walk.cursor
    refused = sum(mock.refusals.values())
    with capsys.disabled():
        print(f"\n{len(ids)} rows, {stops} stops, {refused} refused by the service")  # noqa: T201
    assert ids == expected()
    assert stops == (ROWS // SIZE - 1) // PAGES_A_DAY
    assert refused == (0 if guarding else stops)


def test_the_walk_in_hand_goes_on_too() -> None:
    mock = Mock(points=POINTS)
    with mock.client(limits=limits_of(mock, guarding=True)) as cj:
        walk = iter(cj.products.search(size=SIZE))
        ids = [next(walk).id for _ in range(SIZE * PAGES_A_DAY)]
        for _ in range(3):  # it stays at the same row, however often it is asked
            with pytest.raises(QuotaExhausted):
                next(walk)
        sleep_till_reset(mock)
        ids += [next(walk).id for _ in range(SIZE)]
    assert ids == expected()[: len(ids)]


def test_an_asynchronous_walk_that_fetches_ahead_goes_on_too() -> None:
    mock = Mock(points=POINTS)

    async def main() -> list[str | None]:
        ids: list[str | None] = []
        async with mock.async_client(limits=limits_of(mock, guarding=True)) as cj:
            walk = cj.products.search(size=SIZE).walk(max_items=ROWS // 2, prefetch=3)
            while len(ids) < ROWS // 2:
                try:
                    async for product in walk:
                        ids.append(product.id)  # noqa: PERF401
                except QuotaExhausted:
                    sleep_till_reset(mock)
        return ids

    assert run(main) == expected()[: ROWS // 2]


def test_points_can_be_left_to_others() -> None:
    mock = Mock(points=POINTS)
    with mock.client(limits=mock.limits(calls_per_second=1000, reserve=POINTS - 100)) as cj:
        cj.products.search(page=1)
        cj.products.search(page=2)
        with pytest.raises(QuotaExhausted, match="are to be left"):
            cj.products.search(page=3)
        assert cj.payments.get_balance().amount is not None  # costs no points
