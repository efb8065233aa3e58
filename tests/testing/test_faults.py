"""Replies that do not arrive, over a socket and in process, and faults by chance."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Generator
from contextlib import contextmanager
from email.utils import parsedate_to_datetime
from typing import Any

import httpx
import pytest

from cjdropshipping.testing import FAULTS, Mock, Request

API = "/api2.0/v1/product/"
ADD = f"{API}addToMyProduct"
CATEGORIES = f"{API}getCategory"
OBTAIN = "/api2.0/v1/authentication/getAccessToken"
REFRESH = "/api2.0/v1/authentication/refreshAccessToken"

#: What a client sees of each, and whether the call was carried out.
LOST: list[tuple[str, type[httpx.TransportError], bool]] = [
    ("reset-before", httpx.ReadError, False),
    ("reset-after", httpx.ReadError, True),
    ("closed-before", httpx.RemoteProtocolError, False),
    ("closed-after", httpx.RemoteProtocolError, True),
    ("silent", httpx.ReadTimeout, False),
    ("late", httpx.ReadTimeout, True),
]

Connect = Callable[[Mock], Any]


@contextmanager
def in_process(mock: Mock) -> Generator[httpx.Client]:
    with httpx.Client(transport=mock.transport(), base_url="https://example.com") as client:
        yield client


@contextmanager
def over_a_socket(mock: Mock) -> Generator[httpx.Client]:
    with mock.serve() as url, httpx.Client(base_url=url, timeout=60) as client:
        yield client


@pytest.mark.parametrize("connect", [in_process, over_a_socket])
@pytest.mark.parametrize(("name", "trouble", "done"), LOST)
def test_a_reply_that_is_lost(
    mock: Mock,
    caplog: pytest.LogCaptureFixture,
    connect: Connect,
    name: str,
    trouble: type[httpx.TransportError],
    done: bool,
) -> None:
    body = {"productId": mock.world.catalogue.product(1).pid}
    headers = {"CJ-Access-Token": mock.token}
    with connect(mock) as client:
        assert client.get(CATEGORIES, headers=headers).status_code == 200
        mock.fail_next(name)
        # Where nothing comes, not for long; all else takes as long as it takes.
        timeout = 0.3 if trouble is httpx.ReadTimeout else 60
        with pytest.raises(trouble) as caught:
            client.post(ADD, json=body, headers=headers, timeout=timeout)
        assert type(caught.value) is trouble
        assert caught.value.request.url.path == ADD
        # The next call is answered again; to add a product twice is refused.
        code = client.post(ADD, json=body, headers=headers).json()["code"]
    assert code == (1600000 if done else 200)
    assert mock.accepted["my_products_add"] == 1
    assert mock.faults == {name: 1}
    assert [record.getMessage() for record in caplog.records] == []


def test_no_connection_in_process(mock: Mock) -> None:
    mock.fail_next("not-sent")
    with in_process(mock) as client, pytest.raises(httpx.ConnectError):
        client.get(CATEGORIES, headers={"CJ-Access-Token": mock.token})
    assert not mock.accepted


def test_no_connection_over_a_socket_is_a_reset(mock: Mock) -> None:
    mock.fail_next("not-sent")
    with over_a_socket(mock) as client, pytest.raises(httpx.ReadError):
        client.get(CATEGORIES, headers={"CJ-Access-Token": mock.token})


def test_an_asynchronous_client_sees_the_same(mock: Mock) -> None:
    async def ask() -> None:
        async with httpx.AsyncClient(transport=mock.transport()) as client:
            await client.get(f"https://example.com{CATEGORIES}")

    mock.fail_next("late")
    with pytest.raises(httpx.ReadTimeout):
        asyncio.run(ask())


def test_a_server_that_cannot_break_connections_raises(mock: Mock) -> None:
    async def ask() -> None:
        transport = httpx.ASGITransport(app=mock.app)
        async with httpx.AsyncClient(transport=transport) as client:
            await client.get(f"https://example.com{CATEGORIES}")

    mock.fail_next("reset-after")
    with pytest.raises(ConnectionError, match="reset"):
        asyncio.run(ask())


def test_a_server_ends_while_a_client_waits(mock: Mock) -> None:
    mock.fail_next("late")
    with mock.serve() as url, httpx.Client(base_url=url, timeout=0.2) as client:
        with pytest.raises(httpx.ReadTimeout):
            client.get(CATEGORIES)
        mock.fail_next("silent")
        with pytest.raises(httpx.ReadTimeout):
            client.get(CATEGORIES)


def test_a_refusal_may_be_lost_too(mock: Mock) -> None:
    mock.fail_next("late")
    assert mock.ask("POST", ADD, json={}).broken == "silence"
    assert mock.refusals == {1600100: 1}


def test_a_gateway_after_the_call(mock: Mock) -> None:
    mock.fail_next("html-502-after")
    body = {"productId": mock.world.catalogue.product(1).pid}
    reply = mock.ask("POST", ADD, json=body)
    assert (reply.status, reply.body[:6]) == (502, b"<html>")
    assert mock.ask("POST", ADD, json=body).json()["code"] == 1600000


@pytest.mark.parametrize(
    ("name", "code"), [("system-busy-after", 1600000), ("timeout-1600301-after", 1600301)]
)
def test_a_refusal_after_the_call(mock: Mock, name: str, code: int) -> None:
    mock.fail_next(name)
    body = {"productId": mock.world.catalogue.product(1).pid}
    reply = mock.ask("POST", ADD, json=body).json()
    assert (reply["code"], reply["result"]) == (code, False)
    assert mock.accepted == {"my_products_add": 1}
    assert "My Products" in mock.ask("POST", ADD, json=body).json()["message"]


def test_an_expired_token_stays_dead_until_it_is_renewed(mock: Mock) -> None:
    pair = mock.handle(Request.to("POST", OBTAIN, json={"apiKey": mock.api_key})).json()["data"]

    def code(token: str) -> int:
        headers = {"CJ-Access-Token": token}
        return int(mock.handle(Request.to("GET", CATEGORIES, headers=headers)).json()["code"])

    mock.fail_next("expired-token")
    assert [code(pair["accessToken"]) for _ in range(2)] == [1600001, 1600001]
    body = {"refreshToken": pair["refreshToken"]}
    renewed = mock.handle(Request.to("POST", REFRESH, json=body)).json()["data"]
    assert code(renewed["accessToken"]) == 200
    assert mock.faults == {"expired-token": 1}


def test_retry_after_in_seconds_and_as_a_date() -> None:
    mock = Mock(time=lambda: 1_780_000_000.25)
    said: list[str] = []
    for name in ("retry-after-429", "retry-after-date"):
        mock.fail_next(name)
        reply = mock.ask("GET", CATEGORIES)
        assert (reply.status, reply.json()["code"]) == (429, 1600200)
        said.append(dict(reply.headers)["retry-after"])
    assert said[0] == "1"
    assert parsedate_to_datetime(said[1]).timestamp() == 1_780_000_002


def test_a_dead_token_is_no_fault_of_a_call_without_one(mock: Mock) -> None:
    mock.fail_next("dead-token")
    request = Request.to("POST", OBTAIN, json={"apiKey": mock.api_key})
    assert mock.handle(request).json()["code"] == 200
    assert mock.ask("GET", CATEGORIES).json()["code"] == 1600001
    always = Mock(faults={"dead-token": 1})
    assert always.handle(request).json()["code"] == 200
    assert not always.faults


SHARES = {"reset-before": 0.02, "late": 0.01, "html-502": 0.05, "rate-limit-200": 0.1}


def outcomes(mock: Mock, calls: int) -> list[str]:
    return [
        reply.broken or str(reply.status if reply.status != 200 else reply.json()["code"])
        for reply in (mock.ask("GET", CATEGORIES) for _ in range(calls))
    ]


def test_faults_by_chance() -> None:
    calls = 5_000
    mock = Mock(faults=SHARES)
    ended = Counter(outcomes(mock, calls))
    by_name = {"reset-before": "reset", "late": "silence", "html-502": "502"}
    for name, share in SHARES.items():
        assert ended[by_name.get(name, "1600200")] == mock.faults[name]
        assert mock.faults[name] == pytest.approx(calls * share, rel=0.35)
    assert ended["200"] == calls - mock.faults.total()
    assert mock.accepted["categories_list"] == ended["200"] + mock.faults["late"]
    assert mock.refusals == {1600200: mock.faults["rate-limit-200"]}


def test_the_seed_decides_which_calls_fail() -> None:
    assert outcomes(Mock(faults=SHARES), 300) == outcomes(Mock(faults=SHARES), 300)
    assert outcomes(Mock(faults=SHARES), 300) != outcomes(Mock(faults=SHARES, seed=1), 300)


def test_what_was_asked_for_comes_before_chance() -> None:
    mock = Mock(faults={"late": 1})
    mock.fail_next("truncated", operation="categories_list")
    assert mock.ask("GET", CATEGORIES).broken is None
    assert mock.ask("GET", CATEGORIES).broken == "silence"
    assert mock.faults == {"truncated": 1, "late": 1}


@pytest.mark.parametrize(
    ("shares", "told"),
    [
        ({"nonsense": 0.1}, "unknown fault nonsense"),
        ({"late": 1.1}, "the share of late must be 0 to 1"),
        ({"late": -0.1}, "the share of late must be 0 to 1"),
        ({"late": float("nan")}, "the share of late must be 0 to 1"),
        ({"late": 0.6, "silent": 0.6}, "more than 1 together"),
    ],
)
def test_shares_that_make_no_sense(shares: dict[str, float], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        Mock(faults=shares)


def test_all_faults_together_may_fill_the_whole() -> None:
    names = list(FAULTS)[:10]
    mock = Mock(faults=dict.fromkeys(names, 0.1))
    asked = [mock.ask("GET", CATEGORIES) for _ in range(500)]
    assert mock.faults.keys() == set(names)
    assert mock.faults.total() == len(asked)
