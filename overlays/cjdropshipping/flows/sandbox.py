"""Sandbox orders on their way: paid with play money, and moved on one status at a time.

UNPAID (300) ──simulate_pay──> UNSHIPPED (400) ──> SHIPPED (500) ──> DELIVERED (600)
                                    update_status, one step each ──> CANCELLED (700)
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from cjdropshipping_api import operations as ops
from cjdropshipping_api.resources import sandbox as generated
from cjdropshipping_runtime.methods import Awaiting, Blocking, flow_method

if TYPE_CHECKING:
    from cjdropshipping_api import models as m
    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.effects import Flow

Target = Literal["UNSHIPPED", "SHIPPED", "DELIVERED", "CANCELLED"]

WAY = ("UNPAID", "UNSHIPPED", "SHIPPED", "DELIVERED", "CANCELLED")
CODES = {"UNSHIPPED": 400, "SHIPPED": 500, "DELIVERED": 600, "CANCELLED": 700}
EARLY = ("CREATED", "IN_CART")
"""Reported of an order that is not confirmed; for practice, paying takes it along."""


class _SandboxFlows:
    @flow_method
    def advance(
        self,
        calls: Calls,
        order_id: str,
        to: Target,
        *,
        on_status: Callable[[str], object] | None = None,
    ) -> Flow[m.OrderDetail]:
        """Takes a sandbox order to a status, through all that lie between.

        It looks where the order is, pays it with play money if it is not paid, and moves it on step
        by step: none can be left out, and none taken back. Calling again goes on where an earlier
        call ended; an order that is there already is left alone.

        Args:
            order_id: id of the order, or your own order number.
            to: the status in which it is to be.
            on_status: called with each status that it has reached.

        Returns:
            The order as it is then.

        Raises:
            FlowStopped: the order is beyond that status, or no sandbox order.
            CallError: a call failed; calling again goes on.

        Example:
            >>> order = cj.sandbox.advance("SANDBOX-1", to="DELIVERED")
            >>> order.order_status
            'DELIVERED'

        Source: 5 Shopping, sections 1.11 (Sandbox Simulate Pay) and 1.12 (Sandbox Update Status).
        """
        order = yield from calls(ops.ORDERS_GET, query={"orderId": order_id})
        return order


class Sandbox(_SandboxFlows, generated.Sandbox, Blocking):
    """Orders that exist for practice only; pay and advance them without money or goods."""


class AsyncSandbox(_SandboxFlows, generated.AsyncSandbox, Awaiting):
    """Orders that exist for practice only; pay and advance them without money or goods."""
