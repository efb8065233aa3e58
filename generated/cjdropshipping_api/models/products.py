# Generated from spec/ by scripts/regenerate; edit that instead.
"""What the calls of `cj.products` alone take and give."""

from __future__ import annotations

from builtins import list as list_aliased
from typing import Any, Literal, TypeAlias

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

from .shared import Variant

ProductType: TypeAlias = (
    Literal[
        "ORDINARY_PRODUCT",
        "SERVICE_PRODUCT",
        "PACKAGING_PRODUCT",
        "SUPPLIER_PRODUCT",
        "SUPPLIER_SHIPPED_PRODUCT",
    ]
    | str
    | None
)


class RelatedCategory(Model, kw_only=True):
    """A category that fits the words of a search."""

    category_id: str | None = field(name="categoryId", default=None)
    """Its id."""
    category_name: str | None = field(name="categoryName", default=None)
    """Its name."""


class SearchStore(Model, kw_only=True):
    """A warehouse named by a search."""

    warehouse_id: Id | None = field(name="warehouseId", default=None)
    """Its id; the `area_id` of `Warehouse`."""
    warehouse_name: str | None = field(name="warehouseName", default=None)
    """Its English name."""
    country_code: str | None = field(name="countryCode", default=None)
    """Two-letter code of its country."""


CustomizationVersion: TypeAlias = Literal[0, 1, 2, 3, 4, 5] | int | None


