# Generated from spec/ by scripts/regenerate; edit that instead.
"""The resources of a client. Each is imported when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from cjdropshipping_runtime.engine import AsyncEngine, Engine

    from .resources.addresses import Addresses, AsyncAddresses
    from .resources.authentication import AsyncAuthentication, Authentication
    from .resources.categories import AsyncCategories, Categories
    from .resources.cogs import AsyncCogs, Cogs
    from .resources.inventory import AsyncInventory, Inventory
    from .resources.legacy import AsyncLegacy, Legacy
    from .resources.makeup import AsyncMakeup, Makeup
    from .resources.merge import AsyncMerge, Merge
    from .resources.my_products import AsyncMyProducts, MyProducts
    from .resources.orders import AsyncOrders, Orders
    from .resources.outbound import AsyncOutbound, Outbound
    from .resources.payments import AsyncPayments, Payments
    from .resources.pod import AsyncPod, Pod
    from .resources.private_inventory import AsyncPrivateInventory, PrivateInventory
    from .resources.products import AsyncProducts, Products
    from .resources.reviews import AsyncReviews, Reviews
    from .resources.sandbox import AsyncSandbox, Sandbox
    from .resources.sourcing import AsyncSourcing, Sourcing
    from .resources.variants import AsyncVariants, Variants
    from .resources.warehouses import AsyncWarehouses, Warehouses
    from .resources.waybills import AsyncWaybills, Waybills


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

    @cached_property
    def orders(self) -> Orders:
        """Customers' orders; create, confirm and find them, put them into the cart, ask for
        payment."""
        from .resources.orders import Orders

        return Orders(self._engine)

    @cached_property
    def sandbox(self) -> Sandbox:
        """Orders that exist for practice only; pay and advance them without money or goods."""
        from .resources.sandbox import Sandbox

        return Sandbox(self._engine)

    @cached_property
    def payments(self) -> Payments:
        """The balance of the account, and paying orders and bills from it."""
        from .resources.payments import Payments

        return Payments(self._engine)

    @cached_property
    def waybills(self) -> Waybills:
        """Shipping labels and tracking numbers for orders that ship with the logistics of a
        sales platform."""
        from .resources.waybills import Waybills

        return Waybills(self._engine)

    @cached_property
    def pod(self) -> Pod:
        """Print on demand; replace the pictures of order lines."""
        from .resources.pod import Pod

        return Pod(self._engine)

    @cached_property
    def cogs(self) -> Cogs:
        """What orders cost, for the accounts (cost of goods sold)."""
        from .resources.cogs import Cogs

        return Cogs(self._engine)

    @cached_property
    def merge(self) -> Merge:
        """Combine orders that go to one address; find them, merge them, read what became of it."""
        from .resources.merge import Merge

        return Merge(self._engine)

    @cached_property
    def addresses(self) -> Addresses:
        """The address book of the account."""
        from .resources.addresses import Addresses

        return Addresses(self._engine)

    @cached_property
    def private_inventory(self) -> PrivateInventory:
        """Stock of one's own in CJ's warehouses; choose goods, see what they cost, order and
        follow them."""
        from .resources.private_inventory import PrivateInventory

        return PrivateInventory(self._engine)

    @cached_property
    def outbound(self) -> Outbound:
        """Ship goods out of private inventory; see what can go, create an order, follow it,
        submit it."""
        from .resources.outbound import Outbound

        return Outbound(self._engine)

    @cached_property
    def makeup(self) -> Makeup:
        """Bills for supplementary payments, such as a difference in postage; gather them and
        pay."""
        from .resources.makeup import Makeup

        return Makeup(self._engine)

    @cached_property
    def legacy(self) -> Legacy:
        """The older API; shops, orders and their payment in bulk."""
        from .resources.legacy import Legacy

        return Legacy(self._engine)

    @cached_property
    def authentication(self) -> Authentication:
        """Get, renew and end the tokens that every other call needs."""
        from .resources.authentication import Authentication

        return Authentication(self._engine)


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

    @cached_property
    def orders(self) -> AsyncOrders:
        """Customers' orders; create, confirm and find them, put them into the cart, ask for
        payment."""
        from .resources.orders import AsyncOrders

        return AsyncOrders(self._engine)

    @cached_property
    def sandbox(self) -> AsyncSandbox:
        """Orders that exist for practice only; pay and advance them without money or goods."""
        from .resources.sandbox import AsyncSandbox

        return AsyncSandbox(self._engine)

    @cached_property
    def payments(self) -> AsyncPayments:
        """The balance of the account, and paying orders and bills from it."""
        from .resources.payments import AsyncPayments

        return AsyncPayments(self._engine)

    @cached_property
    def waybills(self) -> AsyncWaybills:
        """Shipping labels and tracking numbers for orders that ship with the logistics of a
        sales platform."""
        from .resources.waybills import AsyncWaybills

        return AsyncWaybills(self._engine)

    @cached_property
    def pod(self) -> AsyncPod:
        """Print on demand; replace the pictures of order lines."""
        from .resources.pod import AsyncPod

        return AsyncPod(self._engine)

    @cached_property
    def cogs(self) -> AsyncCogs:
        """What orders cost, for the accounts (cost of goods sold)."""
        from .resources.cogs import AsyncCogs

        return AsyncCogs(self._engine)

    @cached_property
    def merge(self) -> AsyncMerge:
        """Combine orders that go to one address; find them, merge them, read what became of it."""
        from .resources.merge import AsyncMerge

        return AsyncMerge(self._engine)

    @cached_property
    def addresses(self) -> AsyncAddresses:
        """The address book of the account."""
        from .resources.addresses import AsyncAddresses

        return AsyncAddresses(self._engine)

    @cached_property
    def private_inventory(self) -> AsyncPrivateInventory:
        """Stock of one's own in CJ's warehouses; choose goods, see what they cost, order and
        follow them."""
        from .resources.private_inventory import AsyncPrivateInventory

        return AsyncPrivateInventory(self._engine)

    @cached_property
    def outbound(self) -> AsyncOutbound:
        """Ship goods out of private inventory; see what can go, create an order, follow it,
        submit it."""
        from .resources.outbound import AsyncOutbound

        return AsyncOutbound(self._engine)

    @cached_property
    def makeup(self) -> AsyncMakeup:
        """Bills for supplementary payments, such as a difference in postage; gather them and
        pay."""
        from .resources.makeup import AsyncMakeup

        return AsyncMakeup(self._engine)

    @cached_property
    def legacy(self) -> AsyncLegacy:
        """The older API; shops, orders and their payment in bulk."""
        from .resources.legacy import AsyncLegacy

        return AsyncLegacy(self._engine)

    @cached_property
    def authentication(self) -> AsyncAuthentication:
        """Get, renew and end the tokens that every other call needs."""
        from .resources.authentication import AsyncAuthentication

        return AsyncAuthentication(self._engine)
