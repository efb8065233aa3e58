"""What a purchase costs, as far as it has been chosen.

    lines ─────────────> warehouses
      + storage_id ────> logistics, fees       freight rows, and the list of logistics for the days
      + logistic_name ─> total, or what is missing

Nothing is ever replaced: a warehouse or logistics not on offer are refused, and there is no total.
Neither is there one where the service answers about other lines than it was asked about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import msgspec

from cjdropshipping_api import operations as ops
from cjdropshipping_runtime.lost import as_text, lost
from cjdropshipping_runtime.outcome import Refusal

from .lines import QUOTE, Line
from .spelling import (
    first,
    freight_of,
    lines_of,
    logistics_of,
    pieces_of,
    price_of,
    warehouse_fee_of,
)

if TYPE_CHECKING:
    from cjdropshipping_api import models as m
    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.effects import Flow


class QuoteLine(Line, frozen=True, kw_only=True):
    """A line at its price."""

    price: Decimal | None = None
    """Of one piece, USD; None where it is not known."""
    amount: Decimal | None = None
    """Of all pieces, USD; None where it is not known."""


class QuoteWarehouse(msgspec.Struct, frozen=True, kw_only=True):
    """A warehouse that can keep the goods."""

    storage_id: str
    """Its id."""
    name: str
    """Its name; "" without one."""
    country_code: str
    """Country or region, as in ``CN``; "" where it is not told."""
    address: str
    """Its address in one line; "" where it is not told."""


class QuoteLogistics(msgspec.Struct, frozen=True, kw_only=True):
    """A way to bring the goods into the warehouse."""

    name: str
    """By which an order takes it, letter for letter."""
    freight: Decimal | None
    """Its fee, USD; None where it is not told."""
    days: str | None
    """Estimated days on the way, as in ``7-12``; told in the second pass only."""


class Quote(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a purchase so far; all amounts in USD, None for what is not known."""

    lines: tuple[QuoteLine, ...]
    """What was asked about, at the prices of now."""
    warehouses: tuple[QuoteWarehouse, ...]
    """On offer for these lines."""
    storage_id: str | None
    """The chosen warehouse; None where none was named, or one that is not on offer."""
    logistics: tuple[QuoteLogistics, ...]
    """On offer for the chosen warehouse; empty in the first pass."""
    logistic_name: str | None
    """The chosen logistics; None where none were named, or some that are not on offer."""
    goods: Decimal | None
    """For all goods."""
    freight: Decimal | None
    """For the chosen logistics."""
    service_fee: Decimal | None
    """For the service."""
    warehouse_fee: Decimal | None
    """For the warehouse. No part of the total, as far as the documents tell."""
    total: Decimal | None
    """What an order costs; None unless the service worked it out and nothing is refused."""
    missing: tuple[str, ...]
    """What the total lacks, by the service's names, as in ``selectedFreight``."""
    messages: tuple[str, ...]
    """What the service says about the costs."""
    refused: tuple[Refusal, ...]
    """Why nothing can be bought like this; with what is on offer instead."""


def quote(
    calls: Calls,
    lines: Sequence[Line],
    storage_id: str | None = None,
    logistic_name: str | None = None,
) -> Flow[Quote]:
    """One of the three passes; ``lines`` have their products."""
    asked: dict[str, Any] = {
        "variants": [
            {"variantId": line.variant_id, "productId": line.product_id, "quantity": line.quantity}
            for line in lines
        ]
    }
    if storage_id is not None:
        asked["storageId"] = storage_id
    if logistic_name is not None:
        asked["logisticName"] = logistic_name
    data = yield from calls(QUOTE, body=asked)
    listed: m.PrivateInventoryLogistics | None = None
    if storage_id is not None and logistic_name is None and data.selected_storage_id == storage_id:
        ids = [{"id": line.variant_id, "quantity": line.quantity} for line in lines]
        body = {"storageId": storage_id, "variantInfoList": ids}
        listed = yield from calls(ops.PRIVATE_INVENTORY_LIST_LOGISTICS, body=body)
    return _read(data, listed, lines, storage_id, logistic_name)


