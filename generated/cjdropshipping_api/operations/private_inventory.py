# Generated from spec/ by scripts/regenerate; edit that instead.
"""The operations of `cj.private_inventory`, as data."""

from __future__ import annotations

from typing import Any

from cjdropshipping_runtime.operation import Check, Operation, PagedOperation, Pagination
from cjdropshipping_runtime.outcome import Sign
from cjdropshipping_runtime.wire import epoch_millis

from .. import models as m

PRIVATE_INVENTORY_ADD_TO_CART: Operation[bool | m.PrivateInventoryCartAddition] = Operation(
    id="private_inventory_add_to_cart",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/addToCart",
    data=bool | m.PrivateInventoryCartAddition,
    safety="unsafe",
    points=0,
    source="5 Shopping, section 7.1 (Add To Private Inventory Cart)",
    checks=(
        Check("required", ("productId", "variants")),
        Check("maxLength", {"productId": 200}),
        Check("required", ("variantId", "quantity"), "variants[]"),
        Check("maxLength", {"variantId": 200}, "variants[]"),
        Check("minimum", {"quantity": 1}, "variants[]"),
        Check("maximum", {"quantity": 100000}, "variants[]"),
    ),
)
PRIVATE_INVENTORY_GET_CART: Operation[m.PrivateInventoryCart] = Operation(
    id="private_inventory_get_cart",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/getCart",
    data=m.PrivateInventoryCart,
    safety="read",
    points=0,
    source="5 Shopping, section 7.2 (Get Private Inventory Cart)",
    checks=(
        Check("minimum", {"pageNum": 1, "pageSize": 1}),
        Check("enum", {"isAll": (0, 1)}),
    ),
)
PRIVATE_INVENTORY_REMOVE_FROM_CART: Operation[bool | dict[str, Any]] = Operation(
    id="private_inventory_remove_from_cart",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/removeFromCart",
    data=bool | dict[str, Any],
    safety="idempotent",
    points=0,
    source="5 Shopping, section 7.3 (Remove Private Inventory Cart Items)",
    checks=(Check("required", ("variantIds",)),),
)
PRIVATE_INVENTORY_GET_CONFIRMATION: Operation[m.PrivateInventoryConfirmation] = Operation(
    id="private_inventory_get_confirmation",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/getConfirmation",
    data=m.PrivateInventoryConfirmation,
    safety="read",
    points=0,
    source="5 Shopping, section 7.4 (Get Private Inventory Order Confirmation)",
    checks=(
        Check("required", ("variantId", "productId", "quantity"), "variants[]"),
        Check("maxLength", {"variantId": 200, "productId": 200}, "variants[]"),
    ),
)
PRIVATE_INVENTORY_LIST_LOGISTICS: Operation[m.PrivateInventoryLogistics] = Operation(
    id="private_inventory_list_logistics",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/logistics/list",
    data=m.PrivateInventoryLogistics,
    safety="read",
    points=0,
    source="5 Shopping, section 7.5 (Get Private Inventory Available Logistics)",
    checks=(
        Check("required", ("storageId", "variantInfoList")),
        Check("maxLength", {"storageId": 200}),
        Check("required", ("id", "quantity"), "variantInfoList[]"),
        Check("maxLength", {"id": 200}, "variantInfoList[]"),
    ),
)
PRIVATE_INVENTORY_GET_COST: Operation[m.PrivateInventoryCost] = Operation(
    id="private_inventory_get_cost",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/getCostInfo",
    data=m.PrivateInventoryCost,
    safety="read",
    points=0,
    source="5 Shopping, section 7.6 (Get Private Inventory Cost Details)",
    checks=(
        Check("required", ("storageId", "variantInfoList")),
        Check("maxLength", {"storageId": 200, "logisticName": 200}),
        Check("required", ("id", "quantity"), "variantInfoList[]"),
        Check("maxLength", {"id": 200}, "variantInfoList[]"),
    ),
)
PRIVATE_INVENTORY_GET_CONFIRMATION_WITH_COST: Operation[m.PrivateInventoryConfirmationWithCost] = (
    Operation(
        id="private_inventory_get_confirmation_with_cost",
        method="POST",
        path="/api2.0/v1/shopping/privateInventory/getConfirmationWithCost",
        data=m.PrivateInventoryConfirmationWithCost,
        safety="read",
        points=0,
        source="5 Shopping, section 7.7 (Get Confirmation with Cost Details)",
        checks=(
            Check("maxLength", {"storageId": 200, "logisticName": 200}),
            Check("required", ("variantId", "productId", "quantity"), "variants[]"),
            Check("maxLength", {"variantId": 200, "productId": 200}, "variants[]"),
        ),
    )
)
PRIVATE_INVENTORY_CREATE_ORDER: Operation[m.PrivateInventoryOrderCreated] = Operation(
    id="private_inventory_create_order",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/createOrder",
    data=m.PrivateInventoryOrderCreated,
    safety="unsafe",
    points=0,
    source="5 Shopping, section 7.8 (Create Private Inventory Order)",
    checks=(
        Check("required", ("productList", "logisticName", "storageId")),
        Check("minItems", {"productList": 1}),
        Check("maxLength", {"logisticName": 200, "storageId": 200}),
        Check("enum", {"payType": (1, 2)}),
        Check("required", ("variantId", "productId", "sku", "quantity"), "productList[]"),
        Check("maxLength", {"variantId": 200, "productId": 200, "sku": 200}, "productList[]"),
    ),
    outcome=(
        Sign(
            field=("check_place_order_info", "confirm_status"),
            when="false",
            says="the check of the order has failed",
        ),
        Sign(
            field=("check_place_order_info", "product_info_vo_list"),
            when="each",
            says="the product cannot be ordered",
            id=("variantId", "variantSku", "sku"),
            reason=("reason", "message", "errorMsg"),
        ),
        Sign(
            field=("risk_intercept_order_list",),
            when="each",
            says="the risk control has stopped the order",
            id=("orderId", "orderCode", "variantId", "sku"),
            reason=("reason", "message"),
        ),
        Sign(
            field=("requested_logistic_name",),
            when="each",
            says="the logistics are not on offer",
        ),
    ),
)
PRIVATE_INVENTORY_LIST_ORDERS: PagedOperation[m.PrivateInventoryOrder] = PagedOperation(
    id="private_inventory_list_orders",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/order/list",
    data=m.PrivateInventoryOrderPage,
    safety="read",
    points=0,
    source="5 Shopping, section 7.10 (Query Private Inventory Order List)",
    encoders={
        "createOrderDateStart": epoch_millis,
        "createOrderDateEnd": epoch_millis,
    },
    checks=(
        Check("minimum", {"pageNum": 1, "pageSize": 1}),
        Check("maxLength", {"orderContent": 100}),
        Check(
            "enum",
            {
                "orderStatus": ("3", "11", "10", "6", "12", "7", "13", "8"),
                "payStatus": (0, 1),
                "isAmountDifference": (0, 1),
            },
        ),
        Check("maximum", {"pageSize": 200}, why="a larger page is refused"),
    ),
    pagination=Pagination(
        items=("content",),
        page="pageNum",
        size="pageSize",
        in_body=True,
        total=("total_records",),
        pages=("total_pages",),
        echo=("page_size",),
        default_size=10,
        max_size=200,
    ),
)
