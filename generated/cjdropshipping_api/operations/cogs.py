# Generated from spec/ by scripts/regenerate; edit that instead.
"""The operations of `cj.cogs`, as data."""

from __future__ import annotations

from cjdropshipping_runtime.model import Rows
from cjdropshipping_runtime.operation import Check, Operation

from .. import models as m

COGS_QUERY: Operation[Rows[m.CogsOrder]] = Operation(
    id="cogs_query",
    method="POST",
    path="/api2.0/v1/shopping/order/queryCogsBasicDataOrderInfoList",
    data=list[m.CogsOrder],
    safety="read",
    points=0,
    source="5 Shopping, section 4.1 (Query COGS Basic Data Order Info)",
    checks=(Check("required", ("orderCodesList",)),),
)
