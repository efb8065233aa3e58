"""The states of an order for private stock, by code and by name.

    3 AWAITING_PAYMENT ─> 11 PAYMENT_INCOMING ─> 10 PENDING ─> 6 AWAITING_DISPATCH ─> 12 DISPATCHED
      ├─> 13 CLOSED                                                                        │
      └─> 8 CANCELLED                                                         7 COMPLETED <┘

The documents list the states without their order; that they follow each other so is an assumption.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

OrderState = Literal[
    "AWAITING_PAYMENT",
    "PAYMENT_INCOMING",
    "PENDING",
    "AWAITING_DISPATCH",
    "DISPATCHED",
    "COMPLETED",
    "CLOSED",
    "CANCELLED",
]

STATES: Mapping[str, OrderState] = {
    "3": "AWAITING_PAYMENT",
    "11": "PAYMENT_INCOMING",
    "10": "PENDING",
    "6": "AWAITING_DISPATCH",
    "12": "DISPATCHED",
    "7": "COMPLETED",
    "13": "CLOSED",
    "8": "CANCELLED",
}

WAY: tuple[OrderState, ...] = (
    "AWAITING_PAYMENT",
    "PAYMENT_INCOMING",
    "PENDING",
    "AWAITING_DISPATCH",
    "DISPATCHED",
    "COMPLETED",
)

PAID: tuple[OrderState, ...] = WAY[1:]
"""Paid, or the payment is on its way."""

GONE: tuple[OrderState, ...] = ("CLOSED", "CANCELLED")

WAITING: OrderState = WAY[0]
"""Of an order that is certainly not paid."""

OPEN: tuple[OrderState, ...] = WAY[:2]
"""Of an order that somebody is still about to pay, or has paid just now."""


def state_of(status: str | None) -> str:
    """The name of a status; a code that no document knows as it is, "" for none."""
    return STATES.get(status or "", status or "")


def read_state(given: str) -> OrderState:
    """The state of that name or code.

    Raises:
        ValueError: there is none.
    """
    for code, name in STATES.items():
        if given in (code, name):
            return name
    raise ValueError(f"no state of an order for private stock: {given!r}; {', '.join(WAY + GONE)}")
