"""What the live page is told."""

from __future__ import annotations

from typing import Any

import pytest
from tests.testing.merchant import Merchant

from cjdropshipping.testing import FAULTS, Mock, Request
from cjdropshipping.testing.pages.live import (
    MOST_ACCOUNTS,
    MOST_REQUESTS,
    MOST_THINGS,
    live,
)
from cjdropshipping.testing.protocol.wire import Response

CATEGORIES = "/api2.0/v1/product/getCategory"


def told(mock: Mock) -> dict[str, Any]:
    found: dict[str, Any] = Response(200, (), live(mock)).json()
    return found


def last(mock: Mock) -> dict[str, Any]:
    found: dict[str, Any] = told(mock)["requests"][0]
    return found


def test_tells_of_each_account() -> None:
    mock = Mock(accounts=2, products=50)
    mock.accounts[1].ask("GET", CATEGORIES)
    second = mock.accounts[1]
    assert told(mock)["accounts"][1] == {
        "name": second.name,
        "balance": second.books.balance,
        "points": second.points,
        "token": second.token,
        "api_key": second.api_key,
    }
    second.expire_tokens()
    assert [row["token"] for row in told(mock)["accounts"]] == [None, None]


def test_tells_how_often_a_fault_comes_still(mock: Mock) -> None:
    mock.fail("html-502", times=2)
    how = [told(mock)["on"][0]["how"]]
    mock.ask("GET", CATEGORIES)
    how.append(told(mock)["on"][0]["how"])
    mock.ask("GET", CATEGORIES)
    assert (how, told(mock)["on"]) == (["2 times", "1 time"], [])


def test_tells_of_no_outage_that_is_over(mock: Mock) -> None:
    mock.fail("late", until=60)
    mock.deviate("code-zero", until=90)
    on = [row["name"] for row in told(mock)["on"]]
    mock.clock.advance(60)
    later = [row["name"] for row in told(mock)["on"]]
    mock.clock.advance(30)
    assert (on, later, told(mock)["on"]) == (["late", "code-zero"], ["code-zero"], [])


def test_tells_every_status_of_an_order(mock: Mock) -> None:
    Merchant(mock).order("2026-0001", "DELIVERED")
    (order,) = (thing for thing in told(mock)["things"] if thing["kind"] == "order")
    moves = [move for move in mock.account.books.moves if move.kind == "order"]
    assert order["number"] == "2026-0001"
    assert order["status"] == "DELIVERED"
    assert order["trail"] == [[move.after, move.at] for move in moves]
    assert order["since"] == moves[-1].at


def test_tells_of_a_deleted_order(mock: Mock) -> None:
    merchant = Merchant(mock)
    merchant.done("orders_delete", orderId=merchant.order("2026-0001"))
    (order,) = (thing for thing in told(mock)["things"] if thing["kind"] == "order")
    assert (order["status"], order["number"]) == ("deleted", "")


def test_says_what_numbers_mean(mock: Mock) -> None:
    bill = mock.account.back_office.owe(500)
    (thing,) = told(mock)["things"]
    assert (thing["id"], thing["status"]) == (bill, "to submit")


def test_keeps_bills_apart_that_nothing_has_happened_to(mock: Mock) -> None:
    before = told(mock)
    assert before["things"] == []
    assert len(before["resting"]) == 12
    assert before["resting"][0] == {
        "account": mock.account.name,
        "id": "BK260526000001",
        "status": "to submit",
        "cents": 1235,
    }
    Merchant(mock).done("makeup_create_payment", {"orderCodes": ["BK260526000001"]})
    after = told(mock)
    assert [(thing["id"], thing["status"]) for thing in after["things"]] == [
        ("BK260526000001", "paying")
    ]
    assert after["resting"] == before["resting"][1:]


def test_tells_most_of_all_of_what_changed_last(mock: Mock) -> None:
    merchant = Merchant(mock)
    orders = [merchant.order(f"2026-{n:04d}") for n in range(120)]
    merchant.done("orders_add_to_cart", {"cjOrderIdList": [orders[0]]})
    things = [thing["id"] for thing in told(mock)["things"] if thing["kind"] == "order"]
    assert things == [orders[0], *orders[:0:-1]]


def test_tells_of_so_many_things_of_all_accounts_together(mock: Mock) -> None:
    for n in range(MOST_THINGS):
        mock.accounts[n % 2].back_office.owe(500 + n)
        mock.clock.advance(1)
    latest = mock.account.back_office.owe(5)
    things = told(mock)["things"]
    assert (len(things), things[0]["id"]) == (MOST_THINGS, latest)


