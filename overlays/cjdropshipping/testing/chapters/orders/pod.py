"""Lines that are printed on demand: how their production stands, and new pictures for them.

    production  1 until it is paid ──> 2 until it is shipped ──> 4
                5 where the arrangement "line abnormal" says so
                  └── new pictures ──> 5 for so many looks ──> as if it had never been

No operation tells when new pictures have been processed, so that an order which is looked at has to
show it. A line that nothing is wrong with takes new pictures at once. That a line of other goods is
refused, and that both kinds of pictures are needed, is assumed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from cjdropshipping.testing.accounts.account import Account
from cjdropshipping.testing.accounts.arrangements import Arrangements
from cjdropshipping.testing.accounts.ledger import (
    CANCELLED,
    CREATED,
    IN_CART,
    UNPAID,
    UNSHIPPED,
    Line,
    Order,
    Orders,
    Repair,
)
from cjdropshipping.testing.chapters.chapter import Call, Chapter

chapter = Chapter()

_PENDING, _WAITING, _PRODUCED, _ABNORMAL = 1, 2, 4, 5
_PRODUCTION = {CREATED: 1, IN_CART: 1, UNPAID: 1, CANCELLED: 1, UNSHIPPED: 2}
_FAILED, _PROCESSING, _DONE = 0, 1, 2

#: A picture cannot be loaded.
_NOT_LOADED = 6


class _Design(msgspec.Struct, rename="camel"):
    """What is read of an item of ``podProperties``, in either version of it."""

    links: list[str] = []
    effect_imgs: list[str] = []


@chapter.answers("pod_update_pictures")
def pod_update_pictures(call: Call) -> Any:
    """Takes new pictures, line by line."""
    asked = call.body["podPicturesEditParams"]
    orders = call.account.state(Orders)
    if call.is_documented and not any(orders.of_code(row["orderCode"]) for row in asked):
        return call.operation.example
    return {"list": [_outcome(call, row) for row in asked]}


def shown(account: Account, order: Order, line_id: str, line: Line) -> dict[str, Any]:
    """What an order in full says of the production of a line; nothing of other goods."""
    wrong = _wrong(account, order, line_id, line)
    if wrong is None and not line.pod:
        return {"productionOrderStatus": None, "abnormalType": None, "podPropertiesInfo": None}
    repair = order.repairs.get(line_id)
    designs = _designs(line.pod)
    effects = list(repair.effects) if repair else [e for d in designs for e in d.effect_imgs]
    prints = list(repair.prints) if repair else [link for d in designs for link in d.links]
    return {
        "productionOrderStatus": (
            _PRODUCTION.get(order.status, _PRODUCED) if wrong is None else _ABNORMAL
        ),
        "abnormalType": [] if wrong is None else list(wrong.get("types", (_NOT_LOADED,))),
        "podPropertiesInfo": {
            "image": effects[0] if effects else "",
            "isFixedCustom": False,
            "podVersion": 3 if any(design.effect_imgs for design in designs) else 2,
            "failedList": [],
            "effectImgList": effects,
            "finish": 1,
            "customResources": [],
            "productionImgList": prints,
        },
    }


def seen(order: Order) -> None:
    """Counts that the lines of an order were shown."""
    for repair in order.repairs.values():
        repair.looks = max(repair.looks - 1, 0)


def _outcome(call: Call, row: Mapping[str, Any]) -> dict[str, Any]:
    result, message = _renew(call, row)
    return {
        "orderCode": row["orderCode"],
        "lineItemId": row["lineItemId"],
        "result": result,
        "failedMessage": message,
    }


def _renew(call: Call, row: Mapping[str, Any]) -> tuple[int, str | None]:
    order = call.account.state(Orders).of_code(row["orderCode"])
    if order is None:
        return _FAILED, "Order not found."
    line_id = row["lineItemId"]
    line = dict(order.numbered).get(line_id)
    if line is None:
        return _FAILED, "Line not found."
    arranged = _take(call.account, "pictures refused", order, line_id, line)
    if arranged is not None:
        return _FAILED, arranged.get("message", "A picture cannot be loaded.")
    wrong = _wrong(call.account, order, line_id, line)
    if wrong is None and not line.pod:
        return _FAILED, "The line is not printed on demand."
    effects, prints = tuple(row["effectImgList"]), tuple(row["productionImgList"])
    if not effects or not prints:
        return _FAILED, "Pictures are missing."
    looks = 0 if wrong is None else wrong.get("looks", 1)
    order.repairs[line_id] = Repair(effects, prints, looks)
    return (_PROCESSING if looks else _DONE), None


def _wrong(account: Account, order: Order, line_id: str, line: Line) -> Mapping[str, Any] | None:
    """What is wrong with a line, as arranged; None where nothing is, or not any more."""
    repair = order.repairs.get(line_id)
    if repair is not None and not repair.looks:
        return None
    return _take(account, "line abnormal", order, line_id, line)


def _take(
    account: Account, name: str, order: Order, line_id: str, line: Line
) -> Mapping[str, Any] | None:
    return account.state(Arrangements).take(name, line_id, line.store_line, *order.names)


def _designs(text: str) -> list[_Design]:
    """The designs of a line; none where the text does not hold any."""
    try:
        return msgspec.json.decode(text, type=list[_Design]) if text else []
    except (msgspec.DecodeError, ValueError, RecursionError):
        return []
