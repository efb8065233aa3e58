# Generated from spec/ by scripts/regenerate; edit that instead.
"""The operations of `cj.categories`, as data."""

from __future__ import annotations

from cjdropshipping_runtime.model import Rows
from cjdropshipping_runtime.operation import Operation

from .. import models as m

CATEGORIES_LIST: Operation[Rows[m.CategoryFirst]] = Operation(
    id="categories_list",
    method="GET",
    path="/api2.0/v1/product/getCategory",
    data=list[m.CategoryFirst],
    safety="read",
    source="3 Product, section 1.1 (Category List)",
)
