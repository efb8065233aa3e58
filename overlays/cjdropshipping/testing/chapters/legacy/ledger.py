"""The orders of the older API and their bulk orders, as one account has them.

    LegacyOrder   CREATED ── addToCart ──> IN_CART ── createOrdersCollection ──> UNPAID
                     │                        │                                    │ balancePayment
                     └────────── cancel ──────┴──────> CANCELLED <── cancel ───────┤
                                                                                   v
                                                       SHIPPED <── ship ── UNSHIPPED

    BulkOrder     3 awaiting payment ── balancePayment ──> 2 awaiting shipment
                  │                                        │ ship, the last of its orders
                  v cancel, the last of its orders         v
                  7 closed              6 completed <── 5 processed
                                               complete

Which arrows lead to CANCELLED the documents do not say; here, all from before payment.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import attrs

from cjdropshipping.testing.chapters.legacy.methods import METHODS

if TYPE_CHECKING:
    from cjdropshipping.testing.accounts.books import Books

CREATED = "CREATED"
CANCELLED = "CANCELLED"
IN_CART = "IN_CART"
UNPAID = "UNPAID"
UNSHIPPED = "UNSHIPPED"
SHIPPED = "SHIPPED"

AWAITING_PAYMENT = "3"
AWAITING_SHIPMENT = "2"
PROCESSED = "5"
COMPLETED = "6"
CLOSED = "7"


@attrs.frozen
class LegacyLine:
    """Pieces of a variant; its price for one is in US cents, its weight in grams.

    ``shop_price`` is what the shop takes for one, in whatever currency.
    """

    asked: Mapping[str, Any]
    quantity: int
    shop_price: Decimal
    vid: str
    sku: str
    name: str
    cents: int
    weight: int


@attrs.define(eq=False)
class LegacyOrder:
    """An order of the older API: as it was asked for, and what has become of it."""

    id: str
    """CJ order id, which requests name ``orderNum``."""
    uid: str
    created: int
    """Epoch milliseconds."""
    asked: Mapping[str, Any]
    lines: tuple[LegacyLine, ...]
    status: str = CREATED
    method: str = ""
    """Name of the shipping method; empty until one is chosen."""
    bulk_id: str = ""
    paid: int | None = None
    """When it was paid, in epoch milliseconds."""

    @property
    def pieces(self) -> int:
        """Pieces of all lines."""
        return sum(line.quantity for line in self.lines)

    @property
    def goods(self) -> int:
        """What the goods cost at CJ, in US cents."""
        return sum(line.quantity * line.cents for line in self.lines)

    @property
    def weight(self) -> int:
        """What the goods weigh, in grams."""
        return sum(line.quantity * line.weight for line in self.lines)

    @property
    def postage(self) -> int:
        """What the chosen shipping method costs, in US cents; 0 until there is one."""
        return METHODS[self.method].cents(self.weight) if self.method else 0

    @property
    def cents(self) -> int:
        """What is to pay, in US cents."""
        return self.goods + self.postage


@attrs.define(eq=False)
class BulkOrder:
    """Several orders that are paid at once."""

    id: str
    created: int
    """Epoch milliseconds."""
    orders: tuple[LegacyOrder, ...]
    status: str = AWAITING_PAYMENT
    deducted: bool = False
    """Whether the merchant's own stock has supplied the goods."""
    blocked: bool = False
    """Whether a deduction was refused, so that it cannot be paid."""
    paid: int | None = None
    """When it was paid, in epoch milliseconds."""

    @property
    def live(self) -> tuple[LegacyOrder, ...]:
        """Those of its orders that are not cancelled."""
        return tuple(order for order in self.orders if order.status != CANCELLED)

    @property
    def original(self) -> int:
        """What it costs before deduction, in US cents."""
        return sum(order.cents for order in self.live)

    @property
    def cents(self) -> int:
        """What is to pay, in US cents: without the goods, once those were deducted."""
        goods = sum(order.goods for order in self.live)
        return self.original - goods if self.deducted else self.original

    @property
    def weight(self) -> int:
        """What all its goods weigh, in grams."""
        return sum(order.weight for order in self.live)

    def count(self, *statuses: str) -> int:
        """How many of its orders have one of these statuses."""
        return sum(order.status in statuses for order in self.orders)


class Legacy:
    """What one account has in the older API, oldest first."""

    def __init__(self) -> None:
        self._orders: dict[str, LegacyOrder] = {}
        self._by_uid: dict[str, LegacyOrder] = {}
        self._bulks: dict[str, BulkOrder] = {}
        self._orders_made = 0

    @property
    def orders(self) -> Iterator[LegacyOrder]:
        """All orders that have not been deleted."""
        return iter(self._orders.values())

    @property
    def bulks(self) -> Iterator[BulkOrder]:
        """All bulk orders."""
        return iter(self._bulks.values())

    @property
    def is_untouched(self) -> bool:
        """Whether the account has never made an order."""
        return not self._orders_made

    def order(self, order_id: str) -> LegacyOrder | None:
        """The order with this CJ order id."""
        return self._orders.get(order_id)

    def of_uid(self, uid: str) -> LegacyOrder | None:
        """The latest order with this uid."""
        return self._by_uid.get(uid)

    def bulk(self, bulk_id: str) -> BulkOrder | None:
        """The bulk order with this id."""
        return self._bulks.get(bulk_id)

    def create(
        self,
        account: int,
        asked: Mapping[str, Any],
        lines: tuple[LegacyLine, ...],
        books: Books,
        now: int,
    ) -> LegacyOrder:
        """Makes an order. Its id has 18 digits, and is none of an order of API 2.0."""
        self._orders_made += 1
        order_id = f"{_day(now)}9{account:03d}{self._orders_made:08d}"
        order = LegacyOrder(order_id, asked["uid"], now, asked, lines)
        self._orders[order.id] = self._by_uid[order.uid] = order
        books.moved("legacy order", order.id, "", order.status, now)
        return order

    def delete(self, order: LegacyOrder, books: Books, now: int) -> None:
        """Forgets an order; its uid is free again."""
        del self._orders[order.id]
        if self._by_uid.get(order.uid) is order:
            del self._by_uid[order.uid]
        books.moved("legacy order", order.id, order.status, "", now)

    def bundle(
        self, account: int, orders: tuple[LegacyOrder, ...], books: Books, now: int
    ) -> BulkOrder:
        """Makes a bulk order of orders in the cart."""
        bulk = BulkOrder(f"CJ{_day(now)}{account:04d}{len(self._bulks) + 1:06d}", now, orders)
        self._bulks[bulk.id] = bulk
        books.moved("legacy bulk order", bulk.id, "", bulk.status, now)
        for order in orders:
            order.bulk_id = bulk.id
            move(order, UNPAID, books, now)
        return bulk


def move(thing: LegacyOrder | BulkOrder, status: str, books: Books, now: int) -> None:
    """Gives an order or a bulk order another status."""
    kind = "legacy order" if isinstance(thing, LegacyOrder) else "legacy bulk order"
    books.moved(kind, thing.id, thing.status, status, now)
    thing.status = status


def _day(now: int) -> str:
    return f"{datetime.fromtimestamp(now // 1000, tz=UTC):%y%m%d}"
