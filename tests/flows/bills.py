"""Bills of a mock, paid by both kinds of client, and what its books have to say afterwards."""

from __future__ import annotations

from typing import Any

import pytest
from tests.support.flows import drive

from cjdropshipping import FlowStopped
from cjdropshipping.flows.makeup import MakeupPaid
from cjdropshipping.testing import Mock
from cjdropshipping.testing.accounts.books import FIRST_BALANCE
from cjdropshipping.testing.accounts.makeupbills import MakeupBills

HEAVY, REMOTE, TOP_UP, REPAYMENT, MOVE_A, MOVE_B = (f"BK26052600000{n}" for n in range(1, 7))

WRITES = ("makeup_create_payment", "payments_pay_v2")


def pay_all(kind: str, mock: Mock, transport: Any = None, **asked: Any) -> MakeupPaid:
    options = {} if transport is None else {"transport": transport}
    paid = drive(kind, mock, lambda cj: cj.makeup.pay_all(**asked), **options)
    assert isinstance(paid, MakeupPaid)
    return paid


def stopped(kind: str, mock: Mock, transport: Any = None, **asked: Any) -> FlowStopped:
    with pytest.raises(FlowStopped) as stop:
        pay_all(kind, mock, transport, **asked)
    return stop.value


def debited(mock: Mock) -> int:
    return FIRST_BALANCE - mock.books.balance


def writes(mock: Mock) -> int:
    return sum(mock.accepted[name] for name in WRITES)


def status(mock: Mock, code: str) -> int:
    return mock.account.state(MakeupBills).bills[code].status


def set_status(mock: Mock, code: str, status: int) -> None:
    mock.account.state(MakeupBills).bills[code].status = status
