# Generated from spec/ by scripts/regenerate; edit that instead.
"""The dicts that requests accept in place of models."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from cjdropshipping_runtime.wire import Amount


class SourcingRequestDict(TypedDict):
    """A product that CJ is asked to find."""

    thirdProductId: NotRequired[str]
    """Id of the product in your own shop."""
    thirdVariantId: NotRequired[str]
    """Id of the variant in your own shop."""
    thirdProductSku: NotRequired[str]
    """SKU in your own shop."""
    productName: str
    """Name of the product."""
    productImage: str
    """URL of a picture of it."""
    productUrl: NotRequired[str]
    """URL of a page that sells it."""
    remark: NotRequired[str]
    """Anything that helps to find it."""
    price: NotRequired[Amount]
    """Price in mind, in USD."""
