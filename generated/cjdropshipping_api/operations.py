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
        total="total_records",
        pages="total_pages",
        echo="page_size",
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
        total="total",
        echo="page_size",
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
        total="total_records",
        pages="total_pages",
        echo="page_size",
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
        total="total",
        echo="page_size",
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
        total="total",
        echo="page_size",
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
    )
}
