# Generated from spec/ by scripts/regenerate; edit that instead.
"""The operations of `cj.outbound`, as data."""

from __future__ import annotations

from cjdropshipping_runtime.model import Rows
from cjdropshipping_runtime.operation import Check, Operation
from cjdropshipping_runtime.outcome import Sign

from .. import models as m

OUTBOUND_LIST_ADDRESSES: Operation[Rows[m.OutboundAddressCandidate]] = Operation(
    id="outbound_list_addresses",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/outbound/address/list",
    data=list[m.OutboundAddressCandidate],
    safety="read",
    points=0,
    source="5 Shopping, section 8.2 (Address List)",
    checks=(
        Check(
            "forbids",
            (
                "userNum",
                "userId",
                "customerNo",
                "merchantId",
                "permissionCode",
                "systemInvoke",
                "createUserId",
                "createUserName",
                "thirdStorage",
                "deliveryType",
            ),
            why="the access token tells who calls, and the service fills in the rest",
            source="5 Shopping, section 8 (Private Inventory Outbound Orders)",
        ),
    ),
)
OUTBOUND_LIST_PRODUCTS: Operation[Rows[m.OutboundProduct]] = Operation(
    id="outbound_list_products",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/outbound/product/query",
    data=list[m.OutboundProduct],
    safety="read",
    points=0,
    source="5 Shopping, section 8.3 (Query Outboundable Products)",
    checks=(
        Check("required", ("storageId",)),
        Check(
            "forbids",
            (
                "userNum",
                "userId",
                "customerNo",
                "merchantId",
                "permissionCode",
                "systemInvoke",
                "createUserId",
                "createUserName",
                "thirdStorage",
                "deliveryType",
            ),
            why="the access token tells who calls, and the service fills in the rest",
            source="5 Shopping, section 8 (Private Inventory Outbound Orders)",
        ),
        Check("atLeastOne", ("skuOrSpu", "privateOrderId"), why="it says what to look for"),
    ),
)
OUTBOUND_REFRESH_PRODUCTS: Operation[Rows[m.OutboundAvailability]] = Operation(
    id="outbound_refresh_products",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/outbound/product/batch-refresh",
    data=list[m.OutboundAvailability],
    safety="read",
    points=0,
    source="5 Shopping, section 8.4 (Batch Refresh Selected Inventory)",
    checks=(
        Check("required", ("storageId", "products")),
        Check("minItems", {"products": 1}),
        Check("required", ("privateOrderId", "stanProductId"), "products[]"),
        Check(
            "forbids",
            (
                "userNum",
                "userId",
                "customerNo",
                "merchantId",
                "permissionCode",
                "systemInvoke",
                "createUserId",
                "createUserName",
                "thirdStorage",
                "deliveryType",
            ),
            why="the access token tells who calls, and the service fills in the rest",
            source="5 Shopping, section 8 (Private Inventory Outbound Orders)",
        ),
    ),
)
OUTBOUND_CREATE: Operation[m.OutboundCreation] = Operation(
    id="outbound_create",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/outbound/create",
    data=m.OutboundCreation,
    safety="unsafe",
    points=0,
    source="5 Shopping, section 8.5 (Create Private Inventory Outbound Order)",
    checks=(
        Check("required", ("orderNumber", "storageId", "postagePayNode", "address", "productList")),
        Check("enum", {"postagePayNode": (4, 5, 6)}),
        Check("minItems", {"productList": 1}),
        Check("required", ("customerName", "shippingAddress", "city", "countryCode"), "address"),
        Check("minLength", {"countryCode": 2}, "address"),
        Check("maxLength", {"countryCode": 2}, "address"),
        Check("required", ("sku", "stanProductId", "privateOrderId", "quantity"), "productList[]"),
        Check("minimum", {"quantity": 1}, "productList[]"),
        Check(
            "forbids",
            (
                "userNum",
                "userId",
                "customerNo",
                "merchantId",
                "permissionCode",
                "systemInvoke",
                "createUserId",
                "createUserName",
                "thirdStorage",
                "deliveryType",
            ),
            why="the access token tells who calls, and the service fills in the rest",
            source="5 Shopping, section 8 (Private Inventory Outbound Orders)",
        ),
        Check(
            "requires",
            ("reason",),
            where={"postagePayNode": (6,)},
            why="to ship without paying postage has to be explained",
        ),
    ),
    outcome=(
        Sign(
            field=("create_task_started",),
            when="false",
            says="the task that locks the goods was not started",
        ),
    ),
)
OUTBOUND_PROGRESS: Operation[m.OutboundProgress] = Operation(
    id="outbound_progress",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/outbound/progress",
    data=m.OutboundProgress,
    safety="read",
    points=0,
    source="5 Shopping, section 8.6 (Query Progress)",
    checks=(
        Check("required", ("orderId",)),
        Check(
            "forbids",
            (
                "userNum",
                "userId",
                "customerNo",
                "merchantId",
                "permissionCode",
                "systemInvoke",
                "createUserId",
                "createUserName",
                "thirdStorage",
                "deliveryType",
            ),
            why="the access token tells who calls, and the service fills in the rest",
            source="5 Shopping, section 8 (Private Inventory Outbound Orders)",
        ),
    ),
)
OUTBOUND_SUBMIT: Operation[m.OutboundSubmission] = Operation(
    id="outbound_submit",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/outbound/submit",
    data=m.OutboundSubmission,
    safety="unsafe",
    points=0,
    source="5 Shopping, section 8.7 (Submit Outbound Order)",
    checks=(
        Check("required", ("orderId",)),
        Check(
            "forbids",
            (
                "userNum",
                "userId",
                "customerNo",
                "merchantId",
                "permissionCode",
                "systemInvoke",
                "createUserId",
                "createUserName",
                "thirdStorage",
                "deliveryType",
            ),
            why="the access token tells who calls, and the service fills in the rest",
            source="5 Shopping, section 8 (Private Inventory Outbound Orders)",
        ),
    ),
    outcome=(
        Sign(
            field=("submit_accepted",),
            when="false",
            says="the submission was not accepted",
        ),
    ),
)
OUTBOUND_GET: Operation[m.OutboundOrder] = Operation(
    id="outbound_get",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/outbound/detail",
    data=m.OutboundOrder,
    safety="read",
    points=0,
    source="5 Shopping, section 8.8 (Query Outbound Order Detail)",
    checks=(
        Check("required", ("orderId",)),
        Check(
            "forbids",
            (
                "userNum",
                "userId",
                "customerNo",
                "merchantId",
                "permissionCode",
                "systemInvoke",
                "createUserId",
                "createUserName",
                "thirdStorage",
                "deliveryType",
            ),
            why="the access token tells who calls, and the service fills in the rest",
            source="5 Shopping, section 8 (Private Inventory Outbound Orders)",
        ),
    ),
)
OUTBOUND_CANCEL: Operation[bool | m.OutboundCancellation] = Operation(
    id="outbound_cancel",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/outbound/cancel",
    data=bool | m.OutboundCancellation,
    safety="idempotent",
    points=0,
    source="5 Shopping, section 8.9 (Cancel Outbound Order)",
    checks=(
        Check("required", ("orderId",)),
        Check(
            "forbids",
            (
                "userNum",
                "userId",
                "customerNo",
                "merchantId",
                "permissionCode",
                "systemInvoke",
                "createUserId",
                "createUserName",
                "thirdStorage",
                "deliveryType",
            ),
            why="the access token tells who calls, and the service fills in the rest",
            source="5 Shopping, section 8 (Private Inventory Outbound Orders)",
        ),
    ),
)
