"""Which warehouse, and which logistics: what the caller says, or what goes without saying.

a callable       gets the candidates, gives one of them or its name
a text           id, name or country of a warehouse, name of logistics: has to fit exactly one
None             the only warehouse there is; of several the caller has to choose
"cheapest"       the lowest fee; the default of logistics
"fastest"        the fewest days at worst, and of those the lowest fee
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeAlias

from cjdropshipping_runtime.hooks import heard

from .quoting import QuoteLogistics, QuoteWarehouse

if TYPE_CHECKING:
    from cjdropshipping_runtime.journal import Journal

ChooseWarehouse: TypeAlias = (
    str | Callable[[tuple[QuoteWarehouse, ...]], "QuoteWarehouse | str"] | None
)
ChooseLogistics: TypeAlias = str | Callable[[tuple[QuoteLogistics, ...]], "QuoteLogistics | str"]


def chosen_warehouse(
    journal: Journal, candidates: tuple[QuoteWarehouse, ...], choose: ChooseWarehouse
) -> str:
    """The id of the warehouse.

    Raises:
        FlowStopped: none of the candidates, or several, are what the caller wants.
    """
    listed = ", ".join(f"{w.storage_id} ({w.name}, {w.country_code})" for w in candidates)
    if choose is None:
        if len(candidates) == 1:
            return candidates[0].storage_id
        raise journal.stopped("WAREHOUSE", f"choose a warehouse; there are {listed}")
    wanted: Any = choose
    if callable(choose):
        wanted = heard("choose_warehouse", choose(candidates))
    if isinstance(wanted, QuoteWarehouse):
        wanted = wanted.storage_id
    for names in (
        [w.storage_id for w in candidates],
        [w.name for w in candidates],
        [w.country_code for w in candidates],
    ):
        if names.count(wanted) == 1:
            return candidates[names.index(wanted)].storage_id
    raise journal.stopped("WAREHOUSE", f"{wanted!r} is not one warehouse; there are {listed}")


def chosen_logistics(
    journal: Journal, candidates: tuple[QuoteLogistics, ...], choose: ChooseLogistics
) -> str:
    """The name of the logistics.

    Raises:
        FlowStopped: none of the candidates are what the caller wants.
    """
    wanted: Any = choose
    if callable(choose):
        wanted = heard("choose_logistics", choose(candidates))
        if isinstance(wanted, QuoteLogistics):
            wanted = wanted.name
    elif choose == "cheapest":
        wanted = _best(candidates, _fee)
    elif choose == "fastest":
        wanted = _best(candidates, _days)
    if not any(row.name == wanted for row in candidates):
        listed = ", ".join(f"{row.name} ({row.freight} USD, {row.days} days)" for row in candidates)
        raise journal.stopped("LOGISTICS", f"no logistics for {wanted!r}; there are {listed}")
    name: str = wanted
    return name


def _best(
    candidates: Sequence[QuoteLogistics], rank: Callable[[QuoteLogistics], Any]
) -> str | None:
    """The first of the lowest rank, of those that have one; None where none has."""
    ranked = [(rank(row), row.name) for row in candidates if rank(row) is not None]
    return min(ranked, key=lambda pair: pair[0])[1] if ranked else None


def _fee(row: QuoteLogistics) -> Decimal | None:
    return row.freight


def _days(row: QuoteLogistics) -> tuple[int, Decimal] | None:
    days = [int(figure) for figure in re.findall(r"[0-9]{1,4}", row.days or "")]
    return (
        (max(days), Decimal("Infinity") if row.freight is None else row.freight) if days else None
    )
