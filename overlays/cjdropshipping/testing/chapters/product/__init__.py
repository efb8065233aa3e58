"""The chapter "3 Product": catalogue, My Products, variants, stock, reviews, sourcing.

The documented ids, which the catalogue does not know, are answered with the documented examples.
"""

from __future__ import annotations

from cjdropshipping.testing.chapters.chapter import Chapter
from cjdropshipping.testing.chapters.product import (
    details,
    inventory,
    my_products,
    reviews,
    search,
    sourcing,
)
from cjdropshipping.testing.chapters.product._documented import documented

product = documented(
    Chapter(
        search.chapter,
        details.chapter,
        my_products.chapter,
        inventory.chapter,
        reviews.chapter,
        sourcing.chapter,
    )
)

__all__ = ["product"]
