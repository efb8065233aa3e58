# Generated from spec/ by scripts/regenerate; edit that instead.
"""What orders cost, for the accounts (cost of goods sold)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..operations import cogs as ops

if TYPE_CHECKING:
    from cjdropshipping_runtime.engine import AsyncEngine, Engine
    from cjdropshipping_runtime.model import Rows
    from cjdropshipping_runtime.wire import Many

    from .. import models as m


class Cogs:
    """What orders cost, for the accounts (cost of goods sold)."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def query(
        self,
        order_codes_list: Many[str],
    ) -> Rows[m.CogsOrder]:
        """Read what orders cost.

        Returns the figures behind the cost of goods sold for the given orders: products, postage,
        fees, taxes, supplementary payments and refunds. Orders that were split or merged carry the
        code of the order that they come from in `original_order_code`. How many codes one call may
        name is not documented, nor what happens to codes that are unknown: match the rows by
        `order_code`, not by their place.

        Args:
            order_codes_list: Order codes of CJ.

        Returns:
            One row for each order.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.cogs.query(["DP2506140734320969300"])

        Source: 5 Shopping, section 4.1 (Query COGS Basic Data Order Info). No points a call.
        """
        return self._engine.call(
            ops.COGS_QUERY,
            body={
                "orderCodesList": order_codes_list,
            },
        )


class AsyncCogs:
    """What orders cost, for the accounts (cost of goods sold)."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def query(
        self,
        order_codes_list: Many[str],
    ) -> Rows[m.CogsOrder]:
        """Read what orders cost.

        Returns the figures behind the cost of goods sold for the given orders: products, postage,
        fees, taxes, supplementary payments and refunds. Orders that were split or merged carry the
        code of the order that they come from in `original_order_code`. How many codes one call may
        name is not documented, nor what happens to codes that are unknown: match the rows by
        `order_code`, not by their place.

        Args:
            order_codes_list: Order codes of CJ.

        Returns:
            One row for each order.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.cogs.query(["DP2506140734320969300"])

        Source: 5 Shopping, section 4.1 (Query COGS Basic Data Order Info). No points a call.
        """
        return await self._engine.call(
            ops.COGS_QUERY,
            body={
                "orderCodesList": order_codes_list,
            },
        )
