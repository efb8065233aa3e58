"""A payment of bills that is killed or gets no answer: it is gone on with, and never made twice."""

from __future__ import annotations

from typing import Any

import pytest
from tests.support.flows import KINDS, Kill, Killed, drive, killed_and_resumed, kills, requests_of
from tests.support.rewriting import Rewritten

from cjdropshipping import (
    FlowStep,
    FlowStopped,
    OutcomeUnknown,
    QuotaExhausted,
    TransportError,
)
from cjdropshipping.testing import Mock
from cjdropshipping.testing.accounts.makeupbills import MakeupBills

HEAVY, REMOTE = "BK260526000001", "BK260526000002"

REQUESTS = 5
"""List, balance, payment order, payment, list."""

PAYMENT = 4

LOST = ("reset-before", "reset-after", "late", "truncated", "html-502-after", "system-busy-after")

pytestmark = pytest.mark.parametrize("kind", KINDS)


def act(cj: Any, keep: Any, token: str | None) -> Any:
    return cj.makeup.pay_all(on_step=keep, resume=token)


def books(mock: Mock) -> Any:
    """All that may not differ, however often the flow broke off."""
    return (
        mock.books.balance,
        [(entry.kind, entry.cents) for entry in mock.books.entries],
        [(move.kind, move.id, move.before, move.after) for move in mock.books.moves],
        {code: bill.status for code, bill in mock.account.state(MakeupBills).bills.items()},
    )


def tokens_of(kind: str, mock: Mock, kill: Kill) -> list[str]:
    """What ``on_step`` was given before the kill."""
    steps: list[FlowStep] = []
    with pytest.raises(Killed):
        drive(kind, mock, lambda cj: cj.makeup.pay_all(on_step=steps.append), kill)
    return [step.token for step in steps]


def gathered(kind: str, mock: Mock) -> str:
    """The token when there is a payment order, and no payment has begun."""
    begun, before = tokens_of(kind, mock, Kill(PAYMENT, "before"))[:-3:-1]
    assert ('"under_way":"PAY"' in begun, "under_way" in before) == (True, False)
    return before


def test_it_takes_five_requests(kind: str) -> None:
    assert requests_of(kind, Mock(), lambda cj: cj.makeup.pay_all()) == REQUESTS


@pytest.mark.parametrize("kill", [*kills(REQUESTS)], ids=str)
def test_killed_anywhere_and_resumed_it_ends_as_if_nobody_had(kind: str, kill: Kill) -> None:
    whole, mock = Mock(), Mock()
    drive(kind, whole, lambda cj: cj.makeup.pay_all())
    paid = killed_and_resumed(kind, mock, act, kill)
    assert paid.completed == (HEAVY, REMOTE)
    assert books(mock) == books(whole)


@pytest.mark.parametrize("kill", [*kills(REQUESTS)], ids=str)
def test_killed_anywhere_and_begun_anew_it_pays_once_or_leaves_bills_alone(
    kind: str, kill: Kill
) -> None:
    mock = Mock()
    tokens_of(kind, mock, kill)
    paid = drive(kind, mock, lambda cj: cj.makeup.pay_all())
    debited = [entry.cents for entry in mock.books.entries]
    assert debited in ([], [1655])
    assert paid.remaining == (() if debited else (HEAVY, REMOTE))


@pytest.mark.parametrize("fault", LOST)
def test_a_payment_order_whose_reply_is_lost_is_made_anew(kind: str, fault: str) -> None:
    mock = Mock()
    mock.fail_next(fault, operation="makeup_create_payment")
    paid = drive(kind, mock, lambda cj: cj.makeup.pay_all())
    assert paid.completed == (HEAVY, REMOTE)
    assert [entry.cents for entry in mock.books.entries] == [1655]


def test_a_payment_order_that_is_never_answered_ends_it_unknown_and_unpaid(kind: str) -> None:
    mock = Mock()
    mock.fail_next("late", operation="makeup_create_payment", times=2)
    with pytest.raises(OutcomeUnknown) as unknown:
        drive(kind, mock, lambda cj: cj.makeup.pay_all())
    assert unknown.value.operation == "makeup_create_payment"
    token = unknown.value.resume_token
    paid = drive(kind, mock, lambda cj: cj.makeup.pay_all(resume=token))
    assert paid.completed == (HEAVY, REMOTE)
    assert [entry.cents for entry in mock.books.entries] == [1655]


