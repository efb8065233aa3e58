# Generated from spec/ by scripts/regenerate; edit that instead.
"""What the calls of `cj.makeup` alone take and give."""

from __future__ import annotations

from builtins import list as list_aliased
from typing import Literal, TypeAlias

from msgspec import field

from cjdropshipping_runtime.model import Model
from cjdropshipping_runtime.scalars import (
    Number,
    Time,
)

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
