"""What the older API says of some orders, and of the bulk order that they are in.

    queryOrders          CREATED ──> IN_CART ──> UNPAID ──> UNSHIPPED ──> SHIPPED
                         new         in cart     in bulk    └──── paid ─────┘
                         anything else, or no row: nothing can be done with it

    getOrdersCollection  the bulk orders that await payment, with what each costs

That ``shipmentsOrderID`` of an order is the id of its bulk order is not documented; what is paid by
it is therefore looked up in the list of bulk orders first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import count
from typing import TYPE_CHECKING

from cjdropshipping_api import operations as ops
from cjdropshipping_runtime import settling

if TYPE_CHECKING:
    from cjdropshipping_api import models as m
    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.effects import Flow

NEW, IN_CART, IN_BULK = "CREATED", "IN_CART", "UNPAID"
PAID = ("UNSHIPPED", "SHIPPED")


class Standing:
    """Where orders stand, by uid."""

    __slots__ = ("_rows",)

    def __init__(self, uids: Iterable[str], rows: Iterable[m.LegacyOrder]) -> None:
        found = {row.uid: row for row in rows}
        self._rows = {uid: found.get(uid) for uid in uids}

    def those(self, *statuses: str) -> list[str]:
        """The orders in one of these statuses."""
        return [uid for uid in self._rows if self.status(uid) in statuses]

    def status(self, uid: str) -> str | None:
        """The status of an order; None where nothing is known of it."""
        row = self._rows.get(uid)
        return None if row is None else row.order_status

    def knows(self, uid: str) -> bool:
        """Whether there is such an order."""
        return self._rows.get(uid) is not None

    def cj_id(self, uid: str) -> str | None:
        """The CJ order id."""
        row = self._rows.get(uid)
        return (row.id or None) if row else None

    def method(self, uid: str) -> str | None:
        """The shipping method that is set; None without one."""
        row = self._rows.get(uid)
        return (row.logistic_name or None) if row else None

    def bulk(self, uid: str) -> str | None:
        """Id of the bulk order; None without one."""
        row = self._rows.get(uid)
        return (row.shipments_order_id or None) if row else None


def look(calls: Calls, uids: Sequence[str]) -> Flow[Standing]:
    """Where the orders stand now."""
    rows = yield from calls(ops.LEGACY_GET_ORDERS, body=list(uids))
    return Standing(uids, rows)


def look_until(
    calls: Calls, uids: Sequence[str], settled: Callable[[Standing], bool]
) -> Flow[Standing]:
    """Looks a few times, until it is as wished; where they stood at the last look."""
    return (yield from settling.look_until(calls, lambda: look(calls, uids), settled))


def awaiting(calls: Calls, bulk_id: str) -> Flow[m.LegacyBulkOrder | None]:
    """The bulk order, if it awaits payment; page by page until it is found."""
    seen: set[str | None] = set()
    for page in count(1):
        asked = {"status": "unpaid", "page": str(page)}
        data: m.LegacyBulkOrderPage = yield from calls(ops.LEGACY_LIST_BULK_ORDERS, body=asked)
        rows = {row.id: row for row in data.order_list or ()}
        if bulk_id in rows:
            return rows[bulk_id]
        # How the list ends is not documented: by an empty page, or by the last one again.
        if rows.keys() <= seen:
            return None
        seen |= rows.keys()
    return None


def awaiting_until(
    calls: Calls, bulk_id: str, settled: Callable[[m.LegacyBulkOrder | None], bool]
) -> Flow[m.LegacyBulkOrder | None]:
    """The same, looked at a few times until it is as wished."""
    return (yield from settling.look_until(calls, lambda: awaiting(calls, bulk_id), settled))
