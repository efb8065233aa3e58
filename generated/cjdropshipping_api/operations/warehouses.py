# Generated from spec/ by scripts/regenerate; edit that instead.
"""The operations of `cj.warehouses`, as data."""

from __future__ import annotations

from cjdropshipping_runtime.model import Rows
from cjdropshipping_runtime.operation import Operation

from .. import models as m

WAREHOUSES_LIST: Operation[Rows[m.Warehouse]] = Operation(
    id="warehouses_list",
    method="GET",
    path="/api2.0/v1/product/globalWarehouseList",
    data=list[m.Warehouse],
    safety="read",
    source="3 Product, section 1.3 (Global Warehouse List)",
)
