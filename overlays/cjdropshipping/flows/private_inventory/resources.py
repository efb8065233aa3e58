"""Private stock with its flows: quoting, buying out of hand or out of the cart, and waiting."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from cjdropshipping_api.resources import private_inventory as generated
from cjdropshipping_runtime.hooks import check_hook
from cjdropshipping_runtime.journal import Journal
from cjdropshipping_runtime.methods import Awaiting, Blocking, flow_method
from cjdropshipping_runtime.wire import exact, listed, several

from . import purchasing, waiting
from .agreeing import Facts, Terms
from .lines import read_lines, with_products
from .quoting import quote
from .results import ONCE, PAY_TYPES, Pay, steps

if TYPE_CHECKING:
    from cjdropshipping_api import models as m
    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.effects import Flow
    from cjdropshipping_runtime.jobs import JobEvent
    from cjdropshipping_runtime.journal import OnStep
    from cjdropshipping_runtime.wire import Amount, Many

    from .choosing import ChooseLogistics, ChooseWarehouse
    from .lines import AnyLines
    from .quoting import Quote
    from .results import Purchase
    from .states import OrderState

_PURCHASE, _CART = "private_inventory.purchase", "private_inventory.purchase_cart"


class _PrivateInventoryFlows:
    @flow_method
    def quote(
        self,
        calls: Calls,
        lines: AnyLines,
        *,
        storage_id: str | None = None,
        logistic_name: str | None = None,
    ) -> Flow[Quote]:
        """Tells what a purchase for private stock costs, as far as it has been chosen.

        With lines alone it lists the warehouses; with `storage_id` the logistics with their fees
        and days; with `logistic_name` as well it has the total. Nothing is replaced: what is not on
        offer stands in `refused`, with what is, and there is no total.

        Args:
            lines: what to buy: ``{"variantId": ..., "productId": ..., "quantity": ...}``, pieces. A
                product id that is left out is looked up (10 points each). A variant that is named
                twice is one line. Prices are not sent: the service charges its own.
            storage_id: a warehouse of the first pass.
            logistic_name: logistics of the second pass, letter for letter.

        Returns:
            Warehouses, logistics, lines and amounts in USD; `total` once it is known, and what is
            `missing` before.

        Raises:
            InvalidInput: lines without a variant id or a quantity; nothing was sent.
            ValueError: `logistic_name` without `storage_id`.
            CallError: a call failed; calling again does no harm.

        Example:
            >>> lines = [
            ...     {
            ...         "variantId": "V001-SKU-A",
            ...         "productId": "422C91F3-B7D0-47F3-BC66-5E1FE3208BBA",
            ...         "quantity": 100,
            ...     }
            ... ]
            >>> quote = cj.private_inventory.quote(lines)
            >>> [warehouse.storage_id for warehouse in quote.warehouses]
            ['WAREHOUSE-HZ-001']

        Source: 5 Shopping, sections 7.5 (Get Private Inventory Available Logistics) and 7.7 (Get
        Confirmation with Cost Details).
        """
        if logistic_name is not None and storage_id is None:
            raise ValueError("logistic_name needs the storage_id of a warehouse")
        complete = yield from with_products(calls, read_lines(lines))
        return (yield from quote(calls, complete, storage_id, logistic_name))

    @flow_method
    def purchase(
        self,
        calls: Calls,
        lines: AnyLines,
        *,
        choose_warehouse: ChooseWarehouse = None,
        choose_logistics: ChooseLogistics = "cheapest",
        pay: Pay = "page",
        max_total: Amount | None = None,
        again: bool = False,
        on_step: OnStep | None = None,
        resume: str | None = None,
    ) -> Flow[Purchase]:
        """Buys goods for private stock: quote, order and, if wanted, payment from the balance.

        Steps: QUOTE, WAREHOUSE, LOGISTICS, CREATE, with ``pay="balance"`` CHECK_BALANCE and PAY,
        VERIFY. It stops before an order is made where the total is missing or too high, and before
        money moves where the order costs anything but the quoted total, or is held back.

        An order has no number of yours, so that only the token tells a run that is taken up again
        from a new one: **without a token, a call is a new purchase.** It refuses to begin while an
        order of the same goods is unpaid, or its payment on its way, which may be what a run left
        whose token is lost; beyond that, nothing can tell. With the token, the order of the earlier
        run is found and paid once, however the run ended. An order that came out at another price
        than quoted stays unpaid: pay it by `cj.payments.pay_v2` with order type 9, or let it close.

        Args:
            lines: what to buy, as for `quote`.
            choose_warehouse: a storage id, the name or the country code of exactly one warehouse,
                or a function that gets all on offer (`QuoteWarehouse`) and gives one. By default
                the only one there is.
            choose_logistics: "cheapest", "fastest", a name, or a function that gets all on offer
                (`QuoteLogistics`) and gives one.
            pay: "page" gives the address of a page where a person pays; "balance" pays at once;
                "none" leaves it unpaid. An order that nobody pays is closed after some time.
            max_total: the most that the order may cost, USD, with freight and service.
            again: buy although an order of the same goods is not paid yet.
            on_step: gets each step, with a token: keep the latest.
            resume: that token; the other arguments as before.

        Returns:
            The order, its total in USD, its state, and whether it is paid.

        Raises:
            InvalidInput: lines without a variant id or a quantity; nothing was sent.
            FlowStopped: something is refused or not as agreed; `step`, `reason` and `refused` tell.
            OutcomeUnknown: whether the order was made or paid cannot be told yet; resume later.
            JobTimeout: it is paid, and the list does not show it yet, or cannot be had; resume to
                look again.
            TokenError: the token is of another purchase.
            CallError: a call failed; `resume_token` goes on.

        Example:
            >>> product = cj.products.list(page_size=10).items[0]
            >>> variant = cj.variants.list(pid=product.pid)[0]
            >>> lines = [{"variantId": variant.vid, "productId": variant.pid, "quantity": 2}]
            >>> bought = cj.private_inventory.purchase(lines, pay="balance", max_total=500)
            >>> bought.paid, bought.status
            (True, 'PENDING')

        Source: 5 Shopping, sections 7.5 to 7.10.
        """
        wanted = read_lines(lines)
        limit = exact(max_total, "max_total")
        _check_choices(choose_warehouse, choose_logistics)
        terms = Terms(_PURCHASE, choose_warehouse, choose_logistics, limit, again)
        about = {"lines": {line.variant_id: line.quantity for line in wanted}, "pay": _way(pay)}
        names = steps(pay, cart=False)
        journal = _journal(calls, _PURCHASE, names, about, resume, on_step)
        return (yield from purchasing.purchase(calls, journal, wanted, terms, pay))

    @flow_method
    def purchase_cart(
        self,
        calls: Calls,
        variant_ids: Many[str] | None = None,
        *,
        choose_warehouse: ChooseWarehouse = None,
        choose_logistics: ChooseLogistics = "cheapest",
        pay: Pay = "page",
        max_total: Amount | None = None,
        again: bool = False,
        on_step: OnStep | None = None,
        resume: str | None = None,
    ) -> Flow[Purchase]:
        """Buys what is in the cart for private stock, and takes it out of the cart.

        Steps: READ_CART, then those of `purchase`, then CLEAN_UP. The rows are taken out when the
        order is there; where that fails, the result says so in `left_in_cart`. Products that cannot
        be ordered any more stay, and are told in `not_orderable`; a run that is taken up again does
        not tell them, once the order is made.

        Args:
            variant_ids: what to buy of it; by default all.
            choose_warehouse: as for `purchase`.
            choose_logistics: as for `purchase`.
            pay: as for `purchase`.
            max_total: the most that the order may cost, USD, with freight and service.
            again: buy although an order of the same goods is not paid yet.
            on_step: gets each step, with a token: keep the latest.
            resume: that token; the other arguments as before.

        Returns:
            The order, its total in USD, its state, and whether it is paid.

        Raises:
            FlowStopped: the cart is empty, or lacks what is wanted; or as for `purchase`.
            OutcomeUnknown: whether the order was made or paid cannot be told yet; resume later.
            JobTimeout: it is paid, and the list does not show it yet, or cannot be had; resume to
                look again.
            TokenError: the token is of another purchase.
            CallError: a call failed; `resume_token` goes on.

        Example:
            >>> product = cj.products.list(page_size=10).items[0]
            >>> variant = cj.variants.list(pid=product.pid)[0]
            >>> row = {"variantId": variant.vid, "quantity": 2}
            >>> added = cj.private_inventory.add_to_cart(
            ...     {"productId": variant.pid, "variants": [row]}
            ... )
            >>> bought = cj.private_inventory.purchase_cart()
            >>> bought.paid, bought.status
            (False, 'AWAITING_PAYMENT')

        Source: 5 Shopping, sections 7.2, 7.3 and 7.5 to 7.10.
        """
        wanted = None if variant_ids is None else listed(variant_ids, "variant_ids")
        limit = exact(max_total, "max_total")
        _check_choices(choose_warehouse, choose_logistics)
        terms = Terms(_CART, choose_warehouse, choose_logistics, limit, again)
        about = {"variants": wanted, "pay": _way(pay)}
        names = steps(pay, cart=True)
        journal = _journal(calls, _CART, names, about, resume, on_step)
        return (yield from purchasing.purchase_cart(calls, journal, wanted, terms, pay))

    @flow_method
    def wait_for(
        self,
        calls: Calls,
        order_code: str,
        status: OrderState | Many[OrderState],
        *,
        timeout: float = 86_400,
        on_progress: Callable[[JobEvent[m.PrivateInventoryOrder | None]], object] | None = None,
    ) -> Flow[m.PrivateInventoryOrder]:
        """Waits until an order for private stock has come as far as is wanted, or further.

        Looks are frequent at first, and seldom later. Calling again goes on waiting.

        Args:
            order_code: number of the order, which begins with SY.
            status: the state to wait for, or several; AWAITING_PAYMENT, PAYMENT_INCOMING, PENDING,
                AWAITING_DISPATCH, DISPATCHED, COMPLETED, CLOSED or CANCELLED. The service's codes
                are read, too.
            timeout: seconds.
            on_progress: called after each look, with progress from 0 to 1 and the order; None where
                it is not listed yet.

        Returns:
            The order as it is then.

        Raises:
            JobFailed: it ended in another way (closed, cancelled, completed), or look after look it
                is not listed.
            JobTimeout: it has not come so far; `status` is the order. It has no token: call again.
            ValueError: there is no such state, or the timeout is no number of seconds.
            CallError: a look failed for good.

        Example:
            >>> product = cj.products.list(page_size=10).items[0]
            >>> variant = cj.variants.list(pid=product.pid)[0]
            >>> lines = [{"variantId": variant.vid, "productId": variant.pid, "quantity": 2}]
            >>> bought = cj.private_inventory.purchase(lines, pay="balance")
            >>> order = cj.private_inventory.wait_for(bought.order_code, "PENDING")
            >>> order.status_desc
            'Pending'

        Source: 5 Shopping, section 7.10 (Query Private Inventory Order List).
        """
        wanted = [status] if isinstance(status, str) else several(status, "status")
        return (yield from waiting.wait_for(calls, order_code, wanted, timeout, on_progress))


def _journal(
    calls: Calls,
    flow: str,
    names: Sequence[str],
    about: Mapping[str, object],
    resume: str | None,
    on_step: OnStep | None,
) -> Journal:
    return Journal.open(
        calls, flow, names, about=about, facts=Facts, once=ONCE, resume=resume, on_step=on_step
    )


def _check_choices(warehouse: ChooseWarehouse, logistics: ChooseLogistics) -> None:
    if callable(warehouse):
        check_hook("choose_warehouse", warehouse)
    if callable(logistics):
        check_hook("choose_logistics", logistics)


def _way(pay: Pay) -> Pay:
    if pay not in tuple(PAY_TYPES):  # not by hash: a user may err
        raise ValueError(f"pay must be one of {', '.join(PAY_TYPES)}; not {pay!r}")
    return pay


class PrivateInventory(_PrivateInventoryFlows, generated.PrivateInventory, Blocking):
    """Stock of one's own in CJ's warehouses; choose goods, see what they cost, order and follow
    them."""


class AsyncPrivateInventory(_PrivateInventoryFlows, generated.AsyncPrivateInventory, Awaiting):
    """Stock of one's own in CJ's warehouses; choose goods, see what they cost, order and follow
    them."""
