"""The balance as a witness of a payment of which nobody knows whether it was made.

noted before the payment ── the same, to the cent ──> not made, as far as can be told
                         └─ another, or not known ──> nobody can tell
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from cjdropshipping_api import operations as ops

if TYPE_CHECKING:
    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.effects import Flow


def balance(calls: Calls) -> Flow[Decimal | None]:
    """What the account has, USD; None where the reply does not tell."""
    return (yield from calls(ops.PAYMENTS_GET_BALANCE)).amount


def noted(amount: Decimal | None) -> str | None:
    """As a journal keeps it."""
    return None if amount is None else str(amount)


def is_as_before(calls: Calls, before: object) -> Flow[bool]:
    """Whether the balance is what was noted; never where nothing was."""
    amount = yield from balance(calls)
    return amount is not None and isinstance(before, str) and noted(amount) == before
