"""New orders in the older API, none of them twice; and orders that are changed.

    look ──> there: left alone
         └─> not there ── createOrders ──> a row each: created, or refused with reasons
                              └─ unknown outcome, or no word of an order ──> look again

The documents do not say what a second order with the same uid would be, so none is ever sent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cjdropshipping_api import operations as ops
from cjdropshipping_runtime.checks import check
from cjdropshipping_runtime.errors import OutcomeUnknown
from cjdropshipping_runtime.outcome import Refusal
from cjdropshipping_runtime.problems import InvalidInput, Problem
from cjdropshipping_runtime.stops import FlowStopped
from cjdropshipping_runtime.wire import Input

from .results import LegacyPlaced
from .standing import Standing, look, look_until

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cjdropshipping_api import inputs as i
    from cjdropshipping_api import models as m
    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.effects import Flow

    NewOrder = m.LegacyOrderRequest | i.LegacyOrderRequestDict


def place(calls: Calls, orders: Sequence[NewOrder]) -> Flow[LegacyPlaced]:
    """See ``Legacy.place``."""
    asked = _by_uid(orders)
    standing = yield from look(calls, list(asked))
    existing = [uid for uid in asked if standing.knows(uid)]
    wanted = [uid for uid in asked if uid not in existing]
    told = (yield from _create(calls, asked, wanted)) if wanted else {}
    silent = [uid for uid in wanted if uid not in told]
    if silent:
        standing = yield from look(calls, silent)
        for uid in silent:
            told[uid] = None if standing.knows(uid) else "the reply does not mention it"
    return LegacyPlaced(
        created=tuple(uid for uid in wanted if told[uid] is None),
        existing=tuple(existing),
        refused=tuple(
            Refusal(operation=ops.LEGACY_CREATE_ORDERS.id, id=uid, reason=reason, field="message")
            for uid in wanted
            if (reason := told[uid]) is not None
        ),
    )


def _create(
    calls: Calls, asked: Mapping[str, NewOrder], wanted: Sequence[str]
) -> Flow[dict[str, str | None]]:
    """By uid why an order was refused, or None where it was created; not of every order."""
    body = [asked[uid] for uid in wanted]
    try:
        rows = yield from calls(ops.LEGACY_CREATE_ORDERS, body=body)
    except OutcomeUnknown:

        def made(standing: Standing) -> bool:
            return all(standing.knows(uid) for uid in wanted)

        if not made((yield from look_until(calls, wanted, made))):
            raise
        return dict.fromkeys(wanted)
    return {row.uid: _reason(row) for row in rows if row.uid and row.result is not None}


def modify(calls: Calls, order: NewOrder) -> Flow[None]:
    """See ``Legacy.modify``."""
    operation = ops.LEGACY_UPDATE_ORDER
    rows = yield from calls(operation, body=order)
    refused = [
        Refusal(operation=operation.id, id=row.uid, reason=reason, field="message")
        for row in rows
        if (reason := _reason(row)) is not None
    ]
    if refused or not rows:
        raise FlowStopped("not changed", flow="legacy.modify", step="UPDATE", refused=refused)


def _reason(row: m.LegacyOrderResult) -> str | None:
    """Why the service refused an order; None where it did not."""
    return None if row.result else "; ".join(row.message or ()) or "refused without a reason"


def _by_uid(orders: Sequence[NewOrder]) -> dict[str, NewOrder]:
    operation = ops.LEGACY_CREATE_ORDERS
    check(operation, Input(body=list(orders)))
    uids = [_uid(order) for order in orders]
    problems = [
        Problem(f"[{place}].uid", "must be a text", "")
        for place, uid in enumerate(uids)
        if not isinstance(uid, str | int)
    ]
    problems += [
        Problem(f"[{place}].uid", "names an order that is there already, further up", "")
        for place, uid in enumerate(uids)
        if uid in uids[:place]
    ]
    if not orders:
        problems.append(Problem("", "at least one order", ""))
    if problems:
        raise InvalidInput(operation.id, tuple(problems))
    return dict(zip(uids, orders, strict=True))


def _uid(order: Any) -> Any:
    return order["uid"] if isinstance(order, dict) else order.uid
