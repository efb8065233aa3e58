"""The warehouses that can keep private stock, and how the service writes them.

Every warehouse of the catalogue but the disabled one can. It is on offer for some variants when it
holds each of them, however few; whether they are enough shows only when costs are asked for.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from cjdropshipping.testing.world.variants import Variant
from cjdropshipping.testing.world.warehouses import ENABLED, WAREHOUSES, Warehouse


def by_storage_id(asked: str) -> Warehouse | None:
    """The warehouse with this id, letter for letter."""
    return next((w for w in ENABLED if w.storage_id == asked), None)


def on_offer(variants: Iterable[Variant]) -> tuple[Warehouse, ...]:
    """The warehouses that hold all of these variants; none for no variants."""
    holders = [{line.warehouse.area for line in variant.stock} for variant in variants]
    if not holders:
        return ()
    areas = set.intersection(*holders)
    return tuple(w for w in WAREHOUSES if w.area in areas)


def storehouse_row(warehouse: Warehouse, selected: Warehouse | None) -> dict[str, Any]:
    """The row of a warehouse; ``selected`` is the one that the request names, if on offer."""
    address = f"{warehouse.area} Example Road, {warehouse.country}"
    return {
        "storageId": warehouse.storage_id,
        "displayName": warehouse.name,
        "countryCode": warehouse.code,
        "areaId": warehouse.area,
        "addresses": address,
        "address": address,
        "zipCode": f"{warehouse.area:05d}",
        "selected": warehouse is selected,
    }
