"""Several accounts of one mock: each with its own token, key, points and clients."""

from __future__ import annotations

import asyncio

import pytest

from cjdropshipping.testing import Mock

CATEGORIES = "/api2.0/v1/product/getCategory"


@pytest.fixture
def pair() -> Mock:
    return Mock(accounts=2, products=50)


def test_each_has_its_own_names(pair: Mock) -> None:
    one, other = pair.accounts
    assert pair.account is one
    assert (one.number, other.number) == (1, 2)
    for name in ("name", "open_id", "token", "api_key"):
        assert getattr(one, name) != getattr(other, name)


def test_a_mock_has_at_least_one() -> None:
    with pytest.raises(ValueError, match="accounts must be at least 1, but is 0"):
        Mock(accounts=0)


def test_the_first_is_the_same_whoever_else_there_is(pair: Mock) -> None:
    alone = Mock(products=50)
    assert (alone.token, alone.api_key) == (pair.token, pair.api_key)
    assert alone.ask("GET", CATEGORIES) == pair.ask("GET", CATEGORIES)


def test_clients_are_of_their_account(pair: Mock) -> None:
    one, other = pair.accounts
    with one.client() as cj, other.client() as theirs:
        cj.payments.get_balance()
        theirs.payments.get_balance()

    async def third() -> None:
        async with other.async_client() as cj:
            await cj.payments.get_balance()

    asyncio.run(third())
    assert [r.account for r in pair.requests] == [one.name, other.name, other.name]


def test_a_key_gets_the_token_of_its_account(pair: Mock) -> None:
    other = pair.accounts[1]
    with other.client(api_key=other.api_key) as cj:
        cj.payments.get_balance()
    assert [r.account for r in pair.requests] == [None, other.name]


def test_points_are_paid_by_who_calls(pair: Mock) -> None:
    one, other = pair.accounts
    one.ask("GET", "/api2.0/v1/product/query?pid=nothing")
    assert one.points > 0
    assert other.points == 0


def test_dead_tokens_of_one_leave_the_other_alone(pair: Mock) -> None:
    one, other = pair.accounts
    dead = other.token
    other.expire_tokens()
    assert other.token != dead
    assert one.ask("GET", CATEGORIES).json()["code"] == 200


def test_the_requests_tell_who_asked(pair: Mock) -> None:
    one, other = pair.accounts
    other.ask("GET", CATEGORIES)
    pair.fail_next("html-502")
    one.ask("GET", CATEGORIES)
    one.ask("GET", "/nowhere")
    seen = [(r.account, r.operation_id, r.status, r.code, r.fault) for r in pair.requests]
    assert seen == [
        (other.name, "categories_list", 200, None, None),
        (one.name, "categories_list", 502, None, "html-502"),
        (one.name, None, 200, 1600101, None),
    ]
    assert [r.serial for r in pair.requests] == [1, 2, 3]


def test_the_body_of_a_request_can_be_read(pair: Mock) -> None:
    pair.ask("POST", "/api2.0/v1/product/addToMyProduct", json={"productId": "nothing"})
    assert pair.requests[-1].json() == {"productId": "nothing"}
