"""Private inventory: bought from the balance or on a page, at a price or not at all."""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule
from tests.flows.machine.base import Base, broken, chosen
from tests.flows.machine.driver import Trouble, troubles
from tests.flows.machine.errands import Errand, Spent
from tests.testing.private import HOME, selected, stocked

from cjdropshipping.testing.chapters.private_inventory.desk import PrivateOrders

HINDRANCES = (
    "private payment incoming",
    "private amount differs",
    "private shortage",
    "private risk",
    "private not orderable",
)


class Buying(Base):
    """Rules about purchases for private stock."""

    @property
    def purchases(self) -> PrivateOrders:
        return self.mock.account.state(PrivateOrders)

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
        made: set[str] = set()
        paid: list[str] = []

        def start(cj: Any, keep: Any, token: str | None) -> Any:
            return cj.private_inventory.purchase(
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
            assert bought.total == Decimal(order.total) / 100
            assert bought.paid == (order.paid_at is not None)
            made.add(order.code)
            assert len(made) == 1, "two orders for one purchase"

        def allows(spent: Spent) -> None:
            paid.extend(entry.key for entry in spent)
            made.update(paid)
            assert len(paid) <= (pay == "balance"), "paid twice, or not from the balance"
            assert len(made) <= 1, "two orders for one purchase"
            assert all(most is None or entry.cents <= most * 100 for entry in spent)

        return self.errand(Errand("buy", start, agrees, allows), trouble, at_once)

    @rule(which=st.integers(0, 9), status=st.sampled_from(["11", "10", "12", "7", "13", "8"]))
    def cj_moves_private(self, which: int, status: str) -> None:
        """Beyond 3 this stands for a payment on the page."""
        order = chosen(list(self.purchases), which)
        if order is None:
            return
        unpaid = order.paid_at is None
        with suppress(ValueError):
            self.mock.back_office.advance_private(order.code, status)
        if unpaid and order.paid_at is not None:
            self.audit.on_page.add(order.code)

    @rule(which=st.sampled_from([0, 1]), name=st.sampled_from(HINDRANCES), on=st.booleans())
    def hinder_purchases(self, which: int, name: str, on: bool) -> None:
        vid = stocked(self.mock)[which].vid
        if on:
            self.mock.arrange(name, vid)
        else:
            self.mock.lift(name, vid)
