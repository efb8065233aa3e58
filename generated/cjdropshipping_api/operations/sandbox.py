# Generated from spec/ by scripts/regenerate; edit that instead.
"""The operations of `cj.sandbox`, as data."""

from __future__ import annotations

from cjdropshipping_runtime.operation import Operation

SANDBOX_SIMULATE_PAY: Operation[bool] = Operation(
    id="sandbox_simulate_pay",
    method="POST",
    path="/api2.0/v1/shopping/sandbox/simulatePay",
    data=bool,
    safety="idempotent",
    points=0,
    source="5 Shopping, section 1.11 (Sandbox Simulate Pay)",
)
SANDBOX_UPDATE_STATUS: Operation[bool] = Operation(
    id="sandbox_update_status",
    method="POST",
    path="/api2.0/v1/shopping/sandbox/updateStatus",
    data=bool,
    safety="idempotent",
    points=0,
    source="5 Shopping, section 1.12 (Sandbox Update Status)",
)
