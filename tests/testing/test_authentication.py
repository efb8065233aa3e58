"""Tokens: who needs none, how they are got, and when they die."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from tests.testing.asked import DOCUMENT

from cjdropshipping.testing import Issued, Mock, Request

AUTHENTICATION = "/api2.0/v1/authentication/"
DAY = 86_400


def public(mock: Mock, name: str, body: Any) -> Any:
    """Asks without any token."""
    return mock.handle(Request.to("POST", f"{AUTHENTICATION}{name}", json=body)).json()


def code(mock: Mock, token: str) -> int:
    """How a call with this token ends."""
    headers = {"CJ-Access-Token": token}
    request = Request.to("GET", "/api2.0/v1/product/getCategory", headers=headers)
    return int(mock.handle(request).json()["code"])


def test_only_two_operations_need_no_token(mock: Mock) -> None:
    open_to_all = {o.id for o in DOCUMENT.operations.values() if not o.secured}
    assert open_to_all == {
        "authentication_get_access_token",
        "authentication_refresh_access_token",
    }
    assert public(mock, "logout", None)["code"] == 1600002


def test_a_key_gets_tokens_that_work(mock: Mock) -> None:
    pair = public(mock, "getAccessToken", {"apiKey": mock.api_key})["data"]
    assert pair["openId"] == mock.account.open_id
    assert pair["accessToken"] == mock.token
    assert code(mock, pair["accessToken"]) == 200
    created, access, refresh = (
        datetime.fromisoformat(pair[key])
        for key in ("createDate", "accessTokenExpiryDate", "refreshTokenExpiryDate")
    )
    assert created.utcoffset() == timedelta(hours=8)
    assert (access - created, refresh - created) == (timedelta(days=15), timedelta(days=180))
    assert round(created.timestamp() * 1000) <= mock.clock.millis


def test_a_key_that_is_wrong(mock: Mock) -> None:
    for key in ("", mock.token, Mock(seed=1).api_key):
        assert public(mock, "getAccessToken", {"apiKey": key})["code"] == 1600005
    assert mock.issued == Issued()


def test_a_dead_token_does_not_matter_where_none_is_needed(mock: Mock) -> None:
    headers = {"CJ-Access-Token": "API@no@one"}
    target = f"{AUTHENTICATION}getAccessToken"
    body = {"apiKey": mock.api_key}
    request = Request.to("POST", target, headers=headers, json=body)
    assert mock.handle(request).json()["result"] is True


def test_the_same_pair_is_served_for_a_day(mock: Mock) -> None:
    def obtain() -> Any:
        pair = public(mock, "getAccessToken", {"apiKey": mock.api_key})["data"]
        return pair["accessToken"], pair["refreshToken"]

    first = obtain()
    mock.clock.advance(DAY - 60)
    assert obtain() == first
    mock.clock.advance(60)
    second = obtain()
    assert not set(first) & set(second)
    assert [code(mock, token) for token in (first[0], second[0])] == [200, 200]
    assert mock.issued == Issued(obtained=3)


def test_a_refresh_ends_the_pair_before(mock: Mock) -> None:
    first = public(mock, "getAccessToken", {"apiKey": mock.api_key})["data"]
    renewal = {"refreshToken": first["refreshToken"]}
    second = public(mock, "refreshAccessToken", renewal)["data"]
    assert "openId" not in second
    assert not {first["accessToken"], first["refreshToken"]} & set(second.values())
    assert code(mock, first["accessToken"]) == 1600001
    assert code(mock, second["accessToken"]) == 200
    assert mock.token == second["accessToken"]
    assert public(mock, "refreshAccessToken", renewal)["code"] == 1600003
    assert mock.issued == Issued(obtained=1, refreshed=1)


def test_tokens_die_with_time(mock: Mock) -> None:
    pair = public(mock, "getAccessToken", {"apiKey": mock.api_key})["data"]
    mock.clock.advance(15 * DAY - 60)
    assert code(mock, pair["accessToken"]) == 200
    mock.clock.advance(60)
    assert code(mock, pair["accessToken"]) == 1600001
    renewal = {"refreshToken": pair["refreshToken"]}
    renewed = public(mock, "refreshAccessToken", renewal)["data"]
    mock.clock.advance(180 * DAY)
    renewal = {"refreshToken": renewed["refreshToken"]}
    assert public(mock, "refreshAccessToken", renewal)["code"] == 1600003


def test_tokens_die_on_demand(mock: Mock) -> None:
    pair = public(mock, "getAccessToken", {"apiKey": mock.api_key})["data"]
    mock.expire_tokens()
    assert code(mock, pair["accessToken"]) == 1600001
    renewed = public(mock, "refreshAccessToken", {"refreshToken": pair["refreshToken"]})["data"]
    assert code(mock, renewed["accessToken"]) == 200
    mock.expire_tokens()
    again = public(mock, "getAccessToken", {"apiKey": mock.api_key})["data"]
    assert again["accessToken"] != renewed["accessToken"]
    assert code(mock, again["accessToken"]) == 200


def test_the_token_of_the_mock_is_always_alive(mock: Mock) -> None:
    first = mock.token
    assert mock.token == first
    mock.expire_tokens()
    assert code(mock, mock.token) == 200
    mock.ask("POST", f"{AUTHENTICATION}logout")
    assert code(mock, mock.token) == 200
    mock.clock.advance(16 * DAY)
    assert code(mock, mock.token) == 200
    assert mock.issued == Issued()


def test_the_documented_examples_are_answered_as_documented(mock: Mock) -> None:
    for name, operation_id in (
        ("getAccessToken", "authentication_get_access_token"),
        ("refreshAccessToken", "authentication_refresh_access_token"),
    ):
        operation = DOCUMENT.operations[operation_id]
        assert operation.body
        assert public(mock, name, operation.body.example)["data"] == operation.example
    assert code(mock, "example-access-token") == 1600001
    assert mock.issued == Issued()


def test_bad_bodies_are_refused_with_and_without_a_token(mock: Mock) -> None:
    for name in ("getAccessToken", "refreshAccessToken"):
        for body, code in ((None, 16900204), ({}, 1600100), ({"apiKey": 1}, 1600100)):
            assert public(mock, name, body)["code"] == code


def test_log_out(mock: Mock) -> None:
    pair = public(mock, "getAccessToken", {"apiKey": mock.api_key})["data"]
    assert mock.ask("POST", f"{AUTHENTICATION}logout").json()["data"] is True
    assert code(mock, pair["accessToken"]) == 1600001
    renewal = {"refreshToken": pair["refreshToken"]}
    assert public(mock, "refreshAccessToken", renewal)["code"] == 1600003
