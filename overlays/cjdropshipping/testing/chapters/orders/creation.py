"""Creating orders, and what follows from ``payType``.

    V3, or V2 with payType 3 ──> CREATED
    V2, payType 1 or none    ──> UNPAID      cjPayUrl says where to pay
    V2, payType 2            ──> IN_CART ──> UNPAID ──> UNSHIPPED, paid from the balance
                                 held back ┘      └── short balance: UNPAID, refused with 1604000
    a number in use          ──> refused with 1603003

The documents do not say what becomes of an order whose payment from the balance fails; here it is
there, UNPAID. Nor do they say how far V3 goes, or what comes of too many pieces or of none, which
are refused. A variant that the catalogue does not know is taken at no price, as is the one in the
documents.
"""

from __future__ import annotations

from typing import Any

from cjdropshipping.testing.accounts.arrangements import Arrangements
from cjdropshipping.testing.accounts.ledger import CREATED, IN_CART, UNPAID, Line, Order, Orders
from cjdropshipping.testing.chapters.chapter import Call, Chapter
from cjdropshipping.testing.chapters.orders import lifecycle, storages
from cjdropshipping.testing.chapters.orders.cart import confirmed_together
from cjdropshipping.testing.chapters.orders.holding import held_back, is_arranged
from cjdropshipping.testing.chapters.payment import settle
from cjdropshipping.testing.chapters.plausible import MOST_PIECES, faults, is_quantity
from cjdropshipping.testing.protocol.envelope import ORDER_EXISTS, RULE_BROKEN, Refuse
from cjdropshipping.testing.world import notations
from cjdropshipping.testing.world.world import World

chapter = Chapter()

#: The API stores of every account; the first is the one that an order without a store is of.
STORES = ("API Store", "Second API Store")

#: Texts that the documents want, and those that are countries.
_TEXTS = (
    "orderNumber",
    "shippingCountry",
    "shippingProvince",
    "shippingCity",
    "shippingCustomerName",
    "shippingAddress",
    "logisticName",
)
_COUNTRIES = ("shippingCountryCode", "fromCountryCode")

_ON_PAGE, _FROM_BALANCE, _NOT_YET = 1, 2, 3
_PLATFORM, _PLATFORM_CHOSEN_BY_CJ = 1, 3


@chapter.answers("orders_create_v2")
def orders_create_v2(call: Call) -> Any:
    """Creates an order, and has it paid as ``payType`` says."""
    return _create(call, call.body.get("payType") or _ON_PAGE)


@chapter.answers("orders_create_v3")
def orders_create_v3(call: Call) -> Any:
    """Creates an order."""
    return _create(call, _NOT_YET)


def _create(call: Call, pay_type: int) -> Any:
    asked, orders = call.body, call.account.state(Orders)
    number = asked["orderNumber"]
    _check(call)
    lines = tuple(_line(call.world, line) for line in asked["products"])
    there = orders.of_number(number)
    if there is not None:
        there.creations += 1
        if call.world.repeated_orders == "refuse":
            raise Refuse(ORDER_EXISTS)
    order = Order(
        id=orders.next_id(call.account.number, call.now),
        number=number,
        created=call.now,
        status=CREATED,
        asked=asked,
        lines=lines,
        storage=_storage(asked),
    )
    if is_arranged(call.account, "creation misses logistics", order):
        order.parent = ""
    lifecycle.take_up(call.account, order, call.now)
    reason = held_back(call.account, "creation intercepts", order)
    if reason is None and order.parent:
        reason = _go_on(call, order, pay_type)
    return _created(call, order, [] if reason is None else [reason])


