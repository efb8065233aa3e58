"""The older API as a merchant thinks of it: orders placed once, and taken to payment in bulk.

    place ──> CREATED ── checkout ──> IN_CART ──> UNPAID, in a bulk order ──> UNSHIPPED

Its orders are named by ``uid``, the merchant's own id, for only by that does it show a status.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from cjdropshipping_api import operations as ops
from cjdropshipping_api.resources import legacy as generated
from cjdropshipping_runtime.journal import Journal
from cjdropshipping_runtime.methods import Awaiting, Blocking, flow_method
from cjdropshipping_runtime.problems import InvalidInput, Problem
from cjdropshipping_runtime.wire import exact, listed, several

from .checkout import checkout
from .placing import modify, place
from .results import LegacyCheckout, LegacyPlaced
from .trip import ONCE, STEPS, Facts, Trip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cjdropshipping_api import inputs as i
    from cjdropshipping_api import models as m
    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.effects import Flow
    from cjdropshipping_runtime.journal import OnStep
    from cjdropshipping_runtime.wire import Amount, Many

__all__ = ["AsyncLegacy", "Legacy", "LegacyCheckout", "LegacyPlaced"]


class _LegacyFlows:
    @flow_method
    def place(
        self, calls: Calls, orders: Sequence[m.LegacyOrderRequest | i.LegacyOrderRequestDict]
    ) -> Flow[LegacyPlaced]:
        """Creates orders, none of them twice, and says which were refused.

        Looks first which of them there are; those are left as they are, even if they differ from
        what is asked for now (`update_order` changes them). Calling again after a failure is safe,
        as soon as the service shows what the earlier call has done.

        Args:
            orders: the orders, each with a `uid` of its own; weights, prices and times as in
                `create_orders`.

        Returns:
            Which orders were created, which were there before, and which the service refused.

        Raises:
            InvalidInput: an order breaks documented rules, or a uid is there twice; nothing was
                sent.
            OutcomeUnknown: some may have been created; look with `get_orders`, or call again.
            CallError: a call failed.

        Example:
            >>> placed = cj.legacy.place([{
            ...     "uid": "shop-1", "orderNumber": "1001", "createdAt": 1718000000000,
            ...     "customerName": "Ann Example", "shippingAddress1": "1 Sample Street",
            ...     "zip": "55400", "city": "Blaine", "province": "Minnesota",
            ...     "country": "United States", "countryCode": "US",
            ...     "products": [{"sku": "CJJT0000-Red", "quantity": 1, "productPrice": 5,
            ...                   "shippingName": "Lamp", "image": "https://img.example.com/l.png"}],
            ... }])
            >>> placed.created
            ('shop-1',)

        Source: Order (Create Order) and Order (View Orders).
        """
        return (yield from place(calls, several(orders, "orders")))

    @flow_method
    def modify(
        self, calls: Calls, order: m.LegacyOrderRequest | i.LegacyOrderRequestDict
    ) -> Flow[None]:
        """Replaces what an order was asked for, or raises; `update_order` tells it in a row.

        Args:
            order: the order in full, as for `place`; its `uid` says which one.

        Returns:
            Nothing; the order was changed.

        Raises:
            FlowStopped: the order was not changed; `refused` has the reasons.
            InvalidInput: the order breaks documented rules; nothing was sent.
            CallError: the call failed; calling again does no harm.

        Example:
            >>> order = {
            ...     "uid": "shop-3", "orderNumber": "1003", "createdAt": 1718000000000,
            ...     "customerName": "Ann Example", "shippingAddress1": "1 Sample Street",
            ...     "zip": "55400", "city": "Blaine", "province": "Minnesota",
            ...     "country": "United States", "countryCode": "US",
            ...     "products": [{"sku": "CJJT0000-Red", "quantity": 1, "productPrice": 5,
            ...                   "shippingName": "Lamp", "image": "https://img.example.com/l.png"}],
            ... }
            >>> placed = cj.legacy.place([order])
            >>> cj.legacy.modify({**order, "city": "Duluth"})
            >>> cj.legacy.get_orders(["shop-3"])[0].city
            'Duluth'

        Source: Order (Modify Orders).
        """
        yield from modify(calls, order)

    @flow_method
    def checkout(
        self,
        calls: Calls,
        orders: Many[str],
        *,
        logistic: str,
        pay: bool | Literal["balance", "none"] = True,
        expected_total: Amount | None = None,
        use_service_products: bool = True,
        allow_partial: bool = False,
        on_step: OnStep | None = None,
        resume: str | None = None,
    ) -> Flow[LegacyCheckout]:
        """Takes orders to payment: shipping method, cart, one bulk order, deduction, payment.

        Every step looks first where the orders are, so that calling again goes on where an earlier
        call ended, with its token or without. Nothing is paid that is shown as paid. A token also
        knows of a payment that was made, and then only looks; and of one that was sent, of which
        nobody knows: it has that looked for during half a minute, and pays only if the orders are
        unpaid and the balance is to the cent what it was, else OutcomeUnknown ends it. A call
        without a token looks only once. That the service takes no second payment is likely, but
        not documented: keep the token, and do not let two runs pay the same orders at a time.

        All orders go together: if one cannot be put into the cart, nothing is paid, although those
        that were put there stay. Orders that are in a bulk order already are paid only if they are
        all in the same one, and nothing else is in it.

        If your own stock at CJ holds service products of the orders, it has to supply all of them;
        otherwise the service does not let the bulk order be placed, and it stops. The deduction
        comes before the amount is known, and cannot be taken back.

        Args:
            orders: uids of the orders.
            logistic: name of the shipping method for all of them, as `logistic_info` of
                `get_orders` has it.
            pay: False, or "none", to stop when the amount is known; then nothing is deducted
                either. "balance" says the same as True.
            expected_total: what is to pay in the end, in USD; it stops where that differs, and
                before the deduction where less is to pay by then.
            use_service_products: False to leave your own stock alone, and pay for all. That the
                service accepts this is not documented.
            allow_partial: True to leave out orders that cannot be had, as long as others can.
            on_step: called with each step that begins or is done; keep its latest token.
            resume: a token of an earlier call with the same orders and shipping method.

        Returns:
            The bulk order, its amount in USD, and which orders are paid or were left out.

        Raises:
            FlowStopped: something is refused, or not as agreed; nothing was paid by this, and what
                was in doubt before stays so.
            OutcomeUnknown: a step may be done, the payment even; resume with the token.
            JobTimeout: it is paid, and the orders cannot be looked at; resuming only looks again.
            InvalidInput: no order is named, or no shipping method; nothing was sent.
            ValueError: `expected_total` is no amount, `pay` is something else, or `orders` is no
                list; nothing was sent.
            TokenError: `resume` is no token, or of other orders.
            CallError: a call failed; resume with its token.

        Example:
            >>> placed = cj.legacy.place([{
            ...     "uid": "shop-2", "orderNumber": "1002", "createdAt": 1718000000000,
            ...     "customerName": "Ann Example", "shippingAddress1": "1 Sample Street",
            ...     "zip": "55400", "city": "Blaine", "province": "Minnesota",
            ...     "country": "United States", "countryCode": "US",
            ...     "products": [{"sku": "CJJT0000-Red", "quantity": 1, "productPrice": 5,
            ...                   "shippingName": "Lamp", "image": "https://img.example.com/l.png"}],
            ... }])
            >>> done = cj.legacy.checkout(["shop-2"], logistic="PostNL")
            >>> done.paid
            ('shop-2',)

        Source: Shops (Setting Shipping Method) to Shops (Searching Bulk Order); Order (View
        Orders).
        """
        uids = list(dict.fromkeys(listed(orders, "orders")))
        expected, pays = exact(expected_total, "expected_total"), _pays(pay)
        if problems := _problems(uids, logistic):
            raise InvalidInput(ops.LEGACY_ADD_TO_CART.id, tuple(problems))
        about = {"orders": uids, "logistic": logistic}
        journal = Journal.open(
            calls,
            "legacy.checkout",
            STEPS,
            about=about,
            facts=Facts,
            once=ONCE,
            resume=resume,
            on_step=on_step,
        )
        trip = Trip(
            calls,
            journal,
            uids,
            logistic,
            pay=pays,
            expected_total=expected,
            use_service_products=use_service_products,
            allow_partial=allow_partial,
        )
        return (yield from checkout(trip))


def _pays(pay: object) -> bool:
    """Whether a checkout pays; a text is not taken for True, as it says in ``Orders.checkout``."""
    if isinstance(pay, bool):
        return pay
    if pay not in ("balance", "none"):
        raise ValueError(f"pay must be True or 'balance', False or 'none'; not {pay!r}")
    return pay == "balance"


def _problems(uids: Sequence[object], logistic: object) -> list[Problem]:
    """What is missing in what a checkout is asked for."""
    problems = []
    if not uids or not all(isinstance(uid, str) and uid for uid in uids):
        problems.append(Problem("orders", "names one order at least, each by its uid", ""))
    if not isinstance(logistic, str) or not logistic:
        problems.append(Problem("logistic", "names a shipping method", ""))
    return problems


class Legacy(_LegacyFlows, generated.Legacy, Blocking):
    """The older API; shops, orders and their payment in bulk."""


class AsyncLegacy(_LegacyFlows, generated.AsyncLegacy, Awaiting):
    """The older API; shops, orders and their payment in bulk."""
