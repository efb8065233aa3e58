"""A mock in the middle of its business, and what it knows: ids that a call can name.

orders new, in the cart, confirmed and paid, and one to play with · private stock, and orders for it
and out of it · orders of the older API, in the cart and in bulk · bills to pay

    "orderId"                   for a field of this name of any operation
    "legacy.orderId"            of those of cj.legacy
    "legacy_deduct.orderId"     of one
    "payments_pay_v2:makeup.payId"     of one of its examples
"""

from __future__ import annotations

from typing import Any

from tests.operations.described import Described, Given
from tests.operations.reasons import Names
from tests.testing.legacy_desk import Desk
from tests.testing.merchant import CRANBURY, GERMANY, Merchant
from tests.testing.outbound import Outbound, line
from tests.testing.private import HOME, LOGISTICS, buy, codes, stocked

from cjdropshipping.testing import Document, Mock
from cjdropshipping.testing.accounts.privatestock import STORAGE

SHIPPED = Document.shipped()
WAYBILL = {"cjShippingCompanyName": "USPS", "trackNumber": "T-1"}


def new() -> Mock:
    """A mock that nobody has asked anything."""
    return Mock(products=50, document=SHIPPED)


def busy(mock: Mock) -> Names:
    """Brings a new mock so far; gives what it knows, by field, as the module says."""
    merchant, desk, outbound = Merchant(mock), Desk(mock), Outbound(mock)
    return {**goods(mock), **ordered(merchant), **private(mock, outbound), **older(desk)}


def goods(mock: Mock) -> Names:
    """A product, with its variant, and who the account is."""
    product = mock.world.catalogue.product(5)
    variant = mock.world.variants.of(product)[0]
    merchant = Merchant(mock)
    added = mock.world.catalogue.product(6)
    merchant.done("my_products_add", {"productId": added.pid})
    sourced = {"productName": "Lamp", "productImage": "https://img.example.com/lamp.jpg"}
    source = merchant.done("sourcing_create", sourced)["cjSourcingId"]
    tokens = merchant.done("authentication_get_access_token", {"apiKey": mock.api_key})
    return {
        "pid": [product.pid],
        "productId": [product.pid],
        "my_products_add.again": [added.pid],
        "productSku": [product.sku],
        "vid": [variant.vid],
        "variantId": [variant.vid],
        "variantSku": [variant.sku],
        "sku": [variant.sku],
        "sourceIds": [source],
        "apiKey": [mock.api_key],
        "refreshToken": [tokens["refreshToken"]],
        "addresses.id": [merchant.done("addresses_list", {})[0]["id"]],
        "startAt": ["2024-01-01"],
        "endAt": ["2030-01-01"],
    }


def ordered(merchant: Merchant) -> Names:
    """Orders in all states, and bills."""
    new, other = merchant.order("new"), merchant.order("another")
    in_cart = merchant.order("in the cart", "IN_CART")
    unpaid = merchant.order("unpaid", "UNPAID")
    play = merchant.order("to play with", "UNPAID", isSandbox=1)
    paid = merchant.order("paid", "UNSHIPPED")
    labelled = merchant.order("with a waybill", "UNSHIPPED")
    waybill = {"orderId": labelled, **WAYBILL, "cjOrderId": f"SD{labelled}"}
    merchant.done("waybills_upload", {**waybill, "waybillFile": b"%PDF"})
    parent = merchant.confirmed(merchant.order("confirmed"))
    generated = merchant.done("orders_create_parent", {"shipmentOrderId": parent})
    rows = merchant.done("makeup_list", {"type": 0})["pageData"]["content"]
    bills = [row["orderCode"] for row in rows if row["status"] == 0]
    payment = merchant.done("makeup_create_payment", {"orderCodes": bills[:1]})
    every = [new, other, in_cart, unpaid, paid, labelled]
    return {
        "orderId": every,
        "orderCode": every,
        "cjOrderIdList": [new, other],
        "orders_delete.orderId": [new],
        "orders_confirm_cart.cjOrderIdList": [in_cart],
        "orders_confirm.orderId": [in_cart],
        "orderIds": every,
        "orderCodesList": every,
        "orderCodeList": [new, other],
        "payments_pay.orderId": [unpaid],
        "sandbox.orderId": [play],
        "sandbox.targetStatus": [400],
        "waybills_upload.orderId": [paid],
        "waybills_upload.cjOrderId": [f"SD{paid}"],
        "waybills_update.orderId": [labelled],
        "waybills_update.cjOrderId": [f"SD{labelled}"],
        "cjShippingCompanyName": [WAYBILL["cjShippingCompanyName"]],
        "shipmentOrderId": [parent],
        "payments_pay_v2.payId": [generated["payId"]],
        "payments_pay_v2:makeup.shipmentOrderId": [payment["payOrderCode"]],
        "payments_pay_v2:makeup.payId": [payment["payId"]],
        "orderCodes": bills,
        "storageId": [CRANBURY, GERMANY],
        "logisticName": ["PostNL"],
        "shippingCountryCode": ["US", "DE"],
        "fromCountryCode": ["CN", "US"],
        "storeName": ["API Store"],
    }