def test_a_lost_payment_order_that_holds_the_bills_stops_it(kind: str) -> None:
    mock = Mock()
    mock.arrange("makeup payment stands")
    mock.fail_next("late", operation="makeup_create_payment")
    with pytest.raises(FlowStopped) as stop:
        drive(kind, mock, lambda cj: cj.makeup.pay_all())
    assert stop.value.step == "GATHER"
    assert [refusal.id for refusal in stop.value.refused] == [None, HEAVY, REMOTE]
    assert mock.books.entries == []


def test_a_lost_payment_order_that_somebody_paid_is_not_made_anew(kind: str) -> None:
    mock = Mock()
    mock.arrange("makeup is paid on its page")
    mock.fail_next("late", operation="makeup_create_payment")
    with pytest.raises(OutcomeUnknown) as unknown:
        drive(kind, mock, lambda cj: cj.makeup.pay_all())
    token = unknown.value.resume_token
    later = drive(kind, mock, lambda cj: cj.makeup.pay_all(resume=token))
    assert later.completed == (HEAVY, REMOTE)
    assert mock.accepted["makeup_create_payment"] == 1


@pytest.mark.parametrize("fault", ["reset-after", "late", "truncated", "html-502-after"])
def test_a_payment_whose_reply_is_lost_is_found_in_the_list(kind: str, fault: str) -> None:
    mock = Mock()
    mock.fail_next(fault, operation="payments_pay_v2")
    paid = drive(kind, mock, lambda cj: cj.makeup.pay_all())
    assert paid.completed == (HEAVY, REMOTE)
    assert [entry.cents for entry in mock.books.entries] == [1655]


@pytest.mark.parametrize("fault", ["reset-before", "silent"])
def test_a_payment_that_shows_nowhere_is_unknown_and_made_only_when_resumed(
    kind: str, fault: str
) -> None:
    mock = Mock()
    mock.fail_next(fault, operation="payments_pay_v2")
    with pytest.raises(OutcomeUnknown) as unknown:
        drive(kind, mock, lambda cj: cj.makeup.pay_all())
    assert unknown.value.operation == "payments_pay_v2"
    assert mock.books.entries == []
    token = unknown.value.resume_token
    paid = drive(kind, mock, lambda cj: cj.makeup.pay_all(resume=token))
    assert paid.completed == (HEAVY, REMOTE)
    assert [entry.cents for entry in mock.books.entries] == [1655]


@pytest.mark.parametrize("cents", [-1, 1, -1655])
def test_with_another_balance_than_before_a_doubtful_payment_is_not_made(
    kind: str, cents: int
) -> None:
    mock = Mock()
    token = tokens_of(kind, mock, Kill(PAYMENT, "before"))[-1]
    mock.books.balance += cents
    with pytest.raises(OutcomeUnknown) as unknown:
        drive(kind, mock, lambda cj: cj.makeup.pay_all(resume=token))
    assert mock.books.entries == []
    mock.books.balance -= cents
    again = unknown.value.resume_token
    drive(kind, mock, lambda cj: cj.makeup.pay_all(resume=again))
    assert [entry.cents for entry in mock.books.entries] == [1655]


def test_a_payment_that_was_made_and_shows_late_is_not_made_again(kind: str) -> None:
    mock = Mock()
    token = tokens_of(kind, mock, Kill(PAYMENT, "after"))[-1]
    transport = Rewritten(mock.transport(), "/makeup/list", as_being_paid)
    with pytest.raises(OutcomeUnknown):
        drive(kind, mock, lambda cj: cj.makeup.pay_all(resume=token), transport=transport)
    assert mock.accepted["payments_pay_v2"] == 1
    paid = drive(kind, mock, lambda cj: cj.makeup.pay_all(resume=token))
    assert paid.completed == (HEAVY, REMOTE)
    assert mock.accepted["payments_pay_v2"] == 1


def as_being_paid(data: Any, _: int) -> Any:
    for row in data["pageData"]["content"]:
        row["status"] = 5
    return data


def test_bills_that_are_processed_after_a_doubtful_payment_are_not_paid(kind: str) -> None:
    mock = Mock()
    token = tokens_of(kind, mock, Kill(PAYMENT, "before"))[-1]
    mock.account.state(MakeupBills).bills[HEAVY].status = 1
    with pytest.raises(OutcomeUnknown):
        drive(kind, mock, lambda cj: cj.makeup.pay_all(resume=token))
    assert mock.accepted["payments_pay_v2"] == 0


