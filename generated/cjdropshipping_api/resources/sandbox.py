# Generated from spec/ by scripts/regenerate; edit that instead.
"""Orders that exist for practice only; pay and advance them without money or goods."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ..operations import sandbox as ops

if TYPE_CHECKING:
    from cjdropshipping_runtime.engine import AsyncEngine, Engine


class Sandbox:
    """Orders that exist for practice only; pay and advance them without money or goods."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def simulate_pay(
        self,
        *,
        order_id: str | None = None,
        shipment_order_id: str | None = None,
    ) -> bool:
        """Pretend that sandbox orders were paid.

        Takes sandbox orders (created with `is_sandbox` 1) for paid: one by `order_id`, or all that
        belong to a parent order by `shipment_order_id`. If the parent order has several of them,
        only the latter works. Nothing is charged, shipped or fulfilled, so that sending it again
        does no harm.

        Args:
            order_id: CJ order id of one sandbox order.
            shipment_order_id: Id of a parent order, for all its sandbox orders.

        Returns:
            True when the orders count as paid.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.sandbox.simulate_pay(order_id="210711100018655344")

        Source: 5 Shopping, section 1.11 (Sandbox Simulate Pay). No points a call.
        """
        return self._engine.call(
            ops.SANDBOX_SIMULATE_PAY,
            body={
                name: value
                for name, value in {
                    "orderId": order_id,
                    "shipmentOrderId": shipment_order_id,
                }.items()
                if value is not None
            },
        )

    def update_status(
        self,
        order_id: str,
        target_status: Literal[400, 500, 600, 700],
    ) -> bool:
        """Move a sandbox order to its next state.

        Plays the life of a sandbox order (created with `is_sandbox` 1), one step a call: 300, 400,
        500, 600, 700. No step can be left out or taken back. Nothing is shipped or fulfilled. A
        step sent again goes no further, so that after a lost reply a refusal can mean that the step
        was taken. Which `OrderStatus` belongs to a code is not documented; by their names 300 is
        UNPAID, 400 UNSHIPPED, 500 SHIPPED and 600 DELIVERED.

        Args:
            order_id: CJ order id of the sandbox order.
            target_status: The next state: 400 unshipped, 500 shipped, 600 completed, 700 closed.

        Returns:
            True when the order is in the state.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.sandbox.update_status(order_id="210711100018655344", target_status=400)

        Source: 5 Shopping, section 1.12 (Sandbox Update Status). No points a call.
        """
        return self._engine.call(
            ops.SANDBOX_UPDATE_STATUS,
            body={
                "orderId": order_id,
                "targetStatus": target_status,
            },
        )


class AsyncSandbox:
    """Orders that exist for practice only; pay and advance them without money or goods."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def simulate_pay(
        self,
        *,
        order_id: str | None = None,
        shipment_order_id: str | None = None,
    ) -> bool:
        """Pretend that sandbox orders were paid.

        Takes sandbox orders (created with `is_sandbox` 1) for paid: one by `order_id`, or all that
        belong to a parent order by `shipment_order_id`. If the parent order has several of them,
        only the latter works. Nothing is charged, shipped or fulfilled, so that sending it again
        does no harm.

        Args:
            order_id: CJ order id of one sandbox order.
            shipment_order_id: Id of a parent order, for all its sandbox orders.

        Returns:
            True when the orders count as paid.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.sandbox.simulate_pay(order_id="210711100018655344")

        Source: 5 Shopping, section 1.11 (Sandbox Simulate Pay). No points a call.
        """
        return await self._engine.call(
            ops.SANDBOX_SIMULATE_PAY,
            body={
                name: value
                for name, value in {
                    "orderId": order_id,
                    "shipmentOrderId": shipment_order_id,
                }.items()
                if value is not None
            },
        )

    async def update_status(
        self,
        order_id: str,
        target_status: Literal[400, 500, 600, 700],
    ) -> bool:
        """Move a sandbox order to its next state.

        Plays the life of a sandbox order (created with `is_sandbox` 1), one step a call: 300, 400,
        500, 600, 700. No step can be left out or taken back. Nothing is shipped or fulfilled. A
        step sent again goes no further, so that after a lost reply a refusal can mean that the step
        was taken. Which `OrderStatus` belongs to a code is not documented; by their names 300 is
        UNPAID, 400 UNSHIPPED, 500 SHIPPED and 600 DELIVERED.

        Args:
            order_id: CJ order id of the sandbox order.
            target_status: The next state: 400 unshipped, 500 shipped, 600 completed, 700 closed.

        Returns:
            True when the order is in the state.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.sandbox.update_status(
            ...     order_id="210711100018655344", target_status=400
            ... )

        Source: 5 Shopping, section 1.12 (Sandbox Update Status). No points a call.
        """
        return await self._engine.call(
            ops.SANDBOX_UPDATE_STATUS,
            body={
                "orderId": order_id,
                "targetStatus": target_status,
            },
        )
