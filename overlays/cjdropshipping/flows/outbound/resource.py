"""``cj.outbound`` with its flows; sending.py draws the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cjdropshipping_api import operations as ops
from cjdropshipping_api.resources import outbound as generated
from cjdropshipping_runtime.checks import check
from cjdropshipping_runtime.hooks import check_hook
from cjdropshipping_runtime.journal import Journal
from cjdropshipping_runtime.jsontext import decode_plain
from cjdropshipping_runtime.methods import Awaiting, Blocking, flow_method
from cjdropshipping_runtime.stops import TokenError
from cjdropshipping_runtime.wire import Input, json_body, not_negative

from .addresses import order_address
from .adjusting import RULES, OnLockFail
from .creating import FLOW, Facts
from .sending import STEPS, OutboundRun, Sending
from .watching import OnProgress, Watch

if TYPE_CHECKING:
    from cjdropshipping_api import inputs as i
    from cjdropshipping_api import models as m
    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.effects import Flow
    from cjdropshipping_runtime.journal import OnStep


class _OutboundFlows:
    @flow_method
    def run(
        self,
        calls: Calls,
        form: m.OutboundOrderRequest | i.OutboundOrderRequestDict,
        *,
        on_lock_fail: OnLockFail = "fail",
        submit: bool = True,
        max_rounds: int = 5,
        timeout: float | None = None,
        on_progress: OnProgress | None = None,
        on_step: OnStep | None = None,
        order_id: str | None = None,
        create_again: bool = False,
        resume: str | None = None,
    ) -> Flow[OutboundRun]:
        """Sends goods out of private inventory: creates the order, has them locked, submits it.

        Where goods cannot be locked, also at the last moment, it does what ``on_lock_fail`` says:
        reads the order, lowers or removes lines, creates it again under the same id, and looks
        whether they are locked now. An order is submitted only when every line of it is locked. It
        ends where the service waits for somebody else: PAY and WAIT_APPROVAL are left to you.
        Nothing is paid here.

        It can be taken up by ``resume``, or by ``order_id`` without a token: what the service says
        of the order decides how it goes on, so that nothing is done twice. One moment is not like
        that. An outbound order cannot be found by your own number. If the reply to the creation is
        lost, or the process dies before it, nobody can tell whether goods are being locked. Then
        the error is OutcomeUnknown, and a run with its token stops until you say which it is. A
        run without the token and without ``order_id`` knows nothing of the first and creates an
        order: keep the tokens that ``on_step`` gets, the first comes before the creation.

        Args:
            form: the order. With an ``orderId`` it changes that order first, which must not be
                submitted; lines without an id get that of the order's line of the same goods. Its
                ``submit`` is left out of account.
            on_lock_fail: what to do where goods could not be locked. "fail": stop; if it shows
                before, then before an order is created. "reduce": lower lines to the pieces that
                are locked, and remove those that have none. "remove": remove the lines. Or a
                function of the failures and the order: it returns the pieces by id of the line (0
                removes it), or all lines that the order is to have, or None to stop.
            submit: whether to submit it; if not, it ends when all goods are locked.
            max_rounds: how often the order may be adjusted in this run.
            timeout: seconds for all of the waiting; ten minutes by default.
            on_progress: called after each look, with the progress of the whole from 0 to 1.
            on_step: called before and after each step: CREATE, ADJUST, SUBMIT, SETTLE.
            order_id: an order made of this form that exists already: goes on with that.
            create_again: with a token of a run of which nobody knows whether it created an order:
                says that it did not, and has it created.
            resume: a token of an earlier run with the same number, warehouse and lines; everything
                else may be different this time.

        Returns:
            The order, what is to be done next, and what was adjusted.

        Raises:
            InvalidInput: the form breaks documented rules; nothing was sent.
            LockFailed: goods could not be locked, and the order was not to be adjusted, or not any
                further, or nothing would be left of it. It stays as it is, with what is locked.
            FlowStopped: the order was cancelled, or not taken; or it cannot be told whether it
                exists.
            JobTimeout: it goes on, and the time is over.
            TokenError: the token is none of this flow, or of another form.
            ValueError: an argument cannot be, or your function for ``on_lock_fail`` returns
                neither pieces nor lines, or such of a line that is not there.
            OutcomeUnknown: nobody knows whether the order was created, or submitted.
            CallError: a call failed; ``resume_token`` goes on from there.

        Example:
            >>> lot = mock.back_office.stock("CJKTCAF00005-Navy", 10)  # bought before
            >>> goods = cj.outbound.list_products(lot.storage_id, sku_or_spu=lot.sku)[0]
            >>> entry = cj.outbound.list_addresses()[0]
            >>> sent = cj.outbound.run(
            ...     {
            ...         "orderNumber": "OUT-1",
            ...         "storageId": lot.storage_id,
            ...         "postagePayNode": 5,
            ...         "address": cj.outbound.address_of(entry),
            ...         "productList": [cj.outbound.line_of(goods, 2)],
            ...     },
            ...     on_lock_fail="reduce",
            ... )
            >>> sent.next_action, sent.adjustments
            ('FINISHED', ())

        Source: 5 Shopping, sections 8.4 to 8.8 (Private Inventory Outbound Orders).
        """
        check_hook("on_progress", on_progress)
        if callable(on_lock_fail):
            check_hook("on_lock_fail", on_lock_fail)
        elif on_lock_fail not in RULES:
            raise ValueError(f"on_lock_fail must be one of {RULES}, or a function")
        not_negative(max_rounds, "max_rounds", "rounds")
        if timeout is not None:
            not_negative(timeout, "timeout", "seconds")
        if order_id == "":
            raise ValueError("order_id must name an order")
        plain = decode_plain(json_body(form, ops.OUTBOUND_CREATE.id))
        asked: dict[str, Any] = {**plain, "submit": False}
        if order_id is not None and "orderId" in asked:
            raise ValueError("order_id goes on with an order, the orderId of a form changes it")
        check(ops.OUTBOUND_CREATE, Input(body=asked))
        about = {name: asked.get(name) for name in ("orderId", "orderNumber", "storageId")}
        about["lines"] = [
            [line[name] for name in ("privateOrderId", "stanProductId", "quantity")]
            for line in asked["productList"]
        ]
        # To change an order twice is no harm; to create one twice is.
        once = ("SUBMIT",) if order_id is not None or "orderId" in asked else ("CREATE", "SUBMIT")
        journal = Journal.open(
            calls, FLOW, STEPS, about=about, facts=Facts, once=once, resume=resume, on_step=on_step
        )
        if resume is None:
            journal.note(sent=False)
        named, known = order_id or asked.get("orderId"), journal.facts.get("order_id")
        if None not in (named, known) and named != known:
            raise TokenError(f"a token of order {known}", flow=FLOW)
        if order_id is not None:
            journal.did("CREATE", order_id=order_id)
        watch = Watch(calls, timeout, on_progress, submits=submit)
        sending = Sending(
            calls,
            journal,
            watch,
            asked,
            on_lock_fail=on_lock_fail,
            max_rounds=max_rounds,
            submit=submit,
        )
        return (yield from sending.run(create_again=create_again))

    @staticmethod
    def address_of(
        entry: m.OutboundAddressCandidate | m.Address,
    ) -> i.OutboundAddressRequestDict:
        """The address of an order, out of an entry of the address book.

        The two name their fields differently: ``name`` becomes ``customerName``, ``address`` and
        ``addressNew`` become ``shippingAddress`` and ``shippingAddress2``, ``countyTown`` becomes
        ``town``, ``zip`` becomes ``zipCode`` and ``mail`` becomes ``email``. Nothing is sent.

        Args:
            entry: from ``cj.outbound.list_addresses`` or ``cj.addresses.list``.

        Returns:
            The ``address`` of a form. What the entry does not have is left out; whether something
            is missing then, the form is checked for.

        Example:
            >>> address = cj.outbound.address_of(cj.outbound.list_addresses()[0])
            >>> address["zipCode"]
            '45501'

        Source: 5 Shopping, sections 8.1.2, 8.2 (Address List) and 8.5.
        """
        return order_address(entry)

    @staticmethod
    def line_of(product: m.OutboundProduct, quantity: int) -> i.OutboundLineRequestDict:
        """A line of an order, for so many pieces of goods that were found. Nothing is sent.

        Args:
            product: from ``cj.outbound.list_products``.
            quantity: pieces to ship, at least 1.

        Returns:
            A row of the ``productList`` of a form.

        Raises:
            ValueError: the goods lack what a line has to name, or nothing is to be shipped.

        Example:
            >>> lot = mock.back_office.stock("CJKTCAF00005-Navy", 10)  # bought before
            >>> goods = cj.outbound.list_products(lot.storage_id, sku_or_spu=lot.sku)[0]
            >>> cj.outbound.line_of(goods, 3)["quantity"]
            3

        Source: 5 Shopping, sections 8.3 (Query Outboundable Products) and 8.5.
        """
        sku, variant, order = product.sku, product.stan_product_id, product.private_order_id
        if not (sku and variant and order):
            raise ValueError("the goods have no SKU, variant id or private order")
        if quantity < 1:
            raise ValueError(f"at least one piece is shipped, not {quantity}")
        return {
            "sku": sku,
            "stanProductId": variant,
            "privateOrderId": order,
            "quantity": quantity,
        }


class Outbound(_OutboundFlows, generated.Outbound, Blocking):
    """Ship goods out of private inventory; see what can go, create an order, follow it, submit
    it."""


class AsyncOutbound(_OutboundFlows, generated.AsyncOutbound, Awaiting):
    """Ship goods out of private inventory; see what can go, create an order, follow it, submit
    it."""
