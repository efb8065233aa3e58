"""The first step of sending goods out: an order that exists, once and no more.

    the caller names an order, or the token does ──────────────────────────> that one
    the form names an order ──> its lines ──> create (a change) ───────────> that one, changed
    neither ──> are there enough pieces? ──> create ──> its id ────────────> a new one
                                                └─ no reply, or killed

The service finds no outbound order by the caller's own number, so that after the last of these
nobody can tell whether there is an order. Pieces that went meanwhile are a hint and no proof: an
order locks them some time after it was created, and other orders take pieces, too. Who takes the
flow up from there has to say which it is: ``order_id``, or ``create_again``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, TypedDict

import msgspec

from cjdropshipping_api import operations as ops
from cjdropshipping_runtime.errors import CallError
from cjdropshipping_runtime.outcome import refusals

from .adjusting import LockFailure, identified
from .stops import LockFailed

if TYPE_CHECKING:
    from cjdropshipping_api import models as m
    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.effects import Flow
    from cjdropshipping_runtime.journal import Journal

FLOW = "outbound.run"


class Facts(TypedDict, total=False):
    """What a journal knows."""

    order_id: Annotated[str, msgspec.Meta(min_length=1)]
    sent: bool
    """Whether an order may be there of which nobody knows the id."""
    available: dict[str, int]
    """Pieces that could be shipped before that, by goods."""


class Maker(msgspec.Struct, frozen=True):
    """Makes the order, or finds out that there is one."""

    calls: Calls
    journal: Journal
    asked: Mapping[str, Any]
    """The form by wire name."""
    all_or_nothing: bool
    """Whether an order is of no use of which some goods cannot be had."""

    def order(self, *, create_again: bool) -> Flow[str]:
        """The id of the order."""
        journal, facts = self.journal, self.journal.facts
        if journal.done("CREATE") or "order_id" in facts:
            order_id: str = facts["order_id"]
            return order_id
        if "orderId" in self.asked:
            return (yield from self._changed(self.asked["orderId"]))
        if facts["sent"] and not create_again:
            raise journal.stopped("CREATE", (yield from self._doubt()))
        return (yield from self._created())

    def _created(self) -> Flow[str]:
        journal, available = self.journal, (yield from self._available())
        if self.all_or_nothing and (short := self._short(available)):
            reason = "there are not enough pieces; no order was created"
            raise LockFailed(
                reason,
                order_id=None,
                lock_fails=short,
                flow=FLOW,
                step="CREATE",
            )
        journal.begins("CREATE", sent=True, available=available)
        try:
            created = yield from self.calls(ops.OUTBOUND_CREATE, body=self.asked)
        except CallError as error:
            if error.outcome == "not done":
                journal.note(sent=False)
            raise
        return self._accepted(created, created.order_id)

    def _changed(self, order_id: str) -> Flow[str]:
        """The same lines twice are the same order: this may be sent again."""
        there = yield from self.calls(ops.OUTBOUND_GET, body={"orderId": order_id})
        lines = identified(self.asked["productList"], there)
        self.journal.begins("CREATE")
        changed = yield from self.calls(
            ops.OUTBOUND_CREATE, body={**self.asked, "productList": lines}
        )
        return self._accepted(changed, order_id)

    def _accepted(self, made: m.OutboundCreation, order_id: str | None) -> str:
        if order_id is None:
            reason = "an order was created, and the reply does not say which"
            raise self.journal.stopped("CREATE", reason)
        self.journal.did("CREATE", order_id=order_id)
        if refused := refusals(ops.OUTBOUND_CREATE, made):
            raise self.journal.stopped("CREATE", f"order {order_id} was not begun", refused)
        return order_id

    # ── pieces ───────────────────────────────────────────────────────────────────────────────────

    def _available(self) -> Flow[dict[str, int]]:
        """Pieces that can be shipped, by goods; without those that nothing is told of."""
        lots = list(dict.fromkeys(map(_lot, self.asked["productList"])))
        products = [{"privateOrderId": order, "stanProductId": vid} for order, vid in lots]
        body = {"storageId": self.asked["storageId"], "products": products}
        rows = yield from self.calls(ops.OUTBOUND_REFRESH_PRODUCTS, body=body)
        return {
            _key(row.private_order_id, row.stan_product_id): row.available_quantity
            for row in rows
            if row.available_quantity is not None
        }

    def _short(self, available: Mapping[str, int]) -> list[LockFailure]:
        """Goods of which more is asked for than there is."""
        wanted: dict[str, LockFailure] = {}
        for line in self.asked["productList"]:
            key = _key(*_lot(line))
            before = wanted[key].quantity if key in wanted else 0
            wanted[key] = LockFailure(
                sku=line["sku"],
                private_order_id=line["privateOrderId"],
                quantity=before + line["quantity"],
                available=available.get(key),
            )
        return [x for x in wanted.values() if x.available is not None and x.available < x.quantity]

    def _doubt(self) -> Flow[str]:
        """What is known of an order that may exist."""
        before: Mapping[str, int] = self.journal.facts.get("available", {})
        now = yield from self._available()
        fewer = [key for key, pieces in before.items() if now.get(key, pieces) < pieces]
        hint = (
            f"fewer pieces than before can be had of {', '.join(fewer)}, so that it probably was"
            if fewer
            else "as many pieces as before can be had, which does not prove that it was not"
        )
        return (
            f"nobody can tell whether order {self.asked['orderNumber']} was created; {hint}. "
            "Look for it, then resume with its order_id, or with create_again=True"
        )


def _lot(line: Mapping[str, Any]) -> tuple[str, str]:
    return line["privateOrderId"], line["stanProductId"]


def _key(private_order_id: str | None, vid: str | None) -> str:
    return f"{private_order_id}-{vid}"
