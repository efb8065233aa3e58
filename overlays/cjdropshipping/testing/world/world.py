"""What all accounts share.

World ── Catalogue ── Variants
           ├───────── Reviews
           └───────── Search
"""

from __future__ import annotations

from typing import Literal

import attrs

from cjdropshipping.testing.world.catalogue import Catalogue
from cjdropshipping.testing.world.reviews import Reviews
from cjdropshipping.testing.world.search import Search
from cjdropshipping.testing.world.variants import Variants

Repeated = Literal["refuse", "accept"]
"""What becomes of an order whose number is in use, and of a payment of what is paid: the service
refuses the one, and nobody has tried the other."""


@attrs.frozen(eq=False)
class World:
    """What all accounts share and no request changes."""

    catalogue: Catalogue
    variants: Variants
    reviews: Reviews
    search: Search
    repeated_orders: Repeated
    """What becomes of an order whose number is in use."""
    repeated_payments: Repeated
    """What becomes of a payment of what is paid."""

    @classmethod
    def create(
        cls, seed: int, products: int, repeated_orders: Repeated, repeated_payments: Repeated
    ) -> World:
        """The world under ``seed``, with a catalogue of so many products."""
        catalogue = Catalogue(seed, products)
        return cls(
            catalogue,
            Variants(catalogue),
            Reviews(catalogue),
            Search(catalogue),
            repeated_orders,
            repeated_payments,
        )
