# Generated from spec/ by scripts/regenerate; edit that instead.
"""The operations of `cj.sandbox`, as data."""

from __future__ import annotations

from cjdropshipping_runtime.operation import Check, Operation

SANDBOX_SIMULATE_PAY: Operation[bool] = Operation(
    id="sandbox_simulate_pay",
    method="POST",
    path="/api2.0/v1/shopping/sandbox/simulatePay",
    data=bool,
    safety="idempotent",
    points=0,
    source="5 Shopping, section 1.11 (Sandbox Simulate Pay)",
    checks=(
        Check("maxLength", {"orderId": 200, "shipmentOrderId": 200}),
        Check(
            "atLeastOne", ("orderId", "shipmentOrderId"), why="it says which orders count as paid"
        ),
    ),
)
SANDBOX_UPDATE_STATUS: Operation[bool] = Operation(
    id="sandbox_update_status",
    method="POST",
    path="/api2.0/v1/shopping/sandbox/updateStatus",
    data=bool,
    safety="idempotent",
    points=0,
    source="5 Shopping, section 1.12 (Sandbox Update Status)",
    checks=(
        Check("required", ("orderId", "targetStatus")),
        Check("maxLength", {"orderId": 200}),
        Check("enum", {"targetStatus": (400, 500, 600, 700)}),
    ),
)
