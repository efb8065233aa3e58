# Generated from spec/ by scripts/regenerate; edit that instead.
"""What the calls of `cj.cogs` alone take and give."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from msgspec import field

from cjdropshipping_runtime.model import Model
from cjdropshipping_runtime.scalars import (
    Number,
    Time,
)

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
