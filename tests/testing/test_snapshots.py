"""A mock goes on from a snapshot, here or elsewhere, as if nothing had happened in between."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
from typing import Any, ClassVar, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import rule, run_state_machine_as_test
from tests.flows.machine.everything import Everything
from tests.testing import merging
from tests.testing.anyday import Day
from tests.testing.asked import DOCUMENT, Good, documented
from tests.testing.merchant import Merchant
from tests.testing.outbound import Outbound, line

from cjdropshipping.testing import Document, Mock, Request
from cjdropshipping.testing.accounts.books import Books
from cjdropshipping.testing.accounts.ledger import Orders
from cjdropshipping.testing.mock_account import MockAccount

BALANCE = "/api2.0/v1/shopping/pay/getBalance"
PRODUCTS = "/api2.0/v1/product/list"

CHILD = """
import hashlib, json, sys
from cjdropshipping.testing import Mock
snapshot, targets = json.load(sys.stdin)
mock = Mock(products=300)
mock.restore(snapshot)
digest = hashlib.sha256()
for target in targets:
    digest.update(mock.ask(*target[:2], json=target[2]).body)
json.dump([digest.hexdigest(), mock.snapshot()], sys.stdout)
"""


def a_mock(accounts: int = 1) -> Mock:
    return Mock(products=300, accounts=accounts, points=10**6, time=float)


def restored(mock: Mock) -> Mock:
    """Another mock that goes on where this one is."""
    other = a_mock(len(mock.accounts))
    other.restore(mock.snapshot())
    return other


def test_goes_on_the_same(good_requests: Good, pytestconfig: pytest.Config) -> None:
    @given(
        seed=st.integers(0, 2**32),
        before=st.integers(0, 400),
        after=st.integers(1, 150),
        accounts=st.integers(1, 2),
    )
    @settings(max_examples=300 if pytestconfig.getoption("--full") else 15)
    def goes_on(seed: int, before: int, after: int, accounts: int) -> None:
        mock = a_mock(accounts)
        day = Day(seed, mock, good_requests)
        day.begin(mock)
        for _ in range(before):
            day.step()(mock)
        other = restored(mock)
        assert other.snapshot() == mock.snapshot()
        for _ in range(after):
            step = day.step()
            assert step(mock) == step(other)
        assert other.snapshot() == mock.snapshot()

    goes_on()


def numbers_in(parts: dict[str, Any], account: MockAccount) -> set[str]:
    """The numbers of what is referred to more than once, in all that is kept for an account."""
    own = [part for name, part in parts.items() if name.startswith(f"{account.name}/")]
    assert own
    return set(re.findall(r'"#": (\d+)', json.dumps(own)))


def test_accounts_hold_nothing_in_common(good_requests: Good) -> None:
    """After a restore it would be two things."""
    mock = a_mock(2)
    everything = [
        *good_requests.values(),
        *(asked for operation in DOCUMENT.operations.values() for asked in documented(operation)),
    ]
    for account in mock.accounts:
        for asked in everything:
            account.ask(asked.method, asked.target, json=asked.json, form=asked.form)
    parts = json.loads(mock.snapshot())["parts"]
    first, second = (numbers_in(parts, account) for account in mock.accounts)
    assert first
    assert not first & second


#: Long days, of which hypothesis is not to complain.
OF_DAYS = settings(
    stateful_step_count=30,
    suppress_health_check=[
        HealthCheck.data_too_large,
        HealthCheck.filter_too_much,
        HealthCheck.too_slow,
    ],
)


class Moving(Everything):
    """A merchant's day on a mock that is now and then restored from a snapshot of itself."""

    moved: ClassVar[int] = 0

    @rule()
    def move(self) -> None:
        snapshot = self.mock.snapshot()
        self.mock.restore(snapshot)
        assert self.mock.snapshot() == snapshot
        Moving.moved += 1


