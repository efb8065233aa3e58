"""What flows of orders come to.

place     ──> Placed
checkout  ──> Checkout ── rejected ──> Rejection, an order that was left out, and at which step
"""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Literal

import msgspec

from cjdropshipping_runtime.outcome import Refusal

Step = Literal["ADD_CART", "CONFIRM", "PARENT_ORDER", "CHECK_BALANCE", "PAY", "VERIFY"]

STEPS: tuple[Step, ...] = ("ADD_CART", "CONFIRM", "PARENT_ORDER", "CHECK_BALANCE", "PAY", "VERIFY")
"""Of a checkout, in order."""


class Rejection(Refusal, frozen=True, kw_only=True):
    """An order, a product or a whole step of a checkout that was refused."""

    step: Step
    """At which step."""


class Placed(msgspec.Struct, frozen=True, kw_only=True):
    """An order that is there, whether it was created just now or before."""

    order_id: str | None
    """CJ order id; None where the service gave none, as for a product that is not CJ's."""
    order_number: str
    """Your own number of it."""
    shipment_order_id: str | None
    """Id of its parent order. None where it has none for want of a shipping method, and where the
    order was found by its number: a look at an order does not tell it."""
    status: str | None
    """As in ``OrderStatus``; None where the reply leaves it open."""
    amount: Decimal | None
    """What is to be paid, in USD; None where the reply does not tell."""
    refused: tuple[Refusal, ...]
    """Why it is held back, or cannot be shipped, although it exists; empty where all is well, and
    where the order was found by its number."""


class Checkout(msgspec.Struct, frozen=True, kw_only=True):
    """What became of orders that were checked out."""

    shipment_order_id: str | None
    """Id of the parent order; None where nothing was left to pay."""
    pay_id: str | None
    """Id of the payment; None where nothing was left to pay."""
    amount: Decimal | None
    """What was paid for the parent order, or is to be paid, in USD; play money where
    ``is_sandbox``. None where nothing was left to pay."""
    pay_until: datetime | None
    """Until when ``pay_id`` is good. The documents name no time zone: it is read as UTC."""
    paid: tuple[str, ...]
    """Ids of the orders that are paid, those that were so before included."""
    unpaid: tuple[str, ...]
    """Ids of the orders that ``pay_id`` is for and that wait for payment: with ``pay="none"``."""
    rejected: tuple[Rejection, ...]
    """What was left out and why; empty unless ``allow_partial``."""
    is_sandbox: bool
    """Whether the payment was with play money."""
