"""Finding orders that can be merged.

    orders in the stated status ──equal recipient, sandbox or not──> group of two or more
                                                                        ├── its orders
                                                                        └── ways to ship them

A group has one row, that of its recipient. What ``haveMoreShopOrder`` counts is open; here it says
that the orders are of more than one store. ``filterOrder`` leaves out the orders that people have
taken out of merges, which is a matter of arrangement, as no call does it. An answer that comes at
once has the rows without their orders, as the document shows it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from cjdropshipping.testing.accounts.arrangements import Arrangements
from cjdropshipping.testing.accounts.ledger import CREATED, IN_CART, POSTAGE, Order, Orders
from cjdropshipping.testing.chapters.chapter import Call, Chapter
from cjdropshipping.testing.chapters.merge.jobs import Desk
from cjdropshipping.testing.chapters.orders.creation import STORES
from cjdropshipping.testing.world import notations
from cjdropshipping.testing.world.catalogue import DAY_MILLIS

chapter = Chapter()

#: The status of an order by its code in this chapter.
STATUSES: Mapping[int, str] = {100: CREATED, 101: IN_CART}

_RECIPIENT = (
    "shippingCustomerName",
    "shippingPhone",
    "shippingCountryCode",
    "shippingProvince",
    "shippingCity",
    "shippingCounty",
    "shippingAddress",
    "shippingAddress2",
    "houseNumber",
    "shippingZip",
)

_WITH_ORDERS = ("mergeOrderInfoList", "phone", "shippingAddress")

#: Ways that ship any group, besides those that its orders have.
_ALWAYS = ("PostNL", "CJPacket Ordinary")

#: US cents: by how much each way is dearer than the one before it, and for any of them.
_NEXT, _PACKING = 95, 40

_ON_THE_WAY = 12 * DAY_MILLIS


def recipient(order: Order) -> tuple[str, ...]:
    """Where the order goes; a field that is left out is an empty one."""
    return tuple(order.asked.get(name) or "" for name in _RECIPIENT)


def ways(orders: Iterable[Order]) -> dict[str, int]:
    """The ways to ship these orders as one, their own first: name -> US cents, with packing."""
    names = dict.fromkeys([*(order.asked["logisticName"] for order in orders), *_ALWAYS])
    return {name: POSTAGE + _NEXT * place + _PACKING for place, name in enumerate(names)}


def _find(call: Call, asked: Mapping[str, Any]) -> list[dict[str, Any]]:
    status, filtered = STATUSES[asked["orderStatus"]], asked["filterOrder"]
    arrangements = call.account.state(Arrangements)
    groups: dict[tuple[object, ...], list[Order]] = {}
    for order in call.account.state(Orders):
        taken_out = arrangements.take("taken out of merges", *order.names)
        if order.status == status and not (filtered and taken_out is not None):
            groups.setdefault((order.is_sandbox, *recipient(order)), []).append(order)
    return [_group(orders, call.now) for orders in groups.values() if len(orders) > 1]


def _group(orders: Sequence[Order], now: int) -> dict[str, Any]:
    asked = orders[0].asked
    infos = [
        {
            "orderCode": order.id,
            "orderNumber": order.number,
            "platform": order.asked.get("platform") or "Api",
            "shopName": order.asked.get("storeName") or STORES[0],
        }
        for order in orders
    ]
    row = {
        "city": asked["shippingCity"],
        "country": asked["shippingCountry"],
        "countryCode": asked["shippingCountryCode"],
        "customerName": asked["shippingCustomerName"],
        "logisticsInfoList": [
            _way(name, cents, now, name == asked["logisticName"])
            for name, cents in ways(orders).items()
        ],
        "mergeOrderInfoList": infos,
        "phone": asked.get("shippingPhone"),
        "shippingAddress": asked["shippingAddress"],
    }
    stores = {(info["platform"], info["shopName"]) for info in infos}
    return {"haveMoreShopOrder": len(stores) > 1, "mergeShopOrderVOList": [row]}


def _way(name: str, cents: int, now: int, chosen: bool) -> dict[str, Any]:
    arrival = notations.plain_time(now + _ON_THE_WAY)
    return {
        "logisticsName": name,
        "postage": notations.dollars(cents),
        "arrivalTime": arrival.partition(" ")[0],
        "isChecked": chosen,
        "basePostage": notations.dollars(cents - _PACKING),
        "packPrice": notations.dollars(_PACKING),
        "remoteAmount": notations.dollars(0),
    }


DESK = Desk("match", _find)


@chapter.answers("merge_start_match")
def merge_start_match(call: Call) -> Any:
    """Starts the search; null, or by arrangement the groups without their orders."""
    groups = DESK.start(call)
    return groups and [
        {
            **group,
            "mergeShopOrderVOList": [
                {name: value for name, value in row.items() if name not in _WITH_ORDERS}
                for row in group["mergeShopOrderVOList"]
            ],
        }
        for group in groups
    ]


@chapter.answers("merge_match_progress")
def merge_match_progress(call: Call) -> Any:
    """How far the search is."""
    return DESK.progress(call)


@chapter.answers("merge_match_result")
def merge_match_result(call: Call) -> Any:
    """The groups; null while the search is under way, or where there was none."""
    return DESK.result(call)
