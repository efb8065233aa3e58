"""Bills are gathered and paid: what is due, and what came of it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from tests.flows.bills import (
    HEAVY,
    MOVE_A,
    MOVE_B,
    REMOTE,
    REPAYMENT,
    TOP_UP,
    debited,
    pay_all,
    set_status,
    status,
    stopped,
    writes,
)
from tests.support.flows import KINDS
from tests.support.rewriting import Rewritten

from cjdropshipping import FlowStep
from cjdropshipping.flows.makeup import MakeupPaid
from cjdropshipping.testing import Mock
from cjdropshipping.testing.accounts.makeupbills import owe

pytestmark = pytest.mark.parametrize("kind", KINDS)


def test_all_bills_of_orders_are_paid_at_once(kind: str) -> None:
    mock = Mock()
    paid = pay_all(kind, mock)
    assert paid.completed == (HEAVY, REMOTE)
    assert (paid.remaining, paid.failed) == ((), ())
    assert paid.amount == Decimal("16.55")
    [entry] = mock.books.entries
    assert (entry.key, entry.pay_id, entry.cents) == (paid.pay_order_code, paid.pay_id, 1655)
    assert paid.pay_id is not None
    assert paid.cj_pay_url is not None
    assert paid.cj_pay_url.endswith(paid.pay_id)


def test_bills_of_another_kind_are_paid_by_their_purpose(kind: str) -> None:
    mock = Mock()
    paid = pay_all(kind, mock, type_=1, diff_use_type=3)
    assert paid.completed == (MOVE_A, MOVE_B)
    assert debited(mock) == 985
    assert status(mock, TOP_UP) == status(mock, REPAYMENT) == 0


def test_bills_of_all_pages_are_paid(kind: str) -> None:
    mock = Mock()
    for _ in range(250):
        owe(mock.account.data, mock.clock.millis, 7)
    paid = pay_all(kind, mock)
    assert len(paid.completed) == 252
    assert debited(mock) == 1655 + 250 * 7
    assert len(mock.books.entries) == 1


def test_only_the_bills_that_are_named_are_paid(kind: str) -> None:
    mock = Mock()
    paid = pay_all(kind, mock, order_codes=[REMOTE, REMOTE])
    assert paid.completed == (REMOTE,)
    assert debited(mock) == 420
    assert status(mock, HEAVY) == 0


def test_where_nothing_is_due_nothing_is_written(kind: str) -> None:
    mock = Mock()
    pay_all(kind, mock)
    before = writes(mock)
    again = pay_all(kind, mock)
    assert again == MakeupPaid(
        pay_order_code=None,
        pay_id=None,
        amount=Decimal(0),
        cj_pay_url=None,
        completed=(),
        remaining=(),
        failed=(),
    )
    assert writes(mock) == before


def test_a_bill_that_is_named_again_is_told_as_completed(kind: str) -> None:
    mock = Mock()
    pay_all(kind, mock, order_codes=[HEAVY])
    paid = pay_all(kind, mock, order_codes=[HEAVY, REMOTE])
    assert paid.completed == (HEAVY, REMOTE)
    assert paid.amount == Decimal("4.20")
    assert debited(mock) == 1655


@pytest.mark.parametrize("status_now", [1, 5])
def test_a_bill_that_is_under_way_elsewhere_is_left_alone(kind: str, status_now: int) -> None:
    mock = Mock()
    set_status(mock, HEAVY, status_now)
    paid = pay_all(kind, mock)
    assert (paid.completed, paid.remaining) == ((REMOTE,), (HEAVY,))
    assert debited(mock) == 420


@pytest.mark.parametrize("status_now", [2, 3])
def test_a_bill_that_failed_is_not_due_and_is_told_where_it_is_named(
    kind: str, status_now: int
) -> None:
    mock = Mock()
    set_status(mock, HEAVY, status_now)
    assert pay_all(kind, mock, order_codes=[HEAVY]).failed == (HEAVY,)
    assert pay_all(kind, mock).completed == (REMOTE,)
    assert debited(mock) == 420


@pytest.mark.parametrize("expected", [16.55, "16.55", Decimal(20)])
def test_what_is_expected_or_less_is_paid(kind: str, expected: Any) -> None:
    mock = Mock()
    assert pay_all(kind, mock, max_total=expected).amount == Decimal("16.55")


def test_bills_that_fail_stop_it_and_say_so(kind: str) -> None:
    mock = Mock()
    mock.arrange("makeup fails", HEAVY)
    stop = stopped(kind, mock)
    assert stop.step == "PAY"
    assert [refusal.id for refusal in stop.refused] == [None, HEAVY, REMOTE]
    assert debited(mock) == 0
    assert stopped(kind, mock, resume=stop.resume_token).step == "PAY"


def test_by_way_of_the_page_nothing_is_paid_and_the_url_is_told(kind: str) -> None:
    mock = Mock()
    steps: list[FlowStep] = []
    asked = {"via": "page", "on_step": steps.append}
    paid = pay_all(kind, mock, **asked)
    assert paid.remaining == (HEAVY, REMOTE)
    assert paid.amount == Decimal("16.55")
    assert paid.cj_pay_url == f"https://www.cjdropshipping.com/mine/payment?pid={paid.pay_id}"
    assert mock.accepted["payments_pay_v2"] == mock.accepted["payments_get_balance"] == 0
    assert steps[-1].progress == 1
    later = pay_all(kind, mock, **asked, resume=steps[-1].token)
    assert later == paid
    assert mock.accepted["makeup_create_payment"] == 1


def test_after_the_page_its_token_tells_what_became_of_the_bills(kind: str) -> None:
    mock = Mock()
    mock.arrange("makeup is paid on its page", HEAVY)
    steps: list[FlowStep] = []
    pay_all(kind, mock, via="page", on_step=steps.append)
    later = pay_all(kind, mock, via="page", resume=steps[-1].token)
    assert later.completed == (HEAVY, REMOTE)


def test_steps_are_told_in_order_and_progress_never_goes_back(kind: str) -> None:
    steps: list[FlowStep] = []
    pay_all(kind, Mock(), on_step=steps.append)
    assert [step.name for step in steps if step.state == "done"] == [
        "LIST",
        "CHECK_BALANCE",
        "GATHER",
        "PAY",
        "VERIFY",
    ]
    progress = [step.progress for step in steps]
    assert progress == sorted(progress)
    assert progress[-1] == 1


def test_statuses_that_lag_are_waited_for(kind: str) -> None:
    mock = Mock()
    transport = Rewritten(mock.transport(), "/makeup/list", lagging(3))
    assert pay_all(kind, mock, transport).completed == (HEAVY, REMOTE)
    assert transport.answers == 4


def test_statuses_that_lag_for_long_are_told_as_they_are(kind: str) -> None:
    mock = Mock()
    transport = Rewritten(mock.transport(), "/makeup/list", lagging(99))
    paid = pay_all(kind, mock, transport)
    assert (paid.completed, paid.remaining) == ((), (HEAVY, REMOTE))
    assert debited(mock) == 1655


def test_bills_that_are_not_listed_any_more_after_the_payment_are_completed(kind: str) -> None:
    mock = Mock()

    def unpaid_only(data: Any, _: int) -> Any:
        rows = data["pageData"]["content"]
        data["pageData"]["content"] = [row for row in rows if row["status"] != 4]
        data["pageData"]["totalRecords"] = len(data["pageData"]["content"])
        return data

    transport = Rewritten(mock.transport(), "/makeup/list", unpaid_only)
    assert pay_all(kind, mock, transport).completed == (HEAVY, REMOTE)


def lagging(looks: int) -> Any:
    """As if bills that are paid were shown as being paid, in so many answers."""

    def rewrite(data: Any, answer: int) -> Any:
        for row in data["pageData"]["content"]:
            if row["status"] == 4 and answer <= looks:
                row["status"] = 5
        return data

    return rewrite


def test_bills_for_another_purpose_are_not_paid_even_if_the_list_has_them(kind: str) -> None:
    mock = Mock()

    def with_another(data: Any, _: int) -> Any:
        rows = data["pageData"]["content"]
        rows.append({**rows[0], "orderCode": REPAYMENT, "diffUseType": 2})
        data["pageData"]["totalRecords"] = len(rows)
        return data

    transport = Rewritten(mock.transport(), "/makeup/list", with_another)
    paid = pay_all(kind, mock, transport, type_=1, diff_use_type=3)
    assert paid.completed == (MOVE_A, MOVE_B)
