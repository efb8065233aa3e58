# Generated from spec/ by scripts/regenerate; edit that instead.
"""The operations of `cj.products`, as data."""

from __future__ import annotations

from cjdropshipping_runtime.operation import Check, Operation, PagedOperation, Pagination
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
    checks=(
        Check(
            "maxLength",
            {
                "keyWord": 200,
                "categoryId": 200,
                "countryCode": 200,
                "zonePlatform": 200,
                "currency": 10,
                "supplierId": 200,
            },
        ),
        Check("minimum", {"page": 1, "size": 1}),
        Check("maximum", {"page": 1000}),
        Check(
            "enum",
            {
                "addMarkStatus": (0, 1),
                "productType": (4, 10, 11),
                "productFlag": (0, 1, 2, 3),
                "verifiedWarehouse": (0, 1, 2),
                "sort": ("desc", "asc"),
                "orderBy": (0, 1, 2, 3, 4),
                "hasCertification": (0, 1),
                "isSelfPickup": (0, 1),
                "customization": (0, 1),
            },
        ),
        Check(
            "enum",
            {"": ("enable_description", "enable_category", "enable_combine", "enable_video")},
            "features[]",
        ),
    ),
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
    checks=(
        Check("minimum", {"pageNum": 1, "pageSize": 1}),
        Check(
            "maxLength",
            {
                "categoryId": 200,
                "pid": 200,
                "productSku": 200,
                "productName": 200,
                "productNameEn": 200,
                "countryCode": 200,
                "supplierId": 40,
            },
        ),
        Check(
            "enum",
            {
                "productType": ("ORDINARY_PRODUCT", "SUPPLIER_PRODUCT"),
                "deliveryTime": (24, 48, 72),
                "verifiedWarehouse": (1, 2),
                "searchType": (0, 2, 21),
                "sort": ("desc", "asc"),
                "orderBy": ("createAt", "listedNum"),
                "isSelfPickup": (0, 1),
                "isFreeShipping": (0, 1),
                "customizationVersion": (1, 2, 3, 4, 5),
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
    checks=(
        Check("maxLength", {"pid": 200, "productSku": 200, "variantSku": 200, "countryCode": 2}),
        Check("enum", {"": ("enable_combine", "enable_video")}, "features[]"),
        Check("exactlyOne", ("pid", "productSku", "variantSku")),
    ),
)