def private(mock: Mock, outbound: Outbound) -> Names:
    """Private inventory, orders for it and out of it."""
    stock = stocked(mock)
    order = buy(mock, *stock)
    lot = outbound.lot(50)
    changing = outbound.create(line(lot, 1))
    variants = [one.vid for one in stock]
    return {
        "private_inventory.productId": [stock[0].product.pid],
        "private_inventory.variantId": [stock[0].vid],
        "private_inventory.id": [stock[0].vid],
        "variantIds": variants,
        "private_inventory.sku": [stock[0].sku],
        "private_inventory.storageId": [HOME],
        "private_inventory.logisticName": [LOGISTICS],
        "payments_pay_v2:privateInventory.shipmentOrderId": codes(mock),
        "payments_pay_v2:privateInventory.payId": [order["payId"]],
        "outbound.orderId": [changing],
        "outbound_submit.orderId": [outbound.locked(line(lot, 1), orderNumber="my-2")],
        "outbound.id": [outbound.get(changing)["productList"][0]["id"]],
        "outbound.storageId": [STORAGE],
        "outbound.sku": [lot.sku],
        "stanProductId": [lot.vid],
        "privateOrderId": [lot.private_order_id],
        "skuOrSpu": [lot.sku],
        "outbound.countryCode": ["US"],
        "addresses.countryCode": ["US", "DE"],
    }


def older(desk: Desk) -> Names:
    """Orders of the older API: new, in the cart, in bulk, and in bulk with goods of one's own."""
    new, other = desk.made("u-1", "u-2")
    desk.in_cart("u-3")
    (in_cart,) = desk.in_cart("u-4")
    bulk, covered = desk.bulk("u-5", "u-6"), desk.bulk("u-7")
    desk.mock.arrange("legacy service products", covered)
    return {
        "legacy.orderId": [bulk],
        "legacy_deduct.orderId": [covered],
        "legacy_check_deduction.orderId": [covered],
        "money": [desk.money(covered)],
        "legacy.id": [new],
        "orderNum": [other],
        "uid": ["u-1"],
        "uids": ["u-1", "u-2"],
        "legacy_create_bulk_order.uid": ["u-3"],
        "legacy_create_bulk_order.orderNum": [in_cart],
        "logistic": ["PostNL"],
        "logisic": ["PostNL"],
    }


def known(names: Names, described: Described, field: str, example: str = "") -> list[Any]:
    """What a call can name in this field; nothing where no value is better than another."""
    narrow = f"{described.id}:{example}", described.id, described.tag
    for key in (*(f"{prefix}.{field}" for prefix in narrow), field):
        if key in names:
            return names[key]
    return []


def filled(names: Names, described: Described, given: Given, example: str) -> Given:
    """What the document shows, with what the mock knows in place of its ids."""

    def fill(value: Any, field: str, turn: int = 0) -> Any:
        if isinstance(value, dict):
            return {key: fill(inner, key) for key, inner in value.items()}
        if isinstance(value, list):
            return [fill(inner, field, turn) for turn, inner in enumerate(value)]
        found = known(names, described, field, example)
        return found[turn % len(found)] if found else value

    name = described.body_name if isinstance(given.body, list) else ""
    return Given(fill(given.query, ""), given.headers, fill(given.body, name))
