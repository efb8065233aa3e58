"""Deduction from the merchant's own stock and payment of a bulk order, in the older API.

    checkPay ─> null ────────────────────────────────────┐
        └─────> products ─> orderOutGoodsInfoOpt          v
                                ├─ all covered ─> postage is left to pay ─> balancePayment ─> paid
                                └─ else ─> refused with 1603102, and so is the payment (1603101)

The own stock is arranged ("legacy service products"); it does not shrink, and a bulk order is
deducted from it once. The documents do not say what money checkPay wants; here it is the amount
that is to pay now, in dollars. Nor do they say what comes of a deduction where nothing can be
deducted; here it is refused and the payment is not. Who leaves the deduction out pays the full
amount.

A bill of this API is nowhere put up: ``payBalanceV2`` cannot pay it.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from cjdropshipping.testing.accounts.arrangements import Arrangements
from cjdropshipping.testing.accounts.books import Bill, Books
from cjdropshipping.testing.chapters.chapter import Call, Chapter
from cjdropshipping.testing.chapters.legacy.ledger import (
    AWAITING_PAYMENT,
    AWAITING_SHIPMENT,
    UNSHIPPED,
    BulkOrder,
    Legacy,
    LegacyLine,
    move,
)
from cjdropshipping.testing.chapters.payment import paid, settle
from cjdropshipping.testing.protocol.envelope import (
    ORDER_NOT_CONFIRMED,
    ORDER_NOT_FOUND,
    PAYMENT_FAILED,
    RULE_BROKEN,
    Refuse,
)
from cjdropshipping.testing.world import notations

chapter = Chapter()

STOCK_NOT_DEDUCTED = 1603102


@chapter.answers("legacy_check_deduction")
def legacy_check_deduction(call: Call) -> Any:
    """What the own stock can contribute; None where that is nothing, or it already has."""
    bulk, asked = _bulk(call), call.body
    if bulk is None:
        return call.operation.example
    if bulk.status != AWAITING_PAYMENT:
        raise Refuse(ORDER_NOT_CONFIRMED, reason=f"the status is {bulk.status}")
    if _amount(asked["money"]) != notations.dollars(bulk.cents):
        raise Refuse(RULE_BROKEN, "money is not the amount of the order")
    products = [_product(line, pieces) for line, pieces in _covered(call, bulk) if pieces]
    return {"orderId": bulk.id, "money": asked["money"], "data": products or None}


@chapter.answers("legacy_deduct")
def legacy_deduct(call: Call) -> Any:
    """Takes all goods from the own stock, or none."""
    bulk = _bulk(call)
    if bulk is None:
        return call.operation.example
    if bulk.status != AWAITING_PAYMENT:
        raise Refuse(STOCK_NOT_DEDUCTED, "it awaits no payment", data="")
    covered = list(_covered(call, bulk))
    if any(pieces < line.quantity for line, pieces in covered) or not covered:
        bulk.blocked = bulk.blocked or any(pieces for _, pieces in covered)
        raise Refuse(STOCK_NOT_DEDUCTED, "the order cannot be fully deducted", data="")
    bulk.deducted, bulk.blocked = True, False
    return bulk.id


@chapter.answers("legacy_pay")
def legacy_pay(call: Call) -> Any:
    """Pays a bulk order once."""
    bulk = _bulk(call)
    if bulk is None:
        return call.operation.example
    is_paid = bulk.paid is not None
    if bulk.status != AWAITING_PAYMENT and not is_paid:
        raise Refuse(PAYMENT_FAILED, reason=f"the status is {bulk.status}")
    if bulk.blocked:
        raise Refuse(PAYMENT_FAILED, reason="its deduction was refused")
    settle(call, Bill("legacy", bulk.id, pay_id="", cents=bulk.cents, paid=is_paid))
    return ""


@paid("legacy")
def legacy_paid(call: Call, bill: Bill) -> None:
    """The orders await shipment."""
    books, bulk = call.account.state(Books), call.account.state(Legacy).bulk(bill.key)
    if bulk is None:
        raise LookupError(f"there is no bulk order {bill.key}")
    bulk.paid = call.now
    move(bulk, AWAITING_SHIPMENT, books, call.now)
    for order in bulk.live:
        order.paid = call.now
        move(order, UNSHIPPED, books, call.now)


def _bulk(call: Call) -> BulkOrder | None:
    """The bulk order that is asked for; None where the documented answer will do."""
    bulk = call.account.state(Legacy).bulk(call.body["orderId"])
    if bulk is None and not call.is_documented:
        raise Refuse(ORDER_NOT_FOUND)
    return bulk


def _amount(text: str) -> Decimal | None:
    try:
        amount = Decimal(text)
    except InvalidOperation:
        return None
    return amount if amount.is_finite() else None


def _covered(call: Call, bulk: BulkOrder) -> Iterator[tuple[LegacyLine, int]]:
    """Every line, with how many of its pieces the own stock has; nothing after a deduction."""
    arrangements = call.account.state(Arrangements)
    for order in () if bulk.deducted else bulk.live:
        arranged = arrangements.take("legacy service products", order.uid, order.id, bulk.id)
        for line in order.lines:
            held = 0 if arranged is None else arranged.get("pieces", line.quantity)
            yield line, min(held, line.quantity)


def _product(line: LegacyLine, pieces: int) -> dict[str, Any]:
    return {
        "serverPrice": "0.0",
        "quantity": str(pieces),
        "stanproductId": line.vid,
        "cjImage": line.asked["image"],
        "price": str(notations.dollars(line.cents)),
        "SKU": line.sku,
        "productName": line.name,
    }
