"""What a parent order costs, and what follows when it is paid.

    confirm ──> bill without an end ──create parent──> the same bill, open for 30 minutes
                     │                                      ├── create parent again: the same
                     │                                      └── its time is over: a new payId
                     └──────────────── pay ─────────────────────> its orders are UNSHIPPED

The documents do not say how long a parent order can be paid, nor what its second creation does;
here an open one is answered with the payId that it has. They let ``payBalanceV2`` do without a
payId, which the service makes then: so a confirmed order can be paid before its parent order is
created, and when the time of an earlier payId is over, too.
"""

from __future__ import annotations

from collections.abc import Sequence

from cjdropshipping.testing.accounts.account import Account
from cjdropshipping.testing.accounts.arrangements import Arrangements
from cjdropshipping.testing.accounts.books import Bill, Books
from cjdropshipping.testing.accounts.ledger import UNPAID, UNSHIPPED, Order, Orders
from cjdropshipping.testing.chapters.chapter import Call
from cjdropshipping.testing.chapters.orders import lifecycle
from cjdropshipping.testing.chapters.payment import paid, renewed

#: How long a parent order can be paid, in milliseconds.
LIFE = 30 * 60 * 1000


def payable(account: Account, parent: str) -> tuple[Order, ...]:
    """The orders of a parent order that are confirmed and not paid."""
    orders = account.state(Orders).of_parent(parent)
    return tuple(order for order in orders if order.status == UNPAID and order.paid is None)


def paid_before(account: Account, parent: str) -> tuple[Order, ...]:
    """The orders of a parent order that are paid."""
    return tuple(order for order in account.state(Orders).of_parent(parent) if order.paid)


def present(account: Account, parent: str, orders: Sequence[Order], now: int) -> Bill:
    """A new bill of a parent order, for these of its orders; the others wait for another."""
    ledger = account.state(Orders)
    pay_id = ledger.next_pay_id(account.number, now)
    for order in payable(account, parent):
        order.pay_id = pay_id if order in orders else ""
    return account.state(Books).present(Bill("order", parent, pay_id, _cents(orders)))


def opened(account: Account, parent: str, orders: Sequence[Order], now: int) -> Bill:
    """The bill of a parent order for just these orders, with an end that is still to come."""
    bill = account.state(Books).bill(parent)
    if bill is None or bill.paid or bill.is_over(now) or _covered(account, bill) != tuple(orders):
        bill = present(account, parent, orders, now)
    if bill.expires is None:
        bill.expires = now + LIFE
    return bill


def close(account: Account, parent: str) -> None:
    """Takes back the bill of a parent order that does not come about."""
    for order in payable(account, parent):
        order.pay_id = ""
    account.state(Books).withdraw(parent)


def take_out(account: Account, order: Order) -> None:
    """Leaves an order that is cancelled out of its bill."""
    bill = account.state(Books).bill(order.parent)
    order.pay_id = ""
    if bill is None or bill.paid:
        return
    rest = _covered(account, bill)
    if rest:
        bill.cents = _cents(rest)
    else:
        account.state(Books).withdraw(bill.key)


def pay_on_page(account: Account, order: Order, now: int) -> None:
    """Takes a bill for paid without the balance, as the page of ``cjPayUrl`` does.

    Raises:
        ValueError: the order is in no bill, or in one that is paid.
    """
    bill = account.state(Books).bill(order.parent)
    if bill is None or bill.paid or order.pay_id != bill.pay_id:
        raise ValueError(f"order {order.id} has nothing to pay")
    bill.paid = True
    _receive(account, bill, now)


@renewed("order")
def _anew(call: Call, bill: Bill) -> Bill:
    """With a new payId, which the request need not name."""
    return present(call.account, bill.key, _covered(call.account, bill), call.now)


@paid("order")
def _order_paid(call: Call, bill: Bill) -> None:
    _receive(call.account, bill, call.now)


def _receive(account: Account, bill: Bill, now: int) -> None:
    for order in _covered(account, bill):
        order.paid = now
        late = account.state(Arrangements).take("payment shows late", *order.names)
        if late is None:
            lifecycle.move(account, order, UNSHIPPED, now)
        else:
            order.late, order.looks = late.get("looks", 1), 0


def _covered(account: Account, bill: Bill) -> tuple[Order, ...]:
    orders = account.state(Orders).of_parent(bill.key)
    return tuple(order for order in orders if order.pay_id == bill.pay_id)


def _cents(orders: Sequence[Order]) -> int:
    return sum(order.total for order in orders if not order.is_sandbox)