def test_a_day_with_restarts_is_like_any_other(pytestconfig: pytest.Config) -> None:
    days = 100 if pytestconfig.getoption("--full") else 10
    run_state_machine_as_test(Moving, settings=settings(OF_DAYS, max_examples=days))
    assert Moving.moved


def test_goes_on_the_same_in_another_process(good_requests: Good) -> None:
    mock = Mock(products=300, deviations="all")
    merchant = Merchant(Mock(products=300))
    targets: list[Any] = [
        [a.method, a.target, a.json] for a in good_requests.values() if not a.form
    ]
    create = DOCUMENT.operations["orders_create_v3"].path
    targets += [["POST", create, merchant.body(f"n-{number}")] for number in range(5)]
    for target in targets:
        mock.ask(target[0], target[1], json=target[2])
    mock.recover()
    snapshot = mock.snapshot()

    twin = Mock(products=300)
    twin.restore(snapshot)
    digest = hashlib.sha256()
    for target in targets:
        digest.update(twin.ask(target[0], target[1], json=target[2]).body)
    child = subprocess.run(
        [sys.executable, "-c", CHILD],
        input=json.dumps([snapshot, targets]),
        env={"PYTHONHASHSEED": "7", "PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        check=True,
        text=True,
    )
    assert json.loads(child.stdout) == [digest.hexdigest(), twin.snapshot()]


def test_goes_on_in_the_middle_of_a_merge_job() -> None:
    mock = a_mock()
    ids = [merging.order(mock, f"n-{number}") for number in range(3)]
    merging.ask(mock, "merge_start_match", merging.COMPLETE)
    for _ in range(4):
        merging.ask(mock, "merge_match_progress")
    other = restored(mock)
    steps = merging.follow(other, "match")
    assert len(steps) == 6
    assert steps == merging.follow(mock, "match")
    (found,) = merging.result(other, "match")[0]["mergeShopOrderVOList"]
    assert {row["orderCode"] for row in found["mergeOrderInfoList"]} == set(ids)


def test_goes_on_with_a_locked_outbound_order() -> None:
    mock = a_mock()
    desk = Outbound(mock)
    lot = desk.lot(10)
    order_id = desk.locked(line(lot, 4))
    there = Outbound(restored(mock))
    assert there.only_lot.locked == 4
    assert there.only_lot is not desk.only_lot
    assert there.cancel(order_id)["code"] == 200
    assert (there.only_lot.locked, desk.only_lot.locked) == (0, 4)


def test_goes_on_with_faults_and_deviations_that_are_pending() -> None:
    mock = a_mock()
    mock.fail("html-502", operation="payments_*", after=1, every=2, times=3)
    mock.fail("rate-limit-200", share=0.3)
    mock.deviate("all", share=0.5)
    for _ in range(3):
        mock.ask("GET", BALANCE)
    other = restored(mock)
    for target in (BALANCE, PRODUCTS) * 20:
        assert mock.ask("GET", target) == other.ask("GET", target)
    assert mock.faults == other.faults
    assert mock.faults["html-502"] == 3
    assert mock.faults["rate-limit-200"] > 3


def test_clients_keep_their_tokens() -> None:
    mock = a_mock(accounts=2)
    token = mock.accounts[1].token
    other = restored(mock)
    reply = other.handle(Request.to("GET", BALANCE, headers={"CJ-Access-Token": token}))
    assert reply.json()["code"] == 200
    assert other.requests[-1].account == mock.accounts[1].name
    other.accounts[1].expire_tokens()
    assert other.accounts[1].token != token == mock.accounts[1].token


def test_a_mock_goes_back_to_where_it_was() -> None:
    mock = a_mock()
    merchant = Merchant(mock)
    first = merchant.order("one", "UNPAID")
    snapshot, books = mock.snapshot(), mock.books
    merchant.done("payments_pay", {"orderId": first})
    mock.arrange("payment restricted")
    merchant.order("two")
    mock.clock.advance(1_000)
    spent = mock.books.entries

    mock.restore(snapshot)
    assert len(spent) == 1
    assert mock.books is not books
    assert mock.books.entries == []
    assert [(order.number, order.status) for order in mock.orders] == [("one", "UNPAID")]
    assert mock.snapshot() == snapshot
    merchant.done("payments_pay", {"orderId": first})


def test_what_was_seen_and_counted_is_told_as_before(good_requests: Good) -> None:
    mock = a_mock()
    mock.fail("late", times=2)
    for asked in good_requests.values():
        asked.of(mock)
    other = restored(mock)
    for told in ("requests", "accepted", "refusals", "faults", "issued", "orders"):
        assert getattr(other, told)
        assert getattr(other, told) == getattr(mock, told)
    assert other.account.points == mock.account.points > 0
    assert other.clock.millis == mock.clock.millis


def test_what_is_one_object_stays_one() -> None:
    mock = a_mock()
    Merchant(mock).order("one", "UNPAID")
    orders = restored(mock).account.state(Orders)
    (order,) = orders
    assert orders.of_number("one") is order
    assert orders.of_parent(order.parent) == (order,)


def test_to_look_changes_nothing() -> None:
    mock = a_mock()
    mock.ask("GET", BALANCE)
    snapshot = mock.snapshot()
    assert (mock.orders, mock.account.points, mock.account.state(Books).entries) == ((), 0, [])
    assert mock.snapshot() == snapshot


def test_how_deep_it_is_does_not_matter() -> None:
    mock = a_mock()
    reason: list[Any] = []
    for _ in range(5_000):
        reason = [reason]
    cast("list[Any]", mock.books.entries).append(reason)
    other = restored(mock)
    assert other.snapshot() == mock.snapshot()
    assert "mock/beside" in mock.snapshot()


def test_how_many_requests_are_remembered_is_an_option() -> None:
    mock = a_mock()
    for _ in range(10):
        mock.ask("GET", BALANCE)
    other = Mock(products=300, remember=4)
    other.restore(mock.snapshot())
    other.ask("GET", BALANCE)
    assert [recorded.serial for recorded in other.requests] == [8, 9, 10, 11]


@pytest.mark.parametrize(
    ("other", "complaint"),
    [
        (Mock(seed=1, products=300), "seed is 0, not 1"),
        (Mock(products=301), "products is 300, not 301"),
        (Mock(products=300, accounts=2), "accounts is 1, not 2"),
        (Mock(products=300, document=Document.of(DOCUMENT.tree)), "document is"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_another_mock_refuses_it(other: Mock, complaint: str) -> None:
    mock = a_mock()
    mock.ask("GET", BALANCE)
    before = other.snapshot()
    with pytest.raises(ValueError, match=f"of another mock: its {complaint}"):
        other.restore(mock.snapshot())
    assert other.snapshot() == before


def test_another_version_refuses_it() -> None:
    mock = a_mock()
    snapshot = json.loads(mock.snapshot())
    for field, value in (("version", "0.0.9"), ("format", 2), ("format", True), ("seed", False)):
        with pytest.raises(ValueError, match=f"its {field} is {value!r}"):
            mock.restore(json.dumps({**snapshot, field: value}))


def test_what_is_no_plain_data_is_named() -> None:
    mock = a_mock()
    entries = cast("list[Any]", mock.books.entries)
    entries.append(object())
    with pytest.raises(ValueError, match="cannot hold an object of <class 'object'>"):
        mock.snapshot()
    entries.clear()
    mock.account.state(Day.__mro__[1])  # a state that is not the mock's
    with pytest.raises(ValueError, match="cannot hold an object of <class 'object'>"):
        mock.snapshot()


def test_a_thousand_orders_come_back() -> None:
    mock = a_mock()
    merchant = Merchant(mock)
    for number in range(1_000):
        merchant.order(f"n-{number}", ("CREATED", "IN_CART", "UNPAID", "UNSHIPPED")[number % 4])
    assert len(restored(mock).orders) == 1_000