def test_tells_of_so_many_accounts_and_of_what_changes_in_any() -> None:
    mock = Mock(accounts=MOST_ACCOUNTS + 20, products=50)
    bill = mock.accounts[-1].back_office.owe(500)
    found = told(mock)
    names = [account.name for account in mock.accounts]
    assert [row["name"] for row in found["accounts"]] == names[:MOST_ACCOUNTS]
    assert found["more_accounts"] == 20
    assert [thing["id"] for thing in found["things"]] == [bill]
    assert len(found["resting"]) == MOST_THINGS
    assert found["more_resting"] == 6 * MOST_ACCOUNTS - MOST_THINGS
    assert len(live(mock)) < 60_000


@pytest.mark.parametrize(
    ("target", "outcome", "code", "why"),
    [
        (CATEGORIES, "carried out", None, ""),
        ("/api2.0/v1/product/query?pid=x", "refused", 1602001, "Product not found"),
        ("/nothing", "refused", 1600101, "Interface not found"),
    ],
)
def test_tells_how_a_request_ended(
    mock: Mock, target: str, outcome: str, code: int | None, why: str
) -> None:
    mock.ask("GET", target)
    request = last(mock)
    assert request["target"] == target
    assert (request["outcome"], request["status"], request["code"]) == (outcome, 200, code)
    assert request["why"].startswith(why)
    assert request["account"] == mock.account.name


@pytest.mark.parametrize(
    ("fault", "outcome", "status"),
    [
        ("reset-after", "no reply", 0),
        ("html-502", "fault", 502),
        ("rate-limit-429", "refused", 429),
    ],
)
def test_tells_which_fault_a_request_had(mock: Mock, fault: str, outcome: str, status: int) -> None:
    mock.fail_next(fault)
    mock.ask("GET", CATEGORIES)
    request = last(mock)
    assert (request["fault"], request["outcome"], request["status"]) == (fault, outcome, status)
    assert request["why"].startswith(FAULTS[fault].summary)


def test_tells_a_refusal_beside_the_fault_that_spoilt_it(mock: Mock) -> None:
    mock.fail_next("truncated")
    mock.ask("GET", "/api2.0/v1/product/query?pid=x")
    assert last(mock)["why"] == f"{FAULTS['truncated'].summary}; Product not found"


def test_counts(mock: Mock) -> None:
    mock.fail_next("html-502")
    for target in (CATEGORIES, CATEGORIES, "/nothing"):
        mock.ask("GET", target)
    found = told(mock)
    assert found["counts"] == {"accepted": 1, "refused": 1, "failed": 1}
    assert found["tallies"] == [
        {"outcome": "carried out", "of": "categories_list", "calls": 1},
        {"outcome": "refused", "of": "1600101 Interface not found", "calls": 1},
        {"outcome": "fault", "of": "html-502", "calls": 1},
    ]


def test_tells_what_is_on() -> None:
    mock = Mock(faults={"late": 0.25}, deviations=["price-string"], products=50)
    mock.fail("slow", operation="orders_*", account=1, times=2, after=3, every=4, seconds=0.5)
    mock.fail("reset-after", since=60, until=90)
    mock.deviate("all", share=0.5)
    mock.arrange("cart intercepts", "order-17", code=1001)
    mock.account.arrange("merge stalls")
    on = [tuple(each.values()) for each in told(mock)["on"]]
    assert on == [
        ("fault", "late", "any call", "0.25 of them, by chance"),
        ("fault", "slow", "orders_* of CJ1000001", "2 times, after 3, one in 4, takes 0.5 s"),
        (
            "fault",
            "reset-after",
            "any call",
            "since 2026-06-01 00:01:00 UTC, until 2026-06-01 00:01:30 UTC",
        ),
        ("deviation", "price-string", "any call", "always"),
        ("deviation", "all", "any call", "0.5 of them, by chance"),
        ("arrangement", "cart intercepts", "order-17 of CJ1000001", "code=1001"),
        ("arrangement", "merge stalls", "anything of CJ1000001", ""),
    ]
    mock.recover()
    assert [each["name"] for each in told(mock)["on"]][:2] == ["late", "price-string"]


def test_tells_of_what_is_no_text(mock: Mock) -> None:
    mock.handle(Request("GET", "/\udcff\ud800", query=(("\udcfe", "\ud801"),)))
    assert last(mock)["target"] == "/???%3F=%3F"


def test_stays_short(mock: Mock) -> None:
    for n in range(MOST_REQUESTS + 5):
        mock.ask("GET", f"/{n}/{'x' * 10_000}?{'y' * 10_000}")
    requests = told(mock)["requests"]
    assert [request["serial"] for request in requests] == [*range(105, 5, -1)]
    assert len(live(mock)) < 100_000


def test_changes_nothing(mock: Mock) -> None:
    Merchant(mock).order("2026-0001", "UNPAID")
    assert live(mock) == live(mock)
