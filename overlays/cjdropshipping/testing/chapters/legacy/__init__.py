"""The older API: shops, orders by uid, and their way through cart and bulk order to payment.

    shops     queryShop
    orders    createOrders, upOrders, deleteOrders
    find      queryOrders, queryOrdersByCriteria
    cart      setLogistics, addToCart
    bulk      createOrdersCollection, getOrdersCollection
    payment   checkPay, orderOutGoodsInfoOpt, balancePayment
    fates     what no request can do: shipping, cancellation, completion

Its orders are not those of API 2.0, and neither API sees the orders of the other; the wallet is the
same.
"""

from __future__ import annotations

from cjdropshipping.testing.chapters.chapter import Chapter
from cjdropshipping.testing.chapters.legacy import bulk, cart, find, orders, payment, shops

legacy = Chapter(
    shops.chapter,
    orders.chapter,
    find.chapter,
    cart.chapter,
    bulk.chapter,
    payment.chapter,
)

__all__ = ["legacy"]
