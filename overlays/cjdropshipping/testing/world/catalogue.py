"""The catalogue: 5,000 products that are the same in every run with the same seed.

    Catalogue ──product(index)──> Product     a light row, made from the seed and its index
                                     └── StockLine     what one warehouse holds, all variants

A row is generated when it is first asked for; only a search needs them all. What hangs below a row
(variants, reviews) is derived elsewhere from the row and its index, so nothing is kept twice and
the numbers agree by construction.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from cjdropshipping.testing.world.categories import Category, CategoryTree
from cjdropshipping.testing.world.ids import Ids
from cjdropshipping.testing.world.seeded import seeded
from cjdropshipping.testing.world.vocabulary import ADJECTIVES, FEATURES, MATERIALS, ZONES, Material
from cjdropshipping.testing.world.warehouses import ENABLED, WAREHOUSES, Warehouse

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

#: The moment at which the catalogue is looked at; every product is older than this.
EPOCH = datetime(2026, 6, 1, tzinfo=UTC)
EPOCH_MILLIS = int(EPOCH.timestamp() * 1000)
DAY_MILLIS = 86_400_000

#: A SKU ends in five digits that tell which product it is.
MOST_PRODUCTS = 99_999

ORDINARY = "ORDINARY_PRODUCT"
SUPPLIER = "SUPPLIER_PRODUCT"
_TYPES = (*[ORDINARY] * 15, *[SUPPLIER] * 4, "SUPPLIER_SHIPPED_PRODUCT")

_OVERSEAS = ENABLED[1:]


@attrs.frozen
class StockLine:
    """What one warehouse holds of a product: pieces of CJ (verified), of the factory (not)."""

    warehouse: Warehouse
    cj: int
    factory: int


@attrs.frozen(eq=False)
class Product:
    """A product without its variants; US cents, grams, epoch milliseconds."""

    index: int
    pid: str
    sku: str
    name: str
    category: Category
    material: Material
    type: str
    supplier: int | None
    brand: int | None
    created: int
    cents: int
    weight: int
    listed: int
    variants: int
    options: int
    video: bool
    free_shipping: bool
    certified: bool
    self_pickup: bool
    combined: bool
    customization: int
    delivery_hours: int | None
    zones: frozenset[str]
    stock: tuple[StockLine, ...]

    @property
    def verified(self) -> int:
        """Pieces that CJ holds and has counted."""
        return sum(line.cj for line in self.stock)

    @property
    def unverified(self) -> int:
        """Pieces that the factory says it has."""
        return sum(line.factory for line in self.stock)

    @property
    def inventory(self) -> int:
        """All pieces in all warehouses."""
        return self.verified + self.unverified

    @property
    def haystack(self) -> str:
        """What a keyword is looked for in, in lower case."""
        return f"{self.name} {self.sku}".lower()


class Catalogue:
    """The products under one seed.

    Args:
        seed: the same seed gives the same products.
        size: how many products there are, at most 99,999.
    """

    def __init__(self, seed: int, size: int) -> None:
        self.seed = seed
        self.size = size
        self.categories = CategoryTree(seed)
        self._pids = Ids(seed, "product", uuids=3)
        self._rows: list[Product | None] = [None] * size

    def product(self, index: int) -> Product:
        """The product at ``index`` (0 <= index < size)."""
        row = self._rows[index]
        if row is None:
            row = self._rows[index] = self._generate(index)
        return row

    @cached_property
    def products(self) -> Sequence[Product]:
        """All products, in the order of their index."""
        return [self.product(index) for index in range(self.size)]

    def by_pid(self, pid: str) -> Product | None:
        """The product with this id, in any notation of it."""
        index = self._pids.find(pid)
        return self.product(index) if index is not None and index < self.size else None

    def by_sku(self, sku: str) -> Product | None:
        """The product with this SKU (a SPU, in the words of the service)."""
        digits = sku[-5:]
        if not (digits.isascii() and digits.isdigit() and int(digits) < self.size):
            return None
        row = self.product(int(digits))
        return row if row.sku == sku.upper() else None

    def _generate(self, index: int) -> Product:
        random = seeded(self.seed, index)
        draw, pick = random.random, random.choice
        leaves = self.categories.leaves
        # The first products go round the tree once, so that no category is empty.
        category = leaves[index if index < len(leaves) else int(draw() * len(leaves))]
        material = pick(MATERIALS[category.first_name])
        kind = pick(_TYPES)
        words = (pick(ADJECTIVES), material.english, pick(category.nouns), pick(FEATURES))
        return Product(
            index=index,
            pid=self._pids.text(index),
            sku=_sku(category, index),
            name=" ".join(filter(None, words)),
            category=category,
            material=material,
            type=kind,
            supplier=None if kind == ORDINARY else int(draw() * 40),
            brand=int(draw() * 25) if draw() < 0.2 else None,
            created=EPOCH_MILLIS - int(draw() ** 2 * 1_500 * DAY_MILLIS) - 1_000,
            cents=int(99 + draw() ** 3 * 9_900),
            weight=int(20 + draw() ** 2 * 3_000),
            listed=int(draw() ** 4 * 2_500),
            variants=1 + int(draw() * 4),
            options=int(draw() * 1_000),
            video=draw() < 0.25,
            free_shipping=draw() < 0.15,
            certified=draw() < 0.2,
            self_pickup=draw() < 0.1,
            combined=draw() < 0.03,
            customization=1 + int(draw() * 5) if draw() < 0.1 else 0,
            delivery_hours=pick((24, 48, 72, None)),
            zones=frozenset(zone for zone in ZONES if draw() < 0.2),
            stock=_stock(random),
        )


def _sku(category: Category, index: int) -> str:
    letters = [word[0] for word in (category.first_name, category.second_name, category.name)]
    number = category.index
    return f"CJ{''.join(letters).upper()}{chr(65 + number // 26)}{chr(65 + number % 26)}{index:05d}"


def _stock(random: Random) -> tuple[StockLine, ...]:
    draw = random.random
    lines: list[StockLine] = []
    home = WAREHOUSES[0]
    if draw() < home.chance:
        cj = int(draw() * 800) if draw() < 0.5 else 0
        lines.append(StockLine(home, cj, int(draw() ** 2 * 12_000) + 1))
    lines.extend(
        StockLine(warehouse, int(draw() * 300) + 1, 0)
        for warehouse in _OVERSEAS
        if draw() < warehouse.chance
    )
    return tuple(lines)
