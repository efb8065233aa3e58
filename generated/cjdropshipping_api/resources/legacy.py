# Generated from spec/ by scripts/regenerate; edit that instead.
"""The older API; shops, orders and their payment in bulk."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Literal

from ..operations import legacy as ops

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from cjdropshipping_runtime.engine import AsyncEngine, Engine
    from cjdropshipping_runtime.model import Rows
    from cjdropshipping_runtime.pages import AsyncPaging, Page
    from cjdropshipping_runtime.wire import Many

    from .. import inputs as i
    from .. import models as m


class Legacy:
    """The older API; shops, orders and their payment in bulk."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def list_shops(
        self,
        *,
        cursor: str | None = None,
    ) -> Page[m.LegacyShop]:
        """List the shops that are connected to the account.

        Returns every shop that has authorized CJ, with its id at CJ, its name and the kind of shop
        system. Needs no body and knows no pages.

        Args:
            cursor: Where an earlier walk stood (`Walk.cursor`), to go on there.

        Returns:
            The first page, of LegacyShop; iterating it walks all pages.

        Raises:
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> page = cj.legacy.list_shops()

        Source: Shops (View Shop).
        """
        return self._engine.page(ops.LEGACY_LIST_SHOPS, {}, cursor)

    def list_bulk_orders(
        self,
        status: Literal["unpaid", "paid", "1", "2", "3", "5", "6", "7"],
        *,
        page: int | None = None,
        cursor: str | None = None,
    ) -> Page[m.LegacyBulkOrder]:
        """List bulk orders by status.

        Returns one page of the bulk orders of a status, with amounts, weight and counts of what
        they consist of. The document describes the call twice, with words as status in one place
        and with codes in the other; which fields a row has differs as well, so expect any of them.
        The size of a page is not documented, and `count_number` may count all pages or this one: go
        on until a page is empty. `order_money` is what `cj.legacy.check_deduction` wants to know.

        Args:
            status: Only bulk orders in this state. In words: unpaid or paid. As a code: 3 awaiting
                payment, 2 awaiting shipment, 5 processed, 6 completed, 7 closed; 1 occurs without a
                meaning.
            page: Number of the page, from 1.
            cursor: Where an earlier walk stood (`Walk.cursor`), to go on there.

        Returns:
            The first page, of LegacyBulkOrder; iterating it walks all pages.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> page = cj.legacy.list_bulk_orders("paid", page="1")

        Source: Shops (Bulk Order) and Shops (Searching Bulk Order).
        """
        return self._engine.page(
            ops.LEGACY_LIST_BULK_ORDERS,
            {
                "status": status,
                "page": page,
            },
            cursor,
        )

    def set_logistics(
        self,
        order_num: str,
        logistic: str,
    ) -> str | None:
        """Choose the shipping method of orders.

        Sets the same shipping method for one order or several. The names of the methods on offer,
        with their prices, are in `logistic_info` of `cj.legacy.get_orders`. `cj.legacy.add_to_cart`
        names a method for each order too; which of the two prevails is not documented, so pass the
        same. Setting the same method again changes nothing, so the call may be repeated.

        Args:
            order_num: CJ order id, or several of them joined by commas.
            logistic: Name of the shipping method. The service really spells the key this way.

        Returns:
            The method was set.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.legacy.set_logistics(
            ...     order_num="190719100013519139,190719100014883249", logistic="PostNL"
            ... )

        Source: Shops (Setting Shipping Method).
        """
        return self._engine.call(
            ops.LEGACY_SET_LOGISTICS,
            body={
                "orderNum": order_num,
                "logisic": logistic,
            },
        )

    def add_to_cart(
        self,
        orders: Sequence[m.LegacyCartRequest | i.LegacyCartRequestDict],
    ) -> Rows[str]:
        """Put orders into the cart.

        Puts orders into the cart, each with its shipping method. If some of them cannot go there,
        the call is refused and `data` of the refusal lists them, each by the uid or the order id
        that was sent; whether the others are then in the cart is not documented. Look with
        `cj.legacy.get_orders` before you send the same orders again.

        Args:
            orders: The orders to put into the cart.

        Returns:
            All orders are in the cart.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = cj.legacy.add_to_cart(
            ...     [
            ...         {"uid": "9876543223", "logistic": "PostNL"},
            ...         {"orderNum": "191127100019621195", "logistic": "PostNL"},
            ...     ]
            ... )

        Source: Shops (Adding to Cart).
        """
        return self._engine.call(
            ops.LEGACY_ADD_TO_CART,
            body=orders,
        )

    def create_bulk_order(
        self,
        orders: Sequence[m.LegacyOrderReference | i.LegacyOrderReferenceDict],
    ) -> str | None:
        """Bundle orders of the cart into a bulk order.

        Makes one bulk order of several orders, to be paid at once. The reply is its id, which the
        calls for deduction and payment want. It does not name the amount; find it with
        `cj.legacy.list_bulk_orders`, and look there too before you repeat a call whose outcome is
        unknown.

        Args:
            orders: The orders that the bulk order shall consist of.

        Returns:
            The id of the bulk order.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = cj.legacy.create_bulk_order(
            ...     [{"uid": "9876543221"}, {"orderNum": "191127100013010186"}]
            ... )

        Source: Shops (Creating Bulk CJDropshipping Orders).
        """
        return self._engine.call(
            ops.LEGACY_CREATE_BULK_ORDER,
            body=orders,
        )

    def check_deduction(
        self,
        order_id: str,
        money: str,
    ) -> m.LegacyDeduction:
        """See which products of a bulk order can be taken from your own stock.

        Lists the products of a bulk order that the merchant already keeps in a CJ warehouse, with
        the quantities that can be deducted from it, and changes nothing. Where there are any,
        `cj.legacy.deduct` takes them; where there are none, the list is null, and presumably
        `cj.legacy.pay` can follow at once.

        Args:
            order_id: Id of the bulk order, from `cj.legacy.create_bulk_order`.
            money: Amount of the bulk order, in USD, as digits in a string: presumably `order_money`
                of `cj.legacy.list_bulk_orders`.

        Returns:
            What can be deducted.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.legacy.check_deduction(order_id="CJ1907201000171740", money="173.97")

        Source: Shops (Search Deduction).
        """
        return self._engine.call(
            ops.LEGACY_CHECK_DEDUCTION,
            body={
                "orderId": order_id,
                "money": money,
            },
        )

    def deduct(
        self,
        order_id: str,
    ) -> str | None:
        """Take the products of a bulk order from your own stock.

        Deducts from the merchant's stock what `cj.legacy.check_deduction` has listed, and updates
        the amount of the bulk order accordingly. It is all or nothing: when the stock does not
        cover every product, the call is refused, and the bulk order cannot be placed. What a second
        call would do is not documented, so do not repeat one whose outcome is unknown; whether the
        amount in `cj.legacy.list_bulk_orders` has changed may show it.

        Args:
            order_id: Id of the bulk order, from `cj.legacy.create_bulk_order`.

        Returns:
            Everything was deducted.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = cj.legacy.deduct("CJ1907151000119262")

        Source: Shops (Deduction Processing).
        """
        return self._engine.call(
            ops.LEGACY_DEDUCT,
            body={
                "orderId": order_id,
            },
        )

    def pay(
        self,
        order_id: str,
    ) -> Any:
        """Pay a bulk order from the balance of the account.

        Spends money: takes the amount of the bulk order from the CJ balance of the account. The
        document does not say whether a second call would pay again, so do not repeat one whose
        outcome is unknown; look with `cj.legacy.list_bulk_orders` first.

        Args:
            order_id: Id of the bulk order, from `cj.legacy.create_bulk_order`.

        Returns:
            The bulk order is paid.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = cj.legacy.pay("CJ1907151000119262")

        Source: Shops (CJ Wallet Payment).
        """
        return self._engine.call(
            ops.LEGACY_PAY,
            body={
                "orderId": order_id,
            },
        )

    def create_orders(
        self,
        orders: Sequence[m.LegacyOrderRequest | i.LegacyOrderRequestDict],
    ) -> Rows[m.LegacyOrderResult]:
        """Create orders.

        Creates one order or several. The reply has a row for each, so look at `result` of every
        row: some orders may fail while others are created. Whether a second order with the same uid
        is refused is not documented; after an unknown outcome, look with `cj.legacy.get_orders`
        before you send anything again. Continue with `cj.legacy.set_logistics` and
        `cj.legacy.add_to_cart`.

        Args:
            orders: The orders to create.

        Returns:
            What became of each order.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = cj.legacy.create_orders(
            ...     [
            ...         {
            ...             "customerName": "Ann Example",
            ...             "uid": "596178796589",
            ...             "zip": "55400",
            ...             "phone": "5550100",
            ...             "countryCode": "US",
            ...             "shippingAddress1": "1 Sample Street",
            ...             "shippingAddress2": "Floor 2",
            ...             "city": "Blaine",
            ...             "country": "United States",
            ...             "email": "ann@example.com",
            ...             "createdAt": 1534318375082,
            ...             "orderNumber": "1234",
            ...             "noteAttributes": "Please ring twice.",
            ...             "province": "Minnesota",
            ...             "products": [
            ...                 {
            ...                     "image": "https://img.example.com/shoe.png",
            ...                     "quantity": 2,
            ...                     "variantId": "12131313",
            ...                     "productPrice": 5,
            ...                     "shippingName": "Shoes",
            ...                 },
            ...                 {
            ...                     "image": "https://img.example.com/shirt.png",
            ...                     "quantity": 3,
            ...                     "sku": "CJZBNSJX00082-Black-Male money",
            ...                     "productPrice": 6,
            ...                     "shippingName": "Shirt",
            ...                 },
            ...             ],
            ...         }
            ...     ]
            ... )

        Source: Order (Create Order).
        """
        return self._engine.call(
            ops.LEGACY_CREATE_ORDERS,
            body=orders,
        )

    def get_orders(
        self,
        uids: Many[str],
    ) -> Rows[m.LegacyOrder]:
        """Read orders by uid.

        Returns the orders with these uids in full: address, products, amounts, state, and the
        shipping methods on offer with their prices. How many uids one call may name is not
        documented, nor what comes for an unknown one.

        Args:
            uids: The orders to show, by the `uid` that they were created with.

        Returns:
            The orders.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.legacy.get_orders(["987654321"])

        Source: Order (View Orders).
        """
        return self._engine.call(
            ops.LEGACY_GET_ORDERS,
            body=uids,
        )

    def update_order(
        self,
        order: m.LegacyOrderRequest | i.LegacyOrderRequestDict,
    ) -> Rows[m.LegacyOrderResult]:
        """Change an order.

        Replaces what the merchant has said about an order; its `uid` tells which one. It wants the
        same mandatory fields as a new order, even to change only one of them, so the same call may
        be repeated. One order goes in, and a list with one row comes back: look at its `result`. Up
        to which state an order can be changed is not documented.

        Args:
            order: An order of a shop, as the merchant states it.

        Returns:
            What became of the order.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.legacy.update_order(
            ...     {
            ...         "customerName": "Ann Example",
            ...         "uid": "596178796589",
            ...         "zip": "55400",
            ...         "phone": "5550100",
            ...         "countryCode": "US",
            ...         "shippingAddress1": "1 Sample Street",
            ...         "shippingAddress2": "Floor 2",
            ...         "city": "Blaine",
            ...         "country": "United States",
            ...         "email": "ann@example.com",
            ...         "createdAt": 1534318375082,
            ...         "orderNumber": "1234",
            ...         "noteAttributes": "Please ring twice.",
            ...         "province": "Minnesota",
            ...         "products": [
            ...             {
            ...                 "image": "https://img.example.com/shoe.png",
            ...                 "quantity": 2,
            ...                 "variantId": "12131313",
            ...                 "productPrice": 5,
            ...                 "shippingName": "Shoes",
            ...             },
            ...             {
            ...                 "image": "https://img.example.com/shirt.png",
            ...                 "quantity": 3,
            ...                 "variantId": "121312313",
            ...                 "productPrice": 6,
            ...                 "shippingName": "Shirt",
            ...             },
            ...         ],
            ...     }
            ... )

        Source: Order (Modify Orders).
        """
        return self._engine.call(
            ops.LEGACY_UPDATE_ORDER,
            body=order,
        )

    def delete_orders(
        self,
        uids: Many[str],
    ) -> None:
        """Delete orders by uid.

        Deletes the orders with these uids. There is one answer for all of them and none for each.
        Up to which state an order can be deleted is not documented. An order that is gone cannot be
        deleted again, so the call may be repeated.

        Args:
            uids: The orders to delete, by the `uid` that they were created with.

        Returns:
            The orders are deleted.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.legacy.delete_orders(["596178796589"])

        Source: Order (Delete Orders).
        """
        return self._engine.call(
            ops.LEGACY_DELETE_ORDERS,
            body=uids,
        )

    def search_orders(
        self,
        *,
        page_num: int | None = None,
        page_size: int | None = None,
        id: str | None = None,
        order_number: str | None = None,
        start_date: datetime | str | None = None,
        end_date: datetime | str | None = None,
        type_: str | None = None,
        order_by: Literal["desc", "DESC", "asc", "aes"] | None = None,
        uid: Many[str | int] | None = None,
        cursor: str | None = None,
    ) -> Page[m.LegacyOrder]:
        """Search orders.

        Finds orders by id, number, uid, time and shop, newest or oldest first, up to 50 on a page.
        The rows have fewer fields than those of `cj.legacy.get_orders`: state, products and
        shipping methods are missing in the example. Which of the two times of a row, `created_at`
        or `create_date`, the bounds are held against is not documented.

        Args:
            page_num: Number of the page, from 1.
            page_size: Orders on a page, at most 50.
            id: Only the order with this CJ order id.
            order_number: Only the order with this number: the one that merchant and buyer use.
            start_date: Created at this time or later, as yyyy-MM-dd HH:mm:ss.
            end_date: Created at this time or earlier, as yyyy-MM-dd HH:mm:ss.
            type_: Only orders from this source: all for any, api for those sent through the API;
                the third documented value, ShopName, presumably stands for the name of a shop.
            order_by: By time of creation: desc or DESC for the newest first. For the oldest first,
                the document names aes, which looks like a slip for asc; try either.
            uid: Only orders with one of these uids, as strings or as bare numbers.
            cursor: Where an earlier walk stood (`Walk.cursor`), to go on there.

        Returns:
            The first page, of LegacyOrder; iterating it walks all pages.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> page = cj.legacy.search_orders(
            ...     page_num=1,
            ...     page_size=50,
            ...     id="180522100107548547",
            ...     order_number="518937",
            ...     start_date="2015-05-01 00:00:00",
            ...     end_date="2018-05-01 00:00:00",
            ...     type_="api",
            ...     order_by="DESC",
            ...     uid=[499146358889, 498891194473],
            ... )

        Source: Order (View Orders By Criteria).
        """
        return self._engine.page(
            ops.LEGACY_SEARCH_ORDERS,
            {
                "pageNum": page_num,
                "pageSize": page_size,
                "id": id,
                "orderNumber": order_number,
                "startDate": start_date,
                "endDate": end_date,
                "type": type_,
                "orderBy": order_by,
                "uid": uid,
            },
            cursor,
        )


