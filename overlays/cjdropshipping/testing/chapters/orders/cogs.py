"""What orders cost, under keys of one or two letters.

    CogsOrder {orderCode, originalOrderCode, paymentDate, userId, cogsBasicDataOrderInfoJson}
                                                                        └── {a, d, f, g, h, ... z}
    z  by product code: {pc, w, r, t, y, ...}

The documents do not say what happens to unknown codes; here they have no row. ``orderCode`` is the
code as it was asked for. The times have no zone; here they are UTC.
"""

from __future__ import annotations

from typing import Any

from cjdropshipping.testing.accounts.ledger import Line, Order, Orders
from cjdropshipping.testing.chapters.chapter import Call, Chapter
from cjdropshipping.testing.chapters.orders import storages
from cjdropshipping.testing.world import notations

chapter = Chapter()


@chapter.answers("cogs_query")
def cogs_query(call: Call) -> Any:
    """A row for each code that is known."""
    orders = call.account.state(Orders)
    found = [
        (code, order)
        for code in dict.fromkeys(call.body["orderCodesList"])
        if (order := orders.of_code(code)) is not None
    ]
    if not found and call.is_documented:
        return call.operation.example
    return [
        {
            "cogsBasicDataOrderInfoJson": _details(call, order),
            "orderCode": code,
            "originalOrderCode": order.original,
            "paymentDate": _time(order.paid),
            "userId": f"{call.account.number:032x}",
        }
        for code, order in found
    ]


def _details(call: Call, order: Order) -> dict[str, Any]:
    nothing = notations.dollars(0)
    products = [_product(call, line) for line in order.lines]
    return {
        "a": order.parent,
        "s": str(call.account.open_id),
        "d": 0 if order.paid is None else 1,
        "f": notations.dollars(order.postage),
        "g": notations.dollars(order.total),
        "h": notations.dollars(order.cents),
        "j": _time(order.paid),
        "k": {},
        "z": {product["pc"]: product for product in products},
        "x": {},
        "c": None,
        "n": {},
        "m": 0,
        "isReissue": 0,
        "rr": nothing,
        "tt": nothing,
        "yy": {},
        "uu": 0,
        "ii": _warehouse(order),
        "oo": 0,
        "pp": order.asked["shippingCountryCode"],
    }


def _product(call: Call, line: Line) -> dict[str, Any]:
    variant = call.world.variants.by_vid(line.vid)
    nothing = notations.dollars(0)
    return {
        "pc": variant.sku if variant else line.vid,
        "q": "",
        "w": variant.sku if variant else line.vid,
        "e": 0,
        "r": line.weight,
        "t": notations.dollars(line.cents),
        "y": line.quantity,
        "u": "0",
        "z": f"https://img.example.com/mock/{line.vid}.jpg",
        "h": 0,
        "j": nothing,
        "n": nothing,
    }


def _warehouse(order: Order) -> str | None:
    """Its number, from 1, by the list of warehouses; None where CJ chose one by itself."""
    storage = storages.of_id(order.storage)
    return None if storage is None else str(storages.STORAGES.index(storage) + 1)


def _time(millis: int | None) -> str | None:
    return None if millis is None else notations.plain_time(millis).replace(" ", "T")
