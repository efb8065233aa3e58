"""Which of several documented names a value comes in: the only place that knows.

    variant    id | variantId              code       orderCode | orderId
    pieces     quantity | count | itemCount    price      price | nowPrice
    logistics  logisticName | enName       freight    shippingCost | freightAmount | logisticsCost
    lines      orders[].products and orders[].confirmGroupOrderVOList[].products, each variant once

A value that is there in two names counts in the first that says something.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from decimal import Decimal

    from cjdropshipping_api import models as m

T = TypeVar("T")

VARIANT_NAMES = ("variantId", "vid", "id", "variant_id")
PRODUCT_NAMES = ("productId", "pid", "product_id")
SKU_NAMES = ("sku", "variantSku", "variant_sku")
PIECES_NAMES = ("quantity", "count", "itemCount", "item_count")


def given(row: Mapping[str, Any], names: Iterable[str]) -> Any:
    """What the caller's line has in the first of these names that says something."""
    return first(*(row.get(name) for name in names))


def first(*values: T | None) -> T | None:
    """The first that says something."""
    return next((value for value in values if value is not None and value != ""), None)


def code_of(order: m.PrivateInventoryOrderCreated) -> str | None:
    """The number of a new order."""
    return first(order.order_code, order.order_id)


def logistics_of(
    row: m.PrivateInventoryFreight | m.PrivateInventoryConfirmationLogistic | None,
) -> str | None:
    """The name by which an order takes the logistics."""
    return None if row is None else first(row.logistic_name, row.en_name)


def warehouse_fee_of(cost: m.PrivateInventoryCost) -> Decimal | None:
    """What the warehouse takes."""
    return first(cost.warehouse_fee, cost.storehouse_cost)


def freight_of(cost: m.PrivateInventoryCost) -> Decimal | None:
    """What the logistics take."""
    return first(cost.shipping_cost, cost.freight_amount, cost.logistics_cost)


def variant_of(line: m.PrivateInventoryConfirmationProduct) -> str | None:
    """The variant of a line."""
    return first(line.variant_id, line.id)


def pieces_of(
    line: m.PrivateInventoryConfirmationProduct | m.PrivateInventoryCartVariant,
) -> int | None:
    """How many pieces a line is of."""
    return first(line.quantity, line.count, getattr(line, "item_count", None))


def price_of(line: m.PrivateInventoryConfirmationProduct) -> Decimal | None:
    """What one piece costs, in USD."""
    return first(line.price, line.now_price)


def lines_of(
    confirmation: m.PrivateInventoryConfirmation | None,
) -> dict[str, m.PrivateInventoryConfirmationProduct]:
    """The lines of a confirmation by variant, wherever they stand, each once."""
    found: dict[str, m.PrivateInventoryConfirmationProduct] = {}
    for line in _places(confirmation):
        variant = variant_of(line)
        if variant is not None:
            found.setdefault(variant, line)
    return found


def _places(
    confirmation: m.PrivateInventoryConfirmation | None,
) -> Iterator[m.PrivateInventoryConfirmationProduct]:
    for order in (confirmation and confirmation.orders) or ():
        yield from order.products or ()
        for group in order.confirm_group_order_vo_list or ():
            yield from group.products or ()
