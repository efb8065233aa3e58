# Generated from spec/ by scripts/regenerate; edit that instead.
"""The operations of `cj.sourcing`, as data."""

from __future__ import annotations

from cjdropshipping_runtime.model import Rows
from cjdropshipping_runtime.operation import Check, Operation

from .. import models as m

SOURCING_CREATE: Operation[m.SourcingCreated] = Operation(
    id="sourcing_create",
    method="POST",
    path="/api2.0/v1/product/sourcing/create",
    data=m.SourcingCreated,
    safety="unsafe",
    source="3 Product, section 5.1 (Create Sourcing)",
    checks=(
        Check("required", ("productName", "productImage")),
        Check(
            "maxLength",
            {
                "thirdProductId": 200,
                "thirdVariantId": 200,
                "thirdProductSku": 200,
                "productName": 200,
                "productImage": 200,
                "productUrl": 200,
                "remark": 200,
            },
        ),
    ),
)
SOURCING_QUERY: Operation[Rows[m.SourcingStatus]] = Operation(
    id="sourcing_query",
    method="POST",
    path="/api2.0/v1/product/sourcing/query",
    data=m.SourcingStatus | list[m.SourcingStatus],
    safety="read",
    source="3 Product, section 5.2 (Query Sourcing)",
    many=True,
    checks=(Check("required", ("sourceIds",)),),
)
