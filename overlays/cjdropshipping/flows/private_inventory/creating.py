"""The order is made once, although it has no number of ours by which the service could know it.

    CREATE ── number ──> made
       │  ├── none, but reasons ──> it stops with them
       │  ├── certainly not carried out, and no refusal ──> that error; it is made when resumed
       │  └── no reply, or a useless one ─┐
       └── killed, taken up again ────────┴──> look
                                                 ├── one that was not there before: it is that
                                                 ├── none: after a kill it is made now, else
                                                 │         OutcomeUnknown
                                                 └── several: it stops, and names them

Before an order is made, those of the same goods are noted. Whatever is new among them afterwards is
ours: no clock is needed for that, neither ours nor the service's.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from cjdropshipping.flows.refused import NO, refusal_of
from cjdropshipping_api import models as m
from cjdropshipping_api import operations as ops
from cjdropshipping_runtime.errors import CallError, OutcomeUnknown
from cjdropshipping_runtime.outcome import Refusal, refusals
from cjdropshipping_runtime.settling import look_until
from cjdropshipping_runtime.typed import convert

from .agreeing import Agreed
from .listed import is_gone, same_orders
from .results import PAY_TYPES, Pay
from .spelling import code_of
from .states import OPEN, state_of

if TYPE_CHECKING:
    from decimal import Decimal

    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.effects import Flow
    from cjdropshipping_runtime.journal import Journal

    from .listed import Order

CREATE = ops.PRIVATE_INVENTORY_CREATE_ORDER


def sent(journal: Journal) -> bool:
    """Whether an earlier run may have made the order, or has."""
    return journal.done("CREATE") or bool(journal.facts.get("sent"))


def create(calls: Calls, journal: Journal, agreed: Agreed, pay: Pay, *, again: bool) -> Flow[None]:
    """Makes the order, or finds the one that an earlier run has made."""
    doubt = sent(journal)
    if doubt:
        found = yield from _found(calls, journal, agreed)
        if found is not None:
            _adopt(journal, found)
            return
        before: list[str] = journal.facts["before"]
    else:
        twins = yield from _twins(calls, agreed)
        _nobody_waits(journal, twins, again)
        before = [order.order_code for order in twins if order.order_code]
    journal.begins("CREATE", sent=True, before=before, agreed=agreed)
    try:
        made = yield from calls(CREATE, body=_request(agreed, pay))
        reasons = refusals(CREATE, made)
    except CallError as error:
        if isinstance(error, NO):
            raise _refused(journal, error) from error
        if error.outcome == "not done":
            journal.note(sent=doubt)
            raise
        found = yield from _found(calls, journal, agreed)
        if found is None:
            raise
        _adopt(journal, found)
        return
    code = code_of(made)
    if code is not None:
        journal.note(held=[str(reason) for reason in reasons])
        _did(journal, code, made.price, pay_id=made.pay_id, cj_pay_url=made.cj_pay_url)
    elif reasons:
        raise _stopped(journal, "nothing was ordered", made, reasons)
    else:
        found = yield from _found(calls, journal, agreed)
        if found is None:
            why = "the reply names neither an order nor a reason, and no new order is listed"
            raise OutcomeUnknown(why, operation=CREATE.id)
        _adopt(journal, found)


def _request(agreed: Agreed, pay: Pay) -> dict[str, Any]:
    return {
        "productList": [
            {
                "variantId": line.variant_id,
                "productId": line.product_id,
                "sku": line.sku,
                "quantity": line.quantity,
            }
            for line in agreed.lines
        ],
        "logisticName": agreed.logistic_name,
        "storageId": agreed.storage_id,
        "payType": PAY_TYPES[pay],
    }


def _twins(calls: Calls, agreed: Agreed) -> Flow[list[Order]]:
    return same_orders(calls, agreed.lines, agreed.storage_id, agreed.logistic_name)


def _nobody_waits(journal: Journal, twins: Sequence[Order], again: bool) -> None:
    """Stops where such an order is about to be paid: it may be of a run whose token is lost."""
    waiting = [o.order_code for o in twins if state_of(o.status) in OPEN and o.order_code]
    if waiting and not again:
        codes = ", ".join(waiting)
        reason = f"{codes} of the same goods is not paid yet; pay it, or pass again=True"
        raise journal.stopped("CREATE", reason)


def _found(calls: Calls, journal: Journal, agreed: Agreed) -> Flow[Order | None]:
    """The order that is new among those of the same goods; None where none shows up."""
    before: list[str] = journal.facts["before"]

    def look() -> Flow[list[Order]]:
        twins = yield from _twins(calls, agreed)
        new = [order for order in twins if order.order_code not in before]
        return [order for order in new if not is_gone(order)] if len(new) > 1 else new

    new = yield from look_until(calls, look, bool)
    if len(new) > 1:
        codes = ", ".join(order.order_code for order in new if order.order_code)
        raise journal.stopped("CREATE", f"which of {codes} is of this purchase cannot be told")
    return new[0] if new else None


def _adopt(journal: Journal, order: Order) -> None:
    _did(journal, order.order_code or "", order.amount)


def _did(journal: Journal, code: str, price: Decimal | None, **more: str | None) -> None:
    price_text = None if price is None else str(price)
    journal.did("CREATE", order_code=code, price=price_text, **more)


def _refused(journal: Journal, error: CallError) -> CallError | Exception:
    """What ends the flow when the service refused: nothing was ordered, so it may begin anew."""
    try:
        made = convert(error.data, m.PrivateInventoryOrderCreated)
    except msgspec.ValidationError:
        made = m.PrivateInventoryOrderCreated()
    reasons = [refusal_of(error), *refusals(CREATE, made)]
    return _stopped(journal, "the order was refused", made, reasons)


def _stopped(
    journal: Journal,
    reason: str,
    made: m.PrivateInventoryOrderCreated,
    reasons: Sequence[Refusal],
) -> Exception:
    journal.note(sent=False)
    names = [row.logistic_name for row in made.available_logistic_list or () if row.logistic_name]
    if names:
        reason = f"{reason}; of logistics there is {', '.join(names)}"
    return journal.stopped("CREATE", reason, reasons)
