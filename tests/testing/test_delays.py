"""Replies that take their time: real time, or that of the mock's clock for instant clients."""

from __future__ import annotations

import asyncio
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from urllib.parse import urlsplit

import httpx
import pytest

from cjdropshipping import TransportError
from cjdropshipping.testing import Mock

CATEGORIES = "/api2.0/v1/product/getCategory"


def test_a_slow_reply_is_the_same_reply(mock: Mock) -> None:
    usual = mock.ask("GET", CATEGORIES)
    mock.fail("slow", seconds=7)
    slow = mock.ask("GET", CATEGORIES)
    assert (slow.json()["data"], slow.delay) == (usual.json()["data"], 7)


def test_an_instant_client_lets_the_clock_of_the_mock_pass(mock: Mock) -> None:
    mock.fail("slow", seconds=7, times=1)
    before = mock.clock.millis
    with mock.client(instant=True, timeout=30) as cj:
        assert cj.categories.list()
    assert mock.clock.millis - before == 8_000  # each request takes a second of it


def test_an_instant_client_gives_up_after_its_timeout(mock: Mock) -> None:
    mock.fail("slow", seconds=60)
    before = mock.clock.millis
    with (
        mock.client(instant=True, timeout=5, retries=0) as cj,
        pytest.raises(TransportError, match="timed out"),
    ):
        cj.categories.list()
    assert mock.clock.millis - before == 6_000


def test_delay_over_a_socket_holds_up_nobody_else(mock: Mock) -> None:
    mock.fail("slow", seconds=2, times=1, operation="categories_list")
    headers = {"CJ-Access-Token": mock.token}

    async def both(url: str) -> list[float]:
        async with httpx.AsyncClient(base_url=url, headers=headers) as client:

            async def lasts(path: str) -> float:
                start = time.perf_counter()
                assert (await client.get(path)).status_code == 200
                return time.perf_counter() - start

            slow = asyncio.create_task(lasts(CATEGORIES))
            quick = [await lasts("/api2.0/v1/product/globalWarehouseList") for _ in range(3)]
            assert not slow.done()
            return [await slow, *quick]

    with mock.serve() as url:
        slow, *quick = asyncio.run(both(url))
    assert slow >= 2
    assert max(quick) < slow


@pytest.mark.parametrize("fault", ["slow", "silent"])
def test_a_server_that_ends_answers_nothing_that_it_would_not_have(
    mock: Mock, fault: str, caplog: pytest.LogCaptureFixture
) -> None:
    mock.fail(fault, seconds=60 if fault == "slow" else 0)
    headers = {"CJ-Access-Token": mock.token}

    def ask(url: str) -> httpx.Response:
        return httpx.get(url + CATEGORIES, headers=headers, timeout=30)

    with ThreadPoolExecutor() as threads:
        with mock.serve() as url:
            answer = threads.submit(ask, url)
            while not mock.requests:
                assert not answer.done()
                time.sleep(0.01)
        with pytest.raises(httpx.TransportError):
            answer.result()
    assert "Exception in ASGI application" not in caplog.text


def test_a_server_that_ends_says_nothing_to_half_a_request(
    mock: Mock, caplog: pytest.LogCaptureFixture
) -> None:
    with mock.serve() as url:
        there = urlsplit(url)
        client = socket.create_connection((there.hostname, there.port))
        client.sendall(b"POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 9\r\n\r\n1")
        time.sleep(0.1)  # until it is read
    with client, suppress(ConnectionError):
        assert client.recv(100) == b""
    assert "Exception in ASGI application" not in caplog.text


def test_a_client_in_process_waits_in_real_time(mock: Mock) -> None:
    mock.fail("slow", seconds=0.05, times=1)
    start = time.perf_counter()
    with httpx.Client(transport=mock.transport(), base_url="https://example.com") as client:
        client.get(CATEGORIES, headers={"CJ-Access-Token": mock.token})
    assert time.perf_counter() - start >= 0.05


def test_a_loss_can_take_its_time_too(mock: Mock) -> None:
    mock.fail("reset-before", seconds=0.05)
    start = time.perf_counter()
    with mock.serve() as url, pytest.raises(httpx.ReadError):
        httpx.get(url + CATEGORIES)
    assert time.perf_counter() - start >= 0.05
