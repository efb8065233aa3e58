"""Sending goods out, as the tests of the flow do it: stock, forms, runs, and what the mock has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.support.flows import Kill, drive
from tests.testing.outbound import Outbound, form, line

from cjdropshipping.flows.outbound import OutboundRun
from cjdropshipping.testing import Mock
from cjdropshipping.testing.accounts.privatestock import Lot
from cjdropshipping.testing.chapters.outbound.orders import OutboundOrder, OutboundOrders

NUMBER = "my-1"
"""Of every order that ``Warehouse.form`` makes."""


class Warehouse:
    """A mock whose account owns ten pieces each of two variants."""

    def __init__(self) -> None:
        self.mock = Mock(products=10)
        outbound = Outbound(self.mock)
        self.mint, self.plum = outbound.lot(10), outbound.lot(10, product=6)

    def form(self, mint: int = 4, plum: int = 0, **more: Any) -> dict[str, Any]:
        """An order for so many pieces of each."""
        wanted = ((self.mint, mint), (self.plum, plum))
        return form(*(line(lot, pieces) for lot, pieces in wanted if pieces), **more)

    def run(
        self,
        kind: str,
        asked: Any = None,
        /,
        *,
        kill: Kill | None = None,
        client: Mapping[str, Any] | None = None,
        **how: Any,
    ) -> OutboundRun:
        """What the flow makes of a form; ``client`` are options of it, ``how`` arguments."""
        given, options = asked or self.form(), client or {}
        made = drive(kind, self.mock, lambda cj: cj.outbound.run(given, **how), kill, **options)
        assert isinstance(made, OutboundRun)
        return made

    @property
    def orders(self) -> list[OutboundOrder]:
        """All outbound orders."""
        return list(self.mock.account.state(OutboundOrders))

    @property
    def order(self) -> OutboundOrder:
        """The only one."""
        (order,) = self.orders
        return order

    @property
    def statuses(self) -> list[str]:
        """The statuses that the only order has had."""
        return [move.after for move in self.mock.books.moves if move.id == self.order.id]

    def accepted(self, name: str) -> int:
        """How many calls of ``outbound_<name>`` were carried out."""
        return self.mock.accepted[f"outbound_{name}"]

    def state(self) -> Any:
        """All that two runs with the same end have in common."""
        books = self.mock.books
        moves = [(move.kind, move.id, move.before, move.after) for move in books.moves]
        lots = [pieces(lot) for lot in (self.mint, self.plum)]
        lines = [(row.sku, row.quantity, row.locked) for o in self.orders for row in o.lines]
        return books.balance, list(books.entries), moves, lots, lines


def pieces(lot: Lot) -> tuple[int, int, int, int]:
    """What is there, locked, shipped and lost."""
    return lot.quantity, lot.locked, lot.shipped, lot.lost
