"""Accounts cannot see each other's data: whatever one asks, with whatever ids of the other.

    one mock      A's day ──────────> B's day ──> B asks for all that is A's
    another one   A only lets time    B's day ──> the same requests
                  pass by                         └── the same answers, byte for byte

The ids of a reply (``requestId``) count all replies of a mock, so that they are left out.
"""

from __future__ import annotations

import logging
import pickle
from collections.abc import Iterable
from typing import NamedTuple

import pytest
from tests.support.deeds import DEEDS, FEW, Diary, Entry, Wish
from tests.support.deeds.strangers import NO_IDS, ids_of, prying, takes_ids, told
from tests.testing.asked import DOCUMENT

from cjdropshipping.testing import Mock
from cjdropshipping.testing.accounts.arrangements import ANY
from cjdropshipping.testing.mock_account import MockAccount

ISSUED = (
    "orderId",
    "cjOrderId",
    "cjOrderCode",
    "shipmentsId",
    "shipmentOrderId",
    "lineItemId",
    "payId",
    "payOrderCode",
    "cjSourcingId",
    "sourceNumber",
    "ID",
    "id",
    "orderCode",
    "accessToken",
    "refreshToken",
    "openId",
    "userId",
)
"""Fields in which the service names things of an account, in words of its own."""

BEGINNING = frozenset(
    {
        "1796078021431009280",
        "1796078021431009281",
        *(f"BK260526{number:06d}" for number in range(1, 7)),
        "ZF260526000001",
        "ZF260526000002",
        "1797150000000000001",
        "ADDR001",
        "ADDR002",
        "ECC4E289-4F29-4FFC-801E-21AA84C4D2B7",
        "FCA529D2-FEA2-4C9D-BD33-C1640DEBF937",
    }
)
"""Addresses, bills and shops that every account begins with: those of the documents."""

WORLD = ("categories_", "products_", "variants_", "inventory_", "reviews_", "warehouses_", "my_")
"""How the operations begin that show the same to everybody."""

SILENT = frozenset({"merge_start_submit"})
"""Operations that answer nothing, whatever comes of them."""

BOTH_WAYS = pytest.mark.parametrize(("a", "b"), [(1, 2), (2, 1)])


@pytest.fixture(autouse=True)
def quiet(caplog: pytest.LogCaptureFixture) -> None:
    """The mock gives the reason of each refusal, of which there are thousands here."""
    caplog.set_level(logging.ERROR, logger="cjdropshipping.testing")


class Lives(NamedTuple):
    """Two accounts of one mock; in another one, the first of them does nothing."""

    mock: Mock
    a: Diary
    b: Diary
    alone: Diary
    """B in the other mock."""


def day(diary: Diary) -> None:
    """Something of everything."""
    for deed in DEEDS.values():
        diary.ask(deed(diary))


def eventful(diary: Diary) -> None:
    """A day with what CJ does meanwhile."""
    day(diary)
    account = diary.account
    for order in account.orders:
        if order.status == "UNSHIPPED":
            account.back_office.advance(order.id, "SHIPPED")
    account.arrange("payment restricted", ANY)
    account.arrange("merge stalls", ANY)
    account.books.balance = 7


def lives(a: int, b: int) -> Lives:
    """After the days of both."""
    mock, other = (Mock(products=FEW, accounts=2) for _ in range(2))
    diary = Diary.of(mock, a)
    eventful(diary)
    other.clock.advance((mock.clock.millis - other.clock.millis) / 1000)
    both = Diary.of(mock, b), Diary.of(other, b)
    for each in both:
        day(each)
    return Lives(mock, diary, *both)


def state(account: MockAccount) -> dict[str, bytes]:
    """All that the mock keeps for an account, by the name of what keeps it."""
    kept = {kind.__name__: value for kind, value in vars(account.data)["_states"].items()}
    kept["points"] = account.data.points
    return {name: pickle.dumps(value) for name, value in kept.items()}


def asked(diary: Diary, wishes: Iterable[Wish]) -> list[Entry]:
    """What comes of these."""
    before = len(diary.entries)
    for wish in wishes:
        diary.ask(wish)
    return diary.entries[before:]


def issued(diary: Diary) -> set[str]:
    """The names that the service has given to what is of this account."""
    own = [entry for entry in diary.entries if not entry.wish.operation.startswith(WORLD)]
    ids = ids_of(own, requests=False)
    named = {value for field in ISSUED for value in ids[field]}
    world = diary.world
    goods = (world.variants.by_vid, world.catalogue.by_pid)
    return {value for value in named if not any(find(value) for find in goods)}


def test_a_day_has_something_of_each_operation() -> None:
    diary = Diary.of(Mock(products=FEW))
    day(diary)
    assert {wish.operation for wish, _ in diary.entries} == DOCUMENT.operations.keys()
    assert all(entry.response.status == 200 for entry in diary.entries)


def test_each_operation_takes_ids_or_is_known_to_take_none() -> None:
    diary = Diary.of(Mock(products=FEW))
    day(diary)
    takers = {wish.operation for wish, _ in diary.entries if takes_ids(wish)}
    assert takers.isdisjoint(NO_IDS)
    assert takers | NO_IDS == DOCUMENT.operations.keys()


@BOTH_WAYS
def test_who_asks_for_what_is_anothers_gets_what_there_would_be_without_them(
    a: int, b: int
) -> None:
    both = lives(a, b)
    assert [*map(told, both.b.entries)] == [*map(told, both.alone.entries)]
    before = state(both.a.account)
    wishes = [*prying(both.a.entries)]
    assert {wish.operation for wish in wishes} | NO_IDS == DOCUMENT.operations.keys()
    for entry, alone in zip(asked(both.b, wishes), asked(both.alone, wishes), strict=True):
        assert told(entry) == told(alone), entry.wish
    after = state(both.a.account)
    assert [name for name in after if after[name] != before.get(name)] == []


def test_to_whom_it_belongs_it_answers() -> None:
    """The ids that a stranger tries are such that get an answer, of each operation that has any."""
    mock = Mock(products=FEW, accounts=2)
    a, b = Diary.of(mock, 1), Diary.of(mock, 2)
    day(a)
    wishes = [*prying(a.entries)]
    theirs, ours = asked(b, wishes), asked(a, wishes)
    differing = {
        entry.wish.operation
        for entry, own in zip(theirs, ours, strict=True)
        if takes_ids(entry.wish) and told(entry) != told(own)
    }
    assert differing | NO_IDS | SILENT == DOCUMENT.operations.keys()


@BOTH_WAYS
def test_ids_are_of_one_account(a: int, b: int) -> None:
    both = lives(a, b)
    one, other = (issued(diary) for diary in (both.a, both.b))
    assert min(len(one), len(other)) > 100
    assert one & other <= BEGINNING