class AsyncLegacy:
    """The older API; shops, orders and their payment in bulk."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    def list_shops(
        self,
        *,
        cursor: str | None = None,
    ) -> AsyncPaging[m.LegacyShop]:
        """List the shops that are connected to the account.

        Returns every shop that has authorized CJ, with its id at CJ, its name and the kind of shop
        system. Needs no body and knows no pages.

        Args:
            cursor: Where an earlier walk stood (`Walk.cursor`), to go on there.

        Returns:
            The first page, of LegacyShop; iterating it walks all pages.

        Raises:
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> page = await cj.legacy.list_shops()

        Source: Shops (View Shop).
        """
        return self._engine.page(ops.LEGACY_LIST_SHOPS, {}, cursor)

    def list_bulk_orders(
        self,
        status: Literal["unpaid", "paid", "1", "2", "3", "5", "6", "7"],
        *,
        page: int | None = None,
        cursor: str | None = None,
    ) -> AsyncPaging[m.LegacyBulkOrder]:
        """List bulk orders by status.

        Returns one page of the bulk orders of a status, with amounts, weight and counts of what
        they consist of. The document describes the call twice, with words as status in one place
        and with codes in the other; which fields a row has differs as well, so expect any of them.
        The size of a page is not documented, and `count_number` may count all pages or this one: go
        on until a page is empty. `order_money` is what `cj.legacy.check_deduction` wants to know.

        Args:
            status: Only bulk orders in this state. In words: unpaid or paid. As a code: 3 awaiting
                payment, 2 awaiting shipment, 5 processed, 6 completed, 7 closed; 1 occurs without a
                meaning.
            page: Number of the page, from 1.
            cursor: Where an earlier walk stood (`Walk.cursor`), to go on there.

        Returns:
            The first page, of LegacyBulkOrder; iterating it walks all pages.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> page = await cj.legacy.list_bulk_orders("paid", page="1")

        Source: Shops (Bulk Order) and Shops (Searching Bulk Order).
        """
        return self._engine.page(
            ops.LEGACY_LIST_BULK_ORDERS,
            {
                "status": status,
                "page": page,
            },
            cursor,
        )

    async def set_logistics(
        self,
        order_num: str,
        logistic: str,
    ) -> str | None:
        """Choose the shipping method of orders.

        Sets the same shipping method for one order or several. The names of the methods on offer,
        with their prices, are in `logistic_info` of `cj.legacy.get_orders`. `cj.legacy.add_to_cart`
        names a method for each order too; which of the two prevails is not documented, so pass the
        same. Setting the same method again changes nothing, so the call may be repeated.

        Args:
            order_num: CJ order id, or several of them joined by commas.
            logistic: Name of the shipping method. The service really spells the key this way.

        Returns:
            The method was set.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.legacy.set_logistics(
            ...     order_num="190719100013519139,190719100014883249", logistic="PostNL"
            ... )

        Source: Shops (Setting Shipping Method).
        """
        return await self._engine.call(
            ops.LEGACY_SET_LOGISTICS,
            body={
                "orderNum": order_num,
                "logisic": logistic,
            },
        )

    async def add_to_cart(
        self,
        orders: Sequence[m.LegacyCartRequest | i.LegacyCartRequestDict],
    ) -> Rows[str]:
        """Put orders into the cart.

        Puts orders into the cart, each with its shipping method. If some of them cannot go there,
        the call is refused and `data` of the refusal lists them, each by the uid or the order id
        that was sent; whether the others are then in the cart is not documented. Look with
        `cj.legacy.get_orders` before you send the same orders again.

        Args:
            orders: The orders to put into the cart.

        Returns:
            All orders are in the cart.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = await cj.legacy.add_to_cart(
            ...     [
            ...         {"uid": "9876543223", "logistic": "PostNL"},
            ...         {"orderNum": "191127100019621195", "logistic": "PostNL"},
            ...     ]
            ... )

        Source: Shops (Adding to Cart).
        """
        return await self._engine.call(
            ops.LEGACY_ADD_TO_CART,
            body=orders,
        )

    async def create_bulk_order(
        self,
        orders: Sequence[m.LegacyOrderReference | i.LegacyOrderReferenceDict],
    ) -> str | None:
        """Bundle orders of the cart into a bulk order.

        Makes one bulk order of several orders, to be paid at once. The reply is its id, which the
        calls for deduction and payment want. It does not name the amount; find it with
        `cj.legacy.list_bulk_orders`, and look there too before you repeat a call whose outcome is
        unknown.

        Args:
            orders: The orders that the bulk order shall consist of.

        Returns:
            The id of the bulk order.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = await cj.legacy.create_bulk_order(
            ...     [{"uid": "9876543221"}, {"orderNum": "191127100013010186"}]
            ... )

        Source: Shops (Creating Bulk CJDropshipping Orders).
        """
        return await self._engine.call(
            ops.LEGACY_CREATE_BULK_ORDER,
            body=orders,
        )

    async def check_deduction(
        self,
        order_id: str,
        money: str,
    ) -> m.LegacyDeduction:
        """See which products of a bulk order can be taken from your own stock.

        Lists the products of a bulk order that the merchant already keeps in a CJ warehouse, with
        the quantities that can be deducted from it, and changes nothing. Where there are any,
        `cj.legacy.deduct` takes them; where there are none, the list is null, and presumably
        `cj.legacy.pay` can follow at once.

        Args:
            order_id: Id of the bulk order, from `cj.legacy.create_bulk_order`.
            money: Amount of the bulk order, in USD, as digits in a string: presumably `order_money`
                of `cj.legacy.list_bulk_orders`.

        Returns:
            What can be deducted.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.legacy.check_deduction(
            ...     order_id="CJ1907201000171740", money="173.97"
            ... )

        Source: Shops (Search Deduction).
        """
        return await self._engine.call(
            ops.LEGACY_CHECK_DEDUCTION,
            body={
                "orderId": order_id,
                "money": money,
            },
        )

    async def deduct(
        self,
        order_id: str,
    ) -> str | None:
        """Take the products of a bulk order from your own stock.

        Deducts from the merchant's stock what `cj.legacy.check_deduction` has listed, and updates
        the amount of the bulk order accordingly. It is all or nothing: when the stock does not
        cover every product, the call is refused, and the bulk order cannot be placed. What a second
        call would do is not documented, so do not repeat one whose outcome is unknown; whether the
        amount in `cj.legacy.list_bulk_orders` has changed may show it.

        Args:
            order_id: Id of the bulk order, from `cj.legacy.create_bulk_order`.

        Returns:
            Everything was deducted.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = await cj.legacy.deduct("CJ1907151000119262")

        Source: Shops (Deduction Processing).
        """
        return await self._engine.call(
            ops.LEGACY_DEDUCT,
            body={
                "orderId": order_id,
            },
        )

    async def pay(
        self,
        order_id: str,
    ) -> Any:
        """Pay a bulk order from the balance of the account.

        Spends money: takes the amount of the bulk order from the CJ balance of the account. The
        document does not say whether a second call would pay again, so do not repeat one whose
        outcome is unknown; look with `cj.legacy.list_bulk_orders` first.

        Args:
            order_id: Id of the bulk order, from `cj.legacy.create_bulk_order`.

        Returns:
            The bulk order is paid.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = await cj.legacy.pay("CJ1907151000119262")

        Source: Shops (CJ Wallet Payment).
        """
        return await self._engine.call(
            ops.LEGACY_PAY,
            body={
                "orderId": order_id,
            },
        )

    async def create_orders(
        self,
        orders: Sequence[m.LegacyOrderRequest | i.LegacyOrderRequestDict],
    ) -> Rows[m.LegacyOrderResult]:
        """Create orders.

        Creates one order or several. The reply has a row for each, so look at `result` of every
        row: some orders may fail while others are created. Whether a second order with the same uid
        is refused is not documented; after an unknown outcome, look with `cj.legacy.get_orders`
        before you send anything again. Continue with `cj.legacy.set_logistics` and
        `cj.legacy.add_to_cart`.

        Args:
            orders: The orders to create.

        Returns:
            What became of each order.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = await cj.legacy.create_orders(
            ...     [
            ...         {
            ...             "customerName": "Ann Example",
            ...             "uid": "596178796589",
            ...             "zip": "55400",
            ...             "phone": "5550100",
            ...             "countryCode": "US",
            ...             "shippingAddress1": "1 Sample Street",
            ...             "shippingAddress2": "Floor 2",
            ...             "city": "Blaine",
            ...             "country": "United States",
            ...             "email": "ann@example.com",
            ...             "createdAt": 1534318375082,
            ...             "orderNumber": "1234",
            ...             "noteAttributes": "Please ring twice.",
            ...             "province": "Minnesota",
            ...             "products": [
            ...                 {
            ...                     "image": "https://img.example.com/shoe.png",
            ...                     "quantity": 2,
            ...                     "variantId": "12131313",
            ...                     "productPrice": 5,
            ...                     "shippingName": "Shoes",
            ...                 },
            ...                 {
            ...                     "image": "https://img.example.com/shirt.png",
            ...                     "quantity": 3,
            ...                     "sku": "CJZBNSJX00082-Black-Male money",
            ...                     "productPrice": 6,
            ...                     "shippingName": "Shirt",
            ...                 },
            ...             ],
            ...         }
            ...     ]
            ... )

        Source: Order (Create Order).
        """
        return await self._engine.call(
            ops.LEGACY_CREATE_ORDERS,
            body=orders,
        )

    async def get_orders(
        self,
        uids: Many[str],
    ) -> Rows[m.LegacyOrder]:
        """Read orders by uid.

        Returns the orders with these uids in full: address, products, amounts, state, and the
        shipping methods on offer with their prices. How many uids one call may name is not
        documented, nor what comes for an unknown one.

        Args:
            uids: The orders to show, by the `uid` that they were created with.

        Returns:
            The orders.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.legacy.get_orders(["987654321"])

        Source: Order (View Orders).
        """
        return await self._engine.call(
            ops.LEGACY_GET_ORDERS,
            body=uids,
        )

    async def update_order(
        self,
        order: m.LegacyOrderRequest | i.LegacyOrderRequestDict,
    ) -> Rows[m.LegacyOrderResult]:
        """Change an order.

        Replaces what the merchant has said about an order; its `uid` tells which one. It wants the
        same mandatory fields as a new order, even to change only one of them, so the same call may
        be repeated. One order goes in, and a list with one row comes back: look at its `result`. Up
        to which state an order can be changed is not documented.

        Args:
            order: An order of a shop, as the merchant states it.

        Returns:
            What became of the order.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.legacy.update_order(
            ...     {
            ...         "customerName": "Ann Example",
            ...         "uid": "596178796589",
            ...         "zip": "55400",
            ...         "phone": "5550100",
            ...         "countryCode": "US",
            ...         "shippingAddress1": "1 Sample Street",
            ...         "shippingAddress2": "Floor 2",
            ...         "city": "Blaine",
            ...         "country": "United States",
            ...         "email": "ann@example.com",
            ...         "createdAt": 1534318375082,
            ...         "orderNumber": "1234",
            ...         "noteAttributes": "Please ring twice.",
            ...         "province": "Minnesota",
            ...         "products": [
            ...             {
            ...                 "image": "https://img.example.com/shoe.png",
            ...                 "quantity": 2,
            ...                 "variantId": "12131313",
            ...                 "productPrice": 5,
            ...                 "shippingName": "Shoes",
            ...             },
            ...             {
            ...                 "image": "https://img.example.com/shirt.png",
            ...                 "quantity": 3,
            ...                 "variantId": "121312313",
            ...                 "productPrice": 6,
            ...                 "shippingName": "Shirt",
            ...             },
            ...         ],
            ...     }
            ... )

        Source: Order (Modify Orders).
        """
        return await self._engine.call(
            ops.LEGACY_UPDATE_ORDER,
            body=order,
        )

    async def delete_orders(
        self,
        uids: Many[str],
    ) -> None:
        """Delete orders by uid.

        Deletes the orders with these uids. There is one answer for all of them and none for each.
        Up to which state an order can be deleted is not documented. An order that is gone cannot be
        deleted again, so the call may be repeated.

        Args:
            uids: The orders to delete, by the `uid` that they were created with.

        Returns:
            The orders are deleted.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.legacy.delete_orders(["596178796589"])

        Source: Order (Delete Orders).
        """
        return await self._engine.call(
            ops.LEGACY_DELETE_ORDERS,
            body=uids,
        )

    def search_orders(
        self,
        *,
        page_num: int | None = None,
        page_size: int | None = None,
        id: str | None = None,
        order_number: str | None = None,
        start_date: datetime | str | None = None,
        end_date: datetime | str | None = None,
        type_: str | None = None,
        order_by: Literal["desc", "DESC", "asc", "aes"] | None = None,
        uid: Many[str | int] | None = None,
        cursor: str | None = None,
    ) -> AsyncPaging[m.LegacyOrder]:
        """Search orders.

        Finds orders by id, number, uid, time and shop, newest or oldest first, up to 50 on a page.
        The rows have fewer fields than those of `cj.legacy.get_orders`: state, products and
        shipping methods are missing in the example. Which of the two times of a row, `created_at`
        or `create_date`, the bounds are held against is not documented.

        Args:
            page_num: Number of the page, from 1.
            page_size: Orders on a page, at most 50.
            id: Only the order with this CJ order id.
            order_number: Only the order with this number: the one that merchant and buyer use.
            start_date: Created at this time or later, as yyyy-MM-dd HH:mm:ss.
            end_date: Created at this time or earlier, as yyyy-MM-dd HH:mm:ss.
            type_: Only orders from this source: all for any, api for those sent through the API;
                the third documented value, ShopName, presumably stands for the name of a shop.
            order_by: By time of creation: desc or DESC for the newest first. For the oldest first,
                the document names aes, which looks like a slip for asc; try either.
            uid: Only orders with one of these uids, as strings or as bare numbers.
            cursor: Where an earlier walk stood (`Walk.cursor`), to go on there.

        Returns:
            The first page, of LegacyOrder; iterating it walks all pages.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> page = await cj.legacy.search_orders(
            ...     page_num=1,
            ...     page_size=50,
            ...     id="180522100107548547",
            ...     order_number="518937",
            ...     start_date="2015-05-01 00:00:00",
            ...     end_date="2018-05-01 00:00:00",
            ...     type_="api",
            ...     order_by="DESC",
            ...     uid=[499146358889, 498891194473],
            ... )

        Source: Order (View Orders By Criteria).
        """
        return self._engine.page(
            ops.LEGACY_SEARCH_ORDERS,
            {
                "pageNum": page_num,
                "pageSize": page_size,
                "id": id,
                "orderNumber": order_number,
                "startDate": start_date,
                "endDate": end_date,
                "type": type_,
                "orderBy": order_by,
                "uid": uid,
            },
            cursor,
        )
