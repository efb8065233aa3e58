"""Calls a second and points a day, shared by all clients of an account.

    Limits ──.of(account)──> AccountLimits ──> Shared: one for each place and account
    what a client asks for   a client's hold    │
                             on it              ├── Line      who waits, in order
                                                ├── Lateness  when a call may have arrived
                                                ├── Window    so many calls in so long
                                                └── Store     the calls of the last window, and
                                                    │         the Ledger of points
                                                    ├── MemoryStore   this process
                                                    ├── SQLiteStore   the processes of a machine
                                                    └── RedisStore    a fleet

The calls are held in the sliding windows of pyrate-limiter, which is imported when a second call
comes before the window of the first is over.
"""

from __future__ import annotations

from .account import AccountLimits
from .config import PLANS, Limits
from .ledger import next_reset
from .shared import close_all
from .window import Slot

__all__ = ["PLANS", "AccountLimits", "Limits", "Slot", "close_all", "next_reset"]
