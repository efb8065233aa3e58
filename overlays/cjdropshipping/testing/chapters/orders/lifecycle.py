"""The statuses of an order and the arrows between them.

    ┌── cart ──> IN_CART ── confirm ──┐
    CREATED ─────── confirm ──────> UNPAID ── pay ──> UNSHIPPED ──> SHIPPED ──> DELIVERED
    delete from CREATED, IN_CART: gone        CANCELLED by the back office, before DELIVERED
                                              sandbox: only from DELIVERED (600 -> 700)

The documents name the statuses and some of the arrows; the others are the obvious ones. Here a
cancelled order is not paid back: of that the documents say nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from cjdropshipping.testing.accounts.account import Account
from cjdropshipping.testing.accounts.books import Books
from cjdropshipping.testing.accounts.ledger import (
    CANCELLED,
    CREATED,
    DELIVERED,
    IN_CART,
    SHIPPED,
    UNPAID,
    UNSHIPPED,
    Order,
    Orders,
)

Kind = Literal["order", "sandbox order"]
Arrow = tuple[str, str]

_COMMON: frozenset[Arrow] = frozenset(
    {
        ("", CREATED),
        (CREATED, ""),
        (IN_CART, ""),
        (CREATED, IN_CART),
        (CREATED, UNPAID),
        (IN_CART, UNPAID),
        (UNPAID, UNSHIPPED),
        (UNSHIPPED, SHIPPED),
        (SHIPPED, DELIVERED),
    }
)

#: Every arrow that there is, by the kind under which the books note it; "" is not there.
ARROWS: Mapping[Kind, frozenset[Arrow]] = {
    "order": _COMMON | {(s, CANCELLED) for s in (CREATED, IN_CART, UNPAID, UNSHIPPED, SHIPPED)},
    "sandbox order": _COMMON | {(DELIVERED, CANCELLED)},
}


def kind(order: Order) -> Kind:
    """What the books call it."""
    return "sandbox order" if order.is_sandbox else "order"


def allows(order: Order, after: str) -> bool:
    """Whether there is an arrow from its status to this one."""
    return (order.status, after) in ARROWS[kind(order)]


def take_up(account: Account, order: Order, now: int) -> None:
    """Adds a new order, which is CREATED."""
    account.state(Orders).add(order)
    account.state(Books).moved(kind(order), order.id, "", order.status, now)


def drop(account: Account, order: Order, now: int) -> None:
    """Forgets an order that is not confirmed."""
    _check(order, "")
    account.state(Orders).remove(order)
    account.state(Books).moved(kind(order), order.id, order.status, "", now)


def move(account: Account, order: Order, after: str, now: int) -> None:
    """Moves an order along an arrow.

    Raises:
        ValueError: there is no such arrow.
    """
    _check(order, after)
    account.state(Books).moved(kind(order), order.id, order.status, after, now)
    order.status, order.looks = after, 0
    if after == SHIPPED:
        order.shipped = now


def _check(order: Order, after: str) -> None:
    if not allows(order, after):
        raise ValueError(f"order {order.id} does not go from {order.status} to {after or 'gone'}")
