# Generated from spec/ by scripts/regenerate; edit that instead.
"""The operations of `cj.reviews`, as data."""

from __future__ import annotations

from cjdropshipping_runtime.operation import Check, PagedOperation, Pagination

from .. import models as m

REVIEWS_LIST_DEPRECATED: PagedOperation[m.Review] = PagedOperation(
    id="reviews_list_deprecated",
    method="GET",
    path="/api2.0/v1/product/comments",
    data=m.ReviewPage,
    safety="read",
    source="3 Product, section 4.1 (Inquiry Reviews)",
    checks=(
        Check("required", ("pid",)),
        Check("maxLength", {"pid": 200}),
        Check("minimum", {"pageNum": 1, "pageSize": 1}),
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
REVIEWS_LIST: PagedOperation[m.Review] = PagedOperation(
    id="reviews_list",
    method="GET",
    path="/api2.0/v1/product/productComments",
    data=m.ReviewPage,
    safety="read",
    source="3 Product, section 4.2 (Inquiry Reviews)",
    checks=(
        Check("required", ("pid",)),
        Check("maxLength", {"pid": 200}),
        Check("minimum", {"pageNum": 1, "pageSize": 1}),
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
