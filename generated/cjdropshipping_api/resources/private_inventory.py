# Generated from spec/ by scripts/regenerate; edit that instead.
"""Stock of one's own in CJ's warehouses; choose goods, see what they cost, order and follow
them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Literal

from ..operations import private_inventory as ops

if TYPE_CHECKING:
    from typing import Any

    from cjdropshipping_runtime.engine import AsyncEngine, Engine
    from cjdropshipping_runtime.pages import AsyncPaging, Page
    from cjdropshipping_runtime.wire import Many

    from .. import inputs as i
    from .. import models as m


class PrivateInventory:
    """Stock of one's own in CJ's warehouses; choose goods, see what they cost, order and follow
    them."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add_to_cart(
        self,
        product: m.PrivateInventoryCartRequest | i.PrivateInventoryCartRequestDict,
    ) -> bool | m.PrivateInventoryCartAddition:
        """Put variants of a product into the cart for private stock.

        Adds variants of one product to the cart of the account. The cart only stores what will be
        bought later: an order takes its lines from `cj.private_inventory.create_order`, not from
        here. Read the cart back with `cj.private_inventory.get_cart`. A `data` of false, bare or as
        `success`, presumably means that nothing was added, although the reply counts as a success.
        The documents do not tell whether a repeated call adds the quantity again, so read the cart
        before you repeat one.

        Args:
            product: Variants of one product that go into the cart.

        Returns:
            What was added or a bare boolean.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = cj.private_inventory.add_to_cart(
            ...     {
            ...         "productId": "422C91F3-B7D0-47F3-BC66-5E1FE3208BBA",
            ...         "variants": [{"variantId": "V001-SKU-A", "quantity": 100}],
            ...     }
            ... )

        Source: 5 Shopping, section 7.1 (Add To Private Inventory Cart). No points a call.
        """
        return self._engine.call(
            ops.PRIVATE_INVENTORY_ADD_TO_CART,
            body=product,
        )

    def get_cart(
        self,
        *,
        page_num: int | None = None,
        page_size: int | None = None,
        is_all: Literal[0, 1] | None = None,
    ) -> m.PrivateInventoryCart:
        """Read the cart for private stock.

        Returns the cart, grouped by product. Without any argument the whole cart comes at once
        (`is_all` is 1); pass `is_all` as 0 to read it in pages. A page holds up to 100 rows, larger
        sizes are cut to that without an error. The reply has no total: an empty `product_list` is
        the end. Whether the size counts products or variants is not documented. To order, turn the
        rows you want into lines for `cj.private_inventory.get_confirmation_with_cost`.

        Args:
            page_num: Number of the page, from 1; without it the service chooses.
            page_size: Rows on a page; without it the service chooses.
            is_all: 1 for the whole cart, 0 for one page of it.

        Returns:
            The cart.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.private_inventory.get_cart(page_num=1, page_size=20, is_all=0)

        Source: 5 Shopping, section 7.2 (Get Private Inventory Cart). No points a call.
        """
        return self._engine.call(
            ops.PRIVATE_INVENTORY_GET_CART,
            body={
                name: value
                for name, value in {
                    "pageNum": page_num,
                    "pageSize": page_size,
                    "isAll": is_all,
                }.items()
                if value is not None
            },
        )

    def remove_from_cart(
        self,
        variant_ids: Many[str],
    ) -> bool | dict[str, Any]:
        """Take variants out of the cart for private stock.

        Removes variants from the cart. Name each by its variant id or by the `id` of its row; both
        come from `cj.private_inventory.get_cart`. To repeat a call does no harm: what is gone stays
        gone, though how the service answers then is not documented.

        Args:
            variant_ids: Variant ids, or ids of rows of the cart.

        Returns:
            A boolean in most cases and otherwise an object of unknown content.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.private_inventory.remove_from_cart(["V001-SKU-A"])

        Source: 5 Shopping, section 7.3 (Remove Private Inventory Cart Items). No points a call.
        """
        return self._engine.call(
            ops.PRIVATE_INVENTORY_REMOVE_FROM_CART,
            body={
                "variantIds": variant_ids,
            },
        )

    def get_confirmation(
        self,
        selection: m.PrivateInventoryConfirmationRequest
        | i.PrivateInventoryConfirmationRequestDict,
    ) -> m.PrivateInventoryConfirmation:
        """Check variants before a purchase, and list the warehouses for them.

        Returns the lines as an order would take them, with prices, and the warehouses that can keep
        the goods. Take `storage_id` from `available_storehouse_list` for all further calls. What
        happens without `variants` is not documented, so pass them in cart mode as well.
        `cj.private_inventory.get_confirmation_with_cost` answers the same and adds the costs.

        Args:
            selection: Variants that are to be bought.

        Returns:
            The lines and the warehouses.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.private_inventory.get_confirmation(
            ...     {
            ...         "variants": [
            ...             {
            ...                 "variantId": "V001-SKU-A",
            ...                 "productId": "422C91F3-B7D0-47F3-BC66-5E1FE3208BBA",
            ...                 "quantity": 100,
            ...             }
            ...         ]
            ...     }
            ... )

        Source: 5 Shopping, section 7.4 (Get Private Inventory Order Confirmation). No points a
        call.
        """
        return self._engine.call(
            ops.PRIVATE_INVENTORY_GET_CONFIRMATION,
            body=selection,
        )

    def list_logistics(
        self,
        selection: m.PrivateInventoryLogisticsRequest | i.PrivateInventoryLogisticsRequestDict,
    ) -> m.PrivateInventoryLogistics:
        """List the logistics to a warehouse.

        Returns the ways to bring the goods into the chosen warehouse, each with its fee. The
        `logistic_name` of a row is what `cj.private_inventory.create_order` expects; pass it on
        letter for letter, because a name that matches no row counts as no choice. The logistics in
        a confirmation are not meant for that.

        Args:
            selection: A warehouse and what is to be brought there.

        Returns:
            The logistics to choose from.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.private_inventory.list_logistics(
            ...     {
            ...         "storageId": "WAREHOUSE-HZ-001",
            ...         "variantInfoList": [{"id": "V001-SKU-A", "quantity": 100}],
            ...     }
            ... )

        Source: 5 Shopping, section 7.5 (Get Private Inventory Available Logistics). No points a
        call.
        """
        return self._engine.call(
            ops.PRIVATE_INVENTORY_LIST_LOGISTICS,
            body=selection,
        )

    def get_cost(
        self,
        selection: m.PrivateInventoryCostRequest | i.PrivateInventoryCostRequestDict,
    ) -> m.PrivateInventoryCost:
        """Show the costs of a purchase beside the goods.

        Returns the fees for logistics, warehouse and service, and the freight rows to choose from.
        Pass `logistic_name` to have the costs of that row; a name that matches no row is not
        replaced by the row that is `selected`.

        Args:
            selection: A warehouse, what is to be brought there and, if chosen, how.

        Returns:
            The costs.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.private_inventory.get_cost(
            ...     {
            ...         "storageId": "WAREHOUSE-HZ-001",
            ...         "variantInfoList": [{"id": "V001-SKU-A", "quantity": 100}],
            ...     }
            ... )

        Source: 5 Shopping, section 7.6 (Get Private Inventory Cost Details). No points a call.
        """
        return self._engine.call(
            ops.PRIVATE_INVENTORY_GET_COST,
            body=selection,
        )

    def get_confirmation_with_cost(
        self,
        selection: m.PrivateInventoryConfirmationWithCostRequest
        | i.PrivateInventoryConfirmationWithCostRequestDict,
    ) -> m.PrivateInventoryConfirmationWithCost:
        """Check a purchase step by step, up to its final amount.

        Confirmation, warehouses and costs in one reply. Call it three times: with `variants` alone
        it lists the warehouses; with `storage_id` as well it adds the costs and the freight rows;
        with `logistic_name`, taken from one of these rows, as well it adds the final amount. Trust
        `total_amount` only when `total_amount_calculated` is true; otherwise `missing_amount_items`
        names what is missing, and `cost_info_message` says why there are no costs. A
        `logistic_name` that matches no freight row leaves `selected_freight` empty, and no total is
        made.

        Args:
            selection: What has been chosen so far: variants, then a warehouse, then logistics.

        Returns:
            Confirmation, warehouses and costs.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.private_inventory.get_confirmation_with_cost(
            ...     {
            ...         "storageId": "WAREHOUSE-HZ-001",
            ...         "logisticName": "CJ Packet Ordinary",
            ...         "variants": [
            ...             {
            ...                 "variantId": "V001-SKU-A",
            ...                 "productId": "422C91F3-B7D0-47F3-BC66-5E1FE3208BBA",
            ...                 "quantity": 100,
            ...             }
            ...         ],
            ...     }
            ... )

        Source: 5 Shopping, section 7.7 (Get Confirmation with Cost Details). No points a call.
        """
        return self._engine.call(
            ops.PRIVATE_INVENTORY_GET_CONFIRMATION_WITH_COST,
            body=selection,
        )

    def create_order(
        self,
        order: m.PrivateInventoryOrderRequest | i.PrivateInventoryOrderRequestDict,
    ) -> m.PrivateInventoryOrderCreated:
        """Order goods into private stock.

        Creates an order, whose number begins with SY. With `pay_type` 1 the reply has the address
        of a page on which to pay; with 2 nothing is paid yet: pay the order from the balance with
        `cj.payments.pay_v2`, with its number as `shipment_order_id`, 9 as `order_type` and, where
        there is one, its `pay_id`. A reply can also say that nothing was ordered: look for an order
        number first, then at `check_place_order_info`, `risk_intercept_order_list` and, for a
        `logistic_name` that is not on offer, `available_logistic_list`. Whether such a reply is
        marked as a refusal is not documented. An order has no number of your own, so when the
        outcome of a call is unknown, look for it in `cj.private_inventory.list_orders` by SKU and
        time before you send it again.

        Args:
            order: An order for private stock. Amounts are not part of it; the service works them
                out.

        Returns:
            The order or why there is none.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = cj.private_inventory.create_order(
            ...     {
            ...         "productList": [
            ...             {
            ...                 "variantId": "V001-SKU-A",
            ...                 "productId": "422C91F3-B7D0-47F3-BC66-5E1FE3208BBA",
            ...                 "sku": "CJJJJTJT00873-Black",
            ...                 "quantity": 100,
            ...             },
            ...             {
            ...                 "variantId": "V002-SKU-B",
            ...                 "productId": "D9B2A2E0-88A1-44A6-9F7D-PRIVATE-B",
            ...                 "sku": "CJJJJTJT00873-White",
            ...                 "quantity": 50,
            ...             },
            ...         ],
            ...         "logisticName": "CJ Packet Ordinary",
            ...         "storageId": "WAREHOUSE-HZ-001",
            ...         "payType": 1,
            ...     }
            ... )

        Source: 5 Shopping, section 7.8 (Create Private Inventory Order). No points a call.
        """
        return self._engine.call(
            ops.PRIVATE_INVENTORY_CREATE_ORDER,
            body=order,
        )

    def list_orders(
        self,
        *,
        page_num: int | None = None,
        page_size: int | None = None,
        order_content: str | None = None,
        order_status: Literal["3", "11", "10", "6", "12", "7", "13", "8"] | None = None,
        pay_status: Literal[0, 1] | None = None,
        create_order_date_start: datetime | int | None = None,
        create_order_date_end: datetime | int | None = None,
        is_amount_difference: Literal[0, 1] | None = None,
        cursor: str | None = None,
    ) -> Page[m.PrivateInventoryOrder]:
        """List the orders for private stock.

        Returns the orders of the account that match the filters. A page holds up to 200 orders; a
        larger size is refused. Whether the two bounds of the time of creation belong to the range
        is not documented.

        Args:
            page_num: Number of the page, from 1.
            page_size: Orders on a page.
            order_content: One search word: an order number that begins with SY, the number of a
                payment, a SKU, words from a product name or something else that the list shows.
            order_status: Only orders in this state; see `PrivateInventoryOrderStatus`. Without it,
                all states that the account may see.
            pay_status: Together with `order_status` 3: 0 for orders that await payment, 1 for
                orders whose payment is on its way; without it both. Has no effect with other
                states.
            create_order_date_start: Created after this time, in epoch milliseconds.
            create_order_date_end: Created before this time, in epoch milliseconds.
            is_amount_difference: 1 for orders with a difference in the amount, 0 for orders without
                one; without it both.
            cursor: Where an earlier walk stood (`Walk.cursor`), to go on there.

        Returns:
            The first page, of PrivateInventoryOrder; iterating it walks all pages.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> page = cj.private_inventory.list_orders(
            ...     page_num=1,
            ...     page_size=10,
            ...     order_content="SY1234567890",
            ...     create_order_date_start=1717200000000,
            ...     create_order_date_end=1719791999000,
            ... )

        Source: 5 Shopping, section 7.10 (Query Private Inventory Order List). No points a page.
        """
        return self._engine.page(
            ops.PRIVATE_INVENTORY_LIST_ORDERS,
            {
                "pageNum": page_num,
                "pageSize": page_size,
                "orderContent": order_content,
                "orderStatus": order_status,
                "payStatus": pay_status,
                "createOrderDateStart": create_order_date_start,
                "createOrderDateEnd": create_order_date_end,
                "isAmountDifference": is_amount_difference,
            },
            cursor,
        )