class Product(Model, kw_only=True):
    """A product as a search returns it. Read it in full with `cj.products.get`."""

    id: str | None = None
    """Product id; called pid elsewhere."""
    name_en: str | None = field(name="nameEn", default=None)
    """English name."""
    sku: str | None = None
    """SKU of the product."""
    spu: str | None = None
    """The same value as `sku`."""
    big_image: str | None = field(name="bigImage", default=None)
    """URL of the main picture."""
    sell_price: Price | None = field(name="sellPrice", default=None)
    """Price, in USD."""
    now_price: Price | None = field(name="nowPrice", default=None)
    """Price after discount."""
    discount_price: Price | None = field(name="discountPrice", default=None)
    """Price after the best discount on offer."""
    discount_price_rate: Number | None = field(name="discountPriceRate", default=None)
    """Discount, in percent."""
    listed_num: int | None = field(name="listedNum", default=None)
    """How often merchants have listed the product."""
    is_collect: int | None = field(name="isCollect", default=None)
    """1 when the account has collected (bookmarked) it, 0 when not."""
    category_id: str | None = field(name="categoryId", default=None)
    """Id of its category on the third level."""
    three_category_name: str | None = field(name="threeCategoryName", default=None)
    """Name of its category on the third level. Only with the feature enable_category."""
    two_category_id: str | None = field(name="twoCategoryId", default=None)
    """Id of its category on the second level."""
    two_category_name: str | None = field(name="twoCategoryName", default=None)
    """Name of its category on the second level. Only with the feature enable_category."""
    one_category_id: str | None = field(name="oneCategoryId", default=None)
    """Id of its category on the first level."""
    one_category_name: str | None = field(name="oneCategoryName", default=None)
    """Name of its category on the first level. Only with the feature enable_category."""
    add_mark_status: int | None = field(name="addMarkStatus", default=None)
    """1 with free shipping, 0 without."""
    is_video: int | None = field(name="isVideo", default=None)
    """1 with a video, 0 without."""
    video_list: list_aliased[str | None] | None = field(name="videoList", default=None)
    """Video ids. Only with the feature enable_video."""
    product_type: ProductType | None = field(name="productType", default=None)
    """How the product is stocked and shipped."""
    supplier_name: str | None = field(name="supplierName", default=None)
    """Name of the supplier; may be empty."""
    create_at: Time | None = field(name="createAt", default=None)
    """When the product was created, in epoch milliseconds."""
    set_recommended_time: Time | None = field(name="setRecommendedTime", default=None)
    """When it was marked as recommended; presumably epoch milliseconds, like `create_at`."""
    warehouse_inventory_num: int | None = field(name="warehouseInventoryNum", default=None)
    """Pieces in stock, all warehouses."""
    total_verified_inventory: int | None = field(name="totalVerifiedInventory", default=None)
    """Pieces of verified stock."""
    total_un_verified_inventory: int | None = field(name="totalUnVerifiedInventory", default=None)
    """Pieces of unverified stock."""
    verified_warehouse: int | None = field(name="verifiedWarehouse", default=None)
    """1 when the stock is verified, 2 when not."""
    customization: int | None = None
    """1 when the product can be customized, 0 when not."""
    is_personalized: int | None = field(name="isPersonalized", default=None)
    """1 when it is customized personally, 0 when not."""
    has_ce_certification: int | None = field(name="hasCECertification", default=None)
    """1 with a CE certificate, 0 without."""
    my_product: bool | None = field(name="myProduct", default=None)
    """Whether the account has put it on My Products."""
    currency: str | None = None
    """Code of the currency of the prices, such as USD, AUD or EUR."""
    description: str | None = None
    """Description of the product. Only with the feature enable_description."""
    delivery_cycle: str | None = field(name="deliveryCycle", default=None)
    """Delivery cycle in days, such as 3-5."""
    sale_status: Integer | None = field(name="saleStatus", default=None)
    """3 when approved for sale; other values are not documented."""
    authority_status: Integer | None = field(name="authorityStatus", default=None)
    """1 visible to everyone, 0 private."""
    aut_status: str | None = field(name="autStatus", default=None)
    """Visibility; the values are not documented."""
    is_aut: Integer | None = field(name="isAut", default=None)
    """1 when it stays private for good, 0 when not."""
    is_list: int | None = field(name="isList", default=None)
    """1 when listed, 0 when not."""
    sync_listed_product_status: Integer | None = field(name="syncListedProductStatus", default=None)
    """State of listing it in a shop: 0 waiting, 1 under way, 2 failed, 3 done, 4 cancelled."""
    is_ad: int | None = field(name="isAd", default=None)
    """1 for an advertised product, 0 for others."""
    activity_id: str | None = field(name="activityId", default=None)
    """Id of the advertisement."""
    direct_min_order_num: Integer | None = field(name="directMinOrderNum", default=None)
    """Smallest number of pieces in an order."""
    zone_recommend_json: list_aliased[Any] | None = field(name="zoneRecommendJson", default=None)
    """Tags of the platforms it is recommended for. The form of an item is not documented."""
    inventory_info: str | None = field(name="inventoryInfo", default=None)
    """Stock by warehouse, as JSON inside the string; its form is not documented."""
    variant_key_en: TextList | None = field(name="variantKeyEn", default=None)
    """English names of the properties in which its variants differ."""
    variant_inventories: str | None = field(name="variantInventories", default=None)
    """Stock by variant, as JSON inside the string; its form is not documented."""
    property_key: TextList | None = field(name="propertyKey", default=None)
    """Keys of its logistics properties, such as COMMON."""


