# Generated from spec/ by scripts/regenerate; edit that instead.
"""What the calls of `cj.payments` alone take and give."""

from __future__ import annotations

from msgspec import field

from cjdropshipping_runtime.model import Model
from cjdropshipping_runtime.scalars import (
    Number,
)


class PaymentBalance(Model, kw_only=True):
    """The wallet of the account, in USD. Whether the parts are included in the amount is not documented."""

    amount: Number | None = None
    """Balance, in USD."""
    no_withdrawal_amount: Number | None = field(name="noWithdrawalAmount", default=None)
    """Bonus, in USD; by its name, money that cannot be withdrawn. Null without one."""
    freeze_amount: Number | None = field(name="freezeAmount", default=None)
    """Frozen money, in USD. Null without any."""
