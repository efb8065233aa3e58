"""What brings goods into a warehouse, and its fee.

    weight of all lines, warehouse ──> Freight rows, the cheapest of short ways first

The fee is a base and so much for each kilogram begun in proportion; US cents, grams, days.
"""

from __future__ import annotations

import attrs

from cjdropshipping.testing.world.warehouses import WAREHOUSES, Warehouse


@attrs.frozen
class Freight:
    """A row to choose from; ``index`` counts from 0."""

    index: int
    name: str
    code: str
    quickest: int
    slowest: int
    cents: int

    @property
    def days(self) -> str:
        """Time on the way: ``7-12``."""
        return f"{self.quickest}-{self.slowest}"


@attrs.frozen
class _Tariff:
    name: str
    code: str
    quickest: int
    slowest: int
    base: int
    per_kilogram: int
    overseas_only: bool = False


_TARIFFS = (
    _Tariff("CJ Packet Ordinary", "CJPO", 7, 12, 350, 90),
    _Tariff("CJ Packet Express", "CJPE", 3, 5, 900, 260),
    _Tariff("CJ Sea Freight", "CJSF", 25, 40, 1_500, 25, overseas_only=True),
)


def freights_to(warehouse: Warehouse, weight: int) -> tuple[Freight, ...]:
    """The rows for so many grams."""
    tariffs = [t for t in _TARIFFS if not (t.overseas_only and is_home(warehouse))]
    return tuple(
        Freight(index, t.name, t.code, t.quickest, t.slowest, _fee(t, weight))
        for index, t in enumerate(tariffs)
    )


def warehouse_fee(warehouse: Warehouse) -> int:
    """US cents that the warehouse takes when goods leave it, so no part of what is paid now."""
    return 0 if is_home(warehouse) else 50


def is_home(warehouse: Warehouse) -> bool:
    """Whether it is the warehouse in China, where the goods come from."""
    return warehouse is WAREHOUSES[0]


def _fee(tariff: _Tariff, weight: int) -> int:
    return tariff.base + -(-weight * tariff.per_kilogram // 1000)
