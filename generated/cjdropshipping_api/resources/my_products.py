# Generated from spec/ by scripts/regenerate; edit that instead.
"""The products that the account has put on its own list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..operations import my_products as ops

if TYPE_CHECKING:
    from cjdropshipping_runtime.engine import AsyncEngine, Engine
    from cjdropshipping_runtime.pages import AsyncPaging, Page

    from .. import models as m


class MyProducts:
    """The products that the account has put on its own list."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(
        self,
        product_id: str,
    ) -> bool:
        """Put a product on the list My Products.

        Adds one product of the catalogue to the account's own list. Adding it again changes
        nothing, but is answered by a refusal with code 1600000, which also stands for a busy
        system. Read the list with `cj.my_products.list`.

        Args:
            product_id: Id of the product in the catalogue.

        Returns:
            True when the product is on the list.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.my_products.add("1658748072937136128")

        Source: 3 Product, section 1.4 (Add to My Product).
        """
        return self._engine.call(
            ops.MY_PRODUCTS_ADD,
            body={
                "productId": product_id,
            },
        )

    def list(
        self,
        *,
        keyword: str | None = None,
        category_id: str | None = None,
        start_at: str | None = None,
        end_at: str | None = None,
        is_listed: int | None = None,
        visiable: int | None = None,
        has_packed: int | None = None,
        has_vir_packed: int | None = None,
        cursor: str | None = None,
    ) -> Page[m.MyProduct]:
        """List My Products.

        Returns products that the account has put on its own list, with prices, weights and freight
        figures. The reply counts pages, but the document names no parameter to ask for another one:
        only the first page (10 rows in its example) is within documented reach, so narrow the list
        with the filters. Add products with `cj.my_products.add`.

        Args:
            keyword: A SKU, an SPU or words from the product name.
            category_id: Only this category (`cj.categories.list`).
            start_at: Added at this time or later. The notation is not documented.
            end_at: Added at this time or earlier. The notation is not documented.
            is_listed: Whether the product is listed in a shop, presumably 1 or 0; the values are
                not documented.
            visiable: Visibility, spelt like this by the service; the values are not documented.
            has_packed: Compares with `has_packed` of the rows; the values are not documented.
            has_vir_packed: Compares with `has_vir_packed` of the rows; the values are not
                documented.
            cursor: Where an earlier walk stood (`Walk.cursor`), to go on there.

        Returns:
            The first page, of MyProduct; iterating it walks all pages.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> page = cj.my_products.list(keyword="CJWJWJYZ02543")

        Source: 3 Product, section 1.3 (My Product List).
        """
        return self._engine.page(
            ops.MY_PRODUCTS_LIST,
            {
                "keyword": keyword,
                "categoryId": category_id,
                "startAt": start_at,
                "endAt": end_at,
                "isListed": is_listed,
                "visiable": visiable,
                "hasPacked": has_packed,
                "hasVirPacked": has_vir_packed,
            },
            cursor,
        )


class AsyncMyProducts:
    """The products that the account has put on its own list."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def add(
        self,
        product_id: str,
    ) -> bool:
        """Put a product on the list My Products.

        Adds one product of the catalogue to the account's own list. Adding it again changes
        nothing, but is answered by a refusal with code 1600000, which also stands for a busy
        system. Read the list with `cj.my_products.list`.

        Args:
            product_id: Id of the product in the catalogue.

        Returns:
            True when the product is on the list.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.my_products.add("1658748072937136128")

        Source: 3 Product, section 1.4 (Add to My Product).
        """
        return await self._engine.call(
            ops.MY_PRODUCTS_ADD,
            body={
                "productId": product_id,
            },
        )

    def list(
        self,
        *,
        keyword: str | None = None,
        category_id: str | None = None,
        start_at: str | None = None,
        end_at: str | None = None,
        is_listed: int | None = None,
        visiable: int | None = None,
        has_packed: int | None = None,
        has_vir_packed: int | None = None,
        cursor: str | None = None,
    ) -> AsyncPaging[m.MyProduct]:
        """List My Products.

        Returns products that the account has put on its own list, with prices, weights and freight
        figures. The reply counts pages, but the document names no parameter to ask for another one:
        only the first page (10 rows in its example) is within documented reach, so narrow the list
        with the filters. Add products with `cj.my_products.add`.

        Args:
            keyword: A SKU, an SPU or words from the product name.
            category_id: Only this category (`cj.categories.list`).
            start_at: Added at this time or later. The notation is not documented.
            end_at: Added at this time or earlier. The notation is not documented.
            is_listed: Whether the product is listed in a shop, presumably 1 or 0; the values are
                not documented.
            visiable: Visibility, spelt like this by the service; the values are not documented.
            has_packed: Compares with `has_packed` of the rows; the values are not documented.
            has_vir_packed: Compares with `has_vir_packed` of the rows; the values are not
                documented.
            cursor: Where an earlier walk stood (`Walk.cursor`), to go on there.

        Returns:
            The first page, of MyProduct; iterating it walks all pages.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> page = await cj.my_products.list(keyword="CJWJWJYZ02543")

        Source: 3 Product, section 1.3 (My Product List).
        """
        return self._engine.page(
            ops.MY_PRODUCTS_LIST,
            {
                "keyword": keyword,
                "categoryId": category_id,
                "startAt": start_at,
                "endAt": end_at,
                "isListed": is_listed,
                "visiable": visiable,
                "hasPacked": has_packed,
                "hasVirPacked": has_vir_packed,
            },
            cursor,
        )
