"""The lines of a request as variants of the catalogue, each with its price and its stock.

    {variantId | id, quantity, productId?, sku?, price?} ──> Line     price is never looked at

A variant that is named twice is one line with the quantities added up. How much there is of a
variant is what its warehouse holds less what the account has on order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from cjdropshipping.testing.accounts.arrangements import Arrangements
from cjdropshipping.testing.chapters.chapter import Call
from cjdropshipping.testing.chapters.plausible import MOST_PIECES, is_quantity
from cjdropshipping.testing.chapters.private_inventory.desk import PrivateOrders
from cjdropshipping.testing.protocol.envelope import RULE_BROKEN, VARIANT_NOT_FOUND, Refuse
from cjdropshipping.testing.world.variants import Variant
from cjdropshipping.testing.world.warehouses import Warehouse


@attrs.frozen
class Line:
    """So many pieces of a variant; US cents for one, None where no price can be told."""

    variant: Variant
    quantity: int
    cents: int | None

    @property
    def keys(self) -> tuple[str, str]:
        """What an arrangement about this line may be keyed by: variant id or SKU."""
        return (self.variant.vid, self.variant.sku)

    @property
    def amount(self) -> int | None:
        """US cents for all pieces."""
        return None if self.cents is None else self.cents * self.quantity


def read_lines(
    call: Call, rows: Iterable[Mapping[str, Any]], id_name: str = "variantId"
) -> tuple[Line, ...] | None:
    """The lines that a request names; None for those of the documents, which are nobody's.

    Raises:
        Refuse: 1602000 for an unknown variant; 1600300 for a quantity below 1, or a product or SKU
            that the variant is not of.
    """
    found: dict[str, Line] = {}
    for row in rows:
        variant = call.world.variants.by_vid(row[id_name])
        if variant is None:
            if call.is_documented:
                return None
            raise Refuse(VARIANT_NOT_FOUND, reason=f"there is no variant {row[id_name]}")
        _check(call, variant, row)
        before = found.get(variant.vid)
        quantity = row["quantity"] + (before.quantity if before else 0)
        found[variant.vid] = line(call, variant, quantity)
    return tuple(found.values())


def line(call: Call, variant: Variant, quantity: int) -> Line:
    """A line at the price that the account pays now."""
    arrangements = call.account.state(Arrangements)
    unpriced = arrangements.take("private price missing", variant.vid, variant.sku) is not None
    return Line(variant, quantity, None if unpriced else variant.cents)


def in_stock(call: Call, line: Line, warehouse: Warehouse) -> int:
    """Pieces of the variant that can be bought into this warehouse now."""
    shortage = call.account.state(Arrangements).take("private shortage", *line.keys)
    if shortage is not None:
        return int(shortage.get("quantity", 0))
    there = sum(s.cj + s.factory for s in line.variant.stock if s.warehouse is warehouse)
    orders = call.account.state(PrivateOrders)
    return there - orders.held(line.variant.vid, warehouse.storage_id, call.now)


def _check(call: Call, variant: Variant, row: Mapping[str, Any]) -> None:
    if not is_quantity(row["quantity"]):
        raise Refuse(RULE_BROKEN, f"quantity must be from 1 to {MOST_PIECES}")
    product = row.get("productId")
    if product is not None and call.world.catalogue.by_pid(product) is not variant.product:
        raise Refuse(RULE_BROKEN, "variantId and productId must be of the same product")
    sku = row.get("sku")
    if sku is not None and sku.upper() != variant.sku.upper():
        raise Refuse(RULE_BROKEN, "variantId and sku must be of the same variant")
