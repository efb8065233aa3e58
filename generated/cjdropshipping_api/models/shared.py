# Generated from spec/ by scripts/regenerate; edit that instead.
"""What the calls of several resources take and give."""

from __future__ import annotations

from builtins import list as list_aliased
from typing import Annotated, TypeAlias

from msgspec import Meta, field

from cjdropshipping_runtime.model import Model
from cjdropshipping_runtime.scalars import (
    Number,
    TextList,
    Time,
)


class Variant(Model, kw_only=True):
    """A sellable version of a product. Orders and stock refer to its `vid` or `variant_sku`."""

    vid: str | None = None
    """Variant id."""
    pid: str | None = None
    """Id of its product."""
    variant_name: str | None = field(name="variantName", default=None)
    """Chinese name; null occurs."""
    variant_name_en: str | None = field(name="variantNameEn", default=None)
    """English name."""
    variant_image: str | None = field(name="variantImage", default=None)
    """URL of its picture."""
    variant_sku: str | None = field(name="variantSku", default=None)
    """SKU of the variant."""
    variant_unit: str | None = field(name="variantUnit", default=None)
    """Unit in which it is sold; null occurs."""
    variant_property: TextList | None = field(name="variantProperty", default=None)
    """Properties; null and an empty list occur."""
    variant_key: TextList | None = field(name="variantKey", default=None)
    """What sets it apart from its siblings, such as Black or XS."""
    variant_length: int | None = field(name="variantLength", default=None)
    """Length, in mm."""
    variant_width: int | None = field(name="variantWidth", default=None)
    """Width, in mm."""
    variant_height: int | None = field(name="variantHeight", default=None)
    """Height, in mm."""
    variant_volume: int | None = field(name="variantVolume", default=None)
    """Volume, in mm3. It need not be the product of the three lengths."""
    variant_weight: Number | None = field(name="variantWeight", default=None)
    """Weight, in grams."""
    variant_sell_price: Number | None = field(name="variantSellPrice", default=None)
    """Price, in USD."""
    variant_sug_sell_price: Number | None = field(name="variantSugSellPrice", default=None)
    """Retail price that CJ suggests, in USD."""
    variant_standard: str | None = field(name="variantStandard", default=None)
    """Measures as text, in the form long=5,width=4,height=3."""
    create_time: Time | None = field(name="createTime", default=None)
    """When the variant was created."""
    combine_num: int | None = field(name="combineNum", default=None)
    """Number of parts, for a combined variant."""
    combine_variants: list_aliased[Variant] | None = field(name="combineVariants", default=None)
    """The parts of a combined variant. Only with the feature enable_combine of `cj.products.get`."""


EpochMillis: TypeAlias = Annotated[int, Meta(examples=[1609228800000])]
