# Generated from spec/ by scripts/regenerate; edit that instead.
"""The operations of `cj.addresses`, as data."""

from __future__ import annotations

from cjdropshipping_runtime.model import Rows
from cjdropshipping_runtime.operation import Operation

from .. import models as m

ADDRESSES_LIST: Operation[Rows[m.Address]] = Operation(
    id="addresses_list",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/address/list",
    data=list[m.Address],
    safety="read",
    points=0,
    source="5 Shopping, section 6.1 (List Addresses)",
)
ADDRESSES_CREATE: Operation[bool | m.Address] = Operation(
    id="addresses_create",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/address/create",
    data=bool | m.Address,
    safety="unsafe",
    points=0,
    source="5 Shopping, section 6.2 (Create Address)",
)
ADDRESSES_UPDATE: Operation[bool | m.Address] = Operation(
    id="addresses_update",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/address/update",
    data=bool | m.Address,
    safety="idempotent",
    points=0,
    source="5 Shopping, section 6.3 (Update Address)",
)
