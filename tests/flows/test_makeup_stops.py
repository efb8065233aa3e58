"""What stops a payment of bills before money moves, and what becomes of it then."""

from __future__ import annotations

from typing import Any

import pytest
from tests.flows.bills import HEAVY, REMOTE, debited, pay_all, set_status, stopped, writes
from tests.support.flows import KINDS
from tests.support.rewriting import Rewritten

from cjdropshipping import FlowStopped, InvalidInput, TokenError
from cjdropshipping.testing import Mock

pytestmark = pytest.mark.parametrize("kind", KINDS)


def test_an_unknown_bill_stops_it_before_anything_is_written(kind: str) -> None:
    mock = Mock()
    stop = stopped(kind, mock, order_codes=[HEAVY, "BK9"])
    assert stop.step == "LIST"
    assert [refusal.id for refusal in stop.refused] == ["BK9"]
    assert writes(mock) == 0


def test_more_than_expected_stops_it_before_anything_is_written(kind: str) -> None:
    mock = Mock()
    stop = stopped(kind, mock, max_total="16.54")
    assert stop.step == "LIST"
    assert "16.55" in stop.reason
    assert writes(mock) == 0


@pytest.mark.parametrize("cents", [1654, 1656])
def test_a_payment_order_that_is_not_the_sum_of_its_bills_is_not_paid(
    kind: str, cents: int
) -> None:
    mock = Mock()
    mock.arrange("makeup costs otherwise", HEAVY, cents=cents)
    stop = stopped(kind, mock)
    assert stop.step == "GATHER"
    assert "16.55" in stop.reason
    assert debited(mock) == 0
    assert stopped(kind, mock, resume=stop.resume_token).step == "GATHER"
    assert mock.accepted["makeup_create_payment"] == 1


@pytest.mark.parametrize("missing", ["amount", "payId", "payOrderCode"])
def test_a_payment_order_that_tells_too_little_is_not_paid(kind: str, missing: str) -> None:
    mock = Mock()
    transport = Rewritten(
        mock.transport(), "/createPayOrder", lambda data, _: {**data, missing: None}
    )
    assert stopped(kind, mock, transport).step == "GATHER"
    assert debited(mock) == 0


def test_a_bill_without_an_amount_stops_it(kind: str) -> None:
    mock = Mock()

    def without(data: Any, _: int) -> Any:
        data["pageData"]["content"][0]["amount"] = None
        return data

    transport = Rewritten(mock.transport(), "/makeup/list", without)
    assert stopped(kind, mock, transport).step == "LIST"
    assert writes(mock) == 0


def test_a_balance_that_is_too_low_stops_it_and_later_it_goes_on(kind: str) -> None:
    mock = Mock()
    mock.books.balance = 1654
    stop = stopped(kind, mock)
    assert stop.step == "CHECK_BALANCE"
    assert mock.accepted["payments_pay_v2"] == 0
    mock.books.balance = 2000
    paid = pay_all(kind, mock, resume=stop.resume_token)
    assert paid.completed == (HEAVY, REMOTE)
    assert mock.books.balance == 2000 - 1655
    assert mock.accepted["makeup_create_payment"] == 1


def test_a_refused_payment_stops_it_and_can_be_made_later(kind: str) -> None:
    mock = Mock()
    mock.arrange("payment restricted")
    stop = stopped(kind, mock)
    assert stop.step == "PAY"
    assert stop.refused[0].code == "1604001"
    mock.lift("payment restricted")
    mock.books.balance += 100
    assert pay_all(kind, mock, resume=stop.resume_token).completed == (HEAVY, REMOTE)
    assert debited(mock) == 1655 - 100


def test_bills_that_somebody_paid_on_the_page_meanwhile_are_not_paid_again(kind: str) -> None:
    mock = Mock()
    mock.arrange("makeup is paid on its page", HEAVY)
    assert pay_all(kind, mock).completed == (HEAVY, REMOTE)
    assert mock.books.entries == []


def test_a_gathering_that_is_refused_stops_it_and_the_rest_is_paid_later(kind: str) -> None:
    mock = Mock()

    def paid_elsewhere(data: Any, _: int) -> Any:
        set_status(mock, HEAVY, 4)
        return data

    stop = stopped(kind, mock, Rewritten(mock.transport(), "/makeup/list", paid_elsewhere))
    assert stop.step == "GATHER"
    assert stop.refused[0].code == "1600100"
    assert pay_all(kind, mock, resume=stop.resume_token).completed == (HEAVY, REMOTE)
    assert debited(mock) == 420


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({"type_": 1}, "diffUseType"),
        ({"type_": 1, "diff_use_type": 0}, "diffUseType"),
        ({"diff_use_type": 2}, "diffUseType"),
        ({"order_codes": []}, "orderCodes"),
    ],
)
def test_arguments_that_break_a_rule_are_not_sent(
    kind: str, asked: dict[str, Any], field: str
) -> None:
    mock = Mock()
    with pytest.raises(InvalidInput) as wrong:
        pay_all(kind, mock, **asked)
    assert field in {problem.field for problem in wrong.value.problems}
    assert mock.requests == ()


@pytest.mark.parametrize("expected", ["a lot", "NaN", float("inf")])
def test_an_max_total_that_is_no_amount_is_not_sent(kind: str, expected: Any) -> None:
    mock = Mock()
    with pytest.raises(ValueError, match="max_total"):
        pay_all(kind, mock, max_total=expected)
    assert mock.requests == ()


def test_a_token_of_other_bills_or_another_way_is_refused(kind: str) -> None:
    mock = Mock()
    stop = stopped(kind, mock, max_total=1)
    for other in ({"order_codes": [HEAVY]}, {"via": "page"}, {"type_": 1, "diff_use_type": 1}):
        with pytest.raises(TokenError):
            pay_all(kind, mock, resume=stop.resume_token, **other)
    assert writes(mock) == 0


def test_bills_that_the_balance_does_not_cover_stay_free_to_be_paid_in_part(kind: str) -> None:
    mock = Mock()
    mock.books.balance = 500
    for _ in range(2):
        assert stopped(kind, mock).step == "CHECK_BALANCE"
    assert writes(mock) == 0
    assert pay_all(kind, mock, order_codes=[REMOTE]).completed == (REMOTE,)
    assert mock.books.balance == 500 - 420


def test_bills_that_are_named_and_all_in_another_payment_order_stop_it(kind: str) -> None:
    mock = Mock()
    pay_all(kind, mock, via="page")
    stop = stopped(kind, mock, order_codes=[HEAVY, REMOTE])
    assert (stop.step, [refusal.id for refusal in stop.refused]) == ("LIST", [HEAVY, REMOTE])
    assert "another payment order" in str(stop)
    assert mock.accepted["makeup_create_payment"] == 1


def test_a_page_that_was_paid_meanwhile_is_told_whatever_the_limit(kind: str) -> None:
    mock = Mock()
    tokens: list[str] = []
    pay_all(kind, mock, via="page", on_step=lambda step: tokens.append(step.token))
    with pytest.raises(FlowStopped, match="above 1"):
        pay_all(kind, mock, via="page", resume=tokens[-1], max_total=1)
    for code in (HEAVY, REMOTE):
        set_status(mock, code, 4)
    paid = pay_all(kind, mock, via="page", resume=tokens[-1], max_total=1)
    assert paid.completed == (HEAVY, REMOTE)
