"""The chapter of payment: the balance, and paying bills out of it.

another chapter ── Books.present(bill) ──> payBalanceV2 ──> Books.settle ──> paid(kind) of it
                                       └──> payBalance: an order that is alone in its parent order

With which code a payment is refused that is made twice, too late, or of one order out of several is
not documented; here it is 1603101.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cjdropshipping.testing.accounts.arrangements import Arrangements
from cjdropshipping.testing.accounts.books import Bill, BillKind, Books, TooLittle
from cjdropshipping.testing.accounts.ledger import Orders
from cjdropshipping.testing.chapters.chapter import Call, Chapter
from cjdropshipping.testing.protocol.envelope import (
    BALANCE_TOO_LOW,
    ORDER_NOT_FOUND,
    PARAM_ERROR,
    PAYMENT_FAILED,
    Refuse,
)
from cjdropshipping.testing.world import notations

chapter = Chapter()

PAYMENT_RESTRICTED = 1604001

Paid = Callable[[Call, Bill], None]
"""What a chapter does when a bill of its kind is paid."""

Renew = Callable[[Call, Bill], Bill]
"""How a chapter presents a bill of its kind anew, whose time is over."""

_PAID: dict[BillKind, Paid] = {}
_RENEWED: dict[BillKind, Renew] = {}

_ORDER_TYPES: dict[BillKind, int | None] = {"order": None, "private": 9, "makeup": 24}


def paid(kind: BillKind) -> Callable[[Paid], Paid]:
    """Registers the decorated function for bills of this kind."""

    def register(function: Paid) -> Paid:
        _PAID[kind] = function
        return function

    return register


def renewed(kind: BillKind) -> Callable[[Renew], Renew]:
    """Registers the decorated function for bills of this kind; of others, the end is the end."""

    def register(function: Renew) -> Renew:
        _RENEWED[kind] = function
        return function

    return register


@chapter.answers("payments_get_balance")
def payments_get_balance(call: Call) -> Any:
    """The wallet, without bonus and frozen money."""
    balance = notations.dollars(call.account.state(Books).balance)
    return {"amount": balance, "noWithdrawalAmount": None, "freezeAmount": None}


@chapter.answers("payments_pay")
def payments_pay(call: Call) -> Any:
    """Pays an order that is alone in its parent order."""
    orders = call.account.state(Orders)
    order = orders.of_code(call.body["orderId"])
    if order is None:
        if call.is_documented:
            return call.operation.example
        raise Refuse(ORDER_NOT_FOUND)
    if len(orders.of_parent(order.parent)) > 1:
        raise Refuse(PAYMENT_FAILED, reason="its parent order has others; pay them together")
    bill = call.account.state(Books).bill(order.parent)
    if bill is None:
        raise Refuse(PAYMENT_FAILED, reason=f"the order is {order.status}")
    settle(call, bill)
    return None


@chapter.answers("payments_pay_v2")
def payments_pay_v2(call: Call) -> Any:
    """Pays a bill: of a parent order, of private inventory (9), or a makeup payment (24)."""
    asked = call.body
    bill = call.account.state(Books).bill(asked["shipmentOrderId"])
    if bill is None:
        if call.account.state(Orders).of_parent(asked["shipmentOrderId"]):
            raise Refuse(PAYMENT_FAILED, reason="there is nothing to pay for this parent order")
        if call.is_documented and not _is_of_another(call):
            return None
        raise Refuse(ORDER_NOT_FOUND)
    order_type, pay_id = asked.get("orderType"), asked.get("payId")
    if order_type != _ORDER_TYPES[bill.kind]:
        raise Refuse(PARAM_ERROR, reason=f"orderType {order_type} is not that of a {bill.kind}")
    if bill.kind == "makeup" and not pay_id:
        raise Refuse(PARAM_ERROR, reason="a makeup payment needs its payId")
    if pay_id and pay_id != bill.pay_id:
        raise Refuse(PARAM_ERROR, reason="the payId is of another bill")
    is_late = bill.is_over(call.now) and not bill.paid
    if is_late and not pay_id and (renew := _RENEWED.get(bill.kind)):
        bill = renew(call, bill)
    settle(call, bill)
    return bill.key


def _is_of_another(call: Call) -> bool:
    """Whether it names a payment of another account, though the one in the documents.

    The first makeup payment of the first account is that.
    """
    return call.body.get("orderType") == _ORDER_TYPES["makeup"] and call.account.number != 1


def settle(call: Call, bill: Bill) -> None:
    """Pays a bill; refuses where it is paid, too late, restricted, or too much.

    What is paid is only refused where doubles are; else it costs money again, and no more.
    """
    is_double = bill.paid
    if is_double and call.world.repeated_payments == "refuse":
        raise Refuse(PAYMENT_FAILED, reason="it is paid")
    if bill.is_over(call.now):
        raise Refuse(PAYMENT_FAILED, reason="its time is over")
    arrangements = call.account.state(Arrangements)
    if arrangements.take("payment restricted", bill.key, *_names(call, bill)) is not None:
        raise Refuse(PAYMENT_RESTRICTED, "Paying from the balance is restricted")
    try:
        call.account.state(Books).settle(bill, call.now)
    except TooLittle:
        raise Refuse(BALANCE_TOO_LOW) from None
    if not is_double:
        _PAID[bill.kind](call, bill)


def _names(call: Call, bill: Bill) -> list[str]:
    """By what else a bill can be named: the orders that are in it."""
    orders = call.account.state(Orders).of_parent(bill.key) if bill.kind == "order" else ()
    return [name for order in orders for name in order.names]
