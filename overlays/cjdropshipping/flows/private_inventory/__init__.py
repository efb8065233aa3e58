"""Private stock: goods that the account buys and CJ keeps for it.

resources    the public methods
├── quoting      three passes ── spelling, which of several names a value comes in
├── purchasing   lines or cart ──> an order that is paid
│     agreeing ── choosing ──> creating ──> paying          cart
└── waiting      by the list of orders ── listed, states
"""

from __future__ import annotations

from .choosing import ChooseLogistics, ChooseWarehouse
from .lines import Line
from .quoting import Quote, QuoteLine, QuoteLogistics, QuoteWarehouse
from .resources import AsyncPrivateInventory, PrivateInventory
from .results import Purchase
from .states import OrderState

__all__ = [
    "AsyncPrivateInventory",
    "ChooseLogistics",
    "ChooseWarehouse",
    "Line",
    "OrderState",
    "PrivateInventory",
    "Purchase",
    "Quote",
    "QuoteLine",
    "QuoteLogistics",
    "QuoteWarehouse",
]
