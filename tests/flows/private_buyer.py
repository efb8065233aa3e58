"""Somebody who buys goods for private stock, and what the mock's books say of it afterwards."""

from __future__ import annotations

from typing import Any

from tests.flows.driven import Driven
from tests.support.flows import Kill, Kind
from tests.testing.private import pieces, products

from cjdropshipping.testing import Mock
from cjdropshipping.testing.accounts.privatestock import PrivateStock
from cjdropshipping.testing.chapters.private_inventory import desk
from cjdropshipping.testing.chapters.private_inventory.cart import Cart
from cjdropshipping.testing.world.variants import Variant

CN, US = "WAREHOUSE-CN-001", "WAREHOUSE-US-002"
ORDINARY, EXPRESS = "CJ Packet Ordinary", "CJ Packet Express"

QUOTE, LIST = "/getConfirmationWithCost", "/order/list"
CREATE, PAY = "private_inventory_create_order", "payments_pay_v2"


class Buyer(Driven):
    """Two variants, of which one warehouse or two have enough, and a client at hand."""

    def __init__(
        self, areas: tuple[int, ...] = (1,), quantity: int = 10, *, mock: Mock | None = None
    ) -> None:
        self.mock = mock or Mock(products=60)
        self.variants = self._stocked(areas)
        self.lines = [
            {"variantId": v.vid, "productId": v.product.pid, "quantity": quantity}
            for v in self.variants
        ]

    def _stocked(self, areas: tuple[int, ...]) -> list[Variant]:
        """The first variants, of two products, of which exactly these warehouses have plenty."""
        found: list[Variant] = []
        for product in products(self.mock):
            for variant in self.mock.world.variants.of(product):
                there = {line.warehouse.area for line in variant.stock}
                if there == set(areas) and all(pieces(variant, area) >= 50 for area in areas):
                    found.append(variant)
                    break
            if len(found) == 2:
                return found
        raise LookupError(f"no two variants are in {areas} alone")

    @property
    def vid(self) -> str:
        """The first variant."""
        return self.variants[0].vid

    def quote(self, kind: Kind, lines: Any = None, **chosen: Any) -> Any:
        lines = self.lines if lines is None else lines
        return self.run(kind, lambda cj: cj.private_inventory.quote(lines, **chosen))

    def buy(
        self,
        kind: Kind,
        lines: Any = None,
        kill: Kill | None = None,
        transport: Any = None,
        **terms: Any,
    ) -> Any:
        lines = self.lines if lines is None else lines
        options = {} if transport is None else {"transport": transport}
        return self.run(
            kind, lambda cj: cj.private_inventory.purchase(lines, **terms), kill, **options
        )

    def buy_cart(self, kind: Kind, *variants: str, **terms: Any) -> Any:
        names = list(variants) or None
        return self.run(kind, lambda cj: cj.private_inventory.purchase_cart(names, **terms))

    def into_cart(self, quantity: int = 10) -> None:
        for variant in self.variants:
            self.mock.account.state(Cart).add(variant.vid, quantity)

    def in_cart(self) -> list[str]:
        return [row.vid for row in self.mock.account.state(Cart).rows]

    def orders(self) -> list[desk.PrivateOrder]:
        return list(self.mock.account.state(desk.PrivateOrders))

    def advance(self, code: str, status: str) -> None:
        desk.advance(self.mock.account.data, code, status, self.mock.clock.millis)

    def books(self) -> Any:
        """All that may not differ, however often a flow broke off: everything but times."""
        return (
            self.mock.books.balance,
            [(entry.kind, entry.key, entry.cents) for entry in self.mock.books.entries],
            [(move.kind, move.id, move.before, move.after) for move in self.mock.books.moves],
            [(o.code, o.status, o.total, o.storage_id, o.logistics) for o in self.orders()],
            [(lot.key, lot.quantity) for lot in self.mock.account.state(PrivateStock)],
            self.in_cart(),
        )
