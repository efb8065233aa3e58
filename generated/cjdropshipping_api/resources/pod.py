# Generated from spec/ by scripts/regenerate; edit that instead.
"""Print on demand; replace the pictures of order lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..operations import pod as ops

if TYPE_CHECKING:
    from cjdropshipping_runtime.engine import AsyncEngine, Engine

    from .. import inputs as i
    from .. import models as m


class Pod:
    """Print on demand; replace the pictures of order lines."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def update_pictures(
        self,
        pictures: m.PodPicturesRequest | i.PodPicturesRequestDict,
        *,
        platform_token: str | None = None,
    ) -> m.PodPicturesUpdate:
        """Replace the pictures of print-on-demand lines.

        Gives lines of orders new renderings and new print files, for example where production found
        the old ones unusable (`abnormal_type` of `cj.orders.get`). Each line has an outcome of its
        own: a success of the call says nothing about the lines, so read `list`. For lines that are
        still being processed no operation reports the end; read `production_order_status` with
        `cj.orders.get`. The same pictures twice leave the same state.

        Args:
            pictures: New pictures for lines of orders.
            platform_token: Token of a platform account, obtained the way the access token is. Leave
                it out, or send it empty, where none is needed.

        Returns:
            The outcome of each line.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.pod.update_pictures(
            ...     {
            ...         "podPicturesEditParams": [
            ...             {
            ...                 "orderCode": "123",
            ...                 "lineItemId": "111",
            ...                 "effectImgList": [
            ...                     "https://img.example.com/product/2025/04/22/01/245e348-a87b-4196-a3a4-056f6b391301.jpg"
            ...                 ],
            ...                 "productionImgList": [
            ...                     "https://img.example.com/product/2025/04/22/01/245e348-a87b-4196-a3a4-056f6b391301.jpg"
            ...                 ],
            ...             }
            ...         ]
            ...     }
            ... )

        Source: 5 Shopping, section 3.3 (UPDATE POD Pictures). No points a call.
        """
        return self._engine.call(
            ops.POD_UPDATE_PICTURES,
            headers={
                "platformToken": platform_token,
            },
            body=pictures,
        )


class AsyncPod:
    """Print on demand; replace the pictures of order lines."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def update_pictures(
        self,
        pictures: m.PodPicturesRequest | i.PodPicturesRequestDict,
        *,
        platform_token: str | None = None,
    ) -> m.PodPicturesUpdate:
        """Replace the pictures of print-on-demand lines.

        Gives lines of orders new renderings and new print files, for example where production found
        the old ones unusable (`abnormal_type` of `cj.orders.get`). Each line has an outcome of its
        own: a success of the call says nothing about the lines, so read `list`. For lines that are
        still being processed no operation reports the end; read `production_order_status` with
        `cj.orders.get`. The same pictures twice leave the same state.

        Args:
            pictures: New pictures for lines of orders.
            platform_token: Token of a platform account, obtained the way the access token is. Leave
                it out, or send it empty, where none is needed.

        Returns:
            The outcome of each line.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.pod.update_pictures(
            ...     {
            ...         "podPicturesEditParams": [
            ...             {
            ...                 "orderCode": "123",
            ...                 "lineItemId": "111",
            ...                 "effectImgList": [
            ...                     "https://img.example.com/product/2025/04/22/01/245e348-a87b-4196-a3a4-056f6b391301.jpg"
            ...                 ],
            ...                 "productionImgList": [
            ...                     "https://img.example.com/product/2025/04/22/01/245e348-a87b-4196-a3a4-056f6b391301.jpg"
            ...                 ],
            ...             }
            ...         ]
            ...     }
            ... )

        Source: 5 Shopping, section 3.3 (UPDATE POD Pictures). No points a call.
        """
        return await self._engine.call(
            ops.POD_UPDATE_PICTURES,
            headers={
                "platformToken": platform_token,
            },
            body=pictures,
        )
