# Generated from spec/ by scripts/regenerate; edit that instead.
"""What the calls of `cj.sourcing` alone take and give."""

from __future__ import annotations

from msgspec import field

from cjdropshipping_runtime.model import Model
from cjdropshipping_runtime.scalars import (
    Number,
)


class SourcingCreated(Model, kw_only=True):
    """The answer to a new sourcing request."""

    cj_sourcing_id: str | None = field(name="cjSourcingId", default=None)
    """Id of the request; pass it to `cj.sourcing.query` in `source_ids`."""
    result: str | None = None
    """Outcome as a word; success in the example."""


class SourcingStatus(Model, kw_only=True):
    """The state of a sourcing request."""

    source_id: str | None = field(name="sourceId", default=None)
    """Id of the request; the `cj_sourcing_id` of `cj.sourcing.create`."""
    source_number: str | None = field(name="sourceNumber", default=None)
    """Short number of the request."""
    product_id: str | None = field(name="productId", default=None)
    """Product id, presumably that of your own shop."""
    variant_id: str | None = field(name="variantId", default=None)
    """Variant id, presumably that of your own shop."""
    shop_id: str | None = field(name="shopId", default=None)
    """Id of your shop."""
    shop_name: str | None = field(name="shopName", default=None)
    """Name of your shop."""
    source_status: str | None = field(name="sourceStatus", default=None)
    """State as a code in a string. Only 5, nothing found, is known from the example; no list is documented."""
    source_status_str: str | None = field(name="sourceStatusStr", default=None)
    """The state as Chinese text."""
    cj_product_id: str | None = field(name="cjProductId", default=None)
    """Id of the product that CJ found."""
    cj_variant_sku: str | None = field(name="cjVariantSku", default=None)
    """SKU of the variant that CJ found."""


class SourcingRequest(Model, kw_only=True):
    """A product that CJ is asked to find."""

    product_name: str = field(name="productName")
    """Name of the product."""
    product_image: str = field(name="productImage")
    """URL of a picture of it."""
    third_product_id: str | None = field(name="thirdProductId", default=None)
    """Id of the product in your own shop."""
    third_variant_id: str | None = field(name="thirdVariantId", default=None)
    """Id of the variant in your own shop."""
    third_product_sku: str | None = field(name="thirdProductSku", default=None)
    """SKU in your own shop."""
    product_url: str | None = field(name="productUrl", default=None)
    """URL of a page that sells it."""
    remark: str | None = None
    """Anything that helps to find it."""
    price: Number | None = None
    """Price in mind, in USD."""
