"""What a purchase costs: one computation for confirmation, costs, logistics and order.

lines ──+ storageId──> storehouse, costs ──+ logisticName──> freight ──> total
          │ not on offer: none               │ not among the freights: none, and no other
          └ a line is short: no freights

total = goods + service + shipping       the fee of the warehouse comes later, with the goods
"""

from __future__ import annotations

import attrs

from cjdropshipping.testing.accounts.arrangements import Arrangements
from cjdropshipping.testing.chapters.chapter import Call
from cjdropshipping.testing.chapters.private_inventory.freights import Freight, freights_to
from cjdropshipping.testing.chapters.private_inventory.goods import Line, in_stock
from cjdropshipping.testing.chapters.private_inventory.storehouses import on_offer
from cjdropshipping.testing.world.warehouses import Warehouse

#: US cents for the service, whatever is bought; the figure of the documents' example.
SERVICE = 120


@attrs.frozen
class Trouble:
    """Why nothing can be shipped, and what can be done about it."""

    error: str
    suggestion: str
    line: Line | None = None
    """The line that it is about; None where it is about all."""


@attrs.frozen
class Quote:
    """What is known of a purchase so far; US cents, None for what is not known."""

    lines: tuple[Line, ...]
    offered: tuple[Warehouse, ...]
    asked_storage: str
    asked_logistics: str
    storehouse: Warehouse | None
    troubles: tuple[Trouble, ...]
    freights: tuple[Freight, ...]

    @property
    def freight(self) -> Freight | None:
        """The row that the request names, letter for letter."""
        return next((f for f in self.freights if f.name == self.asked_logistics), None)

    @property
    def goods(self) -> int | None:
        """For all goods; unknown when the price of one line is."""
        amounts = [line.amount for line in self.lines]
        known = [amount for amount in amounts if amount is not None]
        return sum(known) if known and len(known) == len(amounts) else None

    @property
    def service(self) -> int | None:
        """For the service; unknown before a warehouse is chosen."""
        return None if self.storehouse is None else SERVICE

    @property
    def shipping(self) -> int | None:
        """The fee of the chosen freight row."""
        return None if self.freight is None else self.freight.cents

    @property
    def missing(self) -> list[str]:
        """What is needed for a total, by the names of the fields."""
        parts = {
            "productAmount": self.goods,
            "serviceFee": self.service,
            "selectedFreight": self.shipping,
        }
        return [name for name, cents in parts.items() if cents is None]

    @property
    def total(self) -> int | None:
        """What an order of this costs."""
        parts = (self.goods, self.service, self.shipping)
        known = [cents for cents in parts if cents is not None]
        return sum(known) if len(known) == len(parts) else None

    @property
    def message(self) -> str:
        """Why there are no costs, or no logistics; empty when there are."""
        if not self.lines:
            return "No variants to work out costs for"
        if not self.offered:
            return "No warehouse is available for these variants"
        if not self.asked_storage:
            return "storageId is missing"
        if self.storehouse is None:
            return f"The warehouse {self.asked_storage} is not available for these variants"
        return "; ".join(trouble.error for trouble in self.troubles)


def quote(
    call: Call, lines: tuple[Line, ...], storage: str | None = None, logistics: str | None = None
) -> Quote:
    """What these lines cost, with the warehouse and the logistics that the request names."""
    offered = on_offer(line.variant for line in lines)
    storehouse = next((w for w in offered if w.storage_id == storage), None)
    troubles: tuple[Trouble, ...] = ()
    freights: tuple[Freight, ...] = ()
    if storehouse is not None:
        troubles = _troubles(call, lines, storehouse)
        weight = sum(line.variant.weight * line.quantity for line in lines)
        freights = () if troubles else freights_to(storehouse, weight)
    return Quote(lines, offered, storage or "", logistics or "", storehouse, troubles, freights)


def _troubles(call: Call, lines: tuple[Line, ...], storehouse: Warehouse) -> tuple[Trouble, ...]:
    arranged = call.account.state(Arrangements).take(
        "private no logistics",
        storehouse.storage_id,
        *(key for line in lines for key in line.keys),
    )
    if arranged is not None:
        error = arranged.get("error", "No logistics are available")
        return (Trouble(error, arranged.get("suggestion", "Choose another warehouse")),)
    stocks = [(line, max(in_stock(call, line, storehouse), 0)) for line in lines]
    return tuple(
        Trouble(
            f"Inventory of {line.variant.sku} is insufficient: {there} of {line.quantity}",
            f"Reduce the quantity of {line.variant.sku} to {there}"
            if there
            else f"Remove {line.variant.sku} or choose another warehouse",
            line,
        )
        for line, there in stocks
        if there < line.quantity
    )
