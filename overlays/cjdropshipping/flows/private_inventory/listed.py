"""Orders for private stock as the list shows them: one by its number, or those of the same goods.

An order has no number of the caller's. What tells it is what it is of: the lines, the warehouse and
the logistics; what the list leaves open of these is taken to be the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from cjdropshipping_api import operations as ops
from cjdropshipping_runtime.settling import look_until

from .spelling import first
from .states import GONE, state_of

if TYPE_CHECKING:
    from cjdropshipping_api import models as m
    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.effects import Flow

    from .lines import Line

    Order = m.PrivateInventoryOrder

LIST = ops.PRIVATE_INVENTORY_LIST_ORDERS

LOOKS = 6
"""At the list, until it shows what has just been done; half a minute."""

_LARGEST_PAGE = 200
_LONGEST_WORD = 100


def order_of(calls: Calls, code: str) -> Flow[Order | None]:
    """The order of this number; None where it is not listed."""
    rows = yield from calls.rows(LIST, {"orderContent": code, "pageSize": _LARGEST_PAGE})
    return next((row for row in rows if row.order_code == code), None)


def settled(
    calls: Calls, code: str, is_settled: Callable[[Order], bool], looks: int = LOOKS
) -> Flow[Order | None]:
    """The order once it is as it is to be, or as it is after so many looks."""
    return (
        yield from look_until(
            calls,
            lambda: order_of(calls, code),
            lambda order: order is not None and is_settled(order),
            looks=looks,
        )
    )


def same_orders(
    calls: Calls, lines: Sequence[Line], storage_id: str, logistic_name: str
) -> Flow[list[Order]]:
    """All orders of these lines, with this warehouse and these logistics; of any state."""
    word = next((line.sku for line in lines if line.sku and len(line.sku) <= _LONGEST_WORD), None)
    asked = {"pageSize": _LARGEST_PAGE, **({"orderContent": word} if word else {})}
    rows = yield from calls.rows(LIST, asked)
    return [
        row
        for row in rows
        if row.order_code
        and row.storage_id in (None, "", storage_id)
        and row.logistic_name in (None, "", logistic_name)
        and _is_of(row, lines)
    ]


def is_gone(order: Order) -> bool:
    """Whether it is closed or cancelled."""
    return state_of(order.status) in GONE


def _is_of(order: Order, lines: Sequence[Line]) -> bool:
    shown = list(_shown(order))
    if not shown:
        return order.order_quantity in (None, sum(line.quantity for line in lines))
    if len(shown) != len(lines):
        return False
    return all(
        any(
            name in (line.variant_id, line.sku) and pieces in (None, line.quantity)
            for name, pieces in shown
        )
        for line in lines
    )


def _shown(order: Order) -> Iterator[tuple[str | None, int | None]]:
    """Variant, or SKU where the list does not name it, and pieces of each line."""
    for supplier in order.supplier_list or ():
        for product in supplier.product_list or ():
            for line in product.variants or ():
                yield first(line.stan_product_id, line.sku), line.quantity