def _read(
    data: m.PrivateInventoryConfirmationWithCost,
    listed: m.PrivateInventoryLogistics | None,
    asked: Sequence[Line],
    storage_id: str | None,
    logistic_name: str | None,
) -> Quote:
    cost, amounts = data.cost_info, data.amount_detail
    freight = amounts.selected_freight if amounts else None
    chosen = logistics_of(freight) if logistic_name is not None else None
    warehouses, logistics = tuple(_warehouses(data)), tuple(_logistics(cost, listed))
    lines, answered = _lines(data, asked)
    refused: list[Refusal] = []
    if storage_id is not None and data.selected_storage_id != storage_id:
        names = [warehouse.storage_id for warehouse in warehouses]
        refused.append(_not_on_offer(storage_id, "selected_storage_id", "warehouse", names))
    elif logistic_name is not None and chosen != logistic_name:
        names = [row.name for row in logistics]
        refused.append(_not_on_offer(logistic_name, "selected_freight", "logistics", names))
    refused += _errors(data)
    refused += _other_lines(lines, answered)
    calculated = amounts is not None and amounts.total_amount_calculated is True
    complete = calculated and None not in (storage_id, logistic_name) and not refused
    said = [data.cost_info_message, listed.logistic_info_message if listed else None]
    selected = chosen is not None and chosen == logistic_name
    return Quote(
        lines=lines,
        warehouses=warehouses,
        storage_id=storage_id if data.selected_storage_id == storage_id else None,
        logistics=logistics,
        logistic_name=logistic_name if selected else None,
        goods=first(
            amounts.product_amount if amounts else None,
            data.confirmation.total_product_price if data.confirmation else None,
        ),
        freight=first(
            amounts.shipping_cost if amounts else None,
            freight.shipping_cost if freight else None,
            freight_of(cost) if cost else None,
        )
        if selected
        else None,
        service_fee=first(
            amounts.service_fee if amounts else None, cost.service_fee if cost else None
        ),
        warehouse_fee=warehouse_fee_of(cost) if cost else None,
        total=amounts.total_amount if amounts and complete else None,
        missing=tuple(name for name in (amounts and amounts.missing_amount_items) or () if name),
        messages=tuple(dict.fromkeys(text for text in said if text)),
        refused=tuple(refused),
    )


def _warehouses(data: m.PrivateInventoryConfirmationWithCost) -> Iterator[QuoteWarehouse]:
    for row in data.available_storehouse_list or ():
        if row.storage_id:
            yield QuoteWarehouse(
                storage_id=row.storage_id,
                name=row.display_name or "",
                country_code=row.country_code or "",
                address=first(row.addresses, row.address) or "",
            )


def _logistics(
    cost: m.PrivateInventoryCost | None, listed: m.PrivateInventoryLogistics | None
) -> Iterator[QuoteLogistics]:
    """The rows of both sources, which are documented to be the same; the costs count first."""
    fees: dict[str, Decimal | None] = {}
    days: dict[str, str | None] = {}
    for row in (cost and cost.freight_trial_list) or ():
        if name := logistics_of(row):
            fees.setdefault(name, row.shipping_cost)
    for more in (listed and listed.available_logistic_list) or ():
        if name := more.logistic_name:
            days.setdefault(name, more.estimate_days or None)
            fees[name] = first(fees.get(name), more.shipping_cost)
    for name, fee in fees.items():
        yield QuoteLogistics(name=name, freight=fee, days=days.get(name))


def _lines(
    data: m.PrivateInventoryConfirmationWithCost, asked: Sequence[Line]
) -> tuple[tuple[QuoteLine, ...], dict[str, int | None]]:
    """The lines that were asked about, and how many pieces of each variant were answered about."""
    shown = lines_of(data.confirmation)
    rows = (data.amount_detail and data.amount_detail.product_amount_list) or ()
    amounts = {row.variant_id: row for row in rows if row.variant_id}
    answered = {variant: pieces_of(row) for variant, row in shown.items()}
    for variant, row in amounts.items():
        answered[variant] = first(row.quantity, answered.get(variant))
    found: list[QuoteLine] = []
    for line in asked:
        one, sum_ = shown.get(line.variant_id), amounts.get(line.variant_id)
        found.append(
            QuoteLine(
                variant_id=line.variant_id,
                quantity=line.quantity,
                product_id=first(line.product_id, one.product_id if one else None),
                sku=first(line.sku, sum_.sku if sum_ else None, one.sku if one else None),
                price=first(sum_.unit_price if sum_ else None, price_of(one) if one else None),
                amount=sum_.product_amount if sum_ else None,
            )
        )
    return tuple(found), answered


def _other_lines(lines: Iterable[Line], answered: dict[str, int | None]) -> Iterator[Refusal]:
    """What the answer is not about, although it was asked for."""
    if not answered:
        return
    for line in lines:
        pieces = answered.get(line.variant_id, 0)
        if pieces is not None and pieces != line.quantity:
            reason = f"asked for {line.quantity} pieces, and the answer is about {pieces}"
            yield Refusal(operation=QUOTE.id, id=line.variant_id, reason=reason, field="lines")


def _errors(data: m.PrivateInventoryConfirmationWithCost) -> Iterator[Refusal]:
    """What is wrong, each with the way out of it where there is one for each."""
    cost = data.cost_info
    unread = lost(data.reply, type(data), ("cost_info", "error_en_list"))
    errors = [as_text(error) for error in (cost and cost.error_en_list) or () if error]
    errors += [as_text(deviation.got) for deviation in unread]
    ways_out = [as_text(way) for way in (cost and cost.error_suggestion_list) or () if way]
    paired = len(errors) == len(ways_out)
    for error, way_out in zip(errors, ways_out if paired else [""] * len(errors), strict=True):
        reason = f"{error} ({way_out})" if way_out else error
        yield Refusal(operation=QUOTE.id, reason=reason, field="cost_info.error_en_list")


def _not_on_offer(asked: str, field: str, what: str, names: Sequence[str]) -> Refusal:
    on_offer = ", ".join(names) or "nothing"
    reason = f"not on offer; of {what} there is {on_offer}"
    return Refusal(operation=QUOTE.id, id=asked, reason=reason, field=field)
