"""Private inventory: bought, kept at CJ, and sent out; addresses; and bills for what came later."""

from __future__ import annotations

from typing import Any

from cjdropshipping.testing.accounts.privatestock import PRIVATE_ORDER, STORAGE
from cjdropshipping.testing.world.variants import Variant

from .diary import Diary, Wish, documented

HOME, LOGISTICS = "WAREHOUSE-CN-001", "CJ Packet Ordinary"
"""A warehouse, and a way to it."""
ADDRESS = {
    "customerName": "Sam Example",
    "shippingAddress": "1 Example Street",
    "city": "SPRINGFIELD",
    "countryCode": "US",
}


# ── addresses ────────────────────────────────────────────────────────────────────────────────────


def addresses_list(at: Diary) -> Wish:
    return Wish("addresses_list", body={})


def addresses_create(at: Diary) -> Wish:
    return Wish("addresses_create", body={**documented("addresses_create"), "city": at.name})


def addresses_update(at: Diary) -> Wish:
    at.done("addresses_create", addresses_create(at).body)
    last = at.done("addresses_list", {})[-1]["id"]
    return Wish("addresses_update", body={**documented("addresses_update"), "id": last})


# ── buying ───────────────────────────────────────────────────────────────────────────────────────


def _selected(variant: Variant) -> dict[str, Any]:
    return {"variantId": variant.vid, "productId": variant.product.pid, "quantity": 10}


def _selection(at: Diary) -> dict[str, Any]:
    return {"variants": [_selected(at.stocked)]}


def _delivery(at: Diary) -> dict[str, Any]:
    lines = [{"id": at.stocked.vid, "quantity": 10}]
    return {"storageId": HOME, "variantInfoList": lines}


def private_inventory_add_to_cart(at: Diary) -> Wish:
    variant = at.stocked
    lines = [{"variantId": variant.vid, "quantity": 10}]
    body = {"productId": variant.product.pid, "variants": lines}
    return Wish("private_inventory_add_to_cart", body=body)


def private_inventory_get_cart(at: Diary) -> Wish:
    at.done("private_inventory_add_to_cart", private_inventory_add_to_cart(at).body)
    return Wish("private_inventory_get_cart", body={"pageNum": 1, "pageSize": 20, "isAll": 0})


def private_inventory_remove_from_cart(at: Diary) -> Wish:
    at.done("private_inventory_add_to_cart", private_inventory_add_to_cart(at).body)
    body = {"variantIds": [at.stocked.vid]}
    return Wish("private_inventory_remove_from_cart", body=body)


def private_inventory_get_confirmation(at: Diary) -> Wish:
    return Wish("private_inventory_get_confirmation", body=_selection(at))


def private_inventory_list_logistics(at: Diary) -> Wish:
    return Wish("private_inventory_list_logistics", body=_delivery(at))


def private_inventory_get_cost(at: Diary) -> Wish:
    return Wish("private_inventory_get_cost", body=_delivery(at))


def private_inventory_get_confirmation_with_cost(at: Diary) -> Wish:
    body = {**_selection(at), "storageId": HOME, "logisticName": LOGISTICS}
    return Wish("private_inventory_get_confirmation_with_cost", body=body)


def private_inventory_create_order(at: Diary) -> Wish:
    variant = at.stocked
    lines = [{**_selected(variant), "sku": variant.sku}]
    body = {"productList": lines, "logisticName": LOGISTICS, "storageId": HOME}
    return Wish("private_inventory_create_order", body=body)


def _bought(at: Diary) -> Any:
    """A new order, by whichever of its names."""
    return at.done("private_inventory_create_order", private_inventory_create_order(at).body)


def private_inventory_list_orders(at: Diary) -> Wish:
    _bought(at)
    return Wish("private_inventory_list_orders", body={"pageNum": 1, "pageSize": 10})


