# Generated from spec/ by scripts/regenerate; edit that instead.
"""Stock by warehouse or country, for a variant, a SKU or a whole product."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..operations import inventory as ops

if TYPE_CHECKING:
    from cjdropshipping_runtime.engine import AsyncEngine, Engine
    from cjdropshipping_runtime.model import Rows

    from .. import models as m


class Inventory:
    """Stock by warehouse or country, for a variant, a SKU or a whole product."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def by_variant(
        self,
        vid: str,
    ) -> Rows[m.VariantStock]:
        """Read the stock of a variant.

        Returns the stock of one variant, a row for each warehouse. Costs 10 points. To see all
        variants of a product with one call, use `cj.inventory.by_product`.

        Args:
            vid: Variant id.

        Returns:
            A row for each warehouse.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.inventory.by_variant("7874B45D-E971-4DC8-8F59-40530B0F6B77")

        Source: 3 Product, section 3.1 (Inventory Inquiry). 10 points a call.
        """
        return self._engine.call(
            ops.INVENTORY_BY_VARIANT,
            query={
                "vid": vid,
            },
        )

    def by_sku(
        self,
        sku: str,
    ) -> Rows[m.SkuStock]:
        """Read the stock of a SKU.

        Returns the stock of one variant (its SKU) or of a whole product (its SPU), a row for each
        warehouse. Costs 10 points.

        Args:
            sku: SKU of a variant or SPU of a product.

        Returns:
            A row for each warehouse.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.inventory.by_sku("CJDS2012593")

        Source: 3 Product, section 3.2 (Query Inventory by SKU). 10 points a call.
        """
        return self._engine.call(
            ops.INVENTORY_BY_SKU,
            query={
                "sku": sku,
            },
        )

    def by_product(
        self,
        pid: str,
    ) -> m.ProductStock:
        """Read the stock of a product and of all its variants.

        Returns the stock of a product twice: for each warehouse, and for each variant and country.
        One call replaces many to `cj.inventory.by_variant`. Costs 10 points.

        Args:
            pid: Product id.

        Returns:
            The stock of the product.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.inventory.by_product("1444929719182168064")

        Source: 3 Product, section 3.3 (Query inventory by product ID). 10 points a call.
        """
        return self._engine.call(
            ops.INVENTORY_BY_PRODUCT,
            query={
                "pid": pid,
            },
        )


class AsyncInventory:
    """Stock by warehouse or country, for a variant, a SKU or a whole product."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def by_variant(
        self,
        vid: str,
    ) -> Rows[m.VariantStock]:
        """Read the stock of a variant.

        Returns the stock of one variant, a row for each warehouse. Costs 10 points. To see all
        variants of a product with one call, use `cj.inventory.by_product`.

        Args:
            vid: Variant id.

        Returns:
            A row for each warehouse.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.inventory.by_variant("7874B45D-E971-4DC8-8F59-40530B0F6B77")

        Source: 3 Product, section 3.1 (Inventory Inquiry). 10 points a call.
        """
        return await self._engine.call(
            ops.INVENTORY_BY_VARIANT,
            query={
                "vid": vid,
            },
        )

    async def by_sku(
        self,
        sku: str,
    ) -> Rows[m.SkuStock]:
        """Read the stock of a SKU.

        Returns the stock of one variant (its SKU) or of a whole product (its SPU), a row for each
        warehouse. Costs 10 points.

        Args:
            sku: SKU of a variant or SPU of a product.

        Returns:
            A row for each warehouse.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.inventory.by_sku("CJDS2012593")

        Source: 3 Product, section 3.2 (Query Inventory by SKU). 10 points a call.
        """
        return await self._engine.call(
            ops.INVENTORY_BY_SKU,
            query={
                "sku": sku,
            },
        )

    async def by_product(
        self,
        pid: str,
    ) -> m.ProductStock:
        """Read the stock of a product and of all its variants.

        Returns the stock of a product twice: for each warehouse, and for each variant and country.
        One call replaces many to `cj.inventory.by_variant`. Costs 10 points.

        Args:
            pid: Product id.

        Returns:
            The stock of the product.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.inventory.by_product("1444929719182168064")

        Source: 3 Product, section 3.3 (Query inventory by product ID). 10 points a call.
        """
        return await self._engine.call(
            ops.INVENTORY_BY_PRODUCT,
            query={
                "pid": pid,
            },
        )