class ProductListItem(Model, kw_only=True):
    """A product as the older list returns it. Read it in full with `cj.products.get`."""

    pid: str | None = None
    """Product id."""
    product_name: TextList | None = field(name="productName", default=None)
    """Chinese names."""
    product_name_en: str | None = field(name="productNameEn", default=None)
    """English name."""
    product_sku: str | None = field(name="productSku", default=None)
    """SKU of the product."""
    product_image: str | None = field(name="productImage", default=None)
    """URL of the main picture."""
    product_weight: Weight | None = field(name="productWeight", default=None)
    """Weight, in grams."""
    product_type: ProductType | None = field(name="productType", default=None)
    """How the product is stocked and shipped; null occurs."""
    product_unit: str | None = field(name="productUnit", default=None)
    """Unit in which it is sold, such as unit(s)."""
    category_id: str | None = field(name="categoryId", default=None)
    """Id of its category on the third level."""
    category_name: str | None = field(name="categoryName", default=None)
    """Names of its categories from the first level to the third, joined by slashes."""
    remark: str | None = None
    """A remark on the product."""
    add_mark_status: int | None = field(name="addMarkStatus", default=None)
    """1 with free shipping, 0 without. Superseded by `is_free_shipping`."""
    is_free_shipping: bool | None = field(name="isFreeShipping", default=None)
    """Whether shipping is free."""
    listed_num: int | None = field(name="listedNum", default=None)
    """How often merchants have listed the product."""
    supplier_name: str | None = field(name="supplierName", default=None)
    """Name of the supplier."""
    supplier_id: str | None = field(name="supplierId", default=None)
    """Id of the supplier."""
    sell_price: Price | None = field(name="sellPrice", default=None)
    """Price, in USD."""
    create_time: Time | None = field(name="createTime", default=None)
    """When the product was created."""
    is_video: int | None = field(name="isVideo", default=None)
    """1 with a video, 0 without."""
    sale_status: Integer | None = field(name="saleStatus", default=None)
    """3 when on sale; other values are not documented."""
    customization_version: CustomizationVersion | None = field(
        name="customizationVersion", default=None
    )
    """Kind of print-on-demand product; 0 for none."""
    delivery_time: Integer | None = field(name="deliveryTime", default=None)
    """Hours within which it ships: 24, 48 or 72; null when nothing is promised."""


class ProductDetail(Model, kw_only=True):
    """A product in full, with its variants."""

    pid: str | None = None
    """Product id."""
    product_name: TextList | None = field(name="productName", default=None)
    """Chinese names."""
    product_name_en: str | None = field(name="productNameEn", default=None)
    """English name."""
    product_sku: str | None = field(name="productSku", default=None)
    """SKU of the product."""
    product_image: str | None = field(name="productImage", default=None)
    """URL of the main picture."""
    product_weight: Weight | None = field(name="productWeight", default=None)
    """Weight, in grams."""
    product_type: ProductType | None = field(name="productType", default=None)
    """How the product is stocked and shipped."""
    product_unit: str | None = field(name="productUnit", default=None)
    """Unit in which it is sold, such as unit(s)."""
    category_id: str | None = field(name="categoryId", default=None)
    """Id of its category on the third level."""
    category_name: str | None = field(name="categoryName", default=None)
    """Names of its categories from the first level to the third, joined by slashes."""
    entry_code: str | None = field(name="entryCode", default=None)
    """HS code for customs."""
    entry_name: str | None = field(name="entryName", default=None)
    """Chinese name for customs."""
    entry_name_en: str | None = field(name="entryNameEn", default=None)
    """English name for customs."""
    material_name: TextList | None = field(name="materialName", default=None)
    """Chinese names of the materials."""
    material_name_en: TextList | None = field(name="materialNameEn", default=None)
    """English names of the materials."""
    material_key: TextList | None = field(name="materialKey", default=None)
    """Keys of the materials, such as METAL."""
    pack_weight: Weight | None = field(name="packWeight", default=None)
    """Weight with packaging, in grams. The example of the document sends `packing_weight` in its place."""
    packing_weight: Weight | None = field(name="packingWeight", default=None)
    """Weight with packaging, in grams. The field table of the document calls it `pack_weight`."""
    packing_name: TextList | None = field(name="packingName", default=None)
    """Chinese names of the packaging materials."""
    packing_name_en: TextList | None = field(name="packingNameEn", default=None)
    """English names of the packaging materials."""
    packing_key: TextList | None = field(name="packingKey", default=None)
    """Keys of the packaging materials, such as PLASTIC_BAG."""
    product_key: TextList | None = field(name="productKey", default=None)
    """Chinese names of the properties in which the variants differ."""
    product_key_en: TextList | None = field(name="productKeyEn", default=None)
    """English names of the properties in which the variants differ, such as Color."""
    product_pro: TextList | None = field(name="productPro", default=None)
    """Chinese names of the logistics properties; `product_pro_set` has them as a list."""
    product_pro_set: list_aliased[str | None] | None = field(name="productProSet", default=None)
    """Chinese names of the logistics properties."""
    product_pro_en: TextList | None = field(name="productProEn", default=None)
    """Keys of the logistics properties; `product_pro_en_set` has them as a list."""
    product_pro_en_set: list_aliased[str | None] | None = field(
        name="productProEnSet", default=None
    )
    """Keys of the logistics properties, such as COMMON."""
    add_mark_status: int | None = field(name="addMarkStatus", default=None)
    """1 with free shipping, 0 without."""
    description: str | None = None
    """Description of the product."""
    sell_price: Price | None = field(name="sellPrice", default=None)
    """Price, in USD; a range where variants differ."""
    creater_time: Time | None = field(name="createrTime", default=None)
    """When the product was created. The service spells it like this."""
    product_video: list_aliased[str | None] | None = field(name="productVideo", default=None)
    """Video ids. Only with the feature enable_video."""
    status: Integer | None = None
    """3 when on sale; other values are not documented."""
    suggest_sell_price: Price | None = field(name="suggestSellPrice", default=None)
    """Retail price that CJ suggests, in USD; mostly a range."""
    listed_num: int | None = field(name="listedNum", default=None)
    """How often merchants have listed the product."""
    supplier_name: str | None = field(name="supplierName", default=None)
    """Name of the supplier; may be empty."""
    supplier_id: str | None = field(name="supplierId", default=None)
    """Id of the supplier; may be empty."""
    customization_version: CustomizationVersion | None = field(
        name="customizationVersion", default=None
    )
    """Kind of print-on-demand product; 0 for none."""
    customization_json1: str | None = field(name="customizationJson1", default=None)
    """Customization data, part 1, as JSON inside the string; empty when there is none."""
    customization_json2: str | None = field(name="customizationJson2", default=None)
    """Customization data, part 2."""
    customization_json3: str | None = field(name="customizationJson3", default=None)
    """Customization data, part 3."""
    customization_json4: str | None = field(name="customizationJson4", default=None)
    """Customization data, part 4."""
    variants: list_aliased[Variant] | None = None
    """The variants; with `country_code` in the request only those in stock there."""


