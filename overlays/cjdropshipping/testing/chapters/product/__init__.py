"""The chapter "3 Product": catalogue, My Products, variants, stock, reviews, sourcing."""

from __future__ import annotations

from cjdropshipping.testing.chapter import Chapter
from cjdropshipping.testing.chapters.product import (
    details,
    inventory,
    my_products,
    reviews,
    search,
    sourcing,
)

product = Chapter(
    search.chapter,
    details.chapter,
    my_products.chapter,
    inventory.chapter,
    reviews.chapter,
    sourcing.chapter,
)

__all__ = ["product"]
