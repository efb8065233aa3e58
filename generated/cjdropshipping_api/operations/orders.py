# Generated from spec/ by scripts/regenerate; edit that instead.
"""The operations of `cj.orders`, as data."""

from __future__ import annotations

from cjdropshipping_runtime.guard import LookUp
from cjdropshipping_runtime.operation import Check, Operation, PagedOperation, Pagination
from cjdropshipping_runtime.outcome import Sign

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
    checks=(
        Check(
            "required",
            (
                "orderNumber",
                "shippingCountryCode",
                "shippingCountry",
                "shippingProvince",
                "shippingCity",
                "shippingCustomerName",
                "shippingAddress",
                "logisticName",
                "fromCountryCode",
                "products",
            ),
        ),
        Check(
            "maxLength",
            {
                "orderNumber": 50,
                "shippingZip": 20,
                "shippingCountryCode": 20,
                "shippingCountry": 50,
                "shippingProvince": 50,
                "shippingCity": 50,
                "shippingCounty": 50,
                "shippingPhone": 20,
                "shippingCustomerName": 50,
                "shippingAddress": 200,
                "shippingAddress2": 200,
                "houseNumber": 20,
                "email": 50,
                "taxId": 20,
                "remark": 500,
                "consigneeID": 20,
                "logisticName": 50,
                "fromCountryCode": 20,
                "platform": 20,
                "storageId": 40,
                "storeName": 50,
            },
        ),
        Check(
            "enum",
            {
                "iossType": (1, 2, 3, ""),
                "shopLogisticsType": (1, 2, 3),
                "orderFlow": (1, 2),
                "isSandbox": (0, 1),
                "payType": (1, 2, 3, ""),
            },
        ),
        Check("required", ("quantity",), "products[]"),
        Check(
            "maxLength",
            {
                "vid": 50,
                "sku": 50,
                "storeProductId": 64,
                "storeProductImg": 500,
                "storeLineItemId": 125,
            },
            "products[]",
        ),
        Check("json", ("podProperties",), "products[]"),
        Check("atLeastOne", ("vid", "sku"), "products[]", why="a line names a variant"),
        Check(
            "requires",
            ("storageId",),
            where={"shopLogisticsType": (1,)},
            why="platform logistics ships from a warehouse that you choose",
            source="5 Shopping, section 1.2 (Create Order V3)",
        ),
        Check(
            "requires",
            ("iossNumber",),
            where={"iossType": (2,)},
            why="VAT is declared with your own number",
            source="5 Shopping, section 1.2 (Create Order V3)",
        ),
        Check(
            "enum",
            {"iossNumber": ("CJ-IOSS", "")},
            where={"iossType": (3,)},
            why="VAT is declared with the number of CJ",
            source="5 Shopping, section 1.2 (Create Order V3)",
        ),
        Check(
            "maximum",
            {"storeOrderTime": 9999999999},
            why="it counts seconds, and no time in the future is taken; milliseconds have three digits more",
        ),
        Check(
            "count",
            {"effectImgs": 1},
            "products[].podProperties#[]",
            why="a design for POD 3.0 has one rendering",
            source="5 Shopping, section 1.1 (Create Order V2)",
        ),
    ),
    outcome=(
        Sign(
            field=("intercept_order_reasons",),
            when="each",
            says="the order is held back",
            code="code",
            reason=("message",),
        ),
        Sign(
            field=("logistics_miss",),
            when="true",
            says="nothing ships the order",
        ),
        Sign(
            field=("order_id",),
            when="empty",
            says="the order has no id; a product of it may not be CJ's",
        ),
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
    checks=(
        Check(
            "required",
            (
                "orderNumber",
                "shippingCountryCode",
                "shippingCountry",
                "shippingProvince",
                "shippingCity",
                "shippingCustomerName",
                "shippingAddress",
                "logisticName",
                "fromCountryCode",
                "products",
            ),
        ),
        Check(
            "maxLength",
            {
                "orderNumber": 50,
                "shippingZip": 20,
                "shippingCountryCode": 20,
                "shippingCountry": 50,
                "shippingProvince": 50,
                "shippingCity": 50,
                "shippingCounty": 50,
                "shippingPhone": 20,
                "shippingCustomerName": 50,
                "shippingAddress": 200,
                "shippingAddress2": 200,
                "houseNumber": 20,
                "email": 50,
                "taxId": 20,
                "remark": 500,
                "consigneeID": 20,
                "logisticName": 50,
                "fromCountryCode": 20,
                "platform": 20,
                "storageId": 40,
                "storeName": 50,
            },
        ),
        Check(
            "enum",
            {
                "iossType": (1, 2, 3, ""),
                "shopLogisticsType": (1, 2, 3),
                "orderFlow": (1, 2),
                "isSandbox": (0, 1),
            },
        ),
        Check("required", ("quantity",), "products[]"),
        Check(
            "maxLength",
            {
                "vid": 50,
                "sku": 50,
                "storeProductId": 64,
                "storeProductImg": 500,
                "storeLineItemId": 125,
            },
            "products[]",
        ),
        Check("json", ("podProperties",), "products[]"),
        Check("atLeastOne", ("vid", "sku"), "products[]", why="a line names a variant"),
        Check(
            "requires",
            ("storageId",),
            where={"shopLogisticsType": (1,)},
            why="platform logistics ships from a warehouse that you choose",
            source="5 Shopping, section 1.2 (Create Order V3)",
        ),
        Check(
            "requires",
            ("iossNumber",),
            where={"iossType": (2,)},
            why="VAT is declared with your own number",
            source="5 Shopping, section 1.2 (Create Order V3)",
        ),
        Check(
            "enum",
            {"iossNumber": ("CJ-IOSS", "")},
            where={"iossType": (3,)},
            why="VAT is declared with the number of CJ",
            source="5 Shopping, section 1.2 (Create Order V3)",
        ),
        Check(
            "maximum",
            {"storeOrderTime": 9999999999},
            why="it counts seconds, and no time in the future is taken; milliseconds have three digits more",
        ),
        Check(
            "count",
            {"effectImgs": 1},
            "products[].podProperties#[]",
            why="a design for POD 3.0 has one rendering",
            source="5 Shopping, section 1.1 (Create Order V2)",
        ),
    ),
    outcome=(
        Sign(
            field=("intercept_order_reasons",),
            when="each",
            says="the order is held back",
            code="code",
            reason=("message",),
        ),
        Sign(
            field=("logistics_miss",),
            when="true",
            says="nothing ships the order",
        ),
        Sign(
            field=("order_id",),
            when="empty",
            says="the order has no id; a product of it may not be CJ's",
        ),
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
    checks=(Check("required", ("cjOrderIdList",)),),
    outcome=(
        Sign(
            field=("intercept_orders",),
            when="each",
            says="the cart did not take the order",
            id=("orderId", "cjOrderId", "orderCode"),
            code="code",
            reason=("message", "reason"),
        ),
    ),
)
ORDERS_CONFIRM_CART: Operation[m.OrderCartConfirmation] = Operation(
    id="orders_confirm_cart",
    method="POST",
    path="/api2.0/v1/shopping/order/addCartConfirm",
    data=m.OrderCartConfirmation,
    safety="unsafe",
    points=0,
    source="5 Shopping, section 1.4 (Add Cart Confirm)",
    checks=(Check("required", ("cjOrderIdList",)),),
    outcome=(
        Sign(
            field=("submit_success",),
            when="false",
            says="the cart was not confirmed",
        ),
        Sign(
            field=("intercept_orders",),
            when="each",
            says="the order was not confirmed",
        ),
    ),
)
ORDERS_CREATE_PARENT: Operation[m.OrderParent] = Operation(
    id="orders_create_parent",
    method="POST",
    path="/api2.0/v1/shopping/order/saveGenerateParentOrder",
    data=m.OrderParent,
    safety="unsafe",
    points=0,
    source="5 Shopping, section 1.5 (Save Generate Parent Order)",
    checks=(
        Check("required", ("shipmentOrderId",)),
        Check("maxLength", {"shipmentOrderId": 200}),
    ),
    outcome=(
        Sign(
            field=("submit_success",),
            when="false",
            says="the parent order was not made ready for payment",
        ),
        Sign(
            field=("un_match_order_codes",),
            when="each",
            says="the order does not belong to it",
        ),
        Sign(
            field=("un_match_product_codes",),
            when="each",
            says="the product is not known",
        ),
        Sign(
            field=("intercept_orders",),
            when="each",
            says="the order is held back",
            id=("orderId", "cjOrderId", "orderCode"),
            code="code",
            reason=("message", "reason"),
        ),
    ),
)
ORDERS_LIST: PagedOperation[m.Order] = PagedOperation(
    id="orders_list",
    method="GET",
    path="/api2.0/v1/shopping/order/list",
    data=m.OrderPage,
    safety="read",
    points=0,
    source="5 Shopping, section 1.6 (List Order)",
    checks=(
        Check("minimum", {"pageNum": 1, "pageSize": 1}),
        Check("maxLength", {"shipmentOrderId": 100}),
        Check(
            "enum",
            {
                "status": (
                    "CREATED",
                    "IN_CART",
                    "UNPAID",
                    "UNSHIPPED",
                    "SHIPPED",
                    "DELIVERED",
                    "CANCELLED",
                    "OTHER",
                )
            },
        ),
    ),
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
    checks=(
        Check("required", ("orderId",)),
        Check("maxLength", {"orderId": 200}),
        Check("maxItems", {"features": 20}),
        Check("enum", {"": ("LOGISTICS_TIMELINESS",)}, "features[]"),
        Check("requires", ("orderId",), why="an empty id is refused"),
    ),
)
ORDERS_DELETE: Operation[str | None] = Operation(
    id="orders_delete",
    method="DELETE",
    path="/api2.0/v1/shopping/order/deleteOrder",
    data=str | None,
    safety="idempotent",
    points=0,
    source="5 Shopping, section 1.8 (Order Delete)",
    checks=(
        Check("required", ("orderId",)),
        Check("maxLength", {"orderId": 200}),
    ),
)
ORDERS_CONFIRM: Operation[str | None] = Operation(
    id="orders_confirm",
    method="PATCH",
    path="/api2.0/v1/shopping/order/confirmOrder",
    data=str | None,
    safety="unsafe",
    points=0,
    source="5 Shopping, section 1.9 (Confirm Order)",
    checks=(
        Check("required", ("orderId",)),
        Check("maxLength", {"orderId": 200}),
    ),
)
ORDERS_CHANGE_WAREHOUSE: Operation[bool] = Operation(
    id="orders_change_warehouse",
    method="POST",
    path="/api2.0/v1/shopping/order/changeWarehouse",
    data=bool,
    safety="idempotent",
    points=0,
    source="5 Shopping, section 1.10 (Change Order Warehouse)",
    checks=(
        Check("required", ("orderCode", "storageId")),
        Check("maxLength", {"orderCode": 200, "storageId": 200}),
    ),
)
