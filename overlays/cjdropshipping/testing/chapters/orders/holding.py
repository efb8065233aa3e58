"""Why an order is held back, as it has been arranged: a code and a text for people.

    arrange("cart intercepts", number, code=1001, reason="...") ──> {"code": 1001, "message": "..."}

The documents show the code 1001 and say of none what it means.
"""

from __future__ import annotations

from typing import Any

from cjdropshipping.testing.accounts.account import Account
from cjdropshipping.testing.accounts.arrangements import Arrangements
from cjdropshipping.testing.accounts.ledger import Order

_CODE = 1001


def held_back(account: Account, name: str, order: Order) -> dict[str, Any] | None:
    """Why the order is held back; None where nothing of this name is arranged for it."""
    details = account.state(Arrangements).take(name, *order.names)
    if details is None:
        return None
    reason = details.get("reason", "The order was held back for a check.")
    return {"code": details.get("code", _CODE), "message": reason}


def is_arranged(account: Account, name: str, *orders: Order) -> bool:
    """Whether something of this name is arranged for one of these orders."""
    arrangements = account.state(Arrangements)
    return any(arrangements.take(name, *order.names) is not None for order in orders)
