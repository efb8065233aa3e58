# Generated from spec/ by scripts/regenerate; edit that instead.
"""The warehouses from which CJ ships."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..operations import warehouses as ops

if TYPE_CHECKING:
    from cjdropshipping_runtime.engine import AsyncEngine, Engine
    from cjdropshipping_runtime.model import Rows

    from .. import models as m


class Warehouses:
    """The warehouses from which CJ ships."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def list(
        self,
    ) -> Rows[m.Warehouse]:
        """List the warehouses of CJ.

        Returns every warehouse of the network with its names in several languages. `area_id` is the
        key that stock rows and My Products refer to; skip rows with `disabled`. The list changes
        rarely, so keep a copy.

        Returns:
            All warehouses.

        Raises:
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.warehouses.list()

        Source: 3 Product, section 1.3 (Global Warehouse List).
        """
        return self._engine.call(
            ops.WAREHOUSES_LIST,
        )


class AsyncWarehouses:
    """The warehouses from which CJ ships."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def list(
        self,
    ) -> Rows[m.Warehouse]:
        """List the warehouses of CJ.

        Returns every warehouse of the network with its names in several languages. `area_id` is the
        key that stock rows and My Products refer to; skip rows with `disabled`. The list changes
        rarely, so keep a copy.

        Returns:
            All warehouses.

        Raises:
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.warehouses.list()

        Source: 3 Product, section 1.3 (Global Warehouse List).
        """
        return await self._engine.call(
            ops.WAREHOUSES_LIST,
        )
