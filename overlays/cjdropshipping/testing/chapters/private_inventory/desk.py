"""The orders for private stock of an account, and how they move.

    3 ──paid──> 11 ──money is there──> 10 ──> 6 ──> 12 ──> 7
    │    the goods are the account's from here on
    ├──its time is over──> 13
    └──given up──────────> 8

A payment from the balance goes on to 10 at once, unless it is arranged to be on its way for a few
looks at the list. The documents do not say how long an order can be paid (here a day), nor which of
13 and 8 an order ends in that nobody pays (here 13).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

import attrs

from cjdropshipping.testing.accounts.account import Account
from cjdropshipping.testing.accounts.books import Books
from cjdropshipping.testing.accounts.privatestock import Lot, PrivateStock
from cjdropshipping.testing.world.catalogue import DAY_MILLIS

AWAITING_PAYMENT = "3"
PAYMENT_INCOMING = "11"
PENDING = "10"
AWAITING_DISPATCH = "6"
DISPATCHED = "12"
COMPLETED = "7"
CLOSED = "13"
CANCELLED = "8"

#: The states that may follow a state.
ARROWS: Mapping[str, tuple[str, ...]] = {
    "": (AWAITING_PAYMENT,),
    AWAITING_PAYMENT: (PAYMENT_INCOMING, CLOSED, CANCELLED),
    PAYMENT_INCOMING: (PENDING,),
    PENDING: (AWAITING_DISPATCH,),
    AWAITING_DISPATCH: (DISPATCHED,),
    DISPATCHED: (COMPLETED,),
}

#: Milliseconds for which an order can be paid.
PAY_WITHIN = DAY_MILLIS

#: What ``paymentType`` says of a payment from the balance, and of one on a page.
BALANCE, PAGE = "Balance", "PayPal"


@attrs.frozen
class PrivateLine:
    """So many pieces of a variant in an order; US cents for one."""

    id: str
    vid: str
    sku: str
    quantity: int
    cents: int


@attrs.define(eq=False)
class PrivateOrder:
    """One order; US cents, epoch milliseconds."""

    code: str
    pay_id: str
    storage_id: str
    logistics: str
    lines: tuple[PrivateLine, ...]
    goods: int
    service: int
    postage: int
    created: int
    status: str = ""
    paid_at: int | None = None
    paid_by: str | None = None
    looks: int = 0
    """How often the list still shows a payment as on its way."""

    @property
    def total(self) -> int:
        """What it costs."""
        return self.goods + self.service + self.postage

    @property
    def keys(self) -> list[str]:
        """What an arrangement about it may be keyed by: its number, and what its lines are of."""
        return [self.code, *(key for line in self.lines for key in (line.vid, line.sku))]

    @property
    def expires(self) -> int:
        """From when on it cannot be paid."""
        return self.created + PAY_WITHIN

    def reserves(self, now: int) -> bool:
        """Whether goods are held back for it although it is not paid."""
        return self.status == AWAITING_PAYMENT and now < self.expires


@attrs.frozen
class PlacedPrivateOrder:
    """An order for private stock as tests see it: its number, state and price in US cents."""

    code: str
    status: str
    cents: int
    created: int


class PrivateOrders:
    """The orders of one account, oldest first."""

    def __init__(self) -> None:
        self._by_code: dict[str, PrivateOrder] = {}
        self._made = 0

    def __iter__(self) -> Iterator[PrivateOrder]:
        return iter(self._by_code.values())

    def __reversed__(self) -> Iterator[PrivateOrder]:
        return reversed(self._by_code.values())

    def __getitem__(self, code: str) -> PrivateOrder:
        """The order with this number.

        Raises:
            KeyError: there is none.
        """
        return self._by_code[code]

    def find(self, code: str) -> PrivateOrder | None:
        """The order with this number, if there is one."""
        return self._by_code.get(code)

    def next_number(self, account: int, now: int) -> str:
        """16 digits for a new order: the day, the account, and how many it had before."""
        self._made += 1
        day = datetime.fromtimestamp(now // 1000, tz=UTC)
        return f"{day:%y%m%d}{account:04d}{self._made:06d}"

    def add(self, order: PrivateOrder) -> None:
        """Takes up a new order."""
        self._by_code[order.code] = order

    def held(self, vid: str, storage_id: str, now: int) -> int:
        """Pieces of a variant in a warehouse that are bought, or held back for a payment."""
        return sum(
            line.quantity
            for order in self
            if order.storage_id == storage_id and (order.paid_at is not None or order.reserves(now))
            for line in order.lines
            if line.vid == vid
        )

    def placed(self) -> Iterator[PlacedPrivateOrder]:
        """All of them, for tests."""
        for order in self:
            yield PlacedPrivateOrder(order.code, order.status, order.total, order.created)


def place(account: Account, order: PrivateOrder, now: int) -> None:
    """Takes up a new order, which awaits payment."""
    account.state(PrivateOrders).add(order)
    _enter(account, order, AWAITING_PAYMENT, now)


def receive(account: Account, order: PrivateOrder, now: int, by: str, looks: int = 0) -> None:
    """Has an order paid ``by`` some means: its goods are the account's now.

    For so many looks at the list the payment is on its way, without any it is there at once.
    """
    _enter(account, order, PAYMENT_INCOMING, now)
    order.paid_at, order.paid_by, order.looks = now, by, looks
    stock = account.state(PrivateStock)
    for line in order.lines:
        stock.add(Lot(order.storage_id, order.code, line.vid, line.sku, line.quantity))
    if not looks:
        _enter(account, order, PENDING, now)


def look(account: Account, now: int) -> None:
    """What happens by itself until somebody looks at the list."""
    for order in account.state(PrivateOrders):
        _close_late(account, order, now)
        if order.status == PAYMENT_INCOMING:
            if order.looks:
                order.looks -= 1
            else:
                _enter(account, order, PENDING, now)


def advance(account: Account, code: str, status: str, now: int) -> None:
    """Moves an order on to a state, through all states in between.

    Beyond 3 this stands for a payment on the page, which takes nothing from the balance: for one
    look at the list the state is 11, if that is where it is to go.

    Raises:
        ValueError: there is no such order, or no way to this state from where it is.
    """
    order = account.state(PrivateOrders).find(code)
    if order is None:
        raise ValueError(f"there is no private order {code}")
    _close_late(account, order, now)
    for step in _way(order.status, status):
        if step == PAYMENT_INCOMING:
            bill = account.state(Books).bill(code)
            if bill is not None:
                bill.paid = True
            receive(account, order, now, PAGE, looks=1)
        else:
            if step in (CLOSED, CANCELLED):
                account.state(Books).withdraw(code)
            _enter(account, order, step, now)


def _close_late(account: Account, order: PrivateOrder, now: int) -> None:
    if order.status == AWAITING_PAYMENT and now >= order.expires:
        _enter(account, order, CLOSED, now)


def _way(before: str, after: str) -> list[str]:
    """The states from one to another, without the first."""
    for step in ARROWS.get(before, ()):
        if step == after:
            return [step]
        try:
            return [step, *_way(step, after)]
        except ValueError:
            continue
    raise ValueError(f"a private order does not go from {before} to {after}")


def _enter(account: Account, order: PrivateOrder, status: str, now: int) -> None:
    account.state(Books).moved("private order", order.code, order.status, status, now)
    order.status = status
