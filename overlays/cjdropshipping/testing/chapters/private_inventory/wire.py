"""A quote as the operations write it; money in USD with two digits, null where it is not known."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from cjdropshipping.testing.chapters.private_inventory.freights import (
    Freight,
    freights_to,
    warehouse_fee,
)
from cjdropshipping.testing.chapters.private_inventory.goods import Line
from cjdropshipping.testing.chapters.private_inventory.quote import Quote
from cjdropshipping.testing.chapters.private_inventory.spelling import Spelling
from cjdropshipping.testing.chapters.private_inventory.storehouses import storehouse_row
from cjdropshipping.testing.chapters.product._forms import picture
from cjdropshipping.testing.world import notations

#: The currency that every account sees.
CURRENCY = {"currencyCode": "USD", "currencySymbol": "$"}


def dollars(cents: int | None) -> Decimal | None:
    """US cents as dollars; null for what is not known."""
    return None if cents is None else notations.dollars(cents)


def confirmation(
    quoted: Quote, spelling: Spelling, *, twice: bool, grouped: bool
) -> dict[str, Any]:
    """The lines as an order would take them, some in a group and some beside it."""
    beside, inside = _places(quoted.lines, grouped, spelling.other is not None, twice)
    order = {
        "logisticList": [] if grouped else _page_logistics(quoted, spelling),
        "products": [_product(line, spelling, usual=3) for line in beside],
        "confirmGroupOrderVOList": [
            {"products": [_product(line, spelling, usual=1) for line in inside]}
        ]
        if inside
        else [],
    }
    return {
        "orders": [order] if quoted.lines else [],
        "totalProductPrice": dollars(quoted.goods),
        "currencyInfo": CURRENCY,
    }


def storehouses(quoted: Quote) -> dict[str, Any]:
    """The warehouses on offer, and the one that the request names if it is among them."""
    chosen = quoted.storehouse
    return {
        "availableStorehouseList": [storehouse_row(w, chosen) for w in quoted.offered],
        "selectedStorageId": chosen.storage_id if chosen else "",
        "selectedStorehouse": storehouse_row(chosen, chosen) if chosen else None,
    }


def logistics(quoted: Quote) -> list[dict[str, Any]]:
    """The rows of the list of logistics."""
    return [
        {
            "logisticName": freight.name,
            "displayName": freight.name,
            "logisticCode": freight.code,
            "shippingCost": dollars(freight.cents),
            "estimateDays": freight.days,
            "freightIndex": freight.index,
            "selected": False,
        }
        for freight in quoted.freights
    ]


def costs(quoted: Quote, spelling: Spelling, *, all_names: bool) -> dict[str, Any]:
    """What is paid beside the goods."""
    preselected = quoted.freight or next(iter(quoted.freights), None)
    charged = quoted.freight if quoted.asked_logistics else preselected
    fee = dollars(charged.cents if charged else None)
    storage = dollars(warehouse_fee(quoted.storehouse) if quoted.storehouse else None)
    fees = ("shippingCost", "freightAmount", "logisticsCost")
    storages = ("warehouseFee", "storehouseCost")
    lost = quoted.storehouse is None
    errors = [quoted.message] if lost else [trouble.error for trouble in quoted.troubles]
    ways_out = ["Choose another warehouse"] if lost else [t.suggestion for t in quoted.troubles]
    return {
        **spelling.named("fee", fees, fee, len(fees) if all_names else 1),
        **spelling.named("storage", storages, storage, len(storages) if all_names else 1),
        "serviceFee": dollars(quoted.service),
        "freightTrialList": [
            _freight(freight, spelling, selected=freight is preselected)
            for freight in quoted.freights
        ],
        "costDetails": [],
        "errorEnList": errors,
        "errorSuggestionList": ways_out,
    }


def amounts(quoted: Quote) -> dict[str, Any]:
    """The sum and its parts; no ``totalAmount`` where there is none."""
    freight = quoted.freight
    plain = Spelling(None)
    detail = {
        "productAmountList": [
            {
                "variantId": line.variant.vid,
                "productId": line.variant.product.pid,
                "sku": line.variant.sku,
                "quantity": line.quantity,
                "unitPrice": dollars(line.cents),
                "productAmount": dollars(line.amount),
            }
            for line in quoted.lines
        ],
        "productAmount": dollars(quoted.goods),
        "serviceFee": dollars(quoted.service),
        "requestedLogisticName": quoted.asked_logistics,
        "selectedFreight": _freight(freight, plain, selected=True) if freight else None,
        "shippingCost": dollars(quoted.shipping),
        "totalAmountCalculated": quoted.total is not None,
        "missingAmountItems": quoted.missing,
    }
    return detail if quoted.total is None else {**detail, "totalAmount": dollars(quoted.total)}


def _places(
    lines: tuple[Line, ...], grouped: bool, other: bool, twice: bool
) -> tuple[list[Line], list[Line]]:
    """The lines beside any group, and those in one.

    All of them stand in the group (``grouped``), or those of the first product beside it. The other
    spelling has them all in the other place, and ``twice`` in both.
    """
    everything = list(lines)
    if twice:
        return everything, everything
    if grouped or other:
        return (everything, []) if grouped and other else ([], everything)
    first = lines[0].variant.product if lines else None
    return (
        [line for line in lines if line.variant.product is first],
        [line for line in lines if line.variant.product is not first],
    )


def _product(line: Line, spelling: Spelling, *, usual: int) -> dict[str, Any]:
    product = line.variant.product
    counts = ("quantity", "count", "itemCount")
    return {
        **spelling.named("id", ("id", "variantId"), line.variant.vid, usual),
        "productId": product.pid,
        "sku": line.variant.sku,
        "productName": product.name,
        "productImage": picture(line.variant.sku),
        **spelling.named("count", counts, line.quantity, usual),
        **spelling.named("price", ("price", "nowPrice"), dollars(line.cents), usual),
        "weight": line.variant.weight,
    }


def _freight(freight: Freight, spelling: Spelling, *, selected: bool) -> dict[str, Any]:
    return {
        **spelling.named("logistics", ("logisticName", "enName"), freight.name, 2),
        "shippingCost": dollars(freight.cents),
        "selected": selected,
    }


def _page_logistics(quoted: Quote, spelling: Spelling) -> list[dict[str, Any]]:
    """Logistics as the page shows them before a warehouse is chosen: those to the first."""
    if not quoted.offered:
        return []
    weight = sum(line.variant.weight * line.quantity for line in quoted.lines)
    days = spelling.other is None
    return [
        {
            **spelling.named("logistics", ("logisticName", "enName"), freight.name, 2),
            **spelling.named("fee", ("shippingCost", "freightAmount"), dollars(freight.cents), 2),
            **({"estimateDays": freight.days} if days else {}),
            "minDeliveryDay": freight.quickest,
            "maxDeliveryDay": freight.slowest,
            "selected": False,
        }
        for freight in freights_to(quoted.offered[0], weight)
    ]
