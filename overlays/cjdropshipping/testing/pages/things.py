"""The orders and bills of an account as the live page shows them.

Books.moves ──backwards, the last of them──> Thing: its statuses, oldest first
bills that are in none of these moves ─────> RestingBill
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import msgspec

from cjdropshipping.testing.accounts.books import Books
from cjdropshipping.testing.accounts.ledger import Orders
from cjdropshipping.testing.accounts.makeupbills import (
    COMPLETED,
    FAILED,
    PAYING,
    TO_SUBMIT,
    MakeupBills,
)
from cjdropshipping.testing.chapters.legacy import ledger
from cjdropshipping.testing.chapters.outbound.orders import OutboundOrders
from cjdropshipping.testing.chapters.private_inventory import desk

if TYPE_CHECKING:
    from cjdropshipping.testing.mock_account import MockAccount

#: So many changes of an account are looked through; older ones are in no history.
MOST_MOVES = 2_000

_BILL = "makeup bill"

#: The words for statuses that are numbers.
_MEANINGS: Mapping[str, Mapping[str, str]] = {
    _BILL: {
        str(TO_SUBMIT): "to submit",
        str(FAILED): "failed",
        str(COMPLETED): "completed",
        str(PAYING): "paying",
    },
    "private order": {
        desk.AWAITING_PAYMENT: "awaiting payment",
        desk.PAYMENT_INCOMING: "payment incoming",
        desk.PENDING: "pending",
        desk.AWAITING_DISPATCH: "awaiting dispatch",
        desk.DISPATCHED: "dispatched",
        desk.COMPLETED: "completed",
        desk.CLOSED: "closed",
        desk.CANCELLED: "cancelled",
    },
    "legacy bulk order": {
        ledger.AWAITING_PAYMENT: "awaiting payment",
        ledger.AWAITING_SHIPMENT: "awaiting shipment",
        ledger.PROCESSED: "processed",
        ledger.COMPLETED: "completed",
        ledger.CLOSED: "closed",
    },
}


class Thing(msgspec.Struct):
    """Something that has moved; times are epoch milliseconds of the mock's clock.

    ``number`` is the account's own, "" where it gave none or the thing is gone. ``trail`` has each
    status with the time when it began, oldest first.
    """

    account: str
    kind: str
    id: str
    number: str
    status: str
    since: int
    trail: list[tuple[str, int]]


class RestingBill(msgspec.Struct):
    """A makeup bill to which nothing has happened lately, or ever; US cents."""

    account: str
    id: str
    status: str
    cents: int


def things(account: MockAccount, most: int) -> list[Thing]:
    """Those that changed last, latest first."""
    trails: dict[tuple[str, str], list[tuple[str, int]]] = {}
    for move in reversed(account.state(Books).moves[-MOST_MOVES:]):
        key = (move.kind, move.id)
        if key in trails or len(trails) < most:
            trails.setdefault(key, []).append((_status(move.kind, move.after), move.at))
    return [
        Thing(
            account=account.name,
            kind=kind,
            id=id,
            number=_number(account, kind, id),
            status=trail[0][0],
            since=trail[0][1],
            trail=trail[::-1],
        )
        for (kind, id), trail in trails.items()
    ]


def resting_bills(account: MockAccount) -> list[RestingBill]:
    """The makeup bills that are in no history, oldest first."""
    moves = account.state(Books).moves[-MOST_MOVES:]
    moved = {move.id for move in moves if move.kind == _BILL}
    return [
        RestingBill(account.name, bill.code, _status(_BILL, str(bill.status)), bill.cents)
        for bill in tuple(account.state(MakeupBills).bills.values())
        if bill.code not in moved
    ]


def _number(account: MockAccount, kind: str, id: str) -> str:
    """What the account calls it."""
    if kind in ("order", "sandbox order"):
        order = account.state(Orders).of_id(id)
        return order.number if order else ""
    if kind == "outbound order":
        outbound = account.state(OutboundOrders).get(id)
        return outbound.number if outbound else ""
    if kind == "legacy order":
        legacy = account.state(ledger.Legacy).order(id)
        return legacy.uid if legacy else ""
    return ""


def _status(kind: str, status: str) -> str:
    return _MEANINGS.get(kind, {}).get(status) or status or "deleted"
