"""What orders cost, by code, and which orders came of which.

    CogsReport ── ["DP1"] ──> CogsOrder
               ── origin("DP1-1") ──> "DP1"           the order that was split, or merged into it
               ── descendants("DP1") ──> "DP1-1", ...
               ── missing ──> codes without a row

``originalOrderCode`` of a row is all that ties orders together, so the links are those among the
rows of one report. The figures of an order and of those that came of it are not added up: the
documents do not say whether they overlap.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from cjdropshipping_api import operations as ops
from cjdropshipping_api.resources import cogs as generated
from cjdropshipping_runtime.methods import Awaiting, Blocking, flow_method
from cjdropshipping_runtime.wire import listed

if TYPE_CHECKING:
    from cjdropshipping_api import models as m
    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.effects import Flow
    from cjdropshipping_runtime.wire import Many

__all__ = ["AsyncCogs", "Cogs", "CogsReport"]


class CogsReport(Mapping[str, "m.CogsOrder"]):
    """Figures of orders by their code at CJ, in the order of the codes that were asked for."""

    def __init__(self, codes: Iterable[str], rows: Iterable[m.CogsOrder]) -> None:
        found = {row.order_code: row for row in rows if row.order_code}
        asked = tuple(dict.fromkeys(codes))
        known = [*(code for code in asked if code in found), *found]
        self._rows = MappingProxyType({code: found[code] for code in known})
        self.missing = tuple(code for code in asked if code not in found)
        """Codes of which the service knows nothing, or says nothing."""

    def __getitem__(self, code: str) -> m.CogsOrder:
        return self._rows[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def __repr__(self) -> str:
        return f"CogsReport({list(self._rows)}, missing={list(self.missing)})"

    def origin(self, code: str) -> str | None:
        """Code of the order that this one comes from, by a split or a merge; None without one.

        The origin need not be in the report itself.

        Raises:
            KeyError: the order is not in the report.
        """
        return self._rows[code].original_order_code or None

    def descendants(self, code: str) -> tuple[str, ...]:
        """Orders of the report that came of this one, and of those again; nearest first."""
        found: dict[str, None] = {}
        nearest = [code]
        while nearest:
            nearest = [
                other
                for other, row in self._rows.items()
                if row.original_order_code in nearest and other not in found and other != code
            ]
            found |= dict.fromkeys(nearest)
        return tuple(found)


class _CogsFlows:
    @flow_method
    def report(self, calls: Calls, order_codes: Many[str]) -> Flow[CogsReport]:
        """Reads what orders cost, by code, with the links between split and merged orders.

        One call, like `query`: how many codes it may name is not documented.

        Args:
            order_codes: order codes of CJ, such as DP2506140734320969300.

        Returns:
            A mapping of code to figures (amounts in USD, weights in grams); codes without figures
            are in its `missing`.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            CallError: the call failed.

        Example:
            >>> report = cj.cogs.report(["DP2506140734320969300"])
            >>> report["DP2506140734320969300"].cogs_basic_data_order_info_json.total_amount
            Decimal('6.58')
            >>> report.missing
            ()

        Source: 5 Shopping, section 4.1 (Query COGS Basic Data Order Info).
        """
        codes = listed(order_codes, "order_codes")
        rows = yield from calls(ops.COGS_QUERY, body={"orderCodesList": codes})
        return CogsReport(codes, rows)


class Cogs(_CogsFlows, generated.Cogs, Blocking):
    """What orders cost, for the accounts (cost of goods sold)."""


class AsyncCogs(_CogsFlows, generated.AsyncCogs, Awaiting):
    """What orders cost, for the accounts (cost of goods sold)."""
