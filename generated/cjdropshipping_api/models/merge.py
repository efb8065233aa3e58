# Generated from spec/ by scripts/regenerate; edit that instead.
"""What the calls of `cj.merge` alone take and give."""

from __future__ import annotations

from builtins import list as list_aliased
from typing import Literal, TypeAlias

from msgspec import field

from cjdropshipping_runtime.model import Model
from cjdropshipping_runtime.scalars import (
    Number,
)


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
