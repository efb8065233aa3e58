# Generated from spec/ by scripts/regenerate; edit that instead.
"""The operations of `cj.inventory`, as data."""

from __future__ import annotations

from cjdropshipping_runtime.model import Rows
from cjdropshipping_runtime.operation import Check, Operation

from .. import models as m

INVENTORY_BY_VARIANT: Operation[Rows[m.VariantStock]] = Operation(
    id="inventory_by_variant",
    method="GET",
    path="/api2.0/v1/product/stock/queryByVid",
    data=list[m.VariantStock],
    safety="read",
    points=10,
    source="3 Product, section 3.1 (Inventory Inquiry)",
    checks=(
        Check("required", ("vid",)),
        Check("maxLength", {"vid": 200}),
    ),
)
INVENTORY_BY_SKU: Operation[Rows[m.SkuStock]] = Operation(
    id="inventory_by_sku",
    method="GET",
    path="/api2.0/v1/product/stock/queryBySku",
    data=list[m.SkuStock],
    safety="read",
    points=10,
    source="3 Product, section 3.2 (Query Inventory by SKU)",
    checks=(
        Check("required", ("sku",)),
        Check("maxLength", {"sku": 200}),
    ),
)
INVENTORY_BY_PRODUCT: Operation[m.ProductStock] = Operation(
    id="inventory_by_product",
    method="GET",
    path="/api2.0/v1/product/stock/getInventoryByPid",
    data=m.ProductStock,
    safety="read",
    points=10,
    source="3 Product, section 3.3 (Query inventory by product ID)",
    checks=(
        Check("required", ("pid",)),
        Check("maxLength", {"pid": 40}),
    ),
)
