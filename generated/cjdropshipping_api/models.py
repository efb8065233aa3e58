# Generated from spec/ by scripts/regenerate; edit that instead.
"""The objects that replies and requests consist of."""

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


class CategoryThird(Model, kw_only=True):
    """A category of the third level: the one that products belong to."""

    category_id: str | None = field(name="categoryId", default=None)
    """Its id, for the filters of the product lists."""
    category_name: str | None = field(name="categoryName", default=None)
    """Its name."""


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


class Warehouse(Model, kw_only=True):
    """A warehouse."""

    area_cn: str | None = field(name="areaCn", default=None)
    """Name of the warehouse in Chinese."""
    area_en: str | None = field(name="areaEn", default=None)
    """Name of the warehouse in English."""
    area_id: Id | None = field(name="areaId", default=None)
    """Its id, as stock rows quote it."""
    country_code: str | None = field(name="countryCode", default=None)
    """Two-letter code of its country."""
    name_en: str | None = field(name="nameEn", default=None)
    """English name of its country."""
    value_en: str | None = field(name="valueEn", default=None)
    """Code of the warehouse, mostly the same as `country_code`."""
    disabled: bool | None = None
    """True when it cannot be used."""
    zh: str | None = None
    """Name in Chinese."""
    en: str | None = None
    """Name in English."""
    de: str | None = None
    """Name in German."""
    fr: str | None = None
    """Name in French."""
    th: str | None = None
    """Name in Thai."""
    id: Id | None = None
    """The same id as `area_id`, quoted."""


CustomizationVersion: TypeAlias = Literal[0, 1, 2, 3, 4, 5] | int | None


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


class VariantStock(Model, kw_only=True):
    """Stock of a variant in one warehouse."""

    vid: Id | None = None
    """Variant id."""
    area_id: Id | None = field(name="areaId", default=None)
    """Id of the warehouse; see `Warehouse`."""
    area_en: str | None = field(name="areaEn", default=None)
    """Name of the warehouse in English."""
    country_code: str | None = field(name="countryCode", default=None)
    """Two-letter code of the country of the warehouse."""
    storage_num: int | None = field(name="storageNum", default=None)
    """Pieces in stock. Superseded by `total_inventory_num`."""
    total_inventory_num: int | None = field(name="totalInventoryNum", default=None)
    """Pieces in stock, of CJ and the factory together."""
    cj_inventory_num: int | None = field(name="cjInventoryNum", default=None)
    """Pieces that CJ holds."""
    factory_inventory_num: int | None = field(name="factoryInventoryNum", default=None)
    """Pieces that the factory holds."""


class SkuStock(Model, kw_only=True):
    """Stock of a SKU or SPU in one warehouse."""

    vid: Id | None = None
    """Variant id; missing from the example of the document."""
    area_id: Id | None = field(name="areaId", default=None)
    """Id of the warehouse; see `Warehouse`."""
    area_en: str | None = field(name="areaEn", default=None)
    """Name of the warehouse in English."""
    country_code: str | None = field(name="countryCode", default=None)
    """Two-letter code of the country of the warehouse."""
    country_name_en: str | None = field(name="countryNameEn", default=None)
    """English name of that country."""
    total_inventory_num: int | None = field(name="totalInventoryNum", default=None)
    """Pieces in stock, of CJ and the factory together."""
    cj_inventory_num: int | None = field(name="cjInventoryNum", default=None)
    """Pieces that CJ holds."""
    factory_inventory_num: int | None = field(name="factoryInventoryNum", default=None)
    """Pieces that the factory holds."""


class WarehouseStock(Model, kw_only=True):
    """Stock of a product in one warehouse."""

    area_en: str | None = field(name="areaEn", default=None)
    """Name of the warehouse in English."""
    area_id: Id | None = field(name="areaId", default=None)
    """Id of the warehouse; see `Warehouse`."""
    country_code: str | None = field(name="countryCode", default=None)
    """Two-letter code of the country of the warehouse."""
    total_inventory_num: int | None = field(name="totalInventoryNum", default=None)
    """Pieces in stock, of CJ and the factory together."""
    cj_inventory_num: int | None = field(name="cjInventoryNum", default=None)
    """Pieces that CJ holds."""
    factory_inventory_num: int | None = field(name="factoryInventoryNum", default=None)
    """Pieces that the factory holds."""
    country_name_en: str | None = field(name="countryNameEn", default=None)
    """Name of the country; the document shows the name of the warehouse here."""


