# Generated from spec/ by scripts/regenerate; edit that instead.
"""The resources of a client. Each is imported when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from cjdropshipping_runtime.engine import AsyncEngine, Engine

    from .resources.categories import AsyncCategories, Categories
    from .resources.inventory import AsyncInventory, Inventory
    from .resources.my_products import AsyncMyProducts, MyProducts
    from .resources.products import AsyncProducts, Products
    from .resources.reviews import AsyncReviews, Reviews
    from .resources.sourcing import AsyncSourcing, Sourcing
    from .resources.variants import AsyncVariants, Variants
    from .resources.warehouses import AsyncWarehouses, Warehouses


class Resources:
    """The resources of a synchronous client."""

    def __init__(self, connect: Callable[[], Engine]) -> None:
        self._connect_to = connect

    @cached_property
    def _engine(self) -> Engine:
        return self._connect_to()

    @cached_property
    def categories(self) -> Categories:
        """The tree of product categories, three levels deep."""
        from .resources.categories import Categories

        return Categories(self._engine)

    @cached_property
    def products(self) -> Products:
        """The catalogue; search it, list it, read one product with its variants."""
        from .resources.products import Products

        return Products(self._engine)

    @cached_property
    def my_products(self) -> MyProducts:
        """The products that the account has put on its own list."""
        from .resources.my_products import MyProducts

        return MyProducts(self._engine)

    @cached_property
    def warehouses(self) -> Warehouses:
        """The warehouses from which CJ ships."""
        from .resources.warehouses import Warehouses

        return Warehouses(self._engine)

    @cached_property
    def variants(self) -> Variants:
        """The sellable versions of a product (size, colour and so on); orders and stock refer to
        these."""
        from .resources.variants import Variants

        return Variants(self._engine)

    @cached_property
    def inventory(self) -> Inventory:
        """Stock by warehouse or country, for a variant, a SKU or a whole product."""
        from .resources.inventory import Inventory

        return Inventory(self._engine)

    @cached_property
    def reviews(self) -> Reviews:
        """What buyers say about a product."""
        from .resources.reviews import Reviews

        return Reviews(self._engine)

    @cached_property
    def sourcing(self) -> Sourcing:
        """Ask CJ to find a product that is not in the catalogue, and follow the request."""
        from .resources.sourcing import Sourcing

        return Sourcing(self._engine)


class AsyncResources:
    """The resources of an asynchronous client."""

    def __init__(self, connect: Callable[[], AsyncEngine]) -> None:
        self._connect_to = connect

    @cached_property
    def _engine(self) -> AsyncEngine:
        return self._connect_to()

    @cached_property
    def categories(self) -> AsyncCategories:
        """The tree of product categories, three levels deep."""
        from .resources.categories import AsyncCategories

        return AsyncCategories(self._engine)

    @cached_property
    def products(self) -> AsyncProducts:
        """The catalogue; search it, list it, read one product with its variants."""
        from .resources.products import AsyncProducts

        return AsyncProducts(self._engine)

    @cached_property
    def my_products(self) -> AsyncMyProducts:
        """The products that the account has put on its own list."""
        from .resources.my_products import AsyncMyProducts

        return AsyncMyProducts(self._engine)

    @cached_property
    def warehouses(self) -> AsyncWarehouses:
        """The warehouses from which CJ ships."""
        from .resources.warehouses import AsyncWarehouses

        return AsyncWarehouses(self._engine)

    @cached_property
    def variants(self) -> AsyncVariants:
        """The sellable versions of a product (size, colour and so on); orders and stock refer to
        these."""
        from .resources.variants import AsyncVariants

        return AsyncVariants(self._engine)

    @cached_property
    def inventory(self) -> AsyncInventory:
        """Stock by warehouse or country, for a variant, a SKU or a whole product."""
        from .resources.inventory import AsyncInventory

        return AsyncInventory(self._engine)

    @cached_property
    def reviews(self) -> AsyncReviews:
        """What buyers say about a product."""
        from .resources.reviews import AsyncReviews

        return AsyncReviews(self._engine)

    @cached_property
    def sourcing(self) -> AsyncSourcing:
        """Ask CJ to find a product that is not in the catalogue, and follow the request."""
        from .resources.sourcing import AsyncSourcing

        return AsyncSourcing(self._engine)
