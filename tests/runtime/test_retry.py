"""What a client may spend on retries, what it can be told of them, and dates of HTTP."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from cjdropshipping_runtime.errors import ConfigurationError
from cjdropshipping_runtime.options import Options
from cjdropshipping_runtime.retry import Budget, Retries, http_date, retry_after
from cjdropshipping_runtime.timeouts import Timeout

KEY = "CJ7654321@api@0123456789abcdef"
SECONDS = ["first", "longest", "throttled", "longest_wait"]
OTHERS = ["times", "burst", "share"]


def spent(budget: Budget) -> int:
    """How many retries are left, by taking them."""
    number = 0
    while budget.spend():
        number += 1
    return number


# ── the budget ───────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("burst", [0, 1, 20])
def test_without_a_share_the_burst_is_all(burst: int) -> None:
    budget = Budget(Retries(share=0, burst=burst))
    for _ in range(100):
        budget.earn()
    assert spent(budget) == burst
    budget.earn()
    assert not budget.spend()


def test_without_a_burst_the_share_is_all() -> None:
    budget = Budget(Retries(share=1.0, burst=0))
    assert not budget.spend()
    for _ in range(100):
        budget.earn()
        assert spent(budget) == 1
    quarter = Budget(Retries(share=0.25, burst=0))
    granted = 0
    for _ in range(100):
        quarter.earn()
        granted += spent(quarter)
    assert granted == 25


def test_no_more_is_saved_up_than_the_burst() -> None:
    budget = Budget(Retries(share=0.5, burst=3))
    for _ in range(100):
        budget.earn()
    assert spent(budget) == 3


@pytest.fixture
def _hurry() -> Iterator[None]:
    """Threads take turns as often as they can."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.usefixtures("_hurry")
def test_threads_that_earn_and_spend_do_not_undo_each_other() -> None:
    budget = Budget(Retries(share=0, burst=5000))

    def work(_: int) -> int:
        granted = 0
        for _ in range(5000):
            budget.earn()
            granted += budget.spend()
        return granted

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(work, range(4))) == 5000


# ── what can be said ─────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", SECONDS)
def test_no_pause_is_longer_than_a_day(name: str) -> None:
    Retries(**{name: 86_400})
    with pytest.raises(ConfigurationError, match=f"{name} must be 86,400 at most, not 86401"):
        Retries(**{name: 86_401})


@pytest.mark.parametrize("name", OTHERS)
def test_numbers_are_within_reason(name: str) -> None:
    Budget(Retries(**{name: 1_000_000})).earn()
    for much in (1_000_001, 10**400, 10**5000):
        with pytest.raises(ConfigurationError, match=f"{name} must be 1,000,000 at most"):
            Retries(**{name: much})


@pytest.mark.parametrize(
    "given", [KEY, KEY.encode(), [KEY], {KEY: 1}], ids=["text", "bytes", "list", "dict"]
)
def test_a_key_in_the_wrong_place_is_not_repeated(given: Any) -> None:
    makers: list[Any] = [
        Retries.of,
        Timeout.of,
        *(lambda value, name=name: Retries(**{name: value}) for name in SECONDS + OTHERS),
        *(lambda value, name=name: Timeout(**{name: value}) for name in ("connect", "pool")),
        lambda value: Options(Timeout(), Retries(), value),
    ]
    for make in makers:
        with pytest.raises(ConfigurationError) as caught:
            make(given)
        assert f"a value of type {type(given).__name__}" in str(caught.value)
        assert "CJ7" not in str(caught.value)


# ── dates ────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(params=["UTC", "Asia/Tokyo", "America/New_York"])
def _zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("_zone")
@pytest.mark.parametrize(
    "text",
    [
        "Sun, 06 Nov 1994 08:49:37 GMT",
        "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994",
        "Sun, 06 Nov 1994 08:49:37",
        "Sun, 06 Nov 1994 08:49:37 -0000",
        "Sun, 06 Nov 1994 09:49:37 +0100",
    ],
)
def test_a_date_of_http_is_in_utc(text: str) -> None:
    assert http_date(text) == 784_111_777
    assert retry_after(text, 784_111_770) == 7


@pytest.mark.parametrize("text", [None, "", "soon", "Sun, 99 Nov 1994 08:49:37 GMT", "1e5"])
def test_what_is_no_date_is_none(text: str | None) -> None:
    assert http_date(text) is None
    assert retry_after(text, 0) is None
