"""The resources of a client, with the flows of those that have some. Imported when first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from cjdropshipping_api.client import AsyncResources, Resources

if TYPE_CHECKING:
    from .flows.addresses import Addresses, AsyncAddresses
    from .flows.cogs import AsyncCogs, Cogs
    from .flows.legacy import AsyncLegacy, Legacy
    from .flows.makeup import AsyncMakeup, Makeup
    from .flows.merge import AsyncMerge, Merge
    from .flows.orders import AsyncOrders, Orders
    from .flows.outbound import AsyncOutbound, Outbound
    from .flows.pod import AsyncPod, Pod
    from .flows.private_inventory import AsyncPrivateInventory, PrivateInventory
    from .flows.sandbox import AsyncSandbox, Sandbox
    from .flows.waybills import AsyncWaybills, Waybills


class FlowResources(Resources):
    """The resources of a synchronous client."""

    @cached_property
    def private_inventory(self) -> PrivateInventory:
        """Stock of one's own in CJ's warehouses; choose goods, see what they cost, order and follow
        them."""
        from .flows.private_inventory import PrivateInventory

        return PrivateInventory(self._engine)

    @cached_property
    def waybills(self) -> Waybills:
        """Shipping labels of orders that ship with the logistics of a sales platform."""
        from .flows.waybills import Waybills

        return Waybills(self._engine)

    @cached_property
    def pod(self) -> Pod:
        """Print on demand; replace the pictures of order lines."""
        from .flows.pod import Pod

        return Pod(self._engine)

    @cached_property
    def cogs(self) -> Cogs:
        """What orders cost, for the accounts (cost of goods sold)."""
        from .flows.cogs import Cogs

        return Cogs(self._engine)

    @cached_property
    def legacy(self) -> Legacy:
        """The older API; shops, orders and their payment in bulk."""
        from .flows.legacy import Legacy

        return Legacy(self._engine)

    @cached_property
    def addresses(self) -> Addresses:
        """The address book of the account."""
        from .flows.addresses import Addresses

        return Addresses(self._engine)

    @cached_property
    def makeup(self) -> Makeup:
        """Bills for supplementary payments, such as a difference in postage; gather them and
        pay."""
        from .flows.makeup import Makeup

        return Makeup(self._engine)

    @cached_property
    def merge(self) -> Merge:
        """Combine orders that go to one address; find them, merge them, read what became of it."""
        from .flows.merge import Merge

        return Merge(self._engine)

    @cached_property
    def outbound(self) -> Outbound:
        """Ship goods out of private inventory; see what can go, create an order, follow it, submit
        it."""
        from .flows.outbound import Outbound

        return Outbound(self._engine)

    @cached_property
    def orders(self) -> Orders:
        """Customers' orders; place, check out, follow and find them."""
        from .flows.orders import Orders

        return Orders(self._engine)

    @cached_property
    def sandbox(self) -> Sandbox:
        """Orders that exist for practice only; pay and advance them without money or goods."""
        from .flows.sandbox import Sandbox

        return Sandbox(self._engine)


class AsyncFlowResources(AsyncResources):
    """The resources of an asynchronous client."""

    @cached_property
    def private_inventory(self) -> AsyncPrivateInventory:
        """Stock of one's own in CJ's warehouses; choose goods, see what they cost, order and follow
        them."""
        from .flows.private_inventory import AsyncPrivateInventory

        return AsyncPrivateInventory(self._engine)

    @cached_property
    def waybills(self) -> AsyncWaybills:
        """Shipping labels of orders that ship with the logistics of a sales platform."""
        from .flows.waybills import AsyncWaybills

        return AsyncWaybills(self._engine)

    @cached_property
    def pod(self) -> AsyncPod:
        """Print on demand; replace the pictures of order lines."""
        from .flows.pod import AsyncPod

        return AsyncPod(self._engine)

    @cached_property
    def cogs(self) -> AsyncCogs:
        """What orders cost, for the accounts (cost of goods sold)."""
        from .flows.cogs import AsyncCogs

        return AsyncCogs(self._engine)

    @cached_property
    def legacy(self) -> AsyncLegacy:
        """The older API; shops, orders and their payment in bulk."""
        from .flows.legacy import AsyncLegacy

        return AsyncLegacy(self._engine)

    @cached_property
    def addresses(self) -> AsyncAddresses:
        """The address book of the account."""
        from .flows.addresses import AsyncAddresses

        return AsyncAddresses(self._engine)

    @cached_property
    def makeup(self) -> AsyncMakeup:
        """Bills for supplementary payments, such as a difference in postage; gather them and
        pay."""
        from .flows.makeup import AsyncMakeup

        return AsyncMakeup(self._engine)

    @cached_property
    def merge(self) -> AsyncMerge:
        """Combine orders that go to one address; find them, merge them, read what became of it."""
        from .flows.merge import AsyncMerge

        return AsyncMerge(self._engine)

    @cached_property
    def outbound(self) -> AsyncOutbound:
        """Ship goods out of private inventory; see what can go, create an order, follow it, submit
        it."""
        from .flows.outbound import AsyncOutbound

        return AsyncOutbound(self._engine)

    @cached_property
    def orders(self) -> AsyncOrders:
        """Customers' orders; place, check out, follow and find them."""
        from .flows.orders import AsyncOrders

        return AsyncOrders(self._engine)

    @cached_property
    def sandbox(self) -> AsyncSandbox:
        """Orders that exist for practice only; pay and advance them without money or goods."""
        from .flows.sandbox import AsyncSandbox

        return AsyncSandbox(self._engine)
