# Generated from spec/ by scripts/regenerate; edit that instead.
"""The operations of `cj.addresses`, as data."""

from __future__ import annotations

from cjdropshipping_runtime.model import Rows
from cjdropshipping_runtime.operation import Check, Operation

from .. import models as m

ADDRESSES_LIST: Operation[Rows[m.Address]] = Operation(
    id="addresses_list",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/address/list",
    data=list[m.Address],
    safety="read",
    points=0,
    source="5 Shopping, section 6.1 (List Addresses)",
    checks=(
        Check(
            "forbids",
            ("userId", "token"),
            why="the access token tells whose address book it is",
            source="5 Shopping, section 6 (Address Management)",
        ),
    ),
)
ADDRESSES_CREATE: Operation[bool | m.Address] = Operation(
    id="addresses_create",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/address/create",
    data=bool | m.Address,
    safety="unsafe",
    points=0,
    source="5 Shopping, section 6.2 (Create Address)",
    checks=(
        Check(
            "required",
            ("firstName", "lastName", "country", "countryCode", "province", "city", "address"),
        ),
        Check(
            "maxLength",
            {
                "firstName": 100,
                "lastName": 100,
                "country": 100,
                "countryCode": 10,
                "province": 100,
                "city": 100,
                "address": 200,
                "addressNew": 200,
                "zip": 30,
                "phone": 30,
                "mail": 100,
                "countyTown": 100,
                "consigneeId": 100,
            },
        ),
        Check("enum", {"isDefault": ("0", "1")}),
        Check(
            "forbids",
            ("userId", "token"),
            why="the access token tells whose address book it is",
            source="5 Shopping, section 6 (Address Management)",
        ),
    ),
)
ADDRESSES_UPDATE: Operation[bool | m.Address] = Operation(
    id="addresses_update",
    method="POST",
    path="/api2.0/v1/shopping/privateInventory/address/update",
    data=bool | m.Address,
    safety="idempotent",
    points=0,
    source="5 Shopping, section 6.3 (Update Address)",
    checks=(
        Check(
            "required",
            (
                "id",
                "firstName",
                "lastName",
                "country",
                "countryCode",
                "province",
                "city",
                "address",
            ),
        ),
        Check(
            "maxLength",
            {
                "firstName": 100,
                "lastName": 100,
                "country": 100,
                "countryCode": 10,
                "province": 100,
                "city": 100,
                "address": 200,
                "addressNew": 200,
                "zip": 30,
                "phone": 30,
                "mail": 100,
                "countyTown": 100,
                "consigneeId": 100,
                "id": 100,
            },
        ),
        Check("enum", {"isDefault": ("0", "1")}),
        Check(
            "forbids",
            ("userId", "token"),
            why="the access token tells whose address book it is",
            source="5 Shopping, section 6 (Address Management)",
        ),
    ),
)
