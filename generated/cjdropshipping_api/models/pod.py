# Generated from spec/ by scripts/regenerate; edit that instead.
"""What the calls of `cj.pod` alone take and give."""

from __future__ import annotations

from builtins import list as list_aliased
from typing import Literal, TypeAlias

from msgspec import field

from cjdropshipping_runtime.model import Model

PodPicturesState: TypeAlias = Literal[0, 1, 2] | int | None


class PodPicturesLine(Model, kw_only=True):
    """New pictures for one line of an order."""

    order_code: str = field(name="orderCode")
    """Id of the order at CJ."""
    line_item_id: str = field(name="lineItemId")
    """Id of the line at CJ; `line_item_id` of `cj.orders.get`, not that of your own shop."""
    effect_img_list: list_aliased[str] = field(name="effectImgList")
    """URLs of the renderings, which show the product as it will look."""
    production_img_list: list_aliased[str] = field(name="productionImgList")
    """URLs of the print files."""


class PodPicturesOutcome(Model, kw_only=True):
    """What became of the new pictures of one line."""

    order_code: str | None = field(name="orderCode", default=None)
    """Id of the order at CJ."""
    line_item_id: str | None = field(name="lineItemId", default=None)
    """Id of the line at CJ."""
    result: PodPicturesState | None = None
    """0 refused, 1 still being processed, 2 in place."""
    failed_message: str | None = field(name="failedMessage", default=None)
    """Cause of a refusal, as text; null without one."""


class PodPicturesRequest(Model, kw_only=True):
    """New pictures for lines of orders."""

    pod_pictures_edit_params: list_aliased[PodPicturesLine] = field(name="podPicturesEditParams")
    """The lines to change."""


class PodPicturesUpdate(Model, kw_only=True):
    """What became of a change of pictures."""

    list: list_aliased[PodPicturesOutcome] | None = None
    """The lines, each with its outcome."""
