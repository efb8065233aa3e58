"""What became of the bills that were to be paid.

completed    listed as completed, or not any more       failed      failed, or cancelled
remaining    all others
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import msgspec

from .bills import CANCELLED, COMPLETED, FAILED, Bills


class MakeupPaid(msgspec.Struct, frozen=True, kw_only=True):
    """What became of the bills that were to be paid."""

    pay_order_code: str | None
    """Number of the payment order; None where nothing was gathered."""
    pay_id: str | None
    """Its payment id; None where nothing was gathered."""
    amount: Decimal
    """Of the payment order, USD; 0 where nothing was gathered: nothing was due, or all that is open
    stands in ``remaining``."""
    cj_pay_url: str | None
    """The page on which a person can pay it; None where nothing was gathered."""
    completed: tuple[str, ...]
    """Numbers of the bills that are completed, or not listed any more."""
    remaining: tuple[str, ...]
    """Bills that are not through: being paid or processed, also by others; ``via="page"``: all."""
    failed: tuple[str, ...]
    """Bills that have failed, or were cancelled."""


def outcome(facts: Mapping[str, Any], bills: Bills) -> MakeupPaid:
    """The result: what the journal knows of the payment order, and the bills as they are now."""
    asked: list[str] = facts["asked"]
    completed = [c for c in asked if c not in bills or bills[c].status == COMPLETED]
    failed = bills.of_status(asked, FAILED, CANCELLED)
    return MakeupPaid(
        pay_order_code=facts.get("pay_order_code"),
        pay_id=facts.get("pay_id"),
        amount=Decimal(facts.get("amount") or 0),
        cj_pay_url=facts.get("cj_pay_url"),
        completed=tuple(completed),
        remaining=tuple(c for c in asked if c not in completed and c not in failed),
        failed=tuple(failed),
    )
