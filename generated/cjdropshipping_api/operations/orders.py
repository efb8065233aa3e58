# Generated from spec/ by scripts/regenerate; edit that instead.
"""The operations of `cj.orders`, as data."""

from __future__ import annotations

from cjdropshipping_runtime.guard import LookUp
from cjdropshipping_runtime.operation import Operation, PagedOperation, Pagination

from .. import models as m

ORDERS_CREATE_V2: Operation[m.OrderCreated] = Operation(
    id="orders_create_v2",
    method="POST",
    path="/api2.0/v1/shopping/order/createOrderV2",
    data=m.OrderCreated,
    safety="guarded",
    points=0,
    source="5 Shopping, section 1.1 (Create Order V2)",
    platform=True,
    look_up=LookUp(
        operation=lambda: ORDERS_GET,
        parameter="orderId",
        key="orderNumber",
        result={
            "orderId": "orderId",
            "orderNumber": "orderNum",
            "orderStatus": "orderStatus",
            "orderAmount": "orderAmount",
            "productAmount": "productAmount",
            "postageAmount": "postageAmount",
        },
        same={
            "shippingCustomerName": "shippingCustomerName",
            "shippingCountryCode": "shippingCountryCode",
        },
    ),
)
ORDERS_CREATE_V3: Operation[m.OrderCreated] = Operation(
    id="orders_create_v3",
    method="POST",
    path="/api2.0/v1/shopping/order/createOrderV3",
    data=m.OrderCreated,
    safety="guarded",
    points=0,
    source="5 Shopping, section 1.2 (Create Order V3)",
    platform=True,
    look_up=LookUp(
        operation=lambda: ORDERS_GET,
        parameter="orderId",
        key="orderNumber",
        result={
            "orderId": "orderId",
            "orderNumber": "orderNum",
            "orderStatus": "orderStatus",
            "orderAmount": "orderAmount",
            "productAmount": "productAmount",
            "postageAmount": "postageAmount",
        },
        same={
            "shippingCustomerName": "shippingCustomerName",
            "shippingCountryCode": "shippingCountryCode",
        },
    ),
)
ORDERS_ADD_TO_CART: Operation[m.OrderCartResult] = Operation(
    id="orders_add_to_cart",
    method="POST",
    path="/api2.0/v1/shopping/order/addCart",
    data=m.OrderCartResult,
    safety="unsafe",
    points=0,
    source="5 Shopping, section 1.3 (Add Cart)",
)
ORDERS_CONFIRM_CART: Operation[m.OrderCartConfirmation] = Operation(
    id="orders_confirm_cart",
    method="POST",
    path="/api2.0/v1/shopping/order/addCartConfirm",
    data=m.OrderCartConfirmation,
    safety="unsafe",
    points=0,
    source="5 Shopping, section 1.4 (Add Cart Confirm)",
)
ORDERS_CREATE_PARENT: Operation[m.OrderParent] = Operation(
    id="orders_create_parent",
    method="POST",
    path="/api2.0/v1/shopping/order/saveGenerateParentOrder",
    data=m.OrderParent,
    safety="unsafe",
    points=0,
    source="5 Shopping, section 1.5 (Save Generate Parent Order)",
)
ORDERS_LIST: PagedOperation[m.Order] = PagedOperation(
    id="orders_list",
    method="GET",
    path="/api2.0/v1/shopping/order/list",
    data=m.OrderPage,
    safety="read",
    points=0,
    source="5 Shopping, section 1.6 (List Order)",
    pagination=Pagination(
        items=("list",),
        page="pageNum",
        size="pageSize",
        total=("total",),
        echo=("page_size",),
        default_size=20,
    ),
)
ORDERS_GET: Operation[m.OrderDetail] = Operation(
    id="orders_get",
    method="GET",
    path="/api2.0/v1/shopping/order/getOrderDetail",
    data=m.OrderDetail,
    safety="read",
    points=0,
    source="5 Shopping, section 1.7 (Query Order)",
)
ORDERS_DELETE: Operation[str | None] = Operation(
    id="orders_delete",
    method="DELETE",
    path="/api2.0/v1/shopping/order/deleteOrder",
    data=str | None,
    safety="idempotent",
    points=0,
    source="5 Shopping, section 1.8 (Order Delete)",
)
ORDERS_CONFIRM: Operation[str | None] = Operation(
    id="orders_confirm",
    method="PATCH",
    path="/api2.0/v1/shopping/order/confirmOrder",
    data=str | None,
    safety="unsafe",
    points=0,
    source="5 Shopping, section 1.9 (Confirm Order)",
)
ORDERS_CHANGE_WAREHOUSE: Operation[bool] = Operation(
    id="orders_change_warehouse",
    method="POST",
    path="/api2.0/v1/shopping/order/changeWarehouse",
    data=bool,
    safety="idempotent",
    points=0,
    source="5 Shopping, section 1.10 (Change Order Warehouse)",
)
