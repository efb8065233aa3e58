"""Orders of the older API and their bulk orders; and tokens, which are as old."""

from __future__ import annotations

from typing import Any

from .diary import Diary, Wish, documented


def order(at: Diary, uid: str) -> dict[str, Any]:
    (shown,) = documented("legacy_create_orders")
    line = {"image": "i", "quantity": 1, "productPrice": 5, "shippingName": "Lamp"}
    lines = [{**line, "sku": at.variant(4).sku}]
    return {**shown, "uid": uid, "orderNumber": f"no-{uid}", "products": lines}


def made(at: Diary) -> str:
    """The uid of a new order."""
    uid = at.number("uid")
    (row,) = at.done("legacy_create_orders", [order(at, uid)])
    assert row["result"], row
    return uid


def order_id_of(at: Diary, uid: str) -> str:
    (row,) = at.done("legacy_get_orders", [uid])
    order_id: str = row["id"]
    return order_id


def _in_cart(at: Diary) -> str:
    uid = made(at)
    at.done("legacy_add_to_cart", [{"uid": uid, "logistic": "PostNL"}])
    return uid


def bulk(at: Diary) -> str:
    """Id of a new bulk order."""
    bulk_id: str = at.done("legacy_create_bulk_order", [{"uid": _in_cart(at)}])
    return bulk_id


def legacy_list_shops(at: Diary) -> Wish:
    return Wish("legacy_list_shops")


def legacy_list_bulk_orders(at: Diary) -> Wish:
    bulk(at)
    return Wish("legacy_list_bulk_orders", body={"status": "unpaid", "page": "1"})


def legacy_set_logistics(at: Diary) -> Wish:
    order_id = order_id_of(at, made(at))
    return Wish("legacy_set_logistics", body={"orderNum": order_id, "logisic": "PostNL"})


def legacy_add_to_cart(at: Diary) -> Wish:
    order_id = order_id_of(at, made(at))
    rows = [{"uid": made(at), "logistic": "PostNL"}, {"orderNum": order_id, "logistic": "PostNL"}]
    return Wish("legacy_add_to_cart", body=rows)


def legacy_create_bulk_order(at: Diary) -> Wish:
    return Wish("legacy_create_bulk_order", body=[{"uid": _in_cart(at)}])


def legacy_check_deduction(at: Diary) -> Wish:
    bulk_id = _own_goods(at)
    rows = at.done("legacy_list_bulk_orders", {"status": "unpaid", "page": "1"})["orderList"]
    money: float = next(row["ORDERMONEY"] for row in rows if row["ID"] == bulk_id)
    body = {"orderId": bulk_id, "money": f"{money:.2f}"}
    return Wish("legacy_check_deduction", body=body)


def legacy_deduct(at: Diary) -> Wish:
    return Wish("legacy_deduct", body={"orderId": _own_goods(at)})


def _own_goods(at: Diary) -> str:
    """A bulk order whose goods the merchant has at CJ."""
    bulk_id = bulk(at)
    at.account.arrange("legacy service products", bulk_id)
    return bulk_id


def legacy_pay(at: Diary) -> Wish:
    return Wish("legacy_pay", body={"orderId": bulk(at)})


def legacy_create_orders(at: Diary) -> Wish:
    numbers = at.number("uid"), at.number("uid")
    return Wish("legacy_create_orders", body=[order(at, uid) for uid in numbers])


def legacy_get_orders(at: Diary) -> Wish:
    return Wish("legacy_get_orders", body=[made(at), made(at)])


def legacy_update_order(at: Diary) -> Wish:
    return Wish("legacy_update_order", body={**order(at, made(at)), "city": "Elsewhere"})


def legacy_delete_orders(at: Diary) -> Wish:
    return Wish("legacy_delete_orders", body=[made(at)])


def legacy_search_orders(at: Diary) -> Wish:
    body = {"pageNum": 1, "pageSize": 50, "uid": [made(at)]}
    return Wish("legacy_search_orders", body=body)


def legacy_search_orders_by_id(at: Diary) -> Wish:
    uid = made(at)
    body = {"pageNum": 1, "pageSize": 50, "id": order_id_of(at, uid), "orderNumber": f"no-{uid}"}
    return Wish("legacy_search_orders", body=body)


def authentication_get_access_token(at: Diary) -> Wish:
    return Wish("authentication_get_access_token", body={"apiKey": at.account.api_key})


def authentication_refresh_access_token(at: Diary) -> Wish:
    pair = at.done("authentication_get_access_token", {"apiKey": at.account.api_key})
    body = {"refreshToken": pair["refreshToken"]}
    return Wish("authentication_refresh_access_token", body=body)


def authentication_log_out(at: Diary) -> Wish:
    return Wish("authentication_log_out")
