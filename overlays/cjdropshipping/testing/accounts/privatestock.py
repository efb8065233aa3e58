"""The goods that an account owns in CJ's warehouses: bought as private inventory, sent out by it.

    a private order is paid ──> add() ──> Lot(quantity, locked)
                                            │ lock ──> unlock | ship
                                            └ lose     taken by somebody else

    available = quantity - locked        what was bought = quantity + shipped + lost

A lot is what one private order put of one variant into one warehouse. It stays when it is empty.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

import attrs

if TYPE_CHECKING:
    from cjdropshipping.testing.world.variants import Variant

#: A warehouse that the documents name, and a private order.
STORAGE = "08898c4735bf43068d5d677c1d217ab0"
PRIVATE_ORDER = "PO26050001"


class LotKey(NamedTuple):
    """What tells a lot from the others."""

    storage_id: str
    private_order_id: str
    vid: str


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
    shipped: int = 0
    """Pieces that have left in outbound orders."""
    lost: int = 0
    """Pieces that have gone in some other way."""

    @property
    def key(self) -> LotKey:
        """What tells it from the others."""
        return LotKey(self.storage_id, self.private_order_id, self.vid)

    @property
    def available(self) -> int:
        """Pieces that another outbound order could have."""
        return self.quantity - self.locked

    def lock(self, pieces: int) -> int:
        """Keeps so many pieces for an order, or as many as are available; returns how many."""
        pieces = min(pieces, self.available)
        self.locked += pieces
        return pieces

    def unlock(self, pieces: int) -> None:
        """Gives back pieces that were locked."""
        self.locked -= pieces

    def ship(self, pieces: int) -> None:
        """Lets pieces that were locked leave."""
        self.locked -= pieces
        self.quantity -= pieces
        self.shipped += pieces

    def lose(self, pieces: int) -> None:
        """Lets so many available pieces vanish, or all there are."""
        pieces = min(pieces, self.available)
        self.quantity -= pieces
        self.lost += pieces


class PrivateStock:
    """The lots of one account, oldest first."""

    def __init__(self) -> None:
        self._lots: dict[LotKey, Lot] = {}

    def __iter__(self) -> Iterator[Lot]:
        return iter(self._lots.values())

    def __getitem__(self, key: LotKey) -> Lot:
        """The lot with this key.

        Raises:
            KeyError: there is none.
        """
        return self._lots[key]

    def get(self, key: LotKey) -> Lot | None:
        """The lot with this key, if there is one."""
        return self._lots.get(key)

    def add(self, lot: Lot) -> Lot:
        """Takes up goods that have been paid for.

        Returns the lot that holds them: the given one, or one with the same key that was there and
        has grown by it.
        """
        there = self._lots.setdefault(lot.key, lot)
        if there is not lot:
            there.quantity += lot.quantity
        return there

    def put(
        self,
        variant: Variant,
        pieces: int,
        *,
        private_order_id: str = PRIVATE_ORDER,
        storage_id: str = STORAGE,
    ) -> Lot:
        """Adds goods that no purchase brought, for tests that begin with sending them out."""
        return self.add(Lot(storage_id, private_order_id, variant.vid, variant.sku, pieces))

    def find(self, private_order_id: str, sku: str) -> Lot | None:
        """The oldest lot of this private order and SKU."""
        for lot in self:
            if lot.private_order_id == private_order_id and lot.sku == sku:
                return lot
        return None
