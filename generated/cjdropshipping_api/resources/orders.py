# Generated from spec/ by scripts/regenerate; edit that instead.
"""Customers' orders; create, confirm and find them, put them into the cart, ask for payment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ..operations import orders as ops

if TYPE_CHECKING:
    from cjdropshipping_runtime.engine import AsyncEngine, Engine
    from cjdropshipping_runtime.jobs import AsyncJob, Job, Until
    from cjdropshipping_runtime.pages import AsyncPaging, Page
    from cjdropshipping_runtime.wire import Many

    from .. import inputs as i
    from .. import models as m


class Orders:
    """Customers' orders; create, confirm and find them, put them into the cart, ask for payment."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def create_v2(
        self,
        order: m.OrderV2Request | i.OrderV2RequestDict,
        *,
        platform_token: str | None = None,
    ) -> m.OrderCreated:
        """Create an order and choose how it is paid.

        Creates an order of one or more variants for one recipient. `pay_type` decides what follows:
        a page on which it is paid, payment from the balance (the order then goes through cart and
        confirmation by itself), or nothing. A success can still hide trouble: look at
        `intercept_order_reasons` and `logistics_miss`. Where no reply tells whether the order was
        created, `cj.orders.get` finds it under your own `order_number`; `x-safety` says how, and a
        client can do it for you. Code 1603003 says that an order of that number exists already.
        What becomes of the order where payment from the balance fails is not documented: its
        `order_status` tells whether it was paid (UNSHIPPED) or not.

        Args:
            order: An order for one recipient, and how it is paid.
            platform_token: Token of a platform account, obtained the way the access token is. Leave
                it out, or send it empty, where none is needed.

        Returns:
            The new order.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            AlreadyExists: it was there before.
            OutcomeUnknown: it may be done, and looking it up failed; calling again is safe.

        Example:
            >>> result = cj.orders.create_v2(
            ...     {
            ...         "orderNumber": "1234",
            ...         "shippingZip": "06103",
            ...         "shippingCountry": "United States",
            ...         "shippingCountryCode": "US",
            ...         "shippingProvince": "Connecticut",
            ...         "shippingCity": "Hartford",
            ...         "shippingPhone": "8605550100",
            ...         "shippingCustomerName": "Ada Example",
            ...         "shippingAddress": "1 Sample Street",
            ...         "shippingAddress2": "Floor 2",
            ...         "taxId": "123",
            ...         "remark": "Leave it with the neighbours.",
            ...         "logisticName": "PostNL",
            ...         "fromCountryCode": "CN",
            ...         "houseNumber": "123",
            ...         "platform": "shopify",
            ...         "orderFlow": 1,
            ...         "products": [
            ...             {
            ...                 "vid": "92511400-C758-4474-93CA-66D442F5F787",
            ...                 "quantity": 1,
            ...                 "storeLineItemId": "test-lineItemId-1111",
            ...             }
            ...         ],
            ...     }
            ... )

        Source: 5 Shopping, section 1.1 (Create Order V2). No points a call.
        """
        return self._engine.call(
            ops.ORDERS_CREATE_V2,
            headers={
                "platformToken": platform_token,
            },
            body=order,
        )

    def create_v3(
        self,
        order: m.OrderV3Request | i.OrderV3RequestDict,
        *,
        platform_token: str | None = None,
    ) -> m.OrderCreated:
        """Create an order without a choice of how it is paid.

        Creates an order as `cj.orders.create_v2` does, but without a choice of payment. How far it
        takes the order is not documented: read `order_status`. While that is CREATED, go on with
        `cj.orders.add_to_cart`, `cj.orders.confirm_cart`, `cj.orders.create_parent` and
        `cj.payments.pay_v2`. A success can still hide trouble: look at `intercept_order_reasons`
        and `logistics_miss`. Where no reply tells whether the order was created, `cj.orders.get`
        finds it under your own `order_number`; `x-safety` says how, and a client can do it for you.
        Code 1603003 says that an order of that number exists already.

        Args:
            order: An order for one recipient.
            platform_token: Token of a platform account, obtained the way the access token is. Leave
                it out, or send it empty, where none is needed.

        Returns:
            The new order.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            AlreadyExists: it was there before.
            OutcomeUnknown: it may be done, and looking it up failed; calling again is safe.

        Example:
            >>> result = cj.orders.create_v3(
            ...     {
            ...         "orderNumber": "1234",
            ...         "shippingZip": "06103",
            ...         "shippingCountry": "United States",
            ...         "shippingCountryCode": "US",
            ...         "shippingProvince": "Connecticut",
            ...         "shippingCity": "Hartford",
            ...         "shippingPhone": "8605550100",
            ...         "shippingCustomerName": "Ada Example",
            ...         "shippingAddress": "1 Sample Street",
            ...         "shippingAddress2": "Floor 2",
            ...         "taxId": "123",
            ...         "remark": "Leave it with the neighbours.",
            ...         "logisticName": "PostNL",
            ...         "fromCountryCode": "CN",
            ...         "houseNumber": "123",
            ...         "platform": "shopify",
            ...         "shopLogisticsType": 1,
            ...         "storageId": "201e67f6ba4644c0a36d63bf4989dd70",
            ...         "orderFlow": 1,
            ...         "products": [
            ...             {
            ...                 "vid": "92511400-C758-4474-93CA-66D442F5F787",
            ...                 "quantity": 1,
            ...                 "storeLineItemId": "test-lineItemId-1111",
            ...             }
            ...         ],
            ...     }
            ... )

        Source: 5 Shopping, section 1.2 (Create Order V3). No points a call.
        """
        return self._engine.call(
            ops.ORDERS_CREATE_V3,
            headers={
                "platformToken": platform_token,
            },
            body=order,
        )

    def add_to_cart(
        self,
        cj_order_id_list: Many[str],
    ) -> m.OrderCartResult:
        """Put created orders into the cart.

        Moves orders from CREATED to IN_CART. The call succeeds even if some orders stay behind:
        compare `add_success_orders` with what you sent, and look at `intercept_orders`. Go on with
        `cj.orders.confirm_cart`. When the outcome is unknown, `cj.orders.get` need not settle it:
        IN_CART may be reported as CREATED.

        Args:
            cj_order_id_list: CJ order ids: `order_id` of the reply to the creation. The
                `cj_order_id` of `cj.orders.get` is null in the example of such an order.

        Returns:
            Which orders are in the cart now.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = cj.orders.add_to_cart(["SD25080109282603297001"])

        Source: 5 Shopping, section 1.3 (Add Cart). No points a call.
        """
        return self._engine.call(
            ops.ORDERS_ADD_TO_CART,
            body={
                "cjOrderIdList": cj_order_id_list,
            },
        )

    def confirm_cart(
        self,
        cj_order_id_list: Many[str],
    ) -> m.OrderCartConfirmation:
        """Confirm orders that are in the cart.

        Confirms orders that `cj.orders.add_to_cart` has put into the cart, after which they wait
        for payment. The call succeeds even if orders were held back: test `submit_success` and
        `intercept_orders`. Pass `shipments_id` to `cj.orders.create_parent` as `shipment_order_id`;
        in the document's example of a success it is empty. Confirm sandbox orders apart from
        others, for one parent order must not hold both. When the outcome is unknown, look at the
        orders with `cj.orders.get`: confirmed ones are UNPAID.

        Args:
            cj_order_id_list: CJ order ids, as in `cj.orders.add_to_cart`.

        Returns:
            How many orders were confirmed and under which parent order.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = cj.orders.confirm_cart(["SD25080109282603297001"])

        Source: 5 Shopping, section 1.4 (Add Cart Confirm). No points a call.
        """
        return self._engine.call(
            ops.ORDERS_CONFIRM_CART,
            body={
                "cjOrderIdList": cj_order_id_list,
            },
        )

    def create_parent(
        self,
        shipment_order_id: str,
    ) -> m.OrderParent:
        """Open the payment of a parent order.

        Creates the parent order of confirmed orders and says what is to be paid for it, until when,
        and under which `pay_id`. Pay with `cj.payments.pay_v2`, by the same `shipment_order_id`.
        Before you do, make sure that `submit_success` is true, that `un_match_order_codes`,
        `un_match_product_codes` and `intercept_orders` are empty, and that `actual_payment` in
        `payment_information` is what you expect. What a second call for the same parent order does
        is not documented.

        Args:
            shipment_order_id: Id of the parent order: `shipments_id` from `cj.orders.confirm_cart`
                or, where that is empty, presumably `shipment_order_id` from the creation.

        Returns:
            The parent order and its payment.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = cj.orders.create_parent("SD25080109282603297001")

        Source: 5 Shopping, section 1.5 (Save Generate Parent Order). No points a call.
        """
        return self._engine.call(
            ops.ORDERS_CREATE_PARENT,
            body={
                "shipmentOrderId": shipment_order_id,
            },
        )

    def list(
        self,
        *,
        page_num: int | None = None,
        page_size: int | None = None,
        order_ids: Many[str] | None = None,
        shipment_order_id: str | None = None,
        status: Literal[
            "CREATED",
            "IN_CART",
            "UNPAID",
            "UNSHIPPED",
            "SHIPPED",
            "DELIVERED",
            "CANCELLED",
            "OTHER",
        ]
        | None = None,
        cursor: str | None = None,
    ) -> Page[m.Order]:
        """List orders.

        Returns orders page by page, as short rows; read one in full with `cj.orders.get`. Pass
        `status` whenever it matters: the document calls CANCELLED its default, but its own example
        lists a CREATED order without it.

        Args:
            page_num: Number of the page, from 1.
            page_size: Orders on a page; no maximum is documented.
            order_ids: Only the orders with these ids.
            shipment_order_id: Only the orders of this parent order.
            status: Only orders in this state; see `OrderStatus`. OTHER exists as a filter only.
            cursor: Where an earlier walk stood (`Walk.cursor`), to go on there.

        Returns:
            The first page, of Order; iterating it walks all pages.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> page = cj.orders.list()

        Source: 5 Shopping, section 1.6 (List Order). No points a page.
        """
        return self._engine.page(
            ops.ORDERS_LIST,
            {
                "pageNum": page_num,
                "pageSize": page_size,
                "orderIds": order_ids,
                "shipmentOrderId": shipment_order_id,
                "status": status,
            },
            cursor,
        )

    def get(
        self,
        order_id: str,
        *,
        features: Many[Literal["LOGISTICS_TIMELINESS"]] | None = None,
    ) -> m.OrderDetail:
        """Read one order in full.

        Returns an order with its lines and, if asked for, the time that its delivery takes. It can
        be named by your own order number too, which tells whether a creation whose reply was lost
        went through. An unknown order, an empty id and more than 20 features are all refused with
        code 1600300; the message tells them apart. The vendor's general table of codes has 1603100
        for an unknown order as well.

        Args:
            order_id: CJ order id, or your own order number.
            features: What to add: the time that delivery takes (`logistics_timeliness`).

        Returns:
            The order.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.orders.get("210711100018043276")

        Source: 5 Shopping, section 1.7 (Query Order). No points a call.
        """
        return self._engine.call(
            ops.ORDERS_GET,
            query={
                "orderId": order_id,
                "features": features,
            },
        )

    def delete(
        self,
        order_id: str,
    ) -> str | None:
        """Delete an order that is not confirmed yet.

        Deletes an order in the state CREATED or IN_CART; orders in any later state are refused.
        Sent once more, it finds nothing left to delete and does no harm: after a lost reply, a
        refusal can mean that the order is gone.

        Args:
            order_id: Id of the order.

        Returns:
            The id of the deleted order.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.orders.delete("210711100018655344")

        Source: 5 Shopping, section 1.8 (Order Delete). No points a call.
        """
        return self._engine.call(
            ops.ORDERS_DELETE,
            query={
                "orderId": order_id,
            },
        )

    def confirm(
        self,
        order_id: str,
    ) -> str | None:
        """Confirm one order.

        Confirms an order, which then gets its CJ order number and waits for payment (UNPAID). How
        this relates to the cart is not documented; `cj.orders.confirm_cart` is the way that names a
        parent order to pay for. Nor do the documents say what a second confirmation does: look the
        order up with `cj.orders.get` when the outcome is unknown.

        Args:
            order_id: Id of the order.

        Returns:
            The id of the confirmed order.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = cj.orders.confirm("210711100018655344")

        Source: 5 Shopping, section 1.9 (Confirm Order). No points a call.
        """
        return self._engine.call(
            ops.ORDERS_CONFIRM,
            body={
                "orderId": order_id,
            },
        )

    def change_warehouse(
        self,
        order_code: str,
        storage_id: str,
    ) -> bool:
        """Ship an order from another warehouse.

        Changes the warehouse of an order with platform logistics; other orders are refused. It sets
        one value, so that sending it again changes nothing more.

        Args:
            order_code: Code of the order; whether that is `order_id`, `cj_order_id` or
                `cj_order_code` of `cj.orders.get` is not documented.
            storage_id: Id of the new warehouse.

        Returns:
            True when the warehouse has changed.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.orders.change_warehouse(order_code="123", storage_id="1234")

        Source: 5 Shopping, section 1.10 (Change Order Warehouse). No points a call.
        """
        return self._engine.call(
            ops.ORDERS_CHANGE_WAREHOUSE,
            body={
                "orderCode": order_code,
                "storageId": storage_id,
            },
        )

    def watch(
        self,
        order_id: str,
        *,
        until: Until,
    ) -> Job[m.OrderDetail, m.OrderDetail]:
        """Follow an order until it has a certain status.

        Args:
            order_id: CJ order id, or your own order number.
            until: What ends it: a value of `order_status`, several, or a function of the status.

        Returns:
            A job; `status`, `events` and `result` follow it.

        Example:
            >>> job = cj.orders.watch("210711100018043276", until="DELIVERED")

        Source: 5 Shopping, section 1.7 (Query Order).
        """
        from ..operations._jobs import ORDERS_WATCH

        return self._engine.job(
            ORDERS_WATCH,
            query={
                "orderId": order_id,
            },
            until=until,
        )


