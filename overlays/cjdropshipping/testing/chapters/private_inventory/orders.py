"""Orders for private stock: create, pay, list.

    createOrder ── arranged: risk control ────────────────> riskInterceptOrderList
                ── warehouse, stock or price in the way ──> checkPlaceOrderInfo
                ── logistics not on offer ────────────────> availableLogisticList
                └─ order SY..., status 3 ── page (payType 1, or none) ── payBalanceV2, orderType 9

An answer without an order counts as a success, as in the documents' examples; the arrangement
"private refusal" makes it a refusal with the same data. The amount is the total of the quote.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from cjdropshipping.testing.accounts.arrangements import Arrangements
from cjdropshipping.testing.accounts.books import Bill, Books
from cjdropshipping.testing.chapters.chapter import Call, Chapter
from cjdropshipping.testing.chapters.payment import paid
from cjdropshipping.testing.chapters.private_inventory import wire
from cjdropshipping.testing.chapters.private_inventory.desk import (
    AWAITING_PAYMENT,
    BALANCE,
    PAYMENT_INCOMING,
    PrivateLine,
    PrivateOrder,
    PrivateOrders,
    look,
    place,
    receive,
)
from cjdropshipping.testing.chapters.private_inventory.goods import Line, read_lines
from cjdropshipping.testing.chapters.private_inventory.quote import SERVICE, Quote, quote
from cjdropshipping.testing.chapters.private_inventory.rows import difference, order_row, words
from cjdropshipping.testing.chapters.private_inventory.spelling import Spelling
from cjdropshipping.testing.protocol.envelope import ORDER_NOT_CONFIRMED, Refuse

chapter = Chapter()

_BY_PAGE = 1


@chapter.answers("private_inventory_create_order")
def create_order(call: Call) -> Any:
    """Creates an order, or tells why there is none."""
    asked = call.body
    lines = read_lines(call, asked["productList"])
    if lines is None:
        return call.operation.example
    quoted = quote(call, lines, asked["storageId"], asked["logisticName"])
    no = _objection(call, quoted)
    if no is not None:
        refusal = call.account.state(Arrangements).take("private refusal", call.operation.id)
        if refusal is not None:
            raise Refuse(refusal.get("code", ORDER_NOT_CONFIRMED), data=no)
        return no
    return _created(call, _placed(call, quoted))


@chapter.answers("private_inventory_list_orders")
def list_orders(call: Call) -> Any:
    """A page of the orders that match, latest first; both bounds of the time belong to it."""
    look(call.account, call.now)
    asked, window = call.body, call.window
    orders = call.account.state(PrivateOrders)
    rows = [order for order in reversed(orders) if _matches(call, order, asked)]
    if not rows and call.is_documented:
        return call.operation.example
    return {
        "pageSize": window.size,
        "pageNumber": window.number,
        "totalRecords": len(rows),
        "totalPages": window.pages(len(rows)),
        "content": [order_row(call, order) for order in window.cut(rows)],
    }


@paid("private")
def private_paid(call: Call, bill: Bill) -> None:
    """Hands over the goods of an order that was paid from the balance."""
    order = call.account.state(PrivateOrders)[bill.key]
    arrangements = call.account.state(Arrangements)
    arranged = arrangements.take("private payment incoming", *order.keys)
    looks = 0 if arranged is None else int(arranged.get("looks", 1))
    receive(call.account, order, call.now, BALANCE, looks)


def _objection(call: Call, quoted: Quote) -> dict[str, Any] | None:
    """Why nothing is ordered, as the answer tells it; None where nothing is in the way."""
    arrangements = call.account.state(Arrangements)
    keys = [key for line in quoted.lines for key in line.keys]
    risk = arrangements.take("private risk", *keys)
    if risk is not None:
        reason = risk.get("reason", "The order was stopped by risk control")
        return {"riskInterceptOrderList": _reasons((line, reason) for line in quoted.lines)}
    if quoted.storehouse is None:
        return _not_orderable((line, quoted.message) for line in quoted.lines)
    found: list[tuple[Line, str]] = []
    for line in quoted.lines:
        arranged = arrangements.take("private not orderable", *line.keys)
        if arranged is not None:
            found.append((line, arranged.get("reason", "The product is not on sale")))
        elif line.cents is None:
            found.append((line, "The product has no price"))
    for trouble in quoted.troubles:
        about = quoted.lines if trouble.line is None else (trouble.line,)
        found.extend((line, trouble.error) for line in about)
    if found:
        return _not_orderable(found)
    if quoted.freight is None:
        return {
            "availableLogisticList": wire.logistics(quoted),
            "requestedLogisticName": quoted.asked_logistics,
        }
    return None


def _not_orderable(found: Iterable[tuple[Line, str]]) -> dict[str, Any]:
    return {
        "riskInterceptOrderList": [],
        "checkPlaceOrderInfo": {"confirmStatus": False, "productInfoVOList": _reasons(found)},
    }


def _reasons(found: Iterable[tuple[Line, str]]) -> list[dict[str, Any]]:
    return [
        {"variantId": line.variant.vid, "sku": line.variant.sku, "reason": reason}
        for line, reason in found
    ]


def _placed(call: Call, quoted: Quote) -> PrivateOrder:
    asked, account = call.body, call.account
    number = account.state(PrivateOrders).next_number(account.number, call.now)
    # No amount is unknown here: that would have been an objection.
    order = PrivateOrder(
        code=f"SY{number}",
        pay_id=f"PAY{number}",
        storage_id=asked["storageId"],
        logistics=asked["logisticName"],
        lines=tuple(
            PrivateLine(f"{number}{n:03d}", w.variant.vid, w.variant.sku, w.quantity, w.cents or 0)
            for n, w in enumerate(quoted.lines, 1)
        ),
        goods=quoted.goods or 0,
        service=SERVICE,
        postage=quoted.shipping or 0,
        created=call.now,
    )
    place(account, order, call.now)
    account.state(Books).present(
        Bill("private", order.code, order.pay_id, order.total, expires=order.expires)
    )
    return order


def _created(call: Call, order: PrivateOrder) -> dict[str, Any]:
    by_page = (call.body.get("payType") or _BY_PAGE) == _BY_PAGE
    page = f"https://www.example.com/mine/payment?pid={order.pay_id}"
    return {
        **Spelling.of(call).named("order", ("orderId", "orderCode"), order.code, 1),
        "payId": order.pay_id,
        "cjPayUrl": page if by_page else None,
        "price": wire.dollars(order.total),
    }


def _matches(call: Call, order: PrivateOrder, asked: Mapping[str, Any]) -> bool:
    status = asked.get("orderStatus")
    if status is not None:
        states = {status}
        if status == AWAITING_PAYMENT:
            # Of the two kinds of unpaid order, both where payStatus does not choose.
            kinds = {0: {AWAITING_PAYMENT}, 1: {PAYMENT_INCOMING}}
            both = {AWAITING_PAYMENT, PAYMENT_INCOMING}
            states = kinds.get(asked.get("payStatus", -1), both)
        if order.status not in states:
            return False
    if not asked.get("createOrderDateStart", 0) <= order.created:
        return False
    if not order.created <= asked.get("createOrderDateEnd", order.created):
        return False
    differs = asked.get("isAmountDifference")
    if differs is not None and (difference(call, order) is not None) != (differs == 1):
        return False
    wanted = asked.get("orderContent", "").strip().lower()
    return any(wanted in word.lower() for word in words(call, order))
