"""Orders from creation to delivery: parent orders, payments, labels, pictures, figures."""

from __future__ import annotations

import json
from typing import Any

from .diary import Diary, Wish, documented

CRANBURY, GERMANY = "201e67f6ba4644c0a36d63bf4989dd70", "WAREHOUSE-DE-003"
BY_PLATFORM = {"shopLogisticsType": 1, "storageId": CRANBURY}
DESIGN = json.dumps(
    [{"links": ["https://img.example.com/p.jpg"], "effectImgs": ["https://img.example.com/e.jpg"]}]
)


def order(at: Diary, **more: Any) -> dict[str, Any]:
    """An order that costs something, by CJ's own logistics."""
    number = at.number("order")
    line = {"vid": at.variant(4).vid, "quantity": 2, "storeLineItemId": f"{number}-line"}
    body = {**documented("orders_create_v3"), "orderNumber": number, "products": [line]}
    del body["storageId"]
    return {**body, "shopLogisticsType": 2, **more}


def created(at: Diary, **more: Any) -> str:
    """Id of a new order."""
    order_id: str = at.done("orders_create_v3", order(at, **more))["orderId"]
    return order_id


def in_cart(at: Diary, **more: Any) -> str:
    order_id = created(at, **more)
    at.done("orders_add_to_cart", {"cjOrderIdList": [order_id]})
    return order_id


def confirmed(at: Diary, **more: Any) -> tuple[str, str]:
    """Ids of a new order, and of its parent order."""
    order_id = in_cart(at, **more)
    return order_id, at.done("orders_confirm_cart", {"cjOrderIdList": [order_id]})["shipmentsId"]


def paid(at: Diary, **more: Any) -> str:
    order_id, _ = confirmed(at, **more)
    at.done("payments_pay", {"orderId": order_id})
    return order_id


def orders_create_v2(at: Diary) -> Wish:
    body = {**documented("orders_create_v2"), "payType": 2, "orderNumber": at.number("order")}
    return Wish("orders_create_v2", body={**body, "products": order(at)["products"]})


def orders_create_v3(at: Diary) -> Wish:
    return Wish("orders_create_v3", body=order(at))


def orders_add_to_cart(at: Diary) -> Wish:
    return Wish("orders_add_to_cart", body={"cjOrderIdList": [created(at), created(at)]})


def orders_confirm_cart(at: Diary) -> Wish:
    return Wish("orders_confirm_cart", body={"cjOrderIdList": [in_cart(at), in_cart(at)]})


def orders_create_parent(at: Diary) -> Wish:
    _, parent = confirmed(at)
    return Wish("orders_create_parent", body={"shipmentOrderId": parent})


def orders_list(at: Diary) -> Wish:
    created(at)
    paid(at)
    return Wish("orders_list", {"pageNum": 1, "pageSize": 10})


def orders_list_of_a_parent(at: Diary) -> Wish:
    _, parent = confirmed(at)
    return Wish("orders_list", {"pageNum": 1, "pageSize": 10, "shipmentOrderId": parent})


def orders_list_of_ids(at: Diary) -> Wish:
    return Wish("orders_list", {"pageNum": 1, "pageSize": 10, "orderIds": [created(at)]})


def orders_get(at: Diary) -> Wish:
    return Wish("orders_get", {"orderId": paid(at), "features": ["LOGISTICS_TIMELINESS"]})


def orders_delete(at: Diary) -> Wish:
    return Wish("orders_delete", {"orderId": created(at)})


def orders_confirm(at: Diary) -> Wish:
    return Wish("orders_confirm", body={"orderId": created(at)})


def orders_change_warehouse(at: Diary) -> Wish:
    order_id = created(at, **BY_PLATFORM)
    return Wish("orders_change_warehouse", body={"orderCode": order_id, "storageId": GERMANY})


def sandbox_simulate_pay(at: Diary) -> Wish:
    return Wish("sandbox_simulate_pay", body={"orderId": created(at, isSandbox=1)})


def sandbox_simulate_pay_of_a_parent(at: Diary) -> Wish:
    _, parent = confirmed(at, isSandbox=1)
    return Wish("sandbox_simulate_pay", body={"shipmentOrderId": parent})


def sandbox_update_status(at: Diary) -> Wish:
    order_id = created(at, isSandbox=1)
    at.done("sandbox_simulate_pay", {"orderId": order_id})
    return Wish("sandbox_update_status", body={"orderId": order_id, "targetStatus": 500})


def payments_get_balance(at: Diary) -> Wish:
    return Wish("payments_get_balance")


def payments_pay(at: Diary) -> Wish:
    order_id, _ = confirmed(at)
    return Wish("payments_pay", body={"orderId": order_id})


def payments_pay_v2(at: Diary) -> Wish:
    _, parent = confirmed(at)
    pay_id = at.done("orders_create_parent", {"shipmentOrderId": parent})["payId"]
    return Wish("payments_pay_v2", body={"shipmentOrderId": parent, "payId": pay_id})


def _label(order_id: str, track: str) -> dict[str, Any]:
    return {
        "orderId": order_id,
        "cjOrderId": f"SD{order_id}",
        "cjShippingCompanyName": "USPS",
        "trackNumber": track,
        "waybillFile": b"%PDF-1.7",
    }


def waybills_upload(at: Diary) -> Wish:
    return Wish("waybills_upload", body=_label(paid(at, **BY_PLATFORM), "T-1"))


def waybills_update(at: Diary) -> Wish:
    order_id = paid(at, **BY_PLATFORM)
    at.done("waybills_upload", _label(order_id, "T-1"))
    return Wish("waybills_update", body=_label(order_id, "T-2"))


def pod_update_pictures(at: Diary) -> Wish:
    body = order(at)
    (line,) = body["products"]
    order_id = created(at, products=[{**line, "podProperties": DESIGN}])
    (row,) = at.done("orders_get", orderId=order_id)["productList"]
    pictures = ["https://img.example.com/new.jpg"]
    asked = {
        "orderCode": order_id,
        "lineItemId": row["lineItemId"],
        "effectImgList": pictures,
        "productionImgList": pictures,
    }
    return Wish("pod_update_pictures", body={"podPicturesEditParams": [asked]})


def cogs_query(at: Diary) -> Wish:
    return Wish("cogs_query", body={"orderCodesList": [f"SD{paid(at)}"]})
