"""What a purchase comes to, and the steps that it takes."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Literal

import msgspec

from .lines import Line

Pay = Literal["page", "balance", "none"]

PAY_TYPES: dict[Pay, int] = {"page": 1, "balance": 2, "none": 2}

ONCE = ("CREATE", "PAY")
"""Steps that a purchase without the token of an earlier one would do again."""


class Purchase(msgspec.Struct, frozen=True, kw_only=True):
    """An order for private stock, and whether it is paid."""

    order_code: str
    """Its number, which begins with SY."""
    pay_id: str | None
    """Id of its payment; None where the reply that had it was lost."""
    cj_pay_url: str | None
    """The page on which a person can pay; None unless ``pay="page"``, or where the reply that had
    it was lost: the page of the order list has it, too."""
    total: Decimal
    """What it costs, USD."""
    paid: bool
    """Whether it is paid, or the payment is on its way."""
    status: str | None
    """Its state by name, as in ``PENDING``; None where the list does not show it yet."""
    storage_id: str
    """The warehouse that keeps the goods."""
    logistic_name: str
    """The logistics that bring them there."""
    lines: tuple[Line, ...]
    """What was bought."""
    not_orderable: tuple[Any, ...] = ()
    """Products in the cart that cannot be ordered any more, as the service sent them; they stay."""
    left_in_cart: tuple[str, ...] = ()
    """Variant ids of what was bought out of the cart, and could not be taken out of it."""


def steps(pay: Pay, *, cart: bool) -> tuple[str, ...]:
    """The names of all steps, in order."""
    return (
        *(("READ_CART",) if cart else ()),
        *("QUOTE", "WAREHOUSE", "LOGISTICS", "CREATE"),
        *(("CHECK_BALANCE", "PAY") if pay == "balance" else ()),
        "VERIFY",
        *(("CLEAN_UP",) if cart else ()),
    )
