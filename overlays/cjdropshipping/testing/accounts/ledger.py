"""The orders of an account, found by id, by the account's own number, and by parent order.

    create ──> Order ──by id, or by the code that CJ gives it──> Order
                  ├────by own number, of which there is one order──> Order
                  └────by parent order──> the orders that are confirmed and paid together

Nothing here looks at all orders to find one. Nor does anything here move an order from one status
to another: that is for ``chapters.orders.lifecycle``, which knows the arrows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

import attrs

CREATED = "CREATED"
IN_CART = "IN_CART"
UNPAID = "UNPAID"
UNSHIPPED = "UNSHIPPED"
SHIPPED = "SHIPPED"
DELIVERED = "DELIVERED"
CANCELLED = "CANCELLED"

#: US cents; what sending an order costs, wherever it goes.
POSTAGE = 368


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
    pod: str = ""
    """What is printed on demand, as the account sent it; empty for other goods."""


@attrs.frozen
class Waybill:
    """The shipping label of an order: carrier, tracking number, and the bytes of the file."""

    carrier: str
    track: str
    content: bytes = attrs.field(repr=False)


@attrs.define
class Repair:
    """New pictures of a line; ``looks`` at the order still show what was wrong before."""

    effects: tuple[str, ...]
    prints: tuple[str, ...]
    looks: int


def _own_parent(order: Order) -> str:
    return order.code


@attrs.define(eq=False)
class Order:
    """One order: what was asked for, and what has become of it; epoch milliseconds, US cents."""

    id: str
    number: str
    created: int
    status: str
    asked: Mapping[str, Any]
    lines: tuple[Line, ...]
    creations: int = 1
    postage: int = POSTAGE
    parent: str = attrs.field(default=attrs.Factory(_own_parent, takes_self=True))
    """The parent order: its own until it is confirmed with others; "" where logistics miss."""
    original: str = ""
    """Code of the order that it comes from, where it was split or merged."""
    storage: str = ""
    """The warehouse that it ships from, where it ships by platform logistics."""
    pay_id: str = ""
    """The payment that it is part of; "" while it waits for none."""
    paid: int | None = None
    shipped: int | None = None
    looks: int = 0
    """How often it was seen since its last change."""
    late: int = 0
    """How often it will be seen UNPAID after its payment."""
    waybill: Waybill | None = None
    repairs: dict[str, Repair] = attrs.field(factory=dict)
    """By id of the line."""

    @property
    def code(self) -> str:
        """Its code at CJ, which the service shows once it is confirmed."""
        return f"SD{self.id}"

    @property
    def names(self) -> tuple[str, str]:
        """What an arrangement about it may be keyed by: its number, or its id."""
        return (self.number, self.id)

    @property
    def is_sandbox(self) -> bool:
        """Whether it is paid with play money and never shipped."""
        return self.asked.get("isSandbox") == 1

    @property
    def is_confirmed(self) -> bool:
        """Whether it is beyond creation and cart."""
        return self.status not in (CREATED, IN_CART)

    @property
    def by_platform(self) -> bool:
        """Whether it ships by the logistics of the sales platform, with a label of the account."""
        return self.asked.get("shopLogisticsType") in (1, 3)

    @property
    def numbered(self) -> list[tuple[str, Line]]:
        """The lines, each with its id."""
        return [(f"{self.id}{n:02d}", line) for n, line in enumerate(self.lines, 1)]

    @property
    def cents(self) -> int:
        """What the goods of all lines cost."""
        return sum(line.quantity * line.cents for line in self.lines)

    @property
    def total(self) -> int:
        """What the order costs: goods and postage."""
        return self.cents + self.postage

    @property
    def weight(self) -> int:
        """What the goods of all lines weigh, in grams."""
        return sum(line.quantity * line.weight for line in self.lines)


class Orders:
    """The orders of one account, oldest first."""

    def __init__(self) -> None:
        self._by_id: dict[str, Order] = {}
        self._by_number: dict[str, Order] = {}
        self._by_parent: dict[str, list[Order]] = {}
        self._made = 0
        self._payments = 0

    def __iter__(self) -> Iterator[Order]:
        return iter(self._by_id.values())

    def __reversed__(self) -> Iterator[Order]:
        return reversed(self._by_id.values())

    def of_id(self, order_id: str) -> Order | None:
        """The order with this id."""
        return self._by_id.get(order_id)

    def of_code(self, text: str) -> Order | None:
        """The order with this id, or with this code at CJ."""
        return self._by_id.get(text) or self._by_id.get(text.removeprefix("SD"))

    def of_number(self, number: str) -> Order | None:
        """The latest order with the account's own number."""
        return self._by_number.get(number)

    def of_parent(self, parent: str) -> tuple[Order, ...]:
        """The orders of this parent order, in the order of their confirmation; none for ""."""
        return tuple(self._by_parent.get(parent, ()))

    def find(self, text: str) -> Order | None:
        """The order with this id, with this code at CJ, or with this number."""
        return self.of_code(text) or self._by_number.get(text)

    def next_id(self, account: int, now: int) -> str:
        """An id of 18 digits: the day, the account, and how many orders it had before."""
        self._made += 1
        return f"{_day(now)}{account:04d}{self._made:08d}"

    def next_pay_id(self, account: int, now: int) -> str:
        """The id of a payment: the day, the account, and how many payments it had before."""
        self._payments += 1
        return f"PAY{_day(now)}{account:04d}{self._payments:06d}"

    def add(self, order: Order) -> None:
        """Takes up a new order."""
        self._by_id[order.id] = self._by_number[order.number] = order
        self._join(order)

    def gather(self, orders: Iterable[Order], parent: str) -> None:
        """Puts orders under one parent order."""
        for order in orders:
            self._part(order)
            order.parent = parent
            self._join(order)

    def remove(self, order: Order) -> None:
        """Forgets an order; its number is free again."""
        del self._by_id[order.id]
        self._part(order)
        if self._by_number.get(order.number) is order:
            del self._by_number[order.number]

    def placed(self, account: int) -> Iterator[PlacedOrder]:
        """All of them, for tests."""
        for order in self:
            yield PlacedOrder(
                order.number, order.id, account, order.status, order.created, order.creations
            )

    def _join(self, order: Order) -> None:
        if order.parent:
            self._by_parent.setdefault(order.parent, []).append(order)

    def _part(self, order: Order) -> None:
        if order.parent:
            self._by_parent[order.parent].remove(order)


def _day(now: int) -> str:
    return f"{datetime.fromtimestamp(now // 1000, tz=UTC):%y%m%d}"
