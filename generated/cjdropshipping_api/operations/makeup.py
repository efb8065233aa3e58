# Generated from spec/ by scripts/regenerate; edit that instead.
"""The operations of `cj.makeup`, as data."""

from __future__ import annotations

from cjdropshipping_runtime.operation import Operation, PagedOperation, Pagination

from .. import models as m

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
