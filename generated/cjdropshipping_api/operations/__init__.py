# Generated from spec/ by scripts/regenerate; edit that instead.
"""What can be called, as data: one module a resource.

Each is imported when one of its names is first asked for here; all of them for `OPERATIONS`, every
operation by method and path.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._by_path import OPERATIONS
    from .addresses import ADDRESSES_CREATE, ADDRESSES_LIST, ADDRESSES_UPDATE
    from .authentication import (
        AUTHENTICATION_GET_ACCESS_TOKEN,
        AUTHENTICATION_LOG_OUT,
        AUTHENTICATION_REFRESH_ACCESS_TOKEN,
    )
    from .categories import CATEGORIES_LIST
    from .cogs import COGS_QUERY
    from .inventory import INVENTORY_BY_PRODUCT, INVENTORY_BY_SKU, INVENTORY_BY_VARIANT
    from .legacy import (
        LEGACY_ADD_TO_CART,
        LEGACY_CHECK_DEDUCTION,
        LEGACY_CREATE_BULK_ORDER,
        LEGACY_CREATE_ORDERS,
        LEGACY_DEDUCT,
        LEGACY_DELETE_ORDERS,
        LEGACY_GET_ORDERS,
        LEGACY_LIST_BULK_ORDERS,
        LEGACY_LIST_SHOPS,
        LEGACY_PAY,
        LEGACY_SEARCH_ORDERS,
        LEGACY_SET_LOGISTICS,
        LEGACY_UPDATE_ORDER,
    )
    from .makeup import MAKEUP_CREATE_PAYMENT, MAKEUP_LIST
    from .merge import (
        MERGE_MATCH_PROGRESS,
        MERGE_MATCH_RESULT,
        MERGE_START_MATCH,
        MERGE_START_SUBMIT,
        MERGE_SUBMIT_PROGRESS,
        MERGE_SUBMIT_RESULT,
    )
    from .my_products import MY_PRODUCTS_ADD, MY_PRODUCTS_LIST
    from .orders import (
        ORDERS_ADD_TO_CART,
        ORDERS_CHANGE_WAREHOUSE,
        ORDERS_CONFIRM,
        ORDERS_CONFIRM_CART,
        ORDERS_CREATE_PARENT,
        ORDERS_CREATE_V2,
        ORDERS_CREATE_V3,
        ORDERS_DELETE,
        ORDERS_GET,
        ORDERS_LIST,
    )
    from .outbound import (
        OUTBOUND_CANCEL,
        OUTBOUND_CREATE,
        OUTBOUND_GET,
        OUTBOUND_LIST_ADDRESSES,
        OUTBOUND_LIST_PRODUCTS,
        OUTBOUND_PROGRESS,
        OUTBOUND_REFRESH_PRODUCTS,
        OUTBOUND_SUBMIT,
    )
    from .payments import PAYMENTS_GET_BALANCE, PAYMENTS_PAY, PAYMENTS_PAY_V2
    from .pod import POD_UPDATE_PICTURES
    from .private_inventory import (
        PRIVATE_INVENTORY_ADD_TO_CART,
        PRIVATE_INVENTORY_CREATE_ORDER,
        PRIVATE_INVENTORY_GET_CART,
        PRIVATE_INVENTORY_GET_CONFIRMATION,
        PRIVATE_INVENTORY_GET_CONFIRMATION_WITH_COST,
        PRIVATE_INVENTORY_GET_COST,
        PRIVATE_INVENTORY_LIST_LOGISTICS,
        PRIVATE_INVENTORY_LIST_ORDERS,
        PRIVATE_INVENTORY_REMOVE_FROM_CART,
    )
    from .products import PRODUCTS_GET, PRODUCTS_LIST, PRODUCTS_SEARCH
    from .reviews import REVIEWS_LIST, REVIEWS_LIST_DEPRECATED
    from .sandbox import SANDBOX_SIMULATE_PAY, SANDBOX_UPDATE_STATUS
    from .sourcing import SOURCING_CREATE, SOURCING_QUERY
    from .variants import VARIANTS_GET, VARIANTS_LIST
    from .warehouses import WAREHOUSES_LIST
    from .waybills import WAYBILLS_UPDATE, WAYBILLS_UPLOAD

__all__ = [
    "OPERATIONS",
    "CATEGORIES_LIST",
    "PRODUCTS_SEARCH",
    "WAREHOUSES_LIST",
    "PRODUCTS_LIST",
    "PRODUCTS_GET",
    "MY_PRODUCTS_ADD",
    "MY_PRODUCTS_LIST",
    "VARIANTS_LIST",
    "VARIANTS_GET",
    "INVENTORY_BY_VARIANT",
    "INVENTORY_BY_SKU",
    "INVENTORY_BY_PRODUCT",
    "REVIEWS_LIST_DEPRECATED",
    "REVIEWS_LIST",
    "SOURCING_CREATE",
    "SOURCING_QUERY",
    "ORDERS_CREATE_V2",
    "ORDERS_CREATE_V3",
    "ORDERS_ADD_TO_CART",
    "ORDERS_CONFIRM_CART",
    "ORDERS_CREATE_PARENT",
    "ORDERS_LIST",
    "ORDERS_GET",
    "ORDERS_DELETE",
    "ORDERS_CONFIRM",
    "ORDERS_CHANGE_WAREHOUSE",
    "SANDBOX_SIMULATE_PAY",
    "SANDBOX_UPDATE_STATUS",
    "PAYMENTS_GET_BALANCE",
    "PAYMENTS_PAY",
    "PAYMENTS_PAY_V2",
    "WAYBILLS_UPLOAD",
    "WAYBILLS_UPDATE",
    "POD_UPDATE_PICTURES",
    "COGS_QUERY",
    "MERGE_START_MATCH",
    "MERGE_MATCH_PROGRESS",
    "MERGE_MATCH_RESULT",
    "MERGE_START_SUBMIT",
    "MERGE_SUBMIT_PROGRESS",
    "MERGE_SUBMIT_RESULT",
    "ADDRESSES_LIST",
    "ADDRESSES_CREATE",
    "ADDRESSES_UPDATE",
    "PRIVATE_INVENTORY_ADD_TO_CART",
    "PRIVATE_INVENTORY_GET_CART",
    "PRIVATE_INVENTORY_REMOVE_FROM_CART",
    "PRIVATE_INVENTORY_GET_CONFIRMATION",
    "PRIVATE_INVENTORY_LIST_LOGISTICS",
    "PRIVATE_INVENTORY_GET_COST",
    "PRIVATE_INVENTORY_GET_CONFIRMATION_WITH_COST",
    "PRIVATE_INVENTORY_CREATE_ORDER",
    "PRIVATE_INVENTORY_LIST_ORDERS",
    "OUTBOUND_LIST_ADDRESSES",
    "OUTBOUND_LIST_PRODUCTS",
    "OUTBOUND_REFRESH_PRODUCTS",
    "OUTBOUND_CREATE",
    "OUTBOUND_PROGRESS",
    "OUTBOUND_SUBMIT",
    "OUTBOUND_GET",
    "OUTBOUND_CANCEL",
    "MAKEUP_LIST",
    "MAKEUP_CREATE_PAYMENT",
    "LEGACY_LIST_SHOPS",
    "LEGACY_LIST_BULK_ORDERS",
    "LEGACY_SET_LOGISTICS",
    "LEGACY_ADD_TO_CART",
    "LEGACY_CREATE_BULK_ORDER",
    "LEGACY_CHECK_DEDUCTION",
    "LEGACY_DEDUCT",
    "LEGACY_PAY",
    "LEGACY_CREATE_ORDERS",
    "LEGACY_GET_ORDERS",
    "LEGACY_UPDATE_ORDER",
    "LEGACY_DELETE_ORDERS",
    "LEGACY_SEARCH_ORDERS",
    "AUTHENTICATION_GET_ACCESS_TOKEN",
    "AUTHENTICATION_REFRESH_ACCESS_TOKEN",
    "AUTHENTICATION_LOG_OUT",
]

_HOMES = {
    "OPERATIONS": "_by_path",
    "CATEGORIES_LIST": "categories",
    "PRODUCTS_SEARCH": "products",
    "WAREHOUSES_LIST": "warehouses",
    "PRODUCTS_LIST": "products",
    "PRODUCTS_GET": "products",
    "MY_PRODUCTS_ADD": "my_products",
    "MY_PRODUCTS_LIST": "my_products",
    "VARIANTS_LIST": "variants",
    "VARIANTS_GET": "variants",
    "INVENTORY_BY_VARIANT": "inventory",
    "INVENTORY_BY_SKU": "inventory",
    "INVENTORY_BY_PRODUCT": "inventory",
    "REVIEWS_LIST_DEPRECATED": "reviews",
    "REVIEWS_LIST": "reviews",
    "SOURCING_CREATE": "sourcing",
    "SOURCING_QUERY": "sourcing",
    "ORDERS_CREATE_V2": "orders",
    "ORDERS_CREATE_V3": "orders",
    "ORDERS_ADD_TO_CART": "orders",
    "ORDERS_CONFIRM_CART": "orders",
    "ORDERS_CREATE_PARENT": "orders",
    "ORDERS_LIST": "orders",
    "ORDERS_GET": "orders",
    "ORDERS_DELETE": "orders",
    "ORDERS_CONFIRM": "orders",
    "ORDERS_CHANGE_WAREHOUSE": "orders",
    "SANDBOX_SIMULATE_PAY": "sandbox",
    "SANDBOX_UPDATE_STATUS": "sandbox",
    "PAYMENTS_GET_BALANCE": "payments",
    "PAYMENTS_PAY": "payments",
    "PAYMENTS_PAY_V2": "payments",
    "WAYBILLS_UPLOAD": "waybills",
    "WAYBILLS_UPDATE": "waybills",
    "POD_UPDATE_PICTURES": "pod",
    "COGS_QUERY": "cogs",
    "MERGE_START_MATCH": "merge",
    "MERGE_MATCH_PROGRESS": "merge",
    "MERGE_MATCH_RESULT": "merge",
    "MERGE_START_SUBMIT": "merge",
    "MERGE_SUBMIT_PROGRESS": "merge",
    "MERGE_SUBMIT_RESULT": "merge",
    "ADDRESSES_LIST": "addresses",
    "ADDRESSES_CREATE": "addresses",
    "ADDRESSES_UPDATE": "addresses",
    "PRIVATE_INVENTORY_ADD_TO_CART": "private_inventory",
    "PRIVATE_INVENTORY_GET_CART": "private_inventory",
    "PRIVATE_INVENTORY_REMOVE_FROM_CART": "private_inventory",
    "PRIVATE_INVENTORY_GET_CONFIRMATION": "private_inventory",
    "PRIVATE_INVENTORY_LIST_LOGISTICS": "private_inventory",
    "PRIVATE_INVENTORY_GET_COST": "private_inventory",
    "PRIVATE_INVENTORY_GET_CONFIRMATION_WITH_COST": "private_inventory",
    "PRIVATE_INVENTORY_CREATE_ORDER": "private_inventory",
    "PRIVATE_INVENTORY_LIST_ORDERS": "private_inventory",
    "OUTBOUND_LIST_ADDRESSES": "outbound",
    "OUTBOUND_LIST_PRODUCTS": "outbound",
    "OUTBOUND_REFRESH_PRODUCTS": "outbound",
    "OUTBOUND_CREATE": "outbound",
    "OUTBOUND_PROGRESS": "outbound",
    "OUTBOUND_SUBMIT": "outbound",
    "OUTBOUND_GET": "outbound",
    "OUTBOUND_CANCEL": "outbound",
    "MAKEUP_LIST": "makeup",
    "MAKEUP_CREATE_PAYMENT": "makeup",
    "LEGACY_LIST_SHOPS": "legacy",
    "LEGACY_LIST_BULK_ORDERS": "legacy",
    "LEGACY_SET_LOGISTICS": "legacy",
    "LEGACY_ADD_TO_CART": "legacy",
    "LEGACY_CREATE_BULK_ORDER": "legacy",
    "LEGACY_CHECK_DEDUCTION": "legacy",
    "LEGACY_DEDUCT": "legacy",
    "LEGACY_PAY": "legacy",
    "LEGACY_CREATE_ORDERS": "legacy",
    "LEGACY_GET_ORDERS": "legacy",
    "LEGACY_UPDATE_ORDER": "legacy",
    "LEGACY_DELETE_ORDERS": "legacy",
    "LEGACY_SEARCH_ORDERS": "legacy",
    "AUTHENTICATION_GET_ACCESS_TOKEN": "authentication",
    "AUTHENTICATION_REFRESH_ACCESS_TOKEN": "authentication",
    "AUTHENTICATION_LOG_OUT": "authentication",
}
"""The module of every name."""

if not TYPE_CHECKING:  # to a type checker, every name would be there

    def __getattr__(name: str) -> Any:
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
        return globals().setdefault(name, found)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
