# Generated from spec/ by scripts/regenerate; edit that instead.
"""The sellable versions of a product (size, colour and so on); orders and stock refer to
these."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..operations import variants as ops

if TYPE_CHECKING:
    from cjdropshipping_runtime.engine import AsyncEngine, Engine
    from cjdropshipping_runtime.model import Rows

    from .. import models as m


class Variants:
    """The sellable versions of a product (size, colour and so on); orders and stock refer to
    these."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def list(
        self,
        *,
        pid: str | None = None,
        product_sku: str | None = None,
        variant_sku: str | None = None,
        country_code: str | None = None,
    ) -> Rows[m.Variant]:
        """List the variants of a product.

        Returns the variants of one product with size, weight and price, without the rest of the
        product. Name it by exactly one of `pid`, `product_sku` and `variant_sku`. Costs 10 points.
        Ask `cj.inventory.by_variant` for the stock of a variant.

        Args:
            pid: Product id.
            product_sku: SKU of the product (its SPU).
            variant_sku: SKU of one of its variants.
            country_code: Return only variants in stock in this country, a two-letter code; without
                it all variants.

        Returns:
            The variants.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.variants.list(pid="00006BC5-E1F5-4C65-BE2B-3FE0956DA21C")

        Source: 3 Product, section 2.1 (Inquiry Of All Variants). 10 points a call.
        """
        return self._engine.call(
            ops.VARIANTS_LIST,
            query={
                "pid": pid,
                "productSku": product_sku,
                "variantSku": variant_sku,
                "countryCode": country_code,
            },
        )

    def get(
        self,
        vid: str,
    ) -> m.Variant:
        """Read one variant.

        Returns size, weight and price of a variant whose id is known, for example from an order.
        Costs 10 points.

        Args:
            vid: Variant id.

        Returns:
            The variant.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.variants.get("1371342252697325568")

        Source: 3 Product, section 2.2 (Variant Id Inquiry). 10 points a call.
        """
        return self._engine.call(
            ops.VARIANTS_GET,
            query={
                "vid": vid,
            },
        )


class AsyncVariants:
    """The sellable versions of a product (size, colour and so on); orders and stock refer to
    these."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def list(
        self,
        *,
        pid: str | None = None,
        product_sku: str | None = None,
        variant_sku: str | None = None,
        country_code: str | None = None,
    ) -> Rows[m.Variant]:
        """List the variants of a product.

        Returns the variants of one product with size, weight and price, without the rest of the
        product. Name it by exactly one of `pid`, `product_sku` and `variant_sku`. Costs 10 points.
        Ask `cj.inventory.by_variant` for the stock of a variant.

        Args:
            pid: Product id.
            product_sku: SKU of the product (its SPU).
            variant_sku: SKU of one of its variants.
            country_code: Return only variants in stock in this country, a two-letter code; without
                it all variants.

        Returns:
            The variants.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.variants.list(pid="00006BC5-E1F5-4C65-BE2B-3FE0956DA21C")

        Source: 3 Product, section 2.1 (Inquiry Of All Variants). 10 points a call.
        """
        return await self._engine.call(
            ops.VARIANTS_LIST,
            query={
                "pid": pid,
                "productSku": product_sku,
                "variantSku": variant_sku,
                "countryCode": country_code,
            },
        )

    async def get(
        self,
        vid: str,
    ) -> m.Variant:
        """Read one variant.

        Returns size, weight and price of a variant whose id is known, for example from an order.
        Costs 10 points.

        Args:
            vid: Variant id.

        Returns:
            The variant.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.variants.get("1371342252697325568")

        Source: 3 Product, section 2.2 (Variant Id Inquiry). 10 points a call.
        """
        return await self._engine.call(
            ops.VARIANTS_GET,
            query={
                "vid": vid,
            },
        )
