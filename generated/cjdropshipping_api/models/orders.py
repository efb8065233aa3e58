# Generated from spec/ by scripts/regenerate; edit that instead.
"""What the calls of `cj.orders` alone take and give."""

from __future__ import annotations

from builtins import list as list_aliased
from typing import Any, Literal, TypeAlias

from msgspec import field

from cjdropshipping_runtime.model import Model
from cjdropshipping_runtime.scalars import (
    Integer,
    Number,
    Time,
)

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
