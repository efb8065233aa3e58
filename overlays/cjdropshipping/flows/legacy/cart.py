"""From new orders to the cart, in the older API.

    SET_LOGISTICS   all new orders at once, by CJ order id
    ADD_CART        all in ──> done
                    some listed as refused ──> look ──> stopped, or on without those
                    unknown ──> look ──> all in: done; else the doubt is the caller's

The documents do not say what becomes of the others where some are refused: they may be in the cart
or not. So those that are not are sent once more, without the refused ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cjdropshipping_api import operations as ops
from cjdropshipping_runtime.errors import OutcomeUnknown, Refused

from .standing import IN_CART, NEW, PAID, Standing, look, look_until

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cjdropshipping_runtime.effects import Flow

    from .trip import Trip


def fill(trip: Trip) -> Flow[list[str]]:
    """Puts all new orders into the cart; those that are there then, without those left out.

    An empty list where all that are not left out are paid already.

    Raises:
        FlowStopped: some cannot go there, or are there with another shipping method.
    """
    _same_method(trip)
    pending = trip.standing.those(NEW)
    if pending:
        yield from _set_method(trip, pending)
    else:
        trip.passed("SET_LOGISTICS")
    while pending:
        reasons = yield from _add(trip, pending)
        trip.reject("ADD_CART", ops.LEGACY_ADD_TO_CART, reasons)
        pending = [uid for uid in trip.standing.those(NEW) if uid in pending and uid not in reasons]
        trip.journal.did("ADD_CART")
    trip.passed("ADD_CART")
    out = {refusal.id for refusal in trip.rejected}
    there = [uid for uid in trip.standing.those(IN_CART) if uid not in out]
    if not there and not trip.standing.those(*PAID):
        raise trip.journal.stopped("ADD_CART", "no order is in the cart", trip.rejected)
    return there


def _same_method(trip: Trip) -> None:
    """Orders in the cart stay as they are, and their shipping method is part of the price."""
    others = {
        uid: f"in the cart already, to be shipped by {method}"
        for uid in trip.standing.those(IN_CART)
        if (method := trip.standing.method(uid)) not in (None, trip.logistic)
    }
    trip.reject("SET_LOGISTICS", ops.LEGACY_GET_ORDERS, others)


def _set_method(trip: Trip, uids: list[str]) -> Flow[None]:
    ids = [cj_id for uid in uids if (cj_id := trip.standing.cj_id(uid))]
    trip.journal.begins("SET_LOGISTICS")
    with trip.stopping("SET_LOGISTICS"):
        yield from trip.calls(
            ops.LEGACY_SET_LOGISTICS, body={"orderNum": ",".join(ids), "logisic": trip.logistic}
        )
    trip.journal.did("SET_LOGISTICS")


def _add(trip: Trip, uids: list[str]) -> Flow[Mapping[str, str]]:
    """Sends orders to the cart and looks what became of them; those refused, with reasons."""
    trip.journal.begins("ADD_CART")
    doubt: OutcomeUnknown | None = None
    refusal: Refused | None = None
    listed: Any = ()
    try:
        listed = yield from trip.calls(
            ops.LEGACY_ADD_TO_CART,
            body=[{"uid": uid, "logistic": trip.logistic} for uid in uids],
        )
    except Refused as error:
        refusal, listed = error, error.data
    except OutcomeUnknown as error:
        doubt = error

    def settled(standing: Standing) -> bool:
        return not set(uids) & set(standing.those(NEW))

    looking = look(trip.calls, trip.uids)
    if not (refusal or listed):
        looking = look_until(trip.calls, trip.uids, settled)
    trip.standing = yield from looking
    if doubt is not None and not settled(trip.standing):
        raise doubt
    left = [uid for uid in uids if trip.standing.status(uid) != IN_CART]
    named = set(map(str, listed)) if isinstance(listed, list) else set[str]()
    refused = [uid for uid in left if named & {uid, trip.standing.cj_id(uid)}] or left
    reason = refusal.message if refusal else None
    return dict.fromkeys(refused, reason or "not put into the cart")
