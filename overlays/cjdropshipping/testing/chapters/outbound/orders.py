"""Outbound orders: what is kept of them, and the statuses that they can have.

                   ┌──────────────── changed ────────────────┐
    (new) ──> PROCESSING ──> CREATE_SUB_ORDER_SUCCESS ──> TASK_COMPLETE ──> SUBMITTED
                   ^                     │                     │               │
                   └──────changed─── LOCK_FAIL <───────────────┘       WAIT_APPROVAL
                                                                               │
    CANCELLED <── any of them but FINISHED                   FINISHED <─────  PAY

The first four are the documented states of the creation. The others are the mock's own words: the
documents have no names for what an order is after its submission.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

import attrs

from cjdropshipping.testing.accounts.privatestock import LotKey
from cjdropshipping.testing.chapters.chapter import Call
from cjdropshipping.testing.protocol.envelope import ORDER_NOT_FOUND, Refuse

PROCESSING = "PROCESSING"
CREATED = "CREATE_SUB_ORDER_SUCCESS"
COMPLETE = "TASK_COMPLETE"
LOCK_FAIL = "LOCK_FAIL"
SUBMITTED = "SUBMITTED"
WAIT_APPROVAL = "WAIT_APPROVAL"
PAY = "PAY"
FINISHED = "FINISHED"
CANCELLED = "CANCELLED"

#: Every move that there is: status -> what can come next; "" is an order that is not there yet.
ARROWS: Mapping[str, frozenset[str]] = {
    "": frozenset({PROCESSING}),
    PROCESSING: frozenset({CREATED, CANCELLED}),
    CREATED: frozenset({COMPLETE, LOCK_FAIL, PROCESSING, CANCELLED}),
    COMPLETE: frozenset({SUBMITTED, LOCK_FAIL, PROCESSING, CANCELLED}),
    LOCK_FAIL: frozenset({PROCESSING, CANCELLED}),
    SUBMITTED: frozenset({WAIT_APPROVAL, PAY, FINISHED, CANCELLED}),
    WAIT_APPROVAL: frozenset({PAY, FINISHED, CANCELLED}),
    PAY: frozenset({FINISHED, CANCELLED}),
    FINISHED: frozenset(),
    CANCELLED: frozenset(),
}

#: Until an order is submitted it can be changed.
CHANGEABLE = frozenset({PROCESSING, CREATED, COMPLETE, LOCK_FAIL})


@attrs.define(eq=False)
class OutboundLine:
    """Pieces out of one lot."""

    id: str
    lot: LotKey
    sku: str
    quantity: int
    """Pieces that are to leave."""
    locked: int = 0
    """Pieces that the lot keeps for this line."""

    @property
    def uid(self) -> str:
        """Key of the row in lists of goods."""
        return uid(self.lot)


@attrs.define(eq=False)
class OutboundOrder:
    """One outbound order: what was asked for at last, and what has become of it."""

    id: str
    asked: Mapping[str, Any]
    """Body of the latest ``outbound_create``."""
    lines: list[OutboundLine] = attrs.field(factory=list)
    status: str = ""
    polls: int = 0
    """How often its progress was looked at since it was created, changed or submitted."""
    line_ids: int = 0
    """How many ids its lines have had so far."""
    shrunk: set[tuple[str, str]] = attrs.field(factory=set)
    """Arrangement and line: whose pieces have been taken once."""

    @property
    def number(self) -> str:
        """The account's own number for it; others may have the same."""
        return str(self.asked["orderNumber"])

    @property
    def unlocked(self) -> list[OutboundLine]:
        """Lines that have not all of their pieces."""
        return [line for line in self.lines if line.locked < line.quantity]

    @property
    def is_open(self) -> bool:
        """Whether anything can still become of it."""
        return bool(ARROWS[self.status])

    def line_of(self, lot: LotKey) -> OutboundLine | None:
        """The first line that takes pieces out of this lot."""
        return next((line for line in self.lines if line.lot == lot), None)

    def locked_of(self, lot: LotKey) -> int:
        """Pieces of this lot that it has locked."""
        return sum(line.locked for line in self.lines if line.lot == lot)

    def next_line_id(self) -> str:
        """An id that no line of it has had."""
        self.line_ids += 1
        return f"{self.id}{self.line_ids:03d}"


class OutboundOrders:
    """The outbound orders of one account, oldest first."""

    def __init__(self) -> None:
        self._by_id: dict[str, OutboundOrder] = {}

    def __iter__(self) -> Iterator[OutboundOrder]:
        return iter(self._by_id.values())

    def get(self, order_id: str) -> OutboundOrder | None:
        """The order with this id."""
        return self._by_id.get(order_id)

    def next_id(self, account: int, now: int) -> str:
        """An id as documented: "SD", the day, the account, and a number."""
        day = datetime.fromtimestamp(now // 1000, tz=UTC)
        return f"SD{day:%y%m%d}{account:04d}{len(self._by_id) + 1:06d}"

    def add(self, order: OutboundOrder) -> None:
        """Takes up a new order."""
        self._by_id[order.id] = order


def uid(lot: LotKey) -> str:
    """Key of a row in lists of goods: private order and variant, as documented."""
    return f"{lot.private_order_id}-{lot.vid}"


def named_order(call: Call) -> OutboundOrder | None:
    """The order that the body names; None where it names none, or the one in the documents.

    Raises:
        Refuse: 1603100, as there is no such order among those of the account. The documents only
            say that it is refused.
    """
    order_id = call.body.get("orderId")
    if order_id is None:
        return None
    order = call.account.state(OutboundOrders).get(order_id)
    if order is None and not call.is_documented:
        raise Refuse(ORDER_NOT_FOUND, reason=f"the account has no outbound order {order_id}")
    return order
