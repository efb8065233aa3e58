"""A payment order whose number is lost may hold its bills, and no refusal makes that forgotten.

gather ── no reply ──> gather again ──┬── refused ──────────> FlowStopped, with the bills
             ▲                        └── not now, no reply ─> that error
             └──────────── resume ──────────────┘
"""

from __future__ import annotations

import pytest
from tests.flows.bills import HEAVY, REMOTE, debited, pay_all, set_status, status, stopped
from tests.support.flows import KINDS

from cjdropshipping import CallError, RateLimited
from cjdropshipping.testing import Mock

CREATE = "makeup_create_payment"

NOT_NOW = ["rate-limit-200", "quota-200"]

pytestmark = pytest.mark.parametrize("kind", KINDS)


def lost(kind: str, mock: Mock) -> str | None:
    """The token of a run that has gathered, got no reply, and could not list the bills either."""
    mock.fail_next("reset-after", operation=CREATE)
    mock.fail("html-502", operation="makeup_list", after=1)
    with pytest.raises(CallError) as error:
        pay_all(kind, mock)
    mock.recover()
    assert status(mock, HEAVY) == status(mock, REMOTE) == 5
    return error.value.resume_token


@pytest.mark.parametrize("fault", NOT_NOW)
def test_bills_are_gathered_anew_however_often_that_cannot_be_done_yet(
    kind: str, fault: str
) -> None:
    mock = Mock()
    token = lost(kind, mock)
    for _ in range(2):
        mock.fail(fault, operation=CREATE)
        with pytest.raises(CallError) as error:
            pay_all(kind, mock, resume=token)
        assert (error.value.operation, error.value.safe_to_retry) == (CREATE, False)
        mock.recover()
        token = error.value.resume_token
    assert pay_all(kind, mock, resume=token).completed == (HEAVY, REMOTE)
    assert debited(mock) == 1655


def test_bills_that_cannot_be_gathered_anew_stop_it_each_time_until_they_can(kind: str) -> None:
    mock = Mock()
    token = lost(kind, mock)
    mock.arrange("makeup payment stands")
    for _ in range(2):
        stop = stopped(kind, mock, resume=token)
        assert stop.step == "GATHER"
        assert [refusal.id for refusal in stop.refused] == [None, HEAVY, REMOTE]
        token = stop.resume_token
    mock.lift("makeup payment stands")
    assert pay_all(kind, mock, resume=token).completed == (HEAVY, REMOTE)
    assert debited(mock) == 1655


def test_bills_that_a_person_pays_in_the_meantime_are_told_as_completed(kind: str) -> None:
    mock = Mock()
    token = lost(kind, mock)
    mock.arrange("makeup payment stands")
    token = stopped(kind, mock, resume=token).resume_token
    for code in (HEAVY, REMOTE):
        set_status(mock, code, 4)
    assert pay_all(kind, mock, resume=token).completed == (HEAVY, REMOTE)
    assert debited(mock) == 0


def test_a_first_payment_order_that_cannot_be_made_yet_leaves_no_doubt(kind: str) -> None:
    mock = Mock()
    mock.fail("rate-limit-200", operation=CREATE)
    with pytest.raises(RateLimited) as limited:
        pay_all(kind, mock)
    mock.recover()
    set_status(mock, HEAVY, 5)
    paid = pay_all(kind, mock, resume=limited.value.resume_token)
    assert (paid.completed, paid.remaining) == ((REMOTE,), (HEAVY,))
