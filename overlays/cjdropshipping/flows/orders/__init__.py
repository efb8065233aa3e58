"""Orders, from their creation to the day they arrive.

place      an order, once however often it is asked for                   placing.py
checkout   cart, confirmation, parent order, payment, in one go           checking_out.py
wait_for   an order to be as far as is wanted                             waiting.py

CREATED ── IN_CART ── UNPAID ── UNSHIPPED ── SHIPPED ── DELIVERED
   └─────── checkout ──────────────┘ └──── wait_for ──────┘
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from cjdropshipping_api.resources import orders as generated
from cjdropshipping_runtime.methods import Awaiting, Blocking, flow_method

from .checking_out import Pay, checkout
from .placing import place
from .results import Checkout, Placed, Rejection
from .waiting import Awaited, wait_for

if TYPE_CHECKING:
    from cjdropshipping_api import inputs as i
    from cjdropshipping_api import models as m
    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.effects import Flow
    from cjdropshipping_runtime.jobs import JobEvent
    from cjdropshipping_runtime.journal import OnStep
    from cjdropshipping_runtime.wire import Amount, Many

__all__ = ["AsyncOrders", "Checkout", "Orders", "Placed", "Rejection"]


class _OrderFlows:
    @flow_method
    def place(
        self,
        calls: Calls,
        order: m.OrderV3Request | i.OrderV3RequestDict,
        *,
        platform_token: str | None = None,
    ) -> Flow[Placed]:
        """Creates an order, or finds the very same one.

        The service takes one order of a number and no second. Where it says that there is one, that
        one is looked up, and returned if it goes to the same recipient in the same country; the
        lines are not compared. So placing an order again, after whatever trouble, does no harm.

        The order is not paid. A success can hide that it is held back or cannot be shipped: look at
        ``refused``.

        Args:
            order: what to send and to whom, with your own ``orderNumber``; amounts in USD.
            platform_token: token of a platform account; leave it out where none is needed.

        Returns:
            Its id, parent order, status and price (USD), and what was refused of it.

        Raises:
            InvalidInput: it breaks documented rules; nothing was sent.
            AlreadyExists: the number is that of another order.
            OutcomeUnknown: nobody can tell whether it is there; placing it again is safe.
            CallError: the call failed otherwise.

        Example:
            >>> order = cj.orders.place({
            ...     "orderNumber": "P-1001",
            ...     "shippingCustomerName": "Ada Example",
            ...     "shippingAddress": "1 Sample Street",
            ...     "shippingCity": "Dayton",
            ...     "shippingProvince": "Ohio",
            ...     "shippingCountry": "United States",
            ...     "shippingCountryCode": "US",
            ...     "logisticName": "PostNL",
            ...     "fromCountryCode": "CN",
            ...     "products": [{"vid": "92511400-C758-4474-93CA-66D442F5F787", "quantity": 1}],
            ... })
            >>> order.status, order.refused
            ('CREATED', ())

        Source: 5 Shopping, sections 1.2 (Create Order V3) and 1.7 (Query Order).
        """
        return (yield from place(calls, order, platform_token))

    @flow_method
    def checkout(
        self,
        calls: Calls,
        order_ids: Many[str],
        *,
        pay: Pay = "balance",
        expected_total: Amount | None = None,
        allow_partial: bool = False,
        shipment_order_id: str | None = None,
        on_step: OnStep | None = None,
        resume: str | None = None,
    ) -> Flow[Checkout]:
        """Takes orders through cart and confirmation, and pays them together, once.

        It looks where each order stands and goes on from there; paid ones are left alone. Before
        money moves it stops if anything was refused, if the amount is not the expected one, if the
        balance is too low, or if orders would be paid along that were not named.

        Calling again with the same orders goes on where they stand, with or without a token. If a
        payment was sent and nothing tells what became of it, OutcomeUnknown ends the checkout: go
        on with its token only. Such a run pays with the same payment id, and only while every order
        is reported unpaid and the balance is to the cent what it was; it goes on to end so where
        the time of that id is over. What is expected and allowed counts for each run as that is
        told it: it stops such a payment, too, unless it is found to be made. Without a token nobody
        remembers that payment, and all that keeps it from being made twice is that the service
        shows it, or takes no other: first look at the balance whether it was made. The same goes
        for two that check out the same orders at a time.

        Args:
            order_ids: ids of the orders, or your own numbers; sandbox orders or others, not both.
            pay: "balance", or "none" to stop with a payment id that waits for payment.
            expected_total: what you expect to pay for all that is not paid yet, in USD.
            allow_partial: whether to go on without what was refused, where it is told which orders
                that is.
            shipment_order_id: parent order of orders that are confirmed already; only needed if an
                error says so.
            on_step: called at the beginning and end of each step (``FlowStep``), with a token.
            resume: token of an earlier run for the same orders, named alike, with the same ``pay``.

        Returns:
            Parent order, payment id and amount (USD), the paid orders, and what was left out.

        Raises:
            FlowStopped: something was refused, or is not as agreed; nothing was paid by this, and
                what was in doubt before stays so. ``refused`` says what, and at which step; orders
                may be confirmed by then.
            OutcomeUnknown: a payment, or another step, may be done; the orders do not show it yet.
            JobTimeout: it is paid, and orders are not reported so after half a minute, or cannot be
                looked at; resuming only looks again.
            TokenError: the token is of something else.
            CallError: a call failed otherwise. All of these have a ``resume_token``.
            ValueError: an argument is none that can be; nothing was sent.

        Example:
            >>> order = cj.orders.place({
            ...     "orderNumber": "C-1001",
            ...     "shippingCustomerName": "Ada Example",
            ...     "shippingAddress": "1 Sample Street",
            ...     "shippingCity": "Dayton",
            ...     "shippingProvince": "Ohio",
            ...     "shippingCountry": "United States",
            ...     "shippingCountryCode": "US",
            ...     "logisticName": "PostNL",
            ...     "fromCountryCode": "CN",
            ...     "products": [{"vid": "92511400-C758-4474-93CA-66D442F5F787", "quantity": 1}],
            ... })
            >>> done = cj.orders.checkout([order.order_id], expected_total="3.68")
            >>> done.paid == (order.order_id,)
            True
            >>> print(done.amount)
            3.68

        Source: 5 Shopping, sections 1.3 (Add Cart) to 1.7 (Query Order), 2.1 (Get Balance) and 2.3
        (Pay Balance V2).
        """
        return (
            yield from checkout(
                calls,
                order_ids,
                pay=pay,
                expected_total=expected_total,
                allow_partial=allow_partial,
                shipment_order_id=shipment_order_id,
                on_step=on_step,
                resume=resume,
            )
        )

    @flow_method
    def wait_for(
        self,
        calls: Calls,
        order_id: str,
        status: Awaited | Many[Awaited],
        *,
        timeout: float = 3600,
        on_progress: Callable[[JobEvent[m.OrderDetail]], object] | None = None,
    ) -> Flow[m.OrderDetail]:
        """Waits until an order has come as far as is wanted, or farther.

        Looks are frequent at first, and seldom later. IN_CART may be reported as CREATED for as
        long as it lasts, and is then only seen to be reached by a later status.

        Args:
            order_id: id of the order, or your own number.
            status: the status that is wanted, or several, of which the first on its way counts.
            timeout: seconds to wait.
            on_progress: called after each look; its ``progress`` goes from 0 (CREATED) to 1.

        Returns:
            The order as it is then.

        Raises:
            JobFailed: the order is CANCELLED.
            JobTimeout: it is not there yet; ``cj.resume(error.resume_token)`` goes on.
            NotFound: there is no such order.
            CallError: looking failed for good; its ``resume_token`` goes on.
            ValueError: nobody can wait for such a status.

        Example:
            >>> order = cj.orders.wait_for("SANDBOX-1", "CREATED")
            >>> order.order_num
            'SANDBOX-1'

        Source: 5 Shopping, section 1.7 (Query Order).
        """
        return (yield from wait_for(calls, order_id, status, timeout, on_progress))


class Orders(_OrderFlows, generated.Orders, Blocking):
    """Customers' orders; place, check out, follow and find them."""


class AsyncOrders(_OrderFlows, generated.AsyncOrders, Awaiting):
    """Customers' orders; place, check out, follow and find them."""
