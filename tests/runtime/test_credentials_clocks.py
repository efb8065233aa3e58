"""Dates of every notation, and clocks that are wrong."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.renewing import DAY, NOW, Bank, Time, access_token, dated
from tests.support.replies import enveloped

from cjdropshipping_api.operations import (
    AUTHENTICATION_GET_ACCESS_TOKEN,
    AUTHENTICATION_REFRESH_ACCESS_TOKEN,
)
from cjdropshipping_runtime.credentials.memory import MemoryStore
from cjdropshipping_runtime.credentials.tokens import Tokens, received, restored, stored
from cjdropshipping_runtime.decode import Reader
from cjdropshipping_runtime.envelope import Received

MINUTE = 60.0
AUGUST_2021 = 1629249393.0
BEFORE = AUGUST_2021 - 10 * DAY


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2021-08-18T09:16:33+08:00", AUGUST_2021),
        ("2021-08-18T01:16:33Z", AUGUST_2021),
        ("2021-08-18T01:16:33", AUGUST_2021),
        ("2021-08-18 01:16:33", AUGUST_2021),
        (1629249393000, AUGUST_2021),
        ("1629249393000", AUGUST_2021),
        (1629249393, AUGUST_2021),
        ("soon", None),
        ("", None),
        (None, None),
        (True, None),
        ([2021, 8, 18], None),
        ({"date": "2021-08-18"}, None),
        (-5, None),
        (10**30, None),
        ("2021-02-31T00:00:00", None),
        ("NaN", None),
    ],
)
@pytest.mark.parametrize("operation", ["get", "refresh"])
def test_a_date_is_read_as_the_documents_write_it_and_otherwise_is_none(
    operation: str, written: Any, read: float | None
) -> None:
    fields = {"accessToken": access_token(1), "accessTokenExpiryDate": written}
    known = {
        "get": AUTHENTICATION_GET_ACCESS_TOKEN,
        "refresh": AUTHENTICATION_REFRESH_ACCESS_TOKEN,
    }[operation]
    pair = Reader().read(known, Received(200, {}, enveloped(fields)))
    tokens = received(pair, BEFORE, known.id)
    assert tokens.access_expires == read
    assert restored(stored(tokens), "a test") == tokens


@pytest.mark.parametrize("left", [-365 * DAY, -1.0, 0.0, 59.0])
def test_a_date_in_the_past_of_a_token_just_obtained_does_not_count(left: float) -> None:
    time = Time()
    bank = Bank(time, life=30 * DAY)
    bank.fields["access_token_expiry_date"] = dated(NOW + left)
    credentials = bank.keyed()
    for _ in range(20):
        time.passed += DAY
        assert bank.call(credentials).value == access_token(1)
    assert bank.asked == ["obtain"]
    bank.kill()
    assert bank.call(credentials).value == access_token(2)
    assert bank.asked == ["obtain", "refresh"]


@given(
    expires=st.none() | st.floats(0, 1e11),
    obtained=st.floats(0, 1e11),
)
def test_a_token_is_due_before_it_expires_and_not_before_half_its_life(
    expires: float | None, obtained: float
) -> None:
    due = Tokens("t", obtained, expires).due
    if expires is None:
        assert due == math.inf
    else:
        assert due <= expires
        assert due >= min(expires, (obtained + expires) / 2) - 1
        assert due >= expires - DAY


@given(
    skews=st.lists(st.floats(-20 * MINUTE, 20 * MINUTE), min_size=1, max_size=4),
    steps=st.lists(st.floats(0, 4 * DAY), min_size=1, max_size=60),
    life=st.sampled_from([1800.0, DAY, 15 * DAY, 180 * DAY]),
)
def test_a_clock_that_is_minutes_wrong_does_no_harm(
    skews: list[float], steps: list[float], life: float
) -> None:
    """Every call is served; a token is never replaced more than about twice in its life."""
    time = Time()
    bank = Bank(time, life)
    credentials = bank.keyed()
    for number, step in enumerate(steps):
        time.passed += step
        time.skew = skews[number % len(skews)]
        bank.call(credentials)
        bank.call(credentials)
    lives = 1 + time.passed / (life / 2)
    assert len(bank.asked) <= min(2 * lives + len(skews), 2 * len(steps))


@given(
    years=st.floats(-60, 60),
    steps=st.lists(st.floats(0, 10 * DAY), min_size=1, max_size=30),
)
def test_a_clock_that_is_years_wrong_costs_a_request_a_life_and_no_more(
    years: float, steps: list[float]
) -> None:
    time = Time(skew=max(years * 365 * DAY, -NOW))
    bank = Bank(time)
    store = MemoryStore()
    for step in steps:
        time.passed += step
        bank.call(bank.keyed(store))
    assert len(bank.asked) <= 2 * (1 + time.passed / (7 * DAY))


def test_processes_whose_clocks_disagree_share_a_token() -> None:
    store = MemoryStore()
    time = Time()
    bank = Bank(time)
    for skew in (0.0, -3600.0, 3600.0, 0.0):
        time.skew = skew
        bank.call(bank.keyed(store))
    assert bank.asked == ["obtain"]
