"""The books of an account: what it has to pay, what it has paid, and how everything moved.

    present(Bill) ──> open ──settle()──> paid     an Entry is written, and the balance sinks by it
                        └── withdraw(), or its time is over: gone

    moved(kind, id, before, after) ──> Move       every change of a status, in order

Only ``settle`` takes money. What follows from a payment is the business of the chapter whose bill
it is: it registers a function for its kind of bill with ``paid`` (chapters/payment).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import attrs

#: What can be owed: an order or parent order, an order of private inventory, a makeup payment,
#: a bulk order of the older API.
BillKind = Literal["order", "private", "makeup", "legacy"]

#: US cents in the wallet of a new account.
FIRST_BALANCE = 100_000_00


@attrs.define
class Bill:
    """Something to pay from the balance; US cents, epoch milliseconds."""

    kind: BillKind
    key: str
    """What ``shipmentOrderId`` of the payment names."""
    pay_id: str
    cents: int
    """0 where it is paid with play money."""
    expires: int | None = None
    paid: bool = False

    def is_over(self, now: int) -> bool:
        """Whether it cannot be paid any more, as its time is over (``now``: epoch milliseconds)."""
        return self.expires is not None and now >= self.expires


@attrs.frozen
class Entry:
    """Money that went out of the wallet: for what, US cents, when (epoch milliseconds)."""

    kind: BillKind
    key: str
    pay_id: str
    cents: int
    at: int


@attrs.frozen
class Move:
    """A change of a status: of what kind of thing, which one, from what to what, and when.

    ``before`` is "" for something new, ``after`` is "" for something that is gone.
    """

    kind: str
    id: str
    before: str
    after: str
    at: int


class TooLittle(Exception):
    """The balance does not cover a bill."""


@attrs.define(eq=False)
class Books:
    """Wallet, bills and history of one account."""

    balance: int = FIRST_BALANCE
    """US cents."""
    entries: list[Entry] = attrs.field(factory=list)
    moves: list[Move] = attrs.field(factory=list)
    _bills: dict[str, Bill] = attrs.field(factory=dict)

    def present(self, bill: Bill) -> Bill:
        """Puts a bill up for payment, in place of one with the same key."""
        self._bills[bill.key] = bill
        return bill

    def withdraw(self, key: str) -> None:
        """Forgets the bill of this key, if there is one."""
        self._bills.pop(key, None)

    def bill(self, key: str) -> Bill | None:
        """The bill of this key, paid or not."""
        return self._bills.get(key)

    @property
    def bills(self) -> Iterator[Bill]:
        """All bills, oldest first."""
        return iter(self._bills.values())

    def settle(self, bill: Bill, now: int) -> None:
        """Takes the money.

        Raises:
            TooLittle: the balance does not cover the bill; nothing is changed.
            ValueError: it is of less than nothing, which no chapter should present.
        """
        if bill.cents < 0:
            raise ValueError(f"the {bill.kind} bill {bill.key} is of {bill.cents} cents")
        if bill.cents > self.balance:
            raise TooLittle
        self.balance -= bill.cents
        bill.paid = True
        self.entries.append(Entry(bill.kind, bill.key, bill.pay_id, bill.cents, now))

    def moved(self, kind: str, id: str, before: str, after: str, now: int) -> None:
        """Notes a change of a status; nothing is noted where it stays."""
        if before != after:
            self.moves.append(Move(kind, id, before, after, now))
