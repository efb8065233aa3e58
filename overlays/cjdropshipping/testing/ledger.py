"""The orders of an account, found by id and by the account's own number.

    create ──> Order ──by id──> Order
                  └────by own number, of which there is one order──> Order

Nothing here looks at all orders to find one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, Literal

import attrs

CREATED = "CREATED"
IN_CART = "IN_CART"
UNPAID = "UNPAID"
UNSHIPPED = "UNSHIPPED"

#: What becomes of an order whose number is in use: the service refuses it.
Repeated = Literal["refuse", "accept"]


@attrs.frozen
class PlacedOrder:
    """An order as tests see it.

    ``account`` is the number of the account, ``created`` epoch milliseconds of the mock's clock,
    ``creations`` how many creations with this number came as far as the orders: 1, and one more for
    each that was refused because the order exists.
    """

    number: str
    id: str
    account: int
    status: str
    created: int
    creations: int


@attrs.frozen
class Line:
    """So many pieces of a variant, at a price for one; US cents, grams."""

    vid: str
    quantity: int
    cents: int
    weight: int
    store_line: str
    """Id of the line in the order of the store."""


@attrs.define(eq=False)
class Order:
    """One order: what was asked for, and what has become of it; epoch milliseconds."""

    id: str
    number: str
    created: int
    status: str
    asked: Mapping[str, Any]
    lines: tuple[Line, ...]
    creations: int = 1

    @property
    def cents(self) -> int:
        """What the goods of all lines cost, in US cents."""
        return sum(line.quantity * line.cents for line in self.lines)

    @property
    def weight(self) -> int:
        """What the goods of all lines weigh, in grams."""
        return sum(line.quantity * line.weight for line in self.lines)


class Orders:
    """The orders of one account, oldest first."""

    def __init__(self) -> None:
        self._by_id: dict[str, Order] = {}
        self._by_number: dict[str, Order] = {}
        self._made = 0

    def __iter__(self) -> Iterator[Order]:
        return iter(self._by_id.values())

    def __reversed__(self) -> Iterator[Order]:
        return reversed(self._by_id.values())

    def of_id(self, order_id: str) -> Order | None:
        """The order with this id."""
        return self._by_id.get(order_id)

    def of_number(self, number: str) -> Order | None:
        """The latest order with the account's own number."""
        return self._by_number.get(number)

    def find(self, text: str) -> Order | None:
        """The order with this id, or with this number."""
        return self._by_id.get(text) or self._by_number.get(text)

    def next_id(self, account: int, now: int) -> str:
        """An id of 18 digits: the day, the account, and how many orders it had before."""
        self._made += 1
        day = datetime.fromtimestamp(now // 1000, tz=UTC)
        return f"{day:%y%m%d}{account:04d}{self._made:08d}"

    def add(self, order: Order) -> None:
        """Takes up a new order."""
        self._by_id[order.id] = self._by_number[order.number] = order

    def remove(self, order: Order) -> None:
        """Forgets an order; its number is free again."""
        del self._by_id[order.id]
        if self._by_number.get(order.number) is order:
            del self._by_number[order.number]

    def placed(self, account: int) -> Iterator[PlacedOrder]:
        """All of them, for tests."""
        for order in self:
            yield PlacedOrder(
                order.number, order.id, account, order.status, order.created, order.creations
            )
