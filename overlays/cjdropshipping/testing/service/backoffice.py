"""What happens at CJ without a request of the account's: people pack, ship, bill, and buyers pay.

    mock.back_office ── advance(order, "SHIPPED")      an order goes on its way
                     ── advance_private(code, "12")    an order of private inventory does
                     ── ship_legacy(uid)               an order of the older API does
                     ── stock(sku, pieces)             goods lie in a warehouse for the account
                     ── owe(cents)                     a makeup bill is written

Everything keeps to the arrows that requests keep to; what is impossible raises ValueError.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from cjdropshipping.testing.accounts import makeupbills
from cjdropshipping.testing.accounts.privatestock import (
    PRIVATE_ORDER,
    STORAGE,
    Lot,
    LotKey,
    PrivateStock,
)
from cjdropshipping.testing.chapters.legacy import fates
from cjdropshipping.testing.chapters.orders import passing
from cjdropshipping.testing.chapters.private_inventory import desk
from cjdropshipping.testing.given.forms import MOST, whole

if TYPE_CHECKING:
    from cjdropshipping.testing.accounts.account import Account
    from cjdropshipping.testing.world.clock import Clock
    from cjdropshipping.testing.world.turns import Turns
    from cjdropshipping.testing.world.world import World


@attrs.frozen(eq=False)
class BackOffice:
    """CJ's side of one account; may be called from several threads."""

    account: Account
    world: World
    clock: Clock
    _lock: Turns

    def advance(self, order: str, status: str) -> None:
        """Moves an order on by one status.

        Args:
            order: its id, or the account's own number.
            status: SHIPPED, DELIVERED, CANCELLED; or UNSHIPPED, for a payment on the page.

        Raises:
            ValueError: there is no such order, or it does not go there from where it is.
        """
        with self._lock:
            passing.advance(self.account, order, status, self.clock.millis)

    def advance_private(self, code: str, status: str) -> None:
        """Moves an order of private inventory on, through all states in between.

        Args:
            code: of the order, SY...
            status: by its number, such as "12" for dispatched.

        Raises:
            ValueError: there is no such order, or no way there.
        """
        with self._lock:
            desk.advance(self.account, code, status, self.clock.millis)

    def ship_legacy(self, name: str) -> None:
        """Sends off an order of the older API, by its uid or CJ order id.

        Raises:
            ValueError: there is no such order, or it does not await shipment.
        """
        with self._lock:
            fates.ship(self.account, name, self.clock.millis)

    def cancel_legacy(self, name: str) -> None:
        """Cancels an order of the older API that is not paid.

        Raises:
            ValueError: there is no such order, or it is paid or cancelled.
        """
        with self._lock:
            fates.cancel(self.account, name, self.clock.millis)

    def stock(
        self,
        sku: str,
        pieces: int,
        *,
        private_order_id: str = PRIVATE_ORDER,
        storage_id: str = STORAGE,
    ) -> Lot:
        """Puts goods into a warehouse for the account, as if bought as private inventory.

        Args:
            sku: of a variant of the catalogue.
            pieces: how many, up to 2,147,483,647 of one variant from one order in one warehouse.
            private_order_id: the order that they are said to be from.
            storage_id: the warehouse.

        Raises:
            ValueError: no variant has this SKU, or there are less pieces than one, or too many.
        """
        pieces = whole("pieces", pieces, least=1, most=MOST)
        variant = self.world.variants.by_sku(sku)
        if variant is None:
            raise ValueError(f"there is no variant {sku}")
        with self._lock:
            stock = self.account.state(PrivateStock)
            there = stock.get(LotKey(storage_id, private_order_id, variant.vid))
            if there is not None and there.quantity + pieces > MOST:
                raise ValueError(f"there can be no more than {MOST:,} pieces of {sku} in one place")
            return stock.put(
                variant, pieces, private_order_id=private_order_id, storage_id=storage_id
            )

    @property
    def private_stock(self) -> tuple[Lot, ...]:
        """The goods that the account owns, oldest first; the very objects."""
        with self._lock:
            return tuple(self.account.state(PrivateStock))

    def owe(self, cents: int, *, type: int = 0, use: int | None = None, order: str = "") -> str:
        """Writes a makeup bill; returns its code.

        Args:
            cents: US cents, 1 to 2,147,483,647.
            type: 0 or 1, as the documents have it.
            use: ``diffUseType``; the first one of the type when left out.
            order: the order that it is about.

        Raises:
            ValueError: there is no such type, use or amount.
        """
        cents, type = whole("cents", cents, least=1, most=MOST), whole("type", type)
        use = None if use is None else whole("use", use)
        with self._lock:
            now = self.clock.millis
            return makeupbills.owe(self.account, now, cents, type=type, use=use, order=order)
