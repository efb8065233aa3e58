"""Where orders stand, as the service reports it: what every step of a flow looks at first.

    CREATED, IN_CART   early       to be put into the cart and confirmed
    UNPAID             waiting     confirmed, to be paid
    UNSHIPPED, ...     paid
    CANCELLED, ...     out         there is nothing to be done with it

An order that has a time of payment is paid, even while its status is still that of before. IN_CART
may be reported as CREATED.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

import msgspec

from cjdropshipping_api import operations as ops
from cjdropshipping_runtime import settling
from cjdropshipping_runtime.errors import NotFound
from cjdropshipping_runtime.pace import Pace

if TYPE_CHECKING:
    from cjdropshipping_api import models as m
    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.effects import Flow

EARLY = ("CREATED", "IN_CART")
PAID = ("UNSHIPPED", "SHIPPED", "DELIVERED")
CANCELLED = "CANCELLED"

LOOKS = 8
"""So many looks, half a minute in all, are taken at what has to show up before it is given up."""

_PACE = Pace(first=1, longest=10)


class Stand(msgspec.Struct, frozen=True, kw_only=True):
    """Where one order stands."""

    id: str
    """CJ order id; what was asked for, where there is no such order."""
    names: frozenset[str] = frozenset()
    """All by which replies may name it: id, own number, codes of CJ."""
    codes: tuple[str, ...] = ()
    """Codes that CJ has given it; a parent order may go by one of its orders."""
    status: str | None = None
    """None where there is no such order."""
    is_paid: bool = False
    is_sandbox: bool = False

    @property
    def is_early(self) -> bool:
        return not self.is_paid and self.status in EARLY

    @property
    def is_waiting(self) -> bool:
        return not self.is_paid and self.status == "UNPAID"


Stands = Sequence[Stand]

_ZERO = 1970
"""The year of a time that is 0."""


def look(calls: Calls, order_ids: Iterable[str]) -> Flow[list[Stand]]:
    """Looks at orders, by id or own number; each of them once."""
    found: dict[str, Stand] = {}
    for order_id in order_ids:
        try:
            order = yield from calls(ops.ORDERS_GET, query={"orderId": order_id})
        except NotFound:
            stand = Stand(id=order_id)
        else:
            stand = _stand(order, order_id)
        found.setdefault(stand.id, stand)
    return list(found.values())


def look_until(
    calls: Calls, order_ids: Iterable[str], settled: Callable[[Stands], bool]
) -> Flow[list[Stand]]:
    """Looks again and again until ``settled``, or until it has been looked often enough."""
    ids = list(order_ids)
    return (
        yield from settling.look_until(
            calls, lambda: look(calls, ids), settled, looks=LOOKS, pace=_PACE
        )
    )


def named(stands: Stands, name: Any) -> Stand | None:
    """The order that a reply means by this name."""
    return next((stand for stand in stands if name in stand.names), None)


def _is_date(when: datetime | None) -> bool:
    """Not where a zero, or less, stands for none."""
    return when is not None and when.year > _ZERO


def _stand(order: m.OrderDetail, asked: str) -> Stand:
    codes = [code for code in (order.cj_order_id, order.cj_order_code) if code]
    numbers = [name for name in (order.order_id, order.order_num) if name]
    return Stand(
        id=order.order_id or asked,
        names=frozenset((asked, *numbers, *codes)),
        codes=tuple(dict.fromkeys(codes)),
        status=order.order_status or "",
        is_paid=order.order_status in PAID
        or (_is_date(order.payment_date) and order.order_status != CANCELLED),
        is_sandbox=order.is_sandbox == 1,
    )
