# Generated from spec/ by scripts/regenerate; edit that instead.
"""The objects that replies and requests consist of."""

from __future__ import annotations

from builtins import list as list_aliased
from typing import Annotated, Any, Literal, TypeAlias

from msgspec import Meta, field

from cjdropshipping_runtime.model import Model
from cjdropshipping_runtime.scalars import (
    Id,
    Integer,
    Number,
    Price,
    Secret,
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


OrderStatus: TypeAlias = (
    Literal["CREATED", "IN_CART", "UNPAID", "UNSHIPPED", "SHIPPED", "DELIVERED", "CANCELLED"]
    | str
    | None
)


class OrderCreatedPart(Model, kw_only=True):
    """A part of a combination in a new order."""

    line_item_id: str | None = field(name="lineItemId", default=None)
    """Id of the line at CJ; unique."""
    variant_id: str | None = field(name="variantId", default=None)
    """Variant id."""
    quantity: Integer | None = None
    """Number of pieces."""


class OrderInterception(Model, kw_only=True):
    """A reason for which an order was held back."""

    code: int | None = None
    """Code of the reason, such as 1001; the codes are not documented."""
    message: str | None = None
    """The reason as text for people."""


class OrderCartResult(Model, kw_only=True):
    """What became of orders that were to be put into the cart."""

    success_count: int | None = field(name="successCount", default=None)
    """Number of orders that are in the cart now."""
    add_success_orders: list_aliased[str | None] | None = field(
        name="addSuccessOrders", default=None
    )
    """Their CJ order ids."""
    un_intercept_address_count: int | None = field(name="unInterceptAddressCount", default=None)
    """A count that concerns addresses; its meaning is not documented."""
    intercept_orders: list_aliased[Any] | None = field(name="interceptOrders", default=None)
    """Orders that were held back; empty where none was. The form of an item is not documented here; in `cj.orders.confirm_cart` it is the id of an order."""


class OrderCartConfirmation(Model, kw_only=True):
    """What became of orders that were to be confirmed."""

    success_count: int | None = field(name="successCount", default=None)
    """Number of orders that were confirmed."""
    submit_success: bool | None = field(name="submitSuccess", default=None)
    """Whether the confirmation went through."""
    shipments_id: str | None = field(name="shipmentsId", default=None)
    """Id of the parent order, which other operations call `shipment_order_id`; empty in the example."""
    result: int | None = None
    """0 in the example; its meaning is not documented. Test `submit_success` instead."""
    intercept_orders: list_aliased[str | None] | None = field(name="interceptOrders", default=None)
    """Ids of orders that were held back."""


class OrderPaymentInformation(Model, kw_only=True):
    """What a parent order costs. The document has these fields in an example only; what they mean is read from their names, and USD is presumed."""

    actual_payment: Number | None = field(name="actualPayment", default=None)
    """What is really paid, in USD."""
    balance_deduction: Number | None = field(name="balanceDeduction", default=None)
    """Part that is taken from the balance, in USD."""
    bill_amount: Number | None = field(name="billAmount", default=None)
    """Amount of the bill, in USD."""
    can_deduct: bool | None = field(name="canDeduct", default=None)
    """Whether an amount can be deducted."""
    commodity_discount: Number | None = field(name="commodityDiscount", default=None)
    """Discount on the goods, in USD."""
    commodity_total_amount: Number | None = field(name="commodityTotalAmount", default=None)
    """Price of all goods, in USD."""
    coupon_amount: Number | None = field(name="couponAmount", default=None)
    """Value of the coupons, in USD."""
    freight: Number | None = None
    """Freight, in USD."""
    ioss_amount: Number | None = field(name="iossAmount", default=None)
    """IOSS amount, in USD."""
    ioss_number: str | None = field(name="iossNumber", default=None)
    """IOSS number."""
    ioss_tax_handling_fee: Number | None = field(name="iossTaxHandlingFee", default=None)
    """Fee for handling the IOSS tax, in USD."""
    ioss_taxes: Number | None = field(name="iossTaxes", default=None)
    """IOSS tax, in USD."""
    ioss_type: int | None = field(name="iossType", default=None)
    """How import VAT is declared: 1 without IOSS, 2 with your own number, 3 with that of CJ."""
    order_original_amount: Number | None = field(name="orderOriginalAmount", default=None)
    """Amount before discount, in USD."""
    order_product_amount: Number | None = field(name="orderProductAmount", default=None)
    """Price of the goods of the orders, in USD."""
    payable_amount: Number | None = field(name="payableAmount", default=None)
    """What is to be paid, in USD."""
    postage_discount: Number | None = field(name="postageDiscount", default=None)
    """Discount on the postage, in USD."""
    service_fee: Number | None = field(name="serviceFee", default=None)
    """Service fee, in USD."""


OrderProductionStatus: TypeAlias = Literal[1, 2, 3, 4, 5] | int | None


OrderAbnormalType: TypeAlias = Literal[6, 9, 10, 11, 12, 13, 14] | int | None


class OrderPodZone(Model, kw_only=True):
    """The sides of a design."""

    back: dict[str, Any] | None = None
    """The back; empty in the example, the form of its content is not documented."""
    front: dict[str, Any] | None = None
    """The front; empty in the example, the form of its content is not documented."""


class OrderPodBackground(Model, kw_only=True):
    """A picture behind a design."""

    color: str | None = None
    """Colour, or another property that it stands for, such as 4pcs."""
    img_src: str | None = field(name="imgSrc", default=None)
    """URL of the picture."""


class OrderLogisticsMode(Model, kw_only=True):
    """A shipping method and its time."""

    logistics_name: str | None = field(name="logisticsName", default=None)
    """Name of the method, such as DHL Official."""
    arrival_time: str | None = field(name="arrivalTime", default=None)
    """Time to arrival as text, such as 3-7 Days."""


class PaymentBalance(Model, kw_only=True):
    """The wallet of the account, in USD. Whether the parts are included in the amount is not documented."""

    amount: Number | None = None
    """Balance, in USD."""
    no_withdrawal_amount: Number | None = field(name="noWithdrawalAmount", default=None)
    """Bonus, in USD; by its name, money that cannot be withdrawn. Null without one."""
    freeze_amount: Number | None = field(name="freezeAmount", default=None)
    """Frozen money, in USD. Null without any."""


PodPicturesState: TypeAlias = Literal[0, 1, 2] | int | None


CogsProductType: TypeAlias = Literal["0", "1", "3", "4", "5", "6"] | str | None


class CogsDispute(Model, kw_only=True):
    """What a dispute gave back in the end, presumably in USD."""

    product_price_final: Number | None = field(name="q", default=None)
    """Refund for products."""
    ioss_taxes_final: Number | None = field(name="e", default=None)
    """IOSS tax."""
    ioss_tax_handling_fee_final: Number | None = field(name="r", default=None)
    """Fee for handling IOSS."""
    ddp_handling_fee: Number | None = field(name="t", default=None)
    """Fee for handling a delivery with duties paid (DDP)."""
    duty_taxes_final: Number | None = field(name="y", default=None)
    """Customs duty."""
    icms_taxes_final: Number | None = field(name="u", default=None)
    """Tax on circulation; ICMS by its name."""
    postage_final: Number | None = field(name="p", default=None)
    """Refund for postage."""
    outbound_cost_final: Number | None = field(name="s", default=None)
    """Refund for taking goods out of stock."""
    storage_cost_final: Number | None = field(name="d", default=None)
    """Refund for storage."""


class MergeLogistics(Model, kw_only=True):
    """A way to ship a merged order."""

    logistics_name: str | None = field(name="logisticsName", default=None)
    """Its name; pass it to `cj.merge.start_submit` as `logistic_name`."""
    postage: Number | None = None
    """Postage, presumably in USD."""
    base_postage: Number | None = field(name="basePostage", default=None)
    """Postage before additions, presumably in USD."""
    pack_price: Number | None = field(name="packPrice", default=None)
    """What the packaging adds to it, presumably in USD."""
    remote_amount: Number | None = field(name="remoteAmount", default=None)
    """What a remote address adds to it, presumably in USD."""
    arrival_time: str | None = field(name="arrivalTime", default=None)
    """When the parcel should arrive, as text: a date in the examples; other operations have a number of days, such as 3-7 Days, under a similar name."""
    is_checked: bool | None = field(name="isChecked", default=None)
    """Whether it is the one that is chosen now."""


class MergeOrderInfo(Model, kw_only=True):
    """An order that can be merged with others."""

    order_code: str | None = field(name="orderCode", default=None)
    """CJ order code; pass it to `cj.merge.start_submit` in `order_code_list`."""
    order_number: str | None = field(name="orderNumber", default=None)
    """Order number of the customer."""
    platform: str | None = None
    """Sales platform of the shop, such as shopify."""
    shop_name: str | None = field(name="shopName", default=None)
    """Name of the shop."""


class MergeProgress(Model, kw_only=True):
    """How far a job is. A job consists of steps with different weights: `step_count` holds one weight for each step, and the whole is their sum. What is done is the weight of the finished steps and the share `step_percent` of the current one. Whether `step` counts from 0 or from 1 is not documented, and neither is what marks the end: expect the last step at 10000, or `no_task`."""

    no_task: bool | None = field(name="noTask", default=None)
    """True when there is no job to work on. Whether that includes a job that has just ended is not documented."""
    step: int | None = None
    """The current step."""
    step_count: list_aliased[int | None] | None = field(name="stepCount", default=None)
    """The weight of each step, so its length is the number of steps."""
    step_percent: int | None = field(name="stepPercent", default=None)
    """How much of the current step is done, in hundredths of a percent: 0 to 10000."""


MergeErrorCode: TypeAlias = (
    Literal[200, 11001, 11002, 11003, 11004, 11005, 11006, 11007, 11100] | int | None
)


class Address(Model, kw_only=True):
    """An address of the book."""

    id: str | None = None
    """Id of the address in the book, for `cj.addresses.update`."""
    first_name: str | None = field(name="firstName", default=None)
    """First name."""
    last_name: str | None = field(name="lastName", default=None)
    """Last name."""
    country: str | None = None
    """Name of the country."""
    country_code: str | None = field(name="countryCode", default=None)
    """Two-letter code of the country."""
    province: str | None = None
    """Province or state."""
    city: str | None = None
    """City."""
    address: str | None = None
    """First line of the address: street and number."""
    address_new: str | None = field(name="addressNew", default=None)
    """Second line of the address."""
    zip: str | None = None
    """Postal code."""
    phone: str | None = None
    """Phone number."""
    mail: str | None = None
    """E-mail address."""
    is_default: Integer | None = field(name="isDefault", default=None)
    """1 for the default address, 0 for others."""
    county_town: str | None = field(name="countyTown", default=None)
    """County or town, as it was saved; the document does not list it among the fields of a reply."""
    consignee_id: str | None = field(name="consigneeId", default=None)
    """Id of the consignee, as it was saved; not listed among the fields of a reply either."""


class PrivateInventoryCartAddition(Model, kw_only=True):
    """What was added to the cart."""

    success: bool | None = None
    """True when the variants are in the cart."""
    added_count: int | None = field(name="addedCount", default=None)
    """Number of lines added, one for each variant."""


class PrivateInventoryCartVariant(Model, kw_only=True):
    """A variant in the cart."""

    id: str | None = None
    """Id of this row; `cj.private_inventory.remove_from_cart` takes it as well as the variant id."""
    variant_id: str | None = field(name="variantId", default=None)
    """Variant id."""
    sku: str | None = None
    """SKU of the variant."""
    quantity: int | None = None
    """Pieces. May come as `count` instead."""
    count: int | None = None
    """Other name of `quantity`."""
    price: Number | None = None
    """Price of one piece for private stock, in USD. To show; an order does not take it."""


class PrivateInventoryCurrency(Model, kw_only=True):
    """A currency. The fields are those that the document calls usual; in the list of orders it speaks of an exchange rate as well, without a name for it."""

    currency_code: str | None = field(name="currencyCode", default=None)
    """Code of the currency, such as USD."""
    currency_symbol: str | None = field(name="currencySymbol", default=None)
    """Its symbol."""


class PrivateInventoryConfirmationLogistic(Model, kw_only=True):
    """Logistics as a page of confirmation shows them."""

    logistic_name: str | None = field(name="logisticName", default=None)
    """Name. May come as `en_name` instead."""
    en_name: str | None = field(name="enName", default=None)
    """English name."""
    shipping_cost: Number | None = field(name="shippingCost", default=None)
    """Fee, in USD. May come as `freight_amount` instead."""
    freight_amount: Number | None = field(name="freightAmount", default=None)
    """Other name of `shipping_cost`, in USD."""
    estimate_days: str | int | None = field(name="estimateDays", default=None)
    """Estimated time on the way, presumably in days, such as 7-12. May come as the two fields below instead."""
    min_delivery_day: Number | None = field(name="minDeliveryDay", default=None)
    """Shortest time on the way, presumably in days."""
    max_delivery_day: Number | None = field(name="maxDeliveryDay", default=None)
    """Longest time on the way, presumably in days."""
    selected: bool | None = None
    """True for the logistics that the page has chosen."""


class PrivateInventoryConfirmationProduct(Model, kw_only=True):
    """One line as an order would take it. Of several names for the same thing any one may be there."""

    id: str | None = None
    """Variant id. May come as `variant_id` instead."""
    variant_id: str | None = field(name="variantId", default=None)
    """Other name of `id`."""
    product_id: str | None = field(name="productId", default=None)
    """Id of the product."""
    sku: str | None = None
    """SKU of the variant."""
    product_name: str | None = field(name="productName", default=None)
    """Name of the product."""
    product_image: str | None = field(name="productImage", default=None)
    """URL of a picture."""
    quantity: int | None = None
    """Pieces. May come as `count` or `item_count` instead."""
    count: int | None = None
    """Other name of `quantity`."""
    item_count: int | None = field(name="itemCount", default=None)
    """Other name of `quantity`."""
    price: Number | None = None
    """Price of one piece for private stock, in USD. May come as `now_price` instead. To show; an order does not take it."""
    now_price: Number | None = field(name="nowPrice", default=None)
    """Other name of `price`, in USD."""
    weight: Number | None = None
    """Weight of the variant, presumably in grams."""


class PrivateInventoryConfirmationGroup(Model, kw_only=True):
    """A group of lines."""

    products: list_aliased[PrivateInventoryConfirmationProduct] | None = None
    """The lines of the group."""


class PrivateInventoryWarehouse(Model, kw_only=True):
    """A warehouse that can keep private stock."""

    storage_id: str | None = field(name="storageId", default=None)
    """Warehouse id, for all further calls."""
    display_name: str | None = field(name="displayName", default=None)
    """Name of the warehouse."""
    country_code: str | None = field(name="countryCode", default=None)
    """Code of the country or region, such as CN."""
    area_id: Id | None = field(name="areaId", default=None)
    """Id of the area of the warehouse; presumably that of `Warehouse`."""
    addresses: str | None = None
    """Address as one text."""
    address: str | None = None
    """Other name of `addresses`."""
    zip_code: str | None = field(name="zipCode", default=None)
    """Postal code."""
    selected: bool | None = None
    """True for the warehouse that the request named and the costs are for."""


class PrivateInventoryLogistic(Model, kw_only=True):
    """A way to bring the goods into the warehouse."""

    logistic_name: str | None = field(name="logisticName", default=None)
    """Name for `cj.private_inventory.create_order`."""
    display_name: str | None = field(name="displayName", default=None)
    """Name to show."""
    logistic_code: str | None = field(name="logisticCode", default=None)
    """Code of the logistics."""
    shipping_cost: Number | None = field(name="shippingCost", default=None)
    """Fee, in USD, with two decimals."""
    estimate_days: str | None = field(name="estimateDays", default=None)
    """Estimated time on the way, presumably in days."""
    freight_index: int | None = field(name="freightIndex", default=None)
    """Number of the freight row, from 0."""
    selected: bool | None = None
    """Preselection of the service; an order goes by the name that it is given."""


class PrivateInventoryFreight(Model, kw_only=True):
    """A freight row."""

    logistic_name: str | None = field(name="logisticName", default=None)
    """Name for `cj.private_inventory.create_order`. May come as `en_name` instead."""
    en_name: str | None = field(name="enName", default=None)
    """English name."""
    shipping_cost: Number | None = field(name="shippingCost", default=None)
    """Fee, in USD."""
    selected: bool | None = None
    """Preselection of the service. It does not replace a name in the request that matches no row."""


class PrivateInventoryProductAmount(Model, kw_only=True):
    """Amount of one line."""

    variant_id: str | None = field(name="variantId", default=None)
    """Variant id."""
    product_id: str | None = field(name="productId", default=None)
    """Id of the product."""
    sku: str | None = None
    """SKU of the variant."""
    quantity: int | None = None
    """Pieces."""
    unit_price: Number | None = field(name="unitPrice", default=None)
    """Price of one piece for private stock, in USD, with two decimals."""
    product_amount: Number | None = field(name="productAmount", default=None)
    """Amount of the line, in USD, with two decimals."""


class PrivateInventoryOrderCheck(Model, kw_only=True):
    """Whether the lines can be ordered."""

    confirm_status: bool | None = field(name="confirmStatus", default=None)
    """False when product, warehouse, logistics, stock, price or weight stand in the way."""
    product_info_vo_list: list_aliased[dict[str, Any]] | None = field(
        name="productInfoVOList", default=None
    )
    """Products that cannot be ordered: variant id, SKU and reason, under names that are not documented."""


PrivateInventoryOrderStatus: TypeAlias = (
    Literal["3", "11", "10", "6", "12", "7", "13", "8"] | str | None
)


PrivateInventoryIossType: TypeAlias = Literal[1, 2, 3] | int | None


PrivateInventoryTaxesType: TypeAlias = Literal[0, 1, 2] | int | None


PrivateInventoryStockoutRefundStatus: TypeAlias = Literal["0", "1", "2"] | str | None


PrivateInventoryRefundStatus: TypeAlias = Literal[1, 2] | int | None


PrivateInventoryDiffType: TypeAlias = Literal[1, 2, 3] | int | None


PrivateInventoryAbnormalPerformanceType: TypeAlias = Literal[0, 1, 2] | int | None


PrivateInventoryPostagePayStatus: TypeAlias = Literal[1, 2, 3, 4] | int | None


class PrivateInventoryOrderChild(Model, kw_only=True):
    """One part of a bundle."""

    id: str | None = None
    """Variant id of the part."""
    sku: str | None = None
    """SKU of the part."""
    name_en: str | None = field(name="nameEn", default=None)
    """English name of the part."""
    image: str | None = None
    """URL of a picture."""
    item_count: int | None = field(name="itemCount", default=None)
    """Pieces."""
    allocate_num: int | None = field(name="allocateNum", default=None)
    """Pieces that have been put into stock, or set aside from it."""
    variant_key: str | None = field(name="variantKey", default=None)
    """What makes the variant, such as its colour."""
    pack_weight: Number | None = field(name="packWeight", default=None)
    """Weight of one piece with packaging, presumably in grams."""
    total_pack_weight: Number | None = field(name="totalPackWeight", default=None)
    """Weight of all pieces with packaging: the count times `pack_weight`."""
    price: Number | None = None
    """Price, in USD."""


class OutboundAddressCandidate(Model, kw_only=True):
    """An address of the account to which an outbound order can go."""

    id: str | None = None
    """Id in the address book, for display only; no order takes it."""
    name: str | None = None
    """Full name of the recipient; the `customer_name` of an order."""
    first_name: str | None = field(name="firstName", default=None)
    """First name of the recipient."""
    last_name: str | None = field(name="lastName", default=None)
    """Last name of the recipient."""
    country: str | None = None
    """Name of the country."""
    country_code: str | None = field(name="countryCode", default=None)
    """Two-letter code of the country."""
    province: str | None = None
    """Province or state."""
    city: str | None = None
    """City."""
    county_town: str | None = field(name="countyTown", default=None)
    """County or town; the `town` of an order."""
    address: str | None = None
    """First line of the address; the `shipping_address` of an order."""
    address_new: str | None = field(name="addressNew", default=None)
    """Second line of the address; the `shipping_address2` of an order."""
    zip: str | None = None
    """Postal code; the `zip_code` of an order."""
    phone: str | None = None
    """Phone number."""
    mail: str | None = None
    """E-mail address; the `email` of an order."""
    consignee_id: str | None = field(name="consigneeId", default=None)
    """Id of the consignee; an order takes it as it is."""


class OutboundProduct(Model, kw_only=True):
    """A variant of one private inventory order, as far as a warehouse can ship it."""

    id: str | None = None
    """Id of the line; needed to change a line that is on the outbound order already."""
    uid: str | None = None
    """Key of the row, usually made of `private_order_id` and `stan_product_id`."""
    product_id: str | None = field(name="productId", default=None)
    """Product id."""
    spu: str | None = None
    """SPU of the product."""
    sku: str | None = None
    """SKU of the variant."""
    stan_product_id: str | None = field(name="stanProductId", default=None)
    """Variant id that an outbound order takes."""
    product_name: str | None = field(name="productName", default=None)
    """Name of the product."""
    product_img: str | None = field(name="productImg", default=None)
    """URL of a picture of it."""
    value1: str | None = None
    """First option of the variant, such as a colour."""
    value2: str | None = None
    """Second option."""
    value3: str | None = None
    """Third option."""
    price: Number | None = None
    """Price of one piece for display, presumably in USD. It is looked up anew when an order is created."""
    private_order_id: str | None = field(name="privateOrderId", default=None)
    """Number of the private inventory order."""
    available_quantity: int | None = field(name="availableQuantity", default=None)
    """Pieces that can be shipped now."""
    lock_quantity: int | None = field(name="lockQuantity", default=None)
    """Pieces that the outbound order being changed has locked already."""


class OutboundAvailability(Model, kw_only=True):
    """The pieces of a variant that can be shipped now."""

    private_order_id: str | None = field(name="privateOrderId", default=None)
    """Number of the private inventory order."""
    stan_product_id: str | None = field(name="stanProductId", default=None)
    """Variant id that an outbound order takes."""
    uid: str | None = None
    """Key of the row, as in `OutboundProduct`."""
    available_quantity: int | None = field(name="availableQuantity", default=None)
    """Pieces that can be shipped now."""


OutboundNextAction: TypeAlias = (
    Literal[
        "POLL_CREATE_PROGRESS",
        "WAIT_CREATE",
        "WAIT_LOCK_ARRIVE",
        "ADJUST_LOCK_FAIL_PRODUCTS",
        "SUBMIT_ORDER",
        "POLL_SUBMIT_PROGRESS",
        "WAIT_APPROVAL",
        "PAY",
        "FINISHED",
    ]
    | str
    | None
)


OutboundCreateStatus: TypeAlias = (
    Literal["PROCESSING", "CREATE_SUB_ORDER_SUCCESS", "TASK_COMPLETE", "LOCK_FAIL"] | str | None
)


class OutboundLockFail(Model, kw_only=True):
    """A line whose stock could not be locked in full. It has no id: find the line of the order by `private_order_id` and `sku`."""

    sku: str | None = None
    """SKU of the variant."""
    private_order_id: str | None = field(name="privateOrderId", default=None)
    """Number of the private inventory order."""
    quantity: int | None = None
    """Pieces that were asked for."""
    lock_quantity: int | None = field(name="lockQuantity", default=None)
    """Pieces that could be locked: lower the line to that, or drop it where that is 0."""
    available_quantity: int | None = field(name="availableQuantity", default=None)
    """Pieces that can be shipped; may be missing."""


class OutboundSubmission(Model, kw_only=True):
    """The answer to a submission. The `data` of a refusal for lack of stock has this form too, with the fields that a success does without."""

    order_id: str | None = field(name="orderId", default=None)
    """Number of the outbound order."""
    submit_accepted: bool | None = field(name="submitAccepted", default=None)
    """Whether the submission was accepted."""
    next_action: OutboundNextAction | None = field(name="nextAction", default=None)
    """What to do next; ADJUST_LOCK_FAIL_PRODUCTS where stock is short."""
    create_status: OutboundCreateStatus | None = field(name="createStatus", default=None)
    """State of the creation, where stock is short: LOCK_FAIL."""
    action_required: str | None = field(name="actionRequired", default=None)
    """What the caller has to do, where stock is short: ADJUST_QUANTITY_AND_RESUBMIT in the example."""
    lock_fails: list_aliased[OutboundLockFail] | None = field(name="lockFails", default=None)
    """Lines whose stock could not be locked."""
    suggested_steps: list_aliased[str | None] | None = field(name="suggestedSteps", default=None)
    """The way out as sentences for people, in order."""


OutboundPostagePayNode: TypeAlias = Literal[4, 5, 6] | int | None


class OutboundAddress(Model, kw_only=True):
    """Where an outbound order goes."""

    customer_name: str | None = field(name="customerName", default=None)
    """Full name of the recipient."""
    shipping_address: str | None = field(name="shippingAddress", default=None)
    """First line of the address."""
    shipping_address2: str | None = field(name="shippingAddress2", default=None)
    """Second line of the address."""
    city: str | None = None
    """City."""
    province: str | None = None
    """Province or state."""
    town: str | None = None
    """Town or county."""
    country_code: str | None = field(name="countryCode", default=None)
    """Two-letter code of the country."""
    country: str | None = None
    """Name of the country."""
    zip_code: str | None = field(name="zipCode", default=None)
    """Postal code."""
    phone: str | None = None
    """Phone number."""
    email: str | None = None
    """E-mail address."""
    tax_id: str | None = field(name="taxId", default=None)
    """Tax id of the recipient."""
    consignee_id: str | None = field(name="consigneeId", default=None)
    """Id of the consignee."""


class OutboundLine(Model, kw_only=True):
    """A line of an outbound order."""

    id: str | None = None
    """Id of the line; pass it along to change the line."""
    uid: str | None = None
    """Key of the row, as in `OutboundProduct`."""
    sku: str | None = None
    """SKU of the variant."""
    stan_product_id: str | None = field(name="stanProductId", default=None)
    """Variant id."""
    price: Number | None = None
    """Price of one piece, presumably in USD."""
    private_order_id: str | None = field(name="privateOrderId", default=None)
    """Number of the private inventory order."""
    quantity: int | None = None
    """Pieces to ship."""
    available_quantity: int | None = field(name="availableQuantity", default=None)
    """Pieces that can be shipped now."""
    lock_quantity: int | None = field(name="lockQuantity", default=None)
    """Pieces that this order has locked."""
    product_name: str | None = field(name="productName", default=None)
    """Name of the product."""
    product_img: str | None = field(name="productImg", default=None)
    """URL of a picture of it."""


class OutboundCancellation(Model, kw_only=True):
    """The outcome of a cancellation. An object of another form may come in its place; its fields are then among those that are not described."""

    order_id: str | None = field(name="orderId", default=None)
    """Number of the cancelled outbound order."""
    cancelled: bool | None = None
    """Whether the order is cancelled now."""


MakeupType: TypeAlias = Literal[0, 1] | int | None


class MakeupCount(Model, kw_only=True):
    """The number of unpaid bills of one kind."""

    type: MakeupType | None = None
    """The kind of the bills."""
    count: int | None = None
    """How many of them are unpaid."""


MakeupStatus: TypeAlias = Literal[0, 1, 2, 3, 4, 5] | int | None


MakeupUseType: TypeAlias = Literal[0, 1, 2, 3] | int | None


class MakeupPayment(Model, kw_only=True):
    """A payment order over bills, not paid yet."""

    pay_order_code: str | None = field(name="payOrderCode", default=None)
    """Number of the payment order; the `shipment_order_id` of `cj.payments.pay_v2`."""
    pay_id: str | None = field(name="payId", default=None)
    """Payment id; both ways to pay need it."""
    amount: Number | None = None
    """What is to be paid, in USD."""
    cj_pay_url: str | None = field(name="cjPayUrl", default=None)
    """URL of the payment page, which ends with the payment id."""
    payment_page_path: str | None = field(name="paymentPagePath", default=None)
    """The same address without scheme and host."""


class LegacyShop(Model, kw_only=True):
    """A shop that has authorized CJ."""

    id: str | None = None
    """Id of the shop at CJ."""
    name: str | None = None
    """Its name; sometimes only digits."""
    type: str | None = None
    """Its shop system, such as shopify or Shipstation, in either case; no list is documented."""


LegacyBulkOrderStatus: TypeAlias = (
    Literal["2", "3", "5", "6", "7", "CAN_HANDLE_ORDER", "SUBMITTED_ORDER"] | str | None
)


class LegacyDeductibleProduct(Model, kw_only=True):
    """A product of a bulk order that the stock of the merchant can supply."""

    stan_product_id: str | None = field(name="stanproductId", default=None)
    """Id of the variant."""
    product_name: str | None = field(name="productName", default=None)
    """Name of the product."""
    cj_image: str | None = field(name="cjImage", default=None)
    """URL of a picture."""
    sku: str | None = field(name="SKU", default=None)
    """SKU of the variant."""
    service_fee: Number | None = field(name="serverPrice", default=None)
    """Service fee, in USD; whatever the name says, no server is involved."""
    price: Number | None = None
    """Price of the product, in USD."""
    quantity: Integer | None = None
    """Pieces that can be deducted."""


class LegacyOrderResult(Model, kw_only=True):
    """What became of one order."""

    uid: str | None = None
    """The merchant's id of the order."""
    message: TextList | None = None
    """What went wrong, as texts for people; an empty list in a success."""
    result: bool | None = None
    """True where the order was created or changed."""


class LegacyOrderProduct(Model, kw_only=True):
    """A line of an order."""

    image: str | None = None
    """URL of a picture."""
    property: str | None = None
    """Kind of goods as a code, for example ELECTRONIC."""
    sku: str | None = None
    """SKU of the variant at CJ."""
    variant_id: str | None = field(name="variantId", default=None)
    """Id of the variant; the document calls it a SKU, but the examples hold ids."""
    id: str | None = None
    """Id of this line."""
    logistics_type: str | None = field(name="logisticsType", default=None)
    """Shipping method; may be empty."""
    cj_order_id: str | None = field(name="CJOrderId", default=None)
    """Id of the order at CJ."""
    price: Number | None = None
    """Price of a piece at CJ, in USD."""
    grams: Number | None = None
    """Weight of a piece, in grams."""
    quantity: int | None = None
    """Pieces."""
    cj_product_name: str | None = field(name="cjProductName", default=None)
    """Name of the product at CJ."""
    product_price: Number | None = field(name="productprice", default=None)
    """Price of a piece in the shop; its currency is not documented."""
    shipping_name: str | None = field(name="shippingName", default=None)
    """Name of the product, as it was sent."""


LegacyOrderStatus: TypeAlias = (
    Literal["CREATED", "CANCELLED", "IN_CART", "UNPAID", "UNSHIPPED", "SHIPPED"] | str | None
)


class LegacyLogisticOption(Model, kw_only=True):
    """A shipping method on offer for an order."""

    cast: str | None = None
    """Digits in a string, 0 in the example; not explained, perhaps a slip for cost."""
    price: Number | None = None
    """Price, in USD."""
    logistic_name: str | None = field(name="logisticName", default=None)
    """Its name; pass it as shipping method to `cj.legacy.set_logistics` or `cj.legacy.add_to_cart`."""
    remark: str | None = None
    """What to know about it; may be empty."""
    discount_price: Number | None = field(name="discountPrice", default=None)
    """Price after discount, in USD."""
    discount: Number | None = None
    """Discount; 0 in the example, its unit is not documented."""


class TokenPair(Model, kw_only=True):
    """An access token and the refresh token that renews it. Both are secrets, and several hundred characters long."""

    open_id: Id | None = field(name="openId", default=None)
    """Id of the account. Absent in the reply to a refresh."""
    access_token: Secret | None = field(name="accessToken", default=None)
    """The token for the header CJ-Access-Token."""
    access_token_expiry_date: Time | None = field(name="accessTokenExpiryDate", default=None)
    """When the access token expires; with an offset."""
    refresh_token: Secret | None = field(name="refreshToken", default=None)
    """The token for `cj.authentication.refresh_access_token`."""
    refresh_token_expiry_date: Time | None = field(name="refreshTokenExpiryDate", default=None)
    """When the refresh token expires; with an offset."""
    create_date: Time | None = field(name="createDate", default=None)
    """When the pair was made."""


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


class OrderProductRequest(Model, kw_only=True):
    """A line of a new order. It names a CJ variant by `vid`, by `sku`, or by both, which then have to agree."""

    quantity: int
    """Number of pieces."""
    vid: str | None = None
    """Variant id. Needed where `sku` is missing, and always in accounts that may order SKUs from elsewhere."""
    sku: str | None = None
    """SKU of the variant; used where `vid` is missing."""
    store_product_id: str | None = field(name="storeProductId", default=None)
    """Id of the product in your store, kept with the order. Announced for 2026-06-02."""
    store_product_img: str | None = field(name="storeProductImg", default=None)
    """URL of the product's picture in your store, kept with the order. Announced for 2026-06-02."""
    unit_price: Number | None = field(name="unitPrice", default=None)
    """Price of one piece; presumably in USD, the document names no currency."""
    store_line_item_id: str | None = field(name="storeLineItemId", default=None)
    """Id of the line in the order of your store."""
    pod_properties: str | None = field(name="podProperties", default=None)
    """What is printed on demand, as JSON inside the string: a list of objects. POD 2.0: areaName, links (a list of URLs) and type. POD 3.0: links (URLs of one production picture or more) and effectImgs (exactly one URL, of the rendering)."""


class OrderV3Request(Model, kw_only=True):
    """An order for one recipient."""

    order_number: str = field(name="orderNumber")
    """Your own number of the order; unique on your side."""
    shipping_country_code: str = field(name="shippingCountryCode")
    """Two-letter code of the recipient's country, for example US."""
    shipping_country: str = field(name="shippingCountry")
    """Name of the recipient's country."""
    shipping_province: str = field(name="shippingProvince")
    """Province or state of the recipient."""
    shipping_city: str = field(name="shippingCity")
    """City of the recipient."""
    shipping_customer_name: str = field(name="shippingCustomerName")
    """Name of the recipient."""
    shipping_address: str = field(name="shippingAddress")
    """First line of the address."""
    logistic_name: str = field(name="logisticName")
    """Shipping method, as the freight calculation names it."""
    from_country_code: str = field(name="fromCountryCode")
    """Two-letter code of the country to ship from, for example CN."""
    products: list_aliased[OrderProductRequest]
    """What is ordered."""
    shipping_zip: str | None = field(name="shippingZip", default=None)
    """Postal code of the recipient."""
    shipping_county: str | None = field(name="shippingCounty", default=None)
    """County or district of the recipient."""
    shipping_phone: str | None = field(name="shippingPhone", default=None)
    """Telephone number of the recipient."""
    shipping_address2: str | None = field(name="shippingAddress2", default=None)
    """Second line of the address."""
    house_number: str | None = field(name="houseNumber", default=None)
    """House number."""
    email: str | None = None
    """E-mail address of the recipient."""
    tax_id: str | None = field(name="taxId", default=None)
    """Tax number of the recipient."""
    remark: str | None = None
    """Note about the order."""
    consignee_id: str | None = field(name="consigneeID", default=None)
    """Id of the consignee; what kind of id is not documented."""
    shop_amount: Number | None = field(name="shopAmount", default=None)
    """Amount of the order, presumably what the buyer paid in your store, in USD; the document names neither."""
    platform: str | None = None
    """Platform that the order comes from, for example shopify; Api where it is left out."""
    ioss_type: Literal[1, 2, 3] | Literal[""] | None = field(name="iossType", default=None)
    """How import VAT into the EU is declared. 1 without IOSS: the recipient pays VAT and fees. 2 with your own IOSS number: it has to be valid and to cover the country, else the parcel goes without. 3 with the number of CJ: for orders of up to 150 EUR (above, the recipient pays VAT), best declared with what the buyer paid; declaring the amount of the CJ order is at your risk. An empty text leaves it open."""
    ioss_number: str | None = field(name="iossNumber", default=None)
    """Your IOSS number; CJ-IOSS where `ioss_type` is 3."""
    shop_logistics_type: Literal[1, 2, 3] | None = field(name="shopLogisticsType", default=None)
    """Who ships. 1 platform logistics from the warehouse in `storage_id`, which starts to work once the shipping label is there (`cj.waybills.upload`); 2 merchant logistics, the choice without special needs and the one where it is left out; 3 platform logistics from a warehouse that CJ chooses."""
    storage_id: str | None = field(name="storageId", default=None)
    """Id of the CJ warehouse. Required where `shop_logistics_type` is 1, of no effect otherwise."""
    store_name: str | None = field(name="storeName", default=None)
    """Name of one of your API stores, else the call is refused; without it the default API store."""
    store_order_time: int | None = field(name="storeOrderTime", default=None)
    """When the order was placed in your store, in SECONDS since 1970-01-01 00:00 UTC. A time in the future is refused."""
    order_flow: Literal[1, 2] | None = field(name="orderFlow", default=None)
    """1 an order of CJ variants, also where it is left out; 2 an order by the SKUs of your store, whose products have to be connected to CJ products in My CJ."""
    is_sandbox: Literal[0, 1] | None = field(name="isSandbox", default=None)
    """1 for a sandbox order: its payment is simulated, nothing is charged, shipped or fulfilled. 0 for a real order, also where it is left out."""


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


class MergeGroupRequest(Model, kw_only=True):
    """Orders to merge into one."""

    logistic_name: str = field(name="logisticName")
    """How to ship the new order: a `logistics_name` of the group."""
    order_code_list: list_aliased[str] = field(name="orderCodeList")
    """The CJ codes of the orders to merge; a group of only one fails with 11001."""
    order_number: str = field(name="orderNumber")
    """Order number of the customer in the store, presumably for the new order."""
    order_status: Literal[100, 101] = field(name="orderStatus")
    """Where the orders are: 100 among the complete ones, 101 in the shopping cart."""
    pack_type: Literal[0, 1] = field(name="packType")
    """How to pack: 0 by SKU, 1 by store."""


class AddressRequest(Model, kw_only=True):
    """A new address."""

    first_name: str = field(name="firstName")
    """First name."""
    last_name: str = field(name="lastName")
    """Last name."""
    country: str
    """Name of the country."""
    country_code: str = field(name="countryCode")
    """Two-letter code of the country, for example US."""
    province: str
    """Province or state."""
    city: str
    """City."""
    address: str
    """First line of the address: street and number."""
    address_new: str | None = field(name="addressNew", default=None)
    """Second line of the address."""
    zip: str | None = None
    """Postal code."""
    phone: str | None = None
    """Phone number."""
    mail: str | None = None
    """E-mail address."""
    is_default: Literal["0", "1"] | None = field(name="isDefault", default=None)
    """A digit in a string: 1 to make it the default address, 0 not to."""
    county_town: str | None = field(name="countyTown", default=None)
    """County or town."""
    consignee_id: str | None = field(name="consigneeId", default=None)
    """Id of the consignee; what kind of id is not documented."""


class AddressUpdateRequest(Model, kw_only=True):
    """An address of the book as it is to be from now on."""

    first_name: str = field(name="firstName")
    """First name."""
    last_name: str = field(name="lastName")
    """Last name."""
    country: str
    """Name of the country."""
    country_code: str = field(name="countryCode")
    """Two-letter code of the country, for example US."""
    province: str
    """Province or state."""
    city: str
    """City."""
    address: str
    """First line of the address: street and number."""
    id: str
    """Id of the address, from `cj.addresses.list`."""
    address_new: str | None = field(name="addressNew", default=None)
    """Second line of the address."""
    zip: str | None = None
    """Postal code."""
    phone: str | None = None
    """Phone number."""
    mail: str | None = None
    """E-mail address."""
    is_default: Literal["0", "1"] | None = field(name="isDefault", default=None)
    """A digit in a string: 1 to make it the default address, 0 not to."""
    county_town: str | None = field(name="countyTown", default=None)
    """County or town."""
    consignee_id: str | None = field(name="consigneeId", default=None)
    """Id of the consignee; what kind of id is not documented."""


class PrivateInventoryCartRequestVariant(Model, kw_only=True):
    """One variant for the cart."""

    variant_id: str = field(name="variantId")
    """Variant id."""
    quantity: int
    """Pieces, from 1 to 100000."""


class PrivateInventorySelectedVariant(Model, kw_only=True):
    """One variant that is to be bought."""

    variant_id: str = field(name="variantId")
    """Variant id."""
    product_id: str = field(name="productId")
    """Id of its product."""
    quantity: int
    """Pieces."""


class PrivateInventoryVariantInfo(Model, kw_only=True):
    """One variant for which logistics or costs are asked. Here the variant id is called `id`."""

    id: str
    """Variant id."""
    quantity: int
    """Pieces."""


class PrivateInventoryCostRequest(Model, kw_only=True):
    """A warehouse, what is to be brought there and, if chosen, how."""

    storage_id: str = field(name="storageId")
    """Warehouse, from `available_storehouse_list`."""
    variant_info_list: list_aliased[PrivateInventoryVariantInfo] = field(name="variantInfoList")
    """The variants and how many of each."""
    logistic_name: str | None = field(name="logisticName", default=None)
    """Logistics whose fee is wanted. Leave it out to see only what there is to choose from."""


class PrivateInventoryConfirmationWithCostRequest(Model, kw_only=True):
    """What has been chosen so far: variants, then a warehouse, then logistics."""

    storage_id: str | None = field(name="storageId", default=None)
    """Warehouse, from `available_storehouse_list`. Without it there are no costs."""
    logistic_name: str | None = field(name="logisticName", default=None)
    """Logistics, from `available_logistic_list` or the freight rows. Without it there is no total."""
    variants: list_aliased[PrivateInventorySelectedVariant] | None = None
    """The variants and how many of each; of several products if need be."""


class PrivateInventoryOrderRequestLine(Model, kw_only=True):
    """One line of an order."""

    variant_id: str = field(name="variantId")
    """Variant id."""
    product_id: str = field(name="productId")
    """Id of its product."""
    sku: str
    """SKU of the variant."""
    quantity: int
    """Pieces."""
    price: Number | None = None
    """Price of one piece, in USD. Leave it out: the service ignores it and charges its own price."""


EpochMillis: TypeAlias = Annotated[int, Meta(examples=[1609228800000])]


class OutboundRefreshItem(Model, kw_only=True):
    """A variant of one private inventory order, whose stock is to be read again."""

    private_order_id: str = field(name="privateOrderId")
    """Number of the private inventory order, from `cj.outbound.list_products`."""
    stan_product_id: str = field(name="stanProductId")
    """Variant id, from `cj.outbound.list_products`."""
    price: Number | None = None
    """Price for display. It has no effect; leave it out."""


class OutboundAddressRequest(Model, kw_only=True):
    """Where an outbound order goes. `cj.outbound.list_addresses` has candidates, under other field names."""

    customer_name: str = field(name="customerName")
    """Full name of the recipient."""
    shipping_address: str = field(name="shippingAddress")
    """First line of the address."""
    city: str
    """City."""
    country_code: str = field(name="countryCode")
    """Two-letter code of the country; the service checks it."""
    shipping_address2: str | None = field(name="shippingAddress2", default=None)
    """Second line of the address."""
    province: str | None = None
    """Province or state."""
    town: str | None = None
    """Town or county."""
    country: str | None = None
    """Name of the country."""
    zip_code: str | None = field(name="zipCode", default=None)
    """Postal code."""
    phone: str | None = None
    """Phone number."""
    email: str | None = None
    """E-mail address."""
    tax_id: str | None = field(name="taxId", default=None)
    """Tax id of the recipient."""
    consignee_id: str | None = field(name="consigneeId", default=None)
    """Id of the consignee."""


class OutboundLineRequest(Model, kw_only=True):
    """A line of an outbound order: pieces of one variant out of one private inventory order."""

    sku: str
    """SKU of the variant."""
    stan_product_id: str = field(name="stanProductId")
    """Variant id, from `cj.outbound.list_products`."""
    private_order_id: str = field(name="privateOrderId")
    """Number of the private inventory order, from `cj.outbound.list_products`."""
    quantity: int
    """Pieces to ship, no more than `available_quantity` of the variant."""
    id: str | None = None
    """Id of the line, from `cj.outbound.get`. Required to change a line that exists; leave it out in a new order."""
    uid: str | None = None
    """Key of the row, from `cj.outbound.list_products`. Without effect, but it helps to trace trouble."""
    price: Number | None = None
    """Price for display. The service puts its own in its place; leave it out."""


class LegacyCartRequest(Model, kw_only=True):
    """An order for the cart, named by exactly one of `uid` and `order_num`."""

    logistic: str
    """Name of the shipping method."""
    uid: str | None = None
    """The merchant's id of the order: the `uid` it was created with."""
    order_num: str | None = field(name="orderNum", default=None)
    """CJ order id, in place of `uid`."""


class LegacyOrderReference(Model, kw_only=True):
    """An order, named by exactly one of `uid` and `order_num`."""

    uid: str | None = None
    """The merchant's id of the order: the `uid` it was created with."""
    order_num: str | None = field(name="orderNum", default=None)
    """CJ order id, in place of `uid`."""


class LegacyOrderProductRequest(Model, kw_only=True):
    """A line of an order. Say which variant it is by `variant_id` or by `sku`."""

    image: str
    """URL of a picture of the variant."""
    quantity: int
    """Pieces."""
    product_price: Number = field(name="productPrice")
    """Price of the variant in the shop; its currency is not documented."""
    shipping_name: str = field(name="shippingName")
    """Name of the product. Not the shipping method, although the examples look like it."""
    variant_id: str | None = field(name="variantId", default=None)
    """Id of the variant in the shop; by it CJ finds the variant of its own that is connected to it."""
    sku: str | None = None
    """SKU of the variant at CJ, in place of `variant_id`."""


DateTimeText: TypeAlias = Annotated[
    str,
    Meta(
        examples=["2021-03-31 00:46:39"],
        pattern="^[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$",
    ),
]


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


class OrderCreatedLine(Model, kw_only=True):
    """A line of a new order."""

    store_line_item_id: str | None = field(name="storeLineItemId", default=None)
    """Id of the line in the order of your store."""
    line_item_id: str | None = field(name="lineItemId", default=None)
    """Id of the line at CJ; unique."""
    variant_id: str | None = field(name="variantId", default=None)
    """Variant id."""
    quantity: int | None = None
    """Number of pieces."""
    is_group: bool | None = field(name="isGroup", default=None)
    """Whether it stands for a combination, whose parts are in `sub_order_products`."""
    sub_order_products: list_aliased[OrderCreatedPart] | None = field(
        name="subOrderProducts", default=None
    )
    """The parts of a combination."""


class OrderParent(Model, kw_only=True):
    """A parent order: several orders that are paid together."""

    order_money: Number | None = field(name="orderMoney", default=None)
    """Amount of the parent order, presumably in USD."""
    pay_expire_time: Time | None = field(name="payExpireTime", default=None)
    """Until when it can be paid. The document names no time zone; it is read as UTC, which may be hours off."""
    pay_id: str | None = field(name="payId", default=None)
    """Id of the payment, for `cj.payments.pay_v2`."""
    result: int | None = None
    """0 in the example; its meaning is not documented. Test `submit_success` instead."""
    submit_success: bool | None = field(name="submitSuccess", default=None)
    """Whether the parent order was created."""
    un_match_order_codes: list_aliased[str | None] | None = field(
        name="unMatchOrderCodes", default=None
    )
    """Order numbers that did not match, which presumably are not part of it."""
    success_orders: list_aliased[str | None] | None = field(name="successOrders", default=None)
    """Order numbers that are part of it."""
    un_match_product_codes: list_aliased[str | None] | None = field(
        name="unMatchProductCodes", default=None
    )
    """Product codes that did not match."""
    payment_information: OrderPaymentInformation | None = field(
        name="paymentInformation", default=None
    )
    """What is to be paid."""
    intercept_orders: list_aliased[Any] | None = field(name="interceptOrders", default=None)
    """Orders that were held back; empty where none was. The form of an item is not documented here; in `cj.orders.confirm_cart` it is the id of an order."""


class OrderPodMessage(Model, kw_only=True):
    """A design in short."""

    pod_type: int | None = field(name="podType", default=None)
    """Kind of design, such as 1; the codes are not documented."""
    color: dict[str, Any] | None = None
    """Colours; empty in the example, the form of its content is not documented."""
    zone: OrderPodZone | None = None
    """The two sides."""


class OrderPodDesign(Model, kw_only=True):
    """An area of a design. The document has these fields in an example only; what they mean is read from their names, and their units are not known."""

    img: str | None = None
    """URL of the picture."""
    area_name_en: str | None = field(name="areaNameEn", default=None)
    """English name of the area; may be empty."""
    print_width: Number | None = field(name="printWidth", default=None)
    """Width of the print."""
    type_name: str | None = field(name="typeName", default=None)
    """Name of the kind; may be empty."""
    type: Integer | None = None
    """Kind, as a code."""
    scale_x: Number | None = field(name="scaleX", default=None)
    """Factor by which it is stretched across."""
    back_img_list: list_aliased[OrderPodBackground] | None = field(name="backImgList", default=None)
    """Pictures behind the design, by colour."""
    print_height: Number | None = field(name="printHeight", default=None)
    """Height of the print."""
    scale_y: Number | None = field(name="scaleY", default=None)
    """Factor by which it is stretched upwards."""
    pod_type: Integer | None = field(name="podType", default=None)
    """Kind of design, as a code."""
    top: Number | None = None
    """Distance from the top."""
    area_name: str | None = field(name="areaName", default=None)
    """Name of the area."""
    left: Number | None = None
    """Distance from the left."""
    area_type: Integer | None = field(name="areaType", default=None)
    """Kind of area, as a code."""
    imgicon: str | None = None
    """URL of an icon; may be empty."""
    angle: Number | None = None
    """Angle of rotation."""
    font_size: Number | None = field(name="fontSize", default=None)
    """Size of the font."""
    font_space: Number | None = field(name="fontSpace", default=None)
    """Space between letters."""
    sku: str | None = None
    """SKU; may be empty."""


class OrderTimeliness(Model, kw_only=True):
    """How long delivery takes."""

    logistics_modes: list_aliased[OrderLogisticsMode] | None = field(
        name="logisticsModes", default=None
    )
    """The shipping methods."""


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


class CogsProduct(Model, kw_only=True):
    """A product of an order, with what was paid for it."""

    product_code: str | None = field(name="pc", default=None)
    """Code of the product."""
    group_product_code: str | None = field(name="q", default=None)
    """Code of the group, for parts of a combined product."""
    sku: str | None = field(name="w", default=None)
    """SKU."""
    is_group_main: int | None = field(name="e", default=None)
    """1 for the main product of a combined product, 0 for others."""
    grams: Number | None = field(name="r", default=None)
    """Weight, in grams."""
    price: Number | None = field(name="t", default=None)
    """Price that was really paid for one piece, presumably in USD."""
    quantity: int | None = field(name="y", default=None)
    """Number of pieces."""
    product_type: CogsProductType | None = field(name="u", default=None)
    """Type, as a digit in a string."""
    img: str | None = field(name="z", default=None)
    """Picture of the product, presumably its URL."""
    is_gift: int | None = field(name="h", default=None)
    """1 for a gift, 0 for others."""
    coupon_order_product_amount: Number | None = field(name="j", default=None)
    """Amount of the coupon, presumably in USD."""
    head_postage: Number | None = field(name="n", default=None)
    """First-leg postage for one piece of private inventory, presumably in USD."""


class MergeShopOrder(Model, kw_only=True):
    """Orders for one address, with the ways to ship them as one."""

    customer_name: str | None = field(name="customerName", default=None)
    """Name of the customer."""
    phone: str | None = None
    """Phone number of the customer. Shown by `cj.merge.match_result` only."""
    shipping_address: str | None = field(name="shippingAddress", default=None)
    """Street and number. Shown by `cj.merge.match_result` only."""
    city: str | None = None
    """City."""
    country: str | None = None
    """Name of the country."""
    country_code: str | None = field(name="countryCode", default=None)
    """Two-letter code of the country."""
    logistics_info_list: list_aliased[MergeLogistics] | None = field(
        name="logisticsInfoList", default=None
    )
    """The ways to ship the merged order."""
    merge_order_info_list: list_aliased[MergeOrderInfo] | None = field(
        name="mergeOrderInfoList", default=None
    )
    """The orders that would become one. Shown by `cj.merge.match_result` only."""


class MergeFailure(Model, kw_only=True):
    """A group that was not merged. An `error_code` of 200 is listed, too, and means no failure."""

    error_code: MergeErrorCode | None = field(name="errorCode", default=None)
    """Why."""
    order_codes: list_aliased[str | None] | None = field(name="orderCodes", default=None)
    """CJ codes of its orders."""


class PrivateInventoryCartProduct(Model, kw_only=True):
    """A product in the cart."""

    product_id: str | None = field(name="productId", default=None)
    """Product id."""
    product_name: str | None = field(name="productName", default=None)
    """Name of the product."""
    product_image: str | None = field(name="productImage", default=None)
    """URL of a picture."""
    variants: list_aliased[PrivateInventoryCartVariant] | None = None
    """Its variants in the cart."""


class PrivateInventoryConfirmationOrder(Model, kw_only=True):
    """Lines that belong together. They stand in `products`, in the groups, or in both: collect them from both places and count a variant once."""

    logistic_list: list_aliased[PrivateInventoryConfirmationLogistic] | None = field(
        name="logisticList", default=None
    )
    """Logistics as a page of confirmation shows them. For an order choose from `cj.private_inventory.list_logistics` instead."""
    products: list_aliased[PrivateInventoryConfirmationProduct] | None = None
    """Lines outside any group."""
    confirm_group_order_vo_list: list_aliased[PrivateInventoryConfirmationGroup] | None = field(
        name="confirmGroupOrderVOList", default=None
    )
    """Groups of lines."""


class PrivateInventoryLogistics(Model, kw_only=True):
    """The logistics to a warehouse."""

    storage_id: str | None = field(name="storageId", default=None)
    """Id of the warehouse that was asked for."""
    available_logistic_list: list_aliased[PrivateInventoryLogistic] | None = field(
        name="availableLogisticList", default=None
    )
    """Logistics to choose from."""
    selected_logistic_name: str | None = field(name="selectedLogisticName", default=None)
    """Name of the row that is `selected`; empty where none is."""
    logistic_info_message: str | None = field(name="logisticInfoMessage", default=None)
    """Why the list is empty, for example because the warehouse was missing; otherwise empty."""


class PrivateInventoryCost(Model, kw_only=True):
    """What a purchase costs beside the goods. The fees for logistics and for the warehouse have several names, of which any one may be there."""

    freight_amount: Number | None = field(name="freightAmount", default=None)
    """Fee for the logistics, presumably in USD. May come as `logistics_cost` or `shipping_cost` instead."""
    logistics_cost: Number | None = field(name="logisticsCost", default=None)
    """Other name of `freight_amount`."""
    shipping_cost: Number | None = field(name="shippingCost", default=None)
    """Other name of `freight_amount`."""
    warehouse_fee: Number | None = field(name="warehouseFee", default=None)
    """Fee of the warehouse, or for leaving it, presumably in USD. May come as `storehouse_cost` instead."""
    storehouse_cost: Number | None = field(name="storehouseCost", default=None)
    """Other name of `warehouse_fee`."""
    service_fee: Number | None = field(name="serviceFee", default=None)
    """Fee for the service, in USD."""
    freight_trial_list: list_aliased[PrivateInventoryFreight] | None = field(
        name="freightTrialList", default=None
    )
    """Freight rows to choose from, the source of `cj.private_inventory.list_logistics`."""
    cost_details: list_aliased[Any] | None = field(name="costDetails", default=None)
    """The costs in detail; the form of the rows is not documented."""
    error_en_list: list_aliased[Any] | None = field(name="errorEnList", default=None)
    """What is wrong, presumably as English texts."""
    error_suggestion_list: list_aliased[Any] | None = field(
        name="errorSuggestionList", default=None
    )
    """What can be done about it, presumably as texts."""


class PrivateInventoryAmountDetail(Model, kw_only=True):
    """The amounts of a purchase, all in USD with two decimals."""

    product_amount_list: list_aliased[PrivateInventoryProductAmount] | None = field(
        name="productAmountList", default=None
    )
    """Amount of each line."""
    product_amount: Number | None = field(name="productAmount", default=None)
    """Amount for all goods, in USD; empty where that of any line is missing."""
    service_fee: Number | None = field(name="serviceFee", default=None)
    """Fee for the service, in USD; that of `cost_info`."""
    requested_logistic_name: str | None = field(name="requestedLogisticName", default=None)
    """Logistics that the request named; empty where it named none."""
    selected_freight: PrivateInventoryFreight | None = field(name="selectedFreight", default=None)
    """Freight row that the sum uses; empty where the name in the request matches none."""
    shipping_cost: Number | None = field(name="shippingCost", default=None)
    """Fee of that freight row, in USD."""
    total_amount: Number | None = field(name="totalAmount", default=None)
    """Goods, service and shipping together, in USD; a fee of the warehouse is not named among them. Only where warehouse and logistics are chosen and all of the amounts are known."""
    total_amount_calculated: bool | None = field(name="totalAmountCalculated", default=None)
    """True when `total_amount` could be worked out; otherwise see `missing_amount_items`."""
    missing_amount_items: list_aliased[str | None] | None = field(
        name="missingAmountItems", default=None
    )
    """Names of what is missing, such as selectedFreight while no logistics are chosen."""


class PrivateInventoryOrderCreated(Model, kw_only=True):
    """A new order, or why there is none."""

    order_id: str | None = field(name="orderId", default=None)
    """Number of the order, which begins with SY. May come as `order_code` instead."""
    order_code: str | None = field(name="orderCode", default=None)
    """Other name of `order_id`."""
    pay_id: str | None = field(name="payId", default=None)
    """Id of the payment."""
    cj_pay_url: str | None = field(name="cjPayUrl", default=None)
    """URL of the page on which to pay, with `pay_type` 1."""
    price: Number | None = None
    """Amount of the order, in USD."""
    risk_intercept_order_list: list_aliased[Any] | None = field(
        name="riskInterceptOrderList", default=None
    )
    """Orders that the risk control has stopped; the form of the rows is not documented."""
    check_place_order_info: PrivateInventoryOrderCheck | None = field(
        name="checkPlaceOrderInfo", default=None
    )
    """Result of the check, where the lines cannot be ordered."""
    available_logistic_list: list_aliased[PrivateInventoryLogistic] | None = field(
        name="availableLogisticList", default=None
    )
    """Logistics on offer, where the one in the request is not."""
    requested_logistic_name: str | None = field(name="requestedLogisticName", default=None)
    """Logistics in the request that are not on offer."""


class PrivateInventoryOrderVariant(Model, kw_only=True):
    """One line of an order. Amounts whose name begins with show are in the currency that the account sees."""

    order_line_id: str | None = field(name="productCode", default=None)
    """Id of this line."""
    order_code: str | None = field(name="orderCode", default=None)
    """Number of the order."""
    stan_product_id: str | None = field(name="stanProductId", default=None)
    """Variant id."""
    sku: str | None = None
    """SKU of the variant."""
    cj_product_id: str | None = field(name="cjProductId", default=None)
    """Product id."""
    cj_product_name: str | None = field(name="cjProductName", default=None)
    """English name of the product."""
    cj_image: str | None = field(name="cjImage", default=None)
    """URL of a picture."""
    property: str | None = None
    """Property of the product, as text."""
    variant_key: str | None = field(name="variantKey", default=None)
    """What makes the variant, such as its colour."""
    quantity: int | None = None
    """Pieces bought."""
    allocate_num: int | None = field(name="allocateNum", default=None)
    """Pieces that have been put into stock, or set aside from it."""
    original_price: Number | None = field(name="originalPrice", default=None)
    """Price of one piece before discount, in USD."""
    show_original_price: Number | None = field(name="showOriginalPrice", default=None)
    """Price of one piece before discount, in the currency that the account sees."""
    price: Number | None = None
    """Price of one piece, in USD."""
    show_price: Number | None = field(name="showPrice", default=None)
    """Price of one piece, in the currency that the account sees."""
    discount: Number | None = None
    """Rate of the discount, where there is one; whether in percent is not documented."""
    weight: Number | None = None
    """Weight, usually in grams."""
    refund_status: PrivateInventoryRefundStatus | None = field(name="refundStatus", default=None)
    """State of the refund for this line."""
    product_type: str | None = field(name="productType", default=None)
    """Type of the product; the values are not documented and need not be those of `ProductType`."""
    stockout: bool | None = None
    """True when this line is out of stock."""
    handler_result: str | None = field(name="handlerResult", default=None)
    """What was done about missing stock or other trouble."""
    original_sku: str | None = field(name="originalSku", default=None)
    """SKU at the time of the order, where it has changed since."""
    group_product: bool | None = field(name="groupProduct", default=None)
    """True for a bundle of products."""
    is_pod: int | None = field(name="isPod", default=None)
    """Mark of a print-on-demand product; the values are not documented."""
    un_certified: int | None = field(name="unCertified", default=None)
    """1 when data about the product are missing; any other value means that they are complete."""
    product_group_child_list: list_aliased[PrivateInventoryOrderChild] | None = field(
        name="productGroupChildList", default=None
    )
    """The parts of a bundle."""


class OutboundCreation(Model, kw_only=True):
    """The start of the task that creates or changes an outbound order."""

    order_id: str | None = field(name="orderId", default=None)
    """Number of the outbound order; every further call takes it."""
    create_task_started: bool | None = field(name="createTaskStarted", default=None)
    """Whether the task has started."""
    submit_requested: bool | None = field(name="submitRequested", default=None)
    """Whether the order is to be submitted by itself."""
    next_action: OutboundNextAction | None = field(name="nextAction", default=None)
    """What to do next, usually POLL_CREATE_PROGRESS."""


class OutboundProgress(Model, kw_only=True):
    """How far an outbound order is."""

    order_id: str | None = field(name="orderId", default=None)
    """Number of the outbound order."""
    progress: Number | None = None
    """Other name of `create_progress`; read the one that is there."""
    create_progress: Number | None = field(name="createProgress", default=None)
    """How much of the creation is done, in percent; so far mostly 0, 60 or 100."""
    create_status: OutboundCreateStatus | None = field(name="createStatus", default=None)
    """State of the creation."""
    lock_fails: list_aliased[OutboundLockFail] | None = field(name="lockFails", default=None)
    """Lines whose stock could not be locked. If there are any, change the order before you submit it."""
    next_action: OutboundNextAction | None = field(name="nextAction", default=None)
    """What to do next."""
    submit_status: str | None = field(name="submitStatus", default=None)
    """State of the submission; UNKNOWN where the service does not tell. Other values are not documented."""
    payment_status: str | None = field(name="paymentStatus", default=None)
    """State of the payment; UNKNOWN where the service does not tell. Other values are not documented."""
    shipment_order_id: str | None = field(name="shipmentOrderId", default=None)
    """Presumably the number of the parent order, after submission; named in a diagram only."""
    payment_order_id: str | None = field(name="paymentOrderId", default=None)
    """Presumably the number of the payment order, after submission; named in a diagram only."""


class OutboundOrder(Model, kw_only=True):
    """An outbound order."""

    order_id: str | None = field(name="orderId", default=None)
    """Number of the outbound order."""
    order_number: str | None = field(name="orderNumber", default=None)
    """Your own number for the order."""
    storage_id: str | None = field(name="storageId", default=None)
    """Id of the warehouse that ships it."""
    platform: str | None = None
    """Platform of your shop."""
    store_name: str | None = field(name="storeName", default=None)
    """Name of your shop."""
    postage_pay_node: OutboundPostagePayNode | None = field(name="postagePayNode", default=None)
    """When postage is paid."""
    address: OutboundAddress | None = None
    """Where it goes."""
    product_list: list_aliased[OutboundLine] | None = field(name="productList", default=None)
    """Its lines."""
    order_status: str | None = field(name="orderStatus", default=None)
    """State of the order; the values are not documented."""
    submit_status: str | None = field(name="submitStatus", default=None)
    """State of the submission, as in `OutboundProgress`; the values are not documented."""


class MakeupBill(Model, kw_only=True):
    """A bill for a supplementary payment."""

    order_code: str | None = field(name="orderCode", default=None)
    """Number of the bill; pass it to `cj.makeup.create_payment` in `order_codes`."""
    cj_order_code: str | None = field(name="cjOrderCode", default=None)
    """Number of the CJ order that the bill belongs to."""
    status: MakeupStatus | None = None
    """State of the bill."""
    amount: Number | None = None
    """What is to be paid, in USD."""
    reason: str | None = None
    """Why, as English text."""
    order_type: int | None = field(name="orderType", default=None)
    """Type of the order, meant for display; the values are not documented. Not the `order_type` of `cj.payments.pay_v2`."""
    diff_use_type: MakeupUseType | None = field(name="diffUseType", default=None)
    """Purpose of the bill."""
    create_at: Time | None = field(name="createAt", default=None)
    """When the bill was created, in epoch milliseconds."""


class LegacyShopList(Model, kw_only=True):
    """The shops of the account."""

    total: int | None = None
    """Number of shops."""
    data: list_aliased[LegacyShop] | None = None
    """The shops."""


class LegacyBulkOrder(Model, kw_only=True):
    """Several orders that are paid at once. Which of the counts are there differs; in the examples it depends on the status. Currency and time zone are not documented; USD and UTC are assumed."""

    id: str | None = field(name="ID", default=None)
    """Id of the bulk order."""
    date: Time | None = None
    """When it was made."""
    status: LegacyBulkOrderStatus | None = field(name="STATUS", default=None)
    """Its state."""
    order_count: Integer | None = field(name="ORDERNUMBER", default=None)
    """How many orders it consists of; a count, whatever the name says."""
    order_money: Number | None = field(name="ORDERMONEY", default=None)
    """Amount to pay, after discounts, in USD."""
    original_money: Number | None = field(name="ORDERMONEYReality", default=None)
    """Amount before discounts, in USD."""
    total_weight: Number | None = field(name="TOTAL_WEIGHT", default=None)
    """Weight of all its orders, presumably in grams."""
    dispatched: int | None = None
    """Number of orders that have been sent off; its meaning is taken from the name."""
    pending: int | None = None
    """Number of orders that wait; its meaning is taken from the name."""
    fulfilling: int | None = None
    """Number of orders in the works; its meaning is taken from the name."""
    in_progress: Integer | None = field(name="inProgress", default=None)
    """Number of orders that have been sent off."""
    resolve: Integer | None = None
    """Number of orders that are completed."""
    close_order: Integer | None = field(name="closeOrder", default=None)
    """Number of orders that are closed."""
    merchant_name: str | None = field(name="MERCHANT_NAME", default=None)
    """Name of the buyer; judging by the key, that is the merchant."""
    payment_date: Time | None = field(name="paymentDate", default=None)
    """When it was paid."""


class LegacyDeduction(Model, kw_only=True):
    """What the stock of the merchant can contribute to a bulk order."""

    order_id: str | None = field(name="orderId", default=None)
    """Id of the bulk order."""
    money: Number | None = None
    """Amount of the bulk order, in USD."""
    data: list_aliased[LegacyDeductibleProduct] | None = None
    """The products that can be deducted; null when there are none."""


class LegacyOrder(Model, kw_only=True):
    """An order as CJ has it. Currency and time zone are not documented; USD and UTC are assumed."""

    uid: str | None = None
    """The merchant's id of the order, by which this API finds it."""
    zip: str | None = None
    """Postal code."""
    phone: str | None = None
    """Telephone number of the buyer."""
    country_code: str | None = field(name="countryCode", default=None)
    """Code of the country, for example US."""
    shop_amount: Number | None = field(name="shopAmount", default=None)
    """Amount of the order in the shop: in the example, the prices of the shop times the pieces."""
    order_source_type: str | None = field(name="orderSourceType", default=None)
    """Where the order comes from, as a code in a string; no list is documented."""
    shipping_address1: str | None = field(name="shippingAddress1", default=None)
    """Address of the buyer, first line."""
    shipping_address2: str | None = field(name="shippingAddress2", default=None)
    """Address of the buyer, second line; may be empty."""
    order_weight: Number | None = field(name="orderWeight", default=None)
    """Weight of all products, in grams."""
    country: str | None = None
    """Name of the country, in full."""
    city: str | None = None
    """City."""
    postage: Number | None = None
    """Price of the shipping, in USD."""
    consumer_name: str | None = field(name="consumerName", default=None)
    """Name of the buyer; `customer_name` in requests."""
    id: str | None = None
    """CJ order id; other calls know it as `order_num`."""
    order_amount: Number | None = field(name="orderAmount", default=None)
    """Price of the products at CJ, without shipping, in USD."""
    email: str | None = None
    """Mail address of the buyer."""
    created_at: Time | None = field(name="createdAt", default=None)
    """When the order was placed in the shop."""
    order_number: str | None = field(name="orderNumber", default=None)
    """Number of the order as merchant and buyer know it."""
    note_attributes: str | None = field(name="noteAttributes", default=None)
    """What the buyer wanted to say; the word null, as text, where that was nothing."""
    logistic_name: str | None = field(name="logisticName", default=None)
    """Shipping method."""
    province: str | None = None
    """Province or state."""
    create_date: Time | None = field(name="createDate", default=None)
    """When CJ took the order over."""
    order_quantity: int | None = field(name="orderQuantity", default=None)
    """Pieces of all products."""
    payment_date: Time | None = field(name="paymentDate", default=None)
    """When the order was paid."""
    products: list_aliased[LegacyOrderProduct] | None = None
    """What was ordered."""
    order_status: LegacyOrderStatus | None = None
    """State of the order."""
    logistic_info: list_aliased[LegacyLogisticOption] | None = field(
        name="logisticInfo", default=None
    )
    """Shipping methods on offer."""
    shipments_order_id: str | None = field(name="shipmentsOrderID", default=None)
    """Id of the shipment that the order belongs to; presumably that of the bulk order."""
    amount: Number | None = None
    """Amount to pay, in USD: in the example, `order_amount` and `postage` together."""
    cancel_status: bool | None = None
    """Presumably true where the order was cancelled."""
    status: Any = None
    """Null in the only example; neither type nor meaning is documented."""


class LegacyOrderPage(Model, kw_only=True):
    """One page of orders."""

    total: int | None = None
    """Number of orders, presumably on all pages; 2 beside two rows in the example."""
    page_num: int | None = field(name="pageNum", default=None)
    """Number of this page, from 1."""
    data: list_aliased[LegacyOrder] | None = None
    """The orders of this page."""


class OrderV2Request(Model, kw_only=True):
    """An order for one recipient, and how it is paid."""

    order_number: str = field(name="orderNumber")
    """Your own number of the order; unique on your side."""
    shipping_country_code: str = field(name="shippingCountryCode")
    """Two-letter code of the recipient's country, for example US."""
    shipping_country: str = field(name="shippingCountry")
    """Name of the recipient's country."""
    shipping_province: str = field(name="shippingProvince")
    """Province or state of the recipient."""
    shipping_city: str = field(name="shippingCity")
    """City of the recipient."""
    shipping_customer_name: str = field(name="shippingCustomerName")
    """Name of the recipient."""
    shipping_address: str = field(name="shippingAddress")
    """First line of the address."""
    logistic_name: str = field(name="logisticName")
    """Shipping method, as the freight calculation names it."""
    from_country_code: str = field(name="fromCountryCode")
    """Two-letter code of the country to ship from, for example CN."""
    products: list_aliased[OrderProductRequest]
    """What is ordered."""
    shipping_zip: str | None = field(name="shippingZip", default=None)
    """Postal code of the recipient."""
    shipping_county: str | None = field(name="shippingCounty", default=None)
    """County or district of the recipient."""
    shipping_phone: str | None = field(name="shippingPhone", default=None)
    """Telephone number of the recipient."""
    shipping_address2: str | None = field(name="shippingAddress2", default=None)
    """Second line of the address."""
    house_number: str | None = field(name="houseNumber", default=None)
    """House number."""
    email: str | None = None
    """E-mail address of the recipient."""
    tax_id: str | None = field(name="taxId", default=None)
    """Tax number of the recipient."""
    remark: str | None = None
    """Note about the order."""
    consignee_id: str | None = field(name="consigneeID", default=None)
    """Id of the consignee; what kind of id is not documented."""
    shop_amount: Number | None = field(name="shopAmount", default=None)
    """Amount of the order, presumably what the buyer paid in your store, in USD; the document names neither."""
    platform: str | None = None
    """Platform that the order comes from, for example shopify; Api where it is left out."""
    ioss_type: Literal[1, 2, 3] | Literal[""] | None = field(name="iossType", default=None)
    """How import VAT into the EU is declared. 1 without IOSS: the recipient pays VAT and fees. 2 with your own IOSS number: it has to be valid and to cover the country, else the parcel goes without. 3 with the number of CJ: for orders of up to 150 EUR (above, the recipient pays VAT), best declared with what the buyer paid; declaring the amount of the CJ order is at your risk. An empty text leaves it open."""
    ioss_number: str | None = field(name="iossNumber", default=None)
    """Your IOSS number; CJ-IOSS where `ioss_type` is 3."""
    shop_logistics_type: Literal[1, 2, 3] | None = field(name="shopLogisticsType", default=None)
    """Who ships. 1 platform logistics from the warehouse in `storage_id`, which starts to work once the shipping label is there (`cj.waybills.upload`); 2 merchant logistics; 3 platform logistics from a warehouse that CJ chooses. What happens where it is left out is documented for `cj.orders.create_v3` only."""
    storage_id: str | None = field(name="storageId", default=None)
    """Id of the CJ warehouse. Required where `shop_logistics_type` is 1, of no effect otherwise."""
    store_name: str | None = field(name="storeName", default=None)
    """Name of one of your API stores, else the call is refused; without it the default API store."""
    store_order_time: int | None = field(name="storeOrderTime", default=None)
    """When the order was placed in your store, in SECONDS since 1970-01-01 00:00 UTC. A time in the future is refused."""
    order_flow: Literal[1, 2] | None = field(name="orderFlow", default=None)
    """1 an order of CJ variants, also where it is left out; 2 an order by the SKUs of your store, whose products have to be connected to CJ products in My CJ."""
    is_sandbox: Literal[0, 1] | None = field(name="isSandbox", default=None)
    """1 for a sandbox order: its payment is simulated, nothing is charged, shipped or fulfilled. 0 for a real order, also where it is left out."""
    pay_type: Literal[1, 2, 3] | Literal[""] | None = field(name="payType", default=None)
    """What follows. 1 payment on a page, whose address is in `cj_pay_url`; also where it is left out. 2 cart, confirmation and payment from the balance, at once. 3 nothing: the order is only created. An empty text is as good as nothing."""


class PodPicturesRequest(Model, kw_only=True):
    """New pictures for lines of orders."""

    pod_pictures_edit_params: list_aliased[PodPicturesLine] = field(name="podPicturesEditParams")
    """The lines to change."""


class PrivateInventoryCartRequest(Model, kw_only=True):
    """Variants of one product that go into the cart."""

    product_id: str = field(name="productId")
    """Product id, from `cj.products.search`."""
    variants: list_aliased[PrivateInventoryCartRequestVariant]
    """The variants and how many of each."""


class PrivateInventoryConfirmationRequest(Model, kw_only=True):
    """Variants that are to be bought."""

    variants: list_aliased[PrivateInventorySelectedVariant] | None = None
    """The variants and how many of each; of several products if need be."""


class PrivateInventoryLogisticsRequest(Model, kw_only=True):
    """A warehouse and what is to be brought there."""

    storage_id: str = field(name="storageId")
    """Warehouse, from `available_storehouse_list`."""
    variant_info_list: list_aliased[PrivateInventoryVariantInfo] = field(name="variantInfoList")
    """The variants and how many of each."""


class PrivateInventoryOrderRequest(Model, kw_only=True):
    """An order for private stock. Amounts are not part of it; the service works them out."""

    product_list: list_aliased[PrivateInventoryOrderRequestLine] = field(name="productList")
    """The lines, at least one."""
    logistic_name: str = field(name="logisticName")
    """Logistics, from `available_logistic_list` of `cj.private_inventory.list_logistics` or from the freight rows of the costs."""
    storage_id: str = field(name="storageId")
    """Warehouse, from `available_storehouse_list` of a confirmation."""
    pay_type: Literal[1, 2] | None = field(name="payType", default=None)
    """1 to pay on a page, whose address comes in `cj_pay_url`; 2 to pay from the balance. Which one applies without it is not documented."""


class OutboundRefreshRequest(Model, kw_only=True):
    """Variants whose stock is to be read again."""

    storage_id: str = field(name="storageId")
    """Id of the warehouse to ship from."""
    products: list_aliased[OutboundRefreshItem]
    """The variants, at least one."""
    order_id: str | None = field(name="orderId", default=None)
    """Number of the outbound order that is being changed: its own locks are then left out of the reckoning."""


class OutboundOrderRequest(Model, kw_only=True):
    """A new outbound order, or the whole of an existing one with changes."""

    order_number: str = field(name="orderNumber")
    """Your own number for the order."""
    storage_id: str = field(name="storageId")
    """Id of the warehouse to ship from."""
    postage_pay_node: Literal[4, 5, 6] = field(name="postagePayNode")
    """When postage is paid: 4 before the goods leave, 5 after they have left, 6 not at all."""
    address: OutboundAddressRequest
    """Where to ship to."""
    product_list: list_aliased[OutboundLineRequest] = field(name="productList")
    """What to ship, at least one line."""
    order_id: str | None = field(name="orderId", default=None)
    """Number of the outbound order to change, from the reply that created it. Leave it out to create one."""
    platform: str | None = None
    """Platform of your shop, such as API. The service fills it in where it is left out."""
    store_name: str | None = field(name="storeName", default=None)
    """Name of your shop, for display."""
    reason: str | None = None
    """Reason of the application. Required if `postage_pay_node` is 6, in changes as well; `cj.outbound.get` is not documented to return it, so keep it."""
    reason_en: str | None = field(name="reasonEn", default=None)
    """The reason in English."""
    submit: bool | None = None
    """True to have the order submitted once it is created. False is the default, and the better choice after a failed lock."""


class LegacyOrderRequest(Model, kw_only=True):
    """An order of a shop, as the merchant states it."""

    uid: str
    """The merchant's id of the order, by which this API finds it. Not the number that people use."""
    created_at: EpochMillis = field(name="createdAt")
    """When the order was placed in the shop, in epoch milliseconds."""
    shipping_address1: str = field(name="shippingAddress1")
    """Address of the buyer, first line."""
    zip: str
    """Postal code."""
    city: str
    """City."""
    province: str
    """Province or state."""
    country: str
    """Name of the country, in full."""
    country_code: str = field(name="countryCode")
    """Code of the country, for example US."""
    order_number: str = field(name="orderNumber")
    """Number of the order as merchant and buyer know it. Not the id by which this API finds it."""
    customer_name: str = field(name="customerName")
    """Name of the buyer; `consumer_name` in replies."""
    products: list_aliased[LegacyOrderProductRequest]
    """What was ordered."""
    shipping_address2: str | None = field(name="shippingAddress2", default=None)
    """Address of the buyer, second line."""
    phone: str | None = None
    """Telephone number of the buyer."""
    email: str | None = None
    """Mail address of the buyer."""
    note_attributes: str | None = field(name="noteAttributes", default=None)
    """What the buyer wants to say."""


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


class OrderCreated(Model, kw_only=True):
    """A new order. Amounts are in USD."""

    order_id: str | None = field(name="orderId", default=None)
    """CJ order id. Missing where a variant has no CJ SKU: then the id still changes, and a webhook tells it."""
    order_number: str | None = field(name="orderNumber", default=None)
    """Your own number of the order."""
    shipment_order_id: str | None = field(name="shipmentOrderId", default=None)
    """Id of the parent order; missing where `logistics_miss` is true."""
    ioss_amount: Number | None = field(name="iossAmount", default=None)
    """IOSS amount, in USD."""
    ioss_tax_handling_fee: Number | None = field(name="iossTaxHandlingFee", default=None)
    """Fee for handling the IOSS tax, in USD."""
    postage_amount: Number | None = field(name="postageAmount", default=None)
    """Postage, in USD."""
    product_amount: Number | None = field(name="productAmount", default=None)
    """Price of the goods, in USD."""
    product_original_amount: Number | None = field(name="productOriginalAmount", default=None)
    """Price of the goods before discount, in USD."""
    product_discount_amount: Number | None = field(name="productDiscountAmount", default=None)
    """Discount on the goods, in USD."""
    postage_discount_amount: Number | None = field(name="postageDiscountAmount", default=None)
    """Discount on the postage, in USD."""
    postage_original_amount: Number | None = field(name="postageOriginalAmount", default=None)
    """Postage before discount, in USD."""
    total_discount_amount: Number | None = field(name="totalDiscountAmount", default=None)
    """By its definition the total after discount, by its name the total discount, in USD. Do not calculate with it."""
    actual_payment: Number | None = field(name="actualPayment", default=None)
    """What is really paid, in USD."""
    order_original_amount: Number | None = field(name="orderOriginalAmount", default=None)
    """Amount of the order before discount, in USD."""
    cj_pay_url: str | None = field(name="cjPayUrl", default=None)
    """URL of the page on which the order is paid, with `pay_type` 1; may be empty."""
    order_amount: Number | None = field(name="orderAmount", default=None)
    """Amount of the order, in USD."""
    logistics_miss: bool | None = field(name="logisticsMiss", default=None)
    """Whether the shipping method is missing. Such an order gets no parent order and cannot be paid from the balance."""
    order_status: OrderStatus | None = field(name="orderStatus", default=None)
    """State of the order; may be empty."""
    product_info_list: list_aliased[OrderCreatedLine] | None = field(
        name="productInfoList", default=None
    )
    """Its lines."""
    intercept_order_reasons: list_aliased[OrderInterception] | None = field(
        name="interceptOrderReasons", default=None
    )
    """Why the order was held back; empty or null where it was not."""


class OrderPodProperties(Model, kw_only=True):
    """What is printed on demand on a line, and the pictures for it."""

    effect_img_list: list_aliased[str | None] | None = field(name="effectImgList", default=None)
    """URLs of renderings of the product."""
    custom_resources: list_aliased[Any] | None = field(name="customResources", default=None)
    """About the finished product. The form of an item is not documented."""
    production_img_list: list_aliased[str | None] | None = field(
        name="productionImgList", default=None
    )
    """URLs of pictures for production."""
    image: str | None = None
    """URL of a picture of the line."""
    is_fixed_custom: bool | None = field(name="isFixedCustom", default=None)
    """Whether the design is fixed."""
    pod_version: int | None = field(name="podVersion", default=None)
    """Version of print on demand, such as 3."""
    failed_list: list_aliased[Any] | None = field(name="failedList", default=None)
    """What failed. The form of an item is not documented."""
    finish: int | None = None
    """1 in the example, presumably when the design is finished."""
    type: int | None = None
    """Kind of design, such as 5; the codes are not documented."""
    custom_message: OrderPodMessage | None = field(name="customMessgae", default=None)
    """The design in short. The service misspells the name."""
    custom_design: list_aliased[OrderPodDesign] | None = field(name="customDesign", default=None)
    """The design, area by area."""


class PodPicturesUpdate(Model, kw_only=True):
    """What became of a change of pictures."""

    list: list_aliased[PodPicturesOutcome] | None = None
    """The lines, each with its outcome."""


class CogsOrderDetails(Model, kw_only=True):
    """The figures of an order. Amounts have no currency in the document; USD, as everywhere in this API, is an assumption."""

    shipments_order_id: str | None = field(name="a", default=None)
    """Id of the parent order."""
    merchant_number: str | None = field(name="s", default=None)
    """Id of the customer."""
    pay_flag: int | None = field(name="d", default=None)
    """1 when paid; other values are not documented."""
    postage: Number | None = field(name="f", default=None)
    """All postage, after discounts, presumably in USD."""
    total_amount: Number | None = field(name="g", default=None)
    """Total of the order, presumably in USD; goods plus postage in the example."""
    order_product_amount: Number | None = field(name="h", default=None)
    """Total of the products, presumably in USD."""
    payment_date: Time | None = field(name="j", default=None)
    """When the order was paid; the same as outside in the example."""
    taxes_info: dict[str, Any] | None = field(name="k", default=None)
    """Taxes. The fields are not documented."""
    product_info_map: dict[str, CogsProduct] | None = field(name="z", default=None)
    """The products, by product code."""
    dispute_info_map: dict[str, CogsDispute] | None = field(name="x", default=None)
    """Refunds after disputes, by the id of the dispute."""
    diff_amount_info_map: dict[str, Any] | None = field(name="c", default=None)
    """Supplementary payments, by their code. The fields are not documented. Null without any."""
    store_order_info: dict[str, Any] | None = field(name="n", default=None)
    """The order in the shop that it comes from. The fields are not documented."""
    is_out_of_stock_split: int | None = field(name="m", default=None)
    """Whether the order was split because goods were out of stock; presumably 1 or 0."""
    is_reissue: int | None = field(name="isReissue", default=None)
    """1 for an order that is sent once more, 0 for others. The table gives it no letter, so it is expected under its full name; it has not been seen."""
    out_stock_fee: Number | None = field(name="rr", default=None)
    """Fee for taking goods out of stock, presumably in USD."""
    store_cost_fee: Number | None = field(name="tt", default=None)
    """Fee for storage, presumably in USD."""
    resend_parcel_fee_map: dict[str, Any] | None = field(name="yy", default=None)
    """Fees for parcels that had to be sent once more. Keys and values are not documented."""
    is_re_order: int | None = field(name="uu", default=None)
    """Whether the order was placed once more; presumably 1 or 0."""
    store: str | None = field(name="ii", default=None)
    """Number of the warehouse, such as 38."""
    store_sku_process_flag: int | None = field(name="oo", default=None)
    """Flag for the processing of SKUs in the warehouse; the values are not documented."""
    country_code: str | None = field(name="pp", default=None)
    """Code of the country of the recipient."""
    e: Any = None
    """Not documented; 6 in the example."""
    i: Any = None
    """Not documented; null in the example."""


class MergeGroup(Model, kw_only=True):
    """Orders that the service proposes to merge."""

    have_more_shop_order: bool | None = field(name="haveMoreShopOrder", default=None)
    """Whether the group has more than one store order."""
    merge_shop_order_vo_list: list_aliased[MergeShopOrder] | None = field(
        name="mergeShopOrderVOList", default=None
    )
    """The store orders of the group."""


class MergeOutcome(Model, kw_only=True):
    """What became of the groups that were sent."""

    success_group_count: int | None = field(name="successGroupCount", default=None)
    """Groups that were merged."""
    success_order_count: int | None = field(name="successOrderCount", default=None)
    """Orders in the groups that were merged."""
    new_order_code_list: list_aliased[str | None] | None = field(
        name="newOrderCodeList", default=None
    )
    """CJ codes of the new orders."""
    fail_group_count: int | None = field(name="failGroupCount", default=None)
    """Groups that were not merged."""
    fail_order_count: int | None = field(name="failOrderCount", default=None)
    """Orders in the groups that were not merged."""
    merge_fail_order_group_list: list_aliased[MergeFailure] | None = field(
        name="mergeFailOrderGroupList", default=None
    )
    """The groups that were not merged, each with its reason."""


class PrivateInventoryCart(Model, kw_only=True):
    """The cart for private stock, or one page of it."""

    product_list: list_aliased[PrivateInventoryCartProduct] | None = field(
        name="productList", default=None
    )
    """The products that can be ordered."""
    invalid_product_list: list_aliased[Any] | None = field(name="invalidProductList", default=None)
    """Products that cannot be ordered any more; the form of the rows is not documented."""
    total_amount: Number | None = field(name="totalAmount", default=None)
    """Amount for the goods in the cart, in USD. To show; an order does not take it."""
    select_variant_count: int | None = field(name="selectVariantCount", default=None)
    """Number of variants; plays no part in an order."""
    currency_info: PrivateInventoryCurrency | None = field(name="currencyInfo", default=None)
    """Currency that the account sees."""


class PrivateInventoryConfirmation(Model, kw_only=True):
    """Lines as an order would take them, and where the goods can be kept."""

    orders: list_aliased[PrivateInventoryConfirmationOrder] | None = None
    """The lines, grouped into orders."""
    available_storehouse_list: list_aliased[PrivateInventoryWarehouse] | None = field(
        name="availableStorehouseList", default=None
    )
    """Warehouses to choose from. Absent where this object is part of `PrivateInventoryConfirmationWithCost`, which has them itself."""
    selected_storage_id: str | None = field(name="selectedStorageId", default=None)
    """Id of the warehouse that the request named; empty where it named none, or one that is not on offer."""
    selected_storehouse: PrivateInventoryWarehouse | None = field(
        name="selectedStorehouse", default=None
    )
    """The warehouse with that id; empty under the same conditions."""
    total_product_price: Number | None = field(name="totalProductPrice", default=None)
    """Amount for all goods, in USD. To show; an order does not take it."""
    currency_info: PrivateInventoryCurrency | None = field(name="currencyInfo", default=None)
    """Currency that the account sees."""


class PrivateInventoryConfirmationWithCost(Model, kw_only=True):
    """Confirmation, warehouses and, once a warehouse is chosen, costs and amounts."""

    confirmation: PrivateInventoryConfirmation | None = None
    """The lines as an order would take them, without the warehouses."""
    available_storehouse_list: list_aliased[PrivateInventoryWarehouse] | None = field(
        name="availableStorehouseList", default=None
    )
    """Warehouses to choose from."""
    selected_storage_id: str | None = field(name="selectedStorageId", default=None)
    """Id of the warehouse that the request named; empty where it named none, or one that is not on offer."""
    selected_storehouse: PrivateInventoryWarehouse | None = field(
        name="selectedStorehouse", default=None
    )
    """The warehouse with that id, `selected`; empty under the same conditions."""
    cost_info: PrivateInventoryCost | None = field(name="costInfo", default=None)
    """Costs, as `cj.private_inventory.get_cost` gives them. Only with a warehouse that is on offer."""
    amount_detail: PrivateInventoryAmountDetail | None = field(name="amountDetail", default=None)
    """The amounts and their sum."""
    cost_info_message: str | None = field(name="costInfoMessage", default=None)
    """Why there are no costs: no warehouse in the request, none on offer, or no data about the variants. Empty when there are costs."""


class PrivateInventoryOrderProduct(Model, kw_only=True):
    """The goods of one product in an order."""

    product_id: str | None = field(name="productId", default=None)
    """Product id."""
    variants: list_aliased[PrivateInventoryOrderVariant] | None = field(
        name="productVariantListList", default=None
    )
    """The lines, one for each variant."""


class MakeupBillPage(Model, kw_only=True):
    """One page of bills."""

    page_size: int | None = field(name="pageSize", default=None)
    """Bills on a full page."""
    page_number: int | None = field(name="pageNumber", default=None)
    """Number of this page, from 1."""
    total_records: int | None = field(name="totalRecords", default=None)
    """Bills that match, on all pages."""
    total_pages: int | None = field(name="totalPages", default=None)
    """Number of pages."""
    content: list_aliased[MakeupBill] | None = None
    """The bills of this page."""


class LegacyBulkOrderPage(Model, kw_only=True):
    """One page of bulk orders."""

    count_number: int | None = field(name="countNumber", default=None)
    """Number of bulk orders, presumably on all pages; 1 beside a single row in the examples."""
    order_list: list_aliased[LegacyBulkOrder] | None = field(name="orderList", default=None)
    """The bulk orders of this page."""


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


class OrderLine(Model, kw_only=True):
    """A line of an order."""

    vid: str | None = None
    """Variant id."""
    quantity: int | None = None
    """Number of pieces."""
    sell_price: Number | None = field(name="sellPrice", default=None)
    """Price, in USD; whether of one piece or of the line is not documented."""
    store_line_item_id: str | None = field(name="storeLineItemId", default=None)
    """Id of the line in the order of your store."""
    line_item_id: str | None = field(name="lineItemId", default=None)
    """Id of the line at CJ; unique."""
    production_order_status: OrderProductionStatus | None = field(
        name="productionOrderStatus", default=None
    )
    """State of its production, for goods that are made to order."""
    abnormal_type: list_aliased[OrderAbnormalType] | None = field(name="abnormalType", default=None)
    """Problems in its production. New pictures are sent with `cj.pod.update_pictures`."""
    pod_properties_info: OrderPodProperties | None = field(name="podPropertiesInfo", default=None)
    """What is printed on demand; null for other goods."""


class OrderDetail(Model, kw_only=True):
    """An order in full."""

    order_id: str | None = field(name="orderId", default=None)
    """Id of the order."""
    order_num: str | None = field(name="orderNum", default=None)
    """Your own number of the order."""
    platform_order_id: str | None = field(name="platformOrderId", default=None)
    """Id of the order in your store."""
    cj_order_id: str | None = field(name="cjOrderId", default=None)
    """CJ order id; null until the order is confirmed."""
    cj_order_code: str | None = field(name="cjOrderCode", default=None)
    """CJ order code."""
    from_country_code: str | None = field(name="fromCountryCode", default=None)
    """Two-letter code of the country it ships from."""
    shipping_country_code: str | None = field(name="shippingCountryCode", default=None)
    """Two-letter code of the recipient's country."""
    shipping_province: str | None = field(name="shippingProvince", default=None)
    """Province or state of the recipient."""
    shipping_city: str | None = field(name="shippingCity", default=None)
    """City of the recipient."""
    shipping_address: str | None = field(name="shippingAddress", default=None)
    """Address of the recipient."""
    shipping_customer_name: str | None = field(name="shippingCustomerName", default=None)
    """Name of the recipient."""
    shipping_phone: str | None = field(name="shippingPhone", default=None)
    """Telephone number of the recipient."""
    remark: str | None = None
    """Note about the order."""
    logistic_name: str | None = field(name="logisticName", default=None)
    """Shipping method."""
    track_number: str | None = field(name="trackNumber", default=None)
    """Tracking number; null until it is shipped."""
    tracking_url: str | None = field(name="trackingUrl", default=None)
    """URL on which the parcel can be followed."""
    dispute_id: str | None = field(name="disputeId", default=None)
    """Id of the dispute about the order, where there is one."""
    order_weight: int | None = field(name="orderWeight", default=None)
    """Weight of the order; presumably in grams, the document names no unit."""
    order_amount: Number | None = field(name="orderAmount", default=None)
    """Amount of the order, in USD."""
    order_status: OrderStatus | None = field(name="orderStatus", default=None)
    """State of the order."""
    create_date: Time | None = field(name="createDate", default=None)
    """When the order was created, in UTC."""
    payment_date: Time | None = field(name="paymentDate", default=None)
    """When it was paid, in UTC; null until then."""
    out_warehouse_time: Time | None = field(name="outWarehouseTime", default=None)
    """When it left the warehouse, in UTC."""
    store_create_date: Time | None = field(name="storeCreateDate", default=None)
    """When it was placed in your store, in UTC."""
    product_amount: Number | None = field(name="productAmount", default=None)
    """Price of the goods, in USD."""
    postage_amount: Number | None = field(name="postageAmount", default=None)
    """Postage, in USD."""
    is_complete: int | None = field(name="isComplete", default=None)
    """1 when the order is complete, 0 when it is not. No sign of delivery: it is 1 in the example of an order in the state CREATED."""
    is_sandbox: int | None = field(name="isSandbox", default=None)
    """1 for a sandbox order, 0 for a real one."""
    storage_id: str | None = field(name="storageId", default=None)
    """Id of the warehouse."""
    storage_name: str | None = field(name="storageName", default=None)
    """Name of the warehouse."""
    private_outbound_order: bool | None = field(name="privateOutboundOrder", default=None)
    """Whether it ships goods out of the private inventory; false for an ordinary order."""
    product_list: list_aliased[OrderLine] | None = field(name="productList", default=None)
    """Its lines."""
    logistics_timeliness: OrderTimeliness | None = field(name="logisticsTimeliness", default=None)
    """How long delivery takes. Only with the feature LOGISTICS_TIMELINESS, whose own description names the field logisticTimelines; under that name it would be in the raw reply only."""


class CogsOrder(Model, kw_only=True):
    """What one order cost."""

    order_code: str | None = field(name="orderCode", default=None)
    """Order code of CJ."""
    original_order_code: str | None = field(name="originalOrderCode", default=None)
    """Code of the order that this one comes from: the order that was split, or the order before it was merged. Empty where it is neither."""
    payment_date: Time | None = field(name="paymentDate", default=None)
    """When the order was paid."""
    user_id: str | None = field(name="userId", default=None)
    """Id of the user whose order it is."""
    cogs_basic_data_order_info_json: CogsOrderDetails | None = field(
        name="cogsBasicDataOrderInfoJson", default=None
    )
    """The figures of the order."""


class PrivateInventoryOrderSupplier(Model, kw_only=True):
    """The goods of one supplier in an order."""

    supplier_id: str | None = field(name="supplierId", default=None)
    """Id of the supplier."""
    supplier_name: str | None = field(name="supplierName", default=None)
    """Name of the supplier."""
    product_list: list_aliased[PrivateInventoryOrderProduct] | None = field(
        name="productList", default=None
    )
    """The goods, grouped by product."""


class MakeupList(Model, kw_only=True):
    """A page of bills, and what is unpaid in all."""

    type: MakeupType | None = None
    """The kind of the bills listed here."""
    total_amount: Number | None = field(name="totalAmount", default=None)
    """Sum of the unpaid bills that match, in USD."""
    un_payment_count_list: list_aliased[MakeupCount] | None = field(
        name="unPaymentCountList", default=None
    )
    """The number of unpaid bills of each kind."""
    page_data: MakeupBillPage | None = field(name="pageData", default=None)
    """The page of bills."""


class Order(Model, kw_only=True):
    """An order as a list returns it. Read it in full with `cj.orders.get`."""

    order_id: str | None = field(name="orderId", default=None)
    """Id of the order."""
    order_num: str | None = field(name="orderNum", default=None)
    """Your own number of the order."""
    cj_order_id: str | None = field(name="cjOrderId", default=None)
    """CJ order id; null until the order is confirmed."""
    shipping_country_code: str | None = field(name="shippingCountryCode", default=None)
    """Two-letter code of the recipient's country."""
    shipping_province: str | None = field(name="shippingProvince", default=None)
    """Province or state of the recipient."""
    shipping_city: str | None = field(name="shippingCity", default=None)
    """City of the recipient."""
    shipping_address: str | None = field(name="shippingAddress", default=None)
    """Address of the recipient."""
    shipping_customer_name: str | None = field(name="shippingCustomerName", default=None)
    """Name of the recipient."""
    shipping_phone: str | None = field(name="shippingPhone", default=None)
    """Telephone number of the recipient."""
    remark: str | None = None
    """Note about the order."""
    logistic_name: str | None = field(name="logisticName", default=None)
    """Shipping method."""
    track_number: str | None = field(name="trackNumber", default=None)
    """Tracking number; null until it is shipped."""
    tracking_url: str | None = field(name="trackingUrl", default=None)
    """URL on which the parcel can be followed."""
    order_weight: int | None = field(name="orderWeight", default=None)
    """Weight of the order; presumably in grams, the document names no unit."""
    order_amount: Number | None = field(name="orderAmount", default=None)
    """Amount of the order, in USD."""
    order_status: OrderStatus | None = field(name="orderStatus", default=None)
    """State of the order."""
    create_date: Time | None = field(name="createDate", default=None)
    """When the order was created, in UTC."""
    payment_date: Time | None = field(name="paymentDate", default=None)
    """When it was paid, in UTC; null until then."""
    store_create_date: Time | None = field(name="storeCreateDate", default=None)
    """When it was placed in your store, in UTC."""
    is_sandbox: int | None = field(name="isSandbox", default=None)
    """1 for a sandbox order, 0 for a real one."""
    private_outbound_order: bool | None = field(name="privateOutboundOrder", default=None)
    """Whether it ships goods out of the private inventory; false for an ordinary order."""
    product_amount: Number | None = field(name="productAmount", default=None)
    """Price of the goods, in USD."""
    postage_amount: Number | None = field(name="postageAmount", default=None)
    """Postage, in USD."""
    storage_id: str | None = field(name="storageId", default=None)
    """Id of the warehouse."""
    storage_name: str | None = field(name="storageName", default=None)
    """Name of the warehouse."""
    product_list: list_aliased[OrderLine] | None = field(name="productList", default=None)
    """Its lines; null in lists, as far as the document shows."""


class PrivateInventoryOrder(Model, kw_only=True):
    """An order for private stock. Amounts whose name begins with show are in the currency that the account sees, the others in USD as far as the document says. The service may send further fields."""

    order_code: str | None = field(name="orderCode", default=None)
    """Number of the order, which begins with SY."""
    status: PrivateInventoryOrderStatus | None = None
    """State of the order."""
    status_desc: str | None = field(name="statusDesc", default=None)
    """The state as text, such as Awaiting Payment."""
    dispute_status: str | None = field(name="disputeStatus", default=None)
    """State with regard to disputes, where there are any; the values are not documented."""
    storage_id: str | None = field(name="storageId", default=None)
    """Id of the warehouse that keeps the goods."""
    storage_name: str | None = field(name="storageNo2Name", default=None)
    """Name of that warehouse, in English or as it is shown."""
    stockout: bool | None = None
    """True when something of the order is out of stock."""
    logistic_name: str | None = field(name="logisticName", default=None)
    """Logistics chosen with the order."""
    logistics_mode: str | None = field(name="logisticsMode", default=None)
    """Kind of logistics or of route."""
    postage: Number | None = None
    """Postage, in USD."""
    show_postage: Number | None = field(name="showPostage", default=None)
    """Postage, in the currency that the account sees."""
    tracking_number: str | None = field(name="trackingNumber", default=None)
    """Tracking number of the carrier, once there is one."""
    cj_tracking_number: str | None = field(name="cjTrackingNumber", default=None)
    """Tracking number of CJ, once there is one."""
    payment_expiration_time: Time | None = field(name="paymentExpirationTime", default=None)
    """Until when an unpaid order can be paid; epoch milliseconds."""
    inventory_reserved: bool | None = field(name="inventoryReserved", default=None)
    """Whether the goods are held back; usually true as long as the order can be paid."""
    create_date: Time | None = field(name="createDate", default=None)
    """When the order was created, to the minute; its time zone is not documented, so prefer `create_date_time`."""
    create_date_time: Time | None = field(name="createDateTime", default=None)
    """The same in epoch milliseconds."""
    payment_date: Time | None = field(name="paymentDate", default=None)
    """When it was paid, to the minute; null before that. Its time zone is not documented, so prefer `payment_date_time`."""
    payment_date_time: Time | None = field(name="paymentDateTime", default=None)
    """The same in epoch milliseconds; null before payment."""
    order_amount: Number | None = field(name="orderAmount", default=None)
    """Amount for the goods, in USD."""
    show_order_amount: Number | None = field(name="showOrderAmount", default=None)
    """Amount for the goods, in the currency that the account sees."""
    amount: Number | None = None
    """Amount of the order, in USD; usually goods, postage, service and taxes."""
    show_amount: Number | None = field(name="showAmount", default=None)
    """Amount of the order, in the currency that the account sees."""
    payable_amount: Number | None = field(name="payableAmount", default=None)
    """Amount before reductions, shown struck out, presumably in USD."""
    show_payable_amount: Number | None = field(name="showPayableAmount", default=None)
    """Amount before reductions, in the currency that the account sees."""
    discount_money: Number | None = field(name="discountMoney", default=None)
    """Discount of the platform, in USD."""
    product_discount_money: Number | None = field(name="productDiscountMoney", default=None)
    """Discount on the goods, in USD."""
    postage_discount_money: Number | None = field(name="postageDiscountMoney", default=None)
    """Discount on the postage, in USD."""
    service_fee: Number | None = field(name="serviceFee", default=None)
    """Fee for the service, in USD."""
    show_service_fee: Number | None = field(name="showServiceFee", default=None)
    """Fee for the service, in the currency that the account sees."""
    ioss_number: str | None = field(name="iossNumber", default=None)
    """IOSS number, where the order is declared under one."""
    ioss_type: PrivateInventoryIossType | None = field(name="iossType", default=None)
    """How IOSS is used."""
    ioss_taxes: Number | None = field(name="iossTaxes", default=None)
    """Taxes under IOSS, in USD."""
    taxes_flag: int | None = field(name="taxesFlag", default=None)
    """1 when the taxes are paid on behalf of the account, 0 when not."""
    taxes_type: PrivateInventoryTaxesType | None = field(name="taxesType", default=None)
    """Kind of tax."""
    order_quantity: int | None = field(name="orderQuantity", default=None)
    """Pieces of all lines together."""
    stockout_refund_status: PrivateInventoryStockoutRefundStatus | None = field(
        name="stockoutRefundStatus", default=None
    )
    """Refund for goods that were out of stock."""
    imp_storage_flag: str | None = field(name="impStorageFlag", default=None)
    """Mark of an order for private stock; the values are not documented."""
    is_contain_pack: int | None = field(name="isContainPack", default=None)
    """1 when there is packaging among the goods, 0 when not."""
    order_source_type: str | None = field(name="orderSourceType", default=None)
    """Where the order comes from, such as an uploaded table or a shop; the values are not documented."""
    payment_sign: str | None = field(name="paymentSign", default=None)
    """1 when the account should be told that a payment by card is on its way, 0 when not."""
    handler_result: str | None = field(name="handlerResult", default=None)
    """What was done about goods out of stock: split, replaced, refunded or the like."""
    refund_amount: Number | None = field(name="refundAmount", default=None)
    """Amount of the refund, where there is one; presumably in USD."""
    refund_status: PrivateInventoryRefundStatus | None = field(name="refundStatus", default=None)
    """State of the refund."""
    refund_time: Time | None = field(name="refundTime", default=None)
    """When it was refunded."""
    order_type: int | None = field(name="orderType", default=None)
    """Kind of order; usually 2. Not the order type of `cj.payments.pay_v2`, which is 9 here."""
    order_category: str | None = field(name="orderCategory", default=None)
    """Class of order; usually SY."""
    payment_type: str | None = field(name="paymentType", default=None)
    """How it was paid, such as Stripe, PayPal or Checkout; null before payment."""
    variant_type_sum: int | None = field(name="variantTypeSum", default=None)
    """Number of different variants."""
    diff_type: PrivateInventoryDiffType | None = field(name="diffType", default=None)
    """Where a difference in the amount comes from."""
    diff_amount: Number | None = field(name="diffAmount", default=None)
    """Difference in the amount, in USD."""
    show_diff_amount: Number | None = field(name="showDiffAmount", default=None)
    """Difference in the amount, in the currency that the account sees."""
    open_dispute: bool | None = field(name="openDispute", default=None)
    """True when a dispute can be opened now."""
    abnormal_performance_type: PrivateInventoryAbnormalPerformanceType | None = field(
        name="abnormalPerformanceType", default=None
    )
    """Trouble with the fulfilment."""
    payment_order_code_list: list_aliased[str | None] | None = field(
        name="paymentOrderCodeList", default=None
    )
    """Numbers of the payments for this order."""
    is_repeat_payment: int | None = field(name="isRepeatPayment", default=None)
    """1 when it was paid more than once, 0 when not."""
    is_show_inventory_record: int | None = field(name="isShowInventoryRecord", default=None)
    """1 to show the record of the stock, 0 to hide it."""
    can_pay_postage: int | None = field(name="canPayPostage", default=None)
    """Whether more postage can be paid, where some may be due; the values are not documented."""
    postage_pay_status: PrivateInventoryPostagePayStatus | None = field(
        name="postagePayStatus", default=None
    )
    """State of the postage."""
    postage_pay_status_desc: str | None = field(name="postagePayStatusDesc", default=None)
    """The state of the postage as text."""
    postage_pay_status_remark: str | None = field(name="postagePayStatusRemark", default=None)
    """More about the state of the postage."""
    self_pick_address_info: dict[str, Any] | None = field(name="selfPickAddressInfo", default=None)
    """Where to collect the goods, for orders that are collected; the fields are not documented."""
    self_pick_code: str | None = field(name="selfPickCode", default=None)
    """Code for collecting them."""
    currency_info: PrivateInventoryCurrency | None = field(name="currencyInfo", default=None)
    """Currency that the account sees, with its exchange rate."""
    is_receipt: int | None = field(name="isReceipt", default=None)
    """1 when there is a receipt, 0 when not; of goods or of money is not documented."""
    can_view_warehouse_video: bool | None = field(name="canViewWarehouseVideo", default=None)
    """True when a video of the work in the warehouse can be watched."""
    no_view_warehouse_video_reason: int | None = field(
        name="noViewWarehouseVideoReason", default=None
    )
    """Why it cannot, as a code; the values are not documented."""
    supplier_list: list_aliased[PrivateInventoryOrderSupplier] | None = field(
        name="supplierList", default=None
    )
    """The goods, grouped by supplier."""


class OrderPage(Model, kw_only=True):
    """One page of orders."""

    page_num: int | None = field(name="pageNum", default=None)
    """Number of this page, from 1."""
    page_size: int | None = field(name="pageSize", default=None)
    """Orders on a full page."""
    total: int | None = None
    """Orders that match, on all pages."""
    list: list_aliased[Order] | None = None
    """The orders."""


class PrivateInventoryOrderPage(Model, kw_only=True):
    """One page of orders for private stock."""

    page_size: int | None = field(name="pageSize", default=None)
    """Orders on a full page."""
    page_number: int | None = field(name="pageNumber", default=None)
    """Number of this page, from 1."""
    total_records: int | None = field(name="totalRecords", default=None)
    """Orders that match, on all pages."""
    total_pages: int | None = field(name="totalPages", default=None)
    """Number of pages."""
    content: list_aliased[PrivateInventoryOrder] | None = None
    """The orders of this page."""
