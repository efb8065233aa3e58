# Generated from spec/ by scripts/regenerate; edit that instead.
"""What the calls of `cj.legacy` alone take and give."""

from __future__ import annotations

from builtins import list as list_aliased
from typing import Annotated, Any, Literal, TypeAlias

from msgspec import Meta, field

from cjdropshipping_runtime.model import Model
from cjdropshipping_runtime.scalars import (
    Integer,
    Number,
    TextList,
    Time,
)

from .shared import EpochMillis


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


class LegacyBulkOrderPage(Model, kw_only=True):
    """One page of bulk orders."""

    count_number: int | None = field(name="countNumber", default=None)
    """Number of bulk orders, presumably on all pages; 1 beside a single row in the examples."""
    order_list: list_aliased[LegacyBulkOrder] | None = field(name="orderList", default=None)
    """The bulk orders of this page."""
