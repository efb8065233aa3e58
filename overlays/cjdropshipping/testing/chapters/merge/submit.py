"""Merging groups of orders, each into a new order.

    group ──reason to refuse it?──> no:  its orders are gone, a new one has their lines and status
                                └─> yes: nothing happens to its orders, and the reason is listed

    11001 one order             11005 none of the ways to ship them
    11002 no such order         11006 supplier ships (by arrangement)
    11003 no order named        11007 not in the stated status, or merged before
    11004 addresses differ      11100 sandbox and real orders, or a number in use

Of these codes the document has the names only; what brings each about is the mock's. The checks go
in the order of ``_reason``, and an arrangement may give any code for a group. The new order takes
after the first of the group, in all but the number, the way, the postage and the lines; its number
may be that of one of the merged orders, whose numbers are free again: no document says whether they
are, and so a creation that is repeated after the merge makes its order, and its goods, a second
time. ``packType`` shows nowhere. The documented group, whose orders nobody made, is answered with
the documented outcome.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from cjdropshipping.testing.accounts.arrangements import Arrangements
from cjdropshipping.testing.accounts.ledger import CREATED, Order, Orders
from cjdropshipping.testing.chapters.chapter import Call, Chapter
from cjdropshipping.testing.chapters.merge.jobs import Desk
from cjdropshipping.testing.chapters.merge.match import STATUSES, recipient, ways
from cjdropshipping.testing.chapters.orders import lifecycle
from cjdropshipping.testing.protocol.envelope import RULE_BROKEN, Refuse

chapter = Chapter()

NO_FAILURE = 200
ONE_ORDER = 11001
NO_SUCH_ORDER = 11002
EMPTY = 11003
ADDRESSES_DIFFER = 11004
NO_WAY = 11005
STATUS_CHANGED = 11007
OTHER = 11100

Group = Mapping[str, Any]


@attrs.define(eq=False)
class Merged:
    """What has become of orders: id of one that was merged -> id of the new one."""

    into: dict[str, str] = attrs.field(factory=dict)


def _merge(call: Call, groups: Sequence[Group]) -> dict[str, Any]:
    new: list[str] = []
    rows: list[tuple[int, list[str]]] = []
    done = failed = failed_orders = 0
    for group in groups:
        codes = list(dict.fromkeys(group["orderCodeList"]))
        orders = [o for code in codes if (o := call.account.state(Orders).of_id(code))]
        if reason := _reason(call, group, codes, orders):
            failed, failed_orders = failed + 1, failed_orders + len(codes)
            rows.append((reason, codes))
            continue
        if _arranged(call, "merge lists success", orders) is not None:
            rows.append((NO_FAILURE, codes))
        new.append(_merged(call, group, orders).id)
        done += len(codes)
    return {
        "failGroupCount": failed,
        "failOrderCount": failed_orders,
        "mergeFailOrderGroupList": [{"errorCode": code, "orderCodes": of} for code, of in rows],
        "newOrderCodeList": new,
        "successGroupCount": len(new),
        "successOrderCount": done,
    }


def _reason(call: Call, group: Group, codes: Sequence[str], orders: Sequence[Order]) -> int | None:
    """Why the group is not merged; None if it can be."""
    if len(codes) < 2:
        return ONE_ORDER if codes else EMPTY
    merged = call.account.state(Merged).into
    status = STATUSES[group["orderStatus"]]
    if any(code in merged for code in codes) or any(order.status != status for order in orders):
        return STATUS_CHANGED
    if len(orders) < len(codes):
        return NO_SUCH_ORDER
    if (arranged := _arranged(call, "merge fails", orders)) is not None:
        return int(arranged.get("code", OTHER))
    if len({recipient(order) for order in orders}) > 1:
        return ADDRESSES_DIFFER
    if len({order.is_sandbox for order in orders}) > 1:
        return OTHER
    if call.account.state(Orders).of_number(group["orderNumber"]) not in (None, *orders):
        return OTHER
    return None if group["logisticName"] in ways(orders) else NO_WAY


def _merged(call: Call, group: Group, sources: Sequence[Order]) -> Order:
    """The new order, in place of its sources."""
    account, now, first = call.account, call.now, sources[0]
    changed = {
        "orderNumber": group["orderNumber"],
        "logisticName": group["logisticName"],
        "products": [line for source in sources for line in source.asked["products"]],
    }
    order = Order(
        id=account.state(Orders).next_id(account.number, now),
        number=group["orderNumber"],
        created=now,
        status=CREATED,
        asked={**first.asked, **changed},
        lines=tuple(line for source in sources for line in source.lines),
        postage=ways(sources)[group["logisticName"]],
        original=",".join(source.code for source in sources),
        storage=first.storage,
    )
    for source in sources:
        lifecycle.drop(account, source, now)
        account.state(Merged).into[source.id] = order.id
    lifecycle.take_up(account, order, now)
    if first.status != CREATED:
        lifecycle.move(account, order, first.status, now)
    return order


def _arranged(call: Call, name: str, orders: Sequence[Order]) -> Mapping[str, Any] | None:
    keys = [key for order in orders for key in order.names]
    return call.account.state(Arrangements).take(name, *keys)


DESK = Desk("submit", _merge)


@chapter.answers("merge_start_submit")
def merge_start_submit(call: Call) -> Any:
    """Starts to merge; null, or by arrangement the outcome."""
    if not all(group["orderNumber"] for group in call.body):
        raise Refuse(RULE_BROKEN, "orderNumber must be not empty")
    return DESK.start(call, call.operation.example if call.is_documented else None)


@chapter.answers("merge_submit_progress")
def merge_submit_progress(call: Call) -> Any:
    """How far the merging is."""
    return DESK.progress(call)


@chapter.answers("merge_submit_result")
def merge_submit_result(call: Call) -> Any:
    """The outcome; null while the merging is under way, or where there was none."""
    return DESK.result(call)
