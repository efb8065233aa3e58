"""Orders of the older API on their way to payment, as one bulk order.

    LOOK ── SET_LOGISTICS ── ADD_CART ── BULK_ORDER ── CHECK_PAY ── DEDUCT ── PAY ── VERIFY
                 └───────────────┘ cart.py                 └───────────┴────────┘ money.py

Each step looks at where the orders are, and does what is left to do: orders in the cart are not put
there again, orders in a bulk order are not bundled again, and what is paid is not paid again. Until
PAY nothing costs money, and whatever is not right ends the flow before. The journal adds what no
look can be relied on to tell: that it was paid, which is only looked at from then on, and that a
payment was sent of which nobody knows, which is settled before anything else can end the flow.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from decimal import Decimal
from typing import TYPE_CHECKING

from cjdropshipping.flows.doubt import when_paid
from cjdropshipping_api import operations as ops
from cjdropshipping_runtime.errors import OutcomeUnknown

from . import cart, money
from .results import LegacyCheckout
from .standing import IN_BULK, IN_CART, NEW, PAID, Standing, look, look_until
from .trip import Trip

if TYPE_CHECKING:
    from cjdropshipping_runtime.effects import Flow


def checkout(trip: Trip) -> Flow[LegacyCheckout]:
    """See ``Legacy.checkout``."""
    with _when_paid(trip):
        yield from _look(trip)
    if trip.journal.facts.get("paid") or (yield from money.found_paid(trip)):
        return (yield from _verified(trip, *_kept(trip)))
    _some_left(trip)
    left = trip.standing.those(NEW, IN_CART, IN_BULK)
    bulk_id, members = _bundled(trip)
    if not left or (bulk_id and any(trip.standing.status(uid) in PAID for uid in members)):
        # Paid, or being paid: some of a bulk order are never paid without the others.
        return (yield from _verified(trip, bulk_id, members))
    if bulk_id is None:
        members = yield from cart.fill(trip)
        if not members:
            return (yield from _verified(trip, None, []))
        bulk_id = yield from _bundle(trip, members)
    trip.agree()
    due = yield from money.assess(trip, bulk_id, members)
    if not trip.pay:
        return _result(trip, bulk_id, members, due)
    yield from money.pay(trip, bulk_id, members, due)
    return (yield from _verified(trip, bulk_id, members, due))


def _look(trip: Trip) -> Flow[None]:
    """Where the orders are; after an earlier run that may have moved them, more than once."""
    moved_by = {"ADD_CART": NEW, "BULK_ORDER": IN_CART}
    before = moved_by.get(trip.journal.doubtful or "")
    if trip.journal.facts.get("paying") or trip.journal.facts.get("paid"):
        before = IN_BULK

    def settled(standing: Standing) -> bool:
        return not standing.those(before or "")

    if before is None:
        trip.standing = yield from look(trip.calls, trip.uids)
    else:
        trip.standing = yield from look_until(trip.calls, trip.uids, settled)
    lost = {
        uid: f"its status is {status}" if (status := trip.standing.status(uid)) else "unknown"
        for uid in trip.uids
        if trip.standing.status(uid) not in (NEW, IN_CART, IN_BULK, *PAID)
    }
    trip.reject("LOOK", ops.LEGACY_GET_ORDERS, lost)


def _some_left(trip: Trip) -> None:
    """Stops where nothing is paid, and no order can be."""
    if len(trip.rejected) == len(trip.uids):
        raise trip.journal.stopped("LOOK", "no order is left", trip.rejected)
    trip.passed("LOOK")


def _bundled(trip: Trip) -> tuple[str | None, list[str]]:
    """The bulk order in which some of the orders are already, and those of them.

    Raises:
        FlowStopped: they are in several, or nobody can tell in which, or it ships otherwise.
    """
    standing, facts = trip.standing, trip.journal.facts
    bound, paid = standing.those(IN_BULK), standing.those(*PAID)
    bulk_id: str | None = facts.get("bulk_order_id")
    if bulk_id is not None:
        bulk_id, members = _kept(trip)
        if not set(members) & {*bound, *paid}:
            reason = f"no order is in bulk order {bulk_id} any more"
            raise trip.journal.stopped("BULK_ORDER", reason)
    elif bound:
        ids = {standing.bulk(uid) for uid in bound}
        bulk_id = ids.pop()
        if ids or bulk_id is None:
            raise trip.journal.stopped("BULK_ORDER", "the orders are not all in one bulk order")
        members = [*bound, *(uid for uid in paid if standing.bulk(uid) == bulk_id)]
    else:
        return None, []
    if others := [uid for uid in bound if standing.method(uid) not in (None, trip.logistic)]:
        reason = f"{', '.join(others)}: bundled, and not to be shipped by {trip.logistic}"
        raise trip.journal.stopped("BULK_ORDER", reason)
    outside = standing.those(NEW, IN_CART)
    why = f"not in bulk order {bulk_id}, in which others are"
    trip.reject("BULK_ORDER", ops.LEGACY_GET_ORDERS, dict.fromkeys(outside, why))
    for step in ("SET_LOGISTICS", "ADD_CART", "BULK_ORDER"):
        trip.passed(step)
    trip.journal.note(bulk_order_id=bulk_id, bundled=members)
    return bulk_id, members


def _kept(trip: Trip) -> tuple[str, list[str]]:
    """The bulk order of an earlier run, and the orders in it."""
    facts = trip.journal.facts
    return facts["bulk_order_id"], list(facts["bundled"])


def _bundle(trip: Trip, uids: list[str]) -> Flow[str]:
    """Makes the bulk order."""
    trip.journal.begins("BULK_ORDER")
    bulk_id: str | None = None
    doubt: OutcomeUnknown | None = None
    try:
        with trip.stopping("BULK_ORDER"):
            bulk_id = yield from trip.calls(
                ops.LEGACY_CREATE_BULK_ORDER, body=[{"uid": uid} for uid in uids]
            )
    except OutcomeUnknown as error:
        doubt = error
    if not bulk_id:
        standing = yield from look_until(
            trip.calls, uids, lambda standing: not standing.those(IN_CART)
        )
        found = {standing.bulk(uid) for uid in standing.those(IN_BULK)}
        bulk_id = found.pop() if len(found) == 1 else None
        if not bulk_id:
            reason = "the service does not say which bulk order it has made"
            raise doubt or trip.journal.stopped("BULK_ORDER", reason)
    trip.journal.did("BULK_ORDER", bulk_order_id=bulk_id, bundled=uids)
    return bulk_id


def _verified(
    trip: Trip, bulk_id: str | None, members: list[str], due: money.Due | None = None
) -> Flow[LegacyCheckout]:
    """Looks until all that was paid is shown so."""

    def settled(standing: Standing) -> bool:
        return not set(members) - set(standing.those(*PAID))

    if not settled(trip.standing) or due is not None:
        with _when_paid(trip):
            trip.standing = yield from look_until(trip.calls, trip.uids, settled)
    for step in trip.steps:
        trip.passed(step)
    return _result(trip, bulk_id, members, due)


def _when_paid(trip: Trip) -> AbstractContextManager[None]:
    return when_paid("legacy.checkout", bool(trip.journal.facts.get("paid")))


def _result(
    trip: Trip, bulk_id: str | None, members: list[str], due: money.Due | None
) -> LegacyCheckout:
    facts, paid = trip.journal.facts, trip.standing.those(*PAID)
    if bulk_id is None:
        ids = {trip.standing.bulk(uid) for uid in paid}
        bulk_id = ids.pop() if len(ids) == 1 else None
    noted = facts.get("amount")
    # A run that goes on after payment does not look again at why some were left out before it.
    left_out = {refusal.id for refusal in trip.rejected}
    told = {*paid, *members, *left_out}
    trip.leave_out(
        ops.LEGACY_GET_ORDERS,
        {uid: f"not in bulk order {bulk_id}" for uid in trip.uids if uid not in told},
    )
    return LegacyCheckout(
        bulk_order_id=bulk_id,
        amount=due.amount if due else Decimal(noted) if noted else None,
        deducted=due.deducted if due else bool(facts.get("deducted")),
        service_products=due.products if due else (),
        paid=tuple(paid),
        unpaid=tuple(uid for uid in members if uid not in {*paid, *left_out}),
        rejected=tuple(refusal for refusal in trip.rejected if refusal.id not in paid),
    )
