"""Looking at the catalogue, and what an account keeps of it."""

from __future__ import annotations

from .diary import Diary, Wish

COMBINED, REVIEWED = 47, 0
"""Indexes of products that have parts and a video, and reviews."""


def categories_list(at: Diary) -> Wish:
    return Wish("categories_list")


def warehouses_list(at: Diary) -> Wish:
    return Wish("warehouses_list")


def products_search(at: Diary) -> Wish:
    features = ["enable_description", "enable_category", "enable_combine", "enable_video"]
    return Wish("products_search", {"page": 1, "size": 10, "features": features})


def products_list(at: Diary) -> Wish:
    return Wish("products_list", {"pageNum": 1, "pageSize": 10})


def products_get(at: Diary) -> Wish:
    features = ["enable_combine", "enable_video"]
    return Wish("products_get", {"pid": at.product(COMBINED).pid, "features": features})


def my_products_add(at: Diary) -> Wish:
    return Wish("my_products_add", body={"productId": at.product(7).pid})


def my_products_list(at: Diary) -> Wish:
    at.done("my_products_add", {"productId": at.product(8).pid})
    return Wish("my_products_list")


def variants_list(at: Diary) -> Wish:
    return Wish("variants_list", {"productSku": at.product(COMBINED).sku})


def variants_get(at: Diary) -> Wish:
    return Wish("variants_get", {"vid": at.variant(3).vid})


def inventory_by_variant(at: Diary) -> Wish:
    return Wish("inventory_by_variant", {"vid": at.variant(4).vid})


def inventory_by_sku(at: Diary) -> Wish:
    return Wish("inventory_by_sku", {"sku": at.variant(4).sku})


def inventory_by_product(at: Diary) -> Wish:
    return Wish("inventory_by_product", {"pid": at.product(4).pid})


def reviews_list(at: Diary) -> Wish:
    return Wish("reviews_list", {"pid": at.product(REVIEWED).pid})


def reviews_list_deprecated(at: Diary) -> Wish:
    return Wish("reviews_list_deprecated", {"pid": at.product(REVIEWED).pid})


def sourcing_create(at: Diary) -> Wish:
    picture = "https://img.example.com/lamp.jpg"
    return Wish("sourcing_create", body={"productName": "Lamp", "productImage": picture})


def sourcing_query(at: Diary) -> Wish:
    made = at.done("sourcing_create", sourcing_create(at).body)
    return Wish("sourcing_query", body={"sourceIds": [made["cjSourcingId"]]})
