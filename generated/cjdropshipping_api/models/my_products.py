# Generated from spec/ by scripts/regenerate; edit that instead.
"""What the calls of `cj.my_products` alone take and give."""

from __future__ import annotations

from builtins import list as list_aliased

from msgspec import field

from cjdropshipping_runtime.model import Model
from cjdropshipping_runtime.scalars import (
    Id,
    Integer,
    Number,
    Price,
    TextList,
    Time,
    Weight,
)


class MyProduct(Model, kw_only=True):
    """A product on My Products, with the figures of one of its variants."""

    product_id: str | None = field(name="productId", default=None)
    """Product id; called pid elsewhere."""
    product_name: TextList | None = field(name="productName", default=None)
    """Names of the product."""
    name_en: str | None = field(name="nameEn", default=None)
    """English name."""
    sku: str | None = None
    """SKU of the product."""
    big_image: str | None = field(name="bigImage", default=None)
    """URL of the main picture."""
    total_price: Price | None = field(name="totalPrice", default=None)
    """Total price, in USD. What it adds to `sell_price` is not documented."""
    product_type: str | None = field(name="productType", default=None)
    """Type as a digit in a string, such as 0; the values are not documented and differ from `ProductType`."""
    listed_shop_num: Integer | None = field(name="listedShopNum", default=None)
    """Number of shops in which it is listed."""
    create_at: Time | None = field(name="createAt", default=None)
    """When it was put on the list; epoch milliseconds in the example."""
    trial_freight: Number | None = field(name="trialFreight", default=None)
    """Estimated freight, presumably in USD."""
    pack_weight: Weight | None = field(name="packWeight", default=None)
    """Weight with packaging, in grams."""
    weight: Weight | None = None
    """Weight, presumably without packaging, in grams."""
    property_key_list: list_aliased[str | None] | None = field(name="propertyKeyList", default=None)
    """Keys of the logistics properties, such as COMMON."""
    has_packed: int | None = field(name="hasPacked", default=None)
    """1 or 0; presumably whether packaging has been added to it."""
    sell_price: Price | None = field(name="sellPrice", default=None)
    """Price, in USD."""
    discount_price: Price | None = field(name="discountPrice", default=None)
    """Price after discount, in USD; null without one."""
    discount_price_rate: Number | None = field(name="discountPriceRate", default=None)
    """Discount, in percent; null without one."""
    default_area: str | None = field(name="defaultArea", default=None)
    """English name of a warehouse, presumably the one it ships from."""
    shop_method: str | None = field(name="shopMethod", default=None)
    """Name of a shipping method, presumably the one that `trial_freight` is for."""
    vid: str | None = None
    """Variant id, presumably of the variant that the figures are for."""
    area_id: Id | None = field(name="areaId", default=None)
    """Id of that warehouse; see `Warehouse`."""
    area_country_code: str | None = field(name="areaCountryCode", default=None)
    """Two-letter code of the country of that warehouse."""
    freight_discount: Number | None = field(name="freightDiscount", default=None)
    """Discount on the freight; whether an amount or a rate is not documented."""
    length_list: list_aliased[int | None] | None = field(name="lengthList", default=None)
    """Lengths, presumably one for each variant, in mm."""
    height_list: list_aliased[int | None] | None = field(name="heightList", default=None)
    """Heights, in the same order, in mm."""
    width_list: list_aliased[int | None] | None = field(name="widthList", default=None)
    """Widths, in the same order, in mm."""
    volume_list: list_aliased[int | None] | None = field(name="volumeList", default=None)
    """Volumes, in the same order, in mm3."""
    has_vir_packed: int | None = field(name="hasVirPacked", default=None)
    """1 or 0; presumably whether virtual packaging has been added to it."""


class MyProductPage(Model, kw_only=True):
    """The first page of My Products."""

    page_size: int | None = field(name="pageSize", default=None)
    """Products on a full page."""
    page_number: int | None = field(name="pageNumber", default=None)
    """Number of this page, from 1."""
    total_records: int | None = field(name="totalRecords", default=None)
    """Products that match, on all pages."""
    total_pages: int | None = field(name="totalPages", default=None)
    """Number of pages."""
    content: list_aliased[MyProduct] | None = None
    """The products of this page."""
