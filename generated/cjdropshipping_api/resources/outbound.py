# Generated from spec/ by scripts/regenerate; edit that instead.
"""Ship goods out of private inventory; see what can go, create an order, follow it, submit
it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..operations import outbound as ops

if TYPE_CHECKING:
    from cjdropshipping_runtime.engine import AsyncEngine, Engine
    from cjdropshipping_runtime.jobs import AsyncJob, Job
    from cjdropshipping_runtime.model import Rows

    from .. import inputs as i
    from .. import models as m


class Outbound:
    """Ship goods out of private inventory; see what can go, create an order, follow it, submit
    it."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def list_addresses(
        self,
    ) -> Rows[m.OutboundAddressCandidate]:
        """List the addresses that an outbound order can go to.

        Returns the addresses of the account in the form that outbound orders draw on. They are kept
        with `cj.addresses.create` and `cj.addresses.update`. Some fields have another name in the
        address of an order: `name` is `customer_name` there, `address` is `shipping_address`,
        `address_new` is `shipping_address2`, `county_town` is `town`, `zip` is `zip_code` and
        `mail` is `email`.

        Returns:
            The addresses.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.outbound.list_addresses()

        Source: 5 Shopping, section 8.2 (Address List). No points a call.
        """
        return self._engine.call(
            ops.OUTBOUND_LIST_ADDRESSES,
            body={},
        )

    def list_products(
        self,
        storage_id: str,
        *,
        sku_or_spu: str | None = None,
        private_order_id: str | None = None,
        order_id: str | None = None,
    ) -> Rows[m.OutboundProduct]:
        """Find what a warehouse can ship out of private inventory.

        Returns the variants that one warehouse holds for the account, one row for each private
        inventory order and variant, with the pieces that can still be shipped. Search by a SKU or
        SPU, by the number of the private inventory order, or by both; at least one of the two is
        needed. While an outbound order is being changed, pass its `order_id`, so that its own locks
        are told apart. Take `stan_product_id`, `private_order_id` and `sku` of the rows to
        `cj.outbound.create`.

        Args:
            storage_id: Id of the warehouse to ship from.
            sku_or_spu: SKU or SPU to search for. Needed unless `private_order_id` is given.
            private_order_id: Number of a private inventory order. Needed unless `sku_or_spu` is
                given.
            order_id: Number of the outbound order that is being changed, if there is one.

        Returns:
            The variants that can be shipped.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.outbound.list_products(
            ...     "08898c4735bf43068d5d677c1d217ab0", private_order_id="PO26050001"
            ... )

        Source: 5 Shopping, section 8.3 (Query Outboundable Products). No points a call.
        """
        return self._engine.call(
            ops.OUTBOUND_LIST_PRODUCTS,
            body={
                name: value
                for name, value in {
                    "storageId": storage_id,
                    "skuOrSpu": sku_or_spu,
                    "privateOrderId": private_order_id,
                    "orderId": order_id,
                }.items()
                if value is not None
            },
        )

    def refresh_products(
        self,
        selection: m.OutboundRefreshRequest | i.OutboundRefreshRequestDict,
    ) -> Rows[m.OutboundAvailability]:
        """Read again how many pieces can be shipped.

        Returns the pieces that can be shipped now, for variants chosen from
        `cj.outbound.list_products`; call it right before `cj.outbound.create`, as stock may have
        gone in between. With the `order_id` of an outbound order that is being changed, the locks
        of this order are left out of the reckoning, presumably so that they count as free. The rows
        hold little more than the quantity: names, pictures and prices are in
        `cj.outbound.list_products` and `cj.outbound.get`.

        Args:
            selection: Variants whose stock is to be read again.

        Returns:
            What can be shipped now.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.outbound.refresh_products(
            ...     {
            ...         "storageId": "08898c4735bf43068d5d677c1d217ab0",
            ...         "products": [{"privateOrderId": "PO26050001", "stanProductId": "CJVAR001"}],
            ...     }
            ... )

        Source: 5 Shopping, section 8.4 (Batch Refresh Selected Inventory). No points a call.
        """
        return self._engine.call(
            ops.OUTBOUND_REFRESH_PRODUCTS,
            body=selection,
        )

    def create(
        self,
        order: m.OutboundOrderRequest | i.OutboundOrderRequestDict,
    ) -> m.OutboundCreation:
        """Create or change an outbound order.

        Starts a task that creates an outbound order and locks stock for each of its lines; poll
        `cj.outbound.progress` with the `order_id` of the reply. With the `order_id` of an existing
        order the call changes that order instead, so this is also the way out of a failed lock:
        read `cj.outbound.get`, drop the lines of `lock_fails` or lower their quantities, and call
        this again with all that shall remain; a line that is left out is presumably removed. Once
        `cj.outbound.progress` says that the order is ready, submit with `cj.outbound.submit`, or
        set `submit` from the start to have it done after creation; do not count on that after a
        failed lock. Nothing documented finds an outbound order by `order_number`, so do not repeat
        a call whose outcome is unknown.

        Args:
            order: A new outbound order, or the whole of an existing one with changes.

        Returns:
            The number of the order whose task has started.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = cj.outbound.create(
            ...     {
            ...         "orderNumber": "OUTBOUND-API-001",
            ...         "storageId": "08898c4735bf43068d5d677c1d217ab0",
            ...         "platform": "API",
            ...         "storeName": "Example Store",
            ...         "postagePayNode": 4,
            ...         "address": {
            ...             "customerName": "Sam Example",
            ...             "shippingAddress": "1 Example Street",
            ...             "shippingAddress2": "Apt 2",
            ...             "city": "SPRINGFIELD",
            ...             "country": "United States",
            ...             "countryCode": "US",
            ...             "province": "OH",
            ...             "zipCode": "45501",
            ...             "phone": "5550100123",
            ...             "email": "test@example.com",
            ...         },
            ...         "productList": [
            ...             {
            ...                 "sku": "CJJJJTJT00873-Black",
            ...                 "stanProductId": "CJVAR001",
            ...                 "privateOrderId": "PO26050001",
            ...                 "quantity": 2,
            ...             }
            ...         ],
            ...         "submit": False,
            ...     }
            ... )

        Source: 5 Shopping, section 8.5 (Create Private Inventory Outbound Order). No points a call.
        """
        return self._engine.call(
            ops.OUTBOUND_CREATE,
            body=order,
        )

    def progress(
        self,
        order_id: str,
    ) -> m.OutboundProgress:
        """Follow the creation and the submission of an outbound order.

        Tells how far the task is that `cj.outbound.create` started, which lines could not be
        locked, and what to do next. An order is ready for `cj.outbound.submit` when
        `create_progress` is 100, `create_status` is TASK_COMPLETE, `lock_fails` is empty and
        `next_action` is SUBMIT_ORDER, all four at once. If `lock_fails` is not empty,
        `create_status` is LOCK_FAIL or `next_action` is ADJUST_LOCK_FAIL_PRODUCTS, change the order
        with `cj.outbound.create` first: an order of which only some lines are locked cannot be
        submitted. After submission, poll on for payment and parent order; `submit_status` and
        `payment_status` may stay at UNKNOWN, so do not wait for them alone.

        Args:
            order_id: Number of the outbound order, from `cj.outbound.create`.

        Returns:
            The state of the task.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.outbound.progress("SD260526000001")

        Source: 5 Shopping, section 8.6 (Query Progress). No points a call.
        """
        return self._engine.call(
            ops.OUTBOUND_PROGRESS,
            body={
                "orderId": order_id,
            },
        )

    def submit(
        self,
        order_id: str,
    ) -> m.OutboundSubmission:
        """Submit an outbound order.

        Hands a created order over for shipping. Call it only when `cj.outbound.progress` says that
        the order is ready. If stock is short, the call is refused with code 1603001 and the refusal
        carries an `OutboundSubmission` as its `data`: no fault of the service, and no use in
        sending the same call again. Lower or drop the lines in `lock_fails` with
        `cj.outbound.create` under the same `order_id`, poll until the order is ready, then submit
        anew. The code has other meanings elsewhere, so go by `next_action` of the `data`. Refused
        as well for an order of another account, or in a state that does not allow it. When the
        outcome of a call is unknown, look at `cj.outbound.progress` and `cj.outbound.get` before
        you send it again. How an order with the next action PAY is paid is not documented; the ids
        for it may be in `cj.outbound.progress`. The website shows a submitted order in its order
        list, with orderType=7 in the address.

        Args:
            order_id: Number of the outbound order, from `cj.outbound.create`.

        Returns:
            What comes next.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = cj.outbound.submit("SD260526000001")

        Source: 5 Shopping, section 8.7 (Submit Outbound Order). No points a call.
        """
        return self._engine.call(
            ops.OUTBOUND_SUBMIT,
            body={
                "orderId": order_id,
            },
        )

    def get(
        self,
        order_id: str,
    ) -> m.OutboundOrder:
        """Read an outbound order.

        Returns the order as it was entered, with its address and lines, the pieces available and
        locked for each line, and its state. Use it to show an order, and to change one after a
        failed lock: `id` of a line is needed to change that line with `cj.outbound.create`. Refused
        for an order of another account.

        Args:
            order_id: Number of the outbound order, from `cj.outbound.create`.

        Returns:
            The order.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.outbound.get("SD260526000001")

        Source: 5 Shopping, section 8.8 (Query Outbound Order Detail). No points a call.
        """
        return self._engine.call(
            ops.OUTBOUND_GET,
            body={
                "orderId": order_id,
            },
        )

    def cancel(
        self,
        order_id: str,
        *,
        reason: str | None = None,
    ) -> bool | m.OutboundCancellation:
        """Cancel an outbound order that is not finished.

        Gives an outbound order up. Refused for an order of another account, or in a state that does
        not allow it. Sending it again does no harm: an order cannot be cancelled more than once, at
        worst the second call is refused. Some versions of the service behind it answer with a bare
        boolean or with an object of their own; false, bare or as `cancelled`, is no refusal of the
        call but presumably means that the order stands. Read `cj.outbound.get` to be sure.

        Args:
            order_id: Number of the outbound order to cancel.
            reason: A remark of your own.

        Returns:
            Whether the order is cancelled.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.outbound.cancel("SD260526000001", reason="Ordered twice.")

        Source: 5 Shopping, section 8.9 (Cancel Outbound Order). No points a call.
        """
        return self._engine.call(
            ops.OUTBOUND_CANCEL,
            body={
                name: value
                for name, value in {
                    "orderId": order_id,
                    "reason": reason,
                }.items()
                if value is not None
            },
        )

    def creation(
        self,
        order: m.OutboundOrderRequest | i.OutboundOrderRequestDict,
    ) -> Job[m.OutboundProgress, m.OutboundProgress]:
        """Create an outbound order, or change one, and follow how its goods are locked.

        Args:
            order: A new outbound order, or the whole of an existing one with changes.

        Returns:
            A job; `status`, `events` and `result` follow it.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused to start it; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> job = cj.outbound.creation(
            ...     {
            ...         "orderNumber": "OUTBOUND-API-001",
            ...         "storageId": "08898c4735bf43068d5d677c1d217ab0",
            ...         "platform": "API",
            ...         "storeName": "Example Store",
            ...         "postagePayNode": 4,
            ...         "address": {
            ...             "customerName": "Sam Example",
            ...             "shippingAddress": "1 Example Street",
            ...             "shippingAddress2": "Apt 2",
            ...             "city": "SPRINGFIELD",
            ...             "country": "United States",
            ...             "countryCode": "US",
            ...             "province": "OH",
            ...             "zipCode": "45501",
            ...             "phone": "5550100123",
            ...             "email": "test@example.com",
            ...         },
            ...         "productList": [
            ...             {
            ...                 "sku": "CJJJJTJT00873-Black",
            ...                 "stanProductId": "CJVAR001",
            ...                 "privateOrderId": "PO26050001",
            ...                 "quantity": 2,
            ...             }
            ...         ],
            ...         "submit": False,
            ...     }
            ... )

        Source: 5 Shopping, section 8.5 (Create Private Inventory Outbound Order).
        """
        from ..operations._jobs import OUTBOUND_CREATION

        return self._engine.job(
            OUTBOUND_CREATION,
            body=order,
        )

    def submission(
        self,
        order_id: str,
    ) -> Job[m.OutboundProgress, m.OutboundProgress]:
        """Submit an outbound order whose goods are locked, and follow it to its end or to where it
        has to be paid.

        Args:
            order_id: Number of the outbound order, from `cj.outbound.create`.

        Returns:
            A job; `status`, `events` and `result` follow it.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused to start it; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> job = cj.outbound.submission("SD260526000001")

        Source: 5 Shopping, section 8.7 (Submit Outbound Order).
        """
        from ..operations._jobs import OUTBOUND_SUBMISSION

        return self._engine.job(
            OUTBOUND_SUBMISSION,
            body={
                "orderId": order_id,
            },
        )


