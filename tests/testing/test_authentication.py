"""Tokens: who needs none, and that those which are given are taken."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from tests.testing.asked import DOCUMENT

from cjdropshipping.testing import Mock, Request

AUTHENTICATION = "/api2.0/v1/authentication/"


def public(mock: Mock, name: str, body: Any) -> Any:
    """Asks without any token."""
    return mock.handle(Request.to("POST", f"{AUTHENTICATION}{name}", json=body)).json()


def test_only_two_operations_need_no_token(mock: Mock) -> None:
    open_to_all = {o.id for o in DOCUMENT.operations.values() if not o.secured}
    assert open_to_all == {
        "authentication_get_access_token",
        "authentication_refresh_access_token",
    }
    assert public(mock, "logout", None)["code"] == 1600002


def test_a_key_gets_tokens_that_work(mock: Mock) -> None:
    pair = public(mock, "getAccessToken", {"apiKey": "any"})["data"]
    assert pair["accessToken"] == mock.token
    headers = {"CJ-Access-Token": pair["accessToken"]}
    request = Request.to("GET", "/api2.0/v1/product/getCategory", headers=headers)
    assert mock.handle(request).json()["code"] == 200
    refreshed = public(mock, "refreshAccessToken", {"refreshToken": pair["refreshToken"]})["data"]
    assert refreshed["accessToken"] == mock.token
    assert "openId" not in refreshed
    assert pair["refreshToken"] not in (mock.token, Mock(seed=1).account.refresh_token)
    created, access, refresh = (
        datetime.fromisoformat(pair[key])
        for key in ("createDate", "accessTokenExpiryDate", "refreshTokenExpiryDate")
    )
    assert (access - created, refresh - created) == (timedelta(days=15), timedelta(days=180))
    assert round(created.timestamp() * 1000) <= mock.clock.millis


def test_a_dead_token_does_not_matter_where_none_is_needed(mock: Mock) -> None:
    headers = {"CJ-Access-Token": "API@no@one"}
    target = f"{AUTHENTICATION}getAccessToken"
    request = Request.to("POST", target, headers=headers, json={"apiKey": "any"})
    assert mock.handle(request).json()["result"] is True


def test_bad_bodies_are_refused_with_and_without_a_token(mock: Mock) -> None:
    for name in ("getAccessToken", "refreshAccessToken"):
        for body, code in ((None, 16900204), ({}, 1600100), ({"apiKey": 1}, 1600100)):
            assert public(mock, name, body)["code"] == code


def test_log_out(mock: Mock) -> None:
    assert mock.ask("POST", f"{AUTHENTICATION}logout").json()["data"] is True
