"""What an account may do: calls a second, by real time, and points a day, by the mock's clock."""

from __future__ import annotations

from typing import Any

import pytest

from cjdropshipping.testing import Mock, Request
from cjdropshipping.testing.protocol.wire import Response

API = "/api2.0/v1/product/"
CATEGORIES = f"{API}getCategory"
SEARCH = f"{API}listV2"
OBTAIN = "/api2.0/v1/authentication/getAccessToken"
LOG_OUT = "/api2.0/v1/authentication/logout"


class Time:
    """Real time that passes only when told."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


def code(mock: Mock, target: str = CATEGORIES) -> int:
    return int(mock.ask("GET", target).json()["code"])


def obtain(mock: Mock) -> Response:
    return mock.handle(Request.to("POST", OBTAIN, json={"apiKey": mock.api_key}))


def test_no_second_holds_more_calls_than_allowed() -> None:
    time = Time()
    mock = Mock(calls_per_second=3, monotonic=time)
    accepted: list[float] = []
    for step in range(400):
        time.now = 1_000 + step * 0.05
        if code(mock) == 200:
            accepted.append(time.now)
    assert mock.refusals == {1600200: 400 - len(accepted)}
    assert mock.accepted["categories_list"] == len(accepted) == 60
    assert all(late - early >= 1 for early, late in zip(accepted, accepted[3:], strict=False))


@pytest.mark.parametrize("status", [200, 429])
def test_the_refusal_says_the_limit(status: Any) -> None:
    mock = Mock(calls_per_second=6, rate_status=status, monotonic=Time())
    assert [code(mock) for _ in range(6)] == [200] * 6
    refused = mock.ask("GET", CATEGORIES)
    assert (refused.status, refused.json()["code"]) == (status, 1600200)
    assert refused.json()["message"] == "Too Many Requests, QPS limit is 6 time/1second"


def test_calls_that_are_refused_before_do_not_count() -> None:
    mock = Mock(calls_per_second=1, monotonic=Time())
    mock.handle(Request.to("GET", CATEGORIES))
    mock.handle(Request.to("GET", CATEGORIES, headers={"CJ-Access-Token": "API@no@one"}))
    mock.fail_next("reset-before")
    mock.ask("GET", CATEGORIES)
    assert [code(mock), code(mock)] == [200, 1600200]


def test_calls_that_the_schema_refuses_count() -> None:
    mock = Mock(calls_per_second=1, monotonic=Time())
    assert [code(mock, f"{SEARCH}?size=0"), code(mock)] == [1600100, 1600200]


def test_tokens_have_a_limit_of_their_own() -> None:
    time = Time()
    mock = Mock(calls_per_second=2, monotonic=time)
    assert [obtain(mock).json()["code"] for _ in range(2)] == [200, 1600200]
    assert [code(mock) for _ in range(3)] == [200, 200, 1600200]
    assert mock.ask("POST", LOG_OUT).json()["data"] is True
    time.now += 1
    assert obtain(mock).json()["code"] == 200


def test_without_a_limit_any_number_is_allowed(mock: Mock) -> None:
    assert {code(mock) for _ in range(50)} | {obtain(mock).json()["code"]} == {200}


def test_every_reply_tells_the_points() -> None:
    mock = Mock(points=50_000)
    told = [mock.ask("GET", SEARCH).json()["pointsInfo"] for _ in range(2)]
    assert told == [
        {"total": 50_000, "usedToday": 50, "remaining": 49_950},
        {"total": 50_000, "usedToday": 100, "remaining": 49_900},
    ]
    refused = mock.ask("GET", f"{API}query?pid=nothing").json()
    assert refused["code"] == 1602001
    assert refused["pointsInfo"]["usedToday"] == 110
    assert obtain(mock).json()["pointsInfo"]["remaining"] == 49_890
    assert "pointsInfo" not in mock.handle(Request.to("GET", SEARCH)).json()
    assert "pointsInfo" not in Mock().ask("GET", SEARCH).json()


def test_deviations_leave_the_points_right() -> None:
    mock = Mock(points=1_000, deviations={"points-info"})
    assert mock.ask("GET", SEARCH).json()["pointsInfo"]["total"] == 1_000


@pytest.mark.parametrize(("status", "expected"), [(200, 16900500), (429, 429)])
def test_points_run_out(status: Any, expected: int) -> None:
    mock = Mock(points=125, points_status=status)
    assert [code(mock, SEARCH) for _ in range(2)] == [200, 200]
    refused = mock.ask("GET", SEARCH)
    assert (refused.status, refused.json()["code"]) == (status, expected)
    assert refused.json()["message"] == (
        "Insufficient API points. Used today: 100, Remaining: 25, Required: 50"
    )
    assert refused.json()["pointsInfo"] == {"total": 125, "usedToday": 100, "remaining": 25}
    assert mock.refusals == {expected: 1}
    # What costs less, or nothing, still goes.
    pid = mock.world.catalogue.product(0).pid
    assert [code(mock, f"{API}query?pid={pid}") for _ in range(3)] == [200, 200, expected]
    assert code(mock) == 200


def test_points_come_back_at_midnight() -> None:
    mock = Mock(points=50)
    assert [code(mock, SEARCH), code(mock, SEARCH)] == [200, 16900500]
    mock.clock.advance(86_400 - 10)
    assert code(mock, SEARCH) == 16900500
    mock.clock.advance(10)
    assert mock.ask("GET", SEARCH).json()["pointsInfo"]["usedToday"] == 50


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ({"calls_per_second": 0}, "calls_per_second must be at least 1, but is 0"),
        ({"points": -1}, "points must not be negative, but is -1"),
    ],
)
def test_an_allowance_is_not_made_of_nonsense(arguments: dict[str, Any], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        Mock(**arguments)


def test_an_instant_client_waits_by_the_clock_of_the_mock() -> None:
    mock = Mock(calls_per_second=2, products=50)
    with mock.client(instant=True, limits=mock.limits(calls_per_second=2)) as cj:
        for _ in range(8):
            cj.payments.get_balance()
    assert mock.refusals == {}
    assert mock.clock.skipped >= 3_000


def test_an_instant_client_without_limits_comes_through_by_pauses() -> None:
    mock = Mock(calls_per_second=1, products=50)
    with mock.client(instant=True) as cj:
        for _ in range(3):
            cj.payments.get_balance()
    assert mock.refusals[1600200] >= 2
    assert mock.clock.skipped > 0


def test_a_rate_goes_on_from_a_snapshot() -> None:
    mock = Mock(calls_per_second=1, products=50)
    before = mock.snapshot()
    mock.clock.advance(60)
    assert mock.ask("GET", f"{API}getCategory").json()["code"] == 200
    mock.restore(before)
    assert mock.ask("GET", f"{API}getCategory").json()["code"] == 200
