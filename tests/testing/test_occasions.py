"""When faults and deviations come: to which calls, how many, how often, and from when on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

import pytest

from cjdropshipping.testing import Mock

API = "/api2.0/v1/product/"
CATEGORIES = f"{API}getCategory"
WAREHOUSES = f"{API}globalWarehouseList"


def statuses(mock: Mock, calls: int, target: str = CATEGORIES) -> list[int]:
    return [mock.ask("GET", target).status for _ in range(calls)]


def test_a_fault_goes_on_until_recovery(mock: Mock) -> None:
    mock.fail("html-502")
    assert statuses(mock, 3) == [502] * 3
    mock.recover()
    assert statuses(mock, 1) == [200]


@pytest.mark.parametrize(
    ("when", "hit"),
    [
        ({"times": 2}, [0, 1]),
        ({"after": 2}, [2, 3, 4, 5, 6, 7, 8]),
        ({"every": 3}, [0, 3, 6]),
        ({"after": 1, "every": 3, "times": 2}, [1, 4]),
        ({"share": 0.0}, []),
        ({"operation": "categories_list"}, list(range(9))),
        ({"operation": "categories_*", "times": 1}, [0]),
        ({"operation": "orders_*"}, []),
    ],
)
def test_which_calls_it_hits(mock: Mock, when: dict[str, Any], hit: list[int]) -> None:
    mock.fail("html-502", **when)
    assert [n for n, status in enumerate(statuses(mock, 9)) if status == 502] == hit


def test_only_calls_that_match_are_counted(mock: Mock) -> None:
    mock.fail("html-502", operation="warehouses_list", after=1)
    assert statuses(mock, 3) == [200] * 3
    assert statuses(mock, 2, WAREHOUSES) == [200, 502]


def test_a_share_is_of_the_calls_that_match(mock: Mock) -> None:
    mock.fail("html-502", share=0.25, operation="categories_list")
    hit = statuses(mock, 400).count(502)
    assert 60 < hit < 140
    again = Mock()
    again.fail("html-502", share=0.25, operation="categories_list")
    assert statuses(again, 400).count(502) == hit


def test_a_schedule_is_by_the_clock_of_the_mock(mock: Mock) -> None:
    mock.fail("html-502", since=60, until=90)
    assert statuses(mock, 1) == [200]
    mock.clock.advance(60)
    assert statuses(mock, 1) == [502]
    mock.clock.advance(30)
    assert statuses(mock, 1) == [200]


def test_what_is_over_is_not_kept(mock: Mock) -> None:
    mock.fail("html-502", until=60)
    mock.deviate("all", until=60)
    mock.clock.advance(60)
    assert statuses(mock, 1) == [200]
    assert (mock.failures.asked_for, mock.deviations.asked_for) == ([], [])


def test_what_was_asked_for_first_comes_first(mock: Mock) -> None:
    mock.fail("html-502", times=1)
    mock.fail("quota-429", times=1)
    assert statuses(mock, 3) == [502, 429, 200]


def test_a_fault_of_one_account_spares_the_other() -> None:
    mock = Mock(accounts=2)
    one, other = mock.accounts
    mock.fail("html-502", account=other.name)
    mock.deviate("null-lists", account=1)
    assert one.ask("GET", CATEGORIES).status == 200
    assert other.ask("GET", CATEGORIES).status == 502
    assert mock.faults == {"html-502": 1}


def test_an_account_is_named_by_its_number_in_digits_too() -> None:
    mock = Mock(accounts=2)
    mock.fail("html-502", account="2")
    assert [account.ask("GET", CATEGORIES).status for account in mock.accounts] == [200, 502]


def test_a_whole_float_counts_as_the_number(mock: Mock) -> None:
    mock.fail("html-502", times=cast("int", 2.0), every=cast("int", 2.0))
    assert statuses(mock, 5) == [502, 200, 502, 200, 200]


def test_recovery_by_name_leaves_the_rest(mock: Mock) -> None:
    mock.fail("html-502", operation="warehouses_list")
    mock.fail("quota-429", operation="categories_list")
    mock.recover("quota-429")
    assert (statuses(mock, 1), statuses(mock, 1, WAREHOUSES)) == ([200], [502])


def test_chance_goes_on_after_recovery() -> None:
    mock = Mock(faults={"html-502": 1.0})
    mock.recover()
    assert statuses(mock, 1) == [502]


def code(mock: Mock, target: str = CATEGORIES) -> int:
    found: int = mock.ask("GET", target).json()["code"]
    return found


def test_a_deviation_on_occasion(mock: Mock) -> None:
    mock.deviate("code-zero", operation="categories_list", times=1, after=1)
    assert (code(mock), code(mock, WAREHOUSES)) == (200, 200)
    assert [code(mock), code(mock)] == [0, 200]


def test_what_nobody_sees_uses_up_no_deviation(mock: Mock) -> None:
    mock.deviate("code-zero", times=1)
    mock.fail("html-502", times=1)
    mock.fail("reset-after", times=1)
    for target in (CATEGORIES, CATEGORIES, f"{API}query"):  # failed, lost, refused
        mock.ask("GET", target)
    assert [code(mock), code(mock)] == [0, 200]


def test_all_deviations_until_recovery(mock: Mock) -> None:
    usual = mock.ask("GET", CATEGORIES).json()["data"]
    mock.deviate("all")
    assert mock.ask("GET", CATEGORIES).json()["data"] != usual
    mock.recover("all")
    assert mock.ask("GET", CATEGORIES).json()["data"] == usual


Wrong = Callable[[Mock], None]


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        (lambda mock: mock.fail("no-such-fault"), "unknown fault no-such-fault"),
        (lambda mock: mock.deviate("html-502"), "unknown deviation html-502"),
        (lambda mock: mock.recover("no-such-thing"), "unknown fault or deviation no-such-thing"),
        (lambda mock: mock.fail("reset_after"), "did you mean reset-after"),
        (lambda mock: mock.fail("late", operation="orders_createv3"), "mean orders_create_v3"),
        (lambda mock: Mock(faults=cast("Any", ["late"])), "names with shares"),
        (lambda mock: mock.fail("late", operation="order_*"), "unknown operation order_"),
        (lambda mock: mock.fail("late", account=2), "unknown account 2; there are CJ1000001"),
        (lambda mock: mock.fail("late", account="CJ1"), "unknown account CJ1"),
        (lambda mock: mock.fail("late", times=0), "times must be at least 1"),
        (lambda mock: mock.fail("late", share=1.5), "share must be 0 to 1"),
        (lambda mock: mock.fail("late", every=0), "every must be at least 1"),
        (lambda mock: mock.fail("late", after=-1), "after must not be negative"),
        (lambda mock: mock.fail("late", since=9, until=9), "until must be later"),
        (lambda mock: mock.fail("late", since=float("nan")), "no number of seconds"),
        (lambda mock: mock.fail("late", since=1e12), "no number of seconds"),
        (lambda mock: mock.deviate("all", until=-1e12), "no number of seconds"),
        (lambda mock: mock.fail("slow", seconds=-1), "seconds must not be negative"),
        (lambda mock: mock.fail("slow", seconds=float("inf")), "seconds must be finite"),
        (lambda mock: mock.fail("slow", seconds=1e300), "seconds must be at most 86,400"),
        (lambda mock: mock.fail("late", times=cast("int", 1.5)), "times must be a whole number"),
        (lambda mock: mock.fail("late", after=cast("int", 1.5)), "after must be a whole number"),
        (lambda mock: mock.deviate("all", every=cast("int", 2.5)), "every must be a whole number"),
        (lambda mock: mock.fail("late", times=True), "times must be a whole number"),
        (lambda mock: mock.fail("late", share=cast("float", "1")), "share must be a number"),
        (lambda mock: mock.fail("late", since=cast("float", "9")), "no number of seconds"),
        (lambda mock: mock.fail("late", operation=cast("str", 5)), "operation must be a text"),
        (lambda mock: mock.fail("late", account=True), "unknown account True"),
    ],
)
def test_what_makes_no_sense_is_refused(mock: Mock, wrong: Wrong, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        wrong(mock)
    assert statuses(mock, 1) == [200]


def test_arrangements_take_what_they_say(mock: Mock) -> None:
    mock.arrange("cart intercepts", "order-1", code=1001, reason="held")
    with pytest.raises(ValueError, match="cart intercepts takes code, reason, not reasons"):
        mock.arrange("cart intercepts", "order-2", reasons="held")
    with pytest.raises(ValueError, match="payment restricted takes no details, not code"):
        mock.arrange("payment restricted", "order-2", code=5)


def test_a_misspelt_keyword_is_refused(mock: Mock) -> None:
    options: Any = {"op": "orders_*"}
    with pytest.raises(TypeError, match="op is none of operation, account, since"):
        mock.fail("slow", **options)
    assert statuses(mock, 1) == [200]