def private_inventory_list_orders_of_one(at: Diary) -> Wish:
    body = {"pageNum": 1, "pageSize": 10, "orderContent": _code(at)}
    return Wish("private_inventory_list_orders", body=body)


def _code(at: Diary) -> str:
    made = _bought(at)
    return str(made.get("orderCode") or made["orderId"])


def payments_pay_v2_of_private_inventory(at: Diary) -> Wish:
    return Wish("payments_pay_v2", body={"shipmentOrderId": _code(at), "orderType": 9})


# ── sending out ──────────────────────────────────────────────────────────────────────────────────


def _line(at: Diary, quantity: int = 1) -> dict[str, Any]:
    variant = at.stocked
    at.account.back_office.stock(variant.sku, 100)
    goods = {"sku": variant.sku, "stanProductId": variant.vid, "privateOrderId": PRIVATE_ORDER}
    return {**goods, "quantity": quantity}


def outbound_list_addresses(at: Diary) -> Wish:
    return Wish("outbound_list_addresses", body={})


def outbound_list_products(at: Diary) -> Wish:
    _line(at)
    body = {"storageId": STORAGE, "privateOrderId": PRIVATE_ORDER}
    return Wish("outbound_list_products", body=body)


def outbound_list_products_for_an_order(at: Diary) -> Wish:
    body = {"storageId": STORAGE, "privateOrderId": PRIVATE_ORDER, "orderId": _locked(at)}
    return Wish("outbound_list_products", body=body)


def outbound_refresh_products(at: Diary) -> Wish:
    line = _line(at)
    asked = {name: line[name] for name in ("privateOrderId", "stanProductId")}
    body = {"storageId": STORAGE, "products": [asked]}
    return Wish("outbound_refresh_products", body=body)


def outbound_create(at: Diary) -> Wish:
    body = {
        "orderNumber": at.number("outbound"),
        "storageId": STORAGE,
        "postagePayNode": 5,
        "address": ADDRESS,
        "productList": [_line(at)],
    }
    return Wish("outbound_create", body=body)


def _made(at: Diary) -> str:
    order_id: str = at.done("outbound_create", outbound_create(at).body)["orderId"]
    return order_id


def _locked(at: Diary) -> str:
    order_id = _made(at)
    for _ in range(3):
        at.done("outbound_progress", {"orderId": order_id})
    return order_id


def outbound_create_changes(at: Diary) -> Wish:
    wish = outbound_create(at)
    order_id = at.done("outbound_create", wish.body)["orderId"]
    line = at.done("outbound_get", {"orderId": order_id})["productList"][0]["id"]
    lines = [{**_line(at, 3), "id": line}]
    return Wish("outbound_create", body={**wish.body, "orderId": order_id, "productList": lines})


def outbound_progress(at: Diary) -> Wish:
    return Wish("outbound_progress", body={"orderId": _made(at)})


def outbound_submit(at: Diary) -> Wish:
    return Wish("outbound_submit", body={"orderId": _locked(at)})


def outbound_get(at: Diary) -> Wish:
    return Wish("outbound_get", body={"orderId": _locked(at)})


def outbound_cancel(at: Diary) -> Wish:
    return Wish("outbound_cancel", body={"orderId": _locked(at), "reason": "Ordered twice."})


# ── bills ────────────────────────────────────────────────────────────────────────────────────────


def makeup_list(at: Diary) -> Wish:
    at.account.back_office.owe(1_250)
    return Wish("makeup_list", body={"pageNum": 1, "pageSize": 20, "type": 0})


def makeup_create_payment(at: Diary) -> Wish:
    bill = at.account.back_office.owe(990)
    return Wish("makeup_create_payment", body={"orderCodes": [bill], "type": 0})


def payments_pay_v2_of_bills(at: Diary) -> Wish:
    made = at.done("makeup_create_payment", makeup_create_payment(at).body)
    body = {"shipmentOrderId": made["payOrderCode"], "orderType": 24, "payId": made["payId"]}
    return Wish("payments_pay_v2", body=body)