class ProductSearchBlock(Model, kw_only=True):
    """Part of a page: products, and what the search engine made of the words."""

    product_list: list_aliased[Product] | None = field(name="productList", default=None)
    """The products."""
    related_category_list: list_aliased[RelatedCategory] | None = field(
        name="relatedCategoryList", default=None
    )
    """Categories that fit the words."""
    store_list: list_aliased[SearchStore] | None = field(name="storeList", default=None)
    """Warehouses, presumably those that hold products of the result."""
    key_word: str | None = field(name="keyWord", default=None)
    """The words that the engine really used."""
    key_word_old: str | None = field(name="keyWordOld", default=None)
    """The words as they were sent."""
    search_hit: str | None = field(name="searchHit", default=None)
    """Internal note of the search engine, such as 1::1000; its meaning is not documented."""


class ProductListPage(Model, kw_only=True):
    """One page of the older list."""

    page_num: int | None = field(name="pageNum", default=None)
    """Number of this page, from 1."""
    page_size: int | None = field(name="pageSize", default=None)
    """Products on a full page."""
    total: int | None = None
    """Products that match, on all pages."""
    list: list_aliased[ProductListItem] | None = None
    """The products of this page."""


class ProductSearchPage(Model, kw_only=True):
    """One page of a search."""

    page_size: int | None = field(name="pageSize", default=None)
    """Products on a full page."""
    page_number: int | None = field(name="pageNumber", default=None)
    """Number of this page, from 1."""
    total_records: int | None = field(name="totalRecords", default=None)
    """Products that match, on all pages."""
    total_pages: int | None = field(name="totalPages", default=None)
    """Number of pages."""
    content: list_aliased[ProductSearchBlock] | None = None
    """Blocks with the products of this page."""
