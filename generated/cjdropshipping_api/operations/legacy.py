# Generated from spec/ by scripts/regenerate; edit that instead.
"""The operations of `cj.legacy`, as data."""

from __future__ import annotations

from typing import Any

from cjdropshipping_runtime.model import Rows
from cjdropshipping_runtime.operation import Operation, PagedOperation, Pagination
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
)
LEGACY_ADD_TO_CART: Operation[Rows[str]] = Operation(
    id="legacy_add_to_cart",
    method="POST",
    path="/api/shopping/addToCart",
    data=str | list[str],
    safety="unsafe",
    source="Shops (Adding to Cart)",
    many=True,
)
LEGACY_CREATE_BULK_ORDER: Operation[str | None] = Operation(
    id="legacy_create_bulk_order",
    method="POST",
    path="/api/shopping/createOrdersCollection",
    data=str | None,
    safety="unsafe",
    source="Shops (Creating Bulk CJDropshipping Orders)",
)
LEGACY_CHECK_DEDUCTION: Operation[m.LegacyDeduction] = Operation(
    id="legacy_check_deduction",
    method="POST",
    path="/api/shopping/checkPay",
    data=m.LegacyDeduction,
    safety="read",
    source="Shops (Search Deduction)",
)
LEGACY_DEDUCT: Operation[str | None] = Operation(
    id="legacy_deduct",
    method="POST",
    path="/api/shopping/orderOutGoodsInfoOpt",
    data=str | None,
    safety="unsafe",
    source="Shops (Deduction Processing)",
)
LEGACY_PAY: Operation[Any] = Operation(
    id="legacy_pay",
    method="POST",
    path="/api/shopping/balancePayment",
    data=Any,
    safety="unsafe",
    source="Shops (CJ Wallet Payment)",
)
LEGACY_CREATE_ORDERS: Operation[Rows[m.LegacyOrderResult]] = Operation(
    id="legacy_create_orders",
    method="POST",
    path="/api/order/createOrders",
    data=list[m.LegacyOrderResult],
    safety="unsafe",
    source="Order (Create Order)",
    payload=None,
)
LEGACY_GET_ORDERS: Operation[Rows[m.LegacyOrder]] = Operation(
    id="legacy_get_orders",
    method="POST",
    path="/api/order/queryOrders",
    data=list[m.LegacyOrder],
    safety="read",
    source="Order (View Orders)",
    payload=None,
)
LEGACY_UPDATE_ORDER: Operation[Rows[m.LegacyOrderResult]] = Operation(
    id="legacy_update_order",
    method="POST",
    path="/api/order/upOrders",
    data=list[m.LegacyOrderResult],
    safety="idempotent",
    source="Order (Modify Orders)",
    payload=None,
)
LEGACY_DELETE_ORDERS: Operation[None] = Operation(
    id="legacy_delete_orders",
    method="POST",
    path="/api/order/deleteOrders",
    data=None,
    safety="idempotent",
    source="Order (Delete Orders)",
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
