"""The variants of a product, and what each warehouse holds of each of them.

    Product (stock of all variants together) ──split by weights──> Variant (its share)

The shares of a warehouse always add up to the line of the product, whatever the weights are.
"""

from __future__ import annotations

from functools import lru_cache

import attrs

from cjdropshipping.testing.world.catalogue import (
    DAY_MILLIS,
    EPOCH_MILLIS,
    Catalogue,
    Product,
    StockLine,
)
from cjdropshipping.testing.world.ids import Ids
from cjdropshipping.testing.world.vocabulary import COLOURS, SIZES

#: No product has more variants than this.
MOST = 4


@attrs.frozen(eq=False)
class Variant:
    """One sellable version; cents, grams, millimetres, epoch milliseconds."""

    vid: str
    product: Product
    sku: str
    option: str
    cents: int
    suggested_cents: int
    weight: int
    length: int
    width: int
    height: int
    created: int
    stock: tuple[StockLine, ...]

    @property
    def name(self) -> str:
        """Name in English: that of the product with the option behind it."""
        return f"{self.product.name} {self.option}"

    def in_country(self, code: str) -> bool:
        """Whether a warehouse in this country holds any of it."""
        return any(line.warehouse.code == code.upper() for line in self.stock)


class Variants:
    """All variants of one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._ids = Ids(catalogue.seed, "variant", uuids=2)
        self.of_index = lru_cache(maxsize=2_000)(self._generate)

    def of(self, product: Product) -> tuple[Variant, ...]:
        """The variants of ``product``, one to four of them."""
        return self.of_index(product.index)

    def by_vid(self, vid: str) -> Variant | None:
        """The variant with this id, in any notation of it."""
        number = self._ids.find(vid)
        if number is None:
            return None
        index, position = divmod(number, MOST)
        if index >= self._catalogue.size:
            return None
        variants = self.of_index(index)
        return variants[position] if position < len(variants) else None

    def by_sku(self, sku: str) -> Variant | None:
        """The variant with this SKU."""
        product = self._catalogue.by_sku(sku.partition("-")[0])
        if product is None:
            return None
        return next((v for v in self.of(product) if v.sku.upper() == sku.upper()), None)

    def _generate(self, index: int) -> tuple[Variant, ...]:
        product = self._catalogue.product(index)
        options = SIZES if product.category.first_name == "Clothing" else COLOURS
        shares = [_split(line, product) for line in product.stock]
        side = 40 + product.options
        return tuple(
            Variant(
                vid=self._ids.text(index * MOST + k),
                product=product,
                sku=f"{product.sku}-{option}",
                option=option,
                # The first variant has the price and weight of the product and is the cheapest.
                cents=product.cents + k * (product.options % 3) * max(product.cents // 10, 1),
                suggested_cents=product.cents * (18 + product.options % 5 + k) // 10,
                weight=product.weight + k * (product.options % 4) * 10,
                length=side,
                width=side * 2 // 3,
                height=side // 3 + 5,
                created=min(product.created + k * DAY_MILLIS, EPOCH_MILLIS - 1),
                stock=tuple(share[k] for share in shares if share[k].cj or share[k].factory),
            )
            for k, option in enumerate(
                options[(product.options + k) % len(options)] for k in range(product.variants)
            )
        )


def _split(line: StockLine, product: Product) -> list[StockLine]:
    weights = [
        (product.index * 7 + k * 3 + line.warehouse.area * 5) % 4 for k in range(product.variants)
    ]
    if not any(weights):
        weights[0] = 1
    cj, factory = _portions(line.cj, weights), _portions(line.factory, weights)
    return [StockLine(line.warehouse, c, f) for c, f in zip(cj, factory, strict=True)]


def _portions(total: int, weights: list[int]) -> list[int]:
    whole = sum(weights)
    portions = [total * weight // whole for weight in weights]
    portions[weights.index(max(weights))] += total - sum(portions)
    return portions
