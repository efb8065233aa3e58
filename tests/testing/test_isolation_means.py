"""Each account has its own tokens, points, calls a second, arrangements, and trouble."""

from __future__ import annotations

import asyncio
from decimal import Decimal

import msgspec
import pytest
from tests.support.arranging import NEEDED
from tests.support.deeds import DEEDS, FEW, Diary
from tests.support.deeds.strangers import told
from tests.testing.test_allowance import Time
from tests.testing.test_isolation import day

from cjdropshipping import CJ, NotAuthorised, NotFound, QuotaExhausted
from cjdropshipping.testing import ARRANGEMENTS, DEVIATIONS, FAULTS, Mock, Request
from cjdropshipping.testing.mock_account import MockAccount

ENDINGS = {
    "log out": "authentication_log_out",
    "refresh": "authentication_refresh_access_token",
}
BALANCE = "/api2.0/v1/shopping/pay/getBalance"


@pytest.fixture
def pair() -> Mock:
    return Mock(products=FEW, accounts=2)


def code(account: MockAccount) -> int:
    """What a call of this account is answered with."""
    return int(account.ask("GET", BALANCE).json()["code"])


def code_with(mock: Mock, token: str) -> int:
    """What a call with this token is answered with."""
    request = Request.to("GET", BALANCE, headers={"CJ-Access-Token": token})
    return int(mock.handle(request).json()["code"])


def quiet_day(mock: Mock) -> list[object]:
    """What the second account is told on a day of its own."""
    diary = Diary.of(mock, 2)
    day(diary)
    return [*map(told, diary.entries)]


# ── tokens ───────────────────────────────────────────────────────────────────────────────────────


def test_the_token_says_whose_call_it_is_and_not_the_client(pair: Mock) -> None:
    a, b = pair.accounts
    order_id = DEEDS["orders_delete"](Diary.of(pair, 1)).query["orderId"]
    with b.client(access_token=a.token) as cj:
        assert cj.orders.get(order_id).order_id == order_id
    with b.client() as cj, pytest.raises(NotFound):
        cj.orders.get(order_id)

    async def ask() -> None:
        async with b.async_client() as cj:
            await cj.orders.get(order_id)

    with pytest.raises(NotFound):
        asyncio.run(ask())


@pytest.mark.parametrize("ending", ["log out", "expire", "refresh", "a day passes"])
def test_the_tokens_of_one_end_and_those_of_the_other_do_not(pair: Mock, ending: str) -> None:
    a, b = pair.accounts
    dead, alive = a.token, b.token
    diary = Diary.of(pair, 1)
    if ending == "expire":
        a.expire_tokens()
    elif ending == "a day passes":
        pair.clock.advance(14 * 86_400)
        b.expire_tokens()
        alive = b.token
        pair.clock.advance(86_400)
    else:
        diary.ask(DEEDS[ENDINGS[ending]](diary))
    assert (code_with(pair, dead), code_with(pair, alive)) == (1600001, 200)
    assert code(a) == 200


def test_tokens_are_numbered_by_account(pair: Mock) -> None:
    """How many one account had says nothing about those of the other."""
    alone = Mock(products=FEW, accounts=2)
    for _ in range(3):
        pair.accounts[0].expire_tokens()
        assert code(pair.accounts[0]) == 200
    assert pair.accounts[1].token == alone.accounts[1].token


def test_a_dead_token_is_renewed_for_whom_it_was(pair: Mock) -> None:
    a, b = pair.accounts
    a.books.balance, b.books.balance = 111, 222
    with a.client(api_key=a.api_key) as ours, b.client(api_key=b.api_key) as theirs:
        for _ in range(3):
            assert ours.payments.get_balance().amount == Decimal("1.11")
            assert theirs.payments.get_balance().amount == Decimal("2.22")
            a.expire_tokens()
    assert (pair.issued.obtained, pair.issued.refreshed) == (2, 2)


# ── what a call costs ────────────────────────────────────────────────────────────────────────────


def test_points_are_counted_by_account() -> None:
    mock = Mock(products=FEW, accounts=2, points=100)
    a, b = mock.accounts
    with a.client() as ours, b.client() as theirs:
        for _ in range(2):
            ours.products.search()
        with pytest.raises(QuotaExhausted):
            ours.products.search()
        theirs.products.search()
    assert (a.points, b.points) == (100, 50)


def test_calls_a_second_are_counted_by_account() -> None:
    time = Time()
    mock = Mock(products=FEW, accounts=2, calls_per_second=3, monotonic=time)
    a, b = mock.accounts
    assert [code(a) for _ in range(4)] == [200, 200, 200, 1600200]
    assert [code(b) for _ in range(4)] == [200, 200, 200, 1600200]
    time.now += 1
    assert (code(b), code(a)) == (200, 200)


# ── what befalls an account ──────────────────────────────────────────────────────────────────────


def test_what_is_arranged_for_one_befalls_nobody_else(pair: Mock) -> None:
    before = quiet_day(Mock(products=FEW, accounts=2))
    for name in ARRANGEMENTS:
        pair.accounts[0].arrange(name, **NEEDED.get(name, {}))
    assert quiet_day(pair) == before
    troubled = Mock(products=FEW, accounts=2)
    for name in ("payment restricted", "cart intercepts"):
        troubled.accounts[1].arrange(name)
    with pytest.raises(AssertionError):
        quiet_day(troubled)


def test_trouble_that_is_ordered_for_one_befalls_nobody_else(pair: Mock) -> None:
    before = quiet_day(Mock(products=FEW, accounts=2))
    for name in FAULTS:
        pair.fail(name, account=1)
    for name in DEVIATIONS:
        pair.deviate(name, account=1, share=0.5)
    assert quiet_day(pair) == before
    assert not pair.faults
    pair.fail("empty", account=2)
    with pytest.raises(msgspec.DecodeError, match="truncated"):
        quiet_day(pair)


def test_who_owes_and_who_owns(pair: Mock) -> None:
    a, b = pair.accounts
    before = b.books.balance, len(b.books.moves)
    sku = pair.world.variants.of(pair.world.catalogue.product(4))[0].sku
    a.back_office.owe(500)
    a.back_office.stock(sku, 10)
    a.books.balance = 1
    assert not b.back_office.private_stock
    assert (b.books.balance, len(b.books.moves)) == before


def test_an_account_of_another_mock_is_a_stranger(pair: Mock) -> None:
    other = Mock(seed=1, products=FEW)
    stranger = CJ(other.token, base_url=pair.account.base_url, transport=pair.transport())
    with stranger as cj, pytest.raises(NotAuthorised):
        cj.payments.get_balance()