@pytest.mark.parametrize("status", [1, 2, 3, 4])
def test_bills_of_which_some_have_changed_since_they_were_gathered_are_not_paid(
    kind: str, status: int
) -> None:
    mock = Mock()
    token = gathered(kind, mock)
    mock.account.state(MakeupBills).bills[HEAVY].status = status
    with pytest.raises(FlowStopped) as stop:
        drive(kind, mock, lambda cj: cj.makeup.pay_all(resume=token))
    assert stop.value.step == "PAY"
    assert [refusal.id for refusal in stop.value.refused] == [HEAVY]
    assert mock.accepted["payments_pay_v2"] == 0


def test_bills_that_somebody_paid_since_they_were_gathered_are_not_paid_again(kind: str) -> None:
    mock = Mock()
    token = gathered(kind, mock)
    for code in (HEAVY, REMOTE):
        mock.account.state(MakeupBills).bills[code].status = 4
    paid = drive(kind, mock, lambda cj: cj.makeup.pay_all(resume=token))
    assert paid.completed == (HEAVY, REMOTE)
    assert mock.accepted["payments_pay_v2"] == 0


def test_every_error_on_the_way_has_the_token(kind: str) -> None:
    mock = Mock()
    mock.fail_next("silent", operation="payments_get_balance", times=4)
    with pytest.raises(TransportError) as lost:
        drive(kind, mock, lambda cj: cj.makeup.pay_all())
    token = lost.value.resume_token
    paid = drive(kind, mock, lambda cj: cj.makeup.pay_all(resume=token))
    assert paid.completed == (HEAVY, REMOTE)
    assert mock.accepted["makeup_create_payment"] == 1


def test_to_pay_again_and_be_refused_leaves_it_unknown(kind: str) -> None:
    mock = Mock()
    token = tokens_of(kind, mock, Kill(PAYMENT, "before"))[-1]
    mock.arrange("payment restricted")
    with pytest.raises(OutcomeUnknown, match="to pay again failed") as unknown:
        drive(kind, mock, lambda cj: cj.makeup.pay_all(resume=token))
    mock.lift("payment restricted")
    again = unknown.value.resume_token
    drive(kind, mock, lambda cj: cj.makeup.pay_all(resume=again))
    assert [entry.cents for entry in mock.books.entries] == [1655]


@pytest.mark.parametrize("operation", ["makeup_create_payment", "payments_pay_v2"])
def test_an_error_that_may_be_over_after_a_while_keeps_its_class(kind: str, operation: str) -> None:
    mock = Mock()
    mock.fail_next("quota-200", operation=operation)
    with pytest.raises(QuotaExhausted) as quota:
        drive(kind, mock, lambda cj: cj.makeup.pay_all())
    token = quota.value.resume_token
    paid = drive(kind, mock, lambda cj: cj.makeup.pay_all(resume=token))
    assert paid.completed == (HEAVY, REMOTE)
    assert [entry.cents for entry in mock.books.entries] == [1655]
    assert mock.accepted["makeup_create_payment"] == 1


def test_a_list_that_fails_after_a_lost_payment_order_leaves_the_doubt(kind: str) -> None:
    mock = Mock()
    mock.fail_next("late", operation="makeup_create_payment")

    def no_second_list(data: Any, answer: int) -> Any:
        if answer == 1:
            mock.fail_next("quota-200", operation="makeup_list")
        return data

    transport = Rewritten(mock.transport(), "/makeup/list", no_second_list)
    with pytest.raises(QuotaExhausted) as quota:
        drive(kind, mock, lambda cj: cj.makeup.pay_all(), transport=transport)
    token = quota.value.resume_token
    paid = drive(kind, mock, lambda cj: cj.makeup.pay_all(resume=token))
    assert paid.completed == (HEAVY, REMOTE)


def test_less_that_is_expected_when_resumed_stops_it(kind: str) -> None:
    mock = Mock()
    token = gathered(kind, mock)
    with pytest.raises(FlowStopped, match="above 16"):
        drive(kind, mock, lambda cj: cj.makeup.pay_all(resume=token, max_total=16))
    assert mock.books.entries == []


def test_a_lost_payment_of_bills_that_are_not_listed_any_more_is_made(kind: str) -> None:
    mock = Mock()
    mock.fail_next("late", operation="payments_pay_v2")
    transport = Rewritten(mock.transport(), "/makeup/list", unpaid_only)
    paid = drive(kind, mock, lambda cj: cj.makeup.pay_all(), transport=transport)
    assert paid.completed == (HEAVY, REMOTE)


def unpaid_only(data: Any, _: int) -> Any:
    rows = [row for row in data["pageData"]["content"] if row["status"] != 4]
    data["pageData"].update(content=rows, totalRecords=len(rows))
    return data
