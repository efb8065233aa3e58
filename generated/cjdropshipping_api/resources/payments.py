# Generated from spec/ by scripts/regenerate; edit that instead.
"""The balance of the account, and paying orders and bills from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ..operations import payments as ops

if TYPE_CHECKING:
    from cjdropshipping_runtime.engine import AsyncEngine, Engine

    from .. import models as m


class Payments:
    """The balance of the account, and paying orders and bills from it."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def get_balance(
        self,
    ) -> m.PaymentBalance:
        """Read the balance of the account.

        Returns the money in the wallet of the account, in USD: what `cj.payments.pay` and
        `cj.payments.pay_v2` draw on.

        Returns:
            The balance.

        Raises:
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.payments.get_balance()

        Source: 5 Shopping, section 2.1 (Get Balance). No points a call.
        """
        return self._engine.call(
            ops.PAYMENTS_GET_BALANCE,
        )

    def pay(
        self,
        order_id: str,
    ) -> str | None:
        """Pay one order from the balance.

        Takes the price of an order out of the balance of the account. Only for an order that is
        alone in its parent order; where a parent order holds several, pay the whole with
        `cj.payments.pay_v2`. A sandbox order (`is_sandbox` 1) is paid with play money and nothing
        is charged. Code 1604000 means that the balance is too low, 1604001 that paying from it is
        restricted. No key makes a second call harmless: when the outcome is unknown, look at the
        order (`cj.orders.get`) before you pay again; a paid one is UNSHIPPED and has a
        `payment_date`.

        Args:
            order_id: Id of the order.

        Returns:
            The order is paid.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = cj.payments.pay("12")

        Source: 5 Shopping, section 2.2 (Pay Balance). No points a call.
        """
        return self._engine.call(
            ops.PAYMENTS_PAY,
            body={
                "orderId": order_id,
            },
        )

    def pay_v2(
        self,
        shipment_order_id: str,
        *,
        order_type: Literal[9, 24] | None = None,
        pay_id: str | None = None,
    ) -> str | None:
        """Pay a parent order, a private-inventory order or a makeup bill from the balance.

        Takes the price out of the balance of the account. What is paid depends on `order_type`.
        Without it, a parent order with all the orders in it. 9: an order of private inventory,
        whose `shipment_order_id` is the `order_id` or `order_code` from
        `cj.private_inventory.create_order`. 24: a makeup bill, whose `shipment_order_id` is the
        `pay_order_code` from `cj.makeup.create_payment`; `pay_id` from the same reply is then
        required. A parent order of nothing but sandbox orders (`is_sandbox` 1) is paid with play
        money and nothing is charged; sandbox orders and others must not be mixed in one parent
        order. Code 1604000 means that the balance is too low, 1604001 that paying from it is
        restricted. No key makes a second call harmless: when the outcome is unknown, look before
        you pay again, by `cj.orders.list` with the `shipment_order_id`,
        `cj.private_inventory.list_orders` or `cj.makeup.list`.

        Args:
            shipment_order_id: What to pay: id of the parent order, `order_id` or `order_code` of
                the private-inventory order, or `pay_order_code` of the makeup payment.
            order_type: 9 an order of private inventory, 24 a makeup bill. Leave it out for an
                ordinary order.
            pay_id: Payment id. Required for a makeup bill; otherwise the service makes one up where
                it is left out.

        Returns:
            What the payment was for, usually its order number, or null.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = cj.payments.pay_v2("12", pay_id="12")

        Source: 5 Shopping, section 2.3 (Pay Balance V2) and 5 Shopping, section 7.9 (Balance
        Payment V2). No points a call.
        """
        return self._engine.call(
            ops.PAYMENTS_PAY_V2,
            body={
                name: value
                for name, value in {
                    "shipmentOrderId": shipment_order_id,
                    "orderType": order_type,
                    "payId": pay_id,
                }.items()
                if value is not None
            },
        )


class AsyncPayments:
    """The balance of the account, and paying orders and bills from it."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def get_balance(
        self,
    ) -> m.PaymentBalance:
        """Read the balance of the account.

        Returns the money in the wallet of the account, in USD: what `cj.payments.pay` and
        `cj.payments.pay_v2` draw on.

        Returns:
            The balance.

        Raises:
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.payments.get_balance()

        Source: 5 Shopping, section 2.1 (Get Balance). No points a call.
        """
        return await self._engine.call(
            ops.PAYMENTS_GET_BALANCE,
        )

    async def pay(
        self,
        order_id: str,
    ) -> str | None:
        """Pay one order from the balance.

        Takes the price of an order out of the balance of the account. Only for an order that is
        alone in its parent order; where a parent order holds several, pay the whole with
        `cj.payments.pay_v2`. A sandbox order (`is_sandbox` 1) is paid with play money and nothing
        is charged. Code 1604000 means that the balance is too low, 1604001 that paying from it is
        restricted. No key makes a second call harmless: when the outcome is unknown, look at the
        order (`cj.orders.get`) before you pay again; a paid one is UNSHIPPED and has a
        `payment_date`.

        Args:
            order_id: Id of the order.

        Returns:
            The order is paid.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = await cj.payments.pay("12")

        Source: 5 Shopping, section 2.2 (Pay Balance). No points a call.
        """
        return await self._engine.call(
            ops.PAYMENTS_PAY,
            body={
                "orderId": order_id,
            },
        )

    async def pay_v2(
        self,
        shipment_order_id: str,
        *,
        order_type: Literal[9, 24] | None = None,
        pay_id: str | None = None,
    ) -> str | None:
        """Pay a parent order, a private-inventory order or a makeup bill from the balance.

        Takes the price out of the balance of the account. What is paid depends on `order_type`.
        Without it, a parent order with all the orders in it. 9: an order of private inventory,
        whose `shipment_order_id` is the `order_id` or `order_code` from
        `cj.private_inventory.create_order`. 24: a makeup bill, whose `shipment_order_id` is the
        `pay_order_code` from `cj.makeup.create_payment`; `pay_id` from the same reply is then
        required. A parent order of nothing but sandbox orders (`is_sandbox` 1) is paid with play
        money and nothing is charged; sandbox orders and others must not be mixed in one parent
        order. Code 1604000 means that the balance is too low, 1604001 that paying from it is
        restricted. No key makes a second call harmless: when the outcome is unknown, look before
        you pay again, by `cj.orders.list` with the `shipment_order_id`,
        `cj.private_inventory.list_orders` or `cj.makeup.list`.

        Args:
            shipment_order_id: What to pay: id of the parent order, `order_id` or `order_code` of
                the private-inventory order, or `pay_order_code` of the makeup payment.
            order_type: 9 an order of private inventory, 24 a makeup bill. Leave it out for an
                ordinary order.
            pay_id: Payment id. Required for a makeup bill; otherwise the service makes one up where
                it is left out.

        Returns:
            What the payment was for, usually its order number, or null.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = await cj.payments.pay_v2("12", pay_id="12")

        Source: 5 Shopping, section 2.3 (Pay Balance V2) and 5 Shopping, section 7.9 (Balance
        Payment V2). No points a call.
        """
        return await self._engine.call(
            ops.PAYMENTS_PAY_V2,
            body={
                name: value
                for name, value in {
                    "shipmentOrderId": shipment_order_id,
                    "orderType": order_type,
                    "payId": pay_id,
                }.items()
                if value is not None
            },
        )