class CountryStock(Model, kw_only=True):
    """Stock of a variant in one country. The document names the three counts twice, with `Num` at the end in its table and without in its example; read the one that is there."""

    country_code: str | None = field(name="countryCode", default=None)
    """Two-letter code of the country."""
    total_inventory: int | None = field(name="totalInventory", default=None)
    """Pieces in stock, of CJ and the factory together."""
    cj_inventory: int | None = field(name="cjInventory", default=None)
    """Pieces that CJ holds."""
    factory_inventory: int | None = field(name="factoryInventory", default=None)
    """Pieces that the factory holds."""
    total_inventory_num: int | None = field(name="totalInventoryNum", default=None)
    """Other name of `total_inventory`."""
    cj_inventory_num: int | None = field(name="cjInventoryNum", default=None)
    """Other name of `cj_inventory`."""
    factory_inventory_num: int | None = field(name="factoryInventoryNum", default=None)
    """Other name of `factory_inventory`."""
    verified_warehouse: int | None = field(name="verifiedWarehouse", default=None)
    """1 when the stock is verified, 2 when not."""


class Review(Model, kw_only=True):
    """What one buyer says about a product."""

    pid: str | None = None
    """Product id."""
    comment_id: Id | None = field(name="commentId", default=None)
    """Id of the review; the example is a bare number beyond 2^53."""
    comment: str | None = None
    """Text of the review, in the language of the buyer."""
    comment_urls: list_aliased[str | None] | None = field(name="commentUrls", default=None)
    """URLs of the pictures."""
    comment_user: str | None = field(name="commentUser", default=None)
    """Name of the buyer, masked."""
    score: Integer | None = None
    """Score; the scale is not documented, 5 occurs in the examples."""
    country_code: str | None = field(name="countryCode", default=None)
    """Two-letter code of the country of the buyer."""
    comment_date: Time | None = field(name="commentDate", default=None)
    """When it was written."""
    flag_icon_url: str | None = field(name="flagIconUrl", default=None)
    """URL of a picture of a flag; it need not be that of `country_code`."""


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


class CategorySecond(Model, kw_only=True):
    """A category of the second level. It has a name but no id."""

    category_second_name: str | None = field(name="categorySecondName", default=None)
    """Its name."""
    category_second_list: list_aliased[CategoryThird] | None = field(
        name="categorySecondList", default=None
    )
    """The categories below it."""


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


class VariantInventory(Model, kw_only=True):
    """Stock of one variant of a product."""

    vid: str | None = None
    """Variant id."""
    inventory: list_aliased[CountryStock] | None = None
    """Its stock by country. Null means unknown, not sold out."""


class ReviewPage(Model, kw_only=True):
    """One page of reviews."""

    page_num: Integer | None = field(name="pageNum", default=None)
    """Number of this page, from 1."""
    page_size: Integer | None = field(name="pageSize", default=None)
    """Reviews on a full page."""
    total: Integer | None = None
    """Reviews that match, on all pages."""
    list: list_aliased[Review] | None = None
    """The reviews of this page."""


class CategoryFirst(Model, kw_only=True):
    """A category of the first level. It has a name but no id."""

    category_first_name: str | None = field(name="categoryFirstName", default=None)
    """Its name."""
    category_first_list: list_aliased[CategorySecond] | None = field(
        name="categoryFirstList", default=None
    )
    """The categories below it."""


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


class ProductStock(Model, kw_only=True):
    """Stock of a product, by warehouse and by variant. The two parts need not add up."""

    inventories: list_aliased[WarehouseStock] | None = None
    """Stock of the product by warehouse. Null means unknown, not sold out."""
    variant_inventories: list_aliased[VariantInventory] | None = field(
        name="variantInventories", default=None
    )
    """Stock by variant. Null means unknown, not sold out."""


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
