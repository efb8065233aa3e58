# Generated from spec/ by scripts/regenerate; edit that instead.
"""The operations of `cj.variants`, as data."""

from __future__ import annotations

from cjdropshipping_runtime.model import Rows
from cjdropshipping_runtime.operation import Check, Operation

from .. import models as m

VARIANTS_LIST: Operation[Rows[m.Variant]] = Operation(
    id="variants_list",
    method="GET",
    path="/api2.0/v1/product/variant/query",
    data=list[m.Variant],
    safety="read",
    points=10,
    source="3 Product, section 2.1 (Inquiry Of All Variants)",
    checks=(
        Check("maxLength", {"pid": 200, "productSku": 200, "variantSku": 200, "countryCode": 2}),
        Check("exactlyOne", ("pid", "productSku", "variantSku")),
    ),
)
VARIANTS_GET: Operation[m.Variant] = Operation(
    id="variants_get",
    method="GET",
    path="/api2.0/v1/product/variant/queryByVid",
    data=m.Variant,
    safety="read",
    points=10,
    source="3 Product, section 2.2 (Variant Id Inquiry)",
    checks=(
        Check("required", ("vid",)),
        Check("maxLength", {"vid": 200}),
    ),
)
