# Generated from spec/ by scripts/regenerate; edit that instead.
"""The operations of `cj.waybills`, as data."""

from __future__ import annotations

from cjdropshipping_runtime.operation import Check, Operation

WAYBILLS_UPLOAD: Operation[bool] = Operation(
    id="waybills_upload",
    method="POST",
    path="/api2.0/v1/shopping/order/uploadWaybillInfo",
    data=bool,
    safety="unsafe",
    points=0,
    source="5 Shopping, section 3.1 (Upload Shipping Info)",
    files=("waybillFile",),
    checks=(
        Check(
            "required",
            ("orderId", "cjOrderId", "cjShippingCompanyName", "trackNumber", "waybillFile"),
        ),
        Check(
            "maxLength",
            {"orderId": 200, "cjOrderId": 200, "cjShippingCompanyName": 200, "trackNumber": 200},
        ),
    ),
)
WAYBILLS_UPDATE: Operation[bool] = Operation(
    id="waybills_update",
    method="POST",
    path="/api2.0/v1/shopping/order/updateWaybillInfo",
    data=bool,
    safety="idempotent",
    points=0,
    source="5 Shopping, section 3.2 (Update Shipping Info)",
    files=("waybillFile",),
    checks=(
        Check(
            "required",
            ("orderId", "cjOrderId", "cjShippingCompanyName", "trackNumber", "waybillFile"),
        ),
        Check(
            "maxLength",
            {"orderId": 200, "cjOrderId": 200, "cjShippingCompanyName": 200, "trackNumber": 200},
        ),
    ),
)
