"""Private inventory: bought from the balance or on a page, at a price or not at all."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule
from tests.flows.machine.base import Base, broken
from tests.flows.machine.driver import Trouble, troubles
from tests.flows.machine.errands import Errand, Spent
from tests.flows.machine.saying import same, true, within
from tests.testing.private import HOME, selected, stocked

from cjdropshipping.testing.chapters.private_inventory.desk import PrivateOrders


class Buying(Base):
    """Rules about purchases for private stock."""

    @property
    def purchases(self) -> PrivateOrders:
        return self.mock.account.state(PrivateOrders)

    def purchase(self, cj: Any, lines: Any, **how: Any) -> Any:
        """The flow itself."""
        return cj.private_inventory.purchase(lines, **how)

    @rule(
        target=broken,
        which=st.sampled_from([0, 1]),
        quantity=st.integers(1, 12),
        pay=st.sampled_from(["balance", "balance", "page", "none"]),
        most=st.sampled_from([None, None, 1, 100_000]),
        again=st.booleans(),
        trouble=troubles,
        at_once=st.booleans(),
    )
    def buy(
        self,
        which: int,
        quantity: int,
        pay: str,
        most: int | None,
        again: bool,
        trouble: Trouble,
        at_once: bool,
    ) -> Any:
        """``most`` is what it may cost, in USD; however many runs it takes, it is one order."""
        lines = [selected(stocked(self.mock)[which], quantity)]
        moves = self.mock.books.moves
        made: set[str] = set()
        paid: list[str] = []
        seen = len(moves)

        def start(cj: Any, keep: Any, token: str | None) -> Any:
            nonlocal seen
            seen = len(moves)
            return self.purchase(
                cj,
                lines,
                choose_warehouse=HOME,
                pay=pay,
                max_total=most,
                again=again,
                on_step=keep,
                resume=token,
            )

        def agrees(bought: Any) -> None:
            order = self.purchases[bought.order_code]
            same("total of a purchase", bought.total, Decimal(order.total) / 100)
            same("whether it is paid", bought.paid, order.paid_at is not None)
            made.add(order.code)

        def allows(spent: Spent) -> None:
            paid.extend(entry.key for entry in spent)
            made.update(m.id for m in moves[seen:] if (m.kind, m.before) == ("private order", ""))
            made.update(paid)
            within("payments of a purchase", [len(paid)], {0, int(pay == "balance")})
            true("two orders for one purchase", len(made) <= 1)
            for entry in spent:
                true("it cost more than agreed", most is None or entry.cents <= most * 100)

        return self.errand(Errand("buy", start, agrees, allows, needs_token=True), trouble, at_once)
