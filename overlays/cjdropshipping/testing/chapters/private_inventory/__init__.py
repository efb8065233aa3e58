"""The chapter "7 Private Inventory Orders": goods that the account buys and CJ keeps for it.

goods        lines of a request ──> variants with price and quantity
storehouses  where they can be kept ── freights  what brings them there, and its fee
quote        what they cost, one computation for every operation
quoting      confirmation, warehouses, logistics, costs, total       ── spelling  which name
cart         a place to keep variants in the meantime
orders       create, list ── rows ── desk  their states, and what a payment brings
"""

from __future__ import annotations

from cjdropshipping.testing.chapters.chapter import Chapter
from cjdropshipping.testing.chapters.private_inventory import cart, orders, quoting

private_inventory = Chapter(cart.chapter, quoting.chapter, orders.chapter)

__all__ = ["private_inventory"]