class AsyncOutbound:
    """Ship goods out of private inventory; see what can go, create an order, follow it, submit
    it."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def list_addresses(
        self,
    ) -> Rows[m.OutboundAddressCandidate]:
        """List the addresses that an outbound order can go to.

        Returns the addresses of the account in the form that outbound orders draw on. They are kept
        with `cj.addresses.create` and `cj.addresses.update`. Some fields have another name in the
        address of an order: `name` is `customer_name` there, `address` is `shipping_address`,
        `address_new` is `shipping_address2`, `county_town` is `town`, `zip` is `zip_code` and
        `mail` is `email`.

        Returns:
            The addresses.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.outbound.list_addresses()

        Source: 5 Shopping, section 8.2 (Address List). No points a call.
        """
        return await self._engine.call(
            ops.OUTBOUND_LIST_ADDRESSES,
            body={},
        )

    async def list_products(
        self,
        storage_id: str,
        *,
        sku_or_spu: str | None = None,
        private_order_id: str | None = None,
        order_id: str | None = None,
    ) -> Rows[m.OutboundProduct]:
        """Find what a warehouse can ship out of private inventory.

        Returns the variants that one warehouse holds for the account, one row for each private
        inventory order and variant, with the pieces that can still be shipped. Search by a SKU or
        SPU, by the number of the private inventory order, or by both; at least one of the two is
        needed. While an outbound order is being changed, pass its `order_id`, so that its own locks
        are told apart. Take `stan_product_id`, `private_order_id` and `sku` of the rows to
        `cj.outbound.create`.

        Args:
            storage_id: Id of the warehouse to ship from.
            sku_or_spu: SKU or SPU to search for. Needed unless `private_order_id` is given.
            private_order_id: Number of a private inventory order. Needed unless `sku_or_spu` is
                given.
            order_id: Number of the outbound order that is being changed, if there is one.

        Returns:
            The variants that can be shipped.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.outbound.list_products(
            ...     "08898c4735bf43068d5d677c1d217ab0", private_order_id="PO26050001"
            ... )

        Source: 5 Shopping, section 8.3 (Query Outboundable Products). No points a call.
        """
        return await self._engine.call(
            ops.OUTBOUND_LIST_PRODUCTS,
            body={
                name: value
                for name, value in {
                    "storageId": storage_id,
                    "skuOrSpu": sku_or_spu,
                    "privateOrderId": private_order_id,
                    "orderId": order_id,
                }.items()
                if value is not None
            },
        )

    async def refresh_products(
        self,
        selection: m.OutboundRefreshRequest | i.OutboundRefreshRequestDict,
    ) -> Rows[m.OutboundAvailability]:
        """Read again how many pieces can be shipped.

        Returns the pieces that can be shipped now, for variants chosen from
        `cj.outbound.list_products`; call it right before `cj.outbound.create`, as stock may have
        gone in between. With the `order_id` of an outbound order that is being changed, the locks
        of this order are left out of the reckoning, presumably so that they count as free. The rows
        hold little more than the quantity: names, pictures and prices are in
        `cj.outbound.list_products` and `cj.outbound.get`.

        Args:
            selection: Variants whose stock is to be read again.

        Returns:
            What can be shipped now.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.outbound.refresh_products(
            ...     {
            ...         "storageId": "08898c4735bf43068d5d677c1d217ab0",
            ...         "products": [{"privateOrderId": "PO26050001", "stanProductId": "CJVAR001"}],
            ...     }
            ... )

        Source: 5 Shopping, section 8.4 (Batch Refresh Selected Inventory). No points a call.
        """
        return await self._engine.call(
            ops.OUTBOUND_REFRESH_PRODUCTS,
            body=selection,
        )

    async def create(
        self,
        order: m.OutboundOrderRequest | i.OutboundOrderRequestDict,
    ) -> m.OutboundCreation:
        """Create or change an outbound order.

        Starts a task that creates an outbound order and locks stock for each of its lines; poll
        `cj.outbound.progress` with the `order_id` of the reply. With the `order_id` of an existing
        order the call changes that order instead, so this is also the way out of a failed lock:
        read `cj.outbound.get`, drop the lines of `lock_fails` or lower their quantities, and call
        this again with all that shall remain; a line that is left out is presumably removed. Once
        `cj.outbound.progress` says that the order is ready, submit with `cj.outbound.submit`, or
        set `submit` from the start to have it done after creation; do not count on that after a
        failed lock. Nothing documented finds an outbound order by `order_number`, so do not repeat
        a call whose outcome is unknown.

        Args:
            order: A new outbound order, or the whole of an existing one with changes.

        Returns:
            The number of the order whose task has started.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = await cj.outbound.create(
            ...     {
            ...         "orderNumber": "OUTBOUND-API-001",
            ...         "storageId": "08898c4735bf43068d5d677c1d217ab0",
            ...         "platform": "API",
            ...         "storeName": "Example Store",
            ...         "postagePayNode": 4,
            ...         "address": {
            ...             "customerName": "Sam Example",
            ...             "shippingAddress": "1 Example Street",
            ...             "shippingAddress2": "Apt 2",
            ...             "city": "SPRINGFIELD",
            ...             "country": "United States",
            ...             "countryCode": "US",
            ...             "province": "OH",
            ...             "zipCode": "45501",
            ...             "phone": "5550100123",
            ...             "email": "test@example.com",
            ...         },
            ...         "productList": [
            ...             {
            ...                 "sku": "CJJJJTJT00873-Black",
            ...                 "stanProductId": "CJVAR001",
            ...                 "privateOrderId": "PO26050001",
            ...                 "quantity": 2,
            ...             }
            ...         ],
            ...         "submit": False,
            ...     }
            ... )

        Source: 5 Shopping, section 8.5 (Create Private Inventory Outbound Order). No points a call.
        """
        return await self._engine.call(
            ops.OUTBOUND_CREATE,
            body=order,
        )

    async def progress(
        self,
        order_id: str,
    ) -> m.OutboundProgress:
        """Follow the creation and the submission of an outbound order.

        Tells how far the task is that `cj.outbound.create` started, which lines could not be
        locked, and what to do next. An order is ready for `cj.outbound.submit` when
        `create_progress` is 100, `create_status` is TASK_COMPLETE, `lock_fails` is empty and
        `next_action` is SUBMIT_ORDER, all four at once. If `lock_fails` is not empty,
        `create_status` is LOCK_FAIL or `next_action` is ADJUST_LOCK_FAIL_PRODUCTS, change the order
        with `cj.outbound.create` first: an order of which only some lines are locked cannot be
        submitted. After submission, poll on for payment and parent order; `submit_status` and
        `payment_status` may stay at UNKNOWN, so do not wait for them alone.

        Args:
            order_id: Number of the outbound order, from `cj.outbound.create`.

        Returns:
            The state of the task.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.outbound.progress("SD260526000001")

        Source: 5 Shopping, section 8.6 (Query Progress). No points a call.
        """
        return await self._engine.call(
            ops.OUTBOUND_PROGRESS,
            body={
                "orderId": order_id,
            },
        )

    async def submit(
        self,
        order_id: str,
    ) -> m.OutboundSubmission:
        """Submit an outbound order.

        Hands a created order over for shipping. Call it only when `cj.outbound.progress` says that
        the order is ready. If stock is short, the call is refused with code 1603001 and the refusal
        carries an `OutboundSubmission` as its `data`: no fault of the service, and no use in
        sending the same call again. Lower or drop the lines in `lock_fails` with
        `cj.outbound.create` under the same `order_id`, poll until the order is ready, then submit
        anew. The code has other meanings elsewhere, so go by `next_action` of the `data`. Refused
        as well for an order of another account, or in a state that does not allow it. When the
        outcome of a call is unknown, look at `cj.outbound.progress` and `cj.outbound.get` before
        you send it again. How an order with the next action PAY is paid is not documented; the ids
        for it may be in `cj.outbound.progress`. The website shows a submitted order in its order
        list, with orderType=7 in the address.

        Args:
            order_id: Number of the outbound order, from `cj.outbound.create`.

        Returns:
            What comes next.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = await cj.outbound.submit("SD260526000001")

        Source: 5 Shopping, section 8.7 (Submit Outbound Order). No points a call.
        """
        return await self._engine.call(
            ops.OUTBOUND_SUBMIT,
            body={
                "orderId": order_id,
            },
        )

    async def get(
        self,
        order_id: str,
    ) -> m.OutboundOrder:
        """Read an outbound order.

        Returns the order as it was entered, with its address and lines, the pieces available and
        locked for each line, and its state. Use it to show an order, and to change one after a
        failed lock: `id` of a line is needed to change that line with `cj.outbound.create`. Refused
        for an order of another account.

        Args:
            order_id: Number of the outbound order, from `cj.outbound.create`.

        Returns:
            The order.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.outbound.get("SD260526000001")

        Source: 5 Shopping, section 8.8 (Query Outbound Order Detail). No points a call.
        """
        return await self._engine.call(
            ops.OUTBOUND_GET,
            body={
                "orderId": order_id,
            },
        )

    async def cancel(
        self,
        order_id: str,
        *,
        reason: str | None = None,
    ) -> bool | m.OutboundCancellation:
        """Cancel an outbound order that is not finished.

        Gives an outbound order up. Refused for an order of another account, or in a state that does
        not allow it. Sending it again does no harm: an order cannot be cancelled more than once, at
        worst the second call is refused. Some versions of the service behind it answer with a bare
        boolean or with an object of their own; false, bare or as `cancelled`, is no refusal of the
        call but presumably means that the order stands. Read `cj.outbound.get` to be sure.

        Args:
            order_id: Number of the outbound order to cancel.
            reason: A remark of your own.

        Returns:
            Whether the order is cancelled.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.outbound.cancel("SD260526000001", reason="Ordered twice.")

        Source: 5 Shopping, section 8.9 (Cancel Outbound Order). No points a call.
        """
        return await self._engine.call(
            ops.OUTBOUND_CANCEL,
            body={
                name: value
                for name, value in {
                    "orderId": order_id,
                    "reason": reason,
                }.items()
                if value is not None
            },
        )

    async def creation(
        self,
        order: m.OutboundOrderRequest | i.OutboundOrderRequestDict,
    ) -> AsyncJob[m.OutboundProgress, m.OutboundProgress]:
        """Create an outbound order, or change one, and follow how its goods are locked.

        Args:
            order: A new outbound order, or the whole of an existing one with changes.

        Returns:
            A job; `status`, `events` and `result` follow it.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused to start it; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> job = await cj.outbound.creation(
            ...     {
            ...         "orderNumber": "OUTBOUND-API-001",
            ...         "storageId": "08898c4735bf43068d5d677c1d217ab0",
            ...         "platform": "API",
            ...         "storeName": "Example Store",
            ...         "postagePayNode": 4,
            ...         "address": {
            ...             "customerName": "Sam Example",
            ...             "shippingAddress": "1 Example Street",
            ...             "shippingAddress2": "Apt 2",
            ...             "city": "SPRINGFIELD",
            ...             "country": "United States",
            ...             "countryCode": "US",
            ...             "province": "OH",
            ...             "zipCode": "45501",
            ...             "phone": "5550100123",
            ...             "email": "test@example.com",
            ...         },
            ...         "productList": [
            ...             {
            ...                 "sku": "CJJJJTJT00873-Black",
            ...                 "stanProductId": "CJVAR001",
            ...                 "privateOrderId": "PO26050001",
            ...                 "quantity": 2,
            ...             }
            ...         ],
            ...         "submit": False,
            ...     }
            ... )

        Source: 5 Shopping, section 8.5 (Create Private Inventory Outbound Order).
        """
        from ..operations._jobs import OUTBOUND_CREATION

        return await self._engine.job(
            OUTBOUND_CREATION,
            body=order,
        )

    async def submission(
        self,
        order_id: str,
    ) -> AsyncJob[m.OutboundProgress, m.OutboundProgress]:
        """Submit an outbound order whose goods are locked, and follow it to its end or to where it
        has to be paid.

        Args:
            order_id: Number of the outbound order, from `cj.outbound.create`.

        Returns:
            A job; `status`, `events` and `result` follow it.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused to start it; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> job = await cj.outbound.submission("SD260526000001")

        Source: 5 Shopping, section 8.7 (Submit Outbound Order).
        """
        from ..operations._jobs import OUTBOUND_SUBMISSION

        return await self._engine.job(
            OUTBOUND_SUBMISSION,
            body={
                "orderId": order_id,
            },
        )
