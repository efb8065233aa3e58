"""The chapters "1 Order", "3 Shipping" and "4 COGS": an order from creation to delivery.

creation    V2, V3              ── holding     what is held back, and why
cart        add, confirm        ── billing     what is to be paid, and what follows
parents     the parent order
looking     list, get           ── passing     what happens meanwhile
warehouses, waybills            ── storages    warehouses and their carriers
deletion · sandbox · pod · cogs

lifecycle   the arrows between statuses: no other module changes one
"""

from __future__ import annotations

from cjdropshipping.testing.chapters.chapter import Chapter
from cjdropshipping.testing.chapters.orders import (
    cart,
    cogs,
    creation,
    deletion,
    looking,
    parents,
    pod,
    sandbox,
    warehouses,
    waybills,
)
from cjdropshipping.testing.chapters.orders.lifecycle import ARROWS
from cjdropshipping.testing.chapters.orders.passing import advance

chapter = Chapter(
    creation.chapter,
    cart.chapter,
    parents.chapter,
    looking.chapter,
    deletion.chapter,
    warehouses.chapter,
    sandbox.chapter,
    waybills.chapter,
    pod.chapter,
    cogs.chapter,
)

__all__ = ["ARROWS", "advance", "chapter"]
