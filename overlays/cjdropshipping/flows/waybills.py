"""Waybills: the shipping label of an order that ships with the logistics of a sales platform.

    all that is wrong with fields and file ──> InvalidInput, before anything is sent
    look: paid? ── no ──> stopped
      └─ yes ── upload ──> uploaded
                  ├─ refused, and it is neither the carrier (806) nor the logistics (804) ┐
                  └─ unknown ─────────────────────────────────────────────────────────────┴─ update

No operation shows whether an order has a waybill, and the documents do not say what a second upload
does. The upload comes first, all the same: they call it the way to hand in a waybill, and nothing
says that an update without one takes anything. An update may be repeated, an upload may not.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from cjdropshipping_api import operations as ops
from cjdropshipping_api.resources import waybills as generated
from cjdropshipping_runtime.checks import broken
from cjdropshipping_runtime.effects import Aside
from cjdropshipping_runtime.errors import OutcomeUnknown, Refused
from cjdropshipping_runtime.jsonform import unsayable
from cjdropshipping_runtime.methods import Awaiting, Blocking, flow_method
from cjdropshipping_runtime.multipart import named_bytes
from cjdropshipping_runtime.operation import Check
from cjdropshipping_runtime.problems import InvalidInput, Problem
from cjdropshipping_runtime.stops import FlowStopped
from cjdropshipping_runtime.wire import not_negative

if TYPE_CHECKING:
    from cjdropshipping_api import models as m
    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.effects import Flow
    from cjdropshipping_runtime.multipart import Upload

__all__ = ["MOST_BYTES", "AsyncWaybills", "WaybillPut", "Waybills"]

MOST_BYTES = 10_000_000
"""A label is far smaller; a caution of this client, for the documents state no limit."""

FLOW = "waybills.put"
FIELD = "waybillFile"
UPLOAD = ops.WAYBILLS_UPLOAD
ASKED = (
    Check("requires", ("orderId", "cjShippingCompanyName", "trackNumber")),
    *(check for check in UPLOAD.checks if check.kind == "maxLength"),
)
"""Of the texts of a waybill, before the order is looked up."""
UNPAID = ("CREATED", "IN_CART", "UNPAID", "CANCELLED")
CERTAIN = (804, 806)
"""No platform logistics, and a carrier that the warehouse does not have: so says an update, too."""


class WaybillPut(msgspec.Struct, frozen=True, kw_only=True):
    """A waybill that was handed in."""

    order_id: str
    cj_order_id: str
    how: Literal["uploaded", "updated"]
    """Whether it was the first of the order, or took the place of another, as far as is known."""


class _WaybillFlows:
    @flow_method
    def put(
        self,
        calls: Calls,
        order_id: str,
        carrier: str,
        track_number: str,
        file: Upload,
        *,
        cj_order_id: str | None = None,
        replace: bool | None = None,
        max_bytes: int = MOST_BYTES,
    ) -> Flow[WaybillPut]:
        """Hands in the waybill of a paid order: its first one, or another in place of it.

        Calling again with the same is safe: it leaves the same waybill.

        Args:
            order_id: id of the order, or your own order number.
            carrier: name of the carrier, such as USPS; one that collects at the warehouse.
            track_number: tracking number of the parcel.
            file: the shipping label: its path, its bytes, an open binary file, or name and content.
            cj_order_id: CJ's id of the order; looked up when left out.
            replace: True to update only, False to upload only; when left out, it uploads, and
                updates where that is refused because of a waybill that is there.
            max_bytes: the largest file to send, in bytes. The documents state no limit.

        Returns:
            What was done.

        Raises:
            FlowStopped: the order is not paid, or is cancelled; nothing was handed in.
            InvalidInput: the file is empty or too large, or a text empty, missing or too long;
                with all of these, and nothing was sent.
            Refused: the order has no platform logistics (code 804), or the warehouse does not
                support the carrier (806), or whatever else the service has against it.
            OutcomeUnknown: it may be handed in, or not; call again.
            CallError: a call failed.
            OSError: the file cannot be read.
            ValueError: `max_bytes` is no number of bytes.

        Example:
            >>> order = cj.orders.create_v2({
            ...     "orderNumber": "label-1", "payType": 2, "shopLogisticsType": 1,
            ...     "storageId": "201e67f6ba4644c0a36d63bf4989dd70",
            ...     "shippingCountryCode": "US", "shippingCountry": "United States",
            ...     "shippingProvince": "Minnesota", "shippingCity": "Blaine",
            ...     "shippingCustomerName": "Ann Example", "shippingAddress": "1 Sample Street",
            ...     "fromCountryCode": "US", "logisticName": "USPS",
            ...     "products": [{"vid": "92511400-C758-4474-93CA-66D442F5F787", "quantity": 1}],
            ... })
            >>> put = cj.waybills.put(order.order_id, "USPS", "9400 1000", b"%PDF-1.7 ...")
            >>> put.how
            'uploaded'

        Source: 5 Shopping, sections 3.1 (Upload Shipping Info) and 3.2 (Update Shipping Info).
        """
        texts = {
            "orderId": order_id,
            "cjOrderId": cj_order_id,
            "cjShippingCompanyName": carrier,
            "trackNumber": track_number,
        }
        not_negative(max_bytes, "max_bytes", "bytes")
        content, bad = yield Aside(lambda: _read(file, max_bytes))
        if problems := [*unsayable(texts), *broken(ASKED, texts, UPLOAD.source), *bad]:
            raise InvalidInput(UPLOAD.id, tuple(problems))
        order = yield from calls(ops.ORDERS_GET, query={"orderId": order_id})
        known_id, cj_id = _ids(order, order_id, cj_order_id)
        form = {**texts, "orderId": known_id, "cjOrderId": cj_id, FIELD: content}
        how = yield from _hand_in(calls, form, replace)
        return WaybillPut(order_id=known_id, cj_order_id=cj_id, how=how)


class Waybills(_WaybillFlows, generated.Waybills, Blocking):
    """Shipping labels of orders that ship with the logistics of a sales platform."""


class AsyncWaybills(_WaybillFlows, generated.AsyncWaybills, Awaiting):
    """Shipping labels of orders that ship with the logistics of a sales platform."""


def _ids(order: m.OrderDetail, asked: str, cj_order_id: str | None) -> tuple[str, str]:
    """Both ids of a paid order."""
    if order.order_status in UNPAID:
        reason = f"order {asked} is {order.order_status}, and only a paid one takes a waybill"
        raise FlowStopped(reason, flow=FLOW, step="LOOK")
    cj_id = cj_order_id or order.cj_order_id or order.cj_order_code
    if not cj_id:
        raise FlowStopped(f"order {asked} has no id at CJ", flow=FLOW, step="LOOK")
    return order.order_id or asked, cj_id


def _hand_in(
    calls: Calls, form: dict[str, Any], replace: bool | None
) -> Flow[Literal["uploaded", "updated"]]:
    if replace:
        return (yield from _update(calls, form))
    try:
        _agreed("UPLOAD", (yield from calls(UPLOAD, body=form)))
        return "uploaded"
    except OutcomeUnknown as doubt:
        if replace is False:
            raise
        first: OutcomeUnknown | Refused = doubt
    except Refused as refusal:
        if replace is False or refusal.code in CERTAIN:
            raise
        first = refusal
    try:
        return (yield from _update(calls, form))
    except Refused as second:
        if second.code in CERTAIN:
            raise
        first.add_note(f"an update was refused, too: {second.reason}")
        raise first from first.__cause__


def _update(calls: Calls, form: dict[str, Any]) -> Flow[Literal["updated"]]:
    _agreed("UPDATE", (yield from calls(ops.WAYBILLS_UPDATE, body=form)))
    return "updated"


def _agreed(step: str, data: object) -> None:
    if data is False:
        raise FlowStopped("the service says no, without a reason", flow=FLOW, step=step)


def _read(file: Upload, most: int) -> tuple[tuple[str, bytes], list[Problem]]:
    """Name and content, and what is wrong; a file on disk that is too large is not read."""
    if isinstance(file, os.PathLike) and (bad := _wrong(Path(file).stat().st_size, most)):
        return ("", b""), bad
    name, content = named_bytes(file, FIELD)
    return (name or FIELD, content), _wrong(len(content), most)


def _wrong(size: int, most: int) -> list[Problem]:
    if 0 < size <= most:
        return []
    rule = "is not empty" if size == 0 else f"has no more than {most:,} bytes, not {size:,}"
    return [Problem(FIELD, rule, UPLOAD.source if size == 0 else "")]
