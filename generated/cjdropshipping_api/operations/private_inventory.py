# Generated from spec/ by scripts/regenerate; edit that instead.
"""The operations of `cj.private_inventory`, as data."""

from __future__ import annotations

from typing import Any

from cjdropshipping_runtime.operation import Operation, PagedOperation, Pagination
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
)
PRIVATE_INVENTORY_GET_CART: Operation[m.PrivateInventoryCart] = Operation(
    id="private_inventory_get_cart",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/getCart",
    data=m.PrivateInventoryCart,
    safety="read",
    points=0,
    source="5 Shopping, section 7.2 (Get Private Inventory Cart)",
)
PRIVATE_INVENTORY_REMOVE_FROM_CART: Operation[bool | dict[str, Any]] = Operation(
    id="private_inventory_remove_from_cart",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/removeFromCart",
    data=bool | dict[str, Any],
    safety="idempotent",
    points=0,
    source="5 Shopping, section 7.3 (Remove Private Inventory Cart Items)",
)
PRIVATE_INVENTORY_GET_CONFIRMATION: Operation[m.PrivateInventoryConfirmation] = Operation(
    id="private_inventory_get_confirmation",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/getConfirmation",
    data=m.PrivateInventoryConfirmation,
    safety="read",
    points=0,
    source="5 Shopping, section 7.4 (Get Private Inventory Order Confirmation)",
)
PRIVATE_INVENTORY_LIST_LOGISTICS: Operation[m.PrivateInventoryLogistics] = Operation(
    id="private_inventory_list_logistics",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/logistics/list",
    data=m.PrivateInventoryLogistics,
    safety="read",
    points=0,
    source="5 Shopping, section 7.5 (Get Private Inventory Available Logistics)",
)
PRIVATE_INVENTORY_GET_COST: Operation[m.PrivateInventoryCost] = Operation(
    id="private_inventory_get_cost",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/getCostInfo",
    data=m.PrivateInventoryCost,
    safety="read",
    points=0,
    source="5 Shopping, section 7.6 (Get Private Inventory Cost Details)",
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
