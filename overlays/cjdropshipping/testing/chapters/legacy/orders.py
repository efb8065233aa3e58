"""Orders of the older API: made, changed and deleted, as long as they are CREATED.

    createOrders   [order, ...] ──> [{uid, result, message[]}, ...]   some may fail, others not
    upOrders       order ─────────> [{uid, result, message[]}]
    deleteOrders   [uid, ...] ────> all of them, or refused with 1603002 and none

The documents do not say what becomes of a uid that is in use, nor up to which status an order may
be changed or deleted. Here the uid is refused (or taken once more, if the mock accepts repeated
orders), and only an order that is CREATED can be changed or deleted. To delete what is not there is
a success, so the call may be repeated. A variant that the catalogue does not know is taken at no
price, as are those in the documents.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from cjdropshipping.testing.accounts.arrangements import Arrangements
from cjdropshipping.testing.accounts.books import Books
from cjdropshipping.testing.chapters.chapter import Call, Chapter
from cjdropshipping.testing.chapters.legacy.ledger import CREATED, Legacy, LegacyLine
from cjdropshipping.testing.chapters.plausible import MOST_PIECES, is_quantity
from cjdropshipping.testing.protocol.envelope import ORDER_NOT_DELETED, RULE_BROKEN, Refuse
from cjdropshipping.testing.world.world import World

chapter = Chapter()

#: The year 10000, in epoch milliseconds; what lies behind it cannot be written as a date.
_END_OF_TIME = 253_402_300_800_000


@chapter.answers("legacy_create_orders")
def legacy_create_orders(call: Call) -> Any:
    """Makes those orders that nothing is wrong with."""
    if not call.body:
        raise Refuse(RULE_BROKEN, "no order is named")
    return [_create(call, asked) for asked in call.body]


@chapter.answers("legacy_update_order")
def legacy_update_order(call: Call) -> Any:
    """Replaces what an order was asked for; its shipping method stays."""
    asked = call.body
    order = call.account.state(Legacy).of_uid(asked["uid"])
    if order is None:
        if call.is_documented:
            return call.operation.example
        return [_result(asked, ["there is no order with this uid"])]
    if order.status != CREATED:
        return [_result(asked, [f"the order is {order.status}"])]
    wrong = _wrong(asked)
    if not wrong:
        order.asked, order.lines = asked, _lines(call.world, asked)
    return [_result(asked, wrong)]


@chapter.answers("legacy_delete_orders")
def legacy_delete_orders(call: Call) -> Any:
    """Deletes all of them or none."""
    legacy, books = call.account.state(Legacy), call.account.state(Books)
    found = {uid: order for uid in call.body if (order := legacy.of_uid(uid))}
    for uid, order in found.items():
        if order.status != CREATED:
            raise Refuse(ORDER_NOT_DELETED, reason=f"{uid} is {order.status}")
    for order in found.values():
        legacy.delete(order, books, call.now)


def _create(call: Call, asked: Mapping[str, Any]) -> dict[str, Any]:
    legacy, account = call.account.state(Legacy), call.account
    wrong = _wrong(asked)
    if legacy.of_uid(asked["uid"]) is not None and call.world.repeated_orders == "refuse":
        wrong.append("there is an order with this uid")
    arranged = account.state(Arrangements).take(
        "legacy order refused", asked["uid"], asked["orderNumber"]
    )
    if arranged is not None:
        wrong.extend(arranged.get("messages", ["the order was refused"]))
    if not wrong:
        lines = _lines(call.world, asked)
        legacy.create(account.number, asked, lines, account.state(Books), call.now)
    return _result(asked, wrong)


def _wrong(asked: Mapping[str, Any]) -> list[str]:
    """What is wrong with an order in itself, beyond its schema."""
    wrong = [f"{name} must not be empty" for name in ("uid", "orderNumber") if not asked[name]]
    if not 0 <= asked["createdAt"] < _END_OF_TIME:
        wrong.append("createdAt is no time")
    if not asked["products"]:
        wrong.append("there are no products")
    return wrong + [
        f"the quantity of product {number} is not from 1 to {MOST_PIECES}"
        for number, line in enumerate(asked["products"], 1)
        if not is_quantity(line["quantity"])
    ]


def _lines(world: World, asked: Mapping[str, Any]) -> tuple[LegacyLine, ...]:
    return tuple(_line(world, line) for line in asked["products"])


def _line(world: World, asked: Mapping[str, Any]) -> LegacyLine:
    """Here every variant of the catalogue is connected to one of the shop that has the same id."""
    vid, sku = asked.get("variantId", ""), asked.get("sku", "")
    variant = world.variants.by_vid(vid) if vid else world.variants.by_sku(sku)
    return LegacyLine(
        asked=asked,
        quantity=asked["quantity"],
        shop_price=Decimal(str(asked["productPrice"] or 0)),
        vid=variant.vid if variant else vid,
        sku=variant.sku if variant else sku,
        name=variant.name if variant else asked["shippingName"],
        cents=variant.cents if variant else 0,
        weight=variant.weight if variant else 0,
    )


def _result(asked: Mapping[str, Any], wrong: list[str]) -> dict[str, Any]:
    return {"uid": asked["uid"], "message": wrong, "result": not wrong}
