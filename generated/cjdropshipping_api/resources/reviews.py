# Generated from spec/ by scripts/regenerate; edit that instead.
"""What buyers say about a product."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..operations import reviews as ops

if TYPE_CHECKING:
    from cjdropshipping_runtime.engine import AsyncEngine, Engine
    from cjdropshipping_runtime.pages import AsyncPaging, Page

    from .. import models as m


class Reviews:
    """What buyers say about a product."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def list_deprecated(
        self,
        pid: str,
        *,
        score: int | None = None,
        page_num: int | None = None,
        page_size: int | None = None,
        cursor: str | None = None,
    ) -> Page[m.Review]:
        """List the reviews of a product (old address).

        Deprecated; it may be gone after 2024-06-01.

        The former address of `cj.reviews.list`, with the same parameters and the same reply. Its
        end was announced for June 2024: use `cj.reviews.list`.

        Args:
            pid: Product id.
            score: Only reviews with this score. The scale is not documented; 5 occurs in the
                examples.
            page_num: Number of the page, from 1.
            page_size: Reviews on a page; no upper limit is documented.
            cursor: Where an earlier walk stood (`Walk.cursor`), to go on there.

        Returns:
            The first page, of Review; iterating it walks all pages.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> page = cj.reviews.list_deprecated("7874B45D-E971-4DC8-8F59-40530B0F6B77")

        Source: 3 Product, section 4.1 (Inquiry Reviews).
        """
        return self._engine.page(
            ops.REVIEWS_LIST_DEPRECATED,
            {
                "pid": pid,
                "score": score,
                "pageNum": page_num,
                "pageSize": page_size,
            },
            cursor,
        )

    def list(
        self,
        pid: str,
        *,
        score: int | None = None,
        page_num: int | None = None,
        page_size: int | None = None,
        cursor: str | None = None,
    ) -> Page[m.Review]:
        """List the reviews of a product.

        Returns what buyers wrote about a product, with score, pictures and country. Numbers of
        pages and the score come as digits in strings, and `code` is 0 in a success.

        Args:
            pid: Product id.
            score: Only reviews with this score. The scale is not documented; 5 occurs in the
                examples.
            page_num: Number of the page, from 1.
            page_size: Reviews on a page; no upper limit is documented.
            cursor: Where an earlier walk stood (`Walk.cursor`), to go on there.

        Returns:
            The first page, of Review; iterating it walks all pages.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> page = cj.reviews.list("7874B45D-E971-4DC8-8F59-40530B0F6B77")

        Source: 3 Product, section 4.2 (Inquiry Reviews).
        """
        return self._engine.page(
            ops.REVIEWS_LIST,
            {
                "pid": pid,
                "score": score,
                "pageNum": page_num,
                "pageSize": page_size,
            },
            cursor,
        )


class AsyncReviews:
    """What buyers say about a product."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    def list_deprecated(
        self,
        pid: str,
        *,
        score: int | None = None,
        page_num: int | None = None,
        page_size: int | None = None,
        cursor: str | None = None,
    ) -> AsyncPaging[m.Review]:
        """List the reviews of a product (old address).

        Deprecated; it may be gone after 2024-06-01.

        The former address of `cj.reviews.list`, with the same parameters and the same reply. Its
        end was announced for June 2024: use `cj.reviews.list`.

        Args:
            pid: Product id.
            score: Only reviews with this score. The scale is not documented; 5 occurs in the
                examples.
            page_num: Number of the page, from 1.
            page_size: Reviews on a page; no upper limit is documented.
            cursor: Where an earlier walk stood (`Walk.cursor`), to go on there.

        Returns:
            The first page, of Review; iterating it walks all pages.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> page = await cj.reviews.list_deprecated("7874B45D-E971-4DC8-8F59-40530B0F6B77")

        Source: 3 Product, section 4.1 (Inquiry Reviews).
        """
        return self._engine.page(
            ops.REVIEWS_LIST_DEPRECATED,
            {
                "pid": pid,
                "score": score,
                "pageNum": page_num,
                "pageSize": page_size,
            },
            cursor,
        )

    def list(
        self,
        pid: str,
        *,
        score: int | None = None,
        page_num: int | None = None,
        page_size: int | None = None,
        cursor: str | None = None,
    ) -> AsyncPaging[m.Review]:
        """List the reviews of a product.

        Returns what buyers wrote about a product, with score, pictures and country. Numbers of
        pages and the score come as digits in strings, and `code` is 0 in a success.

        Args:
            pid: Product id.
            score: Only reviews with this score. The scale is not documented; 5 occurs in the
                examples.
            page_num: Number of the page, from 1.
            page_size: Reviews on a page; no upper limit is documented.
            cursor: Where an earlier walk stood (`Walk.cursor`), to go on there.

        Returns:
            The first page, of Review; iterating it walks all pages.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> page = await cj.reviews.list("7874B45D-E971-4DC8-8F59-40530B0F6B77")

        Source: 3 Product, section 4.2 (Inquiry Reviews).
        """
        return self._engine.page(
            ops.REVIEWS_LIST,
            {
                "pid": pid,
                "score": score,
                "pageNum": page_num,
                "pageSize": page_size,
            },
            cursor,
        )