class AsyncPrivateInventory:
    """Stock of one's own in CJ's warehouses; choose goods, see what they cost, order and follow
    them."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def add_to_cart(
        self,
        product: m.PrivateInventoryCartRequest | i.PrivateInventoryCartRequestDict,
    ) -> bool | m.PrivateInventoryCartAddition:
        """Put variants of a product into the cart for private stock.

        Adds variants of one product to the cart of the account. The cart only stores what will be
        bought later: an order takes its lines from `cj.private_inventory.create_order`, not from
        here. Read the cart back with `cj.private_inventory.get_cart`. A `data` of false, bare or as
        `success`, presumably means that nothing was added, although the reply counts as a success.
        The documents do not tell whether a repeated call adds the quantity again, so read the cart
        before you repeat one.

        Args:
            product: Variants of one product that go into the cart.

        Returns:
            What was added or a bare boolean.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = await cj.private_inventory.add_to_cart(
            ...     {
            ...         "productId": "422C91F3-B7D0-47F3-BC66-5E1FE3208BBA",
            ...         "variants": [{"variantId": "V001-SKU-A", "quantity": 100}],
            ...     }
            ... )

        Source: 5 Shopping, section 7.1 (Add To Private Inventory Cart). No points a call.
        """
        return await self._engine.call(
            ops.PRIVATE_INVENTORY_ADD_TO_CART,
            body=product,
        )

    async def get_cart(
        self,
        *,
        page_num: int | None = None,
        page_size: int | None = None,
        is_all: Literal[0, 1] | None = None,
    ) -> m.PrivateInventoryCart:
        """Read the cart for private stock.

        Returns the cart, grouped by product. Without any argument the whole cart comes at once
        (`is_all` is 1); pass `is_all` as 0 to read it in pages. A page holds up to 100 rows, larger
        sizes are cut to that without an error. The reply has no total: an empty `product_list` is
        the end. Whether the size counts products or variants is not documented. To order, turn the
        rows you want into lines for `cj.private_inventory.get_confirmation_with_cost`.

        Args:
            page_num: Number of the page, from 1; without it the service chooses.
            page_size: Rows on a page; without it the service chooses.
            is_all: 1 for the whole cart, 0 for one page of it.

        Returns:
            The cart.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.private_inventory.get_cart(page_num=1, page_size=20, is_all=0)

        Source: 5 Shopping, section 7.2 (Get Private Inventory Cart). No points a call.
        """
        return await self._engine.call(
            ops.PRIVATE_INVENTORY_GET_CART,
            body={
                name: value
                for name, value in {
                    "pageNum": page_num,
                    "pageSize": page_size,
                    "isAll": is_all,
                }.items()
                if value is not None
            },
        )

    async def remove_from_cart(
        self,
        variant_ids: Many[str],
    ) -> bool | dict[str, Any]:
        """Take variants out of the cart for private stock.

        Removes variants from the cart. Name each by its variant id or by the `id` of its row; both
        come from `cj.private_inventory.get_cart`. To repeat a call does no harm: what is gone stays
        gone, though how the service answers then is not documented.

        Args:
            variant_ids: Variant ids, or ids of rows of the cart.

        Returns:
            A boolean in most cases and otherwise an object of unknown content.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.private_inventory.remove_from_cart(["V001-SKU-A"])

        Source: 5 Shopping, section 7.3 (Remove Private Inventory Cart Items). No points a call.
        """
        return await self._engine.call(
            ops.PRIVATE_INVENTORY_REMOVE_FROM_CART,
            body={
                "variantIds": variant_ids,
            },
        )

    async def get_confirmation(
        self,
        selection: m.PrivateInventoryConfirmationRequest
        | i.PrivateInventoryConfirmationRequestDict,
    ) -> m.PrivateInventoryConfirmation:
        """Check variants before a purchase, and list the warehouses for them.

        Returns the lines as an order would take them, with prices, and the warehouses that can keep
        the goods. Take `storage_id` from `available_storehouse_list` for all further calls. What
        happens without `variants` is not documented, so pass them in cart mode as well.
        `cj.private_inventory.get_confirmation_with_cost` answers the same and adds the costs.

        Args:
            selection: Variants that are to be bought.

        Returns:
            The lines and the warehouses.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.private_inventory.get_confirmation(
            ...     {
            ...         "variants": [
            ...             {
            ...                 "variantId": "V001-SKU-A",
            ...                 "productId": "422C91F3-B7D0-47F3-BC66-5E1FE3208BBA",
            ...                 "quantity": 100,
            ...             }
            ...         ]
            ...     }
            ... )

        Source: 5 Shopping, section 7.4 (Get Private Inventory Order Confirmation). No points a
        call.
        """
        return await self._engine.call(
            ops.PRIVATE_INVENTORY_GET_CONFIRMATION,
            body=selection,
        )

    async def list_logistics(
        self,
        selection: m.PrivateInventoryLogisticsRequest | i.PrivateInventoryLogisticsRequestDict,
    ) -> m.PrivateInventoryLogistics:
        """List the logistics to a warehouse.

        Returns the ways to bring the goods into the chosen warehouse, each with its fee. The
        `logistic_name` of a row is what `cj.private_inventory.create_order` expects; pass it on
        letter for letter, because a name that matches no row counts as no choice. The logistics in
        a confirmation are not meant for that.

        Args:
            selection: A warehouse and what is to be brought there.

        Returns:
            The logistics to choose from.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.private_inventory.list_logistics(
            ...     {
            ...         "storageId": "WAREHOUSE-HZ-001",
            ...         "variantInfoList": [{"id": "V001-SKU-A", "quantity": 100}],
            ...     }
            ... )

        Source: 5 Shopping, section 7.5 (Get Private Inventory Available Logistics). No points a
        call.
        """
        return await self._engine.call(
            ops.PRIVATE_INVENTORY_LIST_LOGISTICS,
            body=selection,
        )

    async def get_cost(
        self,
        selection: m.PrivateInventoryCostRequest | i.PrivateInventoryCostRequestDict,
    ) -> m.PrivateInventoryCost:
        """Show the costs of a purchase beside the goods.

        Returns the fees for logistics, warehouse and service, and the freight rows to choose from.
        Pass `logistic_name` to have the costs of that row; a name that matches no row is not
        replaced by the row that is `selected`.

        Args:
            selection: A warehouse, what is to be brought there and, if chosen, how.

        Returns:
            The costs.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.private_inventory.get_cost(
            ...     {
            ...         "storageId": "WAREHOUSE-HZ-001",
            ...         "variantInfoList": [{"id": "V001-SKU-A", "quantity": 100}],
            ...     }
            ... )

        Source: 5 Shopping, section 7.6 (Get Private Inventory Cost Details). No points a call.
        """
        return await self._engine.call(
            ops.PRIVATE_INVENTORY_GET_COST,
            body=selection,
        )

    async def get_confirmation_with_cost(
        self,
        selection: m.PrivateInventoryConfirmationWithCostRequest
        | i.PrivateInventoryConfirmationWithCostRequestDict,
    ) -> m.PrivateInventoryConfirmationWithCost:
        """Check a purchase step by step, up to its final amount.

        Confirmation, warehouses and costs in one reply. Call it three times: with `variants` alone
        it lists the warehouses; with `storage_id` as well it adds the costs and the freight rows;
        with `logistic_name`, taken from one of these rows, as well it adds the final amount. Trust
        `total_amount` only when `total_amount_calculated` is true; otherwise `missing_amount_items`
        names what is missing, and `cost_info_message` says why there are no costs. A
        `logistic_name` that matches no freight row leaves `selected_freight` empty, and no total is
        made.

        Args:
            selection: What has been chosen so far: variants, then a warehouse, then logistics.

        Returns:
            Confirmation, warehouses and costs.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.private_inventory.get_confirmation_with_cost(
            ...     {
            ...         "storageId": "WAREHOUSE-HZ-001",
            ...         "logisticName": "CJ Packet Ordinary",
            ...         "variants": [
            ...             {
            ...                 "variantId": "V001-SKU-A",
            ...                 "productId": "422C91F3-B7D0-47F3-BC66-5E1FE3208BBA",
            ...                 "quantity": 100,
            ...             }
            ...         ],
            ...     }
            ... )

        Source: 5 Shopping, section 7.7 (Get Confirmation with Cost Details). No points a call.
        """
        return await self._engine.call(
            ops.PRIVATE_INVENTORY_GET_CONFIRMATION_WITH_COST,
            body=selection,
        )

    async def create_order(
        self,
        order: m.PrivateInventoryOrderRequest | i.PrivateInventoryOrderRequestDict,
    ) -> m.PrivateInventoryOrderCreated:
        """Order goods into private stock.

        Creates an order, whose number begins with SY. With `pay_type` 1 the reply has the address
        of a page on which to pay; with 2 nothing is paid yet: pay the order from the balance with
        `cj.payments.pay_v2`, with its number as `shipment_order_id`, 9 as `order_type` and, where
        there is one, its `pay_id`. A reply can also say that nothing was ordered: look for an order
        number first, then at `check_place_order_info`, `risk_intercept_order_list` and, for a
        `logistic_name` that is not on offer, `available_logistic_list`. Whether such a reply is
        marked as a refusal is not documented. An order has no number of your own, so when the
        outcome of a call is unknown, look for it in `cj.private_inventory.list_orders` by SKU and
        time before you send it again.

        Args:
            order: An order for private stock. Amounts are not part of it; the service works them
                out.

        Returns:
            The order or why there is none.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = await cj.private_inventory.create_order(
            ...     {
            ...         "productList": [
            ...             {
            ...                 "variantId": "V001-SKU-A",
            ...                 "productId": "422C91F3-B7D0-47F3-BC66-5E1FE3208BBA",
            ...                 "sku": "CJJJJTJT00873-Black",
            ...                 "quantity": 100,
            ...             },
            ...             {
            ...                 "variantId": "V002-SKU-B",
            ...                 "productId": "D9B2A2E0-88A1-44A6-9F7D-PRIVATE-B",
            ...                 "sku": "CJJJJTJT00873-White",
            ...                 "quantity": 50,
            ...             },
            ...         ],
            ...         "logisticName": "CJ Packet Ordinary",
            ...         "storageId": "WAREHOUSE-HZ-001",
            ...         "payType": 1,
            ...     }
            ... )

        Source: 5 Shopping, section 7.8 (Create Private Inventory Order). No points a call.
        """
        return await self._engine.call(
            ops.PRIVATE_INVENTORY_CREATE_ORDER,
            body=order,
        )

    def list_orders(
        self,
        *,
        page_num: int | None = None,
        page_size: int | None = None,
        order_content: str | None = None,
        order_status: Literal["3", "11", "10", "6", "12", "7", "13", "8"] | None = None,
        pay_status: Literal[0, 1] | None = None,
        create_order_date_start: datetime | int | None = None,
        create_order_date_end: datetime | int | None = None,
        is_amount_difference: Literal[0, 1] | None = None,
        cursor: str | None = None,
    ) -> AsyncPaging[m.PrivateInventoryOrder]:
        """List the orders for private stock.

        Returns the orders of the account that match the filters. A page holds up to 200 orders; a
        larger size is refused. Whether the two bounds of the time of creation belong to the range
        is not documented.

        Args:
            page_num: Number of the page, from 1.
            page_size: Orders on a page.
            order_content: One search word: an order number that begins with SY, the number of a
                payment, a SKU, words from a product name or something else that the list shows.
            order_status: Only orders in this state; see `PrivateInventoryOrderStatus`. Without it,
                all states that the account may see.
            pay_status: Together with `order_status` 3: 0 for orders that await payment, 1 for
                orders whose payment is on its way; without it both. Has no effect with other
                states.
            create_order_date_start: Created after this time, in epoch milliseconds.
            create_order_date_end: Created before this time, in epoch milliseconds.
            is_amount_difference: 1 for orders with a difference in the amount, 0 for orders without
                one; without it both.
            cursor: Where an earlier walk stood (`Walk.cursor`), to go on there.

        Returns:
            The first page, of PrivateInventoryOrder; iterating it walks all pages.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> page = await cj.private_inventory.list_orders(
            ...     page_num=1,
            ...     page_size=10,
            ...     order_content="SY1234567890",
            ...     create_order_date_start=1717200000000,
            ...     create_order_date_end=1719791999000,
            ... )

        Source: 5 Shopping, section 7.10 (Query Private Inventory Order List). No points a page.
        """
        return self._engine.page(
            ops.PRIVATE_INVENTORY_LIST_ORDERS,
            {
                "pageNum": page_num,
                "pageSize": page_size,
                "orderContent": order_content,
                "orderStatus": order_status,
                "payStatus": pay_status,
                "createOrderDateStart": create_order_date_start,
                "createOrderDateEnd": create_order_date_end,
                "isAmountDifference": is_amount_difference,
            },
            cursor,
        )
