"""What becomes of an outbound order. It moves on when its progress is looked at.

    start ──> PROCESSING ──poll 1──> PROCESSING ──poll 2──> CREATE_SUB_ORDER_SUCCESS
                                                                │ poll 3: stock is locked
                    every line in full ── TASK_COMPLETE <───────┴──────> LOCK_FAIL
    submit ──> SUBMITTED ──poll 1──> SUBMITTED ──poll 2──> FINISHED | PAY | WAIT_APPROVAL

    postage before the goods leave (4)   PAY until it is paid, then FINISHED
    after they have left, or none (5, 6) FINISHED

What could be locked stays locked when another line failed, until the order is changed or cancelled.
Goods leave the stock with FINISHED. The documents do not say how postage is paid; here it is paid
on the website, which is an arrangement, as an approval is.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cjdropshipping.testing.accounts.arrangements import Arrangements
from cjdropshipping.testing.accounts.books import Books
from cjdropshipping.testing.accounts.privatestock import PrivateStock
from cjdropshipping.testing.chapters.chapter import Call
from cjdropshipping.testing.chapters.outbound.orders import (
    CANCELLED,
    COMPLETE,
    CREATED,
    FINISHED,
    LOCK_FAIL,
    PAY,
    PROCESSING,
    SUBMITTED,
    WAIT_APPROVAL,
    OutboundLine,
    OutboundOrder,
)

#: The look at the progress that shows the outcome of locking, and of a submission.
_LOCKED_AT = 3
_SETTLED_AT = 2

_PAY_BEFORE = 4


def start(call: Call, order: OutboundOrder, lines: list[OutboundLine]) -> None:
    """Begins the creation with these lines, from the beginning; locks of before are released."""
    _release(call, order)
    order.lines = lines
    order.polls = 0
    _move(call, order, PROCESSING)


def poll(call: Call, order: OutboundOrder) -> None:
    """Lets the order come as far as this look at its progress shows."""
    if order.is_open and arranged(call, "outbound is cancelled", order) is not None:
        cancel(call, order)
    order.polls += 1
    if order.status == PROCESSING and order.polls > 1:
        _move(call, order, CREATED)
    elif order.status == CREATED and not _locks_slowly(call, order):
        _lock(call, order)
    elif order.status in (WAIT_APPROVAL, PAY) or (
        order.status == SUBMITTED and order.polls >= _SETTLED_AT
    ):
        _settle(call, order)


def submit(call: Call, order: OutboundOrder) -> None:
    """Hands a ready order over: SUBMITTED, or LOCK_FAIL where its stock has gone meanwhile."""
    stock = call.account.state(PrivateStock)
    for line in order.lines:
        pieces = min(line.locked, _vanishing(call, "outbound stock shrinks late", order, line))
        line.locked -= pieces
        stock[line.lot].unlock(pieces)
        stock[line.lot].lose(pieces)
    if order.unlocked:
        _move(call, order, LOCK_FAIL)
        return
    order.polls = 0
    _move(call, order, SUBMITTED)
    if arranged(call, "outbound is decided at once", order) is not None:
        _settle(call, order)


def cancel(call: Call, order: OutboundOrder) -> None:
    """Gives an open order up; its locks are released."""
    _release(call, order)
    _move(call, order, CANCELLED)


def arranged(call: Call, name: str, order: OutboundOrder, *keys: str) -> Mapping[str, Any] | None:
    """The details of what is arranged for this order, by its id or number, or for these keys."""
    return call.account.state(Arrangements).take(name, order.id, order.number, *keys)


def _locks_slowly(call: Call, order: OutboundOrder) -> bool:
    slow = arranged(call, "outbound locks slowly", order)
    return slow is not None and (
        "polls" not in slow or order.polls < _LOCKED_AT + int(slow["polls"])
    )


def _lock(call: Call, order: OutboundOrder) -> None:
    stock = call.account.state(PrivateStock)
    for line in order.lines:
        lot = stock[line.lot]
        lot.lose(_vanishing(call, "outbound stock shrinks", order, line))
        line.locked = lot.lock(line.quantity)
    _move(call, order, LOCK_FAIL if order.unlocked else COMPLETE)
    if order.status == COMPLETE and order.asked.get("submit"):
        submit(call, order)


def _vanishing(call: Call, name: str, order: OutboundOrder, line: OutboundLine) -> int:
    """How many pieces somebody else takes from the lot of this line: once, or always."""
    details = arranged(call, name, order, line.sku)
    if details is None or (not details.get("always") and (name, line.id) in order.shrunk):
        return 0
    order.shrunk.add((name, line.id))
    return int(details.get("pieces", 1))


def _settle(call: Call, order: OutboundOrder) -> None:
    approved = arranged(call, "outbound waits for approval", order) is None
    paid = arranged(call, "outbound postage is paid", order) is not None
    if order.status != PAY and not approved:
        _move(call, order, WAIT_APPROVAL)
    elif order.asked["postagePayNode"] == _PAY_BEFORE and not paid:
        _move(call, order, PAY)
    else:
        stock = call.account.state(PrivateStock)
        for line in order.lines:
            stock[line.lot].ship(line.locked)
            line.locked = 0
        _move(call, order, FINISHED)


def _release(call: Call, order: OutboundOrder) -> None:
    stock = call.account.state(PrivateStock)
    for line in order.lines:
        stock[line.lot].unlock(line.locked)
        line.locked = 0


def _move(call: Call, order: OutboundOrder, status: str) -> None:
    books = call.account.state(Books)
    books.moved("outbound order", order.id, order.status, status, call.now)
    order.status = status
