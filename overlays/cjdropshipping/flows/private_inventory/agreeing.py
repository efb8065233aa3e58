"""From lines to an order that could be made: warehouse, logistics and a total within the limit.

    QUOTE ──> WAREHOUSE ──> LOGISTICS ──> Agreed
      │           │             └── no total, or above max_total: it stops
      │           └── not on offer, or the caller has to choose: it stops
      └── nowhere to be kept: it stops

All of it only reads, so that a flow that is taken up again before the order is made begins anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, TypedDict

import msgspec

from cjdropshipping_runtime.stops import TokenError
from cjdropshipping_runtime.typed import convert

from .cart import CartRow
from .choosing import ChooseLogistics, ChooseWarehouse, chosen_logistics, chosen_warehouse
from .lines import Line, with_products, with_skus
from .quoting import Quote, quote

if TYPE_CHECKING:
    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.effects import Flow
    from cjdropshipping_runtime.journal import Journal


class Terms(msgspec.Struct, frozen=True):
    """What the caller wants of a purchase."""

    flow: str
    """The name of the flow."""
    choose_warehouse: ChooseWarehouse
    choose_logistics: ChooseLogistics
    max_total: Decimal | None
    again: bool


class Agreed(msgspec.Struct, frozen=True):
    """What an order is to be made of; USD."""

    lines: tuple[Line, ...]
    storage_id: str
    logistic_name: str
    total: Decimal


class Facts(TypedDict, total=False):
    """What a journal knows; amounts in USD."""

    rows: list[CartRow]
    agreed: Agreed
    before: list[str]
    sent: bool
    order_code: str
    pay_id: str | None
    cj_pay_url: str | None
    price: Decimal | None
    held: list[str]
    balance: str | None
    paying: bool


def agree(calls: Calls, journal: Journal, lines: Sequence[Line], terms: Terms) -> Flow[Agreed]:
    """Chooses, and has the total worked out."""
    lines = yield from with_products(calls, lines)
    quoted = yield from quote(calls, lines)
    _refuse(journal, "QUOTE", quoted)
    if not quoted.warehouses:
        raise journal.stopped("QUOTE", _said("no warehouse is on offer for these lines", quoted))
    journal.did("QUOTE")
    storage_id = chosen_warehouse(journal, quoted.warehouses, terms.choose_warehouse)
    quoted = yield from quote(calls, lines, storage_id)
    _refuse(journal, "WAREHOUSE", quoted)
    if not quoted.logistics:
        raise journal.stopped("WAREHOUSE", _said("no logistics go to this warehouse", quoted))
    journal.did("WAREHOUSE")
    name = chosen_logistics(journal, quoted.logistics, terms.choose_logistics)
    quoted = yield from quote(calls, lines, storage_id, name)
    _refuse(journal, "LOGISTICS", quoted)
    total = quoted.total
    if total is None:
        lacking = ", ".join(quoted.missing) or "unknown parts"
        raise journal.stopped(
            "LOGISTICS", _said(f"there is no total for want of {lacking}", quoted)
        )
    keep_limit(journal, "LOGISTICS", total, terms)
    bare = [
        Line(variant_id=w.variant_id, quantity=w.quantity, product_id=w.product_id, sku=w.sku)
        for w in quoted.lines
    ]
    bought = yield from with_skus(calls, bare)
    journal.did("LOGISTICS")
    return Agreed(bought, storage_id, name, total)


def recalled(journal: Journal, lines: Sequence[Line], flow: str) -> Agreed:
    """What an earlier run has agreed on.

    Raises:
        TokenError: the token has lost some of it; other goods would be another order.
    """
    agreed = convert(journal.facts["agreed"], Agreed)
    if _pieces(agreed.lines) != _pieces(lines):
        raise TokenError("a token of other lines than were agreed on", flow=flow)
    return agreed


def _pieces(lines: Sequence[Line]) -> dict[str, int]:
    return {line.variant_id: line.quantity for line in lines}


def keep_limit(journal: Journal, step: str, total: Decimal, terms: Terms) -> None:
    """Stops where it costs more than the caller is ready to pay."""
    if terms.max_total is not None and total > terms.max_total:
        raise journal.stopped(step, f"the total is {total} USD, more than {terms.max_total}")


def _refuse(journal: Journal, step: str, quoted: Quote) -> None:
    if quoted.refused:
        raise journal.stopped(step, _said("it cannot be bought like this", quoted), quoted.refused)


def _said(reason: str, quoted: Quote) -> str:
    """The reason, with what the service says about it."""
    return ": ".join([reason, *([" ".join(quoted.messages)] if quoted.messages else [])])
