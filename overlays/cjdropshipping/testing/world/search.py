"""Search over the catalogue: conditions, order, and a memory of the last results.

    Condition = Product -> bool          all must hold
    order     = key function, direction  ties keep the order of the catalogue

The catalogue never changes, so a result is kept and its pages cost nothing: walking a search is as
fast as its first page.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Sequence

from cjdropshipping.testing.world.catalogue import DAY_MILLIS, EPOCH_MILLIS, Catalogue, Product

Condition = Callable[[Product], bool]
Order = Callable[[Product], float]

#: Products with at least so many listings are trending; the longer list starts lower.
TRENDING = 1_000
TRENDING_MORE = 400

#: Products younger than this are new; older ones with few listings move slowly.
NEW_MILLIS = 60 * DAY_MILLIS
SLOW_LISTED = 5

_KEPT = 32


class Search:
    """Finds products of one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._kept: OrderedDict[Hashable, Sequence[Product]] = OrderedDict()

    def find(
        self,
        key: Hashable,
        conditions: Callable[[], Iterable[Condition]],
        order: Order,
        *,
        descending: bool,
    ) -> Sequence[Product]:
        """All products that meet the conditions, in order.

        Args:
            key: identifies conditions and order; the result is kept under it.
            conditions: builds the conditions, when the result is not at hand.
            order: what to sort by.
            descending: largest first.
        """
        found = self._kept.get(key)
        if found is None:
            found = self._catalogue.products
            for condition in conditions():
                found = list(filter(condition, found))
            found = sorted(found, key=order, reverse=descending)
            self._kept[key] = found
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(key)
        return found


def words(text: str) -> Condition:
    """All words of ``text`` occur in the name or the SKU, in any case."""
    wanted = text.lower().split()
    return lambda product: all(word in product.haystack for word in wanted)


def in_country(codes: str) -> Condition:
    """A warehouse in one of these countries (joined by commas) holds some of it."""
    wanted = {code.strip().upper() for code in codes.split(",")}
    return lambda product: any(line.warehouse.code in wanted for line in product.stock)


def verified(kind: int) -> Condition:
    """1: CJ has counted some of the stock; 2: it has counted none; 0: either."""
    if kind == 0:
        return lambda product: True
    return lambda product: (product.verified > 0) == (kind == 1)


def trending(product: Product) -> bool:
    """Listed by very many merchants."""
    return product.listed >= TRENDING


def trending_more(product: Product) -> bool:
    """Listed by many merchants."""
    return product.listed >= TRENDING_MORE


def new(product: Product) -> bool:
    """Created shortly before the moment of the catalogue."""
    return product.created >= EPOCH_MILLIS - NEW_MILLIS


def slow(product: Product) -> bool:
    """Not new, and listed by hardly anyone."""
    return not new(product) and product.listed <= SLOW_LISTED


def has_video(product: Product) -> bool:
    """There is a video of it."""
    return product.video
