"""Parent orders: what is to be paid for orders that were confirmed together, and until when.

    confirmed orders ──> matched     in successOrders, and in the sum
                     └─> unmatched   in unMatchOrderCodes or interceptOrders, UNPAID, not in the sum
    none matched, or it fails: submitSuccess is false, and there is nothing to pay

The form of an intercepted order is not documented here; it is the id, as in the confirmation. An
order that was left out can be had in another parent order under the same id later on, so here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cjdropshipping.testing.accounts.account import Account
from cjdropshipping.testing.accounts.arrangements import Arrangements
from cjdropshipping.testing.accounts.books import Bill
from cjdropshipping.testing.accounts.ledger import Order, Orders
from cjdropshipping.testing.chapters.chapter import Call, Chapter
from cjdropshipping.testing.chapters.orders import billing
from cjdropshipping.testing.chapters.orders.holding import is_arranged
from cjdropshipping.testing.protocol.envelope import ORDER_NOT_CONFIRMED, ORDER_NOT_FOUND, Refuse
from cjdropshipping.testing.world import notations

chapter = Chapter()

_CJ_NUMBER = 3


@chapter.answers("orders_create_parent")
def orders_create_parent(call: Call) -> Any:
    """Opens the payment of a parent order; while it is open, the same one again."""
    account, parent = call.account, call.body["shipmentOrderId"]
    if not account.state(Orders).of_parent(parent):
        if call.is_documented:
            return call.operation.example
        raise Refuse(ORDER_NOT_FOUND)
    orders = billing.payable(account, parent)
    if not orders and call.world.repeated_payments == "accept":
        orders = billing.paid_before(account, parent)
    if not orders:
        raise Refuse(ORDER_NOT_CONFIRMED, reason="no order of it waits for payment")
    unmatched = _chosen(account, "parent order unmatched", orders)
    held = _chosen(account, "parent intercepts", orders)
    matched = [order for order in orders if order not in (*unmatched, *held)]
    if not matched or is_arranged(account, "parent fails", *orders):
        billing.close(account, parent)
        matched, bill = [], None
    else:
        bill = billing.opened(account, parent, matched, call.now)
    return {
        **_answer(matched, bill),
        "unMatchOrderCodes": [order.id for order in unmatched],
        "unMatchProductCodes": _unmatched_products(account, orders),
        "interceptOrders": [order.id for order in held],
    }


def _chosen(account: Account, name: str, orders: Sequence[Order]) -> list[Order]:
    return [order for order in orders if is_arranged(account, name, order)]


def _unmatched_products(account: Account, orders: Sequence[Order]) -> list[str]:
    """Codes as arranged; without any, the variants of the order."""
    codes: list[str] = []
    for order in orders:
        details = account.state(Arrangements).take("parent product unmatched", *order.names)
        if details is not None:
            codes += details.get("codes", [line.vid for line in order.lines])
    return codes


def _answer(orders: Sequence[Order], bill: Bill | None) -> dict[str, Any]:
    """The reply where nothing is unmatched; without a bill nothing has come about."""
    return {
        "orderMoney": notations.dollars(sum(order.total for order in orders)),
        "payExpireTime": notations.plain_time(bill.expires) if bill and bill.expires else None,
        "payId": bill.pay_id if bill else "",
        "result": 0,
        "submitSuccess": bill is not None,
        "unMatchOrderCodes": [],
        "successOrders": [order.id for order in orders],
        "unMatchProductCodes": [],
        "paymentInformation": _payment(orders) if bill else None,
        "interceptOrders": [],
    }


def _payment(orders: Sequence[Order]) -> dict[str, Any]:
    goods = notations.dollars(sum(order.cents for order in orders))
    postage = notations.dollars(sum(order.postage for order in orders))
    nothing, total = notations.dollars(0), goods + postage
    asked = orders[0].asked
    ioss_type = asked.get("iossType") or None
    return {
        "actualPayment": total,
        "balanceDeduction": nothing,
        "billAmount": total,
        "canDeduct": False,
        "commodityDiscount": nothing,
        "commodityTotalAmount": goods,
        "couponAmount": nothing,
        "freight": postage,
        "iossAmount": nothing,
        "iossNumber": "CJ-IOSS" if ioss_type == _CJ_NUMBER else asked.get("iossNumber", ""),
        "iossTaxHandlingFee": nothing,
        "iossTaxes": nothing,
        "iossType": ioss_type,
        "orderOriginalAmount": total,
        "orderProductAmount": goods,
        "payableAmount": total,
        "postageDiscount": nothing,
        "serviceFee": nothing,
    }
