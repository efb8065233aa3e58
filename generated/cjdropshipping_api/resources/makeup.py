# Generated from spec/ by scripts/regenerate; edit that instead.
"""Bills for supplementary payments, such as a difference in postage; gather them and pay."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ..operations import makeup as ops

if TYPE_CHECKING:
    from cjdropshipping_runtime.engine import AsyncEngine, Engine
    from cjdropshipping_runtime.pages import AsyncPaging, Page
    from cjdropshipping_runtime.wire import Many

    from .. import models as m


class Makeup:
    """Bills for supplementary payments, such as a difference in postage; gather them and pay."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def list(
        self,
        *,
        page_num: int | None = None,
        page_size: int | None = None,
        type_: Literal[0, 1] | None = None,
        diff_use_type: Literal[0, 1, 2, 3] | None = None,
        cursor: str | None = None,
    ) -> Page[m.MakeupBill]:
        """List bills for supplementary payments.

        Returns the bills of one `type_`, with the sum that is still to be paid and the number of
        unpaid bills of each type. The document speaks of unpaid bills, but a row can have any
        `status`, so check it before you pay. Without `type_` the service picks the first type that
        has unpaid bills; name it when you walk through pages, so that all of them come from the
        same list. A page holds up to 200 bills. Pay bills with `cj.makeup.create_payment`.

        Args:
            page_num: Number of the page, from 1.
            page_size: Bills on a page.
            type_: 0 bills that belong to orders, 1 other bills. Without it the first type that has
                unpaid bills.
            diff_use_type: Only bills for this purpose, when `type_` is 1: 1 topping up the balance,
                2 repayment, 3 shipping fee of a transfer. When `type_` is 0, leave it out or pass
                0.
            cursor: Where an earlier walk stood (`Walk.cursor`), to go on there.

        Returns:
            The first page, of MakeupBill; iterating it walks all pages.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> page = cj.makeup.list(page_num=1, page_size=20, type_=0)

        Source: 5 Shopping, section 9.2 (Get Makeup List). No points a page.
        """
        return self._engine.page(
            ops.MAKEUP_LIST,
            {
                "pageNum": page_num,
                "pageSize": page_size,
                "type": type_,
                "diffUseType": diff_use_type,
            },
            cursor,
        )

    def create_payment(
        self,
        order_codes: Many[str],
        *,
        type_: Literal[0, 1] | None = None,
        diff_use_type: Literal[0, 1, 2, 3] | None = None,
    ) -> m.MakeupPayment:
        """Gather bills into one payment.

        Creates a payment order over one bill or several of one type and purpose; nothing is paid
        yet. Compare `amount` with the sum of the bills. Then either send a person to `cj_pay_url`,
        or pay from the balance of the account with `cj.payments.pay_v2`: `pay_order_code` as
        `shipment_order_id`, `pay_id`, and 24 as `order_type`. Look at `cj.makeup.list` afterwards.
        Whether a second payment order over the same bills is refused is not documented, so do not
        repeat a call whose outcome is unknown.

        Args:
            order_codes: The bills to pay, at least one: `order_code` from `cj.makeup.list`.
            type_: The type of the bills: 0 those that belong to orders, 1 others.
            diff_use_type: The purpose of the bills; required when `type_` is 1: 1 topping up the
                balance, 2 repayment, 3 shipping fee of a transfer. When `type_` is 0, leave it out
                or pass 0.

        Returns:
            The payment order.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = cj.makeup.create_payment(["BK260526000001"], type_=0)

        Source: 5 Shopping, section 9.3 (Create Makeup Payment Order). No points a call.
        """
        return self._engine.call(
            ops.MAKEUP_CREATE_PAYMENT,
            body={
                name: value
                for name, value in {
                    "orderCodes": order_codes,
                    "type": type_,
                    "diffUseType": diff_use_type,
                }.items()
                if value is not None
            },
        )


class AsyncMakeup:
    """Bills for supplementary payments, such as a difference in postage; gather them and pay."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    def list(
        self,
        *,
        page_num: int | None = None,
        page_size: int | None = None,
        type_: Literal[0, 1] | None = None,
        diff_use_type: Literal[0, 1, 2, 3] | None = None,
        cursor: str | None = None,
    ) -> AsyncPaging[m.MakeupBill]:
        """List bills for supplementary payments.

        Returns the bills of one `type_`, with the sum that is still to be paid and the number of
        unpaid bills of each type. The document speaks of unpaid bills, but a row can have any
        `status`, so check it before you pay. Without `type_` the service picks the first type that
        has unpaid bills; name it when you walk through pages, so that all of them come from the
        same list. A page holds up to 200 bills. Pay bills with `cj.makeup.create_payment`.

        Args:
            page_num: Number of the page, from 1.
            page_size: Bills on a page.
            type_: 0 bills that belong to orders, 1 other bills. Without it the first type that has
                unpaid bills.
            diff_use_type: Only bills for this purpose, when `type_` is 1: 1 topping up the balance,
                2 repayment, 3 shipping fee of a transfer. When `type_` is 0, leave it out or pass
                0.
            cursor: Where an earlier walk stood (`Walk.cursor`), to go on there.

        Returns:
            The first page, of MakeupBill; iterating it walks all pages.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> page = await cj.makeup.list(page_num=1, page_size=20, type_=0)

        Source: 5 Shopping, section 9.2 (Get Makeup List). No points a page.
        """
        return self._engine.page(
            ops.MAKEUP_LIST,
            {
                "pageNum": page_num,
                "pageSize": page_size,
                "type": type_,
                "diffUseType": diff_use_type,
            },
            cursor,
        )

    async def create_payment(
        self,
        order_codes: Many[str],
        *,
        type_: Literal[0, 1] | None = None,
        diff_use_type: Literal[0, 1, 2, 3] | None = None,
    ) -> m.MakeupPayment:
        """Gather bills into one payment.

        Creates a payment order over one bill or several of one type and purpose; nothing is paid
        yet. Compare `amount` with the sum of the bills. Then either send a person to `cj_pay_url`,
        or pay from the balance of the account with `cj.payments.pay_v2`: `pay_order_code` as
        `shipment_order_id`, `pay_id`, and 24 as `order_type`. Look at `cj.makeup.list` afterwards.
        Whether a second payment order over the same bills is refused is not documented, so do not
        repeat a call whose outcome is unknown.

        Args:
            order_codes: The bills to pay, at least one: `order_code` from `cj.makeup.list`.
            type_: The type of the bills: 0 those that belong to orders, 1 others.
            diff_use_type: The purpose of the bills; required when `type_` is 1: 1 topping up the
                balance, 2 repayment, 3 shipping fee of a transfer. When `type_` is 0, leave it out
                or pass 0.

        Returns:
            The payment order.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = await cj.makeup.create_payment(["BK260526000001"], type_=0)

        Source: 5 Shopping, section 9.3 (Create Makeup Payment Order). No points a call.
        """
        return await self._engine.call(
            ops.MAKEUP_CREATE_PAYMENT,
            body={
                name: value
                for name, value in {
                    "orderCodes": order_codes,
                    "type": type_,
                    "diffUseType": diff_use_type,
                }.items()
                if value is not None
            },
        )
