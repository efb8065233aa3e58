"""Goods on their way out of private inventory.

resource    Outbound.run, Outbound.address_of
sending     the steps from the form to the end        creating   an order, once and no more
watching    looks until something has come of it      adjusting  lines of which goods are missing
addresses   an address out of the address book        stops      LockFailed
"""

from __future__ import annotations

from .adjusting import Adjustment, LockFailure, OnLockFail
from .resource import AsyncOutbound, Outbound
from .sending import OutboundRun
from .stops import LockFailed

__all__ = [
    "Adjustment",
    "AsyncOutbound",
    "LockFailed",
    "LockFailure",
    "OnLockFail",
    "Outbound",
    "OutboundRun",
]
