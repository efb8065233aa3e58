"""The goods that an account owns in CJ's warehouses: bought as private inventory, sent out by it.

    a private order is paid ──> add() ──> Lot(quantity, locked) ── lock ──> unlock | ship
                                            available = quantity - locked

A lot is what one private order put of one variant into one warehouse.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs


@attrs.define
class Lot:
    """Pieces of one variant from one private order in one warehouse."""

    storage_id: str
    private_order_id: str
    vid: str
    sku: str
    quantity: int
    """Pieces that are there, locked or not."""
    locked: int = 0
    """Pieces that belong to outbound orders under way."""

    @property
    def available(self) -> int:
        """Pieces that another outbound order could have."""
        return self.quantity - self.locked


class PrivateStock:
    """The lots of one account, oldest first."""

    def __init__(self) -> None:
        self._lots: list[Lot] = []

    def __iter__(self) -> Iterator[Lot]:
        return iter(self._lots)

    def add(self, lot: Lot) -> Lot:
        """Takes up goods that have been paid for."""
        self._lots.append(lot)
        return lot

    def find(self, private_order_id: str, sku: str) -> Lot | None:
        """The lot of this private order and SKU."""
        for lot in self._lots:
            if lot.private_order_id == private_order_id and lot.sku == sku:
                return lot
        return None
