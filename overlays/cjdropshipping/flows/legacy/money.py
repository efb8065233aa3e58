"""What a bulk order of the older API costs, and its payment.

    CHECK_PAY   among those that await payment? ──> its amount ──> what the own stock can give
    DEDUCT      the amount is below the expected one already ──> stopped, for it can only sink
                the own stock gives all or nothing; the amount sinks
                   refused: "cannot be fully deducted" ──> stopped, and it cannot be placed
    PAY         the amount is as expected, all orders are UNPAID ──> from the balance, once
                   nobody knows, or a success says no, even half a minute later
                   ──> OutcomeUnknown; taken up again only
                   if all orders are UNPAID and the balance is to the cent what it was before

A second deduction might take goods twice, and a second payment money. Neither is sent where the
first may have been carried out: the amount shows the one, orders and balance show the other.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from cjdropshipping.flows import wallet
from cjdropshipping.flows.denied import agreed
from cjdropshipping.flows.doubt import in_doubt
from cjdropshipping.flows.refused import NO, refusal_of
from cjdropshipping_api import operations as ops
from cjdropshipping_runtime.errors import CallError, OutcomeUnknown

from .standing import IN_BULK, PAID, Standing, awaiting_until, look, look_until
from .trip import Trip

if TYPE_CHECKING:
    from cjdropshipping_api import models as m
    from cjdropshipping_runtime.effects import Flow
    from cjdropshipping_runtime.stops import FlowStopped


class Due(msgspec.Struct, frozen=True):
    """What is to pay."""

    amount: Decimal
    """USD."""
    deducted: bool
    products: tuple[m.LegacyDeductibleProduct, ...]


def assess(trip: Trip, bulk_id: str, members: list[str]) -> Flow[Due]:
    """What is to pay, after the deduction if there is to be one.

    Raises:
        FlowStopped: it awaits no payment, or of other orders, or another amount.
    """
    journal = trip.journal
    noted: str | None = journal.facts.get("before")
    lower = Decimal(noted) if noted is not None and journal.doubtful == "DEDUCT" else None

    def settled(bulk: m.LegacyBulkOrder | None) -> bool:
        if bulk is None or bulk.order_money is None:
            return False
        return lower is None or bulk.order_money < lower

    bulk = yield from awaiting_until(trip.calls, bulk_id, settled)
    amount = None if bulk is None else bulk.order_money
    if bulk is None or amount is None:
        raise journal.stopped("CHECK_PAY", f"bulk order {bulk_id} awaits no payment")
    if bulk.order_count not in (None, len(members)):
        reason = f"bulk order {bulk_id} has {bulk.order_count} orders, of {len(members)} asked for"
        raise journal.stopped("CHECK_PAY", reason)
    with trip.stopping("CHECK_PAY"):
        found = yield from trip.calls(
            ops.LEGACY_CHECK_DEDUCTION, body={"orderId": bulk_id, "money": f"{amount:f}"}
        )
    products = tuple(found.data or ())
    trip.passed("CHECK_PAY")
    before = amount if noted is None else Decimal(noted)
    lowered = amount < before or (bulk.original_money is not None and amount < bulk.original_money)
    deducted = bool(journal.facts.get("deducted"))
    if trip.pay and trip.use_service_products and products and not deducted:
        if lowered and noted is None:
            reason = "own stock is on offer, and the amount is reduced already: nobody can tell why"
            raise journal.stopped("DEDUCT", reason)
        if amount >= before:
            if trip.expected_total is not None and amount < trip.expected_total:
                raise _unexpected(trip, "DEDUCT", amount)
            amount, lowered = (yield from _deduct(trip, bulk_id, amount)), True
        journal.note(deducted=True)
    if trip.pay:
        trip.passed("DEDUCT")
    if trip.expected_total is not None and amount != trip.expected_total:
        raise _unexpected(trip, "PAY", amount)
    return Due(amount, lowered or deducted, products)


def _unexpected(trip: Trip, step: str, amount: Decimal) -> FlowStopped:
    reason = f"{amount:f} USD is to pay, and {trip.expected_total:f} was expected"
    return trip.journal.stopped(step, reason)


def _deduct(trip: Trip, bulk_id: str, before: Decimal) -> Flow[Decimal]:
    """Has the own stock contribute; the amount that is left, in USD."""
    trip.journal.begins("DEDUCT", before=str(before))
    doubt: OutcomeUnknown | None = None
    try:
        with trip.stopping("DEDUCT"):
            yield from trip.calls(ops.LEGACY_DEDUCT, body={"orderId": bulk_id})
    except OutcomeUnknown as error:
        doubt = error

    def settled(bulk: m.LegacyBulkOrder | None) -> bool:
        return bulk is not None and bulk.order_money is not None and bulk.order_money < before

    bulk = yield from awaiting_until(trip.calls, bulk_id, settled)
    if doubt is not None and not settled(bulk):
        raise doubt
    amount = None if bulk is None else bulk.order_money
    if amount is None:
        raise trip.journal.stopped("DEDUCT", f"nobody can tell what {bulk_id} costs now")
    trip.journal.did("DEDUCT", deducted=True, amount=str(amount))
    return amount


def found_paid(trip: Trip) -> Flow[bool]:
    """Whether a payment in doubt was made: no, where neither its orders nor the balance show it.

    Some of a bulk order are never paid without the others, so that one that is paid tells.

    Raises:
        OutcomeUnknown: it may be made.
    """
    facts = trip.journal.facts
    if not facts.get("paying"):
        return False
    if any(trip.standing.status(uid) in PAID for uid in facts["bundled"]):
        trip.journal.note(paying=False, paid=True)
        return True
    with in_doubt(_unknown):
        is_unspent = yield from wallet.is_as_before(trip.calls, facts.get("balance"))
    if not is_unspent:
        raise _unknown("neither its orders nor the balance tell")
    return False


def pay(trip: Trip, bulk_id: str, members: list[str], due: Due) -> Flow[None]:
    """Pays, unless it is paid.

    Raises:
        FlowStopped: the service refuses it, or an order has gone elsewhere.
        OutcomeUnknown: it may be paid, or not yet.
    """
    journal, doubt = trip.journal, bool(trip.journal.facts.get("paying"))

    def settled(standing: Standing) -> bool:
        return not set(members) - set(standing.those(*PAID))

    if not doubt:
        amount = yield from wallet.balance(trip.calls)
        journal.note(balance=wallet.noted(amount))
    trip.standing = yield from look(trip.calls, trip.uids)
    if any(trip.standing.status(uid) in PAID for uid in members):
        journal.note(paying=False, paid=True)
        trip.passed("PAY")
        return
    if gone := [uid for uid in members if trip.standing.status(uid) != IN_BULK]:
        raise journal.stopped("PAY", f"not UNPAID any more: {', '.join(gone)}")
    journal.begins("PAY", amount=str(due.amount), deducted=due.deducted, paying=True)
    try:
        agreed(ops.LEGACY_PAY, (yield from trip.calls(ops.LEGACY_PAY, body={"orderId": bulk_id})))
    except CallError as error:
        certain = error.outcome == "not done" and not doubt
        if certain:
            journal.note(paying=False)
            if not isinstance(error, NO):
                raise
        with in_doubt(_unknown, not certain):
            if certain:
                # It may be that somebody else has paid it in the meantime.
                trip.standing = yield from look(trip.calls, trip.uids)
            else:
                trip.standing = yield from look_until(trip.calls, trip.uids, settled)
        if not settled(trip.standing):
            if certain:
                raise journal.stopped("PAY", "refused", [refusal_of(error)]) from error
            if error.outcome == "not done":
                raise _unknown(f"to pay again failed: {error.reason}") from error
            raise
    journal.did("PAY", paying=False, paid=True)


def _unknown(reason: str) -> OutcomeUnknown:
    text = f"an earlier payment may be made, and {reason}; look again"
    return OutcomeUnknown(text, operation=ops.LEGACY_PAY.id)
