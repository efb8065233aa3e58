# Generated from spec/ by scripts/regenerate; edit that instead.
"""The operations of `cj.payments`, as data."""

from __future__ import annotations

from cjdropshipping_runtime.operation import Check, Operation

from .. import models as m

PAYMENTS_GET_BALANCE: Operation[m.PaymentBalance] = Operation(
    id="payments_get_balance",
    method="GET",
    path="/api2.0/v1/shopping/pay/getBalance",
    data=m.PaymentBalance,
    safety="read",
    points=0,
    source="5 Shopping, section 2.1 (Get Balance)",
)
PAYMENTS_PAY: Operation[str | None] = Operation(
    id="payments_pay",
    method="POST",
    path="/api2.0/v1/shopping/pay/payBalance",
    data=str | None,
    safety="unsafe",
    points=0,
    source="5 Shopping, section 2.2 (Pay Balance)",
    checks=(
        Check("required", ("orderId",)),
        Check("maxLength", {"orderId": 200}),
    ),
)
PAYMENTS_PAY_V2: Operation[str | None] = Operation(
    id="payments_pay_v2",
    method="POST",
    path="/api2.0/v1/shopping/pay/payBalanceV2",
    data=str | None,
    safety="unsafe",
    points=0,
    source="5 Shopping, section 2.3 (Pay Balance V2) and 5 Shopping, section 7.9 (Balance Payment V2)",
    checks=(
        Check("required", ("shipmentOrderId",)),
        Check("maxLength", {"shipmentOrderId": 200, "payId": 200}),
        Check("enum", {"orderType": (9, 24)}),
        Check(
            "requires",
            ("payId",),
            where={"orderType": (24,)},
            why="a makeup bill is paid by the payment that was made for it",
            source="5 Shopping, section 7.9 (Balance Payment V2 (POST))",
        ),
    ),
)
