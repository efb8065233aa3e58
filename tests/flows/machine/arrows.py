"""The arrows along which everything in the books may move; "" is not there yet, or any more.

order, sandbox order    chapters/orders            outbound order    chapters/outbound
private order           chapters/private_inventory
makeup bill             0 ──> 5 ──> 4 | 2, and 5 ──> 0 where its payment order is replaced
legacy order            CREATED ──> IN_CART ──> UNPAID ──> UNSHIPPED ──> SHIPPED; CANCELLED
legacy bulk order       3 ──> 2 ──> 5 ──> 6, and 3 ──> 7
merge                   RUNNING ──> DONE
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice

from tests.flows.machine.saying import same

from cjdropshipping.testing import Mock
from cjdropshipping.testing.accounts.books import Move
from cjdropshipping.testing.accounts.ledger import Orders
from cjdropshipping.testing.accounts.makeupbills import MakeupBills
from cjdropshipping.testing.chapters import orders
from cjdropshipping.testing.chapters.legacy.ledger import Legacy
from cjdropshipping.testing.chapters.outbound.orders import ARROWS as OUTBOUND
from cjdropshipping.testing.chapters.outbound.orders import OutboundOrders
from cjdropshipping.testing.chapters.private_inventory.desk import ARROWS as PRIVATE
from cjdropshipping.testing.chapters.private_inventory.desk import PrivateOrders

__all__ = ["ARROWS", "History"]

Arrow = tuple[str, str]
Thing = tuple[str, str]
"""Kind and id."""


def _pairs(arrows: Mapping[str, Iterable[str]]) -> frozenset[Arrow]:
    return frozenset((before, after) for before, more in arrows.items() for after in more)


ARROWS: Mapping[str, frozenset[Arrow]] = {
    "order": orders.ARROWS["order"],
    "sandbox order": orders.ARROWS["sandbox order"],
    "outbound order": _pairs(OUTBOUND),
    "private order": _pairs(PRIVATE),
    "merge": _pairs({"": ["RUNNING"], "RUNNING": ["DONE"]}),
    "makeup bill": _pairs({"": ["0"], "0": ["5"], "5": ["4", "2", "0"]}),
    "legacy order": _pairs(
        {
            "": ["CREATED"],
            "CREATED": ["IN_CART", "CANCELLED", ""],
            "IN_CART": ["UNPAID", "CANCELLED"],
            "UNPAID": ["UNSHIPPED", "CANCELLED"],
            "UNSHIPPED": ["SHIPPED"],
        }
    ),
    "legacy bulk order": _pairs({"": ["3"], "3": ["2", "7"], "2": ["5"], "5": ["6"]}),
}


class History:
    """How everything has moved; reads each move of the books once."""

    def __init__(self, mock: Mock) -> None:
        self.mock = mock
        self.read = 0
        bills = mock.account.state(MakeupBills).bills
        self.at: dict[Thing, str] = {
            ("makeup bill", code): str(bill.status) for code, bill in bills.items()
        }
        """Where each thing is, by its moves; those of an account are there from the beginning."""

    def check(self) -> None:
        """Fails for a move that is none of the arrows, and for a thing that is elsewhere."""
        moves = self.mock.books.moves
        for move in islice(moves, self.read, None):
            self._follow(move)
        self.read = len(moves)
        here = {thing: at for thing, at in self.at.items() if at}
        same("things are where their moves took them", self._shown(), here)

    def _follow(self, move: Move) -> None:
        thing = (move.kind, move.id)
        assert self.at.get(thing, "") == move.before, f"{move} does not follow the move before it"
        assert (move.before, move.after) in ARROWS[move.kind], f"{move} is no arrow"
        self.at[thing] = move.after

    def _shown(self) -> dict[Thing, str]:
        """Where each thing says that it is."""
        state = self.mock.account.state
        legacy = state(Legacy)
        shown = {
            ("sandbox order" if order.is_sandbox else "order", order.id): order.status
            for order in state(Orders)
        }
        shown |= {("outbound order", order.id): order.status for order in state(OutboundOrders)}
        shown |= {("private order", order.code): order.status for order in state(PrivateOrders)}
        shown |= {("legacy order", order.id): order.status for order in legacy.orders}
        shown |= {("legacy bulk order", bulk.id): bulk.status for bulk in legacy.bulks}
        for code, bill in state(MakeupBills).bills.items():
            shown["makeup bill", code] = str(bill.status)
        return shown | {thing: at for thing, at in self.at.items() if thing[0] == "merge"}
