"""What happens to orders while nobody asks: warehouse, carrier and back office move them on.

    advance(...)                       at once, as a test has it
    seen(...) ── "payment shows late"  UNPAID for so many looks, then UNSHIPPED
              └─ "order goes on"       one status further after every so many looks

The time of the mock moves no order: a test would not know how many requests that takes.
"""

from __future__ import annotations

from cjdropshipping.testing.accounts.account import Account
from cjdropshipping.testing.accounts.arrangements import Arrangements
from cjdropshipping.testing.accounts.ledger import (
    CANCELLED,
    DELIVERED,
    SHIPPED,
    UNPAID,
    UNSHIPPED,
    Order,
    Orders,
)
from cjdropshipping.testing.chapters.orders import billing, lifecycle

#: Where an order that is paid goes next by itself.
_ONWARDS = {UNSHIPPED: SHIPPED, SHIPPED: DELIVERED}


def advance(account: Account, order_id: str, status: str, now: int) -> None:
    """Moves an order on by one status.

    UNSHIPPED stands for a payment on the page of ``cjPayUrl``, with all that is in the same bill;
    the balance stays as it is. SHIPPED gives a tracking number.

    Args:
        account: whose order it is.
        order_id: id, or own number.
        status: SHIPPED, DELIVERED, CANCELLED or UNSHIPPED.
        now: epoch milliseconds of the mock's clock.

    Raises:
        ValueError: there is no such order, or it does not go there from where it is.
    """
    order = account.state(Orders).find(order_id)
    if order is None:
        raise ValueError(f"there is no order {order_id}")
    if status not in (UNSHIPPED, SHIPPED, DELIVERED, CANCELLED) or not lifecycle.allows(
        order, status
    ):
        raise ValueError(f"order {order.id} does not go from {order.status} to {status}")
    _go(account, order, status, now)


def seen(account: Account, order: Order, now: int) -> None:
    """Counts that an order was shown, and moves it on where it has been shown often enough."""
    order.looks += 1
    after, looks = _next(account, order)
    if after is not None and order.looks >= looks:
        _go(account, order, after, now)


def _next(account: Account, order: Order) -> tuple[str | None, int]:
    if order.status == UNPAID and order.paid is not None:
        return UNSHIPPED, order.late
    details = account.state(Arrangements).take("order goes on", *order.names)
    if details is None:
        return None, 0
    goal = details.get("to", DELIVERED)
    after = CANCELLED if goal == CANCELLED else _ONWARDS.get(order.status)
    if order.status == goal or after is None or not lifecycle.allows(order, after):
        return None, 0
    return after, details.get("looks", 1)


def _go(account: Account, order: Order, after: str, now: int) -> None:
    if after == UNSHIPPED and order.paid is None:
        billing.pay_on_page(account, order, now)
        return
    unpaid = order.paid is None
    lifecycle.move(account, order, after, now)
    if after == CANCELLED and unpaid:
        billing.take_out(account, order)
