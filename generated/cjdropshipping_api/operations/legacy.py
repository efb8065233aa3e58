# Generated from spec/ by scripts/regenerate; edit that instead.
"""The operations of `cj.legacy`, as data."""

from __future__ import annotations

from typing import Any

from cjdropshipping_runtime.model import Rows
from cjdropshipping_runtime.operation import Check, Operation, PagedOperation, Pagination
from cjdropshipping_runtime.wire import date_time_text

from .. import models as m

LEGACY_LIST_SHOPS: PagedOperation[m.LegacyShop] = PagedOperation(
    id="legacy_list_shops",
    method="POST",
    path="/api/shop/queryShop",
    data=m.LegacyShopList,
    safety="read",
    source="Shops (View Shop)",
    payload="response",
    pagination=Pagination(
        items=("data",),
        total=("total",),
    ),
)
LEGACY_LIST_BULK_ORDERS: PagedOperation[m.LegacyBulkOrder] = PagedOperation(
    id="legacy_list_bulk_orders",
    method="POST",
    path="/api/shopping/getOrdersCollection",
    data=m.LegacyBulkOrderPage,
    safety="read",
    source="Shops (Bulk Order) and Shops (Searching Bulk Order)",
    checks=(
        Check("required", ("status", "page")),
        Check("enum", {"status": ("unpaid", "paid", "1", "2", "3", "5", "6", "7")}),
        Check("maxLength", {"status": 40, "page": 40}),
    ),
    pagination=Pagination(
        items=("order_list",),
        page="page",
        in_body=True,
        always=True,
        as_text=True,
        total=("count_number",),
    ),
)
LEGACY_SET_LOGISTICS: Operation[str | None] = Operation(
    id="legacy_set_logistics",
    method="POST",
    path="/api/shopping/setLogistics",
    data=str | None,
    safety="idempotent",
    source="Shops (Setting Shipping Method)",
    checks=(Check("required", ("logisic", "orderNum")),),
)
LEGACY_ADD_TO_CART: Operation[Rows[str]] = Operation(
    id="legacy_add_to_cart",
    method="POST",
    path="/api/shopping/addToCart",
    data=str | list[str],
    safety="unsafe",
    source="Shops (Adding to Cart)",
    many=True,
    checks=(
        Check("required", ("logistic",), "[]"),
        Check("atLeastOne", ("uid", "orderNum"), "[]", why="one of them names the order"),
    ),
)
LEGACY_CREATE_BULK_ORDER: Operation[str | None] = Operation(
    id="legacy_create_bulk_order",
    method="POST",
    path="/api/shopping/createOrdersCollection",
    data=str | None,
    safety="unsafe",
    source="Shops (Creating Bulk CJDropshipping Orders)",
    checks=(Check("atLeastOne", ("uid", "orderNum"), "[]", why="one of them names the order"),),
)
LEGACY_CHECK_DEDUCTION: Operation[m.LegacyDeduction] = Operation(
    id="legacy_check_deduction",
    method="POST",
    path="/api/shopping/checkPay",
    data=m.LegacyDeduction,
    safety="read",
    source="Shops (Search Deduction)",
    checks=(Check("required", ("orderId", "money")),),
)
LEGACY_DEDUCT: Operation[str | None] = Operation(
    id="legacy_deduct",
    method="POST",
    path="/api/shopping/orderOutGoodsInfoOpt",
    data=str | None,
    safety="unsafe",
    source="Shops (Deduction Processing)",
    checks=(Check("required", ("orderId",)),),
)
LEGACY_PAY: Operation[Any] = Operation(
    id="legacy_pay",
    method="POST",
    path="/api/shopping/balancePayment",
    data=Any,
    safety="unsafe",
    source="Shops (CJ Wallet Payment)",
    checks=(Check("required", ("orderId",)),),
)
LEGACY_CREATE_ORDERS: Operation[Rows[m.LegacyOrderResult]] = Operation(
    id="legacy_create_orders",
    method="POST",
    path="/api/order/createOrders",
    data=list[m.LegacyOrderResult],
    safety="unsafe",
    source="Order (Create Order)",
    payload=None,
    checks=(
        Check(
            "required",
            (
                "uid",
                "createdAt",
                "shippingAddress1",
                "zip",
                "city",
                "province",
                "country",
                "countryCode",
                "orderNumber",
                "customerName",
                "products",
            ),
            "[]",
        ),
        Check(
            "maxLength",
            {
                "uid": 40,
                "shippingAddress1": 800,
                "shippingAddress2": 800,
                "zip": 100,
                "city": 100,
                "province": 100,
                "country": 100,
                "countryCode": 5,
                "orderNumber": 40,
                "customerName": 300,
                "phone": 100,
                "email": 40,
                "noteAttributes": 2000,
            },
            "[]",
        ),
        Check("required", ("image", "quantity", "productPrice", "shippingName"), "[].products[]"),
        Check("maxLength", {"image": 300, "variantId": 40, "shippingName": 800}, "[].products[]"),
        Check(
            "atLeastOne",
            ("variantId", "sku"),
            "[].products[]",
            why="a product is one of the shop or one of CJ",
        ),
    ),
)
LEGACY_GET_ORDERS: Operation[Rows[m.LegacyOrder]] = Operation(
    id="legacy_get_orders",
    method="POST",
    path="/api/order/queryOrders",
    data=list[m.LegacyOrder],
    safety="read",
    source="Order (View Orders)",
    payload=None,
    checks=(Check("maxLength", {"": 40}, "[]"),),
)
LEGACY_UPDATE_ORDER: Operation[Rows[m.LegacyOrderResult]] = Operation(
    id="legacy_update_order",
    method="POST",
    path="/api/order/upOrders",
    data=list[m.LegacyOrderResult],
    safety="idempotent",
    source="Order (Modify Orders)",
    payload=None,
    checks=(
        Check(
            "required",
            (
                "uid",
                "createdAt",
                "shippingAddress1",
                "zip",
                "city",
                "province",
                "country",
                "countryCode",
                "orderNumber",
                "customerName",
                "products",
            ),
        ),
        Check(
            "maxLength",
            {
                "uid": 40,
                "shippingAddress1": 800,
                "shippingAddress2": 800,
                "zip": 100,
                "city": 100,
                "province": 100,
                "country": 100,
                "countryCode": 5,
                "orderNumber": 40,
                "customerName": 300,
                "phone": 100,
                "email": 40,
                "noteAttributes": 2000,
            },
        ),
        Check("required", ("image", "quantity", "productPrice", "shippingName"), "products[]"),
        Check("maxLength", {"image": 300, "variantId": 40, "shippingName": 800}, "products[]"),
        Check(
            "atLeastOne",
            ("variantId", "sku"),
            "products[]",
            why="a product is one of the shop or one of CJ",
        ),
    ),
)
LEGACY_DELETE_ORDERS: Operation[None] = Operation(
    id="legacy_delete_orders",
    method="POST",
    path="/api/order/deleteOrders",
    data=None,
    safety="idempotent",
    source="Order (Delete Orders)",
    checks=(Check("maxLength", {"": 40}, "[]"),),
)
LEGACY_SEARCH_ORDERS: PagedOperation[m.LegacyOrder] = PagedOperation(
    id="legacy_search_orders",
    method="POST",
    path="/api/order/queryOrdersByCriteria",
    data=m.LegacyOrderPage,
    safety="read",
    source="Order (View Orders By Criteria)",
    encoders={
        "startDate": date_time_text,
        "endDate": date_time_text,
    },
    payload="response",
    checks=(
        Check("required", ("pageNum", "pageSize")),
        Check("minimum", {"pageNum": 1, "pageSize": 1}),
        Check("maxLength", {"id": 40, "orderNumber": 40, "type": 40, "orderBy": 40}),
        Check("enum", {"orderBy": ("desc", "DESC", "asc", "aes")}),
    ),
    pagination=Pagination(
        items=("data",),
        page="pageNum",
        size="pageSize",
        in_body=True,
        always=True,
        total=("total",),
        max_size=50,
    ),
)
