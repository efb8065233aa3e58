"""Clients that a mock makes of itself, and what a person can find out about it."""

from __future__ import annotations

import inspect

import pytest

from cjdropshipping import ApiError, QuotaExhausted
from cjdropshipping.testing import Mock
from cjdropshipping_runtime.events import Attempt

DAY = 86_400


def test_each_mock_is_at_an_address_of_its_own() -> None:
    one, other = Mock(), Mock()
    assert repr(one.client()) == repr(one.client()) != repr(other.client())
    assert repr(one.async_client()) == f"Async{one.client()!r}"


def test_another_address_may_be_given() -> None:
    with Mock().client(base_url="https://cj.test") as cj:
        assert repr(cj) == "CJ(base_url='https://cj.test')"
        assert cj.warehouses.list()


def test_mocks_of_one_seed_do_not_share_tokens() -> None:
    for mock in (Mock(), Mock()):
        for _ in range(2):
            with mock.client(api_key=mock.api_key, token_store="memory") as cj:
                assert cj.warehouses.list()
        assert mock.issued.obtained == 1


def test_mocks_of_one_seed_do_not_share_points() -> None:
    for mock in (Mock(points=50), Mock(points=50)):
        with mock.client(limits=mock.limits(calls_per_second=1000)) as cj:
            cj.products.search(page=1)
            with pytest.raises(QuotaExhausted):
                cj.products.search(page=2)


def test_limits_of_a_mock_live_in_its_day() -> None:
    mock = Mock(points=50)
    with mock.client(limits=mock.limits("advanced")) as cj:
        for _ in range(2):
            cj.products.search(page=1)
            with pytest.raises(QuotaExhausted):
                cj.products.search(page=2)
            mock.clock.advance(DAY)
    assert not mock.refusals  # they were held back


def test_help_shows_all_that_is_public() -> None:
    assert [name for name in vars(Mock()) if not name.startswith("_")] == []
    public = {name: getattr(Mock, name) for name in dir(Mock) if not name.startswith("_")}
    assert {"api_key", "clock", "token", "limits"} <= public.keys()
    assert [name for name, value in public.items() if not inspect.getdoc(value)] == []


def test_an_event_shows_why_the_mock_refused() -> None:
    seen: list[Attempt] = []
    with Mock().client(on_request=seen.append, retries=0) as cj, pytest.raises(ApiError):
        cj.call("POST", "/api2.0/v1/shopping/order/addCart", body={"cjOrderIdList": [1]})
    assert seen[0].response_headers["x-mock-reason"] not in ("", "***")
