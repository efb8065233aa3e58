# Generated from spec/ by scripts/regenerate; edit that instead.
"""The operations of `cj.products`, as data."""

from __future__ import annotations

from cjdropshipping_runtime.operation import Operation, PagedOperation, Pagination
from cjdropshipping_runtime.wire import date_time_text, epoch_millis

from .. import models as m

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
