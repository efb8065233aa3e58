# Generated from spec/ by scripts/regenerate; edit that instead.
"""Shipping labels and tracking numbers for orders that ship with the logistics of a sales
platform."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..operations import waybills as ops

if TYPE_CHECKING:
    from cjdropshipping_runtime.engine import AsyncEngine, Engine
    from cjdropshipping_runtime.multipart import Upload


class Waybills:
    """Shipping labels and tracking numbers for orders that ship with the logistics of a sales
    platform."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def upload(
        self,
        order_id: str,
        cj_order_id: str,
        cj_shipping_company_name: str,
        track_number: str,
        waybill_file: Upload,
    ) -> bool:
        """Upload the waybill of an order.

        Hands CJ the shipping label and the tracking number of an order that ships with the
        logistics of a sales platform. Only after the order has been paid. The warehouse must
        support the carrier, otherwise the call is refused with code 806; an order without such
        logistics presumably with 804, as in `cj.waybills.update`, which corrects a waybill. What a
        second upload does is not documented.

        Args:
            order_id: Id of the order; rows of `cj.orders.list` have it beside `cj_order_id`.
            cj_order_id: Id of the order at CJ; begins with DP in the example.
            cj_shipping_company_name: Name of the carrier, for example USPS, as in the list of
                logistics brands of the warehouse (logisticsBrandList). The operation that returns
                the list is not among the documents.
            track_number: Tracking number of the parcel.
            waybill_file: The shipping label; a PDF in the example. Other formats and a limit of
                size are not documented.

        Returns:
            True when the waybill was taken.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = cj.waybills.upload(
            ...     order_id="2511111146000642900",
            ...     cj_order_id="DP2511111145580643400",
            ...     cj_shipping_company_name="USPS",
            ...     track_number="123123",
            ...     waybill_file=("label.pdf", b"%PDF-1.7"),
            ... )

        Source: 5 Shopping, section 3.1 (Upload Shipping Info). No points a call.
        """
        return self._engine.call(
            ops.WAYBILLS_UPLOAD,
            body={
                "orderId": order_id,
                "cjOrderId": cj_order_id,
                "cjShippingCompanyName": cj_shipping_company_name,
                "trackNumber": track_number,
                "waybillFile": waybill_file,
            },
        )

    def update(
        self,
        order_id: str,
        cj_order_id: str,
        cj_shipping_company_name: str,
        track_number: str,
        waybill_file: Upload,
    ) -> bool:
        """Replace the waybill of an order.

        Replaces the carrier, the tracking number and the shipping label that `cj.waybills.upload`
        handed over. All five fields are sent again, the file included, so the same call twice
        leaves the same waybill. Orders that do not ship with the logistics of a sales platform are
        refused with code 804.

        Args:
            order_id: Id of the order; rows of `cj.orders.list` have it beside `cj_order_id`.
            cj_order_id: Id of the order at CJ; begins with DP in the example.
            cj_shipping_company_name: Name of the carrier, for example USPS, as in the list of
                logistics brands of the warehouse (logisticsBrandList). The operation that returns
                the list is not among the documents.
            track_number: Tracking number of the parcel.
            waybill_file: The shipping label; a PDF in the example. Other formats and a limit of
                size are not documented.

        Returns:
            True when the waybill was replaced.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.waybills.update(
            ...     order_id="2511111146000642900",
            ...     cj_order_id="DP2511111145580643400",
            ...     cj_shipping_company_name="USPS",
            ...     track_number="123123",
            ...     waybill_file=("label.pdf", b"%PDF-1.7"),
            ... )

        Source: 5 Shopping, section 3.2 (Update Shipping Info). No points a call.
        """
        return self._engine.call(
            ops.WAYBILLS_UPDATE,
            body={
                "orderId": order_id,
                "cjOrderId": cj_order_id,
                "cjShippingCompanyName": cj_shipping_company_name,
                "trackNumber": track_number,
                "waybillFile": waybill_file,
            },
        )


class AsyncWaybills:
    """Shipping labels and tracking numbers for orders that ship with the logistics of a sales
    platform."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def upload(
        self,
        order_id: str,
        cj_order_id: str,
        cj_shipping_company_name: str,
        track_number: str,
        waybill_file: Upload,
    ) -> bool:
        """Upload the waybill of an order.

        Hands CJ the shipping label and the tracking number of an order that ships with the
        logistics of a sales platform. Only after the order has been paid. The warehouse must
        support the carrier, otherwise the call is refused with code 806; an order without such
        logistics presumably with 804, as in `cj.waybills.update`, which corrects a waybill. What a
        second upload does is not documented.

        Args:
            order_id: Id of the order; rows of `cj.orders.list` have it beside `cj_order_id`.
            cj_order_id: Id of the order at CJ; begins with DP in the example.
            cj_shipping_company_name: Name of the carrier, for example USPS, as in the list of
                logistics brands of the warehouse (logisticsBrandList). The operation that returns
                the list is not among the documents.
            track_number: Tracking number of the parcel.
            waybill_file: The shipping label; a PDF in the example. Other formats and a limit of
                size are not documented.

        Returns:
            True when the waybill was taken.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = await cj.waybills.upload(
            ...     order_id="2511111146000642900",
            ...     cj_order_id="DP2511111145580643400",
            ...     cj_shipping_company_name="USPS",
            ...     track_number="123123",
            ...     waybill_file=("label.pdf", b"%PDF-1.7"),
            ... )

        Source: 5 Shopping, section 3.1 (Upload Shipping Info). No points a call.
        """
        return await self._engine.call(
            ops.WAYBILLS_UPLOAD,
            body={
                "orderId": order_id,
                "cjOrderId": cj_order_id,
                "cjShippingCompanyName": cj_shipping_company_name,
                "trackNumber": track_number,
                "waybillFile": waybill_file,
            },
        )

    async def update(
        self,
        order_id: str,
        cj_order_id: str,
        cj_shipping_company_name: str,
        track_number: str,
        waybill_file: Upload,
    ) -> bool:
        """Replace the waybill of an order.

        Replaces the carrier, the tracking number and the shipping label that `cj.waybills.upload`
        handed over. All five fields are sent again, the file included, so the same call twice
        leaves the same waybill. Orders that do not ship with the logistics of a sales platform are
        refused with code 804.

        Args:
            order_id: Id of the order; rows of `cj.orders.list` have it beside `cj_order_id`.
            cj_order_id: Id of the order at CJ; begins with DP in the example.
            cj_shipping_company_name: Name of the carrier, for example USPS, as in the list of
                logistics brands of the warehouse (logisticsBrandList). The operation that returns
                the list is not among the documents.
            track_number: Tracking number of the parcel.
            waybill_file: The shipping label; a PDF in the example. Other formats and a limit of
                size are not documented.

        Returns:
            True when the waybill was replaced.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.waybills.update(
            ...     order_id="2511111146000642900",
            ...     cj_order_id="DP2511111145580643400",
            ...     cj_shipping_company_name="USPS",
            ...     track_number="123123",
            ...     waybill_file=("label.pdf", b"%PDF-1.7"),
            ... )

        Source: 5 Shopping, section 3.2 (Update Shipping Info). No points a call.
        """
        return await self._engine.call(
            ops.WAYBILLS_UPDATE,
            body={
                "orderId": order_id,
                "cjOrderId": cj_order_id,
                "cjShippingCompanyName": cj_shipping_company_name,
                "trackNumber": track_number,
                "waybillFile": waybill_file,
            },
        )
