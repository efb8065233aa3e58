# Generated from spec/ by scripts/regenerate; edit that instead.
"""The tree of product categories, three levels deep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..operations import categories as ops

if TYPE_CHECKING:
    from cjdropshipping_runtime.engine import AsyncEngine, Engine
    from cjdropshipping_runtime.model import Rows

    from .. import models as m


class Categories:
    """The tree of product categories, three levels deep."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def list(
        self,
    ) -> Rows[m.CategoryFirst]:
        """List all product categories.

        Returns the whole tree of categories at once, three levels deep. Only the third level
        carries ids: pass one as `category_id` to `cj.products.search` or `cj.products.list`. Ids of
        the second level are found in the rows of `cj.products.search`. The tree changes rarely, so
        keep a copy.

        Returns:
            The first-level categories with everything below them.

        Raises:
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.categories.list()

        Source: 3 Product, section 1.1 (Category List).
        """
        return self._engine.call(
            ops.CATEGORIES_LIST,
        )


class AsyncCategories:
    """The tree of product categories, three levels deep."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def list(
        self,
    ) -> Rows[m.CategoryFirst]:
        """List all product categories.

        Returns the whole tree of categories at once, three levels deep. Only the third level
        carries ids: pass one as `category_id` to `cj.products.search` or `cj.products.list`. Ids of
        the second level are found in the rows of `cj.products.search`. The tree changes rarely, so
        keep a copy.

        Returns:
            The first-level categories with everything below them.

        Raises:
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.categories.list()

        Source: 3 Product, section 1.1 (Category List).
        """
        return await self._engine.call(
            ops.CATEGORIES_LIST,
        )