class AsyncOrders:
    """Customers' orders; create, confirm and find them, put them into the cart, ask for payment."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def create_v2(
        self,
        order: m.OrderV2Request | i.OrderV2RequestDict,
        *,
        platform_token: str | None = None,
    ) -> m.OrderCreated:
        """Create an order and choose how it is paid.

        Creates an order of one or more variants for one recipient. `pay_type` decides what follows:
        a page on which it is paid, payment from the balance (the order then goes through cart and
        confirmation by itself), or nothing. A success can still hide trouble: look at
        `intercept_order_reasons` and `logistics_miss`. Where no reply tells whether the order was
        created, `cj.orders.get` finds it under your own `order_number`; `x-safety` says how, and a
        client can do it for you. Code 1603003 says that an order of that number exists already.
        What becomes of the order where payment from the balance fails is not documented: its
        `order_status` tells whether it was paid (UNSHIPPED) or not.

        Args:
            order: An order for one recipient, and how it is paid.
            platform_token: Token of a platform account, obtained the way the access token is. Leave
                it out, or send it empty, where none is needed.

        Returns:
            The new order.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            AlreadyExists: it was there before.
            OutcomeUnknown: it may be done, and looking it up failed; calling again is safe.

        Example:
            >>> result = await cj.orders.create_v2(
            ...     {
            ...         "orderNumber": "1234",
            ...         "shippingZip": "06103",
            ...         "shippingCountry": "United States",
            ...         "shippingCountryCode": "US",
            ...         "shippingProvince": "Connecticut",
            ...         "shippingCity": "Hartford",
            ...         "shippingPhone": "8605550100",
            ...         "shippingCustomerName": "Ada Example",
            ...         "shippingAddress": "1 Sample Street",
            ...         "shippingAddress2": "Floor 2",
            ...         "taxId": "123",
            ...         "remark": "Leave it with the neighbours.",
            ...         "logisticName": "PostNL",
            ...         "fromCountryCode": "CN",
            ...         "houseNumber": "123",
            ...         "platform": "shopify",
            ...         "orderFlow": 1,
            ...         "products": [
            ...             {
            ...                 "vid": "92511400-C758-4474-93CA-66D442F5F787",
            ...                 "quantity": 1,
            ...                 "storeLineItemId": "test-lineItemId-1111",
            ...             }
            ...         ],
            ...     }
            ... )

        Source: 5 Shopping, section 1.1 (Create Order V2). No points a call.
        """
        return await self._engine.call(
            ops.ORDERS_CREATE_V2,
            headers={
                "platformToken": platform_token,
            },
            body=order,
        )

    async def create_v3(
        self,
        order: m.OrderV3Request | i.OrderV3RequestDict,
        *,
        platform_token: str | None = None,
    ) -> m.OrderCreated:
        """Create an order without a choice of how it is paid.

        Creates an order as `cj.orders.create_v2` does, but without a choice of payment. How far it
        takes the order is not documented: read `order_status`. While that is CREATED, go on with
        `cj.orders.add_to_cart`, `cj.orders.confirm_cart`, `cj.orders.create_parent` and
        `cj.payments.pay_v2`. A success can still hide trouble: look at `intercept_order_reasons`
        and `logistics_miss`. Where no reply tells whether the order was created, `cj.orders.get`
        finds it under your own `order_number`; `x-safety` says how, and a client can do it for you.
        Code 1603003 says that an order of that number exists already.

        Args:
            order: An order for one recipient.
            platform_token: Token of a platform account, obtained the way the access token is. Leave
                it out, or send it empty, where none is needed.

        Returns:
            The new order.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            AlreadyExists: it was there before.
            OutcomeUnknown: it may be done, and looking it up failed; calling again is safe.

        Example:
            >>> result = await cj.orders.create_v3(
            ...     {
            ...         "orderNumber": "1234",
            ...         "shippingZip": "06103",
            ...         "shippingCountry": "United States",
            ...         "shippingCountryCode": "US",
            ...         "shippingProvince": "Connecticut",
            ...         "shippingCity": "Hartford",
            ...         "shippingPhone": "8605550100",
            ...         "shippingCustomerName": "Ada Example",
            ...         "shippingAddress": "1 Sample Street",
            ...         "shippingAddress2": "Floor 2",
            ...         "taxId": "123",
            ...         "remark": "Leave it with the neighbours.",
            ...         "logisticName": "PostNL",
            ...         "fromCountryCode": "CN",
            ...         "houseNumber": "123",
            ...         "platform": "shopify",
            ...         "shopLogisticsType": 1,
            ...         "storageId": "201e67f6ba4644c0a36d63bf4989dd70",
            ...         "orderFlow": 1,
            ...         "products": [
            ...             {
            ...                 "vid": "92511400-C758-4474-93CA-66D442F5F787",
            ...                 "quantity": 1,
            ...                 "storeLineItemId": "test-lineItemId-1111",
            ...             }
            ...         ],
            ...     }
            ... )

        Source: 5 Shopping, section 1.2 (Create Order V3). No points a call.
        """
        return await self._engine.call(
            ops.ORDERS_CREATE_V3,
            headers={
                "platformToken": platform_token,
            },
            body=order,
        )

    async def add_to_cart(
        self,
        cj_order_id_list: Many[str],
    ) -> m.OrderCartResult:
        """Put created orders into the cart.

        Moves orders from CREATED to IN_CART. The call succeeds even if some orders stay behind:
        compare `add_success_orders` with what you sent, and look at `intercept_orders`. Go on with
        `cj.orders.confirm_cart`. When the outcome is unknown, `cj.orders.get` need not settle it:
        IN_CART may be reported as CREATED.

        Args:
            cj_order_id_list: CJ order ids: `order_id` of the reply to the creation. The
                `cj_order_id` of `cj.orders.get` is null in the example of such an order.

        Returns:
            Which orders are in the cart now.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = await cj.orders.add_to_cart(["SD25080109282603297001"])

        Source: 5 Shopping, section 1.3 (Add Cart). No points a call.
        """
        return await self._engine.call(
            ops.ORDERS_ADD_TO_CART,
            body={
                "cjOrderIdList": cj_order_id_list,
            },
        )

    async def confirm_cart(
        self,
        cj_order_id_list: Many[str],
    ) -> m.OrderCartConfirmation:
        """Confirm orders that are in the cart.

        Confirms orders that `cj.orders.add_to_cart` has put into the cart, after which they wait
        for payment. The call succeeds even if orders were held back: test `submit_success` and
        `intercept_orders`. Pass `shipments_id` to `cj.orders.create_parent` as `shipment_order_id`;
        in the document's example of a success it is empty. Confirm sandbox orders apart from
        others, for one parent order must not hold both. When the outcome is unknown, look at the
        orders with `cj.orders.get`: confirmed ones are UNPAID.

        Args:
            cj_order_id_list: CJ order ids, as in `cj.orders.add_to_cart`.

        Returns:
            How many orders were confirmed and under which parent order.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = await cj.orders.confirm_cart(["SD25080109282603297001"])

        Source: 5 Shopping, section 1.4 (Add Cart Confirm). No points a call.
        """
        return await self._engine.call(
            ops.ORDERS_CONFIRM_CART,
            body={
                "cjOrderIdList": cj_order_id_list,
            },
        )

    async def create_parent(
        self,
        shipment_order_id: str,
    ) -> m.OrderParent:
        """Open the payment of a parent order.

        Creates the parent order of confirmed orders and says what is to be paid for it, until when,
        and under which `pay_id`. Pay with `cj.payments.pay_v2`, by the same `shipment_order_id`.
        Before you do, make sure that `submit_success` is true, that `un_match_order_codes`,
        `un_match_product_codes` and `intercept_orders` are empty, and that `actual_payment` in
        `payment_information` is what you expect. What a second call for the same parent order does
        is not documented.

        Args:
            shipment_order_id: Id of the parent order: `shipments_id` from `cj.orders.confirm_cart`
                or, where that is empty, presumably `shipment_order_id` from the creation.

        Returns:
            The parent order and its payment.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = await cj.orders.create_parent("SD25080109282603297001")

        Source: 5 Shopping, section 1.5 (Save Generate Parent Order). No points a call.
        """
        return await self._engine.call(
            ops.ORDERS_CREATE_PARENT,
            body={
                "shipmentOrderId": shipment_order_id,
            },
        )

    def list(
        self,
        *,
        page_num: int | None = None,
        page_size: int | None = None,
        order_ids: Many[str] | None = None,
        shipment_order_id: str | None = None,
        status: Literal[
            "CREATED",
            "IN_CART",
            "UNPAID",
            "UNSHIPPED",
            "SHIPPED",
            "DELIVERED",
            "CANCELLED",
            "OTHER",
        ]
        | None = None,
        cursor: str | None = None,
    ) -> AsyncPaging[m.Order]:
        """List orders.

        Returns orders page by page, as short rows; read one in full with `cj.orders.get`. Pass
        `status` whenever it matters: the document calls CANCELLED its default, but its own example
        lists a CREATED order without it.

        Args:
            page_num: Number of the page, from 1.
            page_size: Orders on a page; no maximum is documented.
            order_ids: Only the orders with these ids.
            shipment_order_id: Only the orders of this parent order.
            status: Only orders in this state; see `OrderStatus`. OTHER exists as a filter only.
            cursor: Where an earlier walk stood (`Walk.cursor`), to go on there.

        Returns:
            The first page, of Order; iterating it walks all pages.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> page = await cj.orders.list()

        Source: 5 Shopping, section 1.6 (List Order). No points a page.
        """
        return self._engine.page(
            ops.ORDERS_LIST,
            {
                "pageNum": page_num,
                "pageSize": page_size,
                "orderIds": order_ids,
                "shipmentOrderId": shipment_order_id,
                "status": status,
            },
            cursor,
        )

    async def get(
        self,
        order_id: str,
        *,
        features: Many[Literal["LOGISTICS_TIMELINESS"]] | None = None,
    ) -> m.OrderDetail:
        """Read one order in full.

        Returns an order with its lines and, if asked for, the time that its delivery takes. It can
        be named by your own order number too, which tells whether a creation whose reply was lost
        went through. An unknown order, an empty id and more than 20 features are all refused with
        code 1600300; the message tells them apart. The vendor's general table of codes has 1603100
        for an unknown order as well.

        Args:
            order_id: CJ order id, or your own order number.
            features: What to add: the time that delivery takes (`logistics_timeliness`).

        Returns:
            The order.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.orders.get("210711100018043276")

        Source: 5 Shopping, section 1.7 (Query Order). No points a call.
        """
        return await self._engine.call(
            ops.ORDERS_GET,
            query={
                "orderId": order_id,
                "features": features,
            },
        )

    async def delete(
        self,
        order_id: str,
    ) -> str | None:
        """Delete an order that is not confirmed yet.

        Deletes an order in the state CREATED or IN_CART; orders in any later state are refused.
        Sent once more, it finds nothing left to delete and does no harm: after a lost reply, a
        refusal can mean that the order is gone.

        Args:
            order_id: Id of the order.

        Returns:
            The id of the deleted order.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.orders.delete("210711100018655344")

        Source: 5 Shopping, section 1.8 (Order Delete). No points a call.
        """
        return await self._engine.call(
            ops.ORDERS_DELETE,
            query={
                "orderId": order_id,
            },
        )

    async def confirm(
        self,
        order_id: str,
    ) -> str | None:
        """Confirm one order.

        Confirms an order, which then gets its CJ order number and waits for payment (UNPAID). How
        this relates to the cart is not documented; `cj.orders.confirm_cart` is the way that names a
        parent order to pay for. Nor do the documents say what a second confirmation does: look the
        order up with `cj.orders.get` when the outcome is unknown.

        Args:
            order_id: Id of the order.

        Returns:
            The id of the confirmed order.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = await cj.orders.confirm("210711100018655344")

        Source: 5 Shopping, section 1.9 (Confirm Order). No points a call.
        """
        return await self._engine.call(
            ops.ORDERS_CONFIRM,
            body={
                "orderId": order_id,
            },
        )

    async def change_warehouse(
        self,
        order_code: str,
        storage_id: str,
    ) -> bool:
        """Ship an order from another warehouse.

        Changes the warehouse of an order with platform logistics; other orders are refused. It sets
        one value, so that sending it again changes nothing more.

        Args:
            order_code: Code of the order; whether that is `order_id`, `cj_order_id` or
                `cj_order_code` of `cj.orders.get` is not documented.
            storage_id: Id of the new warehouse.

        Returns:
            True when the warehouse has changed.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.orders.change_warehouse(order_code="123", storage_id="1234")

        Source: 5 Shopping, section 1.10 (Change Order Warehouse). No points a call.
        """
        return await self._engine.call(
            ops.ORDERS_CHANGE_WAREHOUSE,
            body={
                "orderCode": order_code,
                "storageId": storage_id,
            },
        )

    async def watch(
        self,
        order_id: str,
        *,
        until: Until,
    ) -> AsyncJob[m.OrderDetail, m.OrderDetail]:
        """Follow an order until it has a certain status.

        Args:
            order_id: CJ order id, or your own order number.
            until: What ends it: a value of `order_status`, several, or a function of the status.

        Returns:
            A job; `status`, `events` and `result` follow it.

        Example:
            >>> job = await cj.orders.watch("210711100018043276", until="DELIVERED")

        Source: 5 Shopping, section 1.7 (Query Order).
        """
        from ..operations._jobs import ORDERS_WATCH

        return await self._engine.job(
            ORDERS_WATCH,
            query={
                "orderId": order_id,
            },
            until=until,
        )
