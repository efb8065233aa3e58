# Generated from spec/ by scripts/regenerate; edit that instead.
"""The operations of `cj.makeup`, as data."""

from __future__ import annotations

from cjdropshipping_runtime.operation import Check, Operation, PagedOperation, Pagination

from .. import models as m

MAKEUP_LIST: PagedOperation[m.MakeupBill] = PagedOperation(
    id="makeup_list",
    method="POST",
    path="/api2.0/v1/shopping/makeup/list",
    data=m.MakeupList,
    safety="read",
    points=0,
    source="5 Shopping, section 9.2 (Get Makeup List)",
    checks=(
        Check("minimum", {"pageNum": 1, "pageSize": 1}),
        Check("enum", {"type": (0, 1), "diffUseType": (0, 1, 2, 3)}),
        Check(
            "enum",
            {"diffUseType": (0,)},
            where={"type": (0,)},
            why="bills that belong to orders have no other purpose",
        ),
    ),
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
    checks=(
        Check("required", ("orderCodes",)),
        Check("minItems", {"orderCodes": 1}),
        Check("enum", {"type": (0, 1), "diffUseType": (0, 1, 2, 3)}),
        Check(
            "requires",
            ("diffUseType",),
            where={"type": (1,)},
            why="the bills have one of three purposes",
        ),
        Check(
            "enum",
            {"diffUseType": (1, 2, 3)},
            where={"type": (1,)},
            why="the bills have one of three purposes",
        ),
        Check(
            "enum",
            {"diffUseType": (0,)},
            where={"type": (0, None)},
            why="bills that belong to orders have no other purpose",
        ),
    ),
)
