# Generated from spec/ by scripts/regenerate; edit that instead.
"""Every operation of the spec as data, and the index of all by method and path."""

from __future__ import annotations

from typing import Any

from cjdropshipping_runtime.model import Rows
from cjdropshipping_runtime.operation import Operation, PagedOperation, Pagination
from cjdropshipping_runtime.wire import date_time_text, epoch_millis

from . import models as m

CATEGORIES_LIST: Operation[Rows[m.CategoryFirst]] = Operation(
    id="categories_list",
    method="GET",
    path="/api2.0/v1/product/getCategory",
    data=list[m.CategoryFirst],
    safety="read",
    source="3 Product, section 1.1 (Category List)",
)
PRODUCTS_SEARCH: PagedOperation[m.Product] = PagedOperation(
    id="products_search",
    method="GET",
    path="/api2.0/v1/product/listV2",
    data=m.ProductSearchPage,
    safety="read",
    points=50,
    source="3 Product, section 1.2 (Product List V2)",
    encoders={
        "timeStart": epoch_millis,
        "timeEnd": epoch_millis,
    },
    pagination=Pagination(
        items=("content", "product_list"),
        page="page",
        size="size",
        total=("total_records",),
        pages=("total_pages",),
        echo=("page_size",),
        default_size=10,
        max_size=100,
        max_page=1000,
    ),
)
WAREHOUSES_LIST: Operation[Rows[m.Warehouse]] = Operation(
    id="warehouses_list",
    method="GET",
    path="/api2.0/v1/product/globalWarehouseList",
    data=list[m.Warehouse],
    safety="read",
    source="3 Product, section 1.3 (Global Warehouse List)",
)
PRODUCTS_LIST: PagedOperation[m.ProductListItem] = PagedOperation(
    id="products_list",
    method="GET",
    path="/api2.0/v1/product/list",
    data=m.ProductListPage,
    safety="read",
    points=50,
    source="3 Product, section 1.4 (Product List)",
    encoders={
        "createTimeFrom": date_time_text,
        "createTimeTo": date_time_text,
    },
    pagination=Pagination(
        items=("list",),
        page="pageNum",
        size="pageSize",
        total=("total",),
        echo=("page_size",),
        default_size=20,
        max_size=200,
        max_offset=6000,
    ),
)
PRODUCTS_GET: Operation[m.ProductDetail] = Operation(
    id="products_get",
    method="GET",
    path="/api2.0/v1/product/query",
    data=m.ProductDetail,
    safety="read",
    points=10,
    source="3 Product, section 1.3 (Product Details)",
)
MY_PRODUCTS_ADD: Operation[bool] = Operation(
    id="my_products_add",
    method="POST",
    path="/api2.0/v1/product/addToMyProduct",
    data=bool,
    safety="idempotent",
    source="3 Product, section 1.4 (Add to My Product)",
)
MY_PRODUCTS_LIST: PagedOperation[m.MyProduct] = PagedOperation(
    id="my_products_list",
    method="GET",
    path="/api2.0/v1/product/myProduct/query",
    data=m.MyProductPage,
    safety="read",
    source="3 Product, section 1.3 (My Product List)",
    pagination=Pagination(
        items=("content",),
        total=("total_records",),
        pages=("total_pages",),
        echo=("page_size",),
    ),
)
VARIANTS_LIST: Operation[Rows[m.Variant]] = Operation(
    id="variants_list",
    method="GET",
    path="/api2.0/v1/product/variant/query",
    data=list[m.Variant],
    safety="read",
    points=10,
    source="3 Product, section 2.1 (Inquiry Of All Variants)",
)
VARIANTS_GET: Operation[m.Variant] = Operation(
    id="variants_get",
    method="GET",
    path="/api2.0/v1/product/variant/queryByVid",
    data=m.Variant,
    safety="read",
    points=10,
    source="3 Product, section 2.2 (Variant Id Inquiry)",
)
INVENTORY_BY_VARIANT: Operation[Rows[m.VariantStock]] = Operation(
    id="inventory_by_variant",
    method="GET",
    path="/api2.0/v1/product/stock/queryByVid",
    data=list[m.VariantStock],
    safety="read",
    points=10,
    source="3 Product, section 3.1 (Inventory Inquiry)",
)
INVENTORY_BY_SKU: Operation[Rows[m.SkuStock]] = Operation(
    id="inventory_by_sku",
    method="GET",
    path="/api2.0/v1/product/stock/queryBySku",
    data=list[m.SkuStock],
    safety="read",
    points=10,
    source="3 Product, section 3.2 (Query Inventory by SKU)",
)
INVENTORY_BY_PRODUCT: Operation[m.ProductStock] = Operation(
    id="inventory_by_product",
    method="GET",
    path="/api2.0/v1/product/stock/getInventoryByPid",
    data=m.ProductStock,
    safety="read",
    points=10,
    source="3 Product, section 3.3 (Query inventory by product ID)",
)
REVIEWS_LIST_DEPRECATED: PagedOperation[m.Review] = PagedOperation(
    id="reviews_list_deprecated",
    method="GET",
    path="/api2.0/v1/product/comments",
    data=m.ReviewPage,
    safety="read",
    source="3 Product, section 4.1 (Inquiry Reviews)",
    pagination=Pagination(
        items=("list",),
        page="pageNum",
        size="pageSize",
        total=("total",),
        echo=("page_size",),
        default_size=20,
    ),
)
REVIEWS_LIST: PagedOperation[m.Review] = PagedOperation(
    id="reviews_list",
    method="GET",
    path="/api2.0/v1/product/productComments",
    data=m.ReviewPage,
    safety="read",
    source="3 Product, section 4.2 (Inquiry Reviews)",
    pagination=Pagination(
        items=("list",),
        page="pageNum",
        size="pageSize",
        total=("total",),
        echo=("page_size",),
        default_size=20,
    ),
)
SOURCING_CREATE: Operation[m.SourcingCreated] = Operation(
    id="sourcing_create",
    method="POST",
    path="/api2.0/v1/product/sourcing/create",
    data=m.SourcingCreated,
    safety="unsafe",
    source="3 Product, section 5.1 (Create Sourcing)",
)
SOURCING_QUERY: Operation[Rows[m.SourcingStatus]] = Operation(
    id="sourcing_query",
    method="POST",
    path="/api2.0/v1/product/sourcing/query",
    data=m.SourcingStatus | list[m.SourcingStatus],
    safety="read",
    source="3 Product, section 5.2 (Query Sourcing)",
    many=True,
)
ORDERS_CREATE_V2: Operation[m.OrderCreated] = Operation(
    id="orders_create_v2",
    method="POST",
    path="/api2.0/v1/shopping/order/createOrderV2",
    data=m.OrderCreated,
    safety="guarded",
    points=0,
    source="5 Shopping, section 1.1 (Create Order V2)",
)
ORDERS_CREATE_V3: Operation[m.OrderCreated] = Operation(
    id="orders_create_v3",
    method="POST",
    path="/api2.0/v1/shopping/order/createOrderV3",
    data=m.OrderCreated,
    safety="guarded",
    points=0,
    source="5 Shopping, section 1.2 (Create Order V3)",
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
SANDBOX_SIMULATE_PAY: Operation[bool] = Operation(
    id="sandbox_simulate_pay",
    method="POST",
    path="/api2.0/v1/shopping/sandbox/simulatePay",
    data=bool,
    safety="idempotent",
    points=0,
    source="5 Shopping, section 1.11 (Sandbox Simulate Pay)",
)
SANDBOX_UPDATE_STATUS: Operation[bool] = Operation(
    id="sandbox_update_status",
    method="POST",
    path="/api2.0/v1/shopping/sandbox/updateStatus",
    data=bool,
    safety="idempotent",
    points=0,
    source="5 Shopping, section 1.12 (Sandbox Update Status)",
)
PAYMENTS_GET_BALANCE: Operation[m.PaymentBalance] = Operation(
    id="payments_get_balance",
    method="GET",
    path="/api2.0/v1/shopping/pay/getBalance",
    data=m.PaymentBalance,
    safety="read",
    points=0,
    source="5 Shopping, section 2.1 (Get Balance)",
)
PAYMENTS_PAY: Operation[str | None] = Operation(
    id="payments_pay",
    method="POST",
    path="/api2.0/v1/shopping/pay/payBalance",
    data=str | None,
    safety="unsafe",
    points=0,
    source="5 Shopping, section 2.2 (Pay Balance)",
)
PAYMENTS_PAY_V2: Operation[str | None] = Operation(
    id="payments_pay_v2",
    method="POST",
    path="/api2.0/v1/shopping/pay/payBalanceV2",
    data=str | None,
    safety="unsafe",
    points=0,
    source="5 Shopping, section 2.3 (Pay Balance V2) and 5 Shopping, section 7.9 (Balance Payment V2)",
)
WAYBILLS_UPLOAD: Operation[bool] = Operation(
    id="waybills_upload",
    method="POST",
    path="/api2.0/v1/shopping/order/uploadWaybillInfo",
    data=bool,
    safety="unsafe",
    points=0,
    source="5 Shopping, section 3.1 (Upload Shipping Info)",
    files=("waybillFile",),
)
WAYBILLS_UPDATE: Operation[bool] = Operation(
    id="waybills_update",
    method="POST",
    path="/api2.0/v1/shopping/order/updateWaybillInfo",
    data=bool,
    safety="idempotent",
    points=0,
    source="5 Shopping, section 3.2 (Update Shipping Info)",
    files=("waybillFile",),
)
POD_UPDATE_PICTURES: Operation[m.PodPicturesUpdate] = Operation(
    id="pod_update_pictures",
    method="POST",
    path="/api2.0/v1/shopping/order/podProductCustomPicturesEdit",
    data=m.PodPicturesUpdate,
    safety="idempotent",
    points=0,
    source="5 Shopping, section 3.3 (UPDATE POD Pictures)",
)
COGS_QUERY: Operation[Rows[m.CogsOrder]] = Operation(
    id="cogs_query",
    method="POST",
    path="/api2.0/v1/shopping/order/queryCogsBasicDataOrderInfoList",
    data=list[m.CogsOrder],
    safety="read",
    points=0,
    source="5 Shopping, section 4.1 (Query COGS Basic Data Order Info)",
)
MERGE_START_MATCH: Operation[None | Rows[m.MergeGroup]] = Operation(
    id="merge_start_match",
    method="POST",
    path="/api2.0/v1/shopping/mergeOrder/autoMatchMergeOrderListV3",
    data=None | list[m.MergeGroup],
    safety="unsafe",
    points=0,
    source="5 Shopping, section 5.1 (Auto Match Merge Order List)",
)
MERGE_MATCH_PROGRESS: Operation[m.MergeProgress] = Operation(
    id="merge_match_progress",
    method="POST",
    path="/api2.0/v1/shopping/mergeOrder/autoMergeQueryProgress",
    data=m.MergeProgress,
    safety="read",
    points=0,
    source="5 Shopping, section 5.2 (Auto Merge Query Progress)",
)
MERGE_MATCH_RESULT: Operation[None | Rows[m.MergeGroup]] = Operation(
    id="merge_match_result",
    method="POST",
    path="/api2.0/v1/shopping/mergeOrder/autoMergeQueryResult",
    data=None | list[m.MergeGroup],
    safety="read",
    points=0,
    source="5 Shopping, section 5.3 (Auto Merge Query Result)",
)
MERGE_START_SUBMIT: Operation[m.MergeOutcome | None] = Operation(
    id="merge_start_submit",
    method="POST",
    path="/api2.0/v1/shopping/mergeOrder/submitMergeOrderBatchV3",
    data=m.MergeOutcome | None,
    safety="unsafe",
    points=0,
    source="5 Shopping, section 5.4 (Submit Merge Order Batch)",
)
MERGE_SUBMIT_PROGRESS: Operation[m.MergeProgress] = Operation(
    id="merge_submit_progress",
    method="POST",
    path="/api2.0/v1/shopping/mergeOrder/submitProgress",
    data=m.MergeProgress,
    safety="read",
    points=0,
    source="5 Shopping, section 5.5 (Submit Merge Progress)",
)
MERGE_SUBMIT_RESULT: Operation[m.MergeOutcome | None] = Operation(
    id="merge_submit_result",
    method="POST",
    path="/api2.0/v1/shopping/mergeOrder/submitResult",
    data=m.MergeOutcome | None,
    safety="read",
    points=0,
    source="5 Shopping, section 5.6 (Submit Merge Result)",
)
ADDRESSES_LIST: Operation[Rows[m.Address]] = Operation(
    id="addresses_list",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/address/list",
    data=list[m.Address],
    safety="read",
    points=0,
    source="5 Shopping, section 6.1 (List Addresses)",
)
ADDRESSES_CREATE: Operation[bool | m.Address] = Operation(
    id="addresses_create",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/address/create",
    data=bool | m.Address,
    safety="unsafe",
    points=0,
    source="5 Shopping, section 6.2 (Create Address)",
)
ADDRESSES_UPDATE: Operation[bool | m.Address] = Operation(
    id="addresses_update",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/address/update",
    data=bool | m.Address,
    safety="idempotent",
    points=0,
    source="5 Shopping, section 6.3 (Update Address)",
)
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
OUTBOUND_LIST_ADDRESSES: Operation[Rows[m.OutboundAddressCandidate]] = Operation(
    id="outbound_list_addresses",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/outbound/address/list",
    data=list[m.OutboundAddressCandidate],
    safety="read",
    points=0,
    source="5 Shopping, section 8.2 (Address List)",
)
OUTBOUND_LIST_PRODUCTS: Operation[Rows[m.OutboundProduct]] = Operation(
    id="outbound_list_products",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/outbound/product/query",
    data=list[m.OutboundProduct],
    safety="read",
    points=0,
    source="5 Shopping, section 8.3 (Query Outboundable Products)",
)
OUTBOUND_REFRESH_PRODUCTS: Operation[Rows[m.OutboundAvailability]] = Operation(
    id="outbound_refresh_products",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/outbound/product/batch-refresh",
    data=list[m.OutboundAvailability],
    safety="read",
    points=0,
    source="5 Shopping, section 8.4 (Batch Refresh Selected Inventory)",
)
OUTBOUND_CREATE: Operation[m.OutboundCreation] = Operation(
    id="outbound_create",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/outbound/create",
    data=m.OutboundCreation,
    safety="unsafe",
    points=0,
    source="5 Shopping, section 8.5 (Create Private Inventory Outbound Order)",
)
OUTBOUND_PROGRESS: Operation[m.OutboundProgress] = Operation(
    id="outbound_progress",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/outbound/progress",
    data=m.OutboundProgress,
    safety="read",
    points=0,
    source="5 Shopping, section 8.6 (Query Progress)",
)
OUTBOUND_SUBMIT: Operation[m.OutboundSubmission] = Operation(
    id="outbound_submit",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/outbound/submit",
    data=m.OutboundSubmission,
    safety="unsafe",
    points=0,
    source="5 Shopping, section 8.7 (Submit Outbound Order)",
)
OUTBOUND_GET: Operation[m.OutboundOrder] = Operation(
    id="outbound_get",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/outbound/detail",
    data=m.OutboundOrder,
    safety="read",
    points=0,
    source="5 Shopping, section 8.8 (Query Outbound Order Detail)",
)
OUTBOUND_CANCEL: Operation[bool | m.OutboundCancellation] = Operation(
    id="outbound_cancel",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/outbound/cancel",
    data=bool | m.OutboundCancellation,
    safety="idempotent",
    points=0,
    source="5 Shopping, section 8.9 (Cancel Outbound Order)",
)
MAKEUP_LIST: PagedOperation[m.MakeupBill] = PagedOperation(
    id="makeup_list",
    method="POST",
    path="/api2.0/v1/shopping/makeup/list",
    data=m.MakeupList,
    safety="read",
    points=0,
    source="5 Shopping, section 9.2 (Get Makeup List)",
    pagination=Pagination(
        items=("page_data", "content"),
        page="pageNum",
        size="pageSize",
        in_body=True,
        total=("page_data", "total_records"),
        pages=("page_data", "total_pages"),
        echo=("page_data", "page_size"),
        default_size=10,
        max_size=200,
    ),
)
MAKEUP_CREATE_PAYMENT: Operation[m.MakeupPayment] = Operation(
    id="makeup_create_payment",
    method="POST",
    path="/api2.0/v1/shopping/makeup/createPayOrder",
    data=m.MakeupPayment,
    safety="unsafe",
    points=0,
    source="5 Shopping, section 9.3 (Create Makeup Payment Order)",
)
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
AUTHENTICATION_GET_ACCESS_TOKEN: Operation[m.TokenPair] = Operation(
    id="authentication_get_access_token",
    method="POST",
    path="/api2.0/v1/authentication/getAccessToken",
    data=m.TokenPair,
    safety="idempotent",
    source="Authentication of the public pages (Get Access Token)",
    public=True,
)
AUTHENTICATION_REFRESH_ACCESS_TOKEN: Operation[m.TokenPair] = Operation(
    id="authentication_refresh_access_token",
    method="POST",
    path="/api2.0/v1/authentication/refreshAccessToken",
    data=m.TokenPair,
    safety="idempotent",
    source="Authentication of the public pages (Refresh Access Token)",
    public=True,
)
AUTHENTICATION_LOG_OUT: Operation[bool] = Operation(
    id="authentication_log_out",
    method="POST",
    path="/api2.0/v1/authentication/logout",
    data=bool,
    safety="idempotent",
    source="Authentication of the public pages (Logout)",
)

OPERATIONS: dict[tuple[str, str], Operation[Any]] = {
    (operation.method, operation.path): operation
    for operation in (
        CATEGORIES_LIST,
        PRODUCTS_SEARCH,
        WAREHOUSES_LIST,
        PRODUCTS_LIST,
        PRODUCTS_GET,
        MY_PRODUCTS_ADD,
        MY_PRODUCTS_LIST,
        VARIANTS_LIST,
        VARIANTS_GET,
        INVENTORY_BY_VARIANT,
        INVENTORY_BY_SKU,
        INVENTORY_BY_PRODUCT,
        REVIEWS_LIST_DEPRECATED,
        REVIEWS_LIST,
        SOURCING_CREATE,
        SOURCING_QUERY,
        ORDERS_CREATE_V2,
        ORDERS_CREATE_V3,
        ORDERS_ADD_TO_CART,
        ORDERS_CONFIRM_CART,
        ORDERS_CREATE_PARENT,
        ORDERS_LIST,
        ORDERS_GET,
        ORDERS_DELETE,
        ORDERS_CONFIRM,
        ORDERS_CHANGE_WAREHOUSE,
        SANDBOX_SIMULATE_PAY,
        SANDBOX_UPDATE_STATUS,
        PAYMENTS_GET_BALANCE,
        PAYMENTS_PAY,
        PAYMENTS_PAY_V2,
        WAYBILLS_UPLOAD,
        WAYBILLS_UPDATE,
        POD_UPDATE_PICTURES,
        COGS_QUERY,
        MERGE_START_MATCH,
        MERGE_MATCH_PROGRESS,
        MERGE_MATCH_RESULT,
        MERGE_START_SUBMIT,
        MERGE_SUBMIT_PROGRESS,
        MERGE_SUBMIT_RESULT,
        ADDRESSES_LIST,
        ADDRESSES_CREATE,
        ADDRESSES_UPDATE,
        PRIVATE_INVENTORY_ADD_TO_CART,
        PRIVATE_INVENTORY_GET_CART,
        PRIVATE_INVENTORY_REMOVE_FROM_CART,
        PRIVATE_INVENTORY_GET_CONFIRMATION,
        PRIVATE_INVENTORY_LIST_LOGISTICS,
        PRIVATE_INVENTORY_GET_COST,
        PRIVATE_INVENTORY_GET_CONFIRMATION_WITH_COST,
        PRIVATE_INVENTORY_CREATE_ORDER,
        PRIVATE_INVENTORY_LIST_ORDERS,
        OUTBOUND_LIST_ADDRESSES,
        OUTBOUND_LIST_PRODUCTS,
        OUTBOUND_REFRESH_PRODUCTS,
        OUTBOUND_CREATE,
        OUTBOUND_PROGRESS,
        OUTBOUND_SUBMIT,
        OUTBOUND_GET,
        OUTBOUND_CANCEL,
        MAKEUP_LIST,
        MAKEUP_CREATE_PAYMENT,
        LEGACY_LIST_SHOPS,
        LEGACY_LIST_BULK_ORDERS,
        LEGACY_SET_LOGISTICS,
        LEGACY_ADD_TO_CART,
        LEGACY_CREATE_BULK_ORDER,
        LEGACY_CHECK_DEDUCTION,
        LEGACY_DEDUCT,
        LEGACY_PAY,
        LEGACY_CREATE_ORDERS,
        LEGACY_GET_ORDERS,
        LEGACY_UPDATE_ORDER,
        LEGACY_DELETE_ORDERS,
        LEGACY_SEARCH_ORDERS,
        AUTHENTICATION_GET_ACCESS_TOKEN,
        AUTHENTICATION_REFRESH_ACCESS_TOKEN,
        AUTHENTICATION_LOG_OUT,
    )
}