def _go_on(call: Call, order: Order, pay_type: int) -> dict[str, Any] | None:
    """Takes a new order as far as ``payType`` says, or gives the reason why it does not get there.

    Raises:
        Refuse: 1604000 or 1604001, with the order UNPAID.
    """
    if pay_type == _ON_PAGE:
        confirmed_together(call.account, [order], call.now)
    if pay_type != _FROM_BALANCE:
        return None
    for name, status in (("cart intercepts", IN_CART), ("confirmation intercepts", UNPAID)):
        if (reason := held_back(call.account, name, order)) is not None:
            return reason
        if status == IN_CART:
            lifecycle.move(call.account, order, IN_CART, call.now)
    settle(call, confirmed_together(call.account, [order], call.now))
    return None


def _check(call: Call) -> None:
    """Refuses what breaks a rule that the document cannot express."""
    asked = call.body
    for fault in faults(asked, texts=_TEXTS, countries=_COUNTRIES):
        raise Refuse(RULE_BROKEN, fault)
    if not asked["products"]:
        raise Refuse(RULE_BROKEN, "products must be not empty")
    if not all(is_quantity(line["quantity"]) for line in asked["products"]):
        raise Refuse(RULE_BROKEN, f"quantity must be from 1 to {MOST_PIECES}")
    if asked.get("storeName") and asked["storeName"] not in STORES:
        raise Refuse(RULE_BROKEN, "storeName is not one of the API stores")
    if asked.get("storeOrderTime", 0) * 1000 > call.now:
        raise Refuse(RULE_BROKEN, "storeOrderTime must not be in the future")
    if asked.get("shopLogisticsType") == _PLATFORM and storages.of_id(asked["storageId"]) is None:
        raise Refuse(RULE_BROKEN, "storageId is not one of the warehouses")


def _storage(asked: dict[str, Any]) -> str:
    """Id of the warehouse; only platform logistics has one that the account can see."""
    kind = asked.get("shopLogisticsType")
    if kind == _PLATFORM_CHOSEN_BY_CJ:
        return storages.of_country(asked["fromCountryCode"]).id
    return str(asked["storageId"]) if kind == _PLATFORM else ""


def _line(world: World, line: dict[str, Any]) -> Line:
    vid, sku = line.get("vid", ""), line.get("sku", "")
    by_vid = world.variants.by_vid(vid) if vid else None
    by_sku = world.variants.by_sku(sku) if sku else None
    if vid and sku and by_vid is not by_sku:
        raise Refuse(RULE_BROKEN, "vid and sku must be of the same variant")
    variant = by_vid or by_sku
    return Line(
        vid=variant.vid if variant else vid,
        quantity=line["quantity"],
        cents=variant.cents if variant else 0,
        weight=variant.weight if variant else 0,
        store_line=line.get("storeLineItemId", ""),
        pod=line.get("podProperties", ""),
    )


def _created(call: Call, order: Order, reasons: list[dict[str, Any]]) -> dict[str, Any]:
    goods, postage, total = (
        str(notations.dollars(cents)) for cents in (order.cents, order.postage, order.total)
    )
    on_page = order.status == UNPAID
    answer = {
        "orderNumber": order.number,
        "orderId": order.id,
        "shipmentOrderId": order.parent,
        "iossAmount": "0.00",
        "iossTaxHandlingFee": "0.00",
        "postageAmount": postage,
        "productAmount": goods,
        "productOriginalAmount": goods,
        "productDiscountAmount": "0.00",
        "postageDiscountAmount": "0.00",
        "postageOriginalAmount": postage,
        "totalDiscountAmount": "0.00",
        "actualPayment": total,
        "orderOriginalAmount": total,
        "cjPayUrl": f"https://www.example.com/mine/payment?pid={order.pay_id}" if on_page else "",
        "orderAmount": total,
        "logisticsMiss": not order.parent,
        "productInfoList": [
            {
                "storeLineItemId": line.store_line,
                "lineItemId": line_id,
                "variantId": line.vid,
                "isGroup": False,
                "quantity": line.quantity,
                "subOrderProducts": [],
            }
            for line_id, line in order.numbered
        ],
        "orderStatus": order.status,
        "interceptOrderReasons": reasons,
    }
    if call.account.state(Arrangements).take("creation without id", order.number) is not None:
        del answer["orderId"]
    return answer
