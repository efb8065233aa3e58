"""How long an attempt may take: what can be said, what is refused, and that it is kept to."""

from __future__ import annotations

import asyncio
import math
from typing import Any

import httpx
import pytest
from tests.support.clients import BASE_URL, TOKEN
from tests.support.loopback import OK, after_a_request, serving, silent

from cjdropshipping import CJ, AsyncCJ, ConfigurationError, TransportError
from cjdropshipping_runtime.timeouts import Timeout

STEPS = ["connect", "read", "write", "pool"]
BAD = [0, -1, 0.0, -0.001, math.nan, math.inf, 1e9, True, False, "30", [1], 1j]
PLAIN: dict[str, Any] = {"limits": None, "retries": 0}


def asked_of(client_timeout: Any, **options: Any) -> dict[str, Any]:
    """What goes to the transport with a call."""
    seen: list[dict[str, Any]] = []

    def handler(request: httpx.Request) -> httpx.Response:
        seen.append(request.extensions["timeout"])
        return httpx.Response(200, json={"code": 200, "data": []})

    transport = httpx.MockTransport(handler)
    with CJ(TOKEN, base_url=BASE_URL, transport=transport, timeout=client_timeout, **PLAIN) as cj:
        cj.with_options(**options).warehouses.list()
    return seen[0]


def test_a_number_is_for_everything_and_connecting_takes_ten_seconds_of_it_at_most() -> None:
    assert asked_of(45) == {"connect": 10, "read": 45, "write": 45, "pool": 45}
    assert asked_of(2.5) == {"connect": 2.5, "read": 2.5, "write": 2.5, "pool": 2.5}


def test_each_step_can_have_its_own() -> None:
    given = {"connect": 1, "read": None, "write": 3, "pool": 4}
    assert asked_of(Timeout(**given)) == given
    assert asked_of(Timeout(read=90)) == {"connect": 10, "read": 90, "write": 30, "pool": 30}


def test_none_is_no_limit() -> None:
    assert asked_of(None) == dict.fromkeys(STEPS)


def test_a_call_can_have_its_own() -> None:
    assert asked_of(30, timeout=5) == {"connect": 5, "read": 5, "write": 5, "pool": 5}


def test_no_step_is_longer_than_what_is_left_of_the_deadline() -> None:
    patient = Timeout(connect=1, read=None)
    left = {"connect": 1, "read": 7, "write": 7, "pool": 7}
    assert patient.as_httpx(7).as_dict() == left
    assert all(step > 0 for step in patient.as_httpx(-5).as_dict().values() if step is not None)
    asked = asked_of(30, deadline=4)
    assert all(0 < asked[step] <= 4 for step in STEPS)


def test_what_httpx_gets_is_built_once() -> None:
    assert Timeout.of(17).as_httpx() is Timeout.of(17).as_httpx()


@pytest.mark.parametrize("bad", BAD, ids=repr)
@pytest.mark.parametrize("step", STEPS)
def test_a_step_that_is_no_time_is_named(step: str, bad: Any) -> None:
    with pytest.raises(ConfigurationError, match=f"the {step} timeout must be seconds"):
        Timeout(**{step: bad})


@pytest.mark.parametrize("bad", BAD, ids=repr)
@pytest.mark.parametrize("kind", [CJ, AsyncCJ])
def test_a_client_refuses_at_once_what_is_no_time(kind: Any, bad: Any) -> None:
    with pytest.raises(ConfigurationError, match="the timeout must be seconds"):
        kind(TOKEN, timeout=bad)
    with pytest.raises(ConfigurationError, match="the timeout must be seconds"):
        kind(TOKEN).with_options(timeout=bad)


@pytest.mark.parametrize(
    "behave",
    [silent, after_a_request(lambda connection: connection.recv(1), OK)],
    ids=["no reply", "no body"],
)
def test_a_silent_service_is_given_up(behave: Any) -> None:
    with serving(behave) as server, CJ(TOKEN, base_url=server.url, **PLAIN) as cj:
        with pytest.raises(TransportError, match="ReadTimeout"):
            cj.with_options(timeout=Timeout(read=0.1)).warehouses.list()
        assert server.arrived.acquire(timeout=10)
    assert len(server.requests) == 1


def test_a_silent_service_is_given_up_in_async_code() -> None:
    async def main(url: str) -> None:
        async with AsyncCJ(TOKEN, base_url=url, **PLAIN) as cj:
            with pytest.raises(TransportError, match="ReadTimeout"):
                await cj.with_options(timeout=Timeout(read=0.1)).warehouses.list()

    with serving(silent) as server:
        asyncio.run(main(server.url))
        assert server.arrived.acquire(timeout=10)
    assert len(server.requests) == 1
