"""What can be sent out, and where to: the steps before an outbound order is made.

    list_addresses ──> candidates for the address of an order
    list_products ───> lots of one warehouse, by SKU or SPU, private order, or both
    refresh_products ─> how many pieces of chosen lots can be had now

With the order that is being changed, ``list_products`` tells its locks apart, and
``refresh_products`` counts them as free. What the account does not have counts as 0.
"""

from __future__ import annotations

from typing import Any

from cjdropshipping.testing.accounts.privatestock import Lot, LotKey, PrivateStock
from cjdropshipping.testing.chapters.chapter import Call, Chapter
from cjdropshipping.testing.chapters.outbound import forms
from cjdropshipping.testing.chapters.outbound.orders import named_order, uid

chapter = Chapter()

#: Every documented field has a value in this one.
_CANDIDATE = {
    "id": "ADDR002",
    "name": "Kim Example",
    "firstName": "Kim",
    "lastName": "Example",
    "country": "Germany",
    "countryCode": "DE",
    "province": "Berlin",
    "city": "Berlin",
    "countyTown": "Mitte",
    "address": "Beispielweg 2",
    "addressNew": "Hinterhaus",
    "zip": "10115",
    "phone": "0305550100",
    "mail": "kim@example.com",
    "consigneeId": "CONSIGNEE002",
}


@chapter.answers("outbound_list_addresses")
def outbound_list_addresses(call: Call) -> Any:
    """The documented address, and one more."""
    return [*call.operation.example, _CANDIDATE]


@chapter.answers("outbound_list_products")
def outbound_list_products(call: Call) -> Any:
    """Lots that hold pieces, locked or not; the keyword is a part of the SKU, in any case."""
    asked = call.body
    keyword, private_order = asked.get("skuOrSpu", ""), asked.get("privateOrderId", "")
    order = named_order(call)

    def fits(lot: Lot) -> bool:
        return (
            lot.storage_id == asked["storageId"]
            and lot.quantity > 0
            and keyword.upper() in lot.sku.upper()
            and private_order in ("", lot.private_order_id)
        )

    rows = [
        forms.product(lot, call.world, order)
        for lot in filter(fits, call.account.state(PrivateStock))
    ]
    return call.operation.example if not rows and call.is_documented else rows


@chapter.answers("outbound_refresh_products")
def outbound_refresh_products(call: Call) -> Any:
    """Pieces that can be had now, a row for each of the chosen lots."""
    asked, stock = call.body, call.account.state(PrivateStock)
    order = named_order(call)
    chosen = [
        LotKey(asked["storageId"], row["privateOrderId"], row["stanProductId"])
        for row in asked["products"]
    ]
    if call.is_documented and not any(map(stock.get, chosen)):
        return call.operation.example
    rows: list[dict[str, Any]] = []
    for key in chosen:
        lot = stock.get(key)
        own = order.locked_of(key) if order else 0
        rows.append(
            {
                "privateOrderId": key.private_order_id,
                "stanProductId": key.vid,
                "uid": uid(key),
                "availableQuantity": lot.available + own if lot else 0,
            }
        )
    return rows
