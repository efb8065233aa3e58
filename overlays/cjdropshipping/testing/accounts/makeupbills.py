"""What an account owes besides its orders: bills of two types, and payment orders over them.

    0 to submit ──gather()──> 5 paying ──paid()──> 4 completed
         └── payment order is ──┘  └──fail()──> 2 failed
             replaced

    type 0   belongs to an order: use 0
    type 1   other: use 1 topping up the balance, 2 repayment, 3 shipping fee of a transfer

That a bill is processed (1) or cancelled (3) is up to people at the service, and happens to none
here. A payment order holds its bills until it is paid or has failed, or one of them is gathered
again: then it cannot be paid any more, so nothing is paid twice, and its other bills are free.
"""

from __future__ import annotations

from collections.abc import Sequence, Sized
from operator import index

import attrs

from cjdropshipping.testing.accounts.account import Account
from cjdropshipping.testing.accounts.books import Bill, Books

TO_SUBMIT, FAILED, COMPLETED, PAYING = 0, 2, 4, 5

UNPAID = (TO_SUBMIT, PAYING)

#: The uses of the bills of each type.
USES = {0: (0,), 1: (1, 2, 3)}

#: From the numbers of an account's bills and payments to those of the next one.
_MOST = 10_000

#: The day in the numbers of bills and payments is always that of the documented ones.
_DAY = "260526"

#: 2026-05-26 02:40:00 UTC
_DAY_MILLIS = 1_779_763_200_000


@attrs.define(eq=False)
class Supplement:
    """A bill; US cents, epoch milliseconds. ``order`` is that of CJ, "" where it is of none."""

    code: str
    type: int
    use: int
    cents: int
    reason: str
    order: str
    created: int
    status: int = TO_SUBMIT
    payment: str = ""
    """The payment order that holds it."""


@attrs.frozen
class Payment:
    """A payment order over bills, given by their numbers."""

    code: str
    pay_id: str
    bills: tuple[str, ...]


def _first() -> dict[str, Supplement]:
    """The bills that every account begins with, by their documented numbers."""
    owed = (
        (0, 0, 1235, "The parcel was heavier than expected", "ZF260526000001"),
        (0, 0, 420, "The address is in a remote area", "ZF260526000002"),
        (1, 1, 5000, "The balance was topped up in advance", ""),
        (1, 2, 1840, "A refund was too high", ""),
        (1, 3, 675, "The goods went to another warehouse", ""),
        (1, 3, 310, "The goods went to another warehouse", ""),
    )
    return {
        (code := _code(n)): Supplement(code, *fields, created=_DAY_MILLIS)
        for n, fields in enumerate(owed, 1)
    }


def _code(number: int) -> str:
    return f"BK{_DAY}{number:06d}"


def _numbered(account: Account, there: Sized) -> int:
    """The number after as many as there are; an account has no number of another one."""
    return (account.number - 1) * _MOST + len(there) + 1


@attrs.define(eq=False)
class MakeupBills:
    """The bills of one account by number, oldest first, and its payment orders."""

    bills: dict[str, Supplement] = attrs.field(factory=_first)
    payments: dict[str, Payment] = attrs.field(factory=dict)


def owe(
    account: Account,
    now: int,
    cents: int,
    *,
    type: int = 0,
    use: int | None = None,
    reason: str = "The parcel was heavier than expected",
    order: str = "",
) -> str:
    """Bills the account for something more.

    Args:
        account: who owes it.
        now: epoch milliseconds.
        cents: US cents, more than 0.
        type: 0 belongs to an order, 1 other.
        use: purpose; the first one of the type when left out.
        reason: why, for people.
        order: CJ order that it belongs to.

    Returns:
        The number of the bill.

    Raises:
        TypeError: ``cents`` is no whole number.
        ValueError: there is no such type or purpose, or nothing to pay.
    """
    if index(cents) <= 0:
        raise ValueError(f"cents must be more than 0, but is {cents}")
    uses = USES.get(type)
    if uses is None:
        raise ValueError(f"type must be 0 or 1, but is {type}")
    purpose = uses[0] if use is None else use
    if purpose not in uses:
        raise ValueError(f"use of a bill of type {type} must be one of {uses}, but is {purpose}")
    bills = account.state(MakeupBills).bills
    code = _code(_numbered(account, bills))
    bills[code] = Supplement(code, type, purpose, cents, reason, order, created=now)
    account.state(Books).moved("makeup bill", code, "", str(TO_SUBMIT), now)
    return code


def gather(
    account: Account,
    now: int,
    bills: Sequence[Supplement],
    cents: int,
    *,
    is_only: bool = True,
) -> Payment:
    """Makes a payment order of ``cents`` over bills, and presents it for payment.

    A payment order that holds one of them is withdrawn, if this is to be the only one.
    """
    payments = account.state(MakeupBills).payments
    number = _numbered(account, payments)
    payment = Payment(
        code=f"{_DAY}{number:010d}",
        pay_id=f"PAY{_DAY}{number:06d}",
        bills=tuple(bill.code for bill in bills),
    )
    for held in {bill.payment for bill in bills if bill.payment and is_only}:
        _withdraw(account, now, payments[held], keep=payment.bills)
    payments[payment.code] = payment
    for bill in bills:
        bill.payment = payment.code
        _move(account, now, bill, PAYING)
    account.state(Books).present(Bill("makeup", payment.code, payment.pay_id, cents))
    return payment


def paid(account: Account, now: int, payment: Payment) -> None:
    """Its bills are settled, and it cannot be paid again."""
    bill = account.state(Books).bill(payment.code)
    if bill is not None:
        bill.paid = True
    for held in _held(account, payment):
        _move(account, now, held, COMPLETED)


def fail(account: Account, now: int, payment: Payment) -> None:
    """It cannot be paid any more, and its bills have failed."""
    _void(account, now, payment)
    for bill in _held(account, payment):
        _move(account, now, bill, FAILED)


def _withdraw(account: Account, now: int, payment: Payment, keep: Sequence[str]) -> None:
    _void(account, now, payment)
    for bill in _held(account, payment):
        bill.payment = ""
        if bill.code not in keep:
            _move(account, now, bill, TO_SUBMIT)


def _void(account: Account, now: int, payment: Payment) -> None:
    # It stays in the books, so that to pay it is refused, even if it is the documented one.
    bill = account.state(Books).bill(payment.code)
    if bill is not None:
        bill.expires = now


def _held(account: Account, payment: Payment) -> list[Supplement]:
    bills = account.state(MakeupBills).bills
    return [bills[code] for code in payment.bills]


def _move(account: Account, now: int, bill: Supplement, status: int) -> None:
    before, bill.status = bill.status, status
    account.state(Books).moved("makeup bill", bill.code, str(before), str(status), now)
