# Generated from spec/ by scripts/regenerate; edit that instead.
"""The operations of `cj.my_products`, as data."""

from __future__ import annotations

from cjdropshipping_runtime.operation import Check, Operation, PagedOperation, Pagination

from .. import models as m

MY_PRODUCTS_ADD: Operation[bool] = Operation(
    id="my_products_add",
    method="POST",
    path="/api2.0/v1/product/addToMyProduct",
    data=bool,
    safety="idempotent",
    source="3 Product, section 1.4 (Add to My Product)",
    checks=(
        Check("required", ("productId",)),
        Check("maxLength", {"productId": 100}),
    ),
)
MY_PRODUCTS_LIST: PagedOperation[m.MyProduct] = PagedOperation(
    id="my_products_list",
    method="GET",
    path="/api2.0/v1/product/myProduct/query",
    data=m.MyProductPage,
    safety="read",
    source="3 Product, section 1.3 (My Product List)",
    checks=(Check("maxLength", {"keyword": 200, "categoryId": 200, "startAt": 200, "endAt": 200}),),
    pagination=Pagination(
        items=("content",),
        total=("total_records",),
        pages=("total_pages",),
        echo=("page_size",),
    ),
)
